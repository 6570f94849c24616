/* SPDX-License-Identifier: MIT */
/* The ways of customers as edges between touchpoints: derived from the paths once, read by both
 * flow layouts, by the path over the grid and by the DOT export. No geometry. */
#ifndef CJM_FLOW_H
#define CJM_FLOW_H

#include <cjm/journey.h>

/* One path's passage over an edge. A path that comes this way more often has one strand. */
typedef struct FlowStrand {
    size_t path;    /* NONE: an assumed edge */
    double share;   /* part of all customers, 0–1; 0 when the path does not say */
    size_t repeats; /* how often the path takes this step */
} FlowStrand;

/* All passages from one touchpoint to another: one bundle of strands, in path order. */
typedef struct FlowEdge {
    size_t tail, head; /* touchpoints; the same for a self-step */
    size_t first_strand, strand_count;
    bool changes_channel, changes_owner; /* a handover: where experience breaks */
    bool steps_back;                     /* to an earlier stage */
} FlowEdge;

/* Where a path ends although stages with touchpoints follow. */
typedef struct FlowEnd {
    size_t path, touchpoint;
} FlowEnd;

typedef struct Flow {
    bool assumed;    /* no paths in the file: joined in stage order */
    FlowEdge *edges; /* in the order in which paths first take them */
    size_t edge_count;
    FlowStrand *strands; /* in the order of the edges, then of the paths */
    size_t strand_count;
    FlowEnd *dead_ends; /* in path order */
    size_t dead_end_count;
} Flow;

Flow *flow_new(const Journey *journey);
void flow_free(Flow *flow);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Flow, flow_free)

#endif
