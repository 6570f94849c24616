/* SPDX-License-Identifier: MIT */
/* What the commands share: usage errors, --lang, --theme FILE, the fonts, progress. */
#include "session.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <cjm/load.h>

void session_usage_error(Session *session, const char *hint, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    g_autofree char *message = g_strdup_vprintf(format, values);
    va_end(values);
    diagnostics_add_plain(session->diagnostics, CODE_USAGE, hint, "%s", message);
}

void session_say(Session *session, const char *format, ...)
{
    if (!option_given(&session->arguments, OPTION_VERBOSE)) {
        return;
    }
    va_list values;
    va_start(values, format);
    g_autofree char *line = g_strdup_vprintf(format, values);
    va_end(values);
    text_append_escaped(session->remarks, line, strlen(line));
    g_string_append_c(session->remarks, '\n');
}

void session_say_written(Session *session, const char *path)
{
    const Arguments *arguments = &session->arguments;
    if (!option_given(arguments, OPTION_VERBOSE) && !option_given(arguments, OPTION_QUIET) &&
        isatty(STDERR_FILENO)) {
        g_string_append(session->remarks, "wrote ");
        text_append_escaped(session->remarks, path, strlen(path));
        g_string_append_c(session->remarks, '\n');
    }
}

DiagnosticForm session_diagnostic_form(const Session *session)
{
    const char *actions = g_getenv("GITHUB_ACTIONS");
    bool on_github = actions != NULL && *actions != '\0';
    return (DiagnosticForm)option_choice(&session->arguments, OPTION_DIAGNOSTICS,
                                         on_github ? DIAGNOSTICS_GITHUB : DIAGNOSTICS_TEXT);
}

size_t session_errors(const Session *session)
{
    return diagnostics_count_level(session->diagnostics, LEVEL_ERROR);
}

bool session_language(Session *session, const char **ret_language)
{
    const char *tag = session->arguments.values[OPTION_LANG];
    if (tag != NULL && !language_is_tag(tag)) {
        session_usage_error(session, NULL,
                            "--lang wants a language tag such as fa or en-GB, not '%s'", tag);
        return false;
    }
    *ret_language = tag;
    return true;
}

bool session_theme_file(Session *session, const ThemeSettings **ret_settings)
{
    const char *value = session->arguments.values[OPTION_THEME];
    Theme theme;
    if (value == NULL || theme_find(value, &theme)) {
        *ret_settings = NULL;
        return true;
    }
    g_autoptr(Source) source = input_read(session, value);
    ThemeSettings *settings =
        source != NULL ? theme_settings_load(source, session->diagnostics) : NULL;
    if (settings == NULL) {
        return false;
    }
    g_ptr_array_add(session->theme_files, settings);
    *ret_settings = settings;
    return true;
}

bool session_epoch(Session *session, bool *ret_given, gint64 *ret_seconds)
{
    enum { YEAR_9999 = 253402300799 };
    const char *text = g_getenv("SOURCE_DATE_EPOCH");
    if (text == NULL || *text == '\0') {
        return true;
    }
    if (!g_ascii_string_to_signed(text, 10, 0, (gint64)YEAR_9999, ret_seconds, NULL)) {
        session_usage_error(session, NULL, "SOURCE_DATE_EPOCH wants seconds since 1970, not '%s'",
                            text);
        return false;
    }
    *ret_given = true;
    return true;
}

FontSet *session_fonts(Session *session)
{
    if (session->fonts == NULL) {
        session->fonts = font_set_new(NULL, NULL, session->diagnostics);
    }
    return session->fonts;
}

bool session_wants_colour(const Session *session, int descriptor)
{
    enum { AUTO, ALWAYS };
    size_t choice = option_choice(&session->arguments, OPTION_COLOR, AUTO);
    if (choice != AUTO) {
        return choice == ALWAYS;
    }
    const char *no_color = g_getenv("NO_COLOR");
    return isatty(descriptor) && (no_color == NULL || *no_color == '\0') &&
           g_strcmp0(g_getenv("TERM"), "dumb") != 0;
}

void session_begin_input(Session *session, size_t done, const char *path)
{
    session->inputs_done = done;
    session->input = path;
    session_show_progress(session);
}

void session_show_progress(Session *session)
{
    bool slow = g_get_monotonic_time() - session->started > G_USEC_PER_SEC;
    if (!slow || option_given(&session->arguments, OPTION_QUIET) ||
        session_diagnostic_form(session) != DIAGNOSTICS_TEXT || !isatty(STDERR_FILENO)) {
        return;
    }
    g_autoptr(GString) line = g_string_new(NULL);
    g_string_printf(line, "\r\x1b[K[%zu/%zu] ", session->inputs_done + 1,
                    session->arguments.file_count);
    text_append_escaped(line, session->input, strlen(session->input));
    fputs(line->str, stderr);
    fflush(stderr);
    session->progress_shown = true;
}
