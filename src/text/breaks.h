/* SPDX-License-Identifier: MIT */
/* Where a line may break and a word may be cut, for texts that need more than their spaces. For
 * paragraph.c and pieces.c. */
#ifndef CJM_TEXT_BREAKS_H
#define CJM_TEXT_BREAKS_H

#include "font_set.h"

/* Appends the bytes (size_t) at which a new line may or must begin; false, with any of them, where
 * the text is not of the kind whose breaks are known without Pango. Spaces are normal. */
bool text_find_simple_breaks(const char *text, GArray *breaks);

/* Whether its grapheme clusters are characters with what character_extends them. */
bool text_has_simple_clusters(const char *text, size_t length);

typedef struct TextBreak {
    bool of_line;    /* a line may end before this character */
    bool of_cluster; /* a grapheme cluster begins here */
} TextBreak;

/* One for each character of the text; none breaks where Pango is missing: font_set_is_whole. Caller
 * frees. */
TextBreak *font_set_find_breaks(FontSet *fonts, const char *text, size_t length,
                                hb_language_t language, size_t *ret_count);

#endif
