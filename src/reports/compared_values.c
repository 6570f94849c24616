/* SPDX-License-Identifier: MIT */
/* The values that several sections of a comparison show: kinds of change, differences, means and
 * courses. */
#include <math.h>

#include "compared.h"

bool compared_takes(const Compared *compared, const TouchpointChange *change)
{
    size_t owner = compared->owner;
    if (owner == NONE) {
        return true;
    }
    const Journey *before = compared->before->journey, *after = compared->after->journey;
    return (change->after != NONE && after->touchpoints[change->after].owner == owner) ||
           (change->before != NONE &&
            comparison_owner_is_same(compared->comparison,
                                     before->touchpoints[change->before].owner, owner));
}

static const struct {
    const char *key;
    Label label;
} kinds[CHANGE_KIND_COUNT] = {
    [CHANGE_NEW] = {"new", LABEL_CHANGED_NEW},
    [CHANGE_GONE] = {"gone", LABEL_CHANGED_GONE},
    [CHANGE_MOVED] = {"moved", LABEL_CHANGED_MOVED},
    [CHANGE_BETTER] = {"better", LABEL_CHANGED_BETTER},
    [CHANGE_WORSE] = {"worse", LABEL_CHANGED_WORSE},
    [CHANGE_OWNER] = {"owner", LABEL_CHANGED_OWNER},
    [CHANGE_ACTION] = {"action", LABEL_CHANGED_ACTION},
    [CHANGE_DESIRED] = {"desired", LABEL_CHANGED_DESIRED},
};

Label compared_kind_label(ChangeKind kind)
{
    return kinds[kind].label;
}

const char *compared_kind_key(ChangeKind kind)
{
    return kinds[kind].key;
}

void compared_add_difference(const Compared *compared, ReportTable *table,
                             const ScoreChange *change, bool neutral)
{
    static const ReportTone tones[] = {
        [TREND_UNKNOWN] = TONE_PLAIN,
        [TREND_SAME] = TONE_PLAIN,
        [TREND_BETTER] = TONE_BETTER,
        [TREND_WORSE] = TONE_WORSE,
    };
    bool reads_as_none = round_half_away(change->change, compared->report->decimals) == 0;
    table_add_toned(table, change->given, change->change,
                    neutral || reads_as_none ? TONE_PLAIN : tones[change->trend]);
}

MeanValues compared_mean(const Compared *compared, const Gathering *state, const Mean *mean)
{
    if (mean->count == 0) {
        return (MeanValues){NAN, NAN, NAN};
    }
    size_t place = (size_t)(state - compared->states);
    double current = comparison_value(compared->comparison, place, mean->current);
    double desired = comparison_value(compared->comparison, place, mean->desired);
    return (MeanValues){current, desired, current - desired};
}

void compared_add_course(const Compared *compared, ReportTable *table, const CoursePoint *course)
{
    size_t count = compared->comparison->state_count;
    g_autofree double *values = g_new(double, count);
    for (size_t i = 0; i < count; i++) {
        values[i] = course[i].given ? course[i].value : NAN;
    }
    table_add_course(compared->report, table, values, count);
}

void compared_add_state_columns(const Compared *compared, ReportTable *table)
{
    for (size_t i = 0; i < compared->comparison->state_count; i++) {
        table_add_named_column(compared->report, table, compared->state_names[i], CELL_MEAN);
    }
    table_add_column(compared->report, table, &(ColumnSpec){NULL, LABEL_COURSE, CELL_COURSE});
}

void compared_add_state_cells(const Compared *compared, ReportTable *table,
                              const CoursePoint *course)
{
    for (size_t i = 0; i < compared->comparison->state_count; i++) {
        table_add_number(table, course[i].given, course[i].value);
    }
    compared_add_course(compared, table, course);
}
