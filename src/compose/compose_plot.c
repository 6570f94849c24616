/* SPDX-License-Identifier: MIT */
/* The importance–performance plot from layout to scene, in reading order: title, grounds and axes,
 * the quadrants one by one with their touchpoints, what is not measured, foot. */
#include <cjm/compose.h>

#include <stdlib.h>

#include "compose_parts.h"

enum { ARROW_SIZE = 4 };
static const double PLOT_STAR = 6;

/* ---- Grounds. */

static bool is_important(const Quadrants *quadrants, const PlotBand *band)
{
    return quadrants->rule == CROSSHAIR_DIAGONAL ||
           quadrants_is_important(quadrants, band->importance);
}

static void add_corner(GArray *segments, double x, double y)
{
    PathSegment corner = {
        .operator = segments->len == 0 ? PATH_MOVE : PATH_LINE, .x = x, .y = y};
    g_array_append_val(segments, corner);
}

/* The upright part of the cross-hair, through all bands that count as important, or through all. On
 * the diagonal it goes down by steps, since between two levels of importance there is nothing. */
static void add_boundary(GArray *segments, const Quadrants *quadrants, const PlotLayout *layout,
                         bool important_alone)
{
    const Box *frame = &layout->frame;
    double top = frame->y, x = layout->bands[0].boundary_x;
    bool ends = false;
    add_corner(segments, x, top);
    for (size_t i = 0; i < layout->band_count && !ends; i++) {
        const PlotBand *band = &layout->bands[i];
        ends = important_alone && !is_important(quadrants, band);
        if (!ends && band->boundary_x != x) {
            add_corner(segments, x, band->box.y);
            x = band->boundary_x;
            add_corner(segments, x, band->box.y);
        }
    }
    double bottom = important_alone && layout->line_y > 0 ? layout->line_y
                                                          : frame->y + frame->height;
    add_corner(segments, x, bottom);
}

/* One quadrant asks for work: its ground tells it from the others. */
static void compose_ground(const Pen *pen, const Quadrants *quadrants, const PlotLayout *layout)
{
    const Box *frame = &layout->frame;
    pen_rectangle(pen, *frame, 0, paint_fill(ROLE_BAND));
    if (quadrants->measured == 0) {
        return;
    }
    g_autoptr(GArray) area = g_array_new(FALSE, TRUE, sizeof(PathSegment));
    add_boundary(area, quadrants, layout, true);
    double bottom = g_array_index(area, PathSegment, area->len - 1).y;
    add_corner(area, frame->x, bottom);
    add_corner(area, frame->x, frame->y);
    PathSegment close = {.operator = PATH_CLOSE};
    g_array_append_val(area, close);
    pen_path(pen, (const PathSegment *)(void *)area->data, area->len, paint_fill(scene_mix(pen->scene, ROLE_PAPER, ROLE_SEVERE, 0.07)));
}

static void compose_rules(const Pen *pen, const PlotLayout *layout)
{
    const Box *frame = &layout->frame;
    double top = layout->bands[0].box.y;
    const PlotBand *last = &layout->bands[layout->band_count - 1];
    double bottom = last->box.y + last->box.height;
    for (size_t i = 0; i < layout->tick_count; i++) {
        pen_line(pen, layout->ticks[i].x, top, layout->ticks[i].x, bottom,
                 paint_stroke(ROLE_PAPER, 1));
    }
    for (size_t i = 0; i <= layout->band_count; i++) {
        double y = i < layout->band_count ? layout->bands[i].box.y : bottom;
        pen_line(pen, frame->x, y, frame->x + frame->width, y, paint_stroke(ROLE_LINE, 0.8));
    }
}

static void compose_crosshair(const Pen *pen, const Quadrants *quadrants, const PlotLayout *layout)
{
    if (quadrants->measured == 0) {
        return;
    }
    const Box *frame = &layout->frame;
    ScenePaint paint = paint_stroke(ROLE_MUTED, 1.5);
    g_autoptr(GArray) boundary = g_array_new(FALSE, TRUE, sizeof(PathSegment));
    add_boundary(boundary, quadrants, layout, false);
    pen_path(pen, (const PathSegment *)(void *)boundary->data, boundary->len, paint);
    if (layout->line_y > 0) {
        pen_line(pen, frame->x, layout->line_y, frame->x + frame->width, layout->line_y, paint);
    }
}

/* ---- Axes. */

