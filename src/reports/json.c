/* SPDX-License-Identifier: MIT */
/* The report for programs: one object, a member a table, in full precision. The first member names
 * the schema and its version: data/report.schema.json and data/compare.schema.json. */
#include <math.h>
#include <cjm/json.h>

#include "formats.h"

enum { SCHEMA_VERSION = 1 };

static void add_names(JsonWriter *writer, const char *key, const char *const *names)
{
    json_begin_array(writer, key);
    for (; *names != NULL; names++) {
        json_add_string(writer, NULL, *names);
    }
    json_end_array(writer);
}

static void add_course(JsonWriter *writer, const char *key, const ReportCell *cell)
{
    json_begin_array(writer, key);
    for (size_t i = 0; i < cell->course_length; i++) {
        if (isnan(cell->course[i])) {
            json_add_null(writer, NULL);
        } else {
            json_add_number(writer, NULL, cell->course[i]);
        }
    }
    json_end_array(writer);
}

static void add_cell(JsonWriter *writer, const ReportColumn *column, const ReportCell *cell)
{
    if (column->kind == CELL_NAMES) {
        /* none is an empty array */
        add_names(writer, column->key, cell->keys != NULL ? cell->keys : cell->names);
        return;
    }
    if (!cell->given) {
        json_add_null(writer, column->key);
        return;
    }
    switch (column->kind) {
    case CELL_TEXT:
    case CELL_DATE:
        json_add_string(writer, column->key, cell->text);
        break;
    case CELL_WORD:
        json_add_string(writer, column->key, cell->key);
        break;
    case CELL_COUNT:
        json_add_count(writer, column->key, (size_t)cell->number);
        break;
    case CELL_TRUTH:
        json_add_truth(writer, column->key, cell->number != 0);
        break;
    case CELL_COURSE:
        add_course(writer, column->key, cell);
        break;
    case CELL_NAMES:
    case CELL_POINTS:
    case CELL_MEAN:
    case CELL_GAP:
    case CELL_MEAN_GAP:
    case CELL_SHARE:
        json_add_number(writer, column->key, cell->number);
        break;
    }
}

/* name: NULL in an array. */
static void add_row(JsonWriter *writer, const char *name, const ReportTable *table, size_t row)
{
    json_begin_object(writer, name);
    for (size_t i = 0; i < table->column_count; i++) {
        if (table->columns[i].key != NULL) {
            add_cell(writer, &table->columns[i], report_table_cell(table, row, i));
        }
    }
    json_end_object(writer);
}

static void add_table(JsonWriter *writer, const ReportTable *table)
{
    if (table->record) {
        add_row(writer, table->key, table, 0);
        return;
    }
    json_begin_array(writer, table->key);
    for (size_t row = 0; row < report_table_rows(table); row++) {
        add_row(writer, NULL, table, row);
    }
    json_end_array(writer);
}

void report_print_json(const Report *report, const ReportStyle *style, GString *out)
{
    (void)style;
    JsonWriter *writer = json_writer_new();
    json_begin_object(writer, NULL);
    json_add_count(writer, report->kind, SCHEMA_VERSION);
    for (guint i = 0; i < report->tables->len; i++) {
        const ReportTable *table = g_ptr_array_index(report->tables, i);
        if (table->key != NULL) {
            add_table(writer, table);
        }
    }
    json_end_object(writer);
    json_writer_finish(writer, out);
}
