/* SPDX-License-Identifier: MIT */
/* The legend of the heat map: what a number and its ground say. */
#include "heatmap_parts.h"

static void add(const Map *map, GArray *items, LegendKind kind, Label label)
{
    legend_add(map, items,
               (LegendItem){.kind = kind, .text = g_strdup(locale_label(&map->locale, label))});
}

static char *bound_text(const Map *map, size_t step)
{
    const Scale *scale = &map->journey->scale;
    double bound = scale->min + (scale->max - scale->min) * (double)step / HEAT_STEPS;
    int decimals = decimals_needed(bound, 1, map_decimals(map));
    return locale_format_number(&map->locale, bound, decimals, true);
}

/* "4–6": from the one bound on, up to the other. */
static void add_steps(const Map *map, GArray *items)
{
    for (size_t step = 0; step < HEAT_STEPS; step++) {
        g_autofree char *from = bound_text(map, step);
        g_autofree char *to = bound_text(map, step + 1);
        const char *dash = map->journey->scale.min < 0 ? " – " : "–";
        legend_add(map, items,
                   (LegendItem){.kind = LEGEND_STEP,
                                .step = step,
                                .text = g_strconcat(from, dash, to, NULL)});
    }
}

void legend_collect_heat(const Map *map, GArray *items, const HeatSigns *signs)
{
    bool gap = map->show == SHOW_BOTH || map->show == SHOW_GAP;
    if (heat_has_means(map)) {
        add(map, items, LEGEND_NOTE,
            gap                         ? LABEL_GAP_NOTE
            : map->show == SHOW_CURRENT ? LABEL_CURRENT_LONG
                                        : LABEL_DESIRED_LONG);
        if (gap) {
            legend_add_severities(map, items, LEGEND_HEAT, false);
        } else {
            add_steps(map, items);
        }
    }
    if (signs->unscored) {
        legend_add(map, items,
                   (LegendItem){.kind = LEGEND_HEAT,
                                .severity = GAP_UNSCORED,
                                .text = g_strdup(locale_label(&map->locale, LABEL_NOT_MEASURED))});
    }
    if (signs->empty) {
        add(map, items, LEGEND_EMPTY, LABEL_NO_TOUCHPOINT);
    }
    if (signs->star || signs->corner) {
        add(map, items, signs->star ? LEGEND_STAR : LEGEND_CORNER, LABEL_MOMENT_OF_TRUTH);
    }
    if (signs->several || signs->rounded) {
        add(map, items, LEGEND_NOTE, signs->rounded ? LABEL_CELL_MEANS_ROUNDED : LABEL_CELL_MEANS);
    }
}
