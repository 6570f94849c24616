/* SPDX-License-Identifier: MIT */
/* The axes of the plot: importance upwards, the current score across, and in words where the
 * cross-hair stands. */
#include <math.h>

#include "plot_parts.h"

enum {
    AXIS_COLUMN_MIN = 44,
    AXIS_NAME_MAX = 120,
    AXIS_AIR = 12,
    ARROW_ROOM = 18,
    TICKS_MOST = 11,
    TICK_AIR = 14,
    BELOW_FRAME = 6,
    BEFORE_RULE = 14,
};

/* ---- Numbers. */

/* With as many decimals as it needs: 5, 5.5, 0.25. */
static char *exact_number(const PlotSheet *sheet, double value)
{
    enum { DECIMALS_MOST = 9 };
    int decimals = decimals_needed(value, 0, DECIMALS_MOST);
    g_autofree char *text = locale_format_number(&sheet->map->locale, value, decimals, false);
    return g_string_chunk_insert(sheet->layout->strings, text);
}

/* ---- Ticks. */

/* 1, 2 or 5 times a power of ten, so that no more than `most` steps cover the range. */
static double tick_step(double range, int most)
{
    static const double nice[] = {1, 2, 5, 10};
    double unit = pow(10, floor(log10(range / most)));
    for (size_t i = 0; i < G_N_ELEMENTS(nice); i++) {
        if (range / (unit * nice[i]) <= most + 1e-6) {
            return unit * nice[i];
        }
    }
    return unit * 10;
}

static void add_tick(const PlotSheet *sheet, GArray *ticks, double value)
{
    PlotTick tick = {plot_score_x(sheet, value), exact_number(sheet, value)};
    g_array_append_val(ticks, tick);
}

/* The ends of the scale, and between them what keeps clear of both. */
static GArray *find_ticks(const PlotSheet *sheet, int most)
{
    const Scale *scale = &sheet->map->journey->scale;
    GArray *ticks = g_array_new(FALSE, TRUE, sizeof(PlotTick));
    double step = tick_step(scale->max - scale->min, most);
    int decimals = step < 1 ? (int)ceil(-log10(step) - 1e-6) : 0;
    add_tick(sheet, ticks, scale->min);
    double first = ceil(scale->min / step);
    for (int i = 0; i <= most; i++) {
        double value = round_half_away((first + i) * step, decimals);
        if (value > scale->min + step * 0.6 && value < scale->max - step * 0.6) {
            add_tick(sheet, ticks, value);
        }
    }
    add_tick(sheet, ticks, scale->max);
    return ticks;
}

static bool ticks_are_clear(const PlotSheet *sheet, const GArray *ticks)
{
    double end = -INFINITY;
    for (guint i = 0; i < ticks->len; i++) {
        const PlotTick *tick = &g_array_index(ticks, PlotTick, i);
        double half = text_measure(sheet->map, tick->text, TYPE_SMALL) / 2;
        if (tick->x - half < end) {
            return false;
        }
        end = tick->x + half + TICK_AIR;
    }
    return true;
}

static void place_ticks(const PlotSheet *sheet)
{
    PlotLayout *layout = sheet->layout;
    GArray *ticks = find_ticks(sheet, TICKS_MOST);
    for (int most = TICKS_MOST - 1; most >= 1 && !ticks_are_clear(sheet, ticks); most--) {
        g_array_free(ticks, TRUE);
        ticks = find_ticks(sheet, most);
    }
    layout->tick_count = ticks->len;
    layout->ticks = (PlotTick *)(void *)g_array_free(ticks, FALSE);
}

/* ---- The cross-hair in words. */

/* decimals: of a mean. */
static char *crosshair_number(const PlotSheet *sheet, double value, int decimals)
{
    if (sheet->quadrants->rule != CROSSHAIR_MEAN) {
        return exact_number(sheet, value);
    }
    g_autofree char *text = locale_format_number(&sheet->map->locale, value, decimals, false);
    return g_string_chunk_insert(sheet->layout->strings, text);
}

/* "Cross-hair at the mean values: Current 5.3, Importance 3.4. What lies on a line …" */
static const char *rule_text(const PlotSheet *sheet)
{
    static const Label rules[] = {
        [CROSSHAIR_SCALE] = LABEL_CROSSHAIR_SCALE,
        [CROSSHAIR_MEAN] = LABEL_CROSSHAIR_MEAN,
        [CROSSHAIR_DIAGONAL] = LABEL_CROSSHAIR_DIAGONAL,
    };
    const Locale *locale = &sheet->map->locale;
    PlotLayout *layout = sheet->layout;
    g_autoptr(GString) text = g_string_new(NULL);
    g_string_append(text, locale_label(locale, rules[sheet->quadrants->rule]));
    if (layout->line_current) {
        g_string_append_printf(text, ": %s %s%s%s %s", locale_label(locale, LABEL_CURRENT),
                               layout->line_current, locale->list_comma,
                               locale_label(locale, LABEL_IMPORTANCE), layout->line_importance);
    }
    g_string_append_printf(text, ". %s.\n%s.", locale_label(locale, LABEL_ON_LINE),
                           locale_label(locale, LABEL_BAND_HEIGHT));
    if (sheet->map->show == SHOW_BOTH) {
        g_string_append_printf(text, " %s.", locale_label(locale, LABEL_GAP_NOTE));
    }
    return g_string_chunk_insert(layout->strings, text->str);
}

