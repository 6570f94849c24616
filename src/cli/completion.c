/* SPDX-License-Identifier: MIT */
/* `cjm completion`: scripts for bash, zsh and fish, made from the tables of commands and options. */
#include "session.h"

#include <string.h>

/* The words for an option's value, parted by spaces; NULL when it takes files or anything. */
static char *value_words(const Option *option)
{
    g_autofree const char **words = option_words(option);
    return words != NULL ? g_strjoinv(" ", (char **)words) : NULL;
}

static char *command_words(void)
{
    GString *words = g_string_new(NULL);
    for (const Command *command = COMMANDS; command->name != NULL; command++) {
        if (!command->hidden) {
            g_string_append_printf(words, "%s%s", words->len > 0 ? " " : "", command->name);
        }
    }
    return g_string_free(words, FALSE);
}

static char *option_list(const Command *command)
{
    GString *words = g_string_new(NULL);
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        if (OPTIONS[i].commands & command->options) {
            g_string_append_printf(words, "%s--%s", words->len > 0 ? " " : "", OPTIONS[i].name);
        }
    }
    return g_string_free(words, FALSE);
}

static bool takes_files(const Command *command)
{
    return strstr(command->arguments, "FILE") != NULL;
}

static char *argument_words(const Command *command)
{
    if (command->run == help_run) {
        return command_words();
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

static void append_bash(GString *out)
{
    g_autofree char *commands = command_words();
    g_string_append_printf(
        out,
        "# bash completion for cjm\n"
        "_cjm() {\n"
        "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
        "    [ \"$word\" = = ] && word=\n"
        "    [ \"$before\" = = ] && before=${COMP_WORDS[COMP_CWORD-2]}\n"
        "    COMPREPLY=()\n"
        "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
        "        COMPREPLY=($(compgen -W '%s --help --version' -- \"$word\"))\n"
        "        return\n"
        "    fi\n"
        "    case $before in\n",
        commands);
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        const Option *option = &OPTIONS[i];
        if (option->kind == VALUE_NONE) {
            continue;
        }
        g_autofree char *words = value_words(option);
        g_string_append(out, "    ");
        if (option->letter != 0) {
            g_string_append_printf(out, "-%c|", option->letter);
        }
        g_string_append_printf(out, "--%s) ", option->name);
        if (words != NULL) {
            g_string_append_printf(out, "COMPREPLY=($(compgen -W '%s' -- \"$word\"))", words);
        }
        if (option->kind == VALUE_PATH || option->kind == VALUE_THEME) {
            g_string_append_printf(out, "%sCOMPREPLY+=($(compgen -f -- \"$word\"))",
                                   words != NULL ? "; " : "");
        } else if (words == NULL) {
            g_string_append_c(out, ':');
        }
        g_string_append(out, "; return ;;\n");
    }
    g_string_append(out, "    esac\n    case ${COMP_WORDS[1]} in\n");
    for (const Command *command = COMMANDS; command->name != NULL; command++) {
        if (command->hidden) {
            continue;
        }
        g_autofree char *options = option_list(command);
        g_autofree char *arguments = argument_words(command);
        g_string_append_printf(out,
                               "    %s)\n"
                               "        if [[ $word == -* ]]; then\n"
                               "            COMPREPLY=($(compgen -W '%s' -- \"$word\"))\n"
                               "        else\n"
                               "            COMPREPLY=($(compgen %s -W '%s' -- \"$word\"))\n"
                               "        fi ;;\n",
                               command->name, options, takes_files(command) ? "-f" : "",
                               arguments);
    }
    g_string_append(out, "    esac\n}\ncomplete -o filenames -F _cjm cjm\n");
}

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
                               option->letter, option->name,
                               option->kind == VALUE_NONE ? "" : "=");
    } else {
        g_string_append_printf(out, "'--%s%s[", option->name,
                               option->kind == VALUE_NONE ? "" : "=");
    }
    append_zsh_text(out, option->help);
    g_string_append_c(out, ']');
    if (option->kind != VALUE_NONE) {
        g_autofree char *words = value_words(option);
        g_string_append_printf(out, ":%s:", option->argument);
        if (option->kind == VALUE_THEME) {
            g_string_append_printf(out, "{_alternative \"themes:theme:(%s)\" \"files:file:_files\"}",
                                   words);
        } else if (words != NULL) {
            g_string_append_printf(out, "(%s)", words);
        } else if (option->kind == VALUE_PATH) {
            g_string_append(out, "_files");
        }
    }
    g_string_append_c(out, '\'');
}

static void append_zsh(GString *out)
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
        g_autofree char *arguments = argument_words(command);
        g_string_append_printf(out, "    %s)\n        _arguments -s", command->name);
        for (size_t i = 0; i < OPTION_COUNT; i++) {
            if (OPTIONS[i].commands & command->options) {
                append_zsh_option(out, &OPTIONS[i]);
            }
        }
        if (takes_files(command)) {
            g_string_append(out, " \\\n            '*:file:_files'");
        } else if (*arguments != '\0') {
            g_string_append_printf(out, " \\\n            '1:argument:(%s)'", arguments);
        }
        g_string_append(out, " ;;\n");
    }
    g_string_append(out, "    esac\n}\n_cjm \"$@\"\n");
}

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
    g_autofree char *words = value_words(option);
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

static void append_fish(GString *out)
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
        g_autofree char *arguments = argument_words(command);
        if (takes_files(command)) {
            g_string_append_printf(out,
                                   "complete -c cjm -n '__fish_seen_subcommand_from %s' -F\n",
                                   command->name);
        } else if (*arguments != '\0') {
            g_string_append_printf(
                out, "complete -c cjm -n '__fish_seen_subcommand_from %s' -a '%s'\n",
                command->name, arguments);
        }
        for (size_t i = 0; i < OPTION_COUNT; i++) {
            if (OPTIONS[i].commands & command->options) {
                append_fish_option(out, command, &OPTIONS[i]);
            }
        }
    }
}

void completion_run(Session *session)
{
    const char *shell = session->arguments.files[0];
    if (strcmp(shell, "bash") == 0) {
        append_bash(session->results);
    } else if (strcmp(shell, "zsh") == 0) {
        append_zsh(session->results);
    } else if (strcmp(shell, "fish") == 0) {
        append_fish(session->results);
    } else {
        session_usage_error(session, "there are scripts for bash, zsh and fish",
                            "no completion script for '%s'", shell);
    }
}
