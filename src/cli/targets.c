/* SPDX-License-Identifier: MIT */
/* Where pictures and reports go and in which format. Everything that could go wrong with names is
 * found here, before the first input is read. Used by render.c and report.c. */
#include "targets.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <cjm/output.h>

bool target_is_folder(const char *path)
{
    return g_str_has_suffix(path, "/") || g_file_test(path, G_FILE_TEST_IS_DIR);
}

static void report_unknown_extension(Session *session, const char *path)
{
    g_autoptr(GString) names = g_string_new(NULL);
    for (size_t i = 0; backend_get(i) != NULL; i++) {
        if (!backend_get(i)->hidden) {
            g_string_append_printf(names, "%s%s", i > 0 ? ", " : "", backend_get(i)->name);
        }
    }
    g_autofree char *hint = g_strdup_printf("the formats are %s; --format chooses one", names->str);
    session_usage_error(session, hint, "the extension of '%s' names no format", path);
}

const Backend *targets_choose_backend(Session *session)
{
    const char *format = session->arguments.values[OPTION_FORMAT];
    const char *output = session->arguments.values[OPTION_OUTPUT];
    bool is_file = output != NULL && strcmp(output, "-") != 0 && !target_is_folder(output);
    const Backend *by_name = format != NULL ? backend_find(format) : NULL;
    const Backend *by_extension = is_file ? backend_find_by_extension(output) : NULL;
    if (by_name != NULL && by_extension != NULL && by_name != by_extension) {
        session_usage_error(session, NULL, "--format %s and the output '%s' do not agree", format,
                            output);
        return NULL;
    }
    if (by_name != NULL) {
        return by_name;
    }
    if (is_file && by_extension == NULL) {
        g_autofree char *name = g_path_get_basename(output);
        if (strchr(name, '.') != NULL) {
            report_unknown_extension(session, output);
            return NULL;
        }
    }
    return by_extension != NULL ? by_extension : backend_find("svg");
}

/* "shop.cjm.yaml" → "shop.svg". */
static char *picture_name(const char *input, const char *extension)
{
    static const char *const ENDINGS[] = {".cjm.yaml", ".cjm.yml", ".yaml", ".yml", ".cjm"};
    size_t length = strlen(input);
    for (size_t i = 0; i < G_N_ELEMENTS(ENDINGS); i++) {
        size_t ending = strlen(ENDINGS[i]);
        if (length > ending && g_str_has_suffix(input, ENDINGS[i]) &&
            input[length - ending - 1] != '/') {
            length -= ending;
            break;
        }
    }
    return g_strdup_printf("%.*s.%s", (int)length, input, extension);
}

/* The target of one input. */
static char *target_of(const Session *session, const char *input, const char *extension)
{
    const char *output = session->arguments.values[OPTION_OUTPUT];
    bool from_stdin = strcmp(input, "-") == 0;
    if (output != NULL && !target_is_folder(output)) {
        return g_strdup(output);
    }
    if (output == NULL) {
        return from_stdin ? g_strdup("-") : picture_name(input, extension);
    }
    g_autofree char *base = from_stdin ? g_strdup("stdin") : g_path_get_basename(input);
    g_autofree char *name = picture_name(base, extension);
    return g_build_filename(output, name, NULL);
}

/* The folder of `--output folder/` is made when it is missing. */
static bool prepare_folder(Session *session)
{
    const char *output = session->arguments.values[OPTION_OUTPUT];
    if (output == NULL || !g_str_has_suffix(output, "/") ||
        g_mkdir_with_parents(output, 0777) == 0) {
        return true;
    }
    diagnostics_add_plain(session->diagnostics, CODE_CANNOT_WRITE, NULL,
                          "cannot make the folder '%s': %s", output, g_strerror(errno));
    return false;
}

/* "device:inode" → name, for every input that is a file. */
static GHashTable *identify_inputs(Session *session)
{
    GHashTable *identities = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    bool stdin_taken = false;
    for (char **input = session->arguments.files; *input != NULL; input++) {
        if (strcmp(*input, "-") != 0) {
            char *identity = output_file_identity(*input);
            if (identity != NULL) {
                g_hash_table_insert(identities, identity, *input);
            }
        } else if (stdin_taken) {
            session_usage_error(session, NULL, "standard input is given twice");
        } else {
            stdin_taken = true;
        }
    }
    return identities;
}

/* No picture over another, none over an input. */
static void check_targets(Session *session, char **targets)
{
    char **inputs = session->arguments.files;
    g_autoptr(GHashTable) identities = identify_inputs(session);
    g_autoptr(GHashTable) taken = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (size_t i = 0; inputs[i] != NULL; i++) {
        bool to_stdout = strcmp(targets[i], "-") == 0;
        char *place = to_stdout ? g_strdup("-") : output_target_identity(targets[i]);
        const char *other = g_hash_table_lookup(taken, place);
        if (other != NULL) {
            session_usage_error(session, "--output FOLDER/ gives each input its own picture",
                                "'%s' and '%s' would both be drawn into '%s'", other, inputs[i],
                                to_stdout ? "standard output" : targets[i]);
        }
        g_hash_table_insert(taken, place, inputs[i]);
        g_autofree char *identity = to_stdout ? NULL : output_file_identity(targets[i]);
        const char *input = identity != NULL ? g_hash_table_lookup(identities, identity) : NULL;
        if (input != NULL) {
            session_usage_error(session, NULL, "the output '%s' is the input '%s'", targets[i],
                                input);
        }
    }
}

static bool goes_to_terminal(char **targets)
{
    for (size_t i = 0; targets[i] != NULL; i++) {
        if (strcmp(targets[i], "-") == 0) {
            return isatty(STDOUT_FILENO);
        }
    }
    return false;
}

char **targets_new(Session *session, const Backend *backend, bool prints)
{
    size_t count = session->arguments.file_count;
    if (prints) {
        g_auto(GStrv) nowhere = g_new0(char *, count + 1);
        for (size_t i = 0; i < count; i++) {
            nowhere[i] = g_strdup("-");
        }
        return g_steal_pointer(&nowhere);
    }
    g_auto(GStrv) targets = g_new0(char *, count + 1);
    for (size_t i = 0; i < count; i++) {
        targets[i] = target_of(session, session->arguments.files[i], backend->extension);
    }
    size_t errors = session_errors(session);
    check_targets(session, targets);
    if (backend->binary && goes_to_terminal(targets)) {
        g_autofree char *hint =
            g_strdup_printf("--output FILE.%s writes a file", backend->extension);
        session_usage_error(session, hint, "%s is binary and does not go to a terminal",
                            backend->name);
    }
    bool good = session_errors(session) == errors && prepare_folder(session);
    return good ? g_steal_pointer(&targets) : NULL;
}

char **targets_of_report(Session *session, const char *extension)
{
    g_auto(GStrv) targets = g_new0(char *, 2);
    bool elsewhere = option_given(&session->arguments, OPTION_OUTPUT);
    targets[0] =
        elsewhere ? target_of(session, session->arguments.files[0], extension) : g_strdup("-");
    size_t errors = session_errors(session);
    check_targets(session, targets);
    bool good = session_errors(session) == errors && prepare_folder(session);
    return good ? g_steal_pointer(&targets) : NULL;
}
