/* SPDX-License-Identifier: MIT */
/* The options of pictures, as far as every command that draws has them. For render.c and compare.c.
 */
#ifndef CJM_CLI_PICTURES_H
#define CJM_CLI_PICTURES_H

#include <cjm/pipeline.h>

#include "targets.h"

/* What --print prints, in the order of its words. */
typedef enum { PRINT_JOURNEY, PRINT_LAYOUT, PRINT_SCENE } PrintedStage;

/* Fills what the options ask for, and leaves the rest at its default. false after an error. */
bool pictures_read_options(Session *session, RenderOptions *ret_options,
                           BackendOptions *ret_backend_options);
/* --print goes to standard output alone. */
void pictures_check_print(Session *session);
/* Adds an error for each option that would change nothing in that format: more likely a mistake
 * than a wish. prints: a stage instead of a picture. */
void pictures_check_options(Session *session, const TargetFormat *format, bool prints);

#endif
