/* SPDX-License-Identifier: MIT */
/* A way of an edge as drawn lines: strands side by side, round corners, arrow heads that touch the
 * card, the sign of a handover. Used by the lanes and by the path over the grid. */
#include <math.h>

#include "flow_parts.h"

/* CSS pixels. */
static const double STUB = 11;        /* a line leaves its card straight for that long */
static const double HANDOVER_AT = 11; /* from the card */
static const double CURVED_REACH = 64, ORTHOGONAL_REACH = 8;
/* Of two legs at a corner the longer may bend in from farther: that is what makes it flow. */
static const double STRETCH = 1.9;
static const double CIRCLE = 0.5523; /* control points of a quarter circle */

typedef struct Way {
    WayPoint points[8];
    size_t count;
} Way;

static double leg_length(const Way *way, size_t leg)
{
    return hypot(way->points[leg + 1].x - way->points[leg].x,
                 way->points[leg + 1].y - way->points[leg].y);
}

static void leg_direction(const Way *way, size_t leg, double *ret_x, double *ret_y)
{
    double length = leg_length(way, leg);
    *ret_x = length > 0 ? (way->points[leg + 1].x - way->points[leg].x) / length : 1;
    *ret_y = length > 0 ? (way->points[leg + 1].y - way->points[leg].y) / length : 0;
}

/* The way moved to the right of its direction; at a corner both legs move. */
static Way way_beside(const Way *middle, double distance)
{
    Way way = *middle;
    for (size_t i = 0; i < way.count; i++) {
        double x = 0, y = 0;
        if (i > 0) {
            double dx, dy;
            leg_direction(middle, i - 1, &dx, &dy);
            x -= dy;
            y += dx;
        }
        if (i + 1 < way.count) {
            double dx, dy;
            leg_direction(middle, i, &dx, &dy);
            x -= dy;
            y += dx;
        }
        way.points[i].x += x * distance;
        way.points[i].y += y * distance;
    }
    return way;
}

static void add_segment(GArray *segments, PathSegment segment)
{
    g_array_append_val(segments, segment);
}

/* How far a corner reaches into one of its legs: half of an inner leg, all but the stub of an outer
 * one. */
static double leg_room(const Way *way, size_t leg, double head)
{
    double length = leg_length(way, leg);
    bool first = leg == 0, last = leg + 2 == way->count;
    double kept = (first ? STUB : 0) + (last ? head + 2 : 0);
    return MAX(0, first || last ? length - kept : length / 2);
}

static double reach_along(const Way *way, size_t corner, size_t leg)
{
    bool across = fabs(way->points[leg + 1].x - way->points[leg].x) >
                  fabs(way->points[leg + 1].y - way->points[leg].y);
    const WayPoint *point = &way->points[corner];
    return across ? point->reach_x : point->reach_y;
}

static void add_corner(const Way *way, size_t i, double reach, double head, GArray *segments)
{
    double in_x, in_y, out_x, out_y;
    leg_direction(way, i - 1, &in_x, &in_y);
    leg_direction(way, i, &out_x, &out_y);
    const WayPoint *point = &way->points[i];
    double in = MIN(leg_room(way, i - 1, head), reach);
    double out = MIN(leg_room(way, i, head), reach);
    /* one of both may be long where the card inside the corner is far enough from the other leg */
    double in_bound = reach_along(way, i, i - 1), out_bound = reach_along(way, i, i);
    if (in > in_bound && out > out_bound) {
        in = in_bound;
        out = out_bound;
    }
    in = MIN(in, out * STRETCH);
    out = MIN(out, in * STRETCH);
    add_segment(
        segments,
        (PathSegment){.operator= PATH_LINE, .x = point->x - in_x * in, .y = point->y - in_y * in});
    if (in <= 0.05 || out <= 0.05) {
        return;
    }
    add_segment(segments, (PathSegment){
                              .operator= PATH_CURVE,
                              .x1 = point->x - in_x * in * (1 - CIRCLE),
                              .y1 = point->y - in_y * in * (1 - CIRCLE),
                              .x2 = point->x + out_x * out * (1 - CIRCLE),
                              .y2 = point->y + out_y * out * (1 - CIRCLE),
                              .x = point->x + out_x * out,
                              .y = point->y + out_y * out,
                          });
}

