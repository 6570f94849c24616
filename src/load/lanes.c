/* SPDX-License-Identifier: MIT */
/* The file's own lanes: rows under the grid with texts by stage. */
#include "keys.h"

static bool read_cell_texts(Loader *loader, const Node *node, const Trail *trail, LaneCell *cell)
{
    bool is_list = node->kind == NODE_SEQUENCE;
    size_t count = is_list ? node->length : 1;
    bool sound = true;
    cell->texts = g_new0(Wording, count);
    for (size_t i = 0; i < count; i++) {
        Trail here = {.parent = trail, .index = i};
        Wording *text = &cell->texts[cell->text_count];
        if (!read_wording(loader, is_list ? node->items[i] : node, is_list ? &here : trail, text)) {
            sound = false;
        } else if (wording_given(text)) {
            cell->text_count++;
        }
    }
    return sound;
}

static int compare_cells(gconstpointer a, gconstpointer b)
{
    const LaneCell *first = a, *second = b;
    return first->stage < second->stage ? -1 : first->stage > second->stage;
}

/* keys: for each stage the key that named it, or NULL. */
static bool read_cell(Loader *loader, const NodePair *pair, const Trail *trail, const Node **keys,
                      GArray *cells)
{
    Trail here = {.parent = trail, .key = pair->key->text};
    LaneCell cell = {0};
    if (!read_reference(loader, &loader->stage_names, pair->key, &here, &cell.stage)) {
        return false;
    }
    if (keys[cell.stage]) {
        complain_duplicate(loader, pair->key, keys[cell.stage], trail);
        return false;
    }
    keys[cell.stage] = pair->key;
    if (node_is_absent(pair->value)) {
        return true;
    }
    bool sound = read_cell_texts(loader, pair->value, &here, &cell);
    g_array_append_val(cells, cell);
    return sound;
}

/* The rule has no field of its own: the target is the lane, since two fields are set. */
static bool read_cells(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                       void *target)
{
    (void)rule;
    Lane *lane = target;
    if (node->kind != NODE_MAPPING) {
        return complain_type(loader, node, trail, "a mapping from stages to texts");
    }
    g_autofree const Node **keys = g_new0(const Node *, loader->journey->stage_count);
    GArray *cells = g_array_new(FALSE, FALSE, sizeof(LaneCell));
    bool sound = true;
    for (size_t i = 0; i < node->length; i++) {
        if (!g_str_has_prefix(node->pairs[i].key->text, "x-")) {
            sound = read_cell(loader, &node->pairs[i], trail, keys, cells) && sound;
        }
    }
    g_array_sort(cells, compare_cells);
    lane->cell_count = cells->len;
    lane->cells = (LaneCell *)(void *)g_array_free(cells, FALSE);
    return sound;
}

static bool read_lanes(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                       void *field)
{
    (void)rule, (void)field;
    Journey *journey = loader->journey;
    if (!read_list(loader, node, trail, LIMIT_LANES, "lanes", &journey->lane_count)) {
        return false;
    }
    journey->lanes = g_new0(Lane, journey->lane_count);
    for (size_t i = 0; i < journey->lane_count; i++) {
        Lane *lane = &journey->lanes[i];
        Trail here = {.parent = trail, .index = i};
        Record record;
        lane->span = node->items[i]->span;
        record_read(loader, CONTEXT_LANE, node->items[i], &here, lane, &record);
    }
    return true;
}

const ValueType type_cells = {.read = read_cells, .words = "mapping from stages to texts"};
const ValueType type_lanes = {.read = read_lanes, .words = "list of mappings"};
