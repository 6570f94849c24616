/* SPDX-License-Identifier: MIT */
/* The tagged structure of a PDF: groups of the scene as elements, and which drawing operators
 * belong to which. Private to this folder. */
#ifndef CJM_BACKENDS_PDF_STRUCTURE_H
#define CJM_BACKENDS_PDF_STRUCTURE_H

#include "pdf_page.h"

typedef enum { MARK_NONE, MARK_ARTIFACT, MARK_CONTENT } PdfMark;

typedef struct PdfStructure {
    PdfFile *file;
    const Scene *scene;
    PdfPage *marked; /* marks go among its operators */
    PdfObject page, root, document;
    GArray *open;        /* of PdfElement: the path from the document to here */
    GArray *levels;      /* of guint: how many elements each open group has opened */
    GArray *owners;      /* of PdfObject: the element of each marked content */
    GArray *links;       /* of PdfObject: the element of each link, in the order of notes */
    GArray *annotations; /* of PdfObject */
    guint decorations;   /* open groups that readers must not see */
    PdfMark mark;
    const char *mark_language;
} PdfStructure;

void pdf_structure_init(PdfStructure *structure, PdfFile *file, PdfPage *marked, PdfObject page);
void pdf_structure_begin(PdfStructure *structure, const SceneGroup *group);
void pdf_structure_end(PdfStructure *structure);
/* What is drawn next: a text in a language, or a shape. */
void pdf_structure_text(PdfStructure *structure, const char *language);
void pdf_structure_shape(PdfStructure *structure);
/* Writes the root with its tables; appends the page's own entries. */
void pdf_structure_finish(PdfStructure *structure, GString *page_entries);

#endif
