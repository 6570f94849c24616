/* SPDX-License-Identifier: MIT */
/* The completion script for zsh: descriptions for _describe and _arguments. Used by completion.c.
 */
#include "completion.h"

#include <string.h>

/* Within single quotes, with what _arguments and _describe read as signs defused. */
static void append_zsh_text(GString *out, const char *text)
{
    for (; *text != '\0'; text++) {
        if (*text == '\'') {
            g_string_append(out, "'\\''");
        } else {
            if (strchr("[]:\\", *text) != NULL) {
                g_string_append_c(out, '\\');
            }
            g_string_append_c(out, *text);
        }
    }
}

static void append_zsh_option(GString *out, const Option *option)
{
    g_string_append(out, " \\\n            ");
    if (option->letter != 0) {
        g_string_append_printf(out, "'(-%c --%s)'{-%c,--%s%s}'[", option->letter, option->name,
                               option->letter, option->name, option->kind == VALUE_NONE ? "" : "=");
    } else {
        g_string_append_printf(out, "'--%s%s[", option->name,
                               option->kind == VALUE_NONE ? "" : "=");
    }
    append_zsh_text(out, option->help);
    g_string_append_c(out, ']');
    if (option->kind != VALUE_NONE) {
        g_autofree char *words = completion_value_words(option);
        g_string_append_printf(out, ":%s:", option->argument);
        if (option->kind == VALUE_THEME) {
            g_string_append_printf(
                out, "{_alternative \"themes:theme:(%s)\" \"files:file:_files\"}", words);
        } else if (words != NULL) {
            g_string_append_printf(out, "(%s)", words);
        } else if (option->kind == VALUE_PATH) {
            g_string_append(out, "_files");
        }
    }
    g_string_append_c(out, '\'');
}

void completion_append_zsh(GString *out)
{
    g_string_append(out, "#compdef cjm\n"
                         "_cjm() {\n"
                         "    local -a commands\n"
                         "    commands=(\n");
    for (const Command *command = COMMANDS; command->name != NULL; command++) {
        if (!command->hidden) {
            g_string_append_printf(out, "        '%s:", command->name);
            append_zsh_text(out, command->summary);
            g_string_append(out, "'\n");
        }
    }
    g_string_append(out, "    )\n"
                         "    if (( CURRENT == 2 )); then\n"
                         "        _describe command commands\n"
                         "        return\n"
                         "    fi\n"
                         "    shift words; (( CURRENT-- ))\n"
                         "    case $words[1] in\n");
    for (const Command *command = COMMANDS; command->name != NULL; command++) {
        if (command->hidden) {
            continue;
        }
        g_autofree char *arguments = completion_argument_words(command);
        g_string_append_printf(out, "    %s)\n        _arguments -s", command->name);
        for (size_t i = 0; i < OPTION_COUNT; i++) {
            if (option_is_shown(&OPTIONS[i], command->options)) {
                append_zsh_option(out, &OPTIONS[i]);
            }
        }
        if (completion_takes_files(command)) {
            g_string_append(out, " \\\n            '*:file:_files'");
        } else if (*arguments != '\0') {
            g_string_append_printf(out, " \\\n            '1:argument:(%s)'", arguments);
        }
        g_string_append(out, " ;;\n");
    }
    g_string_append(out, "    esac\n}\n_cjm \"$@\"\n");
}
