/* SPDX-License-Identifier: MIT */
/* The printed form of the grid's layout: every box and every wrapped text, for goldens. */
#include "print.h"

static void print_table(const GridLayout *layout, GString *out)
{
    for (size_t i = 0; i < layout->stage_count; i++) {
        g_autofree char *name = g_strdup_printf("stage %zu", i);
        print_box(out, name, layout->stages[i].box);
        print_block(out, layout->lines, "name", &layout->stages[i].name);
        print_block(out, layout->lines, "goal", &layout->stages[i].goal);
        print_stage_change(out, layout->lines, &layout->stages[i]);
    }
    for (size_t i = 0; i < layout->row_count; i++) {
        g_autofree char *name = g_strdup_printf("channel %zu", i);
        print_box(out, name, layout->rows[i].header);
        print_block(out, layout->lines, "name", &layout->rows[i].name);
        print_block(out, layout->lines, "mean", &layout->rows[i].mean);
        print_row_change(out, layout->lines, &layout->rows[i]);
    }
    for (size_t i = 0; i < layout->cell_count; i++) {
        const CellLayout *cell = &layout->cells[i];
        g_autofree char *name = g_strdup_printf("cell %zu %zu", cell->stage, cell->channel);
        print_box(out, name, cell->box);
        for (size_t j = 0; j < cell->card_count; j++) {
            print_card(out, layout->lines, &layout->cards[cell->first_card + j]);
        }
        for (size_t j = 0; j < cell->ghost_count; j++) {
            print_ghost(out, layout->lines, &layout->ghosts[cell->first_ghost + j]);
        }
    }
}

void layout_grid_print(const GridLayout *layout, const Map *map, GString *out)
{
    g_string_append_printf(out, "grid %s\n", map->language);
    print_box(out, "size", (Box){0, 0, layout->width, layout->height});
    print_title(out, layout->lines, &layout->title);
    print_table(layout, out);
    for (size_t i = 0; i < layout->lane_count; i++) {
        const LaneRow *lane = &layout->lanes[i];
        g_autofree char *name = g_strdup_printf("lane %s", lane->type->name);
        print_box(out, name, lane->body);
        print_block(out, layout->lines, "name", &lane->name);
        for (size_t j = 0; j < lane->text_count; j++) {
            print_block(out, layout->lines, "text", &lane->texts[j]);
        }
    }
    print_foot(out, layout->lines, &layout->foot);
}
