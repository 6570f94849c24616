#!/bin/sh
# SPDX-License-Identifier: MIT
# `cjm compare`: its options, its gate, and its outputs read back by other programs.
. "$CJM_TOP/tests/tap.sh"
cd "$work" || exit 1
cat >old.cjm.yaml <<'YAML'
title: "A | *B* <c> & \"d\""
period: Spring
stages: [A, B]
channels: [C, D]
touchpoints:
  - {id: x, stage: A, channel: C, owner: Ops, action: "=SUM(A1)", impact: i, current: 8, desired: 8}
  - {id: y, stage: A, channel: D, owner: Dev, action: Do, impact: i, current: 5.6, desired: 8}
  - {id: z, stage: B, channel: C, owner: Ops, action: Stay, impact: i, desired: 9}
  - {id: g, stage: B, channel: D, owner: Ops, action: Go, impact: i, current: 3, desired: 9}
YAML
cat >new.cjm.yaml <<'YAML'
title: "A | *B* <c> & \"d\""
period: Autumn
stages: [A, B]
channels: [C, D]
touchpoints:
  - {id: x, stage: A, channel: C, owner: Ops, action: "<script>alert(1)</script>", impact: i, current: 6, desired: 8}
  - {id: y, stage: B, channel: D, owner: Ops, action: Do, impact: i, current: 8, desired: 9}
  - {id: z, stage: B, channel: C, owner: Ops, action: Stay, impact: i, current: 4, desired: 9}
  - {id: n, stage: A, channel: D, owner: Ops, action: New, impact: i, current: 7, desired: 7}
YAML
sed 's/^title/scale: {min: 0, max: 100}\n&/' old.cjm.yaml >wide.cjm.yaml
sed 's/stage: A/stage: X/' old.cjm.yaml >bad.cjm.yaml
ls >before.txt

exits 'text by default, to standard output' 0 "$CJM" compare old.cjm.yaml new.cjm.yaml
like 'with the states' "$out" '^Spring → Autumn$'
like 'what got worse' "$out" '^A .* 8 .* 6 .* −2 .* Ops$'
like 'how many' "$out" '^Worse  *1$'
like 'the means' "$out" '^Current  *5.5  *6.3  *+0.7$'
like 'and those of what is in both' "$out" '^Like for like (touchpoints: 2)  *6.8  *7.0  *+0.2$'
like 'a score that was missing' "$out" '^B  *C  *Current  *4  *9  *Stay  *Ops$'
unlike 'without colour in a pipe' "$out" "$(printf '\033')"
is 'and nothing else is written' "$(ls | grep -vx 'before.txt')" "$(grep -vx 'before.txt' before.txt)"
exits '--color always' 0 "$CJM" compare --color always old.cjm.yaml new.cjm.yaml
like 'colours' "$out" "$(printf '\033\\[1;31m')−2"
sed 's/current: 8, desired: 8/current: 8.04, desired: 8/' old.cjm.yaml >small.cjm.yaml
exits 'a small change' 0 "$CJM" compare old.cjm.yaml small.cjm.yaml
like 'is counted' "$out" '^Better  *1$'
like 'and written as one' "$out" '^A .* 8  *8.04  *+0.04 '
sed 's/current: 8, desired: 8/current: 8.0004, desired: 8/' old.cjm.yaml >tiny.cjm.yaml
exits 'one that no reader would see passes the gate' 0 "$CJM" compare --fail-on worse tiny.cjm.yaml old.cjm.yaml
like 'and is not counted' "$out" '^Worse  *0$'
exits 'the other order' 0 "$CJM" compare new.cjm.yaml old.cjm.yaml
like 'turns everything round' "$out" '^Autumn → Spring$'
like 'what was better is worse' "$out" '^A  *D  *8  *5.6  *−2.4 '
exits 'a file with itself' 0 "$CJM" compare old.cjm.yaml old.cjm.yaml
like 'says that nothing changed' "$out" '^Nothing changed$'
unlike 'and has no empty sections' "$out" 'Worsened\|New touchpoints'
exits 'standard input as the first' 0 sh -c '"$CJM" compare - new.cjm.yaml <old.cjm.yaml'
like 'is called so' "$out" '^Before  *<stdin> '
exits 'standard input as the last' 0 sh -c '"$CJM" compare -q old.cjm.yaml - <new.cjm.yaml'
exits '--lang' 0 "$CJM" compare --lang fa old.cjm.yaml new.cjm.yaml
like 'takes the labels of the language' "$out" 'بیشترین افت'
like 'points from the first to the last, right to left' "$out" "Spring $(printf '\342\200\217')←$(printf '\342\200\217') Autumn$"
like 'warns of files without it' "$err" '\[missing-language\]'
is 'each of them' "$(printf '%s\n' "$err" | grep -c 'has no text in')" 2
exits '--strict makes errors of warnings' 1 "$CJM" compare --strict --lang fa old.cjm.yaml new.cjm.yaml
is 'and writes nothing' "$out" ''
exits '--quiet keeps warnings to itself' 0 "$CJM" compare -q old.cjm.yaml new.cjm.yaml
is 'on standard error' "$err" ''
exits '--verbose' 0 "$CJM" compare -v -o v.txt old.cjm.yaml new.cjm.yaml
like 'says what was written' "$err" '^new.cjm.yaml: v.txt, [0-9]* bytes$'

