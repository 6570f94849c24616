/* SPDX-License-Identifier: MIT */
/* Fonts that cannot be embedded as they are (PostScript outlines, or their maker forbids it): each
 * glyph is a little drawing. They stay text for those who search. */
#include "pdf_fonts.h"

/* Returns the object of the glyph's drawing: its width, then its outline. */
static PdfObject write_glyph(const PdfFonts *fonts, const PdfFont *font, const PdfGlyph *glyph,
                             PdfFile *file)
{
    g_autoptr(GString) drawing = g_string_new(NULL);
    pdf_append_integer(drawing, glyph->width);
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

static void write_part(const PdfFonts *fonts, const PdfFont *font, guint part, PdfFile *file,
                       GString *resources)
{
    g_autoptr(GString) names = g_string_new(NULL);
    g_autoptr(GString) drawings = g_string_new(NULL);
    g_autoptr(GString) widths = g_string_new(NULL);
    for (guint code = 0; code < PDF_PART_CODES; code++) {
        const PdfGlyph *glyph = &g_array_index(font->slots, PdfGlyph, part * PDF_PART_CODES + code);
        pdf_append_integer(widths, glyph->width);
        g_string_append_c(widths, ' ');
        if (glyph->is_used) {
            g_string_append_printf(names, "%u/g%u", code, code);
            g_string_append_printf(drawings, "/g%u %u 0 R", code,
                                   write_glyph(fonts, font, glyph, file));
        }
    }
    FontMetrics metrics = font_set_metrics(fonts->set, font->font);
    g_autoptr(GString) body =
        g_string_new("<</Type/Font/Subtype/Type3/FontMatrix[.001 0 0 .001 0 0]");
    g_string_append_printf(body,
                           "/FontBBox[%d %d %d %d]/FirstChar 0/LastChar %d/Widths[%s]"
                           "/Encoding<</Type/Encoding/Differences[%s]>>/CharProcs<<%s>>"
                           "/Resources<<>>/ToUnicode %u 0 R>>",
                           metrics.x_min, metrics.y_min, metrics.x_max, metrics.y_max,
                           PDF_PART_CODES - 1, widths->str, names->str, drawings->str,
                           pdf_meanings_write(font, part, file));
    PdfObject object = pdf_object_reserve(file);
    pdf_object_write(file, object, body->str, body->len);
    pdf_append_resource(font, part, object, resources);
}

void pdf_type3_write(const PdfFonts *fonts, const PdfFont *font, PdfFile *file, GString *resources)
{
    for (guint part = 0; part < font->slots->len / PDF_PART_CODES; part++) {
        write_part(fonts, font, part, file, resources);
    }
}
