/* SPDX-License-Identifier: MIT */
/* `cjm --version`: what a report of a defect must say. No date of the build, which would differ. */
#include "session.h"

#include <json-glib/json-glib.h>
#include <string.h>

void version_run(Session *session)
{
    GString *out = session->results;
    g_string_append_printf(out, "cjm %s\n", CJM_VERSION);
    g_string_append_printf(out, "GLib %u.%u.%u, JSON-GLib %d.%d.%d", glib_major_version,
                           glib_minor_version, glib_micro_version, JSON_MAJOR_VERSION,
                           JSON_MINOR_VERSION, JSON_MICRO_VERSION);
    g_string_append_c(out, '\n');
    FontSet *fonts = session_fonts(session);
    if (fonts != NULL && font_set_count(fonts) > 0) {
        g_autofree char *folder = g_path_get_dirname(font_file(fonts, 0));
        g_string_append(out, "fonts: ");
        text_append_escaped(out, folder, strlen(folder));
        g_string_append_c(out, '\n');
    }
}
