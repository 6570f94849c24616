/* SPDX-License-Identifier: MIT */
/* The lanes in the making: what its three files share. Private to src/layout. */
#ifndef CJM_LAYOUT_FLOW_LANES_H
#define CJM_LAYOUT_FLOW_LANES_H

#include "flow_parts.h"
#include "flow_router.h"

/* A channel of the router at its place. */
typedef struct Street {
    double middle, half; /* half: from the middle to the nearest card beside it */
    double squeeze;      /* offsets are multiplied by it */
} Street;

typedef struct Lanes {
    FlowSheet *sheet;
    Lattice lattice;
    size_t *first_row;                 /* of each channel; one more at the end */
    size_t *row_of;                    /* of each touchpoint */
    size_t *first_incident, *incident; /* the edges of each touchpoint */
    Route *routes;                     /* the edges', then the dead ends' */
    size_t route_count;
    double *need_across, *need_down; /* widths of all tracks: vertical, horizontal channels */
    double *row_heights, *strips;    /* strips: names of paths above the cards of a row */
    Street *vertical, *horizontal;
    double *band_top; /* of each channel; one more at the end */
    double header_width;
} Lanes;

size_t lanes_column_of(const Lanes *lanes, size_t touchpoint);

/* lanes_rows.c: which row each card stands in; fills first_row, row_of, the incidence and the size
 * of the lattice. */
void lanes_find_rows(Lanes *lanes);
/* lanes_ways.c: adds all edges and dead ends, once the streets and cards have their places. */
void lanes_add_edges(Lanes *lanes);

#endif
