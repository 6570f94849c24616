/* SPDX-License-Identifier: MIT */
/* The signs of a comparison, drawn with the pen: the arrow of a change, its small sign beside
 * numbers, and courses over several states. Used by lanes and compose. */
#include <math.h>

#include <cjm/drawing.h>

enum { COURSE_DOT = 2 };

int trend_ink(Trend trend)
{
    return trend == TREND_BETTER  ? ROLE_POSITIVE
           : trend == TREND_WORSE ? ROLE_NEGATIVE
                                  : ROLE_MUTED;
}

void pen_trend(const Pen *pen, double x, double y, Trend trend, int colour)
{
    ScenePaint paint = paint_stroke(colour, 1.6);
    paint.round_ends = true;
    if (trend == TREND_SAME) {
        pen_line(pen, x - 3.2, y - 1.8, x + 3.2, y - 1.8, paint);
        pen_line(pen, x - 3.2, y + 1.8, x + 3.2, y + 1.8, paint);
    }
    if (trend != TREND_BETTER && trend != TREND_WORSE) {
        return;
    }
    double up = trend == TREND_BETTER ? 1 : -1;
    PathSegment arrow[] = {
        {.operator= PATH_MOVE, .x = x, .y = y + 4.4 * up},
        {.operator= PATH_LINE, .x = x, .y = y - 4.4 * up},
        {.operator= PATH_MOVE, .x = x - 3.4, .y = y - 1 * up},
        {.operator= PATH_LINE, .x = x, .y = y - 4.4 * up},
        {.operator= PATH_LINE, .x = x + 3.4, .y = y - 1 * up},
    };
    pen_path(pen, arrow, G_N_ELEMENTS(arrow), paint);
}

void pen_status_sign(const Pen *pen, double x, double y, ChangeKind kind, int colour)
{
    ScenePaint paint = paint_stroke(colour, 1.8);
    paint.round_ends = true;
    if (kind == CHANGE_NEW) {
        pen_line(pen, x - 4, y, x + 4, y, paint);
        pen_line(pen, x, y - 4, x, y + 4, paint);
    } else if (kind == CHANGE_GONE) {
        pen_line(pen, x - 3.4, y - 3.4, x + 3.4, y + 3.4, paint);
        pen_line(pen, x - 3.4, y + 3.4, x + 3.4, y - 3.4, paint);
    } else if (kind == CHANGE_MOVED) {
        PathSegment arrow[] = {
            {.operator= PATH_MOVE, .x = x - 4.5, .y = y},
            {.operator= PATH_LINE, .x = x + 4.5, .y = y},
            {.operator= PATH_MOVE, .x = x + 1, .y = y - 3.5},
            {.operator= PATH_LINE, .x = x + 4.5, .y = y},
            {.operator= PATH_LINE, .x = x + 1, .y = y + 3.5},
        };
        pen_path(pen, arrow, G_N_ELEMENTS(arrow), paint);
    }
}

void pen_was_mark(const Pen *pen, double x, double y, int colour)
{
    pen_circle(pen, x, y, 2.6, paint_stroke(colour, 1.4));
}

/* A short way has a smaller head, never one that begins before its start. */
void pen_change_arrow(const Pen *pen, double from, double to, double y, bool wide, int colour)
{
    const double dot = 2.6, longest = wide ? 9 : 7;
    double way = fabs(to - from), forward = to >= from ? 1 : -1;
    double length = CLAMP(way - dot, 3, longest);
    double half = length * 0.55;
    double neck = to - forward * length;
    pen_was_mark(pen, from, y, colour);
    if (way > dot + length) {
        pen_line(pen, from + forward * dot, y, neck, y, paint_stroke(colour, wide ? 2.8 : 1.8));
    }
    PathSegment head[] = {{.operator= PATH_MOVE, .x = to, .y = y},
                          {.operator= PATH_LINE, .x = neck, .y = y - half},
                          {.operator= PATH_LINE, .x = neck, .y = y + half},
                          {
                              .operator= PATH_CLOSE },
    };
    pen_path(pen, head, G_N_ELEMENTS(head), paint_fill(colour));
}

void pen_was_desired(const Pen *pen, double x, double y, double radius)
{
    ScenePaint faint = paint_stroke(ROLE_PLAIN, 1.1);
    faint.dash = 2;
    faint.space = 1.6;
    pen_circle(pen, x, y, radius, faint);
}

ScenePaint curve_before_paint(void)
{
    ScenePaint paint = paint_stroke(ROLE_INK, 1.6);
    paint.dash = 0.1;
    paint.space = 3.6;
    paint.round_ends = true;
    return paint;
}

/* A state without a score breaks the line; a point between two gaps stands alone. */
void pen_course(const Pen *pen, Box box, const Scale *axis, const CoursePoint *points, size_t count,
                int colour)
{
    double step = count > 1 ? (box.width - 2 * COURSE_DOT) / (double)(count - 1) : 0;
    double height = box.height - 2 * COURSE_DOT;
    double last_x = 0, last_y = 0;
    bool joined = false;
    for (size_t i = 0; i < 2; i++) { /* the ends of the axis, so that heights can be read */
        double y = box.y + (double)i * box.height;
        pen_line(pen, box.x, y, box.x + box.width, y, paint_stroke(ROLE_MUTED, 0.5));
    }
    for (size_t i = 0; i < count; i++) {
        double share = scale_share(axis, points[i].value);
        double x = box.x + COURSE_DOT + step * (double)i;
        double y = box.y + COURSE_DOT + (1 - share) * height;
        if (points[i].given && joined) {
            ScenePaint paint = paint_stroke(colour, 1.3);
            paint.round_ends = true;
            pen_line(pen, last_x, last_y, x, y, paint);
        }
        if (points[i].given) {
            bool last = i + 1 == count;
            pen_circle(pen, x, y, last ? 2.9 : 1.5, paint_fill(colour));
        }
        joined = points[i].given;
        last_x = x;
        last_y = y;
    }
}
