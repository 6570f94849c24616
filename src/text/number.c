/* SPDX-License-Identifier: MIT */
/* Numbers as pictures need them: short, exact to a hundredth, the same in every locale. */
#include <math.h>
#include <string.h>
#include <cjm/text.h>

size_t text_format_number(char *out, double value)
{
    /* One door for all numbers of all pictures: what is not finite never leaves the program. */
    if (!isfinite(value) || fabs(value) > 1e12) {
        *out = '0';
        return 1;
    }
    gint64 hundredths = llround(value * 100);
    char digits[TEXT_NUMBER_SIZE];
    size_t at = sizeof digits;
    guint64 rest = (guint64)ABS(hundredths);
    unsigned fraction = (unsigned)(rest % 100);
    rest /= 100;
    if (fraction > 0) {
        if (fraction % 10 > 0) {
            digits[--at] = (char)('0' + fraction % 10);
        }
        digits[--at] = (char)('0' + fraction / 10);
        digits[--at] = '.';
    }
    if (rest > 0 || fraction == 0) {
        do {
            digits[--at] = (char)('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
    }
    if (hundredths < 0) {
        digits[--at] = '-';
    }
    memcpy(out, digits + at, sizeof digits - at);
    return sizeof digits - at;
}

void text_append_number(GString *out, double value)
{
    char digits[TEXT_NUMBER_SIZE];
    g_string_append_len(out, digits, (gssize)text_format_number(digits, value));
}
