/* SPDX-License-Identifier: MIT */
/* What goes where on the grid: plain numbers in logical coordinates (see drawing.h). Texts are
 * wrapped here and nowhere else. Built once, then constant; compose draws it. */
#ifndef CJM_LAYOUT_H
#define CJM_LAYOUT_H

#include <cjm/flow.h>
#include <cjm/lanes.h>

/* How a figure changed from the first state of a comparison to the last: words, after a sign. */
typedef struct ChangeLine {
    Trend trend;    /* UNKNOWN: no sign */
    char *string;   /* owned */
    TextBlock text; /* begins after the sign's room; count 0: no line */
} ChangeLine;

/* A number with a word under it, at the far end of the title block. */
typedef struct KeyFigure {
    char *number;
    const char *label;
    char *note;   /* "15 of 17" where not all were scored, or NULL */
    char *change; /* "+2.0 · was 5.0" of a comparison, or NULL */
    Trend trend;  /* its sign */
    char *kept;   /* the same without what is new or gone, where that differs; or NULL */
    bool neutral; /* what customers expect: more is neither good nor bad */
    int colour;
    double x, width; /* x is the middle */
} KeyFigure;

typedef struct TitleLayout {
    TextBlock title, subtitle;
    char *subtitle_text;
    KeyFigure *figures;
    size_t figure_count;
    double figures_y;
} TitleLayout;

typedef struct StageLayout {
    Box box; /* the chevron without its tip */
    TextBlock name, goal;
    ChangeLine change;
    Box course; /* of the mean over more than two states; height 0: none */
} StageLayout;

/* How much a card says. COMPACT: owner, title and foot; the flow's lanes. WITH_CHANNEL: icon and
 * name of the channel too; the flow's graph, where no row says it. */
typedef enum { CARD_FULL, CARD_COMPACT, CARD_WITH_CHANNEL } CardForm;

/* What a card of a comparison has besides. Places are those of the last state's track. */
typedef struct CardChange {
    const TouchpointChange *of; /* borrowed from the comparison */
    TextBlock status;           /* new, moved from, gone */
    TextBlock notes;            /* what else changed */
    double arrow_y;             /* middle of the arrow's strip, above the track; 0 without a foot */
    bool has_was, has_now;      /* current in the first and in the last state */
    double was_x, now_x;
    Trend trend;          /* BETTER, WORSE: there is an arrow */
    bool wide;            /* a change that the map brings out */
    char *number;         /* the signed change; NULL: none. Owned */
    bool has_was_desired; /* the expectation changed too */
    double was_desired_x;
    Box course; /* over more than two states; height 0: none */
} CardChange;

typedef struct CardLayout {
    size_t touchpoint;
    CardForm form;
    Box box;
    TextBlock channel, owner, title, action, impact, quote;
    TextBlock detail;   /* delivery and design gap */
    double owner_y;     /* middle of the owner's line, which the star shares */
    double foot_y;      /* middle of the dumbbell; 0 without a foot */
    CardChange *change; /* NULL: the map of one state */
} CardLayout;

typedef struct CellLayout {
    size_t stage, channel;
    Box box;
    size_t first_card, card_count;
    size_t first_ghost, ghost_count; /* what is gone from here, under the cards */
} CellLayout;

typedef struct RowLayout {
    size_t channel;
    Box header;
    TextBlock name;
    char *mean_text; /* NULL without a mean */
    TextBlock mean;
    double content_y; /* top of icon, name, dumbbell and mean together */
    double dumbbell_y;
    ChangeLine change;
    double arrow_strip;           /* room above the dumbbell; 0 on the map of one state */
    double arrow_y, was_x, now_x; /* of the mean's change; arrow_y 0: none */
    Box course;                   /* as in StageLayout */
} RowLayout;

typedef struct PriorityLayout {
    size_t touchpoint;
    char *rank, *gap, *place_text;
    TextBlock title, place;
    double x, y;
} PriorityLayout;

