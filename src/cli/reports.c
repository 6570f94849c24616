/* SPDX-License-Identifier: MIT */
/* What `cjm report` and `cjm compare` share: the options of reports, and how one is written. */
#include "reports.h"

#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <cjm/json.h>

void reports_check_options(Session *session, const TargetFormat *format)
{
    if (option_given(&session->arguments, OPTION_RAW) &&
        strcmp(target_format_name(format), "csv") != 0) {
        session_usage_error(session, NULL, "--raw is for CSV alone");
    }
    if (strcmp(target_format_name(format), "json") == 0) {
        json_is_available(session->diagnostics);
    }
}

bool reports_find_owner(Session *session, const Journey *journey, size_t *ret_owner)
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

void reports_write(Session *session, const Report *report, const TargetFormat *format,
                   const char *name, const char *target)
{
    int descriptor = strcmp(target, "-") == 0 ? STDOUT_FILENO : -1;
    ReportStyle style = {
        .colour = session_wants_colour(session, descriptor),
        .width = text_width(descriptor),
        .raw = option_given(&session->arguments, OPTION_RAW),
    };
    GString *text = g_string_new(NULL);
    format->report->print(report, &style, text);
    g_autoptr(GBytes) bytes = g_string_free_to_bytes(text);
    target_write(session, bytes, name, target);
}
