/* SPDX-License-Identifier: MIT */
/* Locale: direction, digits, signs, rounding and labels. */
#include <math.h>
#include <string.h>

#include <fribidi.h>

#include <cjm/locale.h>

static void assert_owned(char *text, const char *expected)
{
    g_assert_cmpstr(text, ==, expected);
    g_free(text);
}

static void test_direction(void)
{
    static const char *const right_to_left[] = {
        "ar",      "fa",         "he",       "ur",          "ps",         "sd",      "ug",
        "yi",      "dv",         "ckb",      "iw",          "FA",         "fa-IR",   "ar_EG",
        "ku-Arab", "ku-arab-IQ", "az-Arab",  "uz-Arab",     "pa-Arab-PK", "ms-Arab", "jrb-Hebr",
        "ur-Aran", "ff-Adlm",    "arc-Syrc", "zh-cmn-Arab",
    };
    static const char *const left_to_right[] = {
        "en", "de",      "tr",  "ku",        "ku-Latn", "fa-Latn", "sd-Deva", "ug-Cyrl",
        "hi", "zh-Hant", "far", "en-x-Arab", "",        "f",       "arn",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(right_to_left); i++) {
        g_test_message("%s", right_to_left[i]);
        g_assert_true(locale_for(right_to_left[i], DIGITS_AUTO).right_to_left);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(left_to_right); i++) {
        g_test_message("%s", left_to_right[i]);
        g_assert_false(locale_for(left_to_right[i], DIGITS_AUTO).right_to_left);
    }
}

