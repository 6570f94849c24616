/* SPDX-License-Identifier: MIT */
/* The sections of a comparison that list touchpoints: what got worse and better, what is new, gone
 * or moved, who else does what else, and for programs all of them. */
#include "compared.h"

/* What leads every list: programs find the touchpoint by it. */
#define IDENTITY CHANGE_FIELD_AFTER_INDEX, CHANGE_FIELD_ID
#define PLACE CHANGE_FIELD_STAGE, CHANGE_FIELD_CHANNEL, CHANGE_FIELD_NAME

static void add_ranked(const Compared *compared, const char *key, Label title,
                       const size_t *ranking, size_t count)
{
    static const ChangeFieldId fields[] = {
        IDENTITY,
        PLACE,
        CHANGE_FIELD_CURRENT_BEFORE,
        CHANGE_FIELD_CURRENT_AFTER,
        CHANGE_FIELD_CURRENT_CHANGE,
        CHANGE_FIELD_DESIRED,
        CHANGE_FIELD_GAP,
        CHANGE_FIELD_IMPORTANCE,
        CHANGE_FIELD_ACTION,
        CHANGE_FIELD_OWNER,
    };
    Report *report = compared->report;
    ReportTable *table = report_add_table(report, key, report_label(report, (int)title), NULL);
    compared_add_fields(compared, table, fields, G_N_ELEMENTS(fields));
    for (size_t i = 0; i < count; i++) {
        const TouchpointChange *change = &compared->comparison->changes[ranking[i]];
        if (compared_takes(compared, change)) {
            compared_add_change(compared, table, fields, G_N_ELEMENTS(fields), change);
        }
    }
}

void compared_add_worsened(const Compared *compared)
{
    add_ranked(compared, "worsened", LABEL_WORSENED_MOST, compared->comparison->worsened,
               compared->comparison->worsened_count);
}

void compared_add_improved(const Compared *compared)
{
    add_ranked(compared, "improved", LABEL_IMPROVED_MOST, compared->comparison->improved,
               compared->comparison->improved_count);
}

/* One kind of change, in the order of the files. */
static void add_kind(const Compared *compared, ChangeKind kind, const char *key, Label title,
                     const ChangeFieldId *fields, size_t count)
{
    Report *report = compared->report;
    const Comparison *comparison = compared->comparison;
    ReportTable *table = report_add_table(report, key, report_label(report, (int)title), NULL);
    compared_add_fields(compared, table, fields, count);
    for (size_t i = 0; i < comparison->change_count; i++) {
        const TouchpointChange *change = &comparison->changes[i];
        if (change_is(change, kind) && compared_takes(compared, change)) {
            compared_add_change(compared, table, fields, count, change);
        }
    }
}

void compared_add_expectations(const Compared *compared)
{
    static const ChangeFieldId fields[] = {
        IDENTITY,
        PLACE,
        CHANGE_FIELD_DESIRED_BEFORE,
        CHANGE_FIELD_DESIRED_AFTER,
        CHANGE_FIELD_DESIRED_CHANGE,
        CHANGE_FIELD_CURRENT,
        CHANGE_FIELD_GAP,
        CHANGE_FIELD_ACTION,
        CHANGE_FIELD_OWNER,
    };
    add_kind(compared, CHANGE_DESIRED, "expectations", LABEL_EXPECTATIONS, fields,
             G_N_ELEMENTS(fields));
}

void compared_add_new(const Compared *compared)
{
    static const ChangeFieldId fields[] = {
        IDENTITY,
        PLACE,
        CHANGE_FIELD_CURRENT,
        CHANGE_FIELD_DESIRED,
        CHANGE_FIELD_GAP,
        CHANGE_FIELD_ACTION,
        CHANGE_FIELD_OWNER,
    };
    add_kind(compared, CHANGE_NEW, "new", LABEL_NEW_TOUCHPOINTS, fields, G_N_ELEMENTS(fields));
}

void compared_add_gone(const Compared *compared)
{
    static const ChangeFieldId fields[] = {
        CHANGE_FIELD_BEFORE_INDEX, CHANGE_FIELD_ID,      PLACE,
        CHANGE_FIELD_CURRENT,      CHANGE_FIELD_DESIRED, CHANGE_FIELD_GAP,
        CHANGE_FIELD_ACTION,       CHANGE_FIELD_OWNER,
    };
    add_kind(compared, CHANGE_GONE, "gone", LABEL_GONE_TOUCHPOINTS, fields, G_N_ELEMENTS(fields));
}

