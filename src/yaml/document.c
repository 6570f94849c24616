/* SPDX-License-Identifier: MIT */
/* The life of a document and what may be asked of its nodes. The loader is the only reader. */
#include "parts.h"

static bool check_root(const Document *document, Diagnostics *diagnostics)
{
    if (document->root && !node_is_absent(document->root)) {
        return true;
    }
    diagnostics_add(diagnostics, CODE_EMPTY_DOCUMENT, document->source, (Span){0, 0}, NULL,
                    "`cjm init` writes a starter journey", "the file holds no journey");
    return false;
}

Document *document_new(Source *source, Diagnostics *diagnostics)
{
    if (!screen_source(source, diagnostics)) {
        return NULL;
    }
    g_autoptr(Document) document = g_new0(Document, 1);
    document->source = source_ref(source);
    storage_init(&document->storage);

    size_t errors = diagnostics_count_level(diagnostics, LEVEL_ERROR);
    parse_document(document, diagnostics);
    bool failed = !document->root && diagnostics_count_level(diagnostics, LEVEL_ERROR) > errors;
    if (failed || !check_root(document, diagnostics)) {
        return NULL;
    }
    return g_steal_pointer(&document);
}

void document_free(Document *document)
{
    if (!document) {
        return;
    }
    source_unref(document->source);
    storage_clear(&document->storage);
    g_free(document);
}

const Node *document_root(const Document *document)
{
    return document->root;
}

const Node *node_get(const Node *mapping, const char *key)
{
    for (size_t i = 0; i < mapping->length; i++) {
        if (g_str_equal(mapping->pairs[i].key->text, key)) {
            return mapping->pairs[i].value;
        }
    }
    return NULL;
}

bool node_is_absent(const Node *node)
{
    return node->kind == NODE_SCALAR && node->plain &&
           (node->length == 0 || g_str_equal(node->text, "null"));
}
