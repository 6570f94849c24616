/* SPDX-License-Identifier: MIT */
/* The limits of `cjm check` against the figures: one error for each touchpoint, stage or file that
 * breaks one, at its place in the file. */
#include <string.h>
#include <cjm/strings.h>

#include "parts.h"

typedef struct Gate {
    const Analysis *analysis;
    const Journey *journey;
    const Policy *policy;
    const GateFacts *facts;
    Diagnostics *diagnostics;
} Gate;

static const char *print_points(double points, char text[G_ASCII_DTOSTR_BUF_SIZE])
{
    return points_print(points, 2, text);
}

static void gate_report(const Gate *gate, DiagnosticCode code, Span span, const char *path,
                        const char *message)
{
    diagnostics_add(gate->diagnostics, code, gate->journey->source, span, path, NULL, "%s",
                    message);
}

static const char *gate_text(const Gate *gate, const Wording *wording)
{
    const char *text = wording_in(wording, gate->journey->language, gate->journey->language);
    return text != NULL ? text : "";
}

static void check_gap(const Gate *gate, size_t index)
{
    const Touchpoint *touchpoint = &gate->journey->touchpoints[index];
    double shortfall = gate->analysis->touchpoints[index].shortfall;
    if (!gate->policy->has_max_gap || !touchpoint_scored(touchpoint) ||
        !score_exceeds(shortfall, gate->policy->max_gap)) {
        return;
    }
    char points[G_ASCII_DTOSTR_BUF_SIZE], limit[G_ASCII_DTOSTR_BUF_SIZE];
    g_autofree char *path = g_strdup_printf("touchpoints[%" G_GSIZE_FORMAT "].current", index);
    g_autofree char *message = g_strdup_printf(
        "'%s' in '%s' falls %s short of what is desired; the limit is %s",
        gate_text(gate, &gate->journey->channels[touchpoint->channel].name),
        gate_text(gate, &gate->journey->stages[touchpoint->stage].name),
        print_points(shortfall, points), print_points(gate->policy->max_gap, limit));
    gate_report(gate, CODE_GAP_LIMIT, touchpoint->current.span, path, message);
}

static void check_required(const Gate *gate, size_t index)
{
    const Touchpoint *touchpoint = &gate->journey->touchpoints[index];
    const struct {
        unsigned bit;
        bool given;
        const char *name;
    } fields[] = {
        {REQUIRE_OWNER, touchpoint->owner != NONE, "owner"},
        {REQUIRE_ACTION, wording_given(&touchpoint->action), "action"},
        {REQUIRE_IMPACT, wording_given(&touchpoint->impact), "impact"},
        {REQUIRE_CURRENT, touchpoint->current.given, "current"},
        {REQUIRE_DESIRED, touchpoint->desired.given, "desired"},
        {REQUIRE_INTENDED, touchpoint->intended.given, "intended"},
    };
    g_autoptr(GString) missing = g_string_new(NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(fields); i++) {
        if ((gate->policy->require & fields[i].bit) != 0 && !fields[i].given) {
            g_string_append_printf(missing, "%s%s", missing->len > 0 ? ", " : "", fields[i].name);
        }
    }
    if (missing->len == 0) {
        return;
    }
    g_autofree char *path = g_strdup_printf("touchpoints[%" G_GSIZE_FORMAT "]", index);
    g_autofree char *message = g_strdup_printf("the touchpoint lacks: %s", missing->str);
    gate_report(gate, CODE_REQUIRED_FIELD, touchpoint->span, path, message);
}

