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
        pen_text(pen, figure->number, figure->x, type_baseline(TYPE_FIGURE, number_y),
                 ALIGN_MIDDLE, TYPE_FIGURE, figure->colour);
        pen_text(pen, figure->label, figure->x, type_baseline(TYPE_SMALL, label_y), ALIGN_MIDDLE,
                 TYPE_SMALL, ROLE_MUTED);
        pen_text(pen, figure->note, figure->x, type_baseline(TYPE_PRINT, note_y), ALIGN_MIDDLE,
                 TYPE_PRINT, ROLE_MUTED);
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

static void compose_chevron(const Pen *pen, Box box, bool first)
{
    double start = box.x, end = box.x + box.width, top = box.y, bottom = box.y + box.height;
    double middle = (top + bottom) / 2;
    PathSegment segments[] = {
        {.operator = PATH_MOVE, .x = start, .y = top},
        {.operator = PATH_LINE, .x = end - CHEVRON_TIP, .y = top},
        {.operator = PATH_LINE, .x = end, .y = middle},
        {.operator = PATH_LINE, .x = end - CHEVRON_TIP, .y = bottom},
        {.operator = PATH_LINE, .x = start, .y = bottom},
        {.operator = PATH_LINE, .x = first ? start : start + CHEVRON_TIP, .y = middle},
        {.operator = PATH_CLOSE},
    };
    pen_path(pen, segments, G_N_ELEMENTS(segments), paint_fill(ROLE_HEADER));
}

void compose_stages(const Pen *pen, const StageLayout *stages)
{
    pen_begin(pen, GROUP_TABLE_ROW, NULL, NULL, NULL, (Box){0});
    for (size_t i = 0; i < pen->map->journey->stage_count; i++) {
        const StageLayout *stage = &stages[i];
        g_autofree char *id = g_strdup_printf("stage-%zu", i + 1);
        pen_begin(pen, GROUP_COLUMN_HEADER, id,
                  map_text(pen->map, &pen->map->journey->stages[i].name), NULL, stage->box);
        compose_chevron(pen, stage->box, i == 0);
        pen_block(pen, &stage->name, ALIGN_START, ROLE_HEADER_INK);
        pen_block(pen, &stage->goal, ALIGN_START, ROLE_HEADER_MUTED);
        pen_end(pen);
    }
    pen_end(pen);
}
