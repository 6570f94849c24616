/* SPDX-License-Identifier: MIT */
/* The whole way from a journey to its picture in a few short functions: see ARCHITECTURE.md. */
#ifndef CJM_PIPELINE_H
#define CJM_PIPELINE_H

#include <cjm/backend.h>
#include <cjm/comparison.h>
#include <cjm/load.h>
#include <cjm/plot.h>

typedef enum { VIEW_GRID, VIEW_FLOW, VIEW_PRIORITY, VIEW_HEATMAP } View;

typedef struct RenderOptions {
    View view;
    ShowMode show;
    const char *language;                /* --lang or NULL: the journey's own */
    const char *theme;                   /* --theme: a built-in name, or NULL */
    const ThemeSettings *theme_settings; /* --theme FILE, or NULL */
    double page_width, page_height;      /* 0: natural size */
    const char *path;                    /* --path: id or name of the path to bring out, or NULL */
    FlowForm flow_form;                  /* the flow's own */
    EdgeForm edges;
    bool downwards;
    CrosshairRule crosshair;     /* the priority plot's own */
    const char *program_version; /* for the small print, or NULL to leave it out */
} RenderOptions;

/* The settings that count: those of the options, else the journey's own, else NULL. A font in them
 * that is a relative path is relative to the file that names it: theme_font_path. */
const ThemeSettings *pipeline_theme_settings(const Journey *journey, const RenderOptions *options);
/* font as font_set_new takes it: a path from here, or a family name. NULL stays NULL. */
char *theme_font_path(const ThemeSettings *settings, const char *font);

/* The checks of cjm/checks.h and of theme colours that cannot be read, and a note on the system's
 * fonts. every_language: glyphs of all texts, not of the drawn ones alone. fonts: those made from
 * the settings that count. */
void pipeline_check(const Journey *journey, const RenderOptions *options, bool every_language,
                    FontSet *fonts, Diagnostics *diagnostics);

/* Draws a loaded journey. NULL after an error. The scene borrows fonts and nothing else. */
Scene *pipeline_compose(const Journey *journey, const RenderOptions *options, FontSet *fonts,
                        Diagnostics *diagnostics);
/* Draws the last state of a comparison, with what changed; the options' view and path do not
 * count. NULL after an error. The scene borrows fonts and nothing else. */
Scene *pipeline_compare(const Comparison *comparison, const RenderOptions *options, FontSet *fonts,
                        Diagnostics *diagnostics);
/* The flow in the format of another tool. Appends to out; nothing after an error. */
void pipeline_export_dot(const Journey *journey, const RenderOptions *options, FontSet *fonts,
                         Diagnostics *diagnostics, GString *out);
/* The printed layout, for goldens and `render --print layout`. Appends to out; nothing after an
 * error. */
void pipeline_print_layout(const Journey *journey, const RenderOptions *options, FontSet *fonts,
                           Diagnostics *diagnostics, GString *out);
/* The same of a comparison. */
void pipeline_print_comparison(const Comparison *comparison, const RenderOptions *options,
                               FontSet *fonts, Diagnostics *diagnostics, GString *out);

#endif
