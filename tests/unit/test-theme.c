/* SPDX-License-Identifier: MIT */
/* Theme: what the built-in palettes promise about contrast and colour blindness; reading colours;
 * own colours and the warning about unreadable ones. */
#include <math.h>
#include <string.h>

#include <cjm/theme.h>

static Theme theme_get(const char *name)
{
    Theme theme;
    g_assert_true(theme_find(name, &theme));
    return theme;
}

static void assert_same_palette(const Colour *a, const Colour *b)
{
    g_assert_cmpint(memcmp(a, b, ROLE_COUNT * sizeof *a), ==, 0);
}

static void test_names(void)
{
    static const char *const expected[] = {"light", "dark", "print", "contrast", "auto"};
    const char *const *names = theme_names();
    for (size_t i = 0; i < G_N_ELEMENTS(expected); i++) {
        g_assert_cmpstr(names[i], ==, expected[i]);
        g_assert_cmpstr(theme_get(names[i]).name, ==, expected[i]);
        g_assert_nonnull(theme_description(names[i]));
    }
    g_assert_null(names[G_N_ELEMENTS(expected)]);
    Theme untouched = {.name = "untouched"};
    g_assert_false(theme_find("Light", &untouched));
    g_assert_cmpstr(untouched.name, ==, "untouched");
    g_assert_null(theme_description("nowhere"));
}

static void test_auto_is_light_and_dark(void)
{
    Theme light = theme_get("light"), dark = theme_get("dark"), both = theme_get("auto");
    assert_same_palette(both.colours, light.colours);
    assert_same_palette(both.dark, dark.colours);
    g_assert_true(both.has_dark);
    g_assert_false(light.has_dark);
    assert_same_palette(light.dark, light.colours);
}

static void assert_contrast(const Theme *theme, ColourRole ink, ColourRole ground, double least)
{
    double contrast = colour_contrast(theme->colours[ink], theme->colours[ground]);
    if (contrast < least) {
        g_test_message("%s: %s on %s has %.2f, needs %.1f", theme->name, colour_role_name(ink),
                       colour_role_name(ground), contrast, least);
        g_test_fail();
    }
}

static const ColourRole grounds[] = {
    ROLE_PAPER,      ROLE_BAND,       ROLE_PLAIN_TINT,  ROLE_MET_TINT,
    ROLE_SMALL_TINT, ROLE_CLEAR_TINT, ROLE_SEVERE_TINT,
};
static const ColourRole severities[] = {ROLE_MET, ROLE_SMALL, ROLE_CLEAR, ROLE_SEVERE};

static void test_contrast_of_texts(void)
{
    static const ColourRole inks[] = {ROLE_INK, ROLE_MUTED, ROLE_POSITIVE, ROLE_NEGATIVE};
    for (const char *const *name = theme_names(); *name != NULL; name++) {
        Theme theme = theme_get(*name);
        double least = strcmp(*name, "contrast") == 0 ? 7.0 : 4.5;
        for (size_t i = 0; i < G_N_ELEMENTS(grounds); i++) {
            for (size_t j = 0; j < G_N_ELEMENTS(inks); j++) {
                assert_contrast(&theme, inks[j], grounds[i], least);
            }
        }
        for (size_t i = 0; i < G_N_ELEMENTS(severities); i++) {
            assert_contrast(&theme, severities[i], ROLE_PAPER, least);
            assert_contrast(&theme, severities[i], ROLE_BAND, least);
            /* each tint follows its ink in the list of roles */
            assert_contrast(&theme, severities[i], (ColourRole)(severities[i] + 1), least);
        }
        assert_contrast(&theme, ROLE_FAINT, ROLE_PAPER, least);
        assert_contrast(&theme, ROLE_FAINT, ROLE_BAND, least);
        assert_contrast(&theme, ROLE_HEADER_INK, ROLE_HEADER, least);
        assert_contrast(&theme, ROLE_HEADER_MUTED, ROLE_HEADER, least);
        assert_contrast(&theme, ROLE_INK, ROLE_AREA, least);
        assert_contrast(&theme, ROLE_MUTED, ROLE_AREA, least);
    }
    g_assert_cmpint(ROLE_MET_TINT, ==, ROLE_MET + 1);
    g_assert_cmpint(ROLE_SEVERE_TINT, ==, ROLE_SEVERE + 1);
}

