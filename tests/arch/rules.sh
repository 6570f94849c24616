#!/bin/sh
# SPDX-License-Identifier: MIT
# rules.sh FOLDER [HEADER…]: checks the rules of architecture over src/ and include/ of FOLDER and
# prints every breach. The HEADERs must compile alone. Exit status 1 when there is a breach. rules.t
# proves that each rule can fail.
set -u
cd "$1" || exit 2
shift
breaches=$(mktemp)
trap 'rm -f "$breaches"' EXIT
sources=$(find src -name '*.[ch]' | LC_ALL=C sort)
headers=$(find include -name '*.h' | LC_ALL=C sort)

# 1. Who may see which contracts, directly or through another header.
# shellcheck disable=SC2086
awk '
BEGIN {
    base = "codes diagnostics limits strings library json "
    may["libraries"] = base
    may["strings"]  = "strings"
    may["diagnostics"] = base
    may["yaml"]     = base "document"
    may["text"]     = base "text"
    may["theme"]    = base "theme"
    may["output"]   = base "output"
    journey         = base "journey theme " # an owner has a colour
    may["journey"]  = journey
    may["locale"]   = journey "locale labels"
    may["load"]     = journey "load document locale labels"
    may["analysis"] = journey "analysis quadrants"
    may["comparison"] = may["analysis"] " comparison locale labels"
    may["scene"]    = base "scene text theme"
    may["icons"]    = base "icons scene text theme"
    may["backends"] = base "backend scene text theme"
    map             = journey "map analysis comparison locale labels text "
    may["map"]      = map
    may["drawing"]  = map "drawing metrics scene icons"
    may["flow"]     = journey "flow"
    may["graph"]    = base "graph scene text theme"
    may["lanes"]    = may["drawing"] " lanes"
    may["layout"]   = may["lanes"] " layout flow graph heatmap plot quadrants"
    may["compose"]  = may["lanes"] " layout flow heatmap plot quadrants compose"
    may["exports"]  = may["lanes"] " layout flow export"
    may["checks"]   = may["icons"] " journey checks"
    may["pipeline.c"] = may["compose"] " export backend load pipeline checks"
    may["reports"]  = journey "report analysis comparison locale labels"
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

# 2. Private headers stay in their folder of src/, which may have folders of its own; main.c alone
# looks into cli/. Only the command line speaks
# and ends the process. Every file says its licence, and then its job.
# shellcheck disable=SC2086
awk '
function folder_of(path) {
    sub(/\/[^\/]*$/, "", path)
    return path
}
BEGIN {
    speaking = "(stderr|stdout|printf|fprintf|puts|exit|_exit|abort|perror|g_print|g_printerr|" \
        "g_warning|g_message|g_error)"
    for (i = 1; i < ARGC; i++) exists[ARGV[i]] = 1
}
FNR == 1 && $0 != "/* SPDX-License-Identifier: MIT */" { print FILENAME ": the first line is not the SPDX line" }
FNR == 2 { described[FILENAME] = /^\/\*/ }
/^#include "/ {
    header = $2
    gsub(/"/, "", header)
    if (FILENAME == "src/main.c" && header == "cli/cli.h") next
    if (header ~ /^\.\.\/[a-z_]*\.h$/ && FILENAME ~ /^src\/[a-z]*\/[a-z]*\//) {
        header = substr(header, 4)
        folder = folder_of(folder_of(FILENAME))
    } else folder = folder_of(FILENAME)
    if (header ~ /\.\./) print FILENAME ": \"" header "\" is private to another folder"
    else if (!((folder "/" header) in exists))
        print FILENAME ": \"" header "\" is not in this folder"
}
# src/graph/child.c ends a process of its own.
FILENAME !~ /^src\/cli\// && FILENAME !~ /^include\// && FILENAME != "src/graph/child.c" {
    code = $0
    gsub(/"[^"]*"/, "", code) # comments and texts may name what code must not
    gsub(/\/\*.*\*\//, "", code)
    if (code ~ /^ \* /) next
    sub(/\/\*.*/, "", code)
    if (code ~ "(^|[^A-Za-z0-9_])" speaking "([^A-Za-z0-9_]|$)")
        print FILENAME ": only src/cli prints or ends the process: line " FNR ": " $0
}
END {
    for (i = 1; i < ARGC; i++)
        if (!described[ARGV[i]]) print ARGV[i] ": the second line does not begin the comment"
}' $sources $headers >>"$breaches"

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
only '(cairo.*|png\.h)' 'backends'
only 'zlib\.h' 'text backends'
only '(json-glib/.*)' 'libraries'
only '(stdio\.h)' 'cli'
only '(graphviz/.*|gvc\.h|cgraph\.h)' 'graph'
for library in 'yaml yaml' 'graph gvc'; do
    header=${library#* }.h
    # shellcheck disable=SC2086
    if [ "$(grep -l "^#include <$header>" $sources | wc -l)" -gt 1 ]; then
        echo "src/${library% *}: more than one file includes <$header>" >>"$breaches"
    fi
done

# 4. A contract compiles alone. labels.h is a list to be included with LABEL defined.
for header; do
    [ "$header" != include/cjm/labels.h ] || continue
    # shellcheck disable=SC2046
    printf '#include <%s>\n' "${header#include/}" |
        ${CC:-gcc} -std=c17 -D_GNU_SOURCE -Iinclude -Wall -Wextra -Werror \
            $(pkg-config --cflags glib-2.0) -fsyntax-only -x c - 2>/dev/null ||
        echo "$header: does not compile alone"
done >>"$breaches"

sort -u "$breaches"
[ ! -s "$breaches" ]
