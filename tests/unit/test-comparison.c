/* SPDX-License-Identifier: MIT */
/* Comparisons, held to cases worked out by hand: what is found again, what changed, the means, the
 * ranking, the courses, and the gate of --fail-on. */
#include <math.h>
#include <string.h>

#include <cjm/comparison.h>
#include <cjm/load.h>

enum { MOST_STATES = 4 };

/* The states of a test and what was made of them. */
typedef struct Case {
    Journey *journeys[MOST_STATES];
    Analysis *analyses[MOST_STATES];
    size_t count;
    Comparison *comparison;
} Case;

static Journey *load(const char *text)
{
    g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
    g_autoptr(Source) source = source_new("t.cjm.yaml", bytes);
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    Journey *journey = journey_load(source, diagnostics);
    for (size_t i = 0; journey == NULL && i < diagnostics_count(diagnostics); i++) {
        g_test_message("%s", diagnostics_get(diagnostics, i)->message);
    }
    g_assert_nonnull(journey);
    return journey;
}

static void case_init(Case *test, const char *const *texts, size_t count)
{
    *test = (Case){.count = count};
    for (size_t i = 0; i < count; i++) {
        test->journeys[i] = load(texts[i]);
        test->analyses[i] = analysis_new(test->journeys[i]);
    }
    test->comparison = comparison_new((const Analysis *const *)test->analyses, count);
}

static void case_clear(Case *test)
{
    comparison_free(test->comparison);
    for (size_t i = 0; i < test->count; i++) {
        analysis_free(test->analyses[i]);
        journey_free(test->journeys[i]);
    }
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Case, case_clear)

/* Two states of a small grid: what follows `touchpoints:`, an item a line. */
static void case_of(Case *test, const char *before, const char *after)
{
    static const char head[] = "title: T\n"
                               "stages: [{id: a, name: A}, {id: b, name: B}]\n"
                               "channels: [{id: c, name: C}, {id: d, name: D}]\n"
                               "touchpoints:\n";
    g_autofree char *first = g_strconcat(head, before, NULL);
    g_autofree char *second = g_strconcat(head, after, NULL);
    case_init(test, (const char *const[]){first, second}, 2);
}

/* Where each of AFTER's was found, as "0 - 2": its place in BEFORE, or a dash. */
static char *print_matches(const Case *test)
{
    GString *out = g_string_new(NULL);
    const Comparison *comparison = test->comparison;
    for (size_t i = 0; i < comparison->after->journey->touchpoint_count; i++) {
        size_t before = comparison->changes[i].before;
        g_assert_cmpuint(comparison->changes[i].after, ==, i);
        g_string_append(out, i > 0 ? " " : "");
        if (before == NONE) {
            g_string_append(out, "-");
        } else {
            g_string_append_printf(out, "%" G_GSIZE_FORMAT, before);
        }
    }
    return g_string_free(out, FALSE);
}

static void assert_matches(const char *before, const char *after, const char *expected)
{
    g_auto(Case) test;
    case_of(&test, before, after);
    g_autofree char *matches = print_matches(&test);
    g_assert_cmpstr(matches, ==, expected);
}

/* "moved owner" */
static char *print_kinds(const TouchpointChange *change)
{
    static const char *const names[CHANGE_KIND_COUNT] = {
        [CHANGE_NEW] = "new",       [CHANGE_GONE] = "gone",       [CHANGE_MOVED] = "moved",
        [CHANGE_BETTER] = "better", [CHANGE_WORSE] = "worse",     [CHANGE_OWNER] = "owner",
        [CHANGE_ACTION] = "action", [CHANGE_DESIRED] = "desired",
    };
    GString *out = g_string_new(NULL);
    for (ChangeKind kind = 0; kind < CHANGE_KIND_COUNT; kind++) {
        if (change_is(change, kind)) {
            g_string_append_printf(out, "%s%s", out->len > 0 ? " " : "", names[kind]);
        }
    }
    return g_string_free(out, FALSE);
}

/* What became of each, the gone ones last, divided by commas. */
static void assert_kinds(const Case *test, const char *expected)
{
    g_autoptr(GString) out = g_string_new(NULL);
    size_t counts[CHANGE_KIND_COUNT] = {0};
    for (size_t i = 0; i < test->comparison->change_count; i++) {
        const TouchpointChange *change = &test->comparison->changes[i];
        g_autofree char *kinds = print_kinds(change);
        g_string_append_printf(out, "%s%s", i > 0 ? ", " : "", kinds);
        for (ChangeKind kind = 0; kind < CHANGE_KIND_COUNT; kind++) {
            counts[kind] += change_is(change, kind) ? 1 : 0;
        }
    }
    g_assert_cmpstr(out->str, ==, expected);
    for (ChangeKind kind = 0; kind < CHANGE_KIND_COUNT; kind++) {
        g_assert_cmpuint(counts[kind], ==, test->comparison->counts[kind]);
    }
}

static void assert_near(double value, double expected)
{
    g_assert_cmpfloat_with_epsilon(value, expected, 1e-9);
}

static void assert_change(const ScoreChange *change, double before, double after, Trend trend)
{
    g_assert_true(change->given);
    assert_near(change->before, before);
    assert_near(change->after, after);
    assert_near(change->change, after - before);
    g_assert_cmpint(change->trend, ==, trend);
}

/* ---- What is found again. */