/* An entry of "Improved most" and its like. */
typedef struct ChangeEntry {
    const TouchpointChange *change; /* borrowed from the comparison */
    char *number, *place_text;      /* number: NULL for what is gone */
    TextBlock title, place;
    double x, y;
} ChangeEntry;

typedef struct ChangeList {
    Label heading;
    double x, y;
    double text_x; /* from an entry's start to its title */
    ChangeEntry *entries;
    size_t entry_count;
    char *rest; /* a line under the entries: "Nothing worsened", "12 more"; or NULL */
    double rest_y;
} ChangeList;

typedef enum {
    LEGEND_CURRENT,
    LEGEND_DESIRED,
    LEGEND_INTENDED,
    LEGEND_MOMENT,
    LEGEND_POSITIVE,
    LEGEND_NEGATIVE,
    LEGEND_NOTE, /* words without a sign */
    LEGEND_INCONSISTENT,
    LEGEND_SEVERITY,
    LEGEND_DOT, /* a severity as the plot draws it */
    LEGEND_HANDOVER,
    LEGEND_DEAD_END,
    LEGEND_ASSUMED,
    LEGEND_PATH,
    /* of the heat map, HEAT to STAR */
    LEGEND_HEAT,   /* a cell of the heat map of that severity */
    LEGEND_STEP,   /* … of that step of the scale */
    LEGEND_EMPTY,  /* … without a touchpoint */
    LEGEND_CORNER, /* … with a moment of truth, where cells are small */
    LEGEND_STAR,   /* … where they are not */
    /* of a comparison, WAS to COURSE */
    LEGEND_WAS,
    LEGEND_WAS_DESIRED,
    LEGEND_WAS_CURVE,
    LEGEND_IMPROVED,
    LEGEND_WORSENED,
    LEGEND_NEW,
    LEGEND_MOVED,
    LEGEND_GONE,
    LEGEND_COURSE,
    LEGEND_AXIS, /* words without a sign */
} LegendKind;

typedef struct LegendItem {
    LegendKind kind;
    GapSeverity severity;
    size_t path; /* PATH */
    size_t step; /* STEP */
    char *text;
    double x, y, width; /* start of the sign, middle of the line */
} LegendItem;

typedef struct FootLayout {
    double heading_y;
    double text_x; /* from an entry's start to its title */
    PriorityLayout *priorities;
    size_t priority_count;
    ChangeList *change_lists; /* of a comparison, in place of the priorities */
    size_t change_list_count;
    LegendItem *legend;
    size_t legend_count;
    char *print_text;
    TextBlock print;
} FootLayout;

/* ---- Edges. */

/* One strand as it is drawn. The segments end where the arrow head begins; the head's tip touches
 * the card's border. */
typedef struct FlowLine {
    size_t edge, strand;
    PathSegment *segments; /* owned */
    size_t segment_count;
    double tip_x, tip_y;
    double direction_x, direction_y; /* unit vector into the tip */
    double width;
} FlowLine;

typedef enum {
    MARK_HANDOVER, /* across the bundle: another channel or owner */
    MARK_DEAD_END, /* the end of a short stub that leaves the card */
} FlowMarkKind;

typedef struct FlowMark {
    FlowMarkKind kind;
    size_t path;                     /* DEAD_END */
    size_t edge;                     /* HANDOVER */
    double x, y;                     /* the middle */
    double direction_x, direction_y; /* unit vector along the edge */
    double width;                    /* of the bundle or the stub */
    double length;                   /* DEAD_END: of the stub, from the card's border to x, y */
} FlowMark;

/* The number of a step, half over the border of its card. */
typedef struct PathBadge {
    char *number;
    Box box;
} PathBadge;

/* One path over the grid, through the gaps between the cells. */
typedef struct GridPath {
    size_t path;
    FlowLine *flow_lines; /* one a step after the first */
    size_t line_count;
    FlowMark *marks;
    size_t mark_count;
    PathBadge *badges; /* one a step */
    size_t badge_count;
} GridPath;

