#!/bin/sh
# SPDX-License-Identifier: MIT
# `cjm render`: inputs, outputs, formats, and what its options change.
. "$CJM_TOP/tests/tap.sh"
cd "$work" || exit 1
cat >one.cjm.yaml <<'YAML'
title: Buying shoes
stages: [Awareness]
channels: [Website]
touchpoints:
  - {stage: Awareness, channel: Website, owner: Marketing, action: Publish a size guide,
     impact: Trusts us, current: 5, desired: 8}
YAML
cp "$CJM_TOP/examples/shoe-store/shoe-store.cjm.yaml" shoes.cjm.yaml
sed 's/^stages:.*/stages: []/' one.cjm.yaml >bad.cjm.yaml
magic() { head -c "${2:-4}" "$1" | tr -d '\0\211\r\n\032'; }

# Where pictures go.
exits 'one file' 0 "$CJM" render one.cjm.yaml
is 'says nothing' "$out$err" ''
ok 'is drawn beside it' test -s one.svg
mkdir sub
cp one.cjm.yaml sub/deep.yml
exits 'another folder and ending' 0 "$CJM" render sub/deep.yml
ok 'is drawn beside its file' test -s sub/deep.svg
exits 'several files' 0 "$CJM" render -q one.cjm.yaml shoes.cjm.yaml
ok 'each is drawn' test -s shoes.svg
exits 'a folder that is there' 0 "$CJM" render -q -o sub one.cjm.yaml shoes.cjm.yaml
ok 'gets the pictures' test -s sub/one.svg -a -s sub/shoes.svg
exits 'a folder that is not there' 0 "$CJM" render -q -f pdf -o new/maps/ one.cjm.yaml
ok 'is made' test -s new/maps/one.pdf
exits 'standard output' 0 "$CJM" render -o - one.cjm.yaml
like 'gets the picture' "$out" '^<?xml\|^<svg'
exits 'standard input' 0 sh -c '"$CJM" render - <one.cjm.yaml'
like 'is drawn to standard output' "$out" '<svg'
is 'the same as from the file, but for its name' "$(printf %s "$out" | grep -c '<svg')" 1
exits 'standard input to a file' 0 sh -c '"$CJM" render -o piped.svg - <one.cjm.yaml'
ok 'is drawn there' test -s piped.svg
exits 'a name after --' 0 sh -c 'cp one.cjm.yaml ./-x.yaml && "$CJM" render -q -o dash.svg -- -x.yaml'
ok 'is a file, not an option' test -s dash.svg
exits 'options after files' 0 "$CJM" render one.cjm.yaml -o after.svg --show gap
ok 'count as well' test -s after.svg
exits 'a value in both ways' 0 "$CJM" render --output=a.svg --theme dark one.cjm.yaml
ok 'is taken' test -s a.svg
exits 'short options' 0 "$CJM" render -q -o b.pdf one.cjm.yaml
is 'are taken' "$(magic b.pdf)" '%PDF'
exits 'values joined to their letters' 0 "$CJM" render -qfpdf -ojoined.pdf one.cjm.yaml
ok 'are values' test -s joined.pdf
exits 'a fonts folder without fonts: status 2' 2 env CJM_FONT_DIR=/nowhere "$CJM" render one.cjm.yaml
like 'and it is named' "$err" "CJM_FONT_DIR, '/nowhere'"
exits 'a name that is not ASCII' 0 "$CJM" render -o نقشه.svg one.cjm.yaml
ok 'is written' test -s نقشه.svg
exits 'the same in a locale without it' 0 env LC_ALL=C "$CJM" render -o نقشه٢.svg one.cjm.yaml
ok 'is written too' test -s نقشه٢.svg

# Formats.
exits 'PDF by extension' 0 "$CJM" render -o a.pdf one.cjm.yaml
is 'is PDF' "$(magic a.pdf)" '%PDF'
exits 'PNG by extension' 0 "$CJM" render -o a.png one.cjm.yaml
is 'is PNG' "$(magic a.png)" 'PNG'
exits 'a format in capitals' 0 "$CJM" render -f PDF -o c.pdf one.cjm.yaml
exits 'a name without extension' 0 "$CJM" render -o plain one.cjm.yaml
like 'is SVG' "$(cat plain)" '<svg'
exits 'a strange extension with a format' 0 "$CJM" render -f svg -o map.xyz one.cjm.yaml
# Whether `script` is here and gets a terminal; containers without /dev/pts have none.
terminal=no
[ "$(script -qec 'test -t 1 && echo yes' /dev/null 2>/dev/null </dev/null | tr -d '\r')" = yes ] &&
    terminal=yes
