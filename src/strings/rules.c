/* SPDX-License-Identifier: MIT */
/* The rules of texts that several stages must agree on: load refuses by them, the scene's check and
 * the printers trust in them. */
#include <cjm/strings.h>

#include <string.h>

char *text_fold(const char *text)
{
    enum {
        ARABIC_KAF = 0x643,
        PERSIAN_KAF = 0x6A9,
        ARABIC_YEH = 0x64A,
        PERSIAN_YEH = 0x6CC,
        DOTLESS_YEH = 0x649
    };
    g_autofree char *composed = g_utf8_normalize(text, -1, G_NORMALIZE_ALL_COMPOSE);
    g_autofree char *small = g_utf8_casefold(composed != NULL ? composed : text, -1);
    GString *folded = g_string_sized_new(strlen(small));
    for (const char *at = small; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        bool is_yeh = character == ARABIC_YEH || character == DOTLESS_YEH;
        g_string_append_unichar(folded, is_yeh                    ? PERSIAN_YEH
                                        : character == ARABIC_KAF ? PERSIAN_KAF
                                                                  : character);
    }
    return g_string_free(folded, FALSE);
}

bool text_is_link(const char *text)
{
    static const char *const schemes[] = {"http://", "https://", "mailto:"};
    for (size_t i = 0; i < G_N_ELEMENTS(schemes); i++) {
        size_t length = strlen(schemes[i]);
        if (g_ascii_strncasecmp(text, schemes[i], length) == 0) {
            return text[length] != '\0';
        }
    }
    return false;
}

bool string_has_right_to_left(const char *text)
{
    for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        if ((character >= 0x590 && character <= 0x8FF) ||
            (character >= 0xFB1D && character <= 0xFEFC) ||
            (character >= 0x10800 && character <= 0x10FFF) ||
            (character >= 0x1E800 && character <= 0x1EFFF)) {
            return true;
        }
    }
    return false;
}

bool character_reorders_line(gunichar character)
{
    return (character >= 0x202A && character <= 0x202E) ||
           (character >= 0x2066 && character <= 0x2069);
}
