/* SPDX-License-Identifier: MIT */
/* Lines of a prepared paragraph: sums of word widths. Layout asks many times for the number of
 * lines while it looks for a column width, so counting allocates nothing. */
#include "paragraph.h"

/* Rounding of sums must not break a line at its own width. */
static const double tolerance = 1e-6;

/* The place where the next line starts. */
typedef struct Position {
    size_t word;
    size_t piece; /* of that word; 0: its start */
} Position;

typedef struct LineExtent {
    size_t start, end; /* bytes */
    double width;      /* ems */
    bool is_rough;     /* width is a sum of parts that join without a space: no exact measure */
} LineExtent;

static double limit_in_ems(double size, double width)
{
    return size > 0 && width > 0 ? width * TEXT_FILL / size + tolerance : 0;
}

static bool is_space(const Paragraph *paragraph, const Word *word, const WordPieces *pieces,
                     size_t piece)
{
    return paragraph->string[word->start + pieces->ends[piece] - 1] == ' ';
}

/* Takes as many pieces of the word as fit, at least one. A space inside it, where no line should
 * break, is still a better place than any other. */
static void take_pieces(const Paragraph *paragraph, double limit, Position *position,
                        LineExtent *line)
{
    const Word *word = &paragraph->words[position->word];
    const WordPieces *pieces = paragraph_word_pieces(paragraph, position->word);
    size_t end = position->piece; /* of the line */
    size_t space = 0;             /* the last one in it */
    double width_before_space = 0;
    do {
        if (is_space(paragraph, word, pieces, end)) {
            space = end;
            width_before_space = line->width;
        }
        line->width += pieces->widths[end++];
    } while (end < pieces->count && line->width + pieces->widths[end] <= limit);
    size_t next = end;
    if (end < pieces->count && is_space(paragraph, word, pieces, end)) {
        next = end + 1;
    } else if (end < pieces->count && space > 0) {
        line->width = width_before_space;
        end = space;
        next = space + 1;
    }
    line->is_rough = true;
    line->end = word->start + pieces->ends[end - 1];
    position->piece = next;
    if (next == pieces->count) {
        position->word++;
        position->piece = 0;
    }
}

/* The line that starts at position; false at the end of the paragraph. */
static bool next_line(const Paragraph *paragraph, double limit, Position *position,
                      LineExtent *line)
{
    if (position->word >= paragraph->count) {
        return false;
    }
    const Word *word = &paragraph->words[position->word];
    size_t start = word->start;
    if (position->piece > 0) {
        start += paragraph_word_pieces(paragraph, position->word)->ends[position->piece - 1];
    }
    *line = (LineExtent){.start = start, .end = start};
    if (position->piece > 0 || word->width > limit) {
        size_t broken = position->word;
        take_pieces(paragraph, limit, position, line);
        if (position->word == broken || word->ends_line) {
            return true;
        }
    } else {
        line->width = word->width;
        line->end = word->start + word->length;
        position->word++;
    }
    for (double space = word->space; !word->ends_line && position->word < paragraph->count;
         space = word->space, position->word++) {
        const Word *next = &paragraph->words[position->word];
        if (line->width + space + next->width > limit) {
            break;
        }
        line->is_rough = line->is_rough || space == 0;
        line->width += space + next->width;
        line->end = next->start + next->length;
        word = next;
    }
    return true;
}

double paragraph_width(const Paragraph *paragraph, double size)
{
    double widest = 0;
    double width = 0;
    for (size_t i = 0; i < paragraph->count; i++) {
        const Word *word = &paragraph->words[i];
        width += word->width;
        widest = MAX(widest, width);
        width = word->ends_line ? 0 : width + word->space;
    }
    return widest * size;
}

double paragraph_widest_word(const Paragraph *paragraph, double size)
{
    double widest = 0;
    for (size_t i = 0; i < paragraph->count; i++) {
        widest = MAX(widest, paragraph->words[i].width);
    }
    return widest * size;
}

size_t paragraph_count_lines(const Paragraph *paragraph, double size, double width)
{
    double limit = limit_in_ems(size, width);
    Position position = {0};
    LineExtent line;
    size_t count = 0;
    while (next_line(paragraph, limit, &position, &line)) {
        count++;
    }
    return count;
}

size_t paragraph_wrap(const Paragraph *paragraph, double size, double width, GArray *lines)
{
    double limit = limit_in_ems(size, width);
    Position position = {0};
    LineExtent extent;
    size_t count = 0;
    while (next_line(paragraph, limit, &position, &extent)) {
        size_t length = extent.end - extent.start;
        if (extent.is_rough) {
            extent.width = font_set_text_width(paragraph->fonts, paragraph->string + extent.start,
                                               length, paragraph->weight, paragraph->language);
        }
        TextLine line = {
            .string = paragraph->string + extent.start,
            .length = length,
            .width = extent.width * size,
        };
        g_array_append_val(lines, line);
        count++;
    }
    return count;
}
