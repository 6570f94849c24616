#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs the packages that cjm is built from, where they are missing; with --tests also what only
# its tests, bench and care targets use. For `make deps`. Asks nothing; on systems without apt it
# prints what to install.
set -eu

packages='pkg-config libyaml-dev libglib2.0-dev libjson-glib-dev libharfbuzz-dev libfribidi-dev
    libpango1.0-dev libfontconfig-dev libfreetype-dev libcairo2-dev libpng-dev zlib1g-dev libgraphviz-dev
    fonts-noto-core'
test_packages='perl jq python3 python3-jsonschema libxml2-utils librsvg2-bin poppler-utils mupdf-tools qpdf mandoc graphviz chromium
    clang libclang-rt-dev clang-format clang-tidy'
[ "${1-}" != --tests ] || packages="$packages $test_packages"

if ! command -v apt-get >/dev/null 2>&1; then
    if pkg-config --exists yaml-0.1 json-glib-1.0 harfbuzz-subset fribidi pangoft2 cairo \
        libpng libgvc 2>/dev/null; then
        exit 0
    fi
    echo 'This system has no apt-get. Please install with its own package manager:' >&2
    echo '  a C17 compiler, GNU make, pkg-config, and with their headers: libyaml, GLib, JSON-GLib,' >&2
    echo '  HarfBuzz with hb-subset, FriBidi, Pango, fontconfig, FreeType, Cairo, libpng,' >&2
    echo '  Graphviz; the Noto Sans fonts (Latin, Arabic, Devanagari, Math)' >&2
    [ "${1-}" != --tests ] || echo "  for the tests: $(echo $test_packages)" >&2
    exit 1
fi

missing=
for package in $packages; do
    state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) || state=
    [ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

run=
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || {
        echo "cjm: as root, please run: apt-get install$missing" >&2
        exit 1
    }
    run=sudo
fi
export DEBIAN_FRONTEND=noninteractive
$run apt-get update -q
# shellcheck disable=SC2086
$run env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
