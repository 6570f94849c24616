/* SPDX-License-Identifier: MIT */
/* Output is complete or absent: bytes made in memory go to a temporary file beside the target,
 * are synced and renamed. Devices, pipes and standard output are written directly. */
#ifndef CJM_OUTPUT_H
#define CJM_OUTPUT_H

#include <cjm/diagnostics.h>

/* Writes to path. Follows a symbolic link to its target; keeps the mode of a file that it
 * replaces. false after adding an error (cannot-write); an old file is then as it was. */
bool output_write_file(const char *path, GBytes *bytes, Diagnostics *diagnostics);
/* Writes all to a descriptor that is open (standard output), with short writes and EINTR. */
bool output_write_descriptor(int descriptor, const char *name, GBytes *bytes, Diagnostics *diagnostics);
/* Removes a temporary file that is being written; for signal handlers (async-signal-safe). */
void output_discard_temporary(void);

#endif
