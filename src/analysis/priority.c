/* SPDX-License-Identifier: MIT */
/* Where to act first: priority = importance × shortfall; ties go to the larger shortfall, then to
 * the moment of truth, then to the order of the file. Met and unscored touchpoints are not
 * ranked. */
#include <math.h>
#include <stdlib.h>

#include "parts.h"

typedef struct Rank {
    double priority, shortfall;
    bool moment_of_truth;
    size_t touchpoint;
} Rank;

/* Snaps to a grid far finer than any score, so that products that are equal in decimal compare as
 * equal. (Comparing with a tolerance would not order: it is not transitive.) */
static double rank_key(double points)
{
    return nearbyint(points / score_tolerance);
}

static int compare_descending(double a, double b)
{
    return (a < b) - (a > b);
}

static int rank_compare(const void *a, const void *b)
{
    const Rank *first = a;
    const Rank *second = b;
    int order = compare_descending(first->priority, second->priority);
    if (order == 0) {
        order = compare_descending(first->shortfall, second->shortfall);
    }
    if (order == 0) {
        order = second->moment_of_truth - first->moment_of_truth;
    }
    if (order == 0) {
        order = first->touchpoint < second->touchpoint ? -1 : 1;
    }
    return order;
}

void analysis_compute_ranking(Analysis *analysis)
{
    const Journey *journey = analysis->journey;
    g_autofree Rank *ranks = g_new(Rank, journey->touchpoint_count);
    size_t count = 0;
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        const TouchpointFigures *figures = &analysis->touchpoints[i];
        if (figures->severity == GAP_UNSCORED || figures->severity == GAP_MET) {
            continue;
        }
        ranks[count++] = (Rank){
            .priority = rank_key(figures->priority),
            .shortfall = rank_key(figures->shortfall),
            .moment_of_truth = journey->touchpoints[i].moment_of_truth,
            .touchpoint = i,
        };
    }
    if (count > 0) {
        qsort(ranks, count, sizeof *ranks, rank_compare);
    }
    for (size_t i = 0; i < count; i++) {
        analysis->ranking[i] = ranks[i].touchpoint;
    }
    analysis->ranking_count = count;
}
