# SPDX-License-Identifier: MIT
# generate.awk: prints a journey of -v stages=N -v channels=N, 70 % of its cells filled, as cjm's YAML
# or (-v form=dot) as a DOT file with one HTML-like table of the same texts, wrapped beforehand. The
# same numbers give the same bytes with every awk.

# Park and Miller's generator: exact in a double.
function chance(below) {
    state = (state * 16807) % 2147483647
    return state % below
}

function phrase(least, most,   count, text, i) {
    count = least + chance(most - least + 1)
    text = word[1 + chance(words)]
    for (i = 1; i < count; i++) text = text " " word[1 + chance(words)]
    return toupper(substr(text, 1, 1)) substr(text, 2)
}

# For DOT: lines of about the width that a card has.
function wrapped(text,   parts, n, i, line, out) {
    n = split(text, parts, " ")
    line = parts[1]
    for (i = 2; i <= n; i++) {
        if (length(line) + 1 + length(parts[i]) > 26) {
            out = out line "<BR ALIGN=\"LEFT\"/>"
            line = parts[i]
        } else line = line " " parts[i]
    }
    return out line "<BR ALIGN=\"LEFT\"/>"
}

function tint(gap) {
    if (gap >= 5) return "#f9e1e5"
    if (gap >= 3) return "#fbeed5"
    if (gap > 0) return "#e8edf3"
    return "#dff1ee"
}

function yaml_head(   i) {
    print "title: A journey of " stages " stages over " channels " channels"
    print "language: en"
    print "date: 2026-11-20"
    print "stages:"
    for (i = 1; i <= stages; i++) print "  - {id: s" i ", name: " stage[i] ", goal: " goal[i] "}"
    print "channels:"
    for (i = 1; i <= channels; i++) print "  - {id: c" i ", name: " channel[i] "}"
    print "touchpoints:"
}

function dot_head(   i) {
    print "digraph journey {"
    print "  graph [fontname=\"Noto Sans\"];"
    print "  node [shape=plain fontname=\"Noto Sans\" fontsize=12];"
    print "  map [label=<<TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"4\" CELLPADDING=\"6\">"
    printf "<TR><TD></TD>"
    for (i = 1; i <= stages; i++)
        printf "<TD BGCOLOR=\"#33475b\"><FONT COLOR=\"#ffffff\"><B>%s</B><BR/>%s</FONT></TD>", \
            stage[i], wrapped(goal[i])
    print "</TR>"
}

BEGIN {
    words = split("answer ask the customer team for a clear reply within one day and send reminder " \
        "before visit show price list stock page open early keep promise call back after week " \
        "offer help choose size explain warranty simple form payment without account confirm " \
        "order parcel track delivery message thank gift card loyal member return refund quick " \
        "friendly staff know product greet name listen complaint solve problem report feedback " \
        "survey score measure improve training shift manager office window design layout music " \
        "light queue counter cash receipt mail letter catalogue season sale discount bonus " \
        "point invite event review photo share story brand remember trust doubt wait confused " \
        "happy relieved annoyed surprised calm informed valued ignored certain lost welcome", word, " ")
    state = 20261120
    for (i = 1; i <= stages; i++) { stage[i] = phrase(1, 2) " " i; goal[i] = phrase(2, 5) }
    for (i = 1; i <= channels; i++) channel[i] = phrase(1, 2) " " i
    if (form == "dot") dot_head(); else yaml_head()
    total = stages * channels
    filled = int(total * 0.7 + 0.5)
    if (filled > 25 && total == 36) filled = 25
    for (c = 1; c <= channels; c++) {
        if (form == "dot") printf "<TR><TD BGCOLOR=\"#eef1f4\"><B>%s</B></TD>", channel[c]
        for (s = 1; s <= stages; s++) {
            cell = (c - 1) * stages + s - 1
            if (int((cell + 1) * filled / total) == int(cell * filled / total)) {
                if (form == "dot") printf "<TD> </TD>"
                continue
            }
            owner = "Team " substr("ABCDEFGH", 1 + chance(8), 1)
            action = phrase(4, 8)
            impact = phrase(3, 7)
            desired = 6 + chance(5)
            current = desired - chance(7)
            if (form == "dot")
                printf "<TD BGCOLOR=\"%s\" ALIGN=\"LEFT\"><FONT POINT-SIZE=\"11\">%s</FONT>" \
                    "<BR ALIGN=\"LEFT\"/><B>%s</B>%s%s / %s   %s<BR ALIGN=\"LEFT\"/></TD>", \
                    tint(desired - current), owner, wrapped(action), wrapped(impact), current, \
                    desired, current - desired
            else {
                print "  - stage: s" s
                print "    channel: c" c
                print "    owner: " owner
                print "    action: " action
                print "    impact: " impact
                print "    current: " current
                print "    desired: " desired
            }
        }
        if (form == "dot") print "</TR>"
    }
    if (form == "dot") print "</TABLE>>];\n}"
}
