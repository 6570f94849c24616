/* SPDX-License-Identifier: MIT */
/* YAML as plain nodes with their places. src/yaml/ is the only user of libyaml; it enforces the
 * limits on bytes, depth and nodes, and refuses anchors, tags and second documents, so that a
 * walk over the nodes needs no care. Scalars stay what was typed: types belong to the schema. */
#ifndef CJM_DOCUMENT_H
#define CJM_DOCUMENT_H

#include <cjm/diagnostics.h>

/* REFUSED: something was already complained about here (an alias, a control character in a text);
 * whoever meets it passes over it in silence. */
typedef enum { NODE_SCALAR, NODE_SEQUENCE, NODE_MAPPING, NODE_REFUSED } NodeKind;

typedef struct Node Node;
typedef struct NodePair {
    const Node *key; /* always a scalar */
    const Node *value;
} NodePair;

struct Node {
    NodeKind kind;
    bool plain;    /* scalar: written without quotes */
    Span span;     /* exact for scalars; for collections from first to last byte */
    size_t length; /* scalar: bytes of text; sequence: items; mapping: pairs */
    union {
        const char
            *text; /* scalar: UTF-8, ended by NUL, no control characters but tab and newline */
        const Node *const *items; /* sequence */
        const NodePair *pairs;    /* mapping */
    };
};

typedef struct Document Document;

/* Parses source. Returns NULL after an error that leaves nothing to read on. Where it could read
 * on, errors may have been added all the same: a caller looks into diagnostics before it trusts. */
Document *document_new(Source *source, Diagnostics *diagnostics);
void document_free(Document *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Document, document_free)

const Node *document_root(const Document *document);

/* The value of key in a mapping, or NULL. */
const Node *node_get(const Node *mapping, const char *key);
/* An unquoted empty or `null` scalar: the key counts as absent. */
bool node_is_absent(const Node *node);

#endif
