/* SPDX-License-Identifier: MIT */
/* The life of a journey, and which of its texts a language gets. Everyone above uses it. */
#include <cjm/journey.h>
#include <cjm/theme.h>

Journey *journey_new(Source *source)
{
    Journey *journey = g_new0(Journey, 1);
    journey->source = source_ref(source);
    journey->file_name = g_filename_display_basename(source_name(source));
    journey->language = "en";
    journey->scale = (Scale){.min = 0, .max = 10};
    journey->thresholds = (Thresholds){.clear = 3, .severe = 5, .spread = 4};
    journey->strings = g_string_chunk_new(4096);
    journey->blocks = g_ptr_array_new_with_free_func(g_free);
    return journey;
}

void journey_free(Journey *journey)
{
    if (!journey) {
        return;
    }
    source_unref(journey->source);
    g_free(journey->file_name);
    theme_settings_free(journey->theme);
    g_free(journey->personas);
    g_free(journey->stages);
    g_free(journey->channels);
    g_free(journey->owners);
    g_free(journey->touchpoints);
    for (size_t i = 0; i < journey->path_count; i++) {
        g_free(journey->paths[i].steps);
    }
    g_free(journey->paths);
    for (size_t i = 0; i < journey->lane_count; i++) {
        for (size_t j = 0; j < journey->lanes[i].cell_count; j++) {
            g_free(journey->lanes[i].cells[j].texts);
        }
        g_free(journey->lanes[i].cells);
    }
    g_free(journey->lanes);
    g_string_chunk_free(journey->strings);
    g_ptr_array_unref(journey->blocks);
    g_free(journey);
}

static const Translation *find_translation(const Wording *wording, const char *language)
{
    /* The exact tag wins over its primary subtag: a text may have "pt" and "pt-BR". */
    const Translation *found = NULL;
    for (size_t i = 0; i < wording->count; i++) {
        const Translation *translation = &wording->translations[i];
        if (g_ascii_strcasecmp(translation->language, language) == 0) {
            return translation;
        }
        if (!found && language_matches(translation->language, language)) {
            found = translation;
        }
    }
    return found;
}

const char *wording_in(const Wording *wording, const char *language, const char *journey_language)
{
    const Translation *found = NULL;
    if (language) {
        found = find_translation(wording, language);
    }
    if (!found && journey_language) {
        found = find_translation(wording, journey_language);
    }
    if (!found && wording->count > 0) {
        found = &wording->translations[0];
    }
    return found ? found->string : NULL;
}

bool wording_has_language(const Wording *wording, const char *language)
{
    return find_translation(wording, language) != NULL;
}

size_t journey_find_path(const Journey *journey, const char *wanted)
{
    for (size_t i = 0; i < journey->path_count; i++) {
        if (g_strcmp0(journey->paths[i].id, wanted) == 0) {
            return i;
        }
    }
    for (size_t i = 0; i < journey->path_count; i++) {
        const Wording *name = &journey->paths[i].name;
        for (size_t j = 0; j < name->count; j++) {
            if (g_str_equal(name->translations[j].string, wanted)) {
                return i;
            }
        }
    }
    return NONE;
}
