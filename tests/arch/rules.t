#!/bin/sh
# SPDX-License-Identifier: MIT
# The rules of architecture hold, and each of them can fail: a breach of every kind is planted into
# a copy and must be found.
. "$CJM_TOP/tests/tap.sh"
cd "$CJM_TOP" || exit 1
rules=$CJM_TOP/tests/arch/rules.sh
[ "$CJM_VARIANT" = release ] || {
    echo '1..0 # SKIP the sources are the same in every variant'
    exit 0
}

# shellcheck disable=SC2046
ok 'the rules of architecture hold' sh "$rules" . $(find include -name '*.h')

# planted NAME FILE LINE EXPECTED [HEADER]: LINE, put at the end of FILE in a copy, is found.
planted() {
    rm -rf "$work/copy"
    mkdir "$work/copy"
    cp -r src include "$work/copy"
    printf '%s\n' "$3" >>"$work/copy/$2"
    found=$(sh "$rules" "$work/copy" ${5-})
    like "found: $1" "$found" "$4"
}

svg=$(find src/backends -name '*.c' | head -n 1)
if [ -n "$svg" ]; then
    planted 'a back end that knows the journey' "$svg" '#include <cjm/journey.h>' 'must not see cjm/journey.h'
    planted 'a back end that knows the layout' "$svg" '#include <cjm/layout.h>' 'must not see cjm/layout.h'
fi
planted 'a journey that knows YAML' src/journey/journey.c '#include <cjm/document.h>' 'must not see cjm/document.h'
planted 'a contract that looks up' include/cjm/scene.h '#include <cjm/layout.h>' 'must not see cjm/layout.h'
planted 'a second user of libyaml' src/journey/journey.c '#include <yaml.h>' 'for yaml alone'
planted 'Pango outside src/text' src/layout/layout.c '#include <pango/pango.h>' 'for text alone'
planted 'Cairo outside the back ends' src/compose/card.c '#include <cairo.h>' 'for backends alone'
planted 'a header of another folder' src/layout/layout.c '#include "../text/font_set.h"' 'private to another'
planted 'the same from deeper down' src/layout/flow/flow.c '#include "../../text/font_set.h"' 'private to another'
planted 'a header that the house has not' src/layout/flow/flow.c '#include "../nothing.h"' 'is not in this folder'
planted 'printing below the command line' src/scene/scene.c 'void f(void) { fprintf(stderr, ""); }' 'only src/cli prints'
planted 'ending below the command line' src/scene/scene.c 'void f(void) { exit(1); }' 'only src/cli prints'
planted 'a header that needs another' include/cjm/codes.h 'Scene *g(void);' 'does not compile alone' include/cjm/codes.h

mkdir "$work/bare"
cp -r src include "$work/bare"
echo 'int x;' >"$work/bare/src/scene/bare.c"
like 'found: a file without licence' "$(sh "$rules" "$work/bare")" 'bare.c: the first line is not'
mkdir "$work/bare/src/novelty"
echo '/* SPDX-License-Identifier: MIT */' >"$work/bare/src/novelty/a.c"
like 'found: a folder without rule' "$(sh "$rules" "$work/bare")" 'not in the table'

# What can change at run time is not in the library: tables are constant.
mutable=$(objdump -t build/release/libcjm.a | awk '/ O (\.data|\.bss)[ \t]/ { print $NF }')
is 'the library has no mutable globals or statics' "$mutable" ''
echo 'static int counter; int next(void); int next(void) { return ++counter; }' >"$work/mutable.c"
gcc -c -o "$work/mutable.o" "$work/mutable.c"
like 'found: a mutable static' "$(objdump -t "$work/mutable.o" | awk '/ O (\.data|\.bss)[ \t]/ { print $NF }')" 'counter'
finish
