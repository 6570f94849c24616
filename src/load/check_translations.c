/* SPDX-License-Identifier: MIT */
/* Where a file uses two languages or more, warns of each text that lacks one of them. For journeys
 * without an error. */
#include <string.h>
#include <cjm/strings.h>
#include "loader.h"

/* Languages by primary subtag, in order of first use. */
typedef struct Languages {
    GHashTable *known; /* of char *, owned */
    GPtrArray *order;  /* borrowed from known */
    const char *last;  /* the tag seen last: mostly the next one too, tags being stored once */
} Languages;

typedef void (*VisitWording)(Loader *loader, const Wording *wording, const Trail *trail,
                             Languages *languages);

static char *primary_subtag(const char *tag)
{
    g_autofree char *primary = g_strndup(tag, strcspn(tag, "-"));
    return g_ascii_strdown(primary, -1);
}

static void collect_languages(Loader *loader, const Wording *wording, const Trail *trail,
                              Languages *languages)
{
    (void)loader, (void)trail;
    for (size_t i = 0; i < wording->count; i++) {
        const char *tag = wording->translations[i].language;
        if (tag == languages->last) {
            continue;
        }
        languages->last = tag;
        char *primary = primary_subtag(tag);
        if (g_hash_table_contains(languages->known, primary)) {
            g_free(primary);
        } else {
            g_hash_table_add(languages->known, primary);
            g_ptr_array_add(languages->order, primary);
        }
    }
}

static bool lacks_any(const Wording *wording, const Languages *languages)
{
    for (guint i = 0; i < languages->order->len; i++) {
        if (!wording_has_language(wording, g_ptr_array_index(languages->order, i))) {
            return true;
        }
    }
    return false;
}

static char *list_missing(const Wording *wording, const Languages *languages, size_t *ret_count)
{
    g_autoptr(GString) list = g_string_new(NULL);
    enum { MOST_NAMED = 5 };
    size_t named = 0;
    for (guint i = 0; i < languages->order->len; i++) {
        const char *language = g_ptr_array_index(languages->order, i);
        if (wording_has_language(wording, language)) {
            continue;
        }
        if (named++ == MOST_NAMED) {
            g_string_append(list, " …");
            break;
        }
        g_string_append_printf(list, "%s'%s'", list->len > 0 ? ", " : "", language);
    }
    *ret_count = named;
    return g_strdup(list->str);
}

static void check_wording(Loader *loader, const Wording *wording, const Trail *trail,
                          Languages *languages)
{
    if (!wording_given(wording) || !lacks_any(wording, languages)) {
        return;
    }
    if (!diagnostics_would_keep(loader->diagnostics, CODE_MISSING_TRANSLATION, loader->source)) {
        complain(loader, CODE_MISSING_TRANSLATION, wording->span, trail, NULL, "%s", "");
        return;
    }
    size_t count;
    g_autofree char *missing = list_missing(wording, languages, &count);
    complain(loader, CODE_MISSING_TRANSLATION, first_line(loader, wording->span), trail, NULL,
             "this text lacks the language%s %s", count > 1 ? "s" : "", missing);
}

typedef struct NamedWording {
    const char *key;
    const Wording *wording;
} NamedWording;

static void visit_fields(Loader *loader, const NamedWording *fields, size_t count,
                         const Trail *trail, VisitWording visit, Languages *languages)
{
    for (size_t i = 0; i < count; i++) {
        Trail here = {.parent = trail, .key = fields[i].key};
        visit(loader, fields[i].wording, &here, languages);
    }
}

/* An array of NamedWording and its length, as two arguments. */
#define FIELDS(...)                                                                                \
    (const NamedWording[]){__VA_ARGS__},                                                           \
        sizeof((NamedWording[]){__VA_ARGS__}) / sizeof(NamedWording)

static void visit_head(Loader *loader, VisitWording visit, Languages *languages)
{
    const Journey *journey = loader->journey;
    visit_fields(loader,
                 FIELDS({"title", &journey->title}, {"subtitle", &journey->subtitle},
                        {"period", &journey->period}),
                 NULL, visit, languages);
    Trail scale = {.key = "scale"};
    visit_fields(loader, FIELDS({"low", &journey->scale.low}, {"high", &journey->scale.high}),
                 &scale, visit, languages);
    for (size_t i = 0; i < journey->persona_count; i++) {
        const Persona *persona = &journey->personas[i];
        Trail list = {.key = "personas"}, alone = {.key = "persona"};
        Trail here = {.parent = &list, .index = i - (loader->persona_alone ? 1 : 0)};
        visit_fields(loader,
                     FIELDS({"name", &persona->name}, {"role", &persona->role},
                            {"goals", &persona->goals}, {"quote", &persona->quote}),
                     i == 0 && loader->persona_alone ? &alone : &here, visit, languages);
    }
}

