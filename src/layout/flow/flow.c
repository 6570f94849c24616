/* SPDX-License-Identifier: MIT */
/* The layout of the flow: measures what both forms share, lets the form place cards and edges, and
 * closes with the paths' legend and the foot. */
#include "flow_parts.h"

static const double STRAND_THINNEST = 1.5, STRAND_WIDEST = 6; /* of no and of all customers */
static const double STRAND_UNSAID = 2.2, STRAND_ASSUMED = 1.3;
static const double STRAND_EMPHASIS = 3; /* at least */

/* ---- Strands. */

double arrow_half_width(double stroke)
{
    return 2.6 + 0.85 * stroke;
}

double arrow_length(double stroke)
{
    return 6 + 1.15 * stroke;
}

double flow_strand_width(const FlowStrand *strand)
{
    if (strand->path == NONE) {
        return STRAND_ASSUMED;
    }
    return strand->share > 0
               ? STRAND_THINNEST + (STRAND_WIDEST - STRAND_THINNEST) * MIN(strand->share, 1)
               : STRAND_UNSAID;
}

double bundle_width(const FlowSheet *sheet, const FlowEdge *edge)
{
    double width = 0;
    for (size_t i = 0; i < edge->strand_count; i++) {
        width += 2 * arrow_half_width(sheet->strand_widths[edge->first_strand + i]);
    }
    return width;
}

double bundle_offset(const FlowSheet *sheet, const FlowEdge *edge, size_t index)
{
    double offset = -bundle_width(sheet, edge) / 2;
    for (size_t i = 0; i < index; i++) {
        offset += 2 * arrow_half_width(sheet->strand_widths[edge->first_strand + i]);
    }
    return offset + arrow_half_width(sheet->strand_widths[edge->first_strand + index]);
}

/* ---- The sheet. */

static double choose_card_width(const Map *map)
{
    double width = CLAMP(columns_widest_word(map), FLOW_CARD_MIN, FLOW_CARD_MAX);
    return MAX(width, card_least_width(map));
}

static void measure_cards(FlowSheet *sheet, CardForm form)
{
    const Map *map = sheet->map;
    FlowLayout *layout = sheet->layout;
    for (size_t i = 0; i < layout->card_count; i++) {
        layout->cards[i].touchpoint = i;
        layout->cards[i].form = form;
        sheet->cards[i] = card_texts(map, layout->strings, i, form);
        sheet->card_heights[i] = card_height(&sheet->cards[i], sheet->card_width);
    }
}

void flow_cards_place(FlowSheet *sheet)
{
    FlowLayout *layout = sheet->layout;
    for (size_t i = 0; i < layout->card_count; i++) {
        card_place(sheet->map, layout->lines, &sheet->cards[i], &layout->cards[i]);
    }
    flow_starts_place(sheet);
}

static void sheet_init(FlowSheet *sheet)
{
    const Journey *journey = sheet->map->journey;
    const Flow *flow = sheet->flow;
    sheet->card_width = choose_card_width(sheet->map);
    sheet->cards = g_new0(CardTexts, journey->touchpoint_count);
    sheet->card_heights = g_new0(double, journey->touchpoint_count);
    sheet->starts = g_new0(size_t, journey->touchpoint_count);
    sheet->start_widths = g_new0(double, journey->touchpoint_count);
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        /* edges may come to the middle of the card's top */
        sheet->start_widths[i] = sheet->card_width / 2 - 8;
    }
    sheet->strand_widths = g_new0(double, flow->strand_count);
    sheet->flow_lines = g_array_new(FALSE, TRUE, sizeof(FlowLine));
    sheet->labels = g_array_new(FALSE, TRUE, sizeof(FlowLabel));
    sheet->marks = g_array_new(FALSE, TRUE, sizeof(FlowMark));
    for (size_t i = 0; i < flow->strand_count; i++) {
        const FlowStrand *strand = &flow->strands[i];
        bool emphasis = strand->path != NONE && strand->path == sheet->options->emphasis;
        double width = flow_strand_width(strand);
        sheet->strand_widths[i] = emphasis ? MAX(width, STRAND_EMPHASIS) : width;
    }
    for (size_t i = 0; i < journey->path_count; i++) {
        if (journey->paths[i].step_count > 0) {
            sheet->starts[journey->paths[i].steps[0]]++;
        }
    }
    sheet->layout->card_count = journey->touchpoint_count;
    sheet->layout->cards = g_new0(CardLayout, journey->touchpoint_count);
}

