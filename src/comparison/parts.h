/* SPDX-License-Identifier: MIT */
/* The parts of comparison_new, in the order in which they run. Private to src/comparison. */
#ifndef CJM_COMPARISON_PARTS_H
#define CJM_COMPARISON_PARTS_H

#include <cjm/comparison.h>

/* What of another state is what of AFTER: indices into the other, NONE where it has it not. */
typedef struct Matching {
    size_t *stages, *channels, *touchpoints; /* one each of AFTER's */
} Matching;

void matching_init(Matching *matching, const Journey *other, const Journey *after);
void matching_clear(Matching *matching);

/* Whether any language that both have says the same. */
bool wording_shares_text(const Wording *a, const Wording *b);
/* Whether no language that both have says something else; given and not given differ. */
bool wording_agrees(const Wording *a, const Wording *b);
/* The same owner, or none in both. */
bool owner_is_same(const Journey *before, size_t a, const Journey *after, size_t b);

ScoreChange score_change(bool given, double before, double after);

void comparison_fill_changes(Comparison *comparison, const Matching *matching);
void comparison_fill_groups(Comparison *comparison, const Matching *matching);
void comparison_fill_ranking(Comparison *comparison);
/* matchings: one a state. */
void comparison_fill_courses(Comparison *comparison, const Matching *matchings);

/* For each of `count`, whether `matched` names it. Caller frees. */
bool *mark_matched(const size_t *matched, size_t matched_count, size_t count);

#endif
