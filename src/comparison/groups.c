/* SPDX-License-Identifier: MIT */
/* How the means of stages, channels and the whole changed. A mean may also change because
 * touchpoints came and went; `kept` tells what remains without them. */
#include "parts.h"

static GroupChange compare_means(const Comparison *comparison, size_t before_index,
                                 const Mean *before, const Mean *after)
{
    size_t last = comparison->state_count - 1;
    bool given = before != NULL && before->count > 0 && after->count > 0;
    GroupChange group = {.before = before_index};
    if (!given) {
        return group;
    }
    group.current = score_change(true, comparison_value(comparison, 0, before->current),
                                 comparison_value(comparison, last, after->current));
    group.desired = score_change(true, comparison_value(comparison, 0, before->desired),
                                 comparison_value(comparison, last, after->desired));
    group.gap = score_change(true, group.current.before - group.desired.before,
                             group.current.after - group.desired.after);
    return group;
}

/* While touchpoints are counted, before and after of `kept` hold sums. */
static void kept_count(GroupChange *group, const ScoreChange *current)
{
    group->kept_count++;
    group->kept.before += current->before;
    group->kept.after += current->after;
}

static void kept_finish(GroupChange *group)
{
    double count = (double)group->kept_count;
    group->kept = score_change(group->kept_count > 0, group->kept.before / MAX(count, 1),
                               group->kept.after / MAX(count, 1));
}

static void fill_kept(Comparison *comparison)
{
    for (size_t i = 0; i < comparison->change_count; i++) {
        const TouchpointChange *change = &comparison->changes[i];
        if (change->current.given) {
            kept_count(&comparison->whole, &change->current);
            kept_count(&comparison->stages[change->stage], &change->current);
            kept_count(&comparison->channels[change->channel], &change->current);
        }
    }
    kept_finish(&comparison->whole);
    for (size_t i = 0; i < comparison->after->journey->stage_count; i++) {
        kept_finish(&comparison->stages[i]);
    }
    for (size_t i = 0; i < comparison->after->journey->channel_count; i++) {
        kept_finish(&comparison->channels[i]);
    }
}

static GroupChange *compare_groups(const Comparison *comparison, const size_t *matched,
                                   size_t count, const Mean *before, const Mean *after)
{
    GroupChange *groups = g_new0(GroupChange, count);
    for (size_t i = 0; i < count; i++) {
        const Mean *found = matched[i] != NONE ? &before[matched[i]] : NULL;
        groups[i] = compare_means(comparison, matched[i], found, &after[i]);
    }
    return groups;
}

static size_t *list_gone(const size_t *matched, size_t matched_count, size_t count,
                         size_t *ret_count)
{
    g_autofree size_t *inverse = matching_invert(matched, matched_count, count);
    size_t *gone = g_new0(size_t, count);
    size_t gone_count = 0;
    for (size_t i = 0; i < count; i++) {
        if (inverse[i] == NONE) {
            gone[gone_count++] = i;
        }
    }
    *ret_count = gone_count;
    return gone;
}

void comparison_fill_groups(Comparison *comparison, const Matching *matching)
{
    const Analysis *before = comparison->before, *after = comparison->after;
    size_t stages = after->journey->stage_count, channels = after->journey->channel_count;
    comparison->whole = compare_means(comparison, NONE, &before->whole, &after->whole);
    comparison->stages =
        compare_groups(comparison, matching->stages, stages, before->stages, after->stages);
    comparison->channels =
        compare_groups(comparison, matching->channels, channels, before->channels, after->channels);
    fill_kept(comparison);
    comparison->gone_stages = list_gone(matching->stages, stages, before->journey->stage_count,
                                        &comparison->gone_stage_count);
    comparison->gone_channels =
        list_gone(matching->channels, channels, before->journey->channel_count,
                  &comparison->gone_channel_count);
}
