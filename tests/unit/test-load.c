/* SPDX-License-Identifier: MIT */
/* What a right file is understood to say, and the limits at both sides. What a wrong file gets is
 * in tests/input. */
#include <math.h>
#include <string.h>

#include <cjm/limits.h>
#include <cjm/load.h>
#include <cjm/strings.h>

static const char head[] = "title: T\nstages: [A, B]\nchannels: [X, Y]\n";

static Journey *load_into(const char *text, Diagnostics *diagnostics)
{
    g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
    g_autoptr(Source) source = source_new("a.yaml", bytes);
    return journey_load(source, diagnostics);
}

static Journey *load(const char *text)
{
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    Journey *journey = load_into(text, diagnostics);
    if (!journey) {
        g_test_message("%s", diagnostics_get(diagnostics, 0)->message);
    }
    g_assert_nonnull(journey);
    return journey;
}

/* A journey of two stages and two channels with these lines under it. */
static Journey *load_with(const char *lines)
{
    g_autofree char *text = g_strconcat(head, lines, NULL);
    return load(text);
}

/* The first error has this code; warnings may stand before it. */
static void assert_error(const char *text, DiagnosticCode code)
{
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    g_autoptr(Journey) journey = load_into(text, diagnostics);
    g_assert_null(journey);
    size_t first = 0;
    while (diagnostics_get(diagnostics, first)->level != LEVEL_ERROR) {
        first++;
    }
    g_assert_cmpstr(diagnostic_code_name(diagnostics_get(diagnostics, first)->code), ==,
                    diagnostic_code_name(code));
}

static const char *first_text(const Wording *wording)
{
    return wording_in(wording, NULL, NULL);
}

static void test_numbers(void)
{
    static const struct {
        const char *text;
        double value; /* NAN: refused */
    } cases[] = {
        {"0", 0},       {"7", 7},       {"007", 7},
        {"3.5", 3.5},   {".5", 0.5},    {"5.", 5},
        {"+8", 8},      {"-2.5", -2.5}, {"−2.5", -2.5},
        {"-0", 0},      {"۳٫۵", 3.5},   {"٣٫٥", 3.5},
        {"−۱۲", -12},   {"0.1", 0.1},   {"12345678901234567890", 12345678901234567890.0},
        {"", NAN},      {".", NAN},     {"-", NAN},
        {"+-5", NAN},   {"5-", NAN},    {"1.2.3", NAN},
        {"1٫2.3", NAN}, {"3,5", NAN},   {"1e3", NAN},
        {"0x10", NAN},  {"1_000", NAN}, {" 5", NAN},
        {"5 ", NAN},    {"５", NAN},    {"inf", NAN},
        {".inf", NAN},  {"nan", NAN},   {"NaN", NAN},
        {"five", NAN},  {"%", NAN},     {"½", NAN},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        double value = 42;
        bool read = number_parse(cases[i].text, &value);
        g_test_message("'%s'", cases[i].text);
        g_assert_true(read == !isnan(cases[i].value));
        g_assert_true(value == (read ? cases[i].value : 42)); /* untouched on failure */
        g_assert_false(signbit(value) && value == 0);
    }
    double value;
    g_autofree char *longest = g_strnfill(63, '9');
    g_assert_true(number_parse(longest, &value));
    g_autofree char *longer = g_strnfill(400, '9');
    g_assert_false(number_parse(longer, &value));
}

static void test_texts_stay_as_typed(void)
{
    g_autoptr(Journey) journey = load("title: NO\nsubtitle: 1.10\nperiod: 2026-01-01\n"
                                      "stages: [~, 010]\nchannels: [yes, 0x1F]\ntouchpoints:\n"
                                      "  - {stage: ~, channel: yes, action: .inf, note: null,\n"
                                      "     quote: 'null', impact: \" a  b \"}\n");
    g_assert_cmpstr(first_text(&journey->title), ==, "NO");
    g_assert_cmpstr(first_text(&journey->subtitle), ==, "1.10");
    g_assert_cmpstr(first_text(&journey->period), ==, "2026-01-01");
    g_assert_cmpstr(journey->stages[0].id, ==, "~");
    g_assert_cmpstr(journey->stages[1].id, ==, "010");
    g_assert_cmpstr(journey->channels[1].id, ==, "0x1F");
    const Touchpoint *touchpoint = &journey->touchpoints[0];
    g_assert_cmpstr(first_text(&touchpoint->action), ==, ".inf");
    g_assert_false(wording_given(&touchpoint->note));
    g_assert_cmpstr(first_text(&touchpoint->quote), ==, "null");
    g_assert_cmpstr(first_text(&touchpoint->impact), ==, "a  b"); /* trimmed at the ends */
}

