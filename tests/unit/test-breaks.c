/* SPDX-License-Identifier: MIT */
/* Breaks that are found without Pango are those that Pango finds: over texts of chance, made of the
 * characters that the short way knows and of some that it does not, and over known cases. */
#include <string.h>

#include <glib.h>
#include <pango/pango.h>

#include "../../src/text/breaks.h"

static void find_with_pango(const char *text, const char *language, GArray *breaks)
{
    long length = g_utf8_strlen(text, -1);
    g_autofree PangoLogAttr *attributes = g_new0(PangoLogAttr, length + 1);
    pango_get_log_attrs(text, (int)strlen(text), -1, pango_language_from_string(language),
                        attributes, (int)length + 1);
    const char *p = text;
    for (long i = 0; i < length; i++, p = g_utf8_next_char(p)) {
        if (i > 0 && (attributes[i].is_line_break || p[-1] == '\n')) {
            size_t at = (size_t)(p - text);
            g_array_append_val(breaks, at);
        }
    }
}

static void append_list(GString *out, const GArray *breaks)
{
    for (guint i = 0; i < breaks->len; i++) {
        g_string_append_printf(out, " %zu", g_array_index(breaks, size_t, i));
    }
}

/* Whether the text is one of those that need no Pango. */
static bool check(const char *text, const char *language)
{
    g_autoptr(GArray) simple = g_array_new(FALSE, FALSE, sizeof(size_t));
    if (!text_find_simple_breaks(text, simple)) {
        return false;
    }
    g_autoptr(GArray) full = g_array_new(FALSE, FALSE, sizeof(size_t));
    find_with_pango(text, language, full);
    g_autoptr(GString) ours = g_string_new(text), theirs = g_string_new(text);
    append_list(ours, simple);
    append_list(theirs, full);
    g_assert_cmpstr(ours->str, ==, theirs->str);
    return true;
}

static void test_chance(void)
{
    static const char *const alphabet[] = {
        "a",      "b",      "é",      "ß",  "س", "گ", "ی",      "\u200C", "\u064E", "1",  "2", "۳",
        "٤",      " ",      " ",      " ",  " ", ",", ".",      ":",      ";",      "!",  "?", "،",
        "؛",      "؟",      "…",      "(",  ")", "[", "]",      "\"",     "'",      "“",  "”", "«",
        "»",      "’",      "-",      "–",  "—", "/", "|",      "%",      "٪",      "+",  "−", "$",
        "€",      "&",      "#",      "×",  "→", "≥", "·",      "=",      "_",      "\n", "٫", "٬",
        "\u200E", "\u200F", "\u00A0", "日", "ก", "°", "\u2060",
    };
    enum { TEXTS = 60000, LONGEST = 9 };
    g_autoptr(GRand) chance = g_rand_new_with_seed(20261122);
    size_t simple = 0;
    for (int i = 0; i < TEXTS; i++) {
        g_autoptr(GString) text = g_string_new(NULL);
        gint32 length = g_rand_int_range(chance, 1, LONGEST);
        for (gint32 j = 0; j < length; j++) {
            /* letters are frequent, so that signs come to stand where writers put them */
            gint32 last = g_rand_boolean(chance) ? 14 : (gint32)G_N_ELEMENTS(alphabet);
            g_string_append(text, alphabet[g_rand_int_range(chance, 0, last)]);
        }
        g_strstrip(text->str);
        /* spaces are normal when the question is asked */
        if (strstr(text->str, "  ") == NULL && strstr(text->str, " \n") == NULL &&
            strstr(text->str, "\n ") == NULL) {
            simple += check(text->str, i % 2 == 0 ? "en" : "fa") ? 1 : 0;
        }
    }
    g_assert_cmpuint(simple, >, TEXTS / 10);
}

static void test_everyday(void)
{
    static const char *const texts[] = {
        "Recognise members at the door, and greet them by name",
        "“I told it to three people.”",
        "«لم يسألني أحد عن اسمي.»",
        "می\u200Cخواهم ۱۲۳، (وب\u200Cسایت) نیست؟",
        "Average 5.4 → 7.8 (3\u00A0of\u00A04)",
        "well-known e-mail and/or 2026-11-22",
        "Severe ≥ 5",
        "Gap: current − desired, importance × shortfall",
        "\u200E−۲٫۵",
        "۳\u200F–\u200F۷",
        "Shop · Website | cjm 0.1",
        "Müller & Söhne – 40 %",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_test_message("%s", texts[i]);
        g_assert_true(check(texts[i], "en"));
    }
}

static void test_others(void)
{
    static const char *const texts[] = {"日本語", "ภาษาไทย", "a — b—c", "quoted” (not)",
                                        "https://a/b?c"};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autoptr(GArray) breaks = g_array_new(FALSE, FALSE, sizeof(size_t));
        g_assert_false(text_find_simple_breaks(texts[i], breaks));
    }
    g_assert_true(text_has_simple_clusters("Straße", strlen("Straße")));
    g_assert_false(text_has_simple_clusters("e\u0301", strlen("e\u0301")));
    g_assert_false(text_has_simple_clusters("नमस्ते", strlen("नमस्ते")));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/breaks/chance", test_chance);
    g_test_add_func("/breaks/everyday", test_everyday);
    g_test_add_func("/breaks/others", test_others);
    return g_test_run();
}
