/* SPDX-License-Identifier: MIT */
/* `cjm version`: what a report of a defect must say. No date of the build, which would differ. */
#include "session.h"

#include <string.h>

#include "generated.h"

void version_run(Session *session)
{
    GString *out = session->results;
    g_string_append_printf(out, "cjm %s\nbuilt with: %s\n", CJM_VERSION, LIBRARIES);
    FontSet *fonts = session_fonts(session);
    if (fonts != NULL && font_set_count(fonts) > 0) {
        g_autofree char *folder = g_path_get_dirname(font_file(fonts, 0));
        g_string_append(out, "fonts: ");
        text_append_escaped(out, folder, strlen(folder));
        g_string_append_c(out, '\n');
    }
}
