/* SPDX-License-Identifier: MIT */
/* The last step of every stage that writes: whole files or none. Used by cli/.
 *
 * g_file_set_contents_full() comes close, but replaces a symbolic link instead of its target,
 * forgets the old mode, and leaves its temporary file behind when a signal ends the process. */
#include <cjm/output.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

enum { LINKS_FOLLOWED = 32, CHUNK_BYTES = 1 << 20 };

static bool report(Diagnostics *diagnostics, const char *path, int error)
{
    diagnostics_add_plain(diagnostics, CODE_CANNOT_WRITE, NULL, "cannot write '%s': %s", path,
                          g_strerror(error));
    return false;
}

/* A pending signal is one that was held back because a temporary file exists. */
static bool is_interrupted(void)
{
    sigset_t pending;
    return sigpending(&pending) == 0 &&
           (sigismember(&pending, SIGINT) || sigismember(&pending, SIGTERM) ||
            sigismember(&pending, SIGHUP));
}

/* Returns 0 or an errno. */
static int write_all(int descriptor, GBytes *bytes, bool stop_on_signal)
{
    gsize left = 0;
    const char *at = g_bytes_get_data(bytes, &left);
    while (left > 0) {
        if (stop_on_signal && is_interrupted()) {
            return EINTR;
        }
        ssize_t written = write(descriptor, at, MIN(left, CHUNK_BYTES));
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return written < 0 ? errno : ENOSPC;
        }
        at += written;
        left -= (gsize)written;
    }
    return 0;
}

static int sync_file(int descriptor)
{
    int status;
    do {
        status = fsync(descriptor);
    } while (status != 0 && errno == EINTR);
    /* Some file systems cannot sync; that is no reason to refuse the picture. */
    return status == 0 || errno == EINVAL || errno == ENOSYS || errno == ENOTSUP ? 0 : errno;
}

/* Linux has closed the descriptor even when it says EINTR. */
static int close_file(int descriptor)
{
    return close(descriptor) == 0 || errno == EINTR ? 0 : errno;
}

/* Where the bytes must go: the end of a chain of symbolic links, which need not exist yet. NULL
 * with errno set when the chain does not end. */
static char *resolve_links(const char *path)
{
    g_autofree char *target = g_strdup(path);
    for (int followed = 0; followed < LINKS_FOLLOWED; followed++) {
        g_autofree char *link = g_file_read_link(target, NULL);
        if (link == NULL) {
            return g_steal_pointer(&target);
        }
        g_autofree char *folder = g_path_get_dirname(target);
        char *next =
            g_path_is_absolute(link) ? g_strdup(link) : g_build_filename(folder, link, NULL);
        g_free(target);
        target = next;
    }
    errno = ELOOP;
    return NULL;
}

/* Devices and pipes: renaming a file over them would replace the device. Returns 0 or an errno. */
static int write_directly(const char *path, GBytes *bytes)
{
    int descriptor = g_open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY, 0);
    if (descriptor < 0) {
        return errno;
    }
    int error = write_all(descriptor, bytes, false);
    int close_error = close_file(descriptor);
    return error != 0 ? error : close_error;
}

/* Gives the temporary file the owner and mode of the file that it replaces. The owner is a wish:
 * only root may give files away. Returns 0 or an errno. */
static int copy_mode(int descriptor, const struct stat *old)
{
    struct stat made;
    if (fstat(descriptor, &made) != 0) {
        return errno;
    }
    bool kept = made.st_uid == old->st_uid && made.st_gid == old->st_gid;
    if (!kept) {
        kept = fchown(descriptor, old->st_uid, old->st_gid) == 0;
    }
    mode_t mode = old->st_mode & (kept ? 07777 : 0777);
    return fchmod(descriptor, mode) == 0 ? 0 : errno;
}

/* The temporary file exists only between these braces. Returns 0 or an errno; then it is gone. */
static int write_and_rename(const char *target, const struct stat *old, GBytes *bytes)
{
    g_autofree char *folder = g_path_get_dirname(target);
    g_autofree char *temporary = g_build_filename(folder, ".cjm-XXXXXX", NULL);
    int descriptor = g_mkstemp_full(temporary, O_WRONLY | O_CLOEXEC, 0666);
    if (descriptor < 0) {
        return errno;
    }
    int error = write_all(descriptor, bytes, true);
    if (error == 0 && old != NULL) {
        error = copy_mode(descriptor, old);
    }
    if (error == 0) {
        error = sync_file(descriptor);
    }
    int close_error = close_file(descriptor);
    if (error == 0) {
        error = close_error;
    }
    if (error == 0 && g_rename(temporary, target) != 0) {
        error = errno;
    }
    if (error != 0) {
        g_unlink(temporary);
    }
    return error;
}

static int replace_file(const char *target, const struct stat *old, GBytes *bytes)
{
    sigset_t held, before;
    sigemptyset(&held);
    sigaddset(&held, SIGINT);
    sigaddset(&held, SIGTERM);
    sigaddset(&held, SIGHUP);
    sigprocmask(SIG_BLOCK, &held, &before);
    int error = write_and_rename(target, old, bytes);
    sigprocmask(SIG_SETMASK, &before, NULL);
    return error;
}

bool output_write_file(const char *path, GBytes *bytes, Diagnostics *diagnostics)
{
    g_autofree char *target = resolve_links(path);
    if (target == NULL) {
        return report(diagnostics, path, errno);
    }
    struct stat old;
    bool exists = stat(target, &old) == 0;
    int error = 0;
    if (exists && S_ISDIR(old.st_mode)) {
        error = EISDIR;
    } else if (exists && !S_ISREG(old.st_mode)) {
        error = write_directly(target, bytes);
    } else if (exists && access(target, W_OK) != 0) {
        error = errno;
    } else {
        error = replace_file(target, exists ? &old : NULL, bytes);
    }
    return error == 0 || report(diagnostics, path, error);
}

bool output_write_descriptor(int descriptor, const char *name, GBytes *bytes,
                             Diagnostics *diagnostics)
{
    int error = write_all(descriptor, bytes, false);
    if (error == EPIPE) {
        return false;
    }
    return error == 0 || report(diagnostics, name, error);
}

char *output_file_identity(const char *path)
{
    struct stat status;
    if (stat(path, &status) != 0) {
        return NULL;
    }
    return g_strdup_printf("%ju:%ju", (uintmax_t)status.st_dev, (uintmax_t)status.st_ino);
}
