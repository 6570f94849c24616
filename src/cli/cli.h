/* SPDX-License-Identifier: MIT */
/* The command line as a whole: the one door for main.c. */
#ifndef CJM_CLI_H
#define CJM_CLI_H

/* Runs the command and returns the exit status: 0 done, 1 the input has errors or breaks a limit,
 * 2 wrong usage or the system failed. */
int cli_run(int argc, char **argv);

#endif
