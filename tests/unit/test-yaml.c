/* SPDX-License-Identifier: MIT */
/* YAML as nodes with exact places; the hostile inputs of which libyaml alone would choke. */
#include <string.h>

#include <cjm/document.h>
#include <cjm/limits.h>

typedef struct Parsed {
    Source *source;
    Diagnostics *diagnostics;
    Document *document;
} Parsed;

static Parsed parse_bytes(const char *text, size_t length)
{
    g_autoptr(GBytes) bytes = g_bytes_new(text, length);
    Parsed parsed = {.source = source_new("a.yaml", bytes), .diagnostics = diagnostics_new()};
    parsed.document = document_new(parsed.source, parsed.diagnostics);
    return parsed;
}

static Parsed parse(const char *text)
{
    return parse_bytes(text, strlen(text));
}

static void parsed_clear(Parsed *parsed)
{
    document_free(parsed->document);
    diagnostics_free(parsed->diagnostics);
    source_unref(parsed->source);
}

/* The first problem has this code, at this byte. */
static void assert_refused(const char *text, size_t length, DiagnosticCode code, size_t start)
{
    Parsed parsed = parse_bytes(text, length);
    diagnostics_sort(parsed.diagnostics);
    g_assert_cmpuint(diagnostics_count(parsed.diagnostics), >, 0);
    const Diagnostic *first = diagnostics_get(parsed.diagnostics, 0);
    g_test_message("%s", first->message);
    g_assert_cmpstr(diagnostic_code_name(first->code), ==, diagnostic_code_name(code));
    g_assert_cmpuint(first->span.start, ==, start);
    parsed_clear(&parsed);
}

static void assert_spanned(const Parsed *parsed, const Node *node, const char *expected)
{
    size_t length;
    const char *text = source_text(parsed->source, &length);
    g_assert_cmpuint(node->span.end, <=, length);
    g_autofree char *spanned =
        g_strndup(text + node->span.start, node->span.end - node->span.start);
    g_assert_cmpstr(spanned, ==, expected);
}

static void test_nodes(void)
{
    static const char text[] = "# سلام\n"
                               "plain: NO  # comment\n"
                               "'quoted': \"a\\tb\"\n"
                               "block: |\n"
                               "  one\n"
                               "  two\n"
                               "\n"
                               "list:\n"
                               "- ساده\n"
                               "- [x, {y: z}]\n"
                               "empty:\n"
                               "tilde: ~\n";
    Parsed parsed = parse(text);
    g_assert_cmpuint(diagnostics_count(parsed.diagnostics), ==, 0);
    const Node *root = document_root(parsed.document);
    g_assert_cmpint(root->kind, ==, NODE_MAPPING);
    g_assert_cmpuint(root->length, ==, 6);
    g_assert_cmpuint(root->span.start, ==, strlen("# سلام\n"));
    g_assert_cmpuint(root->span.end, ==, strlen(text) - 1);

    const Node *plain = node_get(root, "plain");
    g_assert_true(plain->plain);
    g_assert_cmpstr(plain->text, ==, "NO");
    assert_spanned(&parsed, plain, "NO");
    const Node *quoted = node_get(root, "quoted");
    g_assert_false(quoted->plain);
    g_assert_cmpstr(quoted->text, ==, "a\tb");
    assert_spanned(&parsed, quoted, "\"a\\tb\"");
    assert_spanned(&parsed, root->pairs[1].key, "'quoted'");
    const Node *block = node_get(root, "block");
    g_assert_cmpstr(block->text, ==, "one\ntwo\n");
    assert_spanned(&parsed, block, "|\n  one\n  two");

    const Node *list = node_get(root, "list");
    g_assert_cmpint(list->kind, ==, NODE_SEQUENCE);
    g_assert_cmpuint(list->length, ==, 2);
    assert_spanned(&parsed, list, "- ساده\n- [x, {y: z}]");
    assert_spanned(&parsed, list->items[0], "ساده");
    assert_spanned(&parsed, list->items[1], "[x, {y: z}]");
    assert_spanned(&parsed, list->items[1]->items[1], "{y: z}");

    g_assert_true(node_is_absent(node_get(root, "empty")));
    g_assert_false(node_is_absent(node_get(root, "tilde")));
    g_assert_null(node_get(root, "none"));
    parsed_clear(&parsed);
}

static void test_absent(void)
{
    Parsed parsed = parse("[null, 'null', '', NULL, Null, ~, nil, ]");
    const Node *root = document_root(parsed.document);
    static const bool expected[] = {true, false, false, false, false, false, false};
    g_assert_cmpuint(root->length, ==, G_N_ELEMENTS(expected));
    for (size_t i = 0; i < root->length; i++) {
        g_assert_true(node_is_absent(root->items[i]) == expected[i]);
    }
    parsed_clear(&parsed);
}

