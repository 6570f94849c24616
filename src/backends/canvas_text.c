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

/* Appends characters as they are seen from left to right. */
static void append_visually(GString *out, const char *text, size_t length, bool right_to_left)
{
    if (!right_to_left) {
        g_string_append_len(out, text, (gssize)length);
        return;
    }
    for (const char *p = text + length; p > text;) {
        p = g_utf8_prev_char(p);
        gunichar character = g_utf8_get_char(p);
        g_unichar_get_mirror_char(character, &character);
        g_string_append_unichar(out, character);
    }
}

/* What each group of glyphs stands for, from left to right. Viewers take the text of a PDF to stand
 * in the order in which it is seen and apply the bidirectional algorithm to it, the letters of a
 * ligature included: of the ways to tell them, this one finds the most words again (measured with
 * poppler, MuPDF, pdf.js and PDFium). */
static void describe_run(const ShapedRun *run, const char *string, GString *seen, GArray *clusters)
{
    g_string_truncate(seen, 0);
    g_array_set_size(clusters, 0);
    size_t bound = run->start + run->length; /* the end of what stands at the right */
    for (size_t i = 0, next; i < run->glyph_count; i = next) {
        size_t start = run->glyphs[i].cluster;
        for (next = i + 1; next < run->glyph_count && run->glyphs[next].cluster == start;) {
            next++;
        }
        size_t end = bound;
        if (run->right_to_left) {
            bound = start;
        } else if (next < run->glyph_count) {
            end = run->glyphs[next].cluster;
        }
        size_t before = seen->len;
        append_visually(seen, string + start, end - start, run->right_to_left);
        cairo_text_cluster_t cluster = {
            .num_bytes = (int)(seen->len - before),
            .num_glyphs = (int)(next - i),
        };
        g_array_append_val(clusters, cluster);
    }
}

static void show_text_glyphs(const Canvas *canvas, const ShapedRun *run, const char *string,
                             const GArray *glyphs)
{
    g_autoptr(GArray) clusters = g_array_new(FALSE, FALSE, sizeof(cairo_text_cluster_t));
    g_autoptr(GString) seen = g_string_new(NULL);
    describe_run(run, string, seen, clusters);
    cairo_show_text_glyphs(
        canvas->cairo, seen->str, (int)seen->len, &g_array_index(glyphs, cairo_glyph_t, 0),
        (int)glyphs->len, &g_array_index(clusters, cairo_text_cluster_t, 0), (int)clusters->len, 0);
}

/* Cairo 1.16 puts glyphs of an image at whole pixels, which spoils the spacing of small text. */
static void blend_glyphs(Canvas *canvas, size_t font, const SceneText *text, GArray *glyphs)
{
    double size = text->size, unused = 0;
    cairo_user_to_device_distance(canvas->cairo, &size, &unused);
    for (guint i = 0; i < glyphs->len; i++) {
        cairo_glyph_t *glyph = &g_array_index(glyphs, cairo_glyph_t, i);
        cairo_user_to_device(canvas->cairo, &glyph->x, &glyph->y);
    }
    Colour colour = g_array_index(canvas->scene->palette, PaletteEntry, text->colour).light;
    canvas_blend_glyphs(canvas, font, size, colour, &g_array_index(glyphs, cairo_glyph_t, 0),
                        glyphs->len);
}

void canvas_draw_text(Canvas *canvas, const SceneText *text)
{
    FontSet *fonts = canvas->scene->fonts;
    g_autoptr(ShapedLine) line = font_set_shape(fonts, text->string, text->length, text->weight,
                                                text->right_to_left, text->language);
    g_autoptr(GArray) glyphs = g_array_new(FALSE, FALSE, sizeof(cairo_glyph_t));
    double x = line_start(text, shaped_line_width(fonts, line) * text->size);
    canvas_set_colour(canvas, text->colour);
    for (size_t r = 0; r < line->run_count; r++) {
        const ShapedRun *run = &line->runs[r];
        double scale = text->size / font_units_per_em(fonts, run->font);
        x = place_glyphs(run, scale, x, text->baseline, glyphs);
        const CanvasFont *font = canvas_font(canvas, run->font);
        if (!font->face || run->glyph_count == 0) {
            continue;
        }
        cairo_set_font_face(canvas->cairo, font->cairo);
        cairo_set_font_size(canvas->cairo, text->size);
        if (!canvas->pixels) {
            show_text_glyphs(canvas, run, text->string, glyphs);
        } else if (FT_IS_SCALABLE(font->face) && !FT_HAS_COLOR(font->face)) {
            blend_glyphs(canvas, run->font, text, glyphs);
        } else {
            cairo_show_glyphs(canvas->cairo, &g_array_index(glyphs, cairo_glyph_t, 0),
                              (int)glyphs->len);
        }
    }
}
