/* SPDX-License-Identifier: MIT */
/* The printed form of a layout: every box and every wrapped text, for goldens. */
#include "parts.h"

static void print_box(GString *out, const char *name, Box box)
{
    g_string_append_printf(out, "%s", name);
    const double numbers[] = {box.x, box.y, box.width, box.height};
    for (size_t i = 0; i < G_N_ELEMENTS(numbers); i++) {
        char buffer[G_ASCII_DTOSTR_BUF_SIZE];
        g_string_append_printf(out, " %s", g_ascii_formatd(buffer, sizeof buffer, "%.2f",
                                                           numbers[i] + 0.0));
    }
    g_string_append_c(out, '\n');
}

static void print_block(GString *out, const GridLayout *layout, const char *name,
                        const TextBlock *block)
{
    if (block->count == 0) {
        return;
    }
    g_string_append(out, "    ");
    print_box(out, name, (Box){block->x, block->y, block->width, block->height});
    for (size_t i = 0; i < block->count; i++) {
        const TextLine *line = &g_array_index(layout->lines, TextLine, block->first + i);
        g_string_append(out, "      | ");
        g_string_append_len(out, line->string, (gssize)line->length);
        g_string_append_c(out, '\n');
    }
}

static void print_card(GString *out, const GridLayout *layout, const CardLayout *card)
{
    g_autofree char *name = g_strdup_printf("  card touchpoints[%zu]", card->touchpoint);
    print_box(out, name, card->box);
    print_block(out, layout, "owner", &card->owner);
    print_block(out, layout, "title", &card->title);
    print_block(out, layout, "action", &card->action);
    print_block(out, layout, "impact", &card->impact);
    print_block(out, layout, "quote", &card->quote);
    print_block(out, layout, "detail", &card->detail);
}

static void print_table(const GridLayout *layout, GString *out)
{
    for (size_t i = 0; i < layout->stage_count; i++) {
        g_autofree char *name = g_strdup_printf("stage %zu", i);
        print_box(out, name, layout->stages[i].box);
        print_block(out, layout, "name", &layout->stages[i].name);
        print_block(out, layout, "goal", &layout->stages[i].goal);
    }
    for (size_t i = 0; i < layout->row_count; i++) {
        g_autofree char *name = g_strdup_printf("channel %zu", i);
        print_box(out, name, layout->rows[i].header);
        print_block(out, layout, "name", &layout->rows[i].name);
        print_block(out, layout, "mean", &layout->rows[i].mean);
    }
    for (size_t i = 0; i < layout->cell_count; i++) {
        const CellLayout *cell = &layout->cells[i];
        g_autofree char *name = g_strdup_printf("cell %zu %zu", cell->stage, cell->channel);
        print_box(out, name, cell->box);
        for (size_t j = 0; j < cell->card_count; j++) {
            print_card(out, layout, &layout->cards[cell->first_card + j]);
        }
    }
}

static void print_foot(const GridLayout *layout, GString *out)
{
    const FootLayout *foot = &layout->foot;
    for (size_t i = 0; i < foot->priority_count; i++) {
        const PriorityLayout *entry = &foot->priorities[i];
        g_string_append_printf(out, "priority %s %s\n", entry->rank, entry->gap);
        print_block(out, layout, "title", &entry->title);
        print_block(out, layout, "place", &entry->place);
    }
    for (size_t i = 0; i < foot->legend_count; i++) {
        const LegendItem *item = &foot->legend[i];
        g_autofree char *name = g_strdup_printf("legend %s", item->text);
        print_box(out, name, (Box){item->x, item->y, item->width, 0});
    }
    print_block(out, layout, "print", &foot->print);
}

void layout_grid_print(const GridLayout *layout, const Map *map, GString *out)
{
    g_string_append_printf(out, "grid %s\n", map->language);
    print_box(out, "size", (Box){0, 0, layout->width, layout->height});
    print_block(out, layout, "title", &layout->title.title);
    print_block(out, layout, "subtitle", &layout->title.subtitle);
    for (size_t i = 0; i < layout->title.figure_count; i++) {
        const KeyFigure *figure = &layout->title.figures[i];
        g_autofree char *name = g_strdup_printf("figure %s %s", figure->number, figure->label);
        print_box(out, name, (Box){figure->x, layout->title.figures_y, figure->width, 0});
    }
    print_table(layout, out);
    for (size_t i = 0; i < layout->lane_count; i++) {
        const LaneRow *lane = &layout->lanes[i];
        g_autofree char *name = g_strdup_printf("lane %s", lane->type->name);
        print_box(out, name, lane->body);
        print_block(out, layout, "name", &lane->name);
        for (size_t j = 0; j < lane->text_count; j++) {
            print_block(out, layout, "text", &lane->texts[j]);
        }
    }
    print_foot(layout, out);
}
