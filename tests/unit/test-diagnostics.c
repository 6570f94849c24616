/* SPDX-License-Identifier: MIT */
/* Sources, the list of diagnostics, its printers, escapes and the nearest name. */
#include <string.h>

#include <json-glib/json-glib.h>

#include <cjm/diagnostics.h>
#include <cjm/limits.h>

static Source *make_source(const char *name, const char *text, size_t length)
{
    g_autoptr(GBytes) bytes = g_bytes_new(text, length);
    return source_new(name, bytes);
}

static void assert_place(const Source *source, size_t start, size_t end, Place expected)
{
    Place place = source_place(source, (Span){start, end});
    g_assert_cmpuint(place.line, ==, expected.line);
    g_assert_cmpuint(place.column, ==, expected.column);
    g_assert_cmpuint(place.end_line, ==, expected.end_line);
    g_assert_cmpuint(place.end_column, ==, expected.end_column);
}

static void test_places(void)
{
    /* Line ends: LF, CRLF, CR; the last line has none. */
    static const char text[] = "a\nbc\r\nd\rسلام x";
    g_autoptr(Source) source = make_source("a.yaml", text, strlen(text));
    assert_place(source, 0, 1, (Place){1, 1, 1, 2});
    assert_place(source, 2, 4, (Place){2, 1, 2, 3});
    assert_place(source, 3, 6, (Place){2, 2, 2, 5}); /* the line break belongs to its line */
    assert_place(source, 6, 7, (Place){3, 1, 3, 2});
    assert_place(source, 8, 16, (Place){4, 1, 4, 5}); /* columns are code points */
    assert_place(source, 17, 18, (Place){4, 6, 4, 7});
    assert_place(source, 0, 18, (Place){1, 1, 4, 7});
    assert_place(source, 18, 18, (Place){4, 7, 4, 7}); /* the end of the text */
    assert_place(source, 90, 99, (Place){4, 7, 4, 7}); /* past it */
}

static void test_byte_order_mark(void)
{
    static const char text[] = "\xEF\xBB\xBF"
                               "ab\nc";
    g_autoptr(Source) source = make_source("a.yaml", text, strlen(text));
    assert_place(source, 3, 4, (Place){1, 1, 1, 2});
    assert_place(source, 0, 0, (Place){1, 1, 1, 1});
    assert_place(source, 6, 7, (Place){2, 1, 2, 2});
    Span line = source_line_at(source, 0);
    g_assert_cmpuint(line.start, ==, 3);
    g_assert_cmpuint(line.end, ==, 5);
    size_t length;
    g_assert_true(strncmp(source_text(source, &length), text, sizeof text - 1) == 0);
    g_assert_cmpuint(length, ==, strlen(text));
}

static void test_lines(void)
{
    static const char text[] = "a\n\nbc\r\n";
    g_autoptr(Source) source = make_source("a.yaml", text, strlen(text));
    static const Span lines[] = {{0, 1}, {0, 1}, {2, 2}, {3, 5}, {3, 5}, {3, 5}, {3, 5}, {7, 7}};
    for (size_t offset = 0; offset < G_N_ELEMENTS(lines); offset++) {
        Span line = source_line_at(source, offset);
        g_assert_cmpuint(line.start, ==, lines[offset].start);
        g_assert_cmpuint(line.end, ==, lines[offset].end);
    }
    g_autoptr(Source) empty = make_source("empty", "", 0);
    Span line = source_line_at(empty, 5);
    g_assert_cmpuint(line.start, ==, 0);
    g_assert_cmpuint(line.end, ==, 0);
    assert_place(empty, 0, 0, (Place){1, 1, 1, 1});
}

