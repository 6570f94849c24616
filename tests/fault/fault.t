#!/bin/sh
# SPDX-License-Identifier: MIT
# Output is complete or absent: every call that writes fails in turn, is cut short or interrupted,
# and the old file stays whole, no temporary file is left, the status is 2 and the message clear.
. "$CJM_TOP/tests/tap.sh"

journey=$CJM_TOP/examples/minimal/minimal.cjm.yaml
preload=$CJM_TOP/build/$CJM_VARIANT/fault.so
# The sanitizers' own library must come first.
[ "$CJM_VARIANT" != san ] || preload="$(gcc -print-file-name=libasan.so) $preload"

folder=$work/out
target=$folder/map.svg
mkdir "$folder"
"$CJM" render -q -o "$work/new.svg" "$journey"
head -c 100000 /dev/zero | tr '\0' x >"$work/old.svg"

# Puts the old file in place, renders over it with the fault, and looks.
# Asan options: a signal and a failing write must not turn into its own reports.
render_with() {
    cp "$work/old.svg" "$target"
    run env CJM_FAULT="$1" LD_PRELOAD="$preload" "$CJM" render -q -o "$target" "$journey"
    left=$(ls -A "$folder")
}

# fails_whole FAULT
fails_whole() {
    render_with "$1"
    {
        echo "status $status, left: $left"
        echo "$err"
    } >"$work/shown"
    [ "$status" -eq 2 ] && cmp -s "$target" "$work/old.svg" && [ "$left" = map.svg ] &&
        echo "$err" | grep -q "cannot write .*map.svg"
    report $? "$1: the old file stays, status 2, a message, nothing left behind"
}

# succeeds_whole FAULT
succeeds_whole() {
    render_with "$1"
    echo "status $status, left: $left, $err" >"$work/shown"
    [ "$status" -eq 0 ] && cmp -s "$target" "$work/new.svg" && [ "$left" = map.svg ]
    report $? "$1: the new file is whole"
}

fails_whole open:1:EACCES
fails_whole open:1:EROFS
fails_whole write:1:ENOSPC
fails_whole write:1:EIO
fails_whole write:1:EDQUOT
fails_whole fsync:1:EIO
fails_whole fsync:1:ENOSPC
fails_whole close:1:EIO
fails_whole rename:1:EACCES
succeeds_whole write:1:EINTR
succeeds_whole write:every:SHORT
succeeds_whole fsync:1:EINTR
succeeds_whole close:1:EINTR
succeeds_whole write:99:EIO # the harness itself: no fault, no failure

# Signals wait until the temporary file is gone.
render_with write:1:TERM
{ cmp -s "$target" "$work/new.svg" || cmp -s "$target" "$work/old.svg"; } &&
    [ "$left" = map.svg ] && [ "$status" -eq 143 ]
report $? 'SIGTERM in the middle: one whole file, nothing left behind'
render_with open:1:HUP
{ cmp -s "$target" "$work/new.svg" || cmp -s "$target" "$work/old.svg"; } &&
    [ "$left" = map.svg ] && [ "$status" -eq 129 ]
report $? 'SIGHUP before the first byte: one whole file, nothing left behind'
(
    trap '' HUP
    render_with open:1:HUP
    echo "$status" >"$work/status"
)
is 'SIGHUP under nohup: status 0' "$(cat "$work/status")" 0
ok 'and the new file is whole' cmp "$target" "$work/new.svg"
render_with write:1:KILL
cmp -s "$target" "$work/old.svg"
report $? 'SIGKILL in the middle: the old file is whole'
rm -f "$folder"/.cjm-*

# What a library complains of is a defect of cjm's, told in cjm's form.
render_with open:1:LOG
is 'a complaint of a library: status 2' "$status" 2
like 'is told' "$err" "error: Library: assertion 'x != NULL' failed \[internal\]"
like 'and where to' "$err" 'please report this'

# No old file: a failure leaves none.
rm -f "$target"
run env CJM_FAULT=write:1:ENOSPC LD_PRELOAD="$preload" "$CJM" render -q -o "$target" "$journey"
is 'without an old file none appears' "$(ls -A "$folder")" ''

# Real faults.
exits 'a full device: status 2' 2 "$CJM" render -q -o /dev/full "$journey"
like 'and says so' "$err" 'No space left'
exits 'standard output on a full device: status 2' 2 \
    sh -c '"$CJM" render -q -o - "$0" >/dev/full' "$journey"
like 'and says so too' "$err" 'standard output.*No space left'
exits 'help on a full device: status 2' 2 sh -c '"$CJM" help >/dev/full'

cp "$work/old.svg" "$target"
exits 'a limit on the size of files: status 2' 2 \
    sh -c 'ulimit -f 1; "$CJM" render -q -o "$0" "$1"' "$target" "$journey"
like 'and says so' "$err" 'File too large'
ok 'and the old file is whole' cmp "$target" "$work/old.svg"
is 'and nothing is left behind' "$(ls -A "$folder")" map.svg

