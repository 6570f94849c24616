/* SPDX-License-Identifier: MIT */
/* The file's own lanes: texts by stage, with a sign for their kind (pain, opportunity, quote,
 * backstage). */
#include "lane_types.h"

enum { SIGN_COLUMN = 16, TEXT_GAP = 6 };

static size_t count_texts(const Lane *lane)
{
    size_t count = 0;
    for (size_t i = 0; i < lane->cell_count; i++) {
        count += lane->cells[i].text_count;
    }
    return count;
}

static void measure(const Map *map, GArray *lines, LaneRow *row)
{
    const Lane *lane = row->lane;
    size_t total = count_texts(lane);
    row->texts = g_new0(TextBlock, total);
    row->text_stage = g_new0(size_t, total);
    double indent = lane->kind == LANE_TEXT ? 0 : SIGN_COLUMN;
    double highest = 0;
    for (size_t i = 0; i < lane->cell_count; i++) {
        const LaneCell *cell = &lane->cells[i];
        const Box *column = &row->columns[cell->stage];
        double y = LANE_PADDING;
        for (size_t j = 0; j < cell->text_count; j++) {
            TextBlock block = block_new(map, lines, map_text(map, &cell->texts[j]), TYPE_BODY,
                                        column->width - 2 * LANE_PADDING - indent);
            block.x = column->x + LANE_PADDING + indent;
            block.y = y;
            y += block.height + TEXT_GAP;
            row->texts[row->text_count] = block;
            row->text_stage[row->text_count++] = cell->stage;
        }
        highest = MAX(highest, y - TEXT_GAP + LANE_PADDING);
    }
    row->body.height = MAX(highest, 2 * LANE_PADDING + type_line_height(TYPE_BODY));
}

/* Two strokes, or a guillemet where those are in use. */
static void draw_quote(const Pen *pen, double x, double y)
{
    ScenePaint paint = paint_stroke(ROLE_MUTED, 1.6);
    paint.round_ends = true;
    for (int stroke = 0; stroke < 2; stroke++) {
        double at = x - 2 + 5 * stroke;
        if (pen->map->locale.right_to_left) {
            pen_line(pen, at + 1.5, y - 3, at - 1.5, y, paint);
            pen_line(pen, at - 1.5, y, at + 1.5, y + 3, paint);
        } else {
            pen_line(pen, at + 1, y - 4, at - 1, y, paint);
        }
    }
}

/* y is the middle of the first line. */
static void draw_sign(const Pen *pen, LaneKind kind, double x, double y)
{
    ScenePaint paint = paint_stroke(ROLE_POSITIVE, 1.8);
    paint.round_ends = true;
    switch (kind) {
    case LANE_PAIN:
        paint.stroke = ROLE_NEGATIVE;
        pen_line(pen, x - 3, y - 3, x + 3, y + 3, paint);
        pen_line(pen, x - 3, y + 3, x + 3, y - 3, paint);
        break;
    case LANE_OPPORTUNITY:
        pen_line(pen, x - 4, y, x + 4, y, paint);
        pen_line(pen, x, y - 4, x, y + 4, paint);
        break;
    case LANE_QUOTE:
        draw_quote(pen, x, y);
        break;
    case LANE_BACKSTAGE:
        paint.stroke = ROLE_MUTED;
        paint.stroke_width = 1.4;
        pen_rectangle(pen, (Box){x - 3, y - 3, 6, 6}, 1, paint);
        break;
    case LANE_TEXT:
        break;
    }
}

static void draw(const Pen *pen, const LaneRow *row)
{
    size_t next = 0;
    for (size_t stage = 0; stage < row->column_count; stage++) {
        Box cell = lane_cell(row, stage);
        pen_begin(pen, GROUP_CELL, NULL, NULL, NULL, cell);
        pen_rectangle(pen, cell, 6, paint_fill(ROLE_BAND));
        for (; next < row->text_count && row->text_stage[next] == stage; next++) {
            TextBlock block = row->texts[next];
            block.y += cell.y;
            pen_begin(pen, GROUP_PARAGRAPH, NULL, NULL, NULL, (Box){0});
            draw_sign(pen, row->lane->kind, cell.x + LANE_PADDING + 4,
                      block.y + block.line_height / 2);
            pen_block(pen, &block, ALIGN_START,
                      row->lane->kind == LANE_QUOTE ? ROLE_MUTED : ROLE_INK);
            pen_end(pen);
        }
        pen_end(pen);
    }
}

const LaneType LANE_TYPE_TEXT = {.name = "text", .measure = measure, .draw = draw};
