/* SPDX-License-Identifier: MIT */
/* The generic walk over a mapping: unknown keys, keys that stand twice, keys that are missing, and
 * each value handed to the reader of its type. No other file of load/ looks for keys. */
#include <string.h>
#include "keys.h"

/* The pairs of a mapping by rule. */
typedef struct Matches {
    const KeyRule *rules;
    size_t count;
    const NodePair *pairs[MOST_KEYS]; /* NULL: the key does not stand there */
    guint32 mistyped;                 /* keys that an unknown one was probably meant for */
} Matches;

/* names is ended by NULL. */
static size_t collect_names(Context context, const char *names[MOST_KEYS + 1])
{
    size_t count;
    const KeyRule *rules = context_rules(context, &count);
    for (size_t i = 0; i < count; i++) {
        names[i] = rules[i].name;
    }
    names[count] = NULL;
    return count;
}

static void complain_unknown_key(Loader *loader, Context context, const Node *mapping, size_t pair,
                                 const Trail *trail, Matches *matches)
{
    const Node *key = mapping->pairs[pair].key;
    enum { FEW_KEYS = 6 };
    const char *names[MOST_KEYS + 1];
    size_t count = collect_names(context, names);
    bool kept = diagnostics_would_keep(loader->diagnostics, CODE_UNKNOWN_KEY, loader->source);
    bool stray = is_stray(loader, &mapping->pairs[pair]);
    const char *nearest = kept && !stray ? text_nearest(key->text, names, count) : NULL;
    g_autofree char *hint = NULL;
    if (stray) {
        hint = hint_stray(key, pair > 0 ? mapping->pairs[pair - 1].value : NULL);
    } else if (nearest) {
        matches->mistyped |= context_bit(context, nearest);
        hint = g_strdup_printf("did you mean '%s'?", nearest);
    } else if (count <= FEW_KEYS) {
        g_autofree char *list = g_strjoinv(", ", (char **)names);
        hint = g_strdup_printf("its keys are %s", list);
    }
    g_autofree char *shown = shorten(key->text);
    Trail here = {.parent = trail, .key = key->text};
    complain(loader, CODE_UNKNOWN_KEY, first_line(loader, key->span), &here, hint,
             "unknown key '%s' in %s", shown, context_phrase(context));
}

void complain_duplicate(Loader *loader, const Node *key, const Node *first, const Trail *trail)
{
    g_autofree char *shown = shorten(key->text);
    Place place = source_place(loader->source, first->span);
    Trail here = {.parent = trail, .key = key->text};
    complain(loader, CODE_DUPLICATE_KEY, first_line(loader, key->span), &here, "remove one of them",
             "the key '%s' stands here twice; first at line %zu, column %zu", shown, place.line,
             place.column);
}

/* Files keep an order, so the rule after the last one found is tried first. */
static bool find_rule(const Matches *matches, const Node *key, size_t expected, size_t *ret_rule)
{
    for (size_t i = 0; i < matches->count; i++) {
        size_t rule = (expected + i) % matches->count;
        if (strcmp(matches->rules[rule].name, key->text) == 0) {
            *ret_rule = rule;
            return true;
        }
    }
    return false;
}

static void match_keys(Loader *loader, Context context, const Node *mapping, const Trail *trail,
                       Matches *matches)
{
    size_t expected = 0;
    for (size_t i = 0; i < mapping->length; i++) {
        const NodePair *pair = &mapping->pairs[i];
        size_t rule;
        if (g_str_has_prefix(pair->key->text, "x-")) {
            continue;
        }
        if (!find_rule(matches, pair->key, expected, &rule)) {
            complain_unknown_key(loader, context, mapping, i, trail, matches);
            continue;
        }
        if (matches->pairs[rule]) {
            complain_duplicate(loader, pair->key, matches->pairs[rule]->key, trail);
            continue;
        }
        matches->pairs[rule] = pair;
        expected = rule + 1;
    }
}

static void complain_missing(Loader *loader, Context context, const KeyRule *rule,
                             const NodePair *pair, const Node *mapping, const Trail *trail)
{
    const char *phrase = context_phrase(context);
    g_autofree char *hint = g_strdup_printf("%s: %s", rule->name, rule->help);
    if (pair) {
        Trail here = {.parent = trail, .key = rule->name};
        complain(loader, CODE_MISSING_KEY, first_line(loader, pair->key->span), &here, hint,
                 "'%s' is empty, but %s needs it", rule->name, phrase);
        return;
    }
    complain(loader, CODE_MISSING_KEY, first_line(loader, mapping->span), trail, hint,
             "%s needs the key '%s'", phrase, rule->name);
}

/* A required text that is blank is as good as missing. */
static bool is_blank_text(const KeyRule *rule, const void *field)
{
    return rule->type == &type_text && !wording_given(field);
}

static void read_value(Loader *loader, const KeyRule *rule, const NodePair *pair, size_t index,
                       const Trail *trail, void *target, Record *record)
{
    Trail here = {.parent = trail, .key = rule->name};
    void *field = (char *)target + rule->offset;
    record->mentioned |= (guint32)1 << index;
    if (!rule->type->read(loader, rule, pair->value, &here, field)) {
        return;
    }
    if (rule->required && is_blank_text(rule, field)) {
        complain(loader, CODE_MISSING_KEY, first_line(loader, pair->value->span), &here, NULL,
                 "'%s' is empty", rule->name);
        return;
    }
    record->sound |= (guint32)1 << index;
    if (rule->span_offset > 0) {
        *(Span *)(void *)((char *)target + rule->span_offset) = pair->value->span;
    }
    if (rule->given_offset > 0) {
        *(bool *)((char *)target + rule->given_offset) = true;
    }
}

bool record_read(Loader *loader, Context context, const Node *node, const Trail *trail,
                 void *target, Record *ret_record)
{
    if (node->kind != NODE_MAPPING) {
        g_autofree char *expected =
            g_strdup_printf("a mapping with the keys of %s", context_phrase(context));
        return complain_type(loader, node, trail, expected);
    }
    Matches matches = {0};
    matches.rules = context_rules(context, &matches.count);
    match_keys(loader, context, node, trail, &matches);

    Record record = {.mentioned = matches.mistyped};
    for (size_t i = 0; i < matches.count; i++) {
        const NodePair *pair = matches.pairs[i];
        if (pair && !node_is_absent(pair->value)) {
            read_value(loader, &matches.rules[i], pair, i, trail, target, &record);
        } else if (matches.rules[i].required && !(matches.mistyped & ((guint32)1 << i))) {
            complain_missing(loader, context, &matches.rules[i], pair, node, trail);
        }
    }
    *ret_record = record;
    return true;
}

bool is_text_not_record(const Node *node, Context context)
{
    const char *names[MOST_KEYS + 1];
    size_t count = collect_names(context, names);
    return is_wording(node, names, count);
}
