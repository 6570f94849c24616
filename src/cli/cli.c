/* SPDX-License-Identifier: MIT */
/* From the arguments to a command, and from the diagnostics to an exit status. Nothing else in the
 * program writes to standard error. Used by main.c. */
#include "cli.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>
#include <cjm/json.h>
#include <cjm/output.h>

#include "session.h"

/* A file that we open must never become descriptor 0, 1 or 2. The stand-ins are open the wrong way,
 * so that reading and writing fail as they would on a closed descriptor. */
static void open_standard_descriptors(void)
{
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; descriptor++) {
        if (fcntl(descriptor, F_GETFD) < 0) {
            open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
        }
    }
}

/* A library's complaint is a defect of cjm's that its user should see once, and in our form. */
static GLogWriterOutput take_log(GLogLevelFlags level, const GLogField *fields, gsize count,
                                 gpointer data)
{
    if ((level & (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING)) == 0) {
        return G_LOG_WRITER_HANDLED;
    }
    if (level & G_LOG_LEVEL_ERROR) { /* the process ends here: say why */
        return g_log_writer_standard_streams(level, fields, count, NULL);
    }
    const char *domain = "library";
    const char *message = "";
    for (gsize i = 0; i < count; i++) {
        if (strcmp(fields[i].key, "MESSAGE") == 0) {
            message = fields[i].value;
        } else if (strcmp(fields[i].key, "GLIB_DOMAIN") == 0) {
            domain = fields[i].value;
        }
    }
    diagnostics_add_plain(data, CODE_INTERNAL, "please report this, with the file", "%s: %s",
                          domain, message);
    return G_LOG_WRITER_HANDLED;
}

static void suggest_command(Session *session, const char *word)
{
    g_autofree char *hint = NULL;
    if (strcmp(word, "-") == 0 || strchr(word, '.') != NULL || strchr(word, '/') != NULL ||
        g_file_test(word, G_FILE_TEST_EXISTS)) {
        hint = g_strdup_printf("did you mean `cjm render %s`?", word);
    } else if (word[0] == '-') {
        hint = g_strdup("a command comes first: `cjm help` lists them");
    } else {
        g_autoptr(GPtrArray) names = g_ptr_array_new();
        for (const Command *command = COMMANDS; command->name != NULL; command++) {
            if (!command->hidden) {
                g_ptr_array_add(names, (gpointer)command->name);
            }
        }
        const char *nearest = text_nearest(word, (const char *const *)names->pdata, names->len);
        hint = nearest != NULL ? g_strdup_printf("did you mean `cjm %s`?", nearest)
                               : g_strdup("`cjm help` lists the commands");
    }
    session_usage_error(session, hint, "'%s' is no command", word);
}

static const Command *choose_command(Session *session, int argc, char **argv)
{
    const char *word = argc > 1 ? argv[1] : "";
    if (strcmp(word, "") == 0) {
        session_usage_error(session, "`cjm help` lists the commands", "no command is given");
        return NULL;
    }
    if (strcmp(word, "--version") == 0) {
        return command_find("version");
    }
    if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0) {
        return command_find("help");
    }
    const Command *command = command_find(word);
    if (command == NULL) {
        suggest_command(session, word);
    }
    return command;
}

static void run_command(Session *session, int argc, char **argv)
{
    const Command *command = session->command;
    if (!arguments_parse(&session->arguments, command->name, command->options, argc, argv,
                         session->diagnostics)) {
        return;
    }
    if (option_given(&session->arguments, OPTION_HELP)) {
        help_append_command(session->results, command);
        return;
    }
    size_t count = session->arguments.file_count;
    g_autofree char *usage = g_strdup_printf("usage: cjm %s %s", command->name, command->arguments);
    if (count < command->least) {
        session_usage_error(session, usage, "`cjm %s` wants %s", command->name,
                            command->least > 1                           ? "two files or more"
                            : strstr(command->arguments, "FILE") != NULL ? "a file"
                                                                         : "an argument");
    } else if (count > command->most) {
        session_usage_error(session, usage, "`cjm %s` takes no argument '%s'", command->name,
                            session->arguments.files[command->most]);
    } else {
        command->run(session);
    }
}

/* As the sources are called. Caller frees. */
static char **input_names(const Session *session)
{
    char **names = g_new0(char *, session->sources->len + 1);
    for (guint i = 0; i < session->sources->len; i++) {
        names[i] = g_strdup(source_name(g_ptr_array_index(session->sources, i)));
    }
    return names;
}

