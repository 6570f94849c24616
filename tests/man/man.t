#!/bin/sh
# SPDX-License-Identifier: MIT
# The man pages, with the program's own lists in them, are clean and complete.
. "$CJM_TOP/tests/tap.sh"
cd "$CJM_TOP" || exit 1

command -v mandoc >/dev/null 2>&1 || {
    echo '1..0 # SKIP no mandoc'
    exit 0
}
for page in build/man/*; do
    is "mandoc finds nothing in ${page##*/}" "$(mandoc -Tlint "$page" 2>&1)" ''
    ! grep -n '^\.\\" @' "$page" >"$work/shown"
    report $? "${page##*/} has its lists"
done
mandoc -Tmarkdown build/man/cjm.1 >"$work/cjm.1.txt"
for word in render check report compare init explain completion --output --view --crosshair --edges --path --max-gap --fail-on --diagnostics SOURCE_DATE_EPOCH CJM_FONT_DIR NO_COLOR; do
    ok "cjm(1) speaks of $word" grep -q -e "$word" "$work/cjm.1.txt"
done
mandoc -Tmarkdown build/man/cjm.5 >"$work/cjm.5.txt"
missing=
for code in $("$CJM" explain | awk '{ print $1 }'); do
    grep -q "$code" "$work/cjm.5.txt" || missing="$missing $code"
done
is 'cjm(5) names every code' "$missing" ''
for key in touchpoints importance moment_of_truth thresholds; do
    ok "cjm(5) speaks of $key" grep -q "$key" "$work/cjm.5.txt"
done
finish
