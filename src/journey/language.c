/* SPDX-License-Identifier: MIT */
/* Which languages count as the same. Here and not in locale/, because the texts of a journey are
 * chosen by it. */
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
