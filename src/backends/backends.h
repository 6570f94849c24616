/* SPDX-License-Identifier: MIT */
/* The back ends' own entry points, for the table in backends.c. Private to this folder. */
#ifndef CJM_BACKENDS_H
#define CJM_BACKENDS_H

#include <cjm/backend.h>

GBytes *svg_draw(const Scene *scene, const BackendOptions *options, Diagnostics *diagnostics);
GBytes *pdf_draw(const Scene *scene, const BackendOptions *options, Diagnostics *diagnostics);
GBytes *png_draw(const Scene *scene, const BackendOptions *options, Diagnostics *diagnostics);
GBytes *printed_draw(const Scene *scene, const BackendOptions *options, Diagnostics *diagnostics);

#endif
