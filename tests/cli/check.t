#!/bin/sh
# SPDX-License-Identifier: MIT
# `cjm check`: problems on standard output, and the limits of a gate.
. "$CJM_TOP/tests/tap.sh"
cd "$work" || exit 1
cat >one.yaml <<'YAML'
title: T
date: 2026-01-01
stages: [A, B]
channels: [C, D]
touchpoints:
  - {stage: A, channel: C, owner: O, action: Do, impact: Is, current: 2, desired: 9}
  - {stage: A, channel: D, owner: O, action: Do, impact: Is, current: 9, desired: 9}
  - {stage: B, channel: C, owner: O, action: Do, impact: Is, current: 8, desired: 9}
YAML
exits 'a good file: status 0' 0 "$CJM" check one.yaml
is 'says nothing' "$out$err" ''
exits '--verbose: status 0' 0 "$CJM" check -v one.yaml
like 'says that it was read' "$err" 'one.yaml: no problem'
sed 's/owner: O, //' one.yaml >warn.yaml
exits 'warnings: status 0' 0 "$CJM" check warn.yaml
like 'on standard output' "$out" 'warn.yaml:6:[0-9]*: warning: .*\[no-owner\]'
is 'nothing on standard error' "$err" ''
exits '--quiet: status 0' 0 "$CJM" check -q warn.yaml
is 'no warnings' "$out" ''
exits '--strict: status 1' 1 "$CJM" check --strict warn.yaml
like 'errors' "$out" 'error: .*\[no-owner\]'
sed 's/stage: A/stage: X/' one.yaml >bad.yaml
exits 'errors: status 1' 1 "$CJM" check bad.yaml
like 'with place and code' "$out" 'bad.yaml:6:[0-9]*: error: .*\[unknown-stage\]'
is 'every one of them' "$(printf '%s\n' "$out" | grep -c '\[unknown-stage\]')" 2
exits 'JSON: status 1' 1 "$CJM" check --diagnostics=json bad.yaml
like 'on standard output' "$out" '"code" *: *"unknown-stage"'
exits 'JSON without problems' 0 "$CJM" check --diagnostics json one.yaml
like 'is JSON too' "$out" '"diagnostics"'
exits 'several files: the worst counts' 1 "$CJM" check one.yaml bad.yaml warn.yaml
like 'the second' "$out" 'bad.yaml:6'
like 'and the third' "$out" 'warn.yaml:6'
exits 'a file that is missing: status 2' 2 "$CJM" check one.yaml none.yaml bad.yaml
like 'is told' "$out" "cannot read 'none.yaml'"
exits 'the same as JSON' 2 "$CJM" check --diagnostics json none.yaml
like 'names the file' "$out" '"file" *: *"none.yaml"'
exits 'the same, --quiet' 2 "$CJM" check -q --diagnostics json none.yaml
like 'names it too' "$out" '"file" *: *"none.yaml"'
exits 'standard input' 1 sh -c '"$CJM" check - <bad.yaml'
like 'has a name' "$out" '<stdin>:6'
exits 'check writes nothing' 0 "$CJM" check one.yaml
is 'at all' "$(ls)" "$(printf 'bad.yaml\none.yaml\nwarn.yaml')"

