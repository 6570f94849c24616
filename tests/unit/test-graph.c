/* SPDX-License-Identifier: MIT */
/* Layered layout through Graphviz: what comes back is sound, and every way in which the child
 * process can fail is survived with a note, without a zombie and without a leaked descriptor. */
#include <errno.h>
#include <dirent.h>
#include <math.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../../src/graph/parts.h"

static const ChildLimits TEST_LIMITS = {
    .processor_seconds = 1,
    .memory_bytes = (size_t)1 << 30,
    .wall_milliseconds = 10000,
};

static size_t count_descriptors(void)
{
    size_t count = 0;
    DIR *folder = opendir("/proc/self/fd");
    g_assert_nonnull(folder);
    while (readdir(folder)) {
        count++;
    }
    closedir(folder);
    return count;
}

static void assert_no_child_left(void)
{
    g_assert_cmpint(waitpid(-1, NULL, WNOHANG), ==, -1);
    g_assert_cmpint(errno, ==, ECHILD);
}

/* ---- The layout itself. */

static void assert_sound(const Graph *graph)
{
    for (size_t i = 0; i < graph->node_count; i++) {
        const GraphNode *node = &graph->nodes[i];
        g_assert_cmpfloat(node->middle - node->extent / 2, >=, -1);
        for (size_t j = 0; j < i; j++) {
            const GraphNode *other = &graph->nodes[j];
            if (other->rank == node->rank) {
                double distance = fabs(node->middle - other->middle);
                double needed = (node->extent + other->extent) / 2 + graph->gap;
                g_assert_cmpfloat(distance, >=, needed - 2); /* dot rounds to points */
            }
        }
    }
    for (size_t i = 0; i < graph->edge_count; i++) {
        const GraphEdge *edge = &graph->edges[i];
        size_t first = graph->nodes[edge->tail].rank + 1;
        g_assert_cmpuint(edge->bend_count, ==, graph->nodes[edge->head].rank - first);
        for (size_t j = 0; j < edge->bend_count; j++) {
            for (size_t k = 0; k < graph->node_count; k++) {
                const GraphNode *node = &graph->nodes[k];
                if (node->rank == first + j) {
                    double distance = fabs(node->middle - edge->bends[j]);
                    g_assert_cmpfloat(distance, >=, (node->extent + edge->room) / 2);
                }
            }
        }
    }
}

static void test_layout(void)
{
    GraphNode nodes[] = {
        {.rank = 0, .extent = 80},  {.rank = 0, .extent = 100}, {.rank = 1, .extent = 80},
        {.rank = 1, .extent = 60},  {.rank = 2, .extent = 80},  {.rank = 4, .extent = 80},
        {.rank = 4, .extent = 120},
    };
    GraphEdge edges[] = {
        {.tail = 0, .head = 2, .weight = 3, .room = 6},
        {.tail = 2, .head = 4, .weight = 3, .room = 6},
        {.tail = 4, .head = 5, .weight = 3, .room = 6},
        {.tail = 0, .head = 5, .weight = 1, .room = 12},
        {.tail = 1, .head = 6, .weight = 1, .room = 6},
        {.tail = 0, .head = 2, .weight = 1, .room = 6},
    };
    Graph graph = {nodes, G_N_ELEMENTS(nodes), edges, G_N_ELEMENTS(edges), 24};
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    size_t before = count_descriptors();
    g_assert_true(graph_layout(&graph, diagnostics));
    g_assert_cmpuint(diagnostics_count(diagnostics), ==, 0);
    assert_sound(&graph);
    g_assert_cmpuint(edges[3].bend_count, ==, 3);
    /* the heavy way runs straight */
    g_assert_cmpfloat_with_epsilon(nodes[0].middle, nodes[2].middle, 1.01);
    g_assert_cmpfloat_with_epsilon(nodes[2].middle, nodes[4].middle, 1.01);
    graph_clear(&graph);
    g_assert_null(edges[3].bends);
    g_assert_cmpuint(count_descriptors(), ==, before);
    assert_no_child_left();
}

