/* SPDX-License-Identifier: MIT */
/* The heat map: a journey as a table of numbers, one a cell, with means at the edges; for those
 * that are too large to be read as cards. Logical coordinates (see drawing.h). Built once, then
 * constant; compose draws it. */
#ifndef CJM_HEATMAP_H
#define CJM_HEATMAP_H

#include <cjm/layout.h>

/* A cell, or a mean at the edges. */
typedef struct HeatCell {
    size_t stage, channel; /* NONE: the mean of all */
    Box box;
    Mean mean;
    const char *number; /* NULL: no touchpoint; "–": none with both scores */
    double number_width;
    bool moment; /* of truth: one of its touchpoints is */
} HeatCell;

static inline bool heat_cell_is_edge(const HeatCell *cell)
{
    return cell->stage == NONE || cell->channel == NONE;
}

typedef struct HeatRow {
    size_t channel; /* NONE: the row of means */
    Box header;
    TextBlock name;
} HeatRow;

typedef struct HeatColumn {
    size_t stage; /* NONE: the column of means */
    Box header;
    TextBlock name; /* where it runs upwards, x is its middle and y its bottom */
} HeatColumn;

typedef struct HeatmapLayout {
    double width, height;
    TypeStyle number, strong; /* of cells; of severe ones and of means */
    bool upwards;             /* the names of the stages */
    bool means_upwards;       /* the means of the stages */
    bool icons;               /* in the headers of the rows */
    bool roomy;               /* cells stand apart, with round corners */
    bool stars;               /* for moments of truth; else a small corner of the cell is cut out */
    TitleLayout title;
    HeatColumn *columns; /* one a stage, then that of the means */
    size_t column_count;
    HeatRow *rows; /* one a channel, then that of the means */
    size_t row_count;
    HeatCell *cells; /* row by row: column_count × row_count */
    FootLayout foot;
    GArray *lines;         /* of TextLine: what all blocks point into */
    GStringChunk *strings; /* the numbers */
} HeatmapLayout;

HeatmapLayout *layout_heatmap_new(const Map *map);
void layout_heatmap_free(HeatmapLayout *layout);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(HeatmapLayout, layout_heatmap_free)
void layout_heatmap_print(const HeatmapLayout *layout, const Map *map, GString *out);

#endif
