/* SPDX-License-Identifier: MIT */
/* The completion script for bash: one function. Used by completion.c. */
#include "completion.h"

#include <string.h>

/* Two commands may have different options of one name. */
static bool name_is_shared(const Option *option)
{
    size_t count = 0;
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        count += strcmp(OPTIONS[i].name, option->name) == 0 ? 1 : 0;
    }
    return count > 1;
}

/* What the option is written as, after that command; "*" is any. */
static void append_pattern(GString *out, const char *command, const Option *option)
{
    g_string_append(out, out->str[out->len - 1] == ' ' ? "" : "|");
    if (option->letter != 0) {
        g_string_append_printf(out, "%s\\ -%c|", command, option->letter);
    }
    g_string_append_printf(out, "%s\\ --%s", command, option->name);
}

static void append_patterns(GString *out, const Option *option)
{
    g_string_append(out, "    ");
    if (!name_is_shared(option)) {
        append_pattern(out, "*", option);
    }
    for (const Command *command = COMMANDS; command->name != NULL; command++) {
        if (name_is_shared(option) && option_is_shown(option, command->options)) {
            append_pattern(out, command->name, option);
        }
    }
    g_string_append(out, ") ");
}

static void append_values(GString *out, const Option *option)
{
    g_autofree char *words = completion_value_words(option);
    append_patterns(out, option);
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

void completion_append_bash(GString *out)
{
    g_autofree char *commands = completion_command_words();
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
        "    case \"${COMP_WORDS[1]} $before\" in\n",
        commands);
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        if (OPTIONS[i].kind != VALUE_NONE && !OPTIONS[i].hidden) {
            append_values(out, &OPTIONS[i]);
        }
    }
    g_string_append(out, "    esac\n    case ${COMP_WORDS[1]} in\n");
    for (const Command *command = COMMANDS; command->name != NULL; command++) {
        if (command->hidden) {
            continue;
        }
        g_autofree char *options = completion_option_list(command);
        g_autofree char *arguments = completion_argument_words(command);
        g_string_append_printf(out,
                               "    %s)\n"
                               "        if [[ $word == -* ]]; then\n"
                               "            COMPREPLY=($(compgen -W '%s' -- \"$word\"))\n"
                               "        else\n"
                               "            COMPREPLY=($(compgen %s -W '%s' -- \"$word\"))\n"
                               "        fi ;;\n",
                               command->name, options, completion_takes_files(command) ? "-f" : "",
                               arguments);
    }
    g_string_append(out, "    esac\n}\ncomplete -o filenames -F _cjm cjm\n");
}
