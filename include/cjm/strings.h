/* SPDX-License-Identifier: MIT */
/* What every stage asks of texts that a user wrote: a hash that nobody can aim at, and the few
 * rules that must be the same everywhere. */
#ifndef CJM_STRINGS_H
#define CJM_STRINGS_H

#include <stdbool.h>
#include <glib.h>

/* For tables whose keys are a file's words, with g_str_equal: GLib's own hash is the same in every
 * process, and whoever writes a file may let all its words collide. Differs from run to run, so its
 * order may not reach an output. */
guint text_hash(gconstpointer text);

/* The one copy of text in strings; known, a table with text_hash, is where it is found again. */
const char *text_keep(GStringChunk *strings, GHashTable *known, const char *text);

/* Points as a message shows them: at most that many decimals, no zeros at the end. Returns text. */
const char *points_print(double points, int decimals, char text[G_ASCII_DTOSTR_BUF_SIZE]);

/* The same for all ways to type a text: capitals, composed letters, and the Arabic kaf and yeh that
 * stand for the Persian ones on many keyboards. Caller frees. */
char *text_fold(const char *text);

/* Whether it begins with a scheme that a map may link to: http, https, mailto. */
bool text_is_link(const char *text);

/* Whether a character in it is written from right to left, or a digit that follows those. */
bool string_has_right_to_left(const char *text);

/* Embeddings, overrides and isolates: the characters that reorder the line around them. */
bool character_reorders_line(gunichar character);

#endif
