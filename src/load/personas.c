/* SPDX-License-Identifier: MIT */
/* Personas, and the texts that may be lists (goals). */
#include <string.h>
#include "keys.h"

static void read_one_persona(Loader *loader, const Node *node, const Trail *trail)
{
    Persona persona = {.span = node->span};
    Record record;
    if (is_text_not_record(node, CONTEXT_PERSONA)) {
        read_wording(loader, node, trail, &persona.name);
    } else if (node->kind == NODE_MAPPING) {
        record_read(loader, CONTEXT_PERSONA, node, trail, &persona, &record);
    } else {
        complain_type(loader, node, trail, "a text or a mapping with the keys of a persona");
    }
    if (!persona.id && !wording_given(&persona.name)) {
        loader->persona_names.incomplete = true;
    }
    name_index_add(loader, &loader->persona_names, persona.id, &persona.name, node, trail);
    g_array_append_val(loader->personas, persona);
}

static bool read_persona(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                         void *field)
{
    (void)rule, (void)field;
    loader->persona_alone = true;
    read_one_persona(loader, node, trail);
    return true;
}

static bool read_personas(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                          void *field)
{
    (void)rule, (void)field;
    size_t count;
    if (!read_list(loader, node, trail, LIMIT_PERSONAS, "personas", &count)) {
        loader->persona_names.incomplete = true;
        return false;
    }
    loader->persona_names.incomplete |= node->length > count;
    for (size_t i = 0; i < count; i++) {
        Trail here = {.parent = trail, .index = i};
        read_one_persona(loader, node->items[i], &here);
    }
    return true;
}

/* The lines of one language, in the order of the list. */
typedef struct Lines {
    const char *language;
    GString *text;
} Lines;

static void lines_clear(void *data)
{
    g_string_free(((Lines *)data)->text, TRUE);
}

/* false when there are too many languages. */
static bool add_line(GArray *all, const Translation *translation)
{
    for (guint i = 0; i < all->len; i++) {
        Lines *lines = &g_array_index(all, Lines, i);
        if (g_ascii_strcasecmp(lines->language, translation->language) == 0) {
            g_string_append_printf(lines->text, "\n%s", translation->string);
            return true;
        }
    }
    if (all->len == LIMIT_LANGUAGES) {
        return false;
    }
    Lines lines = {.language = translation->language, .text = g_string_new(translation->string)};
    g_array_append_val(all, lines);
    return true;
}

static bool join_lines(Loader *loader, GArray *all, const Node *node, const Trail *trail,
                       Wording *ret_wording)
{
    Translation *translations = g_new(Translation, all->len);
    g_ptr_array_add(loader->journey->blocks, translations);
    for (guint i = 0; i < all->len; i++) {
        const Lines *lines = &g_array_index(all, Lines, i);
        glong characters = g_utf8_strlen(lines->text->str, -1);
        if (characters > LIMIT_TEXT_CHARACTERS) {
            complain(loader, CODE_LIMIT, first_line(loader, node->span), trail, "shorten it",
                     "the texts have %ld characters in all; the limit is %d", characters,
                     LIMIT_TEXT_CHARACTERS);
            return false;
        }
        translations[i] = (Translation){
            .language = lines->language,
            .string = g_string_chunk_insert(loader->journey->strings, lines->text->str),
        };
    }
    *ret_wording = (Wording){.translations = translations, .count = all->len, .span = node->span};
    return true;
}

static bool read_texts(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                       void *field)
{
    (void)rule;
    if (node->kind != NODE_SEQUENCE) {
        return read_wording(loader, node, trail, field);
    }
    g_autoptr(GArray) all = g_array_new(FALSE, FALSE, sizeof(Lines));
    g_array_set_clear_func(all, lines_clear);
    bool sound = true;
    for (size_t i = 0; i < node->length; i++) {
        Trail here = {.parent = trail, .index = i};
        Wording line = {0};
        sound = read_wording(loader, node->items[i], &here, &line) && sound;
        for (size_t j = 0; j < line.count; j++) {
            if (!add_line(all, &line.translations[j])) {
                return complain_languages(loader, node->items[i], &here);
            }
        }
    }
    return sound && join_lines(loader, all, node, trail, field);
}

const ValueType type_persona = {.read = read_persona, .words = "text or mapping"};
const ValueType type_personas = {.read = read_personas, .words = "list of mappings"};
const ValueType type_texts = {.read = read_texts, .words = "text or list of texts"};
