/* SPDX-License-Identifier: MIT */
/* Straight edges (--edges straight): from border to border where nothing stands between. Used by
 * flow_lanes.c, which sends the others through the corridors. */
#include <math.h>

#include "flow_parts.h"

static const double AIR = 6;       /* CSS pixels between an edge and the cards that it passes */
static const double SHORTEST = 18; /* an arrow head and some line */

typedef struct LinePart {
    double from, to; /* parts of the line, 0–1; empty where from > to */
} LinePart;

/* The part of the line within low … high in one direction. */
static LinePart part_within(LinePart part, double start, double step, double low, double high)
{
    if (fabs(step) < 1e-9) {
        return start > low && start < high ? part : (LinePart){1, 0};
    }
    double one = (low - start) / step, other = (high - start) / step;
    return (LinePart){MAX(part.from, MIN(one, other)), MIN(part.to, MAX(one, other))};
}

static LinePart part_in_box(WayPoint from, WayPoint to, Box box, double air)
{
    LinePart part = {0, 1};
    part = part_within(part, from.x, to.x - from.x, box.x - air, box.x + box.width + air);
    return part_within(part, from.y, to.y - from.y, box.y - air, box.y + box.height + air);
}

static WayPoint point_at(WayPoint from, WayPoint to, double part)
{
    return (WayPoint){.x = from.x + (to.x - from.x) * part, .y = from.y + (to.y - from.y) * part};
}

static bool is_free(const FlowSheet *sheet, const FlowEdge *edge, WayPoint from, WayPoint to,
                    double width)
{
    for (size_t i = 0; i < sheet->layout->card_count; i++) {
        LinePart part = part_in_box(from, to, sheet->layout->cards[i].box, AIR + width / 2);
        if (i != edge->tail && i != edge->head && part.from <= part.to) {
            return false;
        }
    }
    for (size_t i = 0; i < sheet->labels->len; i++) {
        LinePart part = part_in_box(from, to, g_array_index(sheet->labels, FlowLabel, i).box, 1);
        if (part.from <= part.to) {
            return false;
        }
    }
    return true;
}

void flow_touch_cards(const FlowSheet *sheet, const FlowEdge *edge, WayPoint *ends)
{
    /* longer at both ends, so that it reaches into the cards */
    WayPoint from = point_at(ends[0], ends[1], -1), to = point_at(ends[0], ends[1], 2);
    LinePart tail = part_in_box(from, to, sheet->layout->cards[edge->tail].box, 0);
    LinePart head = part_in_box(from, to, sheet->layout->cards[edge->head].box, 0);
    if (tail.from <= tail.to && head.from <= head.to && tail.to < head.from) {
        ends[0] = point_at(from, to, tail.to);
        ends[1] = point_at(from, to, head.from);
    }
}

bool flow_find_straight(const FlowSheet *sheet, size_t edge, bool returned, WayPoint *ends)
{
    const FlowEdge *bundle = &sheet->flow->edges[edge];
    const CardLayout *cards = sheet->layout->cards;
    Box tail = cards[bundle->tail].box, head = cards[bundle->head].box;
    WayPoint from = {.x = tail.x + tail.width / 2, .y = tail.y + tail.height / 2};
    WayPoint to = {.x = head.x + head.width / 2, .y = head.y + head.height / 2};
    double length = hypot(to.x - from.x, to.y - from.y), width = bundle_width(sheet, bundle);
    if (length < SHORTEST) {
        return false;
    }
    /* two ways between the same cards keep to their own side */
    double shift = returned ? (width + AIR) / 2 / length : 0;
    double dx = -(to.y - from.y) * shift, dy = (to.x - from.x) * shift;
    from.x += dx;
    from.y += dy;
    to.x += dx;
    to.y += dy;
    LinePart in_tail = part_in_box(from, to, tail, 0), in_head = part_in_box(from, to, head, 0);
    if (in_tail.from > in_tail.to || in_head.from > in_head.to ||
        (in_head.from - in_tail.to) * length < SHORTEST) {
        return false;
    }
    ends[0] = point_at(from, to, in_tail.to);
    ends[1] = point_at(from, to, in_head.from);
    return is_free(sheet, bundle, ends[0], ends[1], width);
}
