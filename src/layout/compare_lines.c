/* SPDX-License-Identifier: MIT */
/* How means changed, in a line: under a stage's goal, under a channel's mean, under a key figure;
 * and which states are compared. */
#include <math.h>

#include "parts.h"

static const ScoreChange *shown_mean(const Map *map, const GroupChange *group)
{
    return map_shown_change(map, &group->current, &group->desired, &group->gap);
}

static void wrap_line(const Map *map, GArray *lines, double width, ChangeLine *line)
{
    double room = line->trend == TREND_UNKNOWN ? 0 : CHANGE_SIGN;
    line->text = block_new(map, lines, line->string, TYPE_SMALL_BOLD, width - room);
}

void change_line_place(ChangeLine *line, double x, double y)
{
    line->text.x = x + (line->trend == TREND_UNKNOWN ? 0 : CHANGE_SIGN);
    line->text.y = y;
}

/* What stands where nothing compares: new, or measured in one state only. NULL: nothing. */
static char *missing_text(const Map *map, bool is_new, const CoursePoint *course)
{
    const Locale *locale = &map->locale;
    if (is_new) {
        return g_strdup(locale_label(locale, LABEL_CHANGED_NEW));
    }
    bool before = course[0].given, after = course[map->comparison->state_count - 1].given;
    if (before == after) {
        return NULL;
    }
    return g_strdup(
        locale_label(locale, after ? LABEL_NOT_MEASURED_BEFORE : LABEL_NOT_MEASURED_NOW));
}

/* "+2.0 · 5.0 → 7.0" of a stage; a channel's header has the pair above. */
static ChangeLine change_line(const Map *map, const GroupChange *group, const CoursePoint *course,
                              bool with_pair)
{
    const ScoreChange *change = shown_mean(map, group);
    ChangeLine line = {.neutral = map_shows_expectation(map)};
    if (!change->given) {
        line.string = missing_text(map, group->before == NONE, course);
        return line;
    }
    line.trend = map_trend(map, change, true);
    g_autofree char *number = map_change(map, change->change, true);
    if (line.trend == TREND_SAME) {
        line.string = g_strdup(locale_label(&map->locale, LABEL_UNCHANGED));
    } else if (with_pair) {
        g_autofree char *pair = map_change_pair(map, change, true);
        line.string = g_strconcat(number, map_separator(map), pair, NULL);
    } else {
        line.string = g_steal_pointer(&number);
    }
    return line;
}

ChangeLine stage_change_line(const Map *map, GArray *lines, size_t stage, double width)
{
    if (!map->comparison) {
        return (ChangeLine){0};
    }
    ChangeLine line = change_line(map, &map->comparison->stages[stage],
                                  comparison_stage_course(map->comparison, stage), true);
    wrap_line(map, lines, width, &line);
    return line;
}

ChangeLine channel_change_line(const Map *map, GArray *lines, size_t channel, double width)
{
    ChangeLine line = change_line(map, &map->comparison->channels[channel],
                                  comparison_channel_course(map->comparison, channel), false);
    wrap_line(map, lines, width, &line);
    return line;
}

char *channel_mean_compared(const Map *map, size_t channel)
{
    const Mean *mean = &map->analysis->channels[channel];
    if (mean->count == 0) {
        return NULL;
    }
    const ScoreChange *change = shown_mean(map, &map->comparison->channels[channel]);
    size_t last = map->comparison->state_count - 1;
    double current = comparison_value(map->comparison, last, mean->current);
    double desired = comparison_value(map->comparison, last, mean->desired);
    double gap = current - desired;
    double value = map->show == SHOW_DESIRED ? desired : map->show == SHOW_GAP ? gap : current;
    g_autofree char *now = map_axis_score(map, value, true);
    g_autoptr(GString) text = g_string_new(NULL);
    g_string_append_printf(text, "%s %s", locale_label(&map->locale, LABEL_AVERAGE), now);
    if (change->given) {
        g_autofree char *was = map_axis_score(map, change->before, true);
        g_string_append_printf(text, "%s%s %s", map_separator(map),
                               locale_label(&map->locale, LABEL_WAS), was);
    }
    g_autofree char *note = map_count_note(map, mean);
    if (note) {
        g_string_append_printf(text, " (%s)", note);
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}

void row_place_arrow(const Map *map, RowLayout *row)
{
    double strip = row->arrow_y;
    row->arrow_y = 0;
    if (strip == 0) {
        return;
    }
    const GroupChange *group = &map->comparison->channels[row->channel];
    const ScoreChange *change = map_shows_expectation(map) ? &group->desired : &group->current;
    if (!change->given) {
        return;
    }
    const Scale *axis = &map->comparison->axis;
    double start = row->header.x + PADDING + HEADER_TRACK_START;
    double unit = HEADER_TRACK / (axis->max - axis->min);
    row->arrow_y = row->dumbbell_y - strip + 3;
    row->was_x = start + (change->before - axis->min) * unit;
    row->now_x = start + (change->after - axis->min) * unit;
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
            g_string_append_printf(text, "%s%s %s", text->len > 0 ? map_separator(map) : "", count,
                                   locale_label(&map->locale, parts[i].label));
        }
    }
    return text->len > 0 ? g_string_free(g_steal_pointer(&text), FALSE) : NULL;
}

void subtitle_append_states(const Map *map, GString *text)
{
    g_autofree char *before = map_state_name(map, 0);
    g_autofree char *after = map_state_name(map, map->comparison->state_count - 1);
    if (!g_str_equal(before, after)) {
        g_string_append_printf(text, "%s%s%s%s", text->len > 0 ? map_bar(map) : "", before,
                               map_arrow(map), after);
    }
    if (!map->comparison->same_scale) {
        g_string_append_printf(text, "%s%s", text->len > 0 ? map_bar(map) : "",
                               locale_label(&map->locale, LABEL_AXIS_NOTE));
    }
}

static void append_file(const Map *map, GString *text, size_t state)
{
    const Journey *journey = map->comparison->states[state]->journey;
    g_string_append(text, journey->file_name ? journey->file_name : "");
    if (journey->date) {
        g_autofree char *date = locale_localise_digits(&map->locale, journey->date);
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
