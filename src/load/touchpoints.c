/* SPDX-License-Identifier: MIT */
/* Touchpoints and what they refer to. */
#include "keys.h"

static bool read_stage(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                       void *field)
{
    (void)rule;
    return read_reference(loader, &loader->stage_names, node, trail, field);
}

static bool read_channel(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                         void *field)
{
    (void)rule;
    return read_reference(loader, &loader->channel_names, node, trail, field);
}

/* Without a list of owners each new name is a new owner. */
static bool add_owner(Loader *loader, const Node *node, const Trail *trail, size_t *ret_index)
{
    const char *name = read_string(loader, node, trail, "the name of an owner");
    if (!name) {
        return false;
    }
    if (*name == '\0') {
        return true;
    }
    if (loader->owners->len == LIMIT_OWNERS) {
        if (!loader->owners_exceeded) {
            complain(loader, CODE_LIMIT, first_line(loader, node->span), trail, "split the journey",
                     "more than %d owners are named; that is the limit", LIMIT_OWNERS);
        }
        loader->owners_exceeded = true;
        return false;
    }
    Owner owner = {.id = name, .span = node->span};
    owner.name = plain_wording(loader, name, node->span);
    name_index_add(loader, &loader->owner_names, name, &owner.name, node, trail);
    *ret_index = loader->owners->len;
    g_array_append_val(loader->owners, owner);
    return true;
}

static bool read_owner(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                       void *field)
{
    (void)rule;
    if (loader->owners_listed || node->kind != NODE_SCALAR) {
        return read_reference(loader, &loader->owner_names, node, trail, field);
    }
    return name_index_find(&loader->owner_names, node->text, field) ||
           add_owner(loader, node, trail, field);
}

/* A text, or a mapping with a text and its effect. The rule has no field of its own: the target is
 * the touchpoint, since two fields are set. */
static bool read_impact(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                        void *target)
{
    (void)rule;
    Touchpoint *touchpoint = target;
    if (node->kind != NODE_MAPPING || is_text_not_record(node, CONTEXT_IMPACT)) {
        return read_wording(loader, node, trail, &touchpoint->impact);
    }
    Record record;
    record_read(loader, CONTEXT_IMPACT, node, trail, touchpoint, &record);
    return record.mentioned == record.sound;
}

static void read_touchpoint(Loader *loader, const Node *node, const Trail *trail,
                            Touchpoint *touchpoint)
{
    *touchpoint = (Touchpoint){
        .stage = NONE,
        .channel = NONE,
        .owner = NONE,
        .importance = 3,
        .span = node->span,
    };
    Record record = {0};
    guint32 broken = G_MAXUINT32;
    if (record_read(loader, CONTEXT_TOUCHPOINT, node, trail, touchpoint, &record)) {
        broken = record.mentioned & ~record.sound;
    }
    bool nameless =
        broken & (context_bit(CONTEXT_TOUCHPOINT, "id") | context_bit(CONTEXT_TOUCHPOINT, "name"));
    if (nameless) {
        loader->touchpoint_names.incomplete = true;
    }
    name_index_add(loader, &loader->touchpoint_names, touchpoint->id, &touchpoint->name, node,
                   trail);
}

static bool read_touchpoints(Loader *loader, const KeyRule *rule, const Node *node,
                             const Trail *trail, void *field)
{
    (void)rule, (void)field;
    Journey *journey = loader->journey;
    size_t count;
    if (!read_list(loader, node, trail, LIMIT_TOUCHPOINTS, "touchpoints", &count)) {
        loader->touchpoint_names.incomplete = true;
        return false;
    }
    loader->touchpoint_names.incomplete = node->length > count;
    journey->touchpoints = g_new0(Touchpoint, count);
    journey->touchpoint_count = count;
    for (size_t i = 0; i < count; i++) {
        Trail here = {.parent = trail, .index = i};
        read_touchpoint(loader, node->items[i], &here, &journey->touchpoints[i]);
    }
    return true;
}

const ValueType type_stage = {.read = read_stage, .words = "id or name of a stage"};
const ValueType type_channel = {.read = read_channel, .words = "id or name of a channel"};
const ValueType type_owner = {.read = read_owner, .words = "id or name of an owner"};
const ValueType type_impact = {.read = read_impact, .words = "text or mapping"};
const ValueType type_touchpoints = {.read = read_touchpoints, .words = "list of mappings"};
