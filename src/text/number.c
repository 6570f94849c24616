/* SPDX-License-Identifier: MIT */
/* Numbers as pictures need them: short, exact to a hundredth, the same in every locale. */
#include <math.h>
#include <cjm/text.h>

void text_append_number(GString *out, double value)
{
    /* One door for all numbers of all pictures: what is not finite never leaves the program. */
    if (!isfinite(value) || fabs(value) > 1e12) {
        g_string_append_c(out, '0');
        return;
    }
    gint64 hundredths = llround(value * 100);
    char digits[32];
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
    g_string_append_len(out, digits + at, (gssize)(sizeof digits - at));
}
