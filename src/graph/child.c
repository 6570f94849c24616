/* SPDX-License-Identifier: MIT */
/* Runs a task in a forked child with limits on processor time, memory and wall-clock time, and
 * collects what it writes. Whatever the child does, the parent gets an answer or a reason, keeps no
 * descriptor and leaves no zombie. Used by graph.c, because Graphviz crashes, exits and hangs. */
#include "parts.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

/* The address sanitizer reserves terabytes of address space. */
#if defined __SANITIZE_ADDRESS__
#define ADDRESS_SPACE_IS_FREE 1
#elif defined __has_feature
#if __has_feature(address_sanitizer)
#define ADDRESS_SPACE_IS_FREE 1
#endif
#endif
#ifndef ADDRESS_SPACE_IS_FREE
#define ADDRESS_SPACE_IS_FREE 0
#endif

enum { EXITED_BY_LIBRARY = 125, MESSAGE_BYTES = 4096, CHUNK_BYTES = 65536 };

/* One end of the parent's reading: closed and -1 after the end. */
typedef struct Stream {
    int descriptor;
    GByteArray *bytes;
    size_t most; /* bytes kept */
    bool overflowed;
} Stream;

/* ---- In the child. */

/* exit() in a library must not run the handlers of the parent nor flush its buffers once more. */
static void leave(void)
{
    _exit(EXITED_BY_LIBRARY);
}

static void set_limits(const ChildLimits *limits)
{
    /* at the soft limit comes SIGXCPU, which says why, at the hard one SIGKILL */
    struct rlimit processor = {limits->processor_seconds, limits->processor_seconds + 1};
    struct rlimit memory = {limits->memory_bytes, limits->memory_bytes};
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CPU, &processor);
    setrlimit(RLIMIT_CORE, &none);
    if (!ADDRESS_SPACE_IS_FREE) {
        setrlimit(RLIMIT_AS, &memory);
    }
}

static void reset_signals(void)
{
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int number = 1; number < NSIG; number++) {
        signal(number, SIG_DFL);
    }
    /* a parent that is gone must not turn the answer into a crash */
    signal(SIGPIPE, SIG_IGN);
}

G_NORETURN static void run_child(ChildTask task, const void *context, const ChildLimits *limits,
                                 int answer, int messages)
{
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    reset_signals();
    atexit(leave);
    /* nothing reaches the outputs of the parent */
    int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
    if (nowhere < 0 || dup2(nowhere, STDIN_FILENO) < 0 || dup2(nowhere, STDOUT_FILENO) < 0 ||
        dup2(messages, STDERR_FILENO) < 0) {
        _exit(EXITED_BY_LIBRARY);
    }
    set_limits(limits);
    task(context, answer);
    _exit(0);
}

bool child_write(int descriptor, const void *bytes, size_t length)
{
    const char *at = bytes;
    while (length > 0) {
        ssize_t written = write(descriptor, at, length);
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return false;
        }
        at += written;
        length -= (size_t)written;
    }
    return true;
}

/* ---- In the parent. */

static void close_descriptor(int *descriptor)
{
    if (*descriptor >= 0) {
        close(*descriptor);
        *descriptor = -1;
    }
}

/* Both ends above 2, so that the child's dup2 cannot hit them where the program was started with
 * closed standard descriptors. */
static bool open_pipe(int ends[2])
{
    int low[2];
    if (pipe2(low, O_CLOEXEC) != 0) {
        return false;
    }
    for (int i = 0; i < 2; i++) {
        ends[i] = fcntl(low[i], F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
        close(low[i]);
    }
    return ends[0] >= 0 && ends[1] >= 0;
}

static void read_stream(Stream *stream)
{
    guint8 chunk[CHUNK_BYTES];
    ssize_t count = read(stream->descriptor, chunk, sizeof chunk);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) {
        return;
    }
    if (count <= 0) {
        close_descriptor(&stream->descriptor);
        return;
    }
    size_t room = stream->most - stream->bytes->len;
    stream->overflowed = stream->overflowed || (size_t)count > room;
    g_byte_array_append(stream->bytes, chunk, (guint)MIN((size_t)count, room));
}

