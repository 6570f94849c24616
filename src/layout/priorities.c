/* SPDX-License-Identifier: MIT */
/* Where to act first: the list at the foot. */
#include "parts.h"

enum {
    PRIORITIES = 6,
    ENTRY_BELOW = 10,
    ENTRY_MAXIMUM = 360,
    RANK_WIDTH = 22,
    BELOW_HEADING = 10,
};

static char *place_text(const Map *map, const Touchpoint *touchpoint)
{
    const Journey *journey = map->journey;
    GString *text = g_string_new(NULL);
    map_append_part(map, text, map_owner_name(map, touchpoint->owner));
    map_append_part(map, text, map_text(map, &journey->stages[touchpoint->stage].name));
    map_append_part(map, text, map_text(map, &journey->channels[touchpoint->channel].name));
    return g_string_free(text, FALSE);
}

/* Wraps one entry; its place follows. */
static PriorityLayout measure_entry(const Map *map, GArray *lines, size_t rank, double text_x,
                                    double width)
{
    size_t index = map->analysis->ranking[rank];
    const Touchpoint *touchpoint = &map->journey->touchpoints[index];
    PriorityLayout entry = {.touchpoint = index};
    g_autofree char *number = locale_format_count(&map->locale, rank + 1);
    entry.rank = g_strdup_printf("%s.", number);
    entry.gap = map_gap(map, map->analysis->touchpoints[index].gap);
    entry.place_text = place_text(map, touchpoint);
    double room = width - text_x;
    entry.title =
        block_new(map, lines, map_touchpoint_title(map, touchpoint), TYPE_SMALL_BOLD, room);
    entry.place = block_new(map, lines, entry.place_text, TYPE_SMALL, room);
    return entry;
}

static double widest_gap(const Map *map, size_t count)
{
    double widest = 0;
    for (size_t i = 0; i < count; i++) {
        double gap = map->analysis->touchpoints[map->analysis->ranking[i]].gap;
        g_autofree char *text = map_gap(map, gap);
        widest = MAX(widest, text_measure(map, text, TYPE_NUMBER));
    }
    return widest;
}

static void place_entry(PriorityLayout *entry, double text_x, double x, double y)
{
    entry->x = x;
    entry->y = y;
    entry->title.x = entry->place.x = x + text_x;
    entry->title.y = y;
    entry->place.y = y + entry->title.height;
}

/* Fills columns downwards, like a list is read; returns the bottom. */
double priorities_place(const Map *map, GArray *lines, FootLayout *foot, double y, double width)
{
    size_t count = MIN(map->analysis->ranking_count, (size_t)PRIORITIES);
    size_t columns = (size_t)((width + PRIORITY_GUTTER) / (PRIORITY_MINIMUM + PRIORITY_GUTTER));
    columns = CLAMP(columns, 1, count);
    size_t per_column = (count + columns - 1) / columns;
    columns = (count + per_column - 1) / per_column;
    double entry_width = (width - PRIORITY_GUTTER * (double)(columns - 1)) / (double)columns;
    entry_width = MIN(entry_width, ENTRY_MAXIMUM);
    foot->text_x = RANK_WIDTH + widest_gap(map, count) + PRIORITY_GAP;
    foot->heading_y = y;
    foot->priorities = g_new0(PriorityLayout, count);
    foot->priority_count = count;
    double top = y + type_line_height(TYPE_HEADING) + BELOW_HEADING, bottom = top;
    double next = top;
    for (size_t i = 0; i < count; i++) {
        size_t column = i / per_column;
        next = i % per_column == 0 ? top : next;
        PriorityLayout *entry = &foot->priorities[i];
        *entry = measure_entry(map, lines, i, foot->text_x, entry_width);
        place_entry(entry, foot->text_x, MARGIN + (entry_width + PRIORITY_GUTTER) * (double)column,
                    next);
        next += entry->title.height + entry->place.height + ENTRY_BELOW;
        bottom = MAX(bottom, next - ENTRY_BELOW);
    }
    return bottom;
}
