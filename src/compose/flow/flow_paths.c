/* SPDX-License-Identifier: MIT */
/* The legend of the paths: stroke, name, share, and the course of the scores by step. */
#include "../compose_parts.h"

enum { NUMBER_DISTANCE = 13, NUMBER_BESIDE = 9 };

/* One path's scores in the drawing's lengths. */
typedef struct Course {
    const Map *map;
    const Path *path;
    const PathLayout *entry;
    int colour;
} Course;

static const Touchpoint *step_of(const Course *course, size_t step)
{
    return &course->map->journey->touchpoints[course->path->steps[step]];
}

static double step_x(const Course *course, size_t step)
{
    size_t last = course->path->step_count - 1;
    return course->entry->chart.x +
           (last > 0 ? course->entry->chart.width * (double)step / (double)last : 0);
}

static double score_y(const Course *course, double value)
{
    const Scale *scale = &course->map->journey->scale;
    const Box *chart = &course->entry->chart;
    return chart->y + chart->height * (1 - scale_share(scale, value));
}

static void draw_piece(const Pen *pen, const double *x, const double *y, size_t count,
                       ScenePaint paint)
{
    if (count < 2) {
        return;
    }
    g_autoptr(GArray) segments = g_array_new(FALSE, TRUE, sizeof(PathSegment));
    PathSegment move = {.operator= PATH_MOVE, .x = x[0], .y = y[0]};
    g_array_append_val(segments, move);
    curve_append(segments, x, y, count);
    pen_path(pen, (const PathSegment *)(void *)segments->data, segments->len, paint);
}

/* A step without a score breaks the line. */
static void draw_course(const Pen *pen, const Course *course, bool desired, ScenePaint paint)
{
    size_t count = course->path->step_count, length = 0;
    g_autofree double *x = g_new0(double, count);
    g_autofree double *y = g_new0(double, count);
    for (size_t step = 0; step < count; step++) {
        const Touchpoint *touchpoint = step_of(course, step);
        const Score *score = desired ? &touchpoint->desired : &touchpoint->current;
        if (!score->given) {
            draw_piece(pen, x, y, length, paint);
            length = 0;
            continue;
        }
        x[length] = step_x(course, step);
        y[length++] = score_y(course, score->value);
    }
    draw_piece(pen, x, y, length, paint);
}

/* A score that the chart names. */
typedef struct ChartNumber {
    double value, x, y; /* y is the middle of the number */
    double point_y;
    Align align;
} ChartNumber;

/* Above or below its point. */
static ChartNumber number_at(const Course *course, size_t step, bool above)
{
    const Touchpoint *touchpoint = step_of(course, step);
    double point = score_y(course, touchpoint->current.value), y = point;
    if (above && touchpoint->desired.given && course->map->show != SHOW_CURRENT) {
        double other = score_y(course, touchpoint->desired.value);
        /* clear of the other curve */
        y = other < y && y - other < 2 * NUMBER_DISTANCE ? other : y;
    }
    return (ChartNumber){
        .value = touchpoint->current.value,
        .x = step_x(course, step),
        .y = above ? y - NUMBER_DISTANCE : y + NUMBER_DISTANCE,
        .point_y = point,
        .align = ALIGN_MIDDLE,
    };
}

static size_t last_scored(const Course *course)
{
    for (size_t step = course->path->step_count; step-- > 0;) {
        if (step_of(course, step)->current.given) {
            return step;
        }
    }
    return NONE;
}

/* The lowest below the curve, the highest above it, the end beside it: none meets a curve. */
static size_t find_numbers(const Course *course, ChartNumber *ret_numbers)
{
    const PeakEnd *figures = &course->map->analysis->paths[course->entry->path];
    if (!figures->given) {
        return 0;
    }
    size_t end = last_scored(course), count = 0;
    if (figures->lowest_step != end) {
        ret_numbers[count++] = number_at(course, figures->lowest_step, false);
    }
    if (figures->highest_step != end && figures->highest_step != figures->lowest_step) {
        ret_numbers[count++] = number_at(course, figures->highest_step, true);
    }
    ChartNumber last = number_at(course, end, false);
    last.y = last.point_y;
    last.align = ALIGN_START;
    ret_numbers[count++] = last;
    return count;
}

static void draw_points(const Pen *pen, const Course *course)
{
    for (size_t step = 0; step < course->path->step_count; step++) {
        const Touchpoint *touchpoint = step_of(course, step);
        if (touchpoint->current.given) {
            pen_circle(pen, step_x(course, step), score_y(course, touchpoint->current.value), 2.4,
                       paint_fill(course->colour));
        }
    }
}

static char *number_text(const Course *course, const ChartNumber *number)
{
    const Map *map = course->map;
    return locale_format_number(&map->locale, number->value, map_decimals(map), true);
}

