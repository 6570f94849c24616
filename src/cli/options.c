/* SPDX-License-Identifier: MIT */
/* The table of options, and the parser that GOption makes of it. Used by the commands. */
#include "options.h"

#include <math.h>
#include <string.h>
#include <cjm/backend.h>
#include <cjm/load.h>
#include <cjm/report.h>
#include <cjm/scene.h>
#include <cjm/theme.h>

#define CHOICES(...) ((const char *const[]){__VA_ARGS__, NULL})

const Option OPTIONS[OPTION_COUNT] = {
    [OPTION_OUTPUT] = {"output", 'o', VALUE_PATH, "PATH", NULL,
                       FOR_RENDER | FOR_REPORT | FOR_COMPARE,
                       "write to PATH: a file, a folder, or - for standard output"},
    [OPTION_FORMAT] = {"format", 'f', VALUE_FORMAT, "FORMAT", NULL, FOR_RENDER,
                       "draw in this format; otherwise the output's extension tells, else svg"},
    [OPTION_REPORT_FORMAT] = {"format", 'f', VALUE_REPORT_FORMAT, "FORMAT", NULL, FOR_REPORT,
                              "write in this format; otherwise the output's extension tells, else "
                              "text"},
    [OPTION_COMPARE_FORMAT] = {"format", 'f', VALUE_EITHER_FORMAT, "FORMAT", NULL, FOR_COMPARE,
                               "write this format; otherwise the output's extension tells, else "
                               "text"},
    [OPTION_VIEW] = {"view", 'V', VALUE_CHOICE, "VIEW",
                     CHOICES("grid", "flow", "priority", "heatmap"), FOR_RENDER,
                     "draw this view of the journey"},
    [OPTION_FLOW] = {"flow", 0, VALUE_CHOICE, "FORM", CHOICES("lanes", "graph"), FOR_RENDER,
                     "flow: touchpoints in lanes at the grid's places, or freely as a graph"},
    [OPTION_EDGES] = {"edges", 0, VALUE_CHOICE, "FORM", CHOICES("curved", "orthogonal", "straight"),
                      FOR_RENDER, "flow: the form of the edges"},
    [OPTION_DIRECTION] = {"direction", 0, VALUE_CHOICE, "WAY", CHOICES("across", "down"),
                          FOR_RENDER, "flow graph: the way in which the stages follow each other"},
    [OPTION_CROSSHAIR] = {"crosshair", 0, VALUE_CHOICE, "RULE",
                          CHOICES("scale", "mean", "diagonal"), FOR_RENDER,
                          "priority: the rule that divides the plot"},
    [OPTION_PATH] = {"path", 0, VALUE_TEXT, "ID", NULL, FOR_RENDER,
                     "bring out this path of the journey"},
    [OPTION_SHOW] = {"show", 0, VALUE_CHOICE, "WHAT", CHOICES("both", "current", "desired", "gap"),
                     FOR_RENDER, "show both scores, one of them, or the gap alone"},
    [OPTION_LANG] = {"lang", 'l', VALUE_TEXT, "TAG", NULL,
                     FOR_RENDER | FOR_INIT | FOR_REPORT | FOR_COMPARE,
                     "use this language: en, fa, ar …"},
    [OPTION_THEME] = {"theme", 't', VALUE_THEME, "THEME", NULL,
                      FOR_RENDER | FOR_CHECK | FOR_FONTS | FOR_COMPARE,
                      "use a built-in theme or a theme file"},
    [OPTION_PAGE] = {"page", 'p', VALUE_PAGE, "SIZE", NULL, FOR_RENDER | FOR_COMPARE,
                     "fit the map to a page, turned as suits it"},
    [OPTION_TEXT] = {"text", 0, VALUE_CHOICE, "MODE", CHOICES("embed", "system", "outline"),
                     FOR_RENDER | FOR_COMPARE,
                     "SVG: embed the fonts, name them only, or draw outlines"},
    [OPTION_SCALE] = {"scale", 's', VALUE_NUMBER, "N", NULL, FOR_RENDER | FOR_COMPARE,
                      "PNG: pixels of the picture for a pixel of the map (1)"},
    [OPTION_PRINT] = {"print", 0, VALUE_CHOICE, "STAGE", CHOICES("journey", "layout", "scene"),
                      FOR_RENDER | FOR_COMPARE, "print the result of a stage instead of drawing",
                      .hidden = true},
    [OPTION_OWNER] = {"owner", 0, VALUE_TEXT, "NAME", NULL, FOR_REPORT | FOR_COMPARE,
                      "reports: only what this owner has to do"},
    [OPTION_RAW] = {"raw", 0, VALUE_NONE, NULL, NULL, FOR_REPORT | FOR_COMPARE,
                    "CSV: write texts as they are, even those that look like formulas"},
    [OPTION_FAIL_ON] = {"fail-on", 0, VALUE_LIST, "WHAT", CHOICES("worse", "gap", "lost"),
                        FOR_COMPARE,
                        "fail where a score fell, a gap grew or a score is gone: worse,lost"},
    [OPTION_MAX_GAP] = {"max-gap", 0, VALUE_NUMBER, "POINTS", NULL, FOR_CHECK,
                        "fail where a touchpoint falls short by more"},
    [OPTION_MAX_SPREAD] = {"max-spread", 0, VALUE_NUMBER, "POINTS", NULL, FOR_CHECK,
                           "fail where a stage's channels lie further apart"},
    [OPTION_MAX_AGE] = {"max-age", 0, VALUE_TEXT, "DAYS", NULL, FOR_CHECK,
                        "fail where scores are older: 180d, 26w"},
    [OPTION_MIN_COVERAGE] = {"min-coverage", 0, VALUE_TEXT, "SHARE", NULL, FOR_CHECK,
                             "fail where fewer cells have a touchpoint: 60%, 0.6"},
    [OPTION_MIN_ANSWERS] = {"min-answers", 0, VALUE_TEXT, "N", NULL, FOR_CHECK,
                            "fail where a measured score rests on fewer answers"},
    [OPTION_MAX_WARNINGS] = {"max-warnings", 0, VALUE_TEXT, "N", NULL, FOR_CHECK,
                             "fail where a file has more warnings"},
    [OPTION_REQUIRE] = {"require", 0, VALUE_TEXT, "FIELDS", NULL, FOR_CHECK,
                        "fail where a touchpoint lacks a field: owner, action, impact, …"},
    [OPTION_STRICT] = {"strict", 0, VALUE_NONE, NULL, NULL,
                       FOR_RENDER | FOR_CHECK | FOR_REPORT | FOR_COMPARE,
                       "treat warnings as errors"},
    [OPTION_DIAGNOSTICS] = {"diagnostics", 0, VALUE_CHOICE, "FORM",
                            CHOICES("text", "json", "github", "sarif", "junit"), EVERY_COMMAND,
                            "report problems in this form; the default on GitHub Actions: github"},
    [OPTION_COLOR] = {"color", 0, VALUE_CHOICE, "WHEN", CHOICES("auto", "always", "never"),
                      EVERY_COMMAND, "use colour: on a terminal, always, never"},
    [OPTION_QUIET] = {"quiet", 'q', VALUE_NONE, NULL, NULL,
                      FOR_RENDER | FOR_CHECK | FOR_FONTS | FOR_REPORT | FOR_COMPARE,
                      "report errors only"},
    [OPTION_VERBOSE] = {"verbose", 'v', VALUE_NONE, NULL, NULL,
                        FOR_RENDER | FOR_CHECK | FOR_REPORT | FOR_COMPARE,
                        "say what is done with each file"},
    [OPTION_HELP] = {"help", 'h', VALUE_NONE, NULL, NULL, EVERY_COMMAND, "explain the command"},
};

