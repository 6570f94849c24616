/* SPDX-License-Identifier: MIT */
/* The parts of analysis_new, one figure a file, in the order in which they may run: each fills its
 * own fields of an Analysis whose arrays are allocated and zero. */
#ifndef CJM_ANALYSIS_PARTS_H
#define CJM_ANALYSIS_PARTS_H

#include <cjm/analysis.h>

void analysis_compute_gaps(Analysis *analysis);
void analysis_compute_means(Analysis *analysis); /* after gaps */
void analysis_compute_consistency(Analysis *analysis);
void analysis_compute_owners(Analysis *analysis);  /* after gaps */
void analysis_compute_ranking(Analysis *analysis); /* after gaps */
void analysis_compute_coverage(Analysis *analysis);
void analysis_compute_peak_end(Analysis *analysis); /* after means */

/* Scores are decimal, doubles are binary: 8 − 5.6 is stored a little above 2.4, and a sum may end
 * a little below. So differences of scores reach a threshold when they miss it by no more than
 * this many points. */
static const double score_tolerance = 1e-9;

static inline bool score_reaches(double points, double threshold)
{
    return points >= threshold - score_tolerance;
}

static inline bool score_exceeds(double points, double threshold)
{
    return points > threshold + score_tolerance;
}

#endif
