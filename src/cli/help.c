/* SPDX-License-Identifier: MIT */
/* `cjm help`, made from the tables of commands and options. */
#include "session.h"

#include <string.h>

enum { OPTION_COLUMN = 28 };

void help_append_program(GString *out)
{
    g_string_append(out, "cjm draws customer journey maps from YAML files.\n\nusage:\n");
    for (const Command *command = COMMANDS; command->name != NULL; command++) {
        if (!command->hidden) {
            g_string_append_printf(out, "  cjm %-11s%s\n", command->name, command->summary);
        }
    }
    g_string_append(out, "\n`cjm help COMMAND` tells more. A first map:\n"
                         "  cjm init\n"
                         "  cjm render journey.cjm.yaml\n");
}

static void append_option(GString *out, const Option *option)
{
    g_autoptr(GString) head = g_string_new("  ");
    if (option->letter != 0) {
        g_string_append_printf(head, "-%c, ", option->letter);
    } else {
        g_string_append(head, "    ");
    }
    g_string_append_printf(head, "--%s", option->name);
    if (option->argument != NULL) {
        g_string_append_printf(head, "=%s", option->argument);
    }
    g_string_append_printf(out, "%-*s %s\n", OPTION_COLUMN, head->str, option->help);
    g_autofree const char **words = option_words(option);
    if (words != NULL) {
        g_autofree char *list = g_strjoinv(", ", (char **)words);
        g_string_append_printf(out, "%-*s %s\n", OPTION_COLUMN, "", list);
    }
}

void help_append_command(GString *out, const Command *command)
{
    g_string_append_printf(out, "cjm %s: %s\n\nusage: cjm %s%s%s\n", command->name,
                           command->summary, command->name, *command->arguments != '\0' ? " " : "",
                           command->arguments);
    if (command->description != NULL) {
        g_string_append_printf(out, "\n%s\n", command->description);
    }
    g_string_append(out, "\noptions:\n");
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        if (option_is_shown(&OPTIONS[i], command->options)) {
            append_option(out, &OPTIONS[i]);
        }
    }
}

void help_run(Session *session)
{
    if (session->arguments.file_count == 0) {
        help_append_program(session->results);
        return;
    }
    const Command *command = command_find(session->arguments.files[0]);
    if (command == NULL) {
        session_usage_error(session, "`cjm help` lists the commands", "'%s' is no command",
                            session->arguments.files[0]);
        return;
    }
    help_append_command(session->results, command);
}
