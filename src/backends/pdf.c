/* SPDX-License-Identifier: MIT */
/* The PDF back end: one page by Cairo, with searchable text, structure, links and an outline. */
#include "backends.h"
#include "canvas.h"
#include "pdf.h"

#include <cjm/limits.h>

static const double points_per_pixel = 0.75; /* 72 to 96 an inch */

static cairo_status_t append_bytes(void *bytes, const unsigned char *data, unsigned length)
{
    g_byte_array_append(bytes, data, length);
    return CAIRO_STATUS_SUCCESS;
}

static void draw_items(Canvas *canvas)
{
    const GArray *items = canvas->scene->items;
    g_autoptr(GPtrArray) open = g_ptr_array_new(); /* of SceneGroup */
    bool has_document = false;
    for (guint i = 0; i < items->len; i++) {
        const SceneItem *item = &g_array_index(items, SceneItem, i);
        if (item->kind == SCENE_BEGIN) {
            if (!has_document) {
                /* What stands before the first group is ground: no part of the structure. */
                pdf_begin_document(canvas->cairo);
                has_document = true;
            }
            pdf_begin_group(canvas->cairo, &item->group);
            g_ptr_array_add(open, (gpointer)&item->group);
        } else if (item->kind == SCENE_END) {
            pdf_end_group(canvas->cairo, g_ptr_array_steal_index(open, open->len - 1));
        } else {
            canvas_draw(canvas, item);
        }
    }
    if (has_document) {
        pdf_end_document(canvas->cairo);
    }
}

static cairo_status_t draw_page(cairo_surface_t *surface, const Scene *scene)
{
    SceneView view = scene_view(scene);
    cairo_t *cairo = cairo_create(surface);
    cairo_scale(cairo, points_per_pixel, points_per_pixel);
    Canvas canvas;
    canvas_init(&canvas, scene, cairo, NULL);
    if (scene->page_width > 0) {
        canvas_paint_ground(&canvas);
    }
    cairo_translate(cairo, view.x, view.y);
    cairo_scale(cairo, view.scale, view.scale);
    draw_items(&canvas);
    cairo_show_page(cairo);
    cairo_status_t status = cairo_status(cairo);
    cairo_destroy(cairo);
    canvas_clear(&canvas);
    return status;
}

static bool fits(const SceneView *view, Diagnostics *diagnostics)
{
    double longer = MAX(view->width, view->height) * points_per_pixel;
    if (longer <= LIMIT_PDF_SIDE) {
        return true;
    }
    diagnostics_add_plain(diagnostics, CODE_PICTURE_TOO_LARGE,
                          "--page A0 scales the drawing onto a page; SVG has no limit",
                          "a PDF page can be %d points long, and this drawing is %.0f",
                          LIMIT_PDF_SIDE, longer);
    return false;
}

GBytes *pdf_draw(const Scene *scene, const BackendOptions *options, Diagnostics *diagnostics)
{
    SceneView view = scene_view(scene);
    if (!fits(&view, diagnostics)) {
        return NULL;
    }
    GByteArray *pdf = g_byte_array_new();
    cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(
        append_bytes, pdf, view.width * points_per_pixel, view.height * points_per_pixel);
    pdf_set_metadata(surface, scene, options);
    cairo_status_t status = draw_page(surface, scene);
    if (status == CAIRO_STATUS_SUCCESS) {
        /* Not earlier: Cairo 1.16 crashes on an outline to a page that failed. */
        pdf_add_outline(surface, scene);
    }
    cairo_surface_finish(surface);
    if (status == CAIRO_STATUS_SUCCESS) {
        status = cairo_surface_status(surface);
    }
    cairo_surface_destroy(surface);
    if (status != CAIRO_STATUS_SUCCESS) {
        diagnostics_add_plain(diagnostics, CODE_INTERNAL, NULL, "the PDF could not be drawn: %s",
                              cairo_status_to_string(status));
        g_byte_array_unref(pdf);
        return NULL;
    }
    pdf_extend_catalog(pdf, scene);
    return g_byte_array_free_to_bytes(pdf);
}
