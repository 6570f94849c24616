#!/bin/sh
# SPDX-License-Identifier: MIT
# The papers against the program: links lead somewhere, examples draw, commands and options exist.
. "$CJM_TOP/tests/tap.sh"
cd "$CJM_TOP" || exit 1

papers='README.md ARCHITECTURE.md CONTRIBUTING.md CHANGELOG.md examples/README.md'
missing=
for paper in $papers; do
    for link in $(grep -o '](\([^)#]*\))' "$paper" | sed 's/^](\(.*\))$/\1/' | grep -v '^https*:'); do
        [ -e "$(dirname "$paper")/$link" ] || missing="$missing $paper:$link"
    done
done
is 'links of the papers lead to files' "$missing" ''

# fenced LANGUAGE PAPER: the contents of its blocks in that language.
fenced() {
    awk -v start="^\`\`\`$1" '/^```/ && inside { inside = 0; next } $0 ~ start { inside = 1; next } inside' "$2"
}

fenced yaml README.md >"$work/readme.cjm.yaml"
is "the README's journey has no problem" "$("$CJM" check "$work/readme.cjm.yaml" 2>&1)" ''
ok "the README's journey is drawn" "$CJM" render -q -o "$work/readme.svg" "$work/readme.cjm.yaml"
like 'its largest gap is the one that the README tells of' "$(cat "$work/readme.svg")" '−5'

# The smallest file stands in cjm(5): its empty cells are warned of, and nothing else.
awk '/^\.Ed/ { inside = 0 } inside; /^\.Bd -literal/ && !seen { inside = 1; seen = 1 }' man/cjm.5 \
    >"$work/smallest.cjm.yaml"
is 'the smallest file has no error' \
    "$("$CJM" check "$work/smallest.cjm.yaml" 2>&1 | grep -o '\[[a-z-]*\]$' | sort -u | tr -d '\n')" \
    '[empty-channel][empty-stage]'

# Every `cjm COMMAND --option` of README and manual is one that help knows.
{ fenced sh README.md && sed -n 's/^\.Dl \$ //p' man/cjm.1; } | grep -o 'cjm [a-z].*' |
    sed -e 's/[|#].*//' >"$work/commands"
unknown=
while read -r _ command rest; do
    "$CJM" help "$command" >"$work/help" 2>&1 || unknown="$unknown $command"
    for word in $rest; do
        case $word in
        --*) grep -q -e "$word[ =]" "$work/help" || unknown="$unknown $command:$word" ;;
        esac
    done
done <"$work/commands"
is 'commands and options of README and manual exist' "$unknown" ''
ok 'there were some to look at' test "$(wc -l <"$work/commands")" -ge 8

for target in $(grep -oh '`*make [a-z-]*' README.md CONTRIBUTING.md | sed 's/.*make //' | sort -u); do
    ok "make $target exists" grep -q "^$target:" Makefile
done
finish
