/* SPDX-License-Identifier: MIT */
/* When texts of two files say the same, though one may have languages that the other has not. Used
 * to find things again and to see what was reworded. */
#include <string.h>

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

bool wording_shares_text(const Wording *a, const Wording *b)
{
    for (size_t i = 0; i < a->count; i++) {
        const char *other = text_of(b, a->translations[i].language);
        if (other != NULL && strcmp(a->translations[i].string, other) == 0) {
            return true;
        }
    }
    return false;
}

bool wording_agrees(const Wording *a, const Wording *b)
{
    for (size_t i = 0; i < a->count; i++) {
        const char *other = text_of(b, a->translations[i].language);
        if (other != NULL && strcmp(a->translations[i].string, other) != 0) {
            return false;
        }
    }
    return wording_given(a) == wording_given(b);
}

bool owner_is_same(const Journey *before, size_t a, const Journey *after, size_t b)
{
    if (a == NONE || b == NONE) {
        return a == b;
    }
    const Owner *first = &before->owners[a], *second = &after->owners[b];
    return g_strcmp0(first->id, second->id) == 0 ||
           wording_shares_text(&first->name, &second->name);
}
