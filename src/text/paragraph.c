/* SPDX-License-Identifier: MIT */
/* Prepares a text for wrapping: normal spaces, the places where a line may break, the width of each
 * word. Done once for each distinct text; layout then wraps by arithmetic alone (wrap.c). */
#include "paragraph.h"

#include <cjm/strings.h>

#include "breaks.h"

static guint paragraph_hash(gconstpointer key)
{
    return ((const Paragraph *)key)->hash;
}

static gboolean paragraph_equal(gconstpointer a, gconstpointer b)
{
    const Paragraph *one = a, *other = b;
    return one->weight == other->weight && one->language == other->language &&
           one->given_length == other->given_length &&
           memcmp(one->given, other->given, one->given_length) == 0;
}

static void paragraph_free(gpointer data)
{
    Paragraph *paragraph = data;
    for (size_t i = 0; i < paragraph->count; i++) {
        word_pieces_free(paragraph->words[i].pieces);
    }
    g_free(paragraph->words);
    g_free(paragraph->string);
    g_free((char *)paragraph->given);
    g_free(paragraph);
}

GHashTable *paragraphs_new(void)
{
    return g_hash_table_new_full(paragraph_hash, paragraph_equal, paragraph_free, NULL);
}

/* ---- Spaces. SVG would fold them anyway, so all back ends get them folded. */

static bool is_newline(gunichar character)
{
    return character == '\n' || character == '\r' || character == 0x85 || character == 0x2028 ||
           character == 0x2029;
}

static void trim_end(GString *string, char unwanted)
{
    while (string->len > 0 && string->str[string->len - 1] == unwanted) {
        g_string_truncate(string, string->len - 1);
    }
}

/* Nothing to normalise, as in nearly all texts: no control, no Unicode newline, single spaces. */
static bool is_normal(const char *text, size_t length)
{
    guchar before = ' ';
    for (size_t i = 0; i < length; i++) {
        guchar byte = (guchar)text[i];
        bool is_newline =
            (before == 0xC2 && byte == 0x85) || (before == 0x80 && (byte == 0xA8 || byte == 0xA9));
        if (byte < ' ' || byte == 0x7F || (byte == ' ' && before == ' ') || is_newline) {
            return false;
        }
        before = byte;
    }
    return length == 0 || before != ' ';
}

static char *normalise_spaces(const char *text, size_t length)
{
    if (is_normal(text, length)) {
        return g_strndup(text, length);
    }
    GString *string = g_string_sized_new(length);
    const char *end = text + length;
    for (const char *p = text; p < end; p = g_utf8_next_char(p)) {
        gunichar character = g_utf8_get_char(p);
        if (is_newline(character)) {
            trim_end(string, ' ');
            if (string->len > 0 && !(character == '\n' && p > text && p[-1] == '\r')) {
                g_string_append_c(string, '\n');
            }
        } else if (character == ' ' || character == '\t') {
            char last = string->len > 0 ? string->str[string->len - 1] : '\n';
            if (last != ' ' && last != '\n') {
                g_string_append_c(string, ' ');
            }
        } else if (character >= 0x20 && character != 0x7F) {
            g_string_append_len(string, p, g_utf8_next_char(p) - p);
        }
    }
    for (size_t before = 0; before != string->len;) {
        before = string->len;
        trim_end(string, ' ');
        trim_end(string, '\n');
    }
    return g_string_free(string, FALSE);
}

/* ---- Words. */

static void add_word(Paragraph *paragraph, GArray *words, size_t start, size_t end)
{
    const char *text = paragraph->string;
    Word word = {.start = (guint32)start};
    if (end > start && text[end - 1] == '\n') {
        word.ends_line = true;
        end--;
    }
    size_t length = end - start;
    while (length > 0 && text[start + length - 1] == ' ') {
        length--;
    }
    word.length = (guint32)length;
    word.width = font_set_text_width(paragraph->fonts, text + start, length, paragraph->weight,
                                     paragraph->language);
    word.space = font_set_text_width(paragraph->fonts, text + start + length, end - start - length,
                                     paragraph->weight, paragraph->language);
    g_array_append_val(words, word);
}

static void split_at(Paragraph *paragraph, const GArray *breaks, GArray *words)
{
    size_t start = 0;
    for (guint i = 0; i < breaks->len; i++) {
        size_t at = g_array_index(breaks, size_t, i);
        add_word(paragraph, words, start, at);
        start = at;
    }
    add_word(paragraph, words, start, strlen(paragraph->string));
}

static void split_by_rules(Paragraph *paragraph, GArray *words)
{
    const char *text = paragraph->string;
    size_t length = strlen(text);
    size_t characters;
    g_autofree TextBreak *breaks =
        font_set_find_breaks(paragraph->fonts, text, length, paragraph->language, &characters);
    size_t start = 0;
    const char *p = text;
    for (size_t i = 0; i < characters; i++, p = g_utf8_next_char(p)) {
        size_t at = (size_t)(p - text);
        if (i > 0 && (breaks[i].of_line || text[at - 1] == '\n')) {
            add_word(paragraph, words, start, at);
            start = at;
        }
    }
    add_word(paragraph, words, start, length);
}

static Paragraph *paragraph_new(const Paragraph *key)
{
    Paragraph *paragraph = g_new(Paragraph, 1);
    *paragraph = *key;
    paragraph->given = g_memdup2(key->given, key->given_length + 1);
    g_autofree char *valid = NULL;
    if (!g_utf8_validate(key->given, (gssize)key->given_length, NULL)) {
        valid = g_utf8_make_valid(key->given, (gssize)key->given_length);
    }
    const char *text = valid ? valid : key->given;
    paragraph->string = normalise_spaces(text, valid ? strlen(valid) : key->given_length);
    GArray *words = g_array_new(FALSE, FALSE, sizeof(Word));
    g_autoptr(GArray) breaks = g_array_new(FALSE, FALSE, sizeof(size_t));
    if (text_find_simple_breaks(paragraph->string, breaks)) {
        split_at(paragraph, breaks, words);
    } else {
        split_by_rules(paragraph, words);
    }
    paragraph->count = words->len;
    paragraph->words = (Word *)g_array_free(words, FALSE);
    return paragraph;
}

const Paragraph *font_set_paragraph(FontSet *fonts, const char *string, FontWeight weight,
                                    const char *language)
{
    Paragraph key = {
        .fonts = fonts,
        .hash = text_hash(string) * 2 + (guint)weight,
        .weight = weight,
        .language = language ? hb_language_from_string(language, -1) : HB_LANGUAGE_INVALID,
        .given_length = strlen(string),
        .given = string,
    };
    const Paragraph *known = g_hash_table_lookup(fonts->paragraphs, &key);
    if (known) {
        return known;
    }
    Paragraph *paragraph = paragraph_new(&key);
    g_hash_table_add(fonts->paragraphs, paragraph);
    return paragraph;
}
