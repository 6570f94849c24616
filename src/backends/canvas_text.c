/* SPDX-License-Identifier: MIT */
/* Lines of text as glyphs on a Cairo image. */
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
        if (FT_IS_SCALABLE(font->face) && !FT_HAS_COLOR(font->face)) {
            blend_glyphs(canvas, run->font, text, glyphs);
        } else {
            cairo_show_glyphs(canvas->cairo, &g_array_index(glyphs, cairo_glyph_t, 0),
                              (int)glyphs->len);
        }
    }
}
