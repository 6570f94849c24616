/* SPDX-License-Identifier: MIT */
/* The last step of the flow's graph form: the strands of every edge as curves that pass the ranks
 * straight and bend between them, so that no edge runs under a card. Used by flow_graph.c. */
#include <math.h>
#include <string.h>

#include "graph_form.h"

typedef struct Point {
    double x, y;
} Point;

static bool is_down(const GraphForm *form)
{
    return form->sheet->options->downwards;
}

static Point on_sheet(const GraphForm *form, double u, double v)
{
    u += form->origin_u;
    v += form->origin_v;
    return is_down(form) ? (Point){v, u} : (Point){u, v};
}

/* The right hand of one who travels along u points along v; downwards, against it. */
static double right_hand(const GraphForm *form, bool reversed)
{
    return (is_down(form) ? -1.0 : 1.0) * (reversed ? -1.0 : 1.0);
}

/* The border of a card along u: towards lower ranks or higher ones. */
static double card_border(const GraphForm *form, size_t touchpoint, bool higher)
{
    const Box *box = &form->sheet->layout->cards[touchpoint].box;
    double start = is_down(form) ? box->y : box->x;
    double depth = is_down(form) ? box->height : box->width;
    return start - form->origin_u + (higher ? depth : 0);
}

/* ---- Paths. */

static void add_move(const GraphForm *form, GArray *path, double u, double v)
{
    Point end = on_sheet(form, u, v);
    PathSegment segment = {.operator= PATH_MOVE, .x = end.x, .y = end.y};
    g_array_append_val(path, segment);
}

static void add_line(const GraphForm *form, GArray *path, double u, double v)
{
    Point end = on_sheet(form, u, v);
    const PathSegment *last = &g_array_index(path, PathSegment, path->len - 1);
    if (hypot(end.x - last->x, end.y - last->y) > 0.01) {
        PathSegment segment = {.operator= PATH_LINE, .x = end.x, .y = end.y};
        g_array_append_val(path, segment);
    }
}

static void add_curve(const GraphForm *form, GArray *path, const double u[3], const double v[3])
{
    Point first = on_sheet(form, u[0], v[0]), second = on_sheet(form, u[1], v[1]);
    Point end = on_sheet(form, u[2], v[2]);
    PathSegment segment = {
        .operator= PATH_CURVE,
        .x1 = first.x,
        .y1 = first.y,
        .x2 = second.x,
        .y2 = second.y,
        .x = end.x,
        .y = end.y,
    };
    g_array_append_val(path, segment);
}

/* The bend of an edge between two ranks. */
typedef struct Turn {
    double u0, v0, u1, v1;
} Turn;

/* How a turn's middle runs: a unit vector in u and v. */
static Point turn_direction(Turn turn)
{
    double u = (turn.u1 - turn.u0) / 2, v = turn.v1 - turn.v0;
    double length = hypot(u, v);
    return length > 0 ? (Point){u / length, v / length} : (Point){1, 0};
}

/* An S from one point to the other, with both ends along u. A strand beside the middle of the
 * bundle has its S moved along u too: that keeps the strands apart where the bundle is steep. */
static void add_turn(const GraphForm *form, GArray *path, Turn turn, double offset)
{
    if (form->sheet->options->edges == EDGES_STRAIGHT || turn.v0 == turn.v1) {
        add_line(form, path, turn.u1, turn.v1 + offset);
        return;
    }
    double v0 = turn.v0 + offset, v1 = turn.v1 + offset;
    double middle = (turn.u0 + turn.u1) / 2;
    double sideways = -offset * turn_direction(turn).y;
    if (form->sheet->options->edges == EDGES_ORTHOGONAL) {
        middle = CLAMP(middle + sideways, turn.u0, turn.u1);
        add_line(form, path, middle, v0);
        add_line(form, path, middle, v1);
        add_line(form, path, turn.u1, v1);
        return;
    }
    /* a cubic's middle follows its controls by three quarters; they stay between the ranks */
    middle = CLAMP(middle + sideways * 4 / 3, turn.u0, turn.u1);
    const double u[] = {middle, middle, turn.u1};
    const double v[] = {v0, v1, v1};
    add_curve(form, path, u, v);
}

