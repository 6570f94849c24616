#!/bin/sh
# SPDX-License-Identifier: MIT
# `cjm report`: its options, and its outputs read back by other programs.
. "$CJM_TOP/tests/tap.sh"
cd "$work" || exit 1
cat >one.cjm.yaml <<'YAML'
title: "A | *B* <c> & \"d\""
stages: [A, B]
channels: [C, D]
touchpoints:
  - {stage: A, channel: C, owner: Ops, action: "=SUM(A1)", impact: "+1", note: "a, \"b\"", current: 5.6, desired: 8, importance: 5}
  - {stage: A, channel: D, owner: Dev, action: "-2 days", impact: "two\nlines", quote: "@home", current: 9, desired: 9}
  - {stage: B, channel: C, owner: Ops, action: <script>alert(1)</script>, impact: "`x`|y", desired: 9}
  - {stage: B, channel: D, action: Do, impact: Is, current: 3, desired: 9}
YAML
exits 'text by default, to standard output' 0 "$CJM" report one.cjm.yaml
like 'with a title' "$out" '^A | \*B\* <c> & "d"$'
like 'and the first priority' "$out" '   1  B .* −6 .* 18 '
unlike 'without colour in a pipe' "$out" "$(printf '\033')"
is 'and nothing else is written' "$(ls)" 'one.cjm.yaml'
exits '--color always' 0 "$CJM" report --color always one.cjm.yaml
like 'colours' "$out" "$(printf '\033\\[1;31m')−6"
exits 'the extension tells the format' 0 "$CJM" report -o r.md one.cjm.yaml
like 'Markdown' "$(cat r.md)" '^| Rank | Stage '
exits 'a folder' 0 "$CJM" report -f html -o out/ one.cjm.yaml
ok 'gets a file named after the input' test -s out/one.html
exits 'format and extension that differ: status 2' 2 "$CJM" report -f csv -o r.md one.cjm.yaml
exits 'an extension without format: status 2' 2 "$CJM" report -o r.svg one.cjm.yaml
exits 'the output over the input: status 2' 2 "$CJM" report -f text -o one.cjm.yaml one.cjm.yaml
exits 'an unknown format: status 2' 2 "$CJM" report -f jsno one.cjm.yaml
like 'says which there are' "$err" "did you mean 'json'"
exits 'two files: status 2' 2 "$CJM" report one.cjm.yaml one.cjm.yaml
exits '--raw without CSV: status 2' 2 "$CJM" report --raw one.cjm.yaml
sed 's/stage: A/stage: X/' one.cjm.yaml >bad.cjm.yaml
exits 'a file with errors: status 1' 1 "$CJM" report -o bad.txt bad.cjm.yaml
ok 'and no report' test ! -e bad.txt
exits 'a full disk: status 2' 2 sh -c '"$CJM" report one.cjm.yaml >/dev/full'

# One owner's list.
exits '--owner' 0 "$CJM" report --owner ops one.cjm.yaml
like 'names him' "$out" '^Ops: '
like 'has what he must do' "$out" '=SUM(A1)'
like 'and what is not measured' "$out" 'Not measured'
unlike 'and nothing of the others' "$out" '−6'
exits 'an unknown owner: status 2' 2 "$CJM" report --owner Opz one.cjm.yaml
like 'gets a hint' "$err" "did you mean 'Ops'?"

# Escapes.
"$CJM" report -q -f markdown one.cjm.yaml >one.md
like 'Markdown: cells keep their bars' "$(cat one.md)" '\\`x\\`\\|y\|\\<script\\>alert(1)\\</script\\>'
unlike 'Markdown: no raw markup' "$(cat one.md)" '[^\\]<script'
is 'Markdown: rows of a table have as many cells as its head' \
    "$(sed 's/\\|//g' one.md | awk -F'|' '/^\|/ { if (inside && NF != columns) print; columns = NF; inside = 1; next } { inside = 0 }')" ''
