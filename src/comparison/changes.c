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

static ScoreChange readable_change(const Comparison *comparison, bool given, double before,
                                   double after)
{
    ScoreChange change = score_change(given, before, after);
    if (given && !scores_read_apart(before, after, comparison_most_decimals(comparison))) {
        change.trend = TREND_SAME;
        change.change = 0;
    }
    return change;
}

/* On the axis, where gaps of both states compare. */
static ScoreChange compare_scores(const Comparison *comparison, const Score *before,
                                  const Score *after)
{
    size_t last = comparison->state_count - 1;
    bool given = before->given && after->given;
    return readable_change(comparison, given,
                           given ? comparison_value(comparison, 0, before->value) : 0,
                           given ? comparison_value(comparison, last, after->value) : 0);
}

static ScoreChange compare_gaps(const Comparison *comparison, const ScoreChange *current,
                                const ScoreChange *desired)
{
    bool given = current->given && desired->given;
    return readable_change(comparison, given, current->before - desired->before,
                           current->after - desired->after);
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
    change->gap = compare_gaps(comparison, &change->current, &change->desired);
    add_kind(change, CHANGE_MOVED,
             matching->stages[new->stage] != old->stage ||
                 matching->channels[new->channel] != old->channel);
    add_kind(change, CHANGE_BETTER, change->current.trend == TREND_BETTER);
    add_kind(change, CHANGE_WORSE, change->current.trend == TREND_WORSE);
    add_kind(change, CHANGE_OWNER, !comparison_owner_is_same(comparison, old->owner, new->owner));
    add_kind(change, CHANGE_ACTION, !wording_agrees(&old->action, &new->action));
    add_kind(change, CHANGE_DESIRED, change->desired.given && change->desired.trend != TREND_SAME);
}

/* Of BEFORE's indices those of AFTER. */
typedef struct Inverse {
    size_t *stages, *channels, *touchpoints;
} Inverse;

static Inverse invert(const Comparison *comparison, const Matching *matching)
{
    const Journey *before = comparison->before->journey, *after = comparison->after->journey;
    return (Inverse){
        matching_invert(matching->stages, after->stage_count, before->stage_count),
        matching_invert(matching->channels, after->channel_count, before->channel_count),
        matching_invert(matching->touchpoints, after->touchpoint_count, before->touchpoint_count),
    };
}

static void inverse_clear(Inverse *inverse)
{
    g_free(inverse->stages);
    g_free(inverse->channels);
    g_free(inverse->touchpoints);
}

static void add_gone(Comparison *comparison, const Inverse *inverse, size_t index)
{
    const Touchpoint *touchpoint = &comparison->before->journey->touchpoints[index];
    size_t stage = inverse->stages[touchpoint->stage];
    size_t channel = inverse->channels[touchpoint->channel];
    bool has_place = stage != NONE && channel != NONE;
    comparison->changes[comparison->change_count++] = (TouchpointChange){
        .before = index,
        .after = NONE,
        .stage = has_place ? stage : NONE,
        .channel = has_place ? channel : NONE,
        .kinds = 1u << CHANGE_GONE,
    };
}

/* ---- What is gone, by cell. */

static size_t cell_of(const Comparison *comparison, size_t stage, size_t channel)
{
    return stage * comparison->after->journey->channel_count + channel;
}

/* Counted, then filed: gone_starts[cell] to gone_starts[cell + 1] are a cell's. */
static void file_gone(Comparison *comparison)
{
    const Journey *after = comparison->after->journey;
    size_t cells = after->stage_count * after->channel_count;
    size_t first = after->touchpoint_count;
    size_t *starts = g_new0(size_t, cells + 2); /* shifted by one until all are filed */
    for (size_t i = first; i < comparison->change_count; i++) {
        const TouchpointChange *change = &comparison->changes[i];
        if (change->stage != NONE) {
            starts[cell_of(comparison, change->stage, change->channel) + 2]++;
        }
    }
    for (size_t i = 2; i < cells + 2; i++) {
        starts[i] += starts[i - 1];
    }
    comparison->gone_order = g_new(size_t, comparison->change_count - first + 1);
    comparison->gone_starts = starts;
    for (size_t i = first; i < comparison->change_count; i++) {
        const TouchpointChange *change = &comparison->changes[i];
        if (change->stage != NONE) {
            size_t cell = cell_of(comparison, change->stage, change->channel);
            comparison->gone_order[starts[cell + 1]++] = i;
        }
    }
}

const size_t *comparison_gone_in_cell(const Comparison *comparison, size_t stage, size_t channel,
                                      size_t *ret_count)
{
    const size_t *starts = &comparison->gone_starts[cell_of(comparison, stage, channel)];
    *ret_count = starts[1] - starts[0];
    return &comparison->gone_order[starts[0]];
}

/* ---- All of them. */

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
    Inverse inverse = invert(comparison, matching);
    for (size_t i = 0; i < before->touchpoint_count; i++) {
        if (inverse.touchpoints[i] == NONE) {
            add_gone(comparison, &inverse, i);
        }
    }
    inverse_clear(&inverse);
    file_gone(comparison);
    for (size_t i = 0; i < comparison->change_count; i++) {
        for (ChangeKind kind = 0; kind < CHANGE_KIND_COUNT; kind++) {
            comparison->counts[kind] += change_is(&comparison->changes[i], kind) ? 1 : 0;
        }
    }
}
