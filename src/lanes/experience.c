/* SPDX-License-Identifier: MIT */
/* The experience lane: the stages' means of current (solid) and desired (dashed) as curves over the
 * scale, the area between them tinted. A stage without scores breaks the line. */
#include "lane_types.h"

enum {
    HEIGHT = 150,
    PLOT_TOP = 26,    /* room for a number above the highest point */
    PLOT_BOTTOM = 26, /* and below the lowest */
    COUNT_ROW = 14,   /* "3 of 4" at the foot, where it is needed */
};

/* A number beside its point stands off the curve; its ground hides the grid's line behind it. */
static void clear_ground(const Pen *pen, double x, double y, bool above)
{
    double middle = above ? y - 14 : y + 15;
    pen_rectangle(pen, (Box){x - 14, middle - 8, 28, 16}, 3, paint_fill(ROLE_BAND));
}

/* A run of neighbouring stages that all have means. */
typedef struct Run {
    size_t first, count;
    double *x, *current, *desired; /* places */
} Run;

static bool all_counted(const Map *map)
{
    for (size_t i = 0; i < map->journey->stage_count; i++) {
        const Mean *mean = &map->analysis->stages[i];
        if (mean->count != 0 && mean->count != mean->total) {
            return false;
        }
    }
    return true;
}

static void measure(const Map *map, GArray *lines, LaneRow *row)
{
    (void)lines;
    row->body.height = HEIGHT + (all_counted(map) ? 0 : COUNT_ROW);
}

static double plot_y(const LaneRow *row, const Scale *scale, double value)
{
    double height = HEIGHT - PLOT_TOP - PLOT_BOTTOM;
    return row->body.y + PLOT_TOP + (1 - scale_share(scale, value)) * height;
}

static void append_point(GArray *segments, PathOperator operator, double x, double y)
{
    PathSegment segment = {.operator= operator, .x = x, .y = y};
    g_array_append_val(segments, segment);
}

static void draw_area(const Pen *pen, const Run *run)
{
    g_autoptr(GArray) segments = g_array_new(FALSE, TRUE, sizeof(PathSegment));
    append_point(segments, PATH_MOVE, run->x[0], run->current[0]);
    curve_append(segments, run->x, run->current, run->count);
    /* back along the desired curve: its segments in reverse */
    g_autoptr(GArray) back = g_array_new(FALSE, TRUE, sizeof(PathSegment));
    append_point(back, PATH_MOVE, run->x[0], run->desired[0]);
    curve_append(back, run->x, run->desired, run->count);
    append_point(segments, PATH_LINE, run->x[run->count - 1], run->desired[run->count - 1]);
    for (guint i = back->len - 1; i > 0; i--) {
        const PathSegment *forward = &g_array_index(back, PathSegment, i);
        const PathSegment *before = &g_array_index(back, PathSegment, i - 1);
        PathSegment segment = {
            .operator= PATH_CURVE,
            .x1 = forward->x2,
            .y1 = forward->y2,
            .x2 = forward->x1,
            .y2 = forward->y1,
            .x = before->x,
            .y = before->y,
        };
        g_array_append_val(segments, segment);
    }
    append_point(segments, PATH_CLOSE, 0, 0);
    pen_path(pen, (const PathSegment *)(void *)segments->data, segments->len,
             paint_fill(ROLE_AREA));
}

static void draw_curve(const Pen *pen, const double *x, const double *y, size_t count,
                       ScenePaint paint)
{
    g_autoptr(GArray) segments = g_array_new(FALSE, TRUE, sizeof(PathSegment));
    append_point(segments, PATH_MOVE, x[0], y[0]);
    curve_append(segments, x, y, count);
    pen_path(pen, (const PathSegment *)(void *)segments->data, segments->len, paint);
}

static void draw_run_area(const Pen *pen, const Run *run)
{
    ShowMode show = pen->map->show;
    if (run->count >= 2 && (show == SHOW_BOTH || show == SHOW_GAP)) {
        draw_area(pen, run);
    }
}

static void draw_run_curves(const Pen *pen, const Run *run)
{
    if (run->count < 2) {
        return;
    }
    ScenePaint solid = paint_stroke(ROLE_INK, 2.4);
    solid.round_ends = true;
    ScenePaint dashed = paint_stroke(ROLE_MUTED, 1.8);
    dashed.dash = 5;
    dashed.space = 4;
    ShowMode show = pen->map->show;
    if (show != SHOW_CURRENT) {
        draw_curve(pen, run->x, run->desired, run->count, dashed);
    }
    if (show != SHOW_DESIRED) {
        draw_curve(pen, run->x, run->current, run->count, solid);
    }
}