static void test_languages(void)
{
    g_autoptr(Journey) journey =
        load("language: fa\ntitle: ساده\nsubtitle: {en: E, fa: ف, de: }\n"
             "stages: [{en: A, fa: آ}, {id: b, name: {fa: ب}}, {id: Kenal, en: Know}]\n"
             "channels: [{ckb: کوردی, x-note: n}]\ntouchpoints: []\n");
    g_assert_cmpuint(journey->title.count, ==, 1);
    g_assert_cmpstr(journey->title.translations[0].language, ==, "fa");
    g_assert_cmpuint(journey->subtitle.count, ==, 2);
    g_assert_cmpstr(journey->stages[0].id, ==, "آ"); /* the name in the journey's language */
    g_assert_cmpstr(journey->stages[1].id, ==, "b");
    g_assert_cmpuint(journey->stages[2].name.count, ==, 2); /* "id" is Indonesian there */
    g_assert_cmpstr(journey->channels[0].name.translations[0].language, ==, "ckb");
}

static void test_defaults(void)
{
    g_autoptr(Journey) journey = load_with("touchpoints:\n  - {stage: A, channel: X}\n");
    g_assert_cmpstr(journey->language, ==, "en");
    g_assert_cmpint(journey->digits, ==, DIGITS_AUTO);
    g_assert_cmpfloat(journey->scale.min, ==, 0);
    g_assert_cmpfloat(journey->scale.max, ==, 10);
    g_assert_cmpfloat(journey->thresholds.clear, ==, 3);
    g_assert_cmpfloat(journey->thresholds.severe, ==, 5);
    g_assert_cmpfloat(journey->thresholds.spread, ==, 4);
    g_assert_null(journey->theme);
    g_assert_null(journey->date);
    const Touchpoint *touchpoint = &journey->touchpoints[0];
    g_assert_cmpuint(touchpoint->owner, ==, NONE);
    g_assert_cmpint(touchpoint->importance, ==, 3);
    g_assert_false(touchpoint->importance_given);
    g_assert_false(touchpoint->moment_of_truth);
    g_assert_false(touchpoint->current.given);
    g_assert_cmpint(touchpoint->effect, ==, EFFECT_NONE);
}

static void test_scale_and_thresholds(void)
{
    g_autoptr(Journey) journey =
        load_with("thresholds: {severe: 60}\nscale: {min: -100, max: 100}\ntouchpoints: []\n");
    g_assert_cmpfloat(journey->thresholds.clear, ==, 60);
    g_assert_cmpfloat(journey->thresholds.severe, ==, 60);
    g_assert_cmpfloat(journey->thresholds.spread, ==, 80);
}

static void test_scores(void)
{
    g_autoptr(Journey) journey = load_with(
        "touchpoints:\n"
        "  - {stage: A, channel: X, current: 0, desired: 10, intended: '۷٫۵'}\n"
        "  - {stage: A, channel: X, current: {value: 5, source: measured, n: ۱۲, low: 4, high: 6,\n"
        "     metric: {en: CSAT}, date: 2024-02-29}, desired: {value: 8, source: assumed}}\n");
    const Touchpoint *plain = &journey->touchpoints[0];
    g_assert_true(touchpoint_scored(plain));
    g_assert_cmpfloat(plain->current.value, ==, 0);
    g_assert_cmpfloat(plain->desired.value, ==, 10);
    g_assert_cmpfloat(plain->intended.value, ==, 7.5);
    g_assert_cmpint(plain->current.source, ==, SOURCE_ESTIMATED);
    g_assert_false(plain->current.has_interval || plain->current.has_answers);
    const Score *score = &journey->touchpoints[1].current;
    g_assert_cmpint(score->source, ==, SOURCE_MEASURED);
    g_assert_true(score->has_answers && score->has_interval);
    g_assert_cmpuint(score->answers, ==, 12);
    g_assert_cmpfloat(score->low, ==, 4);
    g_assert_cmpfloat(score->high, ==, 6);
    g_assert_cmpstr(first_text(&score->metric), ==, "CSAT");
    g_assert_cmpstr(score->date, ==, "2024-02-29");
    g_assert_cmpint(journey->touchpoints[1].desired.source, ==, SOURCE_ASSUMED);
}

