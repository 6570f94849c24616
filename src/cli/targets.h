/* SPDX-License-Identifier: MIT */
/* Where pictures and reports go and in which format: the rules of --output and --format. For
 * render.c, report.c and compare.c. */
#ifndef CJM_TARGETS_H
#define CJM_TARGETS_H

#include <cjm/backend.h>
#include <cjm/report.h>

#include "session.h"

/* What is written: a picture or a report; one of both is NULL. */
typedef struct TargetFormat {
    const Backend *backend;
    const ReportFormat *report;
} TargetFormat;

const char *target_format_name(const TargetFormat *format);

/* By the command's --format (`option`), else by the extension of --output, else the first word that
 * the option takes. false after an error. */
bool targets_choose_format(Session *session, OptionId option, TargetFormat *ret_format);

/* One target an input, "-" for standard output; ended by NULL. NULL after an error: two inputs and
 * one file, one picture over another or over an input, binary data on a terminal. */
char **targets_new(Session *session, const TargetFormat *format);

/* One target for all inputs: standard output unless --output says otherwise. In a folder it is
 * named after the last input. NULL after an error. */
char *target_new(Session *session, const TargetFormat *format);

/* Writes bytes to the target and says so: `name` is the input that they were made from. */
void target_write(Session *session, GBytes *bytes, const char *name, const char *target);

#endif