static void test_by_id(void)
{
    assert_matches("  - {id: x, stage: a, channel: c, name: One}\n"
                   "  - {id: y, stage: a, channel: c, name: Two}\n",
                   "  - {id: y, stage: a, channel: c, name: One}\n"
                   "  - {id: x, stage: b, channel: d, name: Two}\n",
                   "1 0"); /* id beats name and place */
    assert_matches("  - {id: x, stage: a, channel: c, name: One, action: Do}\n",
                   "  - {id: y, stage: a, channel: c, name: One, action: Do}\n",
                   "-"); /* differing ids are different things */
    assert_matches("  - {id: x, stage: a, channel: c, name: One}\n",
                   "  - {stage: a, channel: c, name: One}\n", "0");
    assert_matches("  - {stage: a, channel: c, name: One}\n",
                   "  - {id: x, stage: a, channel: c, name: One}\n", "0");
    /* Who has no id takes one without before one with. */
    assert_matches("  - {id: x, stage: a, channel: c, name: One}\n"
                   "  - {stage: a, channel: c, name: One}\n",
                   "  - {stage: a, channel: c, name: One}\n", "1");
}

static void test_by_name(void)
{
    assert_matches("  - {stage: a, channel: c, name: One}\n"
                   "  - {stage: a, channel: c, name: Two}\n"
                   "  - {stage: b, channel: c, name: One}\n",
                   "  - {stage: b, channel: c, name: One, action: Else}\n"
                   "  - {stage: a, channel: c, name: Two}\n"
                   "  - {stage: a, channel: d, name: One}\n"
                   "  - {stage: a, channel: c, name: one}\n",
                   "2 1 - 0"); /* in its cell alone; capitals make no difference */
    /* A name that is gone or new leaves nothing to find it by, not even the action. */
    assert_matches("  - {stage: a, channel: c, name: One, action: Do}\n",
                   "  - {stage: a, channel: c, action: Do}\n", "-");
}

static void test_by_action(void)
{
    assert_matches("  - {stage: a, channel: c, action: Do}\n"
                   "  - {stage: a, channel: c, action: Stop}\n",
                   "  - {stage: a, channel: c, action: Stop}\n"
                   "  - {stage: a, channel: c, action: Do}\n"
                   "  - {stage: a, channel: c, action: Go}\n",
                   "1 0 -");
}

static void test_alone(void)
{
    assert_matches("  - {stage: a, channel: c, action: Do}\n"
                   "  - {stage: a, channel: c, name: N}\n",
                   "  - {stage: a, channel: c, action: Else}\n", "0");
    assert_matches("  - {stage: a, channel: c, action: Do}\n",
                   "  - {stage: a, channel: c, action: Else}\n"
                   "  - {stage: a, channel: c, action: More}\n",
                   "- -"); /* which of both would it be? */
    assert_matches("  - {stage: a, channel: c, action: Do}\n"
                   "  - {stage: a, channel: c, action: Stay}\n",
                   "  - {stage: a, channel: c, action: Else}\n"
                   "  - {stage: a, channel: c, action: Stay}\n",
                   "0 1"); /* alone once the others are found */
    assert_matches("  - {id: x, stage: a, channel: c, action: Do}\n",
                   "  - {stage: a, channel: c, action: Else}\n", "-");
    assert_matches("  - {stage: a, channel: c, action: Do}\n",
                   "  - {stage: a, channel: d, action: Else}\n", "-");
}

static void test_twins(void)
{
    assert_matches("  - {stage: a, channel: c, name: One}\n"
                   "  - {stage: a, channel: c, name: One}\n",
                   "  - {stage: a, channel: c, name: One}\n"
                   "  - {stage: a, channel: c, name: One}\n"
                   "  - {stage: a, channel: c, name: One}\n",
                   "- - -"); /* which of them came? */
    assert_matches("  - {stage: a, channel: c, name: One, current: 1}\n"
                   "  - {stage: a, channel: c, name: One, current: 2}\n",
                   "  - {stage: a, channel: c, name: One, current: 3}\n"
                   "  - {stage: a, channel: c, name: One, current: 4}\n",
                   "0 1"); /* none came: in their order */
    assert_matches("  - {stage: a, channel: c, current: 1}\n"
                   "  - {stage: a, channel: c, current: 2}\n",
                   "  - {stage: a, channel: c, current: 1}\n"
                   "  - {stage: a, channel: c, current: 2}\n",
                   "0 1"); /* without any word, too */
    /* Owners tell them apart; what is left may have another owner now. */
    assert_matches("  - {stage: a, channel: c, owner: Sales, current: 3}\n"
                   "  - {stage: a, channel: c, owner: IT, current: 7}\n",
                   "  - {stage: a, channel: c, owner: IT, current: 7}\n", "1");
    assert_matches("  - {stage: a, channel: c, name: One, owner: Sales}\n"
                   "  - {stage: a, channel: c, name: One, owner: IT}\n"
                   "  - {stage: a, channel: c, name: One}\n",
                   "  - {stage: a, channel: c, name: One, owner: Ops}\n"
                   "  - {stage: a, channel: c, name: One}\n"
                   "  - {stage: a, channel: c, name: One, owner: IT}\n",
                   "0 2 1");
    assert_matches("  - {stage: a, channel: c, action: Do, owner: IT}\n"
                   "  - {stage: a, channel: c, action: Do, owner: IT}\n",
                   "  - {stage: a, channel: c, action: Do, owner: IT}\n", "-");
    /* Ids that only one file has do not stand in the way. */
    assert_matches("  - {stage: a, channel: c, name: One}\n"
                   "  - {stage: a, channel: c, name: One}\n",
                   "  - {id: x, stage: a, channel: c, name: One}\n"
                   "  - {stage: a, channel: c, name: One}\n",
                   "0 1");
    /* One text in two spellings of a language counts once. */
    assert_matches("  - {stage: a, channel: c, name: {en-GB: Pay, en-US: Pay}}\n",
                   "  - {stage: a, channel: c, name: {en: Pay}}\n", "0");
}

