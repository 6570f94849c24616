/* SPDX-License-Identifier: MIT */
/* Coloured glyphs (emoji) as images of a PDF. Private to this folder. */
#ifndef CJM_BACKENDS_PDF_PICTURES_H
#define CJM_BACKENDS_PDF_PICTURES_H

#include <ft2build.h>
#include FT_FREETYPE_H
#include <cjm/text.h>
#include "pdf_file.h"

typedef struct PdfPictures {
    FT_Library library;
    FT_Face face; /* NULL when the font has no coloured glyphs */
} PdfPictures;

void pdf_pictures_init(PdfPictures *pictures, const FontSet *fonts, size_t font);
void pdf_pictures_clear(PdfPictures *pictures);

/* Writes the glyph as an image and appends the operators that draw it, in thousandths of an em, and
 * its entry of the resources' images. false when the glyph is none of colours. */
bool pdf_picture_write(PdfPictures *pictures, uint32_t glyph, PdfFile *file, GString *drawing,
                       GString *images);

#endif
