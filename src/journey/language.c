/* SPDX-License-Identifier: MIT */
/* What a language tag looks like, and which languages count as the same. Here and not in locale/,
 * because the texts of a journey are chosen by it. */
#include <string.h>
#include <cjm/journey.h>

static size_t primary_length(const char *tag)
{
    return strcspn(tag, "-_");
}

bool language_matches(const char *a, const char *b)
{
    size_t length = primary_length(a);
    return length == primary_length(b) && g_ascii_strncasecmp(a, b, length) == 0;
}

bool language_is_tag(const char *text)
{
    size_t part = 0, length = 0;
    for (const char *at = text;; at++) {
        if (*at == '-' || *at == '\0') {
            bool fits = part == 0 ? length >= 2 && length <= 3 : length >= 1 && length <= 8;
            if (!fits || *at == '\0') {
                return fits;
            }
            part++;
            length = 0;
        } else if (part == 0 ? g_ascii_isalpha(*at) : g_ascii_isalnum(*at)) {
            length++;
        } else {
            return false;
        }
    }
}
