/* SPDX-License-Identifier: MIT */
/* The PNG back end: the scene on a Cairo image, encoded by libpng (png_encode.c). */
#include <math.h>
#include "backends.h"
#include "canvas.h"
#include "png_encode.h"

#include <cjm/limits.h>

/* Checked before Cairo is asked, so that the message can say what fits. */
static bool fits(const SceneView *view, double scale, Diagnostics *diagnostics)
{
    double longer = MAX(view->width, view->height);
    if (ceil(longer * scale) <= LIMIT_PNG_SIDE) {
        return true;
    }
    double largest = floor(LIMIT_PNG_SIDE / longer * 100) / 100;
    char shown[G_ASCII_DTOSTR_BUF_SIZE];
    g_autofree char *hint =
        largest > 0 ? g_strdup_printf("the largest that fits is --scale %s",
                                      g_ascii_formatd(shown, sizeof shown, "%.2f", largest))
                    : g_strdup("choose SVG, which can be larger");
    diagnostics_add_plain(diagnostics, CODE_PICTURE_TOO_LARGE, hint,
                          "a PNG can be %d pixels long, and this picture is %.0f", LIMIT_PNG_SIDE,
                          ceil(longer * scale));
    return false;
}

static void draw_scene(const CairoLibrary *library, cairo_surface_t *surface, const Scene *scene,
                       const SceneView *view, double scale)
{
    cairo_t *cairo = library->cairo_create(surface);
    library->cairo_scale(cairo, scale, scale);
    Canvas canvas;
    canvas_init(&canvas, library, scene, cairo, surface);
    canvas_paint_ground(&canvas);
    library->cairo_translate(cairo, view->x, view->y);
    library->cairo_scale(cairo, view->scale, view->scale);
    for (guint i = 0; i < scene->items->len; i++) {
        canvas_draw(&canvas, &g_array_index(scene->items, SceneItem, i));
    }
    library->cairo_destroy(cairo);
    canvas_clear(&canvas);
}

static GBytes *draw_image(const CairoLibrary *library, const Scene *scene, const SceneView *view,
                          double scale, Diagnostics *diagnostics)
{
    cairo_surface_t *surface = library->cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, MAX((int)ceil(view->width * scale), 1),
        MAX((int)ceil(view->height * scale), 1));
    draw_scene(library, surface, scene, view, scale);
    library->cairo_surface_flush(surface);
    GBytes *png = NULL;
    if (library->cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS) {
        const PngImage image = {
            .pixels = library->cairo_image_surface_get_data(surface),
            .stride = (size_t)library->cairo_image_surface_get_stride(surface),
            .width = (unsigned)library->cairo_image_surface_get_width(surface),
            .height = (unsigned)library->cairo_image_surface_get_height(surface),
            .pixels_per_metre = (unsigned)lround(96 * scale / 0.0254),
        };
        png = png_encode(&image, scene->title);
    }
    if (!png) {
        cairo_status_t status = library->cairo_surface_status(surface);
        diagnostics_add_plain(diagnostics, CODE_INTERNAL, "a smaller --scale needs less memory",
                              "the PNG could not be drawn: %s",
                              library->cairo_status_to_string(status));
    }
    library->cairo_surface_destroy(surface);
    return png;
}

GBytes *png_draw(const Scene *scene, const BackendOptions *options, Diagnostics *diagnostics)
{
    SceneView view = scene_view(scene);
    if (!fits(&view, options->scale, diagnostics)) {
        return NULL;
    }
    CairoLibrary library;
    g_autofree char *reason = NULL;
    if (!LIBRARY_LOAD("libcairo.so.2", CAIRO_FUNCTIONS, &library, &reason)) {
        diagnostics_add_plain(diagnostics, CODE_MISSING_LIBRARY, "SVG and PDF do without it",
                              "PNG needs Cairo: %s", reason);
        return NULL;
    }
    return draw_image(&library, scene, &view, options->scale, diagnostics);
}
