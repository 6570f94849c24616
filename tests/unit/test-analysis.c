/* SPDX-License-Identifier: MIT */
/* Analysis: every figure against numbers worked out by hand, and the gate. */
#include <string.h>

#include <cjm/analysis.h>

#define NEAR 1e-12

/* ---- Journeys made by hand: "S1", "S2" … by "C1", "C2" …; touchpoints as one writes them. */

typedef struct Sketch {
    size_t stage, channel;
    double current, desired; /* NO_SCORE: not given */
    int importance;
    bool moment_of_truth;
    size_t owner; /* 0: nobody; counts from 1 */
} Sketch;
#define NO_SCORE (-1000.0)

static Wording wording_of(Journey *journey, const char *string)
{
    Translation *translation = g_new0(Translation, 1);
    *translation = (Translation){"en", g_string_chunk_insert(journey->strings, string)};
    g_ptr_array_add(journey->blocks, translation);
    return (Wording){.translations = translation, .count = 1};
}

static Score score_of(double value)
{
    return (Score){.given = value > NO_SCORE, .value = value > NO_SCORE ? value : 0.0};
}

static Journey *journey_of(size_t stages, size_t channels, const Sketch *sketches, size_t count)
{
    static const char text[] = "title: t\n";
    g_autoptr(GBytes) bytes = g_bytes_new_static(text, strlen(text));
    g_autoptr(Source) source = source_new("t.cjm.yaml", bytes);
    Journey *journey = journey_new(source);
    journey->stage_count = stages;
    journey->stages = g_new0(Stage, stages);
    journey->channel_count = channels;
    journey->channels = g_new0(Channel, channels);
    journey->owner_count = 3;
    journey->owners = g_new0(Owner, 3);
    for (size_t i = 0; i < stages; i++) {
        g_autofree char *name = g_strdup_printf("S%u", (unsigned)i + 1);
        journey->stages[i].name = wording_of(journey, name);
        journey->stages[i].span = (Span){i, i + 1};
    }
    for (size_t i = 0; i < channels; i++) {
        g_autofree char *name = g_strdup_printf("C%u", (unsigned)i + 1);
        journey->channels[i].name = wording_of(journey, name);
    }
    journey->touchpoint_count = count;
    journey->touchpoints = g_new0(Touchpoint, count);
    for (size_t i = 0; i < count; i++) {
        journey->touchpoints[i] = (Touchpoint){
            .stage = sketches[i].stage,
            .channel = sketches[i].channel,
            .current = score_of(sketches[i].current),
            .desired = score_of(sketches[i].desired),
            .importance = sketches[i].importance != 0 ? sketches[i].importance : 3,
            .moment_of_truth = sketches[i].moment_of_truth,
            .owner = sketches[i].owner != 0 ? sketches[i].owner - 1 : NONE,
            .span = {100 + i, 101 + i},
        };
        journey->touchpoints[i].current.span = (Span){200 + i, 201 + i};
        journey->touchpoints[i].desired.span = (Span){300 + i, 301 + i};
    }
    return journey;
}

/* Thresholds of the default scale: clear 3, severe 5, spread 4. */

/* ---- Gaps and severities. */

static void test_gap_and_severity(void)
{
    static const struct {
        double current, desired, gap, shortfall;
        GapSeverity severity;
    } cases[] = {
        {5, 8, -3, 3, GAP_CLEAR},
        {3, 8, -5, 5, GAP_SEVERE},
        {7, 8, -1, 1, GAP_SMALL},
        {8, 8, 0, 0, GAP_MET},
        {9, 8, 1, 0, GAP_MET},
        {0, 10, -10, 10, GAP_SEVERE},
        {5.01, 8, -2.99, 2.99, GAP_SMALL},
        {3.01, 8, -4.99, 4.99, GAP_CLEAR},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        Sketch sketch = {0, 0, cases[i].current, cases[i].desired, 4, false, 0};
        g_autoptr(Journey) journey = journey_of(1, 1, &sketch, 1);
        g_autoptr(Analysis) analysis = analysis_new(journey);
        const TouchpointFigures *figures = &analysis->touchpoints[0];
        g_assert_true(figures->scored);
        g_assert_cmpfloat_with_epsilon(figures->gap, cases[i].gap, NEAR);
        g_assert_cmpfloat_with_epsilon(figures->shortfall, cases[i].shortfall, NEAR);
        g_assert_cmpfloat_with_epsilon(figures->priority, 4 * cases[i].shortfall, NEAR);
        g_assert_cmpint(figures->severity, ==, cases[i].severity);
    }
}

/* 8 − 5.6 is 2.4000000000000004 in binary, 0.3 − 0.1 is 0.19999999999999998: both must count as
 * what they are in decimal. */
static void test_severity_survives_binary_fractions(void)
{
    static const struct {
        double current, desired, clear, severe;
        GapSeverity severity;
    } cases[] = {
        {5.6, 8.0, 2.4, 4.0, GAP_CLEAR},      {0.1, 0.3, 0.2, 0.5, GAP_CLEAR},
        {0.1, 0.4, 0.2, 0.3, GAP_SEVERE},     {0.0, 0.1 + 0.2, 0.1, 0.3, GAP_SEVERE},
        {0.1 + 0.2, 0.3, 1e-3, 1, GAP_MET},   {0.3, 0.1 + 0.2, 1e-3, 1, GAP_MET},
        {5.6001, 8.0, 2.4, 4.0, GAP_SMALL},   {1.1, 3.3, 2.2, 4.4, GAP_CLEAR},
        {999.7, 1000.0, 0.3, 300, GAP_CLEAR},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        Thresholds thresholds = {cases[i].clear, cases[i].severe, 4};
        g_test_message("case %u", (unsigned)i);
        g_assert_cmpint(gap_severity(&thresholds, cases[i].current - cases[i].desired), ==,
                        cases[i].severity);
    }
}

