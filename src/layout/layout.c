/* SPDX-License-Identifier: MIT */
/* The grid from top to bottom. Each part is a file; each takes up where the one before ended. */
#include "parts.h"

/* Narrower than this the title block and the foot have no room. */
enum { WIDTH_MINIMUM = 620 };

static void place_columns(const Map *map, GridLayout *layout)
{
    size_t count = map->journey->stage_count;
    layout->stage_count = count;
    layout->header_width = row_header_choose_width(map);
    layout->column_width = columns_choose_width(map);
    double fixed = 2 * MARGIN + layout->header_width;
    double width = fixed + (double)count * (layout->column_width + GUTTER);
    if (width < WIDTH_MINIMUM) {
        layout->column_width = (WIDTH_MINIMUM - fixed) / (double)count - GUTTER;
        width = WIDTH_MINIMUM;
    }
    layout->width = width;
    layout->columns = g_new0(Box, count);
    for (size_t i = 0; i < count; i++) {
        layout->columns[i].x = MARGIN + layout->header_width + GUTTER +
                               (double)i * (layout->column_width + GUTTER);
        layout->columns[i].width = layout->column_width;
    }
}

GridLayout *layout_grid_new(const Map *map)
{
    const Journey *journey = map->journey;
    GridLayout *layout = g_new0(GridLayout, 1);
    layout->lines = g_array_new(FALSE, FALSE, sizeof(TextLine));
    layout->stages = g_new0(StageLayout, journey->stage_count);
    layout->row_count = journey->channel_count;
    layout->rows = g_new0(RowLayout, layout->row_count);
    layout->cells = g_new0(CellLayout, journey->stage_count * journey->channel_count);
    layout->cards = g_new0(CardLayout, journey->touchpoint_count);

    place_columns(map, layout);
    layout->height = title_place(map, layout->lines, layout->width, &layout->title);
    layout->height =
        stages_place(map, layout->lines, layout->columns, layout->height, layout->stages);
    rows_place(map, layout);
    lanes_place(map, layout);
    layout->height = foot_place(map, layout->lines, layout->width, layout->height, NULL, &layout->foot);
    return layout;
}

void layout_grid_free(GridLayout *layout)
{
    if (!layout) {
        return;
    }
    title_clear(&layout->title);
    foot_clear(&layout->foot);
    for (size_t i = 0; i < layout->card_count; i++) {
        g_free(layout->cards[i].quote_text);
        g_free(layout->cards[i].detail_text);
    }
    for (size_t i = 0; i < layout->row_count; i++) {
        g_free(layout->rows[i].mean_text);
    }
    for (size_t i = 0; i < layout->lane_count; i++) {
        lane_row_clear(&layout->lanes[i]);
    }
    g_free(layout->lanes);
    g_free(layout->cards);
    g_free(layout->cells);
    g_free(layout->rows);
    g_free(layout->stages);
    g_free(layout->columns);
    g_array_free(layout->lines, TRUE);
    g_free(layout);
}
