/* SPDX-License-Identifier: MIT */
/* Reads inputs: files and standard input. Used by the commands. */
#include "session.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>
#include <cjm/limits.h>
#include <cjm/load.h>

/* Stops one byte past the limit: the parser tells the reader about it, an endless device ends. */
static GBytes *read_all(int descriptor)
{
    enum { CHUNK_BYTES = 1 << 16 };
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autofree guint8 *chunk = g_malloc(CHUNK_BYTES);
    while (bytes->len <= LIMIT_INPUT_BYTES) {
        size_t room = (size_t)LIMIT_INPUT_BYTES + 1 - bytes->len;
        ssize_t got = read(descriptor, chunk, MIN(room, CHUNK_BYTES));
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return NULL;
        }
        if (got == 0) {
            break;
        }
        g_byte_array_append(bytes, chunk, (guint)got);
    }
    return g_byte_array_free_to_bytes(g_steal_pointer(&bytes));
}

Source *input_read(Session *session, const char *path)
{
    bool is_stdin = strcmp(path, "-") == 0;
    int descriptor = is_stdin ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    g_autoptr(GBytes) bytes = descriptor >= 0 ? read_all(descriptor) : NULL;
    int error = errno;
    if (!is_stdin && descriptor >= 0) {
        close(descriptor);
    }
    const char *name = is_stdin ? "<stdin>" : path;
    if (bytes == NULL) {
        g_autoptr(GBytes) nothing = g_bytes_new(NULL, 0);
        g_autoptr(Source) unread = source_new(name, nothing);
        diagnostics_add_file(session->diagnostics, CODE_CANNOT_READ, unread, NULL,
                             "cannot read '%s': %s", name, g_strerror(error));
        return NULL;
    }
    Source *source = source_new(name, bytes);
    g_ptr_array_add(session->sources, source_ref(source));
    return source;
}

Journey *input_load(Session *session, const char *path, bool every_language)
{
    g_autoptr(Source) source = input_read(session, path);
    if (source == NULL) {
        return NULL;
    }
    size_t errors = session_errors(session);
    g_autoptr(Journey) journey =
        every_language ? journey_load(source, session->diagnostics)
                       : journey_load_for(source, session->arguments.values[OPTION_LANG],
                                          session->diagnostics);
    if (option_given(&session->arguments, OPTION_STRICT)) {
        diagnostics_promote_warnings(session->diagnostics);
    }
    return session_errors(session) == errors ? g_steal_pointer(&journey) : NULL;
}
