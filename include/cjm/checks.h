/* SPDX-License-Identifier: MIT */
/* What can be said of a loaded journey only with fonts, icons or the wanted language at hand. Every
 * finding is a warning at its place in the file: the map is drawn all the same. */
#ifndef CJM_CHECKS_H
#define CJM_CHECKS_H

#include <cjm/icons.h>
#include <cjm/journey.h>

/* Characters that no font has, one warning a character, at its first place. language: that of the
 * drawn texts; NULL: the texts of every language. */
void check_glyphs(const Journey *journey, const char *language, FontSet *fonts,
                  Diagnostics *diagnostics);
/* A language that no drawn text has: one warning, which names the language drawn in its place. */
void check_language(const Journey *journey, const char *language, Diagnostics *diagnostics);
/* Channels whose `icon:` does not exist. */
void check_icons(const Journey *journey, Diagnostics *diagnostics);
/* Fonts that settings (may be NULL) name and the fonts made from them lack. */
void check_fonts(const ThemeSettings *settings, const FontSet *fonts, Diagnostics *diagnostics);

#endif
