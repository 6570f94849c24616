/* SPDX-License-Identifier: MIT */
/* Text: measuring agrees with shaping, wrapping loses nothing and never exceeds, each character has
 * its font, and subsets draw what the whole fonts draw. */
#include <locale.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <hb.h>
#include <cjm/text.h>

#include "examples.h"

typedef struct Sample {
    const char *language;
    const char *text;
} Sample;

static const Sample samples[] = {
    {"en", "Recognise members at the door, and greet them by name"},
    {"en", "well-known and/or e-mail (office, \u201Cquoted\u201D) \u2014 AVATAR To Wa 12.5%"},
    {"de", "Donaudampfschifffahrtsgesellschaftskapit\u00E4nsm\u00FCtze ist lang"},
    {"fa", "شناختن اعضا در بدو ورود، نمی\u200Cخواهم ۱۲۳ CRM 2.0 (وب\u200Cسایت)"},
    {"ar", "عربية: الله لا إله، مرحباً (٣٫٥) ؟ مُحَمَّد كِتابٌ"},
    {"fa", "می\u200Cخواستیم\u200Cشان\u200Cراهمیشه\u200Cهمین\u200Cطورببینیم"},
    {"en", "x\u0308\u0302 e\u0301\u0301 n\u0303o\u0308 a\u0323\u0302"},
    {"en", "\u2212"
           "4 \u2192 8 \u2265 3"},
    {"ru", "Привет, покупатель №5"},
    {"hi", "नमस्ते ग्राहक क्षत्रिय"},
};

static void assert_close(double a, double b)
{
    g_assert_cmpfloat_with_epsilon(a, b, 1e-6 + 1e-9 * fabs(a));
}

static void test_numbers(void)
{
    static const struct {
        double value;
        const char *text;
    } cases[] = {
        {0, "0"},          {-0.0, "0"},          {1, "1"},
        {-1.5, "-1.5"},    {0.25, ".25"},        {-0.25, "-.25"},
        {0.004, "0"},      {-0.004, "0"},        {0.005, ".01"},
        {12.340, "12.34"}, {1000000, "1000000"}, {99.999, "100"},
        {0.1, ".1"},       {10.05, "10.05"},     {NAN, "0"},
        {INFINITY, "0"},   {-INFINITY, "0"},     {1e300, "0"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GString) out = g_string_new(NULL);
        text_append_number(out, cases[i].value);
        g_assert_cmpstr(out->str, ==, cases[i].text);
    }
}

static void test_direction(void)
{
    static const struct {
        const char *text;
        bool fallback, expected, has_any;
    } cases[] = {
        {"", false, false, false},
        {"", true, true, false},
        {"123, 45%", true, true, false},
        {"abc سلام", true, false, true},
        {"سلام abc", false, true, true},
        {"123 سلام", false, true, true},
        {"۱۲۳", false, false, false}, /* Persian digits are numbers, and run left to right */
        {"שלום", false, true, true},
        {"\u2067abc\u2069 سلام", false, true, true}, /* what is isolated does not count */
        {"\u2068سلام\u2069 abc", true, false, true},
        {"中文", true, false, false},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        const char *text = cases[i].text;
        g_test_message("%s", text);
        g_assert_cmpint(text_is_right_to_left(text, strlen(text), cases[i].fallback), ==,
                        cases[i].expected);
        g_assert_cmpint(text_has_right_to_left(text, strlen(text)), ==, cases[i].has_any);
    }
}

/* ---- Measuring and wrapping. */

