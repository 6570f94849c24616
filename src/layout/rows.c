/* SPDX-License-Identifier: MIT */
/* Stages across, channels down, cards in the cells, lanes under them. Each function starts at
 * layout->height and moves it on. */
#include "parts.h"

enum { STAGE_MINIMUM = 44, DUMBBELL_STRIP = 20, BELOW_NAME = 4 };

double stages_place(const Map *map, GArray *lines, const Box *columns, double y,
                    StageLayout *stages)
{
    double highest = STAGE_MINIMUM;
    for (size_t i = 0; i < map->journey->stage_count; i++) {
        const Stage *stage = &map->journey->stages[i];
        StageLayout *place = &stages[i];
        double width = columns[i].width - CHEVRON_START - CHEVRON_END;
        place->name = block_new(map, lines, map_text(map, &stage->name), TYPE_STAGE, width);
        place->goal = block_new(map, lines, map_text(map, &stage->goal), TYPE_SMALL, width);
        stage_measure_change(map, lines, i, width, place);
        double content = place->name.height + place->goal.height + stage_change_height(place);
        highest = MAX(highest, content + 2 * CHEVRON_PADDING);
    }
    for (size_t i = 0; i < map->journey->stage_count; i++) {
        StageLayout *place = &stages[i];
        place->box = (Box){columns[i].x, y, columns[i].width, highest};
        place->name.x = place->goal.x = place->box.x + CHEVRON_START;
        place->name.y =
            y +
            (highest - place->name.height - place->goal.height - stage_change_height(place)) / 2;
        place->goal.y = place->name.y + place->name.height;
        stage_place_change(map, place);
    }
    return y + highest + GUTTER;
}

/* "Average 5.4 → 7.8 · 3 of 4" */
static char *mean_text(const Map *map, const Mean *mean)
{
    if (mean->count == 0) {
        return NULL;
    }
    const Locale *locale = &map->locale;
    g_autofree char *current = map_mean(map, mean->current);
    g_autofree char *desired = map_mean(map, mean->desired);
    g_autofree char *gap = map_mean_gap(map, mean->gap);
    GString *text = g_string_new(locale_label(locale, LABEL_AVERAGE));
    switch (map->show) {
    case SHOW_BOTH:
        g_string_append_printf(text, " %s %s %s", current, locale->right_to_left ? "←" : "→",
                               desired);
        break;
    case SHOW_CURRENT:
        g_string_append_printf(text, " %s", current);
        break;
    case SHOW_DESIRED:
        g_string_append_printf(text, " %s", desired);
        break;
    case SHOW_GAP:
        g_string_append_printf(text, " %s", gap);
        break;
    }
    g_autofree char *note = map_count_note(map, mean);
    if (note) {
        g_string_append_printf(text, " (%s)", note);
    }
    return g_string_free(text, FALSE);
}

/* Wraps the row header's texts; returns the height of its content. */
static double measure_header(const Map *map, GridLayout *layout, RowLayout *row)
{
    const Channel *channel = &map->journey->channels[row->channel];
    double inner = layout->header_width - 2 * PADDING;
    row->name = block_new(map, layout->lines, map_text(map, &channel->name), TYPE_HEADING,
                          inner - ICON_COLUMN);
    row->mean_text = map->comparison ? channel_mean_compared(map, row->channel)
                                     : mean_text(map, &map->analysis->channels[row->channel]);
    double height = MAX(row->name.height, ICON_SIZE);
    if (row->mean_text) {
        row->mean = block_new(map, layout->lines, row->mean_text, TYPE_SMALL, inner);
        height += BELOW_NAME + DUMBBELL_STRIP + row->mean.height;
    }
    return height + row_measure_change(map, layout->lines, inner, row);
}

static void place_header(RowLayout *row, double content)
{
    const Box *box = &row->header;
    double inner = MAX(row->name.height, ICON_SIZE);
    row->content_y = box->y + (box->height - content) / 2;
    row->name.x = box->x + PADDING + ICON_COLUMN;
    row->name.y = row->content_y + (inner - row->name.height) / 2;
    double track = row->content_y + inner + BELOW_NAME + row->arrow_strip;
    row->dumbbell_y = track + DUMBBELL_STRIP / 2.0;
    row->mean.x = box->x + PADDING;
    row->mean.y = track + DUMBBELL_STRIP;
}

