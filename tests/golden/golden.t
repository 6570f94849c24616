#!/bin/sh
# SPDX-License-Identifier: MIT
# What the stages make of every example is what stands beside it in expected/. `make bless` shows
# what changed, and takes it.
. "$CJM_TOP/tests/tap.sh"
cd "$CJM_TOP" || exit 1

ok 'every example is printed' sh tests/golden/print.sh "$CJM" "$work/examples"
for file in $(cd "$work" && find examples -path '*/expected/*' -type f | LC_ALL=C sort); do
    diff -u "$file" "$work/$file" 2>&1 | head -n 20 >"$work/shown"
    cmp -s "$file" "$work/$file"
    report $? "$file"
done
stale=
for file in $(find examples -path '*/expected/*' -type f | LC_ALL=C sort); do
    [ -f "$work/$file" ] || stale="$stale $file"
done
is 'nothing stands there that is no longer made' "$stale" ''
finish
