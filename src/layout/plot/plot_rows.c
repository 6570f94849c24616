/* SPDX-License-Identifier: MIT */
/* Where the rows of a band end, and which is the first that is free at a place: a tree of minima
 * over the ends, since a band may hold thousands of rows and every dot asks. Used by plot_bands. */
#include <math.h>

#include "plot_parts.h"

/* least[1] is the root, least[leaves + i] the end of row i: infinite before there is one. */
struct RowEnds {
    size_t leaves;
    double least[];
};

RowEnds *row_ends_new(size_t rows)
{
    size_t leaves = 1;
    while (leaves < rows) {
        leaves *= 2;
    }
    RowEnds *ends = g_malloc(sizeof *ends + 2 * leaves * sizeof ends->least[0]);
    ends->leaves = leaves;
    for (size_t i = 0; i < 2 * leaves; i++) {
        ends->least[i] = INFINITY;
    }
    return ends;
}

void row_ends_free(RowEnds *ends)
{
    g_free(ends);
}

void row_ends_set(RowEnds *ends, size_t row, double end)
{
    size_t node = ends->leaves + row;
    ends->least[node] = end;
    for (node /= 2; node > 0; node /= 2) {
        ends->least[node] = MIN(ends->least[2 * node], ends->least[2 * node + 1]);
    }
}

size_t row_ends_find(const RowEnds *ends, size_t from, double x)
{
    size_t node = ends->leaves + from;
    while (ends->least[node] > x) {
        while (node % 2 == 1) { /* nothing under its parent lies further on */
            node /= 2;
        }
        if (node == 0) {
            return NONE;
        }
        node++;
    }
    while (node < ends->leaves) {
        node *= 2;
        node += ends->least[node] > x ? 1 : 0;
    }
    return node - ends->leaves;
}
