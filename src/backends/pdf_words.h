/* SPDX-License-Identifier: MIT */
/* Words resolved into the glyphs that a PDF shows. A map says the same words again and again: each
 * is resolved once. Private to this folder. */
#ifndef CJM_BACKENDS_PDF_WORDS_H
#define CJM_BACKENDS_PDF_WORDS_H

#include <cjm/scene.h>
#include "pdf_fonts.h"

/* A glyph in a line, or where marked content begins or ends. Lengths are thousandths of an em. */
typedef struct PdfShown {
    const char *mark; /* operators; NULL for a glyph */
    const PdfFont *font;
    guint slot;
    gint32 rise;            /* above the baseline */
    double offset, advance; /* of the glyph from the pen, and of the pen */
} PdfShown;

/* A part of a line whose glyphs do not depend on the rest. */
typedef struct PdfWord {
    const PdfShown *shown; /* from left to right */
    size_t count;
    double width;
} PdfWord;

typedef struct PdfWords {
    PdfFonts fonts;
    GHashTable *known; /* KnownWord → itself */
    GArray *shown;     /* of PdfShown: the word in the making */
} PdfWords;

void pdf_words_init(PdfWords *words, FontSet *set);
void pdf_words_clear(PdfWords *words);

/* Appends the parts of the line, from left to right, to a GArray of PdfWord. They hold until the
 * next call. A line with right-to-left letters is a single part, because words change places. */
void pdf_words_append(PdfWords *words, const SceneText *text, GArray *line);

#endif
