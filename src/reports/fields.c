/* SPDX-License-Identifier: MIT */
/* The table of a touchpoint's fields, and what each takes from journey and analysis. */
#include "fields.h"

static const ColumnSpec specs[FIELD_COUNT] = {
    [FIELD_INDEX] = {"index", NO_LABEL, CELL_COUNT},
    [FIELD_ID] = {"id", NO_LABEL, CELL_TEXT},
    [FIELD_LINE] = {"line", NO_LABEL, CELL_COUNT},
    [FIELD_RANK] = {"rank", LABEL_RANK, CELL_COUNT},
    [FIELD_STAGE] = {"stage", LABEL_STAGE, CELL_TEXT},
    [FIELD_STAGE_ID] = {"stage_id", NO_LABEL, CELL_TEXT},
    [FIELD_CHANNEL] = {"channel", LABEL_CHANNEL, CELL_TEXT},
    [FIELD_CHANNEL_ID] = {"channel_id", NO_LABEL, CELL_TEXT},
    [FIELD_NAME] = {"name", LABEL_TOUCHPOINT, CELL_TEXT},
    [FIELD_OWNER] = {"owner", LABEL_OWNER, CELL_TEXT},
    [FIELD_ACTION] = {"action", LABEL_ACTION, CELL_TEXT},
    [FIELD_IMPACT] = {"impact", LABEL_IMPACT, CELL_TEXT},
    [FIELD_EFFECT] = {"effect", NO_LABEL, CELL_WORD},
    [FIELD_MOMENT_OF_TRUTH] = {"moment_of_truth", LABEL_MOMENT_OF_TRUTH, CELL_TRUTH},
    [FIELD_IMPORTANCE] = {"importance", LABEL_IMPORTANCE, CELL_COUNT},
    [FIELD_CURRENT] = {"current", LABEL_CURRENT, CELL_POINTS},
    [FIELD_CURRENT_SOURCE] = {"current_source", NO_LABEL, CELL_WORD},
    [FIELD_CURRENT_ANSWERS] = {"current_answers", NO_LABEL, CELL_COUNT},
    [FIELD_CURRENT_LOW] = {"current_low", NO_LABEL, CELL_POINTS},
    [FIELD_CURRENT_HIGH] = {"current_high", NO_LABEL, CELL_POINTS},
    [FIELD_CURRENT_METRIC] = {"current_metric", NO_LABEL, CELL_TEXT},
    [FIELD_CURRENT_DATE] = {"current_date", NO_LABEL, CELL_DATE},
    [FIELD_DESIRED] = {"desired", LABEL_DESIRED, CELL_POINTS},
    [FIELD_DESIRED_SOURCE] = {"desired_source", NO_LABEL, CELL_WORD},
    [FIELD_DESIRED_ANSWERS] = {"desired_answers", NO_LABEL, CELL_COUNT},
    [FIELD_INTENDED] = {"intended", LABEL_INTENDED, CELL_POINTS},
    [FIELD_GAP] = {"gap", LABEL_GAP, CELL_GAP},
    [FIELD_SHORTFALL] = {"shortfall", NO_LABEL, CELL_POINTS},
    [FIELD_SEVERITY] = {"severity", LABEL_SEVERITY, CELL_WORD},
    [FIELD_PRIORITY] = {"priority", LABEL_PRIORITY, CELL_POINTS},
    [FIELD_DELIVERY_GAP] = {"delivery_gap", LABEL_DELIVERY_GAP, CELL_GAP},
    [FIELD_DESIGN_GAP] = {"design_gap", LABEL_DESIGN_GAP, CELL_GAP},
    [FIELD_MISSING] = {NULL, LABEL_MISSING, CELL_NAMES}, /* programs see the nulls */
    [FIELD_QUOTE] = {"quote", NO_LABEL, CELL_TEXT},
    [FIELD_NOTE] = {"note", NO_LABEL, CELL_TEXT},
    [FIELD_LINK] = {"link", NO_LABEL, CELL_TEXT},
};

const char *gathering_text(const Gathering *gathering, const Wording *wording)
{
    return wording_in(wording, gathering->language, gathering->journey->language);
}

const char *gathering_stage(const Gathering *gathering, size_t stage)
{
    return gathering_text(gathering, &gathering->journey->stages[stage].name);
}

