#!/bin/sh
# SPDX-License-Identifier: MIT
# PDFs as other programs take them: whole, tagged, dated by the journey alone, and their words can be
# found again.
. "$CJM_TOP/tests/tap.sh"
cd "$CJM_TOP" || exit 1

for tool in pdftotext pdfinfo pdffonts qpdf perl; do
    command -v $tool >/dev/null 2>&1 || {
        echo "1..0 # SKIP no $tool"
        exit 0
    }
done

# draw NAME OPTION…: into $work/NAME.pdf.
draw() {
    name=$1
    shift
    "$CJM" render -q -f pdf -o "$work/$name.pdf" "$@"
}

# What it says of itself.
draw shoes --lang fa examples/shoe-store/shoe-store.cjm.yaml
info=$(pdfinfo -isodates "$work/shoes.pdf" 2>"$work/complaints")
is 'pdfinfo complains of nothing' "$(cat "$work/complaints")" ''
like 'tagged' "$info" '^Tagged: *yes'
like 'PDF 1.7' "$info" '^PDF version: *1\.7'
like 'one page' "$info" '^Pages: *1$'
like 'the title' "$info" '^Title: *خرید کفش از فروشگاه$'
like 'the date of SOURCE_DATE_EPOCH' "$info" \
    "^CreationDate: *$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%dT%H:%M:%S)"
like 'XMP names the language' "$(pdfinfo -meta "$work/shoes.pdf")" '<rdf:li>fa</rdf:li>'
structure=$(pdfinfo -struct "$work/shoes.pdf")
for element in Document H1 Table TR TH TD Figure LBody '/Scope /Column' '/ColSpan 6'; do
    like "the structure has $element" "$structure" "$element"
done
unlike 'every font is embedded' "$(pdffonts "$work/shoes.pdf" | sed -n '3,$p' |
    awk '{ print $(NF - 4) }')" no
like 'the outline has the stages' "$(qpdf --json --json-key=outlines "$work/shoes.pdf")" 'پرداخت\|u067e'

env -u SOURCE_DATE_EPOCH "$CJM" render -q -f pdf -o "$work/dated.pdf" \
    examples/shoe-store/shoe-store.cjm.yaml
date=$(sed -n 's/^date: *//p' examples/shoe-store/shoe-store.cjm.yaml)
like 'else the date of the journey' "$(pdfinfo -isodates "$work/dated.pdf")" \
    "^CreationDate: *$date"
sed '/^date:/d' examples/shoe-store/shoe-store.cjm.yaml >"$work/undated.cjm.yaml"
env -u SOURCE_DATE_EPOCH "$CJM" render -q -f pdf -o "$work/undated.pdf" "$work/undated.cjm.yaml"
unlike 'else none: never of the clock' "$(pdfinfo "$work/undated.pdf")" 'Date'

# Pages.
draw wall --page A1 examples/restaurant-chain/restaurant-chain.cjm.yaml
like 'A1' "$(pdfinfo "$work/wall.pdf")" '^Page size: .*(A1)$'
ok 'and whole' qpdf --check "$work/wall.pdf"

# Words: poppler turns right-to-left text around by its own rules, and never finds all of it.
# finds LEAST STORY LANGUAGE
finds() {
    "$CJM" render -q --lang "$3" -o "$work/map.svg" "$2"
    "$CJM" render -q --lang "$3" -o "$work/map.pdf" "$2"
    pdftotext "$work/map.pdf" "$work/map.txt"
    share=$(perl tests/pictures/words.pl "$work/map.svg" "$work/map.txt")
    echo "$share % of the words, at least $1" >"$work/shown"
    [ "$share" -ge "$1" ]
    report $? "${2##*/} $3: pdftotext finds the words"
}
finds 100 examples/shoe-store/shoe-store.cjm.yaml en
finds 99 examples/insurance-claim/insurance-claim.cjm.yaml en
finds 92 examples/shoe-store/shoe-store.cjm.yaml fa
finds 93 examples/software-vendor/software-vendor.cjm.yaml fa
finds 91 examples/clinic-visit/clinic-visit.cjm.yaml ar
like 'with their joiners' "$(pdftotext "$work/shoes.pdf" -)" "$(printf 'می\342\200\214شنود')"
"$CJM" render -q --lang en -o "$work/map.svg" examples/insurance-claim/insurance-claim.cjm.yaml
share=$(perl tests/pictures/words.pl "$work/map.svg" "$work/map.txt")
[ "$share" -lt 50 ]
report $? 'the count sees another text'

# MuPDF neither hints nor shifts glyphs: a sharp eye, where it is there.
if command -v mutool >/dev/null 2>&1 && [ "$CJM_VARIANT" = release ]; then
    for case in shoe-store/shoe-store.en shoe-store/shoe-store.fa clinic-visit/clinic-visit.ar \
        torture/mixed-scripts.en; do
        for format in pdf png; do
            "$CJM" render -q --lang "${case##*.}" -o "$work/map.$format" "examples/${case%.*}.cjm.yaml"
        done
        mutool draw -q -r 96 -o "$work/mupdf.png" "$work/map.pdf" 2>/dev/null
        difference=$("build/$CJM_VARIANT/compare-pictures" "$work/mupdf.png" "$work/map.png")
        echo "mean difference $difference, at most 3" >"$work/shown"
        awk "BEGIN { exit !($difference <= 3) }"
        report $? "${case}: MuPDF and PNG agree"
    done
else
    skip 'no mutool here'
fi

# A font with PostScript outlines, where the machine has one: drawn, and still text.
font=$(find /usr/share/fonts -name '*.otf' 2>/dev/null | LC_ALL=C sort | head -n 1)
if [ -n "$font" ]; then
    sed "s|^title:|theme: {fonts: {regular: '$font'}}\ntitle:|" examples/minimal/minimal.cjm.yaml \
        >"$work/otf.cjm.yaml"
    draw otf "$work/otf.cjm.yaml"
    ok 'a PDF with another font is whole' qpdf --check "$work/otf.pdf"
    like 'whose glyphs are drawings' "$(pdffonts "$work/otf.pdf")" 'Type 3'
    like 'and can be found' "$(pdftotext -raw "$work/otf.pdf" -)" 'touchpoint'
else
    skip 'no font with PostScript outlines here'
fi
finish
