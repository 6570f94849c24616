/* SPDX-License-Identifier: MIT */
/* `cjm explain`: what the codes of problems mean. */
#include "session.h"

#include <string.h>

static const char *level_name(DiagnosticLevel level)
{
    static const char *const NAMES[] = {
        [LEVEL_NOTE] = "note", [LEVEL_WARNING] = "warning", [LEVEL_ERROR] = "error"};
    return NAMES[level];
}

static void list_codes(GString *out)
{
    for (DiagnosticCode code = 0; code < CODE_COUNT; code++) {
        g_string_append_printf(out, "%-22s %-8s %s\n", diagnostic_code_name(code),
                               level_name(diagnostic_code_level(code)),
                               diagnostic_code_summary(code));
    }
}

void explain_run(Session *session)
{
    if (session->arguments.file_count == 0) {
        list_codes(session->results);
        return;
    }
    /* As it stands at the end of a message: with or without its brackets. */
    char *name = session->arguments.files[0];
    if (name[0] == '[' && g_str_has_suffix(name, "]")) {
        name[strlen(name) - 1] = '\0';
        name++;
    }
    DiagnosticCode code;
    if (!diagnostic_code_find(name, &code)) {
        const char *names[CODE_COUNT];
        for (DiagnosticCode i = 0; i < CODE_COUNT; i++) {
            names[i] = diagnostic_code_name(i);
        }
        const char *nearest = text_nearest(name, names, CODE_COUNT);
        g_autofree char *hint = nearest != NULL ? g_strdup_printf("did you mean '%s'?", nearest)
                                                : g_strdup("`cjm explain` lists the codes");
        session_usage_error(session, hint, "there is no code '%s'", name);
        return;
    }
    g_string_append_printf(session->results, "%s (%s): %s\n\n%s", name,
                           level_name(diagnostic_code_level(code)), diagnostic_code_summary(code),
                           diagnostic_code_explanation(code));
    if (!g_str_has_suffix(session->results->str, "\n")) {
        g_string_append_c(session->results, '\n');
    }
}
