/* SPDX-License-Identifier: MIT */
/* Where everything stands on the importance–performance plot, in logical coordinates (drawing.h).
 *
 * x is the current score, exact. Importance is a whole number from 1 to 5, so that many touchpoints
 * would stand at one height: y is a band a level instead, as high as its dots and labels need, and
 * the height within a band means nothing. No dot and no label meets another, whatever the number,
 * since a row of a band takes only what still finds room in it; and no label leaves the side of the
 * cross-hair on which its dot stands unless that side is narrower than the label. */
#ifndef CJM_PLOT_H
#define CJM_PLOT_H

#include <cjm/layout.h>
#include <cjm/quadrants.h>

/* A touchpoint with a current score. */
typedef struct PlotDot {
    size_t touchpoint;
    Quadrant quadrant;
    double x, y, radius;
    double star_x;     /* middle of the star of a moment of truth */
    bool label_before; /* the label is at the dot's start side, aligned to its end */
    TextBlock title;
    TextBlock gap, place; /* under the title, the gap before the place */
    Box box;              /* dot, star and label; a pair at one point shares the dots' column */
} PlotDot;

/* A level of importance. From the most important down, and below 3 the touchpoints whose importance
 * the file does not give, if there are any: they count as 3. */
typedef struct PlotBand {
    int importance;
    bool not_given;
    char *number;
    double number_y; /* middle */
    TextBlock note;  /* under the number */
    Box box;
    double boundary_x; /* where doing well begins */
    size_t first_dot, dot_count;
} PlotBand;
enum { PLOT_BANDS = IMPORTANCE_MOST - IMPORTANCE_LEAST + 2 };

typedef struct PlotTick {
    double x;
    char *text;
} PlotTick;

/* The name of a quadrant in its corner. */
typedef struct PlotName {
    Quadrant quadrant;
    const char *label;
    Align align;
    TextBlock name; /* the label, wrapped; not there where its side is too narrow for it */
    char *count;    /* of touchpoints, after the name */
    double count_x, count_width;
    double count_y; /* middle of its line */
} PlotName;

/* A touchpoint without a current score, listed under the plot. */
typedef struct PlotEntry {
    size_t touchpoint;
    TextBlock title, place;
} PlotEntry;

typedef struct PlotLayout {
    double width, height;
    TitleLayout title;
    Box frame; /* bands, and the strips above and below them that hold the names */
    PlotBand bands[PLOT_BANDS];
    size_t band_count;
    PlotDot *dots; /* band by band, in each from low to high */
    size_t dot_count;
    PlotTick *ticks;
    size_t tick_count;
    double tick_y; /* middle of their numbers */
    PlotName names[QUADRANT_COUNT];
    size_t name_count;
    double line_y;         /* of the cross-hair between important and not; 0: diagonal */
    char *line_importance; /* its number, and that of the upright line; NULL: diagonal */
    char *line_current;
    TextBlock axis_up, axis_across, low, high;
    TextBlock nothing;   /* that no touchpoint has a current score */
    TextBlock rule;      /* where the cross-hair stands */
    TextBlock list_head; /* over what is not measured */
    PlotEntry *entries;
    size_t entry_count;
    FootLayout foot;
    GArray *lines;         /* of TextLine: what all blocks point into */
    GStringChunk *strings; /* texts that the layout made */
} PlotLayout;

/* map and quadrants are of the same journey, and borrowed for the call alone. */
PlotLayout *layout_plot_new(const Map *map, const Quadrants *quadrants);
void layout_plot_free(PlotLayout *layout);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PlotLayout, layout_plot_free)
/* The printed form for goldens and `render --print layout`. Appends to out. */
void layout_plot_print(const PlotLayout *layout, const Map *map, GString *out);

#endif
