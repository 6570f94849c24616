/* SPDX-License-Identifier: MIT */
/* The heat map from top to bottom: title, stages, rows of cells with means at the edges, foot. */
#include <math.h>

#include "heatmap_parts.h"

enum {
    EDGE_GAP = 8, /* before the means */
    HEAD_PADDING = 8,
    NAME_PADDING = 6, /* above and below the names of rows that are roomy */
    STAR_SIDE = 13,   /* what a star takes of its corner: numbers stay clear of it */
    TENS = 10,
};

typedef struct HeatSheet {
    const Map *map;
    HeatmapLayout *layout;
    HeatNumbers numbers;
    HeatSizes sizes;
} HeatSheet;

static bool is_last_of_ten(size_t index)
{
    return index % TENS == TENS - 1;
}

/* What comes after a row or column: the means stand further apart. */
static double gap_after(const HeatSheet *sheet, size_t index, size_t count)
{
    if (index + 1 == count) {
        return heat_has_means(sheet->map) ? EDGE_GAP : 0;
    }
    return sheet->sizes.gap + (is_last_of_ten(index) ? sheet->sizes.group : 0);
}

/* ---- Columns. */

static double mean_column_width(const HeatSheet *sheet)
{
    const HeatSizes *sizes = &sheet->sizes;
    double number = ceil(sheet->numbers.mean * sizes->type + 2 * heat_padding(sizes->type) + 2);
    const char *label = locale_label(&sheet->map->locale, LABEL_AVERAGE);
    double head = sizes->upwards
                      ? type_line_height(sizes->name)
                      : text_measure(sheet->map, label, sizes->name) / TEXT_FILL + 2 * HEAD_PADDING;
    return MAX(MAX(number, ceil(head)), sizes->cell_width);
}

static const char *column_name(const HeatSheet *sheet, const HeatColumn *column)
{
    return column->stage == NONE
               ? locale_label(&sheet->map->locale, LABEL_AVERAGE)
               : map_text(sheet->map, &sheet->map->journey->stages[column->stage].name);
}

static void wrap_column_name(HeatSheet *sheet, HeatColumn *column)
{
    const HeatSizes *sizes = &sheet->sizes;
    double level =
        column->header.width -
        (column->stage == NONE ? 2 * HEAD_PADDING : HEAT_CHEVRON_START + HEAT_CHEVRON_END);
    column->name = block_new(sheet->map, sheet->layout->lines, column_name(sheet, column),
                             sizes->name, sizes->upwards ? sizes->head : level);
    if (sizes->upwards) {
        column->header.width = MAX(column->header.width, ceil(column->name.height));
    }
}

static void place_column_name(const HeatSheet *sheet, HeatColumn *column)
{
    Box box = column->header;
    if (sheet->sizes.upwards) {
        column->name.x = box.x + box.width / 2;
        column->name.y = box.y + box.height - HEAD_PADDING;
        return;
    }
    bool mean = column->stage == NONE;
    column->name.x = mean ? box.x + box.width / 2 : box.x + HEAT_CHEVRON_START;
    column->name.y = box.y + (box.height - column->name.height) / 2;
}

static void place_columns(HeatSheet *sheet)
{
    HeatmapLayout *layout = sheet->layout;
    size_t stages = sheet->map->journey->stage_count;
    double x = MARGIN + sheet->sizes.row_header + EDGE_GAP;
    for (size_t i = 0; i < layout->column_count; i++) {
        HeatColumn *column = &layout->columns[i];
        column->header.x = x;
        column->header.width =
            column->stage == NONE ? mean_column_width(sheet) : sheet->sizes.cell_width;
        wrap_column_name(sheet, column);
        x += column->header.width + gap_after(sheet, i, stages);
    }
    const HeatColumn *last = &layout->columns[layout->column_count - 1];
    layout->width = last->header.x + last->header.width + MARGIN;
}

/* A sheet that is too narrow for its title gets wider columns. That of the means may be wider than
 * the others already, and stay as it is: then the others grow again. */
static void widen_columns(HeatSheet *sheet)
{
    HeatmapLayout *layout = sheet->layout;
    double least = sheet_least_width(sheet->map);
    place_columns(sheet);
    while (layout->width < least) {
        double share = (least - layout->width) / (double)layout->column_count;
        sheet->sizes.cell_width += ceil(share);
        g_array_set_size(layout->lines, 0);
        place_columns(sheet);
    }
}