static void test_references(void)
{
    /* An id goes before a name, an exact name before one of another case. */
    g_autoptr(Journey) journey =
        load("title: T\n"
             "stages: [{id: a, name: b}, {id: b, name: c}, {id: d, name: C}, {id: e, name: Ü}]\n"
             "channels: [{id: x, name: {en: Shop, fa: فروشگاه}}]\n"
             "touchpoints:\n"
             "  - {stage: b, channel: x}\n"
             "  - {stage: c, channel: Shop}\n"
             "  - {stage: C, channel: فروشگاه}\n"
             "  - {stage: ' ü ', channel: SHOP}\n"
             "  - {stage: B, channel: \"shop\\n\"}\n"
             "  - {stage: \"u\\u0308\", channel: x}\n");
    static const size_t expected[] = {1, 1, 2, 3, 0, 3};
    g_assert_cmpuint(journey->touchpoint_count, ==, G_N_ELEMENTS(expected));
    for (size_t i = 0; i < G_N_ELEMENTS(expected); i++) {
        g_assert_cmpuint(journey->touchpoints[i].stage, ==, expected[i]);
        g_assert_cmpuint(journey->touchpoints[i].channel, ==, 0);
    }
}

static void test_owners(void)
{
    /* Without a list: in order of first use, case and space ignored, nobody for a blank. */
    g_autoptr(Journey) used = load_with("touchpoints:\n"
                                        "  - {stage: A, channel: X, owner: Sales}\n"
                                        "  - {stage: A, channel: X, owner: CRM}\n"
                                        "  - {stage: A, channel: X, owner: ' sales'}\n"
                                        "  - {stage: A, channel: X, owner: ''}\n"
                                        "  - {stage: A, channel: X}\n");
    g_assert_cmpuint(used->owner_count, ==, 2);
    g_assert_cmpstr(used->owners[0].id, ==, "Sales");
    g_assert_cmpstr(first_text(&used->owners[1].name), ==, "CRM");
    static const size_t expected[] = {0, 1, 0, NONE, NONE};
    for (size_t i = 0; i < G_N_ELEMENTS(expected); i++) {
        g_assert_cmpuint(used->touchpoints[i].owner, ==, expected[i]);
    }
    g_autoptr(Journey) listed =
        load_with("owners: [Unused, {id: s, name: Sales, colour: '#0a0B0c'}]\n"
                  "touchpoints:\n  - {stage: A, channel: X, owner: sales}\n");
    g_assert_cmpuint(listed->owner_count, ==, 2);
    g_assert_cmpuint(listed->touchpoints[0].owner, ==, 1);
    const Owner *owner = &listed->owners[1];
    g_assert_true(owner->has_colour);
    g_assert_cmpuint(owner->colour.red, ==, 10);
    g_assert_cmpuint(owner->colour.green, ==, 11);
    g_assert_cmpuint(owner->colour.blue, ==, 12);
    g_assert_false(listed->owners[0].has_colour);
}

