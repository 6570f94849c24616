/* SPDX-License-Identifier: MIT */
/* The flow from layout to scene, in reading order: title, stages and cards, the edges over them,
 * the paths one by one, foot. */
#include <cjm/compose.h>

#include "../compose_parts.h"

enum { BAND_CORNER = 8 };

static void compose_bands(const Pen *pen, const FlowLayout *layout)
{
    pen_begin(pen, GROUP_DECORATION, NULL, NULL, NULL, (Box){0});
    for (size_t i = 0; i < layout->row_count; i++) {
        pen_rectangle(pen, layout->row_boxes[i], BAND_CORNER, paint_fill(ROLE_BAND));
    }
    pen_end(pen);
}

static void compose_lane_header(const Pen *pen, const RowLayout *row)
{
    const Channel *channel = &pen->map->journey->channels[row->channel];
    pen_begin(pen, GROUP_ROW_HEADER, NULL, map_text(pen->map, &channel->name), NULL, row->header);
    compose_channel_icon(pen, row->channel, row->header.x + PADDING - 1,
                         row->header.y + row->header.height / 2, ICON_SIZE, ROLE_INK);
    pen_block(pen, &row->name, ALIGN_START, ROLE_INK);
    pen_end(pen);
}

static void compose_place(const Pen *pen, const FlowLayout *layout, size_t stage, size_t channel)
{
    size_t count;
    const size_t *cards = cell_index_get(pen->map->cells, stage, channel, &count);
    for (size_t i = 0; i < count; i++) {
        compose_card(pen, &layout->cards[cards[i]]);
    }
}

static void compose_lane_rows(const Pen *pen, const FlowLayout *layout)
{
    pen_begin(pen, GROUP_TABLE, "flow", pen->scene->title, NULL, (Box){0});
    compose_stages(pen, layout->stages);
    for (size_t i = 0; i < layout->row_count; i++) {
        pen_begin(pen, GROUP_TABLE_ROW, NULL, NULL, NULL, (Box){0});
        compose_lane_header(pen, &layout->rows[i]);
        for (size_t stage = 0; stage < layout->stage_count; stage++) {
            pen_begin(pen, GROUP_CELL, NULL, NULL, NULL, (Box){0});
            compose_place(pen, layout, stage, i);
            pen_end(pen);
        }
        pen_end(pen);
    }
    pen_end(pen);
}

/* Stages as boxes with a heading each, their cards inside, channel by channel. */
static void compose_clusters(const Pen *pen, const FlowLayout *layout)
{
    const Journey *journey = pen->map->journey;
    for (size_t i = 0; i < layout->stage_count; i++) {
        g_autofree char *id = g_strdup_printf("stage-%zu", i + 1);
        pen_begin(pen, GROUP_SECTION, id, map_text(pen->map, &journey->stages[i].name), NULL,
                  layout->stage_boxes[i]);
        pen_rectangle(pen, layout->stage_boxes[i], BAND_CORNER, paint_fill(ROLE_BAND));
        pen_begin(pen, GROUP_PARAGRAPH, NULL, NULL, NULL, (Box){0});
        compose_stage_sign(pen, &layout->stages[i], i == 0, layout->downwards);
        pen_end(pen);
        for (size_t channel = 0; channel < journey->channel_count; channel++) {
            compose_place(pen, layout, i, channel);
        }
        pen_end(pen);
    }
}

Scene *compose_flow(const Map *map, const Flow *flow, const FlowLayout *layout, const Theme *theme,
                    const FlowOptions *options)
{
    Pen pen =
        compose_sheet(map, layout->lines, layout->width, layout->height, LABEL_FLOW_MAP, theme);
    compose_title(&pen, &layout->title);
    if (layout->form == FLOW_LANES) {
        compose_bands(&pen, layout);
        compose_lane_rows(&pen, layout);
    } else {
        compose_clusters(&pen, layout);
    }
    compose_flow_edges(&pen, flow, layout, options);
    compose_flow_paths(&pen, layout, options);
    compose_foot(&pen, &layout->foot);
    return pen.scene;
}