# The gate: each limit on both sides.
exits '--max-gap met' 0 "$CJM" check --max-gap=7 one.yaml
exits '--max-gap broken: status 1' 1 "$CJM" check --max-gap=6.9 one.yaml
like 'at the touchpoint' "$out" 'one.yaml:6:.*\[gap-limit\]'
is 'at that one alone' "$(printf '%s\n' "$out" | grep -c 'gap-limit')" 1
exits '--max-spread met' 0 "$CJM" check --max-spread=7 one.yaml
exits '--max-spread broken: status 1' 1 "$CJM" check --max-spread 6 one.yaml
like 'at the stage' "$out" '\[spread-limit\]'
day=86400
new_year=1767225600 # 2026-01-01
exits '--max-age met' 0 env SOURCE_DATE_EPOCH=$((new_year + 180 * day)) "$CJM" check --max-age=180d one.yaml
exits '--max-age broken: status 1' 1 env SOURCE_DATE_EPOCH=$((new_year + 181 * day)) "$CJM" check --max-age=180d one.yaml
like 'says so' "$out" '\[age-limit\]'
exits '--max-age of a day' 1 env SOURCE_DATE_EPOCH=$((new_year + 2 * day)) "$CJM" check --max-age=1d one.yaml
like 'counts days' "$out" 'are 2 days old; the limit is 1 '
sed '/^date/d' one.yaml >undated.yaml
exits '--max-age of a day without date' 1 "$CJM" check --max-age=1d undated.yaml
like 'counts one day' "$out" 'the limit is 1 day \['
exits '--max-age in weeks met' 0 env SOURCE_DATE_EPOCH=$((new_year + 14 * day)) "$CJM" check --max-age=2w one.yaml
exits '--max-age in weeks broken' 1 env SOURCE_DATE_EPOCH=$((new_year + 15 * day)) "$CJM" check --max-age=2w one.yaml
exits '--require met' 0 "$CJM" check --require=owner,action,impact,current,desired one.yaml
exits '--require broken: status 1' 1 "$CJM" check --require=owner warn.yaml
like 'says what' "$out" '\[required-field\]'
exits '--require intended: status 1' 1 "$CJM" check --require=intended one.yaml
is 'at every touchpoint' "$(printf '%s\n' "$out" | grep -c 'required-field')" 3
exits '--min-coverage met' 0 "$CJM" check --min-coverage=75% one.yaml
exits '--min-coverage broken: status 1' 1 "$CJM" check --min-coverage=0.76 one.yaml
like 'at the title' "$out" 'one.yaml:1:8: .*3 of 4 cells .* \[coverage-limit\]'
exits '--min-coverage over 1: status 2' 2 "$CJM" check --min-coverage=60 one.yaml
sed 's/current: 2/current: {value: 2, source: measured, n: 29}/' one.yaml >measured.yaml
exits '--min-answers met' 0 "$CJM" check --min-answers=29 measured.yaml
sed 's/ n: 29,*//' measured.yaml >unsaid.yaml
exits '--min-answers 0 asks for nothing' 0 "$CJM" check --min-answers=0 unsaid.yaml
exits '--min-answers broken: status 1' 1 "$CJM" check --min-answers=30 measured.yaml
like 'at the score' "$out" 'measured.yaml:6:.*rests on 29 answers.*\[answers-limit\]'
exits '--max-warnings met' 0 "$CJM" check --max-warnings=3 warn.yaml
exits '--max-warnings broken: status 1' 1 "$CJM" check --max-warnings=2 warn.yaml
like 'tells how many' "$out" 'has 3 warnings; the limit is 2 \[warnings-limit\]'
exits '--max-warnings counts by file' 0 "$CJM" check --max-warnings=3 warn.yaml warn.yaml
exits '--max-warnings wants a number: status 2' 2 "$CJM" check --max-warnings=few warn.yaml

# Limits of the file itself.
sed '2a policy: {max_gap: 6, min_coverage: 75%, require: [owner], max_age: 26w}' one.yaml >policy.yaml
new_day=$((new_year + 7 * 26 * day))
exits 'policy: broken' 1 env SOURCE_DATE_EPOCH=$new_day "$CJM" check policy.yaml
is 'by the gap alone' "$(printf '%s\n' "$out" | grep -o '\[[a-z]*-[a-z]*\]')" '[gap-limit]'
exits 'an option wins' 0 env SOURCE_DATE_EPOCH=$new_day "$CJM" check --max-gap=7 policy.yaml
exits 'policy: age' 1 env SOURCE_DATE_EPOCH=$((new_day + day)) "$CJM" check --max-gap=7 policy.yaml
like 'at the date' "$out" 'policy.yaml:2:7: .*\[age-limit\]'
exits 'a map is drawn all the same' 0 "$CJM" render -q -o policy.svg policy.yaml
exits '--quiet keeps what breaks' 1 "$CJM" check -q --max-gap=1 one.yaml
like 'a limit' "$out" '\[gap-limit\]'
finish
