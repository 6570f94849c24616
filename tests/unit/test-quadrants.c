/* SPDX-License-Identifier: MIT */
/* Importance–performance analysis against quadrants and cross-hairs worked out by hand: each rule,
 * ties, binary fractions, scales of all kinds, nothing measured. */
#include <string.h>

#include <cjm/quadrants.h>

#define NEAR 1e-12
#define NO_SCORE (-1000.0)
#define MOST 8

typedef struct Sketch {
    int importance;
    double current;
    Quadrant expected;
} Sketch;

static Journey *journey_of(double min, double max, const Sketch *sketches, size_t count)
{
    static const char text[] = "title: t\n";
    g_autoptr(GBytes) bytes = g_bytes_new_static(text, strlen(text));
    g_autoptr(Source) source = source_new("t.cjm.yaml", bytes);
    Journey *journey = journey_new(source);
    journey->scale = (Scale){.min = min, .max = max};
    journey->touchpoint_count = count;
    journey->touchpoints = g_new0(Touchpoint, count);
    for (size_t i = 0; i < count; i++) {
        bool given = sketches[i].current > NO_SCORE;
        journey->touchpoints[i] = (Touchpoint){
            .owner = NONE,
            .importance = sketches[i].importance,
            .importance_given = true,
            .current = {.given = given, .value = given ? sketches[i].current : 0},
        };
    }
    return journey;
}

typedef struct Case {
    const char *name;
    CrosshairRule rule;
    double min, max;
    double current, importance; /* of the cross-hair; SCALE and MEAN */
    Sketch sketches[MOST];
    size_t count;
} Case;

static const Case cases[] = {
    {"the four corners",
     CROSSHAIR_SCALE,
     0,
     10,
     5,
     3,
     {{5, 0, QUADRANT_CONCENTRATE},
      {5, 10, QUADRANT_KEEP_UP},
      {1, 0, QUADRANT_LOW_PRIORITY},
      {1, 10, QUADRANT_OVERKILL}},
     4},
    {"on the lines",
     CROSSHAIR_SCALE,
     0,
     10,
     5,
     3,
     {{3, 5, QUADRANT_KEEP_UP},
      {3, 4.99, QUADRANT_CONCENTRATE},
      {2, 5, QUADRANT_OVERKILL},
      {2, 4.99, QUADRANT_LOW_PRIORITY}},
     4},
    {"1 to 5",
     CROSSHAIR_SCALE,
     1,
     5,
     3,
     3,
     {{4, 3, QUADRANT_KEEP_UP}, {4, 2.9, QUADRANT_CONCENTRATE}},
     2},
    {"1 to 10",
     CROSSHAIR_SCALE,
     1,
     10,
     5.5,
     3,
     {{4, 5, QUADRANT_CONCENTRATE}, {4, 6, QUADRANT_KEEP_UP}},
     2},
    {"from below nought",
     CROSSHAIR_SCALE,
     -5,
     5,
     0,
     3,
     {{5, -0.1, QUADRANT_CONCENTRATE}, {5, 0, QUADRANT_KEEP_UP}, {2, -5, QUADRANT_LOW_PRIORITY}},
     3},
    {"all below nought",
     CROSSHAIR_SCALE,
     -10,
     -2,
     -6,
     3,
     {{5, -7, QUADRANT_CONCENTRATE}, {5, -6, QUADRANT_KEEP_UP}},
     2},
    /* current (2 + 4 + 9) ÷ 3 = 5, importance (5 + 4 + 1) ÷ 3 = 3.33; the one without does not
       count */
    {"means",
     CROSSHAIR_MEAN,
     0,
     10,
     5,
     10.0 / 3,
     {{5, 2, QUADRANT_CONCENTRATE},
      {4, 4, QUADRANT_CONCENTRATE},
      {1, 9, QUADRANT_OVERKILL},
      {5, NO_SCORE, QUADRANT_NONE}},
     4},
    /* importance 3 is below the mean of 3.25 */
    {"a mean between two levels",
     CROSSHAIR_MEAN,
     0,
     10,
     6,
     3.25,
     {{3, 6, QUADRANT_OVERKILL},
      {3, 5, QUADRANT_LOW_PRIORITY},
      {3, 5, QUADRANT_LOW_PRIORITY},
      {4, 8, QUADRANT_KEEP_UP}},
     4},
    {"one touchpoint is its own mean", CROSSHAIR_MEAN, 0, 10, 2, 1, {{1, 2, QUADRANT_KEEP_UP}}, 1},
    {"all alike",
     CROSSHAIR_MEAN,
     0,
     10,
     7,
     4,
     {{4, 7, QUADRANT_KEEP_UP}, {4, 7, QUADRANT_KEEP_UP}, {4, 7, QUADRANT_KEEP_UP}},
     3},
    /* 0.1 + 0.1 + 0.1 is more than 0.3 in binary, and its third more than 0.1 */
    {"a mean that is off in binary alone",
     CROSSHAIR_MEAN,
     0,
     1,
     0.1,
     3,
     {{3, 0.1, QUADRANT_KEEP_UP}, {3, 0.1, QUADRANT_KEEP_UP}, {3, 0.1, QUADRANT_KEEP_UP}},
     3},
    /* importance 5, 4, 3, 2, 1 asks for 10, 7.5, 5, 2.5, 0 */
    {"the diagonal",
     CROSSHAIR_DIAGONAL,
     0,
     10,
     0,
     0,
     {{5, 9.9, QUADRANT_CONCENTRATE},
      {5, 10, QUADRANT_KEEP_UP},
      {4, 7.4, QUADRANT_CONCENTRATE},
      {4, 7.5, QUADRANT_KEEP_UP},
      {3, 5, QUADRANT_KEEP_UP},
      {2, 2, QUADRANT_CONCENTRATE},
      {2, 3, QUADRANT_KEEP_UP},
      {1, 0, QUADRANT_KEEP_UP}},
     8},
    /* 1 to 7: importance 4 asks for 1 + 0.75 × 6 = 5.5 */
    {"the diagonal of another scale",
     CROSSHAIR_DIAGONAL,
     1,
     7,
     0,
     0,
     {{4, 5, QUADRANT_CONCENTRATE}, {4, 5.5, QUADRANT_KEEP_UP}, {5, NO_SCORE, QUADRANT_NONE}},
     3},
    {"nothing measured",
     CROSSHAIR_SCALE,
     0,
     10,
     5,
     3,
     {{5, NO_SCORE, QUADRANT_NONE}, {1, NO_SCORE, QUADRANT_NONE}},
     2},
};