/* Against a plain count, over lengths that are no multiple of what is counted at a time. */
static void test_columns_of_long_lines(void)
{
    g_autoptr(GString) text = g_string_new(NULL);
    static const char *const characters[] = {"a", "é", "پ", "中", "😀"};
    for (size_t i = 0; i < 1000; i++) {
        g_string_append(text, characters[i * 7 % G_N_ELEMENTS(characters)]);
    }
    g_autoptr(Source) source = make_source("long", text->str, text->len);
    const char *at = text->str;
    for (size_t i = 0; i < 1000; i++, at = g_utf8_next_char(at)) {
        size_t offset = (size_t)(at - text->str);
        g_assert_cmpuint(source_place(source, (Span){offset, offset}).column, ==, i + 1);
    }
}

static void test_cap(void)
{
    g_autoptr(Source) source = make_source("a.yaml", "abc", 3);
    g_autoptr(Source) other = make_source("b.yaml", "abc", 3);
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    for (int i = 0; i < LIMIT_DIAGNOSTICS - 1; i++) {
        diagnostics_add(diagnostics, CODE_NO_OWNER, source, (Span){0, 1}, NULL, NULL, "w%d", i);
    }
    g_assert_true(diagnostics_would_keep(diagnostics, CODE_NO_OWNER, source));
    diagnostics_add(diagnostics, CODE_NO_OWNER, source, (Span){0, 1}, NULL, NULL, "last");
    g_assert_false(diagnostics_would_keep(diagnostics, CODE_NO_OWNER, source));
    g_assert_true(diagnostics_would_keep(diagnostics, CODE_UNKNOWN_KEY, source));
    g_assert_true(diagnostics_would_keep(diagnostics, CODE_NO_OWNER, other));
    g_assert_cmpuint(diagnostics_count_more(diagnostics, source, LEVEL_NOTE), ==, 0);

    diagnostics_add(diagnostics, CODE_NO_OWNER, source, (Span){0, 1}, NULL, NULL, "dropped");
    g_assert_cmpuint(diagnostics_count(diagnostics), ==, LIMIT_DIAGNOSTICS);
    g_assert_cmpuint(diagnostics_count_more(diagnostics, source, LEVEL_NOTE), ==, 1);
    g_assert_false(diagnostics_has_errors(diagnostics));

    /* An error takes the place of a warning; all are counted. */
    diagnostics_add(diagnostics, CODE_UNKNOWN_KEY, source, (Span){0, 1}, NULL, NULL, "error");
    g_assert_cmpuint(diagnostics_count(diagnostics), ==, LIMIT_DIAGNOSTICS);
    g_assert_cmpuint(diagnostics_count_more(diagnostics, source, LEVEL_NOTE), ==, 2);
    g_assert_true(diagnostics_has_errors(diagnostics));
    g_assert_cmpuint(diagnostics_count_level(diagnostics, LEVEL_ERROR), ==, 1);
    g_assert_cmpuint(diagnostics_count_level(diagnostics, LEVEL_WARNING), ==,
                     LIMIT_DIAGNOSTICS + 1);
    for (int i = 0; i < LIMIT_DIAGNOSTICS; i++) {
        diagnostics_add(diagnostics, CODE_UNKNOWN_KEY, source, (Span){0, 1}, NULL, NULL, "e%d", i);
    }
    g_assert_cmpuint(diagnostics_count(diagnostics), ==, LIMIT_DIAGNOSTICS);
    g_assert_cmpuint(diagnostics_count_level(diagnostics, LEVEL_ERROR), ==, LIMIT_DIAGNOSTICS + 1);

    /* The other source has its own hundred. */
    diagnostics_add(diagnostics, CODE_NO_OWNER, other, (Span){0, 1}, NULL, NULL, "other");
    g_assert_cmpuint(diagnostics_count(diagnostics), ==, LIMIT_DIAGNOSTICS + 1);

    g_autoptr(GString) out = g_string_new(NULL);
    DiagnosticStyle style = {.colour = false};
    diagnostics_print_text(diagnostics, &style, out);
    g_assert_nonnull(strstr(out->str, "a.yaml: 102 more problems\n"));
    g_assert_null(strstr(out->str, "b.yaml: 1 more"));
}

