/* SPDX-License-Identifier: MIT */
/* The one list of options: parser, help, manual and completion are made from it. */
#ifndef CJM_OPTIONS_H
#define CJM_OPTIONS_H

#include <cjm/diagnostics.h>

typedef enum {
    OPTION_OUTPUT,
    OPTION_FORMAT,
    OPTION_REPORT_FORMAT, /* --format too: the words differ */
    OPTION_COMPARE_FORMAT,
    OPTION_VIEW,
    OPTION_FLOW,
    OPTION_EDGES,
    OPTION_DIRECTION,
    OPTION_CROSSHAIR,
    OPTION_PATH,
    OPTION_SHOW,
    OPTION_LANG,
    OPTION_THEME,
    OPTION_PAGE,
    OPTION_TEXT,
    OPTION_SCALE,
    OPTION_PRINT,
    OPTION_OWNER,
    OPTION_RAW,
    OPTION_FAIL_ON,
    OPTION_MAX_GAP,
    OPTION_MAX_SPREAD,
    OPTION_MAX_AGE,
    OPTION_MIN_COVERAGE,
    OPTION_MIN_ANSWERS,
    OPTION_MAX_WARNINGS,
    OPTION_REQUIRE,
    OPTION_STRICT,
    OPTION_DIAGNOSTICS,
    OPTION_COLOR,
    OPTION_QUIET,
    OPTION_VERBOSE,
    OPTION_HELP,
    OPTION_COUNT
} OptionId;

typedef enum {
    VALUE_NONE, /* a switch */
    VALUE_TEXT,
    VALUE_CHOICE,        /* one of `choices` */
    VALUE_LIST,          /* one or several of them, with commas between */
    VALUE_FORMAT,        /* of pictures */
    VALUE_REPORT_FORMAT, /* of reports */
    VALUE_EITHER_FORMAT, /* of reports and pictures */
    VALUE_THEME,         /* a built-in theme, or a file */
    VALUE_PAGE,
    VALUE_PATH,
    VALUE_NUMBER, /* above 0, or from 0 on: see check_value */
} ValueKind;

/* Which commands take an option: bits, by the command's place in the table of commands. */
enum {
    FOR_RENDER = 1 << 0,
    FOR_CHECK = 1 << 1,
    FOR_INIT = 1 << 2,
    FOR_FONTS = 1 << 3,
    FOR_OTHERS = 1 << 4,
    FOR_REPORT = 1 << 5,
    FOR_COMPARE = 1 << 6,
    EVERY_COMMAND =
        FOR_RENDER | FOR_CHECK | FOR_INIT | FOR_FONTS | FOR_OTHERS | FOR_REPORT | FOR_COMPARE,
};

typedef struct Option {
    const char *name; /* without the dashes */
    char letter;      /* 0: none */
    ValueKind kind;
    const char *argument;       /* what help calls the value; NULL for a switch */
    const char *const *choices; /* VALUE_CHOICE, VALUE_LIST: ended by NULL */
    unsigned commands;
    const char *help;
    bool hidden; /* for tests: help, manual and completion pass it over */
} Option;

extern const Option OPTIONS[OPTION_COUNT];

/* Whether users of these commands are told of the option. */
static inline bool option_is_shown(const Option *option, unsigned commands)
{
    return !option->hidden && (option->commands & commands) != 0;
}

/* What was typed: the value, "" for a switch, NULL where the option was not given. */
typedef struct Arguments {
    char *values[OPTION_COUNT];
    char **files; /* what is left, ended by NULL */
    size_t file_count;
} Arguments;

/* Parses argv (the command's name first) by the options that command takes. On wrong usage it adds
 * errors and returns false; arguments must be cleared either way. */
bool arguments_parse(Arguments *arguments, const char *command_name, unsigned command, int argc,
                     char **argv, Diagnostics *diagnostics);
void arguments_clear(Arguments *arguments);

/* short_options.c: argv with values that are joined to a letter as arguments of their own. Caller
 * frees with g_strfreev. */
char **short_options_split(char **argv, int argc, unsigned command);

static inline bool option_given(const Arguments *arguments, OptionId id)
{
    return arguments->values[id] != NULL;
}
/* Place of the value among the choices; fallback when the option was not given. */
size_t option_choice(const Arguments *arguments, OptionId id, size_t fallback);
/* Of a list: bits 1 << place of each; 0 when the option was not given. */
unsigned option_list(const Arguments *arguments, OptionId id);
/* The number, which the parser has checked; fallback when the option was not given. */
double option_number(const Arguments *arguments, OptionId id, double fallback);

/* The words that an option's value may be, hidden ones left out, for help, messages and completion:
 * an array to free with g_free, its strings borrowed; NULL when any word goes. */
const char **option_words(const Option *option);

#endif
