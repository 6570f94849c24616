/* SPDX-License-Identifier: MIT */
/* What is remembered of a way through the journey, after Kahneman's peak–end rule:
 *   (the score farthest from the middle of the scale + the last one) ÷ 2.
 * Steps without a current score are passed over. */
#include <math.h>

#include "parts.h"

/* Takes the scores one by one; peak_end holds the most extreme until the end. */
static void peak_end_add(PeakEnd *figures, double score, size_t step, double middle)
{
    if (!figures->given || score < figures->lowest) {
        figures->lowest = score;
        figures->lowest_step = step;
    }
    if (!figures->given || score > figures->highest) {
        figures->highest = score;
        figures->highest_step = step;
    }
    figures->last = score;
    double farther = fabs(score - middle) - fabs(figures->peak_end - middle);
    /* At the same distance the low one counts: a bad moment outweighs a good one. */
    bool ties_lower = fabs(farther) <= score_tolerance && score < figures->peak_end;
    if (!figures->given || farther > score_tolerance || ties_lower) {
        figures->peak_end = score;
    }
    figures->given = true;
}

static void peak_end_finish(PeakEnd *figures)
{
    if (figures->given) {
        figures->peak_end = (figures->peak_end + figures->last) / 2.0;
    }
}

void analysis_compute_peak_end(Analysis *analysis)
{
    const Journey *journey = analysis->journey;
    double middle = (journey->scale.min + journey->scale.max) / 2.0;
    for (size_t i = 0; i < journey->path_count; i++) {
        const Path *path = &journey->paths[i];
        for (size_t step = 0; step < path->step_count; step++) {
            const Score *current = &journey->touchpoints[path->steps[step]].current;
            if (current->given) {
                peak_end_add(&analysis->paths[i], current->value, step, middle);
            }
        }
        peak_end_finish(&analysis->paths[i]);
    }
    for (size_t i = 0; i < journey->stage_count; i++) {
        if (analysis->stages[i].count > 0) {
            peak_end_add(&analysis->by_stage, analysis->stages[i].current, i, middle);
        }
    }
    peak_end_finish(&analysis->by_stage);
}
