#!/bin/sh
# SPDX-License-Identifier: MIT
# `--diagnostics`: the forms that CI servers and editors read, read back by other programs.
. "$CJM_TOP/tests/tap.sh"
cd "$work" || exit 1
touchpoints() { # NUMBER of touchpoints without owner, each with an unknown stage as well
    printf 'title: T\nstages: [A]\nchannels: [C]\ntouchpoints:\n'
    i=0
    while [ $i -lt "$1" ]; do
        echo "  - {stage: \"X%<$i>&\", channel: C, action: a, impact: i, current: 5, desired: 6}"
        i=$((i + 1))
    done
}
touchpoints 12 >bad.yaml
touchpoints 12 | sed 's/stage: "[^"]*"/stage: A/' >warn.yaml
touchpoints 0 | sed 's/touchpoints:/& [{stage: A, channel: C, owner: o, action: a, impact: i, current: 5, desired: 6}]/' >good.yaml
cp bad.yaml 'a,b:c%.yaml'

# GitHub.
exits 'github: status 1' 1 "$CJM" check --diagnostics=github warn.yaml bad.yaml
is 'the most severe come first' "$(printf '%s\n' "$out" | grep -o '^::[a-z]*' | uniq | tr '\n' ' ')" '::error ::warning '
is 'ten errors' "$(printf '%s\n' "$out" | grep -c '^::error ')" 10
is 'ten warnings' "$(printf '%s\n' "$out" | grep -c '^::warning ')" 10
like 'then how many there were' "$(printf '%s\n' "$out" | tail -n 1)" '^cjm: errors: 12, warnings: .*; not shown: [0-9]*$'
like 'with place and code' "$out" '^::error file=bad.yaml,line=5,endLine=5,col=13,endColumn=[0-9]*,title=unknown-stage::'
like 'percent signs are escaped' "$out" "unknown stage 'X%25<0>&'"
exits 'a strange name' 1 "$CJM" check --diagnostics github a,b:c%.yaml
like 'is escaped' "$out" '^::error file=a%2Cb%3Ac%25.yaml,line='
exits 'github without problems' 0 "$CJM" check --diagnostics=github good.yaml
is 'says nothing' "$out" ''
exits 'GITHUB_ACTIONS chooses it' 0 env GITHUB_ACTIONS=true "$CJM" check warn.yaml
like 'by itself' "$out" '^::warning file=warn.yaml'
exits 'for every command' 1 env GITHUB_ACTIONS=true "$CJM" render bad.yaml
like 'on its own stream' "$err" '^::error file=bad.yaml'
exits 'an option wins' 0 env GITHUB_ACTIONS=true "$CJM" check --diagnostics=text warn.yaml
like 'over it' "$out" '^warn.yaml:5:'
exits 'wrong usage has no place' 2 "$CJM" check --diagnostics=github --max-age=x good.yaml
like 'and is told' "$out$err" '^::error title=usage::'

# SARIF.
exits 'sarif: status 1' 1 "$CJM" check --diagnostics=sarif bad.yaml a,b:c%.yaml warn.yaml
printf '%s\n' "$out" >bad.sarif
"$CJM" check --diagnostics=sarif good.yaml >good.sarif
"$CJM" check --diagnostics=sarif none.yaml >none.sarif
if command -v jq >/dev/null 2>&1; then
    is 'its version' "$(jq -r .version bad.sarif)" 2.1.0
    is 'a result for each problem' "$(jq '[.runs[0].results[] | select(.ruleId == "unknown-stage")] | length' bad.sarif)" 24
    is 'rules by index' "$(jq -c '.runs[0] | .tool.driver.rules as $rules | [.results[] | $rules[.ruleIndex].id == .ruleId] | all' bad.sarif)" true
    is 'the place' "$(jq -c '[.runs[0].results[] | select(.ruleId == "unknown-stage")][0].locations[0].physicalLocation.region | [.startLine, .startColumn]' bad.sarif)" '[5,13]'
    is 'names are URIs' "$(jq -r '[.runs[0].results[].locations[0].physicalLocation.artifactLocation.uri] | unique[0]' bad.sarif)" 'a%2Cb%3Ac%25.yaml'
    is 'no problem: no result' "$(jq -c '.runs[0].results' good.sarif)" '[]'
else
    skip 'no jq'
fi
if python3 -c 'import jsonschema' 2>/dev/null; then
    for file in bad good none; do
        ok "$file.sarif is valid" python3 "$CJM_TOP/tests/reports/validate.py" \
            "$CJM_TOP/tests/reports/sarif-2.1.0-reduced.schema.json" $file.sarif
    done
    sed 's/startLine/startline/' bad.sarif >wrong.sarif
    ok 'and the schema can refuse' sh -c '! python3 "$0" "$1" wrong.sarif' \
        "$CJM_TOP/tests/reports/validate.py" "$CJM_TOP/tests/reports/sarif-2.1.0-reduced.schema.json"
else
    skip 'no python3-jsonschema'
fi

# JUnit.
exits 'junit: a file that is missing' 2 "$CJM" check --diagnostics=junit bad.yaml warn.yaml good.yaml none.yaml
printf '%s\n' "$out" >bad.xml
like 'a suite a file' "$out" '<testsuite name="good.yaml" tests="1" failures="0" errors="0">'
like 'warnings do not fail' "$out" '<testsuite name="warn.yaml" tests="1" failures="0"'
like 'but are told' "$out" '<system-out>5:'
if command -v xmllint >/dev/null 2>&1; then
    ok 'xmllint reads it' xmllint --noout bad.xml
    is 'a failure for each error' "$(xmllint --xpath 'count(//testsuite[@name="bad.yaml"]/testcase/failure)' bad.xml)" 12
    is 'texts are as they were' "$(xmllint --xpath 'string(//failure[1]/@message)' bad.xml)" "unknown stage 'X%<0>&'"
    is 'so is a file that could not be read' "$(xmllint --xpath 'string(//testsuite[@name="none.yaml"]/testcase/failure/@type)' bad.xml)" cannot-read
else
    skip 'no xmllint'
fi
finish
