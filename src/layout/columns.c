/* SPDX-License-Identifier: MIT */
/* The width of the columns, one for all: the candidate whose cards come nearest to 3:2 and whose
 * rows are most even. Wrapping is arithmetic on measured words, so trying all candidates is cheap. */
#include <math.h>

#include "parts.h"

/* How much an uneven row counts against the shape of its cards. */
static const double UNEVENNESS_WEIGHT = 0.5;
static const double CARD_RATIO = 1.9;
/* Wrapping keeps 2 % of a line free. */
static const double WRAP_SLACK = 0.98;
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
    return widest / WRAP_SLACK + CARD_START + CARD_END + 1;
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
    return CLAMP(ceil(widest / WRAP_SLACK) + 2 * PADDING + 1, ROW_HEADER_MIN, ROW_HEADER_MAX);
}

static double width_cost(const Map *map, double width)
{
    const Journey *journey = map->journey;
    size_t step = journey->touchpoint_count / SAMPLE + 1;
    g_autofree double *highest = g_new0(double, journey->channel_count);
    double shape = 0, total = 0;
    size_t count = 0;
    for (size_t i = 0; i < journey->touchpoint_count; i += step) {
        double height = card_height(map, i, CARD_FULL, width);
        size_t channel = journey->touchpoints[i].channel;
        highest[channel] = MAX(highest[channel], height);
        shape += fabs(log(width / height / CARD_RATIO));
        total += height;
        count++;
    }
    if (count == 0) {
        return 0;
    }
    double mean = total / (double)count, unevenness = 0;
    size_t rows = 0;
    for (size_t channel = 0; channel < journey->channel_count; channel++) {
        if (highest[channel] > 0) {
            unevenness += highest[channel] / mean - 1;
            rows++;
        }
    }
    return shape / (double)count + UNEVENNESS_WEIGHT * unevenness / (double)rows;
}

double columns_choose_width(const Map *map)
{
    /* no long word of a title should break while a wider column could hold it */
    double needed = columns_widest_word(map);
    double narrowest = CLAMP(ceil(needed / COLUMN_STEP) * COLUMN_STEP, COLUMN_MIN, COLUMN_MAX);
    double best = narrowest, best_cost = INFINITY;
    for (double width = narrowest; width <= COLUMN_MAX; width += COLUMN_STEP) {
        double cost = width_cost(map, width);
        if (cost < best_cost) {
            best_cost = cost;
            best = width;
        }
    }
    return best;
}
