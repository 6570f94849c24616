/* SPDX-License-Identifier: MIT */
/* Where the nodes of a document live: blocks that never move, freed at once without a walk. */
#include "parts.h"

enum { NODES_A_BLOCK = 512 };

void storage_init(Storage *storage)
{
    *storage = (Storage){
        .blocks = g_ptr_array_new_with_free_func(g_free),
        .block_used = NODES_A_BLOCK,
        .strings = g_string_chunk_new(16384),
    };
}

void storage_clear(Storage *storage)
{
    g_ptr_array_unref(storage->blocks);
    g_string_chunk_free(storage->strings);
}

Node *storage_add_node(Storage *storage)
{
    if (storage->block_used == NODES_A_BLOCK) {
        storage->block = g_new0(Node, NODES_A_BLOCK);
        storage->block_used = 0;
        g_ptr_array_add(storage->blocks, storage->block);
    }
    return &storage->block[storage->block_used++];
}

const char *storage_add_text(Storage *storage, const char *text, size_t length)
{
    return g_string_chunk_insert_len(storage->strings, text, (gssize)length);
}

void storage_set_items(Storage *storage, Node *sequence, Node *const *children, size_t count)
{
    const Node **items = g_new(const Node *, count);
    for (size_t i = 0; i < count; i++) {
        items[i] = children[i];
    }
    g_ptr_array_add(storage->blocks, items);
    sequence->items = items;
    sequence->length = count;
}

void storage_set_pairs(Storage *storage, Node *mapping, Node *const *children, size_t count)
{
    NodePair *pairs = g_new(NodePair, count / 2);
    size_t kept = 0;
    for (size_t i = 0; i + 1 < count; i += 2) {
        if (children[i]->kind == NODE_SCALAR) {
            pairs[kept++] = (NodePair){.key = children[i], .value = children[i + 1]};
        }
    }
    g_ptr_array_add(storage->blocks, pairs);
    mapping->pairs = pairs;
    mapping->length = kept;
}
