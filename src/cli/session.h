/* SPDX-License-Identifier: MIT */
/* One run of one command: what was typed, what went wrong, what goes to standard output. */
#ifndef CJM_SESSION_H
#define CJM_SESSION_H

#include <cjm/journey.h>
#include <cjm/text.h>
#include <cjm/theme.h>

#include "options.h"

typedef struct Command Command;

typedef struct Session {
    const Command *command;
    Arguments arguments;
    Diagnostics *diagnostics;     /* of the whole run */
    bool diagnostics_are_results; /* `check`: they go to standard output */
    GString *results;             /* goes to standard output when the command is done */
    GPtrArray *sources;           /* every input read; diagnostics point into them */
    GPtrArray *theme_files;       /* of ThemeSettings, read once */
    FontSet *fonts;               /* cjm's own set, shared by all inputs; NULL until it is needed */
    GString *remarks;             /* goes to standard error */
    bool reader_left;             /* standard output is a closed pipe */
    gint64 started;               /* monotonic microseconds */
    size_t inputs_done;
    const char *input; /* the one in work, borrowed from the arguments; NULL before the first */
    bool progress_shown;
} Session;

struct Command {
    const char *name;
    const char *arguments;   /* as help shows them: "FILE…" */
    const char *summary;     /* half a line */
    const char *description; /* what help says below the usage; may be NULL */
    unsigned options;        /* FOR_… */
    size_t least, most;      /* number of arguments */
    bool hidden;
    void (*run)(Session *session);
};

/* Ended by an entry without name. */
extern const Command COMMANDS[];
const Command *command_find(const char *name);

void render_run(Session *session);
void check_run(Session *session);
void report_run(Session *session);
void compare_run(Session *session);
void init_run(Session *session);
void themes_run(Session *session);
void fonts_run(Session *session);
void explain_run(Session *session);
void completion_run(Session *session);
void help_run(Session *session);
void manual_run(Session *session);
void version_run(Session *session);

void help_append_program(GString *out);
void help_append_command(GString *out, const Command *command);

/* ---- What commands share. */

/* Wrong usage, with a hint or NULL. */
void session_usage_error(Session *session, const char *hint, const char *format, ...)
    G_GNUC_PRINTF(3, 4);
/* With --verbose: one line about what was done. */
void session_say(Session *session, const char *format, ...) G_GNUC_PRINTF(2, 3);
/* On a terminal, where it is not said by --verbose, nor unsaid by --quiet: what was written. */
void session_say_written(Session *session, const char *path);
/* --diagnostics, or the form of the CI server that runs us. Beside a document for programs nothing
 * else may stand. */
DiagnosticForm session_diagnostic_form(const Session *session);
size_t session_errors(const Session *session);
/* --lang, or NULL; false after an error when it is no language tag. */
bool session_language(Session *session, const char **ret_language);
/* --theme FILE, or NULL when it names a built-in theme or nothing; false after an error. */
bool session_theme_file(Session *session, const ThemeSettings **ret_settings);
/* SOURCE_DATE_EPOCH: sets both where it is given; false after an error. */
bool session_epoch(Session *session, bool *ret_given, gint64 *ret_seconds);
/* cjm's own fonts, loaded once; NULL after an error. */
FontSet *session_fonts(Session *session);
/* By --color, else whether the descriptor is a terminal that wants it. */
bool session_wants_colour(const Session *session, int descriptor);
/* The next input is in work; path outlives the run. */
void session_begin_input(Session *session, size_t done, const char *path);
/* Tells on a terminal which input is in work, once the run takes longer than a second. Called
 * before each stage that takes its time. */
void session_show_progress(Session *session);

/* A file, or standard input for "-". NULL after an error. */
Source *input_read(Session *session, const char *path);
/* Reads and loads an input, with --strict as asked. every_language: missing translations are told
 * of every one, not of the drawn language alone. NULL after an error. Caller frees. */
Journey *input_load(Session *session, const char *path, bool every_language);

#endif