typedef struct GridLayout {
    double width, height;
    double header_width; /* of the row headers */
    double column_width;
    TitleLayout title;
    StageLayout *stages;
    Box *columns;        /* one a stage: x and width */
    double *column_gaps; /* before each column, and after the last */
    double *row_gaps;    /* above each channel, and below the last */
    size_t stage_count;
    RowLayout *rows;
    size_t row_count;
    CellLayout *cells; /* row by row */
    size_t cell_count;
    CardLayout *cards; /* in the order of the cells */
    size_t card_count;
    CardChange *changes; /* of a comparison: of the cards, then of the ghosts; else NULL */
    CardLayout *ghosts;  /* cards of the first state, in the order of the cells */
    size_t ghost_count;
    GridPath *path; /* NULL: none is brought out */
    LaneRow *lanes;
    size_t lane_count;
    FootLayout foot;
    GArray *lines;         /* of TextLine: what all blocks point into */
    GStringChunk *strings; /* texts that the layout made */
} GridLayout;

/* ---- The flow: touchpoints as nodes, customers' ways as edges. */

typedef enum { FLOW_LANES, FLOW_GRAPH } FlowForm;
typedef enum { EDGES_CURVED, EDGES_ORTHOGONAL, EDGES_STRAIGHT } EdgeForm;

typedef struct FlowOptions {
    FlowForm form;
    EdgeForm edges;
    bool downwards;  /* graph: --direction down */
    size_t emphasis; /* --path: this path in full ink, the others pale; NONE: all alike */
} FlowOptions;

/* A text beside the edges: the name of a path where it begins, or how often it takes a step. */
typedef struct FlowLabel {
    size_t path;
    size_t edge; /* NONE: the path's name, above its first card */
    char *text;
    TextBlock block;
    Box box; /* meets no card and no other label */
} FlowLabel;

/* A path in the legend at the foot, with its course of scores under it. */
typedef struct PathLayout {
    size_t path;
    TextBlock name, about; /* about: share, persona, peak–end mean */
    char *about_text;
    double stroke; /* width, as it is drawn above */
    Box sample;    /* a piece of the stroke */
    Box chart;     /* the experience curve by step; height 0 without scores */
} PathLayout;

typedef struct FlowLayout {
    FlowForm form;
    bool downwards; /* graph: stages from top to bottom */
    double width, height;
    TitleLayout title;
    StageLayout *stages; /* lanes: the chevrons; graph: the clusters' headings */
    Box *stage_boxes;    /* graph: the clusters */
    size_t stage_count;
    RowLayout *rows; /* lanes: swim lane headers; none in graph */
    Box *row_boxes;  /* lanes: the bands */
    size_t row_count;
    CardLayout *cards; /* compact; one a touchpoint, in the order of the journey */
    size_t card_count;
    FlowLine *flow_lines;
    size_t line_count;
    FlowLabel *labels;
    size_t label_count;
    FlowMark *marks;
    size_t mark_count;
    PathLayout *paths;
    size_t path_count;
    FootLayout foot;
    GArray *lines;         /* of TextLine */
    GStringChunk *strings; /* texts that the layout made */
} FlowLayout;

/* Half the width and the length of an arrow head on a stroke of that width. */
double arrow_half_width(double stroke);
double arrow_length(double stroke);

FlowLayout *layout_flow_new(const Map *map, const Flow *flow, const FlowOptions *options,
                            Diagnostics *diagnostics);
void layout_flow_free(FlowLayout *layout);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FlowLayout, layout_flow_free)
void layout_flow_print(const FlowLayout *layout, const Map *map, GString *out);

GridLayout *layout_grid_new(const Map *map);
/* With this path drawn over the cells; NONE: none. */
GridLayout *layout_grid_with_path(const Map *map, size_t path);
void layout_grid_free(GridLayout *layout);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(GridLayout, layout_grid_free)

/* The printed form for goldens and `render --print layout`. Appends to out. */
void layout_grid_print(const GridLayout *layout, const Map *map, GString *out);

#endif
