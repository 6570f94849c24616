/* SPDX-License-Identifier: MIT */
/* The program: prepares the process, hands over to cli/, returns its exit status. */
#include <locale.h>

#include "cli/cli.h"

int main(int argc, char **argv)
{
    /* Only characters: numbers and dates must not depend on the locale. */
    setlocale(LC_CTYPE, "");
    return cli_run(argc, argv);
}