static void test_personas_and_paths(void)
{
    g_autoptr(Journey) journey = load_with(
        "personas: [{id: s, name: Sara, goals: [{en: a, fa: ب}, {en: c}]}, {name: Omid}]\n"
        "persona: Ali\n"
        "touchpoints:\n"
        "  - {id: a, stage: A, channel: X, name: First}\n"
        "  - {id: b, stage: B, channel: X}\n"
        "paths:\n"
        "  - {name: P, persona: omid, share: 60%, steps: [b, First, b]}\n"
        "  - {id: q, name: Q, share: 0.4, steps: [a]}\n"
        "  - {name: R, share: '۲۵ ٪', steps: [a]}\n"
        "  - {name: S, steps: [a]}\n");
    g_assert_cmpuint(journey->persona_count, ==, 3);
    g_assert_cmpstr(first_text(&journey->personas[0].name), ==, "Ali");
    const Wording *goals = &journey->personas[1].goals;
    g_assert_cmpstr(wording_in(goals, "en", NULL), ==, "a\nc");
    g_assert_cmpstr(wording_in(goals, "fa", NULL), ==, "ب");
    const Path *path = &journey->paths[0];
    g_assert_cmpstr(path->id, ==, "P");
    g_assert_cmpuint(path->persona, ==, 2);
    g_assert_true(path->has_share);
    g_assert_cmpfloat(path->share, ==, 0.6);
    g_assert_cmpuint(path->step_count, ==, 3);
    g_assert_cmpuint(path->steps[0], ==, 1);
    g_assert_cmpuint(path->steps[1], ==, 0);
    g_assert_cmpuint(journey->paths[1].persona, ==, NONE);
    g_assert_cmpfloat(journey->paths[1].share, ==, 0.4);
    g_assert_cmpfloat(journey->paths[2].share, ==, 0.25);
    g_assert_false(journey->paths[3].has_share);
}

static void test_lanes(void)
{
    g_autoptr(Journey) journey =
        load_with("touchpoints: []\n"
                  "lanes:\n"
                  "  - name: L\n"
                  "    kind: pain\n"
                  "    cells: {b: [one, '', {en: two}], A: {en: x, fa: ی}}\n"
                  "  - {name: M, cells: {B: , x-note: 1}}\n"
                  "  - name: N\n");
    const Lane *lane = &journey->lanes[0];
    g_assert_cmpint(lane->kind, ==, LANE_PAIN);
    g_assert_cmpuint(lane->cell_count, ==, 2);
    g_assert_cmpuint(lane->cells[0].stage, ==, 0); /* in stage order */
    g_assert_cmpuint(lane->cells[0].text_count, ==, 1);
    g_assert_cmpuint(lane->cells[0].texts[0].count, ==, 2);
    g_assert_cmpuint(lane->cells[1].text_count, ==, 2);
    g_assert_cmpstr(first_text(&lane->cells[1].texts[1]), ==, "two");
    g_assert_cmpuint(journey->lanes[1].cell_count, ==, 0);
    g_assert_cmpint(journey->lanes[2].kind, ==, LANE_TEXT);
}

static void test_impacts(void)
{
    g_autoptr(Journey) journey =
        load_with("touchpoints:\n"
                  "  - {stage: A, channel: X, impact: plain}\n"
                  "  - {stage: A, channel: X, impact: {en: e, fa: ف}}\n"
                  "  - {stage: A, channel: X, impact: {text: {en: e}, effect: positive}}\n"
                  "  - {stage: A, channel: X, impact: {text: t, effect: neutral}}\n");
    const Touchpoint *touchpoints = journey->touchpoints;
    g_assert_cmpstr(first_text(&touchpoints[0].impact), ==, "plain");
    g_assert_cmpuint(touchpoints[1].impact.count, ==, 2);
    g_assert_cmpint(touchpoints[1].effect, ==, EFFECT_NONE);
    g_assert_cmpstr(first_text(&touchpoints[2].impact), ==, "e");
    g_assert_cmpint(touchpoints[2].effect, ==, EFFECT_POSITIVE);
    g_assert_cmpint(touchpoints[3].effect, ==, EFFECT_NEUTRAL);
}

static void test_themes(void)
{
    g_autoptr(Journey) named = load_with("touchpoints: []\ntheme: print\n");
    g_assert_cmpstr(named->theme->base, ==, "print");
    g_assert_true(named->theme->source == named->source);
    g_autoptr(Journey) made =
        load_with("touchpoints: []\n"
                  "theme: {colours: {met-tint: '#fff'}, fonts: {bold: Some Bold}}\n");
    g_assert_null(made->theme->base);
    g_assert_true(made->theme->given[ROLE_MET_TINT]);
    g_assert_cmpuint(made->theme->colours[ROLE_MET_TINT].green, ==, 255);
    g_assert_false(made->theme->given[ROLE_INK]);
    g_assert_cmpstr(made->theme->bold_font.name, ==, "Some Bold");
    g_assert_null(made->theme->regular_font.name);
}

