/* SPDX-License-Identifier: MIT */
/* The report for a terminal: tables aligned by the columns that characters take, wrapped to its
 * width, coloured where asked for. Nothing that the author wrote reaches the terminal raw. */
#include <string.h>

#include "columns.h"
#include "formats.h"
#include "readers.h"

enum { COLUMN_SPACE = 2, NARROWEST_COLUMN = 9 };

static const char bold[] = "\x1b[1m";
static const char faint[] = "\x1b[2m";
static const char plain[] = "\x1b[0m";
static const char *const tone_colours[TONE_COUNT] = {
    [TONE_PLAIN] = NULL,         [TONE_MET] = "\x1b[32m",      [TONE_SMALL] = "\x1b[33m",
    [TONE_CLEAR] = "\x1b[1;33m", [TONE_SEVERE] = "\x1b[1;31m", [TONE_BETTER] = "\x1b[32m",
    [TONE_WORSE] = "\x1b[1;31m",
};

/* One table made ready: the texts of its cells, and how wide each column is. */
typedef struct Grid {
    const Report *report;
    const ReportTable *table;
    const ReportStyle *style;
    GArray *columns;  /* of size_t: the table's columns that are shown */
    GPtrArray *texts; /* of char *: the titles, then row by row */
    size_t *widths;
    const char *mark; /* what every line begins with, so that its columns keep their order */
} Grid;

static char *safe_text(const char *text)
{
    GString *safe = g_string_new(NULL);
    text_append_escaped(safe, text, strlen(text));
    return g_string_free(safe, FALSE);
}

static void append_styled(GString *out, const ReportStyle *style, const char *sequence,
                          const char *text)
{
    bool coloured = style->colour && sequence != NULL;
    g_string_append(out, coloured ? sequence : "");
    g_string_append(out, text);
    g_string_append(out, coloured ? plain : "");
}

static const char *grid_text(const Grid *grid, size_t row, guint column)
{
    return g_ptr_array_index(grid->texts, row * grid->columns->len + column);
}

static const ReportColumn *grid_column(const Grid *grid, guint column)
{
    return &grid->table->columns[g_array_index(grid->columns, size_t, column)];
}

static void grid_collect(Grid *grid)
{
    for (guint i = 0; i < grid->columns->len; i++) {
        g_ptr_array_add(grid->texts, safe_text(grid_column(grid, i)->title));
    }
    for (size_t row = 0; row < report_table_rows(grid->table); row++) {
        for (guint i = 0; i < grid->columns->len; i++) {
            size_t index = g_array_index(grid->columns, size_t, i);
            g_autofree char *text = readers_cell(grid->report, grid_column(grid, i),
                                                 report_table_cell(grid->table, row, index));
            g_ptr_array_add(grid->texts, safe_text(text));
        }
    }
    for (guint i = 0; i < grid->texts->len && *grid->mark == '\0'; i++) {
        grid->mark = locale_line_start(&grid->report->locale, g_ptr_array_index(grid->texts, i));
    }
}

/* Numbers are never cut, and words of titles not either; texts may become narrow. */
static size_t grid_least_width(const Grid *grid, guint column, size_t natural)
{
    if (!readers_column_is_number(grid_column(grid, column))) {
        return MIN(natural, NARROWEST_COLUMN);
    }
    size_t least = columns_of_longest_word(grid_text(grid, 0, column));
    for (size_t row = 1; row <= report_table_rows(grid->table); row++) {
        least = MAX(least, columns_of(grid_text(grid, row, column)));
    }
    return least;
}

/* Takes from the widest column that can give, until the table fits or none can. */
static void grid_shrink(Grid *grid, const size_t *least, size_t total)
{
    while (grid->style->width > 0 && total > grid->style->width) {
        guint widest = grid->columns->len;
        for (guint i = 0; i < grid->columns->len; i++) {
            if (grid->widths[i] > least[i] &&
                (widest == grid->columns->len || grid->widths[i] > grid->widths[widest])) {
                widest = i;
            }
        }
        if (widest == grid->columns->len) {
            return;
        }
        grid->widths[widest]--;
        total--;
    }
}

static void grid_measure(Grid *grid)
{
    guint count = grid->columns->len;
    size_t rows = report_table_rows(grid->table);
    g_autofree size_t *least = g_new0(size_t, count + 1);
    grid->widths = g_new0(size_t, count + 1);
    size_t total = count > 0 ? (count - 1) * COLUMN_SPACE : 0;
    for (guint i = 0; i < count; i++) {
        for (size_t row = 0; row <= rows; row++) {
            grid->widths[i] = MAX(grid->widths[i], columns_of(grid_text(grid, row, i)));
        }
        least[i] = grid_least_width(grid, i, grid->widths[i]);
        total += grid->widths[i];
    }
    grid_shrink(grid, least, total);
}

static void append_spaces(GString *out, size_t count)
{
    g_string_append_printf(out, "%*s", (int)count, "");
}

static const char *grid_colour(const Grid *grid, size_t row, guint column)
{
    if (row == 0) {
        return bold;
    }
    size_t index = g_array_index(grid->columns, size_t, column);
    return tone_colours[report_table_cell(grid->table, row - 1, index)->tone];
}

