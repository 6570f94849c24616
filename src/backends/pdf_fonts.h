/* SPDX-License-Identifier: MIT */
/* The fonts of a PDF. A code stands for a glyph *and* what it means, so that a viewer finds the
 * text again however a glyph is used. Fonts that cannot be embedded become drawings of their glyphs
 * (Type 3). Private to this folder. */
#ifndef CJM_BACKENDS_PDF_FONTS_H
#define CJM_BACKENDS_PDF_FONTS_H

#include <cjm/text.h>
#include "pdf_file.h"

typedef struct PdfGlyph {
    uint32_t glyph;
    const char *meaning; /* UTF-8; may be "" */
} PdfGlyph;

typedef struct PdfFont {
    size_t font;
    unsigned number;   /* of its resource name */
    bool is_embedded;  /* otherwise drawn: one byte a code, a resource each 256 codes */
    GArray *glyphs;    /* of PdfGlyph, by code; code 0 is the box of missing characters */
    GHashTable *codes; /* PdfGlyph → code */
} PdfFont;

typedef struct PdfFonts {
    FontSet *set;    /* borrowed */
    GPtrArray *list; /* of PdfFont */
    GStringChunk *strings;
} PdfFonts;

void pdf_fonts_init(PdfFonts *fonts, FontSet *set);
void pdf_fonts_clear(PdfFonts *fonts);

PdfFont *pdf_font_use(PdfFonts *fonts, size_t font);
unsigned pdf_font_code(PdfFonts *fonts, PdfFont *font, uint32_t glyph, const char *meaning,
                       size_t length);
/* The width that the file gives for a code, in thousandths of an em. */
double pdf_font_width(const PdfFonts *fonts, const PdfFont *font, unsigned code);
/* "F0", or "F1x2" for the third resource of a drawn font. */
void pdf_font_append_name(const PdfFont *font, unsigned code, GString *out);

/* Writes all fonts; appends the entries of the page's font resources. */
void pdf_fonts_write(PdfFonts *fonts, PdfFile *file, GString *resources);

/* ---- pdf_type3.c */
void pdf_type3_write(const PdfFonts *fonts, const PdfFont *font, PdfFile *file, GString *resources);
/* The map from codes to text, for the codes from first up to end. */
PdfObject pdf_meanings_write(const PdfFont *font, unsigned first, unsigned end, PdfFile *file);

#endif