# One owner: what is or was his.
exits '--owner' 0 "$CJM" compare --owner dev new.cjm.yaml old.cjm.yaml
like 'names him' "$out" '^Dev: A | '
like 'counts his alone' "$out" '^Worse  *1$'
like 'has what became his' "$out" '^A  *D  *Ops  *Dev  *Do$'
unlike 'and nothing of the others' "$out" '=SUM\|By stage'
exits '--owner in the last file' 0 "$CJM" compare -q --owner Ops -f json old.cjm.yaml new.cjm.yaml
like 'has what is gone' "$out" '"gone" : 1'
exits '--owner where nothing changed' 0 "$CJM" compare -q --owner Dev old.cjm.yaml old.cjm.yaml
like 'says so' "$out" '^Nothing changed$'
exits 'an unknown owner: status 2' 2 "$CJM" compare --owner Opz old.cjm.yaml new.cjm.yaml
like 'gets a hint' "$err" "did you mean 'Ops'?"

# Scales, and more than two states.
exits 'scales that differ' 0 "$CJM" compare wide.cjm.yaml new.cjm.yaml
like 'are said to' "$out" '^Scales differ (0 – 100, 0 – 10): all scores are on a common axis from 0 to 1$'
like 'and compared on it' "$out" '^A .* 0.08  *0.60  *+0.52 '
exits 'three states' 0 "$CJM" compare old.cjm.yaml wide.cjm.yaml new.cjm.yaml
like 'have courses' "$out" '^Course by touchpoint$'
like 'one column each, and a line' "$out" '^A  *C  *<script>.* 0.80  *0.08  *0.60  *▇▂▅$'
like 'and are said to be compared first to last' "$out" 'The first and the last state are compared'

# Where it goes and as what.
for extension in txt md html csv json svg pdf png; do
    exits "the extension $extension tells the format" 0 "$CJM" compare -q -o "r.$extension" old.cjm.yaml new.cjm.yaml
    ok 'the file is there' test -s "r.$extension"
