/* SPDX-License-Identifier: MIT */
/* Short questions to the map of a comparison, and how it writes changes. Used by layout, lanes and
 * compose. */
#include <math.h>

#include <cjm/map.h>

Map map_of_before(const Map *map)
{
    Map before = *map;
    before.journey = map->comparison->before->journey;
    before.analysis = map->comparison->before;
    before.comparison = NULL;
    before.cells = NULL;
    return before;
}

const TouchpointChange *map_touchpoint_change(const Map *map, size_t touchpoint)
{
    return map->comparison != NULL ? &map->comparison->changes[touchpoint] : NULL;
}

static int axis_decimals(const Map *map, bool mean)
{
    const Comparison *comparison = map->comparison;
    bool whole = comparison->same_scale && !mean && !map->tenths;
    int decimals = whole ? 0 : scale_decimals(&comparison->axis);
    return mean ? decimals : MAX(decimals, comparison->decimals);
}

char *map_axis_score(const Map *map, double value, bool mean)
{
    return locale_format_number(&map->locale, value, axis_decimals(map, mean), false);
}

char *map_change(const Map *map, double change, bool mean)
{
    return locale_format_signed(&map->locale, change, axis_decimals(map, mean), false);
}

char *map_change_pair(const Map *map, const ScoreChange *change, bool mean)
{
    g_autofree char *before = map_axis_score(map, change->before, mean);
    g_autofree char *after = map_axis_score(map, change->after, mean);
    return locale_format_way(&map->locale, before, after);
}

char *map_kept_change(const Map *map, const GroupChange *group)
{
    if (!group->current.given || !group->kept.given) {
        return NULL;
    }
    g_autofree char *all = map_change(map, group->current.change, true);
    g_autofree char *kept = map_change(map, group->kept.change, true);
    return g_str_equal(all, kept)
               ? NULL
               : g_strdup_printf("%s %s", locale_label(&map->locale, LABEL_LIKE_FOR_LIKE), kept);
}

Trend map_trend(const Map *map, const ScoreChange *change, bool mean)
{
    int decimals = axis_decimals(map, mean);
    bool reads_as_none = round_half_away(change->change, decimals) == 0;
    return change->given && reads_as_none ? TREND_SAME : change->trend;
}

bool map_compares_scores(const Map *map)
{
    const Comparison *comparison = map->comparison;
    for (size_t i = 0; i < comparison->change_count; i++) {
        if (comparison->changes[i].current.given) {
            return true;
        }
    }
    return false;
}

double map_wide_change(const Map *map)
{
    const Journey *journey = map->journey;
    double range = map->comparison->same_scale ? 1 : journey->scale.max - journey->scale.min;
    return journey->thresholds.clear / range;
}

char *map_states_way(const Map *map)
{
    const Comparison *comparison = map->comparison;
    size_t last = comparison->state_count - 1;
    g_autofree char *from = comparison_state_name(comparison, &map->locale, map->language, 0);
    g_autofree char *to = comparison_state_name(comparison, &map->locale, map->language, last);
    return locale_format_way(&map->locale, from, to);
}
