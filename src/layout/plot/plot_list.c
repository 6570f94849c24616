/* SPDX-License-Identifier: MIT */
/* The touchpoints without a current score, listed under the plot: it has no place for them, and
 * they must not go missing. */
#include "plot_parts.h"

enum { BEFORE_LIST = 24, ENTRY_WIDTH = 230, ENTRY_GUTTER = 28, ENTRY_BELOW = 9, BELOW_HEAD = 8 };

/* The most important first, and then in the order of the file. */
static void collect_entries(const PlotSheet *sheet)
{
    const Journey *journey = sheet->map->journey;
    PlotLayout *layout = sheet->layout;
    layout->entries = g_new0(PlotEntry, journey->touchpoint_count);
    for (int importance = IMPORTANCE_MOST; importance >= IMPORTANCE_LEAST; importance--) {
        for (size_t i = 0; i < journey->touchpoint_count; i++) {
            const Touchpoint *touchpoint = &journey->touchpoints[i];
            if (!touchpoint->current.given && touchpoint->importance == importance) {
                layout->entries[layout->entry_count++].touchpoint = i;
            }
        }
    }
}

/* Returns its height. */
static double place_entry(const PlotSheet *sheet, PlotEntry *entry, double x, double y)
{
    const Map *map = sheet->map;
    const Touchpoint *touchpoint = &map->journey->touchpoints[entry->touchpoint];
    const char *title = map_touchpoint_title(map, touchpoint);
    const char *place = plot_place_text(sheet, touchpoint);
    entry->title =
        block_new(map, sheet->layout->lines, title ? title : place, TYPE_SMALL_BOLD, ENTRY_WIDTH);
    entry->place =
        block_new(map, sheet->layout->lines, title ? place : NULL, TYPE_SMALL, ENTRY_WIDTH);
    entry->title.x = entry->place.x = x;
    entry->title.y = y;
    entry->place.y = y + entry->title.height;
    return entry->title.height + entry->place.height;
}

static size_t columns_in(double room)
{
    double columns = (MAX(room, 0) + ENTRY_GUTTER) / (ENTRY_WIDTH + ENTRY_GUTTER);
    return MAX((size_t)columns, 1);
}

void plot_list_place(const PlotSheet *sheet, FootSigns *signs)
{
    PlotLayout *layout = sheet->layout;
    collect_entries(sheet);
    if (layout->entry_count == 0) {
        return;
    }
    double room = layout->width - 2 * MARGIN;
    double beside = room - foot_legend_width(sheet->map, signs) - 2 * ENTRY_GUTTER;
    signs->legend_beside = beside >= ENTRY_WIDTH;
    size_t columns = columns_in(signs->legend_beside ? beside : room);
    signs->list_top = layout->height + BEFORE_LIST;
    layout->list_head =
        block_new(sheet->map, layout->lines,
                  locale_label(&sheet->map->locale, LABEL_NOT_MEASURED_HEAD), TYPE_HEADING, room);
    layout->list_head.x = MARGIN;
    layout->list_head.y = signs->list_top;
    double y = signs->list_top + layout->list_head.height + BELOW_HEAD, highest = 0;
    for (size_t i = 0; i < layout->entry_count; i++) {
        if (i > 0 && i % columns == 0) {
            y += highest + ENTRY_BELOW;
            highest = 0;
        }
        double x = MARGIN + (double)(i % columns) * (ENTRY_WIDTH + ENTRY_GUTTER);
        double height = place_entry(sheet, &layout->entries[i], x, y);
        highest = MAX(highest, height);
    }
    signs->list_bottom = y + highest;
    layout->height = signs->legend_beside ? signs->list_top : signs->list_bottom;
}