static void test_languages(void)
{
    /* One language in common that says the same is enough. */
    assert_matches("  - {stage: a, channel: c, name: {en: Pay, fa: پرداخت}}\n",
                   "  - {stage: a, channel: c, name: {fa: پرداخت, en: Paying}}\n", "0");
    assert_matches("  - {stage: a, channel: c, name: {en-GB: Pay}}\n",
                   "  - {stage: a, channel: c, name: {en: Pay}}\n", "0");
    assert_matches("  - {stage: a, channel: c, name: {en: Chat}}\n",
                   "  - {stage: a, channel: c, name: {fr: Chat}}\n", "-"); /* a cat in French */

    /* Two ways of typing are one text: capitals, letters put together, Arabic yeh and kaf. */
    assert_matches("  - {stage: a, channel: c, name: Follow-up}\n",
                   "  - {stage: a, channel: c, name: follow-Up}\n", "0");
    assert_matches("  - {stage: a, channel: c, name: Cafe\u0301}\n",
                   "  - {stage: a, channel: c, name: Caf\u00E9}\n", "0");
    assert_matches("  - {stage: a, channel: c, name: {fa: \u0643\u0627\u0631\u064A}}\n",
                   "  - {stage: a, channel: c, name: {fa: \u06A9\u0627\u0631\u06CC}}\n", "0");
    assert_matches("  - {stage: a, channel: c, name: Outage}\n"
                   "  - {stage: a, channel: c, name: Repair}\n",
                   "  - {stage: a, channel: c, name: Outages}\n", "-");

    /* A file that begins to say its language keeps its texts. */
    static const char form[] = "title: T\n%sstages: [A]\nchannels: [C]\ntouchpoints:\n"
                               "  - {stage: A, channel: C, owner: Ops, name: Pay, current: 4}\n"
                               "  - {stage: A, channel: C, owner: Ops, name: Ask, current: 5}\n";
    g_autofree char *english = g_strdup_printf(form, "");
    g_autofree char *persian = g_strdup_printf(form, "language: fa\n");
    g_auto(Case) test;
    case_init(&test, (const char *const[]){english, persian}, 2);
    assert_kinds(&test, ", ");
}

static void test_stages_and_channels(void)
{
    static const char before[] =
        "title: T\n"
        "stages: [{id: pay, name: Paying}, {name: {en: Wait, fa: صبر}}, X]\n"
        "channels: [Web, {id: shop, name: Shop}]\n"
        "touchpoints:\n"
        "  - {stage: pay, channel: Web, name: One}\n"
        "  - {stage: Wait, channel: shop, name: Two}\n"
        "  - {stage: X, channel: Web, name: Three}\n";
    /* Renamed but the same id; the same by one language; a new and a gone one; other order. */
    static const char after[] = "title: T\n"
                                "stages: [Y, {id: w, name: {fa: صبر, en: Waiting}},\n"
                                "         {id: pay, name: Checkout}]\n"
                                "channels: [{id: shop, name: Store}, Web, App]\n"
                                "touchpoints:\n"
                                "  - {stage: pay, channel: Web, name: One}\n"
                                "  - {stage: w, channel: shop, name: Two}\n"
                                "  - {stage: Y, channel: Web, name: Three}\n";
    g_auto(Case) test;
    case_init(&test, (const char *const[]){before, after}, 2);
    const Comparison *comparison = test.comparison;
    assert_kinds(&test, ", , new, gone");
    g_assert_cmpuint(comparison->stages[0].before, ==, NONE);
    g_assert_cmpuint(comparison->stages[1].before, ==, 1);
    g_assert_cmpuint(comparison->stages[2].before, ==, 0);
    g_assert_cmpuint(comparison->channels[0].before, ==, 1);
    g_assert_cmpuint(comparison->channels[1].before, ==, 0);
    g_assert_cmpuint(comparison->channels[2].before, ==, NONE);
    g_assert_cmpuint(comparison->gone_stage_count, ==, 1);
    g_assert_cmpuint(comparison->gone_stages[0], ==, 2);
    g_assert_cmpuint(comparison->gone_channel_count, ==, 0);
    /* What is gone with its stage has no place in AFTER. */
    g_assert_cmpuint(comparison->changes[3].before, ==, 2);
    g_assert_cmpuint(comparison->changes[3].after, ==, NONE);
    g_assert_cmpuint(comparison->changes[3].stage, ==, NONE);
    g_assert_cmpuint(comparison->changes[3].channel, ==, NONE);
}

static void test_gone_channel(void)
{
    static const char before[] = "title: T\nstages: [A]\nchannels: [C, D]\n"
                                 "touchpoints: [{stage: A, channel: D, name: One}]\n";
    static const char after[] = "title: T\nstages: [A]\nchannels: [C]\ntouchpoints: []\n";
    g_auto(Case) test;
    case_init(&test, (const char *const[]){before, after}, 2);
    assert_kinds(&test, "gone");
    g_assert_cmpuint(test.comparison->changes[0].stage, ==, NONE);
    g_assert_cmpuint(test.comparison->changes[0].channel, ==, NONE);
    g_assert_cmpuint(test.comparison->gone_channel_count, ==, 1);
    g_assert_cmpuint(test.comparison->gone_channels[0], ==, 1);
}