static void test_missing_scores(void)
{
    static const Sketch sketches[] = {
        {0, 0, 5, NO_SCORE, 0, false, 0},
        {0, 0, NO_SCORE, 8, 0, false, 0},
        {0, 0, NO_SCORE, NO_SCORE, 0, false, 0},
        {0, 0, 5, 8, 0, false, 0},
    };
    g_autoptr(Journey) journey = journey_of(1, 1, sketches, 4);
    g_autoptr(Analysis) analysis = analysis_new(journey);
    for (size_t i = 0; i < 3; i++) {
        g_assert_false(analysis->touchpoints[i].scored);
        g_assert_cmpint(analysis->touchpoints[i].severity, ==, GAP_UNSCORED);
    }
    /* only the one with both scores counts */
    g_assert_cmpuint(analysis->whole.total, ==, 4);
    g_assert_cmpuint(analysis->whole.count, ==, 1);
    g_assert_cmpfloat(analysis->whole.current, ==, 5);
    g_assert_cmpfloat(analysis->whole.desired, ==, 8);
    g_assert_cmpuint(analysis->unmeasured, ==, 3);
    g_assert_cmpuint(analysis->ranking_count, ==, 1);
    g_assert_cmpuint(analysis->ranking[0], ==, 3);
}

static void test_intended(void)
{
    static const Sketch sketches[] = {
        {0, 0, 4, 9, 0, false, 0},
        {0, 0, NO_SCORE, 9, 0, false, 0},
        {0, 0, 4, NO_SCORE, 0, false, 0},
        {0, 0, 4, 9, 0, false, 0},
    };
    g_autoptr(Journey) journey = journey_of(1, 1, sketches, 4);
    for (size_t i = 0; i < 3; i++) {
        journey->touchpoints[i].intended = score_of(7);
    }
    g_autoptr(Analysis) analysis = analysis_new(journey);
    const TouchpointFigures *figures = analysis->touchpoints;
    g_assert_true(figures[0].has_delivery_gap && figures[0].has_design_gap);
    g_assert_cmpfloat(figures[0].delivery_gap, ==, -3);
    g_assert_cmpfloat(figures[0].design_gap, ==, -2);
    g_assert_cmpfloat(figures[0].delivery_gap + figures[0].design_gap, ==, figures[0].gap);
    g_assert_false(figures[1].has_delivery_gap);
    g_assert_true(figures[1].has_design_gap);
    g_assert_true(figures[2].has_delivery_gap);
    g_assert_false(figures[2].has_design_gap);
    g_assert_false(figures[3].has_delivery_gap || figures[3].has_design_gap);
}

/* ---- Means. */

static void test_means(void)
{
    static const Sketch sketches[] = {
        {0, 0, 7, 8, 0, false, 0}, {0, 1, 3, 7, 0, false, 0},        {0, 1, 6, 8, 0, false, 0},
        {1, 0, 8, 8, 0, false, 0}, {1, 1, 2, NO_SCORE, 0, false, 0},
    };
    g_autoptr(Journey) journey = journey_of(3, 3, sketches, 5);
    g_autoptr(Analysis) analysis = analysis_new(journey);
    g_assert_cmpfloat_with_epsilon(analysis->stages[0].current, 16.0 / 3, NEAR);
    g_assert_cmpfloat_with_epsilon(analysis->stages[0].desired, 23.0 / 3, NEAR);
    g_assert_cmpfloat_with_epsilon(analysis->stages[0].gap, -7.0 / 3, NEAR);
    g_assert_cmpint(analysis->stages[0].severity, ==, GAP_SMALL);
    g_assert_cmpuint(analysis->stages[1].count, ==, 1);
    g_assert_cmpuint(analysis->stages[1].total, ==, 2);
    g_assert_cmpint(analysis->stages[1].severity, ==, GAP_MET);
    g_assert_cmpuint(analysis->stages[2].count, ==, 0);
    g_assert_cmpint(analysis->stages[2].severity, ==, GAP_UNSCORED);
    g_assert_cmpfloat(analysis->channels[0].current, ==, 7.5);
    g_assert_cmpfloat(analysis->channels[1].gap, ==, -3);
    g_assert_cmpint(analysis->channels[1].severity, ==, GAP_CLEAR);
    g_assert_cmpfloat(analysis->whole.current, ==, 6);
    g_assert_cmpfloat(analysis->whole.desired, ==, 7.75);
    g_assert_cmpfloat(analysis->whole.gap, ==, -1.75);
    g_assert_true(analysis->any_score);
}