static void test_line_ends(void)
{
    static const char *const texts[] = {"a: 1\nb: 2\n", "a: 1\r\nb: 2\r\n", "a: 1\rb: 2\r",
                                        "\xEF\xBB\xBF"
                                        "a: 1\nb: 2"};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        Parsed parsed = parse(texts[i]);
        g_assert_cmpuint(diagnostics_count(parsed.diagnostics), ==, 0);
        const Node *b = node_get(document_root(parsed.document), "b");
        assert_spanned(&parsed, b, "2");
        Place place = source_place(parsed.source, b->span);
        g_assert_cmpuint(place.line, ==, 2);
        g_assert_cmpuint(place.column, ==, 4);
        parsed_clear(&parsed);
    }
}

#define ASSERT_REFUSED(text, code, start) assert_refused(text, sizeof text - 1, code, start)

static void test_bytes(void)
{
    ASSERT_REFUSED("a: \xff", CODE_NOT_UTF8, 3);
    ASSERT_REFUSED("a: \xc0\xaf", CODE_NOT_UTF8, 3);         /* overlong */
    ASSERT_REFUSED("a: \xed\xa0\x80", CODE_NOT_UTF8, 3);     /* surrogate */
    ASSERT_REFUSED("a: \xf4\x90\x80\x80", CODE_NOT_UTF8, 3); /* past U+10FFFF */
    ASSERT_REFUSED("a: \xe2\x80", CODE_NOT_UTF8, 3);         /* cut off */
    ASSERT_REFUSED("\xff\xfe"
                   "a\0",
                   CODE_NOT_UTF8, 0);
    ASSERT_REFUSED("\xfe\xff\0a", CODE_NOT_UTF8, 0);
    ASSERT_REFUSED("\0a\0:", CODE_NOT_UTF8, 0);
    ASSERT_REFUSED("\0\0\xfe\xff\0\0\0a", CODE_NOT_UTF8, 0);
    ASSERT_REFUSED("a: b\0", CODE_CONTROL_CHARACTER, 4);
    ASSERT_REFUSED("# \x01", CODE_CONTROL_CHARACTER, 2);
    ASSERT_REFUSED("a: \x7f", CODE_CONTROL_CHARACTER, 3);
    ASSERT_REFUSED("a: \xc2\x80", CODE_CONTROL_CHARACTER, 3);
    ASSERT_REFUSED("a: \xc2\x85", CODE_CONTROL_CHARACTER, 3);     /* NEL */
    ASSERT_REFUSED("a: \xe2\x80\xa9", CODE_CONTROL_CHARACTER, 3); /* PS */
    ASSERT_REFUSED("a: \xef\xb7\x90", CODE_CONTROL_CHARACTER, 3); /* U+FDD0 */
    ASSERT_REFUSED("a: \xf0\x9f\xbf\xbf", CODE_CONTROL_CHARACTER, 3);
    ASSERT_REFUSED("a: \xef\xbb\xbf", CODE_CONTROL_CHARACTER, 3);
    ASSERT_REFUSED("a: \"\\0\"", CODE_CONTROL_CHARACTER, 3);
    ASSERT_REFUSED("a: \"\\e\"", CODE_CONTROL_CHARACTER, 3);
    ASSERT_REFUSED("a: \"\\N\"", CODE_CONTROL_CHARACTER, 3);
    ASSERT_REFUSED("a: \"\\ud83d\\ude00\"", CODE_YAML_SYNTAX, 6);
    ASSERT_REFUSED("a: \"\\udc00\"", CODE_YAML_SYNTAX, 6);
}

