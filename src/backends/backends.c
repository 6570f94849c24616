/* SPDX-License-Identifier: MIT */
/* The table of formats, in the order in which they are listed. */
#include "backends.h"

static const Backend backends[] = {
    {
        .name = "svg",
        .extension = "svg",
        .description = "vector graphics with real text, for the web and for editing",
        .draw = svg_draw,
    },
    {
        .name = "pdf",
        .extension = "pdf",
        .description = "a page with embedded fonts, for printing and sending",
        .binary = true,
        .draw = pdf_draw,
    },
    {
        .name = "png",
        .extension = "png",
        .description = "pixels, for slides and chats",
        .binary = true,
        .draw = png_draw,
    },
    {
        .name = "dot",
        .extension = "dot",
        .description = "the flow as a graph, for Graphviz and its kin",
    },
    {
        .name = "scene",
        .extension = "scene",
        .description = "the drawing as a list of shapes and texts, for tests",
        .hidden = true,
        .draw = printed_draw,
    },
};

const Backend *backend_get(size_t index)
{
    return index < G_N_ELEMENTS(backends) ? &backends[index] : NULL;
}

const Backend *backend_find(const char *name)
{
    for (size_t i = 0; i < G_N_ELEMENTS(backends); i++) {
        if (strcmp(backends[i].name, name) == 0) {
            return &backends[i];
        }
    }
    return NULL;
}

const Backend *backend_find_by_extension(const char *path)
{
    const char *dot = strrchr(path, '.');
    if (!dot || strchr(dot, '/')) {
        return NULL;
    }
    for (size_t i = 0; i < G_N_ELEMENTS(backends); i++) {
        if (g_ascii_strcasecmp(backends[i].extension, dot + 1) == 0) {
            return &backends[i];
        }
    }
    return NULL;
}