static void sheet_clear(FlowSheet *sheet)
{
    FlowLayout *layout = sheet->layout;
    layout->line_count = sheet->flow_lines->len;
    layout->flow_lines = (FlowLine *)(void *)g_array_free(sheet->flow_lines, FALSE);
    layout->label_count = sheet->labels->len;
    layout->labels = (FlowLabel *)(void *)g_array_free(sheet->labels, FALSE);
    layout->mark_count = sheet->marks->len;
    layout->marks = (FlowMark *)(void *)g_array_free(sheet->marks, FALSE);
    g_free(sheet->cards);
    g_free(sheet->card_heights);
    g_free(sheet->starts);
    g_free(sheet->start_widths);
    g_free(sheet->strand_widths);
}

static FootSigns what_the_flow_shows(const FlowSheet *sheet)
{
    FootSigns signs = {.path = NONE};
    signs.assumed = sheet->flow->assumed && sheet->flow->edge_count > 0;
    for (size_t i = 0; i < sheet->marks->len; i++) {
        FlowMarkKind kind = g_array_index(sheet->marks, FlowMark, i).kind;
        signs.handover = signs.handover || kind == MARK_HANDOVER;
        signs.dead_end = signs.dead_end || kind == MARK_DEAD_END;
    }
    return signs;
}

FlowLayout *layout_flow_new(const Map *map, const Flow *flow, const FlowOptions *options,
                            Diagnostics *diagnostics)
{
    FlowLayout *layout = g_new0(FlowLayout, 1);
    layout->lines = g_array_new(FALSE, FALSE, sizeof(TextLine));
    layout->strings = g_string_chunk_new(1024);
    FlowSheet sheet = {.map = map, .flow = flow, .options = options, .layout = layout};
    sheet_init(&sheet);
    layout->form = options->form;
    if (layout->form == FLOW_GRAPH) {
        measure_cards(&sheet, CARD_WITH_CHANNEL);
        if (!flow_layout_graph(&sheet, diagnostics)) {
            layout->form = FLOW_LANES;
        }
    }
    if (layout->form == FLOW_LANES) {
        measure_cards(&sheet, CARD_COMPACT);
        flow_layout_lanes(&sheet);
    }
    FootSigns signs = what_the_flow_shows(&sheet);
    flow_paths_place(&sheet, &signs);
    layout->height =
        foot_place(map, layout->lines, layout->width, layout->height, &signs, &layout->foot);
    sheet_clear(&sheet);
    return layout;
}

void layout_flow_free(FlowLayout *layout)
{
    if (!layout) {
        return;
    }
    title_clear(&layout->title);
    foot_clear(&layout->foot);
    for (size_t i = 0; i < layout->line_count; i++) {
        g_free(layout->flow_lines[i].segments);
    }
    for (size_t i = 0; i < layout->label_count; i++) {
        g_free(layout->labels[i].text);
    }
    for (size_t i = 0; i < layout->path_count; i++) {
        g_free(layout->paths[i].about_text);
    }
    g_free(layout->cards);
    g_free(layout->flow_lines);
    g_free(layout->labels);
    g_free(layout->marks);
    g_free(layout->paths);
    g_free(layout->rows);
    g_free(layout->row_boxes);
    g_free(layout->stages);
    g_free(layout->stage_boxes);
    g_array_free(layout->lines, TRUE);
    g_string_chunk_free(layout->strings);
    g_free(layout);
}