/* Three in one cell, one of them with one score alone; one in another; one that is not measured. */
static void test_cell_means(void)
{
    static const Sketch sketches[] = {
        {0, 1, 4, 9, 0, false, 0},        {0, 1, 6, 8, 0, false, 0},
        {0, 1, 1, NO_SCORE, 0, false, 0}, {2, 0, 9, 8, 0, false, 0},
        {1, 1, NO_SCORE, 7, 0, false, 0},
    };
    g_autoptr(Journey) journey = journey_of(3, 2, sketches, G_N_ELEMENTS(sketches));
    g_autoptr(Analysis) analysis = analysis_new(journey);
    enum { WIDTH = 4 }; /* three stages, and all of them */
    g_autofree Mean *cells = analysis_mean_table(analysis, MEAN_OF_BOTH);
    const Mean *several = &cells[WIDTH], *one = &cells[2], *unscored = &cells[WIDTH + 1];
    g_assert_cmpuint(several->total, ==, 3);
    g_assert_cmpuint(several->count, ==, 2);
    g_assert_cmpfloat(several->current, ==, 5);
    g_assert_cmpfloat(several->desired, ==, 8.5);
    g_assert_cmpfloat(several->gap, ==, -3.5);
    g_assert_cmpint(several->severity, ==, GAP_CLEAR);
    g_assert_cmpuint(one->count, ==, 1);
    g_assert_cmpfloat(one->gap, ==, 1);
    g_assert_cmpint(one->severity, ==, GAP_MET);
    g_assert_cmpuint(unscored->total, ==, 1);
    g_assert_cmpuint(unscored->count, ==, 0);
    g_assert_cmpint(unscored->severity, ==, GAP_UNSCORED);
    g_assert_cmpuint(cells[0].total, ==, 0);
    g_assert_cmpint(cells[0].severity, ==, GAP_UNSCORED);
    g_assert_cmpfloat(cells[0].gap, ==, 0); /* not a NaN */
    /* the edges are the means that the grid shows */
    for (size_t i = 0; i < 3; i++) {
        g_assert_cmpfloat(cells[2 * WIDTH + i].gap, ==, analysis->stages[i].gap);
        g_assert_cmpuint(cells[2 * WIDTH + i].count, ==, analysis->stages[i].count);
    }
    g_assert_cmpfloat(cells[WIDTH + 3].desired, ==, analysis->channels[1].desired);
    g_assert_cmpfloat(cells[2 * WIDTH + 3].current, ==, analysis->whole.current);
    g_assert_cmpint(cells[2 * WIDTH + 3].severity, ==, analysis->whole.severity);

    g_autofree Mean *current = analysis_mean_table(analysis, MEAN_OF_CURRENT);
    g_assert_cmpuint(current[WIDTH].count, ==, 3);
    g_assert_cmpfloat(current[WIDTH].current, ==, 11 / 3.0);
    g_assert_cmpfloat(current[WIDTH].gap, ==, 0);
    g_assert_cmpuint(current[WIDTH + 1].count, ==, 0);
    g_assert_cmpfloat(current[2 * WIDTH + 3].current, ==, 20 / 4.0);
    g_autofree Mean *desired = analysis_mean_table(analysis, MEAN_OF_DESIRED);
    g_assert_cmpfloat(desired[WIDTH + 1].desired, ==, 7);
    g_assert_cmpfloat(desired[2 * WIDTH + 3].desired, ==, 32 / 4.0);
    g_assert_cmpint(desired[2 * WIDTH + 3].severity, ==, GAP_UNSCORED);
}

static void test_cell_means_below_zero(void)
{
    static const Sketch sketches[] = {{0, 0, -5, -1, 0, false, 0}, {0, 0, -4, 5, 0, false, 0}};
    g_autoptr(Journey) journey = journey_of(1, 1, sketches, 2);
    journey->scale = (Scale){.min = -5, .max = 5};
    g_autoptr(Analysis) analysis = analysis_new(journey);
    g_autofree Mean *cells = analysis_mean_table(analysis, MEAN_OF_BOTH);
    g_assert_cmpfloat(cells[0].current, ==, -4.5);
    g_assert_cmpfloat(cells[0].desired, ==, 2);
    g_assert_cmpfloat(cells[0].gap, ==, -6.5);
    g_assert_cmpint(cells[0].severity, ==, GAP_SEVERE);
}

static void test_none_scored(void)
{
    static const Sketch sketches[] = {{0, 0, NO_SCORE, NO_SCORE, 0, false, 0},
                                      {1, 0, NO_SCORE, 8, 0, false, 0}};
    g_autoptr(Journey) journey = journey_of(2, 1, sketches, 2);
    g_autoptr(Analysis) analysis = analysis_new(journey);
    g_assert_cmpuint(analysis->whole.count, ==, 0);
    g_assert_cmpfloat(analysis->whole.current, ==, 0.0); /* not a NaN */
    g_assert_cmpfloat(analysis->whole.gap, ==, 0.0);
    g_assert_cmpint(analysis->whole.severity, ==, GAP_UNSCORED);
    g_assert_true(analysis->any_score); /* a score without its counterpart is a score */
    g_assert_false(analysis->any_consistency || analysis->any_owner);
    g_assert_cmpuint(analysis->ranking_count, ==, 0);
    g_assert_false(analysis->by_stage.given);
    g_assert_cmpfloat(analysis_assumption_share(analysis), ==, 0.0);
}

static void test_no_touchpoints(void)
{
    g_autoptr(Journey) journey = journey_of(2, 2, NULL, 0);
    g_autoptr(Analysis) analysis = analysis_new(journey);
    g_assert_cmpuint(analysis->whole.total, ==, 0);
    g_assert_cmpfloat(analysis_coverage(analysis), ==, 0.0);
    g_assert_cmpuint(analysis->ranking_count, ==, 0);
}

