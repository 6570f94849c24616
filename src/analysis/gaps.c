/* SPDX-License-Identifier: MIT */
/* The gap of each touchpoint, its severity, and how it divides into delivery and design:
 *   gap = current − desired,  shortfall = max(0, desired − current),
 *   delivery gap = current − intended,  design gap = intended − desired. */
#include "parts.h"

GapSeverity gap_severity(const Thresholds *thresholds, double gap)
{
    double shortfall = -gap;
    if (!score_exceeds(shortfall, 0.0)) {
        return GAP_MET;
    }
    if (score_reaches(shortfall, thresholds->severe)) {
        return GAP_SEVERE;
    }
    return score_reaches(shortfall, thresholds->clear) ? GAP_CLEAR : GAP_SMALL;
}

static TouchpointFigures figures_of(const Touchpoint *touchpoint, const Thresholds *thresholds)
{
    TouchpointFigures figures = {.severity = GAP_UNSCORED};
    double current = touchpoint->current.value;
    double desired = touchpoint->desired.value;
    double intended = touchpoint->intended.value;
    if (touchpoint_scored(touchpoint)) {
        figures.scored = true;
        figures.gap = current - desired;
        figures.shortfall = MAX(0.0, desired - current);
        figures.priority = touchpoint->importance * figures.shortfall;
        figures.severity = gap_severity(thresholds, figures.gap);
    }
    if (touchpoint->current.given && touchpoint->intended.given) {
        figures.has_delivery_gap = true;
        figures.delivery_gap = current - intended;
    }
    if (touchpoint->intended.given && touchpoint->desired.given) {
        figures.has_design_gap = true;
        figures.design_gap = intended - desired;
    }
    return figures;
}

void analysis_compute_gaps(Analysis *analysis)
{
    const Journey *journey = analysis->journey;
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        analysis->touchpoints[i] = figures_of(&journey->touchpoints[i], &journey->thresholds);
    }
}