typedef struct Parse {
    Arguments *arguments;
    unsigned command;
    Diagnostics *diagnostics;
} Parse;

static void add_picture_formats(GPtrArray *words, bool with_exports)
{
    for (size_t i = 0; backend_get(i) != NULL; i++) {
        const Backend *backend = backend_get(i);
        if (!backend->hidden && (with_exports || backend->draw != NULL)) {
            g_ptr_array_add(words, (gpointer)backend->name);
        }
    }
}

static void add_report_formats(GPtrArray *words)
{
    for (size_t i = 0; report_format_get(i) != NULL; i++) {
        g_ptr_array_add(words, (gpointer)report_format_get(i)->name);
    }
}

const char **option_words(const Option *option)
{
    GPtrArray *words = g_ptr_array_new();
    const char *const *list = NULL;
    switch (option->kind) {
    case VALUE_CHOICE:
    case VALUE_LIST:
        list = option->choices;
        break;
    case VALUE_THEME:
        list = theme_names();
        break;
    case VALUE_PAGE:
        list = page_size_names();
        break;
    case VALUE_FORMAT:
        add_picture_formats(words, true);
        break;
    case VALUE_REPORT_FORMAT:
        add_report_formats(words);
        break;
    case VALUE_EITHER_FORMAT:
        add_report_formats(words);
        add_picture_formats(words, false);
        break;
    case VALUE_NONE:
    case VALUE_TEXT:
    case VALUE_PATH:
    case VALUE_NUMBER:
        g_ptr_array_free(words, TRUE);
        return NULL;
    }
    for (; list != NULL && *list != NULL; list++) {
        g_ptr_array_add(words, (gpointer)*list);
    }
    g_ptr_array_add(words, NULL);
    return (const char **)g_ptr_array_free(words, FALSE);
}

