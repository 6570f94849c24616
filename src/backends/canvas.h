/* SPDX-License-Identifier: MIT */
/* A scene's shapes and texts on a Cairo surface: what PDF and PNG share. The one door to Cairo:
 * numbers that it loops or aborts on do not pass. Private to this folder. */
#ifndef CJM_BACKENDS_CANVAS_H
#define CJM_BACKENDS_CANVAS_H

#include <cairo.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include <cjm/scene.h>

typedef struct Canvas {
    const Scene *scene;
    cairo_t *cairo;       /* borrowed; already scaled to the scene's units */
    bool keeps_text;      /* the surface keeps what glyphs mean (PDF) */
    FT_Library *freetype; /* a reference-counted box; NULL until a font is used */
    GPtrArray *fonts;     /* of cairo_font_face_t, by the font set's numbers; NULL until used */
} Canvas;

void canvas_init(Canvas *canvas, const Scene *scene, cairo_t *cairo, bool keeps_text);
void canvas_clear(Canvas *canvas);

/* Paints the ground of the whole page, in the units of the view. */
void canvas_paint_ground(const Canvas *canvas);
/* Draws a shape or a text; groups are the caller's. */
void canvas_draw(Canvas *canvas, const SceneItem *item);

/* ---- canvas_text.c */
void canvas_draw_text(Canvas *canvas, const SceneText *text);
void canvas_set_colour(const Canvas *canvas, int colour);

/* ---- canvas_fonts.c */
/* The Cairo face of a font; NULL when its file cannot be opened. Borrowed from the canvas. */
cairo_font_face_t *canvas_font(Canvas *canvas, size_t font);
void canvas_fonts_clear(Canvas *canvas);

#endif