static void add_strand(FlowSheet *sheet, size_t edge, size_t index, const Way *middle,
                       double squeeze)
{
    const FlowEdge *bundle = &sheet->flow->edges[edge];
    size_t strand = bundle->first_strand + index;
    double width = sheet->strand_widths[strand], head = arrow_length(width);
    double reach = sheet->options->edges == EDGES_CURVED ? CURVED_REACH : ORTHOGONAL_REACH;
    Way way = way_beside(middle, bundle_offset(sheet, bundle, index) * squeeze);
    bool slanting =
        way.count == 2 && way.points[0].x != way.points[1].x && way.points[0].y != way.points[1].y;
    if (slanting) {
        flow_touch_cards(sheet, bundle, way.points);
    }
    const WayPoint *tip = &way.points[way.count - 1];
    FlowLine line = {
        .edge = edge, .strand = strand, .width = width, .tip_x = tip->x, .tip_y = tip->y};
    leg_direction(&way, way.count - 2, &line.direction_x, &line.direction_y);

    GArray *segments = g_array_new(FALSE, TRUE, sizeof(PathSegment));
    add_segment(segments,
                (PathSegment){.operator= PATH_MOVE, .x = way.points[0].x, .y = way.points[0].y});
    for (size_t i = 1; i + 1 < way.count; i++) {
        add_corner(&way, i, reach, head, segments);
    }
    add_segment(segments, (PathSegment){.operator= PATH_LINE,
                                        .x = tip->x - line.direction_x * head,
                                        .y = tip->y - line.direction_y * head});
    line.segment_count = segments->len;
    line.segments = (PathSegment *)(void *)g_array_free(segments, FALSE);
    g_array_append_val(sheet->flow_lines, line);
}

void flow_add_handover(FlowSheet *sheet, size_t edge, WayPoint from, WayPoint to)
{
    const FlowEdge *bundle = &sheet->flow->edges[edge];
    if (sheet->flow->assumed || !(bundle->changes_channel || bundle->changes_owner)) {
        return;
    }
    FlowMark mark = {.kind = MARK_HANDOVER, .path = NONE, .edge = edge};
    const Way leg = {.points = {from, to}, .count = 2};
    double at = MIN(HANDOVER_AT, leg_length(&leg, 0) / 2);
    leg_direction(&leg, 0, &mark.direction_x, &mark.direction_y);
    mark.x = from.x + mark.direction_x * at;
    mark.y = from.y + mark.direction_y * at;
    double first = sheet->strand_widths[bundle->first_strand];
    double last = sheet->strand_widths[bundle->first_strand + bundle->strand_count - 1];
    mark.width = bundle_offset(sheet, bundle, bundle->strand_count - 1) -
                 bundle_offset(sheet, bundle, 0) + first / 2 + last / 2;
    g_array_append_val(sheet->marks, mark);
}

void flow_add_way(FlowSheet *sheet, size_t edge, const WayPoint *points, size_t count,
                  double squeeze)
{
    const FlowEdge *bundle = &sheet->flow->edges[edge];
    Way way = {.count = count};
    for (size_t i = 0; i < count; i++) {
        way.points[i] = points[i];
    }
    for (size_t i = 0; i < bundle->strand_count; i++) {
        add_strand(sheet, edge, i, &way, squeeze);
        Way strand = way_beside(&way, bundle_offset(sheet, bundle, i) * squeeze);
        flow_add_repeats(sheet, edge, i, strand.points, count);
    }
    flow_add_handover(sheet, edge, points[0], points[1]);
}
