/* SPDX-License-Identifier: MIT */
/* Computes every figure of a journey once, for map, report and gate. The formulas stand in the
 * file of each figure and in cjm(5). */
#include "parts.h"

Analysis *analysis_new(const Journey *journey)
{
    Analysis *analysis = g_new0(Analysis, 1);
    analysis->journey = journey;
    analysis->touchpoints = g_new0(TouchpointFigures, journey->touchpoint_count);
    analysis->stages = g_new0(Mean, journey->stage_count);
    analysis->channels = g_new0(Mean, journey->channel_count);
    analysis->consistency = g_new0(Consistency, journey->stage_count);
    analysis->owners = g_new0(OwnerLoad, journey->owner_count);
    analysis->paths = g_new0(PeakEnd, journey->path_count);
    analysis->ranking = g_new0(size_t, journey->touchpoint_count);

    analysis_compute_gaps(analysis);
    analysis_compute_means(analysis);
    analysis_compute_consistency(analysis);
    analysis_compute_owners(analysis);
    analysis_compute_ranking(analysis);
    analysis_compute_coverage(analysis);
    analysis_compute_peak_end(analysis);
    return analysis;
}

void analysis_free(Analysis *analysis)
{
    if (analysis == NULL) {
        return;
    }
    g_free(analysis->touchpoints);
    g_free(analysis->stages);
    g_free(analysis->channels);
    g_free(analysis->consistency);
    g_free(analysis->owners);
    g_free(analysis->paths);
    g_free(analysis->ranking);
    g_free(analysis);
}
