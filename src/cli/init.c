/* SPDX-License-Identifier: MIT */
/* `cjm init`: a first journey to change at will. */
#include "session.h"

#include <string.h>
#include <cjm/locale.h>
#include <cjm/output.h>

#include "generated.h"

static const Starter *choose_starter(Session *session)
{
    const char *language = NULL;
    if (!session_language(session, &language)) {
        return NULL;
    }
    g_autoptr(GString) languages = g_string_new(NULL);
    for (const Starter *starter = STARTERS; starter->language != NULL; starter++) {
        if (language_matches(starter->language, language != NULL ? language : "en")) {
            return starter;
        }
        g_string_append_printf(languages, "%s%s", languages->len > 0 ? ", " : "",
                               starter->language);
    }
    session_usage_error(session, NULL, "there is no starter journey in '%s', only in %s", language,
                        languages->str);
    return NULL;
}

void init_run(Session *session)
{
    const Starter *starter = choose_starter(session);
    if (starter == NULL) {
        return;
    }
    const char *path =
        session->arguments.file_count > 0 ? session->arguments.files[0] : "journey.cjm.yaml";
    if (strcmp(path, "-") == 0) {
        g_string_append(session->results, starter->text);
        return;
    }
    g_autoptr(GBytes) bytes = g_bytes_new_static(starter->text, strlen(starter->text));
    if (output_create_file(path, bytes, session->diagnostics)) {
        g_string_append_printf(session->remarks, "Wrote ");
        text_append_escaped(session->remarks, path, strlen(path));
        g_string_append_printf(session->remarks, ". Draw it: cjm render ");
        text_append_escaped(session->remarks, path, strlen(path));
        g_string_append_c(session->remarks, '\n');
    }
}
