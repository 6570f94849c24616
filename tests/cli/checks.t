#!/bin/sh
# SPDX-License-Identifier: MIT
# Warnings that need more than the file: fonts and colours of a theme, icons, the wanted language.
. "$CJM_TOP/tests/tap.sh"
cd "$work" || exit 1
cat >plain.yaml <<'YAML'
title: T
stages: [A]
channels: [C]
touchpoints:
  - {stage: A, channel: C, owner: O, action: Do, impact: Is, current: 5, desired: 6}
YAML

# Fonts that are not there.
{ cat plain.yaml && printf 'theme:\n  fonts:\n    regular: No Such Font\n    bold: none.ttf\n'; } >fonts.yaml
exits 'fonts that are not found: status 0' 0 "$CJM" render -o fonts.svg fonts.yaml
like 'a warning at the place' "$err" "fonts.yaml:8:14: warning: the font 'No Such Font' is not found"
like 'its code' "$err" '\[unknown-font\]'
like 'and path' "$err" 'in theme.fonts.regular'
like 'the bold one too' "$err" "fonts.yaml:9:11: warning: the font 'none.ttf' is not found"
like 'with its path' "$err" 'in theme.fonts.bold'
ok 'and the map is drawn' test -s fonts.svg
sed '/bold:/d' fonts.yaml >family.yaml
exits 'a family that is not found' 0 "$CJM" check family.yaml
is 'is told once' "$(printf '%s\n' "$out" | grep -c 'unknown-font')" 1
exits '--strict: status 1' 1 "$CJM" check --strict family.yaml
printf 'base: dark\nfonts: {regular: No Such Font}\n' >brand.yaml
exits 'the same in a theme file' 0 "$CJM" check -t brand.yaml plain.yaml
like 'points into it' "$out" 'brand.yaml:2:18: warning: .*\[unknown-font\]'
like 'with the path of its key' "$out" 'in fonts.regular'
exits 'fonts of a theme without a journey' 0 "$CJM" fonts -t brand.yaml
like 'warns' "$err" 'brand.yaml:2:18: warning: .*\[unknown-font\]'
like 'and lists the others' "$out" 'NotoSans-Regular.ttf'
cp "$CJM_FONT_DIR/NotoSansMath-Regular.ttf" mine.ttf
printf 'fonts: {regular: mine.ttf}\n' >mine.yaml
exits 'a font file of a theme without a journey' 0 "$CJM" fonts -t mine.yaml
like 'comes first' "$(printf '%s\n' "$out" | head -n 1)" 'mine.ttf$'
is 'without a word' "$err" ''

# Colours that cannot be read.
{ cat plain.yaml && printf 'theme:\n  base: light\n  colours:\n    line: "#000"\n    muted: "#bbb"\n'; } >pale.yaml
exits 'a pale colour: status 0' 0 "$CJM" check pale.yaml
like 'a warning at the colour' "$out" 'pale.yaml:10:12: warning: .*\[low-contrast\]'
like 'with its path' "$out" 'in theme.colours.muted'
printf 'colours: {muted: "#bbb"}\n' >pale-theme.yaml
exits 'the same in a theme file' 0 "$CJM" check -t pale-theme.yaml plain.yaml
like 'points into it' "$out" 'pale-theme.yaml:1:18: warning: .*\[low-contrast\]'
like 'with the path of its key' "$out" 'in colours.muted'
cp plain.yaml again.yaml
exits 'with two journeys' 0 "$CJM" check -t pale-theme.yaml plain.yaml again.yaml
is 'it is told once' "$(echo "$out" | grep -c low-contrast)" 1

# Icons.
sed 's/^channels.*/channels: [{name: C, icon: phon}, {name: D, icon: mobile}, {name: E, icon: xyzzy}]/' plain.yaml >icons.yaml
exits 'an icon that does not exist: status 0' 0 "$CJM" check icons.yaml
like 'a warning at the place' "$out" "icons.yaml:3:28: warning: there is no icon 'phon'.*\[unknown-icon\]"
like 'its path' "$out" 'in channels\[0\].icon'
like 'and its neighbour' "$out" "did you mean 'phone'?"
like 'where none is near the list' "$out" 'explain unknown-icon'
is 'a good one is not told' "$(printf '%s\n' "$out" | grep -c 'unknown-icon\]')" 2
for icon in shop person meeting email letter sms chat social phone contact-centre web app atm event other; do
    like "explain names the icon $icon" "$("$CJM" explain unknown-icon)" "$icon"
done

# The wanted language.
exits 'a language that the file lacks: status 0' 0 "$CJM" render -o fr.svg --lang fr plain.yaml
like 'a warning at the title' "$err" "plain.yaml:1:8: warning: the file has no text in 'fr'; it is drawn in 'en' \[missing-language\]"
is 'and nothing else' "$(printf '%s\n' "$err" | grep -c ': warning: ')" 1
ok 'and the map is drawn' test -s fr.svg
sed 's/^title.*/language: fa\ntitle: {en: T}/; s/\[A\]/[{en: A}]/; s/\[C\]/[{en: C}]/; s/owner: O.*impact: Is/owner: "", action: {en: D}, impact: {en: I}/' plain.yaml >own.yaml
exits 'a language of its own without texts' 0 "$CJM" check own.yaml
like 'is told too' "$out" "own.yaml:2:8: warning: the file has no text in 'fa'; it is drawn in 'en'"
sed 's/^title.*/title: {en: T, fa: ت}\nsubtitle: S/; s/\[A\]/[{id: A, name: {fa: آ}}]/; s/\[C\]/[{en: C, fa: س}]/; s/owner: O.*impact: Is/owner: "", action: {en: D, fa: د}, impact: {en: I, fa: ا}/' plain.yaml >two.yaml
exits 'two languages: check' 0 "$CJM" check two.yaml
is 'tells what each of them lacks' "$(printf '%s\n' "$out" | sed -n 's/.*lacks the language//p')" \
    " 'fa' [missing-translation]
 'en' [missing-translation]"
exits 'two languages: render' 0 "$CJM" render -o two.svg two.yaml
is 'tells what the drawn one lacks' "$(printf '%s\n' "$err" | sed -n 's/.*lacks the language//p')" \
    " 'en' [missing-translation]"
exits 'two languages: render --lang' 0 "$CJM" render --lang fa-IR -o two.svg two.yaml
is 'tells what that one lacks' "$(printf '%s\n' "$err" | sed -n 's/.*lacks the language//p')" \
    " 'fa' [missing-translation]"
exits 'two languages and a third' 0 "$CJM" render --lang de -o two.svg two.yaml
unlike 'names no text' "$err" 'missing-translation'
like 'but the language' "$err" 'missing-language'
exits 'a region of a language' 0 "$CJM" render -o gb.svg --lang en-GB plain.yaml
is 'is that language' "$err" ''
finish
