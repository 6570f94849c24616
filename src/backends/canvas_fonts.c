/* SPDX-License-Identifier: MIT */
/* The font set's files opened for Cairo, through FreeType: the same files, so the same glyphs. */
#include <cairo-ft.h>
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

static cairo_font_face_t *open_font(Canvas *canvas, size_t font)
{
    static const cairo_user_data_key_t owner_key;
    const FontSet *fonts = canvas->scene->fonts;
    FT_Face face;
    if (!open_library(canvas) || FT_New_Face(*canvas->freetype, font_file(fonts, font),
                                             font_face_index(fonts, font), &face) != 0) {
        return NULL;
    }
    FaceOwner *owner = g_new(FaceOwner, 1);
    *owner = (FaceOwner){.face = face, .library = g_rc_box_acquire(canvas->freetype)};
    cairo_font_face_t *opened =
        cairo_ft_font_face_create_for_ft_face(face, FT_LOAD_NO_HINTING | FT_LOAD_COLOR);
    cairo_font_face_set_user_data(opened, &owner_key, owner, face_owner_free);
    return opened;
}

cairo_font_face_t *canvas_font(Canvas *canvas, size_t font)
{
    while (font >= canvas->fonts->len) {
        g_ptr_array_add(canvas->fonts, NULL);
    }
    cairo_font_face_t *known = g_ptr_array_index(canvas->fonts, font);
    if (!known) {
        known = open_font(canvas, font);
        canvas->fonts->pdata[font] = known;
    }
    return known;
}

void canvas_fonts_clear(Canvas *canvas)
{
    for (guint i = 0; i < canvas->fonts->len; i++) {
        cairo_font_face_destroy(g_ptr_array_index(canvas->fonts, i));
    }
    g_ptr_array_free(canvas->fonts, TRUE);
    if (canvas->freetype) {
        g_rc_box_release_full(canvas->freetype, close_library);
    }
}
