/* SPDX-License-Identifier: MIT */
/* Which font draws a character. The answer depends on the character and on what combines with it,
 * never on its neighbours: a browser that walks a list of subsets comes to the same answer. */
#include "font_set.h"

/* Signs that only tell others what to do. Those of numbers and verses are drawn. */
static bool is_zero_width(gunichar character)
{
    if (character == 0x034F || character == 0x2028) {
        return true;
    }
    bool is_drawn = (character >= 0x0600 && character <= 0x0605) || character == 0x06DD ||
                    character == 0x070F || character == 0x0890 || character == 0x0891 ||
                    character == 0x08E2;
    return character < 0x10000 && !is_drawn && g_unichar_type(character) == G_UNICODE_FORMAT;
}

bool character_extends(gunichar character)
{
    if (character < 0x300) {
        return character == 0xAD;
    }
    GUnicodeType type = g_unichar_type(character);
    return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK ||
           type == G_UNICODE_SPACING_MARK || is_zero_width(character) ||
           (character >= 0xE0020 && character <= 0xE007F);
}

/* Never drawn, so any font will do. */
static bool is_invisible(gunichar character)
{
    return is_zero_width(character) || (character >= 0xFE00 && character <= 0xFE0F) ||
           (character >= 0xE0000 && character <= 0xE0FFF);
}

static bool search(FontSet *fonts, gunichar character, FontWeight weight, size_t *ret_font)
{
    const GArray *order = fonts->order[weight];
    for (guint i = 0; i < order->len; i++) {
        size_t font = g_array_index(order, size_t, i);
        if (font_has_character(font_set_get(fonts, font), character)) {
            *ret_font = font;
            return true;
        }
    }
    if (font_set_find_system(fonts, character, weight, ret_font)) {
        g_hash_table_insert(fonts->system_characters, GUINT_TO_POINTER(character),
                            GSIZE_TO_POINTER(*ret_font + 1));
        return true;
    }
    return false;
}

static size_t find_or_first(FontSet *fonts, gunichar character, FontWeight weight)
{
    size_t font = g_array_index(fonts->order[weight], size_t, 0);
    if (is_invisible(character) || search(fonts, character, weight, &font)) {
        return font;
    }
    if (!g_hash_table_contains(fonts->missing, GUINT_TO_POINTER(character))) {
        g_hash_table_add(fonts->missing, GUINT_TO_POINTER(character));
    }
    return font;
}

static size_t choose_for_character(FontSet *fonts, gunichar character, FontWeight weight)
{
    if (character < NEAR_CHARACTERS) {
        guint16 *known = &fonts->near_fonts[weight][character];
        if (*known == 0) {
            *known = (guint16)(find_or_first(fonts, character, weight) + 1);
        }
        return *known - 1u;
    }
    gpointer key = GUINT_TO_POINTER(character);
    gpointer known = g_hash_table_lookup(fonts->far_fonts[weight], key);
    if (!known) {
        known = GSIZE_TO_POINTER(find_or_first(fonts, character, weight) + 1);
        g_hash_table_insert(fonts->far_fonts[weight], key, known);
    }
    return GPOINTER_TO_SIZE(known) - 1;
}

bool font_set_find(FontSet *fonts, gunichar character, FontWeight weight, size_t *ret_font)
{
    size_t font = choose_for_character(fonts, character, weight);
    if (g_hash_table_contains(fonts->missing, GUINT_TO_POINTER(character))) {
        return false;
    }
    *ret_font = font;
    return true;
}

/* Marks only: the base is known to be there. */
static bool font_has_marks(Font *font, const char *marks, const char *end)
{
    for (const char *p = marks; p < end; p = g_utf8_next_char(p)) {
        gunichar mark = g_utf8_get_char(p);
        if (!is_invisible(mark) && !font_has_character(font, mark)) {
            return false;
        }
    }
    return true;
}

size_t font_set_choose(FontSet *fonts, const char *cluster, size_t length, FontWeight weight)
{
    gunichar base = g_utf8_get_char(cluster);
    size_t chosen = choose_for_character(fonts, base, weight);
    const char *marks = g_utf8_next_char(cluster);
    const char *end = cluster + length;
    if (marks >= end || font_has_marks(font_set_get(fonts, chosen), marks, end)) {
        return chosen;
    }
    const GArray *order = fonts->order[weight];
    for (guint i = 0; i < order->len; i++) {
        size_t index = g_array_index(order, size_t, i);
        Font *font = font_set_get(fonts, index);
        if (font_has_character(font, base) && font_has_marks(font, marks, end)) {
            return index;
        }
    }
    /* The mark's own system font is the likelier one to have both (Thai, keycaps). */
    size_t mark_font = choose_for_character(fonts, g_utf8_get_char(marks), weight);
    Font *font = font_set_get(fonts, mark_font);
    return font_has_character(font, base) && font_has_marks(font, marks, end) ? mark_font : chosen;
}
