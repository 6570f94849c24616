/* SPDX-License-Identifier: MIT */
/* Lines of text as glyphs on a Cairo surface; a PDF also learns which characters a glyph stands
 * for, so that it can be searched and copied. */
#include "canvas.h"

static double line_start(const SceneText *text, double width)
{
    switch (text->anchor) {
    case ANCHOR_MIDDLE:
        return text->x - width / 2;
    case ANCHOR_RIGHT:
        return text->x - width;
    case ANCHOR_LEFT:
        break;
    }
    return text->x;
}

/* Places the run's glyphs from x on; returns where it ends. */
static double place_glyphs(const ShapedRun *run, double scale, double x, double baseline,
                           GArray *glyphs)
{
    g_array_set_size(glyphs, 0);
    for (size_t i = 0; i < run->glyph_count; i++) {
        const ShapedGlyph *shaped = &run->glyphs[i];
        cairo_glyph_t glyph = {
            .index = shaped->glyph,
            .x = x + shaped->x_offset * scale,
            .y = baseline - shaped->y_offset * scale,
        };
        g_array_append_val(glyphs, glyph);
        x += shaped->advance * scale;
    }
    return x;
}

/* The run's clusters in the order of its text. HarfBuzz gives a cluster by its first byte; its text
 * reaches to the next greater one. */
static void find_clusters(const ShapedRun *run, GArray *clusters)
{
    g_array_set_size(clusters, 0);
    size_t end = run->start + run->length;
    for (size_t i = 0; i < run->glyph_count;) {
        /* Glyphs of a right-to-left run stand in visual order: its text starts at the last one. */
        size_t at = run->right_to_left ? run->glyph_count - 1 - i : i;
        uint32_t first = run->glyphs[at].cluster;
        size_t count = 0;
        size_t next = end;
        for (; i < run->glyph_count; i++, count++) {
            size_t other = run->right_to_left ? run->glyph_count - 1 - i : i;
            if (run->glyphs[other].cluster != first) {
                next = run->glyphs[other].cluster;
                break;
            }
        }
        cairo_text_cluster_t cluster = {.num_bytes = (int)(next - first), .num_glyphs = (int)count};
        g_array_append_val(clusters, cluster);
    }
}

void canvas_draw_text(Canvas *canvas, const SceneText *text)
{
    FontSet *fonts = canvas->scene->fonts;
    g_autoptr(ShapedLine) line = font_set_shape(fonts, text->string, text->length, text->weight,
                                                text->right_to_left, text->language);
    g_autoptr(GArray) glyphs = g_array_new(FALSE, FALSE, sizeof(cairo_glyph_t));
    g_autoptr(GArray) clusters = g_array_new(FALSE, FALSE, sizeof(cairo_text_cluster_t));
    double x = line_start(text, shaped_line_width(fonts, line) * text->size);
    canvas_set_colour(canvas, text->colour);
    for (size_t r = 0; r < line->run_count; r++) {
        const ShapedRun *run = &line->runs[r];
        double scale = text->size / font_units_per_em(fonts, run->font);
        x = place_glyphs(run, scale, x, text->baseline, glyphs);
        cairo_font_face_t *face = canvas_font(canvas, run->font);
        if (!face || run->glyph_count == 0) {
            continue;
        }
        cairo_set_font_face(canvas->cairo, face);
        cairo_set_font_size(canvas->cairo, text->size);
        if (canvas->keeps_text) {
            find_clusters(run, clusters);
            cairo_show_text_glyphs(canvas->cairo, text->string + run->start, (int)run->length,
                                   &g_array_index(glyphs, cairo_glyph_t, 0), (int)glyphs->len,
                                   &g_array_index(clusters, cairo_text_cluster_t, 0),
                                   (int)clusters->len,
                                   run->right_to_left ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0);
        } else {
            cairo_show_glyphs(canvas->cairo, &g_array_index(glyphs, cairo_glyph_t, 0),
                              (int)glyphs->len);
        }
    }
}
