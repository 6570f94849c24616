/* SPDX-License-Identifier: MIT */
/* What stands between a loaded journey and its picture: its fonts, and the checks that need them.
 * For render, check and fonts. */
#ifndef CJM_PREPARE_H
#define CJM_PREPARE_H

#include <cjm/pipeline.h>

#include "session.h"

/* The fonts that draw the journey: the session's own, or a set that begins with those its theme
 * names, which ret_own then keeps. NULL after an error. */
FontSet *journey_fonts(Session *session, const Journey *journey, const RenderOptions *options,
                       FontSet **ret_own);
/* Checks glyphs and colours, with --strict as asked. false when that brought errors. */
bool journey_check(Session *session, const Journey *journey, const RenderOptions *options,
                   bool every_language, FontSet *fonts);

#endif
