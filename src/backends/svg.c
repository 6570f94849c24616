/* SPDX-License-Identifier: MIT */
/* The SVG back end: head and body put together. Written by ourselves, because text must stay text
 * and groups must keep their names. */
#include "backends.h"
#include "svg.h"

static void drawing_init(SvgDrawing *drawing, const Scene *scene, const BackendOptions *options)
{
    *drawing = (SvgDrawing){
        .scene = scene,
        .text_mode = options->text_mode,
        .defaults = svg_find_defaults(scene),
        .body = g_string_sized_new(1 << 16),
        .id_places = g_array_new(FALSE, FALSE, sizeof(size_t)),
        .uses = font_uses_new(scene->fonts),
        .glyphs = svg_glyphs_new(),
        .outlines = g_ptr_array_new_with_free_func(g_free),
    };
    xml_init(&drawing->xml, drawing->body);
}

static void drawing_clear(SvgDrawing *drawing)
{
    xml_clear(&drawing->xml);
    g_ptr_array_free(drawing->outlines, TRUE);
    g_hash_table_destroy(drawing->glyphs);
    font_uses_free(drawing->uses);
    g_array_free(drawing->id_places, TRUE);
    g_string_free(drawing->body, TRUE);
}

/* Ids begin with a hash of the content, so that two maps can stand in one page. */
static void settle_prefix(SvgDrawing *drawing)
{
    guint64 hash = 14695981039346656037u; /* like FNV-1a, but eight bytes a step */
    for (size_t i = 0; i < drawing->body->len; i += sizeof hash) {
        guint64 word = 0;
        memcpy(&word, drawing->body->str + i, MIN(sizeof word, drawing->body->len - i));
        hash = (hash ^ GUINT64_FROM_LE(word)) * 1099511628211u;
        hash ^= hash >> 29; /* a product carries upwards only */
    }
    g_snprintf(drawing->prefix, sizeof drawing->prefix, "c%08x", (guint32)(hash ^ hash >> 32));
    for (guint i = 0; i < drawing->id_places->len; i++) {
        size_t place = g_array_index(drawing->id_places, size_t, i);
        memcpy(drawing->body->str + place, drawing->prefix, strlen(drawing->prefix));
    }
}

static void write_view_box(XmlWriter *xml, const Scene *scene)
{
    SceneView view = scene_view(scene);
    xml_attribute_number(xml, "width", view.width);
    xml_attribute_number(xml, "height", view.height);
    xml_attribute_begin(xml, "viewBox");
    const double box[] = {-view.x / view.scale, -view.y / view.scale, view.width / view.scale,
                          view.height / view.scale};
    for (size_t i = 0; i < G_N_ELEMENTS(box); i++) {
        g_string_append(xml->out, i > 0 ? " " : "");
        text_append_number(xml->out, box[i]);
    }
    xml_attribute_end(xml);
}

static void write_names(XmlWriter *xml, const SvgDrawing *drawing)
{
    const Scene *scene = drawing->scene;
    xml_attribute(xml, "role", "graphics-document document");
    g_autofree char *named = g_strdup_printf(
        "%s_title%s%s%s", drawing->prefix, scene->description ? " " : "",
        scene->description ? drawing->prefix : "", scene->description ? "_description" : "");
    xml_attribute(xml, "aria-labelledby", named);
    if (scene->language) {
        xml_attribute(xml, "lang", scene->language);
        xml_attribute(xml, "xml:lang", scene->language);
    }
}

/* Anchors are physical: inside a page that runs from right to left they must stay so. */
static void write_text_defaults(XmlWriter *xml, const SvgDrawing *drawing)
{
    static const char *const anchors[] = {
        [ANCHOR_LEFT] = NULL, [ANCHOR_MIDDLE] = "middle", [ANCHOR_RIGHT] = "end"};
    const SvgDefaults *defaults = &drawing->defaults;
    xml_attribute(xml, "direction", "ltr");
    if (drawing->text_mode == TEXT_OUTLINE) {
        return;
    }
    g_autofree char *families = svg_font_families(drawing);
    xml_attribute(xml, "font-family", families);
    xml_attribute_number(xml, "font-size", defaults->size);
    xml_attribute(xml, "text-rendering", "geometricPrecision");
    if (anchors[defaults->anchor]) {
        xml_attribute(xml, "text-anchor", anchors[defaults->anchor]);
    }
}

static void write_named_text(XmlWriter *xml, const SvgDrawing *drawing, const char *element,
                             const char *id, const char *text)
{
    if (!text) {
        return;
    }
    g_autofree char *full_id = g_strdup_printf("%s_%s", drawing->prefix, id);
    xml_begin(xml, element);
    xml_attribute(xml, "id", full_id);
    xml_text(xml, text, strlen(text));
    xml_end(xml);
}

/* The page around the drawing has the drawing's ground. */
static void write_page_ground(XmlWriter *xml, const Scene *scene)
{
    SceneView view = scene_view(scene);
    if (scene->page_width <= 0) {
        return;
    }
    xml_begin(xml, "rect");
    xml_attribute_number(xml, "x", -view.x / view.scale);
    xml_attribute_number(xml, "y", -view.y / view.scale);
    xml_attribute_number(xml, "width", view.width / view.scale);
    xml_attribute_number(xml, "height", view.height / view.scale);
    svg_write_colour(xml, scene, "fill", ROLE_PAPER);
    svg_write_class(xml, scene, ROLE_PAPER, NO_COLOUR);
    xml_end(xml);
}

/* Everything before the body. The root stays open in xml. */
static void write_head(XmlWriter *xml, const SvgDrawing *drawing)
{
    const Scene *scene = drawing->scene;
    xml_begin(xml, "svg");
    xml_attribute(xml, "xmlns", "http://www.w3.org/2000/svg");
    if (drawing->text_mode == TEXT_OUTLINE) {
        /* This mode is for programs of all ages: the old form of links inside the file. */
        xml_attribute(xml, "xmlns:xlink", "http://www.w3.org/1999/xlink");
    }
    xml_attribute(xml, "id", drawing->prefix);
    write_view_box(xml, scene);
    write_names(xml, drawing);
    svg_write_colour(xml, scene, "fill", drawing->defaults.colour);
    svg_write_class(xml, scene, drawing->defaults.colour, NO_COLOUR);
    write_text_defaults(xml, drawing);
    write_named_text(xml, drawing, "title", "title", scene->title ? scene->title : "");
    write_named_text(xml, drawing, "desc", "description", scene->description);
    g_autoptr(GString) css = g_string_sized_new(1 << 17);
    svg_append_style(drawing, css);
    if (css->len > 0) {
        xml_begin(xml, "style");
        xml_plain_text(xml, css->str, css->len);
        xml_end(xml);
    }
    write_page_ground(xml, scene);
}

GBytes *svg_draw(const Scene *scene, const BackendOptions *options,
                 Diagnostics *diagnostics G_GNUC_UNUSED)
{
    SvgDrawing drawing;
    drawing_init(&drawing, scene, options);
    svg_write_body(&drawing);
    settle_prefix(&drawing);
    GString *out = g_string_sized_new(drawing.body->len + (1 << 17));
    g_string_append(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    XmlWriter xml;
    xml_init(&xml, out);
    write_head(&xml, &drawing);
    svg_write_glyphs(&drawing, &xml);
    xml_raw(&xml, drawing.body);
    xml_end(&xml);
    g_string_append_c(out, '\n');
    xml_clear(&xml);
    drawing_clear(&drawing);
    return g_string_free_to_bytes(out);
}
