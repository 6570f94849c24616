/* SPDX-License-Identifier: MIT */
/* Title, subtitle and key figures; the chevrons of the stages. */
#include "compose_parts.h"

enum { CHEVRON_TIP = 12 };

static void compose_figures(const Pen *pen, const TitleLayout *title)
{
    double number_y = title->figures_y + 15;
    double label_y = number_y + 25;
    double note_y = label_y + 15;
    pen_begin(pen, GROUP_LIST, NULL, NULL, NULL, (Box){0});
    for (size_t i = 0; i < title->figure_count; i++) {
        const KeyFigure *figure = &title->figures[i];
        pen_begin(pen, GROUP_LIST_ITEM, NULL, NULL, NULL, (Box){0});
        pen_text(pen, figure->number, figure->x, type_baseline(TYPE_FIGURE, number_y), ALIGN_MIDDLE,
                 TYPE_FIGURE, figure->colour);
        pen_text(pen, figure->label, figure->x, type_baseline(TYPE_SMALL, label_y), ALIGN_MIDDLE,
                 TYPE_SMALL, ROLE_MUTED);
        pen_text(pen, figure->note, figure->x, type_baseline(TYPE_PRINT, note_y), ALIGN_MIDDLE,
                 TYPE_PRINT, ROLE_MUTED);
        compose_figure_change(pen, figure, figure->note ? note_y + 15 : note_y);
        pen_end(pen);
    }
    pen_end(pen);
}

void compose_title(const Pen *pen, const TitleLayout *title)
{
    pen_begin(pen, GROUP_HEADING, "title", NULL, NULL, (Box){0});
    pen_block(pen, &title->title, ALIGN_START, ROLE_INK);
    pen_end(pen);
    if (title->subtitle.count > 0) {
        pen_begin(pen, GROUP_PARAGRAPH, NULL, NULL, NULL, (Box){0});
        pen_block(pen, &title->subtitle, ALIGN_START, ROLE_MUTED);
        pen_end(pen);
    }
    compose_figures(pen, title);
}

static void compose_chevron(const Pen *pen, Box box, bool first, bool downwards)
{
    /* along the direction in which it points, and across it */
    double start = downwards ? box.y : box.x, side = downwards ? box.x : box.y;
    double end = start + (downwards ? box.height : box.width);
    double other = side + (downwards ? box.width : box.height);
    const double corners[][2] = {
        {start, side},
        {end - CHEVRON_TIP, side},
        {end, (side + other) / 2},
        {end - CHEVRON_TIP, other},
        {start, other},
        {first ? start : start + CHEVRON_TIP, (side + other) / 2},
    };
    PathSegment segments[G_N_ELEMENTS(corners) + 1] = {{0}};
    for (size_t i = 0; i < G_N_ELEMENTS(corners); i++) {
        segments[i].operator= i == 0 ? PATH_MOVE : PATH_LINE;
        segments[i].x = corners[i][downwards ? 1 : 0];
        segments[i].y = corners[i][downwards ? 0 : 1];
    }
    segments[G_N_ELEMENTS(corners)].operator= PATH_CLOSE;
    pen_path(pen, segments, G_N_ELEMENTS(segments), paint_fill(ROLE_HEADER));
}

void compose_stage_sign(const Pen *pen, const StageLayout *stage, bool first, bool downwards)
{
    compose_chevron(pen, stage->box, first, downwards);
    pen_block(pen, &stage->name, ALIGN_START, ROLE_HEADER_INK);
    pen_block(pen, &stage->goal, ALIGN_START, ROLE_HEADER_MUTED);
}

void compose_stages(const Pen *pen, const StageLayout *stages)
{
    pen_begin(pen, GROUP_TABLE_ROW, NULL, NULL, NULL, (Box){0});
    for (size_t i = 0; i < pen->map->journey->stage_count; i++) {
        const StageLayout *stage = &stages[i];
        g_autofree char *id = g_strdup_printf("stage-%zu", i + 1);
        pen_begin(pen, GROUP_COLUMN_HEADER, id,
                  map_text(pen->map, &pen->map->journey->stages[i].name), NULL, stage->box);
        compose_stage_sign(pen, stage, i == 0, false);
        if (pen->map->comparison) {
            compose_stage_change(pen, stage, i);
        }
        pen_end(pen);
    }
    pen_end(pen);
}