done
like 'Markdown' "$(cat r.md)" '^## Worsened most$'
like 'SVG' "$(head -n 2 r.svg)" '<svg '
is 'PDF' "$(head -c 5 r.pdf)" '%PDF-'
exits '-f svg draws to standard output' 0 "$CJM" compare -q -f svg old.cjm.yaml new.cjm.yaml
is 'the same as into a file' "$(printf '%s\n' "$out" | cksum)" "$(cksum <r.svg)"
exits 'a folder' 0 "$CJM" compare -q -f html -o out/ old.cjm.yaml new.cjm.yaml
ok 'gets a file named after the last input' test -s out/new.html
exits '--theme, --page, --text' 0 "$CJM" compare -q --theme dark --page a3 --text outline -o t.svg old.cjm.yaml new.cjm.yaml
unlike 'reach the picture: no text' "$(cat t.svg)" '<text'
like 'the size of A3' "$(head -n 2 t.svg)" ' width="1122.52" height="1587.4" '
like 'the ground of the theme' "$(cat t.svg)" '<rect [^>]*fill="#11161f"/>'
unlike 'which another has not' "$(cat r.svg)" '<rect [^>]*fill="#11161f"/>'
exits '--scale' 0 "$CJM" compare -q --scale 0.5 -o half.png old.cjm.yaml new.cjm.yaml
ok 'makes it smaller' test "$(wc -c <half.png)" -lt "$(wc -c <r.png)"
exits '--print layout' 0 "$CJM" compare -q --print layout old.cjm.yaml new.cjm.yaml
like 'prints the layout' "$out" '^grid '
exits '--print scene' 0 "$CJM" compare -q --print scene old.cjm.yaml new.cjm.yaml
like 'prints the scene' "$out" '^scene'
exits '--print scene with options of pictures' 0 "$CJM" compare -q --print scene --theme dark --page a4 old.cjm.yaml new.cjm.yaml
like 'needs no format' "$out" '^scene'
like 'and has their page' "$out" '^scene .* page 793.7 1122.52 '

# Characters that no font has: of the first state too, where they are drawn.
sed 's/action: Go/action: "Go '"$(printf '\360\223\202\200')"'"/' old.cjm.yaml >glyph.cjm.yaml
exits 'a character of the first state that no font has' 0 "$CJM" compare -o glyph.svg glyph.cjm.yaml new.cjm.yaml
like 'is told of' "$err" '^glyph.cjm.yaml:9:.*U+13080 \[missing-glyph\]$'
exits 'not for a report' 0 "$CJM" compare glyph.cjm.yaml new.cjm.yaml
unlike 'which needs no font' "$err" 'missing-glyph'

# Wrong usage.
wrong() {
    name=$1 message=$2
    shift 2
    exits "$name: status 2" 2 "$CJM" compare "$@"
    like "$name: says so" "$err" "$message"
}
wrong 'one file' '`cjm compare` wants two files or more' old.cjm.yaml
wrong 'no file' 'two files or more'
wrong 'standard input twice' 'standard input is given twice' - -
wrong 'an unknown format' "did you mean 'json'" -f jsno old.cjm.yaml new.cjm.yaml
wrong 'a format for the flow' 'not .dot.' -f dot old.cjm.yaml new.cjm.yaml
wrong 'its extension' 'names no format' -o r.dot old.cjm.yaml new.cjm.yaml
wrong 'an extension without format' 'the formats are text, markdown, html, csv, json, svg, pdf, png' \
    -o r.gif old.cjm.yaml new.cjm.yaml
wrong 'format and extension that differ' 'do not agree' -f csv -o r.svg old.cjm.yaml new.cjm.yaml
wrong 'the output over the first input' "the output 'old.cjm.yaml' is the input" \
    -f text -o old.cjm.yaml old.cjm.yaml new.cjm.yaml
wrong 'the output over the last input' "is the input 'new.cjm.yaml'" \
    -f text -o new.cjm.yaml old.cjm.yaml new.cjm.yaml
