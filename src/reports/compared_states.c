/* SPDX-License-Identifier: MIT */
/* The head of a comparison: the states, and how many touchpoints changed in which way. */
#include "compared.h"
#include "sections.h"

/* For programs alone: readers have the note on scales. */
void compared_add_comparison(const Compared *compared)
{
    static const ColumnSpec columns[] = {
        {"title", NO_LABEL, CELL_TEXT},      {"language", NO_LABEL, CELL_TEXT},
        {"owner", NO_LABEL, CELL_TEXT},      {"same_scale", NO_LABEL, CELL_TRUTH},
        {"axis_min", NO_LABEL, CELL_POINTS}, {"axis_max", NO_LABEL, CELL_POINTS},
    };
    const Comparison *comparison = compared->comparison;
    Report *report = compared->report;
    ReportTable *table = report_add_table(report, "comparison", NULL, NULL);
    table->record = true;
    table_add_columns(report, table, columns, G_N_ELEMENTS(columns));
    table_add_text(report, table,
                   gathering_text(compared->after, &compared->after->journey->title));
    table_add_text(report, table, compared->after->language);
    table_add_text(report, table, gathering_owner(compared->after, compared->owner));
    table_add_number(table, true, comparison->same_scale ? 1 : 0);
    table_add_number(table, true, comparison->axis.min);
    table_add_number(table, true, comparison->axis.max);
}

/* ---- The states. */

static void add_role(const Compared *compared, ReportTable *table, size_t state)
{
    static const struct {
        const char *key;
        Label label;
    } roles[] = {{"before", LABEL_BEFORE}, {"between", LABEL_BETWEEN}, {"after", LABEL_AFTER}};
    size_t last = compared->comparison->state_count - 1;
    size_t role = state == 0 ? 0 : state == last ? 2 : 1;
    table_add_word(compared->report, table, roles[role].key,
                   report_label(compared->report, (int)roles[role].label), TONE_PLAIN);
}

/* "1 – 5, 0 – 10": each scale once. */
static char *list_scales(const Compared *compared)
{
    g_autoptr(GPtrArray) ranges = g_ptr_array_new_with_free_func(g_free);
    for (size_t i = 0; i < compared->comparison->state_count; i++) {
        g_autofree char *range = gathering_range(&compared->states[i]);
        if (!g_ptr_array_find_with_equal_func(ranges, range, g_str_equal, NULL)) {
            g_ptr_array_add(ranges, g_steal_pointer(&range));
        }
    }
    g_ptr_array_add(ranges, NULL);
    return g_strjoinv(compared->report->locale.list_comma, (char **)ranges->pdata);
}

/* What a reader must know about the whole; NULL without it. */
static char *states_note(const Compared *compared)
{
    const Report *report = compared->report;
    g_autoptr(GPtrArray) notes = g_ptr_array_new_with_free_func(g_free);
    if (!compared->comparison->same_scale) {
        g_autofree char *scales = list_scales(compared);
        g_autofree char *axis =
            locale_localise_digits(&report->locale, report_label(report, LABEL_COMMON_AXIS));
        g_ptr_array_add(notes,
                        g_strdup_printf("%s (%s): %s", report_label(report, LABEL_SCALES_DIFFER),
                                        scales, axis));
    }
    if (compared->comparison->state_count > 2) {
        g_ptr_array_add(notes, g_strdup(report_label(report, LABEL_FIRST_AND_LAST)));
    }
    g_ptr_array_add(notes, NULL);
    return notes->len > 1 ? g_strjoinv(". ", (char **)notes->pdata) : NULL;
}

/* All states mostly have one title; then it is the subtitle that tells them apart. */
static const char *title_of_state(const Compared *compared, const Gathering *state)
{
    const char *subtitle = gathering_text(state, &state->journey->subtitle);
    const char *title = gathering_text(state, &state->journey->title);
    const char *last = gathering_text(compared->after, &compared->after->journey->title);
    return g_strcmp0(title, last) == 0 ? subtitle : title;
}

static void add_state(const Compared *compared, ReportTable *table, size_t index)
{
    const Gathering *state = &compared->states[index];
    const Journey *journey = state->journey;
    Report *report = compared->report;
    g_autofree char *range = gathering_range(state);
    add_role(compared, table, index);
    table_add_text(report, table, journey->file_name);
    table_add_text(report, table, gathering_text(state, &journey->title));
    table_add_text(report, table, gathering_text(state, &journey->subtitle));
    table_add_text(report, table, title_of_state(compared, state));
    table_add_text(report, table, gathering_text(state, &journey->period));
    table_add_text(report, table, journey->date);
    table_add_word(report, table, NULL, range, TONE_PLAIN);
    table_add_number(table, true, journey->scale.min);
    table_add_number(table, true, journey->scale.max);
    table_add_number(table, true, (double)journey->stage_count);
    table_add_number(table, true, (double)journey->channel_count);
    table_add_number(table, true, (double)journey->touchpoint_count);
    table_add_number(table, true, (double)state->analysis->scored);
    const CoursePoint *mean = &comparison_whole_course(compared->comparison)[index];
    table_add_number(table, mean->given, mean->value);
}

