/* SPDX-License-Identifier: MIT */
/* Colours as such: reading them, naming their roles, and the contrast of two. Used by load for
 * `theme:` and `colour:` keys, and by the rest of this folder. */
#include <math.h>
#include <string.h>

#include <cjm/theme.h>

static const char *const role_names[ROLE_COUNT] = {
#define ROLE_NAME(identifier, name) [ROLE_##identifier] = name,
    COLOUR_ROLES(ROLE_NAME)
#undef ROLE_NAME
};

const char *colour_role_name(ColourRole role)
{
    return role_names[role];
}

bool colour_role_find(const char *name, ColourRole *ret_role)
{
    for (int role = 0; role < ROLE_COUNT; role++) {
        if (strcmp(role_names[role], name) == 0) {
            *ret_role = (ColourRole)role;
            return true;
        }
    }
    return false;
}

bool colour_parse(const char *text, Colour *ret_colour)
{
    size_t length = strlen(text);
    if (text[0] != '#' || (length != 4 && length != 7)) {
        return false;
    }
    for (size_t i = 1; i < length; i++) {
        if (!g_ascii_isxdigit(text[i])) {
            return false;
        }
    }
    uint8_t parts[3];
    for (size_t i = 0; i < 3; i++) {
        /* "#rgb" says each digit once */
        const char *high = length == 4 ? text + 1 + i : text + 1 + 2 * i;
        const char *low = length == 4 ? high : high + 1;
        parts[i] = (uint8_t)(16 * g_ascii_xdigit_value(*high) + g_ascii_xdigit_value(*low));
    }
    *ret_colour = (Colour){parts[0], parts[1], parts[2]};
    return true;
}

static uint8_t channel_mix(uint8_t from, uint8_t to, double share)
{
    return (uint8_t)lround(from + (to - from) * share);
}

Colour colour_mix(Colour from, Colour to, double share)
{
    return (Colour){
        channel_mix(from.red, to.red, share),
        channel_mix(from.green, to.green, share),
        channel_mix(from.blue, to.blue, share),
    };
}

static double channel_to_linear(uint8_t channel)
{
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

/* Relative luminance as WCAG 2.1 defines it. */
static double colour_luminance(Colour colour)
{
    return 0.2126 * channel_to_linear(colour.red) + 0.7152 * channel_to_linear(colour.green) +
           0.0722 * channel_to_linear(colour.blue);
}

double colour_contrast(Colour a, Colour b)
{
    double first = colour_luminance(a);
    double second = colour_luminance(b);
    return (MAX(first, second) + 0.05) / (MIN(first, second) + 0.05);
}
