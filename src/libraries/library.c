/* SPDX-License-Identifier: MIT */
/* Opens a shared library and looks its functions up, once for each part that needs one. */
#include <dlfcn.h>
#include <string.h>
#include <glib.h>
#include <cjm/library.h>

typedef void Function(void);

bool library_load(const char *file, const char *const *names, size_t table_size, void *table,
                  char **ret_reason)
{
    void *library = dlopen(file, RTLD_LAZY | RTLD_LOCAL | RTLD_NODELETE);
    size_t count = table_size / sizeof(Function *);
    g_autofree void **found = g_new(void *, count);
    for (size_t i = 0; i < count; i++) {
        found[i] = library != NULL ? dlsym(library, names[i]) : NULL;
        if (found[i] == NULL) {
            const char *reason = dlerror();
            *ret_reason = g_strdup(reason != NULL ? reason : file);
            return false;
        }
    }
    memcpy(table, found,
           table_size); /* ISO C has no conversion between the two kinds of pointers */
    return true;
}
