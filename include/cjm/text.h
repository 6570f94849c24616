/* SPDX-License-Identifier: MIT */
/* Text measured and shaped, with a private set of fonts: no system scan unless a character asks
 * for it. HarfBuzz shapes, FriBidi orders, Pango finds the places where lines may break.
 *
 * Each distinct word is shaped once for the life of the FontSet, at font scale, and serves every
 * size and every file. Which font draws a character depends on the character (and its cluster)
 * alone, never on its neighbours: so a browser with the same list of subsets chooses the same.
 *
 * Units: sizes and widths are CSS pixels; shaped glyphs are in font units (1/units_per_em). */
#ifndef CJM_TEXT_H
#define CJM_TEXT_H

#include <stdint.h>
#include <cjm/diagnostics.h>

typedef enum { WEIGHT_REGULAR, WEIGHT_BOLD, WEIGHT_COUNT } FontWeight;

typedef struct FontSet FontSet;

/* Finds the fonts in CJM_FONT_DIR where that is set, else in ../share/cjm/fonts from the program,
 * else in the folder known at build time. regular and bold (family names or files, may be NULL)
 * come first in the list when given and found: font_set_lacks. NULL after an error (no fonts). Not
 * thread-safe: one FontSet a thread. */
FontSet *font_set_new(const char *regular, const char *bold, Diagnostics *diagnostics);
void font_set_free(FontSet *fonts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FontSet, font_set_free)

/* Whether a font was named for that weight and is not found: then the list goes on without it. */
bool font_set_lacks(const FontSet *fonts, FontWeight weight);

/* false with an error when a library that one of the texts so far needed is missing: they were
 * wrapped by guess, and what was made of them is not to be shown. */
bool font_set_is_whole(const FontSet *fonts, Diagnostics *diagnostics);

/* ---- Measuring and wrapping. */

/* A text prepared for wrapping: words, their widths, the places between them. Owned by the
 * FontSet, which keeps one for each distinct (text, weight, language). */
typedef struct Paragraph Paragraph;
const Paragraph *font_set_paragraph(FontSet *fonts, const char *string, FontWeight weight,
                                    const char *language);

/* One visual line: a slice of the paragraph's own string without the space at its end. */
typedef struct TextLine {
    const char *string; /* borrowed from the paragraph; not NUL-terminated */
    size_t length;      /* bytes */
    double width;       /* at the size that was asked for */
} TextLine;

/* The width when nothing wraps but at newlines. */
double paragraph_width(const Paragraph *paragraph, double size);
/* The widest word that cannot be broken but in its middle. */
double paragraph_widest_word(const Paragraph *paragraph, double size);
/* Number of lines at that width; words wider than it break between grapheme clusters. Lines fill
 * at most 98 % of the width: viewers round, or draw with other fonts. So a box that is to hold a
 * text on one line is paragraph_width / TEXT_FILL wide. */
#define TEXT_FILL 0.98
size_t paragraph_count_lines(const Paragraph *paragraph, double size, double width);
/* Appends the lines to a GArray of TextLine; returns their number (at least 1; "" gives one). */
size_t paragraph_wrap(const Paragraph *paragraph, double size, double width, GArray *lines);

/* ---- Shaping a line for a back end that draws glyphs. */

typedef struct ShapedGlyph {
    uint32_t glyph;
    uint32_t cluster;                    /* byte offset into the line's string */
    int32_t advance, x_offset, y_offset; /* font units, y up */
} ShapedGlyph;

typedef struct ShapedRun {
    size_t font;          /* index for the font_set_* functions below */
    bool right_to_left;   /* glyphs are in visual order, left to right, either way */
    size_t start, length; /* bytes of the line's string */
    ShapedGlyph *glyphs;
    size_t glyph_count;
} ShapedRun;

typedef struct ShapedLine {
    ShapedRun *runs; /* in visual order, left to right */
    size_t run_count;
} ShapedLine;

/* The line as its own paragraph with the base direction given. Caller frees. */
ShapedLine *font_set_shape(FontSet *fonts, const char *string, size_t length, FontWeight weight,
                           bool right_to_left, const char *language);
