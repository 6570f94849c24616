/* SPDX-License-Identifier: MIT */
/* Fonts that cannot be embedded as they are (PostScript outlines, or its maker forbids it): each
 * glyph is a little drawing, 256 of them a font. */
#include "pdf_fonts.h"

/* Returns the object of the glyph's drawing: its width, then its outline. */
static PdfObject write_glyph(const PdfFonts *fonts, const PdfFont *font, unsigned code,
                             PdfFile *file)
{
    const PdfGlyph *glyph = &g_array_index(font->glyphs, PdfGlyph, code);
    g_autoptr(GString) drawing = g_string_new(NULL);
    text_append_number(drawing, pdf_font_width(fonts, font, code));
    g_string_append(drawing, " 0 d0\n");
    size_t before = drawing->len;
    font_set_append_outline(fonts->set, font->font, glyph->glyph, OUTLINE_PDF,
                            1000.0 / font_units_per_em(fonts->set, font->font), drawing);
    if (drawing->len > before) {
        g_string_append(drawing, "f\n");
    }
    PdfObject object = pdf_object_reserve(file);
    pdf_stream_write(file, object, "", drawing->str, drawing->len);
    return object;
}

static void write_part(const PdfFonts *fonts, const PdfFont *font, unsigned first, unsigned end,
                       PdfFile *file, GString *resources)
{
    FontMetrics metrics = font_set_metrics(fonts->set, font->font);
    g_autoptr(GString) body = g_string_new("<</Type/Font/Subtype/Type3/Resources<<>>"
                                           "/FontMatrix[.001 0 0 .001 0 0]");
    g_string_append_printf(body, "/FontBBox[%d %d %d %d]/FirstChar 0/LastChar %u/Widths[",
                           metrics.x_min, metrics.y_min, metrics.x_max, metrics.y_max,
                           end - first - 1);
    for (unsigned code = first; code < end; code++) {
        g_string_append(body, code > first ? " " : "");
        text_append_number(body, pdf_font_width(fonts, font, code));
    }
    g_string_append(body, "]/Encoding<</Type/Encoding/Differences[0");
    for (unsigned code = first; code < end; code++) {
        g_string_append_printf(body, "/g%u", code - first);
    }
    g_string_append(body, "]>>/CharProcs<<");
    for (unsigned code = first; code < end; code++) {
        g_string_append_printf(body, "/g%u %u 0 R", code - first,
                               write_glyph(fonts, font, code, file));
    }
    g_string_append_printf(body, ">>/ToUnicode %u 0 R>>",
                           pdf_meanings_write(font, first, end, file));
    PdfObject object = pdf_object_reserve(file);
    pdf_object_write(file, object, body->str, body->len);
    g_string_append_c(resources, '/');
    pdf_font_append_name(font, first, resources);
    g_string_append_printf(resources, " %u 0 R", object);
}

void pdf_type3_write(const PdfFonts *fonts, const PdfFont *font, PdfFile *file, GString *resources)
{
    for (unsigned first = 0; first < font->glyphs->len; first += 256) {
        write_part(fonts, font, first, MIN(first + 256, font->glyphs->len), file, resources);
    }
}
