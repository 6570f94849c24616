/* SPDX-License-Identifier: MIT */
/* Finds stages, channels and touchpoints of one state again in another. Hash tables keep it linear:
 * a file may hold thousands of touchpoints, all in one cell. */
#include <string.h>
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

/* ---- Stages and channels: by id, then by a name. */

typedef struct Named {
    const char *id;
    const Wording *name;
} Named;

static Named stage_named(const Journey *journey, size_t index)
{
    return (Named){journey->stages[index].id, &journey->stages[index].name};
}

static Named channel_named(const Journey *journey, size_t index)
{
    return (Named){journey->channels[index].id, &journey->channels[index].name};
}

/* "en" of "en-GB": languages match by their primary subtag. */
static char *text_key(const char *place, const Translation *translation)
{
    size_t primary = strcspn(translation->language, "-");
    g_autofree char *language = g_ascii_strdown(translation->language, (gssize)primary);
    return g_strconcat(place, "\n", language, "\n", translation->string, NULL);
}

static size_t *match_named(const Journey *other, size_t other_count, const Journey *after,
                           size_t after_count, Named (*get)(const Journey *journey, size_t index))
{
    g_autofree bool *taken = g_new0(bool, other_count);
    size_t *found = g_new(size_t, after_count);
    Waiting ids, names;
    waiting_init(&ids, taken);
    waiting_init(&names, taken);
    for (size_t i = 0; i < other_count; i++) {
        Named named = get(other, i);
        waiting_add(&ids, g_strdup(named.id), i);
        for (size_t j = 0; j < named.name->count; j++) {
            waiting_add(&names, text_key("", &named.name->translations[j]), i);
        }
    }
    for (size_t i = 0; i < after_count; i++) {
        found[i] = waiting_take(&ids, get(after, i).id);
    }
    for (size_t i = 0; i < after_count; i++) {
        const Wording *name = get(after, i).name;
        for (size_t j = 0; j < name->count && found[i] == NONE; j++) {
            g_autofree char *key = text_key("", &name->translations[j]);
            found[i] = waiting_take(&names, key);
        }
    }
    waiting_clear(&ids);
    waiting_clear(&names);
    return found;
}

/* ---- Touchpoints. */

static void match_by_id(const Journey *other, const Journey *after, bool *taken, size_t *found)
{
    Waiting ids;
    waiting_init(&ids, taken);
    for (size_t i = 0; i < other->touchpoint_count; i++) {
        if (other->touchpoints[i].id != NULL) {
            waiting_add(&ids, g_strdup(other->touchpoints[i].id), i);
        }
    }
    for (size_t i = 0; i < after->touchpoint_count; i++) {
        const char *id = after->touchpoints[i].id;
        found[i] = id != NULL ? waiting_take(&ids, id) : NONE;
    }
    waiting_clear(&ids);
}

/* The texts that tell touchpoints of a cell apart: names, actions of those without one, and for
 * those without both nothing but their order. */
typedef enum { BY_NAME, BY_ACTION, BY_ORDER } TextWay;

/* NULL where this touchpoint is not to be found in that way. */
static const Wording *key_wording(const Touchpoint *touchpoint, TextWay way)
{
    static const Translation no_text = {"", ""};
    static const Wording nothing = {.translations = &no_text, .count = 1};
    const Wording *name = &touchpoint->name, *action = &touchpoint->action;
    TextWay own = wording_given(name) ? BY_NAME : wording_given(action) ? BY_ACTION : BY_ORDER;
    const Wording *const keys[] = {name, action, &nothing};
    return own == way ? keys[way] : NULL;
}

static char *cell_key(size_t stage, size_t channel, bool has_id)
{
    return g_strdup_printf("%zu %zu %d", stage, channel, has_id ? 1 : 0);
}

/* Two touchpoints with different ids are different, so those with an id only look for those
 * without. Those without an id look at those without, then at those with one. */
static size_t take_in_cell(Waiting *waiting, size_t stage, size_t channel,
                           const Touchpoint *touchpoint, const Wording *wording)
{
    size_t found = NONE;
    for (int has_id = 0; has_id < (touchpoint->id != NULL ? 1 : 2) && found == NONE; has_id++) {
        g_autofree char *cell = cell_key(stage, channel, has_id != 0);
        for (size_t j = 0; j < wording->count && found == NONE; j++) {
            g_autofree char *key = text_key(cell, &wording->translations[j]);
            found = waiting_take(waiting, key);
        }
    }
    return found;
}

