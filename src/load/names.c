/* SPDX-License-Identifier: MIT */
/* References by id, else by exact name in any language, else by name without case and space at its
 * ends. Hash tables, since a journey may have 20 000 touchpoints. */
#include <cjm/strings.h>
#include "loader.h"

/* A name that more than one entry has. */
#define AMBIGUOUS GSIZE_TO_POINTER(G_MAXSIZE)

void name_index_init(NameIndex *names, const char *noun, DiagnosticCode unknown)
{
    *names = (NameIndex){
        .noun = noun,
        .unknown = unknown,
        .ids = g_hash_table_new(text_hash, g_str_equal),
        .names = g_hash_table_new(text_hash, g_str_equal),
        .folded = g_hash_table_new_full(text_hash, g_str_equal, g_free, NULL),
        .candidates = g_ptr_array_new(),
        .name_texts = g_ptr_array_new(),
        .name_entries = g_array_new(FALSE, FALSE, sizeof(size_t)),
        .spans = g_array_new(FALSE, FALSE, sizeof(Span)),
    };
}

void name_index_clear(NameIndex *names)
{
    g_hash_table_unref(names->ids);
    g_hash_table_unref(names->names);
    g_hash_table_unref(names->folded);
    g_ptr_array_unref(names->candidates);
    g_ptr_array_unref(names->name_texts);
    g_array_unref(names->name_entries);
    g_array_unref(names->spans);
}

static void complain_duplicate_id(Loader *loader, const NameIndex *names, const char *id,
                                  size_t first, const Node *node, const Trail *trail)
{
    const Node *given = node->kind == NODE_MAPPING ? node_get(node, "id") : NULL;
    Place place = source_place(loader->source, g_array_index(names->spans, Span, first));
    g_autofree char *shown = shorten(id);
    complain(loader, CODE_DUPLICATE_ID, first_line(loader, given ? given->span : node->span), trail,
             given ? "choose another id" : "give each an id of its own",
             "the %s '%s' stands twice; first at line %zu", names->noun, shown, place.line);
}

/* The names of one entry may be equal in several languages: that is not ambiguous. */
static void insert_name(GHashTable *table, char *text, size_t entry)
{
    gpointer value = GSIZE_TO_POINTER(entry + 1);
    gpointer known = g_hash_table_lookup(table, text);
    g_hash_table_insert(table, text, known && known != value ? AMBIGUOUS : value);
}

void name_index_add(Loader *loader, NameIndex *names, const char *id, const Wording *name,
                    const Node *node, const Trail *trail)
{
    size_t entry = names->spans->len;
    gpointer first = id ? g_hash_table_lookup(names->ids, id) : NULL;
    if (first) {
        complain_duplicate_id(loader, names, id, GPOINTER_TO_SIZE(first) - 1, node, trail);
    } else if (id) {
        g_hash_table_insert(names->ids, (char *)id, GSIZE_TO_POINTER(entry + 1));
        g_ptr_array_add(names->candidates, (char *)id);
    }
    for (size_t i = 0; i < name->count; i++) {
        char *text = (char *)name->translations[i].string;
        insert_name(names->names, text, entry);
        g_ptr_array_add(names->candidates, text);
        g_ptr_array_add(names->name_texts, text);
        g_array_append_val(names->name_entries, entry);
    }
    g_array_append_val(names->spans, node->span);
}

static char *fold_name(const char *text)
{
    g_autofree char *folded = g_utf8_casefold(text, -1);
    g_autofree char *composed = g_utf8_normalize(folded, -1, G_NORMALIZE_NFC);
    return g_strdup(g_strstrip(composed));
}

static void extend_folded(NameIndex *names)
{
    for (; names->folded_count < names->name_texts->len; names->folded_count++) {
        const char *text = g_ptr_array_index(names->name_texts, names->folded_count);
        size_t entry = g_array_index(names->name_entries, size_t, names->folded_count);
        insert_name(names->folded, fold_name(text), entry);
    }
}

static gpointer look_up(NameIndex *names, const char *text)
{
    gpointer found = g_hash_table_lookup(names->ids, text);
    if (!found) {
        found = g_hash_table_lookup(names->names, text);
    }
    if (!found) {
        extend_folded(names);
        g_autofree char *folded = fold_name(text);
        found = g_hash_table_lookup(names->folded, folded);
    }
    return found;
}

bool name_index_find(NameIndex *names, const char *text, size_t *ret_index)
{
    gpointer found = look_up(names, text);
    if (!found || found == AMBIGUOUS) {
        return false;
    }
    *ret_index = GPOINTER_TO_SIZE(found) - 1;
    return true;
}

static void complain_unknown(Loader *loader, const NameIndex *names, const Node *node,
                             const Trail *trail)
{
    /* Comparing with every candidate is the costly part: no use once the list is full, and too much
     * for a hundred problems among the names of a hostile file. */
    enum { MOST_COMPARED = 1000 };
    g_autofree char *hint = NULL;
    if (names->candidates->len <= MOST_COMPARED &&
        diagnostics_would_keep(loader->diagnostics, names->unknown, loader->source)) {
        hint = hint_nearest(node->text, (const char *const *)names->candidates->pdata,
                            names->candidates->len);
    }
    g_autofree char *shown = shorten(node->text);
    complain(loader, names->unknown, first_line(loader, node->span), trail, hint, "unknown %s '%s'",
             names->noun, shown);
}

bool read_reference(Loader *loader, NameIndex *names, const Node *node, const Trail *trail,
                    size_t *ret_index)
{
    if (node->kind != NODE_SCALAR || node_is_absent(node)) {
        g_autofree char *expected =
            g_strdup_printf("the id or name of %s %s", article_for(names->noun), names->noun);
        return complain_type(loader, node, trail, expected);
    }
    gpointer found = look_up(names, node->text);
    if (found == AMBIGUOUS) {
        g_autofree char *shown = shorten(node->text);
        complain(loader, CODE_AMBIGUOUS_NAME, first_line(loader, node->span), trail,
                 "name it by its id", "'%s' is the name of more than one %s", shown, names->noun);
        return false;
    }
    if (!found) {
        if (!names->incomplete) {
            complain_unknown(loader, names, node, trail);
        }
        return false;
    }
    *ret_index = GPOINTER_TO_SIZE(found) - 1;
    return true;
}
