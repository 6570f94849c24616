/* SPDX-License-Identifier: MIT */
/* The legend of the paths under the flow: stroke, name, share and persona, and the course of the
 * scores by step. Used by both forms of the flow. */
#include "flow_parts.h"

enum {
    BEFORE_PATHS = 26,
    ENTRY_WIDTH = 300,
    ENTRY_GAP_X = 44,
    ENTRY_GAP_Y = 26,
    SAMPLE_WIDTH = 34,
    SAMPLE_GAP = 10,
    CHART_ABOVE = 22, /* room for the numbers over the curve */
    CHART_HEIGHT = 48,
    CHART_BELOW = 20,
    STEP_WIDTH = 34, /* from step to step, where the entry is wide enough */
    CHART_START = 6, /* room for the dot of the first step */
    CHART_END = 32,  /* and for the number of the last */
};

/* "60% · Sara · 10 steps · Peak–end 6.5" */
static char *about_text(const Map *map, size_t index)
{
    const Path *path = &map->journey->paths[index];
    const PeakEnd *figures = &map->analysis->paths[index];
    GString *text = g_string_new(NULL);
    if (path->has_share) {
        g_autofree char *share = locale_format_percent(&map->locale, path->share);
        map_append_part(map, text, share);
    }
    if (path->persona != NONE) {
        const Persona *persona = &map->journey->personas[path->persona];
        const char *name = map_text(map, &persona->name);
        map_append_part(map, text, name ? name : map_text(map, &persona->role));
    }
    g_autofree char *count = locale_format_count(&map->locale, path->step_count);
    g_autofree char *steps =
        g_strdup_printf("%s %s", count, locale_label(&map->locale, LABEL_STEPS));
    map_append_part(map, text, steps);
    if (figures->given && map->show != SHOW_DESIRED) {
        g_autofree char *number = map_mean(map, figures->peak_end);
        g_autofree char *mean =
            g_strdup_printf("%s %s", locale_label(&map->locale, LABEL_PEAK_END), number);
        map_append_part(map, text, mean);
    }
    return g_string_free(text, FALSE);
}

static bool has_scores(const Map *map, const Path *path)
{
    for (size_t i = 0; i < path->step_count; i++) {
        const Touchpoint *touchpoint = &map->journey->touchpoints[path->steps[i]];
        if (touchpoint->current.given || touchpoint->desired.given) {
            return true;
        }
    }
    return false;
}

/* Returns the height of the entry. */
static double place_path(FlowSheet *sheet, size_t index, double x, double y)
{
    const Map *map = sheet->map;
    const Path *path = &map->journey->paths[index];
    PathLayout *entry = &sheet->layout->paths[index];
    FlowStrand strand = {.path = index, .share = path->has_share ? path->share : 0};
    entry->path = index;
    entry->stroke = flow_strand_width(&strand);
    double text_x = x + SAMPLE_WIDTH + SAMPLE_GAP, room = ENTRY_WIDTH - SAMPLE_WIDTH - SAMPLE_GAP;
    entry->name =
        block_new(map, sheet->layout->lines, map_text(map, &path->name), TYPE_HEADING, room);
    entry->name.x = text_x;
    entry->name.y = y;
    entry->about_text = about_text(map, index);
    entry->about = block_new(map, sheet->layout->lines, entry->about_text, TYPE_SMALL, room);
    entry->about.x = text_x;
    entry->about.y = y + entry->name.height + 1;
    entry->sample = (Box){x, y, SAMPLE_WIDTH, type_line_height(TYPE_HEADING)};
    double bottom = entry->about.y + entry->about.height;
    if (has_scores(map, path)) {
        double width = ENTRY_WIDTH - CHART_START - CHART_END;
        width = MIN(width, STEP_WIDTH * (double)(path->step_count - 1));
        entry->chart = (Box){x + CHART_START, bottom + CHART_ABOVE, width, CHART_HEIGHT};
        bottom += CHART_ABOVE + CHART_HEIGHT + CHART_BELOW;
    }
    return bottom - y;
}

/* How many entries stand beside each other: even rows, so that five paths stand as three and two,
 * not as four and one. */
static size_t choose_columns(double room, size_t count)
{
    size_t columns = (size_t)(MAX(room + ENTRY_GAP_X, 0) / (ENTRY_WIDTH + ENTRY_GAP_X));
    columns = CLAMP(columns, 1, count);
    size_t rows = (count + columns - 1) / columns;
    return (count + rows - 1) / rows;
}

void flow_paths_place(FlowSheet *sheet, FootSigns *signs)
{
    FlowLayout *layout = sheet->layout;
    size_t count = sheet->map->journey->path_count;
    layout->path_count = count;
    layout->paths = g_new0(PathLayout, count);
    if (count == 0) {
        return;
    }
    double room = layout->width - 2 * MARGIN;
    double beside = room - foot_legend_width(sheet->map, signs) - ENTRY_GAP_X;
    size_t columns = choose_columns(beside, count);
    /* the legend takes no room from the paths that would make them long */
    signs->legend_beside =
        beside >= ENTRY_WIDTH && (columns >= 3 || columns == choose_columns(room, count));
    columns = signs->legend_beside ? columns : choose_columns(room, count);
    double y = layout->height + BEFORE_PATHS, highest = 0;
    signs->list_top = y;
    for (size_t i = 0; i < count; i++) {
        if (i > 0 && i % columns == 0) {
            y += highest + ENTRY_GAP_Y;
            highest = 0;
        }
        double x = MARGIN + (double)(i % columns) * (ENTRY_WIDTH + ENTRY_GAP_X);
        double height = place_path(sheet, i, x, y);
        highest = MAX(highest, height);
    }
    signs->list_bottom = y + highest;
    layout->height = signs->legend_beside ? signs->list_top : signs->list_bottom;
}
