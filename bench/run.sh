#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh PROGRAM MEASURE FOLDER: draws the same generated journeys with cjm and with dot, alternating,
# and prints CPU time, peak memory and bytes side by side with the bars of the project. For
# `make bench`; QUICK=1 leaves the slow ones out.
set -eu

program=$(realpath "$1")
measure=$(realpath "$2")
source=$(realpath "$(dirname "$0")")
mkdir -p "$3"
cd "$3"
export LC_ALL=C.UTF-8 SOURCE_DATE_EPOCH=1767225600

for size in 6 30 100; do
    for form in yaml dot; do
        awk -v stages=$size -v channels=$size -v form=$form -f "$source/generate.awk" >"$size.$form"
    done
done

echo '                     CPU time, ms                    peak memory, MB        size, kB'
echo 'journey  format     cjm      dot    cjm÷dot  bar      cjm    dot  bar      cjm     dot'

# compare SIZE FORMAT RUNS BAR MEMORY-BAR [OPTION]
compare() {
    "$measure" "$3" "$program render -q ${6-} -f $2 -o %s $1.yaml" "dot -T$2 -o %s $1.dot" |
        awk -v size="$1" -v format="$2" -v bar="$4" -v memory="$5" '
            { time[NR] = $1; peak[NR] = $2 / 1024; bytes[NR] = $3 / 1000 }
            function mark(value, limit) { return limit == "-" ? "" : value <= limit ? "✓" : "✗" }
            END {
                if (NR < 2) {
                    print size "×" size, format, "failed"
                    exit
                }
                ratio = time[1] / time[2]
                printf "%-8s %-6s %8.1f %8.1f %8.2f %5s%-2s %8.1f %6.1f %4s%-2s %8.1f %7.1f\n",
                    size "×" size, format, time[1], time[2], ratio, bar, mark(ratio, bar),
                    peak[1], peak[2], memory, mark(peak[1], memory), bytes[1], bytes[2]
            }'
}
compare 6 svg 41 0.4 40
compare 6 pdf 41 0.5 40
compare 6 png 21 0.7 -
compare 30 svg 11 0.5 -
compare 30 pdf 11 0.5 -
if [ -z "${QUICK-}" ]; then
    compare 30 png 3 - -
    compare 100 svg 5 0.5 250
    compare 100 pdf 5 0.5 250 --page=A0 # a page of 14 400 points is the longest
fi

# The flow against dot on the same graph: every touchpoint, joined in stage order.
# flow SIZE FORM RUNS BAR
flow() {
    [ -f "flow$1.dot" ] || {
        "$program" render -q --view flow -f dot -o "all$1.dot" "$1.yaml"
        awk -f "$source/plain-graph.awk" "all$1.dot" >"flow$1.dot"
    }
    "$measure" "$3" "$program render -q --view flow --flow $2 -o %s.svg $1.yaml" \
        "dot -Tsvg -o %s flow$1.dot" |
        awk -v size="$1" -v form="$2" -v bar="$4" '
            { time[NR] = $1; peak[NR] = $2 / 1024 }
            END {
                ratio = time[1] / time[2]
                printf "flow %s×%s, %s: cjm %.1f ms, dot %.1f ms, ratio %.2f%s; peak %.1f MB, dot %.1f MB\n",
                    size, size, form, time[1], time[2], ratio,
                    bar == "-" ? "" : " (bar " bar ")" (ratio <= bar ? " ✓" : " ✗"), peak[1], peak[2]
            }'
}
rm -f flow*.dot
flow 6 lanes 41 0.5
flow 6 graph 41 0.5
flow 30 lanes 11 0.5
flow 30 graph 11 -
if [ -z "${QUICK-}" ]; then
    "$measure" 5 "$program render -q --view heatmap -o %s.svg 100.yaml" \
        "$program render -q -o %s.svg 100.yaml" |
        awk '
            { time[NR] = $1 }
            END { printf "heat map 100×100: %.0f ms, %.2f of the grid\n", time[1], time[1] / time[2] }'
    "$measure" 5 "$program render -q --view flow -o %s.svg 100.yaml" |
        awk '{ printf "flow 100×100, lanes: %.0f ms (bar 2000)%s; peak %.1f MB\n", $1,
                   $1 <= 2000 ? " ✓" : " ✗", $2 / 1024 }'
fi

# Each further file of one process.
files=
dots=
for i in 1 2 3 4 5 6 7 8 9 10 11; do
    cp 6.yaml "many$i.yaml"
    cp 6.dot "many$i.dot"
    files="$files many$i.yaml"
    dots="$dots many$i.dot"
done
for format in svg pdf; do
    mkdir -p out
    "$measure" 21 "$program render -q -f $format -o out/ many1.yaml" "dot -T$format -O many1.dot" \
        "$program render -q -f $format -o out/$files" "dot -T$format -O$dots" |
        awk -v format=$format '
            { time[NR] = $1 }
            END {
                cjm = (time[3] - time[1]) / 10
                dot = (time[4] - time[2]) / 10
                printf "each further 6×6 in one process, %s: cjm %.2f ms, dot %.2f ms, ratio %.2f (bar 0.5)%s\n",
                    format, cjm, dot, cjm / dot, cjm / dot <= 0.5 ? " ✓" : " ✗"
            }'
done

# Whether the time for a touchpoint grows. What an empty run costs is no touchpoint's.
printf 'title: T\nstages: [A]\nchannels: [B]\ntouchpoints: []\n' >empty.yaml
"$measure" 11 "$program render -q -o %s.svg empty.yaml" "$program render -q -o %s.svg 30.yaml" \
    "$program render -q -o %s.svg 100.yaml" |
    awk '
        { time[NR] = $1 }
        END {
            small = time[2] * 1000 / 630
            large = time[3] * 1000 / 7000
            printf "an empty journey: %.1f ms; a touchpoint: %.1f µs at 30×30, %.1f µs at 100×100, ratio %.2f (bar 1.2)%s\n",
                time[1], small, large, large / small, large / small <= 1.2 ? " ✓" : " ✗"
            printf "  without the cost of an empty run: %.1f µs and %.1f µs, ratio %.2f\n",
                (time[2] - time[1]) * 1000 / 630, (time[3] - time[1]) * 1000 / 7000,
                (time[3] - time[1]) * 630 / (time[2] - time[1]) / 7000
        }'
