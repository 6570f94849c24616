/* SPDX-License-Identifier: MIT */
/* What the states of a comparison are called: for pictures and reports alike. */
#include <cjm/comparison.h>

static const char *period_of(const Journey *journey, const char *language)
{
    return wording_in(&journey->period, language, journey->language);
}

static const char *date_of(const Journey *journey, const char *language)
{
    (void)language;
    return journey->date;
}

static const char *file_of(const Journey *journey, const char *language)
{
    (void)language;
    return journey->file_name;
}

typedef const char *StateText(const Journey *journey, const char *language);

static bool tells_all_apart(const Comparison *comparison, const char *language, StateText *text)
{
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    for (size_t i = 0; i < comparison->state_count; i++) {
        const char *name = text(comparison->states[i]->journey, language);
        if (name == NULL || *name == '\0' || !g_hash_table_add(seen, (gpointer)name)) {
            return false;
        }
    }
    return true;
}

char *comparison_state_name(const Comparison *comparison, const Locale *locale,
                            const char *language, size_t state)
{
    static StateText *const texts[] = {period_of, date_of, file_of};
    const Journey *journey = comparison->states[state]->journey;
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        if (tells_all_apart(comparison, language, texts[i])) {
            const char *name = texts[i](journey, language);
            return texts[i] == date_of ? locale_format_date(locale, name) : g_strdup(name);
        }
    }
    return locale_format_count(locale, state + 1); /* same files of different folders */
}