const char *gathering_channel(const Gathering *gathering, size_t channel)
{
    return gathering_text(gathering, &gathering->journey->channels[channel].name);
}

const char *gathering_owner(const Gathering *gathering, size_t owner)
{
    return owner != NONE ? gathering_text(gathering, &gathering->journey->owners[owner].name)
                         : NULL;
}

const char *gathering_touchpoint(const Gathering *gathering, size_t index)
{
    const Touchpoint *touchpoint = &gathering->journey->touchpoints[index];
    const Wording *const choices[] = {&touchpoint->name, &touchpoint->action, &touchpoint->impact};
    for (size_t i = 0; i < G_N_ELEMENTS(choices); i++) {
        if (wording_given(choices[i])) {
            return gathering_text(gathering, choices[i]);
        }
    }
    return NULL;
}

static void add_source(Report *report, ReportTable *table, const Score *score)
{
    static const char *const words[] = {
        [SOURCE_ESTIMATED] = "estimated",
        [SOURCE_MEASURED] = "measured",
        [SOURCE_ASSUMED] = "assumed",
    };
    if (score->given) {
        table_add_word(report, table, words[score->source], words[score->source], TONE_PLAIN);
    } else {
        table_add_nothing(table);
    }
}

static void add_effect(Report *report, ReportTable *table, Effect effect)
{
    static const char *const words[] = {
        [EFFECT_POSITIVE] = "positive",
        [EFFECT_NEGATIVE] = "negative",
        [EFFECT_NEUTRAL] = "neutral",
    };
    if (effect != EFFECT_NONE) {
        table_add_word(report, table, words[effect], words[effect], TONE_PLAIN);
    } else {
        table_add_nothing(table);
    }
}

/* Which of the two scores is not there. */
static void add_missing(Report *report, ReportTable *table, const Touchpoint *touchpoint)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    if (!touchpoint->current.given) {
        g_ptr_array_add(names, (gpointer)report_label(report, LABEL_CURRENT));
    }
    if (!touchpoint->desired.given) {
        g_ptr_array_add(names, (gpointer)report_label(report, LABEL_DESIRED));
    }
    table_add_names(report, table, names);
}

static void add_score(ReportTable *table, const Score *score, double value, bool given)
{
    table_add_number(table, score->given && given, value);
}

/* Where a touchpoint stands and what is said of it. false: the field is a figure. */
static bool add_word_field(const Gathering *gathering, ReportTable *table, FieldId field,
                           size_t index)
{
    const Journey *journey = gathering->journey;
    const Touchpoint *touchpoint = &journey->touchpoints[index];
    const char *text = NULL;
    switch (field) {
    case FIELD_ID:
        text = touchpoint->id;
        break;
    case FIELD_STAGE:
        text = gathering_stage(gathering, touchpoint->stage);
        break;
    case FIELD_STAGE_ID:
        text = journey->stages[touchpoint->stage].id;
        break;
    case FIELD_CHANNEL:
        text = gathering_channel(gathering, touchpoint->channel);
        break;
    case FIELD_CHANNEL_ID:
        text = journey->channels[touchpoint->channel].id;
        break;
    case FIELD_NAME:
        text = gathering_text(gathering, &touchpoint->name);
        break;
    case FIELD_OWNER:
        text = gathering_owner(gathering, touchpoint->owner);
        break;
    case FIELD_ACTION:
        text = gathering_text(gathering, &touchpoint->action);
        break;
    case FIELD_IMPACT:
        text = gathering_text(gathering, &touchpoint->impact);
        break;
    case FIELD_CURRENT_METRIC:
        text = gathering_text(gathering, &touchpoint->current.metric);
        break;
    case FIELD_CURRENT_DATE:
        text = touchpoint->current.given ? touchpoint->current.date : NULL;
        break;
    case FIELD_QUOTE:
        text = gathering_text(gathering, &touchpoint->quote);
        break;
    case FIELD_NOTE:
        text = gathering_text(gathering, &touchpoint->note);
        break;
    case FIELD_LINK:
        text = touchpoint->link;
        break;
    default:
        return false;
    }
    table_add_text(gathering->report, table, text);
    return true;
}

