/* SPDX-License-Identifier: MIT */
/* Between the public door, the child process and Graphviz. Private to src/graph and its tests. */
#ifndef CJM_GRAPH_PARTS_H
#define CJM_GRAPH_PARTS_H

#include <cjm/graph.h>

/* ---- A task in a process of its own (child.c). */

/* Writes its answer to the descriptor with child_write. Runs in the child alone: it may crash,
 * exit, leak, or never end. */
typedef void (*ChildTask)(const void *context, int descriptor);

typedef struct ChildLimits {
    unsigned processor_seconds;
    size_t memory_bytes;
    int wall_milliseconds;
    size_t answer_bytes;
} ChildLimits;

/* The task's whole answer, or NULL with the reason, a clause such as "it crashed (signal 11)". What
 * the child said on stderr is in *ret_messages either way. The caller frees both strings. */
GByteArray *child_run(ChildTask task, const void *context, const ChildLimits *limits,
                      char **ret_reason, char **ret_messages);
bool child_write(int descriptor, const void *bytes, size_t length);

/* ---- The answer: a header, then one double a node, then the bends edge by edge. */

typedef struct AnswerHeader {
    uint64_t magic;
    uint64_t value_count;
} AnswerHeader;
enum { ANSWER_MAGIC = 0x636a6d31 };

size_t graph_bend_count(const Graph *graph, const GraphEdge *edge);
size_t graph_value_count(const Graph *graph);

/* Lays the Graph at context out with Graphviz and writes the answer (graphviz.c). A ChildTask. */
void graphviz_run(const void *context, int descriptor);

/* graph_layout with another task: tests show with it that every failure is survived. */
bool graph_layout_by(Graph *graph, ChildTask task, const ChildLimits *limits,
                     Diagnostics *diagnostics);

#endif
