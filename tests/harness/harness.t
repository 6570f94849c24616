#!/bin/sh
# SPDX-License-Identifier: MIT
# The harness can fail: tests that fail, crash, stop early or say nothing are counted as failures,
# and the last line tells so.
. "$CJM_TOP/tests/tap.sh"
cd "$work" || exit 1
mkdir -p build/release build/san tests
cp "$CJM_TOP/tests/run.sh" "$CJM_TOP/tests/check.sh" tests

# outcome NAME STATUS LAST-LINE COMMANDS: what check.sh makes of a test with these commands.
outcome() {
    for variant in release san; do
        printf '#!/bin/sh\n%s\n' "$4" >build/$variant/test-it
        chmod +x build/$variant/test-it
    done
    run sh tests/check.sh build
    printf '%s, %s\n' "$status" "$(printf '%s\n' "$out" | tail -n 1)" >"$work/shown"
    [ "$status" -eq "$2" ] && [ "$(printf '%s\n' "$out" | tail -n 1)" = "$3" ]
    report $? "$1"
}
outcome 'what passes' 0 '4 passed, 0 failed' 'echo ok 1; echo ok 2; echo 1..2'
outcome 'a failure' 1 '2 passed, 2 failed' 'echo ok 1; echo not ok 2; echo 1..2'
outcome 'a bad status' 1 '0 passed, 2 failed' 'echo ok 1; echo 1..1; exit 3'
outcome 'a crash' 1 '0 passed, 2 failed' 'echo 1..2; echo ok 1; kill -SEGV $$'
outcome 'too few' 1 '0 passed, 2 failed' 'echo 1..2; echo ok 1'
outcome 'silence' 1 '0 passed, 2 failed' ':'

# The checks of tap.sh can fail as well.
# shellcheck disable=SC2034
fails() {
    name=$1
    printf '. "$CJM_TOP/tests/tap.sh"\n%s\nfinish\n' "$2" >it.t
    like "$name fails" "$(sh it.t 2>&1)" '^not ok 1'
}
fails 'ok' 'ok a false'
fails 'is' 'is a b c'
fails 'like' 'like a text pattern'
fails 'unlike' 'unlike a text text'
fails 'exits' 'exits a 0 false'
fails 'report' 'report 1 a'
finish
