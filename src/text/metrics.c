/* SPDX-License-Identifier: MIT */
/* What a PDF wants to know of a font beside its glyphs. */
#include "font_set.h"

#include <hb-ot.h>

static int thousandths(const Font *font, hb_position_t units)
{
    return (int)((gint64)units * 1000 / (gint64)font->units_per_em);
}

static int metric(const Font *font, hb_ot_metrics_tag_t tag, int fallback)
{
    hb_position_t value;
    return hb_ot_metrics_get_position(font->font, tag, &value) ? thousandths(font, value)
                                                               : fallback;
}

/* The box around all glyphs, from the table head: four signed words at byte 36. */
static void read_box(const Font *font, FontMetrics *metrics)
{
    enum { BOX_OFFSET = 36 };
    hb_blob_t *table = hb_face_reference_table(font->face, HB_TAG('h', 'e', 'a', 'd'));
    unsigned length;
    const guint8 *bytes = (const guint8 *)hb_blob_get_data(table, &length);
    int *fields[] = {&metrics->x_min, &metrics->y_min, &metrics->x_max, &metrics->y_max};
    for (size_t i = 0; i < G_N_ELEMENTS(fields) && length >= BOX_OFFSET + 8; i++) {
        const guint8 *word = bytes + BOX_OFFSET + 2 * i;
        *fields[i] = thousandths(font, (gint16)(word[0] << 8 | word[1]));
    }
    hb_blob_destroy(table);
}

static void read_name(const Font *font, FontMetrics *metrics)
{
    char name[sizeof metrics->name];
    unsigned size = sizeof name;
    hb_ot_name_get_utf8(font->face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size,
                        name);
    size_t length = 0;
    for (const char *p = name; *p; p++) {
        if (g_ascii_isalnum(*p) || *p == '-') {
            metrics->name[length++] = *p;
        }
    }
    metrics->name[length] = '\0';
    if (length == 0) {
        g_strlcpy(metrics->name, "Font", sizeof metrics->name);
    }
}

FontMetrics font_set_metrics(FontSet *fonts, size_t font)
{
    Font *source = font_set_get(fonts, font);
    FontMetrics metrics = {.name = "Font",
                           .ascent = 1000,
                           .descent = -300,
                           .cap_height = 700,
                           .y_min = -300,
                           .x_max = 1000,
                           .y_max = 1000};
    if (font_open(source)) {
        read_name(source, &metrics);
        read_box(source, &metrics);
        metrics.ascent = metric(source, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, metrics.ascent);
        metrics.descent = metric(source, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, metrics.descent);
        metrics.cap_height = metric(source, HB_OT_METRICS_TAG_CAP_HEIGHT, metrics.cap_height);
    }
    return metrics;
}

int font_set_advance(FontSet *fonts, size_t font, uint32_t glyph)
{
    Font *source = font_set_get(fonts, font);
    return font_open(source) ? hb_font_get_glyph_h_advance(source->font, glyph) : 0;
}