/* The scores and what is known of them. false: the field is another figure. */
static bool add_score_field(const Gathering *gathering, ReportTable *table, FieldId field,
                            size_t index)
{
    const Touchpoint *touchpoint = &gathering->journey->touchpoints[index];
    const Score *current = &touchpoint->current, *desired = &touchpoint->desired;
    switch (field) {
    case FIELD_CURRENT:
        add_score(table, current, current->value, true);
        return true;
    case FIELD_CURRENT_SOURCE:
        add_source(gathering->report, table, current);
        return true;
    case FIELD_CURRENT_ANSWERS:
        add_score(table, current, (double)current->answers, current->has_answers);
        return true;
    case FIELD_CURRENT_LOW:
        add_score(table, current, current->low, current->has_interval);
        return true;
    case FIELD_CURRENT_HIGH:
        add_score(table, current, current->high, current->has_interval);
        return true;
    case FIELD_DESIRED:
        add_score(table, desired, desired->value, true);
        return true;
    case FIELD_DESIRED_SOURCE:
        add_source(gathering->report, table, desired);
        return true;
    case FIELD_DESIRED_ANSWERS:
        add_score(table, desired, (double)desired->answers, desired->has_answers);
        return true;
    case FIELD_INTENDED:
        add_score(table, &touchpoint->intended, touchpoint->intended.value, true);
        return true;
    default:
        return false;
    }
}

/* What analysis found. false: the field is about the touchpoint itself. */
static bool add_figure_field(const Gathering *gathering, ReportTable *table, FieldId field,
                             size_t index)
{
    const TouchpointFigures *figures = &gathering->analysis->touchpoints[index];
    switch (field) {
    case FIELD_RANK:
        table_add_number(table, gathering->rank[index] > 0, (double)gathering->rank[index]);
        return true;
    case FIELD_GAP:
        table_add_toned(table, figures->scored, figures->gap, severity_tone(figures->severity));
        return true;
    case FIELD_SHORTFALL:
        table_add_number(table, figures->scored, figures->shortfall);
        return true;
    case FIELD_SEVERITY:
        table_add_severity(gathering->report, table, figures->severity);
        return true;
    case FIELD_PRIORITY:
        table_add_number(table, figures->scored, figures->priority);
        return true;
    case FIELD_DELIVERY_GAP:
        table_add_number(table, figures->has_delivery_gap, figures->delivery_gap);
        return true;
    case FIELD_DESIGN_GAP:
        table_add_number(table, figures->has_design_gap, figures->design_gap);
        return true;
    default:
        return false;
    }
}

static void add_other_field(const Gathering *gathering, ReportTable *table, FieldId field,
                            size_t index)
{
    const Touchpoint *touchpoint = &gathering->journey->touchpoints[index];
    switch (field) {
    case FIELD_INDEX:
        table_add_number(table, true, (double)index);
        break;
    case FIELD_LINE:
        table_add_number(table, true,
                         (double)source_place(gathering->journey->source, touchpoint->span).line);
        break;
    case FIELD_EFFECT:
        add_effect(gathering->report, table, touchpoint->effect);
        break;
    case FIELD_MOMENT_OF_TRUTH:
        table_add_number(table, true, touchpoint->moment_of_truth ? 1 : 0);
        break;
    case FIELD_IMPORTANCE:
        table_add_number(table, true, touchpoint->importance);
        break;
    case FIELD_MISSING:
        add_missing(gathering->report, table, touchpoint);
        break;
    default:
        g_assert_not_reached();
    }
}

void fields_add_table(const Gathering *gathering, ReportTable *table, const FieldId *fields,
                      size_t field_count, const size_t *touchpoints, size_t touchpoint_count)
{
    for (size_t i = 0; i < field_count; i++) {
        table_add_column(gathering->report, table, &specs[fields[i]]);
    }
    for (size_t i = 0; i < touchpoint_count; i++) {
        for (size_t j = 0; j < field_count; j++) {
            if (!add_word_field(gathering, table, fields[j], touchpoints[i]) &&
                !add_score_field(gathering, table, fields[j], touchpoints[i]) &&
                !add_figure_field(gathering, table, fields[j], touchpoints[i])) {
                add_other_field(gathering, table, fields[j], touchpoints[i]);
            }
        }
    }
}
