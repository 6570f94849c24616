/* SPDX-License-Identifier: MIT */
/* Problems as SARIF 2.1.0 (OASIS), for code scanning and editors: one run, a rule for each code
 * that occurs, a result for each problem. */
#include <json-glib/json-glib.h>

#include "printers.h"

static const char schema[] = "https://json.schemastore.org/sarif-2.1.0.json";

static const char *const level_names[] = {
    [LEVEL_NOTE] = "note",
    [LEVEL_WARNING] = "warning",
    [LEVEL_ERROR] = "error",
};

static void add_string(JsonBuilder *builder, const char *name, const char *string)
{
    g_autofree char *valid = g_utf8_make_valid(string, -1);
    json_builder_set_member_name(builder, name);
    json_builder_add_string_value(builder, valid);
}

static void add_number(JsonBuilder *builder, const char *name, size_t number)
{
    json_builder_set_member_name(builder, name);
    json_builder_add_int_value(builder, (gint64)number);
}

static void begin_object(JsonBuilder *builder, const char *name)
{
    json_builder_set_member_name(builder, name);
    json_builder_begin_object(builder);
}

static void begin_array(JsonBuilder *builder, const char *name)
{
    json_builder_set_member_name(builder, name);
    json_builder_begin_array(builder);
}

/* {"text": …}: what SARIF calls a message. */
static void add_message(JsonBuilder *builder, const char *name, const char *text)
{
    begin_object(builder, name);
    add_string(builder, "text", text);
    json_builder_end_object(builder);
}

/* A relative path stays relative: a viewer knows the folder, we must not tell it. */
static char *uri_of(const char *path)
{
    g_autofree char *absolute =
        g_path_is_absolute(path) ? g_filename_to_uri(path, NULL, NULL) : NULL;
    return absolute != NULL ? g_steal_pointer(&absolute) : g_uri_escape_string(path, "/", FALSE);
}

static void add_region(JsonBuilder *builder, const Diagnostic *diagnostic)
{
    Place place = source_place(diagnostic->source, diagnostic->span);
    begin_object(builder, "region");
    add_number(builder, "startLine", place.line);
    add_number(builder, "startColumn", place.column);
    add_number(builder, "endLine", place.end_line);
    add_number(builder, "endColumn", place.end_column);
    add_number(builder, "byteOffset", diagnostic->span.start);
    add_number(builder, "byteLength", diagnostic->span.end - diagnostic->span.start);
    json_builder_end_object(builder);
}

static void add_location(JsonBuilder *builder, const Diagnostic *diagnostic)
{
    g_autofree char *uri = uri_of(source_name(diagnostic->source));
    begin_array(builder, "locations");
    json_builder_begin_object(builder);
    begin_object(builder, "physicalLocation");
    begin_object(builder, "artifactLocation");
    add_string(builder, "uri", uri);
    json_builder_end_object(builder);
    if (diagnostic->has_span) {
        add_region(builder, diagnostic);
    }
    json_builder_end_object(builder);
    if (diagnostic->path != NULL) {
        begin_array(builder, "logicalLocations");
        json_builder_begin_object(builder);
        add_string(builder, "fullyQualifiedName", diagnostic->path);
        json_builder_end_object(builder);
        json_builder_end_array(builder);
    }
    json_builder_end_object(builder);
    json_builder_end_array(builder);
}

static void add_result(JsonBuilder *builder, const Diagnostic *diagnostic, const size_t *rules)
{
    g_autofree char *text = diagnostic->hint != NULL
                                ? g_strdup_printf("%s: %s", diagnostic->message, diagnostic->hint)
                                : g_strdup(diagnostic->message);
    json_builder_begin_object(builder);
    add_string(builder, "ruleId", diagnostic_code_name(diagnostic->code));
    add_number(builder, "ruleIndex", rules[diagnostic->code] - 1);
    add_string(builder, "level", level_names[diagnostic->level]);
    add_message(builder, "message", text);
    if (diagnostic->source != NULL) {
        add_location(builder, diagnostic);
    }
    json_builder_end_object(builder);
}

static void add_rule(JsonBuilder *builder, DiagnosticCode code)
{
    json_builder_begin_object(builder);
    add_string(builder, "id", diagnostic_code_name(code));
    add_message(builder, "shortDescription", diagnostic_code_summary(code));
    add_message(builder, "help", diagnostic_code_explanation(code));
    begin_object(builder, "defaultConfiguration");
    add_string(builder, "level", level_names[diagnostic_code_level(code)]);
    json_builder_end_object(builder);
    json_builder_end_object(builder);
}

/* In order of first mention; rules gets the place of each code, from 1. */
static void add_tool(JsonBuilder *builder, const Diagnostics *diagnostics, const char *version,
                     size_t *rules)
{
    size_t count = 0;
    begin_object(builder, "tool");
    begin_object(builder, "driver");
    add_string(builder, "name", "cjm");
    if (version != NULL) {
        add_string(builder, "version", version);
    }
    begin_array(builder, "rules");
    for (size_t i = 0; i < diagnostics_count(diagnostics); i++) {
        DiagnosticCode code = diagnostics_get(diagnostics, i)->code;
        if (rules[code] == 0) {
            rules[code] = ++count;
            add_rule(builder, code);
        }
    }
    json_builder_end_array(builder);
    json_builder_end_object(builder);
    json_builder_end_object(builder);
}

static void add_run(JsonBuilder *builder, const Diagnostics *diagnostics,
                    const DiagnosticStyle *style)
{
    size_t rules[CODE_COUNT] = {0};
    json_builder_begin_object(builder);
    add_tool(builder, diagnostics, style->version, rules);
    add_string(builder, "columnKind", "unicodeCodePoints");
    begin_array(builder, "results");
    for (size_t i = 0; i < diagnostics_count(diagnostics); i++) {
        if (diagnostics_get(diagnostics, i)->level >= style->least) {
            add_result(builder, diagnostics_get(diagnostics, i), rules);
        }
    }
    json_builder_end_array(builder);
    json_builder_end_object(builder);
}

void diagnostics_print_sarif(const Diagnostics *diagnostics, const DiagnosticStyle *style,
                             GString *out)
{
    g_autoptr(JsonBuilder) builder = json_builder_new();
    json_builder_begin_object(builder);
    add_string(builder, "$schema", schema);
    add_string(builder, "version", "2.1.0");
    begin_array(builder, "runs");
    add_run(builder, diagnostics, style);
    json_builder_end_array(builder);
    json_builder_end_object(builder);

    g_autoptr(JsonGenerator) generator = json_generator_new();
    g_autoptr(JsonNode) root = json_builder_get_root(builder);
    json_generator_set_root(generator, root);
    json_generator_set_pretty(generator, TRUE);
    g_autofree char *text = json_generator_to_data(generator, NULL);
    g_string_append(out, text);
    g_string_append_c(out, '\n');
}