static void test_refusals(void)
{
    ASSERT_REFUSED("", CODE_EMPTY_DOCUMENT, 0);
    ASSERT_REFUSED("\xEF\xBB\xBF", CODE_EMPTY_DOCUMENT, 0);
    ASSERT_REFUSED("# only\n\n  # comments", CODE_EMPTY_DOCUMENT, 0);
    ASSERT_REFUSED("---\n...\n", CODE_EMPTY_DOCUMENT, 0);
    ASSERT_REFUSED("null", CODE_EMPTY_DOCUMENT, 0);
    ASSERT_REFUSED("a: 1\n---\nb: 2", CODE_SECOND_DOCUMENT, 5);
    ASSERT_REFUSED("a: 1\n--- # empty", CODE_SECOND_DOCUMENT, 5);
    ASSERT_REFUSED("a: 1\n...\nb: 2", CODE_YAML_SYNTAX, 9);
    ASSERT_REFUSED("a: 1\n...\n%YAML 1.1\n---\n", CODE_DIRECTIVE, 9);
    ASSERT_REFUSED("%FOO\n---\na: 1", CODE_DIRECTIVE, 0);
    ASSERT_REFUSED("%YAML 1.3\n---\na: 1", CODE_DIRECTIVE, 0);
    ASSERT_REFUSED("%YAML 1.10\n---\na: 1", CODE_DIRECTIVE, 0);
    ASSERT_REFUSED("%YAML 1.1\na: 1", CODE_YAML_SYNTAX, 10);
    ASSERT_REFUSED("a: &x 1", CODE_ANCHOR, 3);
    ASSERT_REFUSED("a: !t &x 1", CODE_TAG, 3);
    ASSERT_REFUSED("&x a: 1", CODE_ANCHOR, 0);
    ASSERT_REFUSED("a: *x", CODE_ANCHOR, 3);
    ASSERT_REFUSED("*x : 1", CODE_ANCHOR, 0);
    ASSERT_REFUSED("<<: {a: 1}", CODE_ANCHOR, 0);
    ASSERT_REFUSED("&x [*x]", CODE_ANCHOR, 0);
    ASSERT_REFUSED("a: !!str 1", CODE_TAG, 3);
    ASSERT_REFUSED("!<tag:example.com,2026:x> {a: 1}", CODE_TAG, 0);
    ASSERT_REFUSED("[a]: 1", CODE_WRONG_TYPE, 0);
    ASSERT_REFUSED("? {a: b}\n: 1", CODE_WRONG_TYPE, 2);
    ASSERT_REFUSED("a: {b: [c}", CODE_YAML_SYNTAX, 9);
    ASSERT_REFUSED("a: {b: [c", CODE_YAML_SYNTAX, 7);
    ASSERT_REFUSED("a: 'b", CODE_YAML_SYNTAX, 3);
}

/* What was refused is no trap for those who walk over the nodes. */
static void test_refused_nodes(void)
{
    Parsed parsed = parse("<<: *x\n*y : 1\n[k]: 2\n\"\\0\": 3\na: *z\nb: \"\\x01\"\nc: !t 4\n");
    const Node *root = document_root(parsed.document);
    g_assert_cmpuint(root->length, ==, 3);
    g_assert_cmpint(node_get(root, "a")->kind, ==, NODE_REFUSED);
    g_assert_cmpint(node_get(root, "b")->kind, ==, NODE_REFUSED);
    g_assert_cmpstr(node_get(root, "c")->text, ==, "4");
    g_assert_cmpuint(diagnostics_count(parsed.diagnostics), ==, 8);
    parsed_clear(&parsed);
}

static void test_accepted(void)
{
    static const char *const texts[] = {
        "%YAML 1.1\n---\na: 1",
        "# c\n\n%YAML 1.2   # c\n--- # c\na: 1\n... # c\n# c\n...\n",
        "--- {a: 1}",
        "a: \"100 %\n%TAG in a text\"\n",
        "'<<': 1",
        "a: x & y * z !",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_test_message("text %zu", i);
        Parsed parsed = parse(texts[i]);
        g_assert_cmpuint(diagnostics_count(parsed.diagnostics), ==, 0);
        g_assert_nonnull(parsed.document);
        parsed_clear(&parsed);
    }
}

static char *repeat(const char *unit, size_t times, const char *before, const char *after,
                    size_t *ret_length)
{
    GString *text = g_string_new(before);
    for (size_t i = 0; i < times; i++) {
        g_string_append(text, unit);
    }
    g_string_append(text, after);
    *ret_length = text->len;
    return g_string_free(text, FALSE);
}

static void assert_repeated_refused(const char *unit, size_t times, const char *before,
                                    const char *after, DiagnosticCode code, size_t start)
{
    size_t length;
    g_autofree char *text = repeat(unit, times, before, after, &length);
    assert_refused(text, length, code, start);
}

static void test_depth(void)
{
    g_autofree char *openers = g_strnfill(LIMIT_DEPTH, '[');
    g_autofree char *closers = g_strnfill(LIMIT_DEPTH, ']');
    g_autofree char *deep = g_strconcat(openers, closers, NULL);
    Parsed parsed = parse(deep);
    g_assert_cmpuint(diagnostics_count(parsed.diagnostics), ==, 0);
    parsed_clear(&parsed);

    /* libyaml takes minutes over these. */
    assert_repeated_refused("[", 1000000, "", "", CODE_LIMIT, LIMIT_DEPTH);
    assert_repeated_refused("{a: ", 250000, "", "", CODE_LIMIT, 4 * LIMIT_DEPTH);
    assert_repeated_refused("- ", 500000, "", "a", CODE_LIMIT, 2 * LIMIT_DEPTH);
    assert_repeated_refused("? ", 500000, "", "a", CODE_WRONG_TYPE, 2);
    assert_repeated_refused("[", 1000000, "a: ", "", CODE_LIMIT, 3 + LIMIT_DEPTH - 1);
}

