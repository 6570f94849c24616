/* SPDX-License-Identifier: MIT */
/* The grid from top to bottom. Each part is a file; each takes up where the one before ended. */
#include "flow/grid_path.h"
#include "parts.h"

static void place_columns(const Map *map, const CardTexts *cards, GridLayout *layout)
{
    size_t count = map->journey->stage_count;
    layout->stage_count = count;
    layout->header_width = row_header_choose_width(map);
    layout->column_width = columns_choose_width(map, cards);
    double fixed = 2 * MARGIN + layout->header_width;
    for (size_t i = 0; i <= count; i++) {
        fixed += layout->column_gaps[i];
    }
    double least = sheet_least_width(map);
    if (fixed + (double)count * layout->column_width < least) {
        layout->column_width = (least - fixed) / (double)count;
    }
    layout->width = fixed + (double)count * layout->column_width;
    layout->columns = g_new0(Box, count);
    double x = MARGIN + layout->header_width;
    for (size_t i = 0; i < count; i++) {
        x += layout->column_gaps[i];
        layout->columns[i] = (Box){.x = x, .width = layout->column_width};
        x += layout->column_width;
    }
}

/* A path widens the gaps that it runs through. */
static void choose_gaps(const Map *map, const GridWays *ways, GridLayout *layout)
{
    size_t columns = map->journey->stage_count, rows = map->journey->channel_count;
    layout->column_gaps = g_new0(double, columns + 1);
    layout->row_gaps = g_new0(double, rows + 1);
    for (size_t i = 0; i <= columns; i++) {
        double usual = i < columns ? GUTTER : 0;
        layout->column_gaps[i] = ways ? MAX(grid_ways_column_gap(ways, i), usual) : usual;
    }
    for (size_t i = 0; i <= rows; i++) {
        /* the stages keep a gap of their own above the first row */
        double usual = i > 0 ? GUTTER : 0;
        layout->row_gaps[i] = ways ? MAX(grid_ways_row_gap(ways, i), usual) : usual;
    }
}

/* The chevrons follow each other closely, also where the gaps are wide. */
static void place_stages(const Map *map, GridLayout *layout)
{
    size_t count = layout->stage_count;
    g_autofree Box *boxes = g_memdup2(layout->columns, count * sizeof *boxes);
    for (size_t i = 0; i + 1 < count; i++) {
        boxes[i].width = boxes[i + 1].x - GUTTER - boxes[i].x;
    }
    layout->height = stages_place(map, layout->lines, boxes, layout->height, layout->stages);
}

static void place_foot(const Map *map, GridLayout *layout)
{
    FootSigns signs = {.path = NONE, .priorities = true};
    if (layout->path) {
        signs.path = layout->path->path;
        signs.handover = layout->path->mark_count > 0;
    }
    layout->height =
        foot_place(map, layout->lines, layout->width, layout->height, &signs, &layout->foot);
}

GridLayout *layout_grid_with_path(const Map *map, size_t path)
{
    const Journey *journey = map->journey;
    GridLayout *layout = g_new0(GridLayout, 1);
    layout->lines = g_array_new(FALSE, FALSE, sizeof(TextLine));
    layout->stages = g_new0(StageLayout, journey->stage_count);
    layout->row_count = journey->channel_count;
    layout->rows = g_new0(RowLayout, layout->row_count);
    layout->cells = g_new0(CellLayout, journey->stage_count * journey->channel_count);
    layout->cards = g_new0(CardLayout, journey->touchpoint_count);

    layout->strings = g_string_chunk_new(1024);
    g_autofree CardTexts *cards = g_new(CardTexts, journey->touchpoint_count);
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        cards[i] = card_texts(map, layout->strings, i, CARD_FULL);
    }
    comparison_attach(map, layout);
    g_autoptr(GridWays) ways = grid_ways_new(map, path);
    choose_gaps(map, ways, layout);
    place_columns(map, cards, layout);
    layout->height = title_place(map, layout->lines, layout->width, &layout->title);
    place_stages(map, layout);
    rows_place(map, cards, layout);
    layout->path = ways ? grid_path_new(ways, layout) : NULL;
    lanes_place(map, layout);
    place_foot(map, layout);
    return layout;
}

GridLayout *layout_grid_new(const Map *map)
{
    return layout_grid_with_path(map, NONE);
}

void layout_grid_free(GridLayout *layout)
{
    if (!layout) {
        return;
    }
    title_clear(&layout->title);
    foot_clear(&layout->foot);
    for (size_t i = 0; i < layout->row_count; i++) {
        g_free(layout->rows[i].mean_text);
        g_free(layout->rows[i].change.string);
    }
    for (size_t i = 0; i < layout->stage_count; i++) {
        g_free(layout->stages[i].change.string);
    }
    comparison_detach(layout);
    for (size_t i = 0; i < layout->lane_count; i++) {
        lane_row_clear(&layout->lanes[i]);
    }
    g_free(layout->lanes);
    g_free(layout->cards);
    g_free(layout->cells);
    g_free(layout->rows);
    g_free(layout->stages);
    grid_path_free(layout->path);
    g_free(layout->columns);
    g_free(layout->column_gaps);
    g_free(layout->row_gaps);
    g_array_free(layout->lines, TRUE);
    g_string_chunk_free(layout->strings);
    g_free(layout);
}
