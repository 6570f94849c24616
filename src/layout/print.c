/* SPDX-License-Identifier: MIT */
/* The words of the printed layouts: boxes, texts, cards, title and foot. Used by layout_print.c and
 * flow_print.c. */
#include "print.h"

void print_numbers(GString *out, const double *numbers, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char buffer[G_ASCII_DTOSTR_BUF_SIZE];
        /* no negative zero: it would tell machines apart */
        double number = ABS(numbers[i]) < 0.005 ? 0 : numbers[i];
        g_string_append_printf(out, " %s", g_ascii_formatd(buffer, sizeof buffer, "%.2f", number));
    }
}

void print_box(GString *out, const char *name, Box box)
{
    g_string_append(out, name);
    print_numbers(out, (const double[]){box.x, box.y, box.width, box.height}, 4);
    g_string_append_c(out, '\n');
}

void print_block(GString *out, const GArray *lines, const char *name, const TextBlock *block)
{
    if (block->count == 0) {
        return;
    }
    g_string_append(out, "    ");
    print_box(out, name, (Box){block->x, block->y, block->width, block->height});
    for (size_t i = 0; i < block->count; i++) {
        const TextLine *line = &g_array_index(lines, TextLine, block->first + i);
        g_string_append(out, "      | ");
        g_string_append_len(out, line->string, (gssize)line->length);
        g_string_append_c(out, '\n');
    }
}

void print_card_texts(GString *out, const GArray *lines, const CardLayout *card)
{
    print_block(out, lines, "channel", &card->channel);
    print_block(out, lines, "owner", &card->owner);
    print_block(out, lines, "title", &card->title);
    print_block(out, lines, "action", &card->action);
    print_block(out, lines, "impact", &card->impact);
    print_block(out, lines, "quote", &card->quote);
    print_block(out, lines, "detail", &card->detail);
    if (card->change) {
        print_card_change(out, lines, card->change);
    }
}

void print_card(GString *out, const GArray *lines, const CardLayout *card)
{
    g_autofree char *name = g_strdup_printf("  card touchpoints[%zu]", card->touchpoint);
    print_box(out, name, card->box);
    print_card_texts(out, lines, card);
}

void print_title(GString *out, const GArray *lines, const TitleLayout *title)
{
    print_block(out, lines, "title", &title->title);
    print_block(out, lines, "subtitle", &title->subtitle);
    for (size_t i = 0; i < title->figure_count; i++) {
        const KeyFigure *figure = &title->figures[i];
        g_autofree char *name = g_strdup_printf("figure %s %s", figure->number, figure->label);
        print_box(out, name, (Box){figure->x, title->figures_y, figure->width, 0});
        print_figure_change(out, figure);
    }
}

void print_foot(GString *out, const GArray *lines, const FootLayout *foot)
{
    for (size_t i = 0; i < foot->priority_count; i++) {
        const PriorityLayout *entry = &foot->priorities[i];
        g_string_append_printf(out, "priority %s %s\n", entry->rank, entry->gap);
        print_block(out, lines, "title", &entry->title);
        print_block(out, lines, "place", &entry->place);
    }
    print_change_lists(out, lines, foot);
    for (size_t i = 0; i < foot->legend_count; i++) {
        const LegendItem *item = &foot->legend[i];
        g_autofree char *name = g_strdup_printf("legend %s", item->text);
        print_box(out, name, (Box){item->x, item->y, item->width, 0});
    }
    print_block(out, lines, "print", &foot->print);
}
