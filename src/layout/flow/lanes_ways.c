/* SPDX-License-Identifier: MIT */
/* The routes of the lanes in the drawing's lengths: from ports on cards over corners between
 * streets. Used by flow_lanes.c. */
#include "flow_lanes.h"

static double leg_place(const Lanes *lanes, const RouteLeg *leg)
{
    const Street *street =
        leg->vertical ? &lanes->vertical[leg->channel] : &lanes->horizontal[leg->channel];
    return street->middle + leg->offset * street->squeeze;
}

static double way_squeeze(const Lanes *lanes, const Route *route)
{
    double squeeze = 1;
    for (size_t i = 0; i < route->leg_count; i++) {
        const RouteLeg *leg = &route->legs[i];
        const Street *street =
            leg->vertical ? &lanes->vertical[leg->channel] : &lanes->horizontal[leg->channel];
        squeeze = MIN(squeeze, street->squeeze);
    }
    return squeeze;
}

/* How far a curve may cut a corner between two channels and still pass the card inside it: the
 * middle of a quarter ellipse comes 0.29 of its half axis near the corner. */
static double corner_reach(const Lanes *lanes, const RouteLeg *leg)
{
    const double passing = 0.27;
    if (leg->channel % 2 == 1) {
        return 1e6; /* an empty place, or the card's own side: the leg's length is the bound */
    }
    const Street *street =
        leg->vertical ? &lanes->vertical[leg->channel] : &lanes->horizontal[leg->channel];
    return MAX(0, (street->half - ABS(leg->offset) - 2) / passing);
}

static WayPoint corner(const Lanes *lanes, const RouteLeg *one, const RouteLeg *other)
{
    const RouteLeg *down = one->vertical ? one : other, *across = one->vertical ? other : one;
    bool crossing = down->channel % 2 == 0 && across->channel % 2 == 0;
    return (WayPoint){
        .x = leg_place(lanes, down),
        .y = leg_place(lanes, across),
        .reach_x = crossing ? corner_reach(lanes, down) : 1e6,
        .reach_y = crossing ? corner_reach(lanes, across) : 1e6,
    };
}

/* Where a leg meets the border of a card, coming from or going to the channel `towards`. */
static WayPoint port(const Lanes *lanes, const RouteLeg *leg, size_t column, size_t row,
                     size_t towards)
{
    const Street *across = &lanes->vertical[2 * column + 1];
    const Street *down = &lanes->horizontal[2 * row + 1];
    if (leg->vertical) {
        bool below = towards > 2 * row + 1;
        return (WayPoint){.x = leg_place(lanes, leg),
                          .y = below ? down->middle + down->half : down->middle - down->half};
    }
    bool after = towards > 2 * column + 1;
    return (WayPoint){.x = after ? across->middle + across->half : across->middle - across->half,
                      .y = leg_place(lanes, leg)};
}

static bool is_returned(const Lanes *lanes, size_t edge)
{
    const FlowEdge *edges = lanes->sheet->flow->edges;
    size_t tail = edges[edge].tail;
    for (size_t i = lanes->first_incident[tail]; i < lanes->first_incident[tail + 1]; i++) {
        const FlowEdge *other = &edges[lanes->incident[i]];
        if (other->head == tail && other->tail == edges[edge].head) {
            return true;
        }
    }
    return false;
}

static void add_way(Lanes *lanes, size_t edge)
{
    const Route *route = &lanes->routes[edge];
    WayPoint points[ROUTE_LEGS + 1];
    if (lanes->sheet->options->edges == EDGES_STRAIGHT &&
        flow_find_straight(lanes->sheet, edge, is_returned(lanes, edge), points)) {
        flow_add_way(lanes->sheet, edge, points, 2, 1);
        return;
    }
    size_t count = route->leg_count;
    const RouteLeg *legs = route->legs;
    size_t other_end = legs[0].vertical ? route->to_row : route->to_column;
    size_t other_start = legs[count - 1].vertical ? route->from_row : route->from_column;
    points[0] = port(lanes, &legs[0], route->from_column, route->from_row,
                     count > 1 ? legs[1].channel : 2 * other_end + 1);
    for (size_t i = 1; i < count; i++) {
        points[i] = corner(lanes, &legs[i - 1], &legs[i]);
    }
    points[count] = port(lanes, &legs[count - 1], route->to_column, route->to_row,
                         count > 1 ? legs[count - 2].channel : 2 * other_start + 1);
    flow_add_way(lanes->sheet, edge, points, count + 1, way_squeeze(lanes, route));
}

/* Out of the end side, over the corner, down on the top. */
static void add_loop(Lanes *lanes, size_t edge)
{
    const FlowSheet *sheet = lanes->sheet;
    Box box = sheet->layout->cards[sheet->flow->edges[edge].tail].box;
    const Route *route = &lanes->routes[edge];
    double squeeze = way_squeeze(lanes, route), bundle = route->width / 2 * squeeze;
    double out = box.x + box.width + 14 + bundle, up = box.y - 14 - bundle;
    /* nothing lies between its tracks and the corner, so it may come nearer */
    double side = leg_place(lanes, &route->legs[0]), top = leg_place(lanes, &route->legs[1]);
    side = MIN(side, box.y + 14 + bundle);
    top = MAX(top, box.x + box.width - 14 - bundle);
    const WayPoint points[] = {
        {.x = box.x + box.width, .y = side},
        {.x = out, .y = side, .reach_x = 1e6, .reach_y = 1e6},
        {.x = out, .y = up, .reach_x = 1e6, .reach_y = 1e6},
        {.x = top, .y = up, .reach_x = 1e6, .reach_y = 1e6},
        {.x = top, .y = box.y},
    };
    flow_add_way(lanes->sheet, edge, points, G_N_ELEMENTS(points), squeeze);
}

static void add_dead_end(Lanes *lanes, size_t index)
{
    const FlowSheet *sheet = lanes->sheet;
    const FlowEnd *end = &sheet->flow->dead_ends[index];
    const Route *route = &lanes->routes[sheet->flow->edge_count + index];
    Box box = sheet->layout->cards[end->touchpoint].box;
    FlowMark mark = {
        .kind = MARK_DEAD_END,
        .path = end->path,
        .edge = NONE,
        .x = box.x + box.width + 14,
        .y = leg_place(lanes, &route->legs[0]),
        .direction_x = 1,
        .width = 12,
        .length = 14,
    };
    g_array_append_val(sheet->marks, mark);
}

void lanes_add_edges(Lanes *lanes)
{
    const Flow *flow = lanes->sheet->flow;
    for (size_t i = 0; i < flow->edge_count; i++) {
        if (lanes->routes[i].kind == ROUTE_LOOP) {
            add_loop(lanes, i);
        } else {
            add_way(lanes, i);
        }
    }
    for (size_t i = 0; i < flow->dead_end_count; i++) {
        add_dead_end(lanes, i);
    }
}