static ThemeSettings *load_theme(const char *text, Diagnostics *diagnostics)
{
    g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
    g_autoptr(Source) source = source_new("brand.yaml", bytes);
    return theme_settings_load(source, diagnostics);
}

static void test_theme_files(void)
{
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    g_autoptr(ThemeSettings) settings =
        load_theme("base: dark\ncolours:\n  ink: \"#010203\"\nx-by: us\n", diagnostics);
    g_assert_nonnull(settings);
    g_assert_cmpuint(diagnostics_count(diagnostics), ==, 0);
    g_assert_cmpstr(settings->base, ==, "dark");
    g_assert_cmpuint(settings->colours[ROLE_INK].blue, ==, 3);
    g_assert_cmpstr(source_name(settings->source), ==, "brand.yaml");

    static const char *const wrong[] = {"", "dark", "bas: dark", "colours: {inkk: '#000'}", "[a"};
    for (size_t i = 0; i < G_N_ELEMENTS(wrong); i++) {
        g_autoptr(Diagnostics) problems = diagnostics_new();
        g_autoptr(ThemeSettings) none = load_theme(wrong[i], problems);
        g_assert_null(none);
        g_assert_cmpuint(diagnostics_count(problems), ==, 1);
    }
}

static void test_own_keys(void)
{
    g_autoptr(Journey) journey =
        load_with("x-anything: {a: [1, 2], a: 3}\ntouchpoints:\n"
                  "  - {stage: A, channel: X, x-id: 4, current: {value: 5, x-by: us}}\n");
    g_assert_cmpfloat(journey->touchpoints[0].current.value, ==, 5);
}

/* n items of a list in flow style. */
static char *list_of(const char *prefix, size_t count)
{
    GString *text = g_string_new("[");
    for (size_t i = 0; i < count; i++) {
        g_string_append_printf(text, "%s%zu, ", prefix, i);
    }
    return g_string_free(g_string_append(text, "]"), FALSE);
}

static void test_axis_limits(void)
{
    g_autofree char *most = list_of("s", LIMIT_STAGES);
    g_autofree char *more = list_of("s", LIMIT_STAGES + 1);
    g_autofree char *fits =
        g_strdup_printf("title: T\nstages: %s\nchannels: %s\ntouchpoints: []\n", most, most);
    g_autoptr(Journey) journey = load(fits);
    g_assert_cmpuint(journey->stage_count, ==, LIMIT_STAGES);
    g_assert_cmpuint(journey->channel_count, ==, LIMIT_CHANNELS);
    g_autofree char *wide =
        g_strdup_printf("title: T\nstages: %s\nchannels: [X]\ntouchpoints: []\n", more);
    assert_error(wide, CODE_LIMIT);
    g_autofree char *high =
        g_strdup_printf("title: T\nstages: [A]\nchannels: %s\ntouchpoints: []\n", more);
    assert_error(high, CODE_LIMIT);
}

static char *many_touchpoints(size_t count)
{
    GString *text = g_string_new(head);
    g_string_append(text, "touchpoints:\n");
    for (size_t i = 0; i < count; i++) {
        g_string_append_printf(text, "- {id: t%zu, stage: A, channel: X, owner: o%zu}\n", i,
                               i % LIMIT_OWNERS);
    }
    return g_string_free(text, FALSE);
}

static void test_touchpoint_limit(void)
{
    g_autofree char *most = many_touchpoints(LIMIT_TOUCHPOINTS);
    g_autoptr(Journey) journey = load(most);
    g_assert_cmpuint(journey->touchpoint_count, ==, LIMIT_TOUCHPOINTS);
    g_assert_cmpuint(journey->owner_count, ==, LIMIT_OWNERS);
    g_autofree char *more = many_touchpoints(LIMIT_TOUCHPOINTS + 1);
    assert_error(more, CODE_LIMIT);
}