static void test_same_every_time(void)
{
    double first[40];
    for (int round = 0; round < 3; round++) {
        GraphNode nodes[40];
        GraphEdge edges[60];
        for (size_t i = 0; i < 40; i++) {
            nodes[i] = (GraphNode){.rank = i / 5, .extent = 70 + (double)(i % 3) * 20};
        }
        for (size_t i = 0; i < 60; i++) {
            size_t tail = i * 7 % 30;
            edges[i] =
                (GraphEdge){.tail = tail, .head = tail / 5 * 5 + 5 + i % 5, .weight = 1, .room = 4};
        }
        Graph graph = {nodes, 40, edges, 60, 20};
        g_autoptr(Diagnostics) diagnostics = diagnostics_new();
        g_assert_true(graph_layout(&graph, diagnostics));
        assert_sound(&graph);
        for (size_t i = 0; i < 40; i++) {
            g_assert_true(round == 0 || first[i] == nodes[i].middle);
            first[i] = nodes[i].middle;
        }
        graph_clear(&graph);
    }
}

static void test_empty(void)
{
    Graph graph = {.gap = 10};
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    g_assert_true(graph_layout(&graph, diagnostics));
    GraphNode node = {.extent = 50};
    graph = (Graph){.nodes = &node, .node_count = 1, .gap = 10};
    g_assert_true(graph_layout(&graph, diagnostics));
    g_assert_cmpfloat_with_epsilon(node.middle, 25, 1);
}

static void test_too_many(void)
{
    GraphNode nodes[] = {{.rank = 0, .extent = 10}, {.rank = 5000, .extent = 10}};
    GraphEdge edge = {.tail = 0, .head = 1, .weight = 1, .room = 2};
    Graph graph = {nodes, 2, &edge, 1, 10};
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    g_assert_false(graph_layout(&graph, diagnostics));
    g_assert_cmpuint(diagnostics_count_level(diagnostics, LEVEL_NOTE), ==, 1);
    g_assert_null(edge.bends);
}

/* ---- Failures. Each task runs in the child instead of Graphviz. */

static void crash(const void *context, int descriptor)
{
    (void)context;
    (void)descriptor;
    fputs("Warning: not this\nError: lost in the woods\n", stderr);
    raise(SIGSEGV);
    kill(getpid(), SIGKILL); /* the sanitizer's handler may come back */
}

static void leave_by_exit(const void *context, int descriptor)
{
    (void)context;
    (void)descriptor;
    exit(0); /* status 0 without an answer */
}

static void spin(const void *context, int descriptor)
{
    (void)descriptor;
    volatile bool forever = context != NULL;
    while (forever) {
    }
}

static void sleep_long(const void *context, int descriptor)
{
    (void)context;
    (void)descriptor;
    for (;;) {
        pause();
    }
}

static void close_and_sleep(const void *context, int descriptor)
{
    close(descriptor);
    sleep_long(context, descriptor);
}

static void write_garbage(const void *context, int descriptor)
{
    (void)context;
    child_write(descriptor, "not an answer at all", 20);
}

static void write_endlessly(const void *context, int descriptor)
{
    (void)context;
    char bytes[4096] = {0};
    while (child_write(descriptor, bytes, sizeof bytes)) {
    }
}

static void write_numbers(const Graph *graph, int descriptor, uint64_t magic, double number)
{
    AnswerHeader header = {magic, graph_value_count(graph)};
    child_write(descriptor, &header, sizeof header);
    for (size_t i = 0; i < header.value_count; i++) {
        child_write(descriptor, &number, sizeof number);
    }
}

static void write_wrong_magic(const void *context, int descriptor)
{
    write_numbers(context, descriptor, 7, 1);
}

static void write_not_a_number(const void *context, int descriptor)
{
    write_numbers(context, descriptor, ANSWER_MAGIC, NAN);
}

static void write_far_away(const void *context, int descriptor)
{
    write_numbers(context, descriptor, ANSWER_MAGIC, 1e9);
}

static void write_half(const void *context, int descriptor)
{
    AnswerHeader header = {ANSWER_MAGIC, graph_value_count(context)};
    child_write(descriptor, &header, sizeof header);
}

static void write_and_complain(const void *context, int descriptor)
{
    for (int i = 0; i < 100000; i++) {
        fputs("Error: again and again\n", stderr);
    }
    write_numbers(context, descriptor, ANSWER_MAGIC, 1);
}

#if !defined __SANITIZE_ADDRESS__
static void take_memory(const void *context, int descriptor)
{
    (void)context;
    (void)descriptor;
    for (;;) {
        memset(g_malloc((size_t)1 << 28), 1, 1);
    }
}
#endif

