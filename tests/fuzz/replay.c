/* SPDX-License-Identifier: MIT */
/* Runs the fuzz target over the files that are named, as TAP: what once went wrong, and the seeds.
 */
#include "fuzz_render.h"

#include <glib.h>

int main(int argc, char **argv)
{
    g_print("1..%d\n", argc - 1);
    for (int i = 1; i < argc; i++) {
        g_autofree char *data = NULL;
        gsize size = 0;
        g_autoptr(GError) error = NULL;
        if (!g_file_get_contents(argv[i], &data, &size, &error)) {
            g_print("not ok %d - %s\n", i, error->message);
            continue;
        }
        LLVMFuzzerTestOneInput((const uint8_t *)data, size);
        g_print("ok %d - %s\n", i, argv[i]);
    }
    return 0;
}
