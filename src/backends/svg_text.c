/* SPDX-License-Identifier: MIT */
/* One <text> a line. Direction is said by controls inside the text: that alone reads the same in
 * Chromium, librsvg and resvg. No textLength: it squeezes letters and stops translation. */
#include "svg.h"

static const char *const anchor_names[] = {
    [ANCHOR_LEFT] = "start", [ANCHOR_MIDDLE] = "middle", [ANCHOR_RIGHT] = "end"};

static const char pop_direction[] = "\u202C";

/* RLE, LRE, or nothing where the root's direction does. */
static const char *direction_mark(const SceneText *text)
{
    if (text->right_to_left) {
        return "\u202B";
    }
    return text_has_right_to_left(text->string, text->length) ? "\u202A" : NULL;
}

void svg_write_text(SvgDrawing *drawing, const SceneText *text)
{
    XmlWriter *xml = &drawing->xml;
    const Scene *scene = drawing->scene;
    const SvgDefaults *defaults = &drawing->defaults;
    font_uses_add(drawing->uses, text->string, text->length, text->weight);
    xml_begin(xml, "text");
    xml_attribute_number(xml, "x", text->x);
    xml_attribute_number(xml, "y", text->baseline);
    if (text->upwards) {
        xml_attribute_begin(xml, "transform");
        g_string_append(xml->out, "rotate(-90 ");
        text_append_number(xml->out, text->x);
        g_string_append_c(xml->out, ' ');
        text_append_number(xml->out, text->baseline);
        g_string_append_c(xml->out, ')');
        xml_attribute_end(xml);
    }
    if (text->anchor != defaults->anchor) {
        xml_attribute(xml, "text-anchor", anchor_names[text->anchor]);
    }
    if (text->size != defaults->size) {
        xml_attribute_number(xml, "font-size", text->size);
    }
    if (text->weight == WEIGHT_BOLD) {
        xml_attribute(xml, "font-weight", "700");
    }
    if (text->colour != defaults->colour) {
        svg_write_colour(xml, scene, "fill", text->colour);
        svg_write_class(xml, scene, text->colour, NO_COLOUR);
    }
    if (text->language && g_strcmp0(text->language, scene->language) != 0) {
        xml_attribute(xml, "xml:lang", text->language);
    }
    const char *mark = direction_mark(text);
    if (mark) {
        xml_text(xml, mark, strlen(mark));
    }
    xml_text(xml, text->string, text->length);
    if (mark) {
        xml_text(xml, pop_direction, strlen(pop_direction));
    }
    xml_end(xml);
}