static void place_heads(HeatSheet *sheet)
{
    HeatmapLayout *layout = sheet->layout;
    double height = sheet->sizes.cell_height;
    for (size_t i = 0; i < layout->column_count; i++) {
        const TextBlock *name = &layout->columns[i].name;
        height = MAX(height, (layout->upwards ? name->width : name->height) + 2 * HEAD_PADDING);
    }
    for (size_t i = 0; i < layout->column_count; i++) {
        HeatColumn *column = &layout->columns[i];
        column->header.y = layout->height;
        column->header.height = height;
        place_column_name(sheet, column);
    }
    layout->height += height + (layout->roomy ? EDGE_GAP : EDGE_GAP / 2.0);
}

/* ---- Rows. */

static double mean_row_height(HeatSheet *sheet)
{
    HeatmapLayout *layout = sheet->layout;
    double narrowest = INFINITY;
    for (size_t i = 0; i < layout->column_count; i++) {
        narrowest = MIN(narrowest, layout->columns[i].header.width);
    }
    double width = sheet->numbers.mean * sheet->sizes.type;
    layout->means_upwards = width + 1 > narrowest;
    return layout->means_upwards ? ceil(width + 2 * heat_padding(sheet->sizes.type) + 2) : 0;
}

static void place_row(HeatSheet *sheet, size_t index)
{
    HeatmapLayout *layout = sheet->layout;
    const Map *map = sheet->map;
    HeatRow *row = &layout->rows[index];
    bool mean = row->channel == NONE;
    double start = sheet->sizes.inset;
    double inset = start + (layout->icons ? ICON_COLUMN : 0);
    const char *name = mean ? locale_label(&map->locale, LABEL_AVERAGE)
                            : map_text(map, &map->journey->channels[row->channel].name);
    row->name = block_new(map, layout->lines, name, sheet->sizes.name,
                          sheet->sizes.row_header - inset - start);
    double height =
        MAX(sheet->sizes.cell_height, ceil(row->name.height * (row->name.count > 1 ? 1 : 0.8)) +
                                          (layout->roomy ? 2 * NAME_PADDING : 0));
    if (mean) {
        double needed = mean_row_height(sheet);
        height = MAX(height, needed);
    }
    row->header = (Box){MARGIN, layout->height, sheet->sizes.row_header, height};
    row->name.x = MARGIN + inset;
    row->name.y = layout->height + (height - row->name.height) / 2;
    for (size_t i = 0; i < layout->column_count; i++) {
        HeatCell *cell = &layout->cells[index * layout->column_count + i];
        const Box *head = &layout->columns[i].header;
        cell->box = (Box){head->x, layout->height, head->width, height};
    }
    layout->height += height + gap_after(sheet, index, map->journey->channel_count);
}

/* ---- The sheet. */

/* Beside the widest number, or above it. */
static bool has_room_for_stars(const HeatSheet *sheet)
{
    const HeatSizes *sizes = &sheet->sizes;
    double beside = (sizes->cell_width - sheet->numbers.cell * sizes->type) / 2;
    double above = (sizes->cell_height - sizes->type) / 2;
    return MAX(beside, above) >= STAR_SIDE &&
           MIN(sizes->cell_width, sizes->cell_height) > 2 * STAR_SIDE;
}

static HeatSigns what_is_drawn(const HeatSheet *sheet)
{
    const HeatmapLayout *layout = sheet->layout;
    HeatSigns signs = {.rounded = sheet->numbers.rounded};
    for (size_t i = 0; i < layout->row_count * layout->column_count; i++) {
        const HeatCell *cell = &layout->cells[i];
        const Mean *mean = &cell->mean;
        signs.empty = signs.empty || mean->total == 0;
        signs.unscored = signs.unscored || (mean->total > 0 && mean->count == 0);
        signs.star = signs.star || (cell->moment && layout->stars);
        signs.corner = signs.corner || (cell->moment && !layout->stars);
        signs.several = signs.several || (mean->count > 1 && !heat_cell_is_edge(cell));
    }
    return signs;
}

