/* SPDX-License-Identifier: MIT */
/* The heat map from layout to scene, in reading order: title, the table of cells with its edges,
 * foot. */
#include <cjm/compose.h>

#include "compose_parts.h"

enum { STAR_ROOM = 7 };
static const double STAR_RADIUS = 4.2, MOMENT_SIDE = 4;
static const double ROOMY_CORNER = 4, DENSE_CORNER = 1, SIGN_CORNER = 2;

static bool shows_gap(const Map *map)
{
    return map->show == SHOW_BOTH || map->show == SHOW_GAP;
}

static double corner_radius(const HeatmapLayout *layout)
{
    return layout->roomy ? ROOMY_CORNER : DENSE_CORNER;
}

/* ---- Cells. */

/* The grounds of cells with a number and what is written on them: by severity, or by the step of a
 * score. Chosen once, since the contrast of two colours takes many powers. */
typedef struct HeatInks {
    struct {
        int ground, ink;
    } entries[MAX((int)GAP_SEVERITY_COUNT, (int)HEAT_STEPS)];
} HeatInks;

static HeatInks choose_inks(const Pen *pen)
{
    HeatInks inks;
    bool gap = shows_gap(pen->map);
    size_t count = gap ? GAP_SEVERITY_COUNT : HEAT_STEPS;
    for (size_t i = 0; i < count; i++) {
        int ground = gap ? severity_heat((GapSeverity)i) : score_heat(pen->scene, i);
        inks.entries[i].ground = ground;
        inks.entries[i].ink = readable_ink(pen->scene, ground);
    }
    return inks;
}

static size_t ground_index(const Map *map, const Mean *mean)
{
    if (shows_gap(map)) {
        return mean->severity;
    }
    return score_step(&map->journey->scale,
                      map->show == SHOW_CURRENT ? mean->current : mean->desired);
}

/* A cell that nobody measured is an empty frame; one without a touchpoint is hardly there. */
static void compose_ground(const Pen *pen, Box box, double radius, bool touched, int ground)
{
    if (ground != NO_COLOUR) {
        pen_rectangle(pen, box, radius, paint_fill(ground));
        return;
    }
    if (!touched) {
        pen_rectangle(pen, box, radius, paint_fill(ROLE_BAND));
        return;
    }
    ScenePaint frame = paint_stroke(ROLE_LINE, 1);
    pen_rectangle(pen, (Box){box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1}, radius,
                  frame);
}

/* The outer side follows the corner of the cell. */
static void compose_corner(const Pen *pen, Box box, double radius, int colour)
{
    /* small enough to stay clear of a number that fills its cell */
    double side = MIN(radius + MOMENT_SIDE, box.height * 0.3);
    double bow = MIN(radius, side), hold = bow * 0.4477; /* control points of a quarter circle */
    double x = box.x + box.width, y = box.y;
    PathSegment corner[] = {{.operator= PATH_MOVE, .x = x - side, .y = y},
                            {.operator= PATH_LINE, .x = x - bow, .y = y},
                            {.operator= PATH_CURVE,
                             .x1 = x - hold,
                             .y1 = y,
                             .x2 = x,
                             .y2 = y + hold,
                             .x = x,
                             .y = y + bow},
                            {.operator= PATH_LINE, .x = x, .y = y + side},
                            {
                                .operator= PATH_CLOSE },
    };
    pen_path(pen, corner, G_N_ELEMENTS(corner), paint_fill(colour));
}

static void compose_moment(const Pen *pen, const HeatmapLayout *layout, Box box, int ink)
{
    if (layout->stars) {
        pen_star(pen, box.x + box.width - STAR_ROOM, box.y + STAR_ROOM, STAR_RADIUS, ink);
    } else {
        compose_corner(pen, box, corner_radius(layout), ink);
    }
}

static void compose_number(const Pen *pen, const HeatmapLayout *layout, const HeatCell *cell,
                           int ink)
{
    bool severe = shows_gap(pen->map) && cell->mean.severity == GAP_SEVERE;
    TypeStyle style = heat_cell_is_edge(cell) || severe ? layout->strong : layout->number;
    double x = cell->box.x + cell->box.width / 2, y = cell->box.y + cell->box.height / 2;
    if (layout->means_upwards && cell->channel == NONE) {
        pen_text_upwards(pen, cell->number, x, y, style, ink);
    } else {
        pen_text(pen, cell->number, x, type_baseline(style, y), ALIGN_MIDDLE, style, ink);
    }
}

