/* SPDX-License-Identifier: MIT */
/* `cjm manual`: the parts of the man pages that follow from tables, as mdoc. The Makefile puts them
 * in place of the lines `.\" @commands@` and so on. */
#include "session.h"

#include <string.h>
#include <cjm/load.h>

/* One word of text: what mdoc takes for a macro or an escape is defused. */
static void append_word(GString *out, const char *word)
{
    if (*word == '.' || *word == '\'') {
        g_string_append(out, "\\&");
    }
    for (; *word != '\0'; word++) {
        if (*word == '\\') {
            g_string_append(out, "\\e");
        } else {
            g_string_append_c(out, *word);
        }
    }
}

/* Text in lines of the width that mandoc likes, each sentence on its own. */
static void append_text(GString *out, const char *text)
{
    enum { LINE_BYTES = 76 };
    g_auto(GStrv) words = g_strsplit_set(text, " \n", -1);
    size_t line_start = out->len;
    for (char **word = words; *word != NULL; word++) {
        bool starts = out->len == line_start;
        if (!starts && out->len - line_start + strlen(*word) > LINE_BYTES) {
            g_string_append_c(out, '\n');
            line_start = out->len;
        } else if (!starts) {
            g_string_append_c(out, ' ');
        }
        append_word(out, *word);
        if (g_str_has_suffix(*word, ".") && word[1] != NULL) {
            g_string_append_c(out, '\n');
            line_start = out->len;
        }
    }
    g_string_append_c(out, '\n');
}

static void append_sentence(GString *out, const char *text)
{
    g_autofree char *sentence = g_strdup_printf("%s.", text);
    sentence[0] = g_ascii_toupper(sentence[0]);
    append_text(out, sentence);
}

static void append_commands(GString *out)
{
    g_string_append(out, ".Bl -tag -width Ds\n");
    for (const Command *command = COMMANDS; command->name != NULL; command++) {
        if (command->hidden) {
            continue;
        }
        g_string_append_printf(out, ".It Cm %s", command->name);
        g_auto(GStrv) words = g_strsplit(command->arguments, " ", -1);
        for (char **word = words; *word != NULL; word++) {
            bool optional = (*word)[0] == '[';
            g_autofree char *bare = g_strdup(*word + (optional ? 1 : 0));
            bare[strcspn(bare, "]")] = '\0';
            g_string_append_printf(out, optional ? " Oo Ar %s Oc" : " Ar %s", bare);
        }
        g_string_append_c(out, '\n');
        append_sentence(out, command->summary);
        if (command->description != NULL) {
            append_text(out, command->description);
        }
    }
    g_string_append(out, ".El\n");
}

/* "For render, check." Options of every command need no such words. */
static void append_commands_of(GString *out, const Option *option)
{
    const char *before = "For";
    if ((option->commands & FOR_OTHERS) != 0) {
        return;
    }
    for (const Command *command = COMMANDS; command->name != NULL; command++) {
        if (!command->hidden && (option->commands & command->options) != 0) {
            g_string_append_printf(out, "%s\n.Cm %s", before, command->name);
            before = " ,";
        }
    }
    g_string_append(out, " .\n");
}

static void append_option_item(GString *out, const Option *option)
{
    g_string_append(out, ".It");
    if (option->letter != 0) {
        g_string_append_printf(out, " Fl %c ,", option->letter);
    }
    g_string_append_printf(out, " Fl -%s", option->name);
    if (option->argument != NULL) {
        g_string_append_printf(out, " Ns = Ns Ar %s", option->argument);
    }
    g_string_append_c(out, '\n');
    append_sentence(out, option->help);
    g_autofree const char **words = option_words(option);
    if (words != NULL) {
        g_string_append(out, "One of");
        for (size_t i = 0; words[i] != NULL; i++) {
            g_string_append_printf(out, "\n.Cm %s%s", words[i], words[i + 1] != NULL ? " ," : " .");
        }
        g_string_append_c(out, '\n');
    }
    append_commands_of(out, option);
}

static void append_options(GString *out)
{
    g_string_append(out, ".Bl -tag -width Ds\n");
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        if (!OPTIONS[i].hidden) {
            append_option_item(out, &OPTIONS[i]);
        }
    }
    g_string_append(out, ".El\n");
}

static void append_codes(GString *out)
{
    static const char *const HEADINGS[] = {
        [LEVEL_ERROR] = "Errors", [LEVEL_WARNING] = "Warnings", [LEVEL_NOTE] = "Notes"};
    for (int level = LEVEL_ERROR; level >= LEVEL_NOTE; level--) {
        g_string_append_printf(out, ".Ss %s\n.Bl -tag -width Ds\n", HEADINGS[level]);
        for (DiagnosticCode code = 0; code < CODE_COUNT; code++) {
            if ((int)diagnostic_code_level(code) == level) {
                g_string_append_printf(out, ".It Sy %s\n", diagnostic_code_name(code));
                append_sentence(out, diagnostic_code_summary(code));
            }
        }
        g_string_append(out, ".El\n");
    }
}

typedef struct KeyList {
    GString *out;
    char context[64];
} KeyList;

static void append_key(const KeyInfo *key, void *data)
{
    KeyList *list = data;
    if (strcmp(list->context, key->context) != 0) {
        if (list->context[0] != '\0') {
            g_string_append(list->out, ".El\n");
        }
        g_strlcpy(list->context, key->context, sizeof list->context);
        g_string_append_printf(list->out, ".Ss %c%s\n.Bl -tag -width Ds\n",
                               g_ascii_toupper(key->context[0]), key->context + 1);
    }
    g_string_append_printf(list->out, ".It Ic %s\n", key->name);
    g_autofree char *type = g_strdup_printf("(%s%s)", key->type, key->required ? ", required" : "");
    append_text(list->out, type);
    append_sentence(list->out, key->help);
}

static void append_keys(GString *out)
{
    KeyList list = {.out = out};
    format_visit_keys(append_key, &list);
    if (list.context[0] != '\0') {
        g_string_append(out, ".El\n");
    }
}

void manual_run(Session *session)
{
    static const struct {
        const char *name;
        void (*append)(GString *out);
    } PARTS[] = {{"commands", append_commands},
                 {"options", append_options},
                 {"codes", append_codes},
                 {"keys", append_keys}};
    for (size_t i = 0; i < G_N_ELEMENTS(PARTS); i++) {
        if (strcmp(PARTS[i].name, session->arguments.files[0]) == 0) {
            PARTS[i].append(session->results);
            return;
        }
    }
    session_usage_error(session, NULL, "the manual has no part '%s'", session->arguments.files[0]);
}
