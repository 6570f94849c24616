/* SPDX-License-Identifier: MIT */
/* `cjm report`: the figures of one journey as text, Markdown, HTML, CSV or JSON. */
#include "session.h"

#include "prepare.h"
#include "reports.h"

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

void report_run(Session *session)
{
    TargetFormat format;
    ReportOptions options = {.owner = NONE};
    bool good = targets_choose_format(session, OPTION_REPORT_FORMAT, &format);
    if (!session_language(session, &options.language) || !good) {
        return;
    }
    reports_check_options(session, &format);
    if (session_errors(session) > 0) {
        return;
    }
    const char *input = session->arguments.files[0];
    g_autofree char *target = target_new(session, &format);
    session_begin_input(session, 0, input);
    g_autoptr(Journey) journey = target != NULL ? input_load(session, input, false) : NULL;
    if (journey == NULL || !find_owner(session, journey, &options.owner) ||
        !journey_check_language(session, journey, options.language)) {
        return;
    }
    g_autoptr(Analysis) analysis = analysis_new(journey);
    g_autoptr(Report) report = report_new(analysis, &options);
    reports_write(session, report, &format, input, target);
}
