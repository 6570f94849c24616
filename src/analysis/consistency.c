/* SPDX-License-Identifier: MIT */
/* How much the experience of a stage depends on the channel:
 *   spread = highest − lowest of the channels' means of current in that stage. */
#include "parts.h"

typedef struct ChannelSum {
    size_t count;
    double sum;
} ChannelSum;

static Consistency consistency_of(const ChannelSum *sums, size_t channel_count)
{
    Consistency consistency = {.lowest_channel = NONE, .highest_channel = NONE};
    for (size_t i = 0; i < channel_count; i++) {
        if (sums[i].count == 0) {
            continue;
        }
        double mean = sums[i].sum / (double)sums[i].count;
        if (consistency.channels == 0 || mean < consistency.lowest) {
            consistency.lowest = mean;
            consistency.lowest_channel = i;
        }
        if (consistency.channels == 0 || mean > consistency.highest) {
            consistency.highest = mean;
            consistency.highest_channel = i;
        }
        consistency.channels++;
    }
    consistency.spread = consistency.highest - consistency.lowest;
    return consistency;
}

void analysis_compute_consistency(Analysis *analysis)
{
    const Journey *journey = analysis->journey;
    g_autofree ChannelSum *sums = g_new0(ChannelSum, journey->stage_count * journey->channel_count);
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        const Touchpoint *touchpoint = &journey->touchpoints[i];
        if (touchpoint->current.given) {
            ChannelSum *sum =
                &sums[touchpoint->stage * journey->channel_count + touchpoint->channel];
            sum->count++;
            sum->sum += touchpoint->current.value;
        }
    }
    for (size_t i = 0; i < journey->stage_count; i++) {
        Consistency *consistency = &analysis->consistency[i];
        *consistency = consistency_of(&sums[i * journey->channel_count], journey->channel_count);
        if (consistency->channels >= 2) {
            consistency->inconsistent =
                score_reaches(consistency->spread, journey->thresholds.spread);
            analysis->any_consistency = true;
        }
    }
}
