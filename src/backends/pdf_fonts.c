/* SPDX-License-Identifier: MIT */
/* Codes for glyphs with their meanings, and what viewers are told of these. */
#include <math.h>
#include "pdf_fonts.h"

static void pdf_font_free(gpointer data)
{
    PdfFont *font = data;
    g_array_free(font->slots, TRUE);
    g_array_free(font->first, TRUE);
    g_free(font);
}

void pdf_fonts_init(PdfFonts *fonts, FontSet *set)
{
    *fonts = (PdfFonts){
        .set = set,
        .list = g_ptr_array_new_with_free_func(pdf_font_free),
        .strings = g_string_chunk_new(256),
    };
}

void pdf_fonts_clear(PdfFonts *fonts)
{
    g_ptr_array_free(fonts->list, TRUE);
    g_string_chunk_free(fonts->strings);
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
        .slots = g_array_new(FALSE, TRUE, sizeof(PdfGlyph)),
        .first = g_array_new(FALSE, TRUE, sizeof(guint)),
    };
    g_ptr_array_add(fonts->list, added);
    return added;
}

/* ---- Slots. */

/* What a glyph is to mean: a character, more (text), or nothing. */
typedef struct Meaning {
    gunichar character;
    const char *text;
    size_t length;
} Meaning;

static bool glyph_means(const PdfGlyph *glyph, const Meaning *meaning)
{
    if (glyph->character != meaning->character) {
        return false;
    }
    if (meaning->character || meaning->length == 0) {
        return !glyph->meaning;
    }
    return glyph->meaning && strlen(glyph->meaning) == meaning->length &&
           memcmp(glyph->meaning, meaning->text, meaning->length) == 0;
}

static PdfGlyph *slot_of(const PdfFont *font, guint slot)
{
    return &g_array_index(font->slots, PdfGlyph, slot);
}

static guint find_slot(const PdfFont *font, uint32_t glyph, const Meaning *meaning)
{
    guint slot = glyph < font->first->len ? g_array_index(font->first, guint, glyph) : 0;
    while (slot > 0 && !glyph_means(slot_of(font, slot), meaning)) {
        slot = slot_of(font, slot)->next;
    }
    return slot;
}

/* Codes beyond ASCII come first; line ends stay free, because strings would have to escape them. */
static guint next_free_slot(PdfFont *font)
{
    for (;;) {
        guint code = (font->cursor + PDF_PART_CODES / 2) % PDF_PART_CODES;
        guint slot = font->cursor / PDF_PART_CODES * PDF_PART_CODES + code;
        if (slot >= font->slots->len) {
            g_array_set_size(font->slots, (slot / PDF_PART_CODES + 1) * PDF_PART_CODES);
        }
        font->cursor++;
        if (code != 0 && code != '\n' && code != '\r' && !slot_of(font, slot)->is_used) {
            return slot;
        }
    }
}

static guint choose_slot(PdfFont *font, const Meaning *meaning)
{
    bool is_ascii = meaning->character >= ' ' && meaning->character <= '~';
    if (is_ascii && font->slots->len == 0) {
        g_array_set_size(font->slots, PDF_PART_CODES);
    }
    return is_ascii && !slot_of(font, meaning->character)->is_used ? meaning->character
                                                                   : next_free_slot(font);
}

static guint add_glyph(PdfFonts *fonts, PdfFont *font, uint32_t glyph, const Meaning *meaning)
{
    guint slot = choose_slot(font, meaning);
    if (glyph >= font->first->len) {
        g_array_set_size(font->first, glyph + 1);
    }
    guint *first = &g_array_index(font->first, guint, glyph);
    bool is_text = !meaning->character && meaning->length > 0;
    *slot_of(font, slot) = (PdfGlyph){
        .glyph = glyph,
        .character = meaning->character,
        .meaning = is_text ? g_string_chunk_insert_len(fonts->strings, meaning->text,
                                                       (gssize)meaning->length)
                           : NULL,
        .width = (int)lround(font_set_advance(fonts->set, font->font, glyph) * 1000.0 /
                             font_units_per_em(fonts->set, font->font)),
        .next = *first,
        .is_used = true,
    };
    *first = slot;
    return slot;
}

guint pdf_font_slot(PdfFonts *fonts, PdfFont *font, uint32_t glyph, const char *text, size_t length)
{
    Meaning meaning = {.text = text, .length = length};
    if (length > 0 && (size_t)(g_utf8_next_char(text) - text) == length) {
        meaning.character = g_utf8_get_char(text);
    }
    guint slot = find_slot(font, glyph, &meaning);
    return slot > 0 ? slot : add_glyph(fonts, font, glyph, &meaning);
}

/* ---- Writing. */

void pdf_font_append_name(const PdfFont *font, guint part, GString *out)
{
    g_string_append_c(out, 'F');
    pdf_append_integer(out, font->number);
    if (part > 0) {
        g_string_append_c(out, 'x');
        pdf_append_integer(out, part);
    }
}

void pdf_append_resource(const PdfFont *font, guint part, PdfObject object, GString *resources)
{
    g_string_append_c(resources, '/');
    pdf_font_append_name(font, part, resources);
    pdf_append_reference(resources, object);
}

static void append_meaning(GString *out, guint code, const PdfGlyph *glyph)
{
    char character[8];
    const char *text = glyph->meaning ? glyph->meaning : character;
    size_t length = glyph->meaning ? strlen(glyph->meaning)
                                   : (size_t)g_unichar_to_utf8(glyph->character, character);
    g_string_append_printf(out, "<%02X><", code);
    pdf_append_utf16(out, text, length);
    g_string_append(out, ">\n");
}

PdfObject pdf_meanings_write(const PdfFont *font, guint part, PdfFile *file)
{
    enum { MOST_IN_ONE_BLOCK = 100 };
    g_autoptr(GString) map =
        g_string_new("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
                     "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<00><FF>\nendcodespacerange\n");
    g_autoptr(GString) block = g_string_new(NULL);
    guint count = 0;
    for (guint code = 0; code < PDF_PART_CODES; code++) {
        const PdfGlyph *glyph = slot_of(font, part * PDF_PART_CODES + code);
        if (glyph->character || glyph->meaning) {
            append_meaning(block, code, glyph);
            count++;
        }
        if (count == MOST_IN_ONE_BLOCK || (code + 1 == PDF_PART_CODES && count > 0)) {
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

void pdf_fonts_write(PdfFonts *fonts, PdfFile *file, GString *resources)
{
    for (guint i = 0; i < fonts->list->len; i++) {
        const PdfFont *font = g_ptr_array_index(fonts->list, i);
        if (font->is_embedded) {
            pdf_embedded_write(fonts, font, file, resources);
        } else {
            pdf_type3_write(fonts, font, file, resources);
        }
    }
}
