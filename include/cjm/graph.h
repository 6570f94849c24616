/* SPDX-License-Identifier: MIT */
/* A layered graph to Graphviz and back: ranks and sizes go in, places across the ranks come out.
 * Graphviz finds the order in which edges cross little and the places at which they run straight;
 * the caller keeps what it does better itself: which rank a node belongs to (so that stages stay
 * in order whatever the edges say), how far ranks lie apart, and the edges' curves through the
 * bends. One file sees Graphviz; it runs in a child process with limits on time and memory,
 * because it crashes, exits and may take minutes. One dimension only: lengths in CSS pixels along
 * the ranks. */
#ifndef CJM_GRAPH_H
#define CJM_GRAPH_H

#include <cjm/scene.h>

typedef struct GraphNode {
    size_t rank;
    double extent; /* along the rank */
    double middle; /* out */
} GraphNode;

/* Leads from a lower rank to a higher one; the caller turns round what runs back. */
typedef struct GraphEdge {
    size_t tail, head;
    double weight;     /* ≥ 1: straighter */
    double room;       /* of the bundle along every rank that it passes */
    double *bends;     /* out: the middle in every rank strictly between; owned */
    size_t bend_count; /* out */
} GraphEdge;

/* Nodes and edges are the caller's arrays; graph_clear frees what graph_layout added. */
typedef struct Graph {
    GraphNode *nodes;
    size_t node_count;
    GraphEdge *edges;
    size_t edge_count;
    double gap; /* between neighbours of a rank */
} Graph;

/* Fills what is marked "out"; the least coordinate is 0. false when Graphviz failed or ran out of
 * its limits: then nothing is filled, a note says why, and the caller places more simply. */
bool graph_layout(Graph *graph, Diagnostics *diagnostics);
void graph_clear(Graph *graph);

#endif