wrong '--raw without CSV' '--raw is for CSV alone' --raw old.cjm.yaml new.cjm.yaml
wrong '--scale without PNG' '--scale is for PNG alone' --scale 2 old.cjm.yaml new.cjm.yaml
wrong '--text without SVG' '--text is for SVG alone' --text system -f pdf old.cjm.yaml new.cjm.yaml
wrong '--page without picture' '--page is for pictures' --page a4 -f html old.cjm.yaml new.cjm.yaml
wrong '--theme without picture' '--theme is for pictures' --theme dark old.cjm.yaml new.cjm.yaml
wrong '--owner with a picture' '--owner is for reports' --owner Ops -f svg old.cjm.yaml new.cjm.yaml
wrong '--owner with the gate' '--fail-on is about all owners' --owner Ops --fail-on gap old.cjm.yaml new.cjm.yaml
wrong '--print journey' 'is for one journey' --print journey old.cjm.yaml new.cjm.yaml
wrong '--print into a file' '--print goes to standard output' --print layout -o l.svg -f svg old.cjm.yaml new.cjm.yaml
wrong 'an unknown --fail-on' "did you mean 'worse'" --fail-on worst old.cjm.yaml new.cjm.yaml
wrong 'an option of others' "has no option '--max-gap'" --max-gap 3 old.cjm.yaml new.cjm.yaml
wrong 'a misspelt option' "did you mean '--fail-on'" --failon worse old.cjm.yaml new.cjm.yaml
wrong 'a language that is none' '--lang wants a language tag' --lang '?' old.cjm.yaml new.cjm.yaml
wrong 'a file that is not there' "cannot read 'none.yaml'" old.cjm.yaml none.yaml
exits 'a full disk: status 2' 2 sh -c '"$CJM" compare -q old.cjm.yaml new.cjm.yaml >/dev/full'

# Errors of any file.
for files in 'bad.cjm.yaml new.cjm.yaml' 'old.cjm.yaml bad.cjm.yaml' 'old.cjm.yaml bad.cjm.yaml new.cjm.yaml'; do
    # shellcheck disable=SC2086
    exits "a file with errors, $files: status 1" 1 "$CJM" compare -o bad.txt $files
    ok 'and nothing is written' test ! -e bad.txt
done
sed 's/stage: B/stage: Y/' new.cjm.yaml >worse.cjm.yaml
exits 'two files with errors' 1 "$CJM" compare bad.cjm.yaml worse.cjm.yaml
like 'are told of both' "$err" '^bad.cjm.yaml:.*unknown-stage'
like 'in one run' "$err" '^worse.cjm.yaml:.*unknown-stage'

# The gate.
exits '--fail-on worse: status 1' 1 "$CJM" compare --fail-on worse old.cjm.yaml new.cjm.yaml
like 'where something got worse' "$err" "^new.cjm.yaml:6:[0-9]*: error: '<script>alert(1)</script>' (C in A) fell from 8 to 6 \[got-worse\]$"
is 'and there alone' "$(printf '%s\n' "$err" | grep -c 'error:')" 1
like 'the report is written all the same' "$out" '^Worsened most$'
exits '--fail-on worse, a picture: status 1' 1 "$CJM" compare -q --fail-on worse -o gate.svg old.cjm.yaml new.cjm.yaml
ok 'the picture is written all the same' test -s gate.svg
exits '--fail-on gap: status 1' 1 "$CJM" compare --fail-on gap old.cjm.yaml new.cjm.yaml
like 'where a gap grew' "$err" "(C in A) falls further short, from 0 to 2 \[gap-grew\]$"
unlike 'not where it shrank' "$err" "(D in B)"
sed 's/current: 6, //' new.cjm.yaml >lost.cjm.yaml
exits '--fail-on worse lets a lost score pass' 0 "$CJM" compare -q --fail-on worse old.cjm.yaml lost.cjm.yaml
exits '--fail-on lost does not: status 1' 1 "$CJM" compare -q --fail-on lost old.cjm.yaml lost.cjm.yaml
like 'and tells the place' "$err" "^lost.cjm.yaml:[0-9]*:[0-9]*: error: '<script>alert(1)</script>' (C in A) has no current score any more; it was 8 \[score-lost\]$"
like 'and of what is gone' "$err" "error: 'Go' (D in B) is gone from lost.cjm.yaml, with its current score of 3 \[score-lost\]$"
exits 'a list of both: status 1' 1 "$CJM" compare -q --fail-on worse,lost old.cjm.yaml lost.cjm.yaml
like 'is a list' "$err" 'score-lost'
wrong 'a list with an unknown word' "not 'bad'" --fail-on worse,bad old.cjm.yaml new.cjm.yaml
sed 's/^title/date: 2026-10-30\n&/' old.cjm.yaml >late.cjm.yaml
sed 's/^title/date: 2026-04-12\n&/' new.cjm.yaml >early.cjm.yaml
exits 'files in the wrong order: status 0' 0 "$CJM" compare -o order.txt late.cjm.yaml early.cjm.yaml
like 'are warned of' "$err" '^early.cjm.yaml:.*warning: early.cjm.yaml is of 2026-04-12, the file before it of 2026-10-30 .not-in-order.$'
exits 'which --strict makes an error' 1 "$CJM" compare -q --strict -o order.txt late.cjm.yaml early.cjm.yaml
exits 'in the right order' 0 "$CJM" compare -o order.txt early.cjm.yaml late.cjm.yaml
unlike 'no warning' "$err" 'not-in-order'
exits 'files that share nothing: status 0' 0 "$CJM" compare -o other.txt "$CJM_TOP/examples/minimal/minimal.cjm.yaml" new.cjm.yaml
like 'are warned of' "$err" 'warning: no touchpoint of minimal.cjm.yaml is found again in new.cjm.yaml .nothing-shared.$'
exits '--fail-on worse where nothing did: status 0' 0 "$CJM" compare -q --fail-on worse old.cjm.yaml old.cjm.yaml
sed 's/current: 8, desired: 9/current: 8, desired: 11/; s/^title/scale: {min: 0, max: 11}\n&/' new.cjm.yaml >more.cjm.yaml
exits '--fail-on gap on two scales: status 1' 1 "$CJM" compare -q --fail-on gap old.cjm.yaml more.cjm.yaml
like 'says on which axis' "$err" "from 0.24 to 0.27, on a scale from 0 to 1 \[gap-grew\]$"
exits 'diagnostics as JSON' 1 "$CJM" compare -q --fail-on worse --diagnostics json -o gate.txt old.cjm.yaml new.cjm.yaml
like 'have the code' "$err" '"got-worse"'
exits 'diagnostics for GitHub' 1 "$CJM" compare -q --fail-on worse --diagnostics github -o gate.txt old.cjm.yaml new.cjm.yaml
like 'have the line' "$err" '^::error file=new.cjm.yaml,line=6,'
exits 'diagnostics for JUnit' 1 "$CJM" compare -q --fail-on worse --diagnostics junit -o gate.txt old.cjm.yaml new.cjm.yaml
like 'name each file' "$err" 'old.cjm.yaml'
for code in got-worse gap-grew; do
    exits "cjm explain $code" 0 "$CJM" explain "$code"
    like 'has an example' "$out" 'cjm compare --fail-on'
