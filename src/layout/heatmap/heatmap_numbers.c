/* SPDX-License-Identifier: MIT */
/* What stands in the cells of the heat map: the mean of each, in one form of numbers for all. */
#include <math.h>

#include "heatmap_parts.h"

/* A sheet much wider than this prints its numbers under 5 points on A3, and a decimal is what makes
 * it so wide: such a table is read by its colours, and the means at its edges keep their decimal.
 */
enum { WIDTH_FOR_DECIMALS = 2200 };

typedef enum { FIGURE_GAP, FIGURE_CURRENT, FIGURE_DESIRED, FIGURE_COUNT } Figure;

static Figure shown_figure(const Map *map)
{
    return map->show == SHOW_CURRENT   ? FIGURE_CURRENT
           : map->show == SHOW_DESIRED ? FIGURE_DESIRED
                                       : FIGURE_GAP;
}

static const MeanBasis bases[FIGURE_COUNT] = {
    [FIGURE_GAP] = MEAN_OF_BOTH,
    [FIGURE_CURRENT] = MEAN_OF_CURRENT,
    [FIGURE_DESIRED] = MEAN_OF_DESIRED,
};

bool heat_has_means(const Map *map)
{
    const Journey *journey = map->journey;
    MeanBasis basis = bases[shown_figure(map)];
    bool found = basis == MEAN_OF_BOTH && map->analysis->whole.count > 0;
    for (size_t i = 0; i < journey->touchpoint_count && basis != MEAN_OF_BOTH && !found; i++) {
        const Touchpoint *touchpoint = &journey->touchpoints[i];
        found = basis == MEAN_OF_CURRENT ? touchpoint->current.given : touchpoint->desired.given;
    }
    return found;
}

/* Of all figures, whichever is shown: pictures of one and the other are to compare. */
typedef struct HeatTables {
    const Map *map;
    Mean *of[FIGURE_COUNT];
} HeatTables;

static const Mean *table_mean(const HeatTables *tables, const HeatmapLayout *layout, size_t cell,
                              Figure figure)
{
    size_t row = cell / layout->column_count, column = cell % layout->column_count;
    return &tables->of[figure][row * (tables->map->journey->stage_count + 1) + column];
}

static double figure_of(const Mean *mean, Figure figure)
{
    return figure == FIGURE_CURRENT   ? mean->current
           : figure == FIGURE_DESIRED ? mean->desired
                                      : mean->gap;
}

static char *format(const Map *map, const Mean *mean, Figure figure, int decimals)
{
    double value = figure_of(mean, figure);
    return figure == FIGURE_GAP ? locale_format_signed(&map->locale, value, decimals, false)
                                : locale_format_number(&map->locale, value, decimals, false);
}

static bool is_whole(const HeatTables *tables, const HeatmapLayout *layout, size_t cell,
                     int decimals)
{
    for (Figure figure = 0; figure < FIGURE_COUNT; figure++) {
        double value = figure_of(table_mean(tables, layout, cell, figure), figure);
        if (round_half_away(value, decimals) != round_half_away(value, 0)) {
            return false;
        }
    }
    return true;
}

static void fill_figures(const HeatTables *tables, HeatmapLayout *layout)
{
    const Journey *journey = tables->map->journey;
    for (size_t i = 0; i < layout->row_count * layout->column_count; i++) {
        HeatCell *cell = &layout->cells[i];
        cell->stage = layout->columns[i % layout->column_count].stage;
        cell->channel = layout->rows[i / layout->column_count].channel;
        cell->mean = *table_mean(tables, layout, i, shown_figure(tables->map));
    }
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        const Touchpoint *touchpoint = &journey->touchpoints[i];
        if (touchpoint->moment_of_truth) {
            layout->cells[touchpoint->channel * layout->column_count + touchpoint->stage].moment =
                true;
        }
    }
}

static double measure(const Map *map, const char *number)
{
    const TypeStyle em = {1, WEIGHT_BOLD}; /* the wider of the two weights */
    return text_measure(map, number, em);
}

/* The width of the widest figure in ems; that which is shown is written into the cell. */
static double write_number(const HeatTables *tables, HeatmapLayout *layout, size_t index,
                           int decimals)
{
    HeatCell *cell = &layout->cells[index];
    double widest = 0;
    if (cell->mean.count == 0) {
        cell->number = "–";
        cell->number_width = measure(tables->map, cell->number);
    }
    for (Figure figure = 0; figure < FIGURE_COUNT; figure++) {
        const Mean *mean = table_mean(tables, layout, index, figure);
        if (mean->count == 0) {
            continue;
        }
        g_autofree char *number = format(tables->map, mean, figure, decimals);
        double width = measure(tables->map, number);
        widest = MAX(widest, width);
        if (figure == shown_figure(tables->map)) {
            cell->number = g_string_chunk_insert_const(layout->strings, number);
            cell->number_width = width;
        }
    }
    return widest;
}

/* Of the cells, or of the edges. */
static double write_numbers(const HeatTables *tables, HeatmapLayout *layout, bool edges,
                            int decimals)
{
    double widest = 0;
    for (size_t i = 0; i < layout->row_count * layout->column_count; i++) {
        const HeatCell *cell = &layout->cells[i];
        if (heat_cell_is_edge(cell) == edges && cell->mean.total > 0) {
            double width = write_number(tables, layout, i, decimals);
            widest = MAX(widest, width);
        }
    }
    return widest;
}

static HeatNumbers write_table(const HeatTables *tables, HeatmapLayout *layout)
{
    HeatNumbers numbers = {0};
    bool whole = true;
    int decimals = map_decimals(tables->map);
    for (size_t i = 0; i < layout->row_count * layout->column_count && whole; i++) {
        whole = heat_cell_is_edge(&layout->cells[i]) || is_whole(tables, layout, i, decimals);
    }
    numbers.cell = write_numbers(tables, layout, false, whole ? 0 : decimals);
    double pitch = numbers.cell * HEAT_TYPE_SMALLEST + 2 * heat_padding(HEAT_TYPE_SMALLEST) + 1;
    if (!whole && pitch * (double)tables->map->journey->stage_count > WIDTH_FOR_DECIMALS) {
        numbers.rounded = true;
        numbers.cell = write_numbers(tables, layout, false, decimals - 1);
    }
    numbers.mean = write_numbers(tables, layout, true, decimals);
    return numbers;
}

HeatNumbers heat_numbers_fill(const Map *map, HeatmapLayout *layout)
{
    HeatTables tables = {.map = map};
    for (Figure figure = 0; figure < FIGURE_COUNT; figure++) {
        tables.of[figure] = analysis_mean_table(map->analysis, bases[figure]);
    }
    fill_figures(&tables, layout);
    HeatNumbers numbers = write_table(&tables, layout);
    for (Figure figure = 0; figure < FIGURE_COUNT; figure++) {
        g_free(tables.of[figure]);
    }
    return numbers;
}
