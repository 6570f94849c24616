/* SPDX-License-Identifier: MIT */
/* The command line as a whole: the one door for main.c. */
#ifndef CJM_CLI_H
#define CJM_CLI_H

int cli_run(int argc, char **argv);

#endif
