/* SPDX-License-Identifier: MIT */
/* The operators of a page. Private to this folder. */
#ifndef CJM_BACKENDS_PDF_PAGE_H
#define CJM_BACKENDS_PDF_PAGE_H

#include <cjm/scene.h>
#include "pdf_words.h"

/* What the viewer's graphics state holds, so that nothing is said twice. */
typedef struct PdfState {
    int fill, stroke; /* colours; NO_COLOUR: not yet set */
    double width, dash, space;
    bool round_ends;
    const PdfFont *font; /* NULL: not yet set */
    guint part;          /* of the font */
    double size;
} PdfState;

typedef struct PdfPage {
    const Scene *scene;
    GString *content;
    PdfWords words;
    GArray *line; /* of PdfWord, reused */
    PdfState state;
    bool in_text;          /* between BT and ET */
    gint64 text_x, text_y; /* where the last line began, hundredths of a pixel */
    GHashTable *corners;   /* Rounded → the operators that draw it from its top left */
} PdfPage;

void pdf_page_init(PdfPage *page, const Scene *scene);
void pdf_page_clear(PdfPage *page);
/* For operators that may not stand among texts: ends what is open there. */
GString *pdf_page_operators(PdfPage *page);
void pdf_page_set_fill(PdfPage *page, int colour);
void pdf_page_draw_shape(PdfPage *page, const SceneItem *item);

/* The rectangle of a group on the paper, in points from the bottom left: left, bottom, right, top,
 * as a PDF array. */
void pdf_append_rectangle(const Scene *scene, const SceneGroup *group, GString *out);

/* ---- pdf_text.c */
void pdf_page_draw_text(PdfPage *page, const SceneText *text);

#endif
