/* SPDX-License-Identifier: MIT */
/* Shapes as PDF operators, in the scene's own units under one matrix. */
#include "pdf_page.h"

/* Six digits: a page may be scaled much. */
static void append_precise(GString *out, double value)
{
    char digits[G_ASCII_DTOSTR_BUF_SIZE];
    g_string_append(out, g_ascii_formatd(digits, sizeof digits, "%.6f", value));
    g_string_append_c(out, ' ');
}

static void append_numbers(GString *out, size_t count, const double *numbers)
{
    for (size_t i = 0; i < count; i++) {
        text_append_number(out, numbers[i]);
        g_string_append_c(out, ' ');
    }
}

void pdf_page_init(PdfPage *page, const Scene *scene)
{
    *page = (PdfPage){
        .scene = scene,
        .content = g_string_sized_new(1 << 16),
        .state = {.fill = NO_COLOUR, .stroke = NO_COLOUR, .width = 1},
    };
    pdf_fonts_init(&page->fonts, scene->fonts);
    /* From pixels with y down to points with y up. */
    SceneView view = scene_view(scene);
    append_precise(page->content, 0.75 * view.scale);
    g_string_append(page->content, "0 0 ");
    append_precise(page->content, -0.75 * view.scale);
    append_precise(page->content, 0.75 * view.x);
    append_precise(page->content, 0.75 * (view.height - view.y));
    g_string_append(page->content, "cm\n");
}

void pdf_page_clear(PdfPage *page)
{
    pdf_fonts_clear(&page->fonts);
    g_string_free(page->content, TRUE);
}

/* ---- Colours and pens. */

static void append_colour(const PdfPage *page, int colour, const char *operator)
{
    Colour own = g_array_index(page->scene->palette, PaletteEntry, colour).light;
    const guint8 parts[] = {own.red, own.green, own.blue};
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
        if (parts[i] == 0 || parts[i] == 255) {
            g_string_append(page->content, parts[i] ? "1 " : "0 ");
        } else {
            g_string_append_printf(page->content, ".%03d ", (parts[i] * 1000 + 127) / 255);
        }
    }
    g_string_append(page->content, operator);
}

void pdf_page_set_fill(PdfPage *page, int colour)
{
    if (page->state.fill != colour) {
        append_colour(page, colour, "rg\n");
        page->state.fill = colour;
    }
}

static void set_pen(PdfPage *page, const ScenePaint *paint)
{
    PdfState *state = &page->state;
    GString *out = page->content;
    if (state->stroke != paint->stroke) {
        append_colour(page, paint->stroke, "RG\n");
        state->stroke = paint->stroke;
    }
    if (state->width != paint->stroke_width) {
        append_numbers(out, 1, &paint->stroke_width);
        g_string_append(out, "w\n");
        state->width = paint->stroke_width;
    }
    if (state->dash != paint->dash || state->space != paint->space) {
        g_string_append_c(out, '[');
        if (paint->dash > 0) {
            append_numbers(out, 2, (const double[]){paint->dash, paint->space});
        }
        g_string_append(out, "]0 d\n");
        state->dash = paint->dash;
        state->space = paint->space;
    }
    if (state->round_ends != paint->round_ends) {
        g_string_append(out, paint->round_ends ? "1 J 1 j\n" : "0 J 0 j\n");
        state->round_ends = paint->round_ends;
    }
}

static void set_paint(PdfPage *page, const ScenePaint *paint)
{
    if (paint->fill != NO_COLOUR) {
        pdf_page_set_fill(page, paint->fill);
    }
    if (paint->stroke != NO_COLOUR) {
        set_pen(page, paint);
    }
}

static const char *paint_operator(const ScenePaint *paint)
{
    bool fills = paint->fill != NO_COLOUR, strokes = paint->stroke != NO_COLOUR;
    return fills && strokes ? "B\n" : fills ? "f\n" : strokes ? "S\n" : "n\n";
}

/* ---- Shapes. */

static void move_to(GString *out, double x, double y)
{
    append_numbers(out, 2, (const double[]){x, y});
    g_string_append(out, "m ");
}

static void line_to(GString *out, double x, double y)
{
    append_numbers(out, 2, (const double[]){x, y});
    g_string_append(out, "l ");
}

static void curve_to(GString *out, double x1, double y1, double x2, double y2, double x, double y)
{
    append_numbers(out, 6, (const double[]){x1, y1, x2, y2, x, y});
    g_string_append(out, "c ");
}

/* A curve a corner; a circle is nothing but corners. Off by less than a thousandth of the radius.
 */
static void append_rounded(GString *out, double x, double y, double width, double height,
                           double radius)
{
    double bow = radius * (1 - 0.5522847498); /* from the corner to the control point */
    double right = x + width, bottom = y + height;
    bool has_top = width > 2 * radius, has_side = height > 2 * radius;
    move_to(out, x + radius, y);
    if (has_top) {
        line_to(out, right - radius, y);
    }
    curve_to(out, right - bow, y, right, y + bow, right, y + radius);
    if (has_side) {
        line_to(out, right, bottom - radius);
    }
    curve_to(out, right, bottom - bow, right - bow, bottom, right - radius, bottom);
    if (has_top) {
        line_to(out, x + radius, bottom);
    }
    curve_to(out, x + bow, bottom, x, bottom - bow, x, bottom - radius);
    if (has_side) {
        line_to(out, x, y + radius);
    }
    curve_to(out, x, y + bow, x + bow, y, x + radius, y);
    g_string_append(out, "h ");
}

static void append_rectangle(GString *out, const SceneItem *item)
{
    double x = item->rectangle.x, y = item->rectangle.y;
    double width = item->rectangle.width, height = item->rectangle.height;
    double radius = MIN(item->rectangle.radius, MIN(width, height) / 2);
    if (radius > 0) {
        append_rounded(out, x, y, width, height, radius);
    } else {
        append_numbers(out, 4, (const double[]){x, y, width, height});
        g_string_append(out, "re ");
    }
}

static void append_segments(GString *out, const PathSegment *segments, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const PathSegment *segment = &segments[i];
        switch (segment->operator) {
        case PATH_MOVE:
            move_to(out, segment->x, segment->y);
            break;
        case PATH_LINE:
            line_to(out, segment->x, segment->y);
            break;
        case PATH_CURVE:
            curve_to(out, segment->x1, segment->y1, segment->x2, segment->y2, segment->x,
                     segment->y);
            break;
        case PATH_CLOSE:
            g_string_append(out, "h ");
            break;
        }
    }
}

void pdf_page_draw_shape(PdfPage *page, const SceneItem *item)
{
    GString *out = page->content;
    const ScenePaint *paint = item->kind == SCENE_RECTANGLE ? &item->rectangle.paint
                              : item->kind == SCENE_CIRCLE  ? &item->circle.paint
                                                            : &item->path.paint;
    set_paint(page, paint);
    if (item->kind == SCENE_RECTANGLE) {
        append_rectangle(out, item);
    } else if (item->kind == SCENE_CIRCLE) {
        double radius = item->circle.radius;
        append_rounded(out, item->circle.x - radius, item->circle.y - radius, 2 * radius,
                       2 * radius, radius);
    } else {
        append_segments(out, item->path.segments, item->path.count);
    }
    g_string_append(out, paint_operator(paint));
}