static void test_digits(void)
{
    static const struct {
        const char *language;
        DigitChoice digits;
        const char *expected;
    } cases[] = {
        {"fa", DIGITS_AUTO, "۱۲۳۴۵۶۷۸۹۰"},      {"fa-AF", DIGITS_AUTO, "۱۲۳۴۵۶۷۸۹۰"},
        {"ar", DIGITS_AUTO, "١٢٣٤٥٦٧٨٩٠"},      {"ar-EG", DIGITS_AUTO, "١٢٣٤٥٦٧٨٩٠"},
        {"ar-MA", DIGITS_AUTO, "1234567890"},   {"ar-MA", DIGITS_NATIVE, "١٢٣٤٥٦٧٨٩٠"},
        {"he", DIGITS_AUTO, "1234567890"},      {"he", DIGITS_NATIVE, "1234567890"},
        {"ur", DIGITS_AUTO, "1234567890"},      {"ur", DIGITS_NATIVE, "۱۲۳۴۵۶۷۸۹۰"},
        {"en", DIGITS_AUTO, "1234567890"},      {"en", DIGITS_NATIVE, "1234567890"},
        {"fa", DIGITS_LATIN, "1234567890"},     {"ar", DIGITS_LATIN, "1234567890"},
        {"fa-Latn", DIGITS_AUTO, "1234567890"}, {"hi", DIGITS_NATIVE, "१२३४५६७८९०"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_message("%s", cases[i].language);
        Locale locale = locale_for(cases[i].language, cases[i].digits);
        assert_owned(locale_format_count(&locale, 1234567890), cases[i].expected);
        g_assert_cmpint(locale.native_digits, ==, cases[i].expected[0] != '1');
    }
}

static void test_signs(void)
{
    Locale english = locale_for("en", DIGITS_AUTO);
    Locale persian = locale_for("fa", DIGITS_AUTO);
    Locale persian_latin = locale_for("fa", DIGITS_LATIN);
    Locale arabic = locale_for("ar", DIGITS_AUTO);
    Locale hebrew = locale_for("he", DIGITS_AUTO);
    Locale german = locale_for("de-AT", DIGITS_AUTO);
    Locale mexican = locale_for("es-MX", DIGITS_AUTO);
    assert_owned(locale_format_number(&english, -2.5, 1, false), "−2.5");
    assert_owned(locale_format_number(&persian, -2.5, 1, false), "\u200e−۲٫۵");
    assert_owned(locale_format_number(&persian_latin, -2.5, 1, false), "\u200e−2.5");
    assert_owned(locale_format_number(&arabic, -2.5, 1, false), "\u200e−\u200e٢٫٥");
    assert_owned(locale_format_number(&hebrew, -2.5, 1, false), "\u200e−2.5");
    assert_owned(locale_format_number(&german, -2.5, 1, false), "−2,5");
    assert_owned(locale_format_number(&mexican, -2.5, 1, false), "−2.5");
    assert_owned(locale_format_signed(&english, 2.5, 1, false), "+2.5");
    assert_owned(locale_format_signed(&persian, 2, 1, true), "\u200e+۲");
    assert_owned(locale_format_signed(&arabic, 2, 1, true), "\u200e+\u200e٢");
    assert_owned(locale_format_signed(&english, -2, 1, true), "−2");
    assert_owned(locale_format_signed(&english, 0, 1, true), "0");
    g_assert_cmpstr(persian.list_comma, ==, "، ");
    g_assert_cmpstr(hebrew.list_comma, ==, ", ");
}

/* The characters of a right-to-left line as they stand from left to right. */
static char *seen_in_right_to_left(const char *line)
{
    glong length = 0;
    g_autofree gunichar *logical = g_utf8_to_ucs4_fast(line, -1, &length);
    g_autofree FriBidiChar *visual = g_new0(FriBidiChar, (gsize)length + 1);
    FriBidiParType direction = FRIBIDI_PAR_RTL;
    g_assert_true(fribidi_log2vis(logical, (FriBidiStrIndex)length, &direction, visual, NULL, NULL,
                                  NULL) != 0);
    char *seen = g_ucs4_to_utf8(visual, length, NULL, NULL, NULL);
    g_assert_nonnull(seen);
    return seen;
}

/* The sign must be seen on the left of the digits in a right-to-left line. */
static void test_sign_stands_left(void)
{
    static const char *const languages[] = {"fa", "ar", "he", "ur", "ckb"};
    for (size_t i = 0; i < G_N_ELEMENTS(languages); i++) {
        Locale locale = locale_for(languages[i], DIGITS_AUTO);
        g_autofree char *number = locale_format_signed(&locale, -25, 0, true);
        g_autofree char *line = g_strconcat("ف ", number, " ف", NULL);
        g_autofree char *seen = seen_in_right_to_left(line);
        g_test_message("%s", languages[i]);
        const char *minus = strstr(seen, "−");
        g_assert_nonnull(minus);
        for (const char *at = seen; at < minus; at = g_utf8_next_char(at)) {
            g_assert_false(g_unichar_isdigit(g_utf8_get_char(at)));
        }
    }
}

static void test_rounding(void)
{
    static const struct {
        double value;
        int decimals;
        const char *expected;
    } cases[] = {
        {2.45, 1, "2.5"},
        {-2.45, 1, "−2.5"},
        {2.449, 1, "2.4"},
        {0.05, 1, "0.1"},
        {0.15, 1, "0.2"},
        {0.25, 1, "0.3"},
        {0.35, 1, "0.4"},
        {1.005, 2, "1.01"},
        {2.675, 2, "2.68"},
        {-0.05, 1, "−0.1"},
        {-0.04, 1, "0.0"},
        {0.0, 1, "0.0"},
        {-0.0, 0, "0"},
        {9.95, 1, "10.0"},
        {99.5, 0, "100"},
        {0.5, 0, "1"},
        {1.5, 0, "2"},
        {2.5, 0, "3"},
        {-2.5, 0, "−3"},
        {0.1 + 0.2, 1, "0.3"},
        {8.0 - 5.55, 1, "2.5"},
        {(0.1 + 0.7) * 10, 0, "8"},
        {123456.75, 1, "123456.8"},
        {1e15, 0, "1000000000000000"},
        {4e12, 1, "4000000000000.0"},
        {0.449999, 1, "0.4"},
        {5.35 - 3.0, 1, "2.4"},
    };
    Locale locale = locale_for("en", DIGITS_AUTO);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        assert_owned(locale_format_number(&locale, cases[i].value, cases[i].decimals, false),
                     cases[i].expected);
    }
    g_assert_cmpfloat(round_half_away(-1e300, 1), ==, -1e300);
    g_assert_false(signbit(round_half_away(-0.01, 1)));
}

static void test_trim(void)
{
    Locale locale = locale_for("en", DIGITS_AUTO);
    assert_owned(locale_format_number(&locale, 5.0, 1, true), "5");
    assert_owned(locale_format_number(&locale, 5.0, 1, false), "5.0");
    assert_owned(locale_format_number(&locale, 4.96, 1, true), "5");
    assert_owned(locale_format_number(&locale, 5.5, 1, true), "5.5");
    assert_owned(locale_format_number(&locale, 100, 1, true), "100");
}

static void test_decimals_needed(void)
{
    static const struct {
        double value;
        int least, most, expected;
    } cases[] = {
        {5, 0, 9, 0},         {5.5, 0, 9, 1},       {-0.25, 0, 9, 2},
        {5, 1, 2, 1},         {0.2 * 0.3, 1, 3, 2}, /* 0.06 */
        {1.0 / 3.0, 1, 3, 3}, {0, 0, 9, 0},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_assert_cmpint(decimals_needed(cases[i].value, cases[i].least, cases[i].most), ==,
                        cases[i].expected);
    }
}

