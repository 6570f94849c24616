/* SPDX-License-Identifier: MIT */
/* The parts of the picture, one a file in this folder. Private to src/compose. */
#ifndef CJM_COMPOSE_PARTS_H
#define CJM_COMPOSE_PARTS_H

#include <cjm/layout.h>
#include <cjm/metrics.h>
#include <cjm/plot.h>

/* A new scene with its ground, and the pen that draws on it. kind: what the drawing is called. */
Pen compose_sheet(const Map *map, const GArray *lines, double width, double height, Label kind,
                  const Theme *theme);

void compose_title(const Pen *pen, const TitleLayout *title);
void compose_stages(const Pen *pen, const StageLayout *stages);
/* One of them: a chevron that points in reading direction, or down, with its texts. */
void compose_stage_sign(const Pen *pen, const StageLayout *stage, bool first, bool downwards);
void compose_row_header(const Pen *pen, const RowLayout *row);
/* The icon of a channel, its start edge at x. */
void compose_channel_icon(const Pen *pen, size_t channel, double x, double middle, double size,
                          int colour);
void compose_cell(const Pen *pen, const GridLayout *layout, const CellLayout *cell);
void compose_card(const Pen *pen, const CardLayout *card);
void compose_lanes(const Pen *pen, const GridLayout *layout);
void compose_foot(const Pen *pen, const FootLayout *foot);

/* ---- Of the flow. */

/* A capsule across a stroke or bundle of that width: the step changes channel or owner. */
void compose_handover(const Pen *pen, double x, double y, double direction_x, double direction_y,
                      double width, int colour);
/* A bar across the end of a stub that comes from the direction: the path ends here. */
void compose_dead_end(const Pen *pen, double x, double y, double direction_x, double direction_y,
                      double length, double width, int colour);
void compose_arrow(const Pen *pen, const FlowLine *line, int colour);
void compose_flow_edges(const Pen *pen, const Flow *flow, const FlowLayout *layout,
                        const FlowOptions *options);
/* One path over the grid. */
void compose_grid_path(const Pen *pen, const GridPath *path);
void compose_flow_paths(const Pen *pen, const FlowLayout *layout, const FlowOptions *options);

/* ---- Of the plot. */

void compose_plot_ground(const Pen *pen, const PlotLayout *layout);

/* A touchpoint's dot: filled, and larger the wider its gap; a ring where there is none to tell. */
void compose_dot(const Pen *pen, double x, double y, GapSeverity severity);

/* A cell of the heat map in small, 18 × 12, as the legend shows it. */
void compose_heat_sign(const Pen *pen, const LegendItem *item);

/* A cell of the heat map for those who hear it; NONE for the mean of all stages or channels. Caller
 * frees. */
char *describe_cell(const Map *map, size_t stage, size_t channel, const Mean *mean);

/* One sentence about the whole map and about one card, for those who hear it. Caller frees. */
char *describe_map(const Map *map, Label kind);
char *describe_card(const Map *map, size_t touchpoint);
/* The same of a dot on the plot: what it is, how much it matters, its scores. */
char *describe_dot(const Map *map, size_t touchpoint);

/* Colours of a card, by what is shown. */
GapSeverity card_severity(const Map *map, size_t touchpoint);
/* Its parts that a ghost has too. */
void compose_card_owner(const Pen *pen, const CardLayout *card, const Touchpoint *touchpoint);

/* ---- Of a comparison: see compare_*.c. */

/* The ground says how far the score moved, so that it is seen first; the edge still says the gap.
 */
int change_ground(const CardChange *change);
void compose_change_ground(const Pen *pen, const CardLayout *card);
/* Everything else on a card that speaks of change. */
void compose_card_change(const Pen *pen, const CardLayout *card);
void compose_ghost(const Pen *pen, const CardLayout *ghost);
void compose_change_line(const Pen *pen, const ChangeLine *line, int colour);
void compose_stage_change(const Pen *pen, const StageLayout *stage, size_t index);
void compose_row_change(const Pen *pen, const RowLayout *row);
void compose_figure_change(const Pen *pen, const KeyFigure *figure, double y);
void compose_change_lists(const Pen *pen, const FootLayout *foot);
/* The legend's sign of that kind with its middle there. */
void compose_change_sign(const Pen *pen, LegendKind kind, double x, double y);
/* The sentence of a card with what changed, and what is appended to that of the map. */
char *describe_changed_card(const Map *map, const CardLayout *card);
void describe_changes(const Map *map, GString *text);
char *describe_ghost(const Map *map, const TouchpointChange *change);

#endif