static void compose_heat_cell(const Pen *pen, const HeatInks *inks, const HeatmapLayout *layout,
                              const HeatCell *cell)
{
    int ground = NO_COLOUR, ink = ROLE_MUTED;
    if (cell->mean.count > 0) {
        size_t index = ground_index(pen->map, &cell->mean);
        ground = inks->entries[index].ground;
        ink = inks->entries[index].ink;
    }
    g_autofree char *label = describe_cell(pen->map, cell->stage, cell->channel, &cell->mean);
    pen_begin(pen, GROUP_CELL, NULL, label, NULL, cell->box);
    compose_ground(pen, cell->box, corner_radius(layout), cell->mean.total > 0, ground);
    if (cell->number) {
        compose_number(pen, layout, cell, ink);
    }
    if (cell->moment) {
        compose_moment(pen, layout, cell->box, ink);
    }
    pen_end(pen);
}

void compose_heat_sign(const Pen *pen, const LegendItem *item)
{
    Box box = {item->x, item->y - 6, 18, 12};
    if (item->kind == LEGEND_STAR) {
        pen_star(pen, box.x + box.width / 2, item->y, STAR_RADIUS + 1, ROLE_INK);
        return;
    }
    int ground = item->kind == LEGEND_STEP   ? score_heat(pen->scene, item->step)
                 : item->kind == LEGEND_HEAT ? severity_heat(item->severity)
                                             : NO_COLOUR;
    bool framed = item->kind == LEGEND_HEAT && item->severity == GAP_UNSCORED;
    compose_ground(pen, box, SIGN_CORNER, framed || item->kind == LEGEND_CORNER,
                   framed ? NO_COLOUR : ground);
    if (framed) {
        pen_text(pen, "–", box.x + box.width / 2, type_baseline(TYPE_PRINT, item->y), ALIGN_MIDDLE,
                 TYPE_PRINT, ROLE_MUTED);
    }
    if (item->kind == LEGEND_CORNER) {
        compose_corner(pen, box, SIGN_CORNER, ROLE_INK);
    }
    if (item->kind == LEGEND_EMPTY) {
        /* alone on the paper it would not be seen */
        pen_rectangle(pen, (Box){box.x + 0.5, box.y + 0.5, 17, 11}, SIGN_CORNER,
                      paint_stroke(ROLE_LINE, 0.5));
    }
}

/* ---- Headers. */

static void compose_column(const Pen *pen, const HeatmapLayout *layout, size_t index)
{
    const HeatColumn *column = &layout->columns[index];
    bool mean = column->stage == NONE;
    g_autofree char *id = mean ? NULL : g_strdup_printf("stage-%zu", column->stage + 1);
    pen_begin(pen, GROUP_COLUMN_HEADER, id, column->name.string, NULL, column->header);
    if (mean || layout->upwards) {
        pen_rectangle(pen, column->header, corner_radius(layout), paint_fill(ROLE_BAND));
    }
    if (layout->upwards) {
        pen_block_upwards(pen, &column->name, ROLE_INK);
    } else if (mean) {
        pen_block(pen, &column->name, ALIGN_MIDDLE, ROLE_INK);
    } else {
        StageLayout stage = {.box = column->header, .name = column->name};
        compose_stage_sign(pen, &stage, index == 0, false);
    }
    pen_end(pen);
}

static void compose_row(const Pen *pen, const HeatInks *inks, const HeatmapLayout *layout,
                        size_t index)
{
    const HeatRow *row = &layout->rows[index];
    pen_begin(pen, GROUP_TABLE_ROW, NULL, NULL, NULL, (Box){0});
    pen_begin(pen, GROUP_ROW_HEADER, NULL, row->name.string, NULL, row->header);
    pen_rectangle(pen, row->header, corner_radius(layout), paint_fill(ROLE_BAND));
    if (layout->icons && row->channel != NONE) {
        compose_channel_icon(pen, row->channel, row->header.x + PADDING - 1,
                             row->header.y + row->header.height / 2, ICON_SIZE, ROLE_INK);
    }
    pen_block(pen, &row->name, ALIGN_START, ROLE_INK);
    pen_end(pen);
    for (size_t i = 0; i < layout->column_count; i++) {
        compose_heat_cell(pen, inks, layout, &layout->cells[index * layout->column_count + i]);
    }
    pen_end(pen);
}

Scene *compose_heatmap(const Map *map, const HeatmapLayout *layout, const Theme *theme)
{
    Pen pen =
        compose_sheet(map, layout->lines, layout->width, layout->height, LABEL_HEAT_MAP, theme);
    HeatInks inks = choose_inks(&pen);
    compose_title(&pen, &layout->title);
    pen_begin(&pen, GROUP_TABLE, "heatmap", pen.scene->title, NULL, (Box){0});
    pen_begin(&pen, GROUP_TABLE_ROW, NULL, NULL, NULL, (Box){0});
    for (size_t i = 0; i < layout->column_count; i++) {
        compose_column(&pen, layout, i);
    }
    pen_end(&pen);
    for (size_t i = 0; i < layout->row_count; i++) {
        compose_row(&pen, &inks, layout, i);
    }
    pen_end(&pen);
    compose_foot(&pen, &layout->foot);
    return pen.scene;
}
