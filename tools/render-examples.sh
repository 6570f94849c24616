#!/bin/sh
# SPDX-License-Identifier: MIT
# render-examples.sh PROGRAM FOLDER: draws every example as SVG, PDF and PNG, in each language that
# the file has. For `make demo`.
set -eu

program=$1
folder=$2
mkdir -p "$folder"
for file in examples/*/*.cjm.yaml; do
    name=$(basename "$file" .cjm.yaml)
    for language in $(sh tools/list-languages.sh "$file"); do
        for format in svg pdf png; do
            "$program" render -q --lang "$language" -o "$folder/$name.$language.$format" "$file"
        done
    done
done
echo "Drawn: $(ls "$folder" | wc -l) files in $folder/"
