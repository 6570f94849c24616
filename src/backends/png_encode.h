/* SPDX-License-Identifier: MIT */
/* Pixels into a PNG file. Private to this folder. */
#ifndef CJM_BACKENDS_PNG_ENCODE_H
#define CJM_BACKENDS_PNG_ENCODE_H

#include <stdbool.h>
#include <glib.h>

/* Cairo's RGB24: a guint32 a pixel, 0x00RRGGBB, rows `stride` bytes apart. */
typedef struct PngImage {
    const guchar *pixels;
    size_t stride;
    unsigned width, height;
    unsigned pixels_per_metre;
} PngImage;

/* title: UTF-8 or NULL. NULL when libpng fails. The same pixels give the same bytes. */
GBytes *png_encode(const PngImage *image, const char *title);

#endif