/* Problems of no file decide the exit status: none may hide among others. */
static void test_no_cap_without_file(void)
{
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    for (int i = 0; i < 2 * LIMIT_DIAGNOSTICS; i++) {
        g_assert_true(diagnostics_would_keep(diagnostics, CODE_PICTURE_TOO_LARGE, NULL));
        diagnostics_add_plain(diagnostics, CODE_PICTURE_TOO_LARGE, NULL, "p%d", i);
    }
    diagnostics_add_plain(diagnostics, CODE_CANNOT_WRITE, NULL, "the worst");
    g_assert_cmpuint(diagnostics_count(diagnostics), ==, 2 * LIMIT_DIAGNOSTICS + 1);
    g_assert_cmpint(diagnostics_get(diagnostics, 2 * LIMIT_DIAGNOSTICS)->code, ==,
                    CODE_CANNOT_WRITE);
    g_assert_cmpuint(diagnostics_count_more(diagnostics, NULL, LEVEL_NOTE), ==, 0);
}

/* What is not shown is counted all the same. */
static void test_least_level(void)
{
    g_autoptr(Source) source = make_source("a.yaml", "abc", 3);
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    for (int i = 0; i < LIMIT_DIAGNOSTICS + 3; i++) {
        diagnostics_add(diagnostics, CODE_UNKNOWN_KEY, source, (Span){0, 1}, NULL, NULL, "error");
        diagnostics_add(diagnostics, CODE_NO_OWNER, source, (Span){0, 1}, NULL, NULL, "warning");
    }
    diagnostics_add_plain(diagnostics, CODE_SYSTEM_FONT, NULL, "note");
    DiagnosticStyle style = {.least = LEVEL_ERROR};
    g_autoptr(GString) text = g_string_new(NULL);
    diagnostics_print_text(diagnostics, &style, text);
    g_assert_null(strstr(text->str, "warning"));
    g_assert_null(strstr(text->str, "note"));
    g_assert_nonnull(strstr(text->str, "a.yaml: 3 more problems\n"));

    g_autoptr(GString) json = g_string_new(NULL);
    diagnostics_print_json(diagnostics, &style, json);
    g_autoptr(JsonParser) parser = json_parser_new();
    g_assert_true(json_parser_load_from_data(parser, json->str, -1, NULL));
    JsonObject *root = json_node_get_object(json_parser_get_root(parser));
    JsonArray *list = json_object_get_array_member(root, "diagnostics");
    g_assert_cmpuint(json_array_get_length(list), ==, LIMIT_DIAGNOSTICS);
    g_assert_cmpint(json_object_get_int_member(root, "more"), ==, 3);
    g_assert_cmpint(json_object_get_int_member(root, "errors"), ==, LIMIT_DIAGNOSTICS + 3);
    g_assert_cmpint(json_object_get_int_member(root, "warnings"), ==, LIMIT_DIAGNOSTICS + 3);
}

static void test_order(void)
{
    g_autoptr(Source) a = make_source("a.yaml", "abc", 3);
    g_autoptr(Source) b = make_source("b.yaml", "abc", 3);
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    diagnostics_add(diagnostics, CODE_NO_OWNER, b, (Span){2, 3}, NULL, NULL, "2");
    diagnostics_add(diagnostics, CODE_NO_OWNER, a, (Span){1, 2}, NULL, NULL, "4");
    diagnostics_add(diagnostics, CODE_NO_OWNER, b, (Span){2, 3}, NULL, NULL, "3");
    diagnostics_add(diagnostics, CODE_NO_OWNER, b, (Span){0, 3}, NULL, NULL, "1");
    diagnostics_add(diagnostics, CODE_NO_OWNER, a, (Span){1, 2}, NULL, NULL, "5");
    /* told twice of one place */
    diagnostics_add(diagnostics, CODE_NO_OWNER, b, (Span){2, 3}, NULL, NULL, "2");
    diagnostics_sort(diagnostics);
    g_assert_cmpuint(diagnostics_count(diagnostics), ==, 5);
    g_assert_cmpuint(diagnostics_count_level(diagnostics, LEVEL_WARNING), ==, 5);
    for (size_t i = 0; i < diagnostics_count(diagnostics); i++) {
        g_autofree char *expected = g_strdup_printf("%zu", i + 1);
        g_assert_cmpstr(diagnostics_get(diagnostics, i)->message, ==, expected);
    }
}

