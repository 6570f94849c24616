/* SPDX-License-Identifier: MIT */
/* What the sections of a comparison share, and the sections themselves. For compare.c, which orders
 * them. */
#ifndef CJM_REPORTS_COMPARED_H
#define CJM_REPORTS_COMPARED_H

#include "fields.h"

/* What filling needs: each state is looked at as the report of one journey looks at it. */
typedef struct Compared {
    Report *report;
    const Comparison *comparison;
    Gathering *states; /* one each of the comparison's */
    const Gathering *before, *after;
    const char *const *state_names; /* comparison_state_name */
    size_t owner;                   /* of AFTER: only what is or was his; NONE: all */
} Compared;

/* Whether the report is about that change. */
bool compared_takes(const Compared *compared, const TouchpointChange *change);

/* compared_fields.c: what can be said about the change of one touchpoint, one field a column.
 * Values BEFORE and AFTER of the same thing are headed so; the section says of what. */
typedef enum {
    CHANGE_FIELD_KINDS,
    CHANGE_FIELD_ID,
    CHANGE_FIELD_BEFORE_INDEX,
    CHANGE_FIELD_AFTER_INDEX,
    CHANGE_FIELD_BEFORE_LINE,
    CHANGE_FIELD_AFTER_LINE,
    /* For the sections alone: AFTER's, or BEFORE's of what is gone. */
    CHANGE_FIELD_STAGE,
    CHANGE_FIELD_CHANNEL,
    CHANGE_FIELD_NAME,
    CHANGE_FIELD_OWNER,
    CHANGE_FIELD_ACTION,
    CHANGE_FIELD_CURRENT,
    CHANGE_FIELD_DESIRED,
    CHANGE_FIELD_GAP,
    CHANGE_FIELD_PLACE_BEFORE, /* "Stage, Channel", for readers */
    CHANGE_FIELD_PLACE_AFTER,
    CHANGE_FIELD_MISSING_BEFORE, /* which scores */
    CHANGE_FIELD_MISSING_AFTER,
    /* For programs each side by itself. */
    CHANGE_FIELD_NAME_BEFORE,
    CHANGE_FIELD_NAME_AFTER,
    CHANGE_FIELD_STAGE_BEFORE,
    CHANGE_FIELD_STAGE_AFTER,
    CHANGE_FIELD_STAGE_ID_BEFORE,
    CHANGE_FIELD_STAGE_ID_AFTER,
    CHANGE_FIELD_CHANNEL_BEFORE,
    CHANGE_FIELD_CHANNEL_AFTER,
    CHANGE_FIELD_CHANNEL_ID_BEFORE,
    CHANGE_FIELD_CHANNEL_ID_AFTER,
    CHANGE_FIELD_OWNER_BEFORE,
    CHANGE_FIELD_OWNER_AFTER,
    CHANGE_FIELD_ACTION_BEFORE,
    CHANGE_FIELD_ACTION_AFTER,
    CHANGE_FIELD_CURRENT_BEFORE,
    CHANGE_FIELD_CURRENT_AFTER,
    CHANGE_FIELD_CURRENT_CHANGE,
    CHANGE_FIELD_DESIRED_BEFORE,
    CHANGE_FIELD_DESIRED_AFTER,
    CHANGE_FIELD_DESIRED_CHANGE,
    CHANGE_FIELD_GAP_BEFORE,
    CHANGE_FIELD_GAP_AFTER,
    CHANGE_FIELD_GAP_CHANGE,
    CHANGE_FIELD_IMPORTANCE,
    CHANGE_FIELD_MOMENT_OF_TRUTH,
    CHANGE_FIELD_COURSE,
    CHANGE_FIELD_COUNT
} ChangeFieldId;

void compared_add_fields(const Compared *compared, ReportTable *table, const ChangeFieldId *fields,
                         size_t count);
void compared_add_change(const Compared *compared, ReportTable *table, const ChangeFieldId *fields,
                         size_t count, const TouchpointChange *change);

/* compared_values.c: what several sections show. A difference has its tone, unless it reads as 0;
 * neutral: up is neither good nor bad. */
void compared_add_difference(const Compared *compared, ReportTable *table,
                             const ScoreChange *change, bool neutral);
/* A course, state_count long, as programs get it. */
void compared_add_course(const Compared *compared, ReportTable *table, const CoursePoint *course);
/* The same in a column a state and a small line, as readers get it; the columns first. */
void compared_add_state_columns(const Compared *compared, ReportTable *table);
void compared_add_state_cells(const Compared *compared, ReportTable *table,
                              const CoursePoint *course);

/* The label of a kind of change, and its key for programs. */
Label compared_kind_label(ChangeKind kind);
const char *compared_kind_key(ChangeKind kind);

/* A mean of a state on the axis of the comparison; NAN where there is none. */
typedef struct MeanValues {
    double current, desired, gap;
} MeanValues;
MeanValues compared_mean(const Compared *compared, const Gathering *state, const Mean *mean);

/* compared_states.c: what is compared, and how many changed. */
void compared_add_comparison(const Compared *compared);
void compared_add_states(const Compared *compared);
void compared_add_summary(const Compared *compared);
/* compared_means.c */
void compared_add_means(const Compared *compared);

/* compared_changes.c: touchpoints by what became of them; empty ones keep silent. */
void compared_add_worsened(const Compared *compared);
void compared_add_improved(const Compared *compared);
void compared_add_expectations(const Compared *compared);
void compared_add_new(const Compared *compared);
void compared_add_gone(const Compared *compared);
void compared_add_moved(const Compared *compared);
void compared_add_owners(const Compared *compared);
void compared_add_actions(const Compared *compared);
void compared_add_missing(const Compared *compared);
void compared_add_touchpoints(const Compared *compared);
/* Whether a score is given in one state only, so that nothing can be said of its change. */
bool change_lacks_score(const Compared *compared, const TouchpointChange *change);

/* compared_groups.c: by stage and by channel. */
void compared_add_stages(const Compared *compared);
void compared_add_channels(const Compared *compared);
void compared_add_stage_courses(const Compared *compared);
void compared_add_touchpoint_courses(const Compared *compared);

#endif
