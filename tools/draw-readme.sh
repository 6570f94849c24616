#!/bin/sh
# SPDX-License-Identifier: MIT
# Draws the pictures of the README from the examples: docs/shoe-store-en.svg, -fa.svg and the flow, and of the
# online shop plot, heat map and comparison.
set -eu

mkdir -p docs
for language in en fa; do
    build/cjm render -q --lang "$language" -o "docs/shoe-store-$language.svg" \
        examples/shoe-store/shoe-store.cjm.yaml
done
build/cjm render -q --lang en --view flow -o docs/shoe-store-flow-en.svg \
    examples/shoe-store/shoe-store.cjm.yaml
for view in priority heatmap; do
    build/cjm render -q --lang en --view $view -o "docs/online-shop-$view-en.svg" \
        examples/online-shop/before.cjm.yaml
done
build/cjm compare -q --lang en -o docs/online-shop-compare-en.svg \
    examples/online-shop/before.cjm.yaml examples/online-shop/after.cjm.yaml
