/* SPDX-License-Identifier: MIT */
/* A neutral graph to Graphviz and back: sizes and edges go in, plain numbers come out. One file
 * sees Graphviz; it runs in a child process with limits on time and memory, because it crashes,
 * exits and may take minutes. Coordinates: CSS pixels, origin top left, y down, left to right. */
#ifndef CJM_GRAPH_H
#define CJM_GRAPH_H

#include <cjm/scene.h>

typedef struct GraphNode {
    double width, height;
    size_t cluster; /* index, or NONE */
    double x, y;    /* out: the middle */
} GraphNode;

typedef struct GraphEdge {
    size_t tail, head;
    double weight;       /* ≥ 1: straighter and shorter */
    double label_width, label_height; /* 0: none; room is kept for it */
    PathSegment *segments; /* out: MOVE then CURVEs, from border to border */
    size_t segment_count;
    double label_x, label_y; /* out: the middle of the label */
} GraphEdge;

typedef struct GraphCluster {
    double label_width, label_height; /* room for a heading */
    double x, y, width, height; /* out */
} GraphCluster;

typedef struct Graph {
    bool downwards; /* ranks run down instead of across */
    GraphNode *nodes;
    size_t node_count;
    GraphEdge *edges;
    size_t edge_count;
    GraphCluster *clusters; /* in rank order */
    size_t cluster_count;
    double width, height;  /* out */
} Graph;

/* Fills what is marked "out". false when Graphviz failed or ran out of its limits: then nothing is
 * filled, a note says why, and the caller draws simpler edges. */
bool graph_layout(Graph *graph, Diagnostics *diagnostics);
void graph_clear(Graph *graph);

#endif
