/* SPDX-License-Identifier: MIT */
/* Which characters of a drawing each font draws: what the SVG back end embeds. Follows the same
 * choice as shaping, without shaping. */
#include "font_set.h"

typedef struct FontUse {
    size_t font;
    hb_set_t *characters;
    bool weights[WEIGHT_COUNT]; /* of the texts, not of the font */
} FontUse;

struct FontUses {
    FontSet *fonts;
    GArray *uses;                             /* of FontUse */
    bool seen[WEIGHT_COUNT][NEAR_CHARACTERS]; /* alone, without marks */
};

FontUses *font_uses_new(FontSet *fonts)
{
    FontUses *uses = g_new0(FontUses, 1);
    uses->fonts = fonts;
    uses->uses = g_array_new(FALSE, TRUE, sizeof(FontUse));
    return uses;
}

void font_uses_free(FontUses *uses)
{
    if (!uses) {
        return;
    }
    for (guint i = 0; i < uses->uses->len; i++) {
        hb_set_destroy(g_array_index(uses->uses, FontUse, i).characters);
    }
    g_array_free(uses->uses, TRUE);
    g_free(uses);
}

static FontUse *find_use(FontUses *uses, size_t font)
{
    for (guint i = 0; i < uses->uses->len; i++) {
        FontUse *use = &g_array_index(uses->uses, FontUse, i);
        if (use->font == font) {
            return use;
        }
    }
    FontUse use = {.font = font, .characters = hb_set_create()};
    g_array_append_val(uses->uses, use);
    return &g_array_index(uses->uses, FontUse, uses->uses->len - 1);
}

void font_uses_add(FontUses *uses, const char *string, size_t length, FontWeight weight)
{
    const char *end = string + length;
    for (const char *p = string, *next; p < end; p = next) {
        gunichar base = g_utf8_get_char(p);
        next = g_utf8_next_char(p);
        bool alone = next >= end || !character_extends(g_utf8_get_char(next));
        if (alone && base < NEAR_CHARACTERS) {
            if (uses->seen[weight][base]) {
                continue;
            }
            uses->seen[weight][base] = true;
        }
        while (next < end && character_extends(g_utf8_get_char(next))) {
            next = g_utf8_next_char(next);
        }
        FontUse *use = find_use(uses, font_set_choose(uses->fonts, p, (size_t)(next - p), weight));
        use->weights[weight] = true;
        for (const char *q = p; q < next; q = g_utf8_next_char(q)) {
            hb_set_add(use->characters, g_utf8_get_char(q));
        }
    }
}

/* The order in which a viewer is to try the fonts: the private list, then the system's by name, so
 * that it does not depend on what this process drew before. */
static int compare_uses(gconstpointer a, gconstpointer b, gpointer data)
{
    const FontUse *one = a, *other = b;
    const Font *first = font_set_get(data, one->font);
    const Font *second = font_set_get(data, other->font);
    if (!first->is_system || !second->is_system) {
        return one->font < other->font ? -1 : one->font > other->font;
    }
    int order = strcmp(first->file, second->file);
    return order ? order : first->face_index - second->face_index;
}

size_t font_uses_sort(FontUses *uses)
{
    g_array_sort_with_data(uses->uses, compare_uses, uses->fonts);
    return uses->uses->len;
}

size_t font_uses_font(const FontUses *uses, size_t index)
{
    return g_array_index(uses->uses, FontUse, index).font;
}

bool font_uses_weight(const FontUses *uses, size_t index, FontWeight weight)
{
    return g_array_index(uses->uses, FontUse, index).weights[weight];
}

GArray *font_uses_characters(const FontUses *uses, size_t index)
{
    const FontUse *use = &g_array_index(uses->uses, FontUse, index);
    GArray *characters = g_array_new(FALSE, FALSE, sizeof(gunichar));
    hb_codepoint_t next = HB_SET_VALUE_INVALID;
    while (hb_set_next(use->characters, &next)) {
        gunichar character = next;
        g_array_append_val(characters, character);
    }
    return characters;
}