/* Ten thousand in one cell: this would take minutes where each looked at all the others. */
static void test_many(void)
{
    enum { MANY = 10000 };
    static const char *const forms[] = {
        "  - {stage: a, channel: c, name: N%d}\n",
        "  - {stage: a, channel: c, name: Twin}\n",
        "  - {stage: a, channel: c, action: A%d}\n",
        "  - {stage: a, channel: c}\n",
    };
    for (size_t form = 0; form < G_N_ELEMENTS(forms); form++) {
        g_autoptr(GString) text = g_string_new(NULL);
        g_auto(GStrv) halves = g_strsplit(forms[form], "%d", 2);
        for (int i = 0; i < MANY; i++) {
            g_string_append(text, halves[0]);
            if (halves[1] != NULL) {
                g_string_append_printf(text, "%d%s", i, halves[1]);
            }
        }
        g_auto(Case) test;
        case_of(&test, text->str, text->str);
        g_assert_cmpuint(test.comparison->change_count, ==, MANY);
        for (size_t i = 0; i < MANY; i++) {
            g_assert_cmpuint(test.comparison->changes[i].before, ==, i);
            g_assert_cmpuint(test.comparison->changes[i].kinds, ==, 0);
        }
    }
}

/* ---- What changed. */

static void test_kinds(void)
{
    g_auto(Case) test;
    case_of(&test,
            "  - {id: m, stage: a, channel: c, owner: Ops, action: Do, current: 5, desired: 8}\n"
            "  - {id: g, stage: b, channel: d, current: 1, desired: 2}\n"
            "  - {id: s, stage: a, channel: c, current: 5, desired: 8}\n"
            "  - {id: e, stage: a, channel: c, current: 5, desired: 8}\n",
            "  - {id: m, stage: a, channel: d, owner: Dev, action: Stop, current: 4, desired: 8}\n"
            "  - {id: s, stage: a, channel: c, current: 5, desired: 8, name: Named}\n"
            "  - {id: e, stage: a, channel: c, current: 6, desired: 10}\n"
            "  - {id: n, stage: b, channel: d, current: 9, desired: 9}\n");
    assert_kinds(&test, "moved worse owner action, , better desired, new, gone");
    const TouchpointChange *changes = test.comparison->changes;
    assert_change(&changes[0].current, 5, 4, TREND_WORSE);
    assert_change(&changes[0].desired, 8, 8, TREND_SAME);
    assert_change(&changes[0].gap, -3, -4, TREND_WORSE);
    g_assert_cmpuint(changes[0].channel, ==, 1);
    assert_change(&changes[1].gap, -3, -3, TREND_SAME);
    assert_change(&changes[2].current, 5, 6, TREND_BETTER);
    assert_change(&changes[2].desired, 8, 10, TREND_BETTER);
    assert_change(&changes[2].gap, -3, -4, TREND_WORSE); /* better, yet further from enough */
    g_assert_false(changes[3].current.given);
    g_assert_cmpint(changes[3].current.trend, ==, TREND_UNKNOWN);
    g_assert_cmpuint(changes[4].stage, ==, 1); /* gone, but its cell is still there */
    g_assert_cmpuint(changes[4].channel, ==, 1);
}

static void assert_kinds_of(const char *before, const char *after, const char *expected)
{
    g_auto(Case) test;
    case_of(&test, before, after);
    assert_kinds(&test, expected);
}

static void test_owners(void)
{
    assert_kinds_of("  - {id: x, stage: a, channel: c}\n",
                    "  - {id: x, stage: a, channel: c, owner: Ops}\n", "owner");
    assert_kinds_of("  - {id: x, stage: a, channel: c, owner: Ops}\n",
                    "  - {id: x, stage: a, channel: c}\n", "owner");
    assert_kinds_of("  - {id: x, stage: a, channel: c, owner: Ops}\n",
                    "  - {id: x, stage: a, channel: c, owner: Ops}\n", "");
    assert_kinds_of("  - {id: x, stage: a, channel: c, owner: Ops}\n"
                    "owners: [{id: o, name: {en: Ops, fa: عملیات}}]\n",
                    "  - {id: x, stage: a, channel: c, owner: p}\n"
                    "owners: [{id: p, name: {fa: عملیات}}]\n",
                    ""); /* the same by one language */
    assert_kinds_of("  - {id: x, stage: a, channel: c, owner: o}\n"
                    "owners: [{id: o, name: Ops}]\n",
                    "  - {id: x, stage: a, channel: c, owner: o}\n"
                    "owners: [{id: o, name: Operations}]\n",
                    ""); /* the same by id */
}

