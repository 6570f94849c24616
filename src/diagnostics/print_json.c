/* SPDX-License-Identifier: MIT */
/* Problems for programs: one object with all that is known of each, byte offsets included. Texts
 * are as typed: JSON's own escapes keep them harmless. */
#include <cjm/json.h>

static const char *const level_names[] = {
    [LEVEL_NOTE] = "note",
    [LEVEL_WARNING] = "warning",
    [LEVEL_ERROR] = "error",
};

static void add_given(JsonWriter *writer, const char *name, const char *string)
{
    if (string) {
        json_add_string(writer, name, string);
    }
}

static void add_place(JsonWriter *writer, const Diagnostic *diagnostic)
{
    Place place = source_place(diagnostic->source, diagnostic->span);
    json_add_count(writer, "line", place.line);
    json_add_count(writer, "column", place.column);
    json_add_count(writer, "end_line", place.end_line);
    json_add_count(writer, "end_column", place.end_column);
    json_add_count(writer, "start_byte", diagnostic->span.start);
    json_add_count(writer, "end_byte", diagnostic->span.end);
}

static void add_diagnostic(JsonWriter *writer, const Diagnostic *diagnostic)
{
    json_begin_object(writer, NULL);
    json_add_string(writer, "level", level_names[diagnostic->level]);
    json_add_string(writer, "code", diagnostic_code_name(diagnostic->code));
    json_add_string(writer, "message", diagnostic->message);
    add_given(writer, "hint", diagnostic->hint);
    add_given(writer, "path", diagnostic->path);
    if (diagnostic->source) {
        json_add_string(writer, "file", source_name(diagnostic->source));
    }
    if (diagnostic->has_span) {
        add_place(writer, diagnostic);
    }
    json_end_object(writer);
}

void diagnostics_print_json(const Diagnostics *diagnostics, const DiagnosticStyle *style,
                            GString *out)
{
    JsonWriter *writer = json_writer_new();
    json_begin_object(writer, NULL);
    json_begin_array(writer, "diagnostics");
    size_t shown = 0;
    for (size_t i = 0; i < diagnostics_count(diagnostics); i++) {
        const Diagnostic *diagnostic = diagnostics_get(diagnostics, i);
        if (diagnostic->level >= style->least) {
            add_diagnostic(writer, diagnostic);
            shown++;
        }
    }
    json_end_array(writer);
    size_t seen = 0;
    for (DiagnosticLevel level = style->least; level <= LEVEL_ERROR; level++) {
        seen += diagnostics_count_level(diagnostics, level);
    }
    json_add_count(writer, "more", seen - shown);
    json_add_count(writer, "errors", diagnostics_count_level(diagnostics, LEVEL_ERROR));
    json_add_count(writer, "warnings", diagnostics_count_level(diagnostics, LEVEL_WARNING));
    json_end_object(writer);
    json_writer_finish(writer, out);
}
