/* SPDX-License-Identifier: MIT */
/* Gathers the report of one journey: its sections in the order in which a manager asks. For
 * `cjm report`. */
#include <string.h>

#include "sections.h"

/* Ranks by touchpoint, from 1; 0 where it has none. */
static size_t *ranks_by_touchpoint(const Analysis *analysis)
{
    size_t *ranks = g_new0(size_t, analysis->journey->touchpoint_count + 1);
    for (size_t i = 0; i < analysis->ranking_count; i++) {
        ranks[analysis->ranking[i]] = i + 1;
    }
    return ranks;
}

static void name_report(const Gathering *gathering)
{
    Report *report = gathering->report;
    const char *title = gathering_text(gathering, &gathering->journey->title);
    const char *owner = gathering_owner(gathering, gathering->owner);
    g_autofree char *owned = owner != NULL ? g_strdup_printf("%s: %s", owner, title) : NULL;
    report->title = report_keep(report, owned != NULL ? owned : title);
    report->subtitle =
        report_keep(report, gathering_text(gathering, &gathering->journey->subtitle));
}

Report *report_new(const Analysis *analysis, const ReportOptions *options)
{
    static const struct {
        void (*add)(const Gathering *gathering);
        bool of_owners_too; /* it makes sense in the list of one owner */
    } sections[] = {
        {sections_add_journey, true},      {sections_add_summary, false},
        {sections_add_priorities, true},   {sections_add_stages, false},
        {sections_add_channels, false},    {sections_add_owners, true},
        {sections_add_consistency, false}, {sections_add_coverage, false},
        {sections_add_gap_parts, true},    {sections_add_peak_end, false},
        {sections_add_not_measured, true}, {sections_add_touchpoints, true},
    };
    const Journey *journey = analysis->journey;
    const char *language = options->language != NULL ? options->language : journey->language;
    Locale locale = locale_for(language, journey->digits);
    g_autofree size_t *ranks = ranks_by_touchpoint(analysis);
    Gathering gathering = {
        .report = report_begin("cjm-report", &locale),
        .analysis = analysis,
        .journey = journey,
        .language = language,
        .owner = options->owner,
        .rank = ranks,
    };
    gathering.report->decimals = scale_decimals(&journey->scale);
    name_report(&gathering);
    for (size_t i = 0; i < G_N_ELEMENTS(sections); i++) {
        if (options->owner == NONE || sections[i].of_owners_too) {
            sections[i].add(&gathering);
        }
    }
    return gathering.report;
}

static bool owner_has_name(const Owner *owner, const char *name, bool exactly)
{
    for (size_t i = 0; i < owner->name.count; i++) {
        const char *string = owner->name.translations[i].string;
        if (exactly && strcmp(string, name) == 0) {
            return true;
        }
        if (!exactly) {
            g_autofree char *first = g_utf8_casefold(string, -1);
            g_autofree char *second = g_utf8_casefold(name, -1);
            if (strcmp(first, second) == 0) {
                return true;
            }
        }
    }
    return false;
}

bool report_find_owner(const Journey *journey, const char *name, size_t *ret_owner)
{
    enum { BY_ID, BY_NAME, BY_FOLDED_NAME, WAYS };
    for (int way = BY_ID; way < WAYS; way++) {
        for (size_t i = 0; i < journey->owner_count; i++) {
            const Owner *owner = &journey->owners[i];
            bool found = way == BY_ID ? g_strcmp0(owner->id, name) == 0
                                      : owner_has_name(owner, name, way == BY_NAME);
            if (found) {
                *ret_owner = i;
                return true;
            }
        }
    }
    return false;
}
