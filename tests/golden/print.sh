#!/bin/sh
# SPDX-License-Identifier: MIT
# print.sh PROGRAM FOLDER: prints what the stages make of every example into FOLDER/<story>/expected/:
# the journey once, layout and scene in each language, reports of three, three whole maps, and heat maps of
# some. For golden.t and bless.sh.
set -eu

program=$1
folder=$2
for file in examples/*/*.cjm.yaml; do
    story=${file%/*}
    expected=$folder/${story#examples/}/expected
    mkdir -p "$expected"
    name=$expected/$(basename "$file" .cjm.yaml)
    "$program" render -q --print journey "$file" >"$name.journey"
    for language in $(sh tools/list-languages.sh "$program" "$file"); do
        "$program" render -q --lang "$language" --print layout "$file" >"$name.$language.layout"
        "$program" render -q --lang "$language" --print scene "$file" >"$name.$language.scene"
        "$program" render -q --lang "$language" --view flow --print layout "$file" \
            >"$name.$language.flow"
    done
done

extension() {
    case $1 in
    text) echo txt ;;
    markdown) echo md ;;
    *) echo "$1" ;;
    esac
}

# The report in every output, once in each direction and kind of digits.
report() {
    for format in text markdown html csv json; do
        "$program" report -q -f "$format" --lang "$2" \
            -o "$folder/$1/expected/$3.$2.report.$(extension $format)" "examples/$1/$3.cjm.yaml"
    done
}
report shoe-store en shoe-store
report bank-onboarding fa bank-onboarding
report clinic-visit ar clinic-visit

# Comparisons: two states in both directions, several states, and scales that differ.
compare() {
    story=$1 language=$2 name=$3
    for format in text markdown html csv json; do
        # shellcheck disable=SC2086
        "$program" compare -q -f $format --lang "$language" $4 \
            >"$folder/$story/expected/$name.$language.$(extension $format)"
    done
}
compare online-shop en compare \
    "examples/online-shop/before.cjm.yaml examples/online-shop/after.cjm.yaml"
compare online-shop fa compare \
    "examples/online-shop/before.cjm.yaml examples/online-shop/after.cjm.yaml"
quarter=examples/bicycle-repair/q
compare bicycle-repair en quarters "${quarter}2.cjm.yaml ${quarter}3.cjm.yaml ${quarter}4.cjm.yaml"
compare bicycle-repair en scales "${quarter}1.cjm.yaml ${quarter}4.cjm.yaml"

# Without embedded fonts, whose bytes follow HarfBuzz's version.
draw() {
    "$program" render -q --text system --lang "$2" -o "$folder/$1/expected/$3.$2.svg" \
        "examples/$1/$3.cjm.yaml"
}
draw minimal en minimal
draw shoe-store fa shoe-store
draw no-scores en workshop

# Importance and performance, by each rule of the cross-hair.
plot() {
    "$program" render -q --view priority --crosshair "$4" --lang "$2" --print layout \
        "examples/$1/$3.cjm.yaml" >"$folder/$1/expected/$3.$2.priority"
}
plot online-shop en before scale
plot online-shop fa before scale
plot clinic-visit ar clinic-visit mean
plot restaurant-chain en restaurant-chain diagonal
plot no-scores en workshop scale
plot torture en long-texts mean
plot torture fa negative-scale diagonal
plot torture en forty-stages scale
"$program" render -q --view priority --lang fa --print scene examples/online-shop/before.cjm.yaml \
    >"$folder/online-shop/expected/priority.fa.scene"

# The flow in lanes, and a path over the grid.
"$program" render -q --text system --lang fa --view flow \
    -o "$folder/shoe-store/expected/flow.fa.svg" examples/shoe-store/shoe-store.cjm.yaml
"$program" render -q --lang en --path gives-up --print scene \
    examples/shoe-store/shoe-store.cjm.yaml >"$folder/shoe-store/expected/path.en.scene"

# The heat map: both directions, several touchpoints in a cell, no scores, and what is hard to draw.
heatmap() {
    file=examples/$1/$2.cjm.yaml
    "$program" render -q --lang "$3" --view heatmap --print layout "$file" \
        >"$folder/$1/expected/$2.$3.heatmap"
}
heatmap online-shop before en
heatmap online-shop before fa
heatmap restaurant-chain restaurant-chain en
heatmap no-scores workshop en
for file in examples/torture/*.cjm.yaml; do
    name=$(basename "$file" .cjm.yaml)
    for language in $(sh tools/list-languages.sh "$program" "$file"); do
        heatmap torture "$name" "$language"
    done
done
"$program" render -q --lang fa --view heatmap --show current --print scene \
    examples/online-shop/before.cjm.yaml >"$folder/online-shop/expected/heatmap.fa.scene"
"$program" render -q --view heatmap --print scene \
    examples/torture/forty-stages.cjm.yaml >"$folder/torture/expected/heatmap.en.scene"

# Comparisons: of two states in both directions of writing, of four, of two with different scales.
states=tests/golden/states
compare_picture() {
    expected=$folder/online-shop/expected/$1
    language=$2
    shift 2
    for print in layout scene; do
        "$program" compare -q --lang "$language" --print "$print" "$@" >"$expected.$language.$print"
    done
}
shop=examples/online-shop
compare_picture compare en $shop/before.cjm.yaml $shop/after.cjm.yaml
compare_picture compare fa $shop/before.cjm.yaml $shop/after.cjm.yaml
compare_picture compare-four ar $states/quarter-[1-4].cjm.yaml
compare_picture compare-scales fa $states/quarter-1.cjm.yaml $states/five-points.cjm.yaml
