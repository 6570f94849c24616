/* SPDX-License-Identifier: MIT */
/* Texts: one string, or one a language. What was typed stays as it is but for space at its ends;
 * the limits that keep Pango and HarfBuzz quick are held here. */
#include <string.h>
#include <cjm/strings.h>
#include "loader.h"

typedef struct TextScan {
    size_t characters;
    size_t longest_marks; /* combining marks in a row */
    gunichar bidi_control;
} TextScan;

static TextScan scan_text(const char *text, size_t length)
{
    TextScan scan = {0};
    size_t marks = 0;
    const char *end = text + length;
    for (const char *at = text; at < end; at = g_utf8_next_char(at)) {
        scan.characters++;
        if ((unsigned char)*at < 0x80) {
            marks = 0;
            continue;
        }
        gunichar character = g_utf8_get_char(at);
        marks = g_unichar_ismark(character) ? marks + 1 : 0;
        scan.longest_marks = MAX(scan.longest_marks, marks);
        if (character_reorders_line(character) && scan.bidi_control == 0) {
            scan.bidi_control = character;
        }
    }
    return scan;
}

/* The character itself where it stands raw in the file, else the whole text that escapes it. */
static Span find_character(const Loader *loader, Span span, gunichar character)
{
    char bytes[6];
    size_t count = (size_t)g_unichar_to_utf8(character, bytes);
    size_t length;
    const char *text = source_text(loader->source, &length);
    for (size_t at = span.start; at + count <= span.end; at++) {
        if (memcmp(text + at, bytes, count) == 0) {
            return (Span){.start = at, .end = at + count};
        }
    }
    return span;
}

static bool check_text(Loader *loader, const Node *node, const Trail *trail)
{
    TextScan scan = scan_text(node->text, node->length);
    if (scan.characters > LIMIT_TEXT_CHARACTERS) {
        complain(loader, CODE_LIMIT, first_line(loader, node->span), trail, "shorten it",
                 "the text has %zu characters; the limit is %d", scan.characters,
                 LIMIT_TEXT_CHARACTERS);
        return false;
    }
    if (scan.longest_marks > LIMIT_COMBINING_MARKS) {
        complain(loader, CODE_LIMIT, first_line(loader, node->span), trail, "remove some",
                 "the text has %zu combining marks in a row; the limit is %d", scan.longest_marks,
                 LIMIT_COMBINING_MARKS);
        return false;
    }
    if (scan.bidi_control) {
        complain(loader, CODE_BIDI_CONTROL, find_character(loader, node->span, scan.bidi_control),
                 trail, "remove it; the map orders mixed lines by itself",
                 "the character U+%04X reorders the line", scan.bidi_control);
    }
    return true;
}

static const char *store_trimmed(Loader *loader, const Node *node)
{
    const char *start = node->text, *end = node->text + node->length;
    while (start < end && g_ascii_isspace(*start)) {
        start++;
    }
    while (end > start && g_ascii_isspace(end[-1])) {
        end--;
    }
    return g_string_chunk_insert_len(loader->journey->strings, start, end - start);
}

const char *read_string(Loader *loader, const Node *node, const Trail *trail, const char *expected)
{
    if (node->kind != NODE_SCALAR || node_is_absent(node)) {
        complain_type(loader, node, trail, expected);
        return NULL;
    }
    return check_text(loader, node, trail) ? store_trimmed(loader, node) : NULL;
}

/* Tags repeat with every text. */
static const char *store_language(Loader *loader, const char *text)
{
    return text_keep(loader->journey->strings, loader->languages, text);
}

static void add_translations(Loader *loader, const Translation *translations, size_t count,
                             Wording *wording)
{
    Translation *kept = g_memdup2(translations, count * sizeof *translations);
    g_ptr_array_add(loader->journey->blocks, kept);
    wording->translations = kept;
    wording->count = count;
}

Wording plain_wording(Loader *loader, const char *string, Span span)
{
    Wording wording = {.span = span};
    if (*string != '\0') {
        Translation translation = {.language = loader->journey->language, .string = string};
        add_translations(loader, &translation, 1, &wording);
    }
    return wording;
}