static void test_one_touchpoint(void)
{
    static const Sketch sketch = {0, 0, 4, 9, 0, true, 1};
    g_autoptr(Journey) journey = journey_of(1, 1, &sketch, 1);
    g_autoptr(Analysis) analysis = analysis_new(journey);
    g_assert_cmpfloat(analysis_coverage(analysis), ==, 1.0);
    g_assert_cmpfloat(analysis->whole.gap, ==, -5);
    g_assert_cmpint(analysis->whole.severity, ==, GAP_SEVERE);
    g_assert_cmpuint(analysis->ranking_count, ==, 1);
    g_assert_cmpfloat(analysis->touchpoints[0].priority, ==, 15); /* importance left out: 3 */
    g_assert_false(analysis->any_consistency);
    g_assert_cmpuint(analysis->consistency[0].channels, ==, 1);
    g_assert_false(analysis->consistency[0].inconsistent);
    g_assert_cmpfloat(analysis->by_stage.peak_end, ==, 4);
}

static void test_negative_scale(void)
{
    static const Sketch sketches[] = {
        {0, 0, -5, -1, 0, false, 0}, {1, 0, 3, -2, 0, false, 0}, {2, 0, -4, 5, 0, false, 0}};
    g_autoptr(Journey) journey = journey_of(3, 1, sketches, 3);
    journey->scale = (Scale){.min = -5, .max = 5};
    g_autoptr(Analysis) analysis = analysis_new(journey);
    g_assert_cmpfloat(analysis->touchpoints[0].gap, ==, -4);
    g_assert_cmpint(analysis->touchpoints[0].severity, ==, GAP_CLEAR);
    g_assert_cmpfloat(analysis->touchpoints[1].gap, ==, 5);
    g_assert_cmpint(analysis->touchpoints[1].severity, ==, GAP_MET);
    g_assert_cmpfloat(analysis->whole.current, ==, -2);
    /* the middle is 0: −5 is the peak, −4 the end */
    g_assert_cmpfloat(analysis->by_stage.lowest, ==, -5);
    g_assert_cmpfloat(analysis->by_stage.highest, ==, 3);
    g_assert_cmpfloat(analysis->by_stage.peak_end, ==, -4.5);
}

static void test_assumption_share(void)
{
    static const Sketch sketches[] = {{0, 0, 5, 8, 0, false, 0},
                                      {0, 0, 5, 8, 0, false, 0},
                                      {0, 0, 5, 8, 0, false, 0},
                                      {0, 0, 5, 8, 0, false, 0},
                                      {0, 0, 5, NO_SCORE, 0, false, 0}};
    g_autoptr(Journey) journey = journey_of(1, 1, sketches, 5);
    journey->touchpoints[0].current.source = SOURCE_MEASURED;
    journey->touchpoints[1].current.source = SOURCE_ASSUMED;
    journey->touchpoints[2].desired.source = SOURCE_MEASURED; /* desired does not count */
    g_autoptr(Analysis) analysis = analysis_new(journey);
    g_assert_cmpuint(analysis->unmeasured_source, ==, 3);
    g_assert_cmpfloat(analysis_assumption_share(analysis), ==, 0.75);
}

/* ---- Consistency. */

static void test_consistency(void)
{
    static const Sketch sketches[] = {
        {0, 0, 3, 8, 0, false, 0},        {0, 1, 7, 8, 0, false, 0},
        {1, 0, 3.01, 8, 0, false, 0},     {1, 1, 7, 8, 0, false, 0},
        {2, 0, 2, 8, 0, false, 0},        {2, 0, 9, 8, 0, false, 0},
        {3, 1, 4, NO_SCORE, 0, false, 0}, {3, 2, 9, NO_SCORE, 0, false, 0},
        {4, 0, 2, 8, 0, false, 0},        {4, 0, 6, 8, 0, false, 0},
        {4, 1, 5, 8, 0, false, 0},        {4, 2, 8, 8, 0, false, 0},
    };
    g_autoptr(Journey) journey = journey_of(6, 3, sketches, G_N_ELEMENTS(sketches));
    g_autoptr(Analysis) analysis = analysis_new(journey);
    const Consistency *stages = analysis->consistency;
    g_assert_true(analysis->any_consistency);
    g_assert_cmpfloat(stages[0].spread, ==, 4); /* at the threshold: inconsistent */
    g_assert_true(stages[0].inconsistent);
    g_assert_cmpfloat_with_epsilon(stages[1].spread, 3.99, NEAR);
    g_assert_false(stages[1].inconsistent);
    g_assert_cmpuint(stages[2].channels, ==, 1); /* two touchpoints, one channel */
    g_assert_false(stages[2].inconsistent);
    g_assert_cmpfloat(stages[3].spread, ==, 5); /* desired plays no part */
    g_assert_cmpuint(stages[3].lowest_channel, ==, 1);
    g_assert_cmpuint(stages[3].highest_channel, ==, 2);
    g_assert_cmpfloat(stages[4].lowest, ==, 4); /* (2 + 6) ÷ 2 */
    g_assert_cmpfloat(stages[4].highest, ==, 8);
    g_assert_cmpuint(stages[4].channels, ==, 3);
    g_assert_cmpuint(stages[5].channels, ==, 0);
    g_assert_false(stages[5].inconsistent);
}

static void test_spread_survives_binary_fractions(void)
{
    static const Sketch sketches[] = {{0, 0, 0.1, 1, 0, false, 0}, {0, 1, 0.3, 1, 0, false, 0}};
    g_autoptr(Journey) journey = journey_of(1, 2, sketches, 2);
    journey->thresholds.spread = 0.2;
    g_autoptr(Analysis) analysis = analysis_new(journey);
    g_assert_cmpfloat(analysis->consistency[0].spread, <, 0.2); /* the case is a real one */
    g_assert_true(analysis->consistency[0].inconsistent);
}

