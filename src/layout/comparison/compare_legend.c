/* SPDX-License-Identifier: MIT */
/* The legend's entries for the signs of a comparison: only those that the map has. */
#include "../parts.h"

typedef struct Seen {
    bool arrow, was_desired, improved, worsened, new, moved, gone, curve;
} Seen;

static Seen what_changed(const Map *map)
{
    const Comparison *comparison = map->comparison;
    Seen seen = {
        .new = comparison->counts[CHANGE_NEW] > 0,
        .moved = comparison->counts[CHANGE_MOVED] > 0,
        .was_desired = comparison->counts[CHANGE_DESIRED] > 0,
    };
    for (size_t i = 0; i < comparison->change_count; i++) {
        const TouchpointChange *change = &comparison->changes[i];
        Trend trend = map_trend(map, &change->current, false);
        bool wide = change_is_wide(map, &change->current);
        seen.arrow = seen.arrow || trend == TREND_BETTER || trend == TREND_WORSE;
        seen.improved = seen.improved || (wide && trend == TREND_BETTER);
        seen.worsened = seen.worsened || (wide && trend == TREND_WORSE);
        seen.gone = seen.gone || (change_is(change, CHANGE_GONE) && change->stage != NONE);
    }
    for (size_t i = 0; i < map->journey->stage_count; i++) {
        seen.curve = seen.curve || comparison_stage_course(comparison, i)[0].given;
    }
    seen.curve = seen.curve && map->analysis->whole.count > 0;
    return seen;
}

/* "Improved ≥ 3" on the axis. */
static void add_wide(const Map *map, GArray *items, LegendKind kind, Label label)
{
    char *text = legend_threshold(map, label, "≥", map_wide_change(map));
    legend_add(map, items, (LegendItem){.kind = kind, .text = text});
}

/* "Course: Q1 2026 → Q4 2026" */
static void add_course(const Map *map, GArray *items)
{
    g_autofree char *way = map_states_way(map);
    char *text = g_strdup_printf("%s: %s", locale_label(&map->locale, LABEL_COURSE), way);
    legend_add(map, items, (LegendItem){.kind = LEGEND_COURSE, .text = text});
}

void legend_collect_changes(const Map *map, GArray *items)
{
    Seen seen = what_changed(map);
    const struct {
        bool seen;
        LegendKind kind;
        Label label;
    } signs[] = {
        {seen.arrow, LEGEND_WAS, LABEL_WAS_LONG},
        {seen.was_desired, LEGEND_WAS_DESIRED, LABEL_DESIRED_BEFORE},
        {seen.curve, LEGEND_WAS_CURVE, LABEL_EXPERIENCE_BEFORE},
        {seen.new, LEGEND_NEW, LABEL_CHANGED_NEW},
        {seen.moved, LEGEND_MOVED, LABEL_CHANGED_MOVED},
        {seen.gone, LEGEND_GONE, LABEL_CHANGED_GONE},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(signs); i++) {
        if (signs[i].seen) {
            const char *label = locale_label(&map->locale, signs[i].label);
            legend_add(map, items, (LegendItem){.kind = signs[i].kind, .text = g_strdup(label)});
        }
    }
    if (seen.improved) {
        add_wide(map, items, LEGEND_IMPROVED, LABEL_IMPROVED_BY);
    }
    if (seen.worsened) {
        add_wide(map, items, LEGEND_WORSENED, LABEL_WORSENED_BY);
    }
    if (has_course(map)) {
        add_course(map, items);
    }
    if (!map->comparison->same_scale) {
        const char *label = locale_label(&map->locale, LABEL_AXIS_SHORT);
        legend_add(map, items, (LegendItem){.kind = LEGEND_AXIS, .text = g_strdup(label)});
    }
}