/* The turns of a route, one a gap. `leads`: what stays straight at its two cards. */
static Turn route_turn(const GraphForm *form, const Route *route, size_t index,
                       const double leads[2])
{
    size_t rank = form->ranks.of[route->from] + index;
    Turn turn = {
        .u0 = form->rank_start[rank] + form->rank_depth[rank],
        .v0 = slot_at(&form->slots, route->slots[index])->middle,
        .u1 = form->rank_start[rank + 1],
        .v1 = slot_at(&form->slots, route->slots[index + 1])->middle,
    };
    turn.u0 += index == 0 ? leads[0] : 0;
    turn.u1 -= index + 2 == route->slot_count ? leads[1] : 0;
    return turn;
}

static void turn_path_round(GArray *path)
{
    g_autofree PathSegment *old = g_memdup2(path->data, path->len * sizeof(PathSegment));
    guint count = path->len;
    for (guint i = 0; i < count; i++) {
        PathSegment *segment = &g_array_index(path, PathSegment, i);
        *segment = old[(count - i) % count];
        segment->operator= i == 0 ? PATH_MOVE : old[count - i].operator;
        segment->x = old[count - 1 - i].x;
        segment->y = old[count - 1 - i].y;
        segment->x1 = old[(count - i) % count].x2;
        segment->y1 = old[(count - i) % count].y2;
        segment->x2 = old[(count - i) % count].x1;
        segment->y2 = old[(count - i) % count].y1;
    }
}

static void finish_line(const GraphForm *form, FlowLine line, GArray *path, Point tip,
                        Point direction)
{
    line.tip_x = tip.x;
    line.tip_y = tip.y;
    line.direction_x = is_down(form) ? direction.y : direction.x;
    line.direction_y = is_down(form) ? direction.x : direction.y;
    line.segment_count = path->len;
    line.segments = (PathSegment *)(void *)g_array_free(path, FALSE);
    g_array_append_val(form->sheet->flow_lines, line);
}

static double strand_offset(const GraphForm *form, const Route *route, size_t index)
{
    const FlowEdge *edge = &form->sheet->flow->edges[route->edge];
    return bundle_offset(form->sheet, edge, index) * route->squeeze *
           right_hand(form, route->is_reversed);
}

static void draw_strand(const GraphForm *form, const Route *route, size_t index)
{
    const FlowEdge *edge = &form->sheet->flow->edges[route->edge];
    FlowLine line = {.edge = route->edge, .strand = edge->first_strand + index};
    line.width = form->sheet->strand_widths[line.strand];
    double offset = strand_offset(form, route, index);
    double arrow = arrow_length(line.width);
    double start = card_border(form, route->from, true), end = card_border(form, route->to, false);
    double start_v = slot_at(&form->slots, route->slots[0])->middle + offset;
    double end_v = slot_at(&form->slots, route->slots[route->slot_count - 1])->middle + offset;
    double head = ARROW_LEAD + arrow;
    const double leads[] = {route->is_reversed ? head : LEAD, route->is_reversed ? LEAD : head};
    GArray *path = g_array_new(FALSE, TRUE, sizeof(PathSegment));
    add_move(form, path, start + (route->is_reversed ? arrow : 0), start_v);
    for (size_t i = 0; i + 1 < route->slot_count; i++) {
        Turn turn = route_turn(form, route, i, leads);
        add_line(form, path, turn.u0, turn.v0 + offset);
        add_turn(form, path, turn, offset);
    }
    add_line(form, path, end - (route->is_reversed ? 0 : arrow), end_v);
    if (route->is_reversed) {
        turn_path_round(path);
        finish_line(form, line, path, on_sheet(form, start, start_v), (Point){-1, 0});
    } else {
        finish_line(form, line, path, on_sheet(form, end, end_v), (Point){1, 0});
    }
}

/* The ends of all turns: where a label may stand on its strand. */
static void label_strand(const GraphForm *form, const Route *route, size_t index)
{
    double offset = strand_offset(form, route, index);
    const double leads[] = {LEAD, LEAD};
    size_t count = 2 * (route->slot_count - 1);
    g_autofree WayPoint *points = g_new0(WayPoint, count);
    for (size_t i = 0; i < count; i++) {
        Turn turn = route_turn(form, route, i / 2, leads);
        Point point = i % 2 == 0 ? on_sheet(form, turn.u0, turn.v0 + offset)
                                 : on_sheet(form, turn.u1, turn.v1 + offset);
        points[i].x = point.x;
        points[i].y = point.y;
    }
    flow_add_repeats(form->sheet, route->edge, index, points, count);
}

/* ---- Self-steps: a loop below the card (beside it, downwards). */