static void test_actions(void)
{
    static const struct {
        const char *before, *after, *expected;
    } cases[] = {
        {"Do", "Do", ""},
        {"Do", "do", ""},
        {"{en: Do, fa: کن}", "{en: Do}", ""},                /* a translation less */
        {"{en: Do}", "{en: Do, fa: کن}", ""},                /* or more is no other action */
        {"{en: Do, fa: کن}", "{en: Do, fa: بکن}", "action"}, /* one language is reworded */
        {"{en: Do}", "{fa: کن}", ""},                        /* nothing to compare */
        {"{en-GB: Do, en-US: Make}", "{en-US: Make, en-GB: Do}", ""},
        {"{en: Do}", "{en-GB: Do}", ""},
        {"{en: Do}", "{en-GB: Stop}", "action"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *before =
            g_strdup_printf("  - {id: x, stage: a, channel: c, action: %s}\n", cases[i].before);
        g_autofree char *after =
            g_strdup_printf("  - {id: x, stage: a, channel: c, action: %s}\n", cases[i].after);
        g_test_message("%s, %s", cases[i].before, cases[i].after);
        assert_kinds_of(before, after, cases[i].expected);
    }
    assert_kinds_of("  - {id: x, stage: a, channel: c}\n",
                    "  - {id: x, stage: a, channel: c, action: Do}\n", "action");
    assert_kinds_of("  - {id: x, stage: a, channel: c, action: \u0643\u0627\u0631}\n",
                    "  - {id: x, stage: a, channel: c, action: \u06A9\u0627\u0631}\n", "");
}

static void test_missing_scores(void)
{
    g_auto(Case) test;
    case_of(&test,
            "  - {id: x, stage: a, channel: c, desired: 8}\n"
            "  - {id: y, stage: a, channel: c, current: 4, desired: 8}\n"
            "  - {id: z, stage: a, channel: c, current: 4}\n"
            "  - {id: w, stage: a, channel: c, current: 4}\n",
            "  - {id: x, stage: a, channel: c, current: 3, desired: 9}\n"
            "  - {id: y, stage: a, channel: c, current: 2}\n"
            "  - {id: z, stage: a, channel: c, current: 5, desired: 8}\n"
            "  - {id: w, stage: a, channel: c}\n");
    assert_kinds(&test, "desired, worse, better, ");
    const TouchpointChange *changes = test.comparison->changes;
    g_assert_false(changes[0].current.given);
    g_assert_false(changes[0].gap.given);
    g_assert_false(changes[1].desired.given);
    g_assert_false(changes[1].gap.given);
    g_assert_false(changes[3].current.given);
    /* y and z have a current score in both states: 4 and 4, then 2 and 5. */
    g_assert_cmpuint(test.comparison->whole.kept_count, ==, 2);
    assert_change(&test.comparison->whole.kept, 4, 3.5, TREND_WORSE);
    /* But each state has a mean: 4 − 8 from y, then 3 − 9 and 5 − 8 from x and z. */
    assert_change(&test.comparison->whole.current, 4, 4, TREND_SAME);
    assert_change(&test.comparison->whole.gap, -4, -4.5, TREND_WORSE);
}

/* 0.1 + 0.2 is not 0.3 in binary; nobody changed it. */
static void test_tolerance(void)
{
    g_auto(Case) test;
    static const char before[] = "title: T\nscale: {min: 0, max: 3}\nstages: [A]\nchannels: [C]\n"
                                 "touchpoints: [{id: x, stage: A, channel: C, current: 0.3}]\n";
    static const char after[] = "title: T\nscale: {min: 0, max: 10}\nstages: [A]\nchannels: [C]\n"
                                "touchpoints: [{id: x, stage: A, channel: C, current: 1}]\n";
    case_init(&test, (const char *const[]){before, after}, 2);
    g_assert_cmpint(test.comparison->changes[0].current.trend, ==, TREND_SAME);
    g_assert_true(test.comparison->changes[0].current.change == 0);
}

static void test_scales(void)
{
    static const char before[] = "title: T\nscale: {min: 1, max: 5}\nstages: [A]\nchannels: [C]\n"
                                 "touchpoints:\n"
                                 "  - {id: x, stage: A, channel: C, current: 2, desired: 5}\n"
                                 "  - {id: y, stage: A, channel: C, current: 4, desired: 4}\n";
    static const char after[] = "title: T\nscale: {min: -10, max: 10}\nstages: [A]\nchannels: [C]\n"
                                "touchpoints:\n"
                                "  - {id: x, stage: A, channel: C, current: 0, desired: 10}\n"
                                "  - {id: y, stage: A, channel: C, current: 5, desired: 5}\n";
    g_auto(Case) test;
    case_init(&test, (const char *const[]){before, after}, 2);
    const Comparison *comparison = test.comparison;
    g_assert_false(comparison->same_scale);
    assert_near(comparison->axis.min, 0);
    assert_near(comparison->axis.max, 1);
    assert_kinds(&test, "better, ");
    /* (2 − 1) ÷ 4 and (0 + 10) ÷ 20; (5 − 1) ÷ 4 and (10 + 10) ÷ 20 */
    assert_change(&comparison->changes[0].current, 0.25, 0.5, TREND_BETTER);
    assert_change(&comparison->changes[0].desired, 1, 1, TREND_SAME);
    assert_change(&comparison->changes[0].gap, -0.75, -0.5, TREND_BETTER);
    assert_change(&comparison->changes[1].current, 0.75, 0.75, TREND_SAME);
    assert_change(&comparison->whole.current, 0.5, 0.625, TREND_BETTER);
    assert_change(&comparison->whole.gap, -0.375, -0.25, TREND_BETTER);
    assert_near(comparison_value(comparison, 0, 3), 0.5);
    assert_near(comparison_value(comparison, 1, -10), 0);
}

static void test_negative_scale(void)
{
    static const char head[] = "title: T\nscale: {min: -5, max: 5}\nstages: [A]\nchannels: [C]\n"
                               "touchpoints:\n  - {id: x, stage: A, channel: C, ";
    g_autofree char *before = g_strconcat(head, "current: -4, desired: -1}\n", NULL);
    g_autofree char *after = g_strconcat(head, "current: -2, desired: 3}\n", NULL);
    g_auto(Case) test;
    case_init(&test, (const char *const[]){before, after}, 2);
    g_assert_true(test.comparison->same_scale);
    assert_near(test.comparison->axis.min, -5);
    assert_change(&test.comparison->changes[0].current, -4, -2, TREND_BETTER);
    assert_change(&test.comparison->changes[0].desired, -1, 3, TREND_BETTER);
    assert_change(&test.comparison->changes[0].gap, -3, -5, TREND_WORSE);
    assert_kinds(&test, "better desired");
}

/* ---- Means, ranking, courses. */

static void test_kept(void)
{
    g_auto(Case) test;
    case_of(&test,
            "  - {id: x, stage: a, channel: c, current: 4, desired: 8}\n"
            "  - {id: g, stage: a, channel: d, current: 1, desired: 9}\n"
            "  - {id: m, stage: a, channel: c, current: 6, desired: 6}\n",
            "  - {id: x, stage: a, channel: c, current: 5, desired: 8}\n"
            "  - {id: n, stage: a, channel: c, current: 9, desired: 9}\n"
            "  - {id: m, stage: b, channel: c, current: 5, desired: 8}\n");
    const Comparison *comparison = test.comparison;
    /* (4 + 1 + 6) ÷ 3 and (5 + 9 + 5) ÷ 3; without g and n (4 + 6) ÷ 2 and (5 + 5) ÷ 2. */
    assert_change(&comparison->whole.current, 11.0 / 3, 19.0 / 3, TREND_BETTER);
    assert_change(&comparison->whole.desired, 23.0 / 3, 25.0 / 3, TREND_BETTER);
    assert_change(&comparison->whole.gap, -4, -2, TREND_BETTER);
    assert_change(&comparison->whole.kept, 5, 5, TREND_SAME);
    g_assert_cmpuint(comparison->whole.kept_count, ==, 2);
    /* Stage a is left with x, where m was too; b had nothing before, but m is in it now. */
    assert_change(&comparison->stages[0].current, 11.0 / 3, 7, TREND_BETTER);
    assert_change(&comparison->stages[0].kept, 4, 5, TREND_BETTER);
    g_assert_false(comparison->stages[1].current.given);
    assert_change(&comparison->stages[1].kept, 6, 5, TREND_WORSE);
    g_assert_cmpuint(comparison->stages[1].kept_count, ==, 1);
    g_assert_false(comparison->channels[1].kept.given);
}

static void test_ranking(void)
{
    g_auto(Case) test;
    case_of(&test,
            "  - {id: a, stage: a, channel: c, current: 5, desired: 8}\n"
            "  - {id: b, stage: a, channel: c, current: 5, desired: 8}\n"
            "  - {id: c, stage: a, channel: c, current: 5, desired: 8}\n"
            "  - {id: d, stage: a, channel: c, current: 5, desired: 8}\n"
            "  - {id: e, stage: a, channel: c, current: 5, desired: 8}\n"
            "  - {id: f, stage: a, channel: c, current: 8.3, desired: 9}\n"
            "  - {id: g, stage: a, channel: c, current: 5, desired: 8}\n",
            "  - {id: a, stage: a, channel: c, current: 4, desired: 8}\n"
            "  - {id: b, stage: a, channel: c, current: 4, desired: 8, importance: 3}\n"
            "  - {id: c, stage: a, channel: c, current: 4, desired: 8, moment_of_truth: true}\n"
            "  - {id: d, stage: a, channel: c, current: 4, desired: 8, importance: 4}\n"
            "  - {id: e, stage: a, channel: c, current: 2, desired: 8, importance: 1}\n"
            "  - {id: f, stage: a, channel: c, current: 7.3, desired: 9}\n"
            "  - {id: g, stage: a, channel: c, current: 7, desired: 8}\n");
    /* Most first; then importance, which is 3 where it is left out; then the moment of truth; then
     * the order of the file, where 8.3 − 7.3 is one as 5 − 4 is. */
    static const size_t expected[] = {4, 3, 2, 0, 1, 5};
    const Comparison *comparison = test.comparison;
    g_assert_cmpuint(comparison->worsened_count, ==, G_N_ELEMENTS(expected));
    for (size_t i = 0; i < G_N_ELEMENTS(expected); i++) {
        g_assert_cmpuint(comparison->worsened[i], ==, expected[i]);
    }
    g_assert_cmpuint(comparison->improved_count, ==, 1);
    g_assert_cmpuint(comparison->improved[0], ==, 6);
}

static void test_little(void)
{
    g_auto(Case) one;
    case_of(&one, "  - {stage: a, channel: c, current: 5, desired: 5}\n",
            "  - {stage: a, channel: c, current: 5, desired: 5}\n");
    assert_kinds(&one, "");
    assert_change(&one.comparison->whole.kept, 5, 5, TREND_SAME);

    g_auto(Case) none;
    case_of(&none, "  []\n", "  []\n");
    assert_kinds(&none, "");
    g_assert_cmpuint(none.comparison->change_count, ==, 0);
    g_assert_false(none.comparison->whole.current.given);
    g_assert_false(none.comparison->whole.kept.given);
    g_assert_false(comparison_whole_course(none.comparison)[0].given);

    g_auto(Case) gone;
    case_of(&gone, "  - {stage: a, channel: c, current: 5, desired: 5}\n", "  []\n");
    assert_kinds(&gone, "gone");
    g_assert_cmpuint(gone.comparison->changes[0].stage, ==, 0);
    g_assert_false(gone.comparison->whole.current.given);
}

static void assert_course(const CoursePoint *course, const double *expected, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        g_assert_cmpint(course[i].given, ==, !isnan(expected[i]));
        if (course[i].given) {
            assert_near(course[i].value, expected[i]);
        }
    }
}

