/* SPDX-License-Identifier: MIT */
/* Problems as SARIF 2.1.0 (OASIS), for code scanning and editors: one run, a rule for each code
 * that occurs, a result for each problem. */
#include <cjm/json.h>

#include "printers.h"

static const char schema[] = "https://json.schemastore.org/sarif-2.1.0.json";

static const char *const level_names[] = {
    [LEVEL_NOTE] = "note",
    [LEVEL_WARNING] = "warning",
    [LEVEL_ERROR] = "error",
};

/* {"text": …}: what SARIF calls a message. */
static void add_message(JsonWriter *writer, const char *name, const char *text)
{
    json_begin_object(writer, name);
    json_add_string(writer, "text", text);
    json_end_object(writer);
}

/* A relative path stays relative: a viewer knows the folder, we must not tell it. */
static char *uri_of(const char *path)
{
    g_autofree char *absolute =
        g_path_is_absolute(path) ? g_filename_to_uri(path, NULL, NULL) : NULL;
    return absolute != NULL ? g_steal_pointer(&absolute) : g_uri_escape_string(path, "/", FALSE);
}

static void add_region(JsonWriter *writer, const Diagnostic *diagnostic)
{
    Place place = source_place(diagnostic->source, diagnostic->span);
    json_begin_object(writer, "region");
    json_add_count(writer, "startLine", place.line);
    json_add_count(writer, "startColumn", place.column);
    json_add_count(writer, "endLine", place.end_line);
    json_add_count(writer, "endColumn", place.end_column);
    json_add_count(writer, "byteOffset", diagnostic->span.start);
    json_add_count(writer, "byteLength", diagnostic->span.end - diagnostic->span.start);
    json_end_object(writer);
}

static void add_location(JsonWriter *writer, const Diagnostic *diagnostic)
{
    g_autofree char *uri = uri_of(source_name(diagnostic->source));
    json_begin_array(writer, "locations");
    json_begin_object(writer, NULL);
    json_begin_object(writer, "physicalLocation");
    json_begin_object(writer, "artifactLocation");
    json_add_string(writer, "uri", uri);
    json_end_object(writer);
    if (diagnostic->has_span) {
        add_region(writer, diagnostic);
    }
    json_end_object(writer);
    if (diagnostic->path != NULL) {
        json_begin_array(writer, "logicalLocations");
        json_begin_object(writer, NULL);
        json_add_string(writer, "fullyQualifiedName", diagnostic->path);
        json_end_object(writer);
        json_end_array(writer);
    }
    json_end_object(writer);
    json_end_array(writer);
}

static void add_result(JsonWriter *writer, const Diagnostic *diagnostic, const size_t *rules)
{
    g_autofree char *text = diagnostic->hint != NULL
                                ? g_strdup_printf("%s: %s", diagnostic->message, diagnostic->hint)
                                : g_strdup(diagnostic->message);
    json_begin_object(writer, NULL);
    json_add_string(writer, "ruleId", diagnostic_code_name(diagnostic->code));
    json_add_count(writer, "ruleIndex", rules[diagnostic->code] - 1);
    json_add_string(writer, "level", level_names[diagnostic->level]);
    add_message(writer, "message", text);
    if (diagnostic->source != NULL) {
        add_location(writer, diagnostic);
    }
    json_end_object(writer);
}

static void add_rule(JsonWriter *writer, DiagnosticCode code)
{
    json_begin_object(writer, NULL);
    json_add_string(writer, "id", diagnostic_code_name(code));
    add_message(writer, "shortDescription", diagnostic_code_summary(code));
    add_message(writer, "help", diagnostic_code_explanation(code));
    json_begin_object(writer, "defaultConfiguration");
    json_add_string(writer, "level", level_names[diagnostic_code_level(code)]);
    json_end_object(writer);
    json_end_object(writer);
}

/* In order of first mention; rules gets the place of each code, from 1. */
static void add_tool(JsonWriter *writer, const Diagnostics *diagnostics, const char *version,
                     size_t *rules)
{
    size_t count = 0;
    json_begin_object(writer, "tool");
    json_begin_object(writer, "driver");
    json_add_string(writer, "name", "cjm");
    if (version != NULL) {
        json_add_string(writer, "version", version);
    }
    json_begin_array(writer, "rules");
    for (size_t i = 0; i < diagnostics_count(diagnostics); i++) {
        DiagnosticCode code = diagnostics_get(diagnostics, i)->code;
        if (rules[code] == 0) {
            rules[code] = ++count;
            add_rule(writer, code);
        }
    }
    json_end_array(writer);
    json_end_object(writer);
    json_end_object(writer);
}

static void add_run(JsonWriter *writer, const Diagnostics *diagnostics,
                    const DiagnosticStyle *style)
{
    size_t rules[CODE_COUNT] = {0};
    json_begin_object(writer, NULL);
    add_tool(writer, diagnostics, style->version, rules);
    json_add_string(writer, "columnKind", "unicodeCodePoints");
    json_begin_array(writer, "results");
    for (size_t i = 0; i < diagnostics_count(diagnostics); i++) {
        if (diagnostics_get(diagnostics, i)->level >= style->least) {
            add_result(writer, diagnostics_get(diagnostics, i), rules);
        }
    }
    json_end_array(writer);
    json_end_object(writer);
}

void diagnostics_print_sarif(const Diagnostics *diagnostics, const DiagnosticStyle *style,
                             GString *out)
{
    JsonWriter *writer = json_writer_new();
    json_begin_object(writer, NULL);
    json_add_string(writer, "$schema", schema);
    json_add_string(writer, "version", "2.1.0");
    json_begin_array(writer, "runs");
    add_run(writer, diagnostics, style);
    json_end_array(writer);
    json_end_object(writer);
    json_writer_finish(writer, out);
}
