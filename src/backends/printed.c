/* SPDX-License-Identifier: MIT */
/* The scene's printed form as a format of its own: `render --format scene`. */
#include "backends.h"

GBytes *printed_draw(const Scene *scene, const BackendOptions *options G_GNUC_UNUSED,
                     Diagnostics *diagnostics G_GNUC_UNUSED)
{
    GString *out = g_string_new(NULL);
    scene_print(scene, out);
    return g_string_free_to_bytes(out);
}
