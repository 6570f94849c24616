/* SPDX-License-Identifier: MIT */
/* The nearest name to a mistyped one, for "did you mean". Works on code points and ignores case. */
#include <cjm/diagnostics.h>

/* Longer words are no typing mistakes of each other that a reader could not see. */
enum { LONGEST_WORD = 64 };

typedef struct Word {
    gunichar characters[LONGEST_WORD];
    size_t length;
} Word;

static bool word_init(Word *word, const char *text)
{
    word->length = 0;
    for (const char *at = text; *at; at = g_utf8_next_char(at)) {
        if (word->length == LONGEST_WORD) {
            return false;
        }
        word->characters[word->length++] = g_unichar_tolower(g_utf8_get_char(at));
    }
    return true;
}

static size_t smallest(size_t a, size_t b, size_t c)
{
    return MIN(a, MIN(b, c));
}

/* Edit distance with swaps of neighbours (optimal string alignment), by rows; bound stands for all
 * that is not below it. What lies bound or more beside the diagonal cannot count, so the cost is
 * that of a narrow band. bound is at least 1. */
static size_t count_edits(const Word *a, const Word *b, size_t bound)
{
    size_t rows[3][LONGEST_WORD + 2];
    size_t *before = rows[0], *previous = rows[1], *current = rows[2];
    for (size_t j = 0; j <= b->length; j++) {
        previous[j] = MIN(j, bound);
    }
    for (size_t i = 1; i <= a->length; i++) {
        size_t first = i > bound ? i - bound + 1 : 1;
        size_t last = MIN(b->length, i + bound - 1);
        size_t least = current[first - 1] = first == 1 ? MIN(i, bound) : bound;
        for (size_t j = first; j <= last; j++) {
            bool same = a->characters[i - 1] == b->characters[j - 1];
            size_t edits =
                smallest(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (same ? 0 : 1));
            if (i > 1 && j > 1 && a->characters[i - 1] == b->characters[j - 2] &&
                a->characters[i - 2] == b->characters[j - 1]) {
                edits = MIN(edits, before[j - 2] + 1);
            }
            current[j] = MIN(edits, bound);
            least = MIN(least, current[j]);
        }
        /* No later row is below its predecessor's least. */
        if (least == bound) {
            return bound;
        }
        current[last + 1] = bound;
        size_t *oldest = before;
        before = previous;
        previous = current;
        current = oldest;
    }
    return previous[b->length];
}

/* One edit for short words, a third of the letters for longer ones. */
static size_t allowed_edits(const Word *word)
{
    return word->length < 3 ? word->length / 2 : MAX((size_t)1, MIN(word->length / 3, (size_t)4));
}

const char *text_nearest(const char *word, const char *const *candidates, size_t count)
{
    Word wanted;
    if (!g_utf8_validate(word, -1, NULL) || !word_init(&wanted, word)) {
        return NULL;
    }
    const char *found = NULL;
    size_t best = allowed_edits(&wanted) + 1;
    for (size_t i = 0; i < count && best > 0; i++) {
        Word candidate;
        if (!candidates[i] || !word_init(&candidate, candidates[i])) {
            continue;
        }
        size_t difference = wanted.length > candidate.length ? wanted.length - candidate.length
                                                             : candidate.length - wanted.length;
        if (difference >= best) {
            continue;
        }
        size_t edits = count_edits(&wanted, &candidate, best);
        if (edits < best) {
            best = edits;
            found = candidates[i];
        }
    }
    return found;
}
