#!/bin/sh
# SPDX-License-Identifier: MIT
# copy-fonts.sh FOLDER NAME…: copies NAME.ttf of Noto from where the distribution keeps it. Looks in
# $NOTO_DIR alone when that is set. For the Makefile.
set -eu

folder=$1
shift
mkdir -p "$folder"
for name; do
    if [ -n "${NOTO_DIR-}" ]; then
        found=$NOTO_DIR/$name.ttf
    else
        found=
        for place in /usr/share/fonts/truetype/noto /usr/share/fonts/noto \
            /usr/share/fonts/google-noto /usr/share/fonts/google-noto-fonts; do
            [ ! -f "$place/$name.ttf" ] || { found=$place/$name.ttf && break; }
        done
        [ -n "$found" ] || found=$(fc-list : file | sed -n "s|^\(.*/$name\.ttf\):.*|\1|p" | head -n 1)
    fi
    [ -f "$found" ] || {
        echo "cjm: the font $name.ttf is missing (package fonts-noto-core, or set NOTO_DIR=)" >&2
        exit 1
    }
    cp "$found" "$folder/$name.ttf"
    chmod 644 "$folder/$name.ttf"
done
