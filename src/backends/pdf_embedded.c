/* SPDX-License-Identifier: MIT */
/* Embedded fonts: a TrueType subset of the glyphs in use, shared by the parts of the font. A part
 * is a composite font whose encoding counts its codes on from those of the part before. */
#include "pdf_fonts.h"

/* Six letters before the name say that the font is a subset; they depend on its glyphs. */
static void append_subset_name(const PdfFont *font, const char *name, GString *out)
{
    guint32 hash = 2166136261u; /* FNV-1a */
    for (guint i = 0; i < font->slots->len; i++) {
        hash = (hash ^ g_array_index(font->slots, PdfGlyph, i).glyph) * 16777619u;
    }
    g_string_append_c(out, '/');
    for (int i = 0; i < 6; i++) {
        g_string_append_c(out, (char)('A' + hash % 26));
        hash /= 26;
    }
    g_string_append_c(out, '+');
    g_string_append(out, name);
}

/* The font program, and the map from our slots to its glyphs. */
static bool write_program(const PdfFonts *fonts, const PdfFont *font, PdfFile *file,
                          PdfObject *ret_program, PdfObject *ret_map)
{
    guint count = font->slots->len;
    g_autofree uint32_t *glyphs = g_new(uint32_t, count);
    g_autofree uint16_t *numbers = g_new0(uint16_t, count);
    size_t length;
    for (guint i = 0; i < count; i++) {
        glyphs[i] = g_array_index(font->slots, PdfGlyph, i).glyph;
    }
    g_autoptr(GBytes) program =
        font_set_subset_glyphs(fonts->set, font->font, glyphs, count, numbers, &length);
    if (!program) {
        return false;
    }
    for (guint i = 0; i < count; i++) {
        numbers[i] = GUINT16_TO_BE(numbers[i]);
    }
    size_t size;
    const void *bytes = g_bytes_get_data(program, &size);
    g_autofree char *entries = g_strdup_printf("/Length1 %zu", length);
    *ret_program = pdf_object_reserve(file);
    pdf_stream_write_compressed(file, *ret_program, entries, bytes, size);
    *ret_map = pdf_object_reserve(file);
    pdf_stream_write(file, *ret_map, "", numbers, count * sizeof *numbers);
    return true;
}

static PdfObject write_descriptor(const PdfFonts *fonts, const PdfFont *font, PdfFile *file,
                                  const FontMetrics *metrics, PdfObject program)
{
    g_autoptr(GString) body = g_string_new("<</Type/FontDescriptor/FontName");
    append_subset_name(font, metrics->name, body);
    g_string_append_printf(body,
                           "/Flags 4/FontBBox[%d %d %d %d]/ItalicAngle 0/Ascent %d/Descent %d"
                           "/CapHeight %d/StemV %d/FontFile2 %u 0 R>>",
                           metrics->x_min, metrics->y_min, metrics->x_max, metrics->y_max,
                           metrics->ascent, metrics->descent, metrics->cap_height,
                           font_weight(fonts->set, font->font) == WEIGHT_BOLD ? 140 : 80, program);
    PdfObject object = pdf_object_reserve(file);
    pdf_object_write(file, object, body->str, body->len);
    return object;
}

/* Runs of slots in use, each with its first slot before it. */
static void append_widths(const PdfFont *font, GString *out)
{
    bool in_run = false;
    for (guint slot = 0; slot < font->slots->len; slot++) {
        const PdfGlyph *glyph = &g_array_index(font->slots, PdfGlyph, slot);
        if (glyph->is_used) {
            if (!in_run) {
                pdf_append_integer(out, slot);
            }
            g_string_append_c(out, in_run ? ' ' : '[');
            pdf_append_integer(out, glyph->width);
        } else if (in_run) {
            g_string_append_c(out, ']');
        }
        in_run = glyph->is_used;
    }
    g_string_append(out, in_run ? "]" : "");
}

static PdfObject write_descendant(const PdfFonts *fonts, const PdfFont *font, PdfFile *file,
                                  const FontMetrics *metrics)
{
    PdfObject program, map;
    if (!write_program(fonts, font, file, &program, &map)) {
        return 0;
    }
    PdfObject descriptor = write_descriptor(fonts, font, file, metrics, program);
    g_autoptr(GString) body = g_string_new("<</Type/Font/Subtype/CIDFontType2/BaseFont");
    append_subset_name(font, metrics->name, body);
    g_string_append_printf(body,
                           "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                           "/FontDescriptor %u 0 R/CIDToGIDMap %u 0 R/DW 0/W[",
                           descriptor, map);
    append_widths(font, body);
    g_string_append(body, "]>>");
    PdfObject object = pdf_object_reserve(file);
    pdf_object_write(file, object, body->str, body->len);
    return object;
}

/* From bytes to slots. */
static PdfObject write_encoding(guint part, PdfFile *file)
{
    guint start = part * PDF_PART_CODES;
    g_autofree char *map =
        g_strdup_printf("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>def\n"
                        "/CMapName/Part%u def\n/CMapType 1 def\n/WMode 0 def\n"
                        "1 begincodespacerange\n<00><FF>\nendcodespacerange\n"
                        "1 begincidrange\n<00><FF> %u\nendcidrange\n"
                        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n",
                        part, start);
    g_autofree char *entries = g_strdup_printf(
        "/Type/CMap/CMapName/Part%u/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        "/Supplement 0>>",
        part);
    PdfObject object = pdf_object_reserve(file);
    pdf_stream_write(file, object, entries, map, strlen(map));
    return object;
}

void pdf_embedded_write(const PdfFonts *fonts, const PdfFont *font, PdfFile *file,
                        GString *resources)
{
    FontMetrics metrics = font_set_metrics(fonts->set, font->font);
    PdfObject descendant = write_descendant(fonts, font, file, &metrics);
    if (descendant == 0) {
        return; /* HarfBuzz failed for want of memory: the page shows no text in this font */
    }
    for (guint part = 0; part < font->slots->len / PDF_PART_CODES; part++) {
        g_autoptr(GString) body = g_string_new("<</Type/Font/Subtype/Type0/BaseFont");
        append_subset_name(font, metrics.name, body);
        g_string_append_printf(body, "/Encoding %u 0 R/DescendantFonts[%u 0 R]/ToUnicode %u 0 R>>",
                               write_encoding(part, file), descendant,
                               pdf_meanings_write(font, part, file));
        PdfObject object = pdf_object_reserve(file);
        pdf_object_write(file, object, body->str, body->len);
        pdf_append_resource(font, part, object, resources);
    }
}