# A closed pipe is nobody's mistake: no message, and no success either.
(
    # shellcheck disable=SC2016
    sh -c '"$CJM" render -q -o - "$0" 2>"$1/err"; echo $? >"$1/status"' "$journey" "$work" | :
)
is 'a reader that leaves: no message' "$(cat "$work/err")" ''
status=$(cat "$work/status")
[ "$status" -eq 2 ] || [ "$status" -eq 0 ] # 0: all was written before the reader left
report $? 'and no strange status'

exits 'a folder that is missing: status 2' 2 "$CJM" render -q -o "$work/none/map.svg" "$journey"
like 'and says so' "$err" 'No such file or directory'
exits 'a target that is a folder for a file: status 2' 2 \
    "$CJM" render -q -f svg -o "$journey/map.svg" "$journey"

if [ "$(id -u)" -ne 0 ]; then
    chmod 555 "$folder"
    exits 'a folder that may not be written: status 2' 2 "$CJM" render -q -o "$target" "$journey"
    chmod 755 "$folder"
    ok 'and the old file is whole' cmp "$target" "$work/old.svg"
    chmod 444 "$target"
    exits 'a file that may not be written: status 2' 2 "$CJM" render -q -o "$target" "$journey"
    chmod 644 "$target"
else
    skip 'root may write everywhere'
fi

# What is kept: the mode of an old file, the link, the device.
cp "$work/old.svg" "$target"
chmod 640 "$target"
"$CJM" render -q -o "$target" "$journey"
is 'the mode of the old file is kept' "$(stat -c %a "$target")" 640
if [ "$(id -u)" -eq 0 ]; then
    chmod 664 "$target"
    chgrp 1 "$target"
    CJM_FAULT=fchown:every:EPERM LD_PRELOAD="$preload" "$CJM" render -q -o "$target" "$journey"
    is 'where its group cannot be kept, no other gets its rights' "$(stat -c %a "$target")" 604
else
    skip 'only root has files of another group for sure'
fi
rm "$target"
(umask 027 && "$CJM" render -q -o "$target" "$journey")
is 'a new file obeys the umask' "$(stat -c %a "$target")" 640
rm "$target"
mkdir "$folder/deep"
ln -s deep/real.svg "$target"
"$CJM" render -q -o "$target" "$journey"
ok 'a link stays a link' test -L "$target"
ok 'and its target is written, though it did not exist' cmp "$folder/deep/real.svg" "$work/new.svg"
ln -sf map.svg "$target"
exits 'a link to itself: status 2' 2 "$CJM" render -q -o "$target" "$journey"
mkfifo "$work/pipe.svg"
cat "$work/pipe.svg" >"$work/piped" &
"$CJM" render -q -o "$work/pipe.svg" "$journey"
wait
ok 'a named pipe gets the picture' cmp "$work/piped" "$work/new.svg"
ok 'and stays a pipe' test -p "$work/pipe.svg"
for name in /dev/stdout /dev/fd/1 /proc/self/fd/1; do
    # shellcheck disable=SC2016
    sh -c '"$CJM" render -q -f svg -o "$1" "$0"' "$journey" $name | cat >"$work/piped"
    ok "$name as a pipe gets the picture" cmp "$work/piped" "$work/new.svg"
done
# shellcheck disable=SC2016
sh -c '"$CJM" render -q -f svg -o /dev/fd/5 "$0" 5>&1' "$journey" | cat >"$work/piped"
ok 'so does a substituted process' cmp "$work/piped" "$work/new.svg"
"$CJM" render -q -f svg -o /dev/stdout "$journey" >"$work/redirected"
ok 'and /dev/stdout as a file' cmp "$work/redirected" "$work/new.svg"

# A library that only some runs open is not there: said, with nothing half done.
# without_library NAME ARGUMENT…
without_library() {
    name=$1
    shift
    run env CJM_FAULT=dlopen:1:ENOENT LD_PRELOAD="$preload" "$CJM" "$@"
    echo "status $status, $out, $err" >"$work/shown"
    [ "$status" -eq 2 ] && echo "$out$err" | grep -q "$name.*\[missing-library\]"
    report $? "without $name: status 2 and a message"
}
sed 's/^title:.*/title: ทดสอบภาษาไทยที่ไม่มีช่องว่าง/' "$journey" >"$work/thai.cjm.yaml"
without_library json-glib report --format json "$journey"
is 'nothing is printed' "$out" ''
without_library json-glib check --diagnostics sarif "$journey"
without_library Cairo render -q -o "$folder/map.png" "$journey"
ok 'no PNG is begun' test ! -e "$folder/map.png"
without_library Pango render -q -o "$folder/thai.svg" "$work/thai.cjm.yaml"
ok 'nothing is drawn' test ! -e "$folder/thai.svg"
without_library Pango render -q --view flow -f dot -o - "$work/thai.cjm.yaml"
is 'nothing is exported' "$out" ''
without_library Pango render -q --print layout "$work/thai.cjm.yaml"
is 'nothing is printed' "$out" ''
run "$CJM" render -q -o - "$work/thai.cjm.yaml"
is 'with it there is a map' "$status" 0
finish
