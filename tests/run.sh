#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh FOLDER TEST…: runs the tests of one variant, whose program and test programs are in FOLDER,
# under prove. Tests find the program in $CJM and the fonts in $CJM_FONT_DIR. For `make test` and
# tests/check.sh. Exit status: prove's.
set -u

variant=$1
shift
top=$(pwd)
export CJM="$top/$variant/cjm" CJM_FONT_DIR="$top/build/share/cjm/fonts" CJM_TOP="$top"
export CJM_VARIANT="${variant##*/}"
export FONTCONFIG_FILE="$top/tests/fonts.conf" # the machine's own fonts are nobody's golden
export LC_ALL=C.UTF-8 TZ=UTC SOURCE_DATE_EPOCH=1767225600
unset NO_COLOR GITHUB_ACTIONS 2>/dev/null
export ASAN_OPTIONS="detect_leaks=1:strict_string_checks=1${ASAN_OPTIONS:+:$ASAN_OPTIONS}"
export UBSAN_OPTIONS="print_stacktrace=1${UBSAN_OPTIONS:+:$UBSAN_OPTIONS}"
[ ! -f "$top/tests/leaks.supp" ] ||
    export LSAN_OPTIONS="suppressions=$top/tests/leaks.supp:print_suppressions=0"
[ $# -gt 0 ] || { echo 'cjm: no tests' >&2; exit 1; }
# shellcheck disable=SC2086
prove --merge --failures --exec '' ${PROVE_OPTIONS:---jobs 2} "$@"