static void test_measure_is_shape(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    for (size_t i = 0; i < G_N_ELEMENTS(samples); i++) {
        const Sample *sample = &samples[i];
        for (FontWeight weight = 0; weight < WEIGHT_COUNT; weight++) {
            const Paragraph *paragraph =
                font_set_paragraph(fonts, sample->text, weight, sample->language);
            size_t length = strlen(sample->text);
            g_autoptr(ShapedLine) line = font_set_shape(
                fonts, sample->text, length, weight,
                text_is_right_to_left(sample->text, length, false), sample->language);
            double measured = paragraph_width(paragraph, 1);
            double shaped = shaped_line_width(fonts, line);
            g_test_message("%s: %f, %f", sample->text, measured, shaped);
            /* Words that break inside are measured in parts, so without kerning between them. */
            g_assert_cmpfloat(fabs(measured - shaped), <=, 0.01 * measured);
            assert_close(paragraph_width(paragraph, 20), 20 * measured);
            g_assert_cmpfloat(paragraph_widest_word(paragraph, 1), <=, measured + 1e-9);
        }
    }
}

/* The text without the spaces at which lines may end. */
static char *without_spaces(const char *text, size_t length)
{
    GString *out = g_string_new(NULL);
    for (size_t i = 0; i < length; i++) {
        if (!strchr(" \n\r\t", text[i])) {
            g_string_append_c(out, text[i]);
        }
    }
    return g_string_free(out, FALSE);
}

static size_t clusters_in(const char *text, size_t length)
{
    size_t count = 0;
    for (const char *p = text; p < text + length; p = g_utf8_next_char(p)) {
        gunichar character = g_utf8_get_char(p);
        count += !g_unichar_ismark(character) && character != 0x200C && character != 0x200D &&
                 character != 0xAD;
    }
    return count;
}

static void check_lines(FontSet *fonts, const char *text, const char *language, double size,
                        double width)
{
    const Paragraph *paragraph = font_set_paragraph(fonts, text, WEIGHT_REGULAR, language);
    g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(TextLine));
    size_t count = paragraph_wrap(paragraph, size, width, lines);
    g_assert_cmpuint(count, ==, lines->len);
    g_assert_cmpuint(count, >=, 1);
    g_assert_cmpuint(count, ==, paragraph_count_lines(paragraph, size, width));
    g_autoptr(GString) joined = g_string_new(NULL);
    for (guint i = 0; i < lines->len; i++) {
        const TextLine *line = &g_array_index(lines, TextLine, i);
        g_assert_true(g_utf8_validate(line->string, (gssize)line->length, NULL));
        g_string_append_len(joined, line->string, (gssize)line->length);
        if (line->length == 0) {
            continue;
        }
        g_assert_cmpint(line->string[line->length - 1], !=, ' ');
        g_assert_cmpint(line->string[0], !=, ' ');
        if (line->width > width * TEXT_FILL + 1e-6) {
            g_test_message("[%.*s] is %g wide", (int)line->length, line->string, line->width);
            g_assert_cmpuint(clusters_in(line->string, line->length), <=, 1);
        }
        g_assert_false(i > 0 && g_unichar_ismark(g_utf8_get_char(line->string)));
        g_autoptr(ShapedLine) shaped =
            font_set_shape(fonts, line->string, line->length, WEIGHT_REGULAR,
                           text_is_right_to_left(line->string, line->length, false), language);
        assert_close(shaped_line_width(fonts, shaped) * size, line->width);
    }
    g_autofree char *before = without_spaces(text, strlen(text));
    g_autofree char *after = without_spaces(joined->str, joined->len);
    g_assert_cmpstr(before, ==, after);
}

static void test_wrap(void)
{
    static const double widths[] = {-1, 0, 1, 20, 50, 90, 120, 150, 222.2, 300, 1e6};
    g_autoptr(FontSet) fonts = new_fonts();
    for (size_t i = 0; i < G_N_ELEMENTS(samples); i++) {
        size_t before = G_MAXSIZE;
        for (size_t k = 0; k < G_N_ELEMENTS(widths); k++) {
            g_test_message("%s at %g", samples[i].text, widths[k]);
            check_lines(fonts, samples[i].text, samples[i].language, 13.5, widths[k]);
            const Paragraph *paragraph =
                font_set_paragraph(fonts, samples[i].text, WEIGHT_REGULAR, samples[i].language);
            size_t count = paragraph_count_lines(paragraph, 13.5, widths[k]);
            g_assert_cmpuint(count, <=, before); /* wider is never longer */
            before = count;
        }
        g_assert_cmpuint(before, ==, 1);
    }
}

