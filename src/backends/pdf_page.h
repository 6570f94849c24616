/* SPDX-License-Identifier: MIT */
/* The operators of a page. Private to this folder. */
#ifndef CJM_BACKENDS_PDF_PAGE_H
#define CJM_BACKENDS_PDF_PAGE_H

#include <cjm/scene.h>
#include "pdf_fonts.h"

/* What the viewer's graphics state holds, so that nothing is said twice. */
typedef struct PdfState {
    int fill, stroke; /* colours; NO_COLOUR: not yet set */
    double width, dash, space;
    bool round_ends;
} PdfState;

typedef struct PdfPage {
    const Scene *scene;
    GString *content;
    PdfFonts fonts;
    PdfState state;
} PdfPage;

void pdf_page_init(PdfPage *page, const Scene *scene);
void pdf_page_clear(PdfPage *page);
void pdf_page_set_fill(PdfPage *page, int colour);
void pdf_page_draw_shape(PdfPage *page, const SceneItem *item);
/* ---- pdf_text.c */
void pdf_page_draw_text(PdfPage *page, const SceneText *text);

#endif
