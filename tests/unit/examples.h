/* SPDX-License-Identifier: MIT */
/* What unit tests of pictures share: the program's fonts, and a walk over every example. */
#ifndef CJM_TESTS_EXAMPLES_H
#define CJM_TESTS_EXAMPLES_H

#include <glib.h>
#include <cjm/text.h>

static inline FontSet *new_fonts(void)
{
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    FontSet *fonts = font_set_new(NULL, NULL, diagnostics);
    g_assert_nonnull(fonts);
    g_assert_cmpuint(diagnostics_count(diagnostics), ==, 0);
    return fonts;
}

typedef void ExampleCheck(const char *path, FontSet *fonts);

static inline void for_each_file(const char *folder, ExampleCheck *check, FontSet *fonts,
                                 size_t *count)
{
    g_autoptr(GDir) directory = g_dir_open(folder, 0, NULL);
    g_assert_nonnull(directory);
    const char *name;
    while ((name = g_dir_read_name(directory))) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        if (g_file_test(path, G_FILE_TEST_IS_DIR)) {
            for_each_file(path, check, fonts, count);
        } else if (g_str_has_suffix(name, ".cjm.yaml")) {
            g_test_message("%s", path);
            check(path, fonts);
            (*count)++;
        }
    }
}

static inline void for_each_example(ExampleCheck *check, FontSet *fonts)
{
    enum { FEWEST = 10 }; /* a walk that finds none would hold nothing */
    const char *top = g_getenv("CJM_TOP");
    g_autofree char *folder = g_build_filename(top ? top : ".", "examples", NULL);
    size_t count = 0;
    for_each_file(folder, check, fonts, &count);
    g_assert_cmpuint(count, >=, FEWEST);
}

#endif
