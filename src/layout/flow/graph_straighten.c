/* SPDX-License-Identifier: MIT */
/* Fewer bends for the flow's graph form. Graphviz keeps edges short, but to it a staircase of small
 * steps is as short as one bold curve; to the eye it is worse. Cards and passing edges slide along
 * their rank, between their neighbours, where that makes edges straight. Used by flow_graph.c. */
#include <math.h>

#include "graph_form.h"

enum { ROUNDS = 12 };
/* What a bend costs besides its height, in pixels. */
static const double BEND_COST = 60, STRAIGHT = 0.5;

/* A piece of an edge between neighbouring ranks; offsets are those of ports from their cards. */
typedef struct Joint {
    size_t bodies[2]; /* slots: cards or bends */
    double offsets[2];
    double weight;
} Joint;

typedef struct Straightening {
    Slots slots;
    GArray *joints;     /* of Joint */
    GPtrArray *at_body; /* of GArray of size_t: the joints of each body */
} Straightening;

/* What moves together: one card, or a run of bends that is straight already. */
typedef struct Group {
    const size_t *bodies;
    size_t count;
} Group;

/* ---- The pieces. */

static double port_offset(const GraphForm *form, size_t port, size_t card)
{
    return slot_at(&form->slots, port)->middle - slot_at(&form->slots, card)->middle;
}

static void add_route(Straightening *work, const GraphForm *form, const Route *route)
{
    size_t last = route->slot_count - 1;
    for (size_t i = 0; i < last; i++) {
        Joint joint = {.bodies = {route->slots[i], route->slots[i + 1]}, .weight = route->width};
        if (i == 0) {
            joint.bodies[0] = route->from;
            joint.offsets[0] = port_offset(form, route->slots[0], route->from);
        }
        if (i + 1 == last) {
            joint.bodies[1] = route->to;
            joint.offsets[1] = port_offset(form, route->slots[last], route->to);
        }
        size_t index = work->joints->len;
        g_array_append_val(work->joints, joint);
        for (size_t end = 0; end < 2; end++) {
            g_array_append_val((GArray *)g_ptr_array_index(work->at_body, joint.bodies[end]),
                               index);
        }
    }
}

static Straightening straightening_new(const GraphForm *form, size_t body_count)
{
    Straightening work = {
        .slots = form->slots,
        .joints = g_array_new(FALSE, FALSE, sizeof(Joint)),
        .at_body = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref),
    };
    for (size_t i = 0; i < body_count; i++) {
        g_ptr_array_add(work.at_body, g_array_new(FALSE, FALSE, sizeof(size_t)));
    }
    for (size_t i = 0; i < form->route_count; i++) {
        add_route(&work, form, &form->routes[i]);
    }
    return work;
}

/* ---- Moving one group. */

/* How far the far end of a joint lies above or below the end that `body` holds. */
static double joint_step(const Straightening *work, const Joint *joint, size_t body)
{
    double ends[2];
    for (size_t i = 0; i < 2; i++) {
        ends[i] = slot_at(&work->slots, joint->bodies[i])->middle + joint->offsets[i];
    }
    return joint->bodies[0] == body ? ends[1] - ends[0] : ends[0] - ends[1];
}

static bool in_group(const Group *group, size_t body)
{
    /* bends of a run have neighbouring numbers */
    return body >= group->bodies[0] && body <= group->bodies[group->count - 1];
}

/* Calls for every joint that leaves the group: its step. */
static void collect_steps(const Straightening *work, const Group *group, GArray *steps,
                          GArray *weights)
{
    for (size_t i = 0; i < group->count; i++) {
        const GArray *joints = g_ptr_array_index(work->at_body, group->bodies[i]);
        for (guint j = 0; j < joints->len; j++) {
            const Joint *joint =
                &g_array_index(work->joints, Joint, g_array_index(joints, size_t, j));
            if (in_group(group, joint->bodies[0]) && in_group(group, joint->bodies[1])) {
                continue;
            }
            double step = joint_step(work, joint, group->bodies[i]);
            g_array_append_val(steps, step);
            g_array_append_val(weights, joint->weight);
        }
    }
}

static double cost_of(const GArray *steps, const GArray *weights, double shift)
{
    double cost = 0;
    for (guint i = 0; i < steps->len; i++) {
        double height = fabs(g_array_index(steps, double, i) - shift);
        if (height > STRAIGHT) {
            cost += g_array_index(weights, double, i) * (height + BEND_COST);
        }
    }
    return cost;
}

static bool move_group(Straightening *work, const Group *group)
{
    double low = -INFINITY, high = INFINITY;
    for (size_t i = 0; i < group->count; i++) {
        double from, to, middle = slot_at(&work->slots, group->bodies[i])->middle;
        slots_limits(&work->slots, group->bodies[i], &from, &to);
        low = MAX(low, from - middle);
        high = MIN(high, to - middle);
    }
    g_autoptr(GArray) steps = g_array_new(FALSE, FALSE, sizeof(double));
    g_autoptr(GArray) weights = g_array_new(FALSE, FALSE, sizeof(double));
    collect_steps(work, group, steps, weights);
    double best = 0, best_cost = cost_of(steps, weights, 0) - STRAIGHT;
    for (guint i = 0; i < steps->len; i++) {
        double shift = g_array_index(steps, double, i);
        double cost = cost_of(steps, weights, shift);
        if (shift >= low && shift <= high && cost < best_cost) {
            best = shift;
            best_cost = cost;
        }
    }
    for (size_t i = 0; best != 0 && i < group->count; i++) {
        slot_at(&work->slots, group->bodies[i])->middle += best;
    }
    return best != 0;
}

/* ---- All of them. */

static bool move_bends(Straightening *work, const Route *route)
{
    bool moved = false;
    size_t last = route->slot_count - 1;
    for (size_t first = 1; first < last;) {
        size_t next = first + 1;
        double middle = slot_at(&work->slots, route->slots[first])->middle;
        while (next < last &&
               fabs(slot_at(&work->slots, route->slots[next])->middle - middle) <= STRAIGHT) {
            next++;
        }
        Group group = {&route->slots[first], next - first};
        moved = move_group(work, &group) || moved;
        first = next;
    }
    return moved;
}

void graph_straighten(const GraphForm *form)
{
    size_t cards = form->sheet->map->journey->touchpoint_count, bodies = cards;
    for (size_t i = 0; i < form->route_count; i++) {
        bodies += form->routes[i].slot_count - 2;
    }
    Straightening work = straightening_new(form, bodies);
    bool moved = true;
    for (int round = 0; moved && round < ROUNDS; round++) {
        moved = false;
        for (size_t i = 0; i < form->route_count; i++) {
            moved = move_bends(&work, &form->routes[i]) || moved;
        }
        for (size_t i = 0; i < cards; i++) {
            Group group = {&i, 1};
            moved = move_group(&work, &group) || moved;
        }
    }
    g_array_free(work.joints, TRUE);
    g_ptr_array_free(work.at_body, TRUE);
}