void compared_add_states(const Compared *compared)
{
    static const ColumnSpec columns[] = {
        {"state", LABEL_STATE, CELL_WORD},
        {"file", LABEL_FILE, CELL_TEXT},
        {"title", NO_LABEL, CELL_TEXT},
        {"subtitle", NO_LABEL, CELL_TEXT},
        {NULL, LABEL_JOURNEY, CELL_TEXT},
        {"period", LABEL_PERIOD, CELL_TEXT},
        {"date", LABEL_MEASURED_ON, CELL_DATE},
        {NULL, LABEL_SCALE, CELL_WORD},
        {"scale_min", NO_LABEL, CELL_POINTS},
        {"scale_max", NO_LABEL, CELL_POINTS},
        {"stages", NO_LABEL, CELL_COUNT},
        {"channels", NO_LABEL, CELL_COUNT},
        {"touchpoints", LABEL_TOUCHPOINTS_HEAD, CELL_COUNT},
        {"scored", LABEL_SCORED, CELL_COUNT},
        {"current", NO_LABEL, CELL_MEAN},
    };
    Report *report = compared->report;
    g_autofree char *note = states_note(compared);
    ReportTable *table =
        report_add_table(report, "states", report_label(report, LABEL_COMPARED), note);
    table_add_columns(report, table, columns, G_N_ELEMENTS(columns));
    for (size_t i = 0; i < compared->comparison->state_count; i++) {
        add_state(compared, table, i);
    }
}

/* ---- How many changed. */

typedef struct ChangeCounts {
    size_t kinds[CHANGE_KIND_COUNT];
    size_t unchanged, all;
} ChangeCounts;

static ChangeCounts count_changes(const Compared *compared)
{
    const Comparison *comparison = compared->comparison;
    ChangeCounts counts = {0};
    for (size_t i = 0; i < comparison->change_count; i++) {
        const TouchpointChange *change = &comparison->changes[i];
        if (!compared_takes(compared, change)) {
            continue;
        }
        for (ChangeKind kind = 0; kind < CHANGE_KIND_COUNT; kind++) {
            counts.kinds[kind] += change_is(change, kind) ? 1 : 0;
        }
        counts.unchanged += change->kinds == 0 && !change_lacks_score(compared, change) ? 1 : 0;
        counts.all++;
    }
    return counts;
}

static bool has_new_group(const GroupChange *groups, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (groups[i].before == NONE) {
            return true;
        }
    }
    return false;
}

/* An owner's touchpoints may be as they were though the journey has a new stage. */
static bool groups_are_the_same(const Compared *compared)
{
    const Comparison *comparison = compared->comparison;
    const Journey *after = compared->after->journey;
    return comparison->gone_stage_count == 0 && comparison->gone_channel_count == 0 &&
           !has_new_group(comparison->stages, after->stage_count) &&
           !has_new_group(comparison->channels, after->channel_count);
}

void compared_add_summary(const Compared *compared)
{
    /* What needs attention comes first. */
    static const ChangeKind order[] = {CHANGE_WORSE, CHANGE_BETTER, CHANGE_DESIRED, CHANGE_NEW,
                                       CHANGE_GONE,  CHANGE_MOVED,  CHANGE_OWNER,   CHANGE_ACTION};
    Report *report = compared->report;
    ChangeCounts counts = count_changes(compared);
    bool nothing = counts.unchanged == counts.all &&
                   (compared->owner != NONE || groups_are_the_same(compared));
    ReportTable *table =
        report_add_table(report, "summary", report_label(report, LABEL_CHANGES),
                         nothing ? report_label(report, LABEL_NOTHING_CHANGED) : NULL);
    table->record = true;
    for (size_t i = 0; i < G_N_ELEMENTS(order); i++) {
        ColumnSpec column = {compared_kind_key(order[i]), (int)compared_kind_label(order[i]),
                             CELL_COUNT};
        table_add_column(report, table, &column);
    }
    table_add_column(report, table, &(ColumnSpec){"unchanged", LABEL_UNCHANGED, CELL_COUNT});
    for (size_t i = 0; i < G_N_ELEMENTS(order); i++) {
        ReportTone tone = order[i] == CHANGE_WORSE    ? TONE_WORSE
                          : order[i] == CHANGE_BETTER ? TONE_BETTER
                                                      : TONE_PLAIN;
        size_t count = counts.kinds[order[i]];
        table_add_toned(table, true, (double)count, count > 0 ? tone : TONE_PLAIN);
    }
    table_add_number(table, true, (double)counts.unchanged);
}
