/* SPDX-License-Identifier: MIT */
/* Places along a line that keep their order and distance: edges between the cards of a rank, arrow
 * heads at a card's side. Used by flow_graph.c. */
#include <math.h>

#include "graph_form.h"

Slots slots_new(void)
{
    return (Slots){
        .slots = g_array_new(FALSE, FALSE, sizeof(Slot)),
        .lines = g_array_new(FALSE, FALSE, sizeof(SlotLine)),
    };
}

void slots_clear(Slots *slots)
{
    for (guint i = 0; i < slots->lines->len; i++) {
        g_array_free(g_array_index(slots->lines, SlotLine, i).members, TRUE);
    }
    g_array_free(slots->lines, TRUE);
    g_array_free(slots->slots, TRUE);
}

size_t slots_add_line(Slots *slots)
{
    SlotLine line = {g_array_new(FALSE, FALSE, sizeof(size_t)), -INFINITY, INFINITY};
    g_array_append_val(slots->lines, line);
    return slots->lines->len - 1;
}

size_t slots_add(Slots *slots, size_t line, Slot slot)
{
    size_t index = slots->slots->len;
    slot.line = line;
    g_array_append_val(slots->slots, slot);
    g_array_append_val(g_array_index(slots->lines, SlotLine, line).members, index);
    return index;
}

Slot *slot_at(const Slots *slots, size_t index)
{
    return &g_array_index(slots->slots, Slot, index);
}

static int compare(size_t a, size_t b, double first, double second)
{
    return first < second ? -1 : first > second ? 1 : a < b ? -1 : a > b;
}

static int by_middle(const void *a, const void *b, void *data)
{
    size_t first = *(const size_t *)a, second = *(const size_t *)b;
    return compare(first, second, slot_at(data, first)->middle, slot_at(data, second)->middle);
}

static int by_wish(const void *a, const void *b, void *data)
{
    size_t first = *(const size_t *)a, second = *(const size_t *)b;
    return compare(first, second, slot_at(data, first)->wish, slot_at(data, second)->wish);
}

static void sort_line(Slots *slots, SlotLine *line, GCompareDataFunc order)
{
    g_array_sort_with_data(line->members, order, slots);
    for (guint i = 0; i < line->members->len; i++) {
        slot_at(slots, g_array_index(line->members, size_t, i))->index = i;
    }
}

void slots_sort_rank(Slots *slots, size_t line)
{
    sort_line(slots, &g_array_index(slots->lines, SlotLine, line), by_middle);
}

void slots_spread_ports(Slots *slots, size_t index, double low, double high)
{
    SlotLine *line = &g_array_index(slots->lines, SlotLine, index);
    line->low = low;
    line->high = high;
    if (line->members->len == 0) {
        return;
    }
    sort_line(slots, line, by_wish);
    double total = 0;
    for (guint i = 0; i < line->members->len; i++) {
        const Slot *slot = slot_at(slots, g_array_index(line->members, size_t, i));
        total += 2 * slot->half + (i + 1 < line->members->len ? slot->air : 0);
    }
    double room = line->high - line->low;
    double scale = total > room ? room / total : 1;
    double next = (line->low + line->high - total * scale) / 2;
    for (guint i = 0; i < line->members->len; i++) {
        Slot *slot = slot_at(slots, g_array_index(line->members, size_t, i));
        slot->half *= scale;
        slot->air *= scale;
        slot->middle = next + slot->half;
        next += 2 * slot->half + slot->air;
    }
}

void slots_limits(const Slots *slots, size_t index, double *ret_low, double *ret_high)
{
    const Slot *slot = slot_at(slots, index);
    const SlotLine *line = &g_array_index(slots->lines, SlotLine, slot->line);
    double low = line->low + slot->half, high = line->high - slot->half;
    if (slot->index > 0) {
        const Slot *before = slot_at(slots, g_array_index(line->members, size_t, slot->index - 1));
        low = MAX(low, before->middle + before->half + before->air + slot->half);
    }
    if (slot->index + 1 < line->members->len) {
        const Slot *after = slot_at(slots, g_array_index(line->members, size_t, slot->index + 1));
        high = MIN(high, after->middle - after->half - slot->air - slot->half);
    }
    *ret_low = low;
    *ret_high = high;
}

void slots_move(Slots *slots, size_t index, double target)
{
    double low, high;
    slots_limits(slots, index, &low, &high);
    /* where it is crowded it stays as it was put */
    if (low <= high) {
        slot_at(slots, index)->middle = CLAMP(target, low, high);
    }
}