/* ---- Ranking. */

static void assert_ranking(const Analysis *analysis, const size_t *expected, size_t count)
{
    g_assert_cmpuint(analysis->ranking_count, ==, count);
    for (size_t i = 0; i < count; i++) {
        g_assert_cmpuint(analysis->ranking[i], ==, expected[i]);
    }
}

static void test_ranking(void)
{
    static const Sketch sketches[] = {
        {0, 0, 6, 8, 3, false, 0},       /* 0: 3 × 2 = 6 */
        {0, 0, 2, 8, 1, false, 0},       /* 1: 1 × 6 = 6, larger shortfall */
        {0, 0, 6, 8, 3, true, 0},        /* 2: 3 × 2 = 6, moment of truth */
        {0, 0, 6, 8, 3, false, 0},       /* 3: as 0, later in the file */
        {0, 0, 8, 8, 5, true, 0},        /* met */
        {0, 0, 9, 8, 5, true, 0},        /* exceeded */
        {0, 0, 1, NO_SCORE, 5, true, 0}, /* unscored */
        {0, 0, 5, 8, 5, false, 0},       /* 7: 15 */
        {0, 0, 3, 8, 0, false, 0},       /* 8: 3 (default) × 5 = 15, larger shortfall */
    };
    static const size_t expected[] = {8, 7, 1, 2, 0, 3};
    g_autoptr(Journey) journey = journey_of(1, 1, sketches, G_N_ELEMENTS(sketches));
    g_autoptr(Analysis) analysis = analysis_new(journey);
    assert_ranking(analysis, expected, G_N_ELEMENTS(expected));
}

/* 3 × (0.3 − 0.1) and 2 × (0.4 − 0.1) are both 0.6 in decimal: the larger shortfall comes first.
 * 8 − 5.6 and 2.4 − 0 are equal: the moment of truth comes first. */
static void test_ties_survive_binary_fractions(void)
{
    static const Sketch products[] = {{0, 0, 0.1, 0.3, 3, false, 0}, {0, 0, 0.1, 0.4, 2, false, 0}};
    static const Sketch gaps[] = {{0, 0, 5.6, 8, 3, false, 0}, {0, 0, 0, 2.4, 3, true, 0}};
    static const size_t second_first[] = {1, 0};
    g_autoptr(Journey) first = journey_of(1, 1, products, 2);
    g_autoptr(Journey) second = journey_of(1, 1, gaps, 2);
    g_autoptr(Analysis) analysis_first = analysis_new(first);
    g_autoptr(Analysis) analysis_second = analysis_new(second);
    assert_ranking(analysis_first, second_first, 2);
    assert_ranking(analysis_second, second_first, 2);
}

/* ---- Coverage and owners. */

static void test_coverage(void)
{
    static const Sketch sketches[] = {{0, 0, 5, 8, 0, false, 0},
                                      {0, 0, 5, 8, 0, false, 0},
                                      {1, 2, NO_SCORE, NO_SCORE, 0, false, 0}};
    g_autoptr(Journey) journey = journey_of(2, 3, sketches, 3);
    g_autoptr(Analysis) analysis = analysis_new(journey);
    g_assert_cmpuint(analysis->cells, ==, 6);
    g_assert_cmpuint(analysis->cells_filled, ==, 2);
    g_assert_cmpfloat_with_epsilon(analysis_coverage(analysis), 1.0 / 3, NEAR);
}

static void test_owners(void)
{
    static const Sketch sketches[] = {
        {0, 0, 3, 8, 0, false, 1},        {0, 0, 6, 8, 0, false, 1}, {0, 0, 9, 8, 0, false, 1},
        {0, 0, 3, NO_SCORE, 0, false, 1}, {0, 0, 2, 8, 0, false, 2}, {0, 0, 0, 8, 0, false, 0},
    };
    g_autoptr(Journey) journey = journey_of(1, 1, sketches, G_N_ELEMENTS(sketches));
    g_autoptr(Analysis) analysis = analysis_new(journey);
    g_assert_true(analysis->any_owner);
    g_assert_cmpuint(analysis->owners[0].touchpoints, ==, 4);
    g_assert_cmpuint(analysis->owners[0].scored, ==, 3);
    g_assert_cmpuint(analysis->owners[0].severe, ==, 1);
    g_assert_cmpfloat(analysis->owners[0].shortfall, ==, 7); /* an excess does not make up */
    g_assert_cmpuint(analysis->owners[1].touchpoints, ==, 1);
    g_assert_cmpfloat(analysis->owners[1].shortfall, ==, 6);
    g_assert_cmpuint(analysis->owners[2].touchpoints, ==, 0);
}

/* ---- Peak and end. */

static PeakEnd peak_end_of(const double *scores, size_t count)
{
    g_autofree Sketch *sketches = g_new0(Sketch, count);
    g_autofree size_t *steps = g_new0(size_t, count);
    for (size_t i = 0; i < count; i++) {
        sketches[i] = (Sketch){0, 0, scores[i], NO_SCORE, 0, false, 0};
        steps[i] = i;
    }
    g_autoptr(Journey) journey = journey_of(1, 1, sketches, count);
    Path path = {.id = "p", .persona = NONE, .steps = steps, .step_count = count};
    journey->paths = g_memdup2(&path, sizeof path);
    journey->path_count = 1;
    journey->paths[0].steps = g_memdup2(steps, count * sizeof *steps);
    g_autoptr(Analysis) analysis = analysis_new(journey);
    return analysis->paths[0];
}

