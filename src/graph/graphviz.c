/* SPDX-License-Identifier: MIT */
/* The one file that sees Graphviz. Runs in the child process of child.c alone, so nothing is freed
 * and nothing needs to be: the process ends with the answer.
 *
 * dot gets names n0, n1 …, empty labels and fixed sizes, never a text of the journey. Ranks are
 * given: every edge is cut into pieces of one rank, and one subgraph a rank holds its nodes. A
 * chain of invisible nodes, one a rank, keeps the ranks in order where no edge does. Without edges
 * to draw (splines=none) dot is left with what it is best at: order and places. */
#include "parts.h"

#include <string.h>
#include <unistd.h>
#include <gvc.h>
#include <cjm/library.h>

extern gvplugin_library_t gvplugin_dot_layout_LTX_library;

/* The plugin for dot brings the library itself along; given to the context, it keeps Graphviz from
 * searching for plugins and asking for fonts. */
#define GRAPHVIZ_FUNCTIONS(FUNCTION)                                                               \
    FUNCTION(gvContextPlugins)                                                                     \
    FUNCTION(gvLayout)                                                                             \
    FUNCTION(agopen)                                                                               \
    FUNCTION(agsubg)                                                                               \
    FUNCTION(agnode)                                                                               \
    FUNCTION(agedge)                                                                               \
    FUNCTION(agattr)                                                                               \
    FUNCTION(agsafeset)                                                                            \
    FUNCTION(Agdirected)                                                                           \
    FUNCTION(gvplugin_dot_layout_LTX_library)

LIBRARY_TABLE(GraphvizLibrary, GRAPHVIZ_FUNCTIONS)

static bool load_library(GraphvizLibrary *library)
{
    char *reason = NULL;
    bool loaded = LIBRARY_LOAD(CJM_GRAPHVIZ_PLUGIN, GRAPHVIZ_FUNCTIONS, library, &reason);
    if (!loaded) {
        /* the parent reads it: see child.c */
        child_write(STDERR_FILENO, reason, strlen(reason));
    }
    return loaded;
}

enum {
    LARGE = 400, /* places from which dot's searches are cut short */
    WEIGHT_MAXIMUM = 100,
    STRAIGHT_BEND = 8, /* bend to bend: long edges run straight, as dot does itself */
    STRAIGHT_END = 2,  /* card to bend */
};

typedef struct Drawing {
    GraphvizLibrary library;
    const Graph *graph;
    Agraph_t *root;
    Agraph_t **ranks; /* one subgraph each */
    size_t rank_count;
    Agnode_t **places; /* nodes, then bends */
    size_t place_count;
} Drawing;

/* A pixel is a point to dot, which rounds to whole points. */
static void set_size(const Drawing *drawing, Agnode_t *node, double extent)
{
    char inches[G_ASCII_DTOSTR_BUF_SIZE];
    g_ascii_formatd(inches, sizeof inches, "%.4f", CLAMP(extent, 1, 1e5) / POINTS_PER_INCH);
    drawing->library.agsafeset(node, (char *)"width", inches, (char *)"");
}

static Agnode_t *add_node(Drawing *drawing, char kind, size_t number, size_t rank)
{
    char name[32];
    g_snprintf(name, sizeof name, "%c%zu", kind, number);
    return drawing->library.agnode(drawing->ranks[rank], name, TRUE);
}

static void add_place(Drawing *drawing, size_t rank, double extent)
{
    Agnode_t *node = add_node(drawing, 'n', drawing->place_count, rank);
    set_size(drawing, node, extent);
    drawing->places[drawing->place_count++] = node;
}

static void add_edge(Drawing *drawing, Agnode_t *tail, Agnode_t *head, double weight)
{
    char number[16];
    g_snprintf(number, sizeof number, "%d", (int)CLAMP(weight, 0, WEIGHT_MAXIMUM));
    Agedge_t *edge = drawing->library.agedge(drawing->root, tail, head, NULL, TRUE);
    drawing->library.agsafeset(edge, (char *)"weight", number, (char *)"1");
}

static void declare(const Drawing *drawing, int kind, const char *name, const char *value)
{
    drawing->library.agattr(drawing->root, kind, (char *)name, (char *)value);
}

