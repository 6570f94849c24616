/* SPDX-License-Identifier: MIT */
/* What both forms of the flow share: the form decides where cards and edges go, the rest is here.
 * Private to src/layout. */
#ifndef CJM_LAYOUT_FLOW_PARTS_H
#define CJM_LAYOUT_FLOW_PARTS_H

#include "parts.h"

/* CSS pixels. */
enum {
    FLOW_CARD_MIN = 170,
    FLOW_CARD_MAX = 230,
    SIDE_LABEL_HEIGHT = 18, /* a line of text beside an edge or above a card, with its air */
};

/* One drawing in the making. */
typedef struct FlowSheet {
    const Map *map;
    const Flow *flow;
    const FlowOptions *options;
    FlowLayout *layout; /* lines, cards (touchpoint, form) and strand widths are there */
    double card_width;
    double *card_heights;  /* one a touchpoint, at card_width */
    double *strand_widths; /* one a strand of the flow: 1.5 to 6, by share */
} FlowSheet;

/* Places title, stages, rows, cards, lines, labels and marks, and leaves width and height (where the
 * foot begins). The lanes cannot fail. The graph returns false, with a note, and nothing placed,
 * when Graphviz fails: the lanes are drawn instead. */
void flow_layout_lanes(FlowSheet *sheet);
bool flow_layout_graph(FlowSheet *sheet, Diagnostics *diagnostics);

/* Strands of an edge side by side: the distance of strand i from the middle of the bundle, to the
 * right of the direction of travel, and the bundle's width with its arrow heads. */
double bundle_offset(const FlowSheet *sheet, const FlowEdge *edge, size_t index);
double bundle_width(const FlowSheet *sheet, const FlowEdge *edge);

/* The names of the paths that begin at a touchpoint stand above its card, one a line: how many
 * there are, and their labels, placed upwards from the card's top. */
size_t flow_starts_count(const FlowSheet *sheet, size_t touchpoint);
void flow_starts_place(FlowSheet *sheet);

/* Adds to the layout; the texts and segments are the layout's from then on. */
void flow_add_line(FlowSheet *sheet, FlowLine line);
void flow_add_label(FlowSheet *sheet, FlowLabel label);
void flow_add_mark(FlowSheet *sheet, FlowMark mark);

/* The legend of the paths with their curves; starts at layout->height and moves it on. */
void flow_paths_place(FlowSheet *sheet);

#endif