static void place_crosshair(const PlotSheet *sheet)
{
    PlotLayout *layout = sheet->layout;
    const Quadrants *quadrants = sheet->quadrants;
    if (layout->dot_count == 0 || quadrants->rule == CROSSHAIR_DIAGONAL) {
        return;
    }
    layout->line_current = crosshair_number(sheet, quadrants->current, map_decimals(sheet->map));
    layout->line_importance = crosshair_number(sheet, quadrants->importance, 1);
    for (size_t i = 0; i < layout->band_count; i++) {
        const PlotBand *band = &layout->bands[i];
        if (quadrants_is_important(quadrants, band->importance)) {
            layout->line_y = band->box.y + band->box.height;
        }
    }
}

/* ---- Places. */

double plot_axis_measure(const PlotSheet *sheet)
{
    PlotLayout *layout = sheet->layout;
    layout->axis_up =
        block_new(sheet->map, layout->lines, locale_label(&sheet->map->locale, LABEL_IMPORTANCE),
                  TYPE_SMALL_BOLD, AXIS_NAME_MAX);
    double width = MAX(layout->axis_up.width + ARROW_ROOM, AXIS_COLUMN_MIN);
    for (size_t i = 0; i < layout->band_count; i++) {
        PlotBand *band = &layout->bands[i];
        g_autofree char *number =
            locale_format_count(&sheet->map->locale, (size_t)band->importance);
        band->number = g_string_chunk_insert(layout->strings, number);
        if (band->not_given) {
            band->note = block_new(sheet->map, layout->lines,
                                   locale_label(&sheet->map->locale, LABEL_NOT_GIVEN), TYPE_PRINT,
                                   AXIS_NAME_MAX);
            width = MAX(width, band->note.width);
        }
    }
    return width + AXIS_AIR;
}

/* Name of the axis in the middle, the words of the scale at its ends; returns the bottom. */
static double place_axis_across(const PlotSheet *sheet, double y)
{
    const Map *map = sheet->map;
    PlotLayout *layout = sheet->layout;
    const Box *frame = &layout->frame;
    const Scale *scale = &map->journey->scale;
    double third = frame->width / 3 - AXIS_AIR;
    layout->axis_across = block_new(
        map, layout->lines, locale_label(&map->locale, LABEL_CURRENT_LONG), TYPE_SMALL_BOLD, third);
    layout->axis_across.x = frame->x + (frame->width - ARROW_ROOM) / 2;
    layout->low = block_new(map, layout->lines, map_text(map, &scale->low), TYPE_SMALL, third);
    layout->low.x = frame->x + PLOT_INSET - AXIS_AIR / 2.0;
    layout->high = block_new(map, layout->lines, map_text(map, &scale->high), TYPE_SMALL, third);
    layout->high.x = frame->x + frame->width - PLOT_INSET + AXIS_AIR / 2.0;
    layout->axis_across.y = layout->low.y = layout->high.y = y;
    return y + MAX(layout->axis_across.height, MAX(layout->low.height, layout->high.height));
}

static void place_numbers(const PlotSheet *sheet)
{
    PlotLayout *layout = sheet->layout;
    for (size_t i = 0; i < layout->band_count; i++) {
        PlotBand *band = &layout->bands[i];
        double middle = band->box.y + band->box.height / 2;
        band->number_y = middle - band->note.height / 2;
        band->note.x = layout->frame.x - AXIS_AIR;
        band->note.y = middle;
    }
}

double plot_axes_place(const PlotSheet *sheet)
{
    PlotLayout *layout = sheet->layout;
    const Box *frame = &layout->frame;
    layout->axis_up.x = frame->x - AXIS_AIR - ARROW_ROOM;
    layout->axis_up.y = frame->y + (PLOT_STRIP - layout->axis_up.line_height) / 2;
    place_numbers(sheet);
    place_crosshair(sheet);
    place_ticks(sheet);
    double y = frame->y + frame->height + BELOW_FRAME;
    layout->tick_y = y + type_line_height(TYPE_SMALL) / 2;
    y = place_axis_across(sheet, y + type_line_height(TYPE_SMALL) + 2);
    if (layout->dot_count == 0) {
        return y;
    }
    layout->rule = block_new(sheet->map, layout->lines, rule_text(sheet), TYPE_SMALL,
                             layout->width - 2 * MARGIN);
    layout->rule.x = MARGIN;
    layout->rule.y = y + BEFORE_RULE;
    return layout->rule.y + layout->rule.height;
}
