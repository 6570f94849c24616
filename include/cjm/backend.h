/* SPDX-License-Identifier: MIT */
/* A back end turns a scene into the bytes of a format. To add one: a file in src/backends/ and a
 * line in the table of backends.c. The table also lists exports, which are made of the layout
 * instead (export.h), so that --format knows every format. */
#ifndef CJM_BACKEND_H
#define CJM_BACKEND_H

#include <cjm/scene.h>

typedef enum { TEXT_EMBED, TEXT_SYSTEM, TEXT_OUTLINE } TextMode;

typedef struct BackendOptions {
    TextMode text_mode; /* SVG */
    double scale;       /* PNG: device pixels a CSS pixel; > 0 */
    bool has_epoch;     /* PDF dates: SOURCE_DATE_EPOCH, else the scene's date, else none */
    gint64 epoch;       /* seconds since 1970, UTC */
} BackendOptions;

typedef struct Backend {
    const char *name;      /* as in --format */
    const char *extension; /* without the dot */
    const char *description;
    bool binary; /* not written to a terminal */
    bool hidden; /* for tests: help, manual and completion pass it over */
    /* The finished bytes, or NULL after adding an error. Itself NULL for an export. */
    GBytes *(*draw)(const Scene *scene, const BackendOptions *options, Diagnostics *diagnostics);
} Backend;

const Backend *backend_find(const char *name);
const Backend *backend_find_by_extension(const char *path); /* by what follows the last dot */
const Backend *backend_get(size_t index);                   /* NULL past the last */

#endif
