/* SPDX-License-Identifier: MIT */
/* The distances that layout measures with and compose draws with, in CSS pixels. One rhythm: 8
 * between boxes, 12 inside them, 40 around the sheet. */
#ifndef CJM_METRICS_H
#define CJM_METRICS_H

enum {
    MARGIN = 40,
    GUTTER = 8,
    PADDING = 12,
    CORNER = 6,      /* radius of boxes */
    CARD_START = 16, /* inside of a card at its start, past the edge */
    CARD_END = 12,
    CARD_TRACK_START = 20,  /* from a card's start to its dumbbell's track */
    CARD_NUMBER_ROOM = 54,  /* at least, from the track's end to the inner edge: a signed number */
    HEADER_TRACK = 92,      /* a row header's track */
    HEADER_TRACK_START = 4, /* inside of its padding */
    CHANGE_SIGN = 14,       /* an arrow before a change, with its gap */
    ICON_SIZE = 20,
    STAR_WIDTH = 22,   /* a star at a card's end, with its gap */
    LEGEND_SIGN = 26,  /* from an item's start to its text */
    PRIORITY_GAP = 10, /* between an entry's number and its text */
};

#endif
