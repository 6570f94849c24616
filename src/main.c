/* SPDX-License-Identifier: MIT */
/* The program: prepares the process, hands over to cli/, returns its exit status. */
#include <locale.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "cli/cli.h"

/* What one file has freed the next one takes again: giving it back to the system in between and
 * asking for it anew costs a tenth of the time of each. */
static void keep_freed_memory(void)
{
#ifdef __GLIBC__
    enum { KEPT_BYTES = 64 << 20 };
    mallopt(M_TRIM_THRESHOLD, KEPT_BYTES);
    mallopt(M_MMAP_THRESHOLD, KEPT_BYTES / 2);
#endif
}

int main(int argc, char **argv)
{
    /* Only characters: numbers and dates must not depend on the locale. */
    setlocale(LC_CTYPE, "");
    keep_freed_memory();
    return cli_run(argc, argv);
}
