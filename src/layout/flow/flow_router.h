/* SPDX-License-Identifier: MIT */
/* Ways of edges over a regular grid of cards, as runs in channels: which channels first
 * (flow_choose.c), then side by side on tracks of their own (flow_tracks.c). No lengths of the
 * drawing are known here: the tracks say how wide the channels must be. Private to src/layout.
 *
 * Vertical channels: 2c is the gutter before column c, 2c + 1 the middle of column c. Horizontal
 * ones: 2r is the corridor above row r, 2r + 1 the middle of row r. Gutters and corridors are free
 * of cards; the middle of a row or column may be used where its places are empty, and ends at the
 * sides of cards. So no edge can run under a card. */
#ifndef CJM_LAYOUT_FLOW_ROUTER_H
#define CJM_LAYOUT_FLOW_ROUTER_H

#include <cjm/journey.h>

enum { ROUTE_LEGS = 5 };

typedef struct Lattice {
    size_t columns, rows;
    const bool *filled; /* rows × columns: a card stands there */
    const bool *open;   /* rows + 1 corridors: may edges run in it, and cross it card to card? */
    const bool *named;  /* rows × columns: a text stands above the card; or NULL */
} Lattice;

typedef enum {
    ROUTE_WAY,  /* from card to card */
    ROUTE_LOOP, /* back to the same card: out of its end side, and in at its top */
    ROUTE_STUB, /* out of the card's end side, to nowhere: a dead end */
} RouteKind;

typedef struct RouteLeg {
    bool vertical;
    size_t channel;
    double offset; /* of its track from the middle of the channel, down or in reading direction */
} RouteLeg;

typedef struct Route {
    RouteKind kind;
    size_t from_column, from_row, to_column, to_row;
    double width;              /* of the bundle, CSS pixels */
    double port_width;         /* of what it needs at the side of a card */
    RouteLeg legs[ROUTE_LEGS]; /* horizontal and vertical in turn */
    size_t leg_count;
} Route;

/* Chooses the legs of every route: few bends, short, few crossings. Shorter ways choose first, so
 * that the long ones give way. */
void routes_choose(const Lattice *lattice, Route *routes, size_t count);

/* Gives every leg a track. What all tracks of a channel need together is added to vertical
 * (2 × columns + 1 entries) and horizontal (2 × rows + 1), which the caller has zeroed. */
void routes_assign_tracks(const Lattice *lattice, Route *routes, size_t count, double *vertical,
                          double *horizontal);

#endif
