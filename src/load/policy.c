/* SPDX-License-Identifier: MIT */
/* The limits of a journey's own policy, and the two kinds of value that only limits have. The words
 * are those of the options of `cjm check`, which reads them by the same functions. */
#include <string.h>

#include "keys.h"

static const struct {
    const char *name;
    unsigned bit;
} fields[] = {
    {"owner", REQUIRE_OWNER},     {"action", REQUIRE_ACTION},   {"impact", REQUIRE_IMPACT},
    {"current", REQUIRE_CURRENT}, {"desired", REQUIRE_DESIRED}, {"intended", REQUIRE_INTENDED},
};

bool age_parse(const char *text, int *ret_days)
{
    enum { MOST = 100000 };
    size_t length = strlen(text);
    int unit = g_str_has_suffix(text, "w") ? 7 : 1;
    bool has_unit = g_str_has_suffix(text, "w") || g_str_has_suffix(text, "d");
    g_autofree char *number = g_strndup(text, has_unit ? length - 1 : length);
    guint64 count = 0;
    if (!g_ascii_string_to_unsigned(number, 10, 0, MOST, &count, NULL)) {
        return false;
    }
    *ret_days = (int)count * unit;
    return true;
}

bool field_parse(const char *name, unsigned *ret_bit, const char **ret_nearest)
{
    const char *names[G_N_ELEMENTS(fields)];
    for (size_t i = 0; i < G_N_ELEMENTS(fields); i++) {
        names[i] = fields[i].name;
        if (strcmp(fields[i].name, name) == 0) {
            *ret_bit = fields[i].bit;
            return true;
        }
    }
    *ret_nearest = text_nearest(name, names, G_N_ELEMENTS(fields));
    return false;
}

static bool read_age(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                     void *field)
{
    (void)rule;
    const char *string = read_string(loader, node, trail, "an age such as 180d or 26w");
    if (string == NULL) {
        return false;
    }
    if (!age_parse(string, field)) {
        g_autofree char *shown = shorten(string);
        complain(loader, CODE_INVALID_VALUE, first_line(loader, node->span), trail,
                 "write days or weeks, as in 180d or 26w", "'%s' is no age", shown);
        return false;
    }
    return true;
}

static bool read_field(Loader *loader, const Node *node, const Trail *trail, unsigned *bits)
{
    const char *string = read_string(loader, node, trail, "the name of a field");
    const char *nearest = NULL;
    unsigned bit = 0;
    if (string == NULL) {
        return false;
    }
    if (!field_parse(string, &bit, &nearest)) {
        g_autofree char *shown = shorten(string);
        g_autofree char *hint =
            nearest != NULL ? g_strdup_printf("did you mean '%s'?", nearest) : NULL;
        complain(loader, CODE_INVALID_VALUE, first_line(loader, node->span), trail, hint,
                 "'%s' is no field that can be required", shown);
        return false;
    }
    *bits |= bit;
    return true;
}

static bool read_fields(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                        void *field)
{
    (void)rule;
    size_t count = 0;
    unsigned bits = 0;
    bool sound = true;
    if (node->kind == NODE_SCALAR) {
        sound = read_field(loader, node, trail, &bits);
    } else if (read_list(loader, node, trail, G_N_ELEMENTS(fields), "fields", &count)) {
        for (size_t i = 0; i < count; i++) {
            Trail here = {.parent = trail, .index = i};
            sound = read_field(loader, node->items[i], &here, &bits) && sound;
        }
    } else {
        sound = false;
    }
    if (sound) {
        *(unsigned *)field = bits;
    }
    return sound;
}

static bool read_policy(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                        void *field)
{
    (void)rule;
    Record record;
    return record_read(loader, CONTEXT_POLICY, node, trail, field, &record);
}

const ValueType type_policy = {.read = read_policy, .words = "mapping"};
const ValueType type_age = {.read = read_age, .words = "age: 180d or 26w"};
const ValueType type_fields = {.read = read_fields, .words = "list of fields"};
