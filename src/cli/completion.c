/* SPDX-License-Identifier: MIT */
/* `cjm completion`: scripts for bash, zsh and fish, made from the tables of commands and options.
 */
#include "completion.h"

#include <string.h>

char *completion_value_words(const Option *option)
{
    g_autofree const char **words = option_words(option);
    return words != NULL ? g_strjoinv(" ", (char **)words) : NULL;
}

char *completion_command_words(void)
{
    GString *words = g_string_new(NULL);
    for (const Command *command = COMMANDS; command->name != NULL; command++) {
        if (!command->hidden) {
            g_string_append_printf(words, "%s%s", words->len > 0 ? " " : "", command->name);
        }
    }
    return g_string_free(words, FALSE);
}

char *completion_option_list(const Command *command)
{
    GString *words = g_string_new(NULL);
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        if (option_is_shown(&OPTIONS[i], command->options)) {
            g_string_append_printf(words, "%s--%s", words->len > 0 ? " " : "", OPTIONS[i].name);
        }
    }
    return g_string_free(words, FALSE);
}

bool completion_takes_files(const Command *command)
{
    return strstr(command->arguments, "FILE") != NULL;
}

char *completion_argument_words(const Command *command)
{
    if (command->run == help_run) {
        return completion_command_words();
    }
    if (command->run == completion_run) {
        return g_strdup("bash zsh fish");
    }
    if (command->run == explain_run) {
        GString *words = g_string_new(NULL);
        for (DiagnosticCode code = 0; code < CODE_COUNT; code++) {
            g_string_append_printf(words, "%s%s", code > 0 ? " " : "", diagnostic_code_name(code));
        }
        return g_string_free(words, FALSE);
    }
    return g_strdup("");
}

void completion_run(Session *session)
{
    const char *shell = session->arguments.files[0];
    if (strcmp(shell, "bash") == 0) {
        completion_append_bash(session->results);
    } else if (strcmp(shell, "zsh") == 0) {
        completion_append_zsh(session->results);
    } else if (strcmp(shell, "fish") == 0) {
        completion_append_fish(session->results);
    } else {
        session_usage_error(session, "there are scripts for bash, zsh and fish",
                            "no completion script for '%s'", shell);
    }
}
