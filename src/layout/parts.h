/* SPDX-License-Identifier: MIT */
/* The parts of the grid's layout, one a file in this folder, and the distances they share.
 * Private to src/layout. */
#ifndef CJM_LAYOUT_PARTS_H
#define CJM_LAYOUT_PARTS_H

#include <cjm/layout.h>
#include <cjm/metrics.h>

/* CSS pixels, beside those of metrics.h. */
enum {
    ROW_HEADER_MIN = 150,
    ROW_HEADER_MAX = 240,
    COLUMN_MIN = 150,
    COLUMN_MAX = 300,
    COLUMN_STEP = 10,
    CARD_GAP = 6,
    CARD_TOP = 11,
    CARD_FOOT = 28,      /* the dumbbell's strip */
    SIGN_WIDTH = 14,     /* ▲ before an impact, with its gap */
    OWNER_INDENT = 15,   /* dot before an owner, with its gap */
    CHANNEL_INDENT = 20, /* icon before a channel, with its gap */
    LINK_WIDTH = 16,
    ROW_MINIMUM = 64,
    CHEVRON_START = 26, /* the notch and some air */
    CHEVRON_END = 16,
    CHEVRON_PADDING = 12,
    ICON_COLUMN = 30,
};

/* What a card says, by what is shown: prepared once, then measured at many widths and wrapped at
 * one. */
typedef struct CardTexts {
    PreparedText channel, owner, title, action, impact, quote, detail;
    PreparedText status, notes; /* of a comparison */
    double status_room;
    double above_track, below_track; /* what a comparison adds to the foot */
    bool owner_line, foot;
    double owner_room, title_room, impact_room; /* widths taken off by dot, star and signs */
} CardTexts;

/* Strings that it makes go into the chunk. */
CardTexts card_texts(const Map *map, GStringChunk *strings, size_t touchpoint, CardForm form);
/* The height of a card in a column of that width. */
double card_height(const CardTexts *texts, double width);
/* Wraps the texts and places them in card->box, which is set. */
void card_place(const Map *map, GArray *lines, const CardTexts *texts, CardLayout *card);

double card_inner_width(double width);

/* The widest word of all titles, as the width of a card that would hold it. */
double columns_widest_word(const Map *map);
/* The width of all columns, and of the row headers: see columns.c. cards: one a touchpoint. */
double columns_choose_width(const Map *map, const CardTexts *cards);
double row_header_choose_width(const Map *map);

/* Parts of every view. Each starts at y (the title at the sheet's top) on a sheet of that width,
 * and returns where it ends. */
double title_place(const Map *map, GArray *lines, double width, TitleLayout *title);
double stages_place(const Map *map, GArray *lines, const Box *columns, double y,
                    StageLayout *stages);
/* What the cells of the heat map hold. */
typedef struct HeatSigns {
    bool empty, unscored, corner, star;
    bool several; /* touchpoints in one cell */
    bool rounded; /* numbers of cells, by a decimal */
} HeatSigns;

/* What a view wants of the foot: signs of edges in the legend, and a list, of priorities (the
 * grid's) or of its own (the flow's paths). */
typedef struct FootSigns {
    bool priorities;
    size_t path; /* brought out over the grid, or NONE */
    bool handover, dead_end, assumed;
    bool dots;                    /* the plot's own legend */
    bool legend_beside;           /* the list leaves room for the legend at its end */
    double list_top, list_bottom; /* of its own list; bottom 0: none */
    const HeatSigns *heat;        /* the heat map's legend, in lines across the sheet; or NULL */
} FootSigns;
double foot_legend_width(const Map *map, const FootSigns *signs);
double foot_place(const Map *map, GArray *lines, double width, double y, const FootSigns *signs,
                  FootLayout *foot);
void title_clear(TitleLayout *title);
double title_figures_width(const Map *map); /* all in a line */
/* No sheet of any view is narrower. It has room for all key figures, whatever is shown: pictures
 * laid side by side compare. */
double sheet_least_width(const Map *map);
void foot_clear(FootLayout *foot);

enum {
    PRIORITY_MINIMUM = 230, /* an entry of the list of priorities is not narrower */
    PRIORITY_GUTTER = 28,
};
/* Fills columns downwards, like a list is read; returns the bottom. */
double priorities_place(const Map *map, GArray *lines, FootLayout *foot, double y, double width);

