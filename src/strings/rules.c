/* SPDX-License-Identifier: MIT */
/* The rules of texts that several stages must agree on: load refuses by them, the scene's check and
 * the printers trust in them. */
#include <cjm/strings.h>

#include <string.h>

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
