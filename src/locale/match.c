/* SPDX-License-Identifier: MIT */
/* Whether two language tags name the same language; used to choose among translations. */
#include <string.h>

#include <cjm/locale.h>

bool language_matches(const char *a, const char *b)
{
    size_t length_a = strcspn(a, "-_");
    size_t length_b = strcspn(b, "-_");
    return length_a == length_b && g_ascii_strncasecmp(a, b, length_a) == 0;
}