static void test_courses(void)
{
    static const char *const texts[] = {
        "title: T\nstages: [{id: a, name: A}, B]\nchannels: [C]\ntouchpoints:\n"
        "  - {id: x, stage: a, channel: C, current: 2, desired: 8}\n"
        "  - {stage: B, channel: C, name: Pay, current: 4, desired: 8}\n",
        "title: T\nstages: [{id: a, name: AA}]\nchannels: [C]\ntouchpoints:\n"
        "  - {id: x, stage: a, channel: C, desired: 8}\n",
        "title: T\nstages: [{id: a, name: A}, B]\nchannels: [C]\ntouchpoints:\n"
        "  - {stage: B, channel: C, name: Pay, current: 5, desired: 8}\n"
        "  - {id: x, stage: a, channel: C, current: 5, desired: 8}\n",
        "title: T\nstages: [B, {id: a, name: A}]\nchannels: [C]\ntouchpoints:\n"
        "  - {id: x, stage: a, channel: C, current: 6, desired: 8}\n"
        "  - {stage: B, channel: C, name: Pay, current: 9, desired: 9}\n"
        "  - {id: n, stage: B, channel: C, current: 3, desired: 9}\n",
    };
    g_auto(Case) test;
    case_init(&test, texts, 4);
    const Comparison *comparison = test.comparison;
    assert_course(comparison_touchpoint_course(comparison, 0), (double[]){2, NAN, 5, 6}, 4);
    assert_course(comparison_touchpoint_course(comparison, 1), (double[]){4, NAN, 5, 9}, 4);
    assert_course(comparison_touchpoint_course(comparison, 2), (double[]){NAN, NAN, NAN, 3}, 4);
    assert_course(comparison_stage_course(comparison, 0), (double[]){4, NAN, 5, 6}, 4);
    assert_course(comparison_stage_course(comparison, 1), (double[]){2, NAN, 5, 6}, 4);
    assert_course(comparison_channel_course(comparison, 0), (double[]){3, NAN, 5, 6}, 4);
    assert_course(comparison_whole_course(comparison), (double[]){3, NAN, 5, 6}, 4);
    /* The first and the last are compared, not the third and the last. */
    assert_change(&comparison->changes[0].current, 2, 6, TREND_BETTER);
    assert_change(&comparison->changes[1].current, 4, 9, TREND_BETTER);
    g_assert_cmpuint(comparison->gone_stage_count, ==, 0);
}