static void visit_grid(Loader *loader, VisitWording visit, Languages *languages)
{
    const Journey *journey = loader->journey;
    for (size_t i = 0; i < journey->stage_count; i++) {
        const Stage *stage = &journey->stages[i];
        Trail list = {.key = "stages"}, here = {.parent = &list, .index = i};
        visit_fields(loader,
                     FIELDS({"name", &stage->name}, {"goal", &stage->goal},
                            {"description", &stage->description}),
                     &here, visit, languages);
    }
    for (size_t i = 0; i < journey->channel_count; i++) {
        const Channel *channel = &journey->channels[i];
        Trail list = {.key = "channels"}, here = {.parent = &list, .index = i};
        visit_fields(loader,
                     FIELDS({"name", &channel->name}, {"description", &channel->description}),
                     &here, visit, languages);
    }
    for (size_t i = 0; loader->owners_listed && i < journey->owner_count; i++) {
        Trail list = {.key = "owners"}, here = {.parent = &list, .index = i};
        visit_fields(loader, FIELDS({"name", &journey->owners[i].name}), &here, visit, languages);
    }
    size_t owners_seen = 0; /* those that no list names come in the order of their first use */
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        const Touchpoint *touchpoint = &journey->touchpoints[i];
        Trail list = {.key = "touchpoints"}, here = {.parent = &list, .index = i};
        if (!loader->owners_listed && touchpoint->owner == owners_seen) {
            visit_fields(loader, FIELDS({"owner", &journey->owners[owners_seen].name}), &here,
                         visit, languages);
            owners_seen++;
        }
        visit_fields(loader,
                     FIELDS({"name", &touchpoint->name}, {"action", &touchpoint->action},
                            {"impact", &touchpoint->impact}, {"quote", &touchpoint->quote},
                            {"note", &touchpoint->note}),
                     &here, visit, languages);
    }
}

static void visit_rest(Loader *loader, VisitWording visit, Languages *languages)
{
    const Journey *journey = loader->journey;
    for (size_t i = 0; i < journey->path_count; i++) {
        Trail list = {.key = "paths"}, here = {.parent = &list, .index = i};
        visit_fields(loader, FIELDS({"name", &journey->paths[i].name}), &here, visit, languages);
    }
    for (size_t i = 0; i < journey->lane_count; i++) {
        const Lane *lane = &journey->lanes[i];
        Trail list = {.key = "lanes"}, here = {.parent = &list, .index = i};
        visit_fields(loader, FIELDS({"name", &lane->name}), &here, visit, languages);
        for (size_t j = 0; j < lane->cell_count; j++) {
            const LaneCell *cell = &lane->cells[j];
            Trail cells = {.parent = &here, .key = "cells"};
            Trail at = {.parent = &cells, .key = journey->stages[cell->stage].id};
            for (size_t k = 0; k < cell->text_count; k++) {
                visit(loader, &cell->texts[k], &at, languages);
            }
        }
    }
}

static void visit_all(Loader *loader, VisitWording visit, Languages *languages)
{
    visit_head(loader, visit, languages);
    visit_grid(loader, visit, languages);
    visit_rest(loader, visit, languages);
}

/* None is left where no text has the drawn language: that is one problem, for others to tell. */
static void keep_drawn_language(const Loader *loader, Languages *languages)
{
    const char *drawn = loader->language ? loader->language : loader->journey->language;
    for (guint i = languages->order->len; i-- > 0;) {
        if (!language_matches(g_ptr_array_index(languages->order, i), drawn)) {
            g_ptr_array_remove_index(languages->order, i);
        }
    }
}

void check_translations(Loader *loader)
{
    Languages languages = {
        .known = g_hash_table_new_full(text_hash, g_str_equal, g_free, NULL),
        .order = g_ptr_array_new(),
    };
    visit_all(loader, collect_languages, &languages);
    bool several = languages.order->len > 1;
    if (loader->one_language) {
        keep_drawn_language(loader, &languages);
    }
    if (several && languages.order->len > 0) {
        visit_all(loader, check_wording, &languages);
    }
    g_ptr_array_unref(languages.order);
    g_hash_table_unref(languages.known);
}
