/* SPDX-License-Identifier: MIT */
/* Short questions to the map that layout, lanes and compose all ask. */
#include <cjm/map.h>

const char *map_text(const Map *map, const Wording *wording)
{
    const char *text = wording_in(wording, map->language, map->journey->language);
    return text && *text ? text : NULL;
}

const char *map_touchpoint_title(const Map *map, const Touchpoint *touchpoint)
{
    const char *title = map_text(map, &touchpoint->name);
    if (!title) {
        title = map_text(map, &touchpoint->action);
    }
    if (!title) {
        title = map_text(map, &touchpoint->impact);
    }
    return title;
}

const char *map_owner_name(const Map *map, size_t owner)
{
    return owner == NONE ? NULL : map_text(map, &map->journey->owners[owner].name);
}

const char *map_separator(const Map *map)
{
    return map->locale.right_to_left ? "\u200f، " : " · ";
}

void map_append_part(const Map *map, GString *text, const char *part)
{
    if (part && *part) {
        g_string_append_printf(text, "%s%s", text->len > 0 ? map_separator(map) : "", part);
    }
}

const char *map_bar(const Map *map)
{
    return map->locale.right_to_left ? "\u200f  |  " : "  |  ";
}

char *map_count_note(const Map *map, const Mean *mean)
{
    if (mean->count == mean->total) {
        return NULL;
    }
    static const char no_break_space[] = "\u00a0";
    g_autofree char *count = locale_format_count(&map->locale, mean->count);
    g_autofree char *total = locale_format_count(&map->locale, mean->total);
    return g_strconcat(count, no_break_space, locale_label(&map->locale, LABEL_SCORED_OF),
                       no_break_space, total, NULL);
}

bool map_needs_tenths(const Journey *journey)
{
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        const Touchpoint *touchpoint = &journey->touchpoints[i];
        const Score *scores[] = {&touchpoint->current, &touchpoint->desired, &touchpoint->intended};
        for (size_t j = 0; j < G_N_ELEMENTS(scores); j++) {
            if (scores[j]->given && scores[j]->value != round_half_away(scores[j]->value, 0)) {
                return true;
            }
        }
    }
    return false;
}

int map_decimals(const Map *map)
{
    return scale_decimals(&map->journey->scale);
}

char *map_mean(const Map *map, double mean)
{
    return locale_format_number(&map->locale, mean, map_decimals(map), false);
}

char *map_mean_gap(const Map *map, double gap)
{
    return locale_format_signed(&map->locale, gap, map_decimals(map), false);
}

char *map_score(const Map *map, double score)
{
    return locale_format_number(&map->locale, score, map->tenths ? map_decimals(map) : 0, false);
}

char *map_gap(const Map *map, double gap)
{
    return locale_format_signed(&map->locale, gap, map->tenths ? map_decimals(map) : 0, false);
}
