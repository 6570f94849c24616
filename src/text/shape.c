/* SPDX-License-Identifier: MIT */
/* One line of text as glyphs in visual order, for the back ends that draw glyphs (PDF, PNG, SVG
 * with outlines). Words come from the cache that measuring filled. */
#include "font_set.h"

#include <fribidi.h>

/* The embedding level of each byte's character. */
static guint8 *line_levels(const char *string, size_t length, bool right_to_left)
{
    if (!right_to_left && !text_has_right_to_left(string, length)) {
        return g_malloc0(length + 1);
    }
    glong count;
    g_autofree gunichar *characters = g_utf8_to_ucs4_fast(string, (glong)length, &count);
    g_autofree FriBidiCharType *types = g_new(FriBidiCharType, (size_t)count + 1);
    g_autofree FriBidiBracketType *brackets = g_new(FriBidiBracketType, (size_t)count + 1);
    g_autofree FriBidiLevel *levels = g_new0(FriBidiLevel, (size_t)count + 1);
    FriBidiParType base = right_to_left ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
    fribidi_get_bidi_types(characters, (FriBidiStrIndex)count, types);
    fribidi_get_bracket_types(characters, (FriBidiStrIndex)count, types, brackets);
    if (fribidi_get_par_embedding_levels_ex(types, brackets, (FriBidiStrIndex)count, &base,
                                            levels) == 0) {
        memset(levels, right_to_left, (size_t)count);
    }
    guint8 *of_bytes = g_new(guint8, length + 1);
    size_t at = 0;
    for (glong i = 0; i < count; i++) {
        size_t bytes = (size_t)g_unichar_to_utf8(characters[i], NULL);
        memset(of_bytes + at, levels[i], bytes);
        at += bytes;
    }
    return of_bytes;
}

/* A space is drawn with the font of the word beside it where that makes no difference to its width:
 * PDF viewers find words better in unbroken runs. */
static void join_space(const FontSet *fonts, Segment *space, const Segment *word)
{
    const Font *word_font = font_set_get(fonts, word->font);
    if (word->level == space->level && word_font->space > 0 &&
        word_font->space == font_set_get(fonts, space->font)->space) {
        space->font = word->font;
        space->script = word->script;
    }
}

static void join_spaces(const FontSet *fonts, const char *string, GArray *segments)
{
    for (guint i = 0; i < segments->len; i++) {
        Segment *segment = &g_array_index(segments, Segment, i);
        if (string[segment->start] != ' ') {
            continue;
        }
        size_t own = segment->font;
        if (i > 0) {
            join_space(fonts, segment, segment - 1);
        }
        if (segment->font == own && i + 1 < segments->len) {
            join_space(fonts, segment, segment + 1);
        }
    }
}

/* Words and spaces are separate segments, as in measuring. */
static GArray *line_segments(FontSet *fonts, const char *string, size_t length, FontWeight weight,
                             const guint8 *levels)
{
    GArray *segments = g_array_new(FALSE, FALSE, sizeof(Segment));
    for (size_t at = 0, end; at < length; at = end) {
        bool is_space = string[at] == ' ';
        end = at + 1;
        while (!is_space && end < length && string[end] != ' ') {
            end++;
        }
        guint first = segments->len;
        font_set_segment(fonts, string + at, end - at, weight, levels + at, segments);
        for (guint i = first; i < segments->len; i++) {
            g_array_index(segments, Segment, i).start += at;
        }
    }
    join_spaces(fonts, string, segments);
    return segments;
}

static void reverse(GArray *segments, guint start, guint end)
{
    while (start + 1 < end) {
        Segment *first = &g_array_index(segments, Segment, start++);
        Segment *last = &g_array_index(segments, Segment, --end);
        Segment swap = *first;
        *first = *last;
        *last = swap;
    }
}

/* Rule L2 of UAX #9: from the highest level down to the lowest odd one, reverse what is at least
 * that high. */
static void order_visually(GArray *segments)
{
    guint8 highest = 0;
    for (guint i = 0; i < segments->len; i++) {
        highest = MAX(highest, g_array_index(segments, Segment, i).level);
    }
    for (guint8 level = highest; level > 0; level--) {
        for (guint i = 0, end; i < segments->len; i = end + 1) {
            end = i;
            while (end < segments->len && g_array_index(segments, Segment, end).level >= level) {
                end++;
            }
            reverse(segments, i, end);
        }
    }
}

/* Whether b, at the right of a, belongs to the same run. */
static bool are_joined(const Segment *a, const Segment *b)
{
    if (a->font != b->font || a->level != b->level) {
        return false;
    }
    return a->level % 2 ? b->start + b->length == a->start : a->start + a->length == b->start;
}

/* Shapes the segments from first up to end as one run. */
static ShapedRun shape_run(FontSet *fonts, const char *string, const GArray *segments, guint first,
                           guint end, hb_language_t language)
{
    const Segment *leftmost = &g_array_index(segments, Segment, first);
    ShapedRun run = {
        .font = leftmost->font,
        .right_to_left = leftmost->level % 2,
        .start = leftmost->start,
    };
    GArray *glyphs = g_array_new(FALSE, FALSE, sizeof(ShapedGlyph));
    for (guint i = first; i < end; i++) {
        const Segment *segment = &g_array_index(segments, Segment, i);
        const ShapedWord *word = font_set_shape_word(fonts, string, segment, language);
        guint before = glyphs->len;
        g_array_append_vals(glyphs, word->glyphs, word->glyph_count);
        for (guint glyph = before; glyph < glyphs->len; glyph++) {
            g_array_index(glyphs, ShapedGlyph, glyph).cluster += (uint32_t)segment->start;
        }
        run.start = MIN(run.start, segment->start);
        run.length += segment->length;
    }
    run.glyph_count = glyphs->len;
    run.glyphs = (ShapedGlyph *)g_array_free(glyphs, FALSE);
    return run;
}

ShapedLine *font_set_shape(FontSet *fonts, const char *string, size_t length, FontWeight weight,
                           bool right_to_left, const char *language)
{
    hb_language_t tongue = language ? hb_language_from_string(language, -1) : HB_LANGUAGE_INVALID;
    g_autofree guint8 *levels = line_levels(string, length, right_to_left);
    g_autoptr(GArray) segments = line_segments(fonts, string, length, weight, levels);
    order_visually(segments);
    ShapedLine *line = g_new0(ShapedLine, 1);
    line->runs = g_new0(ShapedRun, segments->len + 1);
    for (guint first = 0, end; first < segments->len; first = end) {
        end = first + 1;
        while (end < segments->len && are_joined(&g_array_index(segments, Segment, end - 1),
                                                 &g_array_index(segments, Segment, end))) {
            end++;
        }
        line->runs[line->run_count++] = shape_run(fonts, string, segments, first, end, tongue);
    }
    return line;
}

void shaped_line_free(ShapedLine *line)
{
    if (!line) {
        return;
    }
    for (size_t i = 0; i < line->run_count; i++) {
        g_free(line->runs[i].glyphs);
    }
    g_free(line->runs);
    g_free(line);
}

double shaped_line_width(const FontSet *fonts, const ShapedLine *line)
{
    double width = 0;
    for (size_t r = 0; r < line->run_count; r++) {
        const ShapedRun *run = &line->runs[r];
        gint64 advance = 0;
        for (size_t i = 0; i < run->glyph_count; i++) {
            advance += run->glyphs[i].advance;
        }
        width += (double)advance / font_units_per_em(fonts, run->font);
    }
    return width;
}
