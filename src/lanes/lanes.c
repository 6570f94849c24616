/* SPDX-License-Identifier: MIT */
/* Which lanes a map has, in which order. Layout measures them, compose draws them. */
#include <cjm/lanes.h>

#include "lane_types.h"

/* The lanes that follow from the scores, in their order on the map. */
static const LaneType *const lane_types[] = {
    &LANE_TYPE_EXPERIENCE,
    &LANE_TYPE_CONSISTENCY,
};

LaneRow *lane_rows_new(const Map *map, size_t *ret_count)
{
    const Journey *journey = map->journey;
    GArray *rows = g_array_new(FALSE, TRUE, sizeof(LaneRow));
    for (size_t i = 0; i < G_N_ELEMENTS(lane_types); i++) {
        if (lane_types[i]->wanted(map)) {
            LaneRow row = {.type = lane_types[i]};
            g_array_append_val(rows, row);
        }
    }
    for (size_t i = 0; i < journey->lane_count; i++) {
        LaneRow row = {.type = &LANE_TYPE_TEXT, .lane = &journey->lanes[i]};
        g_array_append_val(rows, row);
    }
    *ret_count = rows->len;
    return (LaneRow *)(void *)g_array_free(rows, FALSE);
}

void lane_row_clear(LaneRow *row)
{
    g_free(row->texts);
    g_free(row->text_stage);
}

const char *lane_row_title(const Map *map, const LaneRow *row)
{
    if (row->lane) {
        return map_text(map, &row->lane->name);
    }
    return locale_label(&map->locale, row->type->label);
}

Box lane_cell(const LaneRow *row, size_t stage)
{
    const Box *column = &row->columns[stage];
    return (Box){column->x, row->body.y, column->width, row->body.height};
}