static void check_spread(const Gate *gate, size_t index)
{
    const Stage *stage = &gate->journey->stages[index];
    const Consistency *consistency = &gate->analysis->consistency[index];
    if (!gate->policy->has_max_spread || consistency->channels < 2 ||
        !score_exceeds(consistency->spread, gate->policy->max_spread)) {
        return;
    }
    char points[G_ASCII_DTOSTR_BUF_SIZE], limit[G_ASCII_DTOSTR_BUF_SIZE];
    g_autofree char *path = g_strdup_printf("stages[%" G_GSIZE_FORMAT "]", index);
    g_autofree char *message = g_strdup_printf(
        "'%s' differs by %s from '%s' to '%s'; the limit is %s", gate_text(gate, &stage->name),
        print_points(consistency->spread, points),
        gate_text(gate, &gate->journey->channels[consistency->lowest_channel].name),
        gate_text(gate, &gate->journey->channels[consistency->highest_channel].name),
        print_points(gate->policy->max_spread, limit));
    gate_report(gate, CODE_SPREAD_LIMIT, stage->span, path, message);
}

/* Days from an ISO date, which load has validated, to today. */
static int days_since(const char *date, const char *today)
{
    int julian[2];
    const char *const dates[] = {date, today};
    for (size_t i = 0; i < 2; i++) {
        GDate day;
        g_date_clear(&day, 1);
        g_date_set_dmy(&day, (GDateDay)g_ascii_strtoull(dates[i] + 8, NULL, 10),
                       (GDateMonth)g_ascii_strtoull(dates[i] + 5, NULL, 10),
                       (GDateYear)g_ascii_strtoull(dates[i], NULL, 10));
        julian[i] = (int)g_date_get_julian(&day);
    }
    return julian[1] - julian[0];
}

static bool gate_is_too_old(const Gate *gate, const char *date, int *ret_days)
{
    *ret_days = days_since(date, gate->facts->today);
    return *ret_days > gate->policy->max_age_days;
}

/* A score with a date of its own; the others have the journey's. */
static void check_score_age(const Gate *gate, size_t index, const Score *score, const char *key)
{
    int days = 0;
    if (!score->given || score->date == NULL || !gate_is_too_old(gate, score->date, &days)) {
        return;
    }
    g_autofree char *path = g_strdup_printf("touchpoints[%" G_GSIZE_FORMAT "].%s", index, key);
    g_autofree char *message =
        g_strdup_printf("the score of %s is %d day%s old; the limit is %d", score->date, days,
                        days == 1 ? "" : "s", gate->policy->max_age_days);
    gate_report(gate, CODE_AGE_LIMIT, score->span, path, message);
}

static bool journey_has_undated_score(const Journey *journey)
{
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        const Touchpoint *touchpoint = &journey->touchpoints[i];
        if ((touchpoint->current.given && touchpoint->current.date == NULL) ||
            (touchpoint->desired.given && touchpoint->desired.date == NULL)) {
            return true;
        }
    }
    return false;
}

static void check_age(const Gate *gate)
{
    const Journey *journey = gate->journey;
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        check_score_age(gate, i, &journey->touchpoints[i].current, "current");
        check_score_age(gate, i, &journey->touchpoints[i].desired, "desired");
    }
    if (!journey_has_undated_score(journey)) {
        return;
    }
    int days = 0;
    if (journey->date == NULL) {
        /* A gate lets nothing pass whose age it cannot know. */
        diagnostics_add(gate->diagnostics, CODE_AGE_LIMIT, journey->source, journey->title.span,
                        "date", "add date: with the day when it was last measured",
                        "the age of the scores is unknown; the limit is %d day%s",
                        gate->policy->max_age_days, gate->policy->max_age_days == 1 ? "" : "s");
    } else if (gate_is_too_old(gate, journey->date, &days)) {
        g_autofree char *message =
            g_strdup_printf("the scores of %s are %d day%s old; the limit is %d", journey->date,
                            days, days == 1 ? "" : "s", gate->policy->max_age_days);
        gate_report(gate, CODE_AGE_LIMIT, journey->date_span, "date", message);
    }
}

