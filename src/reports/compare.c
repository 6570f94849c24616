/* SPDX-License-Identifier: MIT */
/* Gathers the report of a comparison: its sections in the order in which a manager asks. For
 * `cjm compare`. */
#include "compared.h"

static const char **name_states(const Comparison *comparison, const Gathering *states)
{
    const char **names = g_new0(const char *, comparison->state_count);
    for (size_t i = 0; i < comparison->state_count; i++) {
        Report *report = states[i].report;
        g_autofree char *name =
            comparison_state_name(comparison, &report->locale, states[i].language, i);
        names[i] = report_keep(report, name);
    }
    return names;
}

static void name_report(Compared *compared)
{
    Report *report = compared->report;
    size_t last = compared->comparison->state_count - 1;
    g_autofree char *subtitle =
        locale_format_way(&report->locale, compared->state_names[0], compared->state_names[last]);
    const char *title = gathering_text(compared->after, &compared->after->journey->title);
    const char *owner = gathering_owner(compared->after, compared->owner);
    g_autofree char *owned = owner != NULL ? g_strdup_printf("%s: %s", owner, title) : NULL;
    report->title = report_keep(report, owned != NULL ? owned : title);
    report->subtitle = report_keep(report, subtitle);
}

static Gathering *gather_states(const Comparison *comparison, Report *report, const char *language)
{
    Gathering *states = g_new0(Gathering, comparison->state_count);
    for (size_t i = 0; i < comparison->state_count; i++) {
        states[i] = (Gathering){
            .report = report,
            .analysis = comparison->states[i],
            .journey = comparison->states[i]->journey,
            .language = language,
            .owner = NONE,
        };
    }
    return states;
}

Report *report_compare_new(const Comparison *comparison, const ReportOptions *options)
{
    static const struct {
        void (*add)(const Compared *compared);
        bool of_owners_too; /* it makes sense in the list of one owner */
    } sections[] = {
        {compared_add_comparison, true},
        {compared_add_states, true},
        {compared_add_summary, true},
        {compared_add_means, false},
        {compared_add_worsened, true},
        {compared_add_improved, true},
        {compared_add_expectations, true},
        {compared_add_new, true},
        {compared_add_gone, true},
        {compared_add_moved, true},
        {compared_add_owners, true},
        {compared_add_actions, true},
        {compared_add_missing, true},
        {compared_add_stages, false},
        {compared_add_channels, false},
        {compared_add_stage_courses, false},
        {compared_add_touchpoint_courses, true},
        {compared_add_touchpoints, true},
    };
    const Journey *after = comparison->after->journey;
    const char *language = options->language != NULL ? options->language : after->language;
    Locale locale = locale_for(language, after->digits);
    Report *report = report_begin("cjm-compare", &locale);
    report->axis = comparison->axis;
    report->decimals = MAX(scale_decimals(&comparison->axis), comparison->decimals);
    g_autofree Gathering *states = gather_states(comparison, report, language);
    g_autofree const char **names = name_states(comparison, states);
    Compared compared = {
        .report = report,
        .comparison = comparison,
        .states = states,
        .before = &states[0],
        .after = &states[comparison->state_count - 1],
        .state_names = names,
        .owner = options->owner,
    };
    name_report(&compared);
    for (size_t i = 0; i < G_N_ELEMENTS(sections); i++) {
        if (options->owner == NONE || sections[i].of_owners_too) {
            sections[i].add(&compared);
        }
    }
    return report;
}
