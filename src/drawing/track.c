/* SPDX-License-Identifier: MIT */
/* How long the track of a card's dumbbell is: it ends before the longest number that may follow it,
 * the same on all cards, so that they compare. Used by layout and compose. */
#include <math.h>

#include <cjm/drawing.h>
#include <cjm/metrics.h>

enum { NUMBER_AIR = 8, USUAL_DIGITS = 4, TRACK_LEAST = 48 };

/* Of the longest number on the scale: a gap, or an end. */
static double largest_number(const Scale *scale)
{
    return MAX(scale->max - scale->min, MAX(fabs(scale->min), fabs(scale->max)));
}

static int most_decimals(const Map *map)
{
    int decimals = map->tenths ? map_decimals(map) : 0;
    return map->comparison ? MAX(decimals, map->comparison->decimals) : decimals;
}

/* A number may have any digits, and in some scripts their widths differ. */
static double widest_number(const Map *map, double value, int decimals)
{
    double widest = 0;
    g_autofree char *number = locale_format_signed(&map->locale, -value, decimals, false);
    for (gunichar digit = 0; digit < 10; digit++) {
        g_autoptr(GString) same = g_string_new(NULL);
        for (const char *at = number; *at != '\0'; at = g_utf8_next_char(at)) {
            gunichar character = g_utf8_get_char(at);
            bool is_digit = character - map->locale.zero < 10;
            g_string_append_unichar(same, is_digit ? map->locale.zero + digit : character);
        }
        double width = text_measure(map, same->str, TYPE_NUMBER);
        widest = MAX(widest, width);
    }
    return widest;
}

double card_number_room(const Map *map)
{
    double largest = largest_number(&map->journey->scale);
    int decimals = most_decimals(map);
    if (MAX(largest, 1) < pow(10, USUAL_DIGITS - decimals)) {
        return CARD_NUMBER_ROOM;
    }
    return MAX(CARD_NUMBER_ROOM, ceil(widest_number(map, largest, decimals)) + NUMBER_AIR);
}

double card_track_width(const Map *map, double card_width)
{
    return card_width - CARD_TRACK_START - CARD_END - card_number_room(map);
}

double card_least_width(const Map *map)
{
    return CARD_TRACK_START + TRACK_LEAST + card_number_room(map) + CARD_END;
}
