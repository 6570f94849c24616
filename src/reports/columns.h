/* SPDX-License-Identifier: MIT */
/* Text in columns of a terminal: widths of characters, and words wrapped to a width. For text.c. */
#ifndef CJM_REPORTS_COLUMNS_H
#define CJM_REPORTS_COLUMNS_H

#include <stdbool.h>
#include <stddef.h>
#include <glib.h>

/* Columns that a terminal gives the text: two for wide characters, none for marks and joiners. */
size_t columns_of(const char *text);
/* The columns of its longest word. */
size_t columns_of_longest_word(const char *text);
/* Lines of at most `width` columns, words kept whole where they fit. Array of char *. */
GPtrArray *columns_wrap(const char *text, size_t width);

#endif
