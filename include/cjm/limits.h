/* SPDX-License-Identifier: MIT */
/* Every limit of the program in one place (see "Limits" in cjm(5)). Each is checked before a
 * library sees the data, because the libraries below are quadratic or worse beyond them. */
#ifndef CJM_LIMITS_H
#define CJM_LIMITS_H

enum {
    LIMIT_INPUT_BYTES = 16 * 1024 * 1024,
    LIMIT_DEPTH = 32,
    LIMIT_NODES = 500000,
    LIMIT_STAGES = 200,
    LIMIT_CHANNELS = 200,
    LIMIT_OWNERS = 1000,
    LIMIT_PERSONAS = 100,
    LIMIT_TOUCHPOINTS = 20000,
    LIMIT_PATHS = 100,
    LIMIT_STEPS = 20000,          /* of one path */
    LIMIT_LANES = 100,            /* each costs a cell a stage */
    LIMIT_LANGUAGES = 100,        /* of one text */
    LIMIT_TEXT_CHARACTERS = 2000, /* code points in one text */
    LIMIT_COMBINING_MARKS = 32,   /* in a row */
    LIMIT_DIAGNOSTICS = 100,      /* in one file */
    LIMIT_GRAPH_PLACES = 3000,    /* cards and bends that Graphviz is asked to place */
    LIMIT_GRAPH_SECONDS = 2,      /* of processor time for it */
    LIMIT_PNG_SIDE = 32767,       /* pixels: Cairo's own bound */
    LIMIT_PDF_SIDE = 14400,       /* points: PDF 1.6 without UserUnit */
};

#endif