typedef struct LegendTable {
    double column[2]; /* widths */
    double width;
} LegendTable;
/* Appends the items (LegendItem, with their texts) that the map needs. */
void legend_collect(const Map *map, GArray *items, const FootSigns *signs);
LegendTable legend_measure(const FootLayout *foot);
/* The same for the heat map: legend_heat.c. */
void legend_collect_heat(const Map *map, GArray *items, const HeatSigns *signs);
void legend_add(const Map *map, GArray *items, LegendItem item);
/* With their bounds. In the plot they are dots, which all stand for a current score. */
void legend_add_severities(const Map *map, GArray *items, LegendKind kind, bool unscored);
/* "Clear ≥ 3": a threshold in points of the scale. Caller frees. */
char *legend_threshold(const Map *map, Label label, const char *sign, double bound);
/* Places foot->legend in lines from the margin to the width of the sheet; returns the bottom. */
double legend_place_lines(FootLayout *foot, double width, double y);
/* Places foot->legend; returns the bottom. */
double legend_place(FootLayout *foot, const LegendTable *table, double start, double y);

/* ---- Of a comparison: see compare_*.c. */

enum {
    CHANGE_STRIP = 15, /* above a track: the arrow */
    COURSE_STRIP = 34, /* below a track, or below a mean: the course */
    COURSE_HEIGHT = 26,
    COURSE_STEP = 24, /* from state to state, where there is room */
};

/* What a card says of its change. Strings that it makes go into the chunk. */
void card_texts_compare(const Map *map, GStringChunk *strings, size_t touchpoint, CardTexts *texts);
/* Places arrow, marks and course around the card's foot, which is placed. */
void card_place_change(const Map *map, CardLayout *card);
/* Readies layout->changes and layout->ghosts; nothing on the map of one state. */
void comparison_attach(const Map *map, GridLayout *layout);
void comparison_detach(GridLayout *layout);
/* Adds the cell's ghosts with their heights. */
void ghosts_measure(const Map *map, GridLayout *layout, CellLayout *cell);
/* Their height with the gaps around them; 0 without any. */
double ghosts_height(const GridLayout *layout, const CellLayout *cell);
void ghosts_place(const Map *map, GridLayout *layout, const CellLayout *cell, double y);

/* What stands under a stage's goal, and around a channel's mean; nothing on the map of one state.
 * Measuring comes before the places of name, goal and mean are known, placing after. */
void stage_measure_change(const Map *map, GArray *lines, size_t index, double width,
                          StageLayout *stage);
double stage_change_height(const StageLayout *stage);
void stage_place_change(const Map *map, StageLayout *stage);
/* Returns the height that it adds. */
double row_measure_change(const Map *map, GArray *lines, double width, RowLayout *row);
void row_place_change(const Map *map, RowLayout *row);
/* "Average 7.0 · was 5.0"; NULL without a mean. */
char *channel_mean_compared(const Map *map, size_t channel);

/* A change of a score that the map brings out. */
bool change_is_wide(const Map *map, const ScoreChange *change);
bool has_course(const Map *map);
/* At that place, in that room. */
Box course_box(const Map *map, double x, double y, double room);
/* What key figures and legend need: they say more than those of one state. */
double comparison_least_width(const Map *map);
/* "Spring 2026 → Autumn 2026", and that the scales differ. */
void subtitle_append_states(const Map *map, GString *text);
void figure_add_change(const Map *map, KeyFigure *figure, const ScoreChange *change);
/* "Like for like +1.7", where touchpoints that came or went moved the mean too. */
void figure_add_kept(const Map *map, KeyFigure *figure, const GroupChange *whole);
/* "1 new · 1 gone"; NULL where none is. Caller frees. */
char *figure_new_and_gone(const Map *map);
/* Which files are compared. */
void print_append_states(const Map *map, GString *text);

/* "Improved most", "Worsened most", and what is gone with its place; returns the bottom. */
double change_lists_place(const Map *map, GArray *lines, FootLayout *foot, double y, double width);
void change_lists_clear(FootLayout *foot);
void legend_collect_changes(const Map *map, GArray *items);

/* Parts of the grid: start at layout->height and move it on. */
void rows_place(const Map *map, const CardTexts *cards, GridLayout *layout);
void lanes_place(const Map *map, GridLayout *layout);

#endif
