/* SPDX-License-Identifier: MIT */
/* The width of the columns, one for all: the candidate whose cards come nearest to a calm shape,
 * whose rows are most even, and whose sheet suits the page. Wrapping is arithmetic on measured
 * words, so trying all candidates is cheap. */
#include <math.h>

#include "parts.h"

/* How much an uneven row counts against the shape of its cards. */
static const double UNEVENNESS_WEIGHT = 0.5;
static const double CARD_RATIO = 1.9;
/* A map on a screen or a slide is seen whole when it is wider than high. */
static const double SCREEN_RATIO = 1.5, SCREEN_WEIGHT = 0.4;
static const double PAGE_WEIGHT = 1;
/* Above this many touchpoints a sample decides: the choice is a matter of averages. */
enum { SAMPLE = 400 };

static double widest_word(const Map *map, const char *text, TypeStyle style)
{
    if (!text) {
        return 0;
    }
    const Paragraph *paragraph = font_set_paragraph(map->fonts, text, style.weight, map->language);
    return paragraph_widest_word(paragraph, style.size);
}

double columns_widest_word(const Map *map)
{
    const Journey *journey = map->journey;
    double widest = 0;
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        const char *title = map_touchpoint_title(map, &journey->touchpoints[i]);
        double word = widest_word(map, title, TYPE_CARD);
        widest = MAX(widest, word);
    }
    for (size_t i = 0; i < journey->stage_count; i++) {
        double word = widest_word(map, map_text(map, &journey->stages[i].name), TYPE_STAGE);
        widest = MAX(widest, word + CHEVRON_START + CHEVRON_END - CARD_START - CARD_END);
    }
    return widest / TEXT_FILL + CARD_START + CARD_END + 1;
}

double row_header_choose_width(const Map *map)
{
    const Journey *journey = map->journey;
    double widest = 0;
    for (size_t i = 0; i < journey->channel_count; i++) {
        double word = widest_word(map, map_text(map, &journey->channels[i].name), TYPE_HEADING);
        widest = MAX(widest, word + ICON_COLUMN);
    }
    for (size_t i = 0; i < journey->lane_count; i++) {
        double word = widest_word(map, map_text(map, &journey->lanes[i].name), TYPE_HEADING);
        widest = MAX(widest, word);
    }
    return CLAMP(ceil(widest / TEXT_FILL) + 2 * PADDING + 1, ROW_HEADER_MIN, ROW_HEADER_MAX);
}

/* What stands above, below and beside the rows of cards, roughly: the choice needs no more. */
static double rough_ratio(const Map *map, double width, double rows_height)
{
    const Journey *journey = map->journey;
    double across = (width + GUTTER) * (double)journey->stage_count + ROW_HEADER_MIN + 2 * MARGIN;
    double lanes = map->analysis->any_score ? 210 : 0;
    double changes = map->comparison ? 200 : 0; /* longer lists and legend, what is gone */
    double down = 320 + lanes + 56 * (double)journey->lane_count + rows_height + changes;
    return across / down;
}

/* How far the sheet is from the page, turned as suits it, or from a screen where there is none. */
static double sheet_cost(const Map *map, double ratio)
{
    if (map->page_ratio > 0) {
        double landscape = fabs(log(ratio / map->page_ratio));
        double portrait = fabs(log(ratio * map->page_ratio));
        return PAGE_WEIGHT * MIN(landscape, portrait);
    }
    return SCREEN_WEIGHT * fabs(log(ratio / SCREEN_RATIO));
}

static double rows_cost(const double *highest, size_t count, double mean, double *ret_height)
{
    double unevenness = 0, height = 0;
    size_t rows = 0;
    for (size_t channel = 0; channel < count; channel++) {
        height += MAX(highest[channel], ROW_MINIMUM) + GUTTER;
        if (highest[channel] > 0) {
            unevenness += highest[channel] / mean - 1;
            rows++;
        }
    }
    *ret_height = height;
    return UNEVENNESS_WEIGHT * unevenness / (double)rows;
}

static double width_cost(const Map *map, const CardTexts *cards, double width)
{
    const Journey *journey = map->journey;
    size_t step = journey->touchpoint_count / SAMPLE + 1, count = 0;
    g_autofree double *highest = g_new0(double, journey->channel_count);
    g_autofree double *stack = g_new0(double, journey->channel_count * journey->stage_count);
    double shape = 0, total = 0;
    for (size_t i = 0; i < journey->touchpoint_count; i += step) {
        double height = card_height(&cards[i], width);
        size_t channel = journey->touchpoints[i].channel;
        double *cell = &stack[journey->touchpoints[i].stage * journey->channel_count + channel];
        *cell += height;
        highest[channel] = MAX(highest[channel], *cell);
        shape += fabs(log(width / height / CARD_RATIO));
        total += height;
        count++;
    }
    if (count == 0) {
        return 0;
    }
    double rows_height;
    double cost = shape / (double)count +
                  rows_cost(highest, journey->channel_count, total / (double)count, &rows_height);
    return cost + sheet_cost(map, rough_ratio(map, width, rows_height));
}

double columns_choose_width(const Map *map, const CardTexts *cards)
{
    /* no long word of a title should break while a wider column could hold it */
    double needed = columns_widest_word(map);
    double narrowest = CLAMP(ceil(needed / COLUMN_STEP) * COLUMN_STEP, COLUMN_MIN, COLUMN_MAX);
    narrowest = MAX(narrowest, card_least_width(map));
    double best = narrowest, best_cost = INFINITY;
    for (double width = narrowest; width <= COLUMN_MAX; width += COLUMN_STEP) {
        double cost = width_cost(map, cards, width);
        if (cost < best_cost) {
            best_cost = cost;
            best = width;
        }
    }
    return best;
}
