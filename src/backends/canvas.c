/* SPDX-License-Identifier: MIT */
/* Shapes on a Cairo surface, behind a check of every number. */
#include <math.h>
#include "canvas.h"

void canvas_init(Canvas *canvas, const CairoLibrary *library, const Scene *scene, cairo_t *cairo,
                 cairo_surface_t *pixels)
{
    *canvas = (Canvas){
        .library = library,
        .scene = scene,
        .cairo = cairo,
        .pixels = pixels,
        .fonts = g_hash_table_new_full(NULL, NULL, NULL, g_free),
        .glyphs = glyph_images_new(),
    };
    cairo_font_options_t *options = library->cairo_font_options_create();
    library->cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    library->cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    library->cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    library->cairo_set_font_options(cairo, options);
    library->cairo_font_options_destroy(options);
}

void canvas_clear(Canvas *canvas)
{
    g_hash_table_destroy(canvas->glyphs);
    canvas_fonts_clear(canvas);
    *canvas = (Canvas){0};
}

/* cairo_arc aborts on NaN and never ends on some infinite numbers. */
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
    canvas->library->cairo_set_source_rgb(canvas->cairo, own.red / 255.0, own.green / 255.0,
                                          own.blue / 255.0);
}

void canvas_paint_ground(const Canvas *canvas)
{
    canvas_set_colour(canvas, ROLE_PAPER);
    canvas->library->cairo_paint(canvas->cairo);
}

static void paint_path(const Canvas *canvas, const ScenePaint *paint)
{
    const CairoLibrary *library = canvas->library;
    cairo_t *cairo = canvas->cairo;
    if (paint->fill != NO_COLOUR) {
        canvas_set_colour(canvas, paint->fill);
        library->cairo_fill_preserve(cairo);
    }
    const double lengths[] = {paint->stroke_width, paint->dash, paint->space};
    if (paint->stroke != NO_COLOUR && are_sound(G_N_ELEMENTS(lengths), lengths)) {
        canvas_set_colour(canvas, paint->stroke);
        library->cairo_set_line_width(cairo, paint->stroke_width);
        library->cairo_set_line_cap(cairo,
                                    paint->round_ends ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
        library->cairo_set_line_join(cairo, paint->round_ends ? CAIRO_LINE_JOIN_ROUND
                                                              : CAIRO_LINE_JOIN_MITER);
        library->cairo_set_dash(cairo, &lengths[1], paint->dash > 0 ? 2 : 0, 0);
        library->cairo_stroke_preserve(cairo);
    }
    library->cairo_new_path(cairo);
}

static void draw_rectangle(const Canvas *canvas, const SceneItem *item)
{
    const CairoLibrary *library = canvas->library;
    cairo_t *cairo = canvas->cairo;
    double x = item->rectangle.x, y = item->rectangle.y;
    double width = item->rectangle.width, height = item->rectangle.height;
    double radius = MIN(item->rectangle.radius, MIN(width, height) / 2);
    if (!are_sound(5, (const double[]){x, y, width, height, radius})) {
        return;
    }
    if (radius > 0) {
        library->cairo_new_sub_path(cairo);
        library->cairo_arc(cairo, x + width - radius, y + radius, radius, -G_PI_2, 0);
        library->cairo_arc(cairo, x + width - radius, y + height - radius, radius, 0, G_PI_2);
        library->cairo_arc(cairo, x + radius, y + height - radius, radius, G_PI_2, G_PI);
        library->cairo_arc(cairo, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
        library->cairo_close_path(cairo);
    } else {
        library->cairo_rectangle(cairo, x, y, width, height);
    }
    paint_path(canvas, &item->rectangle.paint);
}

static void draw_circle(const Canvas *canvas, const SceneItem *item)
{
    const CairoLibrary *library = canvas->library;
    const double numbers[] = {item->circle.x, item->circle.y, item->circle.radius};
    if (are_sound(G_N_ELEMENTS(numbers), numbers) && item->circle.radius > 0) {
        library->cairo_new_sub_path(canvas->cairo);
        library->cairo_arc(canvas->cairo, item->circle.x, item->circle.y, item->circle.radius, 0,
                           2 * G_PI);
        library->cairo_close_path(canvas->cairo);
        paint_path(canvas, &item->circle.paint);
    }
}

static void draw_path(const Canvas *canvas, const SceneItem *item)
{
    const CairoLibrary *library = canvas->library;
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
            library->cairo_move_to(cairo, segment->x, segment->y);
            break;
        case PATH_LINE:
            library->cairo_line_to(cairo, segment->x, segment->y);
            break;
        case PATH_CURVE:
            library->cairo_curve_to(cairo, segment->x1, segment->y1, segment->x2, segment->y2,
                                    segment->x, segment->y);
            break;
        case PATH_CLOSE:
            library->cairo_close_path(cairo);
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
