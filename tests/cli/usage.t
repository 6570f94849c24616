#!/bin/sh
# SPDX-License-Identifier: MIT
# Wrong usage: what it is, a hint, nothing on standard output, exit status 2.
. "$CJM_TOP/tests/tap.sh"
cd "$work" || exit 1
good=$CJM_TOP/examples/minimal/minimal.cjm.yaml
cp "$good" one.cjm.yaml
cp "$good" two.cjm.yaml

# wrong NAME PATTERN ARGUMENT…
wrong() {
    name=$1
    pattern=$2
    shift 2
    exits "$name: status 2" 2 "$CJM" "$@"
    like "$name: the message" "$err" "$pattern"
    is "$name: nothing on standard output" "$out" ''
}

wrong 'no command' 'no command is given'
wrong 'an empty command' 'no command is given' ''
wrong 'a misspelt command' 'did you mean `cjm render`' rendr one.cjm.yaml
wrong 'an unknown command' '`cjm help` lists' frobnicate
wrong 'a file as command' 'did you mean `cjm render one.cjm.yaml`?' one.cjm.yaml
wrong 'a file that is not there as command' 'did you mean `cjm render none.yaml`?' none.yaml
wrong 'standard input as command' 'did you mean `cjm render -`?' -
wrong 'an option as command' 'a command comes first' --strict
wrong 'render without file' 'usage: cjm render' render
wrong 'check without file' 'usage: cjm check' check
wrong 'init with two files' "takes no argument 'b'" init a b
wrong 'themes with a file' "takes no argument 'a'" themes a
wrong 'completion without shell' 'usage: cjm completion' completion
wrong 'completion of an unknown shell' 'bash, zsh and fish' completion tcsh
wrong 'help for an unknown command' 'is no command' help nothing
wrong 'explain of an unknown code' "did you mean 'unknown-stage'?" explain unknown-stag

wrong 'an unknown option' "has no option '--formt'" render --formt=svg one.cjm.yaml
like 'an unknown option: its neighbour' "$err" "did you mean '--format'?"
wrong 'an unknown short option' "has no option '-Z'" render -Z one.cjm.yaml
wrong 'a wrong value joined to its letter' "not 'gif'" render -fgif one.cjm.yaml
wrong 'the value of a long option is no option' "not '-fpdf'" render --view -fpdf one.cjm.yaml
wrong 'after -- all are files' "'-oone.svg'" render -- -oone.svg
wrong "another command's option" "has no option '--max-gap'" render --max-gap=3 one.cjm.yaml
wrong 'an option without its value' 'error: missing argument' render one.cjm.yaml --format
wrong 'an option twice' '--format is given twice' render -f svg -f pdf one.cjm.yaml
wrong 'an unknown form of diagnostics' 'one of text, json, github, sarif, junit' check --diagnostics=tap one.cjm.yaml
wrong 'an unknown format' '--format is one of svg, pdf, png' render -f gif one.cjm.yaml
unlike 'an unknown format: hides the hidden' "$err" 'scene'
wrong 'an unknown view' '--view is one of grid, flow, priority, heatmap' render --view=tree one.cjm.yaml
wrong 'a form of edges for the grid' 'add --view flow' render --edges=straight one.cjm.yaml
wrong 'a direction for the lanes' 'add --flow graph' render --view=flow --direction=down one.cjm.yaml
wrong 'a cross-hair for the grid' 'add --view priority' render --crosshair=mean one.cjm.yaml
wrong 'an unknown cross-hair' '--crosshair is one of scale, mean, diagonal' render --view=priority --crosshair=median one.cjm.yaml
wrong 'a path on the plot' 'the priority plot has no paths' render --view=priority --path=a one.cjm.yaml
wrong 'edges on the plot' 'add --view flow' render --view=priority --edges=straight one.cjm.yaml
wrong 'desired scores on the plot' 'use --show current' render --view=priority --show=desired one.cjm.yaml
wrong 'gaps alone on the plot' 'use --show current' render --view=priority --show=gap one.cjm.yaml
wrong 'a path on the heat map' 'draws no steps' render --view=heatmap --path=x one.cjm.yaml
wrong 'a form of edges for the heat map' 'add --view flow' render --view=heatmap --edges=straight one.cjm.yaml
wrong 'an unknown path' "has no such path" render --view=flow --path=none one.cjm.yaml
wrong 'an unknown show' "did you mean 'desired'?" render --show=desird one.cjm.yaml
wrong 'an unknown text mode' '--text is one of' render --text=curves one.cjm.yaml
wrong 'an unknown page' '--page is one of' render --page=B5 one.cjm.yaml
wrong 'an unknown theme' "did you mean 'dark'?" render --theme=drak one.cjm.yaml
like 'an unknown theme: what else it may be' "$err" 'auto, or a theme file, not'
wrong 'a missing theme file' 'cannot read' render --theme=none.yaml one.cjm.yaml
wrong 'a scale of zero' 'a number above 0' render -f png --scale=0 one.cjm.yaml
wrong 'a negative scale' 'a number above 0' render -f png --scale=-1 one.cjm.yaml
wrong 'a scale that is no number' 'a number above 0' render -f png --scale=big one.cjm.yaml
wrong 'a scale in hexadecimal' 'a number above 0' render -f png --scale=0x2 one.cjm.yaml
wrong 'a scale that is infinite' 'a number above 0' render -f png --scale=inf one.cjm.yaml
wrong 'a scale without pixels' '--scale is for PNG' render --scale=2 one.cjm.yaml
wrong 'a text mode without SVG' '--text is for SVG' render -f pdf --text=outline one.cjm.yaml
wrong 'no language tag' 'a language tag' render --lang=persian_ir one.cjm.yaml
wrong 'a language of one letter' 'a language tag' render --lang=f one.cjm.yaml
wrong 'a language longer than any' 'a language tag' render --lang=abcdefgh one.cjm.yaml
wrong 'a printed stage into a file' "not to 'zz.svg'" render --print layout -o zz.svg one.cjm.yaml
wrong 'an empty output' 'empty value' render --output= one.cjm.yaml
wrong 'two problems' 'view is one of' render --view=x --show=y one.cjm.yaml
like 'two problems: the second' "$err" 'show is one of'
exits 'a wrong SOURCE_DATE_EPOCH: status 2' 2 \
    env SOURCE_DATE_EPOCH=yesterday "$CJM" render one.cjm.yaml