static void test_size(void)
{
    size_t length;
    g_autofree char *largest = repeat("#", LIMIT_INPUT_BYTES - 5, "a: 1\n", "", &length);
    Parsed parsed = parse_bytes(largest, length);
    g_assert_cmpuint(length, ==, LIMIT_INPUT_BYTES);
    g_assert_cmpuint(diagnostics_count(parsed.diagnostics), ==, 0);
    parsed_clear(&parsed);
    assert_repeated_refused("#", LIMIT_INPUT_BYTES - 4, "a: 1\n", "", CODE_LIMIT, 0);
}

static void test_nodes_limit(void)
{
    /* The list is a node itself. */
    size_t length;
    g_autofree char *most = repeat("1,", LIMIT_NODES - 1, "[", "]", &length);
    Parsed parsed = parse_bytes(most, length);
    g_assert_cmpuint(diagnostics_count(parsed.diagnostics), ==, 0);
    g_assert_cmpuint(document_root(parsed.document)->length, ==, LIMIT_NODES - 1);
    parsed_clear(&parsed);
    assert_repeated_refused("1,", LIMIT_NODES, "[", "]", CODE_LIMIT, 1 + 2 * (LIMIT_NODES - 1));
}

/* Each of these is quadratic, or grows without bound, where libyaml or an expansion has its way. */
static void test_hostile(void)
{
    assert_repeated_refused("%TAG !a! tag:a,2026:\n", 40000, "", "---\na: 1", CODE_DIRECTIVE, 0);
    assert_repeated_refused("%YAML 1.1\n", 400000, "", "---\na: 1", CODE_DIRECTIVE, 10);
    assert_repeated_refused("%TAG !a! tag:a,2026:\n", 40000, "a: 1\n...\n", "", CODE_DIRECTIVE, 9);
    assert_repeated_refused("&a [*a, *a, *a, *a], ", 20000, "[", "]", CODE_ANCHOR, 1);
    assert_repeated_refused("\x01", 1000000, "", "", CODE_CONTROL_CHARACTER, 0);
    assert_repeated_refused("---\n", 100000, "a: 1\n", "", CODE_SECOND_DOCUMENT, 5);
    assert_repeated_refused("\xc3\xa9", 1000000, "a: [", "", CODE_YAML_SYNTAX, 3);

    size_t length;
    g_autofree char *scalar = repeat("word ", 1000000, "a: ", "", &length);
    Parsed parsed = parse_bytes(scalar, length);
    g_assert_cmpuint(node_get(document_root(parsed.document), "a")->length, ==, 5000000 - 1);
    parsed_clear(&parsed);
}

/* The bytes need not be followed by a NUL: a tag or a quote at the very end reads no further. */
static void test_unterminated(void)
{
    static const char *const texts[] = {"a: !t", "a: &x", "a: *x",    "a: '",
                                        "a: [",  "%",     "%YAML 1.", "-"};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        size_t length = strlen(texts[i]);
        g_autoptr(GBytes) bytes = g_bytes_new_take(g_memdup2(texts[i], length), length);
        g_autoptr(Source) source = source_new("a.yaml", bytes);
        g_autoptr(Diagnostics) diagnostics = diagnostics_new();
        g_autoptr(Document) document = document_new(source, diagnostics);
        g_autoptr(GString) out = g_string_new(NULL);
        DiagnosticStyle style = {.colour = false};
        diagnostics_print_text(diagnostics, &style, out);
        g_assert_true(document || diagnostics_has_errors(diagnostics));
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/yaml/nodes", test_nodes);
    g_test_add_func("/yaml/absent", test_absent);
    g_test_add_func("/yaml/line-ends", test_line_ends);
    g_test_add_func("/yaml/bytes", test_bytes);
    g_test_add_func("/yaml/refusals", test_refusals);
    g_test_add_func("/yaml/refused-nodes", test_refused_nodes);
    g_test_add_func("/yaml/accepted", test_accepted);
    g_test_add_func("/yaml/depth", test_depth);
    g_test_add_func("/yaml/size", test_size);
    g_test_add_func("/yaml/nodes-limit", test_nodes_limit);
    g_test_add_func("/yaml/hostile", test_hostile);
    g_test_add_func("/yaml/unterminated", test_unterminated);
    return g_test_run();
}
