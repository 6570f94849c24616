#!/bin/sh
# SPDX-License-Identifier: MIT
# fill-manual.sh PROGRAM PAGE: prints the man page with the program's own lists in place of the lines
# .\" @commands@, @options@, @codes@ and @keys@. For the Makefile.
set -eu

while IFS= read -r line; do
    case $line in
    '.\" @'*'@')
        part=${line#*@}
        "$1" manual "${part%@}"
        ;;
    *) printf '%s\n' "$line" ;;
    esac
done <"$2"
