/* SPDX-License-Identifier: MIT */
/* Finds stages, channels, owners and touchpoints of one state again in another. Hash tables keep it
 * linear: a file may hold thousands of touchpoints, all in one cell. */
#include <cjm/strings.h>

#include "parts.h"

/* Keys lead to what still waits to be found; several may share a key, the first in the file comes
 * first. */
typedef struct Waiting {
    GHashTable *by_key; /* of GQueue of index + 1 */
    bool *taken;        /* one each of the other state's */
} Waiting;

static void free_queue(gpointer queue)
{
    g_queue_free(queue);
}

static void waiting_init(Waiting *waiting, bool *taken)
{
    waiting->by_key = g_hash_table_new_full(text_hash, g_str_equal, g_free, free_queue);
    waiting->taken = taken;
}

static void waiting_clear(Waiting *waiting)
{
    g_hash_table_destroy(waiting->by_key);
}

/* Takes the key. */
static void waiting_add(Waiting *waiting, char *key, size_t index)
{
    GQueue *queue = g_hash_table_lookup(waiting->by_key, key);
    if (queue == NULL) {
        queue = g_queue_new();
        g_hash_table_insert(waiting->by_key, key, queue);
    } else {
        g_free(key);
    }
    g_queue_push_tail(queue, GSIZE_TO_POINTER(index + 1));
}

/* The first that waits under the key, which is then taken; NONE without one. */
static size_t waiting_take(Waiting *waiting, const char *key)
{
    GQueue *queue = g_hash_table_lookup(waiting->by_key, key);
    while (queue != NULL && !g_queue_is_empty(queue)) {
        size_t index = GPOINTER_TO_SIZE(g_queue_pop_head(queue)) - 1;
        if (!waiting->taken[index]) {
            waiting->taken[index] = true;
            return index;
        }
    }
    return NONE;
}

/* ---- Stages, channels and owners: by id, then by a name. */

typedef struct Named {
    const char *id;
    const Wording *name;
} Named;

/* What the journey lists of a kind. */
typedef struct NamedKind {
    size_t (*count)(const Journey *journey);
    Named (*get)(const Journey *journey, size_t index);
} NamedKind;

#define NAMED_KIND(kind)                                                                           \
    static size_t kind##_count(const Journey *journey)                                             \
    {                                                                                              \
        return journey->kind##_count;                                                              \
    }                                                                                              \
    static Named kind##_named(const Journey *journey, size_t index)                                \
    {                                                                                              \
        return (Named){journey->kind##s[index].id, &journey->kind##s[index].name};                 \
    }                                                                                              \
    static const NamedKind kind##_kind = {kind##_count, kind##_named};

NAMED_KIND(stage)
NAMED_KIND(channel)
NAMED_KIND(owner)
#undef NAMED_KIND

static void find_by_name(Waiting *names, const Journey *after, const NamedKind *kind, size_t *found)
{
    size_t count = kind->count(after);
    for (size_t i = 0; i < count; i++) {
        if (found[i] != NONE) {
            continue;
        }
        g_auto(GStrv) keys = wording_keys(kind->get(after, i).name, after->language);
        for (char **key = keys; *key != NULL && found[i] == NONE; key++) {
            found[i] = waiting_take(names, *key);
        }
    }
}

static size_t *match_named(const Journey *other, const Journey *after, const NamedKind *kind)
{
    size_t other_count = kind->count(other), after_count = kind->count(after);
    g_autofree bool *taken = g_new0(bool, other_count);
    size_t *found = g_new(size_t, after_count);
    Waiting ids, names;
    waiting_init(&ids, taken);
    waiting_init(&names, taken);
    for (size_t i = 0; i < other_count; i++) {
        Named named = kind->get(other, i);
        waiting_add(&ids, g_strdup(named.id), i);
        g_auto(GStrv) keys = wording_keys(named.name, other->language);
        for (char **key = keys; *key != NULL; key++) {
            waiting_add(&names, g_strdup(*key), i);
        }
    }
    for (size_t i = 0; i < after_count; i++) {
        found[i] = waiting_take(&ids, kind->get(after, i).id);
    }
    find_by_name(&names, after, kind, found);
    waiting_clear(&ids);
    waiting_clear(&names);
    return found;
}

/* ---- The whole. */

static size_t *match_itself(size_t count)
{
    size_t *found = g_new(size_t, count);
    for (size_t i = 0; i < count; i++) {
        found[i] = i;
    }
    return found;
}

void matching_init(Matching *matching, const Journey *other, const Journey *after)
{
    if (other == after) { /* twins of a cell would not be told apart */
        matching->stages = match_itself(after->stage_count);
        matching->channels = match_itself(after->channel_count);
        matching->owners = match_itself(after->owner_count);
        matching->touchpoints = match_itself(after->touchpoint_count);
        return;
    }
    matching->stages = match_named(other, after, &stage_kind);
    matching->channels = match_named(other, after, &channel_kind);
    matching->owners = match_named(other, after, &owner_kind);
    matching->touchpoints = match_touchpoints(other, after, matching);
}

void matching_clear(Matching *matching)
{
    g_free(matching->stages);
    g_free(matching->channels);
    g_free(matching->owners);
    g_free(matching->touchpoints);
}

size_t *matching_invert(const size_t *matched, size_t matched_count, size_t count)
{
    size_t *inverse = g_new(size_t, count);
    for (size_t i = 0; i < count; i++) {
        inverse[i] = NONE;
    }
    for (size_t i = 0; i < matched_count; i++) {
        if (matched[i] != NONE) {
            inverse[matched[i]] = i;
        }
    }
    return inverse;
}
