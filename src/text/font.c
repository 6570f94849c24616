/* SPDX-License-Identifier: MIT */
/* One font file, mapped into memory when its first character is asked for. */
#include "font_set.h"

#include <hb-ot.h>

Font *font_new(const char *file, int face_index, const char *family, FontWeight weight,
               bool is_system)
{
    Font *font = g_new0(Font, 1);
    font->file = g_strdup(file);
    font->face_index = face_index;
    font->family = g_strdup(family);
    font->weight = weight;
    font->is_system = is_system;
    font->units_per_em = 1000;
    return font;
}

void font_free(Font *font)
{
    if (!font) {
        return;
    }
    hb_font_destroy(font->font);
    hb_face_destroy(font->face);
    g_free(font->file);
    g_free(font->family);
    g_free(font);
}

/* A file that the user named says its family itself. */
static char *face_family(hb_face_t *face)
{
    char name[256];
    unsigned size = sizeof name;
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_FONT_FAMILY, HB_LANGUAGE_INVALID, &size, name);
    return g_strdup(size > 0 ? name : "unnamed");
}

bool font_open(Font *font)
{
    if (font->opened) {
        return font->face != NULL;
    }
    font->opened = true;
    hb_blob_t *blob = hb_blob_create_from_file_or_fail(font->file);
    if (!blob) {
        return false;
    }
    hb_face_t *face = hb_face_create(blob, (unsigned)font->face_index);
    hb_blob_destroy(blob);
    if (hb_face_get_glyph_count(face) == 0) {
        hb_face_destroy(face);
        return false;
    }
    font->face = face;
    font->font = hb_font_create(face);
    font->units_per_em = MAX(hb_face_get_upem(face), 1);
    hb_codepoint_t space;
    if (hb_font_get_nominal_glyph(font->font, ' ', &space)) {
        font->space = (double)hb_font_get_glyph_h_advance(font->font, space) / font->units_per_em;
    }
    if (!font->family) {
        font->family = face_family(face);
    }
    return true;
}

bool font_has_character(Font *font, gunichar character)
{
    hb_codepoint_t glyph;
    return font_open(font) && hb_font_get_nominal_glyph(font->font, character, &glyph);
}

Font *font_set_get(const FontSet *fonts, size_t font)
{
    g_assert(font < fonts->fonts->len);
    return g_ptr_array_index(fonts->fonts, font);
}

size_t font_set_count(const FontSet *fonts)
{
    return fonts->fonts->len;
}

const char *font_family(const FontSet *fonts, size_t font)
{
    return font_set_get(fonts, font)->family;
}

FontWeight font_weight(const FontSet *fonts, size_t font)
{
    return font_set_get(fonts, font)->weight;
}

const char *font_file(const FontSet *fonts, size_t font)
{
    return font_set_get(fonts, font)->file;
}

unsigned font_units_per_em(const FontSet *fonts, size_t font)
{
    return font_set_get(fonts, font)->units_per_em;
}

int font_face_index(const FontSet *fonts, size_t font)
{
    return font_set_get(fonts, font)->face_index;
}

bool font_is_system(const FontSet *fonts, size_t font)
{
    return font_set_get(fonts, font)->is_system;
}
