#!/bin/sh
# SPDX-License-Identifier: MIT
# list-languages.sh PROGRAM FILE: the languages that a journey's title has, its own first. For the
# scripts that draw or test the examples.
set -eu

"$1" render -q --print journey "$2" | awk '
    /^  language / { print $2; own = $2 }
    /^  title / {
        gsub(/"([^"\\]|\\.)*"/, "")
        for (i = 2; i <= NF; i++) if ($i != own) print $i
        exit
    }'
