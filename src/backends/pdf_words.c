/* SPDX-License-Identifier: MIT */
/* From shaped runs to codes and places, and what the codes mean. */
#include <math.h>
#include "pdf_words.h"

/* A word that lasts, with the spaces behind it. */
typedef struct KnownWord {
    guint hash;
    FontWeight weight;
    const char *language;
    size_t length;
    const char *string;
    PdfWord word;
} KnownWord;

static guint known_word_hash(gconstpointer key)
{
    return ((const KnownWord *)key)->hash;
}

static gboolean known_word_equal(gconstpointer a, gconstpointer b)
{
    const KnownWord *one = a, *other = b;
    return one->weight == other->weight && one->length == other->length &&
           memcmp(one->string, other->string, one->length) == 0 &&
           g_strcmp0(one->language, other->language) == 0;
}

void pdf_words_init(PdfWords *words, FontSet *set)
{
    words->known = g_hash_table_new_full(known_word_hash, known_word_equal, g_free, NULL);
    words->shown = g_array_new(FALSE, TRUE, sizeof(PdfShown));
    pdf_fonts_init(&words->fonts, set);
}

void pdf_words_clear(PdfWords *words)
{
    pdf_fonts_clear(&words->fonts);
    g_array_free(words->shown, TRUE);
    g_hash_table_destroy(words->known);
}

/* ---- Glyphs and their meanings. */

static const char end_of_mark[] = "EMC\n";

/* An invisible letter that runs from right to left. Viewers that turn such text around by their own
 * rules take signs and spaces to the wrong side of a number or a Latin word; where this stands,
 * they stop. Not U+200F, which pdf.js takes for a Latin letter. */
static const char arabic_letter_mark[] = "\u061C";

static bool is_sign(gunichar character)
{
    switch (g_unichar_type(character)) {
    case G_UNICODE_DASH_PUNCTUATION:
    case G_UNICODE_OPEN_PUNCTUATION:
    case G_UNICODE_CLOSE_PUNCTUATION:
    case G_UNICODE_INITIAL_PUNCTUATION:
    case G_UNICODE_FINAL_PUNCTUATION:
    case G_UNICODE_OTHER_PUNCTUATION:
        return true;
    default:
        return false;
    }
}

/* Appends right-to-left characters as they are seen from left to right. */
static void append_visually(GString *out, const char *text, size_t length)
{
    for (const char *p = text + length; p > text;) {
        p = g_utf8_prev_char(p);
        gunichar character = g_utf8_get_char(p);
        g_unichar_get_mirror_char(character, &character);
        g_string_append(out, is_sign(character) ? arabic_letter_mark : "");
        g_string_append_unichar(out, character);
    }
}

static void add_mark(PdfWords *words, const char *operators)
{
    PdfShown shown = {.mark = operators};
    g_array_append_val(words->shown, shown);
}

static void add_glyph(PdfWords *words, PdfFont *font, const ShapedGlyph *glyph, double scale,
                      const char *meaning, size_t length)
{
    PdfShown shown = {
        .font = font,
        .slot = pdf_font_slot(&words->fonts, font, glyph->glyph, meaning, length),
        .rise = (gint32)lround(glyph->y_offset * scale),
        .offset = glyph->x_offset * scale,
        .advance = glyph->advance * scale,
    };
    g_array_append_val(words->shown, shown);
}

/* Glyphs that stand for some characters together. One glyph says it by its code; several cannot
 * share a meaning, so they get it as a span. */
static void add_cluster(PdfWords *words, PdfFont *font, const ShapedGlyph *glyphs, size_t count,
                        double scale, const GString *meaning)
{
    if (count > 1) {
        g_autoptr(GString) span = g_string_new("/Span<</ActualText<FEFF");
        pdf_append_utf16(span, meaning->str, meaning->len);
        g_string_append(span, ">>>BDC\n");
        add_mark(words, g_string_chunk_insert_const(words->fonts.strings, span->str));
    }
    for (size_t i = 0; i < count; i++) {
        add_glyph(words, font, &glyphs[i], scale, meaning->str, i == 0 ? meaning->len : 0);
    }
    if (count > 1) {
        add_mark(words, end_of_mark);
    }
}

/* The bytes of the string for which the glyphs from i up to next stand. bound: the end of what
 * stands at the right, to be carried from cluster to cluster. */
static size_t cluster_end(const ShapedRun *run, size_t i, size_t next, size_t *bound)
{
    size_t end = *bound;
    if (run->right_to_left) {
        *bound = run->glyphs[i].cluster;
    } else if (next < run->glyph_count) {
        end = run->glyphs[next].cluster;
    }
    return end;
}

