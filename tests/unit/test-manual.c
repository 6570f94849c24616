/* SPDX-License-Identifier: MIT */
/* The hand-written lists of cjm(5) against the lists in the program: icons, roles, themes, limits.
 * Keys, options and codes need no such test: make writes them into the pages. */
#include <string.h>

#include <cjm/icons.h>
#include <cjm/limits.h>
#include <cjm/theme.h>

static char *manual_read(const char *name)
{
    const char *top = g_getenv("CJM_TOP");
    g_autofree char *path = g_build_filename(top != NULL ? top : ".", "man", name, NULL);
    char *text = NULL;
    g_autoptr(GError) error = NULL;
    g_file_get_contents(path, &text, NULL, &error);
    g_assert_no_error(error);
    return text;
}

/* The lines of a section, without its heading. */
static char *manual_section(const char *page, const char *name)
{
    g_autofree char *heading = g_strdup_printf("\n.Sh %s\n", name);
    const char *start = strstr(page, heading);
    g_assert_nonnull(start);
    start += strlen(heading);
    const char *end = strstr(start, "\n.Sh ");
    return g_strndup(start, end != NULL ? (size_t)(end - start) : strlen(start));
}

/* The words after .Li, in a macro line, as a set. */
static GHashTable *literal_words(const char *section)
{
    GHashTable *words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_auto(GStrv) lines = g_strsplit(section, "\n", -1);
    for (char **line = lines; *line != NULL; line++) {
        const char *literal = **line == '.' ? strstr(*line, "Li ") : NULL;
        g_auto(GStrv) found = g_strsplit_set(literal != NULL ? literal + 3 : "", " ,.:", -1);
        for (char **word = found; *word != NULL; word++) {
            g_hash_table_add(words, g_strdup(*word));
        }
    }
    return words;
}

static void assert_documented(GHashTable *words, const char *word)
{
    g_test_message("%s", word);
    g_assert_true(g_hash_table_contains(words, word));
}

static void test_icons(void)
{
    g_autofree char *page = manual_read("cjm.5");
    g_autofree char *section = manual_section(page, "ICONS");
    g_autoptr(GHashTable) words = literal_words(section);
    for (const char *const *key = icon_keys(); *key != NULL; key++) {
        assert_documented(words, *key);
        g_hash_table_remove(words, *key);
    }
    g_hash_table_remove(words, "");
    g_assert_cmpuint(g_hash_table_size(words), ==, 0); /* nothing that does not exist */
}

static void test_themes_and_roles(void)
{
    g_autofree char *page = manual_read("cjm.5");
    g_autofree char *section = manual_section(page, "THEMES");
    g_autoptr(GHashTable) words = literal_words(section);
    for (const char *const *name = theme_names(); *name != NULL; name++) {
        assert_documented(words, *name);
        g_assert_nonnull(strstr(section, theme_description(*name)));
    }
    for (int role = 0; role < ROLE_COUNT; role++) {
        if (role <= ROLE_SERIES_1 || role == ROLE_SERIES_8) { /* written "series-1 to series-8" */
            assert_documented(words, colour_role_name((ColourRole)role));
        }
    }
}

static void test_limits(void)
{
    static const struct {
        const char *name;
        long value;
    } limits[] = {
        {"input", LIMIT_INPUT_BYTES / 1024 / 1024},
        {"depth of nesting", LIMIT_DEPTH},
        {"nodes", LIMIT_NODES},
        {"stages", LIMIT_STAGES},
        {"channels", LIMIT_CHANNELS},
        {"owners", LIMIT_OWNERS},
        {"personas", LIMIT_PERSONAS},
        {"touchpoints", LIMIT_TOUCHPOINTS},
        {"paths", LIMIT_PATHS},
        {"steps of a path", LIMIT_STEPS},
        {"lanes", LIMIT_LANES},
        {"languages of a text", LIMIT_LANGUAGES},
        {"characters in a text", LIMIT_TEXT_CHARACTERS},
        {"combining marks in a row", LIMIT_COMBINING_MARKS},
        {"problems reported of a file", LIMIT_DIAGNOSTICS},
        {"side of a PNG", LIMIT_PNG_SIDE},
        {"side of a PDF page", LIMIT_PDF_SIDE},
    };
    g_autofree char *page = manual_read("cjm.5");
    g_autofree char *section = manual_section(page, "LIMITS");
    for (size_t i = 0; i < G_N_ELEMENTS(limits); i++) {
        g_autofree char *row = g_strdup_printf(".It %s Ta %ld", limits[i].name, limits[i].value);
        g_test_message("%s", row);
        const char *at = strstr(section, row);
        g_assert_nonnull(at);
        g_assert_true(strchr(" \n", at[strlen(row)]) != NULL); /* no further digit */
    }
}

/* Where make puts the generated lists. */
static void test_marks(void)
{
    static const struct {
        const char *page, *mark;
    } marks[] = {
        {"cjm.1", "\n.\\\" @commands@\n"},
        {"cjm.1", "\n.\\\" @options@\n"},
        {"cjm.5", "\n.\\\" @keys@\n"},
        {"cjm.5", "\n.\\\" @codes@\n"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++) {
        g_autofree char *page = manual_read(marks[i].page);
        g_assert_nonnull(strstr(page, marks[i].mark));
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/manual/icons", test_icons);
    g_test_add_func("/manual/themes-and-roles", test_themes_and_roles);
    g_test_add_func("/manual/limits", test_limits);
    g_test_add_func("/manual/marks", test_marks);
    return g_test_run();
}
