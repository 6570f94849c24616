/* SPDX-License-Identifier: MIT */
/* What stands around the page of a PDF. Each function writes objects and returns the one to refer
 * to. Private to this folder. */
#ifndef CJM_BACKENDS_PDF_PARTS_H
#define CJM_BACKENDS_PDF_PARTS_H

#include <cjm/backend.h>
#include "pdf_file.h"

/* ---- pdf_metadata.c */
PdfObject pdf_information_write(PdfFile *file, const Scene *scene, const BackendOptions *options);
PdfObject pdf_xmp_write(PdfFile *file, const Scene *scene, const BackendOptions *options);

/* ---- pdf_outline.c: the columns; 0 when there are none. */
PdfObject pdf_outline_write(PdfFile *file, const Scene *scene, PdfObject page);

#endif