"$CJM" report -q -f html one.cjm.yaml >one.html
unlike 'HTML: no script' "$(cat one.html)" '<script'
like 'HTML: a policy forbids all else' "$(cat one.html)" "default-src 'none'; style-src 'sha256-"
unlike 'HTML: nothing is fetched' "$(cat one.html)" 'src=\|href=\|url('
"$CJM" report -q --lang fa -f html one.cjm.yaml >fa.html
like 'HTML: the direction of the language' "$(cat fa.html)" '<html lang="fa" dir="rtl">'
if command -v xmllint >/dev/null 2>&1; then
    ok 'HTML is well-formed' xmllint --noout one.html
    xmllint --xpath 'string(//style)' one.html | tr -d '\n' >sheet.css
else
    skip 'no xmllint'
fi

# Read back by others.
"$CJM" report -q -f json one.cjm.yaml >one.json
if command -v jq >/dev/null 2>&1; then
    is 'jq reads the version' "$(jq '."cjm-report"' one.json)" 1
    is 'full precision' "$(jq '.priorities[1].gap * -1 > 2.4 and .priorities[1].gap * -1 - 2.4 < 1e-9' one.json)" true
    is 'what is missing is null' "$(jq -c '[.touchpoints[2].current, .touchpoints[2].gap, .touchpoints[3].owner]' one.json)" '[null,null,null]'
    is 'what nobody owns is summed' "$(jq -c '.owners[-1] | [.owner, .touchpoints, .severe]' one.json)" '[null,1,1]'
    is 'ranks go by importance × shortfall' "$(jq -c '[.priorities[] | [.index, .rank]]' one.json)" '[[3,1],[0,2]]'
    is 'means count touchpoints with both scores' "$(jq -c '.stages[1] | [.touchpoints, .scored, .gap]' one.json)" '[2,1,-6]'
else
    skip 'no jq'
fi
if python3 -c 'import jsonschema' 2>/dev/null; then
    for file in "$CJM_TOP"/examples/*/*.cjm.yaml; do
        "$CJM" report -q -f json "$file"
    done >all.json
    "$CJM" report -q -f json --owner Ops one.cjm.yaml >>all.json
    cat one.json >>all.json
    ok 'JSON is valid against the schema' python3 "$CJM_TOP/tests/reports/validate.py" \
        "$CJM_TOP/data/report.schema.json" all.json
    sed 's/"severe"/"awful"/' one.json >wrong.json
    ok 'and the schema can refuse' sh -c '! python3 "$0" "$1" wrong.json' \
        "$CJM_TOP/tests/reports/validate.py" "$CJM_TOP/data/report.schema.json"
else
    skip 'no python3-jsonschema'
fi
"$CJM" report -q -f csv one.cjm.yaml >one.csv
"$CJM" report -q -f csv --raw one.cjm.yaml >raw.csv
is 'CSV: every record ends with CR LF' "$(tr -cd '\r' <one.csv | wc -c | tr -d ' ')" 5
if command -v python3 >/dev/null 2>&1; then
    column() {
        python3 -c 'import csv, sys
for row in csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8"), strict=True): print(repr(row[sys.argv[2]]))' "$1" "$2"
    }
    [ ! -s sheet.css ] || is 'HTML: the policy has the hash of the style sheet' \
        "$(grep -o 'sha256-[^'"'"']*' one.html)" "$(python3 -c 'import base64, hashlib
print("sha256-" + base64.b64encode(hashlib.sha256(open("sheet.css", "rb").read()).digest()).decode())')"
    is 'CSV: formulas are disarmed' "$(column one.csv action | tr '\n' ' ')" \
        "\"'=SUM(A1)\" \"'-2 days\" '<script>alert(1)</script>' 'Do' "
    is 'CSV: --raw leaves them' "$(column raw.csv action | sed -n 1,2p | tr '\n' ' ')" "'=SUM(A1)' '-2 days' "
    is 'CSV: negative numbers stay numbers' "$(column one.csv gap | tr '\n' ' ')" "'-2.4000000000000004' '0' '' '-6' "
    is 'CSV: quotes and commas' "$(column one.csv note | sed -n 1p)" "'a, \"b\"'"
    is 'CSV: line breaks' "$(column one.csv impact | sed -n 2p)" "'two\\nlines'"
else
    skip 'no python3'
fi
finish
