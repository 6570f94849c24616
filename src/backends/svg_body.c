/* SPDX-License-Identifier: MIT */
/* The items of the scene as SVG elements, in their order; groups keep their names and roles. */
#include <math.h>
#include "svg.h"

/* ---- What most texts share. */

static guint most_common(const guint *counts, guint length)
{
    guint best = 0;
    for (guint i = 1; i < length; i++) {
        best = counts[i] > counts[best] ? i : best;
    }
    return best;
}

SvgDefaults svg_find_defaults(const Scene *scene)
{
    g_autoptr(GArray) sizes = g_array_new(FALSE, FALSE, sizeof(double));
    g_autoptr(GArray) size_counts = g_array_new(FALSE, TRUE, sizeof(guint));
    g_autofree guint *colours = g_new0(guint, scene->palette->len);
    guint anchors[ANCHOR_RIGHT + 1] = {0};
    for (guint i = 0; i < scene->items->len; i++) {
        const SceneItem *item = &g_array_index(scene->items, SceneItem, i);
        if (item->kind != SCENE_TEXT) {
            continue;
        }
        guint size = 0;
        while (size < sizes->len && g_array_index(sizes, double, size) != item->text.size) {
            size++;
        }
        if (size == sizes->len) {
            g_array_append_val(sizes, item->text.size);
            g_array_set_size(size_counts, sizes->len);
        }
        g_array_index(size_counts, guint, size)++;
        colours[item->text.colour]++;
        anchors[item->text.anchor]++;
    }
    SvgDefaults defaults = {.size = 12, .colour = ROLE_INK};
    if (sizes->len > 0) {
        guint size = most_common(&g_array_index(size_counts, guint, 0), sizes->len);
        defaults.size = g_array_index(sizes, double, size);
        defaults.colour = (int)most_common(colours, scene->palette->len);
        defaults.anchor = (Anchor)most_common(anchors, G_N_ELEMENTS(anchors));
    }
    return defaults;
}

/* ---- Groups. */

static const char *const roles[GROUP_KIND_COUNT] = {
    [GROUP_HEADING] = "heading",
    [GROUP_SECTION] = "group",
    [GROUP_TABLE] = "table",
    [GROUP_TABLE_ROW] = "row",
    [GROUP_COLUMN_HEADER] = "columnheader",
    [GROUP_ROW_HEADER] = "rowheader",
    [GROUP_CELL] = "cell",
    [GROUP_CARD] = "group",
    [GROUP_FIGURE] = "img",
    [GROUP_LIST] = "list",
    [GROUP_LIST_ITEM] = "listitem",
};

void svg_write_id(SvgDrawing *drawing, const char *attribute, const char *before, const char *id)
{
    XmlWriter *xml = &drawing->xml;
    xml_attribute_begin(xml, attribute);
    xml_attribute_append(xml, before);
    size_t place = xml->out->len;
    g_array_append_val(drawing->id_places, place);
    g_string_append(xml->out, "c00000000-");
    xml_attribute_append(xml, id);
    xml_attribute_end(xml);
}

static void begin_group(SvgDrawing *drawing, const SceneGroup *group)
{
    XmlWriter *xml = &drawing->xml;
    if (group->link) {
        xml_begin(xml, "a");
        xml_attribute(xml, "href", group->link);
        xml_attribute(xml, "rel", "noopener");
    }
    xml_begin(xml, "g");
    if (group->id) {
        svg_write_id(drawing, "id", "", group->id);
    }
    if (group->kind == GROUP_DECORATION) {
        xml_attribute(xml, "aria-hidden", "true");
    } else if (roles[group->kind]) {
        xml_attribute(xml, "role", roles[group->kind]);
    }
    if (group->kind == GROUP_HEADING) {
        xml_attribute(xml, "aria-level", "1");
    }
    if (group->label) {
        xml_attribute(xml, "aria-label", group->label);
    }
}

/* ---- Shapes. */

static void write_paint(SvgDrawing *drawing, const ScenePaint *paint)
{
    XmlWriter *xml = &drawing->xml;
    const Scene *scene = drawing->scene;
    if (paint->fill != drawing->defaults.colour) {
        svg_write_colour(xml, scene, "fill", paint->fill);
    }
    if (paint->stroke != NO_COLOUR) {
        svg_write_colour(xml, scene, "stroke", paint->stroke);
        if (paint->stroke_width != 1) {
            xml_attribute_number(xml, "stroke-width", paint->stroke_width);
        }
        if (paint->dash > 0) {
            xml_attribute_begin(xml, "stroke-dasharray");
            text_append_number(xml->out, paint->dash);
            g_string_append_c(xml->out, ' ');
            text_append_number(xml->out, paint->space);
            xml_attribute_end(xml);
        }
        if (paint->round_ends) {
            xml_attribute(xml, "stroke-linecap", "round");
            xml_attribute(xml, "stroke-linejoin", "round");
        }
    }
    svg_write_class(xml, scene, paint->fill != drawing->defaults.colour ? paint->fill : NO_COLOUR,
                    paint->stroke);
}

