/* SPDX-License-Identifier: MIT */
/* The kinds of lane, one a file in this folder. Private to src/lanes. */
#ifndef CJM_LANE_TYPES_H
#define CJM_LANE_TYPES_H

#include <cjm/lanes.h>

extern const LaneType LANE_TYPE_EXPERIENCE, LANE_TYPE_CONSISTENCY, LANE_TYPE_TEXT;

/* Distances that all lanes share. */
enum { LANE_PADDING = 12 };

/* The cell of a stage inside the lane's body. */
Box lane_cell(const LaneRow *row, size_t stage);

#endif
