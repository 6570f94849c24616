/* SPDX-License-Identifier: MIT */
/* The sections of a comparison by stage and by channel: means before and after, what is new and
 * what is gone, and the courses over several states. */
#include <math.h>

#include "compared.h"

/* Stages or channels. */
typedef struct GroupTable {
    const char *key;
    Label title;
    ColumnSpec name;
    const GroupChange *changes; /* AFTER's */
    size_t count;
    const Mean *before_means, *after_means;
    const size_t *gone; /* BEFORE's */
    size_t gone_count;
    const char *(*text)(const Gathering *state, size_t group);
    const char *(*id)(const Gathering *state, size_t group);
    const CoursePoint *(*course)(const Comparison *comparison, size_t group);
} GroupTable;

static const char *stage_id(const Gathering *state, size_t stage)
{
    return state->journey->stages[stage].id;
}

static const char *channel_id(const Gathering *state, size_t channel)
{
    return state->journey->channels[channel].id;
}

static void add_value(ReportTable *table, double value)
{
    table_add_number(table, !isnan(value), value);
}

/* The group before and after; NONE where it is not there. */
static void add_group(const Compared *compared, ReportTable *table, const GroupTable *group,
                      size_t before, size_t after)
{
    static const Mean none = {0};
    static const GroupChange no_change = {0};
    const GroupChange *change = after != NONE ? &group->changes[after] : &no_change;
    const Mean *old = before != NONE ? &group->before_means[before] : &none;
    const Mean *new = after != NONE ? &group->after_means[after] : &none;
    MeanValues was = compared_mean(compared, compared->before, old);
    MeanValues is = compared_mean(compared, compared->after, new);
    const Gathering *state = after != NONE ? compared->after : compared->before;
    size_t index = after != NONE ? after : before;
    Report *report = compared->report;

    table_add_text(report, table, group->id(state, index));
    table_add_text(report, table, group->text(state, index));
    if (before != NONE && after != NONE) {
        table_add_nothing(table);
    } else {
        ChangeKind kind = after != NONE ? CHANGE_NEW : CHANGE_GONE;
        table_add_word(report, table, compared_kind_key(kind),
                       report_label(report, (int)compared_kind_label(kind)), TONE_PLAIN);
    }
    add_value(table, was.current);
    add_value(table, is.current);
    compared_add_difference(compared, table, &change->current, false);
    compared_add_difference(compared, table, &change->kept, false);
    table_add_number(table, true, (double)change->kept_count);
    add_value(table, was.desired);
    add_value(table, is.desired);
    compared_add_difference(compared, table, &change->desired, true);
    add_value(table, was.gap);
    add_value(table, is.gap);
    compared_add_difference(compared, table, &change->gap, false);
}

/* Of what is gone the course is what BEFORE had. */
static void add_course(const Compared *compared, ReportTable *table, const GroupTable *group,
                       size_t before, size_t after)
{
    const Comparison *comparison = compared->comparison;
    if (after != NONE) {
        compared_add_course(compared, table, group->course(comparison, after));
        return;
    }
    g_autofree CoursePoint *course = g_new0(CoursePoint, comparison->state_count);
    MeanValues was = compared_mean(compared, compared->before, &group->before_means[before]);
    course[0] = (CoursePoint){!isnan(was.current), was.current};
    compared_add_course(compared, table, course);
}

static void add_group_table(const Compared *compared, const GroupTable *group)
{
    static const ColumnSpec columns[] = {
        {"status", LABEL_NEW_OR_GONE, CELL_WORD},
        {"current_before", LABEL_BEFORE, CELL_MEAN},
        {"current_after", LABEL_AFTER, CELL_MEAN},
        {"current_change", LABEL_CHANGE, CELL_MEAN_GAP},
        {"like_for_like_change", LABEL_LIKE_FOR_LIKE, CELL_MEAN_GAP},
        {"like_for_like_touchpoints", NO_LABEL, CELL_COUNT},
        {"desired_before", NO_LABEL, CELL_MEAN},
        {"desired_after", NO_LABEL, CELL_MEAN},
        {"desired_change", NO_LABEL, CELL_MEAN_GAP},
        {"gap_before", NO_LABEL, CELL_MEAN_GAP},
        {"gap_after", NO_LABEL, CELL_MEAN_GAP},
        {"gap_change", NO_LABEL, CELL_MEAN_GAP},
        {"course", NO_LABEL, CELL_COURSE},
    };
    Report *report = compared->report;
    ReportTable *table =
        report_add_table(report, group->key, report_label(report, (int)group->title),
                         report_label(report, LABEL_GROUP_NOTE));
    table_add_column(report, table, &(ColumnSpec){"id", NO_LABEL, CELL_TEXT});
    table_add_column(report, table, &group->name);
    table_add_columns(report, table, columns, G_N_ELEMENTS(columns));
    for (size_t i = 0; i < group->count; i++) {
        add_group(compared, table, group, group->changes[i].before, i);
        add_course(compared, table, group, group->changes[i].before, i);
    }
    for (size_t i = 0; i < group->gone_count; i++) {
        add_group(compared, table, group, group->gone[i], NONE);
        add_course(compared, table, group, group->gone[i], NONE);
    }
}

