/* SPDX-License-Identifier: MIT */
/* The table of what can be said about the change of one touchpoint. A field is a column, a side and
 * the question that is put to the journey of that side. */
#include "compared.h"

typedef enum {
    SIDE_BEFORE,
    SIDE_AFTER,
    SIDE_LATEST, /* AFTER's, or BEFORE's of what is gone */
} Side;

typedef struct ChangeField {
    ColumnSpec column;
    Side side;
    const char *(*text)(const Gathering *state, size_t touchpoint);
    bool (*number)(const Compared *compared, const Gathering *state, size_t touchpoint,
                   double *ret_number);
    const ScoreChange *(*difference)(const TouchpointChange *change);
} ChangeField;

/* ---- Questions to a state. */

static const Touchpoint *touchpoint_of(const Gathering *state, size_t index)
{
    return &state->journey->touchpoints[index];
}

static const char *id_of(const Gathering *state, size_t index)
{
    return touchpoint_of(state, index)->id;
}

static const char *stage_of(const Gathering *state, size_t index)
{
    return gathering_stage(state, touchpoint_of(state, index)->stage);
}

static const char *stage_id_of(const Gathering *state, size_t index)
{
    return state->journey->stages[touchpoint_of(state, index)->stage].id;
}

static const char *channel_of(const Gathering *state, size_t index)
{
    return gathering_channel(state, touchpoint_of(state, index)->channel);
}

static const char *channel_id_of(const Gathering *state, size_t index)
{
    return state->journey->channels[touchpoint_of(state, index)->channel].id;
}

/* "Paying, Store" */
static const char *place_of(const Gathering *state, size_t index)
{
    g_autofree char *place = g_strconcat(stage_of(state, index), state->report->locale.list_comma,
                                         channel_of(state, index), NULL);
    return report_keep(state->report, place);
}

static const char *name_of(const Gathering *state, size_t index)
{
    return gathering_text(state, &touchpoint_of(state, index)->name);
}

static const char *owner_of(const Gathering *state, size_t index)
{
    return gathering_owner(state, touchpoint_of(state, index)->owner);
}

static const char *action_of(const Gathering *state, size_t index)
{
    return gathering_text(state, &touchpoint_of(state, index)->action);
}

static bool index_of(const Compared *compared, const Gathering *state, size_t index, double *ret)
{
    (void)compared, (void)state;
    *ret = (double)index;
    return true;
}

static bool line_of(const Compared *compared, const Gathering *state, size_t index, double *ret)
{
    (void)compared;
    Span span = touchpoint_of(state, index)->span;
    *ret = (double)source_place(state->journey->source, span).line;
    return true;
}

static bool importance_of(const Compared *compared, const Gathering *state, size_t index,
                          double *ret)
{
    (void)compared;
    *ret = touchpoint_of(state, index)->importance;
    return true;
}

static bool moment_of(const Compared *compared, const Gathering *state, size_t index, double *ret)
{
    (void)compared;
    *ret = touchpoint_of(state, index)->moment_of_truth ? 1 : 0;
    return true;
}

static bool score_of(const Compared *compared, const Gathering *state, const Score *score,
                     double *ret)
{
    size_t place = (size_t)(state - compared->states);
    *ret = score->given ? comparison_value(compared->comparison, place, score->value) : 0;
    return score->given;
}

static bool current_of(const Compared *compared, const Gathering *state, size_t index, double *ret)
{
    return score_of(compared, state, &touchpoint_of(state, index)->current, ret);
}

static bool desired_of(const Compared *compared, const Gathering *state, size_t index, double *ret)
{
    return score_of(compared, state, &touchpoint_of(state, index)->desired, ret);
}

static bool gap_of(const Compared *compared, const Gathering *state, size_t index, double *ret)
{
    double current, desired;
    if (!current_of(compared, state, index, &current) ||
        !desired_of(compared, state, index, &desired)) {
        return false;
    }
    *ret = current - desired;
    return true;
}

