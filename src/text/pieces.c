/* SPDX-License-Identifier: MIT */
/* A word too wide for its line, cut into grapheme clusters. A cluster's width alone is not what it
 * takes in the word: letters join. So each counts with the widest form it can take, and a line of
 * pieces never comes out too wide. */
#include "breaks.h"
#include "paragraph.h"

/* U+200D on a side makes a letter take the form that it has when it joins there. */
static double widest_form(const Paragraph *paragraph, const char *cluster, size_t length)
{
    static const char *const joiners[] = {"", "\u200D"};
    double widest = 0;
    bool joins =
        character_extends(g_utf8_get_char(cluster)) || text_has_right_to_left(cluster, length);
    size_t forms = joins ? G_N_ELEMENTS(joiners) : 1;
    for (size_t before = 0; before < forms; before++) {
        for (size_t after = 0; after < forms; after++) {
            g_autofree char *form =
                g_strdup_printf("%s%.*s%s", joiners[before], (int)length, cluster, joiners[after]);
            double width = font_set_text_width(paragraph->fonts, form, strlen(form),
                                               paragraph->weight, paragraph->language);
            widest = MAX(widest, width);
        }
    }
    return widest;
}

static WordPieces *word_pieces_new(const Paragraph *paragraph, const char *string, size_t length)
{
    size_t characters = (size_t)g_utf8_strlen(string, (gssize)length);
    g_autofree TextBreak *breaks = NULL;
    if (!text_has_simple_clusters(string, length)) {
        breaks = font_set_find_breaks(paragraph->fonts, string, length, paragraph->language,
                                      &characters);
    }
    WordPieces *pieces = g_new0(WordPieces, 1);
    pieces->ends = g_new(guint32, characters);
    pieces->widths = g_new(double, characters);
    const char *start = string;
    const char *p = string;
    for (size_t i = 1; i <= characters; i++) {
        p = g_utf8_next_char(p);
        if (i < characters &&
            ((breaks != NULL && !breaks[i].of_cluster) || character_extends(g_utf8_get_char(p)))) {
            continue;
        }
        pieces->ends[pieces->count] = (guint32)(p - string);
        pieces->widths[pieces->count] = widest_form(paragraph, start, (size_t)(p - start));
        pieces->count++;
        start = p;
    }
    return pieces;
}

void word_pieces_free(WordPieces *pieces)
{
    if (!pieces) {
        return;
    }
    g_free(pieces->ends);
    g_free(pieces->widths);
    g_free(pieces);
}

const WordPieces *paragraph_word_pieces(const Paragraph *paragraph, size_t word)
{
    /* Filled in late, but the same whenever it is filled: the paragraph stays constant to others.
     */
    Word *entry = &paragraph->words[word];
    if (!entry->pieces) {
        entry->pieces = word_pieces_new(paragraph, paragraph->string + entry->start, entry->length);
    }
    return entry->pieces;
}