/* Whoever measured should say how many answered: without n it is as good as none. */
static void check_answers(const Gate *gate, size_t index, const Score *score, const char *key)
{
    size_t least = gate->policy->min_answers;
    if (!gate->policy->has_min_answers || least == 0 || !score->given ||
        score->source != SOURCE_MEASURED || (score->has_answers && score->answers >= least)) {
        return;
    }
    g_autofree char *path = g_strdup_printf("touchpoints[%" G_GSIZE_FORMAT "].%s", index, key);
    g_autofree char *message =
        score->has_answers
            ? g_strdup_printf("the measured score rests on %" G_GSIZE_FORMAT
                              " answers; the limit is %" G_GSIZE_FORMAT,
                              score->answers, least)
            : g_strdup_printf("the measured score does not say on how many answers it rests; the "
                              "limit is %" G_GSIZE_FORMAT,
                              least);
    gate_report(gate, CODE_ANSWERS_LIMIT, score->span, path, message);
}

/* Absence has no place: the error stands at the title, which is about the whole. */
static void check_coverage(const Gate *gate)
{
    const Analysis *analysis = gate->analysis;
    double coverage = analysis_coverage(analysis);
    if (!gate->policy->has_min_coverage || score_reaches(coverage, gate->policy->min_coverage)) {
        return;
    }
    char share[G_ASCII_DTOSTR_BUF_SIZE], limit[G_ASCII_DTOSTR_BUF_SIZE];
    g_autofree char *message = g_strdup_printf(
        "%" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT
        " cells have a touchpoint, which is %s %%; the limit is %s %%",
        analysis->cells_filled, analysis->cells, print_points(coverage * 100, share),
        print_points(gate->policy->min_coverage * 100, limit));
    gate_report(gate, CODE_COVERAGE_LIMIT, gate->journey->title.span, NULL, message);
}

static void check_warnings(const Gate *gate)
{
    if (!gate->policy->has_max_warnings || gate->facts->warnings <= gate->policy->max_warnings) {
        return;
    }
    g_autofree char *message = g_strdup_printf(
        "the file has %" G_GSIZE_FORMAT " warning%s; the limit is %" G_GSIZE_FORMAT,
        gate->facts->warnings, gate->facts->warnings == 1 ? "" : "s", gate->policy->max_warnings);
    gate_report(gate, CODE_WARNINGS_LIMIT, gate->journey->title.span, NULL, message);
}

Policy policy_merge(const Policy *file, const Policy *caller)
{
    Policy merged = *caller;
    merged.require |= file->require;
    if (!caller->has_max_gap) {
        merged.has_max_gap = file->has_max_gap;
        merged.max_gap = file->max_gap;
    }
    if (!caller->has_max_spread) {
        merged.has_max_spread = file->has_max_spread;
        merged.max_spread = file->max_spread;
    }
    if (!caller->has_max_age) {
        merged.has_max_age = file->has_max_age;
        merged.max_age_days = file->max_age_days;
    }
    if (!caller->has_min_coverage) {
        merged.has_min_coverage = file->has_min_coverage;
        merged.min_coverage = file->min_coverage;
    }
    if (!caller->has_min_answers) {
        merged.has_min_answers = file->has_min_answers;
        merged.min_answers = file->min_answers;
    }
    if (!caller->has_max_warnings) {
        merged.has_max_warnings = file->has_max_warnings;
        merged.max_warnings = file->max_warnings;
    }
    return merged;
}

void gate_check(const Analysis *analysis, const Policy *policy, const GateFacts *facts,
                Diagnostics *diagnostics)
{
    Gate gate = {analysis, analysis->journey, policy, facts, diagnostics};
    for (size_t i = 0; i < gate.journey->touchpoint_count; i++) {
        const Touchpoint *touchpoint = &gate.journey->touchpoints[i];
        check_gap(&gate, i);
        check_required(&gate, i);
        check_answers(&gate, i, &touchpoint->current, "current");
        check_answers(&gate, i, &touchpoint->desired, "desired");
    }
    for (size_t i = 0; i < gate.journey->stage_count; i++) {
        check_spread(&gate, i);
    }
    check_coverage(&gate);
    check_warnings(&gate);
    if (policy->has_max_age) {
        check_age(&gate);
    }
}
