/* SPDX-License-Identifier: MIT */
/* The source line of a problem with a caret under it; for print_text.c. */
#ifndef DIAGNOSTICS_EXCERPT_H
#define DIAGNOSTICS_EXCERPT_H

#include <cjm/diagnostics.h>

/* A piece of one line, fit for a terminal, and the columns of the terminal that the span takes. */
typedef struct Excerpt {
    GString *text;       /* owned; escaped, tabs as spaces, shortened around the span */
    size_t caret_column; /* from 0 */
    size_t caret_width;  /* at least 1 */
} Excerpt;

void excerpt_init(Excerpt *excerpt, const Source *source, Span span);
void excerpt_clear(Excerpt *excerpt);

#endif
