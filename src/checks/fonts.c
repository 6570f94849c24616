/* SPDX-License-Identifier: MIT */
/* Warns of a theme's fonts that are not found. Used by the pipeline and by `cjm fonts`. */
#include <cjm/checks.h>

static void check_font(const ThemeSettings *settings, const ThemeFont *font, const char *key,
                       Diagnostics *diagnostics)
{
    const char *hint = "name a font file, or a family that fc-list shows";
    g_autofree char *path = g_strdup_printf("%sfonts.%s", settings->path, key);
    diagnostics_add(diagnostics, CODE_UNKNOWN_FONT, settings->source, font->span, path, hint,
                    "the font '%s' is not found; the next one of the list is used", font->name);
}

void check_fonts(const ThemeSettings *settings, const FontSet *fonts, Diagnostics *diagnostics)
{
    if (settings == NULL) {
        return;
    }
    if (font_set_lacks(fonts, WEIGHT_REGULAR)) {
        check_font(settings, &settings->regular_font, "regular", diagnostics);
    }
    if (font_set_lacks(fonts, WEIGHT_BOLD)) {
        check_font(settings, &settings->bold_font, "bold", diagnostics);
    }
}