if [ $terminal = yes ]; then
    TERM=dumb script -qec "$CJM render -f png -o - one.cjm.yaml" /dev/null >typed 2>&1
    like 'PNG does not go to a terminal' "$(cat typed)" 'does not go to a terminal'
else
    skip 'no terminal for PNG not to go to'
fi

# What options change.
png_width() { od -An -tu1 -j16 -N4 "$1" | awk '{ print (($1 * 256 + $2) * 256 + $3) * 256 + $4 }'; }
"$CJM" render --scale=2 -o b.png one.cjm.yaml
single=$(png_width a.png)
double=$(png_width b.png)
[ $((double - 2 * single)) -ge -1 ] && [ $((double - 2 * single)) -le 1 ]
report $? '--scale=2 doubles the pixels'
"$CJM" render --theme=dark -o dark.svg one.cjm.yaml
ok '--theme changes the colours' sh -c '! cmp -s dark.svg one.svg'
printf 'base: dark\n' >brand.yaml
"$CJM" render --theme=brand.yaml -o brand.svg one.cjm.yaml
ok 'a theme file is read' cmp brand.svg dark.svg
for what in current desired gap; do
    "$CJM" render -q --show=$what -o $what.svg shoes.cjm.yaml
    ok "--show=$what draws another map" sh -c "! cmp -s $what.svg shoes.svg"
done
"$CJM" render -q --show=both -o both.svg shoes.cjm.yaml
ok '--show=both is the default' cmp both.svg shoes.svg
"$CJM" render -q --view=grid -o grid.svg shoes.cjm.yaml
ok '--view=grid is the default' cmp grid.svg shoes.svg
"$CJM" render -q --view=priority -o plot.svg shoes.cjm.yaml
like '--view=priority names the quadrants' "$(cat plot.svg)" 'aria-label="Concentrate here: Touchpoints [0-9]'
like '--view=priority says how much a touchpoint matters' "$(cat plot.svg)" \
    'role="listitem" aria-label="[^"]*Importance [1-5], Current'
like '--view=priority says where importance was not given' "$(cat plot.svg)" 'Importance 3 (not given)'
like '--view=priority states the rule' "$(cat plot.svg)" 'middle of both scales: Current 5, Importance 3'
"$CJM" render -q --view=priority --crosshair=scale -o plot-scale.svg shoes.cjm.yaml
ok '--crosshair=scale is the default' cmp plot-scale.svg plot.svg
"$CJM" render -q --view=priority --crosshair=mean -o plot-mean.svg shoes.cjm.yaml
like '--crosshair=mean states the means' "$(cat plot-mean.svg)" 'mean values: Current 5.[0-9], Importance'
"$CJM" render -q --view=priority --crosshair=diagonal -o plot-diagonal.svg shoes.cjm.yaml
unlike '--crosshair=diagonal has two areas' "$(cat plot-diagonal.svg)" 'Possible overkill'
"$CJM" render -q --view=priority --show=current -o plot-current.svg shoes.cjm.yaml
unlike '--view=priority --show=current leaves gaps out' "$(cat plot-current.svg)" 'Gap'
"$CJM" render -q --view=priority -o plot-none.svg "$CJM_TOP/examples/no-scores/workshop.cjm.yaml"
like '--view=priority without scores says so' "$(cat plot-none.svg)" 'No touchpoint has a current score'
"$CJM" render -q --view=heatmap -o heat.svg shoes.cjm.yaml
like '--view=heatmap draws cells with a mean' "$(cat heat.svg)" 'role="cell" aria-label="[^"]*Gap'
for what in current desired; do
    "$CJM" render -q --view=heatmap --show=$what -o heat-$what.svg shoes.cjm.yaml
    ok "--view=heatmap --show=$what draws another one" sh -c "! cmp -s heat-$what.svg heat.svg"
done
"$CJM" render -q --lang=fa -o fa.svg shoes.cjm.yaml
like '--lang draws the other language' "$(cat fa.svg)" 'خرید کفش'
unlike 'and leaves the first' "$(cat fa.svg)" 'Buying shoes'
"$CJM" render -q --page=a4 -o page.svg one.cjm.yaml
like '--page sets the size' "$(head -c 600 page.svg)" 'width="1122\|width="793'
for mode in system outline; do
    "$CJM" render -q --text=$mode -o $mode.svg one.cjm.yaml
    unlike "--text=$mode embeds nothing" "$(cat $mode.svg)" 'data:font'
