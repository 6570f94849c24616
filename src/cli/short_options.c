/* SPDX-License-Identifier: MIT */
/* `-omap.svg` and `-qfpdf`: values joined to their letter, which GOption does not know. Taken apart
 * before it sees them. For options.c. */
#include "options.h"

#include <string.h>

static const Option *find_letter(char letter, unsigned command)
{
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        if (OPTIONS[i].letter == letter && (OPTIONS[i].commands & command) != 0) {
            return &OPTIONS[i];
        }
    }
    return NULL;
}

/* Where in "-qfpdf" the value begins; 0 where none is joined, or a letter is unknown. last: whether
 * the last letter wants a value that is still to come. */
static size_t find_value(const char *typed, unsigned command, bool *ret_last)
{
    *ret_last = false;
    for (size_t i = 1; typed[i] != '\0'; i++) {
        const Option *option = find_letter(typed[i], command);
        if (option == NULL) {
            return 0;
        }
        if (option->kind != VALUE_NONE) {
            *ret_last = typed[i + 1] == '\0';
            return *ret_last ? 0 : i + 1;
        }
    }
    return 0;
}

/* Whether the next argument is the value of this long option. */
static bool wants_value(const char *typed, unsigned command)
{
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        if (strcmp(OPTIONS[i].name, typed + 2) == 0 && (OPTIONS[i].commands & command) != 0) {
            return OPTIONS[i].kind != VALUE_NONE;
        }
    }
    return false;
}

char **short_options_split(char **argv, int argc, unsigned command)
{
    GPtrArray *split = g_ptr_array_new();
    bool is_value = true, ended = false; /* the first is the command's name */
    for (int i = 0; i < argc; i++) {
        const char *typed = argv[i];
        size_t value = 0;
        bool value_follows = false;
        if (!is_value && !ended && g_str_has_prefix(typed, "--")) {
            ended = typed[2] == '\0';
            value_follows = wants_value(typed, command);
        } else if (!is_value && !ended && typed[0] == '-') {
            value = find_value(typed, command, &value_follows);
        }
        g_ptr_array_add(split, value > 0 ? g_strndup(typed, value) : g_strdup(typed));
        if (value > 0) {
            g_ptr_array_add(split, g_strdup(typed + value));
        }
        is_value = value_follows;
    }
    g_ptr_array_add(split, NULL);
    return (char **)g_ptr_array_free(split, FALSE);
}
