/* SPDX-License-Identifier: MIT */
/* One row a touchpoint with every figure, as RFC 4180 has it, for spreadsheets and statistics.
 * Texts that a spreadsheet would take for a formula get an apostrophe before them. */
#include <math.h>
#include <string.h>

#include "formats.h"

/* What starts a formula in a spreadsheet, its full-width twins included. */
static bool looks_like_formula(const char *text)
{
    static const gunichar starts[] = {'=',  '+',    '-',    '@',    '\t',   '\r',
                                      '\n', 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20, 0x2212};
    gunichar first = g_utf8_get_char(text);
    for (size_t i = 0; i < G_N_ELEMENTS(starts); i++) {
        if (first == starts[i]) {
            return true;
        }
    }
    return false;
}

static void append_field(GString *out, const char *text)
{
    bool quoted = strpbrk(text, ",\"\r\n") != NULL || g_ascii_isspace(text[0]) ||
                  (*text != '\0' && g_ascii_isspace(text[strlen(text) - 1]));
    if (!quoted) {
        g_string_append(out, text);
        return;
    }
    g_string_append_c(out, '"');
    for (const char *at = text; *at != '\0'; at++) {
        g_string_append(out, *at == '"' ? "\"\"" : (char[]){*at, '\0'});
    }
    g_string_append_c(out, '"');
}

static void append_text(GString *out, const ReportStyle *style, const char *text)
{
    g_autofree char *safe =
        !style->raw && looks_like_formula(text) ? g_strconcat("'", text, NULL) : NULL;
    append_field(out, safe != NULL ? safe : text);
}

/* The shortest digits that are read back as the same number. */
static void append_number(GString *out, double number)
{
    char text[G_ASCII_DTOSTR_BUF_SIZE];
    static const char *const forms[] = {"%.15g", "%.16g", "%.17g"};
    for (size_t i = 0; i < G_N_ELEMENTS(forms); i++) {
        g_ascii_formatd(text, sizeof text, forms[i], number);
        if (g_ascii_strtod(text, NULL) == number) {
            break;
        }
    }
    g_string_append(out, text);
}

/* "4; ; 6": a state without a score keeps its place. */
static void append_course(GString *out, const ReportCell *cell)
{
    for (size_t i = 0; i < cell->course_length; i++) {
        g_string_append(out, i > 0 ? "; " : "");
        if (!isnan(cell->course[i])) {
            append_number(out, cell->course[i]);
        }
    }
}

static void append_cell(GString *out, const ReportStyle *style, const ReportColumn *column,
                        const ReportCell *cell)
{
    if (!cell->given) {
        return;
    }
    switch (column->kind) {
    case CELL_TEXT:
    case CELL_DATE:
        append_text(out, style, cell->text);
        break;
    case CELL_WORD:
        append_text(out, style, cell->key);
        break;
    case CELL_NAMES: {
        const char *const *words = cell->keys != NULL ? cell->keys : cell->names;
        g_autofree char *list = g_strjoinv("; ", (char **)(void *)words);
        append_text(out, style, list);
        break;
    }
    case CELL_COURSE:
        append_course(out, cell);
        break;
    case CELL_TRUTH:
        g_string_append(out, cell->number != 0 ? "true" : "false");
        break;
    case CELL_COUNT:
    case CELL_POINTS:
    case CELL_MEAN:
    case CELL_GAP:
    case CELL_MEAN_GAP:
    case CELL_SHARE:
        append_number(out, cell->number);
        break;
    }
}

static const ReportTable *choose_table(const Report *report)
{
    for (guint i = 0; report->row_table == NONE && i < report->tables->len; i++) {
        const ReportTable *table = g_ptr_array_index(report->tables, i);
        if (!table->record) {
            return table;
        }
    }
    return report->row_table != NONE ? g_ptr_array_index(report->tables, report->row_table) : NULL;
}

/* row NONE: the names of the columns. */
static void append_row(GString *out, const ReportStyle *style, const ReportTable *table, size_t row)
{
    const char *before = "";
    for (size_t i = 0; i < table->column_count; i++) {
        const ReportColumn *column = &table->columns[i];
        if (column->key == NULL) {
            continue;
        }
        g_string_append(out, before);
        before = ",";
        if (row == NONE) {
            g_string_append(out, column->key);
        } else {
            append_cell(out, style, column, report_table_cell(table, row, i));
        }
    }
    g_string_append(out, "\r\n");
}

void report_print_csv(const Report *report, const ReportStyle *style, GString *out)
{
    const ReportTable *table = choose_table(report);
    if (table == NULL) {
        return;
    }
    append_row(out, style, table, NONE);
    for (size_t row = 0; row < report_table_rows(table); row++) {
        append_row(out, style, table, row);
    }
}
