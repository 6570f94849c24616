/* SPDX-License-Identifier: MIT */
/* Shapes on a Cairo surface, behind a check of every number. */
#include <math.h>
#include "canvas.h"

void canvas_init(Canvas *canvas, const Scene *scene, cairo_t *cairo, cairo_surface_t *pixels)
{
    *canvas = (Canvas){
        .scene = scene,
        .cairo = cairo,
        .pixels = pixels,
        .fonts = g_hash_table_new_full(NULL, NULL, NULL, g_free),
        .glyphs = glyph_images_new(),
    };
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_set_font_options(cairo, options);
    cairo_font_options_destroy(options);
}

void canvas_clear(Canvas *canvas)
{
    g_hash_table_destroy(canvas->glyphs);
    canvas_fonts_clear(canvas);
    *canvas = (Canvas){0};
}

/* Cairo aborts or never ends on some numbers that are not finite, and overflows on huge ones. */
static bool are_sound(size_t count, const double *numbers)
{
    for (size_t i = 0; i < count; i++) {
        if (!isfinite(numbers[i]) || fabs(numbers[i]) > SCENE_COORDINATE_LIMIT) {
            return false;
        }
    }
    return true;
}

void canvas_set_colour(const Canvas *canvas, int colour)
{
    Colour own = g_array_index(canvas->scene->palette, PaletteEntry, colour).light;
    cairo_set_source_rgb(canvas->cairo, own.red / 255.0, own.green / 255.0, own.blue / 255.0);
}

void canvas_paint_ground(const Canvas *canvas)
{
    canvas_set_colour(canvas, ROLE_PAPER);
    cairo_paint(canvas->cairo);
}

static void paint_path(const Canvas *canvas, const ScenePaint *paint)
{
    cairo_t *cairo = canvas->cairo;
    if (paint->fill != NO_COLOUR) {
        canvas_set_colour(canvas, paint->fill);
        cairo_fill_preserve(cairo);
    }
    const double lengths[] = {paint->stroke_width, paint->dash, paint->space};
    if (paint->stroke != NO_COLOUR && are_sound(G_N_ELEMENTS(lengths), lengths)) {
        canvas_set_colour(canvas, paint->stroke);
        cairo_set_line_width(cairo, paint->stroke_width);
        cairo_set_line_cap(cairo, paint->round_ends ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
        cairo_set_line_join(cairo,
                            paint->round_ends ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
        cairo_set_dash(cairo, &lengths[1], paint->dash > 0 ? 2 : 0, 0);
        cairo_stroke_preserve(cairo);
    }
    cairo_new_path(cairo);
}

/* Cairo 1.16 takes a fill of the whole page for a fresh start and forgets what it recorded before,
 * the begin of tags included. A point more on an edge, and it is a path like any other. */
static void add_covering_rectangle(cairo_t *cairo, double x, double y, double width, double height)
{
    cairo_move_to(cairo, x, y);
    cairo_line_to(cairo, x + width / 2, y);
    cairo_line_to(cairo, x + width, y);
    cairo_line_to(cairo, x + width, y + height);
    cairo_line_to(cairo, x, y + height);
    cairo_close_path(cairo);
}

/* A curve a corner, and so circles too: a third of what cairo_arc would make, and off by less than
 * a thousandth of the radius. */
static void add_rounded_rectangle(cairo_t *cairo, double x, double y, double width, double height,
                                  double radius)
{
    double bow = radius * (1 - 0.5522847498); /* from the corner to the control point */
    double right = x + width, bottom = y + height;
    cairo_move_to(cairo, x + radius, y);
    if (width > 2 * radius) {
        cairo_line_to(cairo, right - radius, y);
    }
    cairo_curve_to(cairo, right - bow, y, right, y + bow, right, y + radius);
    if (height > 2 * radius) {
        cairo_line_to(cairo, right, bottom - radius);
    }
    cairo_curve_to(cairo, right, bottom - bow, right - bow, bottom, right - radius, bottom);
    if (width > 2 * radius) {
        cairo_line_to(cairo, x + radius, bottom);
    }
    cairo_curve_to(cairo, x + bow, bottom, x, bottom - bow, x, bottom - radius);
    if (height > 2 * radius) {
        cairo_line_to(cairo, x, y + radius);
    }
    cairo_curve_to(cairo, x, y + bow, x + bow, y, x + radius, y);
    cairo_close_path(cairo);
}

static void draw_rectangle(const Canvas *canvas, const SceneItem *item)
{
    cairo_t *cairo = canvas->cairo;
    double x = item->rectangle.x, y = item->rectangle.y;
    double width = item->rectangle.width, height = item->rectangle.height;
    double radius = MIN(item->rectangle.radius, MIN(width, height) / 2);
    if (!are_sound(5, (const double[]){x, y, width, height, radius})) {
        return;
    }
    if (radius > 0) {
        add_rounded_rectangle(cairo, x, y, width, height, radius);
    } else if (!canvas->pixels && width >= canvas->scene->width &&
               height >= canvas->scene->height) {
        add_covering_rectangle(cairo, x, y, width, height);
    } else {
        cairo_rectangle(cairo, x, y, width, height);
    }
    paint_path(canvas, &item->rectangle.paint);
}

static void draw_circle(const Canvas *canvas, const SceneItem *item)
{
    const double numbers[] = {item->circle.x, item->circle.y, item->circle.radius};
    double radius = item->circle.radius;
    if (are_sound(G_N_ELEMENTS(numbers), numbers) && radius > 0) {
        add_rounded_rectangle(canvas->cairo, item->circle.x - radius, item->circle.y - radius,
                              2 * radius, 2 * radius, radius);
        paint_path(canvas, &item->circle.paint);
    }
}

static void draw_path(const Canvas *canvas, const SceneItem *item)
{
    cairo_t *cairo = canvas->cairo;
    for (size_t i = 0; i < item->path.count; i++) {
        const PathSegment *segment = &item->path.segments[i];
        const double numbers[] = {segment->x1, segment->y1, segment->x2,
                                  segment->y2, segment->x,  segment->y};
        if (!are_sound(G_N_ELEMENTS(numbers), numbers)) {
            continue;
        }
        switch (segment->operator) {
        case PATH_MOVE:
            cairo_move_to(cairo, segment->x, segment->y);
            break;
        case PATH_LINE:
            cairo_line_to(cairo, segment->x, segment->y);
            break;
        case PATH_CURVE:
            cairo_curve_to(cairo, segment->x1, segment->y1, segment->x2, segment->y2, segment->x,
                           segment->y);
            break;
        case PATH_CLOSE:
            cairo_close_path(cairo);
            break;
        }
    }
    paint_path(canvas, &item->path.paint);
}

void canvas_draw(Canvas *canvas, const SceneItem *item)
{
    switch (item->kind) {
    case SCENE_RECTANGLE:
        draw_rectangle(canvas, item);
        break;
    case SCENE_CIRCLE:
        draw_circle(canvas, item);
        break;
    case SCENE_PATH:
        draw_path(canvas, item);
        break;
    case SCENE_TEXT:
        if (are_sound(3, (const double[]){item->text.x, item->text.baseline, item->text.size})) {
            canvas_draw_text(canvas, &item->text);
        }
        break;
    case SCENE_BEGIN:
    case SCENE_END:
        break;
    }
}