/* The half that is read worse decides. */
static void test_reads_better(void)
{
    static const Colour black = {0, 0, 0}, white = {255, 255, 255}, grey = {119, 119, 119};
    const PaletteEntry ink = {black, white}, paper = {white, black};
    g_assert_true(colour_reads_better(ink, paper, (PaletteEntry){white, black}));
    g_assert_false(colour_reads_better(ink, paper, (PaletteEntry){black, grey}));
    g_assert_false(colour_reads_better(ink, paper, (PaletteEntry){grey, white}));
    g_assert_true(colour_reads_better(ink, ink, (PaletteEntry){grey, grey}));
}

/* WCAG 2.1, criterion 1.4.11: marks that carry meaning need 3:1. */
static void test_contrast_of_marks(void)
{
    for (const char *const *name = theme_names(); *name != NULL; name++) {
        Theme theme = theme_get(*name);
        for (size_t i = 0; i < G_N_ELEMENTS(grounds); i++) {
            assert_contrast(&theme, ROLE_ACCENT, grounds[i], 3.0);
            for (int series = 0; series < SERIES_COUNT; series++) {
                assert_contrast(&theme, (ColourRole)(ROLE_SERIES_1 + series), grounds[i], 3.0);
            }
        }
        assert_contrast(&theme, ROLE_PLAIN, ROLE_PLAIN_TINT, 3.0);
    }
}

/* ---- Colour blindness: Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB. */

typedef double Vector[3];

