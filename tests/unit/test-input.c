/* SPDX-License-Identifier: MIT */
/* Every file of tests/input against the diagnostics that it must get: name.cjm.yaml against
 * name.expected. CJM_BLESS=1 shows the difference and accepts it. A code that a file can cause must
 * have a file of its own name. */
#include <string.h>

#include <glib/gstdio.h>

#include <cjm/load.h>

static const char suffix[] = ".cjm.yaml";

static char *input_folder(void)
{
    const char *top = g_getenv("CJM_TOP");
    return g_build_filename(top ? top : ".", "tests", "input", NULL);
}

static char *diagnose(const char *folder, const char *file)
{
    g_autofree char *path = g_build_filename(folder, file, NULL);
    char *data;
    gsize length;
    g_assert_true(g_file_get_contents(path, &data, &length, NULL));
    g_autoptr(GBytes) bytes = g_bytes_new_take(data, length);
    g_autoptr(Source) source = source_new(file, bytes);
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    g_autoptr(Journey) journey = journey_load(source, diagnostics);
    g_assert_true((journey != NULL) == !diagnostics_has_errors(diagnostics));

    GString *out = g_string_new(NULL);
    DiagnosticStyle style = {.colour = false};
    diagnostics_print_text(diagnostics, &style, out);
    return g_string_free(out, FALSE);
}

static char *expected_path(const char *folder, const char *file)
{
    g_autofree char *stem = g_strndup(file, strlen(file) - strlen(suffix));
    g_autofree char *name = g_strconcat(stem, ".expected", NULL);
    return g_build_filename(folder, name, NULL);
}

static void show_difference(const char *path, const char *actual)
{
    g_autofree char *made = g_build_filename(g_get_tmp_dir(), "cjm-test-input-actual", NULL);
    g_assert_true(g_file_set_contents(made, actual, -1, NULL));
    const char *command[] = {"diff", "-uN", path, made, NULL};
    g_autofree char *difference = NULL;
    if (g_spawn_sync(NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &difference,
                     NULL, NULL, NULL)) {
        g_test_message("%s", difference);
    }
    g_unlink(made);
}

static void test_file(const void *data)
{
    const char *file = data;
    g_autofree char *folder = input_folder();
    g_autofree char *path = expected_path(folder, file);
    g_autofree char *actual = diagnose(folder, file);
    g_autofree char *expected = NULL;
    g_file_get_contents(path, &expected, NULL, NULL);
    if (g_strcmp0(actual, expected) == 0) {
        return;
    }
    show_difference(path, actual);
    if (g_getenv("CJM_BLESS")) {
        g_assert_true(g_file_set_contents(path, actual, -1, NULL));
    } else {
        g_test_message("accept it with CJM_BLESS=1");
        g_test_fail();
    }
}

/* The codes up to here are caused by what a file says; the others need fonts or the system. */
static void test_codes_have_files(void)
{
    g_autofree char *folder = input_folder();
    for (DiagnosticCode code = 0; code <= CODE_TRUTH_VALUE; code++) {
        const char *name = diagnostic_code_name(code);
        g_autofree char *file = g_strconcat(name, suffix, NULL);
        g_autofree char *path = expected_path(folder, file);
        g_autofree char *expected = NULL;
        g_autofree char *wanted = g_strdup_printf("[%s]", name);
        g_test_message("%s", name);
        g_assert_true(g_file_get_contents(path, &expected, NULL, NULL));
        g_assert_nonnull(strstr(expected, wanted));
    }
}

static int compare_names(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_autofree char *folder = input_folder();
    g_autoptr(GDir) directory = g_dir_open(folder, 0, NULL);
    g_assert_nonnull(directory);
    g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func(g_free);
    const char *name;
    while ((name = g_dir_read_name(directory))) {
        if (g_str_has_suffix(name, suffix)) {
            g_ptr_array_add(files, g_strdup(name));
        }
    }
    g_assert_cmpuint(files->len, >, 0);
    g_ptr_array_sort(files, compare_names);
    for (guint i = 0; i < files->len; i++) {
        const char *file = g_ptr_array_index(files, i);
        g_autofree char *path = g_strconcat("/input/", file, NULL);
        g_test_add_data_func(path, file, test_file);
    }
    g_test_add_func("/input/codes-have-files", test_codes_have_files);
    return g_test_run();
}