/* The word as the table writes it, whatever its case was; NULL after an error. */
static const char *find_word(const Option *option, const char *value, Diagnostics *diagnostics)
{
    g_autofree const char **words = option_words(option);
    size_t count = g_strv_length((char **)words);
    for (size_t i = 0; i < count; i++) {
        if (g_ascii_strcasecmp(words[i], value) == 0) {
            return words[i];
        }
    }
    const Backend *backend = backend_find(value);
    if ((option->kind == VALUE_FORMAT || option->kind == VALUE_EITHER_FORMAT) && backend != NULL &&
        backend->hidden) {
        return backend->name;
    }
    const char *nearest = text_nearest(value, words, count);
    g_autofree char *list = g_strjoinv(", ", (char **)words);
    g_autofree char *hint = nearest != NULL ? g_strdup_printf("did you mean '%s'?", nearest) : NULL;
    diagnostics_add_plain(diagnostics, CODE_USAGE, hint, "--%s is one of %s%s, not '%s'",
                          option->name, list,
                          option->kind == VALUE_THEME ? ", or a theme file" : "", value);
    return NULL;
}

/* A theme is a name unless it looks like a file; render reads the file. */
static bool looks_like_file(const char *value)
{
    return strchr(value, '/') != NULL || strchr(value, '.') != NULL;
}

static bool check_list(const Option *option, const char *value, Diagnostics *diagnostics)
{
    g_auto(GStrv) words = g_strsplit(value, ",", -1);
    bool good = words[0] != NULL;
    for (char **word = words; *word != NULL; word++) {
        good = find_word(option, *word, diagnostics) != NULL && good;
    }
    if (words[0] == NULL) {
        find_word(option, value, diagnostics);
    }
    return good;
}

/* The value to keep, or NULL after an error. */
static const char *check_value(const Option *option, const char *value, Diagnostics *diagnostics)
{
    double number;
    switch (option->kind) {
    case VALUE_NUMBER:
        if (!number_parse(value, &number) || !isfinite(number) || number < 0 ||
            (option == &OPTIONS[OPTION_SCALE] && number <= 0)) {
            diagnostics_add_plain(
                diagnostics, CODE_USAGE, NULL, "--%s wants a number %s 0, not '%s'", option->name,
                option == &OPTIONS[OPTION_SCALE] ? "above" : "of at least", value);
            return NULL;
        }
        return value;
    case VALUE_THEME:
        return looks_like_file(value) ? value : find_word(option, value, diagnostics);
    case VALUE_LIST:
        return check_list(option, value, diagnostics) ? value : NULL;
    case VALUE_CHOICE:
    case VALUE_FORMAT:
    case VALUE_REPORT_FORMAT:
    case VALUE_EITHER_FORMAT:
    case VALUE_PAGE:
        return find_word(option, value, diagnostics);
    case VALUE_TEXT:
    case VALUE_PATH:
        if (*value == '\0') {
            diagnostics_add_plain(diagnostics, CODE_USAGE, NULL, "--%s has an empty value",
                                  option->name);
            return NULL;
        }
        return value;
    case VALUE_NONE:
        break;
    }
    return value;
}

/* Of the options that the command takes: two commands may have different ones of one name. */
static const Option *option_find(const char *typed, unsigned command, size_t *ret_index)
{
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        if ((OPTIONS[i].commands & command) == 0) {
            continue;
        }
        bool is_long = g_str_has_prefix(typed, "--");
        if (is_long ? strcmp(OPTIONS[i].name, typed + 2) == 0
                    : OPTIONS[i].letter != 0 && OPTIONS[i].letter == typed[1]) {
            *ret_index = i;
            return &OPTIONS[i];
        }
    }
    return NULL;
}

/* GOption calls this for every option that it meets. It returns TRUE even for bad values, so that
 * one run tells all that is wrong; the list of diagnostics knows. */
static gboolean take_option(const char *typed, const char *value, gpointer data, GError **error)
{
    (void)error;
    Parse *parse = data;
    size_t index = 0;
    const Option *option = option_find(typed, parse->command, &index);
    g_return_val_if_fail(option != NULL, FALSE);
    char **slot = &parse->arguments->values[index];
    if (*slot != NULL && option->kind != VALUE_NONE) {
        diagnostics_add_plain(parse->diagnostics, CODE_USAGE, NULL, "--%s is given twice",
                              option->name);
        return TRUE;
    }
    const char *kept =
        option->kind == VALUE_NONE ? "" : check_value(option, value, parse->diagnostics);
    if (kept != NULL) {
        g_free(*slot);
        *slot = g_strdup(kept);
    }
    return TRUE;
}