static void test_wrap_random(void)
{
    static const char *const pieces[] = {
        "a",    "office", "-",      "/",   " ",  "  ",      "سلام",
        "لا",   "\u200C", "۱۲",     "(",   ")",  "e\u0301", "a\u0301\u0302",
        "中文", "\u00A0", "\u00AD", "W",   "\n", "AV",      ".",
        "،",    "\u2014", "ش",      "3.5",
    };
    g_autoptr(FontSet) fonts = new_fonts();
    g_autoptr(GRand) random = g_rand_new_with_seed(7);
    for (int round = 0; round < 400; round++) {
        g_autoptr(GString) text = g_string_new("x");
        for (int i = g_rand_int_range(random, 0, 30); i > 0; i--) {
            g_string_append(text, pieces[g_rand_int_range(random, 0, G_N_ELEMENTS(pieces))]);
        }
        g_test_message("%s", text->str);
        check_lines(fonts, text->str, "fa", 10, g_rand_double_range(random, 5, 200));
    }
}

static size_t wrapped_into(FontSet *fonts, const char *text, double width, char **ret_joined)
{
    g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(TextLine));
    size_t count =
        paragraph_wrap(font_set_paragraph(fonts, text, WEIGHT_REGULAR, "en"), 10, width, lines);
    GString *joined = g_string_new(NULL);
    for (guint i = 0; i < lines->len; i++) {
        const TextLine *line = &g_array_index(lines, TextLine, i);
        g_string_append_printf(joined, "[%.*s]", (int)line->length, line->string);
    }
    *ret_joined = g_string_free(joined, FALSE);
    return count;
}

static void test_spaces_and_newlines(void)
{
    static const struct {
        const char *text, *lines;
    } cases[] = {
        {"", "[]"},
        {"   ", "[]"},
        {"\n\n", "[]"},
        {"a", "[a]"},
        {"  a   b  ", "[a b]"},
        {"a\tb", "[a b]"},
        {"a \n b", "[a][b]"},
        {"a\n\nb\n", "[a][][b]"},
        {"a\r\nb\rc\u2028d\xC2\x85"
         "e",
         "[a][b][c][d][e]"},
        {"a\x01\x7F"
         "b",
         "[ab]"},
        {"bad \xFF utf", "[bad \uFFFD utf]"},
        {"no\u00A0"
         "break",
         "[no\u00A0"
         "break]"},
    };
    g_autoptr(FontSet) fonts = new_fonts();
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *joined = NULL;
        wrapped_into(fonts, cases[i].text, 1e6, &joined);
        g_assert_cmpstr(joined, ==, cases[i].lines);
    }
    g_autofree char *joined = NULL;
    g_assert_cmpuint(wrapped_into(fonts, "in a box", 30, &joined), ==, 2);
    g_assert_cmpstr(joined, ==, "[in a][box]");
}

/* A box for one line is paragraph_width / TEXT_FILL wide. */
static void test_fill(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    for (size_t i = 0; i < G_N_ELEMENTS(samples); i++) {
        const Paragraph *paragraph =
            font_set_paragraph(fonts, samples[i].text, WEIGHT_BOLD, samples[i].language);
        for (double size = 9; size < 31; size += 1.3) {
            double width = paragraph_width(paragraph, size);
            g_assert_cmpuint(paragraph_count_lines(paragraph, size, width / TEXT_FILL), ==, 1);
        }
    }
}