static void write_rectangle(SvgDrawing *drawing, const SceneItem *item)
{
    XmlWriter *xml = &drawing->xml;
    xml_begin(xml, "rect");
    xml_attribute_number(xml, "x", item->rectangle.x);
    xml_attribute_number(xml, "y", item->rectangle.y);
    xml_attribute_number(xml, "width", item->rectangle.width);
    xml_attribute_number(xml, "height", item->rectangle.height);
    if (item->rectangle.radius > 0) {
        xml_attribute_number(xml, "rx", item->rectangle.radius);
    }
    write_paint(drawing, &item->rectangle.paint);
    xml_end(xml);
}

static void write_circle(SvgDrawing *drawing, const SceneItem *item)
{
    XmlWriter *xml = &drawing->xml;
    xml_begin(xml, "circle");
    xml_attribute_number(xml, "cx", item->circle.x);
    xml_attribute_number(xml, "cy", item->circle.y);
    xml_attribute_number(xml, "r", item->circle.radius);
    write_paint(drawing, &item->circle.paint);
    xml_end(xml);
}

static void append_point(GString *out, double x, double y)
{
    text_append_number(out, x);
    g_string_append_c(out, ' ');
    text_append_number(out, y);
}

static bool is_same(double a, double b)
{
    return fabs(a - b) < 0.005;
}

static void append_line(GString *out, const PathSegment *from, const PathSegment *to)
{
    if (is_same(from->y, to->y)) {
        g_string_append_c(out, 'H');
        text_append_number(out, to->x);
    } else if (is_same(from->x, to->x)) {
        g_string_append_c(out, 'V');
        text_append_number(out, to->y);
    } else {
        g_string_append_c(out, 'L');
        append_point(out, to->x, to->y);
    }
}

static void append_segments(GString *out, const PathSegment *segments, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const PathSegment *segment = &segments[i];
        switch (segment->operator) {
        case PATH_MOVE:
            g_string_append_c(out, 'M');
            append_point(out, segment->x, segment->y);
            break;
        case PATH_LINE:
            /* After a close the current point is the subpath's start, not the segment before. */
            if (i > 0 && segments[i - 1].operator!= PATH_CLOSE) {
                append_line(out, &segments[i - 1], segment);
            } else {
                g_string_append_c(out, 'L');
                append_point(out, segment->x, segment->y);
            }
            break;
        case PATH_CURVE:
            g_string_append_c(out, 'C');
            append_point(out, segment->x1, segment->y1);
            g_string_append_c(out, ' ');
            append_point(out, segment->x2, segment->y2);
            g_string_append_c(out, ' ');
            append_point(out, segment->x, segment->y);
            break;
        case PATH_CLOSE:
            g_string_append_c(out, 'Z');
            break;
        }
    }
}

static void write_path(SvgDrawing *drawing, const SceneItem *item)
{
    XmlWriter *xml = &drawing->xml;
    xml_begin(xml, "path");
    xml_attribute_begin(xml, "d");
    append_segments(xml->out, item->path.segments, item->path.count);
    xml_attribute_end(xml);
    write_paint(drawing, &item->path.paint);
    xml_end(xml);
}

void svg_write_body(SvgDrawing *drawing)
{
    const GArray *items = drawing->scene->items;
    g_autoptr(GArray) links = g_array_new(FALSE, FALSE, sizeof(bool)); /* one an open group */
    for (guint i = 0; i < items->len; i++) {
        const SceneItem *item = &g_array_index(items, SceneItem, i);
        bool has_link;
        switch (item->kind) {
        case SCENE_BEGIN:
            has_link = item->group.link != NULL;
            g_array_append_val(links, has_link);
            begin_group(drawing, &item->group);
            break;
        case SCENE_END:
            has_link = g_array_index(links, bool, links->len - 1);
            g_array_set_size(links, links->len - 1);
            xml_end(&drawing->xml);
            if (has_link) {
                xml_end(&drawing->xml);
            }
            break;
        case SCENE_RECTANGLE:
            write_rectangle(drawing, item);
            break;
        case SCENE_CIRCLE:
            write_circle(drawing, item);
            break;
        case SCENE_PATH:
            write_path(drawing, item);
            break;
        case SCENE_TEXT:
            if (drawing->text_mode == TEXT_OUTLINE) {
                svg_write_outlined_text(drawing, &item->text);
            } else {
                svg_write_text(drawing, &item->text);
            }
            break;
        }
    }
}
