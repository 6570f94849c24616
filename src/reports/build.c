/* SPDX-License-Identifier: MIT */
/* The life of a Report, and the few ways to fill it. Gatherers call it, printers only read. */
#include "build.h"

static void table_free(void *data)
{
    ReportTable *table = data;
    g_free(table->columns);
    g_array_unref(table->cells);
    g_free(table);
}

Report *report_begin(const char *kind, const Locale *locale)
{
    Report *report = g_new0(Report, 1);
    report->kind = kind;
    report->locale = *locale;
    report->row_table = NONE;
    report->decimals = 1;
    report->tables = g_ptr_array_new_with_free_func(table_free);
    report->strings = g_string_chunk_new(4096);
    report->blocks = g_ptr_array_new_with_free_func(g_free);
    return report;
}

void report_free(Report *report)
{
    if (report == NULL) {
        return;
    }
    g_ptr_array_unref(report->tables);
    g_string_chunk_free(report->strings);
    g_ptr_array_unref(report->blocks);
    g_free(report);
}

const char *report_keep(Report *report, const char *text)
{
    return text != NULL ? g_string_chunk_insert_const(report->strings, text) : NULL;
}

const char *report_label(const Report *report, int label)
{
    return label == NO_LABEL ? NULL : locale_label(&report->locale, (Label)label);
}

ReportTable *report_add_table(Report *report, const char *key, const char *title, const char *note)
{
    ReportTable *table = g_new0(ReportTable, 1);
    table->key = key;
    table->title = report_keep(report, title);
    table->note = report_keep(report, note);
    table->cells = g_array_new(FALSE, TRUE, sizeof(ReportCell));
    g_ptr_array_add(report->tables, table);
    return table;
}

void table_add_column(Report *report, ReportTable *table, const ColumnSpec *spec)
{
    table->columns = g_renew(ReportColumn, table->columns, table->column_count + 1);
    table->columns[table->column_count++] = (ReportColumn){
        .key = spec->key,
        .title = report_label(report, spec->label),
        .kind = spec->kind,
    };
}

void table_add_named_column(Report *report, ReportTable *table, const char *title, CellKind kind)
{
    table_add_column(report, table, &(ColumnSpec){NULL, NO_LABEL, kind});
    table->columns[table->column_count - 1].title = report_keep(report, title);
}

void table_add_columns(Report *report, ReportTable *table, const ColumnSpec *specs, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        table_add_column(report, table, &specs[i]);
    }
}

size_t report_table_rows(const ReportTable *table)
{
    g_assert(table->cells->len % table->column_count == 0); /* a gatherer left a row unfinished */
    return table->cells->len / table->column_count;
}

const ReportCell *report_table_cell(const ReportTable *table, size_t row, size_t column)
{
    return &g_array_index(table->cells, ReportCell, row * table->column_count + column);
}

static void table_add(ReportTable *table, ReportCell cell)
{
    g_array_append_val(table->cells, cell);
}

void table_add_nothing(ReportTable *table)
{
    table_add(table, (ReportCell){.given = false});
}

void table_add_text(Report *report, ReportTable *table, const char *text)
{
    table_add(table, (ReportCell){.given = text != NULL, .text = report_keep(report, text)});
}

static const char *const *keep_names(Report *report, const GPtrArray *names)
{
    const char **kept = g_new0(const char *, names->len + 1);
    g_ptr_array_add(report->blocks, kept);
    for (guint i = 0; i < names->len; i++) {
        kept[i] = report_keep(report, g_ptr_array_index(names, i));
    }
    return kept;
}

void table_add_names(Report *report, ReportTable *table, const GPtrArray *names)
{
    table_add(table, (ReportCell){.given = names->len > 0, .names = keep_names(report, names)});
}

void table_add_words(Report *report, ReportTable *table, const GPtrArray *names,
                     const GPtrArray *keys)
{
    table_add(table, (ReportCell){.given = names->len > 0,
                                  .names = keep_names(report, names),
                                  .keys = keep_names(report, keys)});
}

void table_add_course(Report *report, ReportTable *table, const double *course, size_t length)
{
    double *kept = g_memdup2(course, length * sizeof *course);
    g_ptr_array_add(report->blocks, kept);
    table_add(table, (ReportCell){.given = true, .course = kept, .course_length = length});
}

void table_add_word(Report *report, ReportTable *table, const char *key, const char *text,
                    ReportTone tone)
{
    table_add(
        table,
        (ReportCell){.given = true, .key = key, .text = report_keep(report, text), .tone = tone});
}

void table_add_number(ReportTable *table, bool given, double number)
{
    table_add_toned(table, given, number, TONE_PLAIN);
}

void table_add_toned(ReportTable *table, bool given, double number, ReportTone tone)
{
    table_add(table, (ReportCell){.given = given, .number = given ? number : 0.0, .tone = tone});
}

ReportTone severity_tone(GapSeverity severity)
{
    static const ReportTone tones[GAP_SEVERITY_COUNT] = {
        [GAP_UNSCORED] = TONE_PLAIN, [GAP_MET] = TONE_MET,       [GAP_SMALL] = TONE_SMALL,
        [GAP_CLEAR] = TONE_CLEAR,    [GAP_SEVERE] = TONE_SEVERE,
    };
    return tones[severity];
}

void table_add_severity(Report *report, ReportTable *table, GapSeverity severity)
{
    static const struct {
        const char *key;
        Label label;
    } words[GAP_SEVERITY_COUNT] = {
        [GAP_MET] = {"met", LABEL_MET},
        [GAP_SMALL] = {"small", LABEL_SMALL},
        [GAP_CLEAR] = {"clear", LABEL_CLEAR},
        [GAP_SEVERE] = {"severe", LABEL_SEVERE},
    };
    if (severity == GAP_UNSCORED) {
        table_add_nothing(table);
        return;
    }
    table_add_word(report, table, words[severity].key,
                   report_label(report, (int)words[severity].label), severity_tone(severity));
}
