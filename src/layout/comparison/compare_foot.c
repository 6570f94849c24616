/* SPDX-License-Identifier: MIT */
/* The lists at the foot of a comparison: what improved and what worsened most, and what is gone
 * with its stage or channel. */
#include "../parts.h"

enum {
    ENTRIES = 5,
    GONE_ENTRIES = 18, /* more are counted only */
    ENTRY_BELOW = 10,
    ENTRY_MAXIMUM = 360,
    BELOW_HEADING = 10,
    LIST_GAP = 18,
};

/* "2 → 8 · Product team · Payment · Website": numbers on the axis, words of its own state. */
static char *place_text(const Map *map, const TouchpointChange *change)
{
    bool gone = change->after == NONE;
    const Map side = gone ? map_of_before(map) : *map;
    const Touchpoint *touchpoint =
        &side.journey->touchpoints[gone ? change->before : change->after];
    g_autoptr(GString) text = g_string_new(NULL);
    if (change->current.given) {
        g_autofree char *pair = map_change_pair(map, &change->current, false);
        g_string_append(text, pair);
    }
    map_append_part(map, text, map_owner_name(&side, touchpoint->owner));
    map_append_part(map, text, map_text(&side, &side.journey->stages[touchpoint->stage].name));
    map_append_part(map, text, map_text(&side, &side.journey->channels[touchpoint->channel].name));
    if (change->current.given) {
        g_string_prepend(text, locale_line_start(&map->locale, text->str));
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}

static const char *title_text(const Map *map, const TouchpointChange *change)
{
    if (change->after != NONE) {
        return map_touchpoint_title(map, &map->journey->touchpoints[change->after]);
    }
    Map before = map_of_before(map);
    return map_touchpoint_title(&before, &before.journey->touchpoints[change->before]);
}

/* An entry with its texts wrapped; without place. */
static ChangeEntry measure_entry(const Map *map, GArray *lines, const TouchpointChange *change,
                                 double room)
{
    ChangeEntry entry = {.change = change, .place_text = place_text(map, change)};
    entry.title = block_new(map, lines, title_text(map, change), TYPE_SMALL_BOLD, room);
    entry.place = block_new(map, lines, entry.place_text, TYPE_SMALL, room);
    return entry;
}

static double entry_height(const ChangeEntry *entry)
{
    return entry->title.height + entry->place.height + ENTRY_BELOW;
}

static void place_entry(const ChangeList *list, ChangeEntry *entry, double x, double y)
{
    entry->x = x;
    entry->y = y;
    entry->title.x = entry->place.x = x + list->text_x;
    entry->title.y = y;
    entry->place.y = y + entry->title.height;
}

/* Room for the sign and the widest number. */
static double number_room(const Map *map, const size_t *changes, size_t count)
{
    double widest = 0;
    for (size_t i = 0; i < count; i++) {
        g_autofree char *number =
            map_change(map, map->comparison->changes[changes[i]].current.change, false);
        double width = text_measure(map, number, TYPE_NUMBER);
        widest = MAX(widest, width);
    }
    return CHANGE_SIGN + widest + PRIORITY_GAP;
}

/* The most, one under the other; returns the bottom. */
static double place_most(const Map *map, GArray *lines, ChangeList *list, const size_t *changes,
                         size_t count, double width)
{
    count = MIN(count, (size_t)ENTRIES);
    double y = list->y + type_line_height(TYPE_HEADING) + BELOW_HEADING;
    if (count == 0) {
        Label label =
            list->heading == LABEL_IMPROVED_MOST ? LABEL_NOTHING_IMPROVED : LABEL_NOTHING_WORSENED;
        list->rest = g_strdup(locale_label(&map->locale, label));
        list->rest_y = y;
        return y + type_line_height(TYPE_SMALL);
    }
    list->text_x = number_room(map, changes, count);
    list->entries = g_new0(ChangeEntry, count);
    list->entry_count = count;
    for (size_t i = 0; i < count; i++) {
        const TouchpointChange *change = &map->comparison->changes[changes[i]];
        ChangeEntry *entry = &list->entries[i];
        *entry = measure_entry(map, lines, change, MIN(width, ENTRY_MAXIMUM) - list->text_x);
        entry->number = map_change(map, change->current.change, false);
        place_entry(list, entry, list->x, y);
        y += entry_height(entry);
    }
    return y - ENTRY_BELOW;
}

static size_t count_gone(const Comparison *comparison)
{
    size_t count = 0;
    for (size_t i = 0; i < comparison->change_count; i++) {
        const TouchpointChange *change = &comparison->changes[i];
        count += change_is(change, CHANGE_GONE) && change->stage == NONE ? 1 : 0;
    }
    return count;
}

static void fill_gone(const Map *map, GArray *lines, ChangeList *list, double width)
{
    const Comparison *comparison = map->comparison;
    for (size_t i = 0; i < comparison->change_count && list->entry_count < GONE_ENTRIES; i++) {
        const TouchpointChange *change = &comparison->changes[i];
        if (change_is(change, CHANGE_GONE) && change->stage == NONE) {
            list->entries[list->entry_count++] = measure_entry(map, lines, change, width);
        }
    }
}

/* In rows across the width; returns the bottom. */
static double place_gone(const Map *map, GArray *lines, ChangeList *list, double width)
{
    size_t total = count_gone(map->comparison);
    size_t columns = (size_t)((width + PRIORITY_GUTTER) / (PRIORITY_MINIMUM + PRIORITY_GUTTER));
    columns = CLAMP(columns, 1, total);
    double entry_width = (width - PRIORITY_GUTTER * (double)(columns - 1)) / (double)columns;
    list->entries = g_new0(ChangeEntry, GONE_ENTRIES);
    list->text_x = CHANGE_SIGN;
    fill_gone(map, lines, list, MIN(entry_width, ENTRY_MAXIMUM) - list->text_x);
    double y = list->y + type_line_height(TYPE_HEADING) + BELOW_HEADING;
    for (size_t first = 0; first < list->entry_count; first += columns) {
        double highest = 0;
        for (size_t i = first; i < MIN(first + columns, list->entry_count); i++) {
            double x =
                list->x + (MIN(entry_width, ENTRY_MAXIMUM) + PRIORITY_GUTTER) * (double)(i - first);
            place_entry(list, &list->entries[i], x, y);
            double height = entry_height(&list->entries[i]);
            highest = MAX(highest, height);
        }
        y += highest;
    }
    if (total > list->entry_count) {
        g_autofree char *count = locale_format_count(&map->locale, total - list->entry_count);
        list->rest = g_strdup_printf("%s %s", count, locale_label(&map->locale, LABEL_OTHERS));
        list->rest_y = y;
        y += type_line_height(TYPE_SMALL) + ENTRY_BELOW;
    }
    return y - ENTRY_BELOW;
}

/* Side by side where there is room; returns the bottom. */
static double place_both(const Map *map, GArray *lines, FootLayout *foot, double y, double width)
{
    const Comparison *comparison = map->comparison;
    bool beside = width >= 2 * PRIORITY_MINIMUM + PRIORITY_GUTTER;
    double half = beside ? (width - PRIORITY_GUTTER) / 2 : width;
    half = MIN(half, ENTRY_MAXIMUM);
    ChangeList *improved = &foot->change_lists[foot->change_list_count++];
    *improved = (ChangeList){.heading = LABEL_IMPROVED_MOST, .x = MARGIN, .y = y};
    double bottom =
        place_most(map, lines, improved, comparison->improved, comparison->improved_count, half);
    ChangeList *worsened = &foot->change_lists[foot->change_list_count++];
    *worsened = (ChangeList){
        .heading = LABEL_WORSENED_MOST,
        .x = beside ? MARGIN + half + PRIORITY_GUTTER : MARGIN,
        .y = beside ? y : bottom + LIST_GAP,
    };
    double other =
        place_most(map, lines, worsened, comparison->worsened, comparison->worsened_count, half);
    return MAX(bottom, other);
}

/* In their place where no touchpoint has two scores: neither list would be true. */
static double place_none(const Map *map, FootLayout *foot, double y)
{
    ChangeList *list = &foot->change_lists[foot->change_list_count++];
    *list = (ChangeList){.heading = LABEL_CHANGES, .x = MARGIN, .y = y};
    list->rest = g_strdup(locale_label(&map->locale, LABEL_NO_SCORE_TWICE));
    list->rest_y = y + type_line_height(TYPE_HEADING) + BELOW_HEADING;
    return list->rest_y + type_line_height(TYPE_SMALL);
}

double change_lists_place(const Map *map, GArray *lines, FootLayout *foot, double y, double width)
{
    foot->change_lists = g_new0(ChangeList, 3);
    double bottom = map_compares_scores(map) ? place_both(map, lines, foot, y, width)
                                             : place_none(map, foot, y);
    if (count_gone(map->comparison) > 0) {
        ChangeList *gone = &foot->change_lists[foot->change_list_count++];
        *gone = (ChangeList){.heading = LABEL_GONE_PLACES, .x = MARGIN, .y = bottom + LIST_GAP};
        bottom = place_gone(map, lines, gone, width);
    }
    return bottom;
}

void change_lists_clear(FootLayout *foot)
{
    for (size_t i = 0; i < foot->change_list_count; i++) {
        ChangeList *list = &foot->change_lists[i];
        for (size_t j = 0; j < list->entry_count; j++) {
            g_free(list->entries[j].number);
            g_free(list->entries[j].place_text);
        }
        g_free(list->entries);
        g_free(list->rest);
    }
    g_free(foot->change_lists);
}