static void test_peak_end(void)
{
    static const double plain[] = {6, 2, 9, 7};      /* 9 is 4 away from the middle, 2 is 3 */
    static const double low_peak[] = {6, 1, 8, 7};   /* 1 is 4 away, 8 is 3 */
    static const double tie_low_first[] = {2, 8, 6}; /* both 3 away: the low one */
    static const double tie_high_first[] = {8, 2, 6};
    static const double holes[] = {NO_SCORE, 6, 9, NO_SCORE};
    static const double repeated[] = {2, 9, 2, 9, 5};
    static const double none[] = {NO_SCORE, NO_SCORE};
    PeakEnd figures = peak_end_of(plain, 4);
    g_assert_true(figures.given);
    g_assert_cmpfloat(figures.peak_end, ==, 8); /* (9 + 7) ÷ 2 */
    g_assert_cmpfloat(figures.lowest, ==, 2);
    g_assert_cmpuint(figures.lowest_step, ==, 1);
    g_assert_cmpfloat(figures.highest, ==, 9);
    g_assert_cmpuint(figures.highest_step, ==, 2);
    g_assert_cmpfloat(figures.last, ==, 7);
    g_assert_cmpfloat(peak_end_of(low_peak, 4).peak_end, ==, 4);       /* (1 + 7) ÷ 2 */
    g_assert_cmpfloat(peak_end_of(tie_low_first, 3).peak_end, ==, 4);  /* (2 + 6) ÷ 2 */
    g_assert_cmpfloat(peak_end_of(tie_high_first, 3).peak_end, ==, 4); /* (2 + 6) ÷ 2 */
    figures = peak_end_of(holes, 4);
    g_assert_cmpfloat(figures.last, ==, 9);
    g_assert_cmpuint(figures.lowest_step, ==, 1);
    figures = peak_end_of(repeated, 5);
    g_assert_cmpuint(figures.lowest_step, ==, 0); /* the first time it happens */
    g_assert_cmpuint(figures.highest_step, ==, 1);
    g_assert_false(peak_end_of(none, 2).given);
}

static void test_peak_end_by_stage(void)
{
    static const Sketch sketches[] = {{0, 0, 4, 8, 0, false, 0},
                                      {0, 0, 0, 8, 0, false, 0},
                                      {2, 0, 7, 8, 0, false, 0},
                                      {3, 0, 9, NO_SCORE, 0, false, 0}};
    g_autoptr(Journey) journey = journey_of(4, 1, sketches, 4);
    g_autoptr(Analysis) analysis = analysis_new(journey);
    g_assert_cmpfloat(analysis->by_stage.lowest, ==, 2); /* the mean of 4 and 0 */
    g_assert_cmpuint(analysis->by_stage.highest_step, ==, 2);
    g_assert_cmpfloat(analysis->by_stage.last, ==, 7); /* stage 4 has no mean */
    g_assert_cmpfloat(analysis->by_stage.peak_end, ==, 4.5);
}

/* ---- The gate. */

static void assert_diagnostic(const Diagnostics *diagnostics, size_t index, DiagnosticCode code,
                              size_t start, const char *path, const char *message)
{
    g_assert_cmpuint(index, <, diagnostics_count(diagnostics));
    const Diagnostic *diagnostic = diagnostics_get(diagnostics, index);
    g_assert_cmpint(diagnostic->code, ==, code);
    g_assert_cmpint(diagnostic->level, ==, LEVEL_ERROR);
    g_assert_cmpuint(diagnostic->span.start, ==, start);
    g_assert_cmpstr(diagnostic->path, ==, path);
    g_assert_cmpstr(diagnostic->message, ==, message);
}

static Diagnostics *gate_run(const Journey *journey, Policy policy)
{
    Diagnostics *diagnostics = diagnostics_new();
    g_autoptr(Analysis) analysis = analysis_new(journey);
    GateFacts facts = {.today = "2026-11-22", .warnings = 3};
    gate_check(analysis, &policy, &facts, diagnostics);
    return diagnostics;
}

static const Sketch gate_sketches[] = {
    {0, 0, 4, 8, 0, false, 1},
    {0, 1, 5.6, 10, 0, false, 0},
    {1, 0, NO_SCORE, 8, 0, false, 1},
    {1, 1, 0, 2.4, 0, false, 0},
};

static void test_gate_gap(void)
{
    g_autoptr(Journey) journey = journey_of(2, 2, gate_sketches, 4);
    g_autoptr(Diagnostics) broken = gate_run(journey, (Policy){.has_max_gap = true, .max_gap = 4});
    g_assert_cmpuint(diagnostics_count(broken), ==, 1); /* 4 itself is allowed */
    assert_diagnostic(broken, 0, CODE_GAP_LIMIT, 201, "touchpoints[1].current",
                      "'C2' in 'S1' falls 4.4 short of what is desired; the limit is 4");
    g_autoptr(Diagnostics) kept =
        gate_run(journey, (Policy){.has_max_gap = true, .max_gap = 10 - 5.6});
    g_assert_cmpuint(diagnostics_count(kept), ==, 0);
    g_autoptr(Diagnostics) unset = gate_run(journey, (Policy){.max_gap = 0});
    g_assert_cmpuint(diagnostics_count(unset), ==, 0);
}

