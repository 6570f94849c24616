/* SPDX-License-Identifier: MIT */
/* What goes where on the grid: plain numbers. Texts are measured here and nowhere else.
 *
 * Coordinates are logical: x runs in reading direction from the reader's start edge (left in
 * English, right in Persian), y runs down. Compose mirrors once, at the pen; nothing in here knows
 * of right and left. Units: CSS pixels. */
#ifndef CJM_LAYOUT_H
#define CJM_LAYOUT_H

#include <cjm/analysis.h>
#include <cjm/locale.h>
#include <cjm/text.h>

/* What the cards show of the scores. */
typedef enum { SHOW_BOTH, SHOW_CURRENT, SHOW_DESIRED, SHOW_GAP } ShowMode;

typedef struct Box {
    double x, y, width, height;
} Box;

/* A wrapped text at its place. Lines are `line_height` apart; the first baseline stands at
 * y + ascent. */
typedef struct TextBlock {
    const TextLine *lines;
    size_t count; /* 0: not there */
    double x, y, width, height;
    double size, ascent, line_height;
    FontWeight weight;
} TextBlock;

/* layout_grid_new and the structs of the grid: see the second half of this file. */

#endif