static void draw_run(const Pen *pen, const Run *run)
{
    draw_run_area(pen, run);
    draw_run_curves(pen, run);
}

static void for_each_run(const Pen *pen, const LaneRow *row,
                         void (*draw_part)(const Pen *pen, const Run *run))
{
    const Scale *scale = &pen->map->journey->scale;
    size_t count = row->column_count;
    g_autofree double *x = g_new0(double, count);
    g_autofree double *current = g_new0(double, count);
    g_autofree double *desired = g_new0(double, count);
    Run run = {.x = x, .current = current, .desired = desired};
    for (size_t stage = 0; stage < count; stage++) {
        const Mean *mean = &pen->map->analysis->stages[stage];
        if (mean->count == 0) {
            draw_part(pen, &run);
            run.count = 0;
            continue;
        }
        x[run.count] = row->columns[stage].x + row->columns[stage].width / 2;
        current[run.count] = plot_y(row, scale, mean->current);
        desired[run.count] = plot_y(row, scale, mean->desired);
        run.count++;
    }
    draw_part(pen, &run);
}

/* Where the means were in the first state of a comparison. */
static void draw_before(const Pen *pen, const LaneRow *row)
{
    const Comparison *comparison = pen->map->comparison;
    size_t count = row->column_count, run = 0;
    g_autofree double *x = g_new0(double, count);
    g_autofree double *y = g_new0(double, count);
    for (size_t stage = 0; stage <= count; stage++) {
        CoursePoint was = stage < count ? comparison_stage_course(comparison, stage)[0]
                                        : (CoursePoint){.given = false};
        if (was.given) {
            x[run] = row->columns[stage].x + row->columns[stage].width / 2;
            y[run] = plot_y(row, &comparison->axis, was.value);
            run++;
            continue;
        }
        if (run == 1) { /* a level that is seen on both sides of a number */
            pen_line(pen, x[0] - 28, y[0], x[0] + 28, y[0], curve_before_paint());
        } else if (run > 1) {
            draw_curve(pen, x, y, run, curve_before_paint());
        }
        run = 0;
    }
}

static void draw_number(const Pen *pen, double value, double x, double y, bool above,
                        TypeStyle style, int colour)
{
    g_autofree char *number = map_mean(pen->map, value);
    double middle = above ? y - 14 : y + 15;
    pen_text(pen, number, x, type_baseline(style, middle), ALIGN_MIDDLE, style, colour);
}

static void draw_points(const Pen *pen, const LaneRow *row, size_t stage)
{
    const Map *map = pen->map;
    const Mean *mean = &map->analysis->stages[stage];
    const Scale *scale = &map->journey->scale;
    double x = row->columns[stage].x + row->columns[stage].width / 2;
    double current = plot_y(row, scale, mean->current);
    double desired = plot_y(row, scale, mean->desired);
    /* the higher point has its number above, the lower one below: they cannot meet */
    bool exceeds = mean->current > mean->desired;
    if (map->show != SHOW_CURRENT) {
        ScenePaint ring = paint_stroke(ROLE_MUTED, 1.8);
        ring.fill = ROLE_BAND;
        pen_circle(pen, x, desired, 4.5, ring);
        draw_number(pen, mean->desired, x, desired, !exceeds, TYPE_SMALL, ROLE_MUTED);
    }
    if (map->show != SHOW_DESIRED) {
        bool together = map->show != SHOW_CURRENT && current == desired;
        pen_circle(pen, x, current, together ? 2.7 : 4.5, paint_fill(ROLE_INK));
        draw_number(pen, mean->current, x, current, exceeds, TYPE_SMALL_BOLD, ROLE_INK);
    }
    g_autofree char *note = map_count_note(map, mean);
    double y = row->body.y + row->body.height - COUNT_ROW / 2.0 - 4;
    pen_text(pen, note, x, type_baseline(TYPE_PRINT, y), ALIGN_MIDDLE, TYPE_PRINT, ROLE_MUTED);
}

