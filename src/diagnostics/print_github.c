/* SPDX-License-Identifier: MIT */
/* Problems as workflow commands of GitHub Actions, which shows them beside the lines of a change.
 * It keeps ten of a level and step: so the most severe come first, and a line says how many there
 * were. */
#include <string.h>

#include "printers.h"

enum { MOST_OF_A_LEVEL = 10 };

/* Properties end at commas and colons, commands at line breaks. */
static void append_escaped(GString *out, const char *text, bool property)
{
    g_autoptr(GString) safe = g_string_new(NULL);
    text_append_escaped(safe, text, strlen(text));
    for (const char *at = safe->str; *at != '\0'; at++) {
        bool reserved = *at == '%' || (property && (*at == ':' || *at == ','));
        if (reserved) {
            g_string_append_printf(out, "%%%02X", (unsigned)*at);
        } else {
            g_string_append_c(out, *at);
        }
    }
}

static void print_place(const Diagnostic *diagnostic, GString *out)
{
    if (diagnostic->source == NULL) {
        return;
    }
    g_string_append(out, "file=");
    append_escaped(out, source_name(diagnostic->source), true);
    if (diagnostic->has_span) {
        Place place = source_place(diagnostic->source, diagnostic->span);
        g_string_append_printf(out, ",line=%zu,endLine=%zu", place.line, place.end_line);
        if (place.line == place.end_line) { /* GitHub refuses columns over several lines */
            g_string_append_printf(out, ",col=%zu,endColumn=%zu", place.column, place.end_column);
        }
    }
    g_string_append_c(out, ',');
}

static void print_annotation(const Diagnostic *diagnostic, const char *command, GString *out)
{
    g_string_append_printf(out, "::%s ", command);
    print_place(diagnostic, out);
    g_string_append(out, "title=");
    append_escaped(out, diagnostic_code_name(diagnostic->code), true);
    g_string_append(out, "::");
    append_escaped(out, diagnostic->message, false);
    if (diagnostic->hint != NULL) {
        g_string_append(out, "%0A");
        append_escaped(out, diagnostic->hint, false);
    }
    if (diagnostic->path != NULL) {
        g_string_append(out, "%0Ain ");
        append_escaped(out, diagnostic->path, false);
    }
    g_string_append_c(out, '\n');
}

/* Prints the first of a level, and answers how many of all that level are not shown. */
static size_t print_level(const Diagnostics *diagnostics, const DiagnosticStyle *style,
                          DiagnosticLevel level, const char *command, GString *out)
{
    size_t shown = 0;
    if (level < style->least) {
        return 0;
    }
    for (size_t i = 0; i < diagnostics_count(diagnostics) && shown < MOST_OF_A_LEVEL; i++) {
        const Diagnostic *diagnostic = diagnostics_get(diagnostics, i);
        if (diagnostic->level == level) {
            print_annotation(diagnostic, command, out);
            shown++;
        }
    }
    return diagnostics_count_level(diagnostics, level) - shown;
}

void diagnostics_print_github(const Diagnostics *diagnostics, const DiagnosticStyle *style,
                              GString *out)
{
    size_t errors = diagnostics_count_level(diagnostics, LEVEL_ERROR);
    size_t warnings = diagnostics_count_level(diagnostics, LEVEL_WARNING);
    size_t notes = diagnostics_count_level(diagnostics, LEVEL_NOTE);
    size_t hidden = print_level(diagnostics, style, LEVEL_ERROR, "error", out);
    hidden += print_level(diagnostics, style, LEVEL_WARNING, "warning", out);
    hidden += print_level(diagnostics, style, LEVEL_NOTE, "notice", out);
    if (errors + warnings + notes > 0) {
        g_string_append_printf(out, "cjm: errors: %zu, warnings: %zu, notes: %zu", errors, warnings,
                               notes);
        if (hidden > 0) {
            g_string_append_printf(out, "; not shown: %zu", hidden);
        }
        g_string_append_c(out, '\n');
    }
}
