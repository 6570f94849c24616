/* SPDX-License-Identifier: MIT */
/* A keyed hash (SipHash-1-3 by Aumasson and Bernstein): the key is the process's own, so words
 * that collide cannot be made beforehand. Tables of load, scene and text use it. */
#include <cjm/strings.h>

#include <string.h>
#include <sys/auxv.h>

typedef struct HashState {
    guint64 a, b, c, d;
} HashState;

static guint64 rotate(guint64 word, unsigned bits)
{
    return word << bits | word >> (64 - bits);
}

static void mix(HashState *state)
{
    state->a += state->b;
    state->b = rotate(state->b, 13) ^ state->a;
    state->a = rotate(state->a, 32);
    state->c += state->d;
    state->d = rotate(state->d, 16) ^ state->c;
    state->a += state->d;
    state->d = rotate(state->d, 21) ^ state->a;
    state->c += state->b;
    state->b = rotate(state->b, 17) ^ state->c;
    state->c = rotate(state->c, 32);
}

static void take_word(HashState *state, guint64 word)
{
    state->d ^= word;
    mix(state);
    state->a ^= word;
}

/* The kernel gives each process sixteen random bytes: a key without a variable of our own. */
static HashState start(void)
{
    guint64 key[2] = {0};
    const void *random = (const void *)getauxval(AT_RANDOM); /* NOLINT: an address by contract */
    if (random) {
        memcpy(key, random, sizeof key);
    }
    return (HashState){
        .a = key[0] ^ 0x736f6d6570736575,
        .b = key[1] ^ 0x646f72616e646f6d,
        .c = key[0] ^ 0x6c7967656e657261,
        .d = key[1] ^ 0x7465646279746573,
    };
}

guint text_hash(gconstpointer text)
{
    HashState state = start();
    const char *at = text;
    size_t length = strlen(at), left = length;
    guint64 word;
    for (; left >= sizeof word; left -= sizeof word, at += sizeof word) {
        memcpy(&word, at, sizeof word);
        take_word(&state, word);
    }
    word = 0;
    memcpy(&word, at, left);
    take_word(&state, word ^ (guint64)length << 56);
    state.c ^= 0xFF;
    mix(&state);
    mix(&state);
    mix(&state);
    guint64 hash = state.a ^ state.b ^ state.c ^ state.d;
    return (guint)(hash ^ hash >> 32);
}

const char *text_keep(GStringChunk *strings, GHashTable *known, const char *text)
{
    char *kept = g_hash_table_lookup(known, text);
    if (!kept) {
        kept = g_string_chunk_insert(strings, text);
        g_hash_table_add(known, kept);
    }
    return kept;
}
