/* SPDX-License-Identifier: MIT */
/* Where pictures and reports go and in which format. Everything that could go wrong with names is
 * found here, before the first input is read. Used by render.c, report.c and compare.c. */
#include "targets.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <cjm/output.h>

static bool target_is_folder(const char *path)
{
    return g_str_has_suffix(path, "/") || g_file_test(path, G_FILE_TEST_IS_DIR);
}

const char *target_format_name(const TargetFormat *format)
{
    return format->report != NULL ? format->report->name : format->backend->name;
}

static const char *target_format_extension(const TargetFormat *format)
{
    return format->report != NULL ? format->report->extension : format->backend->extension;
}

/* Keeps what an option of that kind takes; false where nothing is left. */
static bool format_suits(TargetFormat *format, ValueKind kind)
{
    if (kind == VALUE_FORMAT) {
        format->report = NULL;
    } else if (kind == VALUE_REPORT_FORMAT ||
               (format->backend != NULL && format->backend->draw == NULL)) {
        format->backend = NULL;
    }
    return format->report != NULL || format->backend != NULL;
}

static bool find_by_name(ValueKind kind, const char *name, TargetFormat *ret_format)
{
    *ret_format = (TargetFormat){backend_find(name), report_format_find(name)};
    return format_suits(ret_format, kind);
}

static bool find_by_extension(ValueKind kind, const char *path, TargetFormat *ret_format)
{
    *ret_format =
        (TargetFormat){backend_find_by_extension(path), report_format_find_by_extension(path)};
    return format_suits(ret_format, kind);
}

static void report_unknown_extension(Session *session, const char *const *words, const char *path)
{
    g_autofree char *names = g_strjoinv(", ", (char **)(void *)words);
    g_autofree char *hint = g_strdup_printf("the formats are %s; --format chooses one", names);
    session_usage_error(session, hint, "the extension of '%s' names no format", path);
}

bool targets_choose_format(Session *session, OptionId option, TargetFormat *ret_format)
{
    ValueKind kind = OPTIONS[option].kind;
    const char *name = session->arguments.values[option];
    const char *output = session->arguments.values[OPTION_OUTPUT];
    bool is_file = output != NULL && strcmp(output, "-") != 0 && !target_is_folder(output);
    g_autofree const char **words = option_words(&OPTIONS[option]);
    TargetFormat by_extension = {0};
    bool extension_known = is_file && find_by_extension(kind, output, &by_extension);
    if (name == NULL && extension_known) {
        *ret_format = by_extension;
        return true;
    }
    g_autofree char *base = is_file ? g_path_get_basename(output) : NULL;
    if (name == NULL && base != NULL && strchr(base, '.') != NULL) {
        report_unknown_extension(session, words, output);
        return false;
    }
    find_by_name(kind, name != NULL ? name : words[0], ret_format);
    if (extension_known && (by_extension.backend != ret_format->backend ||
                            by_extension.report != ret_format->report)) {
        session_usage_error(session, NULL, "--format %s and the output '%s' do not agree", name,
                            output);
        return false;
    }
    return true;
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

/* Nothing over an input. */
static void check_overwriting(Session *session, GHashTable *inputs, const char *target)
{
    g_autofree char *identity = strcmp(target, "-") != 0 ? output_file_identity(target) : NULL;
    const char *input = identity != NULL ? g_hash_table_lookup(inputs, identity) : NULL;
    if (input != NULL) {
        session_usage_error(session, NULL, "the output '%s' is the input '%s'", target, input);
    }
}

/* No picture over another. */
static void check_collisions(Session *session, char **targets)
{
    char **inputs = session->arguments.files;
    g_autoptr(GHashTable) taken = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (size_t i = 0; targets[i] != NULL; i++) {
        bool to_stdout = strcmp(targets[i], "-") == 0;
        char *place = to_stdout ? g_strdup("-") : output_target_identity(targets[i]);
        const char *other = g_hash_table_lookup(taken, place);
        if (other != NULL) {
            session_usage_error(session, "--output FOLDER/ gives each input its own picture",
                                "'%s' and '%s' would both be drawn into '%s'", other, inputs[i],
                                to_stdout ? "standard output" : targets[i]);
        }
        g_hash_table_insert(taken, place, inputs[i]);
    }
}

static void check_terminal(Session *session, const TargetFormat *format, char **targets)
{
    bool to_stdout = g_strv_contains((const char *const *)targets, "-");
    if (format->backend == NULL || !format->backend->binary || !to_stdout ||
        !isatty(STDOUT_FILENO)) {
        return;
    }
    g_autofree char *hint =
        g_strdup_printf("--output FILE.%s writes a file", target_format_extension(format));
    session_usage_error(session, hint, "%s is binary and does not go to a terminal",
                        target_format_name(format));
}

static bool check_targets(Session *session, const TargetFormat *format, char **targets)
{
    size_t errors = session_errors(session);
    g_autoptr(GHashTable) inputs = identify_inputs(session);
    check_collisions(session, targets);
    for (size_t i = 0; targets[i] != NULL; i++) {
        check_overwriting(session, inputs, targets[i]);
    }
    check_terminal(session, format, targets);
    return session_errors(session) == errors && prepare_folder(session);
}

char **targets_new(Session *session, const TargetFormat *format)
{
    size_t count = session->arguments.file_count;
    g_auto(GStrv) targets = g_new0(char *, count + 1);
    for (size_t i = 0; i < count; i++) {
        targets[i] =
            target_of(session, session->arguments.files[i], target_format_extension(format));
    }
    return check_targets(session, format, targets) ? g_steal_pointer(&targets) : NULL;
}

char *target_new(Session *session, const TargetFormat *format)
{
    const Arguments *arguments = &session->arguments;
    const char *last = arguments->files[arguments->file_count - 1];
    g_autofree char *target = option_given(arguments, OPTION_OUTPUT)
                                  ? target_of(session, last, target_format_extension(format))
                                  : g_strdup("-");
    char *targets[] = {target, NULL};
    return check_targets(session, format, targets) ? g_steal_pointer(&target) : NULL;
}

void target_write(Session *session, GBytes *bytes, const char *name, const char *target)
{
    if (strcmp(target, "-") == 0) {
        session->reader_left =
            !output_write_descriptor(STDOUT_FILENO, "standard output", bytes, session->diagnostics);
        return;
    }
    if (output_write_file(target, bytes, session->diagnostics)) {
        session_say(session, "%s: %s, %" G_GSIZE_FORMAT " bytes", name, target,
                    g_bytes_get_size(bytes));
        session_say_written(session, target);
    }
}