void shaped_line_free(ShapedLine *line);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ShapedLine, shaped_line_free)
double shaped_line_width(const FontSet *fonts, const ShapedLine *line); /* ems */

/* ---- The fonts themselves, for embedding and drawing. */

size_t font_set_count(const FontSet *fonts); /* loaded so far; grows when a fallback is needed */
const char *font_family(const FontSet *fonts, size_t font); /* "Noto Sans" */
FontWeight font_weight(const FontSet *fonts, size_t font);
const char *font_file(const FontSet *fonts, size_t font);
unsigned font_units_per_em(const FontSet *fonts, size_t font);
int font_face_index(const FontSet *fonts, size_t font);
bool font_is_system(const FontSet *fonts, size_t font);
/* The font that draws the character, given the weight; false when none does. Loads a system font
 * when the set lacks the character. */
bool font_set_find(FontSet *fonts, gunichar character, FontWeight weight, size_t *ret_font);
/* Which characters of a drawing each font draws. */
typedef struct FontUses FontUses;
FontUses *font_uses_new(FontSet *fonts); /* borrows fonts */
void font_uses_free(FontUses *uses);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FontUses, font_uses_free)
void font_uses_add(FontUses *uses, const char *string, size_t length, FontWeight weight);
/* Puts the fonts into the order in which a viewer is to try them; returns their number. */
size_t font_uses_sort(FontUses *uses);
size_t font_uses_font(const FontUses *uses, size_t index);
bool font_uses_weight(const FontUses *uses, size_t index, FontWeight weight); /* of the texts */
GArray *font_uses_characters(const FontUses *uses, size_t index); /* of gunichar, sorted; new */

/* A TrueType subset that holds just these characters (and what shaping makes of them): same bytes
 * for the same set. NULL when the font may not be embedded or has no outlines. characters: a
 * sorted array without repeats. */
GBytes *font_set_subset(FontSet *fonts, size_t font, const gunichar *characters, size_t count);
/* The same by glyphs, without what shaping needs, compressed by zlib: what a PDF holds.
 * ret_numbers: the number of each glyph in the subset; ret_length: the bytes before compression. */
GBytes *font_set_subset_glyphs(FontSet *fonts, size_t font, const uint32_t *glyphs, size_t count,
                               uint16_t *ret_numbers, size_t *ret_length);
/* Whether font_set_subset_glyphs gives one: TrueType outlines, and its maker allows it. */
bool font_set_can_embed(FontSet *fonts, size_t font);

/* What a PDF says of a font, in thousandths of an em. */
typedef struct FontMetrics {
    char name[64]; /* PostScript's: letters, digits, hyphens */
    int ascent, descent, cap_height;
    int x_min, y_min, x_max, y_max;
} FontMetrics;
FontMetrics font_set_metrics(FontSet *fonts, size_t font);
/* The advance of a glyph by itself, in font units. */
int font_set_advance(FontSet *fonts, size_t font, uint32_t glyph);

/* Appends the outline of a glyph: SVG path data (y down) or PDF path operators (y up). The glyph's
 * origin comes to x, y, and a font unit is scale long. */
typedef enum { OUTLINE_SVG, OUTLINE_PDF } OutlineSyntax;
void font_set_append_outline(FontSet *fonts, size_t font, uint32_t glyph, OutlineSyntax syntax,
                             double scale, GString *out);
/* Adds one note a system font that was used, naming it and the characters, one warning for all
 * characters that no font has, and nothing twice. */
void font_set_report(FontSet *fonts, Diagnostics *diagnostics);

/* The direction of the first strong character; fallback when there is none. */
bool text_is_right_to_left(const char *string, size_t length, bool fallback);

/* Whether any character may be displayed from right to left. */
bool text_has_right_to_left(const char *string, size_t length);

/* Appends a number with at most two decimals, without trailing zeros (and without the zero before
 * the point), the same in every locale; for printed forms and SVG. Not finite: 0. */
void text_append_number(GString *out, double value);
/* The same into out, without a NUL; returns the length. */
#define TEXT_NUMBER_SIZE 32
size_t text_format_number(char *out, double value);

#endif
