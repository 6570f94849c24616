/* SPDX-License-Identifier: MIT */
/* Lines of text as glyphs on a Cairo image. */
#include "canvas.h"

/* Places the run's glyphs, along counted from where the line is anchored; returns where it ends. */
static double place_glyphs(const ShapedRun *run, const SceneText *text, double scale, double along,
                           GArray *glyphs)
{
    g_array_set_size(glyphs, 0);
    for (size_t i = 0; i < run->glyph_count; i++) {
        const ShapedGlyph *shaped = &run->glyphs[i];
        double ahead = along + shaped->x_offset * scale, above = shaped->y_offset * scale;
        cairo_glyph_t glyph = {
            .index = shaped->glyph,
            .x = text->x + (text->upwards ? -above : ahead),
            .y = text->baseline - (text->upwards ? ahead : above),
        };
        g_array_append_val(glyphs, glyph);
        along += shaped->advance * scale;
    }
    return along;
}

/* Cairo 1.16 puts glyphs of an image at whole pixels, which spoils the spacing of small text. */
static void blend_glyphs(Canvas *canvas, size_t font, const SceneText *text, GArray *glyphs)
{
    double size = text->size, unused = 0;
    canvas->library->cairo_user_to_device_distance(canvas->cairo, &size, &unused);
    for (guint i = 0; i < glyphs->len; i++) {
        cairo_glyph_t *glyph = &g_array_index(glyphs, cairo_glyph_t, i);
        canvas->library->cairo_user_to_device(canvas->cairo, &glyph->x, &glyph->y);
    }
    Colour colour = g_array_index(canvas->scene->palette, PaletteEntry, text->colour).light;
    canvas_blend_glyphs(canvas, &(CanvasType){font, size, colour, text->upwards},
                        &g_array_index(glyphs, cairo_glyph_t, 0), glyphs->len);
}

/* Glyphs that are pictures, or that FreeType cannot scale. */
static void show_glyphs(const Canvas *canvas, const CanvasFont *font, const SceneText *text,
                        const GArray *glyphs)
{
    cairo_matrix_t matrix;
    canvas->library->cairo_matrix_init_scale(&matrix, text->size, text->size);
    if (text->upwards) {
        canvas->library->cairo_matrix_rotate(&matrix, -G_PI_2);
    }
    canvas_set_colour(canvas, text->colour);
    canvas->library->cairo_set_font_face(canvas->cairo, font->cairo);
    canvas->library->cairo_set_font_matrix(canvas->cairo, &matrix);
    canvas->library->cairo_show_glyphs(canvas->cairo, &g_array_index(glyphs, cairo_glyph_t, 0),
                                       (int)glyphs->len);
}

void canvas_draw_text(Canvas *canvas, const SceneText *text)
{
    FontSet *fonts = canvas->scene->fonts;
    g_autoptr(ShapedLine) line = font_set_shape(fonts, text->string, text->length, text->weight,
                                                text->right_to_left, text->language);
    g_autoptr(GArray) glyphs = g_array_new(FALSE, FALSE, sizeof(cairo_glyph_t));
    double along = -scene_text_before(text, shaped_line_width(fonts, line) * text->size);
    for (size_t r = 0; r < line->run_count; r++) {
        const ShapedRun *run = &line->runs[r];
        double scale = text->size / font_units_per_em(fonts, run->font);
        along = place_glyphs(run, text, scale, along, glyphs);
        const CanvasFont *font = canvas_font(canvas, run->font);
        if (!font->face || run->glyph_count == 0) {
            continue;
        }
        if (FT_IS_SCALABLE(font->face) && !FT_HAS_COLOR(font->face)) {
            blend_glyphs(canvas, run->font, text, glyphs);
        } else {
            show_glyphs(canvas, font, text, glyphs);
        }
    }
}
