/* SPDX-License-Identifier: MIT */
/* Every example, broken at random places, through the loader: it must answer with a journey or with
 * an error, and print both. The seed is fixed, so that a failure can be repeated; the sanitizers
 * see what goes wrong in silence. */
#include <string.h>

#include <cjm/load.h>

enum { MUTATIONS = 2000, LARGEST_EXAMPLE = 20000 };

/* Pieces that mean something to YAML or to the format. */
static const char *const pieces[] = {
    "[",
    "]",
    "{",
    "}",
    ":",
    ": ",
    "- ",
    "\n",
    "\n  ",
    "#",
    "\"",
    "'",
    "&a ",
    "*a",
    "<<: ",
    "!!str",
    "|\n",
    ">-\n",
    "? ",
    "---",
    "%",
    "\t",
    "null",
    "~",
    "yes",
    "-1",
    "1e9",
    "\\x00",
    "\\u",
    "۵",
    "٫",
    "−",
    "\xff",
    "\x80",
    "\x1b",
    "",
    "x-",
    "id: ",
    "en: ",
    "fa: ",
    "100%",
    "\r",
    "\xe2\x80\xae",
    "\xe2\x80\x8c",
    "\xEF\xBB\xBF",
    "stage: ",
    "steps: [",
    "owners:\n",
    "cells: {",
    "scale: {min: 1}\n",
};

static void collect_examples(const char *folder, GPtrArray *examples)
{
    g_autoptr(GDir) directory = g_dir_open(folder, 0, NULL);
    g_assert_nonnull(directory);
    const char *name;
    while ((name = g_dir_read_name(directory))) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        if (g_file_test(path, G_FILE_TEST_IS_DIR)) {
            collect_examples(path, examples);
        } else if (g_str_has_suffix(name, ".yaml")) {
            g_ptr_array_add(examples, g_steal_pointer(&path));
        }
    }
}

static int compare_paths(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void load(const char *text, size_t length)
{
    g_autoptr(GBytes) bytes = g_bytes_new(text, length);
    g_autoptr(Source) source = source_new("mutation.yaml", bytes);
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    g_autoptr(Journey) journey = journey_load(source, diagnostics);
    g_assert_true((journey != NULL) == !diagnostics_has_errors(diagnostics));
    g_autoptr(GString) out = g_string_new(NULL);
    if (journey) {
        journey_print(journey, out);
        g_autoptr(CellIndex) index = cell_index_new(journey);
        g_assert_nonnull(index);
    }
    DiagnosticStyle style = {.colour = false};
    diagnostics_print_text(diagnostics, &style, out);
    diagnostics_print_json(diagnostics, &style, out);
    g_assert_true(g_utf8_validate(out->str, (gssize)out->len, NULL));

    g_autoptr(Diagnostics) theme_diagnostics = diagnostics_new();
    g_autoptr(ThemeSettings) settings = theme_settings_load(source, theme_diagnostics);
    g_assert_true((settings != NULL) == !diagnostics_has_errors(theme_diagnostics));
}

static void mutate(GRand *random, GString *text)
{
    gint32 length = (gint32)text->len;
    gint32 at = g_rand_int_range(random, 0, length + 1);
    gint32 wanted = g_rand_int_range(random, 0, 12); /* once: MIN evaluates twice */
    gint32 count = MIN(wanted, length - at);
    switch (g_rand_int_range(random, 0, 4)) {
    case 0: /* a piece comes in */
        g_string_insert(text, at, pieces[g_rand_int_range(random, 0, G_N_ELEMENTS(pieces))]);
        break;
    case 1: /* some bytes get lost */
        g_string_erase(text, at, count);
        break;
    case 2: /* a byte changes */
        if (at < length) {
            text->str[at] = (char)g_rand_int_range(random, 0, 256);
        }
        break;
    default: { /* a stretch is repeated elsewhere */
        g_autofree char *copy = g_strndup(text->str + at, (gsize)count);
        g_string_insert(text, g_rand_int_range(random, 0, length + 1), copy);
    }
    }
}

static void test_mutations(void)
{
    const char *top = g_getenv("CJM_TOP");
    g_autofree char *folder = g_build_filename(top ? top : ".", "examples", NULL);
    g_autoptr(GPtrArray) examples = g_ptr_array_new_with_free_func(g_free);
    collect_examples(folder, examples);
    g_assert_cmpuint(examples->len, >, 0);
    g_ptr_array_sort(examples, compare_paths);

    g_autoptr(GRand) random = g_rand_new_with_seed(20261122);
    for (int i = 0; i < MUTATIONS; i++) {
        const char *path = g_ptr_array_index(examples, (guint)i % examples->len);
        g_autofree char *data = NULL;
        gsize length;
        g_assert_true(g_file_get_contents(path, &data, &length, NULL));
        g_autoptr(GString) text = g_string_new_len(data, (gssize)MIN(length, LARGEST_EXAMPLE));
        int changes = g_rand_int_range(random, 1, 6);
        for (int j = 0; j < changes; j++) {
            mutate(random, text);
        }
        load(text->str, text->len);
    }
}

static void test_examples(void)
{
    const char *top = g_getenv("CJM_TOP");
    g_autofree char *folder = g_build_filename(top ? top : ".", "examples", NULL);
    g_autoptr(GPtrArray) examples = g_ptr_array_new_with_free_func(g_free);
    collect_examples(folder, examples);
    for (guint i = 0; i < examples->len; i++) {
        g_autofree char *data = NULL;
        gsize length;
        const char *path = g_ptr_array_index(examples, i);
        g_assert_true(g_file_get_contents(path, &data, &length, NULL));
        g_autoptr(GBytes) bytes = g_bytes_new(data, length);
        g_autoptr(Source) source = source_new(path, bytes);
        g_autoptr(Diagnostics) diagnostics = diagnostics_new();
        g_autoptr(Journey) journey = journey_load(source, diagnostics);
        g_test_message("%s", path);
        g_assert_nonnull(journey);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/load/examples", test_examples);
    g_test_add_func("/load/mutations", test_mutations);
    return g_test_run();
}