/* Along the axis from x, y, which is its middle. */
static void compose_axis_arrow(const Pen *pen, double x, double y, bool up)
{
    const double size = ARROW_SIZE, length = 12;
    ScenePaint paint = paint_stroke(ROLE_MUTED, 1.3);
    paint.round_ends = true;
    double tip_x = up ? x : x + length / 2, tip_y = up ? y - length / 2 : y;
    const PathSegment arrow[] = {
        {.operator = PATH_MOVE, .x = up ? x : x - length / 2, .y = up ? y + length / 2 : y},
        {.operator = PATH_LINE, .x = tip_x, .y = tip_y},
        {.operator = PATH_MOVE, .x = tip_x - size, .y = up ? tip_y + size : tip_y - size},
        {.operator = PATH_LINE, .x = tip_x, .y = tip_y},
        {.operator = PATH_LINE, .x = up ? tip_x + size : tip_x - size, .y = tip_y + size},
    };
    pen_path(pen, arrow, G_N_ELEMENTS(arrow), paint);
}

static void compose_axes(const Pen *pen, const PlotLayout *layout)
{
    const Box *frame = &layout->frame;
    double number_end = frame->x - PADDING;
    for (size_t i = 0; i < layout->band_count; i++) {
        const PlotBand *band = &layout->bands[i];
        pen_text(pen, band->number, number_end, type_baseline(TYPE_HEADING, band->number_y),
                 ALIGN_END, TYPE_HEADING, band->dot_count > 0 ? ROLE_INK : ROLE_FAINT);
        pen_block(pen, &band->note, ALIGN_END, ROLE_MUTED);
    }
    for (size_t i = 0; i < layout->tick_count; i++) {
        pen_text(pen, layout->ticks[i].text, layout->ticks[i].x,
                 type_baseline(TYPE_SMALL, layout->tick_y), ALIGN_MIDDLE, TYPE_SMALL, ROLE_MUTED);
    }
    if (layout->line_current) {
        pen_text(pen, layout->line_current, layout->bands[0].boundary_x, frame->y - 6,
                 ALIGN_MIDDLE, TYPE_SMALL_BOLD, ROLE_MUTED);
    }
    pen_block(pen, &layout->axis_up, ALIGN_END, ROLE_MUTED);
    compose_axis_arrow(pen, number_end - 4,
                       layout->axis_up.y + layout->axis_up.line_height / 2, true);
    pen_block(pen, &layout->axis_across, ALIGN_MIDDLE, ROLE_MUTED);
    compose_axis_arrow(pen, layout->axis_across.x + layout->axis_across.width / 2 + PADDING,
                       layout->axis_across.y + layout->axis_across.line_height / 2, false);
    pen_block(pen, &layout->low, ALIGN_START, ROLE_MUTED);
    pen_block(pen, &layout->high, ALIGN_END, ROLE_MUTED);
}

/* ---- Dots. */

void compose_dot(const Pen *pen, double x, double y, GapSeverity severity)
{
    double radius = severity_dot(severity);
    if (severity == GAP_UNSCORED) {
        ScenePaint ring = paint_stroke(ROLE_PLAIN, 2);
        ring.fill = ROLE_PAPER;
        pen_circle(pen, x, y, radius - 1, ring);
        return;
    }
    pen_circle(pen, x, y, radius, paint_fill(severity_ink(severity)));
}

static void compose_touchpoint(const Pen *pen, const PlotDot *dot)
{
    const Touchpoint *touchpoint = &pen->map->journey->touchpoints[dot->touchpoint];
    g_autofree char *label = describe_dot(pen->map, dot->touchpoint);
    g_autofree char *id = g_strdup_printf("touchpoint-%zu", dot->touchpoint + 1);
    Align align = dot->label_before ? ALIGN_END : ALIGN_START;
    pen_begin(pen, GROUP_LIST_ITEM, id, label, touchpoint->link, dot->box);
    GapSeverity severity = card_severity(pen->map, dot->touchpoint);
    compose_dot(pen, dot->x, dot->y, severity);
    if (touchpoint->moment_of_truth) {
        pen_star(pen, dot->star_x, dot->y, PLOT_STAR, ROLE_ACCENT);
    }
    pen_block(pen, &dot->title, align, ROLE_INK);
    pen_block(pen, &dot->gap, align, ROLE_MUTED);
    pen_block(pen, &dot->place, align, ROLE_MUTED);
    pen_end(pen);
}

/* ---- Quadrants. */

static void compose_name(const Pen *pen, const PlotName *name)
{
    if (name->name.count == 0) {
        return;
    }
    int colour = name->quadrant == QUADRANT_CONCENTRATE ? ROLE_INK : ROLE_MUTED;
    pen_begin(pen, GROUP_PARAGRAPH, NULL, NULL, NULL, (Box){0});
    pen_block(pen, &name->name, name->align, colour);
    TypeStyle regular = {TYPE_STAGE.size, WEIGHT_REGULAR};
    pen_text(pen, name->count, name->count_x, type_baseline(regular, name->count_y), ALIGN_START,
             regular, ROLE_MUTED);
    pen_end(pen);
}

