/* SPDX-License-Identifier: MIT */
/* Layout to scene, in reading order: title, table (stages, channels, lanes), foot. */
#include <cjm/compose.h>

#include "compose_parts.h"

static void set_metadata(Scene *scene, const Map *map)
{
    const Journey *journey = map->journey;
    g_autofree char *description = describe_map(map);
    g_autoptr(GString) keywords = g_string_new(locale_label(&map->locale, LABEL_JOURNEY_MAP));
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

static void compose_rows(const Pen *pen, const GridLayout *layout)
{
    for (size_t i = 0; i < layout->row_count; i++) {
        const RowLayout *row = &layout->rows[i];
        pen_begin(pen, GROUP_TABLE_ROW, NULL, NULL, NULL, (Box){0});
        compose_row_header(pen, row);
        for (size_t j = 0; j < layout->stage_count; j++) {
            compose_cell(pen, layout, &layout->cells[i * layout->stage_count + j]);
        }
        pen_end(pen);
    }
}

Scene *compose_grid(const Map *map, const GridLayout *layout, const Theme *theme)
{
    Scene *scene = scene_new(map->fonts, theme);
    scene->width = layout->width;
    scene->height = layout->height;
    set_metadata(scene, map);
    Pen pen = {
        .scene = scene,
        .map = map,
        .lines = layout->lines,
        .width = layout->width,
        .mirror = map->locale.right_to_left,
    };
    Box sheet = {0, 0, layout->width, layout->height};
    pen_begin(&pen, GROUP_DECORATION, NULL, NULL, NULL, sheet);
    pen_rectangle(&pen, sheet, 0, paint_fill(ROLE_PAPER));
    pen_end(&pen);
    compose_title(&pen, &layout->title);
    pen_begin(&pen, GROUP_TABLE, "grid", scene->title, NULL, (Box){0});
    compose_stages(&pen, layout->stages);
    compose_rows(&pen, layout);
    compose_lanes(&pen, layout);
    pen_end(&pen);
    compose_foot(&pen, &layout->foot);
    return scene;
}
