/* SPDX-License-Identifier: MIT */
/* The graph form of the flow: ranks from the stages and the steps, order and places from Graphviz,
 * then ports at the cards and straightened edges. Used by flow.c; the curves are drawn by
 * graph_curves.c. */
#include <math.h>
#include <string.h>

#include <cjm/graph.h>

#include "graph_form.h"

enum {
    GAP_LEAST = 80, /* between ranks */
    GAP_MOST = 150,
    STAGE_GAP = 88,       /* between ranks of different stages: their bands end there */
    NEARLY_STRAIGHT = 16, /* a step that ports may mend */
    WIDTH_MINIMUM = 620,
    STAGE_COLUMN = ROW_HEADER_MIN,
};
/* How much a steep edge widens its gap. */
static const double STEEPNESS = 0.1;

static bool is_down(const GraphForm *form)
{
    return form->sheet->options->downwards;
}

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
        .before = is_down(form) ? 0 : flow_starts_height(sheet, touchpoint),
        .card = is_down(form) ? sheet->card_width : sheet->card_heights[touchpoint],
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

/* ---- Ports: where edges meet the sides of cards. */

static size_t side_of(const GraphForm *form, size_t touchpoint, bool higher)
{
    return form->sides[2 * touchpoint + (higher ? 1 : 0)];
}

static void add_ports(GraphForm *form)
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
static void place_ports(GraphForm *form)
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
        double length = is_down(form) ? sheet->card_width : sheet->card_heights[i];
        double middle = card_middle(form, i), half = length / 2 - PORT_INSET;
        /* downwards, edges come in beside the names of the paths that begin here */
        double names = is_down(form) && sheet->starts[i] > 0 ? sheet->start_widths[i] : 0;
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
static void straighten_ports(const GraphForm *form)
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

/* ---- Places along u. */

/* Along u: across, all cards are alike; downwards, a rank is as deep as its highest card, below the
 * names of paths that begin in it. */
static void measure_ranks(GraphForm *form)
{
    const FlowSheet *sheet = form->sheet;
    form->rank_depth = g_new0(double, form->ranks.count);
    form->rank_labels = g_new0(double, form->ranks.count);
    for (size_t i = 0; i < form->ranks.count; i++) {
        form->rank_depth[i] = is_down(form) ? 0 : sheet->card_width;
    }
    for (size_t i = 0; is_down(form) && i < sheet->map->journey->touchpoint_count; i++) {
        size_t rank = form->ranks.of[i];
        double labels = flow_starts_height(sheet, i);
        form->rank_labels[rank] = MAX(form->rank_labels[rank], labels);
        form->rank_depth[rank] = MAX(form->rank_depth[rank], sheet->card_heights[i]);
    }
    for (size_t i = 0; i < form->ranks.count; i++) {
        form->rank_depth[i] += form->rank_labels[i];
    }
}

/* Steep and many edges need more room between two ranks. */
static double *measure_gaps(const GraphForm *form)
{
    double *gaps = g_new0(double, form->ranks.count);
    g_autofree double *steepest = g_new0(double, form->ranks.count);
    g_autofree size_t *passing = g_new0(size_t, form->ranks.count);
    for (size_t i = 0; i < form->route_count; i++) {
        const Route *route = &form->routes[i];
        for (size_t j = 0; j + 1 < route->slot_count; j++) {
            size_t gap = form->ranks.of[route->from] + j;
            double step = slot_at(&form->slots, route->slots[j])->middle -
                          slot_at(&form->slots, route->slots[j + 1])->middle;
            steepest[gap] = MAX(steepest[gap], fabs(step));
            passing[gap]++;
        }
    }
    for (size_t i = 0; i < form->ranks.count; i++) {
        double wanted = GAP_LEAST - 4 + STEEPNESS * steepest[i] + 2 * (double)passing[i];
        gaps[i] = CLAMP(wanted, GAP_LEAST, GAP_MOST);
    }
    for (size_t i = 1; i < form->sheet->map->journey->stage_count; i++) {
        size_t last = form->ranks.stage_first[i] - 1;
        gaps[last] = MAX(gaps[last], STAGE_GAP);
    }
    return gaps;
}

/* Returns the length of all ranks, from the first stage's border to the last one's. */
static double place_ranks(GraphForm *form)
{
    g_autofree double *gaps = measure_gaps(form);
    measure_ranks(form);
    form->rank_start = g_new0(double, form->ranks.count);
    double next = BAND_PADDING;
    for (size_t i = 0; i < form->ranks.count; i++) {
        form->rank_start[i] = next;
        next += form->rank_depth[i] + gaps[i];
    }
    size_t last = form->ranks.count - 1;
    return form->rank_start[last] + form->rank_depth[last] + BAND_PADDING;
}

/* Moves everything along v to begin at 0 and returns the extent. */
static double place_across(GraphForm *form)
{
    double low = INFINITY, high = -INFINITY;
    for (guint i = 0; i < form->slots.slots->len; i++) {
        const Slot *slot = slot_at(&form->slots, i);
        low = MIN(low, slot->middle - slot->half);
        high = MAX(high, slot->middle + slot->half);
    }
    low = low > high ? high = 0 : low;
    for (guint i = 0; i < form->slots.slots->len; i++) {
        slot_at(&form->slots, i)->middle -= low;
    }
    return high - low;
}

