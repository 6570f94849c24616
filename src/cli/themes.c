/* SPDX-License-Identifier: MIT */
/* `cjm themes`: the built-in themes. */
#include "session.h"

void themes_run(Session *session)
{
    for (const char *const *name = theme_names(); *name != NULL; name++) {
        g_string_append_printf(session->results, "%-10s %s\n", *name, theme_description(*name));
    }
}
