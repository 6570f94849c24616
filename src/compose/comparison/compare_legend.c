/* SPDX-License-Identifier: MIT */
/* The legend's signs of a comparison, as they are drawn on the map. */
#include "../compose_parts.h"

/* A small card on that ground. */
static void compose_sample(const Pen *pen, double x, double y, int ground, int edge, bool dashed)
{
    ScenePaint paint = paint_stroke(edge, dashed ? 1.2 : 1.4);
    paint.fill = ground;
    paint.dash = dashed ? 3 : 0;
    paint.space = dashed ? 2.4 : 0;
    pen_rectangle(pen, (Box){x - 8.5, y - 6, 17, 12}, 2, paint);
}

static void compose_sample_course(const Pen *pen, double x, double y)
{
    static const Scale axis = {.min = 0, .max = 1};
    static const CoursePoint points[] = {{true, 0.1}, {true, 0.6}, {true, 0.4}, {true, 0.9}};
    pen_course(pen, (Box){x - 9, y - 7, 19, 14}, &axis, points, G_N_ELEMENTS(points), ROLE_MUTED);
}

void compose_change_sign(const Pen *pen, LegendKind kind, double x, double y)
{
    switch (kind) {
    case LEGEND_WAS:
        pen_change_arrow(pen, x - 7, x + 10, y, false, ROLE_INK);
        break;
    case LEGEND_WAS_DESIRED:
        pen_was_desired(pen, x, y, 4.6);
        break;
    case LEGEND_WAS_CURVE:
        pen_line(pen, x - 9, y, x + 9, y, curve_before_paint());
        break;
    case LEGEND_NEW:
        compose_sample(pen, x, y, ROLE_BAND, ROLE_INK, false);
        pen_status_sign(pen, x, y, CHANGE_NEW, ROLE_INK);
        break;
    case LEGEND_MOVED:
        pen_status_sign(pen, x, y, CHANGE_MOVED, ROLE_INK);
        break;
    case LEGEND_GONE:
        compose_sample(pen, x, y, NO_COLOUR, ROLE_PLAIN, true);
        pen_status_sign(pen, x, y, CHANGE_GONE, ROLE_MUTED);
        break;
    case LEGEND_IMPROVED:
        compose_sample(pen, x, y, ROLE_MET_TINT, ROLE_POSITIVE, false);
        break;
    case LEGEND_WORSENED:
        compose_sample(pen, x, y, ROLE_SEVERE_TINT, ROLE_NEGATIVE, false);
        break;
    case LEGEND_COURSE:
        compose_sample_course(pen, x, y);
        break;
    default:
        break;
    }
}