static void check_case(const Case *test)
{
    g_test_message("%s", test->name);
    g_autoptr(Journey) journey = journey_of(test->min, test->max, test->sketches, test->count);
    g_autoptr(Quadrants) quadrants = quadrants_new(journey, test->rule);
    if (test->rule != CROSSHAIR_DIAGONAL) {
        g_assert_cmpfloat_with_epsilon(quadrants->current, test->current, NEAR);
        g_assert_cmpfloat_with_epsilon(quadrants->importance, test->importance, NEAR);
    }
    size_t counts[QUADRANT_COUNT + 1] = {0};
    for (size_t i = 0; i < test->count; i++) {
        g_assert_cmpint(quadrants->of[i], ==, test->sketches[i].expected);
        counts[test->sketches[i].expected]++;
    }
    for (size_t i = 0; i < QUADRANT_COUNT; i++) {
        g_assert_cmpuint(quadrants->counts[i], ==, counts[i]);
    }
    g_assert_cmpuint(quadrants->measured, ==, test->count - counts[QUADRANT_NONE]);
}

static void test_cases(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        check_case(&cases[i]);
    }
}

static void test_mean_of_nothing(void)
{
    static const Sketch sketch = {5, NO_SCORE, QUADRANT_NONE};
    g_autoptr(Journey) journey = journey_of(0, 10, &sketch, 1);
    g_autoptr(Quadrants) quadrants = quadrants_new(journey, CROSSHAIR_MEAN);
    g_assert_cmpint(quadrants->of[0], ==, QUADRANT_NONE);
    g_assert_cmpuint(quadrants->measured, ==, 0);
    g_autoptr(Journey) empty = journey_of(0, 10, NULL, 0);
    g_autoptr(Quadrants) none = quadrants_new(empty, CROSSHAIR_MEAN);
    g_assert_cmpuint(none->measured, ==, 0);
    quadrants_free(NULL);
}

static void test_boundaries(void)
{
    static const double expected[] = {-5, -2.5, 0, 2.5, 5};
    g_autoptr(Journey) journey = journey_of(-5, 5, NULL, 0);
    g_autoptr(Quadrants) diagonal = quadrants_new(journey, CROSSHAIR_DIAGONAL);
    g_autoptr(Quadrants) scale = quadrants_new(journey, CROSSHAIR_SCALE);
    for (int importance = IMPORTANCE_LEAST; importance <= IMPORTANCE_MOST; importance++) {
        g_assert_cmpfloat_with_epsilon(quadrants_boundary(diagonal, importance),
                                       expected[importance - 1], NEAR);
        g_assert_cmpfloat_with_epsilon(quadrants_boundary(scale, importance), 0, NEAR);
        g_assert_cmpint(quadrants_is_important(scale, importance), ==, importance >= 3);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/quadrants/cases", test_cases);
    g_test_add_func("/quadrants/mean-of-nothing", test_mean_of_nothing);
    g_test_add_func("/quadrants/boundaries", test_boundaries);
    return g_test_run();
}
