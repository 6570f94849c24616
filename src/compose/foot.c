/* SPDX-License-Identifier: MIT */
/* Where to act first, the legend and the small print. */
#include "compose_parts.h"

enum { SIGN_MIDDLE = 9 };

static void compose_priorities(const Pen *pen, const FootLayout *foot)
{
    const char *heading = locale_label(&pen->map->locale, LABEL_ACT_FIRST);
    pen_begin(pen, GROUP_SECTION, "act-first", heading, NULL, (Box){0});
    pen_begin(pen, GROUP_PARAGRAPH, NULL, NULL, NULL, (Box){0});
    pen_text(pen, heading, MARGIN,
             type_baseline(TYPE_HEADING, foot->heading_y + type_line_height(TYPE_HEADING) / 2),
             ALIGN_START, TYPE_HEADING, ROLE_INK);
    pen_text(pen, locale_label(&pen->map->locale, LABEL_PRIORITY_RULE),
             MARGIN + text_measure(pen->map, heading, TYPE_HEADING) + PADDING,
             type_baseline(TYPE_PRINT, foot->heading_y + type_line_height(TYPE_HEADING) / 2 + 1),
             ALIGN_START, TYPE_PRINT, ROLE_MUTED);
    pen_end(pen);
    pen_begin(pen, GROUP_LIST, NULL, NULL, NULL, (Box){0});
    for (size_t i = 0; i < foot->priority_count; i++) {
        const PriorityLayout *entry = &foot->priorities[i];
        GapSeverity severity = pen->map->analysis->touchpoints[entry->touchpoint].severity;
        double middle = entry->y + type_line_height(TYPE_SMALL_BOLD) / 2;
        double number_end = entry->x + foot->text_x - PRIORITY_GAP;
        pen_begin(pen, GROUP_LIST_ITEM, NULL, NULL, NULL, (Box){0});
        pen_text(pen, entry->rank, entry->x, type_baseline(TYPE_SMALL, middle), ALIGN_START,
                 TYPE_SMALL, ROLE_MUTED);
        pen_text(pen, entry->gap, number_end, type_baseline(TYPE_NUMBER, middle), ALIGN_END,
                 TYPE_NUMBER, severity_ink(severity));
        pen_block(pen, &entry->title, ALIGN_START, ROLE_INK);
        pen_block(pen, &entry->place, ALIGN_START, ROLE_MUTED);
        pen_end(pen);
    }
    pen_end(pen);
    pen_end(pen);
}

/* A small card: the same tint and the same weight of edge. */
static void compose_severity(const Pen *pen, const LegendItem *item)
{
    Box card = {item->x + 0.5, item->y - 6, 17, 12};
    Box edge = {card.x, card.y, severity_edge(item->severity) + 1, card.height};
    ScenePaint paint = paint_stroke(severity_ink(item->severity), 1);
    paint.fill = pen->map->comparison ? ROLE_BAND : severity_tint(item->severity);
    pen_rectangle(pen, card, 2, paint);
    pen_rectangle(pen, edge, 1, paint_fill(severity_ink(item->severity)));
}

static void compose_sign(const Pen *pen, const LegendItem *item)
{
    double x = item->x + SIGN_MIDDLE, y = item->y;
    if (item->kind >= LEGEND_HEAT && item->kind <= LEGEND_STAR) {
        compose_heat_sign(pen, item);
        return;
    }
    if (item->kind >= LEGEND_WAS && item->kind <= LEGEND_COURSE) {
        compose_change_sign(pen, item->kind, x, y);
        return;
    }
    ScenePaint ring = paint_stroke(ROLE_INK, 1.6);
    ring.fill = ROLE_PAPER;
    switch (item->kind) {
    case LEGEND_CURRENT:
        pen_circle(pen, x, y, 5, paint_fill(ROLE_INK));
        break;
    case LEGEND_DESIRED:
        pen_circle(pen, x, y, 4.6, ring);
        break;
    case LEGEND_INTENDED:
        pen_line(pen, x, y - 7, x, y + 7, paint_stroke(ROLE_INK, 1.5));
        break;
    case LEGEND_MOMENT:
        pen_star(pen, x, y, 7.5, ROLE_ACCENT);
        break;
    case LEGEND_POSITIVE:
        pen_effect(pen, x, y, EFFECT_POSITIVE);
        break;
    case LEGEND_NEGATIVE:
        pen_effect(pen, x, y, EFFECT_NEGATIVE);
        break;
    case LEGEND_HANDOVER:
        pen_line(pen, x - 8, y, x + 8, y, paint_stroke(ROLE_INK, 2));
        compose_handover(pen, x, y, 1, 0, 2, ROLE_INK);
        break;
    case LEGEND_DEAD_END:
        compose_dead_end(pen, x + 5, y, 1, 0, 12, 12, ROLE_INK);
        break;
    case LEGEND_PATH:
        pen_line(pen, x - 8, y, x + 8, y, path_paint(item->path, 3));
        break;
    case LEGEND_ASSUMED:
        pen_line(pen, x - 8, y, x + 8, y, paint_stroke(ROLE_FAINT, 1.3));
        break;
    case LEGEND_DOT:
        compose_dot(pen, x, y, item->severity);
        break;
    case LEGEND_INCONSISTENT:
        pen_warning(pen, x, y, ROLE_SEVERE);
        break;
    case LEGEND_SEVERITY:
        compose_severity(pen, item);
        break;
    default: /* words alone */
        break;
    }
}

static void compose_legend(const Pen *pen, const FootLayout *foot)
{
    if (foot->legend_count == 0) {
        return;
    }
    pen_begin(pen, GROUP_SECTION, "legend", locale_label(&pen->map->locale, LABEL_LEGEND), NULL,
              (Box){0});
    pen_begin(pen, GROUP_LIST, NULL, NULL, NULL, (Box){0});
    for (size_t i = 0; i < foot->legend_count; i++) {
        const LegendItem *item = &foot->legend[i];
        pen_begin(pen, GROUP_LIST_ITEM, NULL, NULL, NULL, (Box){0});
        compose_sign(pen, item);
        pen_text(pen, item->text, item->x + LEGEND_SIGN, type_baseline(TYPE_SMALL, item->y),
                 ALIGN_START, TYPE_SMALL, ROLE_INK);
        pen_end(pen);
    }
    pen_end(pen);
    pen_end(pen);
}

void compose_foot(const Pen *pen, const FootLayout *foot)
{
    if (foot->priority_count > 0) {
        compose_priorities(pen, foot);
    }
    if (foot->change_list_count > 0) {
        compose_change_lists(pen, foot);
    }
    compose_legend(pen, foot);
    if (foot->print.count > 0) {
        pen_begin(pen, GROUP_PARAGRAPH, "print", NULL, NULL, (Box){0});
        pen_block(pen, &foot->print, ALIGN_START, ROLE_MUTED);
        pen_end(pen);
    }
}
