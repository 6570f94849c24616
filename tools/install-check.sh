#!/bin/sh
# SPDX-License-Identifier: MIT
# install-check.sh: installs into a temporary DESTDIR, and proves that what is there works alone: the
# build folder's fonts are hidden while it draws. For `make install-check`.
set -eu

folder=$(mktemp -d "${TMPDIR:-/tmp}/cjm-install.XXXXXX")
hidden=build/share.hidden
restore() {
    [ ! -d "$hidden" ] || mv "$hidden" build/share
    rm -rf "$folder"
}
trap restore EXIT
trap 'exit 1' INT TERM HUP
fail() {
    echo "install-check: $1" >&2
    exit 1
}

make --no-print-directory install DESTDIR="$folder" prefix=/usr >"$folder.log" || {
    cat "$folder.log" >&2
    fail 'make install failed'
}
rm -f "$folder.log"
for file in bin/cjm share/cjm/fonts/NotoSans-Regular.ttf share/man/man1/cjm.1 share/man/man5/cjm.5 \
    share/bash-completion/completions/cjm share/zsh/site-functions/_cjm \
    share/fish/vendor_completions.d/cjm.fish share/cjm/report.schema.json \
    share/cjm/compare.schema.json; do
    [ -s "$folder/usr/$file" ] || fail "$file is missing or empty"
done
[ "$(stat -c %a "$folder/usr/bin/cjm")" = 755 ] || fail 'the program has a strange mode'
! grep -rl '@commands@\|@options@\|@keys@\|@codes@' "$folder/usr/share/man" ||
    fail 'a man page lacks its lists'

mv build/share "$hidden"
cp examples/minimal/minimal.cjm.yaml "$folder/map.cjm.yaml"
for format in svg pdf png; do
    (cd "$folder" && env -u CJM_FONT_DIR usr/bin/cjm render -q -f $format map.cjm.yaml) ||
        fail "the installed program does not draw $format"
    [ -s "$folder/map.$format" ] || fail "no $format was drawn"
done
env -u CJM_FONT_DIR "$folder/usr/bin/cjm" fonts | grep -q "$folder/usr/share/cjm/fonts/NotoSans" ||
    fail 'the installed program does not use its own fonts'
mv "$hidden" build/share

make --no-print-directory uninstall DESTDIR="$folder" prefix=/usr >/dev/null
left=$(find "$folder/usr" ! -type d)
[ -z "$left" ] || fail "uninstall leaves $left"
echo 'install-check: the installed program works alone'
