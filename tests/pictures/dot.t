#!/bin/sh
# SPDX-License-Identifier: MIT
# The DOT export goes through Graphviz: for every example in both forms, and for texts that are meant
# to break out. What comes back is XML and holds the texts as they were written.
. "$CJM_TOP/tests/tap.sh"
cd "$CJM_TOP" || exit 1

for tool in dot neato xmllint; do
    command -v $tool >/dev/null 2>&1 || {
        echo "1..0 # SKIP no $tool"
        exit 0
    }
done

# goes_through NAME FILE.dot: dot and neato draw it without a word, and what they write is XML.
goes_through() {
    for command in dot 'neato -n2'; do
        $command -Tsvg -o "$work/out.svg" "$2" >"$work/shown" 2>&1 && [ ! -s "$work/shown" ] &&
            xmllint --noout --nonet "$work/out.svg" >>"$work/shown" 2>&1
        report $? "$1: ${command%% *}"
    done
}

for file in examples/*/*.cjm.yaml; do
    for form in lanes graph; do
        for language in $(sh tools/list-languages.sh "$CJM" "$file"); do
            "$CJM" render -q --view flow --flow $form --lang "$language" -o "$work/flow.dot" \
                "$file" 2>/dev/null
            [ "$CJM_VARIANT" = release ] || continue # the same bytes: asked about once
            goes_through "${file#examples/} $form $language" "$work/flow.dot"
        done
    done
done

cat >"$work/hostile.cjm.yaml" <<'END'
cjm: 1
title: '"]; evil [label="x'
stages: ['<b>bold</b>', 'a\Gb', '}']
channels: ['&amp;', 'x"y']
owners:
  - {id: o, name: '\N \E \T \L'}
touchpoints:
  - {id: a, stage: '<b>bold</b>', channel: '&amp;', owner: o, action: 'Quote " and \" end',
     link: 'https://example.org/?a=1&b="2"<script>'}
  - {id: b, stage: 'a\Gb', channel: 'x"y', owner: o, action: 'back\\slash \n \l \r ]]> -->'}
  - {id: c, stage: '}', channel: '&amp;', owner: o, action: '&#65; &lt;script&gt; &notanentity; & alone'}
  - {id: d, stage: '}', channel: 'x"y', owner: o, action: "two\nlines\tand a tab"}
  - {id: e, stage: '}', channel: 'x"y', owner: o, action: '<<table><tr><td>html</td></tr></table>>'}
  - {id: f, stage: '}', channel: 'x"y', owner: o, action: 'the end\'}
paths:
  - {id: p, name: 'path "one" \', share: 0.6, steps: [a, b, c, d, e, f, a]}
  - {id: q, name: '<i>&nbsp;</i>', share: 0.4, steps: [a, b, a, b, b]}
END
for form in lanes graph; do
    ok "hostile texts, $form: exported" "$CJM" render -q --view flow --flow $form \
        -o "$work/hostile.dot" "$work/hostile.cjm.yaml"
    goes_through "hostile texts, $form" "$work/hostile.dot"
    dot -Tsvg -o "$work/hostile.svg" "$work/hostile.dot" 2>/dev/null
    svg=$(xmllint --noent --nocdata --xpath '//*[local-name()="text"]/text()' "$work/hostile.svg" 2>/dev/null)
    texts=$(printf '%s' "$svg" | tr '\240\n' '  ' | sed 's/&lt;/</g; s/&gt;/>/g; s/&amp;/\&/g')
    for words in '<b>bold</b>' 'a\\Gb' 'Quote " and \\" end' '&#65; &lt;script&gt;' \
        '&notanentity; & alone' '<<table>' '\\N \\E \\T \\L' 'the end\\' 'path "one" \\' \
        '<i>&nbsp;</i>' '"]; evil \[label="x'; do
        like "hostile texts, $form: '$words' is kept" "$texts" "$words"
    done
    # one node a touchpoint, and no more
    is "hostile texts, $form: nodes" "$(grep -c '<g id="node' "$work/hostile.svg")" 6
    unlike "hostile texts, $form: no script" "$(cat "$work/hostile.svg")" '<script'
    like "hostile texts, $form: the link is safe" "$(cat "$work/hostile.svg")" \
        'href="https://example.org/?a=1&amp;b=%222%22%3Cscript%3E"'
done

exits 'DOT of the grid is wrong usage' 2 "$CJM" render -f dot -o - examples/minimal/minimal.cjm.yaml
like 'which says what helps' "$err" 'add --view flow'
exits 'DOT has no pages' 2 "$CJM" render --view flow -f dot --page A4 -o - \
    examples/minimal/minimal.cjm.yaml
finish