/* One state with another scale puts all on the common axis. */
static void test_course_of_scales(void)
{
    static const char form[] = "title: T\nscale: {min: 0, max: %s}\nstages: [A]\nchannels: [C]\n"
                               "touchpoints: [{stage: A, channel: C, current: %s, desired: %s}]\n";
    g_autofree char *first = g_strdup_printf(form, "10", "4", "10");
    g_autofree char *second = g_strdup_printf(form, "100", "50", "100");
    g_autofree char *third = g_strdup_printf(form, "10", "6", "10");
    g_auto(Case) test;
    case_init(&test, (const char *const[]){first, second, third}, 3);
    g_assert_false(test.comparison->same_scale);
    assert_course(comparison_touchpoint_course(test.comparison, 0), (double[]){0.4, 0.5, 0.6}, 3);
    assert_course(comparison_whole_course(test.comparison), (double[]){0.4, 0.5, 0.6}, 3);
    assert_change(&test.comparison->changes[0].current, 0.4, 0.6, TREND_BETTER);
}

/* ---- The gate. */

static void assert_gate(const Case *test, unsigned fail_on, const char *const *expected)
{
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    comparison_check(test->comparison, fail_on, diagnostics);
    size_t count = 0;
    for (; expected[count] != NULL; count++) {
        g_assert_cmpuint(diagnostics_count(diagnostics), >, count);
        const Diagnostic *entry = diagnostics_get(diagnostics, count);
        g_autofree char *line = g_strdup_printf("%s %s: %s", diagnostic_code_name(entry->code),
                                                entry->path, entry->message);
        g_assert_cmpstr(line, ==, expected[count]);
        g_assert_true(entry->source == test->comparison->after->journey->source);
        g_assert_true(entry->has_span);
    }
    g_assert_cmpuint(diagnostics_count(diagnostics), ==, count);
}

static void test_gate(void)
{
    g_auto(Case) test;
    case_of(&test,
            "  - {id: w, stage: a, channel: c, name: Way, current: 8, desired: 8}\n"
            "  - {id: d, stage: a, channel: d, current: 6, desired: 8}\n"
            "  - {id: b, stage: b, channel: c, current: 5, desired: 6}\n"
            "  - {id: o, stage: b, channel: d, current: 9, desired: 6}\n"
            "  - {id: s, stage: b, channel: d, current: 7, desired: 9}\n"
            "  - {id: t, stage: a, channel: d, current: 7.001, desired: 7}\n",
            "  - {id: w, stage: a, channel: c, name: Way, current: 7.5, desired: 8}\n"
            "  - {id: d, stage: a, channel: d, current: 6, desired: 9}\n"
            "  - {id: b, stage: b, channel: c, current: 6, desired: 8}\n"
            "  - {id: o, stage: b, channel: d, current: 8, desired: 6}\n"
            "  - {id: s, stage: b, channel: d, current: 6, desired: 8}\n"
            "  - {id: t, stage: a, channel: d, current: 7, desired: 7}\n"
            "  - {id: n, stage: a, channel: d, current: 1, desired: 9}\n");
    static const char *const worse[] = {
        "got-worse touchpoints[0].current: 'Way' (C in A) fell from 8 to 7.5",
        "got-worse touchpoints[3].current: 'D' in 'B' fell from 9 to 8",
        "got-worse touchpoints[4].current: 'D' in 'B' fell from 7 to 6",
        "got-worse touchpoints[5].current: 'D' in 'A' fell from 7.001 to 7",
        NULL,
    };
    /* b is better than it was, yet customers expect more by more than that. o exceeds expectations
     * in both states, and s falls short by as much as it did. */
    static const char *const gap[] = {
        "gap-grew touchpoints[0].current: 'Way' (C in A) falls further short, from 0 to 0.5",
        "gap-grew touchpoints[1].desired: 'D' in 'A' falls further short as customers expect more, "
        "from 2 to 3",
        "gap-grew touchpoints[2].desired: 'C' in 'B' falls further short as customers expect more, "
        "from 1 to 2",
        NULL,
    };
    assert_gate(&test, FAIL_ON_WORSE, worse);
    assert_gate(&test, FAIL_ON_GAP, gap);
    assert_gate(&test, 0, (const char *const[]){NULL});
    static const char *const both[] = {
        "got-worse touchpoints[0].current: 'Way' (C in A) fell from 8 to 7.5",
        "gap-grew touchpoints[0].current: 'Way' (C in A) falls further short, from 0 to 0.5",
        NULL,
    };
    g_auto(Case) pair;
    case_of(&pair, "  - {id: w, stage: a, channel: c, name: Way, current: 8, desired: 8}\n",
            "  - {id: w, stage: a, channel: c, name: Way, current: 7.5, desired: 8}\n");
    assert_gate(&pair, FAIL_ON_WORSE | FAIL_ON_GAP, both);
}

