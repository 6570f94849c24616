/* SPDX-License-Identifier: MIT */
/* Numbers as the format has them, read digit by digit: no locale, no hexadecimal, no exponent. */
#include <string.h>
#include <cjm/load.h>

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
