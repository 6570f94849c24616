/* SPDX-License-Identifier: MIT */
/* Layout to scene, in reading order: title, table (stages, channels, lanes), foot. */
#include <cjm/compose.h>

#include "compose_parts.h"

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
    Pen pen =
        compose_sheet(map, layout->lines, layout->width, layout->height, LABEL_JOURNEY_MAP, theme);
    compose_title(&pen, &layout->title);
    pen_begin(&pen, GROUP_TABLE, "grid", pen.scene->title, NULL, (Box){0});
    compose_stages(&pen, layout->stages);
    compose_rows(&pen, layout);
    compose_lanes(&pen, layout);
    pen_end(&pen);
    if (layout->path) {
        compose_grid_path(&pen, layout->path);
    }
    compose_foot(&pen, &layout->foot);
    return pen.scene;
}
