/* SPDX-License-Identifier: MIT */
/* Reports: the model, what readers see of it, and how it is aligned for a terminal. */
#include <string.h>

#include <cjm/load.h>
#include <cjm/report.h>

static char *print(const char *text, const char *format, const ReportStyle *style,
                   const char *owner_name)
{
    g_autoptr(GBytes) bytes = g_bytes_new_static(text, strlen(text));
    g_autoptr(Source) source = source_new("t.cjm.yaml", bytes);
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    g_autoptr(Journey) journey = journey_load(source, diagnostics);
    g_assert_nonnull(journey);
    g_autoptr(Analysis) analysis = analysis_new(journey);
    ReportOptions options = {.owner = NONE};
    if (owner_name != NULL) {
        g_assert_true(report_find_owner(journey, owner_name, &options.owner));
    }
    g_autoptr(Report) report = report_new(analysis, &options);
    GString *out = g_string_new(NULL);
    report_format_find(format)->print(report, style, out);
    return g_string_free(out, FALSE);
}

static const ReportStyle plain_style = {.width = 80};

static size_t display_columns(const char *line)
{
    size_t columns = 0;
    for (const char *at = line; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        if (!g_unichar_iszerowidth(character)) {
            columns += g_unichar_iswide(character) ? 2 : 1;
        }
    }
    return columns;
}

/* Columns before `what` in the first line that has it. */
static size_t column_of(const char *text, const char *what)
{
    const char *found = strstr(text, what);
    g_assert_nonnull(found);
    const char *start = found;
    while (start > text && start[-1] != '\n') {
        start--;
    }
    g_autofree char *before = g_strndup(start, (gsize)(found - start));
    return display_columns(before);
}

static void test_alignment(void)
{
    static const char text[] =
        "title: T\n"
        "stages: [店舗, Kauf, 'e\xcc\x81te\xcc\x81', 'می‌رود']\n"
        "channels: [C]\n"
        "touchpoints:\n"
        "  - {stage: 店舗, channel: C, owner: o, action: ONE, impact: i, current: 1, desired: 9}\n"
        "  - {stage: Kauf, channel: C, owner: o, action: TWO, impact: i, current: 2, desired: 9}\n"
        "  - {stage: 'e\xcc\x81te\xcc\x81', channel: C, owner: o, action: THREE, impact: i, "
        "current: 3, desired: 9}\n"
        "  - {stage: 'می‌رود', channel: C, owner: o, action: FOUR, impact: i, current: 4, "
        "desired: 9}\n";
    static const char *const actions[] = {"TWO", "THREE", "FOUR"};
    g_autofree char *out = print(text, "text", &plain_style, NULL);
    size_t first = column_of(out, "ONE");
    for (size_t i = 0; i < G_N_ELEMENTS(actions); i++) {
        g_assert_cmpuint(column_of(out, actions[i]), ==, first);
    }
}

static void test_width(void)
{
    static const char text[] =
        "title: A title that is far longer than the terminal is wide, so that it takes two lines\n"
        "stages: [Awareness of the brand]\n"
        "channels: [Telephone]\n"
        "touchpoints:\n"
        "  - {stage: Awareness of the brand, channel: Telephone, owner: The owner of it,\n"
        "     action: Write down who calls and why and then call back within the hour,\n"
        "     impact: Unbreakablewordthatislongerthananycolumnofthetablecouldeverbe,\n"
        "     current: 1, desired: 9}\n";
    ReportStyle style = {.width = 104};
    g_autofree char *out = print(text, "text", &style, "The owner of it");
    g_auto(GStrv) lines = g_strsplit(out, "\n", -1);
    for (char **line = lines; *line != NULL; line++) {
        g_assert_cmpuint(display_columns(*line), <=, 104);
        g_assert_false(g_str_has_suffix(*line, " "));
    }
    g_assert_nonnull(strstr(out, "Unbreakab"));
    g_assert_null(strstr(out, "Unbreakableword"));
}

static void test_hostile_text(void)
{
    static const char text[] = "title: \"a\\u202eb\"\nstages: [\"x\\ty\"]\nchannels: [C]\n"
                               "touchpoints: [{stage: \"x\\ty\", channel: C, action: a, "
                               "owner: \"<b>&\\\"\", current: 1, desired: 2}]\n";
    g_autofree char *out = print(text, "text", &plain_style, NULL);
    g_assert_nonnull(strstr(out, "a\\u202eb"));
    g_assert_null(strstr(out, "\u202e"));
    g_assert_null(strchr(out, '\t'));
    g_autofree char *html = print(text, "html", &plain_style, NULL);
    g_assert_nonnull(strstr(html, "<bdi>&lt;b&gt;&amp;&quot;</bdi>"));
}

