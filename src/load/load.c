/* SPDX-License-Identifier: MIT */
/* From source to journey: the document is read by the key table, then the content is checked. The
 * pipeline and every command begin here. */
#include <cjm/strings.h>
#include "keys.h"

static void loader_init(Loader *loader, Source *source, Diagnostics *diagnostics)
{
    *loader = (Loader){
        .source = source,
        .diagnostics = diagnostics,
        .journey = journey_new(source),
        .owners = g_array_new(FALSE, TRUE, sizeof(Owner)),
        .personas = g_array_new(FALSE, TRUE, sizeof(Persona)),
        .languages = g_hash_table_new(text_hash, g_str_equal),
    };
    name_index_init(&loader->stage_names, "stage", CODE_UNKNOWN_STAGE);
    name_index_init(&loader->channel_names, "channel", CODE_UNKNOWN_CHANNEL);
    name_index_init(&loader->owner_names, "owner", CODE_UNKNOWN_OWNER);
    name_index_init(&loader->touchpoint_names, "touchpoint", CODE_UNKNOWN_STEP);
    name_index_init(&loader->persona_names, "persona", CODE_UNKNOWN_PERSONA);
    /* Until their lists are read no reference can be called unknown. */
    loader->stage_names.incomplete = true;
    loader->channel_names.incomplete = true;
    loader->touchpoint_names.incomplete = true;
}

static void loader_clear(Loader *loader)
{
    journey_free(loader->journey);
    if (loader->owners) {
        g_array_unref(loader->owners);
    }
    if (loader->personas) {
        g_array_unref(loader->personas);
    }
    g_hash_table_unref(loader->languages);
    name_index_clear(&loader->stage_names);
    name_index_clear(&loader->channel_names);
    name_index_clear(&loader->owner_names);
    name_index_clear(&loader->touchpoint_names);
    name_index_clear(&loader->persona_names);
}

/* A later version may change every rule: then nothing but the version is said. */
static bool check_version(Loader *loader, const Node *root)
{
    const Node *version = node_get(root, "cjm");
    double number;
    if (!version || node_is_absent(version) || version->kind == NODE_REFUSED) {
        return true;
    }
    if (version->kind == NODE_SCALAR && number_parse(version->text, &number) && number == 1) {
        return true;
    }
    Trail here = {.key = "cjm"};
    g_autofree char *shown = version->kind == NODE_SCALAR ? shorten(version->text) : NULL;
    complain(loader, CODE_UNKNOWN_VERSION, first_line(loader, version->span), &here,
             "this program reads version 1", "unknown format version%s%s%s", shown ? " '" : "",
             shown ? shown : "", shown ? "'" : "");
    return false;
}

static size_t count_errors(const Loader *loader)
{
    return diagnostics_count_level(loader->diagnostics, LEVEL_ERROR);
}

static void read_journey(Loader *loader, const Node *root, size_t errors_before)
{
    Journey *journey = loader->journey;
    Record record;
    if (!record_read(loader, CONTEXT_JOURNEY, root, NULL, journey, &record)) {
        return;
    }
    journey->owner_count = loader->owners->len;
    journey->owners = (Owner *)(void *)g_array_free(g_steal_pointer(&loader->owners), FALSE);
    journey->persona_count = loader->personas->len;
    journey->personas = (Persona *)(void *)g_array_free(g_steal_pointer(&loader->personas), FALSE);

    /* What is missing is no news beside what is wrong, and what was misread would seem to be
     * missing.
     */
    if (count_errors(loader) == errors_before) {
        check_touchpoints(loader);
        check_places(loader);
        check_translations(loader);
    }
}

static Journey *load(Source *source, bool one_language, const char *language,
                     Diagnostics *diagnostics)
{
    Loader loader;
    loader_init(&loader, source, diagnostics);
    loader.one_language = one_language;
    loader.language = language;
    size_t errors_before = count_errors(&loader);
    g_autoptr(Document) document = document_new(source, diagnostics);
    if (document) {
        const Node *root = document_root(document);
        if (root->kind != NODE_MAPPING) {
            complain_type(&loader, root, NULL, "a mapping with the keys of a journey");
        } else if (check_version(&loader, root)) {
            read_journey(&loader, root, errors_before);
        }
    }
    Journey *journey = NULL;
    if (document && count_errors(&loader) == errors_before) {
        journey = g_steal_pointer(&loader.journey);
    }
    loader_clear(&loader);
    diagnostics_sort(diagnostics);
    return journey;
}

Journey *journey_load(Source *source, Diagnostics *diagnostics)
{
    return load(source, false, NULL, diagnostics);
}

Journey *journey_load_for(Source *source, const char *language, Diagnostics *diagnostics)
{
    return load(source, true, language, diagnostics);
}

ThemeSettings *theme_settings_load(Source *source, Diagnostics *diagnostics)
{
    Loader loader;
    loader_init(&loader, source, diagnostics);
    size_t errors_before = count_errors(&loader);
    g_autoptr(Document) document = document_new(source, diagnostics);
    g_autoptr(ThemeSettings) settings = theme_settings_new();
    settings->source = source_ref(source);
    if (document) {
        const Node *root = document_root(document);
        Record record;
        settings->span = root->span;
        record_read(&loader, CONTEXT_THEME, root, NULL, settings, &record);
    }
    bool sound = document && count_errors(&loader) == errors_before;
    loader_clear(&loader);
    diagnostics_sort(diagnostics);
    return sound ? g_steal_pointer(&settings) : NULL;
}
