/* SPDX-License-Identifier: MIT */
/* Parts of a font file for embedding: a TrueType subset by characters (HarfBuzz keeps what shaping
 * makes of them). Used by the SVG back end. */
#include "font_set.h"

#include <hb-subset.h>

/* A subset is rounded up to what its script is written with. So a text in the drawing can be
 * edited later, and the files of one run share their subsets. */
typedef struct CharacterRange {
    gunichar first, last;
} CharacterRange;

static const CharacterRange latin_ranges[] = {
    {0x20, 0x7E},     {0xA0, 0xA0},     {0xAB, 0xAB},     {0xB7, 0xB7},     {0xBB, 0xBB},
    {0x2013, 0x2014}, {0x2018, 0x2019}, {0x201C, 0x201D}, {0x2026, 0x2026},
};
static const CharacterRange arabic_ranges[] = {
    {0x60C, 0x60C}, {0x61B, 0x61B}, {0x61F, 0x61F}, {0x621, 0x63A}, {0x640, 0x64B},
    {0x660, 0x66C}, {0x67E, 0x67E}, {0x686, 0x686}, {0x698, 0x698}, {0x6A9, 0x6A9},
    {0x6AF, 0x6AF}, {0x6CC, 0x6CC}, {0x6F0, 0x6F9},
};

static void add_ranges(hb_set_t *set, const CharacterRange *ranges, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        hb_set_add_range(set, ranges[i].first, ranges[i].last);
    }
}

void add_latin_characters(hb_set_t *set)
{
    add_ranges(set, latin_ranges, G_N_ELEMENTS(latin_ranges));
}

static void collect_characters(hb_set_t *wanted, const gunichar *characters, size_t count)
{
    hb_unicode_funcs_t *unicode = hb_unicode_funcs_get_default();
    bool has_latin = false, has_arabic = false;
    hb_set_add(wanted, ' ');
    for (size_t i = 0; i < count; i++) {
        gunichar character = characters[i];
        hb_set_add(wanted, character);
        /* Right to left, a bracket is drawn as its mirror image. */
        hb_set_add(wanted, hb_unicode_mirroring(unicode, character));
        has_latin = has_latin || (character < 0x80 && g_ascii_isalpha((gchar)character));
        has_arabic = has_arabic || (character >= 0x621 && character <= 0x64A);
    }
    if (has_latin) {
        add_latin_characters(wanted);
    }
    if (has_arabic) {
        add_ranges(wanted, arabic_ranges, G_N_ELEMENTS(arabic_ranges));
    }
}

/* What browsers apply to plain text; fractions, small capitals and the like only cost bytes. */
static void choose_tables(hb_subset_input_t *input)
{
    static const char features[] = "kernmarkmkmkccmplocl"
                                   "rligligacligcaltrcltcurs"
                                   /* Arabic and Syriac */
                                   "initmedifinaisol"
                                   "fin2fin3med2msetstch"
                                   /* Indic, Khmer and their kin; Hangul */
                                   "nuktakhnrphfrkrfpref"
                                   "blwfhalfabvfpstfcfarvatucjct"
                                   "presabvsblwspstshalndistabvmblwm"
                                   "ljmovjmotjmo";
    hb_set_t *kept = hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
    hb_set_clear(kept);
    for (const char *tag = features; *tag; tag += 4) {
        hb_set_add(kept, hb_tag_from_string(tag, 4));
    }
    hb_set_add(hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG),
               HB_TAG('M', 'A', 'T', 'H'));
}

static GBytes *make_subset(hb_face_t *face, const hb_set_t *wanted)
{
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    if (!input) {
        return NULL;
    }
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
    hb_set_set(hb_subset_input_unicode_set(input), wanted);
    choose_tables(input);
    hb_face_t *subset = hb_subset_or_fail(face, input);
    hb_subset_input_destroy(input);
    if (!subset) {
        return NULL;
    }
    GBytes *bytes = face_bytes(subset);
    hb_face_destroy(subset);
    return bytes;
}

GBytes *subset_key(size_t font, const hb_set_t *wanted)
{
    GArray *numbers = g_array_new(FALSE, FALSE, sizeof(hb_codepoint_t));
    hb_codepoint_t next = (hb_codepoint_t)font;
    g_array_append_val(numbers, next);
    next = HB_SET_VALUE_INVALID;
    while (hb_set_next(wanted, &next)) {
        g_array_append_val(numbers, next);
    }
    size_t size = numbers->len * sizeof next;
    return g_bytes_new_take(g_array_free(numbers, FALSE), size);
}

GHashTable *subsets_new(void)
{
    return g_hash_table_new_full(g_bytes_hash, g_bytes_equal, (GDestroyNotify)g_bytes_unref,
                                 (GDestroyNotify)g_bytes_unref);
}

GBytes *font_set_subset(FontSet *fonts, size_t font, const gunichar *characters, size_t count)
{
    Font *source = font_set_get(fonts, font);
    if (!font_open(source) || !font_has_outlines(source) || !font_may_embed(source)) {
        return NULL;
    }
    hb_set_t *wanted = hb_set_create();
    collect_characters(wanted, characters, count);
    g_autoptr(GBytes) key = subset_key(font, wanted);
    GBytes *subset = g_hash_table_lookup(fonts->subsets, key);
    if (subset) {
        hb_set_destroy(wanted);
        return g_bytes_ref(subset);
    }
    subset = make_subset(source->face, wanted);
    hb_set_destroy(wanted);
    if (subset) {
        if (g_hash_table_size(fonts->subsets) >= SUBSETS_KEPT) {
            g_hash_table_remove_all(fonts->subsets);
        }
        g_hash_table_insert(fonts->subsets, g_steal_pointer(&key), g_bytes_ref(subset));
    }
    return subset;
}
