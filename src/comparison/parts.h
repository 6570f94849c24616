/* SPDX-License-Identifier: MIT */
/* The parts of comparison_new, in the order in which they run. Private to src/comparison. */
#ifndef CJM_COMPARISON_PARTS_H
#define CJM_COMPARISON_PARTS_H

#include <cjm/comparison.h>

/* What of another state is what of AFTER: indices into the other, NONE where it has it not. */
typedef struct Matching {
    size_t *stages, *channels, *owners, *touchpoints; /* one each of AFTER's */
} Matching;

void matching_init(Matching *matching, const Journey *other, const Journey *after);
void matching_clear(Matching *matching);
/* The same from the other side: for each of its `count` what it is in AFTER. Caller frees. */
size_t *matching_invert(const size_t *matched, size_t matched_count, size_t count);
/* touchpoints.c: matching has the rest. Caller frees. */
size_t *match_touchpoints(const Journey *other, const Journey *after, const Matching *matching);

/* Keys by which a text is found again in another file, one of which both have where any language
 * says the same, be it only that each file calls it its own. Ended by NULL; caller frees. */
char **wording_keys(const Wording *wording, const char *journey_language);
/* Whether no language that both have says something else; given and not given differ. */
bool wording_agrees(const Wording *a, const Wording *b);

/* Of means, which may change by less than anybody writes. */
ScoreChange score_change(bool given, double before, double after);

/* decimals.c: a change of a touchpoint that does not show in so many is none. */
int comparison_most_decimals(const Comparison *comparison);
/* Whether a reader of so many decimals sees two values and a change. */
bool scores_read_apart(double before, double after, int decimals);
void comparison_choose_decimals(Comparison *comparison);

void comparison_fill_changes(Comparison *comparison, const Matching *matching);
void comparison_fill_groups(Comparison *comparison, const Matching *matching);
void comparison_fill_ranking(Comparison *comparison);
/* matchings: one a state. */
void comparison_fill_courses(Comparison *comparison, const Matching *matchings);
#endif
