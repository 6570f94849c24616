#!/bin/sh
# SPDX-License-Identifier: MIT
# The same input gives the same bytes, whoever asks, where and when.
. "$CJM_TOP/tests/tap.sh"

cp "$CJM_TOP/examples/shoe-store/shoe-store.cjm.yaml" "$work/shoes.cjm.yaml"
mkdir "$work/elsewhere"
for format in svg pdf png; do
    for language in en fa; do
        draw() {
            "$@" "$CJM" render -q -f $format --lang $language -o "$work/b.$format" "$work/shoes.cjm.yaml"
        }
        "$CJM" render -q -f $format --lang $language -o "$work/a.$format" "$work/shoes.cjm.yaml"
        # same NAME COMMAND…: drawn by that command it is the same.
        same() {
            name=$1
            shift
            rm -f "$work/b.$format"
            draw "$@"
            ok "$format $language: $name" cmp "$work/a.$format" "$work/b.$format"
        }
        same 'twice' env
        same 'in the locale C' env LC_ALL=C
        same 'in a locale with commas' env LC_ALL=de_DE.UTF-8 LANG=de_DE.UTF-8
        same 'in a Persian locale' env LC_ALL=fa_IR.UTF-8 LANGUAGE=fa
        same 'in another time zone' env TZ=Asia/Tehran
        same 'without a home' env HOME=/nonexistent XDG_CACHE_HOME=/nonexistent
        same 'without an environment' env -i CJM_FONT_DIR="$CJM_FONT_DIR" SOURCE_DATE_EPOCH="$SOURCE_DATE_EPOCH"
        (cd "$work/elsewhere" && "$CJM" render -q -f $format --lang $language -o ../c.$format ../shoes.cjm.yaml)
        ok "$format $language: from another folder" cmp "$work/a.$format" "$work/c.$format"
        (cd "$work/elsewhere" && cat ../shoes.cjm.yaml >shoes.cjm.yaml &&
            "$CJM" render -q -f $format --lang $language shoes.cjm.yaml)
        ok "$format $language: beside the file" cmp "$work/a.$format" "$work/elsewhere/shoes.$format"
        "$CJM" render -q -f $format --lang $language -o "$work/elsewhere" \
            "$CJM_TOP/examples/minimal/minimal.cjm.yaml" "$work/shoes.cjm.yaml"
        ok "$format $language: after another file" cmp "$work/a.$format" "$work/elsewhere/shoes.$format"
    done
done

# Without SOURCE_DATE_EPOCH there is no date of the clock either.
for format in svg pdf png; do
    env -u SOURCE_DATE_EPOCH "$CJM" render -q -o "$work/early.$format" "$work/shoes.cjm.yaml"
done
sleep 1.1
for format in svg pdf png; do
    env -u SOURCE_DATE_EPOCH "$CJM" render -q -o "$work/late.$format" "$work/shoes.cjm.yaml"
    ok "$format: the same a second later" cmp "$work/early.$format" "$work/late.$format"
done
"$CJM" render -q --theme dark -o "$work/dark.svg" "$work/shoes.cjm.yaml"
! cmp -s "$work/dark.svg" "$work/early.svg"
report $? 'and other options give other bytes'
finish