static const ScoreChange *current_difference(const TouchpointChange *change)
{
    return &change->current;
}

static const ScoreChange *desired_difference(const TouchpointChange *change)
{
    return &change->desired;
}

static const ScoreChange *gap_difference(const TouchpointChange *change)
{
    return &change->gap;
}

/* ---- The table. KINDS, COURSE and MISSING are filled by themselves. */

#define TEXT(key, label, side, question)                                                           \
    {                                                                                              \
        {key, label, CELL_TEXT}, side, .text = question                                            \
    }
#define NUMBER(key, label, kind, side, question)                                                   \
    {                                                                                              \
        {key, label, kind}, side, .number = question                                               \
    }
#define DIFFERENCE(key, question)                                                                  \
    {                                                                                              \
        {key, LABEL_CHANGE, CELL_GAP}, SIDE_AFTER, .difference = question                          \
    }

static const ChangeField fields[CHANGE_FIELD_COUNT] = {
    [CHANGE_FIELD_KINDS] = {.column = {"kinds", NO_LABEL, CELL_NAMES}},
    [CHANGE_FIELD_ID] = TEXT("id", NO_LABEL, SIDE_LATEST, id_of),
    [CHANGE_FIELD_BEFORE_INDEX] =
        NUMBER("before_index", NO_LABEL, CELL_COUNT, SIDE_BEFORE, index_of),
    [CHANGE_FIELD_AFTER_INDEX] = NUMBER("after_index", NO_LABEL, CELL_COUNT, SIDE_AFTER, index_of),
    [CHANGE_FIELD_BEFORE_LINE] = NUMBER("before_line", NO_LABEL, CELL_COUNT, SIDE_BEFORE, line_of),
    [CHANGE_FIELD_AFTER_LINE] = NUMBER("after_line", NO_LABEL, CELL_COUNT, SIDE_AFTER, line_of),
    [CHANGE_FIELD_STAGE] = TEXT("stage", LABEL_STAGE, SIDE_LATEST, stage_of),
    [CHANGE_FIELD_CHANNEL] = TEXT("channel", LABEL_CHANNEL, SIDE_LATEST, channel_of),
    [CHANGE_FIELD_NAME] = TEXT("name", LABEL_TOUCHPOINT, SIDE_LATEST, name_of),
    [CHANGE_FIELD_OWNER] = TEXT("owner", LABEL_OWNER, SIDE_LATEST, owner_of),
    [CHANGE_FIELD_ACTION] = TEXT("action", LABEL_ACTION, SIDE_LATEST, action_of),
    [CHANGE_FIELD_CURRENT] = NUMBER("current", LABEL_CURRENT, CELL_POINTS, SIDE_LATEST, current_of),
    [CHANGE_FIELD_DESIRED] = NUMBER("desired", LABEL_DESIRED, CELL_POINTS, SIDE_LATEST, desired_of),
    [CHANGE_FIELD_GAP] = NUMBER("gap", LABEL_GAP, CELL_GAP, SIDE_LATEST, gap_of),
    [CHANGE_FIELD_NAME_BEFORE] = TEXT("name_before", LABEL_BEFORE, SIDE_BEFORE, name_of),
    [CHANGE_FIELD_NAME_AFTER] = TEXT("name_after", LABEL_AFTER, SIDE_AFTER, name_of),
    [CHANGE_FIELD_STAGE_BEFORE] = TEXT("stage_before", NO_LABEL, SIDE_BEFORE, stage_of),
    [CHANGE_FIELD_STAGE_AFTER] = TEXT("stage_after", NO_LABEL, SIDE_AFTER, stage_of),
    [CHANGE_FIELD_STAGE_ID_BEFORE] = TEXT("stage_id_before", NO_LABEL, SIDE_BEFORE, stage_id_of),
    [CHANGE_FIELD_STAGE_ID_AFTER] = TEXT("stage_id_after", NO_LABEL, SIDE_AFTER, stage_id_of),
    [CHANGE_FIELD_CHANNEL_BEFORE] = TEXT("channel_before", NO_LABEL, SIDE_BEFORE, channel_of),
    [CHANGE_FIELD_CHANNEL_AFTER] = TEXT("channel_after", NO_LABEL, SIDE_AFTER, channel_of),
    [CHANGE_FIELD_CHANNEL_ID_BEFORE] =
        TEXT("channel_id_before", NO_LABEL, SIDE_BEFORE, channel_id_of),
    [CHANGE_FIELD_CHANNEL_ID_AFTER] = TEXT("channel_id_after", NO_LABEL, SIDE_AFTER, channel_id_of),
    [CHANGE_FIELD_MISSING_BEFORE] = {.column = {"missing_before", LABEL_BEFORE, CELL_NAMES},
                                     .side = SIDE_BEFORE},
    [CHANGE_FIELD_MISSING_AFTER] = {.column = {"missing_after", LABEL_AFTER, CELL_NAMES},
                                    .side = SIDE_AFTER},
    [CHANGE_FIELD_PLACE_BEFORE] = TEXT(NULL, LABEL_FROM, SIDE_BEFORE, place_of),
    [CHANGE_FIELD_PLACE_AFTER] = TEXT(NULL, LABEL_TO, SIDE_AFTER, place_of),
    [CHANGE_FIELD_OWNER_BEFORE] = TEXT("owner_before", LABEL_BEFORE, SIDE_BEFORE, owner_of),
    [CHANGE_FIELD_OWNER_AFTER] = TEXT("owner_after", LABEL_AFTER, SIDE_AFTER, owner_of),
    [CHANGE_FIELD_ACTION_BEFORE] = TEXT("action_before", LABEL_BEFORE, SIDE_BEFORE, action_of),
    [CHANGE_FIELD_ACTION_AFTER] = TEXT("action_after", LABEL_AFTER, SIDE_AFTER, action_of),
    [CHANGE_FIELD_CURRENT_BEFORE] =
        NUMBER("current_before", LABEL_BEFORE, CELL_POINTS, SIDE_BEFORE, current_of),
    [CHANGE_FIELD_CURRENT_AFTER] =
        NUMBER("current_after", LABEL_AFTER, CELL_POINTS, SIDE_AFTER, current_of),
    [CHANGE_FIELD_CURRENT_CHANGE] = DIFFERENCE("current_change", current_difference),
    [CHANGE_FIELD_DESIRED_BEFORE] =
        NUMBER("desired_before", LABEL_BEFORE, CELL_POINTS, SIDE_BEFORE, desired_of),
    [CHANGE_FIELD_DESIRED_AFTER] =
        NUMBER("desired_after", LABEL_AFTER, CELL_POINTS, SIDE_AFTER, desired_of),
    [CHANGE_FIELD_DESIRED_CHANGE] = DIFFERENCE("desired_change", desired_difference),
    [CHANGE_FIELD_GAP_BEFORE] = NUMBER("gap_before", LABEL_BEFORE, CELL_GAP, SIDE_BEFORE, gap_of),
    [CHANGE_FIELD_GAP_AFTER] = NUMBER("gap_after", LABEL_AFTER, CELL_GAP, SIDE_AFTER, gap_of),
    [CHANGE_FIELD_GAP_CHANGE] = DIFFERENCE("gap_change", gap_difference),
    [CHANGE_FIELD_IMPORTANCE] =
        NUMBER("importance", LABEL_IMPORTANCE, CELL_COUNT, SIDE_LATEST, importance_of),
    [CHANGE_FIELD_MOMENT_OF_TRUTH] =
        NUMBER("moment_of_truth", LABEL_MOMENT_OF_TRUTH, CELL_TRUTH, SIDE_LATEST, moment_of),
    [CHANGE_FIELD_COURSE] = {.column = {"course", NO_LABEL, CELL_COURSE}},
};

