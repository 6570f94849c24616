/* SPDX-License-Identifier: MIT */
/* Where pictures go and in which format: the rules of --output and --format. For render.c and
 * report.c. */
#ifndef CJM_TARGETS_H
#define CJM_TARGETS_H

#include <cjm/backend.h>

#include "session.h"

/* By --format, else by the extension of --output, else SVG. NULL after an error. */
const Backend *targets_choose_backend(Session *session);

/* One target an input, "-" for standard output; ended by NULL. NULL after an error: two inputs and
 * one file, one picture over another or over an input, binary data on a terminal. */
char **targets_new(Session *session, const Backend *backend, bool prints);

/* The same for a report, which goes to standard output unless --output says otherwise. */
char **targets_of_report(Session *session, const char *extension);

bool target_is_folder(const char *path);

#endif
