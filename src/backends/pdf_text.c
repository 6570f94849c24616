/* SPDX-License-Identifier: MIT */
/* Lines of text as PDF operators: codes at the places that shaping gave their glyphs. */
#include <math.h>
#include "pdf_page.h"

/* A line in the making. Lengths are thousandths of an em, as in the operator TJ. */
typedef struct LinePen {
    PdfPage *page;
    double size;
    double place;  /* where the next glyph's origin is to come, without its offset */
    gint64 viewer; /* where the viewer's pen is: it moves by whole widths */
    gint32 rise;
    bool in_array, in_string;
} LinePen;

static void close_string(LinePen *pen)
{
    if (pen->in_string) {
        g_string_append_c(pen->page->content, ')');
        pen->in_string = false;
    }
}

static void close_array(LinePen *pen)
{
    close_string(pen);
    if (pen->in_array) {
        g_string_append(pen->page->content, "]TJ\n");
        pen->in_array = false;
    }
}

static void set_font(LinePen *pen, const PdfFont *font, guint part)
{
    PdfState *state = &pen->page->state;
    if (state->font == font && state->part == part && state->size == pen->size) {
        return;
    }
    state->font = font;
    state->part = part;
    state->size = pen->size;
    close_array(pen);
    GString *out = pen->page->content;
    g_string_append_c(out, '/');
    pdf_font_append_name(font, part, out);
    g_string_append_c(out, ' ');
    text_append_number(out, pen->size);
    g_string_append(out, " Tf\n");
}

static void set_rise(LinePen *pen, gint32 rise)
{
    if (pen->rise != rise) {
        close_array(pen);
        text_append_number(pen->page->content, rise * pen->size / 1000);
        g_string_append(pen->page->content, " Ts\n");
        pen->rise = rise;
    }
}

static void show_code(LinePen *pen, guint code, gint64 x)
{
    GString *out = pen->page->content;
    if (!pen->in_array) {
        g_string_append_c(out, '[');
        pen->in_array = true;
    }
    if (pen->viewer != x) {
        close_string(pen);
        pdf_append_integer(out, pen->viewer - x); /* TJ moves against the direction of the text */
        pen->viewer = x;
    }
    if (!pen->in_string) {
        g_string_append_c(out, '(');
        pen->in_string = true;
    }
    if (code == '(' || code == ')' || code == '\\') {
        g_string_append_c(out, '\\');
    }
    g_string_append_c(out, (char)code);
}

static void show_word(LinePen *pen, const PdfWord *word)
{
    for (size_t i = 0; i < word->count; i++) {
        const PdfShown *shown = &word->shown[i];
        if (shown->mark) {
            close_array(pen);
            g_string_append(pen->page->content, shown->mark);
            continue;
        }
        set_font(pen, shown->font, shown->slot / PDF_PART_CODES);
        set_rise(pen, shown->rise);
        show_code(pen, shown->slot % PDF_PART_CODES, llround(pen->place + shown->offset));
        pen->viewer += g_array_index(shown->font->slots, PdfGlyph, shown->slot).width;
        pen->place += shown->advance;
    }
}

/* The place is told as the way from the last line's. In hundredths, so that nothing adds up. */
static void begin_line(PdfPage *page, double x, double y)
{
    gint64 to_x = llround(x * 100), to_y = llround(y * 100);
    if (!page->in_text) {
        g_string_append(page->content, "BT\n");
        page->in_text = true;
        page->text_x = page->text_y = 0;
    }
    text_append_number(page->content, (double)(to_x - page->text_x) / 100);
    g_string_append_c(page->content, ' ');
    text_append_number(page->content, (double)(to_y - page->text_y) / 100);
    g_string_append(page->content, " Td\n");
    page->text_x = to_x;
    page->text_y = to_y;
}

/* A turned line has a matrix, which would hold for all lines after it: so it is a text object of
 * its own. */
static void begin_upwards(PdfPage *page, double x, double y)
{
    GString *out = pdf_page_operators(page);
    g_string_append(out, "BT\n0 1 -1 0 ");
    text_append_number(out, x);
    g_string_append_c(out, ' ');
    text_append_number(out, y);
    g_string_append(out, " Tm\n");
    page->in_text = true;
}

static void begin(PdfPage *page, const SceneText *text, double width)
{
    double before = scene_text_before(text, width);
    double up = page->scene->height - text->baseline;
    if (text->upwards) {
        begin_upwards(page, text->x, up - before);
    } else {
        begin_line(page, text->x - before, up);
    }
}

void pdf_page_draw_text(PdfPage *page, const SceneText *text)
{
    GArray *line = page->line;
    double width = 0;
    g_array_set_size(line, 0);
    pdf_words_append(&page->words, text, line);
    for (guint i = 0; i < line->len; i++) {
        width += g_array_index(line, PdfWord, i).width;
    }
    pdf_page_set_fill(page, text->colour);
    begin(page, text, width * text->size / 1000);
    LinePen pen = {.page = page, .size = text->size};
    for (guint i = 0; i < line->len; i++) {
        show_word(&pen, &g_array_index(line, PdfWord, i));
    }
    set_rise(&pen, 0);
    close_array(&pen);
    if (text->upwards) {
        pdf_page_operators(page);
    }
}
