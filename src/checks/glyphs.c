/* SPDX-License-Identifier: MIT */
/* Warns of characters that no font can draw. Used by the pipeline before it draws. */
#include "parts.h"

typedef struct GlyphCheck {
    const Journey *journey;
    const char *language; /* NULL: every one */
    FontSet *fonts;
    Diagnostics *diagnostics;
    guint8 *seen; /* a bit a code point */
} GlyphCheck;

/* Characters that draw nothing by themselves are never missing. */
static bool is_drawn(gunichar character)
{
    GUnicodeType type = g_unichar_type(character);
    bool is_selector = (character >= 0xFE00 && character <= 0xFE0F) ||
                       (character >= 0xE0100 && character <= 0xE01EF);
    return type != G_UNICODE_CONTROL && type != G_UNICODE_FORMAT && !is_selector &&
           !g_unichar_isspace(character);
}

static void check_text(const GlyphCheck *check, const char *text, Span span)
{
    for (const char *at = text; at != NULL && *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        guint8 bit = (guint8)(1U << (character & 7));
        if (check->seen[character >> 3] & bit) {
            continue;
        }
        check->seen[character >> 3] |= bit;
        size_t font;
        if (is_drawn(character) && !font_set_find(check->fonts, character, WEIGHT_REGULAR, &font)) {
            diagnostics_add(check->diagnostics, CODE_MISSING_GLYPH, check->journey->source, span,
                            NULL, "install a font that has it, or name one in the theme",
                            "no font has the character U+%04X", character);
        }
    }
}

static void check_wording(const Wording *wording, void *data)
{
    const GlyphCheck *check = data;
    if (check->language != NULL) {
        check_text(check, wording_in(wording, check->language, check->journey->language),
                   wording->span);
        return;
    }
    for (size_t i = 0; i < wording->count; i++) {
        check_text(check, wording->translations[i].string, wording->span);
    }
}

void check_glyphs(const Journey *journey, const char *language, FontSet *fonts,
                  Diagnostics *diagnostics)
{
    enum { CODE_POINTS = 0x110000 };
    g_autofree guint8 *seen = g_malloc0(CODE_POINTS / 8);
    GlyphCheck check = {
        .journey = journey,
        .language = language,
        .fonts = fonts,
        .diagnostics = diagnostics,
        .seen = seen,
    };
    journey_visit_wordings(journey, check_wording, &check);
}
