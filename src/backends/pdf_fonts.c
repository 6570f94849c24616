/* SPDX-License-Identifier: MIT */
/* Embedded fonts: a TrueType subset of the glyphs in use, by two-byte codes of our own. */
#include "pdf_fonts.h"

static guint glyph_hash(gconstpointer key)
{
    const PdfGlyph *glyph = key;
    return g_str_hash(glyph->meaning) * 31u + glyph->glyph;
}

static gboolean glyph_equal(gconstpointer a, gconstpointer b)
{
    const PdfGlyph *one = a, *other = b;
    return one->glyph == other->glyph && strcmp(one->meaning, other->meaning) == 0;
}

static void pdf_font_free(gpointer data)
{
    PdfFont *font = data;
    g_array_free(font->glyphs, TRUE);
    g_hash_table_destroy(font->codes);
    g_free(font);
}

void pdf_fonts_init(PdfFonts *fonts, FontSet *set)
{
    *fonts = (PdfFonts){
        .set = set,
        .list = g_ptr_array_new_with_free_func(pdf_font_free),
        .strings = g_string_chunk_new(1024),
    };
}

void pdf_fonts_clear(PdfFonts *fonts)
{
    g_ptr_array_free(fonts->list, TRUE);
    g_string_chunk_free(fonts->strings);
}

static double glyph_width(const PdfFonts *fonts, size_t font, uint32_t glyph)
{
    return font_set_advance(fonts->set, font, glyph) * 1000.0 / font_units_per_em(fonts->set, font);
}

PdfFont *pdf_font_use(PdfFonts *fonts, size_t font)
{
    for (guint i = 0; i < fonts->list->len; i++) {
        PdfFont *known = g_ptr_array_index(fonts->list, i);
        if (known->font == font) {
            return known;
        }
    }
    PdfFont *added = g_new0(PdfFont, 1);
    *added = (PdfFont){
        .font = font,
        .number = fonts->list->len,
        .is_embedded = font_set_can_embed(fonts->set, font),
        .glyphs = g_array_new(FALSE, FALSE, sizeof(PdfGlyph)),
        .codes = g_hash_table_new_full(glyph_hash, glyph_equal, g_free, NULL),
    };
    PdfGlyph missing = {.meaning = "", .width = glyph_width(fonts, font, 0)};
    g_array_append_val(added->glyphs, missing);
    g_ptr_array_add(fonts->list, added);
    return added;
}

unsigned pdf_font_code(PdfFonts *fonts, PdfFont *font, uint32_t glyph, const char *meaning,
                       size_t length)
{
    char text[32];
    const char *string = text;
    if (length < sizeof text) {
        memcpy(text, meaning, length);
        text[length] = '\0';
    } else {
        string = g_string_chunk_insert_len(fonts->strings, meaning, (gssize)length);
    }
    PdfGlyph key = {.glyph = glyph, .meaning = string};
    gpointer known = g_hash_table_lookup(font->codes, &key);
    if (known) {
        return GPOINTER_TO_UINT(known);
    }
    if (font->glyphs->len > G_MAXUINT16) {
        return 0; /* more glyphs than a font can number */
    }
    key.meaning = g_string_chunk_insert_const(fonts->strings, string);
    key.width = glyph_width(fonts, font->font, glyph);
    guint code = font->glyphs->len;
    g_array_append_val(font->glyphs, key);
    g_hash_table_insert(font->codes, g_memdup2(&key, sizeof key), GUINT_TO_POINTER(code));
    return code;
}

void pdf_font_append_name(const PdfFont *font, unsigned code, GString *out)
{
    g_string_append_printf(out, "F%u", font->number);
    if (!font->is_embedded) {
        g_string_append_printf(out, "x%u", code / 256);
    }
}

/* ---- Writing. */

static void append_map_head(GString *map, bool one_byte)
{
    g_string_append(map, "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                         "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
                         "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
                         "1 begincodespacerange\n");
    g_string_append(map, one_byte ? "<00><FF>\n" : "<0000><FFFF>\n");
    g_string_append(map, "endcodespacerange\n");
}