static const double vision[][3][3] = {
    {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
    {{0.152286, 1.052583, -0.204868},
     {0.114503, 0.786281, 0.099216},
     {-0.003882, -0.048116, 1.051998}},
    {{0.367322, 0.860646, -0.227968},
     {0.280085, 0.672501, 0.047413},
     {-0.011820, 0.042940, 0.968881}},
    {{1.255528, -0.076749, -0.178779},
     {-0.078411, 0.930809, 0.147602},
     {0.004733, 0.691367, 0.303900}},
};
static const char *const vision_names[] = {"full vision", "protanopia", "deuteranopia",
                                           "tritanopia"};

static void multiply(const double matrix[3][3], const Vector in, Vector out)
{
    for (int row = 0; row < 3; row++) {
        out[row] = matrix[row][0] * in[0] + matrix[row][1] * in[1] + matrix[row][2] * in[2];
    }
}

static double to_linear(uint8_t channel)
{
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

/* OKLab (Ottosson 2020) of the colour as such an eye sees it. */
static void seen_as(Colour colour, size_t eye, Vector lab)
{
    static const double to_cones[3][3] = {{0.4122214708, 0.5363325363, 0.0514459929},
                                          {0.2119034982, 0.6806995451, 0.1073969566},
                                          {0.0883024619, 0.2817188376, 0.6299787005}};
    static const double to_lab[3][3] = {{0.2104542553, 0.7936177850, -0.0040720468},
                                        {1.9779984951, -2.4285922050, 0.4505937099},
                                        {0.0259040371, 0.7827717662, -0.8086757660}};
    Vector linear = {to_linear(colour.red), to_linear(colour.green), to_linear(colour.blue)};
    Vector seen, cones;
    multiply(vision[eye], linear, seen);
    for (int i = 0; i < 3; i++) {
        seen[i] = CLAMP(seen[i], 0.0, 1.0);
    }
    multiply(to_cones, seen, cones);
    for (int i = 0; i < 3; i++) {
        cones[i] = cbrt(cones[i]);
    }
    multiply(to_lab, cones, lab);
}

/* In hundredths of OKLab; about two are just noticeable side by side. */
static double distance(Colour a, Colour b, size_t eye)
{
    Vector first, second;
    seen_as(a, eye, first);
    seen_as(b, eye, second);
    double sum = 0.0;
    for (int i = 0; i < 3; i++) {
        sum += (first[i] - second[i]) * (first[i] - second[i]);
    }
    return 100.0 * sqrt(sum);
}

static void assert_distinct(const Theme *theme, ColourRole a, ColourRole b, double least)
{
    for (size_t eye = 0; eye < G_N_ELEMENTS(vision); eye++) {
        double apart = distance(theme->colours[a], theme->colours[b], eye);
        if (apart < least) {
            g_test_message("%s, %s: %s and %s are %.1f apart, need %.1f", theme->name,
                           vision_names[eye], colour_role_name(a), colour_role_name(b), apart,
                           least);
            g_test_fail();
        }
    }
}

static void test_colour_blindness(void)
{
    enum { LEAST_SEVERITIES = 8, LEAST_NEIGHBOURS = 12, LEAST_SERIES = 7, LEAST_SIGNS = 5 };
    for (const char *const *name = theme_names(); *name != NULL; name++) {
        Theme theme = theme_get(*name);
        for (size_t i = 0; i < G_N_ELEMENTS(severities); i++) {
            for (size_t j = i + 1; j < G_N_ELEMENTS(severities); j++) {
                assert_distinct(&theme, severities[i], severities[j], LEAST_SEVERITIES);
            }
        }
        for (int i = 0; i < SERIES_COUNT; i++) {
            for (int j = i + 1; j < SERIES_COUNT; j++) {
                bool neighbours = j == i + 1 || (i == 0 && j == SERIES_COUNT - 1);
                assert_distinct(&theme, (ColourRole)(ROLE_SERIES_1 + i),
                                (ColourRole)(ROLE_SERIES_1 + j),
                                neighbours ? LEAST_NEIGHBOURS : LEAST_SERIES);
            }
        }
        /* these two also differ in shape: a triangle up, a triangle down */
        assert_distinct(&theme, ROLE_POSITIVE, ROLE_NEGATIVE, LEAST_SIGNS);
    }
    /* the measure itself: red and green are far apart but for a red-green blind eye */
    Colour red = {0xc0, 0x40, 0x20}, green = {0x70, 0x70, 0x18};
    g_assert_cmpfloat(distance(red, green, 0), >, 15.0);
    g_assert_cmpfloat(distance(red, green, 2), <, 5.0);
}

/* CIE lightness, 0–100: what a photocopy keeps. */
static double lightness(Colour colour)
{
    double luminance = 0.2126 * to_linear(colour.red) + 0.7152 * to_linear(colour.green) +
                       0.0722 * to_linear(colour.blue);
    return 116.0 * cbrt(luminance) - 16.0;
}

static void test_print_in_grey(void)
{
    Theme theme = theme_get("print");
    for (size_t i = 1; i < G_N_ELEMENTS(severities); i++) {
        g_assert_cmpfloat(lightness(theme.colours[severities[i - 1]]) -
                              lightness(theme.colours[severities[i]]),
                          >=, 8.0);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(grounds); i++) {
        g_assert_cmpfloat(lightness(theme.colours[grounds[i]]), >=, 93.0);
    }
    g_assert_cmpfloat(lightness(theme.colours[ROLE_HEADER]), >=, 90.0);
}

static void assert_colour(Colour colour, int red, int green, int blue)
{
    g_assert_cmpint(colour.red, ==, red);
    g_assert_cmpint(colour.green, ==, green);
    g_assert_cmpint(colour.blue, ==, blue);
}

/* The heat map's grounds: told apart in grey and by every eye, the worse the further from paper. */
static void test_heat(void)
{
    enum { LEAST_IN_GREY = 6, LEAST_APART = 6 };
    for (const char *const *name = theme_names(); *name != NULL; name++) {
        Theme theme = theme_get(*name);
        double paper = lightness(theme.colours[ROLE_PAPER]), before = 0;
        for (int heat = ROLE_MET_HEAT; heat <= ROLE_SEVERE_HEAT; heat++) {
            double away = fabs(lightness(theme.colours[heat]) - paper);
            g_test_message("%s, %s: %.1f from paper", *name, colour_role_name((ColourRole)heat),
                           away);
            g_assert_cmpfloat(away, >=, before + (heat == ROLE_MET_HEAT ? 3 : LEAST_IN_GREY));
            before = away;
            for (int other = ROLE_MET_HEAT; other < heat; other++) {
                assert_distinct(&theme, (ColourRole)heat, (ColourRole)other, LEAST_APART);
            }
        }
    }
}

/* Own severities reach the heat map, unless that has colours of its own. */
static void test_heat_of_own_colours(void)
{
    g_autoptr(ThemeSettings) settings = theme_settings_new();
    settings->given[ROLE_SEVERE] = settings->given[ROLE_CLEAR] = true;
    settings->colours[ROLE_SEVERE] = (Colour){0x40, 0x00, 0x80};
    settings->colours[ROLE_CLEAR] = (Colour){0xff, 0x01, 0x81};
    Theme before = theme_get("light"), theme = theme_get("light");
    theme_apply(&theme, settings);
    assert_colour(theme.colours[ROLE_SEVERE_HEAT], 0x40, 0x00, 0x80);
    assert_colour(theme.colours[ROLE_CLEAR_HEAT], 0xff, 0x99, 0xcd);
    Colour small = before.colours[ROLE_SMALL_HEAT];
    assert_colour(theme.colours[ROLE_SMALL_HEAT], small.red, small.green, small.blue);
    settings->given[ROLE_SEVERE_HEAT] = true;
    settings->colours[ROLE_SEVERE_HEAT] = (Colour){1, 2, 3};
    theme_apply(&theme, settings);
    assert_colour(theme.colours[ROLE_SEVERE_HEAT], 1, 2, 3);
    Theme both = theme_get("auto"), dark = theme_get("dark");
    theme_apply(&both, settings);
    assert_same_palette(both.dark, dark.colours);
}

static void test_parse(void)
{
    Colour colour = {1, 2, 3};
    static const char *const wrong[] = {
        "",     "#",   "#12",      "#1234",    "#12345",  "#1234567", "123456", "#12345g",
        "#ggg", "red", " #123456", "#123456 ", "#-12345", "#+1f",     "#۱۲۳",   "rgb(1,2,3)",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(wrong); i++) {
        g_test_message("%s", wrong[i]);
        g_assert_false(colour_parse(wrong[i], &colour));
        assert_colour(colour, 1, 2, 3);
    }
    g_assert_true(colour_parse("#22344d", &colour));
    assert_colour(colour, 0x22, 0x34, 0x4d);
    g_assert_true(colour_parse("#FfA000", &colour));
    assert_colour(colour, 0xff, 0xa0, 0x00);
    g_assert_true(colour_parse("#1aF", &colour));
    assert_colour(colour, 0x11, 0xaa, 0xff);
}

static void test_roles(void)
{
    for (int role = 0; role < ROLE_COUNT; role++) {
        ColourRole found = ROLE_NONE;
        g_assert_true(colour_role_find(colour_role_name((ColourRole)role), &found));
        g_assert_cmpint(found, ==, role);
    }
    ColourRole untouched = ROLE_LINE;
    g_assert_false(colour_role_find("Ink", &untouched));
    g_assert_cmpint(untouched, ==, ROLE_LINE);
    g_assert_cmpstr(colour_role_name(ROLE_HEADER_INK), ==, "header-ink");
}

static void test_contrast_ratio(void)
{
    Colour black = {0, 0, 0}, white = {255, 255, 255}, grey = {0x77, 0x77, 0x77};
    g_assert_cmpfloat_with_epsilon(colour_contrast(black, white), 21.0, 1e-9);
    g_assert_cmpfloat_with_epsilon(colour_contrast(white, black), 21.0, 1e-9);
    g_assert_cmpfloat_with_epsilon(colour_contrast(white, white), 1.0, 1e-9);
    g_assert_cmpfloat_with_epsilon(colour_contrast(grey, white), 4.48, 0.005);
}

static void test_apply(void)
{
    g_autoptr(ThemeSettings) settings = theme_settings_new();
    settings->given[ROLE_HEADER] = true;
    settings->colours[ROLE_HEADER] = (Colour){1, 2, 3};
    Theme before = theme_get("light"), theme = theme_get("light");
    theme_apply(&theme, settings);
    for (int role = 0; role < ROLE_COUNT; role++) {
        Colour expected = role == ROLE_HEADER ? (Colour){1, 2, 3} : before.colours[role];
        assert_colour(theme.colours[role], expected.red, expected.green, expected.blue);
        assert_colour(theme.dark[role], expected.red, expected.green, expected.blue);
    }
    Theme both = theme_get("auto"), dark = theme_get("dark");
    theme_apply(&both, settings);
    assert_colour(both.colours[ROLE_HEADER], 1, 2, 3);
    assert_same_palette(both.dark, dark.colours);
}

static void test_built_in_themes_do_not_warn(void)
{
    for (const char *const *name = theme_names(); *name != NULL; name++) {
        g_autoptr(Diagnostics) diagnostics = diagnostics_new();
        Theme theme = theme_get(*name);
        theme_check_contrast(&theme, NULL, diagnostics);
        g_assert_cmpuint(diagnostics_count(diagnostics), ==, 0);
    }
}

static void test_warning(void)
{
    static const char text[] = "theme: {header-muted: '#7a7a7a'}\n";
    g_autoptr(GBytes) bytes = g_bytes_new_static(text, strlen(text));
    g_autoptr(Source) source = source_new("a.cjm.yaml", bytes);
    g_autoptr(ThemeSettings) settings = theme_settings_new();
    settings->source = source_ref(source);
    settings->span = (Span){7, 32};
    settings->path = "theme.";
    settings->colour_spans[ROLE_HEADER_MUTED] = (Span){22, 31};
    settings->given[ROLE_HEADER_MUTED] = true;
    settings->colours[ROLE_HEADER_MUTED] = (Colour){0x7a, 0x7a, 0x7a};
    Theme theme = theme_get("light");
    theme_apply(&theme, settings);
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    theme_check_contrast(&theme, settings, diagnostics);
    g_assert_cmpuint(diagnostics_count(diagnostics), ==, 1);
    const Diagnostic *warning = diagnostics_get(diagnostics, 0);
    g_assert_cmpint(warning->code, ==, CODE_LOW_CONTRAST);
    g_assert_cmpint(warning->level, ==, LEVEL_WARNING);
    g_assert_cmpuint(warning->span.start, ==, 22);
    g_assert_cmpstr(warning->path, ==, "theme.colours.header-muted");
    g_assert_true(warning->source == source);
    g_assert_cmpstr(
        warning->message, ==,
        "header-muted #7a7a7a on header #22344d has a contrast of 2.9:1, less than 4.5:1");
}

/* An ink of the base on a ground of one's own: the ground is to blame. */
static void test_warning_at_ground(void)
{
    g_autoptr(GBytes) bytes = g_bytes_new_static("", 0);
    g_autoptr(ThemeSettings) settings = theme_settings_new();
    settings->source = source_new("brand.yaml", bytes);
    settings->given[ROLE_HEADER] = true;
    settings->colours[ROLE_HEADER] = (Colour){0xff, 0xff, 0xff};
    settings->colour_spans[ROLE_HEADER] = (Span){10, 19};
    Theme theme = theme_get("light");
    theme_apply(&theme, settings);
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    theme_check_contrast(&theme, settings, diagnostics);
    g_assert_cmpuint(diagnostics_count(diagnostics), ==, 2); /* header-ink, header-muted */
    for (size_t i = 0; i < 2; i++) {
        const Diagnostic *warning = diagnostics_get(diagnostics, i);
        g_assert_cmpuint(warning->span.start, ==, 10);
        g_assert_cmpstr(warning->path, ==, "colours.header");
    }
}

/* A ground between ink and paper, on which neither is read. */
static void test_warning_at_heat(void)
{
    g_autoptr(ThemeSettings) settings = theme_settings_new();
    settings->given[ROLE_CLEAR_HEAT] = true;
    settings->colours[ROLE_CLEAR_HEAT] = (Colour){0x78, 0x78, 0x78};
    Theme theme = theme_get("light");
    theme_apply(&theme, settings);
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    theme_check_contrast(&theme, settings, diagnostics);
    g_assert_cmpuint(diagnostics_count(diagnostics), ==, 1);
    g_assert_cmpstr(diagnostics_get(diagnostics, 0)->message, ==,
                    "paper #ffffff on clear-heat #787878 has a contrast of 4.4:1, less than 4.5:1");
}

static void test_one_warning_an_ink(void)
{
    Theme theme = theme_get("light");
    theme.colours[ROLE_MUTED] = (Colour){0xaa, 0xaa, 0xaa};
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    theme_check_contrast(&theme, NULL, diagnostics);
    g_assert_cmpuint(diagnostics_count(diagnostics), ==, 1);
    const char *message = diagnostics_get(diagnostics, 0)->message;
    g_assert_true(g_str_has_prefix(message, "muted #aaaaaa on area #"));
    g_assert_true(g_str_has_suffix(message, ", and too little on 7 other grounds"));
}

static void test_warning_in_dark_mode(void)
{
    Theme theme = theme_get("auto");
    theme.dark[ROLE_HEADER_INK] = theme.dark[ROLE_HEADER];
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    theme_check_contrast(&theme, NULL, diagnostics);
    g_assert_cmpuint(diagnostics_count(diagnostics), ==, 1);
    const Diagnostic *warning = diagnostics_get(diagnostics, 0);
    g_assert_null(warning->source);
    g_assert_nonnull(strstr(warning->message, "in dark mode has a contrast of 1.0:1"));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/theme/names", test_names);
    g_test_add_func("/theme/auto-is-light-and-dark", test_auto_is_light_and_dark);
    g_test_add_func("/theme/contrast-of-texts", test_contrast_of_texts);
    g_test_add_func("/theme/reads-better", test_reads_better);
    g_test_add_func("/theme/contrast-of-marks", test_contrast_of_marks);
    g_test_add_func("/theme/colour-blindness", test_colour_blindness);
    g_test_add_func("/theme/print-in-grey", test_print_in_grey);
    g_test_add_func("/theme/heat", test_heat);
    g_test_add_func("/theme/heat-of-own-colours", test_heat_of_own_colours);
    g_test_add_func("/theme/parse", test_parse);
    g_test_add_func("/theme/roles", test_roles);
    g_test_add_func("/theme/contrast-ratio", test_contrast_ratio);
    g_test_add_func("/theme/apply", test_apply);
    g_test_add_func("/theme/built-in-themes-do-not-warn", test_built_in_themes_do_not_warn);
    g_test_add_func("/theme/warning", test_warning);
    g_test_add_func("/theme/warning-at-ground", test_warning_at_ground);
    g_test_add_func("/theme/warning-at-heat", test_warning_at_heat);
    g_test_add_func("/theme/one-warning-an-ink", test_one_warning_an_ink);
    g_test_add_func("/theme/warning-in-dark-mode", test_warning_in_dark_mode);
    return g_test_run();
}