static const struct Failure {
    const char *name;
    ChildTask task;
    const char *reason;    /* part of the note */
    int wall_milliseconds; /* 0: the usual */
} failures[] = {
    {"crash", crash, "crashed", 0},
    {"exit", leave_by_exit, "gave up", 0},
    {"spin", spin, "1 seconds of processor time", 0},
    {"sleep", sleep_long, "more than 0.2 seconds", 200},
    {"close-and-sleep", close_and_sleep, "crashed (signal 9)", 0},
    {"garbage", write_garbage, "makes no sense", 0},
    {"endless", write_endlessly, "makes no sense", 0},
    {"magic", write_wrong_magic, "makes no sense", 0},
    {"nan", write_not_a_number, "makes no sense", 0},
    {"far", write_far_away, "makes no sense", 0},
    {"half", write_half, "makes no sense", 0},
#if !defined __SANITIZE_ADDRESS__
    {"memory", take_memory, "crashed", 0},
#endif
};

static void test_failure(gconstpointer data)
{
    const struct Failure *failure = data;
    GraphNode nodes[] = {{.rank = 0, .extent = 10}, {.rank = 2, .extent = 10}};
    GraphEdge edge = {.tail = 0, .head = 1, .weight = 1, .room = 2};
    Graph graph = {nodes, 2, &edge, 1, 10};
    ChildLimits limits = TEST_LIMITS;
    if (failure->wall_milliseconds > 0) {
        limits.wall_milliseconds = failure->wall_milliseconds;
    }
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    size_t before = count_descriptors();
    g_assert_false(graph_layout_by(&graph, failure->task, &limits, diagnostics));
    g_assert_cmpuint(count_descriptors(), ==, before);
    assert_no_child_left();
    g_assert_null(edge.bends);
    g_assert_cmpfloat(nodes[0].middle, ==, 0);
    g_assert_cmpuint(diagnostics_count_level(diagnostics, LEVEL_NOTE), ==, 1);
    g_assert_cmpuint(diagnostics_count(diagnostics), ==, 1);
    const char *message = diagnostics_get(diagnostics, 0)->message;
    g_test_message("%s", message);
    g_assert_nonnull(strstr(message, failure->reason));
}

static void test_messages(void)
{
    GraphNode node = {.extent = 10};
    Graph graph = {.nodes = &node, .node_count = 1, .gap = 10};
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    g_assert_false(graph_layout_by(&graph, crash, &TEST_LIMITS, diagnostics));
    g_assert_cmpstr(diagnostics_get(diagnostics, 0)->hint, ==, "Graphviz says: lost in the woods");
    /* talk without end neither blocks the child nor spoils its answer */
    g_assert_true(graph_layout_by(&graph, write_and_complain, &TEST_LIMITS, diagnostics));
    g_assert_cmpfloat(node.middle, ==, 5);
}

/* exit() in the child must not write once more what waits in our buffers, nor run our handlers. */
static void test_exit_is_silent(void)
{
    g_autofree char *path = NULL;
    int descriptor = g_file_open_tmp("cjm-graph-XXXXXX", &path, NULL);
    g_assert_cmpint(descriptor, >=, 0);
    FILE *file = fdopen(descriptor, "w");
    g_assert_nonnull(file);
    fputs("once", file);
    GraphNode node = {.extent = 10};
    Graph graph = {.nodes = &node, .node_count = 1, .gap = 10};
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    g_assert_false(graph_layout_by(&graph, leave_by_exit, &TEST_LIMITS, diagnostics));
    fclose(file);
    g_autofree char *text = NULL;
    g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
    g_assert_cmpstr(text, ==, "once");
    unlink(path);
}

static void test_ignored_signals(void)
{
    signal(SIGCHLD, SIG_IGN);
    GraphNode node = {.extent = 10};
    Graph graph = {.nodes = &node, .node_count = 1, .gap = 10};
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    g_assert_true(graph_layout(&graph, diagnostics));
    g_assert_false(graph_layout_by(&graph, crash, &TEST_LIMITS, diagnostics));
    signal(SIGCHLD, SIG_DFL);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/graph/layout", test_layout);
    g_test_add_func("/graph/same-every-time", test_same_every_time);
    g_test_add_func("/graph/empty", test_empty);
    g_test_add_func("/graph/too-many", test_too_many);
    for (size_t i = 0; i < G_N_ELEMENTS(failures); i++) {
        g_autofree char *name = g_strdup_printf("/graph/failure/%s", failures[i].name);
        g_test_add_data_func(name, &failures[i], test_failure);
    }
    g_test_add_func("/graph/messages", test_messages);
    g_test_add_func("/graph/exit-is-silent", test_exit_is_silent);
    g_test_add_func("/graph/ignored-signals", test_ignored_signals);
    return g_test_run();
}
