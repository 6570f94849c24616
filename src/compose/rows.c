/* SPDX-License-Identifier: MIT */
/* Row headers of channels and lanes, and the cells of the grid. */
#include <cjm/icons.h>

#include "compose_parts.h"

void compose_channel_icon(const Pen *pen, size_t index, double x, double middle, double size,
                          int colour)
{
    const Channel *channel = &pen->map->journey->channels[index];
    g_autofree const char **names = g_new0(const char *, channel->name.count + 1);
    for (size_t i = 0; i < channel->name.count; i++) {
        names[i] = channel->name.translations[i].string;
    }
    const Icon *icon = icon_find(channel->icon, names, channel->name.count);
    g_autoptr(GArray) segments = g_array_new(FALSE, TRUE, sizeof(PathSegment));
    icon_append_segments(icon, size, segments);
    ScenePaint paint = paint_stroke(colour, size < ICON_SIZE ? 1.2 : 1.5);
    paint.round_ends = true;
    pen_icon(pen, (const PathSegment *)(void *)segments->data, segments->len, x, middle - size / 2,
             size, paint);
}

static void compose_means(const Pen *pen, const RowLayout *row)
{
    const Mean *mean = &pen->map->analysis->channels[row->channel];
    ShowMode show = pen->map->show;
    Dumbbell dumbbell = {
        .x = row->header.x + PADDING + HEADER_TRACK_START,
        .y = row->dumbbell_y,
        .width = HEADER_TRACK,
        .dot = 4.5,
        .has_current = show != SHOW_DESIRED,
        .has_desired = show != SHOW_CURRENT,
        .current = mean->current,
        .desired = mean->desired,
        .ink = severity_ink(mean->severity),
        .ground = ROLE_BAND,
    };
    if (show == SHOW_DESIRED) {
        dumbbell.ink = ROLE_INK;
    }
    pen_dumbbell(pen, &pen->map->journey->scale, &dumbbell);
}

void compose_row_header(const Pen *pen, const RowLayout *row)
{
    const Channel *channel = &pen->map->journey->channels[row->channel];
    pen_begin(pen, GROUP_ROW_HEADER, NULL, map_text(pen->map, &channel->name), NULL, row->header);
    pen_rectangle(pen, row->header, CORNER, paint_fill(ROLE_BAND));
    double line = row->name.count > 0 ? row->name.y + row->name.height / 2 : row->content_y;
    compose_channel_icon(pen, row->channel, row->header.x + PADDING - 1, line, ICON_SIZE, ROLE_INK);
    pen_block(pen, &row->name, ALIGN_START, ROLE_INK);
    if (row->mean_text) {
        compose_means(pen, row);
        pen_block(pen, &row->mean, ALIGN_START, ROLE_MUTED);
    }
    if (pen->map->comparison) {
        compose_row_change(pen, row);
    }
    pen_end(pen);
}

void compose_cell(const Pen *pen, const GridLayout *layout, const CellLayout *cell)
{
    pen_begin(pen, GROUP_CELL, NULL, NULL, NULL, cell->box);
    if (cell->card_count + cell->ghost_count == 0) {
        ScenePaint dashed = paint_stroke(ROLE_LINE, 1);
        dashed.dash = 3;
        dashed.space = 3;
        Box inset = {cell->box.x + 0.5, cell->box.y + 0.5, cell->box.width - 1,
                     cell->box.height - 1};
        pen_rectangle(pen, inset, CORNER, dashed);
        pen_text(pen, locale_label(&pen->map->locale, LABEL_NO_TOUCHPOINT),
                 cell->box.x + cell->box.width / 2,
                 type_baseline(TYPE_SMALL, cell->box.y + cell->box.height / 2), ALIGN_MIDDLE,
                 TYPE_SMALL, ROLE_FAINT);
    }
    for (size_t i = 0; i < cell->card_count; i++) {
        compose_card(pen, &layout->cards[cell->first_card + i]);
    }
    for (size_t i = 0; i < cell->ghost_count; i++) {
        compose_ghost(pen, &layout->ghosts[cell->first_ghost + i]);
    }
    pen_end(pen);
}

void compose_lanes(const Pen *pen, const GridLayout *layout)
{
    for (size_t i = 0; i < layout->lane_count; i++) {
        const LaneRow *lane = &layout->lanes[i];
        pen_begin(pen, GROUP_TABLE_ROW, NULL, NULL, NULL, (Box){0});
        pen_begin(pen, GROUP_ROW_HEADER, NULL, lane_row_title(pen->map, lane), NULL, lane->header);
        pen_rectangle(pen, lane->header, CORNER, paint_fill(ROLE_BAND));
        pen_block(pen, &lane->name, ALIGN_START, ROLE_INK);
        pen_end(pen);
        lane->type->draw(pen, lane);
        pen_end(pen);
    }
}