static void test_long_words(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    g_autoptr(GString) word = g_string_new(NULL);
    for (int i = 0; i < 2000; i++) {
        g_string_append(word, i % 3 ? "م" : "e\u0301");
    }
    check_lines(fonts, word->str, "fa", 12, 150);
    g_string_assign(word, "a");
    for (int i = 0; i < 32; i++) {
        g_string_append(word, "\u0301"); /* one cluster, whatever the width */
    }
    const Paragraph *paragraph = font_set_paragraph(fonts, word->str, WEIGHT_REGULAR, "en");
    g_assert_cmpuint(paragraph_count_lines(paragraph, 12, 1), ==, 1);
    check_lines(fonts, "\u0301\u0302\u200C\u200D\u064E", "fa", 12, 1); /* nothing to combine with */
}

static void test_paragraphs_are_kept(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    const Paragraph *one = font_set_paragraph(fonts, "the same", WEIGHT_REGULAR, "en");
    g_autofree char *copy = g_strdup("the same");
    g_assert_true(font_set_paragraph(fonts, copy, WEIGHT_REGULAR, "en") == one);
    g_assert_true(font_set_paragraph(fonts, copy, WEIGHT_BOLD, "en") != one);
    g_assert_true(font_set_paragraph(fonts, copy, WEIGHT_REGULAR, "fa") != one);
    g_assert_true(font_set_paragraph(fonts, copy, WEIGHT_REGULAR, NULL) != one);
}

/* ---- Shaping. */

/* The line's runs as "font-direction[text]" from left to right. */
static char *describe(FontSet *fonts, const char *text, bool right_to_left)
{
    g_autoptr(ShapedLine) line =
        font_set_shape(fonts, text, strlen(text), WEIGHT_REGULAR, right_to_left, "fa");
    GString *out = g_string_new(NULL);
    for (size_t i = 0; i < line->run_count; i++) {
        const ShapedRun *run = &line->runs[i];
        g_string_append_printf(out, "%s%zu%c[%.*s]", i > 0 ? " " : "", run->font,
                               run->right_to_left ? '<' : '>', (int)run->length, text + run->start);
    }
    return g_string_free(out, FALSE);
}

static void test_visual_order(void)
{
    static const struct {
        const char *text;
        bool right_to_left;
        const char *runs;
    } cases[] = {
        {"one two", false, "0>[one two]"},
        {"سلام دنیا", true, "2<[سلام دنیا]"},
        {"سلام abc دنیا", true, "2<[ دنیا] 0>[abc] 2<[سلام ]"},
        {"abc سلام def", false, "0>[abc ] 2<[سلام] 0>[ def]"},
        {"سال ۱۴۰۵ بود", true, "2<[ بود] 2>[۱۴۰۵] 2<[سال ]"},
        {"abc", true, "0>[abc]"},
    };
    g_autoptr(FontSet) fonts = new_fonts();
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *runs = describe(fonts, cases[i].text, cases[i].right_to_left);
        g_assert_cmpstr(runs, ==, cases[i].runs);
    }
}

static void test_clusters(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    const char *text = "نمی\u200Cخواهم لا";
    g_autoptr(ShapedLine) line =
        font_set_shape(fonts, text, strlen(text), WEIGHT_REGULAR, true, "fa");
    g_assert_cmpuint(line->run_count, ==, 1);
    const ShapedRun *run = &line->runs[0];
    for (size_t i = 1; i < run->glyph_count; i++) {
        g_assert_cmpuint(run->glyphs[i].cluster, <=, run->glyphs[i - 1].cluster);
    }
    /* Lam and alef are one glyph; ZWNJ is a glyph without width. */
    g_assert_cmpuint(run->glyph_count, ==, (size_t)g_utf8_strlen(text, -1) - 1);
    size_t joiner = (size_t)(strstr(text, "\u200C") - text);
    for (size_t i = 0; i < run->glyph_count; i++) {
        if (run->glyphs[i].cluster == joiner) {
            g_assert_cmpint(run->glyphs[i].advance, ==, 0);
            return;
        }
    }
    g_assert_not_reached();
}

/* ---- Fonts. */

