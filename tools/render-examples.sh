#!/bin/sh
# SPDX-License-Identifier: MIT
# render-examples.sh PROGRAM FOLDER: draws every example as SVG, PDF and PNG, in each language that
# the file has; flow, plot and heat map as SVG alone. For `make demo`.
set -eu

program=$1
folder=$2
rm -rf "$folder"
for file in examples/*/*.cjm.yaml; do
    story=$(basename "$(dirname "$file")")
    name=$(basename "$file" .cjm.yaml)
    mkdir -p "$folder/$story"
    for language in $(sh tools/list-languages.sh "$program" "$file"); do
        for format in svg pdf png; do
            "$program" render -q --lang "$language" \
                -o "$folder/$story/$name.$language.$format" "$file"
        done
        for view in flow priority heatmap; do
            "$program" render -q --lang "$language" --view "$view" \
                -o "$folder/$story/$name.$language.$view.svg" "$file"
        done
    done
done
echo "The examples are drawn: $(find "$folder" -type f | wc -l) maps in $(cd "$folder" && pwd)/"
echo "A first look: $folder/shoe-store/shoe-store.en.svg"
