/* SPDX-License-Identifier: MIT */
/* coverage = cells with a touchpoint ÷ all cells of the grid. */
#include "parts.h"

void analysis_compute_coverage(Analysis *analysis)
{
    const Journey *journey = analysis->journey;
    analysis->cells = journey->stage_count * journey->channel_count;
    g_autofree bool *filled = g_new0(bool, analysis->cells);
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        const Touchpoint *touchpoint = &journey->touchpoints[i];
        size_t cell = touchpoint->stage * journey->channel_count + touchpoint->channel;
        analysis->cells_filled += filled[cell] ? 0 : 1;
        filled[cell] = true;
    }
}

double analysis_coverage(const Analysis *analysis)
{
    return analysis->cells > 0 ? (double)analysis->cells_filled / (double)analysis->cells : 0.0;
}
