/* SPDX-License-Identifier: MIT */
/* The options of reports, and how one is written. For report.c and compare.c. */
#ifndef CJM_CLI_REPORTS_H
#define CJM_CLI_REPORTS_H

#include "targets.h"

/* Adds an error for an option that would change nothing in that format, and for a format that
 * cannot be written here. */
void reports_check_options(Session *session, const TargetFormat *format);
/* The owner of --owner; NONE without it. false after an error: the journey has no such owner. */
bool reports_find_owner(Session *session, const Journey *journey, size_t *ret_owner);
/* Prints the report into the target and says so; `name` is the input that it was made from. */
void reports_write(Session *session, const Report *report, const TargetFormat *format,
                   const char *name, const char *target);

#endif
