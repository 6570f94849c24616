#!/bin/sh
# SPDX-License-Identifier: MIT
# Other programs agree about every example: the SVG is XML and draws, the PDF is whole and holds its
# texts; and the pictures of all of them look alike.
. "$CJM_TOP/tests/tap.sh"
cd "$CJM_TOP" || exit 1

for tool in xmllint rsvg-convert pdftotext pdftoppm qpdf; do
    command -v $tool >/dev/null 2>&1 || {
        echo "1..0 # SKIP no $tool"
        exit 0
    }
done
compare=build/$CJM_VARIANT/compare-pictures

# alike NAME A B MOST: the mean difference in thousandths.
alike() {
    difference=$("$compare" "$2" "$3")
    status=$?
    echo "mean difference $difference, at most $4" >"$work/shown"
    [ $status -eq 0 ] && awk "BEGIN { exit !($difference <= $4) }"
    report $? "$1"
}

for file in examples/*/*.cjm.yaml; do
    story=${file#examples/}
    for language in $(sh tools/list-languages.sh "$CJM" "$file"); do
        map=$work/map
        for format in svg pdf png; do
            rm -f "$map.$format"
            "$CJM" render -q --lang "$language" -o "$map.$format" "$file"
        done
        ok "$story $language: three formats" test -s "$map.svg" -a -s "$map.pdf" -a -s "$map.png"
        [ "$CJM_VARIANT" = release ] || continue # the same bytes: asked about once
        ok "$story $language: the SVG is XML" xmllint --noout --nonet "$map.svg"
        ok "$story $language: rsvg-convert draws it" rsvg-convert -o "$work/rsvg.png" "$map.svg"
        ok "$story $language: the PDF is whole" qpdf --check "$map.pdf"
        pdftoppm -r 96 -png -singlefile "$map.pdf" "$work/pdf" 2>/dev/null
        # Fonts are drawn by three libraries at the same places: small differences at edges.
        alike "$story $language: rsvg-convert and PNG agree" "$work/rsvg.png" "$map.png" 16
        alike "$story $language: PDF and PNG agree" "$work/pdf.png" "$map.png" 16
    done
done

# The priority plot.
for case in 'online-shop/before en scale' 'clinic-visit/clinic-visit ar mean' \
    'bank-onboarding/bank-onboarding fa diagonal' 'torture/long-texts en scale' \
    'no-scores/workshop en mean'; do
    [ "$CJM_VARIANT" = release ] || break
    # shellcheck disable=SC2086
    set -- $case
    for format in svg pdf png; do
        "$CJM" render -q --view priority --lang "$2" --crosshair "$3" -o "$work/map.$format" \
            "examples/$1.cjm.yaml"
    done
    ok "priority, $case: the SVG is XML" xmllint --noout --nonet "$work/map.svg"
    ok "priority, $case: rsvg-convert draws it" rsvg-convert -o "$work/rsvg.png" "$work/map.svg"
    ok "priority, $case: the PDF is whole" qpdf --check "$work/map.pdf"
    pdftoppm -r 96 -png -singlefile "$work/map.pdf" "$work/pdf" 2>/dev/null
    alike "priority, $case: rsvg-convert and PNG agree" "$work/rsvg.png" "$work/map.png" 16
    alike "priority, $case: PDF and PNG agree" "$work/pdf.png" "$work/map.png" 16
done
for case in 'en Concentrate here' 'en Keep up the good work' 'fa تمرکز'; do
    "$CJM" render -q --view priority --lang "${case%% *}" -o "$work/plot.pdf" \
        examples/online-shop/before.cjm.yaml
    like "priority: pdftotext finds '${case#* }'" "$(pdftotext "$work/plot.pdf" -)" "${case#* }"
done

# The heat map, whose names may run upwards. Texts that ran another way would differ by 11.
for case in online-shop/before.fa restaurant-chain/restaurant-chain.en torture/forty-stages.en \
    torture/rtl-mixed.fa; do
    file=examples/${case%.*}.cjm.yaml
    map=$work/heat
    for format in svg pdf png; do
        rm -f "$map.$format"
        "$CJM" render -q --view heatmap --page A4 --lang "${case##*.}" -o "$map.$format" "$file"
    done
    ok "heat map, $case: three formats" test -s "$map.svg" -a -s "$map.pdf" -a -s "$map.png"
    [ "$CJM_VARIANT" = release ] || continue
    ok "heat map, $case: the SVG is XML" xmllint --noout --nonet "$map.svg"
    ok "heat map, $case: the PDF is whole" qpdf --check "$map.pdf"
    rsvg-convert -o "$work/rsvg.png" "$map.svg"
    pdftoppm -r 96 -png -singlefile "$map.pdf" "$work/pdf" 2>/dev/null
    alike "heat map, $case: rsvg-convert and PNG agree" "$work/rsvg.png" "$map.png" 7
    alike "heat map, $case: PDF and PNG agree" "$work/pdf.png" "$map.png" 9
    "$CJM" render -q --view heatmap --page A4 --text outline --lang "${case##*.}" -o "$map.svg" "$file"
    rsvg-convert -o "$work/rsvg.png" "$map.svg"
    alike "heat map, $case: outlines and PNG agree" "$work/rsvg.png" "$map.png" 7
done
"$CJM" render -q --view heatmap -o "$work/weeks.pdf" examples/torture/forty-stages.cjm.yaml
like 'pdftotext finds a word that runs upwards' "$(pdftotext "$work/weeks.pdf" -)" 'Week 17'

# Comparisons: two states in both directions, the other way round, four states, other scales.
states=tests/golden/states
for case in 'en before after' 'fa before after' 'fa after before' \
    'ar quarter-1 quarter-2 quarter-3 quarter-4' 'en quarter-1 five-points'; do
    # shellcheck disable=SC2086
    set -- $case
    language=$1
    shift
    files=
    for name in "$@"; do
        file=$states/$name.cjm.yaml
        [ -f "$file" ] || file=examples/online-shop/$name.cjm.yaml
        files="$files $file"
    done
    map=$work/states
    for format in svg pdf png; do
        rm -f "$map.$format"
        # shellcheck disable=SC2086
        "$CJM" compare -q --lang "$language" -o "$map.$format" $files
    done
    ok "compare, $case: three formats" test -s "$map.svg" -a -s "$map.pdf" -a -s "$map.png"
    [ "$CJM_VARIANT" = release ] || continue
    ok "compare, $case: the SVG is XML" xmllint --noout --nonet "$map.svg"
    ok "compare, $case: the PDF is whole" qpdf --check "$map.pdf"
    rsvg-convert -o "$work/rsvg.png" "$map.svg"
    pdftoppm -r 96 -png -singlefile "$map.pdf" "$work/pdf" 2>/dev/null
    alike "compare, $case: rsvg-convert and PNG agree" "$work/rsvg.png" "$map.png" 16
    alike "compare, $case: PDF and PNG agree" "$work/pdf.png" "$map.png" 16
done
"$CJM" compare -q -o "$work/states.pdf" examples/online-shop/before.cjm.yaml \
    examples/online-shop/after.cjm.yaml
text=$(pdftotext "$work/states.pdf" -)
for words in 'Improved most' 'Nothing worsened' 'Gone' 'was 5.0'; do
    like "compare: pdftotext finds '$words'" "$text" "$words"
done
like 'compare: a card says its change in words' "$("$CJM" compare -q --lang en -f svg -o - \
    examples/online-shop/before.cjm.yaml examples/online-shop/after.cjm.yaml)" \
    'Improved +6 (2 → 8)'

# Texts.
"$CJM" render -q -o "$work/shoes.pdf" examples/shoe-store/shoe-store.cjm.yaml
text=$(pdftotext "$work/shoes.pdf" -)
for words in 'Buying shoes in our store' 'Store manager' 'Awareness' 'Instagram'; do
    like "pdftotext finds '$words'" "$text" "$words"
done
"$CJM" render -q --lang fa -o "$work/shoes.pdf" examples/shoe-store/shoe-store.cjm.yaml
text=$(pdftotext "$work/shoes.pdf" -)
for words in 'خرید' 'فروشگاه' 'بازاریابی' 'تلفن'; do
    like "pdftotext finds '$words'" "$text" "$words"
done
"$CJM" render -q --lang fa -o "$work/shoes.svg" examples/shoe-store/shoe-store.cjm.yaml
like 'the SVG keeps its joiners' "$(cat "$work/shoes.svg")" "$(printf 'برمی\342\200\214گردد\|نمی\342\200\214\|می\342\200\214')"
unlike 'the PDF has no date of the clock' "$(env -u SOURCE_DATE_EPOCH "$CJM" render -q -o - -f pdf \
    examples/minimal/minimal.cjm.yaml | strings)" "CreationDate (D:$(date +%Y%m%d)"

# The harness can fail: another language, another size, no ink.
"$CJM" render -q -o "$work/en.png" examples/minimal/minimal.cjm.yaml
"$CJM" render -q --show gap -o "$work/gap.png" examples/minimal/minimal.cjm.yaml
"$CJM" render -q --scale 2 -o "$work/large.png" examples/minimal/minimal.cjm.yaml
! "$compare" "$work/en.png" "$work/large.png" >"$work/shown"
report $? 'the comparison sees another size'
"$CJM" render -q --theme dark -o "$work/dark.png" examples/minimal/minimal.cjm.yaml
difference=$("$compare" "$work/en.png" "$work/dark.png")
awk "BEGIN { exit !($difference > 100) }"
report $? 'the comparison sees other colours'

# A browser, with the embedded fonts.
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
if [ -z "$browser" ] || [ "$CJM_VARIANT" != release ]; then
    skip 'a browser is asked in the variant release, where there is one'
    finish
    exit
fi
for case in shoe-store/shoe-store.en shoe-store/shoe-store.fa clinic-visit/clinic-visit.ar; do
    file=examples/${case%.*}.cjm.yaml
    "$CJM" render -q --lang "${case##*.}" -o "$work/map.svg" "$file"
    "$CJM" render -q --lang "${case##*.}" -o "$work/map.png" "$file"
    size=$(sed -n '1,3s/.*<svg[^>]* width="\([0-9.]*\)"[^>]* height="\([0-9.]*\)".*/\1 \2/p' "$work/map.svg" |
        awk '{ printf "%d,%d", $1 == int($1) ? $1 : int($1) + 1, $2 == int($2) ? $2 : int($2) + 1; exit }')
    rm -f "$work/browser.png"
    timeout 60 "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars \
        --user-data-dir="$work/profile" --force-device-scale-factor=1 --window-size="$size" \
        --screenshot="$work/browser.png" "file://$work/map.svg" >/dev/null 2>&1
    alike "$case: a browser and PNG agree" "$work/browser.png" "$work/map.png" 16
done
finish
