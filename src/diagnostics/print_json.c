/* SPDX-License-Identifier: MIT */
/* Problems for programs: one object with all that is known of each, byte offsets included. Texts
 * are as typed: JSON's own escapes keep them harmless. */
#include <json-glib/json-glib.h>
#include <cjm/diagnostics.h>

static const char *const level_names[] = {
    [LEVEL_NOTE] = "note",
    [LEVEL_WARNING] = "warning",
    [LEVEL_ERROR] = "error",
};

static void add_number(JsonBuilder *builder, const char *name, size_t number)
{
    json_builder_set_member_name(builder, name);
    json_builder_add_int_value(builder, (gint64)number);
}

/* File names may be any bytes; JSON may not. */
static void add_string(JsonBuilder *builder, const char *name, const char *string)
{
    if (string) {
        g_autofree char *valid = g_utf8_make_valid(string, -1);
        json_builder_set_member_name(builder, name);
        json_builder_add_string_value(builder, valid);
    }
}

static void add_place(JsonBuilder *builder, const Diagnostic *diagnostic)
{
    Place place = source_place(diagnostic->source, diagnostic->span);
    add_number(builder, "line", place.line);
    add_number(builder, "column", place.column);
    add_number(builder, "end_line", place.end_line);
    add_number(builder, "end_column", place.end_column);
    add_number(builder, "start_byte", diagnostic->span.start);
    add_number(builder, "end_byte", diagnostic->span.end);
}

static void add_diagnostic(JsonBuilder *builder, const Diagnostic *diagnostic)
{
    json_builder_begin_object(builder);
    add_string(builder, "level", level_names[diagnostic->level]);
    add_string(builder, "code", diagnostic_code_name(diagnostic->code));
    add_string(builder, "message", diagnostic->message);
    add_string(builder, "hint", diagnostic->hint);
    add_string(builder, "path", diagnostic->path);
    if (diagnostic->source) {
        add_string(builder, "file", source_name(diagnostic->source));
    }
    if (diagnostic->has_span) {
        add_place(builder, diagnostic);
    }
    json_builder_end_object(builder);
}

void diagnostics_print_json(const Diagnostics *diagnostics, const DiagnosticStyle *style,
                            GString *out)
{
    g_autoptr(JsonBuilder) builder = json_builder_new();
    json_builder_begin_object(builder);
    json_builder_set_member_name(builder, "diagnostics");
    json_builder_begin_array(builder);
    size_t shown = 0;
    for (size_t i = 0; i < diagnostics_count(diagnostics); i++) {
        const Diagnostic *diagnostic = diagnostics_get(diagnostics, i);
        if (diagnostic->level >= style->least) {
            add_diagnostic(builder, diagnostic);
            shown++;
        }
    }
    json_builder_end_array(builder);
    size_t seen = 0;
    for (DiagnosticLevel level = style->least; level <= LEVEL_ERROR; level++) {
        seen += diagnostics_count_level(diagnostics, level);
    }
    add_number(builder, "more", seen - shown);
    add_number(builder, "errors", diagnostics_count_level(diagnostics, LEVEL_ERROR));
    add_number(builder, "warnings", diagnostics_count_level(diagnostics, LEVEL_WARNING));
    json_builder_end_object(builder);

    g_autoptr(JsonGenerator) generator = json_generator_new();
    g_autoptr(JsonNode) root = json_builder_get_root(builder);
    json_generator_set_root(generator, root);
    json_generator_set_pretty(generator, TRUE);
    g_autofree char *text = json_generator_to_data(generator, NULL);
    g_string_append(out, text);
    g_string_append_c(out, '\n');
}
