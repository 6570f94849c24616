/* SPDX-License-Identifier: MIT */
/* Lines of text as PDF operators: codes with what they mean, at the places that shaping gave them.
 */
#include <math.h>
#include "pdf_page.h"

/* A line in the making. Lengths are thousandths of an em, as in the operator TJ. */
typedef struct LinePen {
    PdfPage *page;
    PdfFont *font; /* NULL before the first glyph */
    unsigned part; /* of a drawn font: which 256 codes */
    double size;
    double viewer; /* where the viewer's pen is */
    double place;  /* where the next glyph's origin is to come, without its offset */
    int rise;
    bool in_array, in_string;
} LinePen;

static void close_array(LinePen *pen)
{
    GString *out = pen->page->content;
    g_string_append(out, pen->in_string ? ">" : "");
    g_string_append(out, pen->in_array ? "]TJ\n" : "");
    pen->in_array = pen->in_string = false;
}

static void set_font(LinePen *pen, PdfFont *font, unsigned code)
{
    unsigned part = font->is_embedded ? 0 : code / 256;
    if (pen->font == font && pen->part == part) {
        return;
    }
    GString *out = pen->page->content;
    close_array(pen);
    g_string_append_c(out, '/');
    pdf_font_append_name(font, code, out);
    g_string_append_c(out, ' ');
    text_append_number(out, pen->size);
    g_string_append(out, " Tf\n");
    pen->font = font;
    pen->part = part;
}

static void set_rise(LinePen *pen, int rise)
{
    if (pen->rise != rise) {
        close_array(pen);
        text_append_number(pen->page->content, rise * pen->size / 1000);
        g_string_append(pen->page->content, " Ts\n");
        pen->rise = rise;
    }
}

static void show_code(LinePen *pen, unsigned code, double x)
{
    GString *out = pen->page->content;
    if (!pen->in_array) {
        g_string_append_c(out, '[');
        pen->in_array = true;
    }
    double back = round(pen->viewer - x); /* TJ moves against the direction of the text */
    if (back != 0) {
        g_string_append(out, pen->in_string ? ">" : "");
        pen->in_string = false;
        text_append_number(out, back);
        pen->viewer -= back;
    }
    if (!pen->in_string) {
        g_string_append_c(out, '<');
        pen->in_string = true;
    }
    g_string_append_printf(out, pen->font->is_embedded ? "%04X" : "%02X",
                           pen->font->is_embedded ? code : code % 256);
    pen->viewer += pdf_font_width(&pen->page->fonts, pen->font, code);
}

static void show_glyph(LinePen *pen, PdfFont *font, const ShapedGlyph *glyph, double scale,
                       const char *meaning, size_t length)
{
    unsigned code = pdf_font_code(&pen->page->fonts, font, glyph->glyph, meaning, length);
    set_font(pen, font, code);
    set_rise(pen, (int)lround(glyph->y_offset * scale));
    show_code(pen, code, pen->place + glyph->x_offset * scale);
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

void pdf_page_draw_text(PdfPage *page, const SceneText *text)
{
    FontSet *fonts = page->scene->fonts;
    g_autoptr(ShapedLine) line = font_set_shape(fonts, text->string, text->length, text->weight,
                                                text->right_to_left, text->language);
    GString *out = page->content;
    pdf_page_set_fill(page, text->colour);
    g_string_append(out, "BT\n1 0 0 -1 ");
    text_append_number(out, line_start(text, shaped_line_width(fonts, line) * text->size));
    g_string_append_c(out, ' ');
    text_append_number(out, text->baseline);
    g_string_append(out, " Tm\n");
    LinePen pen = {.page = page, .size = text->size};
    for (size_t i = 0; i < line->run_count; i++) {
        show_run(&pen, &line->runs[i], text->string);
    }
    close_array(&pen);
    /* The rise belongs to the graphics state and would outlive the text. */
    g_string_append(out, pen.rise != 0 ? "0 Ts ET\n" : "ET\n");
}
