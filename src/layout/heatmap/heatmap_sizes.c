/* SPDX-License-Identifier: MIT */
/* How large the cells of the heat map are: comfortable in small tables, as small as their numbers
 * allow in large ones, and in between by their number. */
#include <math.h>

#include "heatmap_parts.h"

enum {
    FEW = 12,  /* rows or columns: nothing has to be saved */
    MANY = 60, /* … everything has to */
    COMFORTABLE_WIDTH = 56,
    COMFORTABLE_HEIGHT = 36,
    DENSE = 24,             /* more rows or columns than this stand close together */
    GROUPED = 20,           /* more than this are parted by tens */
    LEVEL_TABLE = 1300,     /* names of stages are level in columns up to this width together, */
    LEVEL_WIDTH = 200,      /* … and this alone; else they run upwards, */
    FEW_LEVEL = 8,          /* … except that in so few columns a word rather breaks */
    HEAD_COMFORTABLE = 170, /* names that run upwards wrap beyond this where they have room */
    HEAD_LONGEST = 300,     /* … and beyond this whatever comes */
    HEAD_STEP = 24,
    ICONS_FROM = 26, /* rows lower than this have none */
    HEADER_MIN = 96,
    HEADER_MAX = 260,
    HEADER_MAX_DENSE = 170,
};

double heat_padding(double type)
{
    return MAX(1, (type - HEAT_TYPE_SMALLEST) * 2);
}

/* From `few` where there are few to `many` where there are many. */
static double by_count(size_t count, double few, double many)
{
    double share = ((double)count - FEW) / (MANY - FEW);
    return few + (many - few) * CLAMP(share, 0, 1);
}

/* The widest word of the stages, or the widest name. */
static double widest_stage(const Map *map, TypeStyle style, bool words)
{
    const Journey *journey = map->journey;
    double widest = 0;
    for (size_t i = 0; i < journey->stage_count; i++) {
        const char *name = map_text(map, &journey->stages[i].name);
        if (name) {
            const Paragraph *paragraph =
                font_set_paragraph(map->fonts, name, style.weight, map->language);
            double width = words ? paragraph_widest_word(paragraph, style.size)
                                 : paragraph_width(paragraph, style.size);
            widest = MAX(widest, width);
        }
    }
    return widest / TEXT_FILL + 1;
}

/* Whether every stage's name stands within its column when it runs upwards and wraps at length. */
static bool heads_fit(const Map *map, const HeatSizes *sizes, double length)
{
    const Journey *journey = map->journey;
    for (size_t i = 0; i < journey->stage_count; i++) {
        PreparedText name = text_prepare(map, map_text(map, &journey->stages[i].name), sizes->name);
        if (text_height(&name, length) > sizes->cell_width + sizes->gap) {
            return false;
        }
    }
    return true;
}

/* One line, unless that makes the head too high: then as low as the columns have room for lines. */
static double head_length(const Map *map, const HeatSizes *sizes)
{
    double longest = MIN(widest_stage(map, sizes->name, false), HEAD_LONGEST);
    double word = widest_stage(map, sizes->name, true);
    double length = MIN(longest, MAX(word, HEAD_COMFORTABLE));
    while (length < longest && !heads_fit(map, sizes, length)) {
        length = MIN(length + HEAD_STEP, longest);
    }
    return length;
}

static double row_header_width(const Map *map, const HeatSizes *sizes)
{
    const Journey *journey = map->journey;
    double widest = heat_has_means(map)
                        ? text_measure(map, locale_label(&map->locale, LABEL_AVERAGE), sizes->name)
                        : 0;
    for (size_t i = 0; i < journey->channel_count; i++) {
        double name = text_measure(map, map_text(map, &journey->channels[i].name), sizes->name);
        widest = MAX(widest, name);
    }
    double room = 2 * sizes->inset + (sizes->icons ? ICON_COLUMN : 0);
    return CLAMP(ceil(widest / TEXT_FILL) + 1 + room, HEADER_MIN,
                 sizes->icons ? HEADER_MAX : HEADER_MAX_DENSE);
}

HeatSizes heat_sizes_choose(const Map *map, const HeatNumbers *numbers)
{
    size_t columns = map->journey->stage_count, rows = map->journey->channel_count;
    double type = by_count(MAX(columns, rows), HEAT_TYPE_LARGEST, HEAT_TYPE_SMALLEST);
    double needed = ceil(numbers->cell * type + 2 * heat_padding(type));
    HeatSizes sizes = {
        .type = type,
        .cell_width = MAX(by_count(columns, COMFORTABLE_WIDTH, 0), needed),
        .cell_height = by_count(rows, COMFORTABLE_HEIGHT, floor(type * 1.15)),
        .gap = MAX(columns, rows) > DENSE ? 1 : 2,
        .group = MAX(columns, rows) > GROUPED ? 2 : 0,
        .name = {by_count(MAX(columns, rows), 13, HEAT_TYPE_SMALLEST),
                 MAX(columns, rows) > DENSE ? WEIGHT_REGULAR : WEIGHT_BOLD},
    };
    sizes.inset = sizes.gap > 1 ? PADDING : PADDING / 2.0;
    sizes.icons = sizes.cell_height >= ICONS_FROM;
    double word = widest_stage(map, sizes.name, true) + HEAT_CHEVRON_START + HEAT_CHEVRON_END;
    double level = MIN(LEVEL_TABLE / (double)columns, LEVEL_WIDTH);
    sizes.upwards = word > level && columns > FEW_LEVEL;
    if (sizes.upwards) {
        /* a line of a name is higher than a narrow number is wide */
        sizes.cell_width = MAX(sizes.cell_width, ceil(type_line_height(sizes.name)) - sizes.gap);
        sizes.head = head_length(map, &sizes);
    } else {
        sizes.cell_width = MAX(sizes.cell_width, ceil(MIN(word, level)));
    }
    sizes.row_header = row_header_width(map, &sizes);
    return sizes;
}
