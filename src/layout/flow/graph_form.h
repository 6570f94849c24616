/* SPDX-License-Identifier: MIT */
/* The graph form of the flow, in three steps: ranks, slots, curves. Private to these files.
 *
 * It is made in two directions that neither know of across and down nor of right and left: u runs
 * along the ranks' order, v across it. Only the last step turns u and v into x and y. */
#ifndef CJM_LAYOUT_GRAPH_FORM_H
#define CJM_LAYOUT_GRAPH_FORM_H

#include "flow_parts.h"

/* CSS pixels. */
enum {
    SLOT_AIR = 12,   /* between edges that pass side by side, and around cards */
    PORT_AIR = 4,    /* between arrow heads at one side of a card */
    PORT_INSET = 10, /* from a card's corner to its nearest arrow head */
    LOOP_DEPTH = 26, /* of a self-step below its card */
    LOOP_HALF = 16,
    STUB_LENGTH = 14, /* of a dead end */
    STUB_WIDTH = 12,
    BAND_PADDING = 16, /* from a stage's border to its cards */
    LEAD = 24,         /* an edge leaves a card straight, with its sign of a handover */
    ARROW_LEAD = 4,    /* and reaches one, before its arrow head */
};

/* ---- Ranks (graph_ranks.c): every stage has one or several of its own, whatever the edges say. */

typedef struct Ranks {
    size_t *of;          /* one a touchpoint */
    size_t *stage_first; /* one a stage, and the number of ranks at the end */
    size_t count;
} Ranks;

Ranks ranks_new(const Journey *journey, const Flow *flow);
void ranks_clear(Ranks *ranks);

/* ---- Slots (graph_slots.c): the places where something crosses a line along v. A line is a rank,
 * with cards and the edges that pass between them, or one side of a card, with the edges that end
 * there. What stands in a line keeps its order and its distance. */

typedef struct Slot {
    double middle, half;
    double air;         /* to the neighbour after it */
    double wish;        /* ports: what they are sorted by */
    size_t line, index; /* where it stands */
} Slot;

typedef struct SlotLine {
    GArray *members; /* of size_t: slots, in order of v */
    double low, high;
} SlotLine;

typedef struct Slots {
    GArray *slots; /* of Slot */
    GArray *lines; /* of SlotLine */
} Slots;

Slots slots_new(void);
void slots_clear(Slots *slots);
size_t slots_add_line(Slots *slots);
size_t slots_add(Slots *slots, size_t line, Slot slot);
Slot *slot_at(const Slots *slots, size_t index);
/* Brings a rank into the order in which its slots stand. */
void slots_sort_rank(Slots *slots, size_t line);
/* Orders the ports of a card's side by wish, and spreads them around the middle of low and high.
 * Where they do not fit they shrink. */
void slots_spread_ports(Slots *slots, size_t line, double low, double high);
/* How far a slot may move along its line; ret_low is above ret_high where it is crowded. */
void slots_limits(const Slots *slots, size_t index, double *ret_low, double *ret_high);
/* Moves a slot as near to target as its neighbours allow. */
void slots_move(Slots *slots, size_t index, double target);

/* ---- An edge's way from the card of lower rank to that of higher rank. */

typedef struct Route {
    size_t edge;
    size_t from, to;  /* touchpoints; from has the lower rank */
    bool is_reversed; /* the customer goes from `to` to `from` */
    size_t *slots;    /* port, one a rank between, port */
    size_t slot_count;
    double width;
    double squeeze; /* 1, or less where its strands do not fit on a card's side */
} Route;

typedef struct GraphForm {
    FlowSheet *sheet;
    Ranks ranks;
    Slots slots; /* of lines: the ranks, then the sides; of slots: the cards, then the bends */
    Route *routes;
    size_t route_count;
    size_t *sides;                   /* lines: two a touchpoint, towards lower and higher ranks */
    size_t *stubs;                   /* slots: one a dead end */
    double *rank_start, *rank_depth; /* along u */
    double *rank_labels;             /* of the depth: names of paths above the cards */
    double *card_shift; /* from a card's slot to its middle, as more stands above or below it */
    double origin_u, origin_v; /* of the graph on the sheet */
} GraphForm;

static inline double card_middle(const GraphForm *form, size_t touchpoint)
{
    return slot_at(&form->slots, touchpoint)->middle + form->card_shift[touchpoint];
}

static inline bool graph_runs_down(const GraphForm *form)
{
    return form->sheet->options->downwards;
}

/* ---- Ports (graph_ports.c): where edges meet the sides of cards. */
void graph_add_ports(GraphForm *form);
void graph_place_ports(GraphForm *form);
void graph_straighten_ports(const GraphForm *form);

/* Bands, headers and cards, when everything has its place along u and v (graph_sheet.c). */
void graph_place_sheet(GraphForm *form);

/* Moves cards and edges along v, so that edges bend seldom, if then boldly (graph_straighten.c). */
void graph_straighten(const GraphForm *form);

/* How far the middle of a self-step's strands reaches from its card. */
static inline double graph_loop_depth(double bundle)
{
    return MAX(LOOP_DEPTH, LOOP_HALF + bundle / 2);
}

/* Adds the lines, marks and labels of all edges, when everything has its place (graph_curves.c). */
void graph_draw_edges(const GraphForm *form);

#endif