/* The first of period, date and file that tells all apart, not the first that is given. */
static void test_state_names(void)
{
    static const struct {
        const char *heads[3];
        const char *names; /* of the first and the last */
    } cases[] = {
        {{"period: Q1", "period: Q2", "period: Q3"}, "Q1, Q3"},
        {{"period: Q1\ndate: 2026-03-21", "period: Q1\ndate: 2026-06-22", "date: 2026-09-23"},
         "2026-03-21, 2026-09-23"},
        {{"date: 2026-03-21", "date: 2026-03-21", "period: Q3"},
         "1, 3"}, /* one file name for all */
        {{"period: {fa: بهار}", "period: {en: Summer}", "period: Autumn"}, "بهار, Autumn"},
    };
    Locale english = locale_for("en", DIGITS_AUTO);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func(g_free);
        for (size_t j = 0; j < G_N_ELEMENTS(cases[i].heads); j++) {
            g_ptr_array_add(texts, g_strconcat("title: T\nstages: [A]\nchannels: [C]\n",
                                               "touchpoints: []\n", cases[i].heads[j], "\n", NULL));
        }
        g_auto(Case) test;
        case_init(&test, (const char *const *)texts->pdata, texts->len);
        g_autofree char *first = comparison_state_name(test.comparison, &english, "en", 0);
        g_autofree char *last = comparison_state_name(test.comparison, &english, "en", 2);
        g_autofree char *names = g_strconcat(first, ", ", last, NULL);
        g_assert_cmpstr(names, ==, cases[i].names);
    }
}

/* What is counted shows: the smallest change decides how exactly all is written. */
static void test_decimals(void)
{
    static const struct {
        const char *before, *after, *kinds;
        int decimals;
    } cases[] = {
        {"current: 5", "current: 6", "better", 0},
        {"current: 5.4", "current: 5.6", "better", 1},
        {"current: 5", "current: 5.04", "better", 2},
        {"current: 5.04", "current: 5", "worse", 2},
        {"desired: 8", "desired: 8.004", "desired", 3},
        {"current: 5", "current: 5.0004", "", 0}, /* nobody would see it */
        {"current: 5, desired: 8", "current: 5.5, desired: 8.46", "better desired",
         2}, /* the gap */
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *before =
            g_strdup_printf("  - {id: x, stage: a, channel: c, %s}\n", cases[i].before);
        g_autofree char *after =
            g_strdup_printf("  - {id: x, stage: a, channel: c, %s}\n", cases[i].after);
        g_test_message("%s, %s", cases[i].before, cases[i].after);
        g_auto(Case) test;
        case_of(&test, before, after);
        assert_kinds(&test, cases[i].kinds);
        g_assert_cmpint(test.comparison->decimals, ==, cases[i].decimals);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/comparison/by-id", test_by_id);
    g_test_add_func("/comparison/by-name", test_by_name);
    g_test_add_func("/comparison/by-action", test_by_action);
    g_test_add_func("/comparison/alone", test_alone);
    g_test_add_func("/comparison/twins", test_twins);
    g_test_add_func("/comparison/languages", test_languages);
    g_test_add_func("/comparison/stages-and-channels", test_stages_and_channels);
    g_test_add_func("/comparison/gone-channel", test_gone_channel);
    g_test_add_func("/comparison/many", test_many);
    g_test_add_func("/comparison/kinds", test_kinds);
    g_test_add_func("/comparison/owners", test_owners);
    g_test_add_func("/comparison/actions", test_actions);
    g_test_add_func("/comparison/missing-scores", test_missing_scores);
    g_test_add_func("/comparison/tolerance", test_tolerance);
    g_test_add_func("/comparison/state-names", test_state_names);
    g_test_add_func("/comparison/decimals", test_decimals);
    g_test_add_func("/comparison/scales", test_scales);
    g_test_add_func("/comparison/negative-scale", test_negative_scale);
    g_test_add_func("/comparison/kept", test_kept);
    g_test_add_func("/comparison/ranking", test_ranking);
    g_test_add_func("/comparison/little", test_little);
    g_test_add_func("/comparison/courses", test_courses);
    g_test_add_func("/comparison/course-of-scales", test_course_of_scales);
    g_test_add_func("/comparison/gate", test_gate);
    return g_test_run();
}
