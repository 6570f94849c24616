/* SPDX-License-Identifier: MIT */
/* `theme:` in a journey, and theme files, which hold the same keys. */
#include "keys.h"

static bool read_theme_base(Loader *loader, const KeyRule *rule, const Node *node,
                            const Trail *trail, void *field)
{
    (void)rule;
    const char *string = read_string(loader, node, trail, "the name of a theme");
    Theme theme;
    if (!string) {
        return false;
    }
    if (!theme_find(string, &theme)) {
        const char *const *names = theme_names();
        g_autofree char *hint = hint_nearest(string, names, g_strv_length((char **)names));
        g_autofree char *list = g_strjoinv(", ", (char **)names);
        g_autofree char *choices = g_strdup_printf("the themes are %s", list);
        g_autofree char *shown = shorten(string);
        complain(loader, CODE_UNKNOWN_THEME, first_line(loader, node->span), trail,
                 hint ? hint : choices, "unknown theme '%s'", shown);
        return false;
    }
    *(char **)field = g_strdup(string);
    return true;
}

static void complain_role(Loader *loader, const Node *key, const Trail *trail)
{
    const char *names[ROLE_COUNT];
    for (int role = 0; role < ROLE_COUNT; role++) {
        names[role] = colour_role_name((ColourRole)role);
    }
    g_autofree char *hint = hint_nearest(key->text, names, ROLE_COUNT);
    g_autofree char *shown = shorten(key->text);
    complain(loader, CODE_UNKNOWN_KEY, first_line(loader, key->span), trail, hint,
             "no colour has the role '%s'", shown);
}

static bool read_role(Loader *loader, const NodePair *pair, const Trail *trail,
                      const Node *keys[ROLE_COUNT], ThemeSettings *settings)
{
    Trail here = {.parent = trail, .key = pair->key->text};
    ColourRole role;
    if (!colour_role_find(pair->key->text, &role)) {
        complain_role(loader, pair->key, &here);
        return false;
    }
    if (keys[role]) {
        complain_duplicate(loader, pair->key, keys[role], trail);
        return false;
    }
    keys[role] = pair->key;
    if (node_is_absent(pair->value)) {
        return true;
    }
    unsigned char parts[3];
    if (!type_colour.read(loader, NULL, pair->value, &here, parts)) {
        return false;
    }
    settings->given[role] = true;
    settings->colours[role] = (Colour){.red = parts[0], .green = parts[1], .blue = parts[2]};
    settings->colour_spans[role] = pair->value->span;
    return true;
}

static bool read_theme_colours(Loader *loader, const KeyRule *rule, const Node *node,
                               const Trail *trail, void *target)
{
    (void)rule;
    if (node->kind != NODE_MAPPING) {
        return complain_type(loader, node, trail, "a mapping from roles to colours");
    }
    const Node *keys[ROLE_COUNT] = {NULL};
    bool sound = true;
    for (size_t i = 0; i < node->length; i++) {
        if (!g_str_has_prefix(node->pairs[i].key->text, "x-")) {
            sound = read_role(loader, &node->pairs[i], trail, keys, target) && sound;
        }
    }
    return sound;
}

static bool read_theme_fonts(Loader *loader, const KeyRule *rule, const Node *node,
                             const Trail *trail, void *target)
{
    (void)rule;
    Record record;
    return record_read(loader, CONTEXT_FONTS, node, trail, target, &record);
}

static bool read_font(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                      void *field)
{
    (void)rule;
    const char *string = read_string(loader, node, trail, "the family or file of a font");
    if (string) {
        *(ThemeFont *)field = (ThemeFont){.name = g_strdup(string), .span = node->span};
    }
    return string != NULL;
}

static bool read_theme(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                       void *field)
{
    (void)field;
    g_autoptr(ThemeSettings) settings = theme_settings_new();
    settings->source = source_ref(loader->journey->source);
    settings->span = node->span;
    settings->path = "theme.";
    if (node->kind == NODE_SCALAR) {
        read_theme_base(loader, rule, node, trail, &settings->base);
    } else {
        Record record;
        record_read(loader, CONTEXT_THEME, node, trail, settings, &record);
    }
    loader->journey->theme = g_steal_pointer(&settings);
    return true;
}

const ValueType type_theme = {.read = read_theme, .words = "name or mapping"};
const ValueType type_theme_base = {.read = read_theme_base, .words = "name of a theme"};
const ValueType type_theme_colours = {.read = read_theme_colours,
                                      .words = "mapping from roles to #rrggbb"};
const ValueType type_theme_fonts = {.read = read_theme_fonts, .words = "mapping"};
const ValueType type_font = {.read = read_font, .words = "family or file"};