static void test_promotion(void)
{
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    diagnostics_add_plain(diagnostics, CODE_SYSTEM_FONT, NULL, "note");
    diagnostics_add_plain(diagnostics, CODE_NO_OWNER, NULL, "warning");
    diagnostics_promote_warnings(diagnostics);
    g_assert_cmpint(diagnostics_get(diagnostics, 0)->level, ==, LEVEL_NOTE);
    g_assert_cmpint(diagnostics_get(diagnostics, 1)->level, ==, LEVEL_ERROR);
    g_assert_true(diagnostics_has_errors(diagnostics));
    g_assert_cmpuint(diagnostics_count_level(diagnostics, LEVEL_WARNING), ==, 0);
}

/* The list outlives the sources that it speaks of. */
static void test_sources_are_kept(void)
{
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    Source *source = make_source("gone.yaml", "abc", 3);
    diagnostics_add(diagnostics, CODE_NO_OWNER, source, (Span){0, 1}, NULL, NULL, "message");
    source_unref(source);
    g_assert_cmpstr(source_name(diagnostics_get(diagnostics, 0)->source), ==, "gone.yaml");
}

static char *print_one(const char *text, size_t length, Span span, const char *hint)
{
    g_autoptr(Source) source = make_source("a.yaml", text, length);
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    diagnostics_add(diagnostics, CODE_UNKNOWN_KEY, source, span, "a.b", hint, "message");
    GString *out = g_string_new(NULL);
    DiagnosticStyle style = {.colour = false};
    diagnostics_print_text(diagnostics, &style, out);
    return g_string_free(out, FALSE);
}

static void assert_printed(const char *text, Span span, const char *expected)
{
    g_autofree char *printed = print_one(text, strlen(text), span, "hint");
    g_assert_cmpstr(printed, ==, expected);
}

static void test_text(void)
{
    assert_printed("one\ntwo: three\n", (Span){9, 14},
                   "a.yaml:2:6: error: message [unknown-key]\n"
                   "    2 | two: three\n"
                   "      |      ^~~~~ hint\n"
                   "  in a.b\n");
    /* A span over lines is marked on its first. */
    assert_printed("one\ntwo", (Span){1, 7},
                   "a.yaml:1:2: error: message [unknown-key]\n"
                   "    1 | one\n"
                   "      |  ^~ hint\n"
                   "  in a.b\n");
    /* The end of the file, after the last line break. */
    assert_printed("one\n", (Span){4, 4},
                   "a.yaml:2:1: error: message [unknown-key]\n"
                   "    2 | \n"
                   "      | ^ hint\n"
                   "  in a.b\n");
    /* Wide characters take two columns, marks none, tabs are expanded, controls escaped. */
    assert_printed("中e\xCC\x81\tx\x1b[y", (Span){3, 7},
                   "a.yaml:1:2: error: message [unknown-key]\n"
                   "    1 | 中e\xCC\x81 x\\x1b[y\n"
                   "      |   ^~ hint\n"
                   "  in a.b\n");
    assert_printed("中\tx\x1b[y", (Span){5, 6},
                   "a.yaml:1:4: error: message [unknown-key]\n"
                   "    1 | 中  x\\x1b[y\n"
                   "      |      ^~~~ hint\n"
                   "  in a.b\n");
}