done
like '--text=embed is the default' "$(cat one.svg)" 'data:font'
unlike '--text=outline has no text' "$(cat outline.svg)" '<text'
exits '--verbose' 0 "$CJM" render -v -o v.svg one.cjm.yaml
like 'says what was written' "$err" 'one.cjm.yaml: v.svg, [0-9]* bytes'
for stage in journey layout scene; do
    exits "--print=$stage" 0 "$CJM" render --print=$stage one.cjm.yaml
    like "prints it" "$out" '.'
done

# Bad input.
rm -f bad.svg
exits 'a bad file: status 1' 1 "$CJM" render bad.cjm.yaml
like 'says why' "$err" 'bad.cjm.yaml:[0-9]*:[0-9]*: error: .*\[no-stages\]'
ok 'and draws nothing' test ! -e bad.svg
echo old >bad.svg
exits 'the same over an old picture' 1 "$CJM" render bad.cjm.yaml
is 'leaves it' "$(cat bad.svg)" old
rm -f one.svg shoes.svg
exits 'a bad file among good ones: status 1' 1 "$CJM" render -q one.cjm.yaml bad.cjm.yaml shoes.cjm.yaml
ok 'the others are drawn' test -s one.svg -a -s shoes.svg
rm -f one.svg
printf 'title: T \360\220\211\200\nstages: [A]\nchannels: [C]\ntouchpoints: [{stage: A, channel: C, owner: O, action: Do, impact: Is, current: 1, desired: 2}]\n' >glyph.cjm.yaml
exits 'a character that no font has: status 0' 0 "$CJM" render glyph.cjm.yaml
like 'is warned of at its place' "$err" 'glyph.cjm.yaml:1:8: warning: .*\[missing-glyph\]'
exits 'with --strict: status 1' 1 "$CJM" render --strict glyph.cjm.yaml
like 'is an error' "$err" 'error: .*\[missing-glyph\]'
for format in png pdf; do
    scale=
    file=one.cjm.yaml
    [ $format = png ] && scale=--scale=1000
    [ $format = pdf ] && file=wide.cjm.yaml
    {
        printf 'title: T\nchannels: [C]\ntouchpoints: []\nstages:\n'
        seq 200 | sed 's/^/- S/'
    } >wide.cjm.yaml
    exits "a $format beyond its size: status 1" 1 "$CJM" render -q $scale -o huge.$format $file
    like "says so" "$err" '\[picture-too-large\]'
    ok "and draws no $format" test ! -e huge.$format
done
exits 'a missing file among good ones: status 2' 2 "$CJM" render -q one.cjm.yaml none.yaml bad.cjm.yaml
like 'says which' "$err" "cannot read 'none.yaml'"
like 'and the other' "$err" 'no-stages'
ok 'and the good one is drawn' test -s one.svg
set --
for i in $(seq 120); do
    cp one.cjm.yaml large$i.yaml
    set -- "$@" large$i.yaml
done
exits 'over a hundred problems before the worst: status 2' 2 \
    "$CJM" render -q --format png --scale 1000 -o large/ "$@" none.yaml
like 'which is told' "$err" "cannot read 'none.yaml'"
is 'after all the others' "$(printf '%s\n' "$err" | grep -c 'picture-too-large')" 120
rm large*.yaml
exits 'a folder as input: status 2' 2 "$CJM" render -q sub -o x.svg
like 'says so' "$err" 'Is a directory'
exits 'an empty input: status 1' 1 sh -c '"$CJM" render - </dev/null'
like 'says so' "$err" 'empty-document'
is 'and writes nothing' "$out" ''
exits 'an endless input: status 1' 1 sh -c 'yes | "$CJM" render -'
like 'names the limit' "$err" 'limit'
exits 'no standard input: status 2' 2 sh -c '"$CJM" render - <&-'
exits 'no standard output: status 2' 2 sh -c '"$CJM" render -o - one.cjm.yaml >&-'
exits 'no standard error: the picture all the same' 0 sh -c '"$CJM" render -o closed.svg one.cjm.yaml 2>&-'
ok 'and it is whole' cmp closed.svg one.svg
exits 'none of the three: the picture all the same' 0 \
    sh -c '"$CJM" render -o closed3.svg one.cjm.yaml <&- >&- 2>&-'
ok 'and it is whole too' cmp closed3.svg one.svg