done

# Escapes.
"$CJM" compare -q -f markdown old.cjm.yaml new.cjm.yaml >one.md
unlike 'Markdown: no raw markup' "$(cat one.md)" '[^\\]<script'
is 'Markdown: rows of a table have as many cells as its head' \
    "$(sed 's/\\|//g' one.md | awk -F'|' '/^\|/ { if (inside && NF != columns) print; columns = NF; inside = 1; next } { inside = 0 }')" ''
"$CJM" compare -q -f html old.cjm.yaml new.cjm.yaml >one.html
unlike 'HTML: no script' "$(cat one.html)" '<script'
"$CJM" compare -q --lang fa -f html old.cjm.yaml new.cjm.yaml >fa.html
like 'HTML: the direction of the language' "$(cat fa.html)" '<html lang="fa" dir="rtl">'
if command -v xmllint >/dev/null 2>&1; then
    ok 'HTML is well-formed' xmllint --noout one.html fa.html
    ok 'the picture is well-formed' xmllint --noout r.svg
else
    skip 'no xmllint'
fi

# Read back by others.
"$CJM" compare -q -f json old.cjm.yaml new.cjm.yaml >one.json
"$CJM" compare -q -f json wide.cjm.yaml old.cjm.yaml new.cjm.yaml >three.json
if command -v jq >/dev/null 2>&1; then
    is 'jq reads the version' "$(jq '."cjm-compare"' one.json)" 1
    is 'the counts' "$(jq -c '.summary | [.worse, .better, .desired, .new, .gone, .moved, .owner, .action, .unchanged]' one.json)" '[1,1,1,1,1,1,1,1,0]'
    is 'kinds' "$(jq -c '[.touchpoints[] | .kinds]' one.json)" '[["worse","action"],["moved","better","owner","desired"],[],["new"],["gone"]]'
    is 'places in both files' "$(jq -c '[.touchpoints[] | [.before_line, .after_line]]' one.json)" '[[6,6],[7,7],[8,8],[null,9],[9,null]]'
    is 'full precision' "$(jq '.improved[0].current_change | . > 2.4 and . - 2.4 < 1e-9' one.json)" true
    is 'what cannot be compared is null' "$(jq -c '.touchpoints[2] | [.current_before, .current_after, .current_change, .desired_change, .gap_change]' one.json)" '[null,4,null,0,null]'
    is 'what lacks a score' "$(jq -c '.missing[] | [.id, .missing_before, .missing_after]' one.json)" '["z",["current"],[]]'
    is 'means' "$(jq -c '[.means[] | [.figure, .touchpoints_before, .touchpoints_after]]' one.json)" '[["current",3,4],["desired",3,4],["gap",3,4],["like_for_like",2,2]]'
    is 'gone' "$(jq -c '.gone[] | [.before_index, .id]' one.json)" '[3,"g"]'
    is 'the axis' "$(jq -c '[.comparison, .states[0]] | map([.same_scale, .axis_max, .scale_max])' three.json)" '[[false,1,null],[null,null,100]]'
    is 'courses' "$(jq -c '[.touchpoints[0].course, .touchpoints[3].course, .touchpoints[4].course]' three.json)" '[[0.08,0.8,0.6],[null,null,0.7],[0.03,null,null]]'
    is 'the states' "$(jq -c '[.states[].state]' three.json)" '["before","between","after"]'