static void test_fonts_of_characters(void)
{
    static const struct {
        gunichar character;
        const char *family;
    } cases[] = {
        {'a', "Noto Sans"},
        {' ', "Noto Sans"},
        {'7', "Noto Sans"},
        {0xE9, "Noto Sans"},
        {0x416, "Noto Sans"},
        {0x2026, "Noto Sans"},
        {0x627, "Noto Sans Arabic"},
        {0x6F5, "Noto Sans Arabic"},
        {0x60C, "Noto Sans Arabic"},
        {0x2212, "Noto Sans Devanagari"},
        {0x928, "Noto Sans Devanagari"},
        {0x2192, "Noto Sans Math"},
        {0x2265, "Noto Sans Math"},
    };
    g_autoptr(FontSet) fonts = new_fonts();
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        for (FontWeight weight = 0; weight < WEIGHT_COUNT; weight++) {
            size_t font;
            g_assert_true(font_set_find(fonts, cases[i].character, weight, &font));
            g_assert_cmpstr(font_family(fonts, font), ==, cases[i].family);
            g_assert_false(font_is_system(fonts, font));
        }
    }
}

static void test_named_fonts(void)
{
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    g_autoptr(FontSet) lacking = font_set_new("No Such Family At All", NULL, diagnostics);
    g_assert_nonnull(lacking); /* the list goes on without it */
    g_assert_true(font_set_lacks(lacking, WEIGHT_REGULAR));
    g_assert_false(font_set_lacks(lacking, WEIGHT_BOLD));
    g_autoptr(FontSet) other = font_set_new(NULL, "/nowhere/no.ttf", diagnostics);
    g_assert_nonnull(other);
    g_assert_true(font_set_lacks(other, WEIGHT_BOLD));
    g_assert_cmpuint(diagnostics_count(diagnostics), ==, 0);

    g_autoptr(FontSet) plain = new_fonts();
    g_autofree char *file = g_strdup(font_file(plain, 1)); /* the bold one */
    g_autoptr(FontSet) fonts = font_set_new(file, NULL, diagnostics);
    g_assert_nonnull(fonts);
    g_assert_false(font_set_lacks(fonts, WEIGHT_REGULAR));
    size_t font;
    g_assert_true(font_set_find(fonts, 'a', WEIGHT_REGULAR, &font));
    g_assert_cmpstr(font_file(fonts, font), ==, file);
    g_assert_cmpstr(font_family(fonts, font), ==, "Noto Sans");
    double heavy = paragraph_width(font_set_paragraph(fonts, "weight", WEIGHT_REGULAR, NULL), 10);
    double light = paragraph_width(font_set_paragraph(plain, "weight", WEIGHT_REGULAR, NULL), 10);
    g_assert_cmpfloat(heavy, >, light);
}

static size_t count_code(const Diagnostics *diagnostics, DiagnosticCode code)
{
    size_t count = 0;
    for (size_t i = 0; i < diagnostics_count(diagnostics); i++) {
        count += diagnostics_get(diagnostics, i)->code == code;
    }
    return count;
}

static void test_report(void)
{
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    g_autoptr(FontSet) fonts = new_fonts();
    font_set_paragraph(fonts, "plain سلام \u2212\u2192", WEIGHT_REGULAR, "fa");
    font_set_report(fonts, diagnostics);
    g_assert_cmpuint(diagnostics_count(diagnostics), ==, 0);

    size_t font;
    bool has_chinese = font_set_find(fonts, 0x4E2D, WEIGHT_REGULAR, &font);
    bool has_unassigned = font_set_find(fonts, 0x0378, WEIGHT_REGULAR, &font);
    font_set_report(fonts, diagnostics);
    g_assert_cmpuint(count_code(diagnostics, CODE_SYSTEM_FONT), ==,
                     (size_t)(has_chinese + has_unassigned));
    /* what no font has is told by checks/glyphs.c, at its place */
    g_assert_cmpuint(count_code(diagnostics, CODE_MISSING_GLYPH), ==, 0);
    size_t told = diagnostics_count(diagnostics);
    font_set_report(fonts, diagnostics); /* nothing twice */
    g_assert_cmpuint(diagnostics_count(diagnostics), ==, told);
    if (!has_unassigned) {
        /* The box of the first font has a width, so that layout leaves room for it. */
        g_assert_cmpfloat(
            paragraph_width(font_set_paragraph(fonts, "\u0378", WEIGHT_REGULAR, "en"), 10), >, 0);
    }
}