# Warnings.
printf 'title: T\nstages: [A, B]\nchannels: [C]\ntouchpoints:\n  - {stage: A, channel: C, action: Do, impact: Is, current: 1, desired: 2}\n' >warn.cjm.yaml
exits 'a file with warnings: status 0' 0 "$CJM" render warn.cjm.yaml
like 'tells them' "$err" 'warning: .*\[no-owner\]'
ok 'and is drawn' test -s warn.svg
rm warn.svg
exits '--quiet: status 0' 0 "$CJM" render -q warn.cjm.yaml
is 'does not tell them' "$err" ''
rm warn.svg
exits '--strict: status 1' 1 "$CJM" render --strict warn.cjm.yaml
like 'tells them as errors' "$err" 'error: .*\[no-owner\]'
ok 'and draws nothing' test ! -e warn.svg
exits '--strict --quiet: status 1' 1 "$CJM" render --strict -q warn.cjm.yaml
like 'tells them all the same' "$err" 'error: .*\[no-owner\]'
exits '--diagnostics=json' 1 "$CJM" render --diagnostics=json bad.cjm.yaml
like 'is JSON' "$err" '"code" *: *"no-stages"'
exits 'JSON and --verbose' 0 "$CJM" render -v --diagnostics=json -o v.svg one.cjm.yaml
is 'is JSON alone' "$(printf '%s\n' "$err" | head -n 1)" '{'
if command -v script >/dev/null 2>&1; then
    script -qec "$CJM render -o told.svg one.cjm.yaml" /dev/null >typed
    is 'a terminal is told what was written' "$(tr -d '\r' <typed)" 'wrote told.svg'
    script -qec "$CJM render -q -o told.svg one.cjm.yaml" /dev/null >typed
    is 'but not with --quiet' "$(cat typed)" ''
    script -qec "$CJM render --diagnostics=json -o told.svg one.cjm.yaml" /dev/null >typed
    unlike 'nor beside JSON' "$(cat typed)" 'wrote'
fi

# Colour.
esc=$(printf '\033')
"$CJM" render --color=always bad.cjm.yaml 2>coloured
like '--color=always colours' "$(cat coloured)" "$esc"
"$CJM" render bad.cjm.yaml 2>plain.err
unlike 'a file gets no colour' "$(cat plain.err)" "$esc"
if [ $terminal = yes ]; then
    TERM=xterm script -qec "$CJM render bad.cjm.yaml" /dev/null >typed
    like 'a terminal gets colour' "$(cat typed)" "$esc\[[0-9;]*m"
    TERM=xterm script -qec "$CJM render --color=never bad.cjm.yaml" /dev/null >typed
    unlike '--color=never does not colour' "$(cat typed)" "$esc\[[0-9;]*m"
    TERM=xterm NO_COLOR=1 script -qec "$CJM render bad.cjm.yaml" /dev/null >typed
    unlike 'NO_COLOR neither' "$(cat typed)" "$esc\[[0-9;]*m"
else
    skip 'no terminal to colour for'
fi

# A journey within the limits of the format may still be too high to draw.
{
    printf 'title: Tall\nstages: [A]\nchannels: [B]\ntouchpoints:\n'
    yes '  - {stage: A, channel: B, owner: O, action: Do, impact: Good, current: 1, desired: 2}' |
        head -n 12000
} >tall.yaml
exits 'a map that no viewer could show' 1 "$CJM" render tall.yaml
like 'is said to be too large' "$err" 'picture-too-large'
[ ! -e tall.svg ]
report $? 'and nothing is written'

# Hostile names reach the terminal defused.
name=$(printf 'a\033[31mb\nc.yaml')
exits 'a name with control characters' 2 "$CJM" render "$name"
unlike 'is shown defused' "$err" "$esc"
is 'on one line' "$(printf '%s\n' "$err" | wc -l)" 1

# The program's fonts.
exits 'the fonts are found without a word' 0 env -u CJM_FONT_DIR "$CJM" render one.cjm.yaml
mkdir lonely
cp "$CJM" lonely/cjm
if [ ! -d /usr/local/share/cjm/fonts ]; then
    exits 'no fonts: status 2' 2 env -u CJM_FONT_DIR lonely/cjm render one.cjm.yaml
    like 'says so' "$err" '\[no-fonts\]'
    exits '--version works without them' 0 env -u CJM_FONT_DIR lonely/cjm --version
    like 'and says so' "$out" 'fonts: not found'
fi
exits 'CJM_FONT_DIR: status 0' 0 \
    env CJM_FONT_DIR="$CJM_TOP/build/share/cjm/fonts" lonely/cjm render one.cjm.yaml
finish
