/* SPDX-License-Identifier: MIT */
/* What each owner has to carry: touchpoints, the sum of their shortfalls, and the severe ones. */
#include "parts.h"

void analysis_compute_owners(Analysis *analysis)
{
    const Journey *journey = analysis->journey;
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        size_t owner = journey->touchpoints[i].owner;
        if (owner == NONE) {
            continue;
        }
        const TouchpointFigures *figures = &analysis->touchpoints[i];
        OwnerLoad *load = &analysis->owners[owner];
        load->touchpoints++;
        load->scored += figures->scored ? 1 : 0;
        load->severe += figures->severity == GAP_SEVERE ? 1 : 0;
        load->shortfall += figures->shortfall;
        analysis->any_owner = true;
    }
}
