/* SPDX-License-Identifier: MIT */
/* The font set's files opened for Cairo, through FreeType: the same files, so the same glyphs. */
#include "canvas.h"

/* What a Cairo face needs for as long as Cairo keeps it in its caches, which may be longer than the
 * canvas lives. (A FreeType face that went earlier could leave its address to another font, and
 * Cairo, which knows faces by address, would draw the wrong glyphs.) */
typedef struct FaceOwner {
    FT_Face face;
    FT_Library *library; /* a share of the canvas's box */
} FaceOwner;

static void close_library(gpointer library)
{
    FT_Done_FreeType(*(FT_Library *)library);
}

static void face_owner_free(gpointer data)
{
    FaceOwner *owner = data;
    FT_Done_Face(owner->face);
    g_rc_box_release_full(owner->library, close_library);
    g_free(owner);
}

static bool open_library(Canvas *canvas)
{
    if (!canvas->freetype) {
        FT_Library library;
        if (FT_Init_FreeType(&library) != 0) {
            return false;
        }
        canvas->freetype = g_rc_box_dup(sizeof(FT_Library), &library);
    }
    return true;
}

static void open_font(Canvas *canvas, size_t font, CanvasFont *opened)
{
    static const cairo_user_data_key_t owner_key;
    const FontSet *fonts = canvas->scene->fonts;
    FT_Face face;
    if (!open_library(canvas) || FT_New_Face(*canvas->freetype, font_file(fonts, font),
                                             font_face_index(fonts, font), &face) != 0) {
        return;
    }
    FaceOwner *owner = g_new(FaceOwner, 1);
    *owner = (FaceOwner){.face = face, .library = g_rc_box_acquire(canvas->freetype)};
    opened->face = face;
    opened->cairo = canvas->library->cairo_ft_font_face_create_for_ft_face(
        face, FT_LOAD_NO_HINTING | FT_LOAD_COLOR);
    canvas->library->cairo_font_face_set_user_data(opened->cairo, &owner_key, owner,
                                                   face_owner_free);
}

const CanvasFont *canvas_font(Canvas *canvas, size_t font)
{
    gpointer key = GSIZE_TO_POINTER(font);
    CanvasFont *known = g_hash_table_lookup(canvas->fonts, key);
    if (!known) {
        known = g_new0(CanvasFont, 1);
        open_font(canvas, font, known);
        g_hash_table_insert(canvas->fonts, key, known);
    }
    return known;
}

void canvas_fonts_clear(Canvas *canvas)
{
    GHashTableIter iterator;
    gpointer font;
    g_hash_table_iter_init(&iterator, canvas->fonts);
    while (g_hash_table_iter_next(&iterator, NULL, &font)) {
        canvas->library->cairo_font_face_destroy(((CanvasFont *)font)->cairo);
    }
    g_hash_table_destroy(canvas->fonts);
    if (canvas->freetype) {
        g_rc_box_release_full(canvas->freetype, close_library);
    }
}