static void test_text_of_long_lines(void)
{
    g_autoptr(GString) line = g_string_new(NULL);
    for (int i = 0; i < 1000; i++) {
        g_string_append_printf(line, "%d", i % 10);
    }
    assert_printed(line->str, (Span){500, 503},
                   "a.yaml:1:501: error: message [unknown-key]\n"
                   "    1 | …01234567890123456789012345678901234567890123456789012345678901234567"
                   "8901234567890123456789012345678…\n"
                   "      |                                                              ^~~ hint\n"
                   "  in a.b\n");
    /* The excerpt of a line of 8 MiB is no longer. */
    g_autoptr(GString) huge = g_string_new(NULL);
    g_string_set_size(huge, 8 * 1024 * 1024);
    memset(huge->str, 'x', huge->len);
    g_autofree char *printed =
        print_one(huge->str, huge->len, (Span){huge->len / 2, huge->len}, NULL);
    g_assert_cmpuint(strlen(printed), <, 500);
}

static void append_times(GString *text, const char *unit, size_t times)
{
    for (size_t i = 0; i < times; i++) {
        g_string_append(text, unit);
    }
}

/* Characters that are shown wide, or take no width at all, leave the caret where it belongs. */
static void test_text_of_strange_widths(void)
{
    static const struct {
        const char *unit;
        size_t times;
    } cases[] = {
        {"\xE2\x80\xAE", 500},                       /* shown as \u202e */
        {"中", 500},           {"\xCC\x81", 500000}, /* a combining mark */
        {"\t", 500},           {"\x80", 500000},     /* a byte that begins no character */
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GString) line = g_string_new(NULL);
        append_times(line, cases[i].unit, cases[i].times);
        size_t caret = line->len;
        g_string_append(line, "!");
        append_times(line, cases[i].unit, cases[i].times);
        g_autofree char *printed = print_one(line->str, line->len, (Span){caret, caret + 1}, NULL);
        g_assert_cmpuint(strlen(printed), <, 1500);
        /* The column of '!' in its line is that of '^' in the next. */
        g_auto(GStrv) lines = g_strsplit(printed, "\n", -1);
        size_t column = 0;
        for (const char *at = lines[1]; *at != '!'; at = g_utf8_next_char(at)) {
            g_assert_cmpint(*at, !=, '\0');
            gunichar character = g_utf8_get_char(at);
            column += g_unichar_iswide(character) ? 2 : !g_unichar_iszerowidth(character);
        }
        g_assert_cmpuint(strcspn(lines[2], "^"), ==, column);
    }
}

static void test_text_without_place(void)
{
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    diagnostics_add_plain(diagnostics, CODE_CANNOT_READ, "check the name", "cannot read '%s'",
                          "a\nb\x1b\xff");
    g_autoptr(GString) out = g_string_new(NULL);
    DiagnosticStyle style = {.colour = false};
    diagnostics_print_text(diagnostics, &style, out);
    g_assert_cmpstr(out->str, ==,
                    "cjm: error: cannot read 'a\\nb\\x1b\\xff' [cannot-read]\n"
                    "  check the name\n");
    g_string_truncate(out, 0);
    style.colour = true;
    diagnostics_print_text(diagnostics, &style, out);
    g_assert_nonnull(strstr(out->str, "\x1b[1;31merror\x1b[0m: "));
}

