/* SPDX-License-Identifier: MIT */
/* The door to Graphviz: asks a child process for the layout, checks every number that comes back,
 * and turns failures into one note. Used by the flow's layout. */
#include "parts.h"

#include <math.h>
#include <string.h>

#include <cjm/limits.h>

size_t graph_bend_count(const Graph *graph, const GraphEdge *edge)
{
    return graph->nodes[edge->head].rank - graph->nodes[edge->tail].rank - 1;
}

size_t graph_value_count(const Graph *graph)
{
    size_t count = graph->node_count;
    for (size_t i = 0; i < graph->edge_count; i++) {
        count += graph_bend_count(graph, &graph->edges[i]);
    }
    return count;
}

/* The doubles of a sound answer, or NULL. */
static const double *answer_values(const GByteArray *answer, size_t count)
{
    AnswerHeader header;
    if (answer->len != sizeof header + count * sizeof(double)) {
        return NULL;
    }
    memcpy(&header, answer->data, sizeof header);
    /* the header keeps the doubles aligned */
    const double *values = (const double *)(const void *)(answer->data + sizeof header);
    if (header.magic != ANSWER_MAGIC || header.value_count != count) {
        return NULL;
    }
    for (size_t i = 0; i < count; i++) {
        if (!isfinite(values[i]) || fabs(values[i]) > SCENE_COORDINATE_LIMIT) {
            return NULL;
        }
    }
    return values;
}

static double least_edge(const Graph *graph, const double *values)
{
    double least = INFINITY;
    for (size_t i = 0; i < graph->node_count; i++) {
        least = MIN(least, values[i] - graph->nodes[i].extent / 2);
    }
    const double *next = values + graph->node_count;
    for (size_t i = 0; i < graph->edge_count; i++) {
        const GraphEdge *edge = &graph->edges[i];
        for (size_t j = 0; j < graph_bend_count(graph, edge); j++) {
            double bend = *next++;
            least = MIN(least, bend - edge->room / 2);
        }
    }
    return least;
}

static void take_values(Graph *graph, const double *values)
{
    double least = least_edge(graph, values);
    for (size_t i = 0; i < graph->node_count; i++) {
        graph->nodes[i].middle = *values++ - least;
    }
    for (size_t i = 0; i < graph->edge_count; i++) {
        GraphEdge *edge = &graph->edges[i];
        edge->bend_count = graph_bend_count(graph, edge);
        edge->bends = g_new(double, edge->bend_count);
        for (size_t j = 0; j < edge->bend_count; j++) {
            edge->bends[j] = *values++ - least;
        }
    }
}

/* The first line of what Graphviz said, or NULL. It comes in fragments, with warnings among it. */
static char *first_error(const char *messages)
{
    g_auto(GStrv) lines = g_strsplit(messages, "\n", -1);
    for (size_t i = 0; lines[i]; i++) {
        const char *line = g_strstrip(lines[i]);
        if (*line && !g_str_has_prefix(line, "Warning")) {
            return g_strdup(g_str_has_prefix(line, "Error: ") ? line + strlen("Error: ") : line);
        }
    }
    return NULL;
}

static void add_note(Diagnostics *diagnostics, const char *reason, const char *messages)
{
    g_autofree char *error = first_error(messages);
    g_autofree char *hint = error ? g_strdup_printf("Graphviz says: %s", error) : NULL;
    diagnostics_add_plain(diagnostics, CODE_SIMPLE_FLOW, hint,
                          "the flow is drawn in lanes, as Graphviz failed: %s", reason);
}

bool graph_layout_by(Graph *graph, ChildTask task, const ChildLimits *limits,
                     Diagnostics *diagnostics)
{
    size_t count = graph_value_count(graph);
    ChildLimits bounded = *limits;
    bounded.answer_bytes = sizeof(AnswerHeader) + count * sizeof(double);
    g_autofree char *reason = NULL;
    g_autofree char *messages = NULL;
    g_autoptr(GByteArray) answer = child_run(task, graph, &bounded, &reason, &messages);
    const double *values = answer ? answer_values(answer, count) : NULL;
    if (!values) {
        add_note(diagnostics, reason ? reason : "its answer makes no sense", messages);
        return false;
    }
    take_values(graph, values);
    return true;
}

bool graph_layout(Graph *graph, Diagnostics *diagnostics)
{
    static const ChildLimits limits = {
        .processor_seconds = LIMIT_GRAPH_SECONDS,
        .memory_bytes = (size_t)2 << 30,
        .wall_milliseconds = 4 * 1000 * LIMIT_GRAPH_SECONDS,
    };
    size_t places = graph_value_count(graph);
    if (places > LIMIT_GRAPH_PLACES) {
        g_autofree char *reason =
            g_strdup_printf("%zu places are more than %d", places, LIMIT_GRAPH_PLACES);
        add_note(diagnostics, reason, "");
        return false;
    }
    return places == 0 || graph_layout_by(graph, graphviz_run, &limits, diagnostics);
}

void graph_clear(Graph *graph)
{
    for (size_t i = 0; i < graph->edge_count; i++) {
        g_clear_pointer(&graph->edges[i].bends, g_free);
        graph->edges[i].bend_count = 0;
    }
}
