/* SPDX-License-Identifier: MIT */
/* What the private set of fonts could not draw and the system's did, told as notes, one a font. */
#include "font_set.h"

static int compare_characters(gconstpointer a, gconstpointer b)
{
    gunichar one = *(const gunichar *)a, other = *(const gunichar *)b;
    return one < other ? -1 : one > other;
}

static void append_characters(GArray *characters, GString *out)
{
    enum { SHOWN = 12 };
    g_array_sort(characters, compare_characters);
    for (guint i = 0; i < characters->len && i < SHOWN; i++) {
        gunichar character = g_array_index(characters, gunichar, i);
        g_string_append(out, i > 0 ? ", " : "");
        if (g_unichar_isgraph(character) && !g_unichar_ismark(character)) {
            g_string_append_unichar(out, character);
            g_string_append_c(out, ' ');
        }
        g_string_append_printf(out, "U+%04X", character);
    }
    if (characters->len > SHOWN) {
        g_string_append_printf(out, " and %u more", characters->len - SHOWN);
    }
}

/* The characters of the table with that value. */
static GArray *characters_of(GHashTable *table, size_t value)
{
    GArray *characters = g_array_new(FALSE, FALSE, sizeof(gunichar));
    GHashTableIter iterator;
    gpointer key, entry;
    g_hash_table_iter_init(&iterator, table);
    while (g_hash_table_iter_next(&iterator, &key, &entry)) {
        if (GPOINTER_TO_SIZE(entry) == value) {
            gunichar character = GPOINTER_TO_UINT(key);
            g_array_append_val(characters, character);
        }
    }
    return characters;
}

static void report_system_font(const FontSet *fonts, size_t font, Diagnostics *diagnostics)
{
    g_autoptr(GArray) characters = characters_of(fonts->system_characters, font + 1);
    if (characters->len == 0) {
        return;
    }
    g_autoptr(GString) names = g_string_new(NULL);
    append_characters(characters, names);
    diagnostics_add_plain(
        diagnostics, CODE_SYSTEM_FONT, "the picture may look different on another machine",
        "the system's font \"%s\" draws %s", font_family(fonts, font), names->str);
}

void font_set_report(FontSet *fonts, Diagnostics *diagnostics)
{
    for (guint i = 0; i < fonts->fonts->len; i++) {
        report_system_font(fonts, i, diagnostics);
    }
    g_hash_table_remove_all(fonts->system_characters);
}
