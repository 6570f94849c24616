# SPDX-License-Identifier: MIT
# plain-graph.awk: takes from cjm's DOT export what dot has to do all over again: stages as clusters,
# the places, the invisible steps that keep the stages' order. What is left is the same graph.
/^  subgraph|^    graph|^  }|style=invis/ { next }
{
    gsub(/, pos="[^"]*"/, "")
    print
}
