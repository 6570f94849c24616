/* SPDX-License-Identifier: MIT */
/* What the files of src/yaml/ share: the checks before libyaml, its complaints in our words, and
 * the storage of nodes. */
#ifndef YAML_PARTS_H
#define YAML_PARTS_H

#include <cjm/document.h>

/* ---- screen.c: what must hold before libyaml sees a byte, because it is slow or silent there. */

/* false after an error: too large, not UTF-8, a control character, a directive. */
bool screen_source(const Source *source, Diagnostics *diagnostics);
/* The first character that no text may hold; false when there is none. */
bool find_control_character(const char *text, size_t length, size_t *ret_offset,
                            gunichar *ret_character);
/* What follows the end of a document may only be blank or comment; else adds an error. */
void screen_rest(const Source *source, size_t offset, Diagnostics *diagnostics);

/* ---- explain.c */

/* A complaint of libyaml, its marks already turned into byte offsets. */
typedef struct SyntaxProblem {
    const char *problem; /* libyaml's words */
    size_t offset;
    bool has_context;
    size_t context_offset; /* where the construct began that went wrong */
} SyntaxProblem;
void explain_syntax(const Source *source, const SyntaxProblem *problem, Diagnostics *diagnostics);

/* ---- storage.c: nodes with stable addresses, all freed at once. */

typedef struct Storage {
    GPtrArray *blocks; /* arrays of Node, and the arrays of children */
    size_t block_used; /* nodes taken from the last block of nodes */
    Node *block;
    GStringChunk *strings;
} Storage;

void storage_init(Storage *storage);
void storage_clear(Storage *storage);
Node *storage_add_node(Storage *storage);
const char *storage_add_text(Storage *storage, const char *text, size_t length);
/* Children become the items or the pairs of a collection. Pairs whose key was refused are left out.
 */
void storage_set_items(Storage *storage, Node *sequence, Node *const *children, size_t count);
void storage_set_pairs(Storage *storage, Node *mapping, Node *const *children, size_t count);

/* ---- parse.c: the one file that sees libyaml. */

struct Document {
    Source *source; /* owned reference */
    Storage storage;
    const Node *root; /* NULL: there is none, or an error leaves none to be read */
};
/* Fills storage and root from the source, which was screened. */
void parse_document(Document *document, Diagnostics *diagnostics);

#endif