void compared_add_moved(const Compared *compared)
{
    static const ChangeFieldId fields[] = {
        IDENTITY,
        CHANGE_FIELD_PLACE_BEFORE,
        CHANGE_FIELD_PLACE_AFTER,
        CHANGE_FIELD_STAGE_BEFORE,
        CHANGE_FIELD_CHANNEL_BEFORE,
        CHANGE_FIELD_STAGE_AFTER,
        CHANGE_FIELD_CHANNEL_AFTER,
        CHANGE_FIELD_NAME,
        CHANGE_FIELD_ACTION,
        CHANGE_FIELD_OWNER,
    };
    add_kind(compared, CHANGE_MOVED, "moved", LABEL_MOVED_TOUCHPOINTS, fields,
             G_N_ELEMENTS(fields));
}

void compared_add_owners(const Compared *compared)
{
    static const ChangeFieldId fields[] = {
        IDENTITY, PLACE, CHANGE_FIELD_OWNER_BEFORE, CHANGE_FIELD_OWNER_AFTER, CHANGE_FIELD_ACTION,
    };
    add_kind(compared, CHANGE_OWNER, "owners", LABEL_CHANGED_OWNER, fields, G_N_ELEMENTS(fields));
}

void compared_add_actions(const Compared *compared)
{
    static const ChangeFieldId fields[] = {
        IDENTITY, PLACE, CHANGE_FIELD_ACTION_BEFORE, CHANGE_FIELD_ACTION_AFTER, CHANGE_FIELD_OWNER,
    };
    add_kind(compared, CHANGE_ACTION, "actions", LABEL_CHANGED_ACTION, fields,
             G_N_ELEMENTS(fields));
}

bool change_lacks_score(const Compared *compared, const TouchpointChange *change)
{
    if (change->before == NONE || change->after == NONE) {
        return false;
    }
    const Touchpoint *before = &compared->before->journey->touchpoints[change->before];
    const Touchpoint *after = &compared->after->journey->touchpoints[change->after];
    return before->current.given != after->current.given ||
           before->desired.given != after->desired.given;
}

void compared_add_missing(const Compared *compared)
{
    static const ChangeFieldId fields[] = {
        IDENTITY,
        PLACE,
        CHANGE_FIELD_MISSING_BEFORE,
        CHANGE_FIELD_MISSING_AFTER,
        CHANGE_FIELD_CURRENT,
        CHANGE_FIELD_DESIRED,
        CHANGE_FIELD_ACTION,
        CHANGE_FIELD_OWNER,
    };
    Report *report = compared->report;
    const Comparison *comparison = compared->comparison;
    ReportTable *table =
        report_add_table(report, "missing", report_label(report, LABEL_SCORE_MISSING), NULL);
    compared_add_fields(compared, table, fields, G_N_ELEMENTS(fields));
    for (size_t i = 0; i < comparison->change_count; i++) {
        const TouchpointChange *change = &comparison->changes[i];
        if (change_lacks_score(compared, change) && compared_takes(compared, change)) {
            compared_add_change(compared, table, fields, G_N_ELEMENTS(fields), change);
        }
    }
}

/* Every one with every field: the row table of CSV. */
void compared_add_touchpoints(const Compared *compared)
{
    ChangeFieldId fields[CHANGE_FIELD_COUNT];
    size_t count = 0;
    for (ChangeFieldId field = 0; field < CHANGE_FIELD_COUNT; field++) {
        if (field < CHANGE_FIELD_STAGE || field > CHANGE_FIELD_MISSING_AFTER) {
            fields[count++] = field;
        }
    }
    Report *report = compared->report;
    const Comparison *comparison = compared->comparison;
    ReportTable *table = report_add_table(report, "touchpoints", NULL, NULL);
    report->row_table = report->tables->len - 1;
    compared_add_fields(compared, table, fields, count);
    for (size_t i = 0; i < comparison->change_count; i++) {
        if (compared_takes(compared, &comparison->changes[i])) {
            compared_add_change(compared, table, fields, count, &comparison->changes[i]);
        }
    }
}
