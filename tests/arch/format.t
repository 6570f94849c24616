#!/bin/sh
# SPDX-License-Identifier: MIT
# Every C file is laid out by .clang-format, where the version is here that all of them were laid out
# with: others differ in small things.
. "$CJM_TOP/tests/tap.sh"
cd "$CJM_TOP" || exit 1

case $(clang-format --version 2>/dev/null) in
*'version 14.'*) ;;
*)
    echo '1..0 # SKIP no clang-format 14'
    exit 0
    ;;
esac
for folder in bench include src tests; do
    # labels.h is a table of texts in three scripts
    find $folder -name '*.[ch]' ! -name labels.h -exec clang-format --dry-run {} + >"$work/shown" 2>&1
    head -n 5 "$work/shown" >"$work/few"
    is "$folder/ is laid out" "$(cat "$work/few")" ''
done
printf 'int  f( void ){return 0;}\n' >"$work/bad.c"
cp .clang-format "$work"
unlike 'what is not is seen' "$(clang-format --dry-run "$work/bad.c" 2>&1)" '^$'
finish
