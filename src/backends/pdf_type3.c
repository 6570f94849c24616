/* SPDX-License-Identifier: MIT */
/* Fonts that cannot be embedded as they are (PostScript outlines, emoji, or their maker forbids
 * it): each glyph is a little drawing. They stay text for those who search. */
#include "pdf_fonts.h"
#include "pdf_pictures.h"

/* d1: painted with the text's colour, within a box that may be too large. */
static void append_drawing(const PdfFonts *fonts, const PdfFont *font, const PdfGlyph *glyph,
                           const FontMetrics *metrics, GString *out)
{
    g_string_append_printf(out, "%d 0 %d %d %d %d d1\n", glyph->width, metrics->x_min,
                           metrics->y_min, metrics->x_max, metrics->y_max);
    size_t before = out->len;
    font_set_append_outline(fonts->set, font->font, glyph->glyph, OUTLINE_PDF,
                            1000.0 / font_units_per_em(fonts->set, font->font), out);
    g_string_append(out, out->len > before ? "f\n" : "");
}

static PdfObject write_glyph(const PdfFonts *fonts, const PdfFont *font, const PdfGlyph *glyph,
                             const FontMetrics *metrics, PdfPictures *pictures, PdfFile *file,
                             GString *images)
{
    g_autoptr(GString) drawing = g_string_new(NULL);
    g_string_append_printf(drawing, "%d 0 d0\n", glyph->width); /* with colours of its own */
    if (!pdf_picture_write(pictures, glyph->glyph, file, drawing, images)) {
        g_string_truncate(drawing, 0);
        append_drawing(fonts, font, glyph, metrics, drawing);
    }
    PdfObject object = pdf_object_reserve(file);
    pdf_stream_write(file, object, "", drawing->str, drawing->len);
    return object;
}

static void write_part(const PdfFonts *fonts, const PdfFont *font, guint part,
                       PdfPictures *pictures, PdfFile *file, GString *resources)
{
    FontMetrics metrics = font_set_metrics(fonts->set, font->font);
    g_autoptr(GString) names = g_string_new(NULL);
    g_autoptr(GString) drawings = g_string_new(NULL);
    g_autoptr(GString) widths = g_string_new(NULL);
    g_autoptr(GString) images = g_string_new(NULL);
    for (guint code = 0; code < PDF_PART_CODES; code++) {
        const PdfGlyph *glyph = &g_array_index(font->slots, PdfGlyph, part * PDF_PART_CODES + code);
        g_string_append_printf(widths, "%d ", glyph->width);
        if (glyph->is_used) {
            g_string_append_printf(names, " %u/g%u", code, code);
            g_string_append_printf(
                drawings, "/g%u %u 0 R", code,
                write_glyph(fonts, font, glyph, &metrics, pictures, file, images));
        }
    }
    g_autoptr(GString) body = g_string_new("<</Type/Font/Subtype/Type3"
                                           "/FontMatrix[.001 0 0 .001 0 0]");
    g_string_append_printf(body,
                           "/FontBBox[%d %d %d %d]/FirstChar 0/LastChar %d/Widths[%s]"
                           "/Encoding<</Type/Encoding/Differences[%s]>>/CharProcs<<%s>>"
                           "/Resources<</XObject<<%s>>>>/ToUnicode %u 0 R>>",
                           metrics.x_min, metrics.y_min, metrics.x_max, metrics.y_max,
                           PDF_PART_CODES - 1, widths->str, names->str, drawings->str, images->str,
                           pdf_meanings_write(font, part, file));
    PdfObject object = pdf_object_reserve(file);
    pdf_object_write(file, object, body->str, body->len);
    pdf_append_resource(font, part, object, resources);
}

void pdf_type3_write(const PdfFonts *fonts, const PdfFont *font, PdfFile *file, GString *resources)
{
    PdfPictures pictures;
    pdf_pictures_init(&pictures, fonts->set, font->font);
    for (guint part = 0; part < font->slots->len / PDF_PART_CODES; part++) {
        write_part(fonts, font, part, &pictures, file, resources);
    }
    pdf_pictures_clear(&pictures);
}