static void test_no_number(void)
{
    Locale locale = locale_for("fa", DIGITS_AUTO);
    assert_owned(locale_format_number(&locale, NAN, 1, false), "–");
    assert_owned(locale_format_signed(&locale, INFINITY, 1, false), "–");
    assert_owned(locale_format_percent(&locale, NAN), "–");
}

static void test_percent(void)
{
    Locale english = locale_for("en", DIGITS_AUTO);
    Locale persian = locale_for("fa", DIGITS_AUTO);
    assert_owned(locale_format_percent(&english, 0.567), "57%");
    assert_owned(locale_format_percent(&english, 0.565), "57%");
    assert_owned(locale_format_percent(&english, 0.0), "0%");
    assert_owned(locale_format_percent(&english, 1.0), "100%");
    assert_owned(locale_format_percent(&persian, 17.0 / 30.0), "۵۷٪");
}

static void test_date(void)
{
    Locale english = locale_for("en", DIGITS_AUTO);
    Locale persian = locale_for("fa", DIGITS_AUTO);
    assert_owned(locale_localise_digits(&english, "2026-11-20"), "2026-11-20");
    assert_owned(locale_localise_digits(&persian, "2026-11-20 مهر"),
                 "۲۰۲۶\u200e-\u200e۱۱\u200e-\u200e۲۰ مهر");
    assert_owned(locale_localise_digits(&persian, "- 3 -x"), "- ۳ -x");
    assert_owned(locale_localise_digits(&persian, ""), "");
}