/* Adds the row's cells and cards with their own heights; returns the highest stack. */
static double measure_cells(const Map *map, const CardTexts *cards, GridLayout *layout,
                            size_t channel)
{
    double highest = 0;
    for (size_t stage = 0; stage < layout->stage_count; stage++) {
        CellLayout *cell = &layout->cells[layout->cell_count++];
        const size_t *found = cell_index_get(map->cells, stage, channel, &cell->card_count);
        cell->stage = stage;
        cell->channel = channel;
        cell->first_card = layout->card_count;
        double stack = 0;
        for (size_t i = 0; i < cell->card_count; i++) {
            CardLayout *card = &layout->cards[layout->card_count++];
            card->touchpoint = found[i];
            card->box.height = card_height(&cards[found[i]], layout->column_width);
            stack += card->box.height + (i > 0 ? CARD_GAP : 0);
        }
        ghosts_measure(map, layout, cell);
        stack += ghosts_height(layout, cell);
        highest = MAX(highest, stack);
    }
    return highest;
}

/* The highest single card of a row: what its cards grow to, so that they stand like bricks. A row
 * that is high for other reasons (a long name) lets a card alone in its cell fill it. */
static double row_unit(const GridLayout *layout, size_t first_card, double row_height)
{
    double unit = 0;
    bool stacked = false;
    for (size_t i = first_card; i < layout->card_count; i++) {
        unit = MAX(unit, layout->cards[i].box.height);
    }
    for (size_t i = layout->cell_count - layout->stage_count; i < layout->cell_count; i++) {
        const CellLayout *cell = &layout->cells[i];
        stacked = stacked || cell->card_count + cell->ghost_count > 1;
    }
    return stacked ? unit : row_height;
}

/* Gives the cards of a cell their places; what the row is higher than them is shared out. */
static void place_cards(const Map *map, const CardTexts *cards, GridLayout *layout,
                        const CellLayout *cell, double unit)
{
    double stack = ghosts_height(layout, cell);
    for (size_t i = 0; i < cell->card_count; i++) {
        stack += layout->cards[cell->first_card + i].box.height + (i > 0 ? CARD_GAP : 0);
    }
    double share = cell->card_count ? (cell->box.height - stack) / (double)cell->card_count : 0;
    double y = cell->box.y;
    for (size_t i = 0; i < cell->card_count; i++) {
        CardLayout *card = &layout->cards[cell->first_card + i];
        double height = MAX(MIN(card->box.height + share, unit), card->box.height);
        card->box = (Box){cell->box.x, y, cell->box.width, height};
        y += card->box.height + CARD_GAP;
        card_place(map, layout->lines, &cards[card->touchpoint], card);
    }
    ghosts_place(map, layout, cell, y);
}

void rows_place(const Map *map, const CardTexts *cards, GridLayout *layout)
{
    for (size_t channel = 0; channel < layout->row_count; channel++) {
        RowLayout *row = &layout->rows[channel];
        row->channel = channel;
        layout->height += layout->row_gaps[channel];
        size_t first_cell = layout->cell_count, first_card = layout->card_count;
        double content = measure_header(map, layout, row);
        double stack = measure_cells(map, cards, layout, channel); /* once: MAX evaluates twice */
        double height = MAX(MAX(content + 2 * PADDING, ROW_MINIMUM), stack);
        row->header = (Box){MARGIN, layout->height, layout->header_width, height};
        place_header(row, content);
        row_place_change(map, row);
        double unit = row_unit(layout, first_card, height);
        for (size_t i = first_cell; i < layout->cell_count; i++) {
            CellLayout *cell = &layout->cells[i];
            const Box *column = &layout->columns[cell->stage];
            cell->box = (Box){column->x, layout->height, column->width, height};
            place_cards(map, cards, layout, cell, unit);
        }
        layout->height += height;
    }
    layout->height += layout->row_gaps[layout->row_count];
}

void lanes_place(const Map *map, GridLayout *layout)
{
    layout->lanes = lane_rows_new(map, &layout->lane_count);
    const Box *first = &layout->columns[0];
    const Box *last = &layout->columns[layout->stage_count - 1];
    for (size_t i = 0; i < layout->lane_count; i++) {
        LaneRow *lane = &layout->lanes[i];
        lane->columns = layout->columns;
        lane->column_count = layout->stage_count;
        lane->name = block_new(map, layout->lines, lane_row_title(map, lane), TYPE_HEADING,
                               layout->header_width - 2 * PADDING);
        lane->body = (Box){first->x, layout->height, last->x + last->width - first->x, 0};
        lane->type->measure(map, layout->lines, lane);
        lane->body.height = MAX(lane->body.height, lane->name.height + 2 * PADDING);
        lane->header = (Box){MARGIN, layout->height, layout->header_width, lane->body.height};
        lane->name.x = MARGIN + PADDING;
        lane->name.y = layout->height + (lane->body.height - lane->name.height) / 2;
        layout->height += lane->body.height + GUTTER;
    }
}
