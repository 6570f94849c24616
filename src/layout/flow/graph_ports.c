/* SPDX-License-Identifier: MIT */
/* Ports of the graph form: where edges meet the sides of cards. */
#include <math.h>

#include "graph_form.h"

enum { NEARLY_STRAIGHT = 16 }; /* a step that ports may mend */

static size_t side_of(const GraphForm *form, size_t touchpoint, bool higher)
{
    return form->sides[2 * touchpoint + (higher ? 1 : 0)];
}

void graph_add_ports(GraphForm *form)
{
    const Flow *flow = form->sheet->flow;
    size_t count = 2 * form->sheet->map->journey->touchpoint_count;
    form->sides = g_new(size_t, count);
    for (size_t i = 0; i < count; i++) {
        form->sides[i] = slots_add_line(&form->slots);
    }
    for (size_t i = 0; i < form->route_count; i++) {
        Route *route = &form->routes[i];
        size_t last = route->slot_count - 1;
        route->slots[0] = slots_add(&form->slots, side_of(form, route->from, true), (Slot){0});
        route->slots[last] = slots_add(&form->slots, side_of(form, route->to, false), (Slot){0});
    }
    form->stubs = g_new(size_t, flow->dead_end_count);
    for (size_t i = 0; i < flow->dead_end_count; i++) {
        size_t side = side_of(form, flow->dead_ends[i].touchpoint, true);
        form->stubs[i] = slots_add(&form->slots, side, (Slot){0});
    }
}

static void wish_port(const GraphForm *form, size_t port, double width, double wish)
{
    Slot *slot = slot_at(&form->slots, port);
    slot->half = width / 2;
    slot->air = PORT_AIR;
    slot->wish = wish;
}

/* Sorts the ports of every side by where their edges go next, and puts them in the middle. */
void graph_place_ports(GraphForm *form)
{
    const FlowSheet *sheet = form->sheet;
    for (size_t i = 0; i < form->route_count; i++) {
        const Route *route = &form->routes[i];
        size_t last = route->slot_count - 1;
        bool direct = last == 1;
        wish_port(form, route->slots[0], route->width,
                  direct ? card_middle(form, route->to)
                         : slot_at(&form->slots, route->slots[1])->middle);
        wish_port(form, route->slots[last], route->width,
                  direct ? card_middle(form, route->from)
                         : slot_at(&form->slots, route->slots[last - 1])->middle);
    }
    for (size_t i = 0; i < sheet->flow->dead_end_count; i++) {
        wish_port(form, form->stubs[i], STUB_WIDTH, INFINITY);
    }
    for (size_t i = 0; i < sheet->map->journey->touchpoint_count; i++) {
        double length = graph_runs_down(form) ? sheet->card_width : sheet->card_heights[i];
        double middle = card_middle(form, i), half = length / 2 - PORT_INSET;
        /* downwards, edges come in beside the names of the paths that begin here */
        double names = graph_runs_down(form) && sheet->starts[i] > 0 ? sheet->start_widths[i] : 0;
        slots_spread_ports(&form->slots, side_of(form, i, false), middle - half + names,
                           middle + half);
        slots_spread_ports(&form->slots, side_of(form, i, true), middle - half, middle + half);
    }
    for (size_t i = 0; i < form->route_count; i++) {
        Route *route = &form->routes[i];
        double least = MIN(slot_at(&form->slots, route->slots[0])->half,
                           slot_at(&form->slots, route->slots[route->slot_count - 1])->half);
        route->squeeze = 2 * least / route->width;
    }
}

/* Puts the slots from first to next on one line where they all can stand on it. */
static void align(const GraphForm *form, const Route *route, size_t first, size_t next)
{
    double low = -INFINITY, high = INFINITY, sum = 0;
    for (size_t i = first; i < next; i++) {
        double from, to;
        slots_limits(&form->slots, route->slots[i], &from, &to);
        low = MAX(low, from);
        high = MIN(high, to);
        sum += slot_at(&form->slots, route->slots[i])->middle;
    }
    for (size_t i = first; low <= high && i < next; i++) {
        slot_at(&form->slots, route->slots[i])->middle =
            CLAMP(sum / (double)(next - first), low, high);
    }
}

/* Small steps that are left look like mistakes: where an edge runs nearly straight, its ports and
 * bends meet. */
void graph_straighten_ports(const GraphForm *form)
{
    for (size_t i = 0; i < form->route_count; i++) {
        const Route *route = &form->routes[i];
        for (size_t first = 0, next; first < route->slot_count; first = next) {
            for (next = first + 1; next < route->slot_count; next++) {
                double step = slot_at(&form->slots, route->slots[next])->middle -
                              slot_at(&form->slots, route->slots[next - 1])->middle;
                if (fabs(step) > NEARLY_STRAIGHT) {
                    break;
                }
            }
            align(form, route, first, next);
        }
    }
}
