/* SPDX-License-Identifier: MIT */
/* The heat map in the making, and its parts, one a file. Private to src/layout. */
#ifndef CJM_LAYOUT_HEATMAP_PARTS_H
#define CJM_LAYOUT_HEATMAP_PARTS_H

#include <cjm/heatmap.h>

#include "../parts.h"

/* CSS pixels. */
enum {
    HEAT_TYPE_SMALLEST = 11,
    HEAT_TYPE_LARGEST = 14,
    HEAT_CHEVRON_START = 20, /* of a stage: the notch and some air */
    HEAT_CHEVRON_END = 14,
};

/* What the number of rows and columns, their names and numbers ask for. A page may make cells and
 * type larger. */
typedef struct HeatSizes {
    double type;                    /* of the numbers */
    double cell_width, cell_height; /* at least */
    double gap;                     /* between cells */
    double group;                   /* more after every tenth row or column */
    TypeStyle name;                 /* of stages and channels */
    double row_header;              /* width */
    double inset;                   /* before and after the names of channels */
    bool upwards;                   /* names of the stages */
    bool icons;                     /* of channels */
    double head;                    /* length of a stage's name upwards, before it wraps */
} HeatSizes;

/* Whether the journey has any mean: without one there are no edges. */
bool heat_has_means(const Map *map);

/* ---- heatmap_numbers.c. Fills cells with figures and numbers, all in one form; numbers are
 * measured at type 1. Returns the width of the widest, and whether they had to lose
 * a decimal. */
typedef struct HeatNumbers {
    double cell, mean; /* the widest, in ems */
    bool rounded;
} HeatNumbers;
HeatNumbers heat_numbers_fill(const Map *map, HeatmapLayout *layout);

/* ---- heatmap_sizes.c */
HeatSizes heat_sizes_choose(const Map *map, const HeatNumbers *numbers);
/* Air between a number and the sides of its cell. */
double heat_padding(double type);

#endif
