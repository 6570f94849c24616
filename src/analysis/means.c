/* SPDX-License-Identifier: MIT */
/* Arithmetic means of current and desired, for stages, channels, cells and the whole, over the
 * touchpoints that have both scores; and how many of them are not measured. */
#include "parts.h"

/* While touchpoints are counted, current and desired of a Mean hold sums. */
static void mean_count(Mean *mean, const Touchpoint *touchpoint)
{
    mean->total++;
    if (touchpoint_scored(touchpoint)) {
        mean->count++;
        mean->current += touchpoint->current.value;
        mean->desired += touchpoint->desired.value;
    }
}

static void mean_finish(Mean *mean, const Thresholds *thresholds)
{
    if (mean->count == 0) {
        mean->severity = GAP_UNSCORED;
        return;
    }
    mean->current /= (double)mean->count;
    mean->desired /= (double)mean->count;
    mean->gap = mean->current - mean->desired;
    mean->severity = gap_severity(thresholds, mean->gap);
}

void analysis_compute_means(Analysis *analysis)
{
    const Journey *journey = analysis->journey;
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        const Touchpoint *touchpoint = &journey->touchpoints[i];
        mean_count(&analysis->whole, touchpoint);
        mean_count(&analysis->stages[touchpoint->stage], touchpoint);
        mean_count(&analysis->channels[touchpoint->channel], touchpoint);
        analysis->any_score =
            analysis->any_score || touchpoint->current.given || touchpoint->desired.given;
        if (touchpoint_scored(touchpoint) && touchpoint->current.source != SOURCE_MEASURED) {
            analysis->unmeasured_source++;
        }
    }
    mean_finish(&analysis->whole, &journey->thresholds);
    for (size_t i = 0; i < journey->stage_count; i++) {
        mean_finish(&analysis->stages[i], &journey->thresholds);
    }
    for (size_t i = 0; i < journey->channel_count; i++) {
        mean_finish(&analysis->channels[i], &journey->thresholds);
    }
    analysis->scored = analysis->whole.count;
    analysis->unmeasured = analysis->whole.total - analysis->whole.count;
}

Mean *analysis_cell_means(const Analysis *analysis)
{
    const Journey *journey = analysis->journey;
    size_t cells = journey->channel_count * journey->stage_count;
    Mean *means = g_new0(Mean, cells);
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        const Touchpoint *touchpoint = &journey->touchpoints[i];
        mean_count(&means[touchpoint->channel * journey->stage_count + touchpoint->stage],
                   touchpoint);
    }
    for (size_t i = 0; i < cells; i++) {
        mean_finish(&means[i], &journey->thresholds);
    }
    return means;
}

double analysis_assumption_share(const Analysis *analysis)
{
    return analysis->scored > 0 ? (double)analysis->unmeasured_source / (double)analysis->scored
                                : 0.0;
}
