/* SPDX-License-Identifier: MIT */
/* What improved and what worsened most: by the change of the current score; ties go to the more
 * important, then to the moment of truth, then to the order of the file. */
#include <math.h>
#include <stdlib.h>

#include "parts.h"

typedef struct Rank {
    double size; /* of the change, in steps of the tolerance, so that equal decimals are equal */
    int importance;
    bool moment_of_truth;
    size_t change;
} Rank;

static int rank_compare(const void *a, const void *b)
{
    const Rank *first = a, *second = b;
    if (first->size != second->size) {
        return first->size > second->size ? -1 : 1;
    }
    if (first->importance != second->importance) {
        return second->importance - first->importance;
    }
    if (first->moment_of_truth != second->moment_of_truth) {
        return second->moment_of_truth - first->moment_of_truth;
    }
    return first->change < second->change ? -1 : 1;
}

static size_t *rank_changes(const Comparison *comparison, ChangeKind kind)
{
    size_t count = comparison->counts[kind], filled = 0;
    g_autofree Rank *ranks = g_new(Rank, count + 1);
    for (size_t i = 0; i < comparison->change_count; i++) {
        const TouchpointChange *change = &comparison->changes[i];
        if (!change_is(change, kind)) {
            continue;
        }
        const Touchpoint *touchpoint = &comparison->after->journey->touchpoints[change->after];
        ranks[filled++] = (Rank){
            .size = nearbyint(fabs(change->current.change) / score_tolerance),
            .importance = touchpoint->importance,
            .moment_of_truth = touchpoint->moment_of_truth,
            .change = i,
        };
    }
    qsort(ranks, filled, sizeof *ranks, rank_compare);
    size_t *order = g_new(size_t, count + 1);
    for (size_t i = 0; i < filled; i++) {
        order[i] = ranks[i].change;
    }
    return order;
}

void comparison_fill_ranking(Comparison *comparison)
{
    comparison->improved = rank_changes(comparison, CHANGE_BETTER);
    comparison->improved_count = comparison->counts[CHANGE_BETTER];
    comparison->worsened = rank_changes(comparison, CHANGE_WORSE);
    comparison->worsened_count = comparison->counts[CHANGE_WORSE];
}
