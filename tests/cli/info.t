#!/bin/sh
# SPDX-License-Identifier: MIT
# What the program says about itself: help, version, themes, fonts, explain, completion, manual.
. "$CJM_TOP/tests/tap.sh"
cd "$work" || exit 1
commands='render check report compare init themes fonts explain completion help version'

exits 'help' 0 "$CJM" help
for command in $commands; do
    like "help names $command" "$out" "cjm $command "
done
general=$out
exits '--help' 0 "$CJM" --help
is 'is the same' "$out" "$general"
exits '-h' 0 "$CJM" -h
is 'too' "$out" "$general"
unlike 'help hides what is for the Makefile' "$general" 'manual'
for command in $commands; do
    exits "help $command" 0 "$CJM" help $command
    like "shows its usage" "$out" "usage: cjm $command"
    is 'no line is longer than 100' "$(printf '%s\n' "$out" | awk 'length > 100')" ''
    by_help=$out
    exits "$command --help" 0 "$CJM" $command --help
    is 'is the same' "$out" "$by_help"
done
exits 'help render' 0 "$CJM" help render
for option in output format view crosshair show lang theme page text scale strict quiet verbose diagnostics color; do
    like "has --$option" "$out" "--$option"
done
unlike 'hides what is for tests' "$out" '--print\|scene'

exits '--version' 0 "$CJM" --version
like 'names the version' "$out" '^cjm [0-9]*\.[0-9]*\.[0-9]*$'
like 'the libraries' "$out" 'glib-2.0 [0-9]'
like 'and the fonts' "$out" 'fonts: /'
unlike 'but no date' "$out" '20[0-9][0-9]-\|:[0-9][0-9]:'
first=$out
exits 'version' 0 "$CJM" version
is 'is the same' "$out" "$first"

exits 'themes' 0 "$CJM" themes
for theme in light dark print contrast auto; do
    like "lists $theme" "$out" "^$theme "
done
exits 'fonts' 0 "$CJM" fonts
like 'lists the Latin font' "$out" 'Noto Sans .*own.*NotoSans-Regular.ttf'
like 'and the Arabic one' "$out" 'NotoSansArabic-Bold.ttf'
exits 'fonts of a journey' 0 "$CJM" fonts "$CJM_TOP/examples/shoe-store/shoe-store.cjm.yaml"
like 'lists them' "$out" 'NotoSans-Regular.ttf'
exits 'fonts of a missing file: status 2' 2 "$CJM" fonts none.yaml

exits 'explain' 0 "$CJM" explain
codes=$(sed -n 's/^ *CODE([A-Z_0-9]*, "\([a-z0-9-]*\)".*/\1/p' "$CJM_TOP/include/cjm/codes.h")
is 'lists every code' "$(printf '%s\n' "$out" | awk '{ print $1 }')" "$codes"
missing=
for code in $codes; do
    text=$("$CJM" explain "$code") || missing="$missing $code"
    [ "$(printf '%s\n' "$text" | wc -l)" -ge 4 ] || missing="$missing $code"
done
is 'explain has some lines on each' "$missing" ''
exits 'explain with brackets' 0 "$CJM" explain '[unknown-stage]'
like 'works too' "$out" '^unknown-stage (error)'

for shell in bash zsh fish; do
    exits "completion $shell" 0 "$CJM" completion $shell
    for word in render max-gap outline contrast unknown-stage; do
        like "$shell: knows $word" "$out" "$word"
    done
    unlike "$shell: hides the hidden" "$out" 'manual\|--print\|-l print\|scene'
    printf '%s\n' "$out" >completion.$shell
    if command -v $shell >/dev/null 2>&1; then
        ok "$shell: reads it" $shell -n completion.$shell
    fi
done
# complete WORDS…: what bash would offer for the last word.
complete() {
    bash -c '. ./completion.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _cjm; echo "${COMPREPLY[*]}"' \
        bash "$@"
}
is 'bash completes a command' "$(complete cjm ren)" 'render'
is 'bash completes an option' "$(complete cjm check --max-)" '--max-gap --max-spread --max-age --max-warnings'
is 'bash completes a value' "$(complete cjm render --show des)" 'desired'
is 'bash completes a value after =' "$(complete cjm render --show = des)" 'desired'
is 'bash completes what a command takes' "$(complete cjm report --format m)" 'markdown'
is 'and another command' "$(complete cjm compare -f p)" 'pdf png'
is 'bash completes a code' "$(complete cjm explain unknown-st)" 'unknown-stage unknown-step'
touch journey.yaml
is 'bash completes a file' "$(complete cjm check jour)" 'journey.yaml'

for part in commands options codes keys; do
    exits "manual $part" 0 "$CJM" manual $part
    unlike "manual $part: hides what is for tests" "$out" 'Fl -print\|Cm scene'
    if command -v mandoc >/dev/null 2>&1; then
        {
            printf '.Dd November 22, 2026\n.Dt CJM 1\n.Os\n.Sh NAME\n.Nm cjm\n.Nd test\n.Sh LIST\n'
            printf '%s\n' "$out"
        } >part.1
        lint=$(mandoc -Tlint -W warning part.1 2>&1)
        is "$part: mandoc finds nothing" "$lint" ''
    fi
done
finish
