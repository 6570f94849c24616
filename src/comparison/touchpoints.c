/* SPDX-License-Identifier: MIT */
/* Finds touchpoints of one state again in another: by id, then within their cell by name, by action
 * or by order. A wrong pair would report a change that nobody made, so where several share a key
 * their owners tell them apart, and an order means something only where none came or went. */
#include <cjm/strings.h>

#include "parts.h"

typedef struct Search {
    const Journey *other, *after;
    const Matching *matching; /* stages, channels and owners are found */
    size_t *found;            /* one each of AFTER's */
    bool *taken;              /* one each of the other's */
} Search;

static void take(Search *search, size_t theirs, size_t ours)
{
    search->found[ours] = theirs;
    search->taken[theirs] = true;
}

/* ---- By id. */

static void match_by_id(Search *search)
{
    g_autoptr(GHashTable) theirs = g_hash_table_new(text_hash, g_str_equal);
    for (size_t i = 0; i < search->other->touchpoint_count; i++) {
        const char *id = search->other->touchpoints[i].id;
        if (id != NULL) {
            g_hash_table_insert(theirs, (gpointer)id, GSIZE_TO_POINTER(i + 1));
        }
    }
    for (size_t i = 0; i < search->after->touchpoint_count; i++) {
        const char *id = search->after->touchpoints[i].id;
        gpointer found = id != NULL ? g_hash_table_lookup(theirs, id) : NULL;
        if (found != NULL) {
            take(search, GPOINTER_TO_SIZE(found) - 1, i);
        }
    }
}

/* ---- By what is written in a cell. */

/* The texts that tell touchpoints of a cell apart: names, actions of those without one, and for
 * those without both nothing but their order. */
typedef enum { BY_NAME, BY_ACTION, BY_ORDER } TextWay;

/* What must be the same besides the text. */
typedef struct Pass {
    TextWay way;
    bool same_owner;
    bool with_ids; /* also those that have an id, where the other has none */
} Pass;

/* The touchpoints of both states that share a key, in the order of their files. */
typedef struct Group {
    GArray *theirs, *ours; /* of size_t */
} Group;

typedef struct Groups {
    GHashTable *by_key; /* of Group, borrowed */
    GPtrArray *all;     /* in the order of AFTER's file */
} Groups;

static void group_free(gpointer data)
{
    Group *group = data;
    g_array_unref(group->theirs);
    g_array_unref(group->ours);
    g_free(group);
}

static const Wording *key_wording(const Touchpoint *touchpoint, TextWay way)
{
    static const Translation no_text = {"", ""};
    static const Wording nothing = {.translations = &no_text, .count = 1};
    const Wording *name = &touchpoint->name, *action = &touchpoint->action;
    TextWay own = wording_given(name) ? BY_NAME : wording_given(action) ? BY_ACTION : BY_ORDER;
    const Wording *const keys[] = {name, action, &nothing};
    return own == way ? keys[way] : NULL;
}

/* Where a touchpoint is looked for, as the other state counts: its cell and owner. */
typedef struct Spot {
    size_t stage, channel;
    size_t owner; /* NONE: nobody */
} Spot;

static Spot spot_of_theirs(const Touchpoint *touchpoint)
{
    return (Spot){touchpoint->stage, touchpoint->channel, touchpoint->owner};
}

/* false where the other state has no such spot. */
static bool spot_of_ours(const Matching *matching, const Touchpoint *touchpoint, const Pass *pass,
                         Spot *ret_spot)
{
    bool owned = touchpoint->owner != NONE;
    *ret_spot = (Spot){
        .stage = matching->stages[touchpoint->stage],
        .channel = matching->channels[touchpoint->channel],
        .owner = owned ? matching->owners[touchpoint->owner] : NONE,
    };
    bool has_owner = !owned || ret_spot->owner != NONE || !pass->same_owner;
    return ret_spot->stage != NONE && ret_spot->channel != NONE && has_owner;
}

/* NULL where it is not to be found in that pass; ended by NULL. */
static char **keys_in_pass(const Journey *journey, const Touchpoint *touchpoint, const Spot *spot,
                           const Pass *pass)
{
    const Wording *wording = key_wording(touchpoint, pass->way);
    if (wording == NULL || (touchpoint->id != NULL && !pass->with_ids)) {
        return NULL;
    }
    char **keys = wording_keys(wording, journey->language);
    for (char **key = keys; *key != NULL; key++) {
        char *text = *key;
        *key = g_strdup_printf("%zu %zu %zu\n%s", spot->stage, spot->channel,
                               pass->same_owner ? spot->owner : NONE, text);
        g_free(text);
    }
    return keys;
}

/* Two languages of a text may make the same key. */
static void add_once(GArray *touchpoints, size_t index)
{
    guint count = touchpoints->len;
    if (count == 0 || g_array_index(touchpoints, size_t, count - 1) != index) {
        g_array_append_val(touchpoints, index);
    }
}

