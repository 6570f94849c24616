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

PreparedText text_prepare(const Map *map, const char *string, TypeStyle style)
{
    PreparedText text = {.style = style};
    if (string && *string) {
        text.string = string;
        text.paragraph = font_set_paragraph(map->fonts, string, style.weight, map->language);
    }
    return text;
}

double text_height(const PreparedText *text, double width)
{
    if (!text->paragraph) {
        return 0;
    }
    size_t count = paragraph_count_lines(text->paragraph, text->style.size, width);
    return (double)count * type_line_height(text->style);
}

TextBlock text_wrap(const PreparedText *text, GArray *lines, double width)
{
    TextBlock block = {
        .string = text->string,
        .size = text->style.size,
        .weight = text->style.weight,
        .line_height = type_line_height(text->style),
    };
    if (!text->paragraph) {
        return block;
    }
    block.first = lines->len;
    block.count = paragraph_wrap(text->paragraph, text->style.size, width, lines);
    block.height = (double)block.count * block.line_height;
    for (size_t i = 0; i < block.count; i++) {
        const TextLine *line = &g_array_index(lines, TextLine, block.first + i);
        block.width = MAX(block.width, line->width);
    }
    return block;
}

TextBlock block_new(const Map *map, GArray *lines, const char *string, TypeStyle style,
                    double width)
{
    PreparedText text = text_prepare(map, string, style);
    return text_wrap(&text, lines, width);
}

double text_measure(const Map *map, const char *string, TypeStyle style)
{
    PreparedText text = text_prepare(map, string, style);
    return text.paragraph ? paragraph_width(text.paragraph, style.size) : 0;
}
