/* SPDX-License-Identifier: MIT */
/* The starter journeys of `cjm init`: data/starters/, made into C by tools/embed-starters.sh. */
#ifndef CJM_STARTERS_H
#define CJM_STARTERS_H

typedef struct Starter {
    const char *language; /* NULL after the last */
    const char *text;
} Starter;

extern const Starter STARTERS[];

#endif