static void test_json(void)
{
    static const char text[] = "ab\nسلام";
    g_autoptr(Source) source = make_source("a\xff.yaml", text, strlen(text));
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    diagnostics_add(diagnostics, CODE_UNKNOWN_STAGE, source, (Span){5, 9}, "x[1]", "a \"hint\"",
                    "line\nbreak\x1b");
    diagnostics_add_plain(diagnostics, CODE_CANNOT_READ, NULL, "plain");
    g_autoptr(GString) out = g_string_new(NULL);
    DiagnosticStyle style = {.colour = false};
    diagnostics_print_json(diagnostics, &style, out);
    g_assert_true(g_utf8_validate(out->str, -1, NULL));

    g_autoptr(JsonParser) parser = json_parser_new();
    g_assert_true(json_parser_load_from_data(parser, out->str, -1, NULL));
    JsonObject *root = json_node_get_object(json_parser_get_root(parser));
    g_assert_cmpint(json_object_get_int_member(root, "errors"), ==, 2);
    g_assert_cmpint(json_object_get_int_member(root, "more"), ==, 0);
    JsonArray *list = json_object_get_array_member(root, "diagnostics");
    JsonObject *first = json_array_get_object_element(list, 0);
    g_assert_cmpstr(json_object_get_string_member(first, "level"), ==, "error");
    g_assert_cmpstr(json_object_get_string_member(first, "code"), ==, "unknown-stage");
    g_assert_cmpstr(json_object_get_string_member(first, "message"), ==, "line\nbreak\x1b");
    g_assert_cmpstr(json_object_get_string_member(first, "hint"), ==, "a \"hint\"");
    g_assert_cmpstr(json_object_get_string_member(first, "path"), ==, "x[1]");
    g_assert_cmpint(json_object_get_int_member(first, "line"), ==, 2);
    g_assert_cmpint(json_object_get_int_member(first, "column"), ==, 2);
    g_assert_cmpint(json_object_get_int_member(first, "end_column"), ==, 4);
    g_assert_cmpint(json_object_get_int_member(first, "start_byte"), ==, 5);
    g_assert_cmpint(json_object_get_int_member(first, "end_byte"), ==, 9);
    JsonObject *second = json_array_get_object_element(list, 1);
    g_assert_false(json_object_has_member(second, "line"));
    g_assert_false(json_object_has_member(second, "file"));
}

static void test_escapes(void)
{
    static const struct {
        const char *text;
        size_t length;
        const char *expected;
    } cases[] = {
        {"plain سلام 中", 18, "plain سلام 中"},
        {"a\0b", 3, "a\\x00b"},
        {"\t\n\r\x1b\x7f", 5, "\\t\\n\\r\\x1b\\x7f"},
        {"\xc2\x9b", 2, "\\u009b"},
        {"\xe2\x80\xae\xe2\x81\xa6", 6, "\\u202e\\u2066"},
        {"\xe2\x80\xa8\xef\xbb\xbf\xef\xbf\xbe", 9, "\\u2028\\ufeff\\ufffe"},
        {"\xf4\x8f\xbf\xbf", 4, "\\U0010ffff"},
        {"\xe2\x80\x8c\xe2\x80\x8f", 6, "\xe2\x80\x8c\xe2\x80\x8f"}, /* ZWNJ and RLM stay */
        {"\xff\xc3", 2, "\\xff\\xc3"},
        {"\xe2\x80", 2, "\\xe2\\x80"}, /* cut off */
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GString) out = g_string_new(NULL);
        text_append_escaped(out, cases[i].text, cases[i].length);
        g_assert_cmpstr(out->str, ==, cases[i].expected);
    }
}

static void test_nearest(void)
{
    static const char *const candidates[] = {"Awareness", "Purchase", NULL,
                                             "خرید",      "store",    "Store B"};
    static const struct {
        const char *word;
        const char *expected;
    } cases[] = {
        {"Awarness", "Awareness"},  /* lost */
        {"awareness", "Awareness"}, /* case */
        {"Puchrase", "Purchase"},   /* swapped */
        {"Purchasse", "Purchase"},  /* added */
        {"خزید", "خرید"},           /* changed */
        {"stroe", "store"},         {"Delivery", NULL}, {"", NULL}, {"x", NULL}, {"\xff\xfe", NULL},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_assert_cmpstr(text_nearest(cases[i].word, candidates, G_N_ELEMENTS(candidates)), ==,
                        cases[i].expected);
    }
    g_autofree char *long_word = g_strnfill(1000, 'a');
    const char *const long_candidates[] = {long_word};
    g_assert_null(text_nearest(long_word, long_candidates, 1));
}