static void collect_ours(const Search *search, const Pass *pass, Groups *groups)
{
    for (size_t i = 0; i < search->after->touchpoint_count; i++) {
        const Touchpoint *touchpoint = &search->after->touchpoints[i];
        Spot spot;
        if (search->found[i] != NONE || !spot_of_ours(search->matching, touchpoint, pass, &spot)) {
            continue;
        }
        g_auto(GStrv) keys = keys_in_pass(search->after, touchpoint, &spot, pass);
        for (char **key = keys; key != NULL && *key != NULL; key++) {
            Group *group = g_hash_table_lookup(groups->by_key, *key);
            if (group == NULL) {
                group = g_new(Group, 1);
                *group = (Group){g_array_new(FALSE, FALSE, sizeof(size_t)),
                                 g_array_new(FALSE, FALSE, sizeof(size_t))};
                g_hash_table_insert(groups->by_key, g_strdup(*key), group);
                g_ptr_array_add(groups->all, group);
            }
            add_once(group->ours, i);
        }
    }
}

static void collect_theirs(const Search *search, const Pass *pass, Groups *groups)
{
    for (size_t i = 0; i < search->other->touchpoint_count; i++) {
        const Touchpoint *touchpoint = &search->other->touchpoints[i];
        if (search->taken[i]) {
            continue;
        }
        Spot spot = spot_of_theirs(touchpoint);
        g_auto(GStrv) keys = keys_in_pass(search->other, touchpoint, &spot, pass);
        for (char **key = keys; key != NULL && *key != NULL; key++) {
            Group *group = g_hash_table_lookup(groups->by_key, *key);
            if (group != NULL) {
                add_once(group->theirs, i);
            }
        }
    }
}

/* Another key may have found some of them by now. */
static bool group_is_even(const Search *search, const Group *group)
{
    size_t theirs = 0, ours = 0;
    for (guint i = 0; i < group->theirs->len; i++) {
        theirs += search->taken[g_array_index(group->theirs, size_t, i)] ? 0 : 1;
    }
    for (guint i = 0; i < group->ours->len; i++) {
        ours += search->found[g_array_index(group->ours, size_t, i)] == NONE ? 1 : 0;
    }
    return theirs == ours;
}

/* The first from *next on that still waits, with or without an id; NONE without one. */
static size_t next_of_theirs(const Search *search, const GArray *theirs, bool has_id, guint *next)
{
    for (; *next < theirs->len; (*next)++) {
        size_t index = g_array_index(theirs, size_t, *next);
        bool suits = (search->other->touchpoints[index].id != NULL) == has_id;
        if (suits && !search->taken[index]) {
            return index;
        }
    }
    return NONE;
}

/* Two touchpoints with different ids are different, so those with an id only look for those
 * without. Those without an id look at those without, then at those with one. */
static void pair_in_order(Search *search, const Group *group)
{
    guint next_without = 0, next_with = 0;
    for (guint i = 0; i < group->ours->len; i++) {
        size_t ours = g_array_index(group->ours, size_t, i);
        if (search->found[ours] != NONE) {
            continue;
        }
        size_t theirs = next_of_theirs(search, group->theirs, false, &next_without);
        if (theirs == NONE && search->after->touchpoints[ours].id == NULL) {
            theirs = next_of_theirs(search, group->theirs, true, &next_with);
        }
        if (theirs != NONE) {
            take(search, theirs, ours);
        }
    }
}

static void match_in_cells(Search *search, const Pass *pass)
{
    Groups groups = {
        .by_key = g_hash_table_new_full(text_hash, g_str_equal, g_free, NULL),
        .all = g_ptr_array_new_with_free_func(group_free),
    };
    collect_ours(search, pass, &groups);
    collect_theirs(search, pass, &groups);
    for (guint i = 0; i < groups.all->len; i++) {
        const Group *group = g_ptr_array_index(groups.all, i);
        if (group_is_even(search, group)) {
            pair_in_order(search, group);
        }
    }
    g_hash_table_destroy(groups.by_key);
    g_ptr_array_unref(groups.all);
}

/* ---- Alone in a cell. */

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

static void match_alone(Search *search)
{
    const Journey *other = search->other, *after = search->after;
    const Matching *matching = search->matching;
    g_autofree Lonely *theirs = g_new0(Lonely, other->stage_count * other->channel_count);
    g_autofree Lonely *ours = g_new0(Lonely, after->stage_count * after->channel_count);
    for (size_t i = 0; i < other->touchpoint_count; i++) {
        const Touchpoint *touchpoint = &other->touchpoints[i];
        if (!search->taken[i]) {
            count_lonely(&theirs[touchpoint->stage * other->channel_count + touchpoint->channel],
                         touchpoint, i);
        }
    }
    for (size_t i = 0; i < after->touchpoint_count; i++) {
        const Touchpoint *touchpoint = &after->touchpoints[i];
        if (search->found[i] == NONE) {
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
            take(search, cell->index, ours[i].index);
        }
    }
}

size_t *match_touchpoints(const Journey *other, const Journey *after, const Matching *matching)
{
    g_autofree bool *taken = g_new0(bool, other->touchpoint_count);
    Search search = {
        .other = other,
        .after = after,
        .matching = matching,
        .found = g_new(size_t, after->touchpoint_count),
        .taken = taken,
    };
    for (size_t i = 0; i < after->touchpoint_count; i++) {
        search.found[i] = NONE;
    }
    match_by_id(&search);
    for (TextWay way = BY_NAME; way <= BY_ORDER; way++) {
        static const struct {
            bool same_owner, with_ids;
        } passes[] = {{true, false}, {true, true}, {false, false}, {false, true}};
        for (size_t i = 0; i < G_N_ELEMENTS(passes); i++) {
            match_in_cells(&search, &(Pass){way, passes[i].same_owner, passes[i].with_ids});
        }
    }
    match_alone(&search);
    return search.found;
}
