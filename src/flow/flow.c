/* SPDX-License-Identifier: MIT */
/* Paths to edges: every step of every path once, bundled by where it leads. Without paths the
 * touchpoints are joined in stage order. Used by the layouts of the flow and the DOT export. */
#include <cjm/flow.h>

#include "assumed.h"

/* What is collected before edges and strands have their final arrays. */
typedef struct Collector {
    const Journey *journey;
    GHashTable *found;    /* gint64 of tail and head → index of the edge + 1 */
    GArray *edges;        /* of FlowEdge; first_strand is the newest passage meanwhile */
    GArray *passages;     /* of FlowStrand, in the order in which paths take them */
    GArray *passage_edge; /* of size_t: the edge of each */
} Collector;

static FlowEdge edge_between(const Journey *journey, size_t tail, size_t head)
{
    const Touchpoint *from = &journey->touchpoints[tail], *to = &journey->touchpoints[head];
    return (FlowEdge){
        .tail = tail,
        .head = head,
        .changes_channel = from->channel != to->channel,
        /* nobody is no owner: nothing is handed over where none is named */
        .changes_owner = from->owner != NONE && to->owner != NONE && from->owner != to->owner,
        .steps_back = to->stage < from->stage,
    };
}

static size_t find_edge(Collector *collector, size_t tail, size_t head)
{
    gint64 key = (gint64)((guint64)tail << 32 | (guint64)head);
    gpointer found = g_hash_table_lookup(collector->found, &key);
    if (found) {
        return GPOINTER_TO_SIZE(found) - 1;
    }
    FlowEdge edge = edge_between(collector->journey, tail, head);
    g_array_append_val(collector->edges, edge);
    gint64 *kept = g_new(gint64, 1);
    *kept = key;
    g_hash_table_insert(collector->found, kept, GSIZE_TO_POINTER((gsize)collector->edges->len));
    return collector->edges->len - 1;
}

static void take_step(Collector *collector, size_t path, size_t tail, size_t head)
{
    size_t index = find_edge(collector, tail, head);
    FlowEdge *edge = &g_array_index(collector->edges, FlowEdge, index);
    if (edge->strand_count > 0) {
        FlowStrand *last = &g_array_index(collector->passages, FlowStrand, edge->first_strand);
        if (last->path == path) {
            last->repeats++;
            return;
        }
    }
    FlowStrand strand = {.path = path, .repeats = 1};
    if (path != NONE && collector->journey->paths[path].has_share) {
        strand.share = collector->journey->paths[path].share;
    }
    edge->first_strand = collector->passages->len;
    edge->strand_count++;
    g_array_append_val(collector->passages, strand);
    g_array_append_val(collector->passage_edge, index);
}

static void assumed_step(void *target, size_t tail, size_t head)
{
    take_step(target, NONE, tail, head);
}

/* Brings the passages of an edge together; within an edge they stay in path order. */
static void gather_strands(Collector *collector, Flow *flow)
{
    flow->strand_count = collector->passages->len;
    flow->strands = g_new0(FlowStrand, flow->strand_count);
    size_t next = 0;
    for (size_t i = 0; i < flow->edge_count; i++) {
        flow->edges[i].first_strand = next;
        next += flow->edges[i].strand_count;
        flow->edges[i].strand_count = 0;
    }
    for (size_t i = 0; i < flow->strand_count; i++) {
        FlowEdge *edge = &flow->edges[g_array_index(collector->passage_edge, size_t, i)];
        flow->strands[edge->first_strand + edge->strand_count++] =
            g_array_index(collector->passages, FlowStrand, i);
    }
}

static void find_dead_ends(const Journey *journey, Flow *flow)
{
    size_t last_stage = 0;
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        last_stage = MAX(last_stage, journey->touchpoints[i].stage);
    }
    flow->dead_ends = g_new0(FlowEnd, journey->path_count);
    for (size_t i = 0; i < journey->path_count; i++) {
        const Path *path = &journey->paths[i];
        if (path->step_count == 0) {
            continue;
        }
        size_t end = path->steps[path->step_count - 1];
        if (journey->touchpoints[end].stage < last_stage) {
            flow->dead_ends[flow->dead_end_count++] = (FlowEnd){i, end};
        }
    }
}

Flow *flow_new(const Journey *journey)
{
    Flow *flow = g_new0(Flow, 1);
    flow->assumed = journey->path_count == 0;
    Collector collector = {
        .journey = journey,
        .found = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL),
        .edges = g_array_new(FALSE, FALSE, sizeof(FlowEdge)),
        .passages = g_array_new(FALSE, FALSE, sizeof(FlowStrand)),
        .passage_edge = g_array_new(FALSE, FALSE, sizeof(size_t)),
    };
    for (size_t i = 0; i < journey->path_count; i++) {
        const Path *path = &journey->paths[i];
        for (size_t step = 1; step < path->step_count; step++) {
            take_step(&collector, i, path->steps[step - 1], path->steps[step]);
        }
    }
    if (flow->assumed) {
        assumed_steps_each(journey, assumed_step, &collector);
    }
    flow->edge_count = collector.edges->len;
    flow->edges = (FlowEdge *)(void *)g_array_free(collector.edges, FALSE);
    gather_strands(&collector, flow);
    find_dead_ends(journey, flow);
    g_array_free(collector.passages, TRUE);
    g_array_free(collector.passage_edge, TRUE);
    g_hash_table_destroy(collector.found);
    return flow;
}

void flow_free(Flow *flow)
{
    if (!flow) {
        return;
    }
    g_free(flow->edges);
    g_free(flow->strands);
    g_free(flow->dead_ends);
    g_free(flow);
}
