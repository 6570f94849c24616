/* SPDX-License-Identifier: MIT */
/* `cjm report`: the figures of one journey as text, Markdown, HTML, CSV or JSON. */
#include "session.h"

#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <cjm/checks.h>
#include <cjm/json.h>
#include <cjm/load.h>
#include <cjm/output.h>
#include <cjm/report.h>

#include "targets.h"

static const ReportFormat *choose_format(Session *session)
{
    const char *name = session->arguments.values[OPTION_REPORT_FORMAT];
    const char *output = session->arguments.values[OPTION_OUTPUT];
    const ReportFormat *by_name = name != NULL ? report_format_find(name) : NULL;
    bool is_file = output != NULL && strcmp(output, "-") != 0 && !target_is_folder(output);
    const ReportFormat *by_extension = is_file ? report_format_find_by_extension(output) : NULL;
    if (by_name != NULL && by_extension != NULL && by_name != by_extension) {
        session_usage_error(session, NULL, "--format %s and the output '%s' do not agree", name,
                            output);
        return NULL;
    }
    g_autofree char *base = is_file ? g_path_get_basename(output) : NULL;
    if (by_name == NULL && by_extension == NULL && base != NULL && strchr(base, '.') != NULL) {
        session_usage_error(session, "--format chooses one",
                            "the extension of '%s' names no format of reports", output);
        return NULL;
    }
    const ReportFormat *chosen = by_name != NULL ? by_name : by_extension;
    return chosen != NULL ? chosen : report_format_find("text");
}

static bool find_owner(Session *session, const Journey *journey, size_t *ret_owner)
{
    const char *name = session->arguments.values[OPTION_OWNER];
    *ret_owner = NONE;
    if (name == NULL) {
        return true;
    }
    if (g_utf8_validate(name, -1, NULL) && report_find_owner(journey, name, ret_owner)) {
        return true;
    }
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (size_t i = 0; i < journey->owner_count; i++) {
        const Wording *wording = &journey->owners[i].name;
        for (size_t j = 0; j < wording->count; j++) {
            g_ptr_array_add(names, (gpointer)wording->translations[j].string);
        }
    }
    const char *nearest = g_utf8_validate(name, -1, NULL)
                              ? text_nearest(name, (const char *const *)names->pdata, names->len)
                              : NULL;
    g_autofree char *hint = nearest != NULL ? g_strdup_printf("did you mean '%s'?", nearest) : NULL;
    session_usage_error(session, hint, "the journey has no owner '%s'", name);
    return false;
}

/* Terminals tell their width; what goes elsewhere must not depend on one. */
static size_t text_width(int descriptor)
{
    enum { USUAL_WIDTH = 120, LEAST_WIDTH = 40 };
    struct winsize size;
    if (isatty(descriptor) && ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        return MAX((size_t)size.ws_col, LEAST_WIDTH);
    }
    return USUAL_WIDTH;
}

static void write_report(Session *session, const Report *report, const ReportFormat *format,
                         const char *target)
{
    bool to_stdout = strcmp(target, "-") == 0;
    ReportStyle style = {
        .colour = session_wants_colour(session, to_stdout ? STDOUT_FILENO : -1),
        .width = text_width(to_stdout ? STDOUT_FILENO : -1),
        .raw = option_given(&session->arguments, OPTION_RAW),
    };
    if (to_stdout) {
        format->print(report, &style, session->results);
        return;
    }
    g_autoptr(GString) text = g_string_new(NULL);
    format->print(report, &style, text);
    g_autoptr(GBytes) bytes = g_bytes_new_static(text->str, text->len);
    if (output_write_file(target, bytes, session->diagnostics)) {
        session_say(session, "%s: %s, %" G_GSIZE_FORMAT " bytes", session->arguments.files[0],
                    target, text->len);
        session_say_written(session, target);
    }
}

void report_run(Session *session)
{
    const ReportFormat *format = choose_format(session);
    ReportOptions options = {.owner = NONE};
    if (!session_language(session, &options.language) || format == NULL) {
        return;
    }
    if (option_given(&session->arguments, OPTION_RAW) && strcmp(format->name, "csv") != 0) {
        session_usage_error(session, NULL, "--raw is for CSV alone");
        return;
    }
    if (strcmp(format->name, "json") == 0 && !json_is_available(session->diagnostics)) {
        return;
    }
    g_auto(GStrv) targets = targets_of_report(session, format->extension);
    session_begin_input(session, 0, session->arguments.files[0]);
    g_autoptr(Journey) journey =
        targets != NULL ? input_load(session, session->arguments.files[0], false) : NULL;
    if (journey == NULL || !find_owner(session, journey, &options.owner)) {
        return;
    }
    if (options.language != NULL) {
        check_language(journey, options.language, session->diagnostics);
    }
    g_autoptr(Analysis) analysis = analysis_new(journey);
    g_autoptr(Report) report = report_new(analysis, &options);
    write_report(session, report, format, targets[0]);
}
