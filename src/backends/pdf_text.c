/* SPDX-License-Identifier: MIT */
/* Lines of text as PDF operators: codes with what they mean, at the places that shaping gave them.
 */
#include <math.h>
#include "pdf_page.h"

/* A line in the making. Lengths are thousandths of an em, as in the operator TJ. */
typedef struct LinePen {
    PdfPage *page;
    double size;
    double place;  /* where the next glyph's origin is to come, without its offset */
    gint64 viewer; /* where the viewer's pen is: it moves by whole widths */
    gint64 rise;
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

static void set_rise(LinePen *pen, gint64 rise)
{
    if (pen->rise != rise) {
        close_array(pen);
        text_append_number(pen->page->content, (double)rise * pen->size / 1000);
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

static void show_glyph(LinePen *pen, PdfFont *font, const ShapedGlyph *glyph, double scale,
                       const char *meaning, size_t length)
{
    guint slot = pdf_font_slot(&pen->page->fonts, font, glyph->glyph, meaning, length);
    set_font(pen, font, slot / PDF_PART_CODES);
    set_rise(pen, glyph->y_offset == 0 ? 0 : llround(glyph->y_offset * scale));
    show_code(pen, slot % PDF_PART_CODES, llround(pen->place + glyph->x_offset * scale));
    pen->viewer += g_array_index(font->slots, PdfGlyph, slot).width;
    pen->place += glyph->advance * scale;
}

/* Appends characters as they are seen from left to right. */
static void append_visually(GString *out, const char *text, size_t length, bool right_to_left)
{
    if (!right_to_left) {
        g_string_append_len(out, text, (gssize)length);
        return;
    }
    for (const char *p = text + length; p > text;) {
        p = g_utf8_prev_char(p);
        gunichar character = g_utf8_get_char(p);
        g_unichar_get_mirror_char(character, &character);
        g_string_append_unichar(out, character);
    }
}

/* Glyphs that stand for some characters together. One glyph says it by its code; several cannot
 * share a meaning, so they get it as a span. */
static void show_cluster(LinePen *pen, PdfFont *font, const ShapedGlyph *glyphs, size_t count,
                         double scale, const GString *meaning)
{
    if (count == 1) {
        show_glyph(pen, font, glyphs, scale, meaning->str, meaning->len);
        return;
    }
    close_array(pen);
    g_string_append(pen->page->content, "/Span<</ActualText<FEFF");
    pdf_append_utf16(pen->page->content, meaning->str, meaning->len);
    g_string_append(pen->page->content, ">>>BDC\n");
    for (size_t i = 0; i < count; i++) {
        show_glyph(pen, font, &glyphs[i], scale, meaning->str, i == 0 ? meaning->len : 0);
    }
    close_array(pen);
    g_string_append(pen->page->content, "EMC\n");
}

/* Viewers take the text of a PDF to stand in the order in which it is seen and apply the
 * bidirectional algorithm to it, the letters of a ligature included. Of the ways to tell them, this
 * one finds the most words again (measured with poppler, MuPDF, pdf.js and PDFium). The mark says
 * so to those that read the structure (ISO 32000, "reverse-order show strings"). */
static void show_run(LinePen *pen, const ShapedRun *run, const char *string)
{
    PdfFont *font = pdf_font_use(&pen->page->fonts, run->font);
    double scale = 1000.0 / font_units_per_em(pen->page->scene->fonts, run->font);
    g_autoptr(GString) meaning = g_string_new(NULL);
    if (run->right_to_left) {
        close_array(pen);
        g_string_append(pen->page->content, "/ReversedChars BMC\n");
    }
    size_t bound = run->start + run->length; /* the end of what stands at the right */
    for (size_t i = 0, next; i < run->glyph_count; i = next) {
        size_t start = run->glyphs[i].cluster;
        for (next = i + 1; next < run->glyph_count && run->glyphs[next].cluster == start;) {
            next++;
        }
        size_t end = bound;
        if (run->right_to_left) {
            bound = start;
        } else if (next < run->glyph_count) {
            end = run->glyphs[next].cluster;
        }
        g_string_truncate(meaning, 0);
        append_visually(meaning, string + start, end - start, run->right_to_left);
        show_cluster(pen, font, run->glyphs + i, next - i, scale, meaning);
    }
    if (run->right_to_left) {
        close_array(pen);
        g_string_append(pen->page->content, "EMC\n");
    }
}

static double line_start(const SceneText *text, double width)
{
    switch (text->anchor) {
    case ANCHOR_MIDDLE:
        return text->x - width / 2;
    case ANCHOR_RIGHT:
        return text->x - width;
    case ANCHOR_LEFT:
        break;
    }
    return text->x;
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

void pdf_page_draw_text(PdfPage *page, const SceneText *text)
{
    FontSet *fonts = page->scene->fonts;
    g_autoptr(ShapedLine) line = font_set_shape(fonts, text->string, text->length, text->weight,
                                                text->right_to_left, text->language);
    double x = line_start(text, shaped_line_width(fonts, line) * text->size);
    pdf_page_set_fill(page, text->colour);
    begin_line(page, x, page->scene->height - text->baseline);
    LinePen pen = {.page = page, .size = text->size};
    for (size_t i = 0; i < line->run_count; i++) {
        show_run(&pen, &line->runs[i], text->string);
    }
    set_rise(&pen, 0);
    close_array(&pen);
}