/* ---- The sheet. */

/* One a stage: where its band begins and how long it is, along u. Neighbours leave a gutter in the
 * middle of their gap. */
static Box *stage_spans(const GraphForm *form, double length)
{
    size_t count = form->sheet->map->journey->stage_count;
    Box *spans = g_new0(Box, count);
    for (size_t i = 0; i < count; i++) {
        size_t first = form->ranks.stage_first[i], next = form->ranks.stage_first[i + 1];
        double start = 0, end = length;
        if (i > 0) {
            double before = form->rank_start[first - 1] + form->rank_depth[first - 1];
            start = (before + form->rank_start[first] + GUTTER) / 2;
        }
        if (i + 1 < count) {
            double last = form->rank_start[next - 1] + form->rank_depth[next - 1];
            end = (last + form->rank_start[next] - GUTTER) / 2;
        }
        spans[i] = (Box){.x = start, .width = end - start};
    }
    return spans;
}

static void place_bands_across(GraphForm *form, Box *spans, double extent)
{
    FlowLayout *layout = form->sheet->layout;
    const Map *map = form->sheet->map;
    form->origin_u = MARGIN;
    for (size_t i = 0; i < layout->stage_count; i++) {
        spans[i].x += form->origin_u;
    }
    layout->height = stages_place(map, layout->lines, spans, layout->height, layout->stages);
    for (size_t i = 0; i < layout->stage_count; i++) {
        layout->stage_boxes[i] =
            (Box){spans[i].x, layout->height, spans[i].width, extent + 2 * BAND_PADDING};
    }
    form->origin_v = layout->height + BAND_PADDING;
    layout->height += extent + 2 * BAND_PADDING;
}

static void place_stage_header(GraphForm *form, size_t index, Box box)
{
    FlowLayout *layout = form->sheet->layout;
    const Map *map = form->sheet->map;
    const Stage *stage = &map->journey->stages[index];
    StageLayout *header = &layout->stages[index];
    double inner = box.width - 2 * PADDING;
    header->box = box;
    header->name = block_new(map, layout->lines, map_text(map, &stage->name), TYPE_STAGE, inner);
    header->goal = block_new(map, layout->lines, map_text(map, &stage->goal), TYPE_SMALL, inner);
    double height = header->name.height + header->goal.height;
    header->name.x = header->goal.x = box.x + PADDING;
    header->name.y = box.y + (box.height - height) / 2;
    header->goal.y = header->name.y + header->name.height;
}

static void place_bands_down(GraphForm *form, const Box *spans, double length, double extent)
{
    FlowLayout *layout = form->sheet->layout;
    double x = MARGIN + STAGE_COLUMN + GUTTER;
    double width = MAX(extent + 2 * BAND_PADDING, layout->width - MARGIN - x);
    form->origin_u = layout->height;
    form->origin_v = x + (width - extent) / 2;
    for (size_t i = 0; i < layout->stage_count; i++) {
        double y = layout->height + spans[i].x;
        place_stage_header(form, i, (Box){MARGIN, y, STAGE_COLUMN, spans[i].width});
        layout->stage_boxes[i] = (Box){x, y, width, spans[i].width};
    }
    layout->height += length;
}

static void place_cards(GraphForm *form)
{
    FlowLayout *layout = form->sheet->layout;
    for (size_t i = 0; i < layout->card_count; i++) {
        CardLayout *card = &layout->cards[i];
        size_t touchpoint = card->touchpoint;
        double width = form->sheet->card_width, height = form->sheet->card_heights[touchpoint];
        size_t rank = form->ranks.of[touchpoint];
        double u = form->origin_u + form->rank_start[rank] + form->rank_labels[rank];
        double v = form->origin_v + card_middle(form, touchpoint);
        card->box = is_down(form) ? (Box){v - width / 2, u, width, height}
                                  : (Box){u, v - height / 2, width, height};
    }
    flow_cards_place(form->sheet);
}

static void place_sheet(GraphForm *form)
{
    FlowLayout *layout = form->sheet->layout;
    double length = place_ranks(form), extent = place_across(form);
    g_autofree Box *spans = stage_spans(form, length);
    double width = is_down(form) ? STAGE_COLUMN + GUTTER + extent + 2 * BAND_PADDING : length;
    layout->width = MAX(width + 2 * MARGIN, WIDTH_MINIMUM);
    layout->height = title_place(form->sheet->map, layout->lines, layout->width, &layout->title);
    if (is_down(form)) {
        place_bands_down(form, spans, length, extent);
    } else {
        place_bands_across(form, spans, extent);
    }
    place_cards(form);
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
    for (size_t i = 0; is_down(form) && i < form->route_count; i++) {
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
        add_ports(&form);
        place_ports(&form);
        graph_straighten(&form);
        place_ports(&form);
        straighten_ports(&form);
        place_sheet(&form);
        graph_draw_edges(&form);
    } else {
        memcpy(sheet->start_widths, lane_widths, journey->touchpoint_count * sizeof(double));
    }
    form_clear(&form);
    return placed;
}