void compared_add_stages(const Compared *compared)
{
    const Comparison *comparison = compared->comparison;
    add_group_table(compared, &(GroupTable){
                                  .key = "stages",
                                  .title = LABEL_BY_STAGE,
                                  .name = {"stage", LABEL_STAGE, CELL_TEXT},
                                  .changes = comparison->stages,
                                  .count = compared->after->journey->stage_count,
                                  .before_means = comparison->before->stages,
                                  .after_means = comparison->after->stages,
                                  .gone = comparison->gone_stages,
                                  .gone_count = comparison->gone_stage_count,
                                  .text = gathering_stage,
                                  .id = stage_id,
                                  .course = comparison_stage_course,
                              });
}

void compared_add_channels(const Compared *compared)
{
    const Comparison *comparison = compared->comparison;
    add_group_table(compared, &(GroupTable){
                                  .key = "channels",
                                  .title = LABEL_BY_CHANNEL,
                                  .name = {"channel", LABEL_CHANNEL, CELL_TEXT},
                                  .changes = comparison->channels,
                                  .count = compared->after->journey->channel_count,
                                  .before_means = comparison->before->channels,
                                  .after_means = comparison->after->channels,
                                  .gone = comparison->gone_channels,
                                  .gone_count = comparison->gone_channel_count,
                                  .text = gathering_channel,
                                  .id = channel_id,
                                  .course = comparison_channel_course,
                              });
}

/* ---- Courses for readers; programs have them beside the stages and touchpoints. */

/* NULL where two states say it all. */
static ReportTable *begin_courses(const Compared *compared, Label title)
{
    Report *report = compared->report;
    return compared->comparison->state_count > 2
               ? report_add_table(report, NULL, report_label(report, (int)title), NULL)
               : NULL;
}

void compared_add_stage_courses(const Compared *compared)
{
    const Comparison *comparison = compared->comparison;
    Report *report = compared->report;
    ReportTable *table = begin_courses(compared, LABEL_COURSE_BY_STAGE);
    if (table == NULL) {
        return;
    }
    table_add_column(report, table, &(ColumnSpec){NULL, LABEL_STAGE, CELL_TEXT});
    compared_add_state_columns(compared, table);
    for (size_t i = 0; i < compared->after->journey->stage_count; i++) {
        table_add_text(report, table, gathering_stage(compared->after, i));
        compared_add_state_cells(compared, table, comparison_stage_course(comparison, i));
    }
    table_add_text(report, table, report_label(report, LABEL_AVERAGE));
    compared_add_state_cells(compared, table, comparison_whole_course(comparison));
}

void compared_add_touchpoint_courses(const Compared *compared)
{
    static const ColumnSpec columns[] = {
        {NULL, LABEL_STAGE, CELL_TEXT},
        {NULL, LABEL_CHANNEL, CELL_TEXT},
        {NULL, LABEL_TOUCHPOINT, CELL_TEXT},
    };
    const Journey *after = compared->after->journey;
    Report *report = compared->report;
    ReportTable *table = begin_courses(compared, LABEL_COURSE_BY_TOUCHPOINT);
    if (table == NULL) {
        return;
    }
    table_add_columns(report, table, columns, G_N_ELEMENTS(columns));
    compared_add_state_columns(compared, table);
    for (size_t i = 0; i < after->touchpoint_count; i++) {
        if (!compared_takes(compared, &compared->comparison->changes[i])) {
            continue;
        }
        table_add_text(report, table,
                       gathering_stage(compared->after, after->touchpoints[i].stage));
        table_add_text(report, table,
                       gathering_channel(compared->after, after->touchpoints[i].channel));
        table_add_text(report, table, gathering_touchpoint(compared->after, i));
        compared_add_state_cells(compared, table,
                                 comparison_touchpoint_course(compared->comparison, i));
    }
}
