/* SPDX-License-Identifier: MIT */
/* `--fail-on`: one error for each touchpoint that breaks it, at its place in the last state. And
 * warnings about states that are hardly meant to be compared. */
#include <math.h>
#include <cjm/locale.h>
#include <cjm/strings.h>

#include "parts.h"

typedef struct Gate {
    const Comparison *comparison;
    const Journey *journey; /* AFTER's */
    Diagnostics *diagnostics;
} Gate;

static const char *gate_text(const Gate *gate, const Wording *wording)
{
    const char *text = wording_in(wording, gate->journey->language, gate->journey->language);
    return text != NULL ? text : "";
}

/* "'Pay' (App in Payment)" by name or action, or without both "'App' in 'Payment'". */
static char *describe_touchpoint(const Gate *gate, const Touchpoint *touchpoint)
{
    const char *stage = gate_text(gate, &gate->journey->stages[touchpoint->stage].name);
    const char *channel = gate_text(gate, &gate->journey->channels[touchpoint->channel].name);
    const Wording *title =
        wording_given(&touchpoint->name) ? &touchpoint->name : &touchpoint->action;
    if (wording_given(title)) {
        return g_strdup_printf("'%s' (%s in %s)", gate_text(gate, title), channel, stage);
    }
    return g_strdup_printf("'%s' in '%s'", channel, stage);
}

/* With as many decimals as show that they differ. */
static void print_both(const Comparison *comparison, double before, double after,
                       char from[G_ASCII_DTOSTR_BUF_SIZE], char to[G_ASCII_DTOSTR_BUF_SIZE])
{
    enum { FEWEST = 2 };
    int decimals = MAX(FEWEST, comparison->decimals);
    while (decimals < comparison_most_decimals(comparison) &&
           !scores_read_apart(before, after, decimals)) {
        decimals++;
    }
    points_print(round_half_away(before, decimals), decimals, from);
    points_print(round_half_away(after, decimals), decimals, to);
}

static void gate_report(const Gate *gate, DiagnosticCode code, const TouchpointChange *change,
                        const char *key, const char *what, double before, double after)
{
    const Touchpoint *touchpoint = &gate->journey->touchpoints[change->after];
    const Score *score = g_str_equal(key, "desired") ? &touchpoint->desired : &touchpoint->current;
    char from[G_ASCII_DTOSTR_BUF_SIZE], to[G_ASCII_DTOSTR_BUF_SIZE];
    print_both(gate->comparison, before, after, from, to);
    g_autofree char *path =
        g_strdup_printf("touchpoints[%" G_GSIZE_FORMAT "].%s", change->after, key);
    g_autofree char *name = describe_touchpoint(gate, touchpoint);
    diagnostics_add(gate->diagnostics, code, gate->journey->source, score->span, path, NULL,
                    "%s %s from %s to %s%s", name, what, from, to,
                    gate->comparison->same_scale ? "" : ", on a scale from 0 to 1");
}

/* What customers get beyond their expectation is no gap that could grow. */
static double shortfall(double gap)
{
    return fmax(0, -gap);
}

static void check_gap(const Gate *gate, const TouchpointChange *change)
{
    double before = shortfall(change->gap.before), after = shortfall(change->gap.after);
    if (!change->gap.given || after < before ||
        !scores_read_apart(before, after, comparison_most_decimals(gate->comparison))) {
        return;
    }
    /* It stands where the file was changed. */
    bool expects_more = change->current.trend != TREND_WORSE;
    gate_report(gate, CODE_GAP_GREW, change, expects_more ? "desired" : "current",
                expects_more ? "falls further short as customers expect more,"
                             : "falls further short,",
                before, after);
}

static bool lost_score(const Gate *gate, const TouchpointChange *change)
{
    const Journey *before = gate->comparison->before->journey;
    return change->before != NONE && before->touchpoints[change->before].current.given &&
           (change->after == NONE || !gate->journey->touchpoints[change->after].current.given);
}

/* What is gone has no place in AFTER. */
static void report_lost(const Gate *gate, const TouchpointChange *change)
{
    const Journey *before = gate->comparison->before->journey;
    const Touchpoint *old = &before->touchpoints[change->before];
    char score[G_ASCII_DTOSTR_BUF_SIZE];
    points_print(old->current.value, 2, score);
    if (change->after == NONE) {
        Gate of_before = *gate;
        of_before.journey = before;
        g_autofree char *name = describe_touchpoint(&of_before, old);
        diagnostics_add_file(gate->diagnostics, CODE_SCORE_LOST, gate->journey->source, NULL,
                             "%s is gone from %s, with its current score of %s", name,
                             gate->journey->file_name, score);
        return;
    }
    const Touchpoint *touchpoint = &gate->journey->touchpoints[change->after];
    g_autofree char *name = describe_touchpoint(gate, touchpoint);
    g_autofree char *path = g_strdup_printf("touchpoints[%" G_GSIZE_FORMAT "]", change->after);
    diagnostics_add(gate->diagnostics, CODE_SCORE_LOST, gate->journey->source, touchpoint->span,
                    path, NULL, "%s has no current score any more; it was %s", name, score);
}

static void check_change(const Gate *gate, unsigned fail_on, const TouchpointChange *change)
{
    if ((fail_on & FAIL_ON_WORSE) != 0 && change_is(change, CHANGE_WORSE)) {
        gate_report(gate, CODE_GOT_WORSE, change, "current", "fell", change->current.before,
                    change->current.after);
    }
    if ((fail_on & FAIL_ON_GAP) != 0) {
        check_gap(gate, change);
    }
    if ((fail_on & FAIL_ON_LOST) != 0 && lost_score(gate, change)) {
        report_lost(gate, change);
    }
}

static void check_shared(const Gate *gate)
{
    const Comparison *comparison = gate->comparison;
    const Journey *before = comparison->before->journey;
    size_t gone = comparison->counts[CHANGE_GONE];
    if (gone > 0 && gone == before->touchpoint_count && gate->journey->touchpoint_count > 0) {
        diagnostics_add_file(gate->diagnostics, CODE_NOTHING_SHARED, gate->journey->source,
                             "what has an `id` is found again under another name",
                             "no touchpoint of %s is found again in %s", before->file_name,
                             gate->journey->file_name);
    }
}

static void check_order(const Gate *gate)
{
    for (size_t i = 1; i < gate->comparison->state_count; i++) {
        const Journey *one = gate->comparison->states[i - 1]->journey;
        const Journey *next = gate->comparison->states[i]->journey;
        if (one->date != NULL && next->date != NULL && strcmp(one->date, next->date) > 0) {
            diagnostics_add(gate->diagnostics, CODE_NOT_IN_ORDER, next->source, next->date_span,
                            "date", "name the files from the oldest to the newest",
                            "%s is of %s, the file before it of %s", next->file_name, next->date,
                            one->date);
        }
    }
}

void comparison_check(const Comparison *comparison, unsigned fail_on, Diagnostics *diagnostics)
{
    Gate gate = {comparison, comparison->after->journey, diagnostics};
    for (size_t i = 0; i < comparison->change_count; i++) {
        check_change(&gate, fail_on, &comparison->changes[i]);
    }
    check_shared(&gate);
    check_order(&gate);
}