static void test_codes(void)
{
    for (DiagnosticCode code = 0; code < CODE_COUNT; code++) {
        const char *name = diagnostic_code_name(code);
        DiagnosticCode found;
        g_assert_true(diagnostic_code_find(name, &found));
        g_assert_cmpint(found, ==, code);
        g_assert_cmpuint(strlen(diagnostic_code_summary(code)), >, 0);

        const char *explanation = diagnostic_code_explanation(code);
        g_test_message("%s", name);
        g_assert_nonnull(explanation);
        g_assert_true(g_utf8_validate(explanation, -1, NULL));
        g_assert_true(g_str_has_suffix(explanation, "\n"));
        bool has_example =
            strstr(explanation, "\n\nWrong:\n") || strstr(explanation, "\n\nExample:\n");
        bool has_mend = strstr(explanation, "\nRight:\n") || strstr(explanation, "\nMend:\n");
        g_assert_true(has_example && has_mend);
        g_auto(GStrv) lines = g_strsplit(explanation, "\n", -1);
        for (size_t i = 0; lines[i]; i++) {
            g_assert_cmpint(g_utf8_strlen(lines[i], -1), <=, 100);
        }
    }
    DiagnosticCode code;
    g_assert_false(diagnostic_code_find("no-such-code", &code));
}

/* The whole table, without a bound: what the quick way must agree with. */
static size_t count_all_edits(const char *a, const char *b)
{
    enum { LONGEST = 12 };
    size_t table[LONGEST + 1][LONGEST + 1];
    size_t rows = strlen(a), columns = strlen(b);
    for (size_t i = 0; i <= rows; i++) {
        for (size_t j = 0; j <= columns; j++) {
            size_t edits = i == 0 ? j : j == 0 ? i : MIN(table[i - 1][j], table[i][j - 1]) + 1;
            if (i > 0 && j > 0) {
                edits = MIN(edits, table[i - 1][j - 1] + (a[i - 1] != b[j - 1]));
            }
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                edits = MIN(edits, table[i - 2][j - 2] + 1);
            }
            table[i][j] = edits;
        }
    }
    return table[rows][columns];
}

static void make_word(GRand *random, char *word, gint32 longest)
{
    gint32 length = g_rand_int_range(random, 3, longest + 1);
    for (gint32 i = 0; i < length; i++) {
        word[i] = (char)('a' + g_rand_int_range(random, 0, 2));
    }
    word[length] = '\0';
}

static void test_nearest_agrees(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(1);
    size_t near = 0;
    for (size_t i = 0; i < 20000; i++) {
        char word[13], candidate[13];
        make_word(random, word, 12);
        make_word(random, candidate, 12);
        size_t allowed = MAX(strlen(word) / 3, 1);
        bool expected = count_all_edits(word, candidate) <= allowed;
        const char *const candidates[] = {candidate};
        if ((text_nearest(word, candidates, 1) != NULL) != expected) {
            g_test_message("%s %s", word, candidate);
            g_test_fail();
        }
        near += expected;
    }
    g_assert_cmpuint(near, >, 1000);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/source/places", test_places);
    g_test_add_func("/source/byte-order-mark", test_byte_order_mark);
    g_test_add_func("/source/lines", test_lines);
    g_test_add_func("/source/columns-of-long-lines", test_columns_of_long_lines);
    g_test_add_func("/diagnostics/cap", test_cap);
    g_test_add_func("/diagnostics/no-cap-without-file", test_no_cap_without_file);
    g_test_add_func("/diagnostics/least-level", test_least_level);
    g_test_add_func("/diagnostics/order", test_order);
    g_test_add_func("/diagnostics/promotion", test_promotion);
    g_test_add_func("/diagnostics/sources-are-kept", test_sources_are_kept);
    g_test_add_func("/diagnostics/text", test_text);
    g_test_add_func("/diagnostics/text-of-long-lines", test_text_of_long_lines);
    g_test_add_func("/diagnostics/text-of-strange-widths", test_text_of_strange_widths);
    g_test_add_func("/diagnostics/text-without-place", test_text_without_place);
    g_test_add_func("/diagnostics/json", test_json);
    g_test_add_func("/diagnostics/escapes", test_escapes);
    g_test_add_func("/diagnostics/nearest", test_nearest);
    g_test_add_func("/diagnostics/nearest-agrees", test_nearest_agrees);
    g_test_add_func("/diagnostics/codes", test_codes);
    return g_test_run();
}