#undef TEXT
#undef NUMBER
#undef DIFFERENCE

/* ---- Rows. */

static void add_kinds(const Compared *compared, ReportTable *table, const TouchpointChange *change)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    g_autoptr(GPtrArray) keys = g_ptr_array_new();
    for (ChangeKind kind = 0; kind < CHANGE_KIND_COUNT; kind++) {
        if (change_is(change, kind)) {
            g_ptr_array_add(
                names, (gpointer)report_label(compared->report, (int)compared_kind_label(kind)));
            g_ptr_array_add(keys, (gpointer)compared_kind_key(kind));
        }
    }
    table_add_words(compared->report, table, names, keys);
}

/* Which scores the touchpoint of that side lacks. */
static void add_missing(const Compared *compared, ReportTable *table, const Gathering *state,
                        size_t index)
{
    const Touchpoint *touchpoint = touchpoint_of(state, index);
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    g_autoptr(GPtrArray) keys = g_ptr_array_new();
    if (!touchpoint->current.given) {
        g_ptr_array_add(names, (gpointer)report_label(compared->report, LABEL_CURRENT));
        g_ptr_array_add(keys, (gpointer) "current");
    }
    if (!touchpoint->desired.given) {
        g_ptr_array_add(names, (gpointer)report_label(compared->report, LABEL_DESIRED));
        g_ptr_array_add(keys, (gpointer) "desired");
    }
    table_add_words(compared->report, table, names, keys);
}

