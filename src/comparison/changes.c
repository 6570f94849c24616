/* SPDX-License-Identifier: MIT */
/* What became of each touchpoint: new, gone, moved, better, worse, and what else was changed. */
#include <math.h>

#include "parts.h"

ScoreChange score_change(bool given, double before, double after)
{
    if (!given) {
        return (ScoreChange){.trend = TREND_UNKNOWN};
    }
    double change = after - before;
    Trend trend = fabs(change) <= score_tolerance ? TREND_SAME
                  : change > 0                    ? TREND_BETTER
                                                  : TREND_WORSE;
    return (ScoreChange){.given = true,
                         .before = before,
                         .after = after,
                         .change = trend == TREND_SAME ? 0 : change,
                         .trend = trend};
}

/* On the axis, where gaps of both states compare. */
static ScoreChange compare_scores(const Comparison *comparison, const Score *before,
                                  const Score *after)
{
    size_t last = comparison->state_count - 1;
    bool given = before->given && after->given;
    return score_change(given, given ? comparison_value(comparison, 0, before->value) : 0,
                        given ? comparison_value(comparison, last, after->value) : 0);
}

static ScoreChange compare_gaps(const ScoreChange *current, const ScoreChange *desired)
{
    bool given = current->given && desired->given;
    return score_change(given, current->before - desired->before, current->after - desired->after);
}

static void add_kind(TouchpointChange *change, ChangeKind kind, bool holds)
{
    change->kinds |= holds ? 1u << kind : 0;
}

static void compare_touchpoints(const Comparison *comparison, const Matching *matching,
                                TouchpointChange *change)
{
    const Journey *before = comparison->before->journey, *after = comparison->after->journey;
    const Touchpoint *old = &before->touchpoints[change->before];
    const Touchpoint *new = &after->touchpoints[change->after];
    change->current = compare_scores(comparison, &old->current, &new->current);
    change->desired = compare_scores(comparison, &old->desired, &new->desired);
    change->gap = compare_gaps(&change->current, &change->desired);
    add_kind(change, CHANGE_MOVED,
             matching->stages[new->stage] != old->stage ||
                 matching->channels[new->channel] != old->channel);
    add_kind(change, CHANGE_BETTER, change->current.trend == TREND_BETTER);
    add_kind(change, CHANGE_WORSE, change->current.trend == TREND_WORSE);
    add_kind(change, CHANGE_OWNER, !owner_is_same(before, old->owner, after, new->owner));
    add_kind(change, CHANGE_ACTION, !wording_agrees(&old->action, &new->action));
    add_kind(change, CHANGE_DESIRED, change->desired.given && change->desired.trend != TREND_SAME);
}

/* The index of AFTER's that is this one of BEFORE's; NONE when it is gone. */
static size_t find_after(const size_t *matched, size_t count, size_t before)
{
    for (size_t i = 0; i < count; i++) {
        if (matched[i] == before) {
            return i;
        }
    }
    return NONE;
}

static void add_gone(Comparison *comparison, const Matching *matching, size_t index)
{
    const Journey *after = comparison->after->journey;
    const Touchpoint *touchpoint = &comparison->before->journey->touchpoints[index];
    size_t stage = find_after(matching->stages, after->stage_count, touchpoint->stage);
    size_t channel = find_after(matching->channels, after->channel_count, touchpoint->channel);
    bool has_place = stage != NONE && channel != NONE;
    comparison->changes[comparison->change_count++] = (TouchpointChange){
        .before = index,
        .after = NONE,
        .stage = has_place ? stage : NONE,
        .channel = has_place ? channel : NONE,
        .kinds = 1u << CHANGE_GONE,
    };
}

void comparison_fill_changes(Comparison *comparison, const Matching *matching)
{
    const Journey *before = comparison->before->journey, *after = comparison->after->journey;
    comparison->changes =
        g_new0(TouchpointChange, before->touchpoint_count + after->touchpoint_count);
    for (size_t i = 0; i < after->touchpoint_count; i++) {
        TouchpointChange *change = &comparison->changes[comparison->change_count++];
        *change = (TouchpointChange){
            .before = matching->touchpoints[i],
            .after = i,
            .stage = after->touchpoints[i].stage,
            .channel = after->touchpoints[i].channel,
        };
        if (change->before == NONE) {
            add_kind(change, CHANGE_NEW, true);
        } else {
            compare_touchpoints(comparison, matching, change);
        }
    }
    g_autofree bool *found =
        mark_matched(matching->touchpoints, after->touchpoint_count, before->touchpoint_count);
    for (size_t i = 0; i < before->touchpoint_count; i++) {
        if (!found[i]) {
            add_gone(comparison, matching, i);
        }
    }
    for (size_t i = 0; i < comparison->change_count; i++) {
        for (ChangeKind kind = 0; kind < CHANGE_KIND_COUNT; kind++) {
            comparison->counts[kind] += change_is(&comparison->changes[i], kind) ? 1 : 0;
        }
    }
}
