/* SPDX-License-Identifier: MIT */
/* One path over the grid: its ways are chosen first, the grid widens its gaps for them, then they
 * are placed. Private to src/layout. */
#ifndef CJM_LAYOUT_GRID_PATH_H
#define CJM_LAYOUT_GRID_PATH_H

#include "flow_router.h"
#include "../parts.h"

/* CSS pixels: from a card to a track. Badge, arrow head, some line. */
enum { PATH_CLEARANCE = 25, PATH_BADGE_RADIUS = 9, PATH_STROKE = 3 };

typedef struct GridWays {
    const Map *map;
    size_t path;
    Lattice lattice;
    bool *filled, *open;
    size_t *first_row; /* of each channel; one more at the end */
    size_t *row_of;    /* of each touchpoint */
    Route *routes;     /* one a step after the first */
    size_t count;
    double *across, *down; /* what the tracks need */
} GridWays;

/* NULL for NONE, and for a path without steps. map is borrowed. */
GridWays *grid_ways_new(const Map *map, size_t path);
void grid_ways_free(GridWays *ways);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(GridWays, grid_ways_free)

/* The width that the gap before a column, or above a channel, must have; 0: no more than usual. One
 * past the last: the gap after it. */
double grid_ways_column_gap(const GridWays *ways, size_t gutter);
double grid_ways_row_gap(const GridWays *ways, size_t channel);

/* All cards, columns and rows of the layout have their places. */
GridPath *grid_path_new(const GridWays *ways, const GridLayout *layout);
void grid_path_free(GridPath *path);

#endif
