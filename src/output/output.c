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

/* The signals that a user ends a program with. */
static const int held_signals[] = {SIGINT, SIGTERM, SIGHUP};

/* One that is pending was held back because a half-written file exists. Under nohup SIGHUP is
 * ignored, and stays pending all the same while it is blocked. */
static bool is_interrupted(void)
{
    sigset_t pending;
    if (sigpending(&pending) != 0) {
        return false;
    }
    for (size_t i = 0; i < G_N_ELEMENTS(held_signals); i++) {
        struct sigaction action;
        if (sigismember(&pending, held_signals[i]) &&
            sigaction(held_signals[i], NULL, &action) == 0 && action.sa_handler != SIG_IGN) {
            return true;
        }
    }
    return false;
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
 * only root may give files away, and what one group might do another must not. Returns 0 or an
 * errno. */
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
    bool group_kept =
        kept || made.st_gid == old->st_gid || fchown(descriptor, (uid_t)-1, old->st_gid) == 0;
    mode_t mode = old->st_mode & (kept ? 07777 : group_kept ? 0777 : 0707);
    return fchmod(descriptor, mode) == 0 ? 0 : errno;
}

/* Fills a file that was opened for it, and closes it. Returns 0 or an errno. */
static int fill_file(int descriptor, const struct stat *old, GBytes *bytes)
{
    int error = write_all(descriptor, bytes, true);
    if (error == 0 && old != NULL) {
        error = copy_mode(descriptor, old);
    }
    if (error == 0) {
        error = sync_file(descriptor);
    }
    int close_error = close_file(descriptor);
    return error != 0 ? error : close_error;
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
    int error = fill_file(descriptor, old, bytes);
    if (error == 0 && g_rename(temporary, target) != 0) {
        error = errno;
    }
    if (error != 0) {
        g_unlink(temporary);
    }
    return error;
}

/* Refuses a name that is taken, by a link to nowhere too, in one step: whoever asks first and then
 * writes may overwrite what came between. Returns 0 or an errno; then it is gone. */
static int create_file(const char *path, const struct stat *old, GBytes *bytes)
{
    int descriptor = g_open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOCTTY, 0666);
    if (descriptor < 0) {
        return errno;
    }
    int error = fill_file(descriptor, old, bytes);
    if (error != 0) {
        g_unlink(path);
    }
    return error;
}

/* Runs write with the signals held back that would leave half a file behind. */
static int write_unharmed(int (*write_file)(const char *, const struct stat *, GBytes *),
                          const char *path, const struct stat *old, GBytes *bytes)
{
    sigset_t held, before;
    sigemptyset(&held);
    for (size_t i = 0; i < G_N_ELEMENTS(held_signals); i++) {
        sigaddset(&held, held_signals[i]);
    }
    sigprocmask(SIG_BLOCK, &held, &before);
    int error = write_file(path, old, bytes);
    sigprocmask(SIG_SETMASK, &before, NULL);
    return error;
}

/* What may be replaced: a regular file, or a name that is free. */
static int replace_file(const char *path, bool exists, GBytes *bytes)
{
    g_autofree char *target = resolve_links(path);
    if (target == NULL) {
        return errno;
    }
    struct stat old;
    if (exists && (stat(target, &old) != 0 || access(target, W_OK) != 0)) {
        return errno;
    }
    return write_unharmed(write_and_rename, target, exists ? &old : NULL, bytes);
}

bool output_write_file(const char *path, GBytes *bytes, Diagnostics *diagnostics)
{
    /* Asked of the path as given: the link /dev/stdout leads to a name such as "pipe:[12]", which
     * is no file. */
    struct stat status;
    bool exists = stat(path, &status) == 0;
    int error = 0;
    if (exists && S_ISDIR(status.st_mode)) {
        error = EISDIR;
    } else if (exists && !S_ISREG(status.st_mode)) {
        error = write_directly(path, bytes);
    } else {
        error = replace_file(path, exists, bytes);
    }
    return error == 0 || report(diagnostics, path, error);
}

bool output_create_file(const char *path, GBytes *bytes, Diagnostics *diagnostics)
{
    int error = write_unharmed(create_file, path, NULL, bytes);
    if (error == EEXIST) {
        diagnostics_add_plain(diagnostics, CODE_CANNOT_WRITE, "give another name",
                              "'%s' exists, and is not overwritten", path);
        return false;
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

char *output_target_identity(const char *path)
{
    g_autofree char *target = resolve_links(path);
    g_autofree char *folder = target != NULL ? g_path_get_dirname(target) : NULL;
    g_autofree char *identity = folder != NULL ? output_file_identity(folder) : NULL;
    if (identity == NULL) {
        return g_canonicalize_filename(path, NULL);
    }
    g_autofree char *name = g_path_get_basename(target);
    return g_strdup_printf("%s/%s", identity, name);
}
