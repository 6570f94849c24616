/* SPDX-License-Identifier: MIT */
/* The edges of the flow: strands, arrow heads, signs and labels. Hidden from readers, who hear each
 * path step by step in the legend. */
#include <math.h>

#include "../compose_parts.h"

void compose_handover(const Pen *pen, double x, double y, double direction_x, double direction_y,
                      double width, int colour)
{
    double half = MAX(width / 2 - 0.5, 0.4);
    double dx = -direction_y * half, dy = direction_x * half;
    ScenePaint rim = paint_stroke(colour, 8), inside = paint_stroke(ROLE_PAPER, 5);
    rim.round_ends = inside.round_ends = true;
    pen_line(pen, x - dx, y - dy, x + dx, y + dy, rim);
    pen_line(pen, x - dx, y - dy, x + dx, y + dy, inside);
}

void compose_dead_end(const Pen *pen, double x, double y, double direction_x, double direction_y,
                      double length, double width, int colour)
{
    double dx = -direction_y * width / 2, dy = direction_x * width / 2;
    pen_line(pen, x - direction_x * length, y - direction_y * length, x, y,
             paint_stroke(colour, 2));
    pen_line(pen, x - dx, y - dy, x + dx, y + dy, paint_stroke(colour, 3));
}

void compose_arrow(const Pen *pen, const FlowLine *line, int colour)
{
    double length = arrow_length(line->width), half = arrow_half_width(line->width);
    double back_x = line->tip_x - line->direction_x * length;
    double back_y = line->tip_y - line->direction_y * length;
    double side_x = -line->direction_y * half, side_y = line->direction_x * half;
    const PathSegment head[] = {{.operator= PATH_MOVE, .x = line->tip_x, .y = line->tip_y},
                                {.operator= PATH_LINE, .x = back_x + side_x, .y = back_y + side_y},
                                {.operator= PATH_LINE, .x = back_x - side_x, .y = back_y - side_y},
                                {
                                    .operator= PATH_CLOSE },
    };
    pen_path(pen, head, G_N_ELEMENTS(head), paint_fill(colour));
}

/* ---- With emphasis on one path the others are pale, and lie below it. */

static bool is_pale(const FlowOptions *options, size_t path)
{
    return options->emphasis != NONE && path != options->emphasis;
}

static ScenePaint strand_paint(const FlowOptions *options, const FlowStrand *strand, double width)
{
    if (strand->path == NONE) {
        return paint_stroke(ROLE_FAINT, width);
    }
    ScenePaint paint = path_paint(strand->path, width);
    if (is_pale(options, strand->path)) {
        paint.stroke = ROLE_LINE;
    }
    return paint;
}

static void compose_line(const Pen *pen, const Flow *flow, const FlowOptions *options,
                         const FlowLine *line)
{
    ScenePaint paint = strand_paint(options, &flow->strands[line->strand], line->width);
    pen_path(pen, line->segments, line->segment_count, paint);
    compose_arrow(pen, line, paint.stroke);
}

static bool edge_is_pale(const Flow *flow, const FlowOptions *options, size_t edge)
{
    const FlowEdge *bundle = &flow->edges[edge];
    for (size_t i = 0; i < bundle->strand_count; i++) {
        if (!is_pale(options, flow->strands[bundle->first_strand + i].path)) {
            return false;
        }
    }
    return true;
}

static void compose_mark(const Pen *pen, const Flow *flow, const FlowOptions *options,
                         const FlowMark *mark)
{
    if (mark->kind == MARK_HANDOVER) {
        compose_handover(pen, mark->x, mark->y, mark->direction_x, mark->direction_y, mark->width,
                         edge_is_pale(flow, options, mark->edge) ? ROLE_LINE : ROLE_INK);
    } else {
        int colour = is_pale(options, mark->path) ? ROLE_LINE : path_paint(mark->path, 2).stroke;
        compose_dead_end(pen, mark->x, mark->y, mark->direction_x, mark->direction_y, mark->length,
                         mark->width, colour);
    }
}

static void compose_label(const Pen *pen, const FlowOptions *options, const FlowLabel *label)
{
    bool pale = is_pale(options, label->path);
    ScenePaint paint = path_paint(label->path, 3);
    paint.stroke = pale ? ROLE_LINE : paint.stroke;
    if (label->edge != NONE) {
        ScenePaint pill = paint_stroke(paint.stroke, 1.2);
        pill.fill = ROLE_PAPER;
        pen_rectangle(pen, label->box, label->box.height / 2, pill);
        pen_block(pen, &label->block, ALIGN_MIDDLE, pale ? ROLE_FAINT : ROLE_INK);
        return;
    }
    double y = label->block.y + label->block.line_height / 2;
    pen_line(pen, label->box.x + 4, y, label->box.x + 18, y, paint);
    pen_circle(pen, label->box.x + 4, y, 4, paint_fill(paint.stroke));
    pen_block(pen, &label->block, ALIGN_START, pale ? ROLE_FAINT : ROLE_INK);
}

void compose_flow_edges(const Pen *pen, const Flow *flow, const FlowLayout *layout,
                        const FlowOptions *options)
{
    pen_begin(pen, GROUP_DECORATION, "edges", NULL, NULL, (Box){0});
    for (int round = 0; round < 2; round++) {
        for (size_t i = 0; i < layout->line_count; i++) {
            const FlowLine *line = &layout->flow_lines[i];
            bool pale = is_pale(options, flow->strands[line->strand].path);
            if (pale == (round == 0)) {
                compose_line(pen, flow, options, line);
            }
        }
    }
    for (size_t i = 0; i < layout->mark_count; i++) {
        compose_mark(pen, flow, options, &layout->marks[i]);
    }
    for (size_t i = 0; i < layout->label_count; i++) {
        compose_label(pen, options, &layout->labels[i]);
    }
    pen_end(pen);
}
