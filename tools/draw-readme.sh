#!/bin/sh
# SPDX-License-Identifier: MIT
# Draws the pictures of the README from the example: docs/shoe-store-en.svg and -fa.svg.
set -eu

mkdir -p docs
for language in en fa; do
    build/cjm render -q --lang "$language" -o "docs/shoe-store-$language.svg" \
        examples/shoe-store/shoe-store.cjm.yaml
done