/* One line of a row; a cell may have fewer lines than its neighbours. */
static void append_line(const Grid *grid, GPtrArray *const *cells, size_t row, guint line,
                        GString *out)
{
    const char *mark = grid->mark;
    size_t pending = 0; /* spaces that only a further text makes necessary */
    g_string_append(out, mark);
    for (guint i = 0; i < grid->columns->len; i++) {
        const char *text = line < cells[i]->len ? g_ptr_array_index(cells[i], line) : "";
        size_t columns = columns_of(text);
        size_t padding = grid->widths[i] > columns ? grid->widths[i] - columns : 0;
        bool number = readers_column_is_number(grid_column(grid, i));
        if (*text != '\0') {
            append_spaces(out, pending + (number ? padding : 0));
            g_string_append(out, i > 0 ? mark : "");
            append_styled(out, grid->style, grid_colour(grid, row, i), text);
            pending = number ? 0 : padding;
        } else {
            pending += grid->widths[i];
        }
        pending += COLUMN_SPACE;
    }
    g_string_append_c(out, '\n');
}

static void append_row(const Grid *grid, size_t row, GString *out)
{
    guint count = grid->columns->len;
    g_autofree GPtrArray **cells = g_new0(GPtrArray *, count);
    guint lines = 0;
    for (guint i = 0; i < count; i++) {
        cells[i] = columns_wrap(grid_text(grid, row, i), grid->widths[i]);
        lines = MAX(lines, cells[i]->len);
    }
    for (guint line = 0; line < lines; line++) {
        append_line(grid, cells, row, line, out);
    }
    for (guint i = 0; i < count; i++) {
        g_ptr_array_unref(cells[i]);
    }
}

static void append_rule(const Grid *grid, GString *out)
{
    size_t total = (size_t)(grid->columns->len - 1) * COLUMN_SPACE;
    for (guint i = 0; i < grid->columns->len; i++) {
        total += grid->widths[i];
    }
    for (size_t i = 0; i < total; i++) {
        g_string_append(out, "─");
    }
    g_string_append_c(out, '\n');
}

static void append_table(const Report *report, const ReportTable *table, const ReportStyle *style,
                         GString *out)
{
    Grid grid = {
        .report = report,
        .table = table,
        .style = style,
        .columns = readers_columns(table),
        .mark = "",
        .texts = g_ptr_array_new_with_free_func(g_free),
    };
    grid_collect(&grid);
    grid_measure(&grid);
    if (grid.columns->len > 0) {
        append_row(&grid, 0, out);
        append_rule(&grid, out);
        for (size_t row = 1; row <= report_table_rows(table); row++) {
            append_row(&grid, row, out);
        }
    }
    g_array_unref(grid.columns);
    g_ptr_array_unref(grid.texts);
    g_free(grid.widths);
}

static void append_record(const Report *report, const ReportTable *table, const ReportStyle *style,
                          GString *out)
{
    g_autoptr(GArray) columns = readers_columns(table);
    size_t width = 0;
    for (guint i = 0; i < columns->len; i++) {
        width = MAX(width, columns_of(table->columns[g_array_index(columns, size_t, i)].title));
    }
    for (guint i = 0; i < columns->len; i++) {
        size_t index = g_array_index(columns, size_t, i);
        const ReportCell *cell = report_table_cell(table, 0, index);
        const char *title = table->columns[index].title;
        g_autofree char *text = readers_cell(report, &table->columns[index], cell);
        g_autofree char *safe = safe_text(text);
        const char *mark = locale_line_start(&report->locale, safe);
        g_string_append_printf(out, "%s%s", mark, title);
        append_spaces(out, width - columns_of(title) + COLUMN_SPACE);
        g_string_append(out, mark);
        append_styled(out, style, tone_colours[cell->tone], safe);
        g_string_append_c(out, '\n');
    }
}

/* A line of its own, wrapped to the width. */
static void append_paragraph(const Report *report, const ReportStyle *style, const char *sequence,
                             const char *text, GString *out)
{
    g_autofree char *safe = safe_text(text);
    g_autoptr(GPtrArray) lines = columns_wrap(safe, style->width > 0 ? style->width : G_MAXINT);
    for (guint i = 0; i < lines->len; i++) {
        const char *line = g_ptr_array_index(lines, i);
        g_string_append(out, locale_line_start(&report->locale, line));
        append_styled(out, style, sequence, line);
        g_string_append_c(out, '\n');
    }
}

static void append_heading(const Report *report, const char *title, const ReportStyle *style,
                           GString *out)
{
    g_string_append_c(out, '\n');
    append_paragraph(report, style, bold, title, out);
    for (size_t i = 0; i < columns_of(title); i++) {
        g_string_append(out, "═");
    }
    g_string_append_c(out, '\n');
}

void report_print_text(const Report *report, const ReportStyle *style, GString *out)
{
    append_paragraph(report, style, bold, report->title, out);
    if (report->subtitle != NULL) {
        append_paragraph(report, style, NULL, report->subtitle, out);
    }
    for (guint i = 0; i < report->tables->len; i++) {
        const ReportTable *table = g_ptr_array_index(report->tables, i);
        if (!readers_see_table(table)) {
            continue;
        }
        append_heading(report, table->title, style, out);
        if (table->note != NULL) {
            append_paragraph(report, style, faint, table->note, out);
        }
        if (table->record) {
            append_record(report, table, style, out);
        } else {
            append_table(report, table, style, out);
        }
    }
}
