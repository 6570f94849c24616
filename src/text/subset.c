/* SPDX-License-Identifier: MIT */
/* Parts of a font file for embedding: a TrueType subset by characters (HarfBuzz keeps what shaping
 * makes of them). Used by the SVG back end. */
#include "font_set.h"

#include <hb-ot.h>
#include <hb-subset.h>

/* OS/2 fsType: bit 1 alone forbids embedding, bit 8 forbids subsets, bit 9 allows bitmaps only. */
static bool may_embed(hb_face_t *face)
{
    enum {
        FS_TYPE_OFFSET = 8,
        RESTRICTED = 0x0002,
        USAGE = 0x000F,
        NO_SUBSET = 0x0100,
        BITMAPS_ONLY = 0x0200
    };
    hb_blob_t *table = hb_face_reference_table(face, HB_TAG('O', 'S', '/', '2'));
    unsigned length;
    const guint8 *bytes = (const guint8 *)hb_blob_get_data(table, &length);
    unsigned type = 0;
    if (length >= FS_TYPE_OFFSET + 2) {
        type = (unsigned)bytes[FS_TYPE_OFFSET] << 8 | bytes[FS_TYPE_OFFSET + 1];
    }
    hb_blob_destroy(table);
    return (type & USAGE) != RESTRICTED && !(type & (NO_SUBSET | BITMAPS_ONLY));
}

static bool has_table(hb_face_t *face, hb_tag_t tag)
{
    hb_blob_t *table = hb_face_reference_table(face, tag);
    bool found = hb_blob_get_length(table) > 0;
    hb_blob_destroy(table);
    return found;
}

static bool has_outlines(hb_face_t *face)
{
    return has_table(face, HB_TAG('g', 'l', 'y', 'f')) ||
           has_table(face, HB_TAG('C', 'F', 'F', ' ')) ||
           has_table(face, HB_TAG('C', 'F', 'F', '2'));
}

static hb_subset_input_t *subset_input(const gunichar *characters, size_t count)
{
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    if (!input) {
        return NULL;
    }
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
    hb_set_t *wanted = hb_subset_input_unicode_set(input);
    hb_unicode_funcs_t *unicode = hb_unicode_funcs_get_default();
    hb_set_add(wanted, ' ');
    for (size_t i = 0; i < count; i++) {
        hb_set_add(wanted, characters[i]);
        /* Right to left, a bracket is drawn as its mirror image. */
        hb_set_add(wanted, hb_unicode_mirroring(unicode, characters[i]));
    }
    return input;
}

static void release_blob(gpointer blob)
{
    hb_blob_destroy(blob);
}

GBytes *font_set_subset(FontSet *fonts, size_t font, const gunichar *characters, size_t count)
{
    Font *source = font_set_get(fonts, font);
    if (!font_open(source) || !has_outlines(source->face) || !may_embed(source->face)) {
        return NULL;
    }
    hb_subset_input_t *input = subset_input(characters, count);
    hb_face_t *subset = input ? hb_subset_or_fail(source->face, input) : NULL;
    hb_subset_input_destroy(input);
    if (!subset) {
        return NULL;
    }
    hb_blob_t *blob = hb_face_reference_blob(subset);
    hb_face_destroy(subset);
    unsigned length;
    const char *bytes = hb_blob_get_data(blob, &length);
    return g_bytes_new_with_free_func(bytes, length, release_blob, blob);
}
