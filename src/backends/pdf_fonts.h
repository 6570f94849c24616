/* SPDX-License-Identifier: MIT */
/* The fonts of a PDF. A code stands for a glyph *and* what it means, so that a viewer finds the
 * text again however a glyph is used. Codes are bytes, those of ASCII characters their own where
 * that is free; more than 255 make another part of the font, a resource of its own. Fonts that
 * cannot be embedded become drawings of their glyphs (Type 3). Private to this folder. */
#ifndef CJM_BACKENDS_PDF_FONTS_H
#define CJM_BACKENDS_PDF_FONTS_H

#include <cjm/text.h>
#include "pdf_file.h"

typedef struct PdfGlyph {
    uint32_t glyph;
    gunichar character;  /* what it means; 0 when that is nothing, or more than a character */
    const char *meaning; /* for more than a character; otherwise NULL */
    int width;           /* by which it moves the viewer's pen, thousandths of an em */
    guint next;          /* slot of another meaning of the same glyph; 0: none */
    bool is_used;
} PdfGlyph;

enum { PDF_PART_CODES = 256 }; /* slots of a part; the first is the box of missing characters */

typedef struct PdfFont {
    size_t font;      /* of the set */
    guint number;     /* of its resource name */
    bool is_embedded; /* otherwise drawn */
    GArray *slots;    /* of PdfGlyph: whole parts */
    GArray *first;    /* of guint: glyph → slot of its first meaning; 0: none */
    guint cursor;     /* how many places of all parts were looked at for a free slot */
} PdfFont;

typedef struct PdfFonts {
    FontSet *set;    /* borrowed */
    GPtrArray *list; /* of PdfFont */
    GStringChunk *strings;
} PdfFonts;

void pdf_fonts_init(PdfFonts *fonts, FontSet *set);
void pdf_fonts_clear(PdfFonts *fonts);

PdfFont *pdf_font_use(PdfFonts *fonts, size_t font);
/* The slot for a glyph with a meaning: part × PDF_PART_CODES + code. */
guint pdf_font_slot(PdfFonts *fonts, PdfFont *font, uint32_t glyph, const char *meaning,
                    size_t length);
/* "F0", or "F0x1" for the part after the first. */
void pdf_font_append_name(const PdfFont *font, guint part, GString *out);

/* Writes all fonts; appends the entries of the page's font resources. */
void pdf_fonts_write(PdfFonts *fonts, PdfFile *file, GString *resources);

/* ---- pdf_embedded.c, pdf_type3.c: one font, all its parts */
void pdf_embedded_write(const PdfFonts *fonts, const PdfFont *font, PdfFile *file,
                        GString *resources);
void pdf_type3_write(const PdfFonts *fonts, const PdfFont *font, PdfFile *file, GString *resources);
/* The map from the codes of a part to text. */
PdfObject pdf_meanings_write(const PdfFont *font, guint part, PdfFile *file);
void pdf_append_resource(const PdfFont *font, guint part, PdfObject object, GString *resources);

#endif
