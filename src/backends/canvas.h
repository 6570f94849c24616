/* SPDX-License-Identifier: MIT */
/* A scene's shapes and texts on a Cairo image. The one door to Cairo: numbers that it loops or
 * aborts on do not pass. Private to this folder. */
#ifndef CJM_BACKENDS_CANVAS_H
#define CJM_BACKENDS_CANVAS_H

#include <ft2build.h>
#include FT_FREETYPE_H
#include <cjm/scene.h>

#include "cairo_library.h"

/* A font file that is open: for FreeType, and for Cairo once it is asked to draw with it. */
typedef struct CanvasFont {
    FT_Face face; /* NULL when the file cannot be opened */
    cairo_font_face_t *cairo;
} CanvasFont;

typedef struct Canvas {
    const CairoLibrary *library; /* borrowed */
    const Scene *scene;
    cairo_t *cairo; /* borrowed; already scaled to the scene's units */
    cairo_surface_t
        *pixels;          /* the image of RGB24 that cairo draws on: glyphs are blended into it */
    FT_Library *freetype; /* a reference-counted box; NULL until a font is used */
    GHashTable *fonts;    /* font number → CanvasFont */
    GHashTable *glyphs;   /* GlyphImage → itself */
} Canvas;

void canvas_init(Canvas *canvas, const CairoLibrary *library, const Scene *scene, cairo_t *cairo,
                 cairo_surface_t *pixels);
void canvas_clear(Canvas *canvas);

/* Paints the ground of the whole page, in the units of the view. */
void canvas_paint_ground(const Canvas *canvas);
/* Draws a shape or a text; groups are the caller's. */
void canvas_draw(Canvas *canvas, const SceneItem *item);

/* ---- canvas_text.c */
void canvas_draw_text(Canvas *canvas, const SceneText *text);
void canvas_set_colour(const Canvas *canvas, int colour);

/* ---- canvas_fonts.c */
/* A font of the set, opened when first asked for. Borrowed from the canvas. */
const CanvasFont *canvas_font(Canvas *canvas, size_t font);
void canvas_fonts_clear(Canvas *canvas);

/* ---- canvas_glyphs.c */
typedef struct CanvasType {
    size_t font;
    double size; /* device pixels an em */
    Colour colour;
    bool upwards;
} CanvasType;

/* Blends glyphs into canvas->pixels. x and y are device pixels. */
void canvas_blend_glyphs(Canvas *canvas, const CanvasType *type, const cairo_glyph_t *glyphs,
                         size_t count);
GHashTable *glyph_images_new(void);

#endif
