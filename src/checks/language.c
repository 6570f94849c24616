/* SPDX-License-Identifier: MIT */
/* Warns of a language in which the journey has nothing to draw. Used by the pipeline; which of the
 * texts lack a language that others have is for load to say. */
#include "parts.h"

typedef struct LanguageSearch {
    const char *language;
    bool found;
} LanguageSearch;

static void search_wording(const Wording *wording, void *data)
{
    LanguageSearch *search = data;
    search->found = search->found || wording_has_language(wording, search->language);
}

/* The one that the title falls back to. */
static const char *drawn_language(const Journey *journey)
{
    const Wording *title = &journey->title;
    return wording_has_language(title, journey->language) ? journey->language
                                                          : title->translations[0].language;
}

void check_language(const Journey *journey, const char *language, Diagnostics *diagnostics)
{
    LanguageSearch search = {.language = language};
    journey_visit_wordings(journey, search_wording, &search);
    if (search.found || !wording_given(&journey->title)) {
        return;
    }
    const char *drawn = drawn_language(journey);
    g_autofree char *hint =
        g_strdup_printf("write texts by language: {%s: …, %s: …}", drawn, language);
    diagnostics_add(diagnostics, CODE_MISSING_LANGUAGE, journey->source, journey->title.span,
                    "title", hint, "the file has no text in '%s'; it is drawn in '%s'", language,
                    drawn);
}
