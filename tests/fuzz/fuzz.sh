#!/bin/sh
# SPDX-License-Identifier: MIT
# fuzz.sh TARGET PROGRAM SECONDS: fuzzes from the seeds, with the format's keys as dictionary. What it
# finds is kept in build/fuzz/found/. For `make fuzz` and `make check`.
set -eu

target=$1
program=$2
seconds=$3
folder=build/fuzz
mkdir -p "$folder/corpus" "$folder/seeds" "$folder/found"
"$program" manual keys | sed -n 's/^\.It Ic \([^ ]*\).*/"\1: "/p' | sort -u >"$folder/keys.dict"
printf '"- "\n"\\x0a  "\n"{"\n"}"\n"["\n"]"\n": "\n"|\\x0a"\n"null"\n"measured"\n"positive"\n' \
    >>"$folder/keys.dict"
for file in tests/fuzz/corpus/* examples/*/*.cjm.yaml $(find tests/input -type f 2>/dev/null) \
    data/starters/*; do
    [ ! -f "$file" ] || [ "$(wc -c <"$file")" -gt 20000 ] ||
        cp "$file" "$folder/seeds/$(echo "$file" | tr / _)"
done
CJM_FONT_DIR=$(pwd)/build/share/cjm/fonts LSAN_OPTIONS=suppressions=$(pwd)/tests/leaks.supp \
    "$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=20000 \
    -dict="$folder/keys.dict" -artifact_prefix="$folder/found/" -print_final_stats=1 \
    "$folder/corpus" "$folder/seeds" 2>"$folder/log" || {
    tail -n 60 "$folder/log" >&2
    echo "fuzzing found something: $folder/found/" >&2
    exit 1
}
sed -n 's/^stat::number_of_executed_units: */fuzzing: inputs tried: /p' "$folder/log"