/* Without touchpoints, without scores: no mean, no rank, and above all no crash. */
static void test_nothing(void)
{
    static const char *const texts[] = {
        "title: T\nstages: [A]\nchannels: [C]\ntouchpoints: []\n",
        "title: T\nstages: [A]\nchannels: [C]\ntouchpoints: [{stage: A, channel: C}]\n",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        for (size_t j = 0; report_format_get(j) != NULL; j++) {
            g_autofree char *out = print(texts[i], report_format_get(j)->name, &plain_style, NULL);
            g_assert_cmpuint(strlen(out), >, 0);
            g_assert_null(strstr(out, "nan"));
        }
        g_autofree char *out = print(texts[i], "text", &plain_style, NULL);
        g_assert_nonnull(strstr(out, "No touchpoint falls short"));
        g_assert_null(strstr(out, "Peak and end"));
        g_autofree char *json = print(texts[i], "json", &plain_style, NULL);
        g_assert_nonnull(strstr(json, "\"gap\" : null"));
    }
}

static void test_negative_scale(void)
{
    static const char text[] =
        "title: T\nscale: {min: -100, max: 100}\nstages: [A]\nchannels: [C, D]\ntouchpoints:\n"
        "  - {stage: A, channel: C, owner: o, action: a, impact: i, current: -40.5, desired: 0}\n"
        "  - {stage: A, channel: D, owner: o, action: a, impact: i, current: 20, desired: 20}\n";
    g_autofree char *csv = print(text, "csv", &plain_style, NULL);
    g_assert_nonnull(strstr(csv, ",-40.5,")); /* a number, not a formula */
    g_autofree char *out = print(text, "text", &plain_style, NULL);
    g_assert_nonnull(strstr(out, "−40.5"));
    g_assert_nonnull(strstr(out, "−100 – 100"));
    g_assert_nonnull(strstr(out, "60.5")); /* spread: 20 − (−40.5) */
}

static void test_find_owner(void)
{
    static const char text[] =
        "title: T\nowners: [{id: CRM, name: Sales}, {id: b, name: {en: crm, fa: فروش}}]\n"
        "stages: [A]\nchannels: [C]\ntouchpoints: [{stage: A, channel: C, owner: b}]\n";
    g_autoptr(GBytes) bytes = g_bytes_new_static(text, strlen(text));
    g_autoptr(Source) source = source_new("t.cjm.yaml", bytes);
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    g_autoptr(Journey) journey = journey_load(source, diagnostics);
    size_t owner = NONE;
    g_assert_true(report_find_owner(journey, "CRM", &owner)); /* the id comes first … */
    g_assert_cmpuint(owner, ==, 0);
    g_assert_true(report_find_owner(journey, "crm", &owner)); /* … then the exact name … */
    g_assert_cmpuint(owner, ==, 1);
    g_assert_true(report_find_owner(journey, "SALES", &owner)); /* … then one in any case */
    g_assert_cmpuint(owner, ==, 0);
    g_assert_true(report_find_owner(journey, "فروش", &owner));
    g_assert_cmpuint(owner, ==, 1);
    g_assert_false(report_find_owner(journey, "Sale", &owner));
}

static void test_formats(void)
{
    g_assert_cmpstr(report_format_find("HTML")->name, ==, "html");
    g_assert_cmpstr(report_format_find_by_extension("a.b/c.MD")->name, ==, "markdown");
    g_assert_cmpstr(report_format_find_by_extension("c.htm")->name, ==, "html");
    g_assert_null(report_format_find_by_extension("csv"));
    g_assert_null(report_format_find("svg"));
}

/* ---- Comparisons. */

static char *print_comparison(const char *const *texts, size_t count, const char *format,
                              const ReportStyle *style)
{
    g_autoptr(GPtrArray) journeys = g_ptr_array_new_with_free_func((GDestroyNotify)journey_free);
    g_autoptr(GPtrArray) states = g_ptr_array_new_with_free_func((GDestroyNotify)analysis_free);
    for (size_t i = 0; i < count; i++) {
        g_autoptr(GBytes) bytes = g_bytes_new_static(texts[i], strlen(texts[i]));
        g_autoptr(Source) source = source_new("t.cjm.yaml", bytes);
        g_autoptr(Diagnostics) diagnostics = diagnostics_new();
        g_ptr_array_add(journeys, journey_load(source, diagnostics));
        g_ptr_array_add(states, analysis_new(g_ptr_array_index(journeys, i)));
    }
    g_autoptr(Comparison) comparison =
        comparison_new((const Analysis *const *)states->pdata, count);
    ReportOptions options = {.owner = NONE};
    g_autoptr(Report) report = report_compare_new(comparison, &options);
    GString *out = g_string_new(NULL);
    report_format_find(format)->print(report, style, out);
    return g_string_free(out, FALSE);
}

