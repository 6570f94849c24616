/* SPDX-License-Identifier: MIT */
/* Layout and theme to scene: the only place that decides what a map looks like. */
#ifndef CJM_COMPOSE_H
#define CJM_COMPOSE_H

#include <cjm/heatmap.h>
#include <cjm/plot.h>

/* The scene copies every string; it borrows map->fonts alone. Free with scene_free. */
Scene *compose_grid(const Map *map, const GridLayout *layout, const Theme *theme);

Scene *compose_flow(const Map *map, const Flow *flow, const FlowLayout *layout, const Theme *theme,
                    const FlowOptions *options);

Scene *compose_plot(const Map *map, const PlotLayout *layout, const Theme *theme);

Scene *compose_heatmap(const Map *map, const HeatmapLayout *layout, const Theme *theme);

#endif