like 'a wrong SOURCE_DATE_EPOCH: the message' "$err" 'seconds since 1970'

wrong 'two inputs and one output file' 'would both be drawn' render -o a.svg one.cjm.yaml two.cjm.yaml
wrong 'two inputs and standard output' 'would both be drawn' render -o - one.cjm.yaml two.cjm.yaml
wrong 'the same input twice' 'would both be drawn' render one.cjm.yaml one.cjm.yaml
wrong 'standard input twice' 'given twice' render -o maps/ - -
cp one.cjm.yaml one.yaml
wrong 'two inputs that give one name' "into 'one.svg'" render one.cjm.yaml one.yaml
wrong 'an output that is the input' 'is the input' render -f svg -o one.cjm.yaml one.cjm.yaml
mkdir maps
ln -s ../shared.svg maps/one.svg
ln -s ../shared.svg maps/two.svg
wrong 'two outputs that link to one file' 'would both be drawn' render -o maps one.cjm.yaml two.cjm.yaml
ln -s one.cjm.yaml link.svg
wrong 'an output that links to the input' 'is the input' render -o link.svg one.cjm.yaml
ok 'and the input is as it was' cmp one.cjm.yaml "$good"
wrong 'format and extension that disagree' 'do not agree' render -f pdf -o a.svg one.cjm.yaml
wrong 'an extension that is no format' 'names no format' render -o a.gif one.cjm.yaml
wrong 'a fields list with a stranger' "no field 'ownr'" check --require=owner,ownr one.cjm.yaml
like 'a fields list with a stranger: its neighbour' "$err" "did you mean 'owner'?"
wrong 'an age that is none' 'days or weeks' check --max-age=soon one.cjm.yaml
wrong 'an age in months' 'days or weeks' check --max-age=6m one.cjm.yaml
wrong 'an init in a language that it lacks' 'only in ' init --lang=de -
is 'nothing was drawn by all this' "$(ls | grep -v -e yaml -e link.svg -e maps)" ''
finish
