#!/bin/sh
# SPDX-License-Identifier: MIT
# `cjm init`: a starter journey in every language draws as it is, without a warning.
. "$CJM_TOP/tests/tap.sh"
cd "$work" || exit 1
exits 'init without file' 0 "$CJM" init
ok 'writes journey.cjm.yaml' test -s journey.cjm.yaml
like 'and says how to go on' "$err" 'cjm render journey.cjm.yaml'
is 'nothing on standard output' "$out" ''
echo mine >journey.cjm.yaml
exits 'init over a file: status 2' 2 "$CJM" init
is 'which stays' "$(cat journey.cjm.yaml)" mine
like 'says so' "$err" 'is not overwritten'
ln -s nowhere dangling.yaml
exits 'init over a link to nowhere: status 2' 2 "$CJM" init dangling.yaml
is 'which stays a link to nowhere' "$(readlink dangling.yaml)$(ls nowhere 2>&1 | grep -c 'No such')" nowhere1
for language in en fa ar; do
    exits "init --lang=$language" 0 "$CJM" init --lang=$language $language.yaml
    ok "$language: as in data/starters" cmp $language.yaml "$CJM_TOP/data/starters/$language.cjm.yaml"
    exits "$language: no problem at all" 0 "$CJM" check --strict $language.yaml
    is "$language: nothing to say" "$out" ''
    exits "$language: draws" 0 "$CJM" render --strict $language.yaml
    ok "$language: a picture" test -s $language.svg
done
exits 'a regional tag finds its language' 0 "$CJM" init --lang=fa-IR fa-ir.yaml
ok 'the Persian one' cmp fa-ir.yaml fa.yaml
exits 'init to standard output' 0 "$CJM" init -
is 'prints it' "$(printf '%s\n' "$out" | cksum)" "$(cksum <en.yaml)"
exits 'from init to picture in a pipe' 0 sh -c '"$CJM" init --lang ar - | "$CJM" render -'
like 'draws' "$out" '<svg'
exits 'init into a missing folder: status 2' 2 "$CJM" init none/a.yaml
finish
