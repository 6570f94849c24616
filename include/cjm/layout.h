/* SPDX-License-Identifier: MIT */
/* What goes where on the grid: plain numbers in logical coordinates (see drawing.h). Texts are
 * wrapped here and nowhere else. Built once, then constant; compose draws it. */
#ifndef CJM_LAYOUT_H
#define CJM_LAYOUT_H

#include <cjm/lanes.h>

/* A number with a word under it, at the far end of the title block. */
typedef struct KeyFigure {
    char *number;
    const char *label;
    char *note; /* "15 of 17" where not all were scored, or NULL */
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
} StageLayout;

typedef struct CardLayout {
    size_t touchpoint;
    Box box;
    TextBlock owner, title, action, impact, quote;
    TextBlock detail;   /* delivery and design gap */
    double foot_y;      /* middle of the dumbbell; 0 without a foot */
} CardLayout;

typedef struct CellLayout {
    size_t stage, channel;
    Box box;
    size_t first_card, card_count;
} CellLayout;

typedef struct RowLayout {
    size_t channel;
    Box header;
    TextBlock name;
    char *mean_text;    /* NULL without a mean */
    TextBlock mean;
    double content_y;   /* top of icon, name, dumbbell and mean together */
    double dumbbell_y;
} RowLayout;

typedef struct PriorityLayout {
    size_t touchpoint;
    char *rank, *gap, *place_text;
    TextBlock title, place;
    double x, y;
} PriorityLayout;

typedef enum {
    LEGEND_CURRENT,
    LEGEND_DESIRED,
    LEGEND_INTENDED,
    LEGEND_MOMENT,
    LEGEND_POSITIVE,
    LEGEND_NEGATIVE,
    LEGEND_SEVERITY,
} LegendKind;

typedef struct LegendItem {
    LegendKind kind;
    GapSeverity severity;
    char *text;
    double x, y, width; /* start of the sign, middle of the line */
} LegendItem;

typedef struct FootLayout {
    double heading_y;
    double text_x; /* from an entry's start to its title */
    PriorityLayout *priorities;
    size_t priority_count;
    LegendItem *legend;
    size_t legend_count;
    char *print_text;
    TextBlock print;
} FootLayout;

typedef struct GridLayout {
    double width, height;
    double header_width; /* of the row headers */
    double column_width;
    TitleLayout title;
    StageLayout *stages;
    Box *columns;      /* one a stage: x and width */
    size_t stage_count;
    RowLayout *rows;
    size_t row_count;
    CellLayout *cells; /* row by row */
    size_t cell_count;
    CardLayout *cards; /* in the order of the cells */
    size_t card_count;
    LaneRow *lanes;
    size_t lane_count;
    FootLayout foot;
    GArray *lines;     /* of TextLine: what all blocks point into */
    GStringChunk *strings; /* texts that the layout made */
} GridLayout;

GridLayout *layout_grid_new(const Map *map);
void layout_grid_free(GridLayout *layout);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(GridLayout, layout_grid_free)

/* The printed form for goldens and `render --print layout`. Appends to out. */
void layout_grid_print(const GridLayout *layout, const Map *map, GString *out);

#endif
