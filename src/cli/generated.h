/* SPDX-License-Identifier: MIT */
/* What the Makefile makes into C: the starter journeys of `cjm init` (data/starters/, by
 * tools/embed-starters.sh) and the libraries that the program was built with. */
#ifndef CJM_GENERATED_H
#define CJM_GENERATED_H

typedef struct Starter {
    const char *language; /* NULL after the last */
    const char *text;
} Starter;

extern const Starter STARTERS[];

extern const char LIBRARIES[]; /* "yaml-0.1 0.2.5, glib-2.0 2.74.6, …" */

#endif
