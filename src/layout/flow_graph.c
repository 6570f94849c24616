/* SPDX-License-Identifier: MIT */
/* The graph form of the flow: not there yet. */
#include "flow_parts.h"

bool flow_layout_graph(FlowSheet *sheet, Diagnostics *diagnostics)
{
    (void)sheet;
    (void)diagnostics;
    return false;
}
