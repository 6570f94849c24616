/* SPDX-License-Identifier: MIT */
/* Arithmetic means of current and desired, for stages, channels, cells and the whole, over the
 * touchpoints that have both scores, for the heat map also over those that have one; and how many
 * of them are not measured. */
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

/* Of one score alone. */
static void mean_count_alone(Mean *mean, const Score *score, double *sum)
{
    mean->total++;
    if (score->given) {
        mean->count++;
        *sum += score->value;
    }
}

static void count_on_basis(Mean *mean, const Touchpoint *touchpoint, MeanBasis basis)
{
    switch (basis) {
    case MEAN_OF_BOTH:
        mean_count(mean, touchpoint);
        break;
    case MEAN_OF_CURRENT:
        mean_count_alone(mean, &touchpoint->current, &mean->current);
        break;
    case MEAN_OF_DESIRED:
        mean_count_alone(mean, &touchpoint->desired, &mean->desired);
        break;
    }
}

static void finish_on_basis(Mean *mean, const Thresholds *thresholds, MeanBasis basis)
{
    if (basis == MEAN_OF_BOTH) {
        mean_finish(mean, thresholds);
        return;
    }
    double count = MAX((double)mean->count, 1);
    mean->current /= count;
    mean->desired /= count;
    mean->severity = GAP_UNSCORED;
}

Mean *analysis_mean_table(const Analysis *analysis, MeanBasis basis)
{
    const Journey *journey = analysis->journey;
    size_t width = journey->stage_count + 1, height = journey->channel_count + 1;
    Mean *means = g_new0(Mean, width * height);
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        const Touchpoint *touchpoint = &journey->touchpoints[i];
        const size_t rows[] = {touchpoint->channel, height - 1};
        const size_t columns[] = {touchpoint->stage, width - 1};
        for (size_t row = 0; row < 2; row++) {
            for (size_t column = 0; column < 2; column++) {
                count_on_basis(&means[rows[row] * width + columns[column]], touchpoint, basis);
            }
        }
    }
    for (size_t i = 0; i < width * height; i++) {
        finish_on_basis(&means[i], &journey->thresholds, basis);
    }
    return means;
}

double analysis_assumption_share(const Analysis *analysis)
{
    return analysis->scored > 0 ? (double)analysis->unmeasured_source / (double)analysis->scored
                                : 0.0;
}
