#!/bin/sh
# SPDX-License-Identifier: MIT
# print.sh PROGRAM FOLDER: prints what the stages make of every example into FOLDER/<story>/expected/:
# the journey once, layout and scene in each language, and three whole maps. For golden.t and bless.sh.
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

# Without embedded fonts, whose bytes follow HarfBuzz's version.
draw() {
    "$program" render -q --text system --lang "$2" -o "$folder/$1/expected/$3.$2.svg" \
        "examples/$1/$3.cjm.yaml"
}
draw minimal en minimal
draw shoe-store fa shoe-store
draw no-scores en workshop

# The flow in lanes, and a path over the grid.
"$program" render -q --text system --lang fa --view flow \
    -o "$folder/shoe-store/expected/flow.fa.svg" examples/shoe-store/shoe-store.cjm.yaml
"$program" render -q --lang en --path gives-up --print scene \
    examples/shoe-store/shoe-store.cjm.yaml >"$folder/shoe-store/expected/path.en.scene"
