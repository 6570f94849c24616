#!/bin/sh
# SPDX-License-Identifier: MIT
# bless.sh [1]: shows how what the program makes of the examples differs from what is expected; with
# 1 it is what is expected from now on. For `make bless`.
set -eu

folder=$(mktemp -d "${TMPDIR:-/tmp}/cjm-bless.XXXXXX")
trap 'rm -rf "$folder"' EXIT
export SOURCE_DATE_EPOCH=1767225600 LC_ALL=C.UTF-8 CJM_FONT_DIR="$(pwd)/build/share/cjm/fonts"
export FONTCONFIG_FILE="$(pwd)/tests/fonts.conf" # as in tests/run.sh
sh tests/golden/print.sh build/cjm "$folder/examples"

changed=0
for file in $( (find examples -path '*/expected/*' -type f && cd "$folder" &&
    find examples -type f) | LC_ALL=C sort -u); do
    cmp -s "$file" "$folder/$file" && continue
    changed=$((changed + 1))
    old=$file
    new=$folder/$file
    [ -f "$old" ] || old=/dev/null
    [ -f "$new" ] || new=/dev/null
    diff -u --label "expected: $file" --label "made: $file" "$old" "$new" | head -n 40 || true
    [ "${1-}" = 1 ] || continue
    if [ -f "$new" ]; then
        mkdir -p "$(dirname "$file")"
        cp "$new" "$file"
    else
        rm "$file"
    fi
done
if [ "${1-}" = 1 ]; then
    echo "bless: $changed files taken"
else
    echo "bless: $changed files differ; \`make bless YES=1\` takes them"
fi
