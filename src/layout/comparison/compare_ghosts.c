/* SPDX-License-Identifier: MIT */
/* Ghosts: cards of touchpoints that are gone, in the cell where they would be, under its own cards.
 * Short: that it is gone, whose it was, what it was, its last score. */
#include "../parts.h"

static CardTexts ghost_texts(const Map *map, GStringChunk *strings, const TouchpointChange *change)
{
    Map before = map_of_before(map);
    const Touchpoint *touchpoint = &before.journey->touchpoints[change->before];
    CardTexts texts = card_texts(&before, strings, change->before, CARD_COMPACT);
    texts.foot = false;
    texts.status =
        text_prepare(map, locale_label(&map->locale, LABEL_CHANGED_GONE), TYPE_SMALL_BOLD);
    texts.status_room = CHANGE_SIGN;
    if (touchpoint->current.given) {
        double value = comparison_value(map->comparison, 0, touchpoint->current.value);
        g_autofree char *number = map_axis_score(map, value, false);
        g_autofree char *words =
            g_strdup_printf("%s %s", locale_label(&map->locale, LABEL_LAST_SCORE), number);
        texts.notes = text_prepare(map, g_string_chunk_insert(strings, words), TYPE_PRINT);
    }
    return texts;
}

void ghosts_measure(const Map *map, GridLayout *layout, CellLayout *cell)
{
    const Comparison *comparison = map->comparison;
    cell->first_ghost = layout->ghost_count;
    if (!comparison) {
        return;
    }
    size_t count;
    const size_t *gone = comparison_gone_in_cell(comparison, cell->stage, cell->channel, &count);
    for (size_t i = 0; i < count; i++) {
        const TouchpointChange *change = &comparison->changes[gone[i]];
        CardLayout *ghost = &layout->ghosts[layout->ghost_count++];
        ghost->touchpoint = change->before;
        ghost->form = CARD_COMPACT;
        ghost->change->of = change;
        CardTexts texts = ghost_texts(map, layout->strings, change);
        ghost->box.height = card_height(&texts, layout->column_width);
    }
    cell->ghost_count = count;
}

double ghosts_height(const GridLayout *layout, const CellLayout *cell)
{
    double height = 0;
    for (size_t i = 0; i < cell->ghost_count; i++) {
        bool first = cell->card_count == 0 && i == 0;
        height += layout->ghosts[cell->first_ghost + i].box.height + (first ? 0 : CARD_GAP);
    }
    return height;
}

void ghosts_place(const Map *map, GridLayout *layout, const CellLayout *cell, double y)
{
    if (cell->ghost_count == 0) {
        return;
    }
    Map before = map_of_before(map);
    for (size_t i = 0; i < cell->ghost_count; i++) {
        CardLayout *ghost = &layout->ghosts[cell->first_ghost + i];
        CardTexts texts = ghost_texts(map, layout->strings, ghost->change->of);
        ghost->box = (Box){cell->box.x, y, cell->box.width, ghost->box.height};
        card_place(&before, layout->lines, &texts, ghost);
        y += ghost->box.height + CARD_GAP;
    }
}