/* Neither scores nor touchpoints: nothing is compared, and no mean is made of nothing. */
static void test_comparison_of_nothing(void)
{
    static const char *const texts[] = {
        "title: T\nstages: [A]\nchannels: [C]\ntouchpoints: []\n",
        "title: T\nstages: [A]\nchannels: [C]\ntouchpoints: [{stage: A, channel: C}]\n",
        "title: T\nstages: [B]\nchannels: [D]\ntouchpoints: []\n",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(texts) * G_N_ELEMENTS(texts); i++) {
        const char *const pair[] = {texts[i / 3], texts[i % 3], texts[i / 3]};
        for (size_t j = 0; report_format_get(j) != NULL; j++) {
            const char *name = report_format_get(j)->name;
            g_autofree char *two = print_comparison(pair, 2, name, &plain_style);
            g_autofree char *three = print_comparison(pair, 3, name, &plain_style);
            g_assert_null(strstr(two, "nan"));
            g_assert_null(strstr(three, "nan"));
        }
        g_autofree char *out = print_comparison(pair, 2, "text", &plain_style);
        g_assert_true((strstr(out, "Nothing changed") != NULL) == (i / 3 == i % 3));
        g_assert_null(strstr(out, "Before and after"));
    }
}

/* On an axis from 0 to 1 a tenth would hide what changed; lines keep to the width. */
static void test_comparison_of_scales(void)
{
    static const char *const texts[] = {
        "title: T\nscale: {min: 0, max: 100}\nstages: [Awareness of the brand]\nchannels: [C]\n"
        "touchpoints: [{id: x, stage: Awareness of the brand, channel: C, name: A name of some "
        "length that has to be wrapped, owner: The owner of it, current: 33, desired: 90}]\n",
        "title: T\nscale: {min: -10, max: 10}\nstages: [Awareness of the brand]\nchannels: [C]\n"
        "touchpoints: [{id: x, stage: Awareness of the brand, channel: C, name: A name of some "
        "length that has to be wrapped, owner: The owner of it, current: -3.2, desired: 8}]\n",
    };
    ReportStyle style = {.width = 100};
    g_autofree char *out = print_comparison(texts, 2, "text", &style);
    g_assert_nonnull(strstr(out, "Scales differ (0 – 100, −10 – 10)"));
    g_assert_nonnull(strstr(out, "  0.33   0.34   +0.01  ")); /* (−3.2 + 10) ÷ 20 */
    g_auto(GStrv) lines = g_strsplit(out, "\n", -1);
    for (char **line = lines; *line != NULL; line++) {
        g_assert_cmpuint(display_columns(*line), <=, 100);
    }
}

static void test_short_scale(void)
{
    static const char *const texts[] = {
        "title: T\nscale: {min: 0, max: 0.2}\nstages: [A]\nchannels: [C]\ntouchpoints:\n"
        "  - {stage: A, channel: C, owner: O, name: N, current: 0.05, desired: 0.2}\n",
        "title: T\nscale: {min: 0, max: 0.2}\nstages: [A]\nchannels: [C]\ntouchpoints:\n"
        "  - {stage: A, channel: C, owner: O, name: N, current: 0.065, desired: 0.2}\n",
    };
    g_autofree char *compared = print_comparison(texts, 2, "text", &plain_style);
    g_assert_nonnull(strstr(compared, " 0 – 0.2 "));
    g_assert_nonnull(strstr(compared, "0.050   0.065  +0.015"));
    g_autofree char *alone = print(texts[1], "text", &plain_style, NULL);
    g_assert_nonnull(strstr(alone, " −0.135 "));
}

/* A small line: the least of the axis is the lowest block, the most the highest. */
static void test_course(void)
{
    static const char form[] = "title: T\nscale: {min: 1, max: 8}\nstages: [A]\nchannels: [C]\n"
                               "touchpoints: [{id: x, stage: A, channel: C, current: %s}]\n";
    static const char *const scores[] = {"1", "2", "4.5", "", "8"};
    char *texts[G_N_ELEMENTS(scores) + 1] = {NULL};
    for (size_t i = 0; i < G_N_ELEMENTS(scores); i++) {
        g_auto(GStrv) halves = g_strsplit(form, "%s", 2);
        texts[i] = g_strconcat(halves[0], scores[i], halves[1], NULL);
    }
    g_autofree char *out =
        print_comparison((const char *const *)texts, G_N_ELEMENTS(scores), "text", &plain_style);
    g_assert_nonnull(strstr(out, "▁▂▅·█"));
    for (size_t i = 0; i < G_N_ELEMENTS(scores); i++) {
        g_free(texts[i]);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/report/alignment", test_alignment);
    g_test_add_func("/report/width", test_width);
    g_test_add_func("/report/hostile-text", test_hostile_text);
    g_test_add_func("/report/nothing", test_nothing);
    g_test_add_func("/report/negative-scale", test_negative_scale);
    g_test_add_func("/report/find-owner", test_find_owner);
    g_test_add_func("/report/formats", test_formats);
    g_test_add_func("/report/comparison-of-nothing", test_comparison_of_nothing);
    g_test_add_func("/report/comparison-of-scales", test_comparison_of_scales);
    g_test_add_func("/report/short-scale", test_short_scale);
    g_test_add_func("/report/course", test_course);
    return g_test_run();
}
