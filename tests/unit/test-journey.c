/* SPDX-License-Identifier: MIT */
/* The journey as data: which text a language gets, the cells, the printed form. */
#include <string.h>

#include <cjm/load.h>

static Journey *load(const char *text)
{
    g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
    g_autoptr(Source) source = source_new("folder/a.cjm.yaml", bytes);
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    Journey *journey = journey_load(source, diagnostics);
    g_assert_nonnull(journey);
    return journey;
}

static void test_languages(void)
{
    g_assert_true(language_matches("fa", "fa-IR"));
    g_assert_true(language_matches("FA-ir", "fa"));
    g_assert_false(language_matches("fa", "fas"));
    g_assert_false(language_matches("fa", "f"));
    g_assert_false(language_matches("", "en"));
}

static void test_language_tags(void)
{
    static const char *const tags[] = {"fa", "fas", "pt-BR", "zh-Hant-TW", "en-x-a", "de-1996"};
    static const char *const others[] = {"",    "f",      "abcd", "abcdefgh",     "fa_IR", "fa-",
                                         "-fa", "fa--IR", "f1",   "en-abcdefghi", "سلام"};
    for (size_t i = 0; i < G_N_ELEMENTS(tags); i++) {
        g_assert_true(language_is_tag(tags[i]));
    }
    for (size_t i = 0; i < G_N_ELEMENTS(others); i++) {
        g_assert_false(language_is_tag(others[i]));
    }
}

/* The name goes into the picture, which must be UTF-8. */
static void test_file_name(void)
{
    g_autoptr(GBytes) bytes = g_bytes_new_static("", 0);
    g_autoptr(Source) source = source_new("folder/a\xff.cjm.yaml", bytes);
    g_autoptr(Journey) journey = journey_new(source);
    g_assert_true(g_utf8_validate(journey->file_name, -1, NULL));
    g_assert_true(g_str_has_prefix(journey->file_name, "a"));
    g_assert_true(g_str_has_suffix(journey->file_name, ".cjm.yaml"));
}

static void test_wording(void)
{
    static const Translation translations[] = {
        {"pt", "português"}, {"pt-BR", "brasileiro"}, {"en", "English"}};
    Wording wording = {.translations = translations, .count = G_N_ELEMENTS(translations)};
    g_assert_cmpstr(wording_in(&wording, "pt-BR", "en"), ==, "brasileiro");
    g_assert_cmpstr(wording_in(&wording, "pt-br", "en"), ==, "brasileiro");
    g_assert_cmpstr(wording_in(&wording, "pt-PT", "en"), ==, "português");
    g_assert_cmpstr(wording_in(&wording, "de", "en-GB"), ==, "English");
    g_assert_cmpstr(wording_in(&wording, "de", "fr"), ==, "português");
    g_assert_cmpstr(wording_in(&wording, NULL, "en"), ==, "English");
    g_assert_cmpstr(wording_in(&wording, NULL, NULL), ==, "português");
    g_assert_true(wording_has_language(&wording, "en-US"));
    g_assert_false(wording_has_language(&wording, "de"));
    Wording none = {0};
    g_assert_null(wording_in(&none, "en", "en"));
    g_assert_false(wording_given(&none));
}

static const char small[] = "title: T\n"
                            "stages: [A, B]\n"
                            "channels: [X, Y]\n"
                            "touchpoints:\n"
                            "  - {stage: B, channel: X}\n"
                            "  - {stage: A, channel: Y}\n"
                            "  - {stage: B, channel: X}\n"
                            "  - {stage: B, channel: Y}\n"
                            "  - {stage: B, channel: X}\n";

static void assert_cell(const CellIndex *index, size_t stage, size_t channel, const char *expected)
{
    size_t count;
    const size_t *touchpoints = cell_index_get(index, stage, channel, &count);
    g_autoptr(GString) found = g_string_new(NULL);
    for (size_t i = 0; i < count; i++) {
        g_string_append_printf(found, "%zu ", touchpoints[i]);
    }
    g_assert_cmpstr(found->str, ==, expected);
}

static void test_cells(void)
{
    g_autoptr(Journey) journey = load(small);
    g_autoptr(CellIndex) index = cell_index_new(journey);
    assert_cell(index, 0, 0, "");
    assert_cell(index, 0, 1, "1 ");
    assert_cell(index, 1, 0, "0 2 4 ");
    assert_cell(index, 1, 1, "3 ");
    cell_index_free(NULL);
    journey_free(NULL);
}

static const char whole[] =
    "cjm: 1\n"
    "language: fa\n"
    "digits: latin\n"
    "title: {fa: عنوان, en: Title}\n"
    "subtitle: \"a \\\"b\\\" \\\\ c\"\n"
    "persona: {id: sara, name: Sara, role: r, goals: [one, two], quote: q}\n"
    "period: p\n"
    "date: 2026-11-20\n"
    "scale: {min: -5, max: 5, low: bad, high: good}\n"
    "thresholds: {clear: 2.5}\n"
    "stages: [{id: a, name: A, goal: g, description: d}]\n"
    "channels: [{id: x, name: X, icon: shop, description: d}]\n"
    "owners: [{id: o, name: O, colour: \"#010aff\"}]\n"
    "touchpoints:\n"
    "  - id: t\n"
    "    stage: a\n"
    "    channel: x\n"
    "    owner: o\n"
    "    name: n\n"
    "    action: act\n"
    "    impact: {text: i, effect: negative}\n"
    "    current: {value: -1.5, source: measured, n: 12, low: -2, high: 0, metric: CSAT, date: "
    "2026-01-02}\n"
    "    desired: 5\n"
    "    intended: {value: 4, source: assumed}\n"
    "    importance: 3\n"
    "    moment_of_truth: true\n"
    "    quote: q\n"
    "    note: |\n"
    "      one\n"
    "      two\n"
    "    link: https://example.com/\n"
    "paths: [{id: p, name: P, persona: sara, share: 25%, steps: [t, t]}]\n"
    "lanes: [{name: L, kind: quote, cells: {a: [one, {en: two}]}}]\n"
    "theme: {base: dark, colours: {ink: \"#abc\"}, fonts: {regular: R, bold: B}}\n";

