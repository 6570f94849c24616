/* SPDX-License-Identifier: MIT */
/* What the plot's dots stand on: tinted ground, cross-hair and axes. Hidden from readers, who hear
 * of each touchpoint where it stands. */
#include "../compose_parts.h"

enum { ARROW_SIZE = 4, ARROW_LENGTH = 12, LINE_NUMBER = 6 };

/* ---- Grounds. */

static void add_corner(GArray *segments, double x, double y)
{
    PathSegment corner = {.operator= segments->len == 0 ? PATH_MOVE : PATH_LINE, .x = x, .y = y};
    g_array_append_val(segments, corner);
}

/* The upright part of the cross-hair, down to bottom. On the diagonal it goes down by steps, since
 * between two levels of importance there is nothing. */
static void add_boundary(GArray *segments, const PlotLayout *layout, double bottom)
{
    double x = layout->bands[0].boundary_x;
    add_corner(segments, x, layout->frame.y);
    for (size_t i = 1; i < layout->band_count; i++) {
        const PlotBand *band = &layout->bands[i];
        if (band->boundary_x != x) {
            add_corner(segments, x, band->box.y);
            x = band->boundary_x;
            add_corner(segments, x, band->box.y);
        }
    }
    add_corner(segments, x, bottom);
}

/* One quadrant asks for work: its ground tells it from the others. */
static void compose_ground(const Pen *pen, const PlotLayout *layout)
{
    const Box *frame = &layout->frame;
    pen_rectangle(pen, *frame, 0, paint_fill(ROLE_BAND));
    if (layout->dot_count == 0) {
        return;
    }
    double bottom = layout->line_current ? layout->line_y : frame->y + frame->height;
    g_autoptr(GArray) area = g_array_new(FALSE, TRUE, sizeof(PathSegment));
    add_boundary(area, layout, bottom);
    add_corner(area, frame->x, bottom);
    add_corner(area, frame->x, frame->y);
    PathSegment close = {.operator= PATH_CLOSE };
    g_array_append_val(area, close);
    pen_path(pen, (const PathSegment *)(void *)area->data, area->len,
             paint_fill(concentrate_ground(pen->scene)));
}

static void compose_rules(const Pen *pen, const PlotLayout *layout)
{
    const Box *frame = &layout->frame;
    double top = layout->bands[0].box.y;
    const PlotBand *last = &layout->bands[layout->band_count - 1];
    double bottom = last->box.y + last->box.height;
    for (size_t i = 0; i < layout->tick_count; i++) {
        pen_line(pen, layout->ticks[i].x, top, layout->ticks[i].x, bottom,
                 paint_stroke(ROLE_PAPER, 1));
    }
    for (size_t i = 0; i <= layout->band_count; i++) {
        double y = i < layout->band_count ? layout->bands[i].box.y : bottom;
        pen_line(pen, frame->x, y, frame->x + frame->width, y, paint_stroke(ROLE_LINE, 0.8));
    }
}

static void compose_crosshair(const Pen *pen, const PlotLayout *layout)
{
    if (layout->dot_count == 0) {
        return;
    }
    const Box *frame = &layout->frame;
    ScenePaint paint = paint_stroke(ROLE_MUTED, 1.5);
    g_autoptr(GArray) boundary = g_array_new(FALSE, TRUE, sizeof(PathSegment));
    add_boundary(boundary, layout, frame->y + frame->height);
    pen_path(pen, (const PathSegment *)(void *)boundary->data, boundary->len, paint);
    if (layout->line_current) {
        pen_line(pen, frame->x, layout->line_y, frame->x + frame->width, layout->line_y, paint);
    }
}

/* ---- Axes. */

/* Along the axis from x, y, which is its middle. */
static void compose_axis_arrow(const Pen *pen, double x, double y, bool up)
{
    const double size = ARROW_SIZE, length = ARROW_LENGTH;
    ScenePaint paint = paint_stroke(ROLE_MUTED, 1.3);
    paint.round_ends = true;
    double tip_x = up ? x : x + length / 2, tip_y = up ? y - length / 2 : y;
    const PathSegment arrow[] = {
        {.operator= PATH_MOVE, .x = up ? x : x - length / 2, .y = up ? y + length / 2 : y},
        {.operator= PATH_LINE, .x = tip_x, .y = tip_y},
        {.operator= PATH_MOVE, .x = tip_x - size, .y = up ? tip_y + size : tip_y - size},
        {.operator= PATH_LINE, .x = tip_x, .y = tip_y},
        {.operator= PATH_LINE, .x = up ? tip_x + size : tip_x - size, .y = tip_y + size},
    };
    pen_path(pen, arrow, G_N_ELEMENTS(arrow), paint);
}

static void compose_axes(const Pen *pen, const PlotLayout *layout)
{
    const Box *frame = &layout->frame;
    double number_end = frame->x - PADDING;
    for (size_t i = 0; i < layout->band_count; i++) {
        const PlotBand *band = &layout->bands[i];
        pen_text(pen, band->number, number_end, type_baseline(TYPE_HEADING, band->number_y),
                 ALIGN_END, TYPE_HEADING, band->dot_count > 0 ? ROLE_INK : ROLE_FAINT);
        pen_block(pen, &band->note, ALIGN_END, ROLE_MUTED);
    }
    for (size_t i = 0; i < layout->tick_count; i++) {
        pen_text(pen, layout->ticks[i].text, layout->ticks[i].x,
                 type_baseline(TYPE_SMALL, layout->tick_y), ALIGN_MIDDLE, TYPE_SMALL, ROLE_MUTED);
    }
    if (layout->line_current) {
        pen_text(pen, layout->line_current, layout->bands[0].boundary_x, frame->y - LINE_NUMBER,
                 ALIGN_MIDDLE, TYPE_SMALL_BOLD, ROLE_MUTED);
        pen_text(pen, layout->line_importance, frame->x + frame->width + LINE_NUMBER,
                 type_baseline(TYPE_SMALL_BOLD, layout->line_y), ALIGN_START, TYPE_SMALL_BOLD,
                 ROLE_MUTED);
    }
    pen_block(pen, &layout->axis_up, ALIGN_END, ROLE_MUTED);
    compose_axis_arrow(pen, number_end - 4, layout->axis_up.y + layout->axis_up.line_height / 2,
                       true);
    pen_block(pen, &layout->axis_across, ALIGN_MIDDLE, ROLE_MUTED);
    compose_axis_arrow(pen, layout->axis_across.x + layout->axis_across.width / 2 + PADDING,
                       layout->axis_across.y + layout->axis_across.line_height / 2, false);
    pen_block(pen, &layout->low, ALIGN_START, ROLE_MUTED);
    pen_block(pen, &layout->high, ALIGN_END, ROLE_MUTED);
}

void compose_plot_ground(const Pen *pen, const PlotLayout *layout)
{
    pen_begin(pen, GROUP_DECORATION, NULL, NULL, NULL, (Box){0});
    compose_ground(pen, layout);
    compose_rules(pen, layout);
    compose_crosshair(pen, layout);
    compose_axes(pen, layout);
    pen_end(pen);
}
