#!/bin/sh
# SPDX-License-Identifier: MIT
# embed-starters.sh FILE…: prints the starter journeys as a C file, the table of generated.h. The
# language is the file's name up to the first dot.
set -eu

echo '/* Made by tools/embed-starters.sh. */'
echo '#include "generated.h"'
echo 'const Starter STARTERS[] = {'
for file; do
    name=$(basename "$file")
    printf '    {.language = "%s", .text =\n' "${name%%.*}"
    sed -e 's/\\/\\\\/g' -e 's/"/\\"/g' -e 's/^/        "/' -e 's/$/\\n"/' "$file"
    echo '    },'
done
echo '    {0},'
echo '};'
