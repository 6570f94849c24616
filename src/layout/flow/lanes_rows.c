/* SPDX-License-Identifier: MIT */
/* The rows of the lanes: as many a lane as its fullest cell has cards; cells with fewer leave those
 * rows free that keep their edges straight. Used by flow_lanes.c. */
#include "flow_lanes.h"

size_t lanes_column_of(const Lanes *lanes, size_t touchpoint)
{
    return lanes->sheet->map->journey->touchpoints[touchpoint].stage;
}

/* How far the cards of a cell lie from those that edges join them to, in rows, when the first of
 * them stands in `row`. */
static size_t rows_apart(const Lanes *lanes, const size_t *cards, size_t count, size_t row)
{
    const Flow *flow = lanes->sheet->flow;
    size_t apart = 0;
    for (size_t i = 0; i < count; i++) {
        for (size_t at = lanes->first_incident[cards[i]]; at < lanes->first_incident[cards[i] + 1];
             at++) {
            const FlowEdge *edge = &flow->edges[lanes->incident[at]];
            size_t other = lanes->row_of[edge->tail == cards[i] ? edge->head : edge->tail];
            apart += other > row + i ? other - row - i : row + i - other;
        }
    }
    return apart;
}

/* Of the rows that a cell has to spare it leaves those free that keep its edges straight; else it
 * stands in the middle. */
static void settle_cell(Lanes *lanes, const size_t *cards, size_t count, size_t first, size_t rows)
{
    size_t middle = first + (rows - count) / 2, best = middle;
    size_t least = rows_apart(lanes, cards, count, middle);
    for (size_t row = first; row <= first + rows - count; row++) {
        size_t apart = rows_apart(lanes, cards, count, row);
        if (apart < least) {
            least = apart;
            best = row;
        }
    }
    for (size_t i = 0; i < count; i++) {
        lanes->row_of[cards[i]] = best + i;
    }
}

static void settle_cells(Lanes *lanes)
{
    const Map *map = lanes->sheet->map;
    for (size_t stage = 0; stage < map->journey->stage_count; stage++) {
        for (size_t channel = 0; channel < map->journey->channel_count; channel++) {
            size_t count, first = lanes->first_row[channel];
            const size_t *cards = cell_index_get(map->cells, stage, channel, &count);
            size_t rows = lanes->first_row[channel + 1] - first;
            if (count > 0 && count < rows) {
                settle_cell(lanes, cards, count, first, rows);
            }
        }
    }
}

/* The edges of each touchpoint, all in one array. */
static void find_incident(Lanes *lanes)
{
    const Flow *flow = lanes->sheet->flow;
    size_t count = lanes->sheet->map->journey->touchpoint_count;
    for (size_t i = 0; i < flow->edge_count; i++) {
        lanes->first_incident[flow->edges[i].tail + 1]++;
        lanes->first_incident[flow->edges[i].head + 1]++;
    }
    for (size_t i = 0; i < count; i++) {
        lanes->first_incident[i + 1] += lanes->first_incident[i];
    }
    g_autofree size_t *next = g_memdup2(lanes->first_incident, count * sizeof *next);
    for (size_t i = 0; i < flow->edge_count; i++) {
        lanes->incident[next[flow->edges[i].tail]++] = i;
        lanes->incident[next[flow->edges[i].head]++] = i;
    }
}

void lanes_find_rows(Lanes *lanes)
{
    const Map *map = lanes->sheet->map;
    const Journey *journey = map->journey;
    size_t row = 0;
    for (size_t channel = 0; channel < journey->channel_count; channel++) {
        size_t deepest = 1;
        for (size_t stage = 0; stage < journey->stage_count; stage++) {
            size_t count;
            cell_index_get(map->cells, stage, channel, &count);
            deepest = MAX(deepest, count);
        }
        lanes->first_row[channel] = row;
        for (size_t stage = 0; stage < journey->stage_count; stage++) {
            size_t count;
            const size_t *cards = cell_index_get(map->cells, stage, channel, &count);
            for (size_t i = 0; i < count; i++) {
                lanes->row_of[cards[i]] = row + (deepest - count) / 2 + i;
            }
        }
        row += deepest;
    }
    lanes->first_row[journey->channel_count] = row;
    lanes->lattice.rows = row;
    lanes->lattice.columns = journey->stage_count;
    find_incident(lanes);
    settle_cells(lanes);
}
