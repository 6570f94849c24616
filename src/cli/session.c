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

size_t session_errors(const Session *session)
{
    return diagnostics_count_level(session->diagnostics, LEVEL_ERROR);
}

/* The shape of a BCP 47 tag; which tags exist is for others to know. */
static bool is_language_tag(const char *tag)
{
    size_t part = 0;
    for (const char *at = tag; *at != '\0'; at++) {
        if (*at == '-') {
            if (part == 0) {
                return false;
            }
            part = 0;
        } else if (!g_ascii_isalnum(*at) || ++part > 8) {
            return false;
        }
    }
    return part > 0 && g_ascii_isalpha(tag[0]) && g_ascii_isalpha(tag[1]);
}

bool session_language(Session *session, const char **ret_language)
{
    const char *tag = session->arguments.values[OPTION_LANG];
    if (tag != NULL && !is_language_tag(tag)) {
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

void session_show_progress(Session *session, size_t done, const char *path)
{
    bool slow = g_get_monotonic_time() - session->started > G_USEC_PER_SEC;
    if (!slow || option_given(&session->arguments, OPTION_QUIET) || !isatty(STDERR_FILENO)) {
        return;
    }
    g_autoptr(GString) line = g_string_new(NULL);
    g_string_printf(line, "\r\x1b[K[%zu/%zu] ", done + 1, session->arguments.file_count);
    text_append_escaped(line, path, strlen(path));
    fputs(line->str, stderr);
    fflush(stderr);
    session->progress_shown = true;
}
