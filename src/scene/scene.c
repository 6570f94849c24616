/* SPDX-License-Identifier: MIT */
/* Builds the display list. Used by compose and lanes through the pen; the back ends only read. */
#include <cjm/scene.h>
#include <cjm/strings.h>

Scene *scene_new(FontSet *fonts, const Theme *theme)
{
    Scene *scene = g_new0(Scene, 1);
    scene->fonts = fonts;
    scene->has_dark = theme->has_dark;
    scene->palette = g_array_sized_new(FALSE, FALSE, sizeof(PaletteEntry), ROLE_COUNT);
    for (int role = 0; role < ROLE_COUNT; role++) {
        PaletteEntry entry = {
            .light = theme->colours[role],
            .dark = theme->has_dark ? theme->dark[role] : theme->colours[role],
        };
        g_array_append_val(scene->palette, entry);
    }
    scene->items = g_array_new(FALSE, TRUE, sizeof(SceneItem));
    scene->strings = g_string_chunk_new(4096);
    scene->known = g_hash_table_new(text_hash, g_str_equal);
    scene->paths = g_ptr_array_new_with_free_func(g_free);
    return scene;
}

void scene_free(Scene *scene)
{
    if (!scene) {
        return;
    }
    g_array_free(scene->palette, TRUE);
    g_array_free(scene->items, TRUE);
    g_hash_table_unref(scene->known);
    g_string_chunk_free(scene->strings);
    g_ptr_array_free(scene->paths, TRUE);
    g_free(scene);
}

const char *scene_string(Scene *scene, const char *string)
{
    return string ? text_keep(scene->strings, scene->known, string) : NULL;
}

static bool colour_equal(Colour a, Colour b)
{
    return a.red == b.red && a.green == b.green && a.blue == b.blue;
}

static int add_colour(Scene *scene, PaletteEntry wanted)
{
    for (guint i = ROLE_COUNT; i < scene->palette->len; i++) {
        const PaletteEntry *entry = &g_array_index(scene->palette, PaletteEntry, i);
        if (colour_equal(entry->light, wanted.light) && colour_equal(entry->dark, wanted.dark)) {
            return (int)i;
        }
    }
    g_array_append_val(scene->palette, wanted);
    return (int)scene->palette->len - 1;
}

int scene_colour(Scene *scene, Colour colour)
{
    return add_colour(scene, (PaletteEntry){.light = colour, .dark = colour});
}

int scene_mix(Scene *scene, int from, int to, double share)
{
    PaletteEntry first = g_array_index(scene->palette, PaletteEntry, from);
    PaletteEntry last = g_array_index(scene->palette, PaletteEntry, to);
    return add_colour(scene, (PaletteEntry){
                                 .light = colour_mix(first.light, last.light, share),
                                 .dark = colour_mix(first.dark, last.dark, share),
                             });
}

static SceneItem *add_item(Scene *scene, SceneItemKind kind)
{
    g_array_set_size(scene->items, scene->items->len + 1);
    SceneItem *item = &g_array_index(scene->items, SceneItem, scene->items->len - 1);
    item->kind = kind;
    return item;
}

void scene_begin_group(Scene *scene, const SceneGroup *group)
{
    SceneItem *item = add_item(scene, SCENE_BEGIN);
    item->group = *group;
    item->group.id = scene_string(scene, group->id);
    item->group.label = scene_string(scene, group->label);
    item->group.link = scene_string(scene, group->link);
}

void scene_end(Scene *scene)
{
    add_item(scene, SCENE_END);
}

void scene_add_rectangle(Scene *scene, double x, double y, double width, double height,
                         double radius, ScenePaint paint)
{
    SceneItem *item = add_item(scene, SCENE_RECTANGLE);
    item->rectangle.x = x;
    item->rectangle.y = y;
    item->rectangle.width = width;
    item->rectangle.height = height;
    item->rectangle.radius = radius;
    item->rectangle.paint = paint;
}

void scene_add_circle(Scene *scene, double x, double y, double radius, ScenePaint paint)
{
    SceneItem *item = add_item(scene, SCENE_CIRCLE);
    item->circle.x = x;
    item->circle.y = y;
    item->circle.radius = radius;
    item->circle.paint = paint;
}

void scene_add_line(Scene *scene, double x1, double y1, double x2, double y2, ScenePaint paint)
{
    const PathSegment segments[] = {
        {.operator= PATH_MOVE, .x = x1, .y = y1},
        {.operator= PATH_LINE, .x = x2, .y = y2},
    };
    scene_add_path(scene, segments, G_N_ELEMENTS(segments), paint);
}

void scene_add_path(Scene *scene, const PathSegment *segments, size_t count, ScenePaint paint)
{
    PathSegment *copy = g_memdup2(segments, count * sizeof *segments);
    g_ptr_array_add(scene->paths, copy);
    SceneItem *item = add_item(scene, SCENE_PATH);
    item->path.segments = copy;
    item->path.count = count;
    item->path.paint = paint;
}

void scene_add_text(Scene *scene, const SceneText *text)
{
    SceneItem *item = add_item(scene, SCENE_TEXT);
    item->text = *text;
    item->text.string =
        g_string_chunk_insert_len(scene->strings, text->string, (gssize)text->length);
    item->text.language = scene_string(scene, text->language);
}

double scene_text_before(const SceneText *text, double width)
{
    switch (text->anchor) {
    case ANCHOR_MIDDLE:
        return width / 2;
    case ANCHOR_RIGHT:
        return width;
    case ANCHOR_LEFT:
        break;
    }
    return 0;
}

ScenePaint paint_fill(int colour)
{
    return (ScenePaint){.fill = colour, .stroke = NO_COLOUR};
}

ScenePaint paint_stroke(int colour, double width)
{
    return (ScenePaint){.fill = NO_COLOUR, .stroke = colour, .stroke_width = width};
}
