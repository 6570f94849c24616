/* SPDX-License-Identifier: MIT */
/* Words shaped once for the life of the font set, and their widths. Shaping a new word costs some
 * ten microseconds, finding a known one a tenth of one. */
#include "font_set.h"

static guint hash_bytes(const char *bytes, size_t length, guint hash)
{
    for (size_t i = 0; i < length; i++) {
        hash = (hash ^ (guint8)bytes[i]) * 16777619u; /* FNV-1a */
    }
    return hash;
}

static guint hash_pointer(const void *pointer, guint hash)
{
    return (hash ^ (guint)(GPOINTER_TO_SIZE(pointer) >> 4)) * 16777619u;
}

static guint shaped_word_hash(gconstpointer key)
{
    return ((const ShapedWord *)key)->hash;
}

static gboolean shaped_word_equal(gconstpointer a, gconstpointer b)
{
    const ShapedWord *one = a, *other = b;
    return one->font == other->font && one->direction == other->direction &&
           one->script == other->script && one->language == other->language &&
           one->length == other->length && memcmp(one->string, other->string, one->length) == 0;
}

GHashTable *shaped_words_new(void)
{
    return g_hash_table_new_full(shaped_word_hash, shaped_word_equal, g_free, NULL);
}

/* Word, glyphs and string in one block. */
static ShapedWord *shaped_word_new(const ShapedWord *key, hb_buffer_t *buffer)
{
    unsigned count;
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(buffer, NULL);
    ShapedWord *word = g_malloc(sizeof *word + count * sizeof(ShapedGlyph) + key->length);
    *word = *key;
    word->glyph_count = count;
    word->glyphs = (ShapedGlyph *)(word + 1);
    char *string = (char *)(word->glyphs + count);
    memcpy(string, key->string, key->length);
    word->string = string;
    word->advance = 0;
    for (unsigned i = 0; i < count; i++) {
        word->glyphs[i] = (ShapedGlyph){
            .glyph = infos[i].codepoint,
            .cluster = infos[i].cluster,
            .advance = positions[i].x_advance,
            .x_offset = positions[i].x_offset,
            .y_offset = positions[i].y_offset,
        };
        word->advance += positions[i].x_advance;
    }
    return word;
}

/* ZWNJ and its kind are drawn with an empty glyph other than the space's, because in a PDF a glyph
 * has one meaning. TrueType fonts keep such a one behind the box for missing characters; ZWNJ's own
 * may have ink. 0: HarfBuzz's choice, the space. */
static hb_codepoint_t invisible_glyph(hb_font_t *font)
{
    enum { NULL_GLYPH = 1 };
    hb_glyph_extents_t extents;
    bool is_empty = hb_font_get_glyph_extents(font, NULL_GLYPH, &extents) && extents.width == 0 &&
                    extents.height == 0;
    return is_empty ? NULL_GLYPH : 0;
}

const ShapedWord *font_set_shape_word(FontSet *fonts, const char *string, const Segment *segment,
                                      hb_language_t language)
{
    ShapedWord key = {
        .font = segment->font,
        .direction = segment->level % 2 ? HB_DIRECTION_RTL : HB_DIRECTION_LTR,
        .script = segment->script,
        .language = language,
        .length = (guint32)segment->length,
        .string = string + segment->start,
    };
    key.hash = hash_bytes(key.string, key.length,
                          hash_pointer(language, (guint)(key.font * 2) + (segment->level & 1u)));
    const ShapedWord *known = g_hash_table_lookup(fonts->shaped, &key);
    if (known) {
        return known;
    }
    hb_font_t *font = font_set_get(fonts, key.font)->font;
    hb_buffer_t *buffer = fonts->buffer;
    hb_buffer_clear_contents(buffer);
    hb_buffer_add_utf8(buffer, key.string, (int)key.length, 0, (int)key.length);
    hb_buffer_set_direction(buffer, key.direction);
    hb_buffer_set_script(buffer, key.script);
    hb_buffer_set_language(buffer, language);
    /* Marks apart from their letters: a PDF then says what each glyph stands for. */
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_buffer_set_invisible_glyph(buffer, invisible_glyph(font));
    hb_shape(font, buffer, NULL, 0);
    ShapedWord *word = shaped_word_new(&key, buffer);
    g_hash_table_add(fonts->shaped, word);
    return word;
}

/* ---- Widths of whole words, whatever fonts they need. */

typedef struct WordWidth {
    guint hash;
    guint32 length;
    FontWeight weight;
    hb_language_t language;
    double width; /* ems */
    const char *string;
} WordWidth;

static guint word_width_hash(gconstpointer key)
{
    return ((const WordWidth *)key)->hash;
}

static gboolean word_width_equal(gconstpointer a, gconstpointer b)
{
    const WordWidth *one = a, *other = b;
    return one->weight == other->weight && one->language == other->language &&
           one->length == other->length && memcmp(one->string, other->string, one->length) == 0;
}

GHashTable *word_widths_new(void)
{
    return g_hash_table_new_full(word_width_hash, word_width_equal, g_free, NULL);
}

static double measure_word(FontSet *fonts, const char *word, size_t length, FontWeight weight,
                           hb_language_t language)
{
    double width = 0;
    g_array_set_size(fonts->segments, 0);
    font_set_segment(fonts, word, length, weight, NULL, fonts->segments);
    for (guint i = 0; i < fonts->segments->len; i++) {
        const Segment *segment = &g_array_index(fonts->segments, Segment, i);
        const ShapedWord *shaped = font_set_shape_word(fonts, word, segment, language);
        width += (double)shaped->advance / font_set_get(fonts, segment->font)->units_per_em;
    }
    return width;
}

double font_set_word_width(FontSet *fonts, const char *word, size_t length, FontWeight weight,
                           hb_language_t language)
{
    if (length == 0) {
        return 0;
    }
    WordWidth key = {
        .hash = hash_bytes(word, length, hash_pointer(language, (guint)weight)),
        .length = (guint32)length,
        .weight = weight,
        .language = language,
        .string = word,
    };
    const WordWidth *known = g_hash_table_lookup(fonts->widths, &key);
    if (known) {
        return known->width;
    }
    WordWidth *entry = g_malloc(sizeof *entry + length);
    *entry = key;
    char *string = (char *)(entry + 1);
    memcpy(string, word, length);
    entry->string = string;
    entry->width = measure_word(fonts, word, length, weight, language);
    g_hash_table_add(fonts->widths, entry);
    return entry->width;
}

double font_set_text_width(FontSet *fonts, const char *text, size_t length, FontWeight weight,
                           hb_language_t language)
{
    double width = 0;
    const char *end = text + length;
    while (text < end) {
        const char *space = memchr(text, ' ', (size_t)(end - text));
        const char *stop = space ? space : end;
        width += font_set_word_width(fonts, text, (size_t)(stop - text), weight, language);
        if (space) {
            width += font_set_word_width(fonts, " ", 1, weight, language);
            stop++;
        }
        text = stop;
    }
    return width;
}
