/* SPDX-License-Identifier: MIT */
/* A library to preload: makes one call of the C library fail. CJM_FAULT is "CALL:N:HOW": the Nth
 * CALL (open, write, fsync, fchown, rename, close) that writes, or dlopen, fails with the errno
 * named HOW, or is cut short, is struck by a signal, or makes a library complain (LOG). Used by
 * fault.t. */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <sys/types.h>

/* Descriptors below this are followed; cjm opens a handful. */
enum { DESCRIPTORS = 256 };
static bool for_writing[DESCRIPTORS] = {[STDOUT_FILENO] = true};
static int calls;

static int errno_of(const char *name)
{
    static const struct {
        const char *name;
        int number;
    } NAMES[] = {{"ENOSPC", ENOSPC}, {"EIO", EIO},       {"EINTR", EINTR}, {"EACCES", EACCES},
                 {"EROFS", EROFS},   {"EDQUOT", EDQUOT}, {"EPIPE", EPIPE}, {"ENOENT", ENOENT}};
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
        if (strcmp(NAMES[i].name, name) == 0) {
            return NAMES[i].number;
        }
    }
    return 0;
}

/* How this call is to fail, or NULL. */
static const char *fault(const char *call)
{
    const char *plan = getenv("CJM_FAULT");
    size_t length = strlen(call);
    if (plan == NULL || strncmp(plan, call, length) != 0 || plan[length] != ':') {
        return NULL;
    }
    char *how;
    long number = strtol(plan + length + 1, &how, 10);
    return ++calls == number && *how == ':' ? how + 1 : NULL;
}

/* true when the call must fail now; signals strike and let it pass. */
static bool fails(const char *call)
{
    const char *how = fault(call);
    if (how == NULL) {
        return false;
    }
    if (strcmp(how, "TERM") == 0 || strcmp(how, "HUP") == 0) {
        raise(*how == 'T' ? SIGTERM : SIGHUP);
        return false;
    }
    if (strcmp(how, "KILL") == 0) {
        raise(SIGKILL);
    }
    if (strcmp(how, "LOG") == 0) { /* as a library does where a precondition fails */
        enum { CRITICAL = 1 << 3 };
        void (*complain)(const char *, int, const char *, ...) =
            (void (*)(const char *, int, const char *, ...))dlsym(RTLD_DEFAULT, "g_log");
        if (complain != NULL) {
            complain("Library", CRITICAL, "assertion '%s' failed", "x != NULL");
        }
        return false;
    }
    errno = errno_of(how);
    return errno != 0;
}

static bool follows(int descriptor)
{
    return descriptor >= 0 && descriptor < DESCRIPTORS && for_writing[descriptor];
}

static int open_file(const char *name, const char *path, int flags, mode_t mode)
{
    bool writes = (flags & O_ACCMODE) != O_RDONLY;
    if (writes && fails("open")) {
        return -1;
    }
    int (*next)(const char *, int, ...) = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, name);
    int descriptor = next(path, flags, mode);
    if (descriptor >= 0 && descriptor < DESCRIPTORS) {
        for_writing[descriptor] = writes;
    }
    return descriptor;
}

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return open_file("open", path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return open_file("open64", path, flags, mode);
}

ssize_t write(int descriptor, const void *bytes, size_t count)
{
    ssize_t (*next)(int, const void *, size_t) =
        (ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
    const char *plan = getenv("CJM_FAULT");
    if (follows(descriptor) && plan != NULL) {
        if (strcmp(plan, "write:every:SHORT") == 0) {
            return next(descriptor, bytes, count > 7 ? count / 2 : count);
        }
        if (fails("write")) {
            return -1;
        }
    }
    return next(descriptor, bytes, count);
}

void *dlopen(const char *file, int flags)
{
    void *(*next)(const char *, int) = (void *(*)(const char *, int))dlsym(RTLD_NEXT, "dlopen");
    return fails("dlopen") ? NULL : next(file, flags);
}

int fsync(int descriptor)
{
    int (*next)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
    return fails("fsync") ? -1 : next(descriptor);
}

int fchown(int descriptor, uid_t owner, gid_t group)
{
    int (*next)(int, uid_t, gid_t) = (int (*)(int, uid_t, gid_t))dlsym(RTLD_NEXT, "fchown");
    const char *plan = getenv("CJM_FAULT");
    if (plan != NULL && strcmp(plan, "fchown:every:EPERM") == 0) {
        errno = EPERM;
        return -1;
    }
    return next(descriptor, owner, group);
}

int rename(const char *from, const char *to)
{
    int (*next)(const char *, const char *) =
        (int (*)(const char *, const char *))dlsym(RTLD_NEXT, "rename");
    return fails("rename") ? -1 : next(from, to);
}

int close(int descriptor)
{
    int (*next)(int) = (int (*)(int))dlsym(RTLD_NEXT, "close");
    bool failing = follows(descriptor) && fails("close");
    int error = errno;
    if (follows(descriptor)) {
        for_writing[descriptor] = false;
    }
    int status = next(descriptor);
    if (failing) {
        errno = error;
        return -1;
    }
    return status;
}