static void report_parse_error(const Parse *parse, const char *command_name, const GError *error)
{
    g_autofree char *hint = NULL;
    const char *prefix = "Unknown option ";
    if (g_error_matches(error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION) &&
        g_str_has_prefix(error->message, prefix)) {
        g_autofree char *typed = g_strdup(error->message + strlen(prefix));
        typed[strcspn(typed, "=")] = '\0';
        const char *names[OPTION_COUNT];
        size_t count = 0;
        for (size_t i = 0; i < OPTION_COUNT; i++) {
            if (option_is_shown(&OPTIONS[i], parse->command)) {
                names[count++] = OPTIONS[i].name;
            }
        }
        const char *word = typed + strspn(typed, "-");
        const char *nearest = strlen(word) > 1 ? text_nearest(word, names, count) : NULL;
        hint = nearest != NULL ? g_strdup_printf("did you mean '--%s'?", nearest)
                               : g_strdup_printf("`cjm help %s` lists the options", command_name);
        diagnostics_add_plain(parse->diagnostics, CODE_USAGE, hint, "`cjm %s` has no option '%s'",
                              command_name, typed);
        return;
    }
    hint = g_strdup_printf("`cjm help %s` lists the options", command_name);
    /* Sentences of GLib's begin with a capital, ours do not. */
    diagnostics_add_plain(parse->diagnostics, CODE_USAGE, hint, "%c%s",
                          g_ascii_tolower(error->message[0]), error->message + 1);
}

bool arguments_parse(Arguments *arguments, const char *command_name, unsigned command, int argc,
                     char **argv, Diagnostics *diagnostics)
{
    *arguments = (Arguments){0};
    Parse parse = {.arguments = arguments, .command = command, .diagnostics = diagnostics};
    g_autoptr(GArray) entries = g_array_new(TRUE, TRUE, sizeof(GOptionEntry));
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        if ((OPTIONS[i].commands & command) == 0) {
            continue;
        }
        GOptionEntry entry = {
            .long_name = OPTIONS[i].name,
            .short_name = OPTIONS[i].letter,
            /* Values are bytes as typed: a file's name need not be in the locale's encoding. */
            .flags = OPTIONS[i].kind == VALUE_NONE ? G_OPTION_FLAG_NO_ARG : G_OPTION_FLAG_FILENAME,
            .arg = G_OPTION_ARG_CALLBACK,
            .arg_data = (gpointer)take_option,
        };
        g_array_append_val(entries, entry);
    }
    GOptionEntry rest = {
        .long_name = G_OPTION_REMAINING,
        .arg = G_OPTION_ARG_FILENAME_ARRAY,
        .arg_data = &arguments->files,
    };
    g_array_append_val(entries, rest);

    GOptionGroup *group = g_option_group_new("cjm", "", "", &parse, NULL);
    g_option_group_add_entries(group, (GOptionEntry *)(void *)entries->data);
    g_autoptr(GOptionContext) context = g_option_context_new(NULL);
    g_option_context_set_help_enabled(context, FALSE);
    g_option_context_set_main_group(context, group);
    g_autoptr(GError) error = NULL;
    size_t errors = diagnostics_count_level(diagnostics, LEVEL_ERROR);
    g_auto(GStrv) split = short_options_split(argv, argc, command);
    if (!g_option_context_parse_strv(context, &split, &error)) {
        report_parse_error(&parse, command_name, error);
    }
    arguments->file_count = arguments->files != NULL ? g_strv_length(arguments->files) : 0;
    return diagnostics_count_level(diagnostics, LEVEL_ERROR) == errors;
}

void arguments_clear(Arguments *arguments)
{
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        g_free(arguments->values[i]);
    }
    g_strfreev(arguments->files);
    *arguments = (Arguments){0};
}

size_t option_choice(const Arguments *arguments, OptionId id, size_t fallback)
{
    const char *value = arguments->values[id];
    for (size_t i = 0; value != NULL && OPTIONS[id].choices[i] != NULL; i++) {
        if (strcmp(OPTIONS[id].choices[i], value) == 0) {
            return i;
        }
    }
    return fallback;
}

unsigned option_list(const Arguments *arguments, OptionId id)
{
    const char *value = arguments->values[id];
    g_auto(GStrv) words = g_strsplit(value != NULL ? value : "", ",", -1);
    unsigned bits = 0;
    for (char **word = words; *word != NULL; word++) {
        for (size_t i = 0; OPTIONS[id].choices[i] != NULL; i++) {
            bits |= g_ascii_strcasecmp(OPTIONS[id].choices[i], *word) == 0 ? 1u << i : 0;
        }
    }
    return bits;
}

double option_number(const Arguments *arguments, OptionId id, double fallback)
{
    double number = fallback;
    return option_given(arguments, id) && number_parse(arguments->values[id], &number) ? number
                                                                                       : fallback;
}
