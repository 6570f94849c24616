/* SPDX-License-Identifier: MIT */
/* The drawn icons, in the order of their table, and the small language that they are written in. */
#ifndef CJM_ICON_SHAPES_H
#define CJM_ICON_SHAPES_H

#include <cjm/icons.h>

enum { ICON_BOX = 24 };

/* Shapes stand in a box of 24 × 24, to be stroked about 1.7 wide with round ends. Commands, each
 * with its numbers: M x y and L x y, C x1 y1 x2 y2 x y, Z as in SVG paths; O x y radius is a
 * circle, R x y width height radius a rectangle with round corners. */
struct Icon {
    const char *key;
    const char *shape;
};

typedef enum {
    ICON_SHOP,
    ICON_PERSON,
    ICON_MEETING,
    ICON_EMAIL,
    ICON_LETTER,
    ICON_SMS,
    ICON_CHAT,
    ICON_SOCIAL,
    ICON_PHONE,
    ICON_CONTACT_CENTRE,
    ICON_WEB,
    ICON_APP,
    ICON_ATM,
    ICON_EVENT,
    ICON_OTHER,
    ICON_COUNT,
} IconName;

extern const Icon icon_shapes[ICON_COUNT];

/* The icon that a channel's name in English, Persian or Arabic speaks of; ICON_OTHER when none. */
IconName icon_name_from_text(const char *text);

#endif