else
    skip 'no jq'
fi
if python3 -c 'import jsonschema' 2>/dev/null; then
    for file in "$CJM_TOP"/examples/*/*.cjm.yaml; do
        "$CJM" compare -q -f json "$file" new.cjm.yaml
        "$CJM" compare -q -f json new.cjm.yaml "$file"
        "$CJM" compare -q -f json "$file" "$file" "$file"
    done >all.json
    "$CJM" compare -q -f json --owner Ops old.cjm.yaml wide.cjm.yaml new.cjm.yaml >>all.json
    cat one.json three.json >>all.json
    ok 'JSON is valid against the schema' python3 "$CJM_TOP/tests/reports/validate.py" \
        "$CJM_TOP/data/compare.schema.json" all.json
    sed 's/"worse"/"awful"/' one.json >wrong.json
    ok 'and the schema can refuse' sh -c '! python3 "$0" "$1" wrong.json' \
        "$CJM_TOP/tests/reports/validate.py" "$CJM_TOP/data/compare.schema.json"
else
    skip 'no python3-jsonschema'
fi
"$CJM" compare -q -f csv old.cjm.yaml new.cjm.yaml >one.csv
"$CJM" compare -q -f csv --raw old.cjm.yaml new.cjm.yaml >raw.csv
is 'CSV: every record ends with CR LF' "$(tr -cd '\r' <one.csv | wc -c | tr -d ' ')" 6
if command -v python3 >/dev/null 2>&1; then
    column() {
        python3 -c 'import csv, sys
for row in csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8"), strict=True): print(repr(row[sys.argv[2]]))' "$1" "$2" | tr '\n' ' '
    }
    is 'CSV: kinds' "$(column one.csv kinds)" "'worse; action' 'moved; better; owner; desired' '' 'new' 'gone' "
    is 'CSV: formulas are disarmed' "$(column one.csv action_before)" "\"'=SUM(A1)\" 'Do' 'Stay' '' 'Go' "
    is 'CSV: --raw leaves them' "$(column raw.csv action_before)" "'=SUM(A1)' 'Do' 'Stay' '' 'Go' "
    is 'CSV: negative numbers stay numbers' "$(column one.csv current_change)" "'-2' '2.4000000000000004' '' '' '' "
    is 'CSV: a state without a score keeps its place in the course' "$(column one.csv course)" \
        "'8; 6' '5.6; 8' '; 4' '; 7' '3; ' "
else
    skip 'no python3'
fi
finish