static void test_system_fonts(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    size_t font;
    if (!font_set_find(fonts, 0x4E2D, WEIGHT_REGULAR, &font)) {
        g_test_skip("the system has no Chinese font");
        return;
    }
    g_assert_true(font_is_system(fonts, font));
    g_assert_nonnull(font_family(fonts, font));
    check_lines(fonts, "中文字体测试，中文字体测试。", "zh", 13.5, 80);
    const Paragraph *paragraph = font_set_paragraph(fonts, "中文字体测试", WEIGHT_REGULAR, "zh");
    g_assert_cmpuint(paragraph_count_lines(paragraph, 10, 35), ==, 2);
    /* What a font draws does not depend on what was drawn before. */
    g_autoptr(FontSet) other = new_fonts();
    size_t alone, again;
    g_assert_true(font_set_find(other, 0x2605, WEIGHT_REGULAR, &alone));
    g_assert_true(font_set_find(fonts, 0x2605, WEIGHT_REGULAR, &again));
    g_assert_cmpstr(font_file(other, alone), ==, font_file(fonts, again));
}

/* ---- Uses and subsets. */

static GArray *characters_of(const char *text)
{
    GArray *characters = g_array_new(FALSE, FALSE, sizeof(gunichar));
    for (const char *p = text; *p; p = g_utf8_next_char(p)) {
        gunichar character = g_utf8_get_char(p);
        g_array_append_val(characters, character);
    }
    return characters;
}

static void test_uses(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    g_autoptr(FontUses) uses = font_uses_new(fonts);
    font_uses_add(uses, "\u2192 ab", strlen("\u2192 ab"), WEIGHT_BOLD);
    font_uses_add(uses, "سb", strlen("سb"), WEIGHT_REGULAR);
    font_uses_add(uses, "ba", 2, WEIGHT_REGULAR);
    static const struct {
        const char *family, *characters;
        bool regular, bold;
    } expected[] = {
        {"Noto Sans", "ab", true, false},
        {"Noto Sans", " ab", false, true},
        {"Noto Sans Arabic", "س", true, false},
        {"Noto Sans Math", "\u2192", false, true},
    };
    g_assert_cmpuint(font_uses_sort(uses), ==, G_N_ELEMENTS(expected));
    for (size_t i = 0; i < G_N_ELEMENTS(expected); i++) {
        g_autoptr(GArray) found = font_uses_characters(uses, i);
        g_autoptr(GArray) wanted = characters_of(expected[i].characters);
        g_assert_cmpstr(font_family(fonts, font_uses_font(uses, i)), ==, expected[i].family);
        g_assert_cmpuint(found->len, ==, wanted->len);
        g_assert_true(memcmp(found->data, wanted->data, found->len * sizeof(gunichar)) == 0);
        g_assert_cmpint(font_uses_weight(uses, i, WEIGHT_REGULAR), ==, expected[i].regular);
        g_assert_cmpint(font_uses_weight(uses, i, WEIGHT_BOLD), ==, expected[i].bold);
    }
}

