/* SPDX-License-Identifier: MIT */
/* The whole way from bytes to picture in two short functions: see ARCHITECTURE.md. */
#ifndef CJM_PIPELINE_H
#define CJM_PIPELINE_H

#include <cjm/backend.h>
#include <cjm/layout.h>
#include <cjm/load.h>

typedef enum { VIEW_GRID } View;

typedef struct RenderOptions {
    View view;
    ShowMode show;
    const char *language;      /* --lang or NULL: the journey's own */
    const char *theme;         /* --theme: a built-in name, or NULL */
    const ThemeSettings *theme_settings; /* --theme FILE, or NULL */
    double page_width, page_height;      /* 0: natural size */
    const char *program_version; /* for the small print, or NULL to leave it out */
} RenderOptions;

/* Draws a loaded journey. NULL after an error. The scene borrows fonts and nothing else. */
Scene *pipeline_compose(const Journey *journey, const RenderOptions *options, FontSet *fonts,
                        Diagnostics *diagnostics);
/* The printed layout, for goldens and `render --print layout`. Appends to out. */
void pipeline_print_layout(const Journey *journey, const RenderOptions *options, FontSet *fonts,
                           GString *out);
/* Every text of the journey has a font: warns of missing glyphs, notes system fonts. */
void pipeline_check_glyphs(const Journey *journey, FontSet *fonts, Diagnostics *diagnostics);

#endif