/* Behind every number. */
static void clear_grounds(const Pen *pen, const LaneRow *row)
{
    const Scale *scale = &pen->map->journey->scale;
    for (size_t stage = 0; stage < row->column_count; stage++) {
        const Mean *mean = &pen->map->analysis->stages[stage];
        if (mean->count > 0) {
            double x = row->columns[stage].x + row->columns[stage].width / 2;
            bool exceeds = mean->current > mean->desired;
            if (pen->map->show != SHOW_CURRENT) {
                clear_ground(pen, x, plot_y(row, scale, mean->desired), !exceeds);
            }
            if (pen->map->show != SHOW_DESIRED) {
                clear_ground(pen, x, plot_y(row, scale, mean->current), exceeds);
            }
        }
    }
}

/* The ends of the scale and what they mean, in the row header beside their lines. */
static void draw_axis(const Pen *pen, const LaneRow *row)
{
    const Scale *scale = &pen->map->journey->scale;
    double ends[] = {scale->max, scale->min};
    const Wording *words[] = {&scale->high, &scale->low};
    double edge = row->header.x + row->header.width - LANE_PADDING;
    double room = row->header.width - 2 * LANE_PADDING;
    pen_begin(pen, GROUP_DECORATION, NULL, NULL, NULL, (Box){0});
    for (size_t i = 0; i < G_N_ELEMENTS(ends); i++) {
        double y = plot_y(row, scale, ends[i]);
        int decimals = decimals_needed(ends[i], 1, map_decimals(pen->map));
        g_autofree char *number = locale_format_number(&pen->map->locale, ends[i], decimals, true);
        const char *word = map_text(pen->map, words[i]);
        g_autofree char *both = word ? g_strdup_printf("%s %s", number, word) : NULL;
        bool fits = both && text_measure(pen->map, both, TYPE_PRINT) <= room;
        pen_text(pen, fits ? both : number, edge, type_baseline(TYPE_PRINT, y), ALIGN_END,
                 TYPE_PRINT, ROLE_MUTED);
    }
    for (size_t i = 0; i <= 2; i++) {
        double value = scale->min + (scale->max - scale->min) * (double)i / 2;
        double y = plot_y(row, scale, value);
        pen_line(pen, row->body.x + LANE_PADDING, y, row->body.x + row->body.width - LANE_PADDING,
                 y, paint_stroke(ROLE_LINE, 1));
    }
    clear_grounds(pen, row);
    pen_end(pen);
}

/* The whole chart in a sentence, for those who hear the map. */
static char *describe(const Map *map)
{
    GString *text = g_string_new(locale_label(&map->locale, LABEL_EXPERIENCE));
    for (size_t i = 0; i < map->journey->stage_count; i++) {
        const Mean *mean = &map->analysis->stages[i];
        g_autofree char *current = map_mean(map, mean->current);
        g_autofree char *desired = map_mean(map, mean->desired);
        g_string_append_printf(text, "%s%s: ", i == 0 ? " – " : "; ",
                               map_text(map, &map->journey->stages[i].name));
        if (mean->count == 0) {
            g_string_append(text, locale_label(&map->locale, LABEL_NOT_MEASURED));
        } else if (map->show == SHOW_CURRENT || map->show == SHOW_DESIRED) {
            g_string_append(text, map->show == SHOW_CURRENT ? current : desired);
        } else {
            g_string_append_printf(text, "%s / %s", current, desired);
        }
    }
    return g_string_free(text, FALSE);
}

static void draw(const Pen *pen, const LaneRow *row)
{
    g_autofree char *label = describe(pen->map);
    pen_begin(pen, GROUP_CELL, NULL, label, NULL, row->body);
    pen_begin(pen, GROUP_FIGURE, NULL, label, NULL, row->body);
    pen_rectangle(pen, row->body, 6, paint_fill(ROLE_BAND));
    draw_axis(pen, row);
    if (pen->map->comparison) {
        for_each_run(pen, row, draw_run_area);
        draw_before(pen, row);
        clear_grounds(pen, row);
        for_each_run(pen, row, draw_run_curves);
    } else {
        for_each_run(pen, row, draw_run);
    }
    for (size_t stage = 0; stage < row->column_count; stage++) {
        if (pen->map->analysis->stages[stage].count > 0) {
            draw_points(pen, row, stage);
        }
    }
    pen_end(pen);
    pen_end(pen);
}

static bool wanted(const Map *map)
{
    return map->analysis->whole.count > 0;
}

const LaneType LANE_TYPE_EXPERIENCE = {
    .name = "experience",
    .label = LABEL_EXPERIENCE,
    .wanted = wanted,
    .measure = measure,
    .draw = draw,
};
