/* SPDX-License-Identifier: MIT */
/* Asks Pango where texts may break: it knows the rules of Unicode and has dictionaries for scripts
 * without spaces. It is opened for the first text that needs it, because most maps have none and it
 * brings a dozen other libraries along. */
#include "breaks.h"

#include <pango/pango.h>
#include <cjm/library.h>

#define PANGO_FUNCTIONS(FUNCTION)                                                                  \
    FUNCTION(pango_get_log_attrs)                                                                  \
    FUNCTION(pango_language_from_string)

LIBRARY_TABLE(PangoLibrary, PANGO_FUNCTIONS)

/* NULL where it cannot be opened; the set then remembers why. */
static const PangoLibrary *pango_of(FontSet *fonts)
{
    if (fonts->pango == NULL && fonts->missing_library == NULL) {
        PangoLibrary library;
        if (LIBRARY_LOAD("libpango-1.0.so.0", PANGO_FUNCTIONS, &library, &fonts->missing_library)) {
            fonts->pango = g_memdup2(&library, sizeof library);
        }
    }
    return fonts->pango;
}

TextBreak *font_set_find_breaks(FontSet *fonts, const char *text, size_t length,
                                hb_language_t language, size_t *ret_count)
{
    size_t count = (size_t)g_utf8_strlen(text, (gssize)length);
    TextBreak *breaks = g_new0(TextBreak, count + 1);
    const PangoLibrary *pango = pango_of(fonts);
    if (pango != NULL) {
        g_autofree PangoLogAttr *attributes = g_new0(PangoLogAttr, count + 1);
        PangoLanguage *known = pango->pango_language_from_string(hb_language_to_string(language));
        pango->pango_get_log_attrs(text, (int)length, -1, known, attributes, (int)count + 1);
        for (size_t i = 0; i < count; i++) {
            breaks[i] = (TextBreak){attributes[i].is_line_break, attributes[i].is_cursor_position};
        }
    }
    *ret_count = count;
    return breaks;
}

bool font_set_is_whole(const FontSet *fonts, Diagnostics *diagnostics)
{
    if (fonts->missing_library != NULL) {
        diagnostics_add_plain(diagnostics, CODE_MISSING_LIBRARY, NULL,
                              "line breaks of some texts need Pango: %s", fonts->missing_library);
    }
    return fonts->missing_library == NULL;
}