static void draw_number(const Pen *pen, const Course *course, const ChartNumber *number)
{
    g_autofree char *text = number_text(course, number);
    double x = number->align == ALIGN_START ? number->x + NUMBER_BESIDE : number->x;
    pen_circle(pen, number->x, number->point_y, 4.5, paint_fill(course->colour));
    pen_text(pen, text, x, type_baseline(TYPE_SMALL_BOLD, number->y), number->align,
             TYPE_SMALL_BOLD, ROLE_INK);
}

/* The frame stops short of the numbers that stand on it. */
static void clear_ground(const Pen *pen, const Course *course, const ChartNumber *number)
{
    if (number->align == ALIGN_MIDDLE) {
        g_autofree char *text = number_text(course, number);
        double width = text_measure(course->map, text, TYPE_SMALL_BOLD) + 6;
        Box ground = {number->x - width / 2, number->y - 7, width, 14};
        pen_rectangle(pen, ground, 0, paint_fill(ROLE_PAPER));
    }
}

static void draw_frame(const Pen *pen, const Course *course)
{
    const Box *chart = &course->entry->chart;
    for (int i = 0; i < 2; i++) {
        double y = chart->y + chart->height * i;
        pen_line(pen, chart->x, y, chart->x + chart->width, y, paint_stroke(ROLE_LINE, 1));
    }
}

static void draw_chart(const Pen *pen, const Course *course)
{
    ShowMode show = pen->map->show;
    ScenePaint desired = paint_stroke(ROLE_MUTED, 1.4);
    desired.dash = 4;
    desired.space = 3;
    ScenePaint current = paint_stroke(course->colour, 2.2);
    current.round_ends = true;
    ChartNumber numbers[3];
    size_t count = show != SHOW_DESIRED ? find_numbers(course, numbers) : 0;
    draw_frame(pen, course);
    for (size_t i = 0; i < count; i++) {
        clear_ground(pen, course, &numbers[i]);
    }
    if (show != SHOW_CURRENT) {
        draw_course(pen, course, true, desired);
    }
    if (show != SHOW_DESIRED) {
        draw_course(pen, course, false, current);
        draw_points(pen, course);
    }
    for (size_t i = 0; i < count; i++) {
        draw_number(pen, course, &numbers[i]);
    }
}

/* "Buys again, 60% · 10 steps: Refresh the window display, …" */
static char *describe_path(const Map *map, const PathLayout *entry)
{
    const Path *path = &map->journey->paths[entry->path];
    GString *text = g_string_new(map_text(map, &path->name));
    g_string_append_printf(text, "%s%s", map->locale.list_comma, entry->about_text);
    for (size_t step = 0; step < path->step_count; step++) {
        const char *title =
            map_touchpoint_title(map, &map->journey->touchpoints[path->steps[step]]);
        g_string_append_printf(text, "%s%s", step == 0 ? ": " : map->locale.list_comma,
                               title ? title : "–");
    }
    return g_string_free(text, FALSE);
}

static void compose_path(const Pen *pen, const PathLayout *entry, const FlowOptions *options)
{
    bool pale = options->emphasis != NONE && options->emphasis != entry->path;
    ScenePaint paint = path_paint(entry->path, entry->stroke);
    paint.stroke = pale ? ROLE_LINE : paint.stroke;
    g_autofree char *label = describe_path(pen->map, entry);
    g_autofree char *id = g_strdup_printf("path-%zu", entry->path + 1);
    pen_begin(pen, GROUP_LIST_ITEM, id, label, NULL, (Box){0});
    double y = entry->sample.y + entry->sample.height / 2;
    pen_line(pen, entry->sample.x, y, entry->sample.x + entry->sample.width, y, paint);
    pen_block(pen, &entry->name, ALIGN_START, pale ? ROLE_MUTED : ROLE_INK);
    pen_block(pen, &entry->about, ALIGN_START, ROLE_MUTED);
    if (entry->chart.height > 0) {
        Course course = {
            .map = pen->map,
            .path = &pen->map->journey->paths[entry->path],
            .entry = entry,
            .colour = paint.stroke,
        };
        draw_chart(pen, &course);
    }
    pen_end(pen);
}

void compose_flow_paths(const Pen *pen, const FlowLayout *layout, const FlowOptions *options)
{
    if (layout->path_count == 0) {
        return;
    }
    pen_begin(pen, GROUP_SECTION, "paths", locale_label(&pen->map->locale, LABEL_PATHS), NULL,
              (Box){0});
    pen_begin(pen, GROUP_LIST, NULL, NULL, NULL, (Box){0});
    for (size_t i = 0; i < layout->path_count; i++) {
        compose_path(pen, &layout->paths[i], options);
    }
    pen_end(pen);
    pen_end(pen);
}
