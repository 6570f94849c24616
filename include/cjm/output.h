/* SPDX-License-Identifier: MIT */
/* Output is complete or absent: bytes made in memory go to a temporary file beside the target,
 * are synced and renamed. Devices, pipes and standard output are written directly. */
#ifndef CJM_OUTPUT_H
#define CJM_OUTPUT_H

#include <cjm/diagnostics.h>

/* Writes to path. Follows a symbolic link to its target; keeps the mode of a file that it
 * replaces, and refuses one that may not be written. false after adding an error (cannot-write);
 * an old file is then as it was. SIGINT, SIGTERM and SIGHUP wait until no temporary file is left.
 */
bool output_write_file(const char *path, GBytes *bytes, Diagnostics *diagnostics);

/* The same for a file that must not exist yet: nothing is ever overwritten. */
bool output_create_file(const char *path, GBytes *bytes, Diagnostics *diagnostics);

/* Writes all to a descriptor that is open (standard output), with short writes and EINTR. false
 * after adding an error; a reader that went away (EPIPE) is no error to speak of: false, silently.
 */
bool output_write_descriptor(int descriptor, const char *name, GBytes *bytes,
                             Diagnostics *diagnostics);

/* What two paths to one file share ("device:inode"); NULL where there is no file. Caller frees. */
char *output_file_identity(const char *path);
/* What two paths share where output_write_file would write to one file, which need not exist yet:
 * links are followed, folders told by what they are. Caller frees. */
char *output_target_identity(const char *path);

#endif
