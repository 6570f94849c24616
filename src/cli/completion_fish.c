/* SPDX-License-Identifier: MIT */
/* The completion script for fish: a line for each command and option. Used by completion.c. */
#include "completion.h"

/* Within single quotes. */
static void append_fish_text(GString *out, const char *text)
{
    for (; *text != '\0'; text++) {
        if (*text == '\'' || *text == '\\') {
            g_string_append_c(out, '\\');
        }
        g_string_append_c(out, *text);
    }
}

static void append_fish_option(GString *out, const Command *command, const Option *option)
{
    g_string_append_printf(out, "complete -c cjm -n '__fish_seen_subcommand_from %s' -l %s",
                           command->name, option->name);
    if (option->letter != 0) {
        g_string_append_printf(out, " -s %c", option->letter);
    }
    g_autofree char *words = completion_value_words(option);
    if (option->kind == VALUE_PATH) {
        g_string_append(out, " -r -F");
    } else if (option->kind != VALUE_NONE) {
        g_string_append(out, option->kind == VALUE_THEME ? " -r -F" : " -x");
    }
    if (words != NULL) {
        g_string_append_printf(out, " -a '%s'", words);
    }
    g_string_append(out, " -d '");
    append_fish_text(out, option->help);
    g_string_append(out, "'\n");
}

void completion_append_fish(GString *out)
{
    g_string_append(out, "# fish completion for cjm\ncomplete -c cjm -f\n");
    for (const Command *command = COMMANDS; command->name != NULL; command++) {
        if (command->hidden) {
            continue;
        }
        g_string_append_printf(out, "complete -c cjm -n __fish_use_subcommand -a %s -d '",
                               command->name);
        append_fish_text(out, command->summary);
        g_string_append(out, "'\n");
        g_autofree char *arguments = completion_argument_words(command);
        if (completion_takes_files(command)) {
            g_string_append_printf(out, "complete -c cjm -n '__fish_seen_subcommand_from %s' -F\n",
                                   command->name);
        } else if (*arguments != '\0') {
            g_string_append_printf(out,
                                   "complete -c cjm -n '__fish_seen_subcommand_from %s' -a '%s'\n",
                                   command->name, arguments);
        }
        for (size_t i = 0; i < OPTION_COUNT; i++) {
            if (option_is_shown(&OPTIONS[i], command->options)) {
                append_fish_option(out, command, &OPTIONS[i]);
            }
        }
    }
}
