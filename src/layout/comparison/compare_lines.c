/* SPDX-License-Identifier: MIT */
/* How means changed, in a line: under a stage's goal, under a channel's mean, under a key figure;
 * and which states are compared. */
#include "../parts.h"

enum { ABOVE_LINE = 4 };

static void wrap_line(const Map *map, GArray *lines, double width, ChangeLine *line)
{
    double room = line->trend == TREND_UNKNOWN ? 0 : CHANGE_SIGN;
    line->text = block_new(map, lines, line->string, TYPE_SMALL_BOLD, width - room);
}

static void place_line(ChangeLine *line, double x, double y)
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

/* "+2.0 · 5.0 → 7.0" of a stage; a channel's header has the pair above. Below it, where it differs,
 * the change without what came and went. */
static ChangeLine change_line(const Map *map, const GroupChange *group, const CoursePoint *course,
                              bool with_pair)
{
    const ScoreChange *change = &group->current;
    ChangeLine line = {0};
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
    g_autofree char *kept = map_kept_change(map, group);
    if (kept) {
        g_autofree char *first = line.string;
        line.string = g_strconcat(first, "\n", kept, NULL);
    }
    return line;
}

void stage_measure_change(const Map *map, GArray *lines, size_t index, double width,
                          StageLayout *stage)
{
    const Comparison *comparison = map->comparison;
    if (!comparison) {
        return;
    }
    stage->change = change_line(map, &comparison->stages[index],
                                comparison_stage_course(comparison, index), true);
    wrap_line(map, lines, width, &stage->change);
    stage->course.height = has_course(map) ? COURSE_HEIGHT : 0;
    stage->course.width = width;
}

double stage_change_height(const StageLayout *stage)
{
    double line = stage->change.text.count > 0 ? ABOVE_LINE + stage->change.text.height : 0;
    return line + (stage->course.height > 0 ? COURSE_STRIP : 0);
}

void stage_place_change(const Map *map, StageLayout *stage)
{
    if (!map->comparison) {
        return;
    }
    double y = stage->goal.y + stage->goal.height;
    place_line(&stage->change, stage->name.x, y + ABOVE_LINE);
    if (stage->course.height > 0) {
        y += stage_change_height(stage) - COURSE_HEIGHT;
        stage->course = course_box(map, stage->name.x, y, stage->course.width);
    }
}

double row_measure_change(const Map *map, GArray *lines, double width, RowLayout *row)
{
    const Comparison *comparison = map->comparison;
    if (!comparison) {
        return 0;
    }
    row->change = change_line(map, &comparison->channels[row->channel],
                              comparison_channel_course(comparison, row->channel), false);
    wrap_line(map, lines, width, &row->change);
    row->course.height = row->mean_text && has_course(map) ? COURSE_HEIGHT : 0;
    row->arrow_strip = row->mean_text ? CHANGE_STRIP : 0;
    double course = row->course.height > 0 ? COURSE_STRIP : 0;
    return row->arrow_strip + row->change.text.height + course;
}

static void place_arrow(const Map *map, RowLayout *row)
{
    const ScoreChange *change = &map->comparison->channels[row->channel].current;
    if (row->arrow_strip == 0 || !change->given) {
        return;
    }
    const Scale *axis = &map->comparison->axis;
    double start = row->header.x + PADDING + HEADER_TRACK_START;
    row->arrow_y = row->dumbbell_y - row->arrow_strip + 3;
    row->was_x = start + scale_share(axis, change->before) * HEADER_TRACK;
    row->now_x = start + scale_share(axis, change->after) * HEADER_TRACK;
}

void row_place_change(const Map *map, RowLayout *row)
{
    if (!map->comparison) {
        return;
    }
    place_arrow(map, row);
    double y = row->mean.y + row->mean.height;
    place_line(&row->change, row->mean.x, y);
    if (row->course.height > 0) {
        y += row->change.text.height + COURSE_STRIP - COURSE_HEIGHT;
        row->course = course_box(map, row->mean.x + HEADER_TRACK_START, y, HEADER_TRACK);
    }
}

char *channel_mean_compared(const Map *map, size_t channel)
{
    const Mean *mean = &map->analysis->channels[channel];
    if (mean->count == 0) {
        return NULL;
    }
    const ScoreChange *change = &map->comparison->channels[channel].current;
    size_t last = map->comparison->state_count - 1;
    double current = comparison_value(map->comparison, last, mean->current);
    g_autofree char *now = map_axis_score(map, current, true);
    g_autoptr(GString) text = g_string_new(NULL);
    g_string_append_printf(text, "%s %s", locale_label(&map->locale, LABEL_AVERAGE), now);
    if (change->given) {
        g_autofree char *was = map_axis_score(map, change->before, true);
        g_string_append_printf(text, "%s%s\u00a0%s", map_separator(map),
                               locale_label(&map->locale, LABEL_WAS), was);
    }
    g_autofree char *note = map_count_note(map, mean);
    if (note) {
        g_string_append_printf(text, " (%s)", note);
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}