/* Half the width of a strand's loop: nested, and on the card's side whatever their number. */
static double loop_half(const GraphForm *form, const FlowEdge *edge, double offset)
{
    double side = card_border(form, edge->tail, true) - card_border(form, edge->tail, false);
    double bundle = bundle_width(form->sheet, edge);
    double middle = MAX(LOOP_HALF, PORT_INSET + bundle / 2), room = side / 2 - PORT_INSET;
    return (middle + offset) * MIN(1, room / (middle + bundle / 2));
}

static double loop_side(const GraphForm *form, size_t touchpoint)
{
    const Box *box = &form->sheet->layout->cards[touchpoint].box;
    return is_down(form) ? box->x + box->width - form->origin_v
                         : box->y + box->height - form->origin_v;
}

static void draw_loop(const GraphForm *form, size_t edge_index, size_t index)
{
    const FlowEdge *edge = &form->sheet->flow->edges[edge_index];
    FlowLine line = {.edge = edge_index, .strand = edge->first_strand + index};
    line.width = form->sheet->strand_widths[line.strand];
    double offset = bundle_offset(form->sheet, edge, index);
    double middle =
        (card_border(form, edge->tail, false) + card_border(form, edge->tail, true)) / 2;
    double side = loop_side(form, edge->tail), half = loop_half(form, edge, offset);
    double depth = graph_loop_depth(bundle_width(form->sheet, edge)) + offset,
           arrow = arrow_length(line.width);
    GArray *path = g_array_new(FALSE, TRUE, sizeof(PathSegment));
    add_move(form, path, middle + half, side);
    /* a cubic's middle lies at three quarters of its controls */
    const double u[] = {middle + half + 6, middle - half - 6, middle - half};
    const double v[] = {side + depth * 4 / 3, side + depth * 4 / 3, side + arrow};
    add_curve(form, path, u, v);
    finish_line(form, line, path, on_sheet(form, middle - half, side), (Point){0, -1});
    Point out = on_sheet(form, middle + half, side + depth);
    Point back = on_sheet(form, middle - half, side + depth);
    const WayPoint bottom[] = {{.x = out.x, .y = out.y}, {.x = back.x, .y = back.y}};
    flow_add_repeats(form->sheet, edge_index, index, bottom, G_N_ELEMENTS(bottom));
}

/* ---- Marks and labels. */

/* Where the customer leaves the card. */
static void mark_handover(const GraphForm *form, const Route *route)
{
    size_t last = route->slot_count - 1;
    double border =
        card_border(form, route->is_reversed ? route->to : route->from, !route->is_reversed);
    double v = slot_at(&form->slots, route->slots[route->is_reversed ? last : 0])->middle;
    Point from = on_sheet(form, border, v);
    Point to = on_sheet(form, border + (route->is_reversed ? -LEAD : LEAD), v);
    flow_add_handover(form->sheet, route->edge, (WayPoint){.x = from.x, .y = from.y},
                      (WayPoint){.x = to.x, .y = to.y});
}

static void mark_dead_end(const GraphForm *form, size_t index)
{
    const FlowEnd *end = &form->sheet->flow->dead_ends[index];
    double border = card_border(form, end->touchpoint, true);
    Point place =
        on_sheet(form, border + STUB_LENGTH, slot_at(&form->slots, form->stubs[index])->middle);
    FlowMark mark = {
        .kind = MARK_DEAD_END,
        .path = end->path,
        .edge = NONE,
        .x = place.x,
        .y = place.y,
        .direction_x = is_down(form) ? 0 : 1,
        .direction_y = is_down(form) ? 1 : 0,
        .width = STUB_WIDTH,
        .length = STUB_LENGTH,
    };
    g_array_append_val(form->sheet->marks, mark);
}

void graph_draw_edges(const GraphForm *form)
{
    const Flow *flow = form->sheet->flow;
    for (size_t i = 0; i < form->route_count; i++) {
        const Route *route = &form->routes[i];
        for (size_t j = 0; j < flow->edges[route->edge].strand_count; j++) {
            draw_strand(form, route, j);
        }
        mark_handover(form, route);
    }
    for (size_t i = 0; i < form->route_count; i++) {
        const Route *route = &form->routes[i];
        for (size_t j = 0; j < flow->edges[route->edge].strand_count; j++) {
            label_strand(form, route, j);
        }
    }
    for (size_t i = 0; i < flow->edge_count; i++) {
        for (size_t j = 0;
             flow->edges[i].tail == flow->edges[i].head && j < flow->edges[i].strand_count; j++) {
            draw_loop(form, i, j);
        }
    }
    for (size_t i = 0; i < flow->dead_end_count; i++) {
        mark_dead_end(form, i);
    }
}
