/* SPDX-License-Identifier: MIT */
/* The small signs of the map and the colours of severity, drawn with the pen. */
#include <cjm/drawing.h>

static const struct {
    int ink, tint, heat;
    double edge, dot;
} severities[GAP_SEVERITY_COUNT] = {
    [GAP_UNSCORED] = {ROLE_PLAIN, ROLE_PLAIN_TINT, ROLE_PAPER, 2, 5},
    [GAP_MET] = {ROLE_MET, ROLE_MET_TINT, ROLE_MET_HEAT, 2, 4},
    [GAP_SMALL] = {ROLE_SMALL, ROLE_SMALL_TINT, ROLE_SMALL_HEAT, 3, 5},
    [GAP_CLEAR] = {ROLE_CLEAR, ROLE_CLEAR_TINT, ROLE_CLEAR_HEAT, 4.5, 6.5},
    [GAP_SEVERE] = {ROLE_SEVERE, ROLE_SEVERE_TINT, ROLE_SEVERE_HEAT, 6, 8},
};

int severity_ink(GapSeverity severity)
{
    return severities[severity].ink;
}

int severity_tint(GapSeverity severity)
{
    return severities[severity].tint;
}

int severity_heat(GapSeverity severity)
{
    return severities[severity].heat;
}

double severity_edge(GapSeverity severity)
{
    return severities[severity].edge;
}

double severity_dot(GapSeverity severity)
{
    return severities[severity].dot;
}

int readable_ink(const Scene *scene, int ground)
{
    const PaletteEntry *palette = (const PaletteEntry *)(const void *)scene->palette->data;
    bool in_ink = colour_reads_better(palette[ROLE_INK], palette[ROLE_PAPER], palette[ground]);
    return in_ink ? ROLE_INK : ROLE_PAPER;
}

int concentrate_ground(Scene *scene)
{
    return scene_mix(scene, ROLE_PAPER, ROLE_SEVERE, 0.07);
}

int score_heat(Scene *scene, size_t step)
{
    static const double shares[HEAT_STEPS] = {0.2, 0.39, 0.58, 0.77, 1};
    return scene_mix(scene, ROLE_PAPER, ROLE_SCORE_HEAT, shares[step]);
}

size_t score_step(const Scale *scale, double score)
{
    double share = scale_share(scale, score);
    size_t step = 0;
    while (step + 1 < HEAT_STEPS && score_reaches(share * HEAT_STEPS, (double)(step + 1))) {
        step++;
    }
    return step;
}

int owner_colour(const Pen *pen, size_t owner)
{
    const Owner *entry = &pen->map->journey->owners[owner];
    if (entry->has_colour) {
        return scene_colour(pen->scene, entry->colour);
    }
    return ROLE_SERIES_1 + (int)(owner % SERIES_COUNT);
}

/* Dash and space in widths of the stroke: told apart without colour too. */
static const struct {
    int colour;
    double dash, space;
} path_styles[SERIES_COUNT] = {
    {ROLE_SERIES_1, 0, 0},     {ROLE_SERIES_7, 3.2, 2}, {ROLE_SERIES_4, 1.1, 1.4},
    {ROLE_SERIES_5, 7, 2.2},   {ROLE_SERIES_6, 2, 1.2}, {ROLE_SERIES_2, 5, 1.3},
    {ROLE_SERIES_3, 1.6, 2.8}, {ROLE_SERIES_8, 10, 3},
};

ScenePaint path_paint(size_t path, double stroke)
{
    size_t style = path % SERIES_COUNT;
    double unit = MAX(stroke, 1.8);
    ScenePaint paint = paint_stroke(path_styles[style].colour, stroke);
    paint.dash = path_styles[style].dash * unit;
    paint.space = path_styles[style].space * unit;
    return paint;
}

void pen_star(const Pen *pen, double x, double y, double radius, int colour)
{
    /* five points at 72°, from the top; the inner radius is that of a regular pentagram */
    static const struct {
        double x, y;
    } corners[10] = {
        {0, -1},    {0.2245, -0.309}, {0.9511, -0.309}, {0.3633, 0.118},   {0.5878, 0.809},
        {0, 0.382}, {-0.5878, 0.809}, {-0.3633, 0.118}, {-0.9511, -0.309}, {-0.2245, -0.309},
    };
    PathSegment segments[11] = {{0}};
    for (size_t i = 0; i < 10; i++) {
        segments[i].operator= i == 0 ? PATH_MOVE : PATH_LINE;
        segments[i].x = x + corners[i].x * radius;
        segments[i].y = y + corners[i].y * radius;
    }
    segments[10].operator= PATH_CLOSE;
    pen_path(pen, segments, 11, paint_fill(colour));
}

