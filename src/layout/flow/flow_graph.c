/* SPDX-License-Identifier: MIT */
/* The graph form of the flow: ranks from the stages and the steps, order and places from Graphviz,
 * then ports at the cards and straightened edges. Used by flow.c; the curves are drawn by
 * graph_curves.c. */
#include <math.h>
#include <string.h>

#include <cjm/graph.h>

#include "graph_form.h"

/* ---- Cards as nodes: their extents along v, with what stands above and hangs below. */

typedef struct Extent {
    double before, card, after;
} Extent;

/* The room that self-steps need, by touchpoint. */
static double *measure_loops(const FlowSheet *sheet)
{
    double *loops = g_new0(double, sheet->map->journey->touchpoint_count);
    for (size_t i = 0; i < sheet->flow->edge_count; i++) {
        const FlowEdge *edge = &sheet->flow->edges[i];
        if (edge->tail == edge->head) {
            double bundle = bundle_width(sheet, edge);
            loops[edge->tail] = graph_loop_depth(bundle) + bundle / 2 + SLOT_AIR;
        }
    }
    return loops;
}

static Extent card_extent(const GraphForm *form, const double *loops, size_t touchpoint)
{
    const FlowSheet *sheet = form->sheet;
    return (Extent){
        .before = graph_runs_down(form) ? 0 : flow_starts_height(sheet, touchpoint),
        .card = graph_runs_down(form) ? sheet->card_width : sheet->card_heights[touchpoint],
        .after = loops[touchpoint],
    };
}

static double edge_weight(const Flow *flow, const FlowEdge *edge)
{
    double share = 0;
    for (size_t i = 0; i < edge->strand_count; i++) {
        share += flow->strands[edge->first_strand + i].share;
    }
    return 1 + round(4 * MIN(share, 1));
}

/* ---- Routes: an edge from lower to higher rank, whichever way the customer goes. */

static void collect_routes(GraphForm *form)
{
    const Flow *flow = form->sheet->flow;
    form->routes = g_new0(Route, flow->edge_count);
    for (size_t i = 0; i < flow->edge_count; i++) {
        const FlowEdge *edge = &flow->edges[i];
        if (edge->tail == edge->head) {
            continue;
        }
        bool reversed = form->ranks.of[edge->tail] > form->ranks.of[edge->head];
        Route *route = &form->routes[form->route_count++];
        route->edge = i;
        route->is_reversed = reversed;
        route->from = reversed ? edge->head : edge->tail;
        route->to = reversed ? edge->tail : edge->head;
        route->width = bundle_width(form->sheet, edge);
        route->slot_count = form->ranks.of[route->to] - form->ranks.of[route->from] + 1;
        route->slots = g_new(size_t, route->slot_count);
    }
}

/* Adds a fixed slot for every card and one for every bend to the lines of the ranks. */
static void add_rank_slots(GraphForm *form, const Graph *graph, const double *loops)
{
    for (size_t i = 0; i < form->ranks.count; i++) {
        slots_add_line(&form->slots);
    }
    for (size_t i = 0; i < graph->node_count; i++) {
        Extent extent = card_extent(form, loops, i);
        form->card_shift[i] = (extent.before - extent.after) / 2;
        Slot card = {.middle = graph->nodes[i].middle,
                     .half = (graph->nodes[i].extent + SLOT_AIR) / 2};
        slots_add(&form->slots, form->ranks.of[i], card);
    }
    for (size_t i = 0; i < form->route_count; i++) {
        Route *route = &form->routes[i];
        for (size_t j = 0; j + 2 < route->slot_count; j++) {
            Slot bend = {.middle = graph->edges[i].bends[j], .half = (route->width + SLOT_AIR) / 2};
            route->slots[j + 1] =
                slots_add(&form->slots, form->ranks.of[route->from] + 1 + j, bend);
        }
    }
    for (size_t i = 0; i < form->ranks.count; i++) {
        slots_sort_rank(&form->slots, i);
    }
}

static bool lay_out(GraphForm *form, Diagnostics *diagnostics)
{
    const FlowSheet *sheet = form->sheet;
    size_t count = sheet->map->journey->touchpoint_count;
    g_autofree double *loops = measure_loops(sheet);
    g_autofree GraphNode *nodes = g_new0(GraphNode, count);
    g_autofree GraphEdge *edges = g_new0(GraphEdge, form->route_count);
    for (size_t i = 0; i < count; i++) {
        Extent extent = card_extent(form, loops, i);
        nodes[i].rank = form->ranks.of[i];
        nodes[i].extent = extent.before + extent.card + extent.after + SLOT_AIR;
    }
    for (size_t i = 0; i < form->route_count; i++) {
        const Route *route = &form->routes[i];
        edges[i].tail = route->from;
        edges[i].head = route->to;
        edges[i].weight = edge_weight(sheet->flow, &sheet->flow->edges[route->edge]);
        edges[i].room = route->width;
    }
    Graph graph = {nodes, count, edges, form->route_count, SLOT_AIR};
    if (!graph_layout(&graph, diagnostics)) {
        return false;
    }
    add_rank_slots(form, &graph, loops);
    graph_clear(&graph);
    return true;
}

static void form_clear(GraphForm *form)
{
    for (size_t i = 0; i < form->route_count; i++) {
        g_free(form->routes[i].slots);
    }
    g_free(form->routes);
    g_free(form->sides);
    g_free(form->stubs);
    g_free(form->rank_start);
    g_free(form->rank_depth);
    g_free(form->rank_labels);
    g_free(form->card_shift);
    slots_clear(&form->slots);
    ranks_clear(&form->ranks);
}

/* Names of paths have the whole width where no edge comes in beside them. */
static void widen_starts(GraphForm *form)
{
    const FlowSheet *sheet = form->sheet;
    size_t count = sheet->map->journey->touchpoint_count;
    g_autofree bool *entered = g_new0(bool, count);
    for (size_t i = 0; graph_runs_down(form) && i < form->route_count; i++) {
        entered[form->routes[i].to] = true;
    }
    for (size_t i = 0; i < count; i++) {
        sheet->start_widths[i] = entered[i] ? sheet->start_widths[i] : sheet->card_width;
    }
}

bool flow_layout_graph(FlowSheet *sheet, Diagnostics *diagnostics)
{
    const Journey *journey = sheet->map->journey;
    GraphForm form = {
        .sheet = sheet,
        .ranks = ranks_new(journey, sheet->flow),
        .slots = slots_new(),
        .card_shift = g_new0(double, journey->touchpoint_count),
    };
    g_autofree double *lane_widths =
        g_memdup2(sheet->start_widths, journey->touchpoint_count * sizeof(double));
    collect_routes(&form);
    widen_starts(&form);
    bool placed = lay_out(&form, diagnostics);
    if (placed) {
        FlowLayout *layout = sheet->layout;
        layout->downwards = sheet->options->downwards;
        layout->stage_count = journey->stage_count;
        layout->stages = g_new0(StageLayout, journey->stage_count);
        layout->stage_boxes = g_new0(Box, journey->stage_count);
        graph_add_ports(&form);
        graph_place_ports(&form);
        graph_straighten(&form);
        graph_place_ports(&form);
        graph_straighten_ports(&form);
        graph_place_sheet(&form);
        graph_draw_edges(&form);
    } else {
        memcpy(sheet->start_widths, lane_widths, journey->touchpoint_count * sizeof(double));
    }
    form_clear(&form);
    return placed;
}