bool is_wording(const Node *node, const char *const *keys, size_t key_count)
{
    if (node->kind == NODE_SCALAR) {
        return !node_is_absent(node);
    }
    if (node->kind != NODE_MAPPING) {
        return false;
    }
    size_t languages = 0;
    for (size_t i = 0; i < node->length; i++) {
        const char *key = node->pairs[i].key->text;
        if (g_str_has_prefix(key, "x-")) {
            continue;
        }
        if (!language_is_tag(key)) {
            return false;
        }
        /* A mistyped key may look like a tag, and one key is a tag: "id" is Indonesian. */
        bool may_be_key = strlen(key) == 3 && text_nearest(key, keys, key_count);
        languages += !may_be_key && !g_str_equal(key, "id");
    }
    return languages > 0;
}

static bool has_language(const Translation *translations, size_t count, const char *language,
                         size_t *ret_index)
{
    for (size_t i = 0; i < count; i++) {
        if (g_ascii_strcasecmp(translations[i].language, language) == 0) {
            *ret_index = i;
            return true;
        }
    }
    return false;
}

/* before: what stands before a key that is the rest of a text. */
static void complain_language_key(Loader *loader, const NodePair *pair, const Node *before,
                                  const Trail *trail)
{
    const Node *key = pair->key;
    g_autofree char *shown = shorten(key->text);
    Trail here = {.parent = trail, .key = key->text};
    if (is_stray(loader, pair)) {
        g_autofree char *hint = hint_stray(key, before);
        complain(loader, CODE_UNKNOWN_KEY, key->span, &here, hint,
                 "'%s' stands here without a language", shown);
    } else {
        complain(loader, CODE_UNKNOWN_KEY, key->span, &here,
                 "write a text, or texts by language: {en: …, fa: …}",
                 "'%s' is no language, and a text has no other keys", shown);
    }
}

static bool read_translations(Loader *loader, const Node *mapping, const Trail *trail,
                              Wording *wording)
{
    g_autofree Translation *translations = g_new(Translation, mapping->length);
    g_autofree const Node **keys = g_new(const Node *, mapping->length);
    size_t count = 0;
    bool sound = true;
    for (size_t i = 0; i < mapping->length; i++) {
        const NodePair *pair = &mapping->pairs[i];
        Trail here = {.parent = trail, .key = pair->key->text};
        size_t first;
        bool stray = is_stray(loader, pair);
        if (g_str_has_prefix(pair->key->text, "x-") || (node_is_absent(pair->value) && !stray)) {
            continue;
        }
        if (stray || !language_is_tag(pair->key->text)) {
            const Node *before = i > 0 ? mapping->pairs[i - 1].value : NULL;
            complain_language_key(loader, pair, before, trail);
            sound = false;
            continue;
        }
        if (has_language(translations, count, pair->key->text, &first)) {
            Place place = source_place(loader->source, keys[first]->span);
            complain(loader, CODE_DUPLICATE_KEY, pair->key->span, &here, NULL,
                     "the language '%s' stands here twice; first at line %zu", pair->key->text,
                     place.line);
            sound = false;
            continue;
        }
        if (count == LIMIT_LANGUAGES) {
            return complain_languages(loader, pair->key, trail);
        }
        const char *string = read_string(loader, pair->value, &here, "a text");
        if (!string) {
            sound = false;
        } else if (*string != '\0') {
            keys[count] = pair->key;
            translations[count++] = (Translation){
                .language = store_language(loader, pair->key->text), .string = string};
        }
    }
    if (count > 0) {
        add_translations(loader, translations, count, wording);
    }
    return sound;
}

bool complain_languages(Loader *loader, const Node *node, const Trail *trail)
{
    complain(loader, CODE_LIMIT, first_line(loader, node->span), trail, "remove some",
             "the text has more than %d languages; that is the limit", LIMIT_LANGUAGES);
    return false;
}

bool read_wording(Loader *loader, const Node *node, const Trail *trail, Wording *ret_wording)
{
    if (node->kind == NODE_MAPPING) {
        Wording wording = {.span = node->span};
        bool sound = read_translations(loader, node, trail, &wording);
        *ret_wording = wording;
        return sound;
    }
    const char *string = read_string(loader, node, trail, "a text");
    if (!string) {
        return false;
    }
    *ret_wording = plain_wording(loader, string, node->span);
    return true;
}
