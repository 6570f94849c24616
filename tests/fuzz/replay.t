#!/bin/sh
# SPDX-License-Identifier: MIT
# Every input that once broke cjm, every example and every broken file goes through the fuzz target.
cd "$CJM_TOP" || exit 1
find tests/fuzz/corpus tests/input examples data -type f -size -300k \
    ! -path '*/expected/*' ! -name '*.md' 2>/dev/null | LC_ALL=C sort |
    xargs "build/$CJM_VARIANT/fuzz-replay"
