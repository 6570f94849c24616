/* SPDX-License-Identifier: MIT */
/* Changes of means, in stages, row headers and key figures; the lists at the foot; the legend's
 * signs of a comparison. */
#include "../compose_parts.h"

enum { LINE = 15 }; /* from a note of a key figure to the next */

void compose_change_line(const Pen *pen, const ChangeLine *line, int colour)
{
    if (line->text.count == 0) {
        return;
    }
    double middle = line->text.y + line->text.line_height / 2;
    pen_trend(pen, line->text.x - CHANGE_SIGN + 4.5, middle, line->trend, colour);
    pen_block(pen, &line->text, ALIGN_START, colour);
}

void compose_stage_change(const Pen *pen, const StageLayout *stage, size_t index)
{
    const Comparison *comparison = pen->map->comparison;
    compose_change_line(pen, &stage->change, ROLE_HEADER_INK);
    if (stage->course.height > 0) {
        pen_course(pen, stage->course, &comparison->axis,
                   comparison_stage_course(comparison, index), comparison->state_count,
                   ROLE_HEADER_INK);
    }
}

void compose_row_change(const Pen *pen, const RowLayout *row)
{
    const Comparison *comparison = pen->map->comparison;
    compose_change_line(pen, &row->change, trend_ink(row->change.trend));
    if (row->arrow_y > 0 && row->was_x != row->now_x) {
        Trend way = row->now_x > row->was_x ? TREND_BETTER : TREND_WORSE;
        pen_change_arrow(pen, row->was_x, row->now_x, row->arrow_y, false, trend_ink(way));
    }
    if (row->course.height > 0) {
        pen_course(pen, row->course, &comparison->axis,
                   comparison_channel_course(comparison, row->channel), comparison->state_count,
                   ROLE_MUTED);
    }
}

void compose_figure_change(const Pen *pen, const KeyFigure *figure, double y)
{
    if (!figure->change) {
        return;
    }
    double width = CHANGE_SIGN + text_measure(pen->map, figure->change, TYPE_PRINT);
    double start = figure->x - width / 2;
    int ink = figure->neutral ? ROLE_MUTED : trend_ink(figure->trend);
    pen_trend(pen, start + 4.5, y, figure->trend, ink);
    pen_text(pen, figure->change, start + CHANGE_SIGN, type_baseline(TYPE_PRINT, y), ALIGN_START,
             TYPE_PRINT, ink);
    pen_text(pen, figure->kept, figure->x, type_baseline(TYPE_PRINT, y + LINE), ALIGN_MIDDLE,
             TYPE_PRINT, ROLE_MUTED);
}

static void compose_entry(const Pen *pen, const ChangeList *list, const ChangeEntry *entry)
{
    double middle = entry->y + type_line_height(TYPE_SMALL_BOLD) / 2;
    Trend trend = entry->change->current.trend;
    int ink = trend_ink(trend);
    pen_begin(pen, GROUP_LIST_ITEM, NULL, NULL, NULL, (Box){0});
    if (entry->number) {
        pen_trend(pen, entry->x + 4.5, middle, trend, ink);
        pen_text(pen, entry->number, entry->x + list->text_x - PRIORITY_GAP,
                 type_baseline(TYPE_NUMBER, middle), ALIGN_END, TYPE_NUMBER, ink);
    } else {
        pen_status_sign(pen, entry->x + 4.5, middle, CHANGE_GONE, ROLE_MUTED);
    }
    pen_block(pen, &entry->title, ALIGN_START, entry->number ? ROLE_INK : ROLE_MUTED);
    pen_block(pen, &entry->place, ALIGN_START, ROLE_MUTED);
    pen_end(pen);
}

static void compose_list(const Pen *pen, const ChangeList *list, size_t index)
{
    const char *heading = locale_label(&pen->map->locale, list->heading);
    g_autofree char *id = g_strdup_printf("changes-%zu", index + 1);
    pen_begin(pen, GROUP_SECTION, id, heading, NULL, (Box){0});
    pen_begin(pen, GROUP_PARAGRAPH, NULL, NULL, NULL, (Box){0});
    pen_text(pen, heading, list->x,
             type_baseline(TYPE_HEADING, list->y + type_line_height(TYPE_HEADING) / 2), ALIGN_START,
             TYPE_HEADING, ROLE_INK);
    pen_end(pen);
    if (list->entry_count > 0) {
        pen_begin(pen, GROUP_LIST, NULL, NULL, NULL, (Box){0});
        for (size_t i = 0; i < list->entry_count; i++) {
            compose_entry(pen, list, &list->entries[i]);
        }
        pen_end(pen);
    }
    if (list->rest) {
        pen_begin(pen, GROUP_PARAGRAPH, NULL, NULL, NULL, (Box){0});
        pen_text(pen, list->rest, list->x,
                 type_baseline(TYPE_SMALL, list->rest_y + type_line_height(TYPE_SMALL) / 2),
                 ALIGN_START, TYPE_SMALL, ROLE_MUTED);
        pen_end(pen);
    }
    pen_end(pen);
}

void compose_change_lists(const Pen *pen, const FootLayout *foot)
{
    for (size_t i = 0; i < foot->change_list_count; i++) {
        compose_list(pen, &foot->change_lists[i], i);
    }
}