/* false when the time ran out. */
static bool read_all(Stream *answer, Stream *messages, int wall_milliseconds)
{
    gint64 end = g_get_monotonic_time() + (gint64)wall_milliseconds * 1000;
    while (answer->descriptor >= 0 && !answer->overflowed) {
        gint64 left = (end - g_get_monotonic_time() + 999) / 1000;
        if (left <= 0) {
            return false;
        }
        /* poll skips negative descriptors */
        struct pollfd ends[] = {
            {.fd = answer->descriptor, .events = POLLIN},
            {.fd = messages->descriptor, .events = POLLIN},
        };
        if (poll(ends, G_N_ELEMENTS(ends), (int)left) <= 0) {
            continue;
        }
        if (ends[1].revents) {
            read_stream(messages);
        }
        if (ends[0].revents) {
            read_stream(answer);
        }
    }
    return true;
}

/* The answer has ended; what the child said before it died may still be in the pipe. */
static void read_rest(Stream *messages)
{
    struct pollfd end = {.fd = messages->descriptor, .events = POLLIN};
    while (messages->descriptor >= 0 && !messages->overflowed && poll(&end, 1, 0) > 0) {
        read_stream(messages);
        end.fd = messages->descriptor;
    }
}

/* NULL: it ended well. */
static char *status_reason(int status, const ChildLimits *limits)
{
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU) {
        return g_strdup_printf("it took more than %u seconds of processor time",
                               limits->processor_seconds);
    }
    if (WIFSIGNALED(status)) {
        return g_strdup_printf("it crashed (signal %d)", WTERMSIG(status));
    }
    return WEXITSTATUS(status) == 0 ? NULL : g_strdup("it gave up");
}

/* The kernel closes the pipe after it has set the exit status: killing what has ended its answer
 * changes no status, and stops a child that lives on. Returns a reason or NULL. */
static char *end_child(pid_t child, const ChildLimits *limits)
{
    int status = 0;
    pid_t waited;
    kill(child, SIGKILL);
    do {
        waited = waitpid(child, &status, 0);
    } while (waited < 0 && errno == EINTR);
    /* where SIGCHLD is ignored there is no status: the answer must speak for itself */
    return waited < 0 ? NULL : status_reason(status, limits);
}

static char *collect(pid_t child, Stream *answer, Stream *messages, const ChildLimits *limits)
{
    bool in_time = read_all(answer, messages, limits->wall_milliseconds);
    g_autofree char *status = end_child(child, limits);
    read_rest(messages);
    if (!in_time) {
        return g_strdup_printf("it took more than %g seconds", limits->wall_milliseconds / 1000.0);
    }
    if (answer->overflowed) {
        return g_strdup("its answer makes no sense");
    }
    return g_steal_pointer(&status);
}

GByteArray *child_run(ChildTask task, const void *context, const ChildLimits *limits,
                      char **ret_reason, char **ret_messages)
{
    int answer_ends[2] = {-1, -1}, message_ends[2] = {-1, -1};
    g_autofree char *reason = NULL;
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autoptr(GByteArray) words = g_byte_array_new();
    bool open = open_pipe(answer_ends) && open_pipe(message_ends);
    pid_t child = open ? fork() : -1;
    if (child == 0) {
        close(answer_ends[0]);
        close(message_ends[0]);
        run_child(task, context, limits, answer_ends[1], message_ends[1]);
    }
    close_descriptor(&answer_ends[1]);
    close_descriptor(&message_ends[1]);
    Stream answer = {answer_ends[0], bytes, limits->answer_bytes, false};
    Stream messages = {message_ends[0], words, MESSAGE_BYTES, false};
    if (child > 0) {
        reason = collect(child, &answer, &messages, limits);
    } else {
        reason = g_strdup_printf("no process could be started: %s", g_strerror(errno));
    }
    close_descriptor(&answer.descriptor);
    close_descriptor(&messages.descriptor);
    g_byte_array_append(words, (const guint8 *)"", 1);
    *ret_messages = g_utf8_make_valid((const char *)words->data, -1);
    *ret_reason = g_steal_pointer(&reason);
    return *ret_reason ? NULL : g_steal_pointer(&bytes);
}
