/* SPDX-License-Identifier: MIT */
/* Stages, channels and owners: lists whose items are a name or a mapping, and which references
 * name later. */
#include "keys.h"

bool read_list(Loader *loader, const Node *node, const Trail *trail, size_t limit, const char *noun,
               size_t *ret_count)
{
    if (node->kind != NODE_SEQUENCE) {
        g_autofree char *expected = g_strdup_printf("a list of %s", noun);
        return complain_type(loader, node, trail, expected);
    }
    if (node->length > limit) {
        Trail here = {.parent = trail, .index = limit};
        complain(loader, CODE_LIMIT, first_line(loader, node->items[limit]->span), &here,
                 "split the journey", "%zu %s; the limit is %zu", node->length, noun, limit);
    }
    *ret_count = MIN(node->length, limit);
    return true;
}

/* Reads what is a name or a mapping of the context's keys into target; false when its name is lost.
 */
static bool read_named(Loader *loader, Context context, const Node *node, const Trail *trail,
                       void *target, Wording *name)
{
    Record record;
    if (is_text_not_record(node, context)) {
        if (read_wording(loader, node, trail, name) && !wording_given(name)) {
            complain(loader, CODE_MISSING_KEY, first_line(loader, node->span), trail, NULL,
                     "the name is empty");
        }
    } else if (node->kind == NODE_MAPPING) {
        record_read(loader, context, node, trail, target, &record);
    } else {
        g_autofree char *expected =
            g_strdup_printf("a name or a mapping with the keys of %s", context_phrase(context));
        complain_type(loader, node, trail, expected);
    }
    return wording_given(name);
}

/* Where no id was given, the name serves. */
static void add_named(Loader *loader, NameIndex *names, const char **id, const Wording *name,
                      const Node *node, const Trail *trail)
{
    if (!*id) {
        const char *language = loader->journey->language;
        *id = wording_in(name, language, language);
    }
    if (!*id) {
        names->incomplete = true;
    }
    name_index_add(loader, names, *id, name, node, trail);
}

static bool read_stages(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                        void *field)
{
    (void)rule, (void)field;
    Journey *journey = loader->journey;
    NameIndex *names = &loader->stage_names;
    if (!read_list(loader, node, trail, LIMIT_STAGES, "stages", &journey->stage_count)) {
        return false;
    }
    if (journey->stage_count == 0) {
        complain(loader, CODE_NO_STAGES, node->span, trail, "list at least one",
                 "the journey has no stages");
        return false;
    }
    names->incomplete = node->length > journey->stage_count;
    journey->stages = g_new0(Stage, journey->stage_count);
    for (size_t i = 0; i < journey->stage_count; i++) {
        Stage *stage = &journey->stages[i];
        const Node *item = node->items[i];
        Trail here = {.parent = trail, .index = i};
        stage->span = item->span;
        if (!read_named(loader, CONTEXT_STAGE, item, &here, stage, &stage->name)) {
            names->incomplete = true;
        }
        add_named(loader, names, &stage->id, &stage->name, item, &here);
    }
    return true;
}

/* The rule has no field of its own: the target is the channel, since two fields are set. Which keys
 * there are is for the icons to know. */
static bool read_icon(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                      void *target)
{
    (void)rule;
    Channel *channel = target;
    const char *string = read_string(loader, node, trail, "a word");
    if (string && *string != '\0') {
        channel->icon = string;
        channel->icon_span = node->span;
    }
    return string != NULL;
}

static bool read_channels(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                          void *field)
{
    (void)rule, (void)field;
    Journey *journey = loader->journey;
    NameIndex *names = &loader->channel_names;
    if (!read_list(loader, node, trail, LIMIT_CHANNELS, "channels", &journey->channel_count)) {
        return false;
    }
    if (journey->channel_count == 0) {
        complain(loader, CODE_NO_CHANNELS, node->span, trail, "list at least one",
                 "the journey has no channels");
        return false;
    }
    names->incomplete = node->length > journey->channel_count;
    journey->channels = g_new0(Channel, journey->channel_count);
    for (size_t i = 0; i < journey->channel_count; i++) {
        Channel *channel = &journey->channels[i];
        const Node *item = node->items[i];
        Trail here = {.parent = trail, .index = i};
        channel->span = item->span;
        if (!read_named(loader, CONTEXT_CHANNEL, item, &here, channel, &channel->name)) {
            names->incomplete = true;
        }
        add_named(loader, names, &channel->id, &channel->name, item, &here);
    }
    return true;
}

static bool read_owners(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                        void *field)
{
    (void)rule, (void)field;
    NameIndex *names = &loader->owner_names;
    size_t count = 0;
    loader->owners_listed = true;
    if (!read_list(loader, node, trail, LIMIT_OWNERS, "owners", &count)) {
        names->incomplete = true;
        return false;
    }
    names->incomplete = node->length > count;
    for (size_t i = 0; i < count; i++) {
        const Node *item = node->items[i];
        Trail here = {.parent = trail, .index = i};
        Owner owner = {.span = item->span};
        if (!read_named(loader, CONTEXT_OWNER, item, &here, &owner, &owner.name)) {
            names->incomplete = true;
        }
        add_named(loader, names, &owner.id, &owner.name, item, &here);
        g_array_append_val(loader->owners, owner);
    }
    return true;
}

const ValueType type_stages = {.read = read_stages, .words = "list of texts or mappings"};
const ValueType type_channels = {.read = read_channels, .words = "list of texts or mappings"};
const ValueType type_owners = {.read = read_owners, .words = "list of texts or mappings"};
const ValueType type_icon = {.read = read_icon, .words = "word"};
