/* SPDX-License-Identifier: MIT */
/* What the title block and the small print of a comparison say: changes of the key figures, and
 * which states are compared. */
#include "../parts.h"

double comparison_least_width(const Map *map)
{
    FootSigns signs = {.path = NONE, .priorities = true};
    double figures = title_figures_width(map), legend = foot_legend_width(map, &signs);
    return MAX(figures, legend) + 2 * MARGIN;
}

/* "+2.0 · was 5.0"; where the big number is in points of a scale, both ends on the axis. */
void figure_add_change(const Map *map, KeyFigure *figure, const ScoreChange *change)
{
    if (!change->given) {
        return;
    }
    figure->trend = map_trend(map, change, true);
    if (figure->trend == TREND_SAME) {
        figure->change = g_strdup(locale_label(&map->locale, LABEL_UNCHANGED));
    } else {
        g_autofree char *number = map_change(map, change->change, true);
        g_autofree char *was = map_axis_score(map, change->before, true);
        g_autofree char *pair = map_change_pair(map, change, true);
        figure->change = map->comparison->same_scale
                             ? g_strconcat(number, map_separator(map),
                                           locale_label(&map->locale, LABEL_WAS), " ", was, NULL)
                             : g_strconcat(number, map_separator(map), pair, NULL);
    }
    double width = CHANGE_SIGN + text_measure(map, figure->change, TYPE_PRINT);
    figure->width = MAX(figure->width, width);
}

void figure_add_kept(const Map *map, KeyFigure *figure, const GroupChange *whole)
{
    figure->kept = figure->change ? map_kept_change(map, whole) : NULL;
    if (figure->kept) {
        double width = text_measure(map, figure->kept, TYPE_PRINT);
        figure->width = MAX(figure->width, width);
    }
}

/* "1 new · 1 gone"; NULL where none is. */
char *figure_new_and_gone(const Map *map)
{
    const size_t *counts = map->comparison->counts;
    const struct {
        size_t count;
        Label label;
    } parts[] = {
        {counts[CHANGE_NEW], LABEL_NEW_COUNT},
        {counts[CHANGE_GONE], LABEL_GONE_COUNT},
    };
    g_autoptr(GString) text = g_string_new(NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
        if (parts[i].count > 0) {
            g_autofree char *count = locale_format_count(&map->locale, parts[i].count);
            g_autofree char *part =
                g_strdup_printf("%s %s", count, locale_label(&map->locale, parts[i].label));
            map_append_part(map, text, part);
        }
    }
    return text->len > 0 ? g_string_free(g_steal_pointer(&text), FALSE) : NULL;
}

void subtitle_append_states(const Map *map, GString *text)
{
    g_autofree char *way = map_states_way(map);
    g_string_append_printf(text, "%s%s", text->len > 0 ? map_bar(map) : "", way);
    g_string_prepend(text, locale_line_start(&map->locale, text->str));
    if (!map->comparison->same_scale) {
        g_string_append_printf(text, "\n%s", locale_label(&map->locale, LABEL_AXIS_NOTE));
    }
}

static void append_file(const Map *map, GString *text, size_t state)
{
    const Journey *journey = map->comparison->states[state]->journey;
    g_string_append(text, journey->file_name ? journey->file_name : "");
    if (journey->date) {
        g_autofree char *date = locale_format_date(&map->locale, journey->date);
        g_string_append_printf(text, " (%s)", date);
    }
}

/* "Before: a.cjm.yaml (2026-05-10) | After: b.cjm.yaml (2026-10-18)", those between in their order.
 */
void print_append_states(const Map *map, GString *text)
{
    size_t count = map->comparison->state_count;
    for (size_t i = 0; i < count; i++) {
        g_string_append(text, i > 0 ? map_bar(map) : "");
        if (i == 0 || i + 1 == count) {
            g_string_append_printf(
                text, "%s: ", locale_label(&map->locale, i == 0 ? LABEL_BEFORE : LABEL_AFTER));
        }
        append_file(map, text, i);
    }
}
