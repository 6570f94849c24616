#!/bin/sh
# SPDX-License-Identifier: MIT
# check.sh BUILD SHELL-TEST…: runs the unit tests and the shell tests of the variants release and san
# and ends with one line, `N passed, N failed`. For `make check`.
set -u

build=$1
shift
passed=0
failed=0
for variant in release san; do
    echo "== $variant"
    log=$build/$variant/tests.log
    tests=$(find "$build/$variant" -maxdepth 1 -name 'test-*' -type f -perm -u+x | LC_ALL=C sort)
    # shellcheck disable=SC2086
    sh tests/run.sh "$build/$variant" $tests "$@" >"$log" 2>&1
    status=$?
    cat "$log"
    # "Files=2, Tests=20, …", and "NAME (Wstat: 0 Tests: 9 Failed: 2)" for each bad one. A test that
    # crashed or ran less than it planned has no failed subtest, and fails all the same.
    set_of=$(sed -n 's/^Files=[0-9]*, Tests=\([0-9]*\),.*/\1/p' "$log" | tail -n 1)
    bad=$(sed -n 's/.*(Wstat: .* Failed: \([0-9]*\))$/\1/p' "$log" |
        awk '{ sum += $1 > 0 ? $1 : 1 } END { print sum + 0 }')
    [ "$status" -eq 0 ] || [ "$bad" -gt 0 ] || bad=1
    passed=$((passed + ${set_of:-0} - bad))
    failed=$((failed + bad))
done
[ "$passed" -ge 0 ] || passed=0
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
