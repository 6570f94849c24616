/* SPDX-License-Identifier: MIT */
/* Touchpoints by cell, as one array sorted by counting: built once for layout, analysis and
 * reports. */
#include <cjm/journey.h>

struct CellIndex {
    size_t channel_count;
    size_t *starts;      /* one a cell and one past the last, into touchpoints */
    size_t *touchpoints; /* by cell, in file order within a cell */
};

static size_t cell_of(const CellIndex *index, size_t stage, size_t channel)
{
    return stage * index->channel_count + channel;
}

CellIndex *cell_index_new(const Journey *journey)
{
    CellIndex *index = g_new0(CellIndex, 1);
    index->channel_count = journey->channel_count;
    size_t cells = journey->stage_count * journey->channel_count;
    index->starts = g_new0(size_t, cells + 1);
    index->touchpoints = g_new0(size_t, journey->touchpoint_count + 1);

    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        const Touchpoint *touchpoint = &journey->touchpoints[i];
        index->starts[cell_of(index, touchpoint->stage, touchpoint->channel) + 1]++;
    }
    for (size_t i = 0; i < cells; i++) {
        index->starts[i + 1] += index->starts[i];
    }
    g_autofree size_t *next = g_memdup2(index->starts, (cells + 1) * sizeof *next);
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        const Touchpoint *touchpoint = &journey->touchpoints[i];
        index->touchpoints[next[cell_of(index, touchpoint->stage, touchpoint->channel)]++] = i;
    }
    return index;
}

void cell_index_free(CellIndex *index)
{
    if (!index) {
        return;
    }
    g_free(index->starts);
    g_free(index->touchpoints);
    g_free(index);
}

const size_t *cell_index_get(const CellIndex *index, size_t stage, size_t channel,
                             size_t *ret_count)
{
    size_t cell = cell_of(index, stage, channel);
    *ret_count = index->starts[cell + 1] - index->starts[cell];
    return index->touchpoints + index->starts[cell];
}
