/* SPDX-License-Identifier: MIT */
/* A text prepared for wrapping: what paragraph.c makes and wrap.c reads. Private to this folder. */
#ifndef CJM_TEXT_PARAGRAPH_H
#define CJM_TEXT_PARAGRAPH_H

#include "font_set.h"

/* Where a word that is wider than its line may break, found when that first happens. */
typedef struct WordPieces {
    size_t count;
    guint32 *ends;  /* bytes from the start of the word */
    double *widths; /* ems: never less than the piece needs, however its neighbours join */
} WordPieces;

/* What stands between two places where a line may break. */
typedef struct Word {
    guint32 start, length; /* bytes; without the space after it */
    double width;          /* ems */
    double space;          /* ems: hangs when the line ends here */
    bool ends_line;        /* a newline follows */
    WordPieces *pieces;    /* NULL until needed */
} Word;

struct Paragraph {
    FontSet *fonts; /* borrowed: its owner */
    guint hash;
    FontWeight weight;
    hb_language_t language;
    size_t given_length;
    const char *given; /* as it was asked for */
    char *string;      /* with single spaces and bare newlines */
    Word *words;       /* at least one */
    size_t count;
};

/* The grapheme pieces of a word; made once. */
const WordPieces *paragraph_word_pieces(const Paragraph *paragraph, size_t word);
void word_pieces_free(WordPieces *pieces);

#endif
