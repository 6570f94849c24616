/* SPDX-License-Identifier: MIT */
/* Shared libraries that only some runs need, opened when they are. Linked in, they and what they
 * bring along would cost every run several milliseconds, a third of a small map.
 *
 * A library is a table of the functions that are used, with the types of their own headers:
 *
 *     #define PANGO_FUNCTIONS(FUNCTION) FUNCTION(pango_get_log_attrs) FUNCTION(pango_…)
 *     LIBRARY_TABLE(PangoLibrary, PANGO_FUNCTIONS)
 *     …
 *     PangoLibrary pango;
 *     if (LIBRARY_LOAD("libpango-1.0.so.0", PANGO_FUNCTIONS, &pango, &reason)) {
 *         pango.pango_get_log_attrs(…);
 */
#ifndef CJM_LIBRARY_H
#define CJM_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>

#define LIBRARY_MEMBER(name) __typeof__(name) *name;
#define LIBRARY_NAME(name) #name,

/* Tables hold nothing but pointers, to functions or to objects, in the order of the list. */
#define LIBRARY_TABLE(type, LIST)                                                                  \
    typedef struct type {                                                                          \
        LIST(LIBRARY_MEMBER)                                                                       \
    } type;

#define LIBRARY_LOAD(file, LIST, table, ret_reason)                                                \
    library_load(file, (const char *const[]){LIST(LIBRARY_NAME)}, sizeof *(table), table,          \
                 ret_reason)

/* Fills the table with what has these names. The library stays open until the process ends.
 * false with the reason, which the caller frees, when it or a function is missing; the table then
 * stays as it was. */
bool library_load(const char *file, const char *const *names, size_t table_size, void *table,
                  char **ret_reason);

#endif
