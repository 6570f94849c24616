/* SPDX-License-Identifier: MIT */
/* Numbers as the format has them, read digit by digit: no locale, no hexadecimal, no exponent. */
#include <string.h>
#include "loader.h"

/* No number of a journey is longer; it also bounds the work. */
enum { LONGEST_NUMBER = 63 };

static bool is_digit(gunichar character, gunichar zero)
{
    return character >= zero && character <= zero + 9;
}

/* The ASCII character that stands for it, or 0. */
static char to_ascii(gunichar character)
{
    static const gunichar zeros[] = {'0', 0x06F0, 0x0660};
    for (size_t i = 0; i < G_N_ELEMENTS(zeros); i++) {
        if (is_digit(character, zeros[i])) {
            return (char)('0' + (character - zeros[i]));
        }
    }
    switch (character) {
    case '.':
    case 0x066B:
        return '.';
    case '+':
        return '+';
    case '-':
    case 0x2212:
        return '-';
    default:
        return '\0';
    }
}

bool number_parse(const char *text, double *ret_value)
{
    char ascii[LONGEST_NUMBER + 1];
    size_t length = 0, digits = 0, points = 0;
    for (const char *at = text; *at; at = g_utf8_next_char(at)) {
        char character = to_ascii(g_utf8_get_char(at));
        bool is_sign = character == '+' || character == '-';
        if (character == '\0' || length == LONGEST_NUMBER || (is_sign && length > 0)) {
            return false;
        }
        digits += g_ascii_isdigit(character) ? 1 : 0;
        points += character == '.' ? 1 : 0;
        ascii[length++] = character;
    }
    ascii[length] = '\0';
    if (digits == 0 || points > 1) {
        return false;
    }
    /* Finite, with so few digits; adding zero leaves no negative zero. */
    *ret_value = g_ascii_strtod(ascii, NULL) + 0.0;
    return true;
}

/* "۴/۵": a decimal in the handwriting of many, or so many of ten. NULL when it is neither. */
static char *hint_slash(const char *text)
{
    const char *slash = strchr(text, '/');
    if (!slash) {
        return NULL;
    }
    g_autofree char *whole = g_strndup(text, (gsize)(slash - text));
    double before, after;
    if (!number_parse(whole, &before) || !number_parse(slash + 1, &after)) {
        return NULL;
    }
    g_autoptr(GString) decimal = g_string_new(NULL);
    for (const char *at = text; *at; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        g_string_append_c(decimal, character == '/' ? '.' : to_ascii(character));
    }
    bool is_share = after == 10 || after == 100;
    if (is_share) {
        g_string_truncate(decimal, (gsize)(strchr(decimal->str, '.') - decimal->str));
    }
    return number_parse(decimal->str, &before) ? g_strdup_printf("write %s", decimal->str) : NULL;
}

char *number_hint(const char *text)
{
    if (strchr(text, ',') || strstr(text, "٬") || strstr(text, "،")) {
        return g_strdup("write the decimal sign as '.' or '٫', and no sign between thousands");
    }
    bool digits_first = g_ascii_isdigit(text[0]) || text[0] == '-';
    if (digits_first && strpbrk(text, "eExX")) {
        return g_strdup("write the digits out");
    }
    return hint_slash(text);
}
