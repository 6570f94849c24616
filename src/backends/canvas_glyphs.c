/* SPDX-License-Identifier: MIT */
/* Glyphs blended into an image at quarters of a pixel, each drawn once by FreeType and kept. Used
 * by the canvas for PNG, because Cairo 1.16 knows whole pixels only. */
#include <math.h>
#include "canvas.h"

#include FT_OUTLINE_H

enum {
    PHASES = 4
}; /* places of a glyph within a pixel, along its line; baselines stand on whole
      pixels */

typedef struct GlyphImage {
    size_t font;
    unsigned long glyph;
    FT_F26Dot6 size;
    int phase;
    bool upwards;
    int left, top; /* of the image, from the pen; top is upwards */
    unsigned width, height;
    guint8 coverage[]; /* height rows of width */
} GlyphImage;

static guint glyph_image_hash(gconstpointer key)
{
    const GlyphImage *image = key;
    return ((guint)image->glyph * 31u + (guint)image->size) * 31u + (guint)image->font * PHASES +
           (guint)image->phase + (image->upwards ? 7919u : 0);
}

static gboolean glyph_image_equal(gconstpointer a, gconstpointer b)
{
    const GlyphImage *one = a, *other = b;
    return one->glyph == other->glyph && one->size == other->size && one->font == other->font &&
           one->phase == other->phase && one->upwards == other->upwards;
}

GHashTable *glyph_images_new(void)
{
    return g_hash_table_new_full(glyph_image_hash, glyph_image_equal, g_free, NULL);
}

static bool render_glyph(FT_Face face, const GlyphImage *key)
{
    if (FT_Set_Char_Size(face, 0, key->size, 72, 72) != 0 ||
        FT_Load_Glyph(face, (FT_UInt)key->glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0 ||
        face->glyph->format != FT_GLYPH_FORMAT_OUTLINE) {
        return false;
    }
    FT_Pos part = key->phase * 64 / PHASES;
    FT_Outline *outline = &face->glyph->outline;
    if (key->upwards) {
        static const FT_Matrix quarter_turn = {.xx = 0, .xy = -0x10000, .yx = 0x10000, .yy = 0};
        FT_Outline_Transform(outline, &quarter_turn);
        FT_Outline_Translate(outline, 0, part); /* FreeType's y runs up, as the line does */
    } else {
        FT_Outline_Translate(outline, part, 0);
    }
    return FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) == 0;
}

static const GlyphImage *glyph_image(Canvas *canvas, FT_Face face, const GlyphImage *key)
{
    const GlyphImage *known = g_hash_table_lookup(canvas->glyphs, key);
    if (known) {
        return known;
    }
    bool drawn = render_glyph(face, key);
    const FT_Bitmap *bitmap = &face->glyph->bitmap;
    unsigned width = drawn ? bitmap->width : 0;
    unsigned height = drawn ? bitmap->rows : 0;
    GlyphImage *image = g_malloc(sizeof *image + (size_t)width * height);
    *image = *key;
    image->left = face->glyph->bitmap_left;
    image->top = face->glyph->bitmap_top;
    image->width = width;
    image->height = height;
    for (unsigned row = 0; row < height; row++) {
        memcpy(image->coverage + (size_t)row * width,
               bitmap->buffer + (ptrdiff_t)row * bitmap->pitch, width);
    }
    g_hash_table_add(canvas->glyphs, image);
    return image;
}

static guint32 mix(guint32 ground, guint32 ink, guint32 coverage)
{
    guint32 sum = ink * coverage + ground * (255 - coverage) + 127;
    return sum / 255;
}

static void blend_image(const Canvas *canvas, const GlyphImage *image, int x, int y, Colour colour)
{
    cairo_surface_t *pixels = canvas->pixels;
    int surface_width = canvas->library->cairo_image_surface_get_width(pixels);
    int surface_height = canvas->library->cairo_image_surface_get_height(pixels);
    size_t stride = (size_t)canvas->library->cairo_image_surface_get_stride(pixels);
    guint8 *data = canvas->library->cairo_image_surface_get_data(pixels);
    int first = MAX(0, -x), end = MIN((int)image->width, surface_width - x);
    for (int row = MAX(0, -y); row < (int)image->height && row < surface_height - y; row++) {
        guint32 *pixel = (guint32 *)(void *)(data + (size_t)(y + row) * stride) + x + first;
        const guint8 *coverage = image->coverage + (size_t)row * image->width;
        for (int column = first; column < end; column++, pixel++) {
            guint32 part = coverage[column];
            if (part > 0) {
                *pixel = mix(*pixel >> 16 & 0xFF, colour.red, part) << 16 |
                         mix(*pixel >> 8 & 0xFF, colour.green, part) << 8 |
                         mix(*pixel & 0xFF, colour.blue, part);
            }
        }
    }
}

void canvas_blend_glyphs(Canvas *canvas, const CanvasType *type, const cairo_glyph_t *glyphs,
                         size_t count)
{
    FT_Face face = canvas_font(canvas, type->font)->face;
    canvas->library->cairo_surface_flush(canvas->pixels);
    for (size_t i = 0; i < count; i++) {
        double along = type->upwards ? -glyphs[i].y : glyphs[i].x;
        double across = floor((type->upwards ? glyphs[i].x : glyphs[i].y) + 0.5);
        double quarters = floor(along * PHASES + 0.5);
        along = floor(quarters / PHASES);
        /* Far outside: nothing to see, and too much for an int. */
        if (!(fabs(along) < G_MAXINT16 * 2) || !(fabs(across) < G_MAXINT16 * 2)) {
            continue;
        }
        const GlyphImage key = {
            .font = type->font,
            .glyph = glyphs[i].index,
            .size = (FT_F26Dot6)lround(type->size * 64),
            .phase = (int)(quarters - along * PHASES),
            .upwards = type->upwards,
        };
        const GlyphImage *image = glyph_image(canvas, face, &key);
        int column = (int)(type->upwards ? across : along);
        int row = (int)(type->upwards ? -along : across);
        blend_image(canvas, image, column + image->left, row - image->top, type->colour);
    }
    canvas->library->cairo_surface_mark_dirty(canvas->pixels);
}
