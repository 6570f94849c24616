/* SPDX-License-Identifier: MIT */
/* From the arguments to a command and its exit status. Used by main.c. */
#include "cli.h"

#include <glib.h>

int cli_run(int argc, char **argv)
{
    (void)argc;
    (void)argv;
    g_printerr("cjm " CJM_VERSION ": no command yet\n");
    return 2;
}
