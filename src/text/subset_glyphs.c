/* SPDX-License-Identifier: MIT */
/* Parts of a font file by glyphs, for PDF, which finds glyphs by number and texts by its own
 * tables. */
#include "font_set.h"

#include <hb-subset.h>

bool font_set_can_embed(FontSet *fonts, size_t font)
{
    Font *source = font_set_get(fonts, font);
    return font_open(source) && font_has_table(source, HB_TAG('g', 'l', 'y', 'f')) &&
           font_may_embed(source);
}

/* Tables for characters, shaping and names are dead weight. */
static hb_subset_input_t *subset_input(const uint32_t *glyphs, size_t count)
{
    static const char dropped[][5] = {"GSUB", "GPOS", "GDEF", "cmap", "name",
                                      "OS/2", "post", "MATH", "gasp"};
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    if (!input) {
        return NULL;
    }
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
    hb_set_t *tables = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (size_t i = 0; i < G_N_ELEMENTS(dropped); i++) {
        hb_set_add(tables, hb_tag_from_string(dropped[i], 4));
    }
    hb_set_t *wanted = hb_subset_input_glyph_set(input);
    for (size_t i = 0; i < count; i++) {
        hb_set_add(wanted, glyphs[i]);
    }
    return input;
}

GBytes *font_set_subset_glyphs(FontSet *fonts, size_t font, const uint32_t *glyphs, size_t count,
                               uint16_t *ret_numbers)
{
    if (!font_set_can_embed(fonts, font)) {
        return NULL;
    }
    hb_subset_input_t *input = subset_input(glyphs, count);
    hb_subset_plan_t *plan =
        input ? hb_subset_plan_create_or_fail(font_set_get(fonts, font)->face, input) : NULL;
    hb_face_t *subset = plan ? hb_subset_plan_execute_or_fail(plan) : NULL;
    GBytes *bytes = NULL;
    if (subset) {
        const hb_map_t *numbers = hb_subset_plan_old_to_new_glyph_mapping(plan);
        for (size_t i = 0; i < count; i++) {
            hb_codepoint_t number = hb_map_get(numbers, glyphs[i]);
            ret_numbers[i] = number == HB_MAP_VALUE_INVALID ? 0 : (uint16_t)number;
        }
        bytes = face_bytes(subset);
    }
    hb_face_destroy(subset);
    hb_subset_plan_destroy(plan);
    hb_subset_input_destroy(input);
    return bytes;
}
