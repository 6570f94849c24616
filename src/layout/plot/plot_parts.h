/* SPDX-License-Identifier: MIT */
/* The importance–performance plot in parts: labels, bands, axes, list. Private to these files. */
#ifndef CJM_LAYOUT_PLOT_PARTS_H
#define CJM_LAYOUT_PLOT_PARTS_H

#include <cjm/plot.h>

#include "../parts.h"

/* CSS pixels. */
enum {
    PLOT_INSET = 30, /* from the frame's side to the end of the scale: a dot stands there whole */
    PLOT_STRIP = 40, /* above and below the bands, for a name of one line */
    LABEL_WIDTH = 170,
    LABEL_AIR = 10,   /* between labels, and to the frame */
    LABEL_START = 13, /* from a dot's middle to its label, whatever its size: labels align */
    DOT_ROOM = 9,     /* from its middle to what ends before it */
    STAR_ROOM = 16,   /* between dot and title */
    STAR_MIDDLE = 10, /* from title to the star's middle */
};

/* What the parts share while the plot is laid out. */
typedef struct PlotSheet {
    const Map *map;
    const Quadrants *quadrants;
    PlotLayout *layout;
} PlotSheet;

/* "Cashier · Paying"; of nobody "Store · Paying". */
const char *plot_place_text(const PlotSheet *sheet, const Touchpoint *touchpoint);

/* The bands, and the dots of all (plot_dots.c). */
void plot_dots_collect(const PlotSheet *sheet);

/* Wraps every label, and sets the dots' radii and the sizes of their boxes (plot_labels.c). */
void plot_labels_measure(const PlotSheet *sheet);
/* The texts of a dot whose x and box are set, and its y. */
void plot_label_place(const PlotSheet *sheet, PlotDot *dot);

/* Where a score stands across, once frame.x and frame.width are set. */
double plot_score_x(const PlotSheet *sheet, double score);

/* Places dots and labels into bands below y, and the bands into the frame; returns where they end
 * (plot_bands.c). */
double plot_bands_place(const PlotSheet *sheet, double y);

/* Where rows end, of up to that many (plot_rows.c). */
typedef struct RowEnds RowEnds;
RowEnds *row_ends_new(size_t rows);
void row_ends_free(RowEnds *ends);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RowEnds, row_ends_free)
void row_ends_set(RowEnds *ends, size_t row, double end);
/* The first row, not before `from`, that ends at x or before it; NONE: none does. */
size_t row_ends_find(const RowEnds *ends, size_t from, double x);

/* The names of the quadrants: measured first, for the height of the strips (plot_names.c). */
void plot_names_measure(const PlotSheet *sheet, double *ret_above, double *ret_below);
void plot_names_place(const PlotSheet *sheet);

/* The axis column's width, with the name of the axis upwards (plot_axes.c). */
double plot_axis_measure(const PlotSheet *sheet);
/* Both axes and the rule, around the frame; returns where they end. */
double plot_axes_place(const PlotSheet *sheet);

/* What is not measured, and beside it the legend; starts at layout->height (plot_list.c). */
void plot_list_place(const PlotSheet *sheet, FootSigns *signs);

#endif
