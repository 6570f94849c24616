/* SPDX-License-Identifier: MIT */
/* Ways through the touchpoints. */
#include "keys.h"

static bool read_path_persona(Loader *loader, const KeyRule *rule, const Node *node,
                              const Trail *trail, void *field)
{
    (void)rule;
    return read_reference(loader, &loader->persona_names, node, trail, field);
}

/* The rule has no field of its own: the target is the path, since two fields are set. */
static bool read_steps(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                       void *target)
{
    (void)rule;
    Path *path = target;
    size_t count;
    if (!read_list(loader, node, trail, LIMIT_STEPS, "touchpoints", &count)) {
        return false;
    }
    if (count == 0) {
        complain(loader, CODE_INVALID_VALUE, node->span, trail, "name at least one touchpoint",
                 "the path has no steps");
        return false;
    }
    bool sound = true;
    path->steps = g_new0(size_t, count);
    path->step_count = count;
    for (size_t i = 0; i < count; i++) {
        Trail here = {.parent = trail, .index = i};
        if (!read_reference(loader, &loader->touchpoint_names, node->items[i], &here,
                            &path->steps[i])) {
            sound = false;
        }
    }
    return sound;
}

static bool read_paths(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                       void *field)
{
    (void)rule, (void)field;
    Journey *journey = loader->journey;
    if (!read_list(loader, node, trail, LIMIT_PATHS, "paths", &journey->path_count)) {
        return false;
    }
    NameIndex names;
    name_index_init(&names, "path", CODE_INTERNAL);
    journey->paths = g_new0(Path, journey->path_count);
    for (size_t i = 0; i < journey->path_count; i++) {
        Path *path = &journey->paths[i];
        Trail here = {.parent = trail, .index = i};
        Record record;
        path->persona = NONE;
        path->span = node->items[i]->span;
        record_read(loader, CONTEXT_PATH, node->items[i], &here, path, &record);
        if (!path->id) {
            path->id = wording_in(&path->name, journey->language, journey->language);
        }
        name_index_add(loader, &names, path->id, &path->name, node->items[i], &here);
    }
    name_index_clear(&names);
    return true;
}

const ValueType type_path_persona = {.read = read_path_persona, .words = "id of a persona"};
const ValueType type_steps = {.read = read_steps, .words = "list of touchpoint ids"};
const ValueType type_paths = {.read = read_paths, .words = "list of mappings"};
