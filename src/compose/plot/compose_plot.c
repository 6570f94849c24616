/* SPDX-License-Identifier: MIT */
/* The importance–performance plot from layout to scene, in reading order: title, grounds and axes,
 * the quadrants one by one with their touchpoints, what is not measured, foot. */
#include <cjm/compose.h>

#include "../compose_parts.h"

static const double PLOT_STAR = 6; /* radius */

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
    if (pen->map->show == SHOW_BOTH) {
        compose_dot(pen, dot->x, dot->y, pen->map->analysis->touchpoints[dot->touchpoint].severity);
    } else {
        pen_circle(pen, dot->x, dot->y, dot->radius, paint_fill(ROLE_INK));
    }
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
    const char *counted = locale_label(&pen->map->locale, LABEL_TOUCHPOINTS_HEAD);
    g_autofree char *label = g_strdup_printf("%s: %s %s", name->label, counted, name->count);
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

Scene *compose_plot(const Map *map, const PlotLayout *layout, const Theme *theme)
{
    Pen pen =
        compose_sheet(map, layout->lines, layout->width, layout->height, LABEL_PLOT_MAP, theme);
    compose_title(&pen, &layout->title);
    pen_begin(&pen, GROUP_SECTION, "plot", locale_label(&map->locale, LABEL_PLOT_MAP), NULL,
              layout->frame);
    compose_plot_ground(&pen, layout);
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