/* The advance that a browser would come to with the subset alone; -1 when a glyph is missing. */
static gint64 shape_with(GBytes *font_bytes, const char *text)
{
    size_t size;
    const char *bytes = g_bytes_get_data(font_bytes, &size);
    hb_blob_t *blob = hb_blob_create(bytes, (unsigned)size, HB_MEMORY_MODE_READONLY, NULL, NULL);
    hb_face_t *face = hb_face_create(blob, 0);
    hb_font_t *font = hb_font_create(face);
    hb_buffer_t *buffer = hb_buffer_create();
    hb_buffer_add_utf8(buffer, text, -1, 0, -1);
    hb_buffer_guess_segment_properties(buffer);
    hb_shape(font, buffer, NULL, 0);
    unsigned count;
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(buffer, NULL);
    gint64 advance = 0;
    bool missing = false;
    for (unsigned i = 0; i < count; i++) {
        missing = missing || infos[i].codepoint == 0;
        advance += positions[i].x_advance;
    }
    hb_buffer_destroy(buffer);
    hb_font_destroy(font);
    hb_face_destroy(face);
    hb_blob_destroy(blob);
    return missing ? -1 : advance;
}

static void test_subset(void)
{
    static const char *const words[] = {"AVATAR", "office", "خواهم",        "سلام",  "لا",
                                        "كتاب",   "مُحَمَّد",   "\u2192\u2265", "क्षत्रिय"};
    g_autoptr(FontSet) fonts = new_fonts();
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
        g_autoptr(GArray) characters = characters_of(words[i]);
        size_t font;
        g_assert_true(font_set_find(fonts, g_utf8_get_char(words[i]), WEIGHT_REGULAR, &font));
        g_autoptr(GBytes) subset =
            font_set_subset(fonts, font, &g_array_index(characters, gunichar, 0), characters->len);
        g_assert_nonnull(subset);
        char *whole;
        gsize length;
        g_assert_true(g_file_get_contents(font_file(fonts, font), &whole, &length, NULL));
        g_autoptr(GBytes) original = g_bytes_new_take(whole, length);
        g_test_message("%s", words[i]);
        g_assert_cmpint(shape_with(subset, words[i]), >, 0);
        g_assert_cmpint(shape_with(subset, words[i]), ==, shape_with(original, words[i]));
        g_assert_cmpuint(g_bytes_get_size(subset), <, length / 4);
        g_assert_cmpint(shape_with(subset, "ж"), ==, -1);

        g_autoptr(FontSet) other = new_fonts(); /* the same bytes in another process */
        g_autoptr(GBytes) again =
            font_set_subset(other, font, &g_array_index(characters, gunichar, 0), characters->len);
        g_assert_true(g_bytes_equal(subset, again));
    }
}

static void test_subset_of_glyphs(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    const char *text = "سلام دنیا";
    g_autoptr(ShapedLine) line =
        font_set_shape(fonts, text, strlen(text), WEIGHT_REGULAR, true, "fa");
    const ShapedRun *run = &line->runs[0];
    uint32_t glyphs[32], reversed[32];
    uint16_t numbers[32] = {0}, reversed_numbers[32] = {0};
    size_t count = run->glyph_count;
    g_assert_cmpuint(count, <=, G_N_ELEMENTS(glyphs));
    for (size_t i = 0; i < count; i++) {
        glyphs[i] = run->glyphs[i].glyph;
        reversed[count - 1 - i] = glyphs[i];
    }
    size_t length, other_length;
    g_assert_true(font_set_can_embed(fonts, run->font));
    g_autoptr(GBytes) subset =
        font_set_subset_glyphs(fonts, run->font, glyphs, count, numbers, &length);
    g_autoptr(FontSet) other = new_fonts();
    g_autoptr(GBytes) again =
        font_set_subset_glyphs(other, run->font, reversed, count, reversed_numbers, &other_length);
    g_assert_nonnull(subset);
    g_assert_true(g_bytes_equal(subset, again));
    g_assert_cmpuint(length, ==, other_length);
    g_assert_cmpuint(length, >, g_bytes_get_size(subset));
    for (size_t i = 0; i < count; i++) {
        g_assert_cmpuint(numbers[i], >, 0);
        g_assert_cmpuint(numbers[i], ==, reversed_numbers[count - 1 - i]);
    }
}