static void compose_list(const Pen *pen, const PlotLayout *layout, Quadrant quadrant)
{
    bool open = false;
    for (size_t i = 0; i < layout->dot_count; i++) {
        if (layout->dots[i].quadrant != quadrant) {
            continue;
        }
        if (!open) {
            pen_begin(pen, GROUP_LIST, NULL, NULL, NULL, (Box){0});
            open = true;
        }
        compose_touchpoint(pen, &layout->dots[i]);
    }
    if (open) {
        pen_end(pen);
    }
}

static void compose_quadrant(const Pen *pen, const PlotLayout *layout, const PlotName *name)
{
    static const char *const ids[QUADRANT_COUNT] = {
        [QUADRANT_CONCENTRATE] = "concentrate",
        [QUADRANT_KEEP_UP] = "keep-up",
        [QUADRANT_LOW_PRIORITY] = "low-priority",
        [QUADRANT_OVERKILL] = "overkill",
    };
    static const Label labels[QUADRANT_COUNT] = {
        [QUADRANT_CONCENTRATE] = LABEL_CONCENTRATE,
        [QUADRANT_KEEP_UP] = LABEL_KEEP_UP,
        [QUADRANT_LOW_PRIORITY] = LABEL_LOW_PRIORITY,
        [QUADRANT_OVERKILL] = LABEL_OVERKILL,
    };
    const Locale *locale = &pen->map->locale;
    g_autofree char *label = g_strdup_printf("%s: %s %s",
                                             locale_label(locale, labels[name->quadrant]),
                                             name->count, locale_label(locale, LABEL_TOUCHPOINTS));
    pen_begin(pen, GROUP_SECTION, ids[name->quadrant], label, NULL, (Box){0});
    compose_name(pen, name);
    compose_list(pen, layout, name->quadrant);
    pen_end(pen);
}

static void compose_unmeasured(const Pen *pen, const PlotLayout *layout)
{
    if (layout->entry_count == 0) {
        return;
    }
    pen_begin(pen, GROUP_SECTION, "not-measured", layout->list_head.string, NULL, (Box){0});
    pen_begin(pen, GROUP_PARAGRAPH, NULL, NULL, NULL, (Box){0});
    pen_block(pen, &layout->list_head, ALIGN_START, ROLE_INK);
    pen_end(pen);
    pen_begin(pen, GROUP_LIST, NULL, NULL, NULL, (Box){0});
    for (size_t i = 0; i < layout->entry_count; i++) {
        const PlotEntry *entry = &layout->entries[i];
        g_autofree char *label = describe_dot(pen->map, entry->touchpoint);
        g_autofree char *id = g_strdup_printf("touchpoint-%zu", entry->touchpoint + 1);
        pen_begin(pen, GROUP_LIST_ITEM, id, label, NULL, (Box){0});
        pen_block(pen, &entry->title, ALIGN_START, ROLE_INK);
        pen_block(pen, &entry->place, ALIGN_START, ROLE_MUTED);
        pen_end(pen);
    }
    pen_end(pen);
    pen_end(pen);
}

Scene *compose_plot(const Map *map, const Quadrants *quadrants, const PlotLayout *layout,
                    const Theme *theme)
{
    Pen pen = compose_sheet(map, layout->lines, layout->width, layout->height, LABEL_PLOT_MAP,
                            theme);
    compose_title(&pen, &layout->title);
    pen_begin(&pen, GROUP_SECTION, "plot", locale_label(&map->locale, LABEL_PLOT_MAP), NULL,
              layout->frame);
    pen_begin(&pen, GROUP_DECORATION, NULL, NULL, NULL, (Box){0});
    compose_ground(&pen, quadrants, layout);
    compose_rules(&pen, layout);
    compose_crosshair(&pen, quadrants, layout);
    compose_axes(&pen, layout);
    pen_end(&pen);
    pen_begin(&pen, GROUP_PARAGRAPH, NULL, NULL, NULL, (Box){0});
    pen_block(&pen, &layout->nothing, ALIGN_MIDDLE, ROLE_MUTED);
    pen_block(&pen, &layout->rule, ALIGN_START, ROLE_MUTED);
    pen_end(&pen);
    for (size_t i = 0; i < layout->name_count; i++) {
        compose_quadrant(&pen, layout, &layout->names[i]);
    }
    pen_end(&pen);
    compose_unmeasured(&pen, layout);
    compose_foot(&pen, &layout->foot);
    return pen.scene;
}
