/* SPDX-License-Identifier: MIT */
/* Which lanes a map has, in which order. Layout measures them, compose draws them. */
#include <cjm/lanes.h>

#include "lane_types.h"

LaneRow *lane_rows_new(const Map *map, size_t *ret_count)
{
    const Journey *journey = map->journey;
    GArray *rows = g_array_new(FALSE, TRUE, sizeof(LaneRow));
    if (map->analysis->any_score) {
        LaneRow row = {.type = &LANE_TYPE_EXPERIENCE};
        g_array_append_val(rows, row);
    }
    if (map->analysis->any_consistency && map->show != SHOW_DESIRED) {
        LaneRow row = {.type = &LANE_TYPE_CONSISTENCY};
        g_array_append_val(rows, row);
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
    return locale_label(&map->locale,
                        row->type == &LANE_TYPE_EXPERIENCE ? LABEL_EXPERIENCE : LABEL_CONSISTENCY);
}

Box lane_cell(const LaneRow *row, size_t stage)
{
    const Box *column = &row->columns[stage];
    return (Box){column->x, row->body.y, column->width, row->body.height};
}
