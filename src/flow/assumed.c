/* SPDX-License-Identifier: MIT */
/* Touchpoints joined in stage order: each leads on in its own channel, or where that has nothing in
 * the next stage, to the nearest channel that has. Their number stays linear, and no touchpoint
 * between the first and the last stage hangs loose. Used by flow.c. */
#include "assumed.h"

/* The touchpoint of `stage` nearest to one: by channel, by its place in the cell, then the first.
 */
static size_t nearest(const Journey *journey, const GArray *stage, size_t touchpoint,
                      const size_t *place)
{
    size_t channel = journey->touchpoints[touchpoint].channel, best = NONE;
    size_t best_distance = 0, best_shift = 0;
    for (size_t i = 0; i < stage->len; i++) {
        size_t other = g_array_index(stage, size_t, i);
        size_t at = journey->touchpoints[other].channel;
        size_t distance = at > channel ? at - channel : channel - at;
        size_t shift = place[other] > place[touchpoint] ? place[other] - place[touchpoint]
                                                        : place[touchpoint] - place[other];
        if (best == NONE || distance < best_distance ||
            (distance == best_distance && shift < best_shift)) {
            best = other;
            best_distance = distance;
            best_shift = shift;
        }
    }
    return best;
}

static void join_stages(const Journey *journey, const GArray *from, const GArray *to,
                        const size_t *place, bool *reached, AssumedStep step, void *target)
{
    for (size_t i = 0; i < from->len; i++) {
        size_t tail = g_array_index(from, size_t, i);
        size_t head = nearest(journey, to, tail, place);
        reached[head] = true;
        step(target, tail, head);
    }
    for (size_t i = 0; i < to->len; i++) {
        size_t head = g_array_index(to, size_t, i);
        if (!reached[head]) {
            step(target, nearest(journey, from, head, place), head);
        }
    }
}

void assumed_steps_each(const Journey *journey, AssumedStep step, void *target)
{
    size_t cells = journey->stage_count * journey->channel_count;
    g_autofree size_t *in_cell = g_new0(size_t, cells);
    g_autofree size_t *place = g_new0(size_t, journey->touchpoint_count);
    g_autofree bool *reached = g_new0(bool, journey->touchpoint_count);
    g_autoptr(GPtrArray) stages = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
    for (size_t i = 0; i < journey->stage_count; i++) {
        g_ptr_array_add(stages, g_array_new(FALSE, FALSE, sizeof(size_t)));
    }
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        const Touchpoint *touchpoint = &journey->touchpoints[i];
        place[i] = in_cell[touchpoint->stage * journey->channel_count + touchpoint->channel]++;
        g_array_append_val((GArray *)g_ptr_array_index(stages, touchpoint->stage), i);
    }
    const GArray *before = NULL;
    for (size_t i = 0; i < stages->len; i++) {
        const GArray *stage = g_ptr_array_index(stages, i);
        if (stage->len > 0 && before) {
            join_stages(journey, before, stage, place, reached, step, target);
        }
        before = stage->len > 0 ? stage : before;
    }
}
