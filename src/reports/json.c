/* SPDX-License-Identifier: MIT */
/* The report for programs: one object, a member a table, in full precision. The first member names
 * the schema and its version: data/report.schema.json. */
#include <json-glib/json-glib.h>

#include "formats.h"

enum { SCHEMA_VERSION = 1 };

static void add_names(JsonBuilder *builder, const char *const *names)
{
    json_builder_begin_array(builder);
    for (; *names != NULL; names++) {
        json_builder_add_string_value(builder, *names);
    }
    json_builder_end_array(builder);
}

static void add_cell(JsonBuilder *builder, const ReportColumn *column, const ReportCell *cell)
{
    json_builder_set_member_name(builder, column->key);
    if (column->kind == CELL_NAMES) {
        add_names(builder, cell->names); /* none is an empty array */
        return;
    }
    if (!cell->given) {
        json_builder_add_null_value(builder);
        return;
    }
    switch (column->kind) {
    case CELL_TEXT:
    case CELL_DATE:
        json_builder_add_string_value(builder, cell->text);
        break;
    case CELL_WORD:
        json_builder_add_string_value(builder, cell->key);
        break;
    case CELL_COUNT:
        json_builder_add_int_value(builder, (gint64)cell->number);
        break;
    case CELL_TRUTH:
        json_builder_add_boolean_value(builder, cell->number != 0);
        break;
    case CELL_NAMES:
    case CELL_POINTS:
    case CELL_MEAN:
    case CELL_GAP:
    case CELL_MEAN_GAP:
    case CELL_SHARE:
        json_builder_add_double_value(builder, cell->number);
        break;
    }
}

static void add_row(JsonBuilder *builder, const ReportTable *table, size_t row)
{
    json_builder_begin_object(builder);
    for (size_t i = 0; i < table->column_count; i++) {
        if (table->columns[i].key != NULL) {
            add_cell(builder, &table->columns[i], report_table_cell(table, row, i));
        }
    }
    json_builder_end_object(builder);
}

static void add_table(JsonBuilder *builder, const ReportTable *table)
{
    json_builder_set_member_name(builder, table->key);
    if (table->record) {
        add_row(builder, table, 0);
        return;
    }
    json_builder_begin_array(builder);
    for (size_t row = 0; row < report_table_rows(table); row++) {
        add_row(builder, table, row);
    }
    json_builder_end_array(builder);
}

void report_print_json(const Report *report, const ReportStyle *style, GString *out)
{
    (void)style;
    g_autoptr(JsonBuilder) builder = json_builder_new();
    json_builder_begin_object(builder);
    json_builder_set_member_name(builder, report->kind);
    json_builder_add_int_value(builder, SCHEMA_VERSION);
    for (guint i = 0; i < report->tables->len; i++) {
        add_table(builder, g_ptr_array_index(report->tables, i));
    }
    json_builder_end_object(builder);

    g_autoptr(JsonGenerator) generator = json_generator_new();
    g_autoptr(JsonNode) root = json_builder_get_root(builder);
    json_generator_set_root(generator, root);
    json_generator_set_pretty(generator, TRUE);
    g_autofree char *text = json_generator_to_data(generator, NULL);
    g_string_append(out, text);
    g_string_append_c(out, '\n');
}
