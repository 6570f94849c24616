/* SPDX-License-Identifier: MIT */
/* What both forms of the flow share: the form decides where cards and edges go, the rest is here.
 * Private to src/layout. */
#ifndef CJM_LAYOUT_FLOW_PARTS_H
#define CJM_LAYOUT_FLOW_PARTS_H

#include "../parts.h"

/* CSS pixels. */
enum {
    FLOW_CARD_MIN = 190,
    FLOW_CARD_MAX = 250,
    START_LABEL_HEIGHT = 18, /* the name of a path above its first card */
    START_SAMPLE = 22,       /* the piece of its stroke before the name, with its gap */
};

/* One drawing in the making. */
typedef struct FlowSheet {
    const Map *map;
    const Flow *flow;
    const FlowOptions *options;
    FlowLayout *layout; /* lines and cards (touchpoint and form) are there */
    double card_width;
    CardTexts *cards;      /* one a touchpoint */
    double *card_heights;  /* at card_width */
    double *strand_widths; /* one a strand of the flow, by share */
    size_t *starts;        /* how many paths begin at each touchpoint */
    double *start_widths;  /* room for their names above each card: half of it, or more */
    GArray *flow_lines, *labels, *marks; /* become the layout's */
} FlowSheet;

/* Places title, stages, rows, cards, lines, labels and marks, and leaves width and height (where
 * the foot begins). The lanes cannot fail. The graph returns false, with a note, and nothing
 * placed, when Graphviz fails: the lanes are drawn instead. */
void flow_layout_lanes(FlowSheet *sheet);
bool flow_layout_graph(FlowSheet *sheet, Diagnostics *diagnostics);

/* 1.5 to 6, by share. */
double flow_strand_width(const FlowStrand *strand);
/* Strands of an edge side by side: the distance of strand i from the middle of the bundle, to the
 * right of the direction of travel as on a sheet whose y runs down; and the bundle's width with its
 * arrow heads. */
double bundle_offset(const FlowSheet *sheet, const FlowEdge *edge, size_t index);
double bundle_width(const FlowSheet *sheet, const FlowEdge *edge);

/* The names of the paths that begin at a touchpoint stand above its card, one a line. The room that
 * they need there (0: none), and the labels themselves once all cards are placed. */
double flow_starts_height(const FlowSheet *sheet, size_t touchpoint);
void flow_starts_place(FlowSheet *sheet);

/* A corner of a way or one of its ends. */
typedef struct WayPoint {
    double x, y;
    double reach_x, reach_y; /* how far the curve may cut the corner along either leg */
} WayPoint;

/* Draws an edge along a way with right angles, or along one straight line: adds its strands, its
 * handover and how often it repeats. The ends lie on the borders of the cards. Where they are
 * crowded, squeeze below 1 draws the strands together. */
void flow_add_way(FlowSheet *sheet, size_t edge, const WayPoint *points, size_t count,
                  double squeeze);

/* The sign of a handover across an edge that has one, on the first leg of its way. */
void flow_add_handover(FlowSheet *sheet, size_t edge, WayPoint from, WayPoint to);

/* How often a strand is taken, as a label on its way, where there is room. */
void flow_add_repeats(FlowSheet *sheet, size_t edge, size_t index, const WayPoint *points,
                      size_t count);

/* The straight line between the cards of an edge, from border to border; false where something is
 * in its way. returned: another edge goes the other way. */
bool flow_find_straight(const FlowSheet *sheet, size_t edge, bool returned, WayPoint *ends);
/* Moves the ends of a slanting line along it to the borders of the edge's cards. */
void flow_touch_cards(const FlowSheet *sheet, const FlowEdge *edge, WayPoint *ends);

/* The texts of all cards, whose boxes are set, and the names of paths above them. Comes before the
 * ways, whose labels keep clear of them. */
void flow_cards_place(FlowSheet *sheet);

/* The legend of the paths with their curves; starts at layout->height and moves it on. */
void flow_paths_place(FlowSheet *sheet, FootSigns *signs);

#endif
