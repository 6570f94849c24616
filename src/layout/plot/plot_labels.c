/* SPDX-License-Identifier: MIT */
/* The labels of the plot's dots: title, and under it the gap and whose the touchpoint is. They are
 * wrapped once, at a width that does not depend on the plot's. */
#include "plot_parts.h"

enum { GAP_ROOM = 6, WIDTH_STEP = 4 };

const char *plot_place_text(const PlotSheet *sheet, const Touchpoint *touchpoint)
{
    const Map *map = sheet->map;
    const Journey *journey = map->journey;
    const char *stage = map_text(map, &journey->stages[touchpoint->stage].name);
    const char *who = map_owner_name(map, touchpoint->owner);
    if (!who) {
        who = map_text(map, &journey->channels[touchpoint->channel].name);
    }
    /* the sign between stays at the end of a line */
    const char *separator = map->locale.right_to_left ? map_separator(map) : "\u00a0· ";
    g_autofree char *text =
        g_strconcat(who ? who : "", who && stage ? separator : "", stage ? stage : "", NULL);
    return g_string_chunk_insert(sheet->layout->strings, text);
}

/* Wrapped into as few lines as the width allows, and then as narrow as so many lines can be: even
 * lines read better, and more labels find room side by side. */
static TextBlock wrap_evenly(const Map *map, GArray *lines, const char *string, TypeStyle style)
{
    PreparedText text = text_prepare(map, string, style);
    double narrow = 0, wide = LABEL_WIDTH, height = text_height(&text, wide);
    while (text.paragraph && wide - narrow > WIDTH_STEP) {
        double middle = (narrow + wide) / 2;
        if (text_height(&text, middle) > height) {
            narrow = middle;
        } else {
            wide = middle;
        }
    }
    return text_wrap(&text, lines, wide);
}

/* How far the place's top stands below the gap's, so that both have one baseline. */
static double place_drop(const PlotDot *dot)
{
    return dot->gap.count == 0 ? 0
                               : type_baseline(TYPE_SMALL_BOLD, dot->gap.line_height / 2) -
                                     type_baseline(TYPE_PRINT, dot->place.line_height / 2);
}

static void measure_label(const PlotSheet *sheet, PlotDot *dot)
{
    const Map *map = sheet->map;
    PlotLayout *layout = sheet->layout;
    const Touchpoint *touchpoint = &map->journey->touchpoints[dot->touchpoint];
    const TouchpointFigures *figures = &map->analysis->touchpoints[dot->touchpoint];
    const char *title = map_touchpoint_title(map, touchpoint);
    const char *place = plot_place_text(sheet, touchpoint);
    double before_place = 0;
    if (figures->scored && map->show == SHOW_BOTH) {
        g_autofree char *gap = map_gap(map, figures->gap);
        dot->gap = block_new(map, layout->lines, g_string_chunk_insert(layout->strings, gap),
                             TYPE_SMALL_BOLD, LABEL_WIDTH);
        before_place = dot->gap.width + GAP_ROOM;
    }
    dot->title = wrap_evenly(map, layout->lines, title ? title : place, TYPE_SMALL_BOLD);
    if (title) {
        dot->place = block_new(map, layout->lines, place, TYPE_PRINT, LABEL_WIDTH - before_place);
    }
    dot->box.width = MAX(dot->title.width, before_place + dot->place.width);
    double second = MAX(dot->gap.height, place_drop(dot) + dot->place.height);
    dot->box.height = dot->title.height + second;
}

static double star_room(const PlotSheet *sheet, const PlotDot *dot)
{
    return sheet->map->journey->touchpoints[dot->touchpoint].moment_of_truth ? STAR_ROOM : 0;
}

void plot_labels_measure(const PlotSheet *sheet)
{
    const Map *map = sheet->map;
    bool gaps = map->show == SHOW_BOTH;
    for (size_t i = 0; i < sheet->layout->dot_count; i++) {
        PlotDot *dot = &sheet->layout->dots[i];
        measure_label(sheet, dot);
        dot->radius = severity_dot(gaps ? map->analysis->touchpoints[dot->touchpoint].severity
                                        : GAP_UNSCORED);
        dot->box.width += DOT_ROOM + LABEL_START + star_room(sheet, dot);
        dot->box.height = MAX(dot->box.height, 2 * dot->radius);
    }
}

void plot_label_place(const PlotSheet *sheet, PlotDot *dot)
{
    double line = dot->title.line_height;
    double beside = LABEL_START + star_room(sheet, dot);
    double gap_room = dot->gap.count > 0 ? dot->gap.width + GAP_ROOM : 0;
    dot->y = dot->box.y + MAX(dot->radius, line / 2);
    dot->title.y = dot->y - line / 2;
    dot->gap.y = dot->title.y + dot->title.height;
    dot->place.y = dot->gap.y + place_drop(dot);
    if (dot->label_before) { /* all blocks by their end */
        double end = dot->x - beside;
        dot->star_x = end + STAR_MIDDLE;
        dot->title.x = dot->place.x = end;
        dot->gap.x = dot->place.count > 0 ? end - dot->place.width - GAP_ROOM : end;
    } else {
        double start = dot->x + beside;
        dot->star_x = start - STAR_MIDDLE;
        dot->title.x = dot->gap.x = start;
        dot->place.x = start + gap_room;
    }
}
