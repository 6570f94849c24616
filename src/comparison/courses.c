/* SPDX-License-Identifier: MIT */
/* The course of every score and mean over all states: what AFTER's touchpoint, stage or channel had
 * in each of them. */
#include "parts.h"

/* One block: the touchpoints' courses, the stages', the channels', the whole's. */
static size_t first_stage(const Comparison *comparison)
{
    return comparison->after->journey->touchpoint_count;
}

static size_t first_channel(const Comparison *comparison)
{
    return first_stage(comparison) + comparison->after->journey->stage_count;
}

static size_t place_of_whole(const Comparison *comparison)
{
    return first_channel(comparison) + comparison->after->journey->channel_count;
}

static CoursePoint *course(const Comparison *comparison, size_t place)
{
    return &comparison->courses[place * comparison->state_count];
}

static CoursePoint mean_point(const Comparison *comparison, size_t state, const Mean *mean)
{
    bool given = mean->count > 0;
    return (CoursePoint){given, given ? comparison_value(comparison, state, mean->current) : 0};
}

static void fill_means(Comparison *comparison, size_t state, size_t first, const size_t *matched,
                       size_t count, const Mean *means)
{
    for (size_t i = 0; i < count; i++) {
        if (matched[i] != NONE) {
            course(comparison, first + i)[state] =
                mean_point(comparison, state, &means[matched[i]]);
        }
    }
}

static void fill_state(Comparison *comparison, size_t state, const Matching *matching)
{
    const Journey *after = comparison->after->journey;
    const Analysis *analysis = comparison->states[state];
    for (size_t i = 0; i < after->touchpoint_count; i++) {
        size_t found = matching->touchpoints[i];
        const Score *score = found != NONE ? &analysis->journey->touchpoints[found].current : NULL;
        if (score != NULL && score->given) {
            course(comparison, i)[state] =
                (CoursePoint){true, comparison_value(comparison, state, score->value)};
        }
    }
    fill_means(comparison, state, first_stage(comparison), matching->stages, after->stage_count,
               analysis->stages);
    fill_means(comparison, state, first_channel(comparison), matching->channels,
               after->channel_count, analysis->channels);
    course(comparison, place_of_whole(comparison))[state] =
        mean_point(comparison, state, &analysis->whole);
}

void comparison_fill_courses(Comparison *comparison, const Matching *matchings)
{
    size_t places = place_of_whole(comparison) + 1;
    comparison->courses = g_new0(CoursePoint, places * comparison->state_count);
    for (size_t state = 0; state < comparison->state_count; state++) {
        fill_state(comparison, state, &matchings[state]);
    }
}

const CoursePoint *comparison_touchpoint_course(const Comparison *comparison, size_t touchpoint)
{
    return course(comparison, touchpoint);
}

const CoursePoint *comparison_stage_course(const Comparison *comparison, size_t stage)
{
    return course(comparison, first_stage(comparison) + stage);
}

const CoursePoint *comparison_channel_course(const Comparison *comparison, size_t channel)
{
    return course(comparison, first_channel(comparison) + channel);
}

const CoursePoint *comparison_whole_course(const Comparison *comparison)
{
    return course(comparison, place_of_whole(comparison));
}
