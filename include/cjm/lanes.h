/* SPDX-License-Identifier: MIT */
/* Lanes: the rows under the grid that answer a question by stage. A kind of lane is a file in
 * src/lanes/ that measures and draws, and a line in the table of lanes.c. */
#ifndef CJM_LANES_H
#define CJM_LANES_H

#include <cjm/drawing.h>

typedef struct LaneType LaneType;

/* One lane at its place. Columns (x and width of every stage) are the layout's, borrowed. */
typedef struct LaneRow {
    const LaneType *type;
    const Lane *lane; /* the file's own lane, or NULL */
    Box header, body; /* body: from the first column's start to the last one's end */
    TextBlock name;
    const Box *columns; /* one a stage: x and width count */
    size_t column_count;
    TextBlock *texts;   /* the type's own texts, with their places; owned */
    size_t *text_stage; /* the stage of each */
    size_t text_count;
} LaneRow;

struct LaneType {
    const char *name;               /* in printed forms */
    Label label;                    /* its title; the file's own lanes bring theirs */
    bool (*wanted)(const Map *map); /* whether the data has it; NULL: the file's own lanes */
    /* Wraps the row's texts and sets body.height; everything else is set. */
    void (*measure)(const Map *map, GArray *lines, LaneRow *row);
    /* Draws the row's body. */
    void (*draw)(const Pen *pen, const LaneRow *row);
};

/* The lanes that this map has, in order: experience, consistency, the file's own; without place.
 * An array of LaneRow that the caller owns; clear each. */
LaneRow *lane_rows_new(const Map *map, size_t *ret_count);
void lane_row_clear(LaneRow *row);
const char *lane_row_title(const Map *map, const LaneRow *row);

#endif
