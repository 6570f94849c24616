/* SPDX-License-Identifier: MIT */
/* The scene as text: one item a line, indented by group. For goldens and `render --print scene`. */
#include <cjm/scene.h>

static const char *const group_names[GROUP_KIND_COUNT] = {
    [GROUP_PLAIN] = "plain",
    [GROUP_HEADING] = "heading",
    [GROUP_SECTION] = "section",
    [GROUP_TABLE] = "table",
    [GROUP_TABLE_ROW] = "table-row",
    [GROUP_COLUMN_HEADER] = "column-header",
    [GROUP_ROW_HEADER] = "row-header",
    [GROUP_CELL] = "cell",
    [GROUP_CARD] = "card",
    [GROUP_FIGURE] = "figure",
    [GROUP_LIST] = "list",
    [GROUP_LIST_ITEM] = "list-item",
    [GROUP_PARAGRAPH] = "paragraph",
    [GROUP_DECORATION] = "decoration",
};

static void print_numbers(GString *out, size_t count, const double *numbers)
{
    for (size_t i = 0; i < count; i++) {
        g_string_append_c(out, ' ');
        text_append_number(out, numbers[i]);
    }
}

static void print_string(GString *out, const char *key, const char *string)
{
    if (string) {
        g_string_append_printf(out, " %s%s\"", key, *key ? "=" : "");
        text_append_escaped(out, string, strlen(string));
        g_string_append_c(out, '"');
    }
}

static void print_colour(const Scene *scene, GString *out, const char *key, int colour)
{
    if (colour == NO_COLOUR) {
        return;
    }
    g_string_append_printf(out, " %s=", key);
    if (colour < ROLE_COUNT) {
        g_string_append(out, colour_role_name((ColourRole)colour));
    } else {
        Colour own = g_array_index(scene->palette, PaletteEntry, colour).light;
        g_string_append_printf(out, "#%02x%02x%02x", own.red, own.green, own.blue);
    }
}

static void print_paint(const Scene *scene, GString *out, const ScenePaint *paint)
{
    print_colour(scene, out, "fill", paint->fill);
    print_colour(scene, out, "stroke", paint->stroke);
    if (paint->stroke != NO_COLOUR) {
        g_string_append(out, " width");
        print_numbers(out, 1, &paint->stroke_width);
    }
    if (paint->dash > 0) {
        g_string_append(out, " dash");
        print_numbers(out, 2, (const double[]){paint->dash, paint->space});
    }
    g_string_append(out, paint->round_ends ? " round" : "");
}

static void print_group(GString *out, const SceneGroup *group)
{
    g_string_append(out, group_names[group->kind]);
    print_string(out, "id", group->id);
    print_string(out, "label", group->label);
    print_string(out, "link", group->link);
    if (group->width > 0 || group->height > 0) {
        g_string_append(out, " box");
        print_numbers(out, 4, (const double[]){group->x, group->y, group->width, group->height});
    }
}

static void print_segments(GString *out, const PathSegment *segments, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const PathSegment *segment = &segments[i];
        switch (segment->operator) {
        case PATH_MOVE:
        case PATH_LINE:
            g_string_append(out, segment->operator== PATH_MOVE ? " M" : " L");
            print_numbers(out, 2, (const double[]){segment->x, segment->y});
            break;
        case PATH_CURVE:
            g_string_append(out, " C");
            print_numbers(out, 6,
                          (const double[]){segment->x1, segment->y1, segment->x2, segment->y2,
                                           segment->x, segment->y});
            break;
        case PATH_CLOSE:
            g_string_append(out, " Z");
            break;
        }
    }
}

static void print_text(const Scene *scene, GString *out, const SceneText *text)
{
    static const char *const anchors[] = {
        [ANCHOR_LEFT] = "left", [ANCHOR_MIDDLE] = "middle", [ANCHOR_RIGHT] = "right"};
    g_string_append(out, "text");
    print_numbers(out, 2, (const double[]){text->x, text->baseline});
    g_string_append_printf(out, " %s size", anchors[text->anchor]);
    print_numbers(out, 1, &text->size);
    g_string_append(out, " width");
    print_numbers(out, 1, &text->width);
    g_string_append(out, text->weight == WEIGHT_BOLD ? " bold" : "");
    g_string_append(out, text->right_to_left ? " rtl" : "");
    g_string_append(out, text->upwards ? " upwards" : "");
    if (text->language) {
        g_string_append_printf(out, " %s", text->language);
    }
    print_colour(scene, out, "fill", text->colour);
    print_string(out, "", text->string);
}

static void print_item(const Scene *scene, GString *out, const SceneItem *item)
{
    switch (item->kind) {
    case SCENE_BEGIN:
        print_group(out, &item->group);
        break;
    case SCENE_END:
        g_string_append(out, "end");
        break;
    case SCENE_RECTANGLE:
        g_string_append(out, "rectangle");
        print_numbers(out, 4,
                      (const double[]){item->rectangle.x, item->rectangle.y, item->rectangle.width,
                                       item->rectangle.height});
        if (item->rectangle.radius > 0) {
            g_string_append(out, " radius");
            print_numbers(out, 1, &item->rectangle.radius);
        }
        print_paint(scene, out, &item->rectangle.paint);
        break;
    case SCENE_CIRCLE:
        g_string_append(out, "circle");
        print_numbers(out, 3,
                      (const double[]){item->circle.x, item->circle.y, item->circle.radius});
        print_paint(scene, out, &item->circle.paint);
        break;
    case SCENE_PATH:
        g_string_append(out, "path");
        print_paint(scene, out, &item->path.paint);
        print_segments(out, item->path.segments, item->path.count);
        break;
    case SCENE_TEXT:
        print_text(scene, out, &item->text);
        break;
    }
    g_string_append_c(out, '\n');
}

static void print_head(const Scene *scene, GString *out)
{
    g_string_append(out, "scene");
    print_numbers(out, 2, (const double[]){scene->width, scene->height});
    if (scene->page_width > 0) {
        g_string_append(out, " page");
        print_numbers(out, 2, (const double[]){scene->page_width, scene->page_height});
    }
    g_string_append_printf(out, " %s", scene->right_to_left ? "rtl" : "ltr");
    print_string(out, "language", scene->language);
    g_string_append_c(out, '\n');
    const struct {
        const char *key, *value;
    } lines[] = {
        {"title", scene->title},     {"description", scene->description}, {"author", scene->author},
        {"subject", scene->subject}, {"keywords", scene->keywords},       {"date", scene->date},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(lines); i++) {
        if (lines[i].value) {
            g_string_append_c(out, ' ');
            print_string(out, lines[i].key, lines[i].value);
            g_string_append_c(out, '\n');
        }
    }
}

void scene_print(const Scene *scene, GString *out)
{
    print_head(scene, out);
    size_t depth = 0;
    for (guint i = 0; i < scene->items->len; i++) {
        const SceneItem *item = &g_array_index(scene->items, SceneItem, i);
        depth -= item->kind == SCENE_END && depth > 0;
        for (size_t column = 0; column < depth; column++) {
            g_string_append(out, "  ");
        }
        print_item(scene, out, item);
        depth += item->kind == SCENE_BEGIN;
    }
}
