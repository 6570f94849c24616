/* SPDX-License-Identifier: MIT */
/* Colours of the SVG. They are presentation attributes, because strict pages block styles; only the
 * dark half of theme `auto` needs CSS. */
#include "svg.h"

/* By hand: a map names thousands of colours, and printf would take a tenth of the drawing's time.
 */
static void append_hex(GString *out, Colour colour)
{
    static const char digits[] = "0123456789abcdef";
    const uint8_t channels[] = {colour.red, colour.green, colour.blue};
    bool is_short = colour.red % 17 == 0 && colour.green % 17 == 0 && colour.blue % 17 == 0;
    char text[8] = "#";
    size_t length = 1;
    for (size_t i = 0; i < G_N_ELEMENTS(channels); i++) {
        text[length++] = digits[channels[i] >> 4];
        if (!is_short) {
            text[length++] = digits[channels[i] & 15];
        }
    }
    g_string_append_len(out, text, (gssize)length);
}

static const PaletteEntry *palette_entry(const Scene *scene, int colour)
{
    return &g_array_index(scene->palette, PaletteEntry, colour);
}

void svg_write_colour(XmlWriter *xml, const Scene *scene, const char *attribute, int colour)
{
    xml_attribute_begin(xml, attribute);
    if (colour == NO_COLOUR) {
        g_string_append(xml->out, "none");
    } else {
        append_hex(xml->out, palette_entry(scene, colour)->light);
    }
    xml_attribute_end(xml);
}

static bool differs_in_dark(const Scene *scene, int colour)
{
    if (!scene->has_dark || colour == NO_COLOUR) {
        return false;
    }
    const PaletteEntry *entry = palette_entry(scene, colour);
    return memcmp(&entry->light, &entry->dark, sizeof entry->light) != 0;
}

void svg_write_class(XmlWriter *xml, const Scene *scene, int fill, int stroke)
{
    bool has_fill = differs_in_dark(scene, fill);
    bool has_stroke = differs_in_dark(scene, stroke);
    if (!has_fill && !has_stroke) {
        return;
    }
    xml_attribute_begin(xml, "class");
    if (has_fill) {
        g_string_append_printf(xml->out, "f%d", fill);
    }
    if (has_stroke) {
        g_string_append_printf(xml->out, "%ss%d", has_fill ? " " : "", stroke);
    }
    xml_attribute_end(xml);
}

/* Rules are bound to the root's id: a second map in the page has classes of the same names. */
static void append_dark_rules(const SvgDrawing *drawing, GString *css)
{
    const Scene *scene = drawing->scene;
    g_string_append(css, "@media (prefers-color-scheme:dark){");
    for (guint i = 0; i < scene->palette->len; i++) {
        if (!differs_in_dark(scene, (int)i)) {
            continue;
        }
        Colour dark = palette_entry(scene, (int)i)->dark;
        g_string_append_printf(css, "#%s.f%u,#%s .f%u{fill:", drawing->prefix, i, drawing->prefix,
                               i);
        append_hex(css, dark);
        g_string_append_printf(css, "}#%s .s%u{stroke:", drawing->prefix, i);
        append_hex(css, dark);
        g_string_append_c(css, '}');
    }
    g_string_append(css, "}\n");
}

void svg_append_style(const SvgDrawing *drawing, GString *css)
{
    if (drawing->text_mode == TEXT_EMBED) {
        svg_append_font_faces(drawing, css);
    }
    if (drawing->scene->has_dark) {
        append_dark_rules(drawing, css);
    }
    if (css->len > 0) {
        g_string_prepend_c(css, '\n');
    }
}
