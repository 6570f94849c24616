/* SPDX-License-Identifier: MIT */
/* Cuts the piece of a source line that a reader needs to see a problem, at a cost that does not
 * grow with the line: an input may be one line of 16 MiB. */
#include "excerpt.h"

enum {
    WIDEST_LEAD = 60,      /* columns before the span */
    WIDEST_LINE = 100,     /* columns in all */
    MOST_CHARACTERS = 200, /* characters in all: some have no width */
    TAB_WIDTH = 4,
};
static const char ellipsis[] = "…";

static size_t display_width(const char *escaped)
{
    size_t width = 0;
    for (const char *at = escaped; *at; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        if (!g_unichar_iszerowidth(character)) {
            width += g_unichar_iswide(character) ? 2 : 1;
        }
    }
    return width;
}

/* Bytes of the character at text; 1 where it is no valid one. */
static size_t character_length(const char *text, const char *end)
{
    gunichar character = g_utf8_get_char_validated(text, end - text);
    bool valid = *text != '\0' && character < (gunichar)-2;
    return valid ? (size_t)(g_utf8_next_char(text) - text) : 1;
}

/* The character before at, or the byte where that ends no valid one. */
static const char *step_back(const char *at, const char *start, const char *end)
{
    enum { LONGEST_CHARACTER = 4 };
    const char *before = at - 1;
    while (before > start && at - before < LONGEST_CHARACTER &&
           ((unsigned char)*before & 0xC0) == 0x80) {
        before--;
    }
    return character_length(before, end) == (size_t)(at - before) ? before : at - 1;
}

/* One character as it is shown at that column; returns its width. */
static size_t append_character(GString *out, const char *text, size_t length, size_t column)
{
    if (*text == '\t') {
        size_t width = TAB_WIDTH - column % TAB_WIDTH;
        g_string_append_printf(out, "%*s", (int)width, "");
        return width;
    }
    gsize before = out->len;
    text_append_escaped(out, text, length);
    return display_width(out->str + before);
}

/* Where the excerpt of a line begins: as far before the caret as there is room. */
static const char *find_lead(const char *line_start, const char *caret, const char *line_end)
{
    g_autoptr(GString) scratch = g_string_new(NULL);
    const char *at = caret;
    size_t width = 0;
    for (size_t i = 0; i < WIDEST_LEAD && at > line_start; i++) {
        const char *before = step_back(at, line_start, line_end);
        g_string_truncate(scratch, 0);
        width += append_character(scratch, before, character_length(before, line_end), 0);
        if (width > WIDEST_LEAD) {
            break;
        }
        at = before;
    }
    return at;
}

void excerpt_init(Excerpt *excerpt, const Source *source, Span span)
{
    size_t length;
    const char *text = source_text(source, &length);
    Span line = source_line_at(source, span.start);
    const char *line_start = text + line.start, *line_end = text + line.end;
    const char *caret = text + CLAMP(span.start, line.start, line.end);
    const char *caret_end = text + CLAMP(span.end, (size_t)(caret - text), line.end);

    const char *at = find_lead(line_start, caret, line_end);
    *excerpt = (Excerpt){.text = g_string_new(at > line_start ? ellipsis : NULL)};
    size_t column = at > line_start ? 1 : 0;
    size_t end_column = 0;
    for (size_t i = 0; at < line_end && column < WIDEST_LINE && i < MOST_CHARACTERS; i++) {
        if (at <= caret) {
            excerpt->caret_column = column;
        }
        size_t bytes = character_length(at, line_end);
        column += append_character(excerpt->text, at, bytes, column);
        at += bytes;
        if (at <= caret_end) {
            end_column = column;
        }
    }
    if (at <= caret) {
        excerpt->caret_column = column;
    }
    if (at < line_end) {
        g_string_append(excerpt->text, ellipsis);
    }
    bool has_width = caret_end > caret && end_column > excerpt->caret_column;
    excerpt->caret_width = has_width ? end_column - excerpt->caret_column : 1;
}

void excerpt_clear(Excerpt *excerpt)
{
    g_string_free(excerpt->text, TRUE);
}
