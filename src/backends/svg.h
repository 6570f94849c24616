/* SPDX-License-Identifier: MIT */
/* What the parts of the SVG back end share. Private to this folder. */
#ifndef CJM_BACKENDS_SVG_H
#define CJM_BACKENDS_SVG_H

#include <cjm/backend.h>
#include "xml.h"

/* What most texts have is said once, at the root. */
typedef struct SvgDefaults {
    double size;
    int colour;
    Anchor anchor;
} SvgDefaults;

typedef struct SvgDrawing {
    const Scene *scene;
    TextMode text_mode;
    SvgDefaults defaults;
    GString *body;
    XmlWriter xml;       /* writes to body */
    GArray *id_places;   /* of size_t: where in body the prefix of an id stands */
    FontUses *uses;      /* TEXT_EMBED and TEXT_SYSTEM */
    GHashTable *glyphs;  /* TEXT_OUTLINE: GlyphKey → number */
    GPtrArray *outlines; /* of path data, by that number */
    char prefix[16];     /* of all ids: a hash of the body; set once that is written */
} SvgDrawing;

/* ---- svg_body.c */
SvgDefaults svg_find_defaults(const Scene *scene);
void svg_write_body(SvgDrawing *drawing);
/* name="prefix-id", where the prefix is patched in later. */
void svg_write_id(SvgDrawing *drawing, const char *attribute, const char *before, const char *id);

/* ---- svg_style.c */
void svg_write_colour(XmlWriter *xml, const Scene *scene, const char *attribute, int colour);
/* class="…" for the colours that differ in dark mode; nothing when none does. */
void svg_write_class(XmlWriter *xml, const Scene *scene, int fill, int stroke);
/* The style sheet: fonts and dark mode; empty when neither is needed. */
void svg_append_style(const SvgDrawing *drawing, GString *css);

/* ---- svg_fonts.c */
void svg_append_font_faces(const SvgDrawing *drawing, GString *css);
char *svg_font_families(const SvgDrawing *drawing);

/* ---- svg_text.c */
void svg_write_text(SvgDrawing *drawing, const SceneText *text);

/* ---- svg_outline.c */
void svg_write_outlined_text(SvgDrawing *drawing, const SceneText *text);
void svg_write_glyphs(const SvgDrawing *drawing, XmlWriter *xml);
GHashTable *svg_glyphs_new(void);

#endif
