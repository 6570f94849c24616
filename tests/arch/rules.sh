#!/bin/sh
# SPDX-License-Identifier: MIT
# rules.sh [FOLDER]: checks the rules of architecture over src/ and include/ of FOLDER (.) and prints
# every breach. Exit status 1 when there is one. rules.t proves that each rule can fail.
set -u
cd "${1:-.}" || exit 2
breaches=$(mktemp)
trap 'rm -f "$breaches"' EXIT
sources=$(find src -name '*.[ch]' | LC_ALL=C sort)
headers=$(find include -name '*.h' | LC_ALL=C sort)

# 1. Who may see which contracts, directly or through another header.
# shellcheck disable=SC2086
awk '
BEGIN {
    base = "codes diagnostics limits "
    may["diagnostics"] = base
    may["yaml"]     = base "document"
    may["text"]     = base "text"
    may["theme"]    = base "theme"
    may["output"]   = base "output"
    may["journey"]  = base "journey theme"
    may["locale"]   = base "journey locale labels"
    may["load"]     = base "load document journey theme locale labels"
    may["analysis"] = base "analysis journey"
    may["scene"]    = base "scene text theme"
    may["icons"]    = base "icons scene text theme"
    may["backends"] = base "backend scene text theme"
    map             = base "map analysis journey locale labels text "
    may["map"]      = map
    may["drawing"]  = map "drawing scene theme icons"
    may["lanes"]    = may["drawing"] " lanes"
    may["layout"]   = may["lanes"] " layout"
    may["compose"]  = may["layout"] " compose"
    may["pipeline.c"] = may["compose"] " backend load pipeline"
    may["reports"]  = base "report analysis journey locale labels"
    may["cli"]      = may["pipeline.c"] " output report"
    may["main.c"]   = ""
    for (folder in may) {
        n = split(may[folder], names, " ")
        for (i = 1; i <= n; i++) allowed[folder, names[i]] = 1
    }
}
/^#include <cjm\// {
    name = $2
    gsub(/<cjm\/|\.h>/, "", name)
    edges[FILENAME] = edges[FILENAME] " " name
}
function visit(name, path,   list, n, i) {
    if (name in seen) return
    seen[name] = 1
    if (!((folder, name) in allowed))
        print file ": must not see cjm/" name ".h (by " path ")"
    n = split(edges["include/cjm/" name ".h"], list, " ")
    for (i = 1; i <= n; i++) visit(list[i], path " → " list[i])
}
END {
    for (i = 1; i < ARGC; i++) {
        file = ARGV[i]
        if (file !~ /^src\//) continue
        split(file, part, "/")
        folder = part[2]
        if (!(folder in may)) { print file ": the folder is not in the table of rules.sh"; continue }
        split("", seen)
        n = split(edges[file], direct, " ")
        for (k = 1; k <= n; k++) visit(direct[k], direct[k])
    }
}' $sources $headers >>"$breaches"

# 2. Private headers stay in their folder; main.c alone looks into cli/.
for file in $sources; do
    sed -n 's/^#include "\(.*\)"/\1/p' "$file" | while read -r header; do
        case "$file $header" in
        'src/main.c cli/cli.h') ;;
        *)
            case $header in
            */*) echo "$file: \"$header\" is private to another folder" ;;
            *) [ -f "$(dirname "$file")/$header" ] ||
                echo "$file: \"$header\" is not in this folder" ;;
            esac
            ;;
        esac
    done
done >>"$breaches"

# 3. Which folders see which libraries.
# only PATTERN FOLDERS: the header stands in these folders alone.
only() {
    # shellcheck disable=SC2086
    grep -El "^#include <($1)>" $sources $headers | while read -r file; do
        folder=$(dirname "${file#src/}")
        case " $2 " in
        *" $folder "*) ;;
        *) echo "$file: includes a header that is for ${2:-nobody} alone: $1" ;;
        esac
    done >>"$breaches"
}
only 'yaml\.h' 'yaml'
only '(pango/.*|hb.*\.h|fribidi.*|fontconfig/.*)' 'text'
only '(ft2build\.h|freetype.*)' 'text backends'
only '(cairo.*|png\.h|zlib\.h)' 'backends'
only '(json-glib/.*)' 'diagnostics cli reports'
only '(stdio\.h)' 'cli'
only '(graphviz/.*|gvc\.h|cgraph\.h)' ''
if [ "$(grep -l '^#include <yaml\.h>' $sources | wc -l)" -gt 1 ]; then
    echo 'src/yaml: more than one file includes <yaml.h>' >>"$breaches"
fi

# 4. Only the command line speaks and ends the process.
for file in $sources; do
    case $file in
    src/cli/*) ;;
    *)
        # Comments may name what code must not.
        sed -e 's/"[^"]*"//g' -e 's,/\*.*\*/,,' -e 's,^ \* .*,,' -e 's,/\*.*,,' "$file" |
            grep -nwE 'stderr|stdout|printf|fprintf|puts|exit|_exit|abort|perror|g_print|g_printerr|g_warning|g_message|g_error' |
            sed "s|^|$file: only src/cli prints or ends the process: line |"
        ;;
    esac
done >>"$breaches"

# 5. Every file says its licence, and then its job.
for file in $sources $headers; do
    head -n 1 "$file" | grep -q '^/\* SPDX-License-Identifier: MIT \*/$' ||
        echo "$file: the first line is not the SPDX line"
    sed -n 2p "$file" | grep -q '^/\*' || echo "$file: the second line does not begin the comment"
done >>"$breaches"

# 6. Every contract compiles alone. labels.h is a list to be included with LABEL defined.
for header in $headers; do
    [ "$header" != include/cjm/labels.h ] || continue
    # shellcheck disable=SC2046
    printf '#include <%s>\n' "${header#include/}" |
        ${CC:-gcc} -std=c17 -D_GNU_SOURCE -Iinclude -Wall -Wextra -Werror \
            $(pkg-config --cflags glib-2.0) -fsyntax-only -x c - 2>/dev/null ||
        echo "$header: does not compile alone"
done >>"$breaches"

sort -u "$breaches"
[ ! -s "$breaches" ]
