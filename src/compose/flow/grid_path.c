/* SPDX-License-Identifier: MIT */
/* One path over the grid: lines through the gaps, and the numbers of its steps. */
#include "../compose_parts.h"

static const TypeStyle TYPE_BADGE = {10.5, WEIGHT_BOLD};

static void compose_badge(const Pen *pen, const PathBadge *badge, int colour)
{
    double radius = badge->box.width / 2;
    double x = badge->box.x + radius, y = badge->box.y + radius;
    ScenePaint disc = paint_fill(colour);
    disc.stroke = ROLE_PAPER;
    disc.stroke_width = 1.5;
    pen_circle(pen, x, y, radius, disc);
    pen_text(pen, badge->number, x, type_baseline(TYPE_BADGE, y), ALIGN_MIDDLE, TYPE_BADGE,
             ROLE_PAPER);
}

void compose_grid_path(const Pen *pen, const GridPath *path)
{
    ScenePaint paint = path_paint(path->path, 3);
    pen_begin(pen, GROUP_DECORATION, "path", NULL, NULL, (Box){0});
    for (size_t i = 0; i < path->line_count; i++) {
        const FlowLine *line = &path->flow_lines[i];
        pen_path(pen, line->segments, line->segment_count, paint);
        compose_arrow(pen, line, paint.stroke);
    }
    for (size_t i = 0; i < path->mark_count; i++) {
        const FlowMark *mark = &path->marks[i];
        compose_handover(pen, mark->x, mark->y, mark->direction_x, mark->direction_y, mark->width,
                         ROLE_INK);
    }
    for (size_t i = 0; i < path->badge_count; i++) {
        compose_badge(pen, &path->badges[i], paint.stroke);
    }
    pen_end(pen);
}
