/* SPDX-License-Identifier: MIT */
/* Compares the states of a journey: finds what is the same in each, then fills the comparison part
 * by part. For `cjm compare`. */
#include "parts.h"

static void choose_axis(Comparison *comparison)
{
    const Scale *last = &comparison->after->journey->scale;
    comparison->same_scale = true;
    for (size_t i = 0; i < comparison->state_count; i++) {
        const Scale *scale = &comparison->states[i]->journey->scale;
        if (scale->min != last->min || scale->max != last->max) {
            comparison->same_scale = false;
        }
    }
    comparison->axis = comparison->same_scale ? (Scale){.min = last->min, .max = last->max}
                                              : (Scale){.min = 0, .max = 1};
}

double comparison_value(const Comparison *comparison, size_t state, double score)
{
    const Scale *scale = &comparison->states[state]->journey->scale;
    return comparison->same_scale ? score : scale_share(scale, score);
}

bool comparison_owner_is_same(const Comparison *comparison, size_t before, size_t after)
{
    if (before == NONE || after == NONE) {
        return before == after;
    }
    return comparison->owners[after] == before;
}

Comparison *comparison_new(const Analysis *const *states, size_t count)
{
    Comparison *comparison = g_new0(Comparison, 1);
    comparison->states = states;
    comparison->state_count = count;
    comparison->before = states[0];
    comparison->after = states[count - 1];
    choose_axis(comparison);
    g_autofree Matching *matchings = g_new0(Matching, count);
    for (size_t i = 0; i < count; i++) {
        matching_init(&matchings[i], states[i]->journey, comparison->after->journey);
    }
    comparison->owners = g_steal_pointer(&matchings[0].owners);
    comparison_fill_changes(comparison, &matchings[0]);
    comparison_choose_decimals(comparison);
    comparison_fill_groups(comparison, &matchings[0]);
    comparison_fill_ranking(comparison);
    comparison_fill_courses(comparison, matchings);
    for (size_t i = 0; i < count; i++) {
        matching_clear(&matchings[i]);
    }
    return comparison;
}

void comparison_free(Comparison *comparison)
{
    if (comparison == NULL) {
        return;
    }
    g_free(comparison->owners);
    g_free(comparison->changes);
    g_free(comparison->gone_order);
    g_free(comparison->gone_starts);
    g_free(comparison->improved);
    g_free(comparison->worsened);
    g_free(comparison->stages);
    g_free(comparison->channels);
    g_free(comparison->gone_stages);
    g_free(comparison->gone_channels);
    g_free(comparison->courses);
    g_free(comparison);
}