/* As asked for, where that is possible here. */
static DiagnosticForm usable_form(Session *session)
{
    DiagnosticForm form = session_diagnostic_form(session);
    bool is_json = form == DIAGNOSTICS_JSON || form == DIAGNOSTICS_SARIF;
    return is_json && !json_is_available(session->diagnostics) ? DIAGNOSTICS_TEXT : form;
}

static void append_diagnostics(const Session *session, Diagnostics *diagnostics,
                               DiagnosticForm form, int descriptor, GString *out)
{
    bool quiet = option_given(&session->arguments, OPTION_QUIET);
    g_auto(GStrv) inputs = input_names(session);
    DiagnosticStyle style = {
        .colour = session_wants_colour(session, descriptor),
        .least = quiet ? LEVEL_ERROR : LEVEL_NOTE,
        .version = CJM_VERSION,
        .inputs = (const char *const *)inputs,
    };
    diagnostics_sort(diagnostics);
    diagnostics_print(diagnostics, form, &style, out);
}

static bool write_text(int descriptor, const char *name, const GString *text,
                       Diagnostics *diagnostics)
{
    g_autoptr(GBytes) bytes = g_bytes_new_static(text->str, text->len);
    return output_write_descriptor(descriptor, name, bytes, diagnostics);
}

/* The worst problem decides. */
static int exit_status(const Diagnostics *diagnostics)
{
    int status = diagnostics_has_errors(diagnostics) ? 1 : 0;
    for (size_t i = 0; i < diagnostics_count(diagnostics); i++) {
        const Diagnostic *entry = diagnostics_get(diagnostics, i);
        switch (entry->code) {
        case CODE_USAGE:
        case CODE_CANNOT_READ:
        case CODE_CANNOT_WRITE:
        case CODE_NO_FONTS:
        case CODE_MISSING_LIBRARY:
        case CODE_INTERNAL:
            return 2;
        default:
            break;
        }
    }
    return status;
}

/* Writes results, then messages; a failure to write the results is the last message. */
static int finish(Session *session)
{
    g_autoptr(GString) messages = g_string_new(session->progress_shown ? "\r\x1b[K" : NULL);
    DiagnosticForm form = usable_form(session);
    if (form == DIAGNOSTICS_TEXT || form == DIAGNOSTICS_GITHUB) {
        g_string_append_len(messages, session->remarks->str, (gssize)session->remarks->len);
    }
    if (session->diagnostics_are_results) {
        append_diagnostics(session, session->diagnostics, form, STDOUT_FILENO, session->results);
    } else {
        append_diagnostics(session, session->diagnostics, form, STDERR_FILENO, messages);
    }
    g_autoptr(Diagnostics) late = diagnostics_new();
    bool written = !session->reader_left &&
                   write_text(STDOUT_FILENO, "standard output", session->results, late);
    if (diagnostics_has_errors(late)) {
        append_diagnostics(session, late, form, STDERR_FILENO, messages);
    }
    write_text(STDERR_FILENO, "standard error", messages, late);
    return written ? exit_status(session->diagnostics) : 2;
}

int cli_run(int argc, char **argv)
{
    open_standard_descriptors();
    /* A full disk or a closed pipe is an error to report, not a reason to die without a word. */
    signal(SIGXFSZ, SIG_IGN);
    signal(SIGPIPE, SIG_IGN);

    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    Session session = {
        .diagnostics = diagnostics,
        .results = g_string_new(NULL),
        .remarks = g_string_new(NULL),
        .sources = g_ptr_array_new_with_free_func((GDestroyNotify)source_unref),
        .theme_files = g_ptr_array_new_with_free_func((GDestroyNotify)theme_settings_free),
        .started = g_get_monotonic_time(),
    };
    g_log_set_writer_func(take_log, diagnostics, NULL);

    session.command = choose_command(&session, argc, argv);
    if (session.command != NULL) {
        run_command(&session, argc - 1, argv + 1);
    }
    int status = finish(&session);

    arguments_clear(&session.arguments);
    font_set_free(session.fonts);
    g_ptr_array_free(session.theme_files, TRUE);
    g_ptr_array_free(session.sources, TRUE);
    g_string_free(session.results, TRUE);
    g_string_free(session.remarks, TRUE);
    return status;
}
