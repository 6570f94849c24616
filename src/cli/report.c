/* SPDX-License-Identifier: MIT */
/* `cjm report`: the figures of one journey as text, Markdown, HTML, CSV or JSON. */
#include "session.h"

#include "prepare.h"
#include "reports.h"

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
    if (journey == NULL || !reports_find_owner(session, journey, &options.owner) ||
        !journey_check_language(session, journey, options.language)) {
        return;
    }
    g_autoptr(Analysis) analysis = analysis_new(journey);
    g_autoptr(Report) report = report_new(analysis, &options);
    reports_write(session, report, &format, input, target);
}
