/* SPDX-License-Identifier: MIT */
/* `cjm version`: what a report of a defect must say. No date of the build, which would differ. */
#include "session.h"

#include <string.h>

#include "generated.h"

void version_run(Session *session)
{
    GString *out = session->results;
    g_string_append_printf(out, "cjm %s\nbuilt with: %s\n", CJM_VERSION, LIBRARIES);
    /* It must work where nothing else does: not finding fonts is worth a line, no error. */
    g_autoptr(Diagnostics) unheard = diagnostics_new();
    g_autoptr(FontSet) fonts = font_set_new(NULL, NULL, unheard);
    if (fonts != NULL && font_set_count(fonts) > 0) {
        g_autofree char *folder = g_path_get_dirname(font_file(fonts, 0));
        g_string_append(out, "fonts: ");
        text_append_escaped(out, folder, strlen(folder));
        g_string_append_c(out, '\n');
    } else {
        g_string_append(out, "fonts: not found\n");
    }
}
