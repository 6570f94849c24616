/* SPDX-License-Identifier: MIT */
/* The type styles of the map, and texts wrapped into blocks. Used by layout and lanes. */
#include <cjm/drawing.h>

const TypeStyle TYPE_TITLE = {30, WEIGHT_BOLD};
const TypeStyle TYPE_FIGURE = {24, WEIGHT_BOLD};
const TypeStyle TYPE_STAGE = {15, WEIGHT_BOLD};
const TypeStyle TYPE_HEADING = {14, WEIGHT_BOLD};
const TypeStyle TYPE_CARD = {13.5, WEIGHT_BOLD};
const TypeStyle TYPE_BODY = {12.5, WEIGHT_REGULAR};
const TypeStyle TYPE_SUBTITLE = {14, WEIGHT_REGULAR};
const TypeStyle TYPE_SMALL = {12, WEIGHT_REGULAR};
const TypeStyle TYPE_SMALL_BOLD = {12, WEIGHT_BOLD};
const TypeStyle TYPE_NUMBER = {13.5, WEIGHT_BOLD};
const TypeStyle TYPE_PRINT = {11, WEIGHT_REGULAR};

/* Noto Sans and Noto Sans Arabic reach 1.36 em from ascent to descent; less would let a descender
 * of one line touch the dots of the next. */
static const double LINE_HEIGHT = 1.36;

double type_line_height(TypeStyle style)
{
    return style.size * LINE_HEIGHT;
}

double type_baseline(TypeStyle style, double middle)
{
    /* half of the capitals' height: 0.714 em in Noto Sans */
    return middle + style.size * 0.357;
}

static const Paragraph *paragraph_of(const Map *map, const char *string, TypeStyle style)
{
    return font_set_paragraph(map->fonts, string, style.weight, map->language);
}

TextBlock block_new(const Map *map, GArray *lines, const char *string, TypeStyle style, double width)
{
    TextBlock block = {.string = string, .size = style.size, .weight = style.weight};
    block.line_height = type_line_height(style);
    if (!string || !*string) {
        return block;
    }
    block.first = lines->len;
    block.count = paragraph_wrap(paragraph_of(map, string, style), style.size, width, lines);
    block.height = (double)block.count * block.line_height;
    for (size_t i = 0; i < block.count; i++) {
        const TextLine *line = &g_array_index(lines, TextLine, block.first + i);
        block.width = MAX(block.width, line->width);
    }
    return block;
}

double block_measure(const Map *map, const char *string, TypeStyle style, double width)
{
    if (!string || !*string) {
        return 0;
    }
    size_t count = paragraph_count_lines(paragraph_of(map, string, style), style.size, width);
    return (double)count * type_line_height(style);
}

double text_measure(const Map *map, const char *string, TypeStyle style)
{
    return string && *string ? paragraph_width(paragraph_of(map, string, style), style.size) : 0;
}
