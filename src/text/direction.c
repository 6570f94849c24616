/* SPDX-License-Identifier: MIT */
/* Questions about the direction of a text that need no fonts. */
#include "font_set.h"

#include <fribidi.h>

bool text_has_right_to_left(const char *string, size_t length)
{
    const char *end = string + length;
    for (const char *p = string; p < end; p = g_utf8_next_char(p)) {
        gunichar character = g_utf8_get_char(p);
        /* Below Hebrew nothing runs right to left; nearly every Latin text ends here. */
        if (character < 0x590) {
            continue;
        }
        FriBidiCharType type = fribidi_get_bidi_type(character);
        if (FRIBIDI_IS_RTL(type) || FRIBIDI_IS_EXPLICIT(type) || FRIBIDI_IS_ISOLATE(type) ||
            type == FRIBIDI_TYPE_AN) {
            return true;
        }
    }
    return false;
}

bool text_is_right_to_left(const char *string, size_t length, bool fallback)
{
    const char *end = string + length;
    size_t isolates = 0; /* what they hold does not count: rule P2 of UAX #9 */
    for (const char *p = string; p < end; p = g_utf8_next_char(p)) {
        gunichar character = g_utf8_get_char(p);
        FriBidiCharType type = fribidi_get_bidi_type(character);
        if (type == FRIBIDI_TYPE_PDI) {
            isolates -= isolates > 0;
        } else if (FRIBIDI_IS_ISOLATE(type)) {
            isolates++;
        } else if (isolates == 0 && FRIBIDI_IS_STRONG(type) && !FRIBIDI_IS_EXPLICIT(type)) {
            return FRIBIDI_IS_RTL(type);
        }
    }
    return fallback;
}