PdfObject pdf_meanings_write(const PdfFont *font, unsigned first, unsigned end, PdfFile *file)
{
    enum { MOST_IN_ONE_BLOCK = 100 };
    g_autoptr(GString) map = g_string_new(NULL);
    g_autoptr(GString) block = g_string_new(NULL);
    append_map_head(map, !font->is_embedded);
    unsigned count = 0;
    for (unsigned code = first; code < end; code++) {
        const PdfGlyph *glyph = &g_array_index(font->glyphs, PdfGlyph, code);
        if (*glyph->meaning) {
            g_string_append_printf(block, font->is_embedded ? "<%04X><" : "<%02X><", code - first);
            pdf_append_utf16(block, glyph->meaning, strlen(glyph->meaning));
            g_string_append(block, ">\n");
            count++;
        }
        if (count == MOST_IN_ONE_BLOCK || (code + 1 == end && count > 0)) {
            g_string_append_printf(map, "%u beginbfchar\n%sendbfchar\n", count, block->str);
            g_string_truncate(block, 0);
            count = 0;
        }
    }
    g_string_append(map, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    PdfObject object = pdf_object_reserve(file);
    pdf_stream_write(file, object, "", map->str, map->len);
    return object;
}

/* Six letters before the name say that the font is a part; they depend on the part. */
static void append_subset_name(const PdfFont *font, const char *name, GString *out)
{
    guint32 hash = 2166136261u;
    for (guint i = 0; i < font->glyphs->len; i++) {
        hash = (hash ^ g_array_index(font->glyphs, PdfGlyph, i).glyph) * 16777619u;
    }
    g_string_append_c(out, '/');
    for (int i = 0; i < 6; i++) {
        g_string_append_c(out, (char)('A' + hash % 26));
        hash /= 26;
    }
    g_string_append_printf(out, "+%s", name);
}

static PdfObject write_descriptor(const PdfFonts *fonts, const PdfFont *font, PdfFile *file,
                                  PdfObject program)
{
    FontMetrics metrics = font_set_metrics(fonts->set, font->font);
    g_autoptr(GString) body = g_string_new("<</Type/FontDescriptor/FontName");
    append_subset_name(font, metrics.name, body);
    g_string_append_printf(body,
                           "/Flags 4/FontBBox[%d %d %d %d]/ItalicAngle 0/Ascent %d/Descent %d"
                           "/CapHeight %d/StemV %d/FontFile2 %u 0 R>>",
                           metrics.x_min, metrics.y_min, metrics.x_max, metrics.y_max,
                           metrics.ascent, metrics.descent, metrics.cap_height,
                           font_weight(fonts->set, font->font) == WEIGHT_BOLD ? 140 : 80, program);
    PdfObject object = pdf_object_reserve(file);
    pdf_object_write(file, object, body->str, body->len);
    return object;
}

/* The font program, and the map from our codes to its glyphs. */
static bool write_program(const PdfFonts *fonts, const PdfFont *font, PdfFile *file,
                          PdfObject *ret_program, PdfObject *ret_map)
{
    guint count = font->glyphs->len;
    g_autofree uint32_t *glyphs = g_new(uint32_t, count);
    g_autofree uint16_t *numbers = g_new0(uint16_t, count);
    size_t length;
    for (guint i = 0; i < count; i++) {
        glyphs[i] = g_array_index(font->glyphs, PdfGlyph, i).glyph;
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

static void append_widths(const PdfFont *font, GString *out)
{
    g_string_append(out, "/W[0[");
    for (guint code = 0; code < font->glyphs->len; code++) {
        g_string_append(out, code > 0 ? " " : "");
        text_append_number(out, g_array_index(font->glyphs, PdfGlyph, code).width);
    }
    g_string_append(out, "]]");
}

static void write_embedded(const PdfFonts *fonts, const PdfFont *font, PdfFile *file,
                           GString *resources)
{
    PdfObject program, map;
    if (!write_program(fonts, font, file, &program, &map)) {
        return; /* HarfBuzz failed for want of memory: the page shows no text in this font */
    }
    FontMetrics metrics = font_set_metrics(fonts->set, font->font);
    PdfObject descriptor = write_descriptor(fonts, font, file, program);
    PdfObject descendant = pdf_object_reserve(file);
    g_autoptr(GString) body = g_string_new("<</Type/Font/Subtype/CIDFontType2/BaseFont");
    append_subset_name(font, metrics.name, body);
    g_string_append_printf(body,
                           "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                           "/FontDescriptor %u 0 R/CIDToGIDMap %u 0 R",
                           descriptor, map);
    append_widths(font, body);
    g_string_append(body, ">>");
    pdf_object_write(file, descendant, body->str, body->len);

    g_string_assign(body, "<</Type/Font/Subtype/Type0/BaseFont");
    append_subset_name(font, metrics.name, body);
    g_string_append_printf(body, "/Encoding/Identity-H/DescendantFonts[%u 0 R]/ToUnicode %u 0 R>>",
                           descendant, pdf_meanings_write(font, 0, font->glyphs->len, file));
    PdfObject object = pdf_object_reserve(file);
    pdf_object_write(file, object, body->str, body->len);
    g_string_append_c(resources, '/');
    pdf_font_append_name(font, 0, resources);
    g_string_append_printf(resources, " %u 0 R", object);
}

void pdf_fonts_write(PdfFonts *fonts, PdfFile *file, GString *resources)
{
    for (guint i = 0; i < fonts->list->len; i++) {
        const PdfFont *font = g_ptr_array_index(fonts->list, i);
        if (font->is_embedded) {
            write_embedded(fonts, font, file, resources);
        } else {
            pdf_type3_write(fonts, font, file, resources);
        }
    }
}