/* count items of which the loader keeps limit; format takes the number of each. */
static void assert_list_limit(const char *before, const char *format, const char *after,
                              size_t limit)
{
    for (size_t count = limit; count <= limit + 1; count++) {
        g_autoptr(GString) text = g_string_new(head);
        g_string_append(text, before);
        for (size_t i = 0; i < count; i++) {
            g_autofree char *number = g_strdup_printf("%zu", i);
            g_auto(GStrv) parts = g_strsplit(format, "#", -1);
            g_autofree char *item = g_strjoinv(number, parts);
            g_string_append(text, item);
        }
        g_string_append(text, after);
        if (count > limit) {
            assert_error(text->str, CODE_LIMIT);
        } else {
            journey_free(load(text->str));
        }
    }
}

static void test_list_limits(void)
{
    static const char touchpoints[] = "touchpoints: [{id: t, stage: A, channel: X}]\n";
    g_autofree char *owners = g_strconcat(touchpoints, "owners: [", NULL);
    assert_list_limit(owners, "o#,", "]\n", LIMIT_OWNERS);
    assert_list_limit("touchpoints:\n", "- {stage: A, channel: X, owner: o#}\n", "", LIMIT_OWNERS);
    g_autofree char *personas = g_strconcat(touchpoints, "personas: [", NULL);
    assert_list_limit(personas, "p#,", "]\n", LIMIT_PERSONAS);
    g_autofree char *paths = g_strconcat(touchpoints, "paths:\n", NULL);
    assert_list_limit(paths, "- {name: p#, steps: [t]}\n", "", LIMIT_PATHS);
    g_autofree char *steps = g_strconcat(touchpoints, "paths: [{name: P, steps: [", NULL);
    assert_list_limit(steps, "t,", "]}]\n", LIMIT_STEPS);
    g_autofree char *lanes = g_strconcat(touchpoints, "lanes:\n", NULL);
    assert_list_limit(lanes, "- {name: l#, cells: {A: x}}\n", "", LIMIT_LANES);
    g_autofree char *languages = g_strconcat(touchpoints, "subtitle: {", NULL);
    assert_list_limit(languages, "en-#: x,", "}\n", LIMIT_LANGUAGES);
    g_autofree char *goals = g_strconcat(touchpoints, "persona: {name: P, goals: [", NULL);
    assert_list_limit(goals, "{en-#: x},", "]}\n", LIMIT_LANGUAGES);
}

/* Blocks that GLib's hash cannot tell apart make 2^14 names of one hash: they must cost no more
 * than others do. */
static char *name_of_blocks(size_t number)
{
    GString *name = g_string_new(NULL);
    for (unsigned bit = 0; bit < 14; bit++) {
        g_string_append(name, number >> bit & 1 ? "Ez" : "FY");
    }
    return g_string_free(name, FALSE);
}

static void test_colliding_names(void)
{
    enum { COUNT = 1 << 14 };
    g_autoptr(GHashTable) hashes = g_hash_table_new(NULL, NULL);
    for (size_t i = 0; i < COUNT; i++) {
        g_autofree char *name = name_of_blocks(i);
        g_hash_table_add(hashes, GUINT_TO_POINTER(text_hash(name)));
    }
    /* A few of 2^28 pairs meet by chance among 2^32. */
    g_assert_cmpuint(g_hash_table_size(hashes), >, COUNT - 64);
    for (size_t length = 0; length < 20; length++) {
        g_autofree char *one = g_strnfill(length, 'a'), *longer = g_strnfill(length + 1, 'a');
        g_autofree char *copy = g_strdup(one);
        g_assert_cmpuint(text_hash(one), ==, text_hash(copy));
        g_assert_cmpuint(text_hash(one), !=, text_hash(longer));
    }
}

static char *with_action(const char *unit, size_t times)
{
    GString *text = g_string_new(head);
    g_string_append(text, "touchpoints:\n  - {stage: A, channel: X, action: a");
    for (size_t i = 0; i < times; i++) {
        g_string_append(text, unit);
    }
    return g_string_free(g_string_append(text, "}\n"), FALSE);
}