void pen_effect(const Pen *pen, double x, double y, Effect effect)
{
    if (effect != EFFECT_POSITIVE && effect != EFFECT_NEGATIVE) {
        return;
    }
    double up = effect == EFFECT_POSITIVE ? 1 : -1;
    PathSegment segments[] = {{.operator= PATH_MOVE, .x = x, .y = y - 3.6 * up},
                              {.operator= PATH_LINE, .x = x + 4.2, .y = y + 3.4 * up},
                              {.operator= PATH_LINE, .x = x - 4.2, .y = y + 3.4 * up},
                              {
                                  .operator= PATH_CLOSE },
    };
    pen_path(pen, segments, G_N_ELEMENTS(segments),
             paint_fill(effect == EFFECT_POSITIVE ? ROLE_POSITIVE : ROLE_NEGATIVE));
}

/* A triangle with an exclamation mark: a sign beside the colour. */
void pen_warning(const Pen *pen, double x, double y, int colour)
{
    PathSegment triangle[] = {{.operator= PATH_MOVE, .x = x, .y = y - 5.5},
                              {.operator= PATH_LINE, .x = x + 6, .y = y + 5},
                              {.operator= PATH_LINE, .x = x - 6, .y = y + 5},
                              {
                                  .operator= PATH_CLOSE },
    };
    ScenePaint paint = paint_stroke(colour, 1.5);
    paint.round_ends = true;
    pen_path(pen, triangle, G_N_ELEMENTS(triangle), paint);
    pen_line(pen, x, y - 2, x, y + 1.4, paint);
    pen_circle(pen, x, y + 3.2, 0.8, paint_fill(colour));
}

void pen_link_sign(const Pen *pen, double x, double y, int colour)
{
    ScenePaint paint = paint_stroke(colour, 1.2);
    paint.round_ends = true;
    PathSegment arrow[] = {
        {.operator= PATH_MOVE, .x = x - 3.5, .y = y + 3.5},
        {.operator= PATH_LINE, .x = x + 3.5, .y = y - 3.5},
        {.operator= PATH_MOVE, .x = x - 1.5, .y = y - 3.5},
        {.operator= PATH_LINE, .x = x + 3.5, .y = y - 3.5},
        {.operator= PATH_LINE, .x = x + 3.5, .y = y + 1.5},
    };
    pen_path(pen, arrow, G_N_ELEMENTS(arrow), paint);
}

static double on_track(const Scale *scale, const Dumbbell *dumbbell, double value)
{
    return dumbbell->x + scale_share(scale, value) * dumbbell->width;
}

void pen_dumbbell(const Pen *pen, const Scale *scale, const Dumbbell *dumbbell)
{
    double y = dumbbell->y;
    ScenePaint track = paint_stroke(ROLE_LINE, 2);
    track.round_ends = true;
    pen_line(pen, dumbbell->x, y, dumbbell->x + dumbbell->width, y, track);
    if (dumbbell->has_was_desired) {
        pen_was_desired(pen, dumbbell->was_desired_x, y, dumbbell->dot);
    }
    double current = on_track(scale, dumbbell, dumbbell->current);
    double desired = on_track(scale, dumbbell, dumbbell->desired);
    if (dumbbell->has_current && dumbbell->has_desired) {
        pen_line(pen, current, y, desired, y, paint_stroke(dumbbell->ink, 3.5));
    }
    if (dumbbell->has_intended) {
        double intended = on_track(scale, dumbbell, dumbbell->intended);
        pen_line(pen, intended, y - dumbbell->dot - 2.5, intended, y + dumbbell->dot + 2.5,
                 paint_stroke(ROLE_INK, 1.5));
    }
    if (dumbbell->has_desired) {
        ScenePaint ring = paint_stroke(dumbbell->ink, 1.6);
        ring.fill = dumbbell->ground;
        pen_circle(pen, desired, y, dumbbell->dot, ring);
    }
    if (dumbbell->has_current) {
        /* where both fall together the ring shows around the dot */
        bool together = dumbbell->has_desired && current == desired;
        pen_circle(pen, current, y, together ? dumbbell->dot - 1.8 : dumbbell->dot,
                   paint_fill(ROLE_INK));
    }
}