static void place_sheet(HeatSheet *sheet)
{
    HeatmapLayout *layout = sheet->layout;
    title_clear(&layout->title);
    foot_clear(&layout->foot);
    layout->title = (TitleLayout){0};
    layout->foot = (FootLayout){0};
    g_array_set_size(layout->lines, 0);
    layout->upwards = sheet->sizes.upwards;
    layout->roomy = sheet->sizes.gap > 1;
    layout->icons = sheet->sizes.icons;
    layout->stars = has_room_for_stars(sheet);
    layout->number = (TypeStyle){sheet->sizes.type, WEIGHT_REGULAR};
    layout->strong = (TypeStyle){sheet->sizes.type, WEIGHT_BOLD};
    widen_columns(sheet);
    layout->height = title_place(sheet->map, layout->lines, layout->width, &layout->title);
    place_heads(sheet);
    for (size_t i = 0; i < layout->row_count; i++) {
        place_row(sheet, i);
    }
    HeatSigns heat = what_is_drawn(sheet);
    FootSigns signs = {.path = NONE, .heat = &heat};
    layout->height =
        foot_place(sheet->map, layout->lines, layout->width, layout->height, &signs, &layout->foot);
}

/* A sheet that is wider or higher than the page leaves a part of it empty: cells grow into that,
 * which costs no scale. */
static bool fill_page(HeatSheet *sheet)
{
    static const double widest = 3.2, highest = 1.0; /* width ÷ height of a cell */
    const HeatmapLayout *layout = sheet->layout;
    HeatSizes *sizes = &sheet->sizes;
    const Journey *journey = sheet->map->journey;
    double ratio = sheet->map->page_ratio;
    if (ratio <= 0) {
        return false;
    }
    ratio = layout->width >= layout->height ? ratio : 1 / ratio;
    if (layout->width > layout->height * ratio) {
        double more = (layout->width / ratio - layout->height) / (double)journey->channel_count;
        double bound = sizes->cell_width / highest;
        sizes->cell_height = MAX(sizes->cell_height, MIN(sizes->cell_height + more, bound));
    } else {
        double more = (layout->height * ratio - layout->width) / (double)journey->stage_count;
        double bound = sizes->cell_height * widest;
        sizes->cell_width = MAX(sizes->cell_width, MIN(sizes->cell_width + more, bound));
    }
    return true;
}

/* Numbers take the room that cells came to have. */
static void enlarge_type(HeatSheet *sheet)
{
    HeatSizes *sizes = &sheet->sizes;
    double across = (sizes->cell_width - 3) / MAX(sheet->numbers.cell, 1);
    double down = sizes->cell_height / 1.15;
    double type = floor(2 * MIN(MIN(across, down), HEAT_TYPE_LARGEST)) / 2;
    sizes->type = MAX(sizes->type, type);
}

HeatmapLayout *layout_heatmap_new(const Map *map)
{
    const Journey *journey = map->journey;
    size_t edge = heat_has_means(map) ? 1 : 0;
    HeatmapLayout *layout = g_new0(HeatmapLayout, 1);
    layout->lines = g_array_new(FALSE, FALSE, sizeof(TextLine));
    layout->strings = g_string_chunk_new(1024);
    layout->column_count = journey->stage_count + edge;
    layout->row_count = journey->channel_count + edge;
    layout->columns = g_new0(HeatColumn, layout->column_count);
    layout->rows = g_new0(HeatRow, layout->row_count);
    layout->cells = g_new0(HeatCell, layout->column_count * layout->row_count);
    for (size_t i = 0; i < layout->column_count; i++) {
        layout->columns[i].stage = i < journey->stage_count ? i : NONE;
    }
    for (size_t i = 0; i < layout->row_count; i++) {
        layout->rows[i].channel = i < journey->channel_count ? i : NONE;
    }
    HeatSheet sheet = {.map = map, .layout = layout};
    sheet.numbers = heat_numbers_fill(map, layout);
    sheet.sizes = heat_sizes_choose(map, &sheet.numbers);
    enlarge_type(&sheet);
    place_sheet(&sheet);
    if (fill_page(&sheet)) {
        enlarge_type(&sheet);
        place_sheet(&sheet);
    }
    for (size_t i = 0; i < layout->column_count * layout->row_count; i++) {
        layout->cells[i].number_width *= sheet.sizes.type;
    }
    return layout;
}

void layout_heatmap_free(HeatmapLayout *layout)
{
    if (!layout) {
        return;
    }
    title_clear(&layout->title);
    foot_clear(&layout->foot);
    g_free(layout->columns);
    g_free(layout->rows);
    g_free(layout->cells);
    g_array_free(layout->lines, TRUE);
    g_string_chunk_free(layout->strings);
    g_free(layout);
}
