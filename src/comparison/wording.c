/* SPDX-License-Identifier: MIT */
/* When texts of two files say the same, though one may have languages that the other has not. Used
 * to find things again and to see what was reworded. */
#include <string.h>
#include <cjm/strings.h>

#include "parts.h"

/* In the very language, else in one of the same primary subtag: British in British where both have
 * British and American. */
static const char *text_of(const Wording *wording, const char *language)
{
    for (size_t i = 0; i < wording->count; i++) {
        if (g_ascii_strcasecmp(wording->translations[i].language, language) == 0) {
            return wording->translations[i].string;
        }
    }
    for (size_t i = 0; i < wording->count; i++) {
        if (language_matches(wording->translations[i].language, language)) {
            return wording->translations[i].string;
        }
    }
    return NULL;
}

/* "en" of "en-GB": languages match by their primary subtag. */
static char *language_key(const char *language, const char *text)
{
    g_autofree char *primary = g_ascii_strdown(language, (gssize)strcspn(language, "-"));
    g_autofree char *folded = text_fold(text);
    return g_strconcat(primary, "\n", folded, NULL);
}

char **wording_keys(const Wording *wording, const char *journey_language)
{
    char **keys = g_new0(char *, 2 * wording->count + 1);
    size_t filled = 0;
    for (size_t i = 0; i < wording->count; i++) {
        const Translation *translation = &wording->translations[i];
        keys[filled++] = language_key(translation->language, translation->string);
    }
    for (size_t i = 0; i < wording->count; i++) {
        const Translation *translation = &wording->translations[i];
        if (language_matches(translation->language, journey_language)) {
            keys[filled++] = language_key("", translation->string);
        }
    }
    return keys;
}

static bool reads_the_same(const char *a, const char *b)
{
    if (strcmp(a, b) == 0) {
        return true;
    }
    g_autofree char *first = text_fold(a);
    g_autofree char *second = text_fold(b);
    return strcmp(first, second) == 0;
}

bool wording_agrees(const Wording *a, const Wording *b)
{
    for (size_t i = 0; i < a->count; i++) {
        const char *other = text_of(b, a->translations[i].language);
        if (other != NULL && !reads_the_same(a->translations[i].string, other)) {
            return false;
        }
    }
    return wording_given(a) == wording_given(b);
}
