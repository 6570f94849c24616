/* SPDX-License-Identifier: MIT */
/* Text as shapes (--text outline): each glyph is defined once, a thousand units an em, and used
 * where it stands. The line itself stays as the group's name, for readers. */
#include "svg.h"

typedef struct GlyphKey {
    size_t font;
    uint32_t glyph;
} GlyphKey;

static guint glyph_hash(gconstpointer key)
{
    const GlyphKey *glyph = key;
    return (guint)glyph->font * 65599u + glyph->glyph;
}

static gboolean glyph_equal(gconstpointer a, gconstpointer b)
{
    const GlyphKey *one = a, *other = b;
    return one->font == other->font && one->glyph == other->glyph;
}

GHashTable *svg_glyphs_new(void)
{
    return g_hash_table_new_full(glyph_hash, glyph_equal, g_free, NULL);
}

/* The number of the glyph's definition, counted from 1; 0 for one that draws nothing. */
static guint define_glyph(SvgDrawing *drawing, size_t font, uint32_t glyph)
{
    FontSet *fonts = drawing->scene->fonts;
    const GlyphKey key = {.font = font, .glyph = glyph};
    gpointer known;
    if (g_hash_table_lookup_extended(drawing->glyphs, &key, NULL, &known)) {
        return GPOINTER_TO_UINT(known);
    }
    g_autoptr(GString) path = g_string_new(NULL);
    font_set_append_outline(fonts, font, glyph, OUTLINE_SVG,
                            1000.0 / font_units_per_em(fonts, font), path);
    guint number = 0;
    if (path->len > 0) {
        g_ptr_array_add(drawing->outlines, g_strndup(path->str, path->len));
        number = drawing->outlines->len;
    }
    g_hash_table_insert(drawing->glyphs, g_memdup2(&key, sizeof key), GUINT_TO_POINTER(number));
    return number;
}

static void write_glyph(SvgDrawing *drawing, guint number, double x, double y)
{
    XmlWriter *xml = &drawing->xml;
    char id[16];
    g_snprintf(id, sizeof id, "%u", number);
    xml_begin(xml, "use");
    svg_write_id(drawing, "xlink:href", "#", id);
    xml_attribute_number(xml, "x", x);
    if (y != 0) {
        xml_attribute_number(xml, "y", y);
    }
    xml_end(xml);
}

static void write_glyphs(SvgDrawing *drawing, const ShapedLine *line)
{
    double x = 0; /* thousandths of an em */
    for (size_t r = 0; r < line->run_count; r++) {
        const ShapedRun *run = &line->runs[r];
        double scale = 1000.0 / font_units_per_em(drawing->scene->fonts, run->font);
        for (size_t i = 0; i < run->glyph_count; i++) {
            const ShapedGlyph *glyph = &run->glyphs[i];
            guint number = define_glyph(drawing, run->font, glyph->glyph);
            if (number > 0) {
                write_glyph(drawing, number, x + glyph->x_offset * scale, -glyph->y_offset * scale);
            }
            x += glyph->advance * scale;
        }
    }
}

void svg_write_outlined_text(SvgDrawing *drawing, const SceneText *text)
{
    XmlWriter *xml = &drawing->xml;
    FontSet *fonts = drawing->scene->fonts;
    g_autoptr(ShapedLine) line = font_set_shape(fonts, text->string, text->length, text->weight,
                                                text->right_to_left, text->language);
    double before = scene_text_before(text, shaped_line_width(fonts, line) * text->size);
    xml_begin(xml, "g");
    xml_attribute(xml, "role", "img");
    xml_attribute(xml, "aria-label", text->string);
    xml_attribute_begin(xml, "transform");
    g_string_append(xml->out, "translate(");
    text_append_number(xml->out, text->upwards ? text->x : text->x - before);
    g_string_append_c(xml->out, ' ');
    text_append_number(xml->out, text->upwards ? text->baseline + before : text->baseline);
    g_string_append(xml->out, text->upwards ? ")rotate(-90)scale(" : ")scale(");
    char scale[G_ASCII_DTOSTR_BUF_SIZE]; /* two decimals are too few here */
    g_string_append(xml->out, g_ascii_formatd(scale, sizeof scale, "%.6g", text->size / 1000));
    g_string_append_c(xml->out, ')');
    xml_attribute_end(xml);
    if (text->colour != drawing->defaults.colour) {
        svg_write_colour(xml, drawing->scene, "fill", text->colour);
        svg_write_class(xml, drawing->scene, text->colour, NO_COLOUR);
    }
    write_glyphs(drawing, line);
    xml_end(xml);
}

void svg_write_glyphs(const SvgDrawing *drawing, XmlWriter *xml)
{
    if (drawing->outlines->len == 0) {
        return;
    }
    xml_begin(xml, "defs");
    for (guint i = 0; i < drawing->outlines->len; i++) {
        g_autofree char *id = g_strdup_printf("%s-%u", drawing->prefix, i + 1);
        xml_begin(xml, "path");
        xml_attribute(xml, "id", id);
        xml_attribute(xml, "d", g_ptr_array_index(drawing->outlines, i));
        xml_end(xml);
    }
    xml_end(xml);
}
