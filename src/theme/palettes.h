/* SPDX-License-Identifier: MIT */
/* The palettes of the built-in themes. tests/unit/test-theme.c holds them to their promises:
 * contrast of every text, and distances that survive the three kinds of colour blindness. */
#ifndef CJM_THEME_PALETTES_H
#define CJM_THEME_PALETTES_H

#include <cjm/theme.h>

extern const Colour palette_light[ROLE_COUNT];
extern const Colour palette_dark[ROLE_COUNT];
extern const Colour palette_print[ROLE_COUNT];
extern const Colour palette_contrast[ROLE_COUNT];

#endif
