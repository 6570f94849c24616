/* SPDX-License-Identifier: MIT */
/* Problems for people: place, sentence and code, the line with a caret, the path. The command line
 * writes it to standard error, `check` to standard output. */
#include <string.h>
#include "excerpt.h"

typedef struct LevelStyle {
    const char *name;
    const char *colour; /* escape sequence */
} LevelStyle;

static const LevelStyle level_styles[] = {
    [LEVEL_NOTE] = {.name = "note", .colour = "\x1b[1;36m"},
    [LEVEL_WARNING] = {.name = "warning", .colour = "\x1b[1;35m"},
    [LEVEL_ERROR] = {.name = "error", .colour = "\x1b[1;31m"},
};
static const char bold[] = "\x1b[1m";
static const char green[] = "\x1b[1;32m";
static const char plain[] = "\x1b[0m";

static void append_styled(GString *out, const DiagnosticStyle *style, const char *sequence,
                          const char *text)
{
    if (style->colour) {
        g_string_append(out, sequence);
    }
    g_string_append(out, text);
    if (style->colour) {
        g_string_append(out, plain);
    }
}

static void append_escaped(GString *out, const char *text)
{
    text_append_escaped(out, text, strlen(text));
}

static void print_place(const Diagnostic *diagnostic, const DiagnosticStyle *style, GString *out)
{
    g_autoptr(GString) place = g_string_new(NULL);
    append_escaped(place, diagnostic->has_span ? source_name(diagnostic->source) : "cjm");
    if (diagnostic->has_span) {
        Place at = source_place(diagnostic->source, diagnostic->span);
        g_string_append_printf(place, ":%zu:%zu", at.line, at.column);
    }
    g_string_append(place, ": ");
    append_styled(out, style, bold, place->str);
}

static void print_sentence(const Diagnostic *diagnostic, const DiagnosticStyle *style, GString *out)
{
    const LevelStyle *level = &level_styles[diagnostic->level];
    append_styled(out, style, level->colour, level->name);
    g_string_append(out, ": ");
    append_escaped(out, diagnostic->message);
    g_string_append_printf(out, " [%s]\n", diagnostic_code_name(diagnostic->code));
}

static void append_underline(GString *out, const DiagnosticStyle *style, size_t width)
{
    g_autoptr(GString) underline = g_string_new("^");
    for (size_t i = 1; i < width; i++) {
        g_string_append_c(underline, '~');
    }
    append_styled(out, style, green, underline->str);
}

static void print_excerpt(const Diagnostic *diagnostic, const DiagnosticStyle *style, GString *out)
{
    Place at = source_place(diagnostic->source, diagnostic->span);
    g_autofree char *number = g_strdup_printf("%5zu", at.line);
    Excerpt excerpt;
    excerpt_init(&excerpt, diagnostic->source, diagnostic->span);
    g_string_append_printf(out, "%s | %s\n", number, excerpt.text->str);
    g_string_append_printf(out, "%*s | %*s", (int)strlen(number), "", (int)excerpt.caret_column,
                           "");
    append_underline(out, style, excerpt.caret_width);
    excerpt_clear(&excerpt);
    if (diagnostic->hint) {
        g_string_append_c(out, ' ');
        append_escaped(out, diagnostic->hint);
    }
    g_string_append_c(out, '\n');
}

static void print_diagnostic(const Diagnostic *diagnostic, const DiagnosticStyle *style,
                             GString *out)
{
    print_place(diagnostic, style, out);
    print_sentence(diagnostic, style, out);
    if (diagnostic->has_span) {
        print_excerpt(diagnostic, style, out);
    } else if (diagnostic->hint) {
        g_string_append(out, "  ");
        append_escaped(out, diagnostic->hint);
        g_string_append_c(out, '\n');
    }
    if (diagnostic->path) {
        g_string_append(out, "  in ");
        append_escaped(out, diagnostic->path);
        g_string_append_c(out, '\n');
    }
}

static void print_more(const Diagnostics *diagnostics, const Source *source,
                       const DiagnosticStyle *style, GString *out)
{
    size_t more = diagnostics_count_more(diagnostics, source, style->least);
    if (more > 0) {
        append_escaped(out, source ? source_name(source) : "cjm");
        g_string_append_printf(out, ": %zu more problem%s\n", more, more == 1 ? "" : "s");
    }
}

void diagnostics_print_text(const Diagnostics *diagnostics, const DiagnosticStyle *style,
                            GString *out)
{
    g_autoptr(GHashTable) finished = g_hash_table_new(NULL, NULL);
    size_t count = diagnostics_count(diagnostics);
    for (size_t i = 0; i < count; i++) {
        const Diagnostic *diagnostic = diagnostics_get(diagnostics, i);
        if (diagnostic->level >= style->least) {
            print_diagnostic(diagnostic, style, out);
        }
        const Source *source = diagnostic->source;
        bool last = i + 1 == count || diagnostics_get(diagnostics, i + 1)->source != source;
        if (last && g_hash_table_add(finished, (gpointer)source)) {
            print_more(diagnostics, source, style, out);
        }
    }
}
