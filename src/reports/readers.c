/* SPDX-License-Identifier: MIT */
/* Cells as a reader of the report's language expects them. */
#include "readers.h"

#include <math.h>

static const char nothing[] = "–";

static bool cell_says_something(const ReportColumn *column, const ReportCell *cell)
{
    return cell->given && (column->kind != CELL_TRUTH || cell->number != 0);
}

bool readers_see_table(const ReportTable *table)
{
    return table->title != NULL && (report_table_rows(table) > 0 || table->note != NULL);
}

GArray *readers_columns(const ReportTable *table)
{
    GArray *columns = g_array_new(FALSE, FALSE, sizeof(size_t));
    size_t rows = report_table_rows(table);
    for (size_t column = 0; column < table->column_count; column++) {
        bool used = false;
        for (size_t row = 0; row < rows && !used; row++) {
            used =
                cell_says_something(&table->columns[column], report_table_cell(table, row, column));
        }
        if (used && table->columns[column].title != NULL) {
            g_array_append_val(columns, column);
        }
    }
    return columns;
}

bool readers_column_is_number(const ReportColumn *column)
{
    return column->kind >= CELL_COUNT && column->kind <= CELL_SHARE;
}

/* Runs of white space, line breaks among them, become one space. */
static char *join_lines(const char *text)
{
    g_auto(GStrv) words = g_strsplit_set(text, " \t\r\n", -1);
    GString *line = g_string_new(NULL);
    for (char **word = words; *word != NULL; word++) {
        if (**word != '\0') {
            g_string_append_printf(line, "%s%s", line->len > 0 ? " " : "", *word);
        }
    }
    return g_string_free(line, FALSE);
}

/* "▃▅·▇": higher is better, a dot is a state without a score. The numbers stand beside it. */
static char *draw_course(const Scale *axis, const ReportCell *cell)
{
    enum { LOWEST_BLOCK = 0x2581, STEPS = 7, DOT = 0xB7 };
    GString *line = g_string_new(NULL);
    for (size_t i = 0; i < cell->course_length; i++) {
        double share = scale_share(axis, cell->course[i]);
        bool given = !isnan(cell->course[i]);
        g_string_append_unichar(
            line, given ? LOWEST_BLOCK + (gunichar)lround(CLAMP(share, 0, 1) * STEPS) : DOT);
    }
    return g_string_free(line, FALSE);
}

char *readers_cell(const Report *report, const ReportColumn *column, const ReportCell *cell)
{
    const Locale *locale = &report->locale;
    if (!cell_says_something(column, cell)) {
        return g_strdup(column->kind == CELL_TRUTH && cell->given ? "" : nothing);
    }
    switch (column->kind) {
    case CELL_NAMES: {
        g_autofree char *list = g_strjoinv(locale->list_comma, (char **)(void *)cell->names);
        return join_lines(list);
    }
    case CELL_TEXT:
    case CELL_WORD:
        return join_lines(cell->text);
    case CELL_DATE:
        return locale_format_date(locale, cell->text);
    case CELL_COUNT:
        return locale_format_count(locale, (size_t)cell->number);
    case CELL_POINTS:
        return locale_format_number(locale, cell->number, report->decimals, true);
    case CELL_MEAN:
        return locale_format_number(locale, cell->number, report->decimals, false);
    case CELL_GAP:
        return locale_format_signed(locale, cell->number, report->decimals, true);
    case CELL_MEAN_GAP:
        return locale_format_signed(locale, cell->number, report->decimals, false);
    case CELL_SHARE:
        return locale_format_percent(locale, cell->number);
    case CELL_COURSE:
        return draw_course(&report->axis, cell);
    case CELL_TRUTH:
        break;
    }
    return g_strdup("✓");
}
