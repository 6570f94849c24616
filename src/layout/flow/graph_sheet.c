/* SPDX-License-Identifier: MIT */
/* The graph form on the sheet: where ranks begin, stages as bands with their headers, cards. */
#include <math.h>

#include "graph_form.h"

enum {
    GAP_LEAST = 80, /* between ranks */
    GAP_MOST = 150,
    STAGE_GAP = 88, /* between ranks of different stages: their bands end there */
    STAGE_COLUMN = ROW_HEADER_MIN,
};
/* How much a steep edge widens its gap. */
static const double STEEPNESS = 0.1;

/* ---- Places along u. */

/* Along u: across, all cards are alike; downwards, a rank is as deep as its highest card, below the
 * names of paths that begin in it. */
static void measure_ranks(GraphForm *form)
{
    const FlowSheet *sheet = form->sheet;
    form->rank_depth = g_new0(double, form->ranks.count);
    form->rank_labels = g_new0(double, form->ranks.count);
    for (size_t i = 0; i < form->ranks.count; i++) {
        form->rank_depth[i] = graph_runs_down(form) ? 0 : sheet->card_width;
    }
    for (size_t i = 0; graph_runs_down(form) && i < sheet->map->journey->touchpoint_count; i++) {
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

/* ---- Bands, headers, cards. */

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
        card->box = graph_runs_down(form) ? (Box){v - width / 2, u, width, height}
                                          : (Box){u, v - height / 2, width, height};
    }
    flow_cards_place(form->sheet);
}

void graph_place_sheet(GraphForm *form)
{
    FlowLayout *layout = form->sheet->layout;
    double length = place_ranks(form), extent = place_across(form);
    g_autofree Box *spans = stage_spans(form, length);
    double width =
        graph_runs_down(form) ? STAGE_COLUMN + GUTTER + extent + 2 * BAND_PADDING : length;
    layout->width = MAX(width + 2 * MARGIN, sheet_least_width(form->sheet->map));
    layout->height = title_place(form->sheet->map, layout->lines, layout->width, &layout->title);
    if (graph_runs_down(form)) {
        place_bands_down(form, spans, length, extent);
    } else {
        place_bands_across(form, spans, extent);
    }
    place_cards(form);
}
