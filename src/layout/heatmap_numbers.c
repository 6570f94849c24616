/* SPDX-License-Identifier: MIT */
/* What stands in the cells of the heat map: the mean of each, in one form of numbers for all. */
#include <math.h>

#include "heatmap_parts.h"

/* A sheet much wider than this prints its numbers under 5 points on A3, and a decimal is what makes
 * it so wide: such a table is read by its colours, and the means at its edges keep their decimal.
 */
enum { WIDTH_FOR_DECIMALS = 2200 };

bool heat_has_means(const Map *map)
{
    return map->analysis->whole.count > 0;
}

typedef enum { FIGURE_GAP, FIGURE_CURRENT, FIGURE_DESIRED, FIGURE_COUNT } Figure;

static Figure shown_figure(const Map *map)
{
    return map->show == SHOW_CURRENT   ? FIGURE_CURRENT
           : map->show == SHOW_DESIRED ? FIGURE_DESIRED
                                       : FIGURE_GAP;
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

/* Of all its figures: pictures that show one or the other are to compare. */
static bool is_whole(const Mean *mean, int decimals)
{
    for (Figure figure = 0; figure < FIGURE_COUNT; figure++) {
        double value = figure_of(mean, figure);
        if (round_half_away(value, decimals) != round_half_away(value, 0)) {
            return false;
        }
    }
    return true;
}

static void fill_figures(const Map *map, HeatmapLayout *layout)
{
    const Analysis *analysis = map->analysis;
    const Journey *journey = map->journey;
    g_autofree Mean *means = analysis_cell_means(analysis);
    for (size_t row = 0; row < layout->row_count; row++) {
        for (size_t column = 0; column < layout->column_count; column++) {
            HeatCell *cell = &layout->cells[row * layout->column_count + column];
            cell->stage = layout->columns[column].stage;
            cell->channel = layout->rows[row].channel;
            if (cell->stage == NONE && cell->channel == NONE) {
                cell->mean = analysis->whole;
            } else if (cell->stage == NONE) {
                cell->mean = analysis->channels[cell->channel];
            } else if (cell->channel == NONE) {
                cell->mean = analysis->stages[cell->stage];
            } else {
                cell->mean = means[cell->channel * journey->stage_count + cell->stage];
            }
        }
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

/* Writes the numbers of the cells, or of the edges; returns the width of the widest in ems,
 * whatever is shown. */
static double write_numbers(const Map *map, HeatmapLayout *layout, bool edges, int decimals)
{
    double widest = 0;
    for (size_t i = 0; i < layout->row_count * layout->column_count; i++) {
        HeatCell *cell = &layout->cells[i];
        if (heat_cell_is_edge(cell) != edges || cell->mean.total == 0) {
            continue;
        }
        if (cell->mean.count == 0) {
            cell->number = "–";
            cell->number_width = measure(map, cell->number);
            continue;
        }
        for (Figure figure = 0; figure < FIGURE_COUNT; figure++) {
            g_autofree char *number = format(map, &cell->mean, figure, decimals);
            double width = measure(map, number);
            widest = MAX(widest, width);
            if (figure == shown_figure(map)) {
                cell->number = g_string_chunk_insert_const(layout->strings, number);
                cell->number_width = width;
            }
        }
    }
    return widest;
}

HeatNumbers heat_numbers_fill(const Map *map, HeatmapLayout *layout)
{
    HeatNumbers numbers = {0};
    fill_figures(map, layout);
    bool whole = true;
    int decimals = map_decimals(map);
    for (size_t i = 0; i < layout->row_count * layout->column_count && whole; i++) {
        const HeatCell *cell = &layout->cells[i];
        whole = heat_cell_is_edge(cell) || is_whole(&cell->mean, decimals);
    }
    numbers.cell = write_numbers(map, layout, false, whole ? 0 : decimals);
    double pitch = numbers.cell * HEAT_TYPE_SMALLEST + 2 * heat_padding(HEAT_TYPE_SMALLEST) + 1;
    if (!whole && pitch * (double)map->journey->stage_count > WIDTH_FOR_DECIMALS) {
        numbers.rounded = true;
        numbers.cell = write_numbers(map, layout, false, decimals - 1);
    }
    numbers.mean = write_numbers(map, layout, true, decimals);
    return numbers;
}
