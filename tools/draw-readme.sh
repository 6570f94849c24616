#!/bin/sh
# SPDX-License-Identifier: MIT
# Draws the pictures of the README from the example: docs/shoe-store-en.svg, -fa.svg and the flow.
set -eu

mkdir -p docs
for language in en fa; do
    build/cjm render -q --lang "$language" -o "docs/shoe-store-$language.svg" \
        examples/shoe-store/shoe-store.cjm.yaml
done
build/cjm render -q --lang en --view flow -o docs/shoe-store-flow-en.svg \
    examples/shoe-store/shoe-store.cjm.yaml
