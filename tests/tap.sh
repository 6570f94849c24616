# SPDX-License-Identifier: MIT
# The Test Anything Protocol for the shell tests: source it, make checks, end with `finish`.
# $CJM is the program, $CJM_TOP the repository, $work a folder that is removed at the end.

count=0
work=$(mktemp -d "${TMPDIR:-/tmp}/cjm-test.XXXXXX")
trap 'chmod -R u+rwX "$work" 2>/dev/null; rm -rf "$work"' EXIT

# report STATUS NAME: one line; diagnostics come from $work/shown when it exists.
report() {
    count=$((count + 1))
    if [ "$1" -eq 0 ]; then
        echo "ok $count - $2"
    else
        echo "not ok $count - $2"
        [ ! -f "$work/shown" ] || sed 's/^/# /' "$work/shown"
    fi
    rm -f "$work/shown"
}

# ok NAME COMMAND…: the command succeeds.
ok() {
    name=$1
    shift
    "$@" >"$work/shown" 2>&1
    report $? "$name"
}

# is NAME GOT WANTED
is() {
    printf 'got:    %s\nwanted: %s\n' "$2" "$3" >"$work/shown"
    [ "$2" = "$3" ]
    report $? "$1"
}

# like NAME TEXT PATTERN: the text holds the basic regular expression.
like() {
    printf 'no %s in:\n%s\n' "$3" "$2" >"$work/shown"
    printf '%s\n' "$2" | grep -q -- "$3"
    report $? "$1"
}

unlike() {
    printf '%s in:\n%s\n' "$3" "$2" >"$work/shown"
    ! printf '%s\n' "$2" | grep -q -- "$3"
    report $? "$1"
}

# run COMMAND…: sets status, out and err.
run() {
    "$@" >"$work/.out" 2>"$work/.err"
    status=$?
    out=$(cat "$work/.out")
    err=$(cat "$work/.err")
}

# exits NAME STATUS COMMAND…: the command ends with that status; sets out and err.
exits() {
    name=$1
    wanted=$2
    shift 2
    run "$@"
    printf 'status %s, wanted %s\n%s\n%s\n' "$status" "$wanted" "$out" "$err" >"$work/shown"
    [ "$status" -eq "$wanted" ]
    report $? "$name"
}

# skip NAME: for what this machine lacks.
skip() {
    count=$((count + 1))
    echo "ok $count - # SKIP $1"
}

finish() {
    echo "1..$count"
}
