/* SPDX-License-Identifier: MIT */
/* What stands between a loaded journey and its picture: its fonts, and the checks that need them.
 * For render, check and fonts. */
#ifndef CJM_PREPARE_H
#define CJM_PREPARE_H

#include <cjm/pipeline.h>

#include "session.h"

/* The session's own fonts, or a set that begins with those that the settings (may be NULL) name,
 * which ret_own then keeps. NULL after an error. */
FontSet *theme_fonts(Session *session, const ThemeSettings *settings, FontSet **ret_own);
/* The same for what draws the journey: by the options' settings, else its own. */
FontSet *journey_fonts(Session *session, const Journey *journey, const RenderOptions *options,
                       FontSet **ret_own);
/* Warns where no text of the journey has the language (NULL: its own), with --strict as asked.
 * false when that brought errors. */
bool journey_check_language(Session *session, const Journey *journey, const char *language);
/* The same for characters that no font has, and notes of fonts of the system that draw. */
bool journey_check_glyphs(Session *session, const Journey *journey, const char *language,
                          FontSet *fonts);
/* The checks of the pipeline, with --strict as asked. false when that brought errors. */
bool journey_check(Session *session, const Journey *journey, const RenderOptions *options,
                   bool every_language, FontSet *fonts);

#endif