/* Points as people write them, whatever their size. */
static void test_gate_points(void)
{
    static const Sketch sketches[] = {{0, 0, 0, 1234567.891, 0, false, 1}};
    g_autoptr(Journey) journey = journey_of(1, 1, sketches, 1);
    static const struct {
        double limit;
        const char *printed;
    } limits[] = {{0, "0"}, {20, "20"}, {0.5, "0.5"}, {100000, "100000"}, {1234.56, "1234.56"}};
    for (size_t i = 0; i < G_N_ELEMENTS(limits); i++) {
        g_autoptr(Diagnostics) broken =
            gate_run(journey, (Policy){.has_max_gap = true, .max_gap = limits[i].limit});
        g_autofree char *end = g_strdup_printf(
            " falls 1234567.89 short of what is desired; the limit is %s", limits[i].printed);
        g_assert_true(g_str_has_suffix(diagnostics_get(broken, 0)->message, end));
    }
}

static void test_gate_spread(void)
{
    g_autoptr(Journey) journey = journey_of(2, 2, gate_sketches, 4);
    g_autoptr(Diagnostics) broken =
        gate_run(journey, (Policy){.has_max_spread = true, .max_spread = 1.5});
    g_assert_cmpuint(diagnostics_count(broken), ==, 1);
    assert_diagnostic(broken, 0, CODE_SPREAD_LIMIT, 0, "stages[0]",
                      "'S1' differs by 1.6 from 'C1' to 'C2'; the limit is 1.5");
    g_autoptr(Diagnostics) kept =
        gate_run(journey, (Policy){.has_max_spread = true, .max_spread = 1.6});
    g_assert_cmpuint(diagnostics_count(kept), ==, 0);
}

static void test_gate_required(void)
{
    g_autoptr(Journey) journey = journey_of(2, 2, gate_sketches, 4);
    journey->touchpoints[0].action = wording_of(journey, "do");
    g_autoptr(Diagnostics) broken =
        gate_run(journey, (Policy){.require = REQUIRE_OWNER | REQUIRE_ACTION | REQUIRE_CURRENT});
    g_assert_cmpuint(diagnostics_count(broken), ==, 3);
    assert_diagnostic(broken, 0, CODE_REQUIRED_FIELD, 101, "touchpoints[1]",
                      "the touchpoint lacks: owner, action");
    assert_diagnostic(broken, 1, CODE_REQUIRED_FIELD, 102, "touchpoints[2]",
                      "the touchpoint lacks: action, current");
    g_autoptr(Diagnostics) others =
        gate_run(journey, (Policy){.require = REQUIRE_IMPACT | REQUIRE_DESIRED | REQUIRE_INTENDED});
    g_assert_cmpuint(diagnostics_count(others), ==, 4);
    assert_diagnostic(others, 0, CODE_REQUIRED_FIELD, 100, "touchpoints[0]",
                      "the touchpoint lacks: impact, intended");
}

static void test_gate_age(void)
{
    Policy limits = {.has_max_age = true, .max_age_days = 180};
    g_autoptr(Journey) journey = journey_of(2, 2, gate_sketches, 4);
    g_autoptr(Diagnostics) unknown = gate_run(journey, limits);
    g_assert_cmpuint(diagnostics_count(unknown), ==, 1);
    assert_diagnostic(unknown, 0, CODE_AGE_LIMIT, 0, "date",
                      "the age of the scores is unknown; the limit is 180 days");
    journey->date_span = (Span){7, 17};
    journey->date = "2026-05-26"; /* 180 days */
    g_autoptr(Diagnostics) young = gate_run(journey, limits);
    g_assert_cmpuint(diagnostics_count(young), ==, 0);
    journey->date = "2026-05-25";
    journey->touchpoints[1].current.date = "2024-02-29";
    journey->touchpoints[1].desired.date = "2026-11-22";
    g_autoptr(Diagnostics) old = gate_run(journey, limits);
    g_assert_cmpuint(diagnostics_count(old), ==, 2);
    assert_diagnostic(old, 0, CODE_AGE_LIMIT, 201, "touchpoints[1].current",
                      "the score of 2024-02-29 is 997 days old; the limit is 180");
    assert_diagnostic(old, 1, CODE_AGE_LIMIT, 7, "date",
                      "the scores of 2026-05-25 are 181 days old; the limit is 180");
}

static void test_gate_age_of_nothing(void)
{
    static const Sketch sketch = {0, 0, NO_SCORE, NO_SCORE, 0, false, 0};
    g_autoptr(Journey) journey = journey_of(1, 1, &sketch, 1);
    g_autoptr(Diagnostics) kept =
        gate_run(journey, (Policy){.has_max_age = true, .max_age_days = 1});
    g_assert_cmpuint(diagnostics_count(kept), ==, 0);
}

static void test_gate_coverage(void)
{
    static const Sketch sketches[] = {
        {0, 0, 4, 8, 0, false, 0}, {0, 0, 4, 8, 0, false, 0}, {1, 1, 4, 8, 0, false, 0}};
    g_autoptr(Journey) journey = journey_of(2, 3, sketches, 3); /* 2 of 6 cells */
    g_autoptr(Diagnostics) kept =
        gate_run(journey, (Policy){.has_min_coverage = true, .min_coverage = 1.0 / 3});
    g_assert_cmpuint(diagnostics_count(kept), ==, 0);
    g_autoptr(Diagnostics) broken =
        gate_run(journey, (Policy){.has_min_coverage = true, .min_coverage = 0.34});
    g_assert_cmpuint(diagnostics_count(broken), ==, 1);
    assert_diagnostic(broken, 0, CODE_COVERAGE_LIMIT, 0, NULL,
                      "2 of 6 cells have a touchpoint, which is 33.33 %; the limit is 34 %");
}

