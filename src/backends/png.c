/* SPDX-License-Identifier: MIT */
#include "backends.h"
GBytes *png_draw(const Scene *scene, const BackendOptions *options, Diagnostics *diagnostics)
{
    (void)scene;
    (void)options;
    diagnostics_add_plain(diagnostics, CODE_INTERNAL, NULL, "not yet written");
    return NULL;
}