static void test_solar_hijri(void)
{
    static const struct {
        const char *iso, *shown;
    } dates[] = {
        /* new years and last days, of years of both lengths */
        {"2026-03-21", "1405/01/01"},
        {"2026-03-20", "1404/12/29"},
        {"2025-03-21", "1404/01/01"},
        {"2025-03-20", "1403/12/30"},
        {"2024-03-20", "1403/01/01"},
        {"2021-03-20", "1399/12/30"},
        {"2021-03-21", "1400/01/01"},
        {"2017-03-20", "1395/12/30"},
        {"2000-03-20", "1379/01/01"},
        {"1979-02-11", "1357/11/22"},
        {"1925-03-21", "1304/01/01"},
        {"2030-03-20", "1408/12/30"},
        /* months of 31, 30 and 29 days */
        {"2026-05-10", "1405/02/20"},
        {"2026-09-22", "1405/06/31"},
        {"2026-09-23", "1405/07/01"},
        {"2026-10-22", "1405/07/30"},
        {"2026-10-23", "1405/08/01"},
        {"2026-11-22", "1405/09/01"},
        {"2027-02-19", "1405/11/30"},
        {"2027-02-20", "1405/12/01"},
        /* before it was in use */
        {"1925-03-20", "1925-03-20"},
        {"1900-01-01", "1900-01-01"},
        {"9999-12-31", "9999-12-31"},
    };
    Locale locale = locale_for("prs-AF", DIGITS_LATIN);
    locale.right_to_left = false; /* without the marks around hyphens */
    for (size_t i = 0; i < G_N_ELEMENTS(dates); i++) {
        assert_owned(locale_format_date(&locale, dates[i].iso), dates[i].shown);
    }
    static const struct {
        const char *language, *shown;
    } languages[] = {
        {"fa", "۱۴۰۵/۰۲/۲۰"},
        {"fa-IR", "۱۴۰۵/۰۲/۲۰"},
        {"ps", "۱۴۰۵/۰۲/۲۰"},
        {"en-IR", "2026-05-10"},
        {"en", "2026-05-10"},
        {"de", "2026-05-10"},
        {"fa-TJ", "۲۰۲۶\u200e-\u200e۰۵\u200e-\u200e۱۰"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(languages); i++) {
        locale = locale_for(languages[i].language, DIGITS_AUTO);
        assert_owned(locale_format_date(&locale, "2026-05-10"), languages[i].shown);
    }
}

/* Year, month and day are seen from left to right, whatever the digits are. */
static void test_date_stays_in_order(void)
{
    static const char *const languages[] = {"fa", "ar", "he"};
    for (size_t i = 0; i < G_N_ELEMENTS(languages); i++) {
        Locale locale = locale_for(languages[i], DIGITS_AUTO);
        g_autofree char *date = locale_localise_digits(&locale, "1234-56-78");
        g_autofree char *line = g_strconcat("ف ", date, " ف", NULL);
        g_autofree char *seen = seen_in_right_to_left(line);
        g_test_message("%s", languages[i]);
        int digit = 0;
        for (const char *at = seen; *at != '\0'; at = g_utf8_next_char(at)) {
            if (g_unichar_isdigit(g_utf8_get_char(at))) {
                g_assert_cmpint(g_unichar_digit_value(g_utf8_get_char(at)), ==, ++digit);
            }
        }
        g_assert_cmpint(digit, ==, 8);
    }
}

static void test_matches(void)
{
    g_assert_true(language_matches("fa", "fa-IR"));
    g_assert_true(language_matches("FA_af", "fa"));
    g_assert_false(language_matches("fa", "far"));
    g_assert_false(language_matches("fa", "f"));
    g_assert_false(language_matches("", "en"));
}

static void test_labels(void)
{
    static const char *const languages[] = {"en", "fa-IR", "ar", "de", "fa-Latn"};
    for (size_t i = 0; i < G_N_ELEMENTS(languages); i++) {
        Locale locale = locale_for(languages[i], DIGITS_AUTO);
        for (int label = 0; label < LABEL_COUNT; label++) {
            const char *text = locale_label(&locale, (Label)label);
            g_assert_nonnull(text);
            g_assert_cmpuint(strlen(text), >, 0);
            g_assert_true(g_utf8_validate(text, -1, NULL));
            /* A label in the wrong column would be in the wrong script. */
            bool latin = g_ascii_isalpha(text[0]);
            g_assert_cmpint(latin, ==, !locale.right_to_left);
        }
    }
    Locale english = locale_for("en", DIGITS_AUTO), persian = locale_for("fa", DIGITS_AUTO);
    Locale arabic = locale_for("ar", DIGITS_AUTO);
    g_assert_cmpstr(locale_label(&english, LABEL_STAGE), ==, "Stage");
    g_assert_cmpstr(locale_label(&persian, LABEL_STAGE), ==, "مرحله");
    g_assert_cmpstr(locale_label(&arabic, LABEL_STAGE), ==, "المرحلة");
    for (int label = 0; label < LABEL_COUNT; label++) {
        glong most = g_utf8_strlen(locale_label(&english, (Label)label), -1) + 4;
        g_assert_cmpint(g_utf8_strlen(locale_label(&persian, (Label)label), -1), <=, most);
        g_assert_cmpint(g_utf8_strlen(locale_label(&arabic, (Label)label), -1), <=, most);
    }
}

/* The arrow points to the second name whatever the names are. */
static void test_way(void)
{
    Locale english = locale_for("en", DIGITS_AUTO), persian = locale_for("fa", DIGITS_AUTO);
    assert_owned(locale_format_way(&english, "3", "8"), "3 → 8");
    assert_owned(locale_format_way(&english, "بهار ۱۴۰۵", "پاییز ۱۴۰۵"),
                 "بهار ۱۴۰۵ \u200e→\u200e پاییز ۱۴۰۵");
    assert_owned(locale_format_way(&english, "Q1", "١٤٠٥"), "Q1 \u200e→\u200e ١٤٠٥");
    assert_owned(locale_format_way(&persian, "Q1", "Q2"), "Q1 \u200f←\u200f Q2");
    g_assert_cmpstr(locale_line_start(&english, "3 → 8 · Pay"), ==, "");
    g_assert_cmpstr(locale_line_start(&english, "3 → 8 · پرداخت"), ==, "\u200e");
    g_assert_cmpstr(locale_line_start(&persian, "Q1"), ==, "\u200f");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/locale/direction", test_direction);
    g_test_add_func("/locale/digits", test_digits);
    g_test_add_func("/locale/signs", test_signs);
    g_test_add_func("/locale/sign-stands-left", test_sign_stands_left);
    g_test_add_func("/locale/rounding", test_rounding);
    g_test_add_func("/locale/trim", test_trim);
    g_test_add_func("/locale/decimals-needed", test_decimals_needed);
    g_test_add_func("/locale/no-number", test_no_number);
    g_test_add_func("/locale/percent", test_percent);
    g_test_add_func("/locale/date", test_date);
    g_test_add_func("/locale/solar-hijri", test_solar_hijri);
    g_test_add_func("/locale/date-stays-in-order", test_date_stays_in_order);
    g_test_add_func("/locale/way", test_way);
    g_test_add_func("/locale/matches", test_matches);
    g_test_add_func("/locale/labels", test_labels);
    return g_test_run();
}