/* found is AFTER's; stages and channels name the other state's. */
static void match_by_text(const Journey *other, const Journey *after, TextWay way,
                          const Matching *matching, bool *taken)
{
    Waiting waiting;
    waiting_init(&waiting, taken);
    for (size_t i = 0; i < other->touchpoint_count; i++) {
        const Touchpoint *touchpoint = &other->touchpoints[i];
        const Wording *wording = taken[i] ? NULL : key_wording(touchpoint, way);
        if (wording == NULL) {
            continue;
        }
        g_autofree char *cell =
            cell_key(touchpoint->stage, touchpoint->channel, touchpoint->id != NULL);
        for (size_t j = 0; j < wording->count; j++) {
            waiting_add(&waiting, text_key(cell, &wording->translations[j]), i);
        }
    }
    for (size_t i = 0; i < after->touchpoint_count; i++) {
        const Touchpoint *touchpoint = &after->touchpoints[i];
        const Wording *wording =
            matching->touchpoints[i] == NONE ? key_wording(touchpoint, way) : NULL;
        if (wording != NULL) {
            matching->touchpoints[i] =
                take_in_cell(&waiting, matching->stages[touchpoint->stage],
                             matching->channels[touchpoint->channel], touchpoint, wording);
        }
    }
    waiting_clear(&waiting);
}

/* How many of a cell still wait and have neither id nor name, and the last of them. */
typedef struct Lonely {
    size_t count, index;
} Lonely;

static void count_lonely(Lonely *cell, const Touchpoint *touchpoint, size_t index)
{
    if (touchpoint->id == NULL && !wording_given(&touchpoint->name)) {
        cell->count++;
        cell->index = index;
    }
}

static void match_alone(const Journey *other, const Journey *after, const Matching *matching,
                        bool *taken)
{
    g_autofree Lonely *theirs = g_new0(Lonely, other->stage_count * other->channel_count);
    g_autofree Lonely *ours = g_new0(Lonely, after->stage_count * after->channel_count);
    for (size_t i = 0; i < other->touchpoint_count; i++) {
        const Touchpoint *touchpoint = &other->touchpoints[i];
        if (!taken[i]) {
            count_lonely(&theirs[touchpoint->stage * other->channel_count + touchpoint->channel],
                         touchpoint, i);
        }
    }
    for (size_t i = 0; i < after->touchpoint_count; i++) {
        const Touchpoint *touchpoint = &after->touchpoints[i];
        if (matching->touchpoints[i] == NONE) {
            count_lonely(&ours[touchpoint->stage * after->channel_count + touchpoint->channel],
                         touchpoint, i);
        }
    }
    for (size_t i = 0; i < after->stage_count * after->channel_count; i++) {
        size_t stage = matching->stages[i / after->channel_count];
        size_t channel = matching->channels[i % after->channel_count];
        if (ours[i].count != 1 || stage == NONE || channel == NONE) {
            continue;
        }
        const Lonely *cell = &theirs[stage * other->channel_count + channel];
        if (cell->count == 1) {
            matching->touchpoints[ours[i].index] = cell->index;
            taken[cell->index] = true;
        }
    }
}

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
        matching->touchpoints = match_itself(after->touchpoint_count);
        return;
    }
    matching->stages =
        match_named(other, other->stage_count, after, after->stage_count, stage_named);
    matching->channels =
        match_named(other, other->channel_count, after, after->channel_count, channel_named);
    matching->touchpoints = g_new(size_t, after->touchpoint_count);
    g_autofree bool *taken = g_new0(bool, other->touchpoint_count);
    match_by_id(other, after, taken, matching->touchpoints);
    match_by_text(other, after, BY_NAME, matching, taken);
    match_by_text(other, after, BY_ACTION, matching, taken);
    match_by_text(other, after, BY_ORDER, matching, taken);
    match_alone(other, after, matching, taken);
}

void matching_clear(Matching *matching)
{
    g_free(matching->stages);
    g_free(matching->channels);
    g_free(matching->touchpoints);
}
