/* SPDX-License-Identifier: MIT */
/* What the completion scripts of the shells share: lists of words from the tables of commands and
 * options. Strings are the caller's to free. */
#ifndef CJM_COMPLETION_H
#define CJM_COMPLETION_H

#include "session.h"

/* The words for an option's value, parted by spaces; NULL when it takes files or anything. */
char *completion_value_words(const Option *option);
/* The commands, parted by spaces, without hidden ones. */
char *completion_command_words(void);
/* The long options of a command, parted by spaces. */
char *completion_option_list(const Command *command);
bool completion_takes_files(const Command *command);
/* What may stand after the command where it takes no files; "" when anything may. */
char *completion_argument_words(const Command *command);

void completion_append_bash(GString *out);
void completion_append_zsh(GString *out);
void completion_append_fish(GString *out);

#endif
