/* SPDX-License-Identifier: MIT */
/* The one file that sees json-glib, which brings GObject and GIO along. */
#include <json-glib/json-glib.h>
#include <cjm/json.h>
#include <cjm/library.h>

#define JSON_FUNCTIONS(FUNCTION)                                                                   \
    FUNCTION(json_builder_new)                                                                     \
    FUNCTION(json_builder_set_member_name)                                                         \
    FUNCTION(json_builder_begin_object)                                                            \
    FUNCTION(json_builder_end_object)                                                              \
    FUNCTION(json_builder_begin_array)                                                             \
    FUNCTION(json_builder_end_array)                                                               \
    FUNCTION(json_builder_add_string_value)                                                        \
    FUNCTION(json_builder_add_int_value)                                                           \
    FUNCTION(json_builder_add_double_value)                                                        \
    FUNCTION(json_builder_add_boolean_value)                                                       \
    FUNCTION(json_builder_add_null_value)                                                          \
    FUNCTION(json_builder_get_root)                                                                \
    FUNCTION(json_to_string)                                                                       \
    FUNCTION(json_node_unref)                                                                      \
    FUNCTION(g_object_unref)

LIBRARY_TABLE(JsonLibrary, JSON_FUNCTIONS)

struct JsonWriter {
    JsonLibrary library;
    JsonBuilder *builder;
};

static bool load(JsonLibrary *library, char **ret_reason)
{
    return LIBRARY_LOAD("libjson-glib-1.0.so.0", JSON_FUNCTIONS, library, ret_reason);
}

bool json_is_available(Diagnostics *diagnostics)
{
    JsonLibrary library;
    g_autofree char *reason = NULL;
    bool loaded = load(&library, &reason);
    if (!loaded) {
        diagnostics_add_plain(diagnostics, CODE_MISSING_LIBRARY, NULL, "JSON needs json-glib: %s",
                              reason);
    }
    return loaded;
}

JsonWriter *json_writer_new(void)
{
    JsonLibrary library;
    g_autofree char *reason = NULL;
    if (!load(&library, &reason)) {
        return NULL;
    }
    JsonWriter *writer = g_new(JsonWriter, 1);
    *writer = (JsonWriter){library, library.json_builder_new()};
    return writer;
}

void json_writer_finish(JsonWriter *writer, GString *out)
{
    if (writer == NULL) {
        return;
    }
    const JsonLibrary *library = &writer->library;
    JsonNode *root = library->json_builder_get_root(writer->builder);
    g_autofree char *text = library->json_to_string(root, TRUE);
    g_string_append(out, text);
    g_string_append_c(out, '\n');
    library->json_node_unref(root);
    library->g_object_unref(writer->builder);
    g_free(writer);
}

/* What every value begins with; false where there is no document. */
static bool begin_value(JsonWriter *writer, const char *name)
{
    if (writer != NULL && name != NULL) {
        writer->library.json_builder_set_member_name(writer->builder, name);
    }
    return writer != NULL;
}

void json_begin_object(JsonWriter *writer, const char *name)
{
    if (begin_value(writer, name)) {
        writer->library.json_builder_begin_object(writer->builder);
    }
}

void json_end_object(JsonWriter *writer)
{
    if (writer != NULL) {
        writer->library.json_builder_end_object(writer->builder);
    }
}

void json_begin_array(JsonWriter *writer, const char *name)
{
    if (begin_value(writer, name)) {
        writer->library.json_builder_begin_array(writer->builder);
    }
}

void json_end_array(JsonWriter *writer)
{
    if (writer != NULL) {
        writer->library.json_builder_end_array(writer->builder);
    }
}

void json_add_string(JsonWriter *writer, const char *name, const char *string)
{
    if (string == NULL) {
        json_add_null(writer, name);
    } else if (begin_value(writer, name)) {
        g_autofree char *valid = g_utf8_make_valid(string, -1);
        writer->library.json_builder_add_string_value(writer->builder, valid);
    }
}

void json_add_count(JsonWriter *writer, const char *name, size_t count)
{
    if (begin_value(writer, name)) {
        writer->library.json_builder_add_int_value(writer->builder, (gint64)count);
    }
}

void json_add_number(JsonWriter *writer, const char *name, double number)
{
    if (begin_value(writer, name)) {
        writer->library.json_builder_add_double_value(writer->builder, number);
    }
}

void json_add_truth(JsonWriter *writer, const char *name, bool truth)
{
    if (begin_value(writer, name)) {
        writer->library.json_builder_add_boolean_value(writer->builder, truth);
    }
}

void json_add_null(JsonWriter *writer, const char *name)
{
    if (begin_value(writer, name)) {
        writer->library.json_builder_add_null_value(writer->builder);
    }
}
