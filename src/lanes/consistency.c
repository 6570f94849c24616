/* SPDX-License-Identifier: MIT */
/* The consistency lane: by stage, how far the channels' means of the current score lie apart. */
#include "lane_types.h"

enum { HEIGHT = 48, NUMBER_WIDTH = 64, SIGN_WIDTH = 18, NUMBER_AIR = 5 };

static void measure(const Map *map, GArray *lines, LaneRow *row)
{
    (void)map;
    (void)lines;
    row->body.height = HEIGHT;
}

/* All ranges of a map have decimals, or none has. */
static bool any_fraction(const Map *map)
{
    for (size_t i = 0; i < map->journey->stage_count; i++) {
        const Consistency *figures = &map->analysis->consistency[i];
        if (figures->channels >= 2 && (figures->lowest != round_half_away(figures->lowest, 0) ||
                                       figures->highest != round_half_away(figures->highest, 0))) {
            return true;
        }
    }
    return false;
}

/* "3–7", or "5" where both ends read the same. Marks keep the two numbers apart in right-to-left
 * lines, where a minus sign would join them into one. */
static char *range_text(const Map *map, const Consistency *figures)
{
    int decimals = any_fraction(map) ? map_decimals(map) : 0;
    g_autofree char *low = locale_format_number(&map->locale, figures->lowest, decimals, false);
    g_autofree char *high = locale_format_number(&map->locale, figures->highest, decimals, false);
    if (g_str_equal(low, high)) {
        return g_steal_pointer(&low);
    }
    const char *dash = figures->lowest < 0 ? " – " : "–"; /* air between minus signs */
    const char *mark = map->locale.right_to_left ? "\u200f" : "";
    return g_strconcat(low, mark, dash, mark, high, NULL);
}

static char *describe(const Map *map, size_t stage, const char *range)
{
    const Consistency *figures = &map->analysis->consistency[stage];
    return g_strdup_printf("%s: %s%s%s", map_text(map, &map->journey->stages[stage].name), range,
                           figures->inconsistent ? " " : "",
                           figures->inconsistent ? locale_label(&map->locale, LABEL_INCONSISTENT)
                                                 : "");
}

/* What all tracks leave to the numbers after them, so that they compare. */
static double number_width(const Map *map)
{
    double widest = NUMBER_WIDTH;
    for (size_t i = 0; i < map->journey->stage_count; i++) {
        const Consistency *figures = &map->analysis->consistency[i];
        if (figures->channels >= 2) {
            g_autofree char *range = range_text(map, figures);
            double width = text_measure(map, range, TYPE_SMALL_BOLD) + NUMBER_AIR;
            widest = MAX(widest, width + (figures->inconsistent ? SIGN_WIDTH : 0));
        }
    }
    return widest;
}

static void draw_range(const Pen *pen, const Box *cell, const Consistency *figures,
                       const char *range, double after)
{
    const Scale *scale = &pen->map->journey->scale;
    double y = cell->y + cell->height / 2;
    double start = cell->x + LANE_PADDING;
    double width = cell->width - 2 * LANE_PADDING - after;
    double unit = width / (scale->max - scale->min);
    ScenePaint track = paint_stroke(ROLE_LINE, 2);
    track.round_ends = true;
    pen_line(pen, start, y, start + width, y, track);
    int ink = figures->inconsistent ? ROLE_SEVERE : ROLE_MET;
    double low = start + (figures->lowest - scale->min) * unit;
    double high = start + (figures->highest - scale->min) * unit;
    double middle = (low + high) / 2;
    double length = MAX(high - low, 7); /* never less than a dot */
    pen_rectangle(pen, (Box){middle - length / 2, y - 3.5, length, 7}, 3.5, paint_fill(ink));
    double end = cell->x + cell->width - LANE_PADDING;
    if (figures->inconsistent) {
        pen_warning(pen, end - 6, y, ink);
        end -= SIGN_WIDTH;
    }
    pen_text(pen, range, end, type_baseline(TYPE_SMALL_BOLD, y), ALIGN_END, TYPE_SMALL_BOLD, ink);
}

static void draw(const Pen *pen, const LaneRow *row)
{
    double after = number_width(pen->map);
    for (size_t stage = 0; stage < row->column_count; stage++) {
        Box cell = lane_cell(row, stage);
        const Consistency *figures = &pen->map->analysis->consistency[stage];
        bool given = figures->channels >= 2;
        g_autofree char *range = given ? range_text(pen->map, figures) : g_strdup("–");
        g_autofree char *label = describe(pen->map, stage, range);
        pen_begin(pen, GROUP_CELL, NULL, label, NULL, cell);
        pen_rectangle(pen, cell, 6, paint_fill(ROLE_BAND));
        if (given) {
            draw_range(pen, &cell, figures, range, after);
        } else {
            double middle = cell.x + cell.width / 2;
            pen_text(pen, range, middle, type_baseline(TYPE_SMALL, cell.y + cell.height / 2),
                     ALIGN_MIDDLE, TYPE_SMALL, ROLE_MUTED);
        }
        pen_end(pen);
    }
}

static bool wanted(const Map *map)
{
    return map->analysis->any_consistency && map->show != SHOW_DESIRED;
}

const LaneType LANE_TYPE_CONSISTENCY = {
    .name = "consistency",
    .label = LABEL_CONSISTENCY,
    .wanted = wanted,
    .measure = measure,
    .draw = draw,
};
