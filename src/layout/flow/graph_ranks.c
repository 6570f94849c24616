/* SPDX-License-Identifier: MIT */
/* Ranks for the graph form of the flow: stages follow each other, and within a stage a step leads
 * from one rank to a higher one. What closes a circle runs back. Used by flow_graph.c. */
#include "graph_form.h"

/* Steps within stages, by touchpoint. */
typedef struct Steps {
    GArray **heads;  /* of size_t: where a touchpoint leads to, in its stage; NULL: nowhere */
    size_t *waiting; /* how many lead to it and have no rank yet */
    bool *in_stage;  /* it has a step within its stage */
    bool *done;
} Steps;

static bool is_inner(const Journey *journey, const FlowEdge *edge)
{
    return edge->tail != edge->head &&
           journey->touchpoints[edge->tail].stage == journey->touchpoints[edge->head].stage;
}

static Steps steps_new(const Journey *journey, const Flow *flow)
{
    size_t count = journey->touchpoint_count;
    Steps steps = {g_new0(GArray *, count), g_new0(size_t, count), g_new0(bool, count),
                   g_new0(bool, count)};
    for (size_t i = 0; i < flow->edge_count; i++) {
        const FlowEdge *edge = &flow->edges[i];
        if (!is_inner(journey, edge)) {
            continue;
        }
        if (!steps.heads[edge->tail]) {
            steps.heads[edge->tail] = g_array_new(FALSE, FALSE, sizeof(size_t));
        }
        g_array_append_val(steps.heads[edge->tail], edge->head);
        steps.waiting[edge->head]++;
        steps.in_stage[edge->tail] = steps.in_stage[edge->head] = true;
    }
    return steps;
}

static void steps_clear(Steps *steps, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (steps->heads[i]) {
            g_array_free(steps->heads[i], TRUE);
        }
    }
    g_free(steps->heads);
    g_free(steps->waiting);
    g_free(steps->in_stage);
    g_free(steps->done);
}

static void take(Steps *steps, size_t *rank, size_t touchpoint, GQueue *ready)
{
    steps->done[touchpoint] = true;
    const GArray *heads = steps->heads[touchpoint];
    for (guint i = 0; heads && i < heads->len; i++) {
        size_t head = g_array_index(heads, size_t, i);
        if (steps->done[head]) {
            /* it closes a circle: let it run back, never along a rank */
            rank[touchpoint] = MAX(rank[touchpoint], rank[head] + 1);
        }
    }
    for (guint i = 0; heads && i < heads->len; i++) {
        size_t head = g_array_index(heads, size_t, i);
        if (!steps->done[head]) {
            rank[head] = MAX(rank[head], rank[touchpoint] + 1);
            if (--steps->waiting[head] == 0) {
                g_queue_push_tail(ready, GSIZE_TO_POINTER(head));
            }
        }
    }
}

/* Touchpoints in the order in which the ways first come to them: where a circle must be cut, it is
 * cut where customers enter it. */
static size_t *visit_order(const Journey *journey, const Flow *flow)
{
    size_t *order = g_new0(size_t, journey->touchpoint_count), count = 0;
    g_autofree bool *seen = g_new0(bool, journey->touchpoint_count);
    for (size_t i = 0; i < 2 * flow->edge_count; i++) {
        const FlowEdge *edge = &flow->edges[i / 2];
        size_t touchpoint = i % 2 == 0 ? edge->tail : edge->head;
        if (!seen[touchpoint]) {
            seen[touchpoint] = true;
            order[count++] = touchpoint;
        }
    }
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        if (!seen[i]) {
            order[count++] = i;
        }
    }
    return order;
}

/* Longest ways, counted from each stage's own first rank. */
static void rank_steps(const Journey *journey, const Flow *flow, Steps *steps, size_t *rank)
{
    g_autofree size_t *order = visit_order(journey, flow);
    GQueue ready = G_QUEUE_INIT;
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        if (steps->in_stage[order[i]] && steps->waiting[order[i]] == 0) {
            g_queue_push_tail(&ready, GSIZE_TO_POINTER(order[i]));
        }
    }
    for (size_t i = 0; i < journey->touchpoint_count || !g_queue_is_empty(&ready);) {
        if (!g_queue_is_empty(&ready)) {
            size_t next = GPOINTER_TO_SIZE(g_queue_pop_head(&ready));
            if (!steps->done[next]) {
                take(steps, rank, next, &ready);
            }
        } else {
            size_t next = order[i++];
            if (steps->in_stage[next] && !steps->done[next]) {
                take(steps, rank, next, &ready);
            }
        }
    }
}

/* The first ranks of the stages; an empty stage keeps one, so that it can be seen. */
static void number_stages(const Journey *journey, Ranks *ranks)
{
    g_autofree size_t *depth = g_new(size_t, journey->stage_count);
    for (size_t i = 0; i < journey->stage_count; i++) {
        depth[i] = 1;
    }
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        size_t stage = journey->touchpoints[i].stage;
        depth[stage] = MAX(depth[stage], ranks->of[i] + 1);
    }
    ranks->stage_first = g_new0(size_t, journey->stage_count + 1);
    for (size_t i = 0; i < journey->stage_count; i++) {
        ranks->stage_first[i + 1] = ranks->stage_first[i] + depth[i];
    }
    ranks->count = ranks->stage_first[journey->stage_count];
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        ranks->of[i] += ranks->stage_first[journey->touchpoints[i].stage];
    }
}

/* A touchpoint without steps in its stage may stand in any of the stage's ranks: the emptiest. */
static void place_free_ones(const Journey *journey, const Steps *steps, Ranks *ranks)
{
    g_autofree size_t *members = g_new0(size_t, ranks->count);
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        members[ranks->of[i]] += steps->in_stage[i] ? 1 : 0;
    }
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        if (steps->in_stage[i]) {
            continue;
        }
        size_t stage = journey->touchpoints[i].stage, best = ranks->stage_first[stage];
        for (size_t rank = best; rank < ranks->stage_first[stage + 1]; rank++) {
            best = members[rank] < members[best] ? rank : best;
        }
        ranks->of[i] = best;
        members[best]++;
    }
}

Ranks ranks_new(const Journey *journey, const Flow *flow)
{
    Ranks ranks = {.of = g_new0(size_t, journey->touchpoint_count)};
    Steps steps = steps_new(journey, flow);
    rank_steps(journey, flow, &steps, ranks.of);
    number_stages(journey, &ranks);
    place_free_ones(journey, &steps, &ranks);
    steps_clear(&steps, journey->touchpoint_count);
    return ranks;
}

void ranks_clear(Ranks *ranks)
{
    g_free(ranks->of);
    g_free(ranks->stage_first);
}
