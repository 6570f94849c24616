/* SPDX-License-Identifier: MIT */
/* Parts of a font file by glyphs, for PDF, which finds glyphs by number and texts by its own
 * tables. */
#include "font_set.h"

#include <stdlib.h>
#include <hb-subset.h>
#include <zlib.h>

bool font_set_can_embed(FontSet *fonts, size_t font)
{
    Font *source = font_set_get(fonts, font);
    return font_open(source) && font_has_table(source, HB_TAG('g', 'l', 'y', 'f')) &&
           font_may_embed(source);
}

/* Tables for characters, shaping and names are dead weight. */
static hb_subset_input_t *subset_input(const hb_set_t *glyphs)
{
    static const char dropped[] = "GSUBGPOSGDEFcmapnameOS/2postMATHgasp";
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    if (!input) {
        return NULL;
    }
    /* With the box of missing characters. */
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
    hb_set_t *tables = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const char *tag = dropped; *tag; tag += 4) {
        hb_set_add(tables, hb_tag_from_string(tag, 4));
    }
    hb_set_set(hb_subset_input_glyph_set(input), glyphs);
    return input;
}

/* A subset, and the number in it of each glyph that was asked for, in order of glyphs. */
typedef struct GlyphSubset {
    GBytes *font;  /* compressed */
    size_t length; /* before that */
    uint16_t numbers[];
} GlyphSubset;

static GBytes *compress_font(hb_face_t *font, size_t *ret_length)
{
    g_autoptr(GBytes) plain = face_bytes(font);
    size_t length;
    const Bytef *bytes = g_bytes_get_data(plain, &length);
    uLongf size = compressBound((uLong)length);
    g_autofree Bytef *compressed = g_malloc(size);
    if (compress(compressed, &size, bytes, (uLong)length) != Z_OK) {
        return NULL; /* for want of memory */
    }
    *ret_length = length;
    return g_bytes_new(compressed, size);
}

static void glyph_subset_free(gpointer data)
{
    GlyphSubset *subset = data;
    g_bytes_unref(subset->font);
    g_free(subset);
}

GHashTable *glyph_subsets_new(void)
{
    return g_hash_table_new_full(g_bytes_hash, g_bytes_equal, (GDestroyNotify)g_bytes_unref,
                                 glyph_subset_free);
}

static GlyphSubset *glyph_subset_new(hb_face_t *face, const hb_set_t *glyphs)
{
    hb_subset_input_t *input = subset_input(glyphs);
    hb_subset_plan_t *plan = input ? hb_subset_plan_create_or_fail(face, input) : NULL;
    hb_face_t *font = plan ? hb_subset_plan_execute_or_fail(plan) : NULL;
    size_t length = 0;
    GBytes *compressed = font ? compress_font(font, &length) : NULL;
    GlyphSubset *subset = NULL;
    if (compressed) {
        subset = g_malloc(sizeof *subset + hb_set_get_population(glyphs) * sizeof(uint16_t));
        subset->font = compressed;
        subset->length = length;
        const hb_map_t *numbers = hb_subset_plan_old_to_new_glyph_mapping(plan);
        size_t at = 0;
        for (hb_codepoint_t glyph = HB_SET_VALUE_INVALID; hb_set_next(glyphs, &glyph);) {
            hb_codepoint_t number = hb_map_get(numbers, glyph);
            subset->numbers[at++] = number == HB_MAP_VALUE_INVALID ? 0 : (uint16_t)number;
        }
    }
    hb_face_destroy(font);
    hb_subset_plan_destroy(plan);
    hb_subset_input_destroy(input);
    return subset;
}

/* Rounded up like the subsets by characters, so that the files of one run share them. */
static hb_set_t *collect_glyphs(const Font *font, const uint32_t *glyphs, size_t count)
{
    hb_set_t *wanted = hb_set_create();
    for (size_t i = 0; i < count; i++) {
        hb_set_add(wanted, glyphs[i]);
    }
    hb_set_t *latin = hb_set_create();
    hb_codepoint_t character = HB_SET_VALUE_INVALID, glyph;
    add_latin_characters(latin);
    if (hb_font_get_nominal_glyph(font->font, 'e', &glyph) && hb_set_has(wanted, glyph)) {
        while (hb_set_next(latin, &character)) {
            if (hb_font_get_nominal_glyph(font->font, character, &glyph)) {
                hb_set_add(wanted, glyph);
            }
        }
    }
    hb_set_destroy(latin);
    return wanted;
}

static int compare_glyphs(const void *a, const void *b)
{
    uint32_t one = *(const uint32_t *)a, other = *(const uint32_t *)b;
    return one < other ? -1 : one > other;
}

static void read_numbers(const GlyphSubset *subset, GBytes *key, const uint32_t *glyphs,
                         size_t count, uint16_t *ret_numbers)
{
    size_t size;
    const uint32_t *sorted = (const uint32_t *)g_bytes_get_data(key, &size) + 1;
    size_t length = size / sizeof *sorted - 1;
    for (size_t i = 0; i < count; i++) {
        const uint32_t *found = bsearch(&glyphs[i], sorted, length, sizeof *sorted, compare_glyphs);
        ret_numbers[i] = found ? subset->numbers[found - sorted] : 0;
    }
}

GBytes *font_set_subset_glyphs(FontSet *fonts, size_t font, const uint32_t *glyphs, size_t count,
                               uint16_t *ret_numbers, size_t *ret_length)
{
    if (!font_set_can_embed(fonts, font)) {
        return NULL;
    }
    const Font *source = font_set_get(fonts, font);
    hb_set_t *wanted = collect_glyphs(source, glyphs, count);
    GBytes *key = subset_key(font, wanted);
    GlyphSubset *subset = g_hash_table_lookup(fonts->glyph_subsets, key);
    if (!subset) {
        subset = glyph_subset_new(source->face, wanted);
        if (subset && g_hash_table_size(fonts->glyph_subsets) >= SUBSETS_KEPT) {
            g_hash_table_remove_all(fonts->glyph_subsets);
        }
        if (subset) {
            g_hash_table_insert(fonts->glyph_subsets, g_bytes_ref(key), subset);
        }
    }
    GBytes *bytes = NULL;
    if (subset) {
        read_numbers(subset, key, glyphs, count, ret_numbers);
        bytes = g_bytes_ref(subset->font);
        *ret_length = subset->length;
    }
    g_bytes_unref(key);
    hb_set_destroy(wanted);
    return bytes;
}
