#!/bin/sh
# SPDX-License-Identifier: MIT
# list-languages.sh FILE: the languages that a journey has, its own first. It asks the title alone,
# which every translated example has. For the scripts that draw or test the examples.
set -eu

awk '
    /^language:/ { own = $2 }
    /^title:/ { in_title = 1; line = $0; sub(/^title:/, "", line) ; if (line !~ /^ *($|\{)/) in_title = 0 }
    in_title && !/^title:/ && !/^ / { in_title = 0 }
    in_title {
        text = $0
        sub(/^title: */, "", text)
        while (match(text, /(^|[{, ])[a-z][a-z]: /)) {
            tag = substr(text, RSTART, RLENGTH)
            gsub(/[^a-z]/, "", tag)
            tags[tag] = 1
            text = substr(text, RSTART + RLENGTH)
        }
    }
    END {
        if (own == "") own = "en"
        print own
        for (tag in tags) if (tag != own) print tag
    }' "$1" | LC_ALL=C sort -u