static void test_text_limits(void)
{
    g_autofree char *longest = with_action("ک", LIMIT_TEXT_CHARACTERS - 1);
    journey_free(load(longest));
    g_autofree char *longer = with_action("ک", LIMIT_TEXT_CHARACTERS);
    assert_error(longer, CODE_LIMIT);
    g_autofree char *most_marks = with_action("\xCC\x81", LIMIT_COMBINING_MARKS);
    journey_free(load(most_marks));
    g_autofree char *more_marks = with_action("\xCC\x81", LIMIT_COMBINING_MARKS + 1);
    assert_error(more_marks, CODE_LIMIT);
    /* Variation selectors cost as much. */
    g_autofree char *selectors = with_action("\xEF\xB8\x8F", LIMIT_COMBINING_MARKS + 1);
    assert_error(selectors, CODE_LIMIT);
}

/* Names that are all looked for in vain: no comparing of everything with everything. */
static void test_many_unknown_names(void)
{
    g_autoptr(GString) text = g_string_new(head);
    g_string_append(text, "touchpoints:\n");
    for (size_t i = 0; i < 19000; i++) {
        g_string_append_printf(text, "- {id: touchpoint-%zu, stage: C%zu, channel: X}\n", i, i);
    }
    g_string_append(text, "paths:\n");
    for (size_t i = 0; i < 100000; i++) {
        if (i % LIMIT_STEPS == 0) {
            g_string_append_printf(text, "%s- {name: P%zu, steps: [", i > 0 ? "]}\n" : "", i);
        }
        g_string_append_printf(text, "touchpiont-%zu,", i);
    }
    g_string_append(text, "]}\n");
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    g_autoptr(Journey) journey = load_into(text->str, diagnostics);
    g_assert_null(journey);
    g_assert_cmpuint(diagnostics_count(diagnostics), ==, LIMIT_DIAGNOSTICS);
    g_assert_cmpuint(diagnostics_count_level(diagnostics, LEVEL_ERROR), ==, 119000);
}

/* Problems of one file do not make the next one fail. */
static void test_shared_diagnostics(void)
{
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    g_autoptr(Journey) bad = load_into("title: T", diagnostics);
    g_assert_null(bad);
    g_autofree char *text = g_strconcat(head, "touchpoints: []\n", NULL);
    g_autoptr(Journey) good = load_into(text, diagnostics);
    g_assert_nonnull(good);
}

static void count_key(const KeyInfo *key, void *data)
{
    GHashTable *seen = data;
    g_assert_true(*key->context && *key->name && *key->type && *key->help);
    g_assert_true(g_hash_table_add(seen, g_strdup_printf("%s.%s", key->context, key->name)));
}

static void test_key_table(void)
{
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    format_visit_keys(count_key, seen);
    static const char *const expected[] = {"journey.title",     "touchpoint.moment_of_truth",
                                           "score.n",           "impact.effect",
                                           "thresholds.spread", "fonts.bold"};
    for (size_t i = 0; i < G_N_ELEMENTS(expected); i++) {
        g_assert_true(g_hash_table_contains(seen, expected[i]));
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/load/numbers", test_numbers);
    g_test_add_func("/load/texts-stay-as-typed", test_texts_stay_as_typed);
    g_test_add_func("/load/languages", test_languages);
    g_test_add_func("/load/defaults", test_defaults);
    g_test_add_func("/load/scale-and-thresholds", test_scale_and_thresholds);
    g_test_add_func("/load/scores", test_scores);
    g_test_add_func("/load/references", test_references);
    g_test_add_func("/load/owners", test_owners);
    g_test_add_func("/load/personas-and-paths", test_personas_and_paths);
    g_test_add_func("/load/lanes", test_lanes);
    g_test_add_func("/load/impacts", test_impacts);
    g_test_add_func("/load/themes", test_themes);
    g_test_add_func("/load/theme-files", test_theme_files);
    g_test_add_func("/load/own-keys", test_own_keys);
    g_test_add_func("/load/axis-limits", test_axis_limits);
    g_test_add_func("/load/touchpoint-limit", test_touchpoint_limit);
    g_test_add_func("/load/list-limits", test_list_limits);
    g_test_add_func("/load/colliding-names", test_colliding_names);
    g_test_add_func("/load/text-limits", test_text_limits);
    g_test_add_func("/load/many-unknown-names", test_many_unknown_names);
    g_test_add_func("/load/shared-diagnostics", test_shared_diagnostics);
    g_test_add_func("/load/key-table", test_key_table);
    return g_test_run();
}
