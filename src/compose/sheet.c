/* SPDX-License-Identifier: MIT */
/* What every view begins with: the scene's metadata, its ground, and the pen. */
#include "compose_parts.h"

static void set_metadata(Scene *scene, const Map *map, Label kind)
{
    const Journey *journey = map->journey;
    g_autofree char *description = describe_map(map, kind);
    g_autoptr(GString) keywords = g_string_new(locale_label(&map->locale, kind));
    for (size_t i = 0; i < journey->stage_count; i++) {
        g_string_append_printf(keywords, "%s%s", map->locale.list_comma,
                               map_text(map, &journey->stages[i].name));
    }
    scene->title = scene_string(scene, map_text(map, &journey->title));
    scene->description = scene_string(scene, description);
    scene->subject = scene_string(scene, map_text(map, &journey->subtitle));
    scene->keywords = scene_string(scene, keywords->str);
    scene->date = scene_string(scene, journey->date);
    scene->language = scene_string(scene, map->language);
    scene->right_to_left = map->locale.right_to_left;
}

Pen compose_sheet(const Map *map, const GArray *lines, double width, double height, Label kind,
                  const Theme *theme)
{
    Scene *scene = scene_new(map->fonts, theme);
    scene->width = width;
    scene->height = height;
    set_metadata(scene, map, kind);
    Pen pen = {
        .scene = scene,
        .map = map,
        .lines = lines,
        .width = width,
        .mirror = map->locale.right_to_left,
    };
    Box sheet = {0, 0, width, height};
    pen_begin(&pen, GROUP_DECORATION, NULL, NULL, NULL, sheet);
    pen_rectangle(&pen, sheet, 0, paint_fill(ROLE_PAPER));
    pen_end(&pen);
    return pen;
}
