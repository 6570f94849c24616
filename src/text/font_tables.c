/* SPDX-License-Identifier: MIT */
/* Questions to the tables of a font file that HarfBuzz has no function for. */
#include "font_set.h"

bool font_has_table(const Font *font, hb_tag_t tag)
{
    hb_blob_t *table = hb_face_reference_table(font->face, tag);
    bool found = hb_blob_get_length(table) > 0;
    hb_blob_destroy(table);
    return found;
}

bool font_has_outlines(const Font *font)
{
    return font_has_table(font, HB_TAG('g', 'l', 'y', 'f')) ||
           font_has_table(font, HB_TAG('C', 'F', 'F', ' ')) ||
           font_has_table(font, HB_TAG('C', 'F', 'F', '2'));
}

/* OS/2 fsType: bit 1 alone forbids embedding, bit 8 forbids subsets, bit 9 allows bitmaps only. */
bool font_may_embed(const Font *font)
{
    enum {
        TYPE_OFFSET = 8,
        RESTRICTED = 0x0002,
        USAGE = 0x000F,
        NO_SUBSET = 0x0100,
        BITMAPS_ONLY = 0x0200
    };
    hb_blob_t *table = hb_face_reference_table(font->face, HB_TAG('O', 'S', '/', '2'));
    unsigned length;
    const guint8 *bytes = (const guint8 *)hb_blob_get_data(table, &length);
    unsigned type = 0;
    if (length >= TYPE_OFFSET + 2) {
        type = (unsigned)bytes[TYPE_OFFSET] << 8 | bytes[TYPE_OFFSET + 1];
    }
    hb_blob_destroy(table);
    return (type & USAGE) != RESTRICTED && !(type & (NO_SUBSET | BITMAPS_ONLY));
}

static void release_blob(gpointer blob)
{
    hb_blob_destroy(blob);
}

GBytes *face_bytes(hb_face_t *face)
{
    hb_blob_t *blob = hb_face_reference_blob(face);
    unsigned length;
    const char *bytes = hb_blob_get_data(blob, &length);
    return g_bytes_new_with_free_func(bytes, length, release_blob, blob);
}
