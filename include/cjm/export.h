/* SPDX-License-Identifier: MIT */
/* Journeys in the formats of other tools: text that they go on with, not pictures. */
#ifndef CJM_EXPORT_H
#define CJM_EXPORT_H

#include <cjm/layout.h>

/* The flow as Graphviz DOT: touchpoints as nodes, stages as clusters, one edge a path and step,
 * with the places of the layout. `dot` lays it out anew; `neato -n2` keeps the places. Appends to
 * out. */
void export_dot(const Map *map, const Flow *flow, const FlowLayout *layout, const Theme *theme,
                GString *out);

#endif
