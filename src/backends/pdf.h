/* SPDX-License-Identifier: MIT */
/* What the parts of the PDF back end share. Private to this folder. */
#ifndef CJM_BACKENDS_PDF_H
#define CJM_BACKENDS_PDF_H

#include <cairo-pdf.h>
#include <cjm/backend.h>

/* ---- pdf_tags.c: the structure that readers aloud and converters see. */
void pdf_begin_group(cairo_t *cairo, const SceneGroup *group);
void pdf_end_group(cairo_t *cairo, const SceneGroup *group);
void pdf_begin_document(cairo_t *cairo);
void pdf_end_document(cairo_t *cairo);
void pdf_add_outline(cairo_surface_t *surface, const Scene *scene);

/* ---- pdf_metadata.c */
void pdf_set_metadata(cairo_surface_t *surface, const Scene *scene, const BackendOptions *options);

/* ---- pdf_catalog.c */
/* Adds to a finished PDF what Cairo cannot say: the language, and that viewers show the title. */
void pdf_extend_catalog(GByteArray *pdf, const Scene *scene);

#endif