static void test_outline(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    g_autoptr(ShapedLine) line = font_set_shape(fonts, "o ", 2, WEIGHT_REGULAR, false, "en");
    g_assert_cmpuint(line->runs[0].glyph_count, ==, 2);
    g_autoptr(GString) svg = g_string_new(NULL);
    g_autoptr(GString) pdf = g_string_new(NULL);
    font_set_append_outline(fonts, 0, line->runs[0].glyphs[0].glyph, OUTLINE_SVG, 1, svg);
    font_set_append_outline(fonts, 0, line->runs[0].glyphs[0].glyph, OUTLINE_PDF, 1, pdf);
    g_assert_cmpint(svg->str[0], ==, 'M');
    g_assert_nonnull(strchr(svg->str, 'Q'));
    g_assert_true(g_str_has_suffix(svg->str, "Z"));
    g_assert_nonnull(strstr(pdf->str, " c\n"));
    g_assert_true(g_str_has_suffix(pdf->str, "h\n"));
    g_assert_null(strpbrk(pdf->str, "MLQCZ"));
    /* y runs down in SVG: the same outline, mirrored. */
    g_assert_cmpint(atoi(strchr(svg->str, ' ') + 1), <, 0);
    g_assert_cmpint(atoi(strchr(pdf->str, ' ') + 1), >, 0);
    g_string_truncate(svg, 0);
    font_set_append_outline(fonts, 0, line->runs[0].glyphs[1].glyph, OUTLINE_SVG, 1, svg);
    g_assert_cmpstr(svg->str, ==, "");
}

static void test_metrics(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    FontMetrics metrics = font_set_metrics(fonts, 0);
    g_assert_cmpstr(metrics.name, ==, "NotoSans-Regular");
    g_assert_cmpint(metrics.ascent, >, 700);
    g_assert_cmpint(metrics.descent, <, -100);
    g_assert_cmpint(metrics.cap_height, ==, 714);
    g_assert_cmpint(metrics.x_min, <, 0);
    g_assert_cmpint(metrics.x_max, >, 1000);
    g_assert_cmpint(metrics.y_max, >, metrics.cap_height);
    g_autoptr(ShapedLine) line = font_set_shape(fonts, "n", 1, WEIGHT_REGULAR, false, "en");
    const ShapedGlyph *glyph = &line->runs[0].glyphs[0];
    g_assert_cmpint(font_set_advance(fonts, 0, glyph->glyph), ==, glyph->advance);
}

int main(int argc, char **argv)
{
    setlocale(LC_CTYPE, "C.UTF-8"); /* for the messages */
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/text/numbers", test_numbers);
    g_test_add_func("/text/direction", test_direction);
    g_test_add_func("/text/measure-is-shape", test_measure_is_shape);
    g_test_add_func("/text/wrap", test_wrap);
    g_test_add_func("/text/wrap-random", test_wrap_random);
    g_test_add_func("/text/spaces-and-newlines", test_spaces_and_newlines);
    g_test_add_func("/text/fill", test_fill);
    g_test_add_func("/text/long-words", test_long_words);
    g_test_add_func("/text/paragraphs-are-kept", test_paragraphs_are_kept);
    g_test_add_func("/text/visual-order", test_visual_order);
    g_test_add_func("/text/clusters", test_clusters);
    g_test_add_func("/text/fonts-of-characters", test_fonts_of_characters);
    g_test_add_func("/text/named-fonts", test_named_fonts);
    g_test_add_func("/text/report", test_report);
    g_test_add_func("/text/system-fonts", test_system_fonts);
    g_test_add_func("/text/uses", test_uses);
    g_test_add_func("/text/subset", test_subset);
    g_test_add_func("/text/subset-of-glyphs", test_subset_of_glyphs);
    g_test_add_func("/text/outline", test_outline);
    g_test_add_func("/text/metrics", test_metrics);
    return g_test_run();
}