/* What is gone has none in AFTER's order: its course is what BEFORE had, and then nothing. */
static void add_touchpoint_course(const Compared *compared, ReportTable *table,
                                  const TouchpointChange *change)
{
    const Comparison *comparison = compared->comparison;
    if (change->after != NONE) {
        compared_add_course(compared, table,
                            comparison_touchpoint_course(comparison, change->after));
        return;
    }
    g_autofree CoursePoint *course = g_new0(CoursePoint, comparison->state_count);
    course[0].given = current_of(compared, compared->before, change->before, &course[0].value);
    compared_add_course(compared, table, course);
}

void compared_add_fields(const Compared *compared, ReportTable *table, const ChangeFieldId *list,
                         size_t count)
{
    for (size_t i = 0; i < count; i++) {
        table_add_column(compared->report, table, &fields[list[i]].column);
    }
}

/* NULL where the touchpoint is not on that side. */
static const Gathering *find_side(const Compared *compared, const TouchpointChange *change,
                                  Side side, size_t *ret_index)
{
    bool after = side == SIDE_AFTER || (side == SIDE_LATEST && change->after != NONE);
    *ret_index = after ? change->after : change->before;
    if (*ret_index == NONE) {
        return NULL;
    }
    return after ? compared->after : compared->before;
}

static void add_field(const Compared *compared, ReportTable *table, const ChangeField *field,
                      const TouchpointChange *change)
{
    size_t index;
    const Gathering *state = find_side(compared, change, field->side, &index);
    if (field->difference != NULL) {
        compared_add_difference(compared, table, field->difference(change),
                                field->difference == desired_difference);
    } else if (state == NULL) {
        table_add_nothing(table);
    } else if (field->text != NULL) {
        table_add_text(compared->report, table, field->text(state, index));
    } else if (field->column.kind == CELL_NAMES) {
        add_missing(compared, table, state, index);
    } else {
        double number = 0;
        bool given = field->number(compared, state, index, &number);
        table_add_number(table, given, number);
    }
}

void compared_add_change(const Compared *compared, ReportTable *table, const ChangeFieldId *list,
                         size_t count, const TouchpointChange *change)
{
    for (size_t i = 0; i < count; i++) {
        if (list[i] == CHANGE_FIELD_KINDS) {
            add_kinds(compared, table, change);
        } else if (list[i] == CHANGE_FIELD_COURSE) {
            add_touchpoint_course(compared, table, change);
        } else {
            add_field(compared, table, &fields[list[i]], change);
        }
    }
}
