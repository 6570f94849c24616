/* SPDX-License-Identifier: MIT */
/* `--fail-on`: one error for each touchpoint that got worse, at its place in the last state. */
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

/* "'Pay' (App in Payment)", or without a name "'App' in 'Payment'". */
static char *describe_touchpoint(const Gate *gate, const Touchpoint *touchpoint)
{
    const char *stage = gate_text(gate, &gate->journey->stages[touchpoint->stage].name);
    const char *channel = gate_text(gate, &gate->journey->channels[touchpoint->channel].name);
    if (wording_given(&touchpoint->name)) {
        return g_strdup_printf("'%s' (%s in %s)", gate_text(gate, &touchpoint->name), channel,
                               stage);
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

void comparison_check(const Comparison *comparison, FailOn fail_on, Diagnostics *diagnostics)
{
    Gate gate = {comparison, comparison->after->journey, diagnostics};
    for (size_t i = 0; i < comparison->change_count; i++) {
        const TouchpointChange *change = &comparison->changes[i];
        if (fail_on == FAIL_ON_WORSE && change_is(change, CHANGE_WORSE)) {
            gate_report(&gate, CODE_GOT_WORSE, change, "current", "fell", change->current.before,
                        change->current.after);
        } else if (fail_on == FAIL_ON_GAP) {
            check_gap(&gate, change);
        }
    }
}