static void set_defaults(Drawing *drawing)
{
    const struct {
        int kind;
        const char *name, *value;
    } settings[] = {
        {AGRAPH, "splines", "none"}, {AGRAPH, "ranksep", "0.5"},    {AGNODE, "label", ""},
        {AGNODE, "shape", "box"},    {AGNODE, "fixedsize", "true"}, {AGNODE, "height", "0.1"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(settings); i++) {
        declare(drawing, settings[i].kind, settings[i].name, settings[i].value);
    }
    char gap[G_ASCII_DTOSTR_BUF_SIZE];
    g_ascii_formatd(gap, sizeof gap, "%.4f", drawing->graph->gap / POINTS_PER_INCH);
    declare(drawing, AGRAPH, "nodesep", gap);
    if (graph_value_count(drawing->graph) > LARGE) {
        declare(drawing, AGRAPH, "nslimit", "2");
        declare(drawing, AGRAPH, "mclimit", "0.5");
    }
}

static void add_ranks(Drawing *drawing)
{
    drawing->ranks = g_new(Agraph_t *, drawing->rank_count);
    for (size_t i = 0; i < drawing->rank_count; i++) {
        char name[32];
        g_snprintf(name, sizeof name, "r%zu", i);
        drawing->ranks[i] = drawing->library.agsubg(drawing->root, name, TRUE);
        drawing->library.agsafeset(drawing->ranks[i], (char *)"rank", (char *)"same", (char *)"");
    }
}

/* After everything else, so that the chain stands aside at the end of the ranks. */
static void add_chain(Drawing *drawing)
{
    Agnode_t *before = NULL;
    for (size_t i = 0; i < drawing->rank_count; i++) {
        Agnode_t *node = add_node(drawing, 'c', i, i);
        set_size(drawing, node, 1);
        if (before) {
            add_edge(drawing, before, node, 1);
        }
        before = node;
    }
}

static void add_chopped_edge(Drawing *drawing, const GraphEdge *edge)
{
    size_t rank = drawing->graph->nodes[edge->tail].rank + 1;
    size_t last = drawing->graph->nodes[edge->head].rank;
    Agnode_t *before = drawing->places[edge->tail];
    bool from_bend = false;
    for (; rank < last; rank++) {
        add_place(drawing, rank, edge->room);
        Agnode_t *bend = drawing->places[drawing->place_count - 1];
        add_edge(drawing, before, bend, edge->weight * (from_bend ? STRAIGHT_BEND : STRAIGHT_END));
        before = bend;
        from_bend = true;
    }
    add_edge(drawing, before, drawing->places[edge->head],
             edge->weight * (from_bend ? STRAIGHT_END : 1));
}

static void write_answer(const Drawing *drawing, int descriptor)
{
    AnswerHeader header = {ANSWER_MAGIC, drawing->place_count};
    double *values = g_new(double, drawing->place_count);
    for (size_t i = 0; i < drawing->place_count; i++) {
        values[i] = ND_coord(drawing->places[i]).x;
    }
    if (child_write(descriptor, &header, sizeof header)) {
        child_write(descriptor, values, drawing->place_count * sizeof *values);
    }
    g_free(values);
}

void graphviz_run(const void *context, int descriptor)
{
    const Graph *graph = context;
    Drawing drawing = {
        .graph = graph,
        .places = g_new(Agnode_t *, graph_value_count(graph)),
    };
    if (!load_library(&drawing.library)) {
        return;
    }
    const lt_symlist_t plugins[] = {
        {"gvplugin_dot_layout_LTX_library", drawing.library.gvplugin_dot_layout_LTX_library},
        {NULL, NULL},
    };
    GVC_t *layouts = drawing.library.gvContextPlugins(plugins, FALSE);
    drawing.root = drawing.library.agopen((char *)"g", *drawing.library.Agdirected, NULL);
    for (size_t i = 0; i < graph->node_count; i++) {
        drawing.rank_count = MAX(drawing.rank_count, graph->nodes[i].rank + 1);
    }
    set_defaults(&drawing);
    add_ranks(&drawing);
    for (size_t i = 0; i < graph->node_count; i++) {
        add_place(&drawing, graph->nodes[i].rank, graph->nodes[i].extent);
    }
    for (size_t i = 0; i < graph->edge_count; i++) {
        add_chopped_edge(&drawing, &graph->edges[i]);
    }
    add_chain(&drawing);
    if (drawing.library.gvLayout(layouts, drawing.root, "dot") == 0) {
        write_answer(&drawing, descriptor);
    }
}
