/* SPDX-License-Identifier: MIT */
/* Numbers as they are drawn: rounded once, in the digits and with the signs of a Locale. Used by
 * layout, compose and reports; the C library's locale plays no part. */
#include <float.h>
#include <math.h>
#include <string.h>

#include <cjm/locale.h>

enum { MOST_DECIMALS = 9 };

/* How far below a tie a number may be stored that is a tie in decimal: 1.005 is, and so are sums.
 */
static const double tie_tolerance = 1e-9;

double round_half_away(double value, int decimals)
{
    double factor = pow(10.0, CLAMP(decimals, 0, MOST_DECIMALS));
    double scaled = fabs(value) * factor;
    if (!isfinite(scaled) || scaled > 1e12) {
        return value; /* far beyond any score, and near the end of a double's digits */
    }
    double whole = floor(scaled);
    double rest = scaled - whole;
    if (rest + tie_tolerance + 4.0 * DBL_EPSILON * whole >= 0.5) {
        whole += 1.0;
    }
    double rounded = whole / factor;
    return value < 0.0 && rounded > 0.0 ? -rounded : rounded;
}

int decimals_needed(double value, int least, int most)
{
    int decimals = least;
    while (decimals < most && fabs(round_half_away(value, decimals) - value) > score_tolerance) {
        decimals++;
    }
    return decimals;
}

/* Translates an ASCII number: digits and decimal point become the locale's. */
static void number_append_localised(GString *out, const Locale *locale, const char *ascii)
{
    for (const char *at = ascii; *at != '\0'; at++) {
        if (g_ascii_isdigit(*at)) {
            g_string_append_unichar(out, locale->zero + (gunichar)(*at - '0'));
        } else if (*at == '.') {
            g_string_append(out, locale->decimal);
        } else {
            g_string_append_c(out, *at);
        }
    }
}

/* The digits of a number that is rounded already, without its sign. */
static void number_append_magnitude(GString *out, const Locale *locale, double rounded,
                                    int decimals, bool trim)
{
    char format[8];
    char ascii[G_ASCII_DTOSTR_BUF_SIZE + 310]; /* the largest double has 309 digits */
    bool whole = trim && rounded == floor(rounded);
    g_snprintf(format, sizeof format, "%%.%df", whole ? 0 : CLAMP(decimals, 0, MOST_DECIMALS));
    g_ascii_formatd(ascii, sizeof ascii, format, fabs(rounded));
    number_append_localised(out, locale, ascii);
}

static char *number_format(const Locale *locale, double value, int decimals, bool trim, bool plus)
{
    if (!isfinite(value)) {
        return g_strdup("–"); /* what an empty set shows */
    }
    GString *out = g_string_new(NULL);
    double rounded = round_half_away(value, decimals);
    if (rounded < 0.0) {
        g_string_append(out, locale->minus);
    } else if (plus && rounded > 0.0) {
        /* The plus takes the same marks as the minus, to stand on the same side. */
        const char *sign = strstr(locale->minus, "\u2212");
        g_string_append_len(out, locale->minus, sign - locale->minus);
        g_string_append_c(out, '+');
        g_string_append(out, sign + strlen("\u2212"));
    }
    number_append_magnitude(out, locale, rounded, decimals, trim);
    return g_string_free(out, FALSE);
}

char *locale_format_number(const Locale *locale, double value, int decimals, bool trim)
{
    return number_format(locale, value, decimals, trim, false);
}

char *locale_format_signed(const Locale *locale, double value, int decimals, bool trim)
{
    return number_format(locale, value, decimals, trim, true);
}

char *locale_format_percent(const Locale *locale, double share)
{
    g_autofree char *number = locale_format_number(locale, share * 100.0, 0, true);
    return isfinite(share) ? g_strconcat(number, locale->percent, NULL) : g_steal_pointer(&number);
}

char *locale_format_count(const Locale *locale, size_t count)
{
    GString *out = g_string_new(NULL);
    g_autofree char *ascii = g_strdup_printf("%" G_GSIZE_FORMAT, count);
    number_append_localised(out, locale, ascii);
    return g_string_free(out, FALSE);
}

/* A hyphen between digits does not join them in a right-to-left line, which would turn the parts
 * of a date about: marks on both sides do. */
char *locale_localise_digits(const Locale *locale, const char *text)
{
    GString *out = g_string_sized_new(strlen(text));
    bool after_digit = false;
    for (const char *at = text; *at != '\0'; at++) {
        bool joins = locale->right_to_left && *at == '-' && after_digit && g_ascii_isdigit(at[1]);
        after_digit = g_ascii_isdigit(*at);
        if (after_digit) {
            g_string_append_unichar(out, locale->zero + (gunichar)(*at - '0'));
        } else if (joins) {
            g_string_append(out, "\u200e-\u200e");
        } else {
            g_string_append_c(out, *at);
        }
    }
    return g_string_free(out, FALSE);
}