static void test_gate_answers(void)
{
    static const Sketch sketches[] = {{0, 0, 4, 8, 0, false, 0}, {0, 1, 4, 8, 0, false, 0}};
    Policy policy = {.has_min_answers = true, .min_answers = 30};
    g_autoptr(Journey) journey = journey_of(1, 2, sketches, 2);
    g_autoptr(Diagnostics) estimated = gate_run(journey, policy);
    g_assert_cmpuint(diagnostics_count(estimated), ==, 0);
    Score *current = &journey->touchpoints[0].current;
    current->source = SOURCE_MEASURED;
    journey->touchpoints[1].desired.source = SOURCE_MEASURED;
    current->has_answers = true;
    current->answers = 29;
    g_autoptr(Diagnostics) broken = gate_run(journey, policy);
    g_assert_cmpuint(diagnostics_count(broken), ==, 2);
    assert_diagnostic(broken, 0, CODE_ANSWERS_LIMIT, 200, "touchpoints[0].current",
                      "the measured score rests on 29 answers; the limit is 30");
    assert_diagnostic(broken, 1, CODE_ANSWERS_LIMIT, 301, "touchpoints[1].desired",
                      "the measured score does not say on how many answers it rests; the limit is "
                      "30");
    current->answers = 30;
    g_autoptr(Diagnostics) one = gate_run(journey, policy);
    g_assert_cmpuint(diagnostics_count(one), ==, 1);
}

static void test_gate_warnings(void)
{
    g_autoptr(Journey) journey = journey_of(2, 2, gate_sketches, 4);
    g_autoptr(Diagnostics) kept =
        gate_run(journey, (Policy){.has_max_warnings = true, .max_warnings = 3});
    g_assert_cmpuint(diagnostics_count(kept), ==, 0);
    g_autoptr(Diagnostics) broken =
        gate_run(journey, (Policy){.has_max_warnings = true, .max_warnings = 2});
    g_assert_cmpuint(diagnostics_count(broken), ==, 1);
    assert_diagnostic(broken, 0, CODE_WARNINGS_LIMIT, 0, NULL,
                      "the file has 3 warnings; the limit is 2");
}

static void test_policy_merge(void)
{
    Policy file = {.has_max_gap = true,
                   .max_gap = 4,
                   .has_min_answers = true,
                   .min_answers = 30,
                   .has_max_warnings = true,
                   .max_warnings = 0,
                   .require = REQUIRE_OWNER};
    Policy caller = {.has_max_gap = true,
                     .max_gap = 6,
                     .has_max_age = true,
                     .max_age_days = 7,
                     .require = REQUIRE_ACTION};
    Policy merged = policy_merge(&file, &caller);
    g_assert_cmpfloat(merged.max_gap, ==, 6);
    g_assert_cmpuint(merged.min_answers, ==, 30);
    g_assert_true(merged.has_max_warnings && merged.max_warnings == 0);
    g_assert_true(merged.has_max_age && merged.max_age_days == 7);
    g_assert_false(merged.has_max_spread || merged.has_min_coverage);
    g_assert_cmpuint(merged.require, ==, REQUIRE_OWNER | REQUIRE_ACTION);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/analysis/gap-and-severity", test_gap_and_severity);
    g_test_add_func("/analysis/severity-survives-binary-fractions",
                    test_severity_survives_binary_fractions);
    g_test_add_func("/analysis/missing-scores", test_missing_scores);
    g_test_add_func("/analysis/intended", test_intended);
    g_test_add_func("/analysis/means", test_means);
    g_test_add_func("/analysis/cell-means", test_cell_means);
    g_test_add_func("/analysis/cell-means-below-zero", test_cell_means_below_zero);
    g_test_add_func("/analysis/none-scored", test_none_scored);
    g_test_add_func("/analysis/no-touchpoints", test_no_touchpoints);
    g_test_add_func("/analysis/one-touchpoint", test_one_touchpoint);
    g_test_add_func("/analysis/negative-scale", test_negative_scale);
    g_test_add_func("/analysis/assumption-share", test_assumption_share);
    g_test_add_func("/analysis/consistency", test_consistency);
    g_test_add_func("/analysis/spread-survives-binary-fractions",
                    test_spread_survives_binary_fractions);
    g_test_add_func("/analysis/ranking", test_ranking);
    g_test_add_func("/analysis/ties-survive-binary-fractions", test_ties_survive_binary_fractions);
    g_test_add_func("/analysis/coverage", test_coverage);
    g_test_add_func("/analysis/owners", test_owners);
    g_test_add_func("/analysis/peak-end", test_peak_end);
    g_test_add_func("/analysis/peak-end-by-stage", test_peak_end_by_stage);
    g_test_add_func("/analysis/gate-coverage", test_gate_coverage);
    g_test_add_func("/analysis/gate-answers", test_gate_answers);
    g_test_add_func("/analysis/gate-warnings", test_gate_warnings);
    g_test_add_func("/analysis/policy-merge", test_policy_merge);
    g_test_add_func("/analysis/gate-gap", test_gate_gap);
    g_test_add_func("/analysis/gate-points", test_gate_points);
    g_test_add_func("/analysis/gate-spread", test_gate_spread);
    g_test_add_func("/analysis/gate-required", test_gate_required);
    g_test_add_func("/analysis/gate-age", test_gate_age);
    g_test_add_func("/analysis/gate-age-of-nothing", test_gate_age_of_nothing);
    return g_test_run();
}