static const char printed_whole[] = "journey\n"
                                    "  file \"a.cjm.yaml\"\n"
                                    "  language fa\n"
                                    "  digits latin\n"
                                    "  title fa \"عنوان\" en \"Title\"\n"
                                    "  subtitle fa \"a \\\"b\\\" \\\\ c\"\n"
                                    "  period fa \"p\"\n"
                                    "  date 2026-11-20\n"
                                    "  scale -5 to 5\n"
                                    "  clear 2.5\n"
                                    "  severe 5\n"
                                    "  spread 4\n"
                                    "  low fa \"bad\"\n"
                                    "  high fa \"good\"\n"
                                    "theme\n"
                                    "  base \"dark\"\n"
                                    "  regular \"R\"\n"
                                    "  bold \"B\"\n"
                                    "  ink #aabbcc\n"
                                    "persona 0\n"
                                    "  id \"sara\"\n"
                                    "  name fa \"Sara\"\n"
                                    "  role fa \"r\"\n"
                                    "  goals fa \"one\\ntwo\"\n"
                                    "  quote fa \"q\"\n"
                                    "owner 0\n"
                                    "  id \"o\"\n"
                                    "  name fa \"O\"\n"
                                    "  colour #010aff\n"
                                    "stage 0\n"
                                    "  id \"a\"\n"
                                    "  name fa \"A\"\n"
                                    "  goal fa \"g\"\n"
                                    "  description fa \"d\"\n"
                                    "channel 0\n"
                                    "  id \"x\"\n"
                                    "  name fa \"X\"\n"
                                    "  icon \"shop\"\n"
                                    "  description fa \"d\"\n"
                                    "touchpoint 0\n"
                                    "  id \"t\"\n"
                                    "  stage 0 \"a\"\n"
                                    "  channel 0 \"x\"\n"
                                    "  owner 0 \"o\"\n"
                                    "  name fa \"n\"\n"
                                    "  action fa \"act\"\n"
                                    "  impact fa \"i\"\n"
                                    "  effect negative\n"
                                    "  current -1.5 measured n 12 from -2 to 0 on 2026-01-02\n"
                                    "  current metric fa \"CSAT\"\n"
                                    "  desired 5 estimated\n"
                                    "  intended 4 assumed\n"
                                    "  importance 3\n"
                                    "  moment of truth\n"
                                    "  quote fa \"q\"\n"
                                    "  note fa \"one\\ntwo\"\n"
                                    "  link \"https://example.com/\"\n"
                                    "path 0\n"
                                    "  id \"p\"\n"
                                    "  name fa \"P\"\n"
                                    "  persona 0 \"sara\"\n"
                                    "  share 0.25\n"
                                    "  step 0 \"t\"\n"
                                    "  step 0 \"t\"\n"
                                    "lane 0\n"
                                    "  kind quote\n"
                                    "  name fa \"L\"\n"
                                    "  stage 0 \"a\"\n"
                                    "  text fa \"one\"\n"
                                    "  text en \"two\"\n";

/* Every key of the format once, so that the printed form can lose none unseen. */
static void test_print(void)
{
    g_autoptr(Journey) journey = load(whole);
    g_autoptr(GString) out = g_string_new(NULL);
    journey_print(journey, out);
    g_assert_cmpstr(out->str, ==, printed_whole);
}

static void test_print_defaults(void)
{
    g_autoptr(Journey) journey = load("title: T\nstages: [A]\nchannels: [B]\ntouchpoints:\n"
                                      "  - {stage: A, channel: B}\n");
    g_autoptr(GString) out = g_string_new(NULL);
    journey_print(journey, out);
    g_assert_nonnull(strstr(out->str, "  language en\n  digits auto\n"));
    g_assert_nonnull(strstr(out->str, "  scale 0 to 10\n  clear 3\n  severe 5\n  spread 4\n"));
    g_assert_true(g_str_has_suffix(out->str, "touchpoint 0\n  stage 0 \"A\"\n  channel 0 \"B\"\n"
                                             "  importance 3 by default\n"));
}

static void test_scale_decimals(void)
{
    static const struct {
        double min, max;
        int decimals;
    } cases[] = {
        {0, 10, 1},    {1, 5, 1},    {0, 100, 1},   {1, 7, 1},          {-1e6, 1e6, 1},
        {0, 2.1, 1},   {-1, 1, 2},   {0, 1, 2},     {0, 0.5, 2},        {0, 0.2, 3},
        {0.1, 0.3, 3}, {0, 0.02, 4}, {0, 1e-30, 9}, {-9e307, 1e308, 1},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        Scale scale = {.min = cases[i].min, .max = cases[i].max};
        g_assert_cmpint(scale_decimals(&scale), ==, cases[i].decimals);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/journey/languages", test_languages);
    g_test_add_func("/journey/wording", test_wording);
    g_test_add_func("/journey/language-tags", test_language_tags);
    g_test_add_func("/journey/file-name", test_file_name);
    g_test_add_func("/journey/cells", test_cells);
    g_test_add_func("/journey/print", test_print);
    g_test_add_func("/journey/print-defaults", test_print_defaults);
    g_test_add_func("/journey/scale-decimals", test_scale_decimals);
    return g_test_run();
}
