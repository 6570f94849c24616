/* SPDX-License-Identifier: MIT */
/* Counts and wraps by what a terminal shows, not by bytes or characters. */
#include "columns.h"

#include <string.h>

static size_t character_columns(gunichar character)
{
    if (g_unichar_iszerowidth(character)) {
        return 0;
    }
    return g_unichar_iswide(character) ? 2 : 1;
}

size_t columns_of(const char *text)
{
    size_t columns = 0;
    for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        columns += character_columns(g_utf8_get_char(at));
    }
    return columns;
}

size_t columns_of_longest_word(const char *text)
{
    g_auto(GStrv) words = g_strsplit(text, " ", -1);
    size_t longest = 0;
    for (char **word = words; *word != NULL; word++) {
        longest = MAX(longest, columns_of(*word));
    }
    return longest;
}

/* The beginning of a word that fills the width: at least one character, with its marks. */
static size_t bytes_that_fit(const char *word, size_t width)
{
    size_t columns = 0;
    const char *at = word;
    for (; *at != '\0'; at = g_utf8_next_char(at)) {
        size_t more = character_columns(g_utf8_get_char(at));
        if (at > word && columns + more > width) {
            break;
        }
        columns += more;
    }
    return (size_t)(at - word);
}

static void finish_line(GPtrArray *lines, GString *line)
{
    g_ptr_array_add(lines, g_strdup(line->str));
    g_string_truncate(line, 0);
}

GPtrArray *columns_wrap(const char *text, size_t width)
{
    GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GString) line = g_string_new(NULL);
    g_auto(GStrv) words = g_strsplit(text, " ", -1);
    for (char **word = words; *word != NULL; word++) {
        if (line->len > 0 && columns_of(line->str) + 1 + columns_of(*word) > width) {
            finish_line(lines, line);
        }
        const char *rest = *word;
        while (columns_of(rest) > width) {
            size_t bytes = bytes_that_fit(rest, width);
            g_string_append_len(line, rest, (gssize)bytes);
            finish_line(lines, line);
            rest += bytes;
        }
        g_string_append_printf(line, "%s%s", line->len > 0 ? " " : "", rest);
    }
    finish_line(lines, line);
    return lines;
}