/* Viewers take the text of a PDF to stand in the order in which it is seen and apply the
 * bidirectional algorithm to it, the letters of a ligature included. Of the ways to tell them, this
 * one finds the most words again (measured with poppler, pdf.js and PDFium). is_parted: the run
 * goes from left to right, and what stands at its left does not. */
static void add_clusters(PdfWords *words, const ShapedRun *run, const char *string, bool is_parted)
{
    PdfFont *font = pdf_font_use(&words->fonts, run->font);
    double scale = 1000.0 / font_units_per_em(words->fonts.set, run->font);
    g_autoptr(GString) meaning = g_string_new(is_parted ? arabic_letter_mark : NULL);
    size_t bound = run->start + run->length;
    for (size_t i = 0, next; i < run->glyph_count; i = next) {
        size_t start = run->glyphs[i].cluster;
        for (next = i + 1; next < run->glyph_count && run->glyphs[next].cluster == start;) {
            next++;
        }
        size_t end = cluster_end(run, i, next, &bound);
        if (run->right_to_left) {
            append_visually(meaning, string + start, end - start);
        } else {
            g_string_append_len(meaning, string + start, (gssize)(end - start));
        }
        bool is_joiner = g_str_equal(meaning->str, "\u200C") && run->glyphs[i].advance == 0;
        if (is_joiner && next < run->glyph_count) {
            continue; /* viewers lose it, or cut the word there, but as part of a letter it stays */
        }
        add_cluster(words, font, run->glyphs + i, next - i, scale, meaning);
        g_string_truncate(meaning, 0);
    }
}

/* The mark says to those that read the structure in which order characters stand (ISO 32000,
 * "reverse-order show strings"). */
static void add_run(PdfWords *words, const ShapedRun *run, const char *string, bool is_parted)
{
    if (run->right_to_left) {
        add_mark(words, "/ReversedChars BMC\n");
    }
    add_clusters(words, run, string, is_parted);
    if (run->right_to_left) {
        add_mark(words, end_of_mark);
    }
}

/* ---- Words. */

static void resolve(PdfWords *words, const SceneText *text, const char *string, size_t length)
{
    g_autoptr(ShapedLine) line = font_set_shape(words->fonts.set, string, length, text->weight,
                                                text->right_to_left, text->language);
    g_array_set_size(words->shown, 0);
    for (size_t i = 0; i < line->run_count; i++) {
        bool is_parted = text->right_to_left && i > 0 && line->runs[i - 1].right_to_left &&
                         !line->runs[i].right_to_left;
        add_run(words, &line->runs[i], string, is_parted);
    }
}

static PdfWord word_of(const PdfShown *shown, size_t count)
{
    PdfWord word = {.shown = shown, .count = count};
    for (size_t i = 0; i < count; i++) {
        word.width += shown[i].advance;
    }
    return word;
}

/* Word, glyphs and string in one block. */
static const KnownWord *known_word_new(PdfWords *words, const KnownWord *key)
{
    size_t size = words->shown->len * sizeof(PdfShown);
    KnownWord *known = g_malloc(sizeof *known + size + key->length);
    PdfShown *shown = (PdfShown *)(known + 1);
    char *string = (char *)(shown + words->shown->len);
    memcpy(shown, words->shown->data, size);
    memcpy(string, key->string, key->length);
    *known = *key;
    known->string = string;
    known->word = word_of(shown, words->shown->len);
    g_hash_table_add(words->known, known);
    return known;
}

static const PdfWord *find_word(PdfWords *words, const SceneText *text, const char *string,
                                size_t length)
{
    KnownWord key = {
        .hash = 2166136261u + text->weight, /* FNV-1a */
        .weight = text->weight,
        .language = text->language,
        .length = length,
        .string = string,
    };
    for (size_t i = 0; i < length; i++) {
        key.hash = (key.hash ^ (guint8)string[i]) * 16777619u;
    }
    const KnownWord *known = g_hash_table_lookup(words->known, &key);
    if (!known) {
        resolve(words, text, string, length);
        known = known_word_new(words, &key);
    }
    return &known->word;
}

void pdf_words_append(PdfWords *words, const SceneText *text, GArray *line)
{
    const char *string = text->string;
    size_t length = text->length;
    if (text->right_to_left || text_has_right_to_left(string, length)) {
        resolve(words, text, string, length);
        PdfWord word = word_of((const PdfShown *)(void *)words->shown->data, words->shown->len);
        g_array_append_val(line, word);
        return;
    }
    for (size_t at = 0, end; at < length; at = end) {
        for (end = at; end < length && string[end] != ' ';) {
            end++;
        }
        while (end < length && string[end] == ' ') {
            end++;
        }
        g_array_append_vals(line, find_word(words, text, string + at, end - at), 1);
    }
}
