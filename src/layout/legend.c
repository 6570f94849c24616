/* SPDX-License-Identifier: MIT */
/* The legend: what of the map's signs is drawn, in a table of two columns, read downwards; first
 * the signs, then the severities. */
#include "parts.h"

enum { LEGEND_GAP = 22, LEGEND_GROUP_GAP = 6, LEGEND_LINE = 24 };

void legend_add(const Map *map, GArray *items, LegendItem item)
{
    item.width = LEGEND_SIGN + text_measure(map, item.text, TYPE_SMALL);
    g_array_append_val(items, item);
}

static void add_item(const Map *map, GArray *items, LegendKind kind, GapSeverity severity,
                     char *text)
{
    legend_add(map, items, (LegendItem){.kind = kind, .severity = severity, .text = text});
}

static void add_label(const Map *map, GArray *items, LegendKind kind, Label label)
{
    add_item(map, items, kind, GAP_UNSCORED, g_strdup(locale_label(&map->locale, label)));
}

char *legend_threshold(const Map *map, Label label, const char *sign, double bound)
{
    int decimals = decimals_needed(bound, 1, map_decimals(map) + 1);
    g_autofree char *number = locale_format_number(&map->locale, bound, decimals, true);
    return g_strdup_printf("%s %s %s", locale_label(&map->locale, label), sign, number);
}

void legend_add_severities(const Map *map, GArray *items, LegendKind kind, bool unscored)
{
    const Thresholds *thresholds = &map->journey->thresholds;
    const struct {
        GapSeverity severity;
        Label label;
        const char *sign;
        double bound;
    } rows[] = {
        {GAP_MET, LABEL_MET, NULL, 0},
        {GAP_SMALL, LABEL_SMALL, "<", thresholds->clear},
        {GAP_CLEAR, LABEL_CLEAR, "≥", thresholds->clear},
        {GAP_SEVERE, LABEL_SEVERE, "≥", thresholds->severe},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        add_item(map, items, kind, rows[i].severity,
                 rows[i].sign ? legend_threshold(map, rows[i].label, rows[i].sign, rows[i].bound)
                              : g_strdup(locale_label(&map->locale, rows[i].label)));
    }
    if (unscored) {
        Label label = kind == LEGEND_DOT ? LABEL_NO_DESIRED : LABEL_NOT_MEASURED;
        add_item(map, items, kind, GAP_UNSCORED, g_strdup(locale_label(&map->locale, label)));
    }
}

typedef struct Seen {
    bool intended, moment, positive, negative, unscored, inconsistent;
    bool current, no_desired; /* a current score at all; one alone */
} Seen;

static Seen what_is_drawn(const Map *map)
{
    Seen seen = {0};
    for (size_t i = 0; i < map->journey->touchpoint_count; i++) {
        const Touchpoint *touchpoint = &map->journey->touchpoints[i];
        seen.intended = seen.intended || touchpoint->intended.given;
        seen.moment = seen.moment || touchpoint->moment_of_truth;
        seen.positive = seen.positive || touchpoint->effect == EFFECT_POSITIVE;
        seen.negative = seen.negative || touchpoint->effect == EFFECT_NEGATIVE;
        seen.unscored = seen.unscored || !map->analysis->touchpoints[i].scored;
        if (touchpoint->current.given) {
            seen.current = true;
            seen.no_desired = seen.no_desired || !touchpoint->desired.given;
        }
    }
    for (size_t i = 0; i < map->journey->stage_count; i++) {
        seen.inconsistent = seen.inconsistent || map->analysis->consistency[i].inconsistent;
    }
    return seen;
}

static void add_flow_signs(const Map *map, GArray *items, const FootSigns *signs)
{
    if (signs->path != NONE) {
        const Path *path = &map->journey->paths[signs->path];
        g_autofree char *share =
            path->has_share ? locale_format_percent(&map->locale, path->share) : NULL;
        add_item(map, items, LEGEND_PATH, GAP_UNSCORED,
                 g_strconcat(map_text(map, &path->name), share ? map_separator(map) : NULL, share,
                             NULL));
        g_array_index(items, LegendItem, items->len - 1).path = signs->path;
    }
    if (signs->handover) {
        add_label(map, items, LEGEND_HANDOVER, LABEL_HANDOVER);
    }
    if (signs->dead_end) {
        add_label(map, items, LEGEND_DEAD_END, LABEL_DEAD_END);
    }
    if (signs->assumed) {
        add_label(map, items, LEGEND_ASSUMED, LABEL_ASSUMED_STEP);
    }
}

static void collect_plot_signs(const Map *map, GArray *items, const Seen *seen)
{
    if (!seen->current) {
        return;
    }
    if (seen->moment) {
        add_label(map, items, LEGEND_MOMENT, LABEL_MOMENT_OF_TRUTH);
    }
    if (map->show == SHOW_BOTH) {
        legend_add_severities(map, items, LEGEND_DOT, seen->no_desired);
    }
}

void legend_collect(const Map *map, GArray *items, const FootSigns *signs)
{
    if (signs->heat) {
        legend_collect_heat(map, items, signs->heat);
        return;
    }
    Seen seen = what_is_drawn(map);
    if (signs->dots) {
        collect_plot_signs(map, items, &seen);
        return;
    }
    bool both = map->show == SHOW_BOTH, gap = map->show == SHOW_GAP;
    if (map->comparison) {
        legend_collect_changes(map, items);
    }
    if (map->analysis->any_score) {
        if (map->show != SHOW_DESIRED) {
            add_label(map, items, LEGEND_CURRENT, LABEL_CURRENT_LONG);
        }
        if (map->show != SHOW_CURRENT) {
            add_label(map, items, LEGEND_DESIRED, LABEL_DESIRED_LONG);
        }
        if (seen.intended && both) {
            add_label(map, items, LEGEND_INTENDED, LABEL_INTENDED_LONG);
        }
    }
    if (seen.moment) {
        add_label(map, items, LEGEND_MOMENT, LABEL_MOMENT_OF_TRUTH);
    }
    add_flow_signs(map, items, signs);
    if (seen.positive && !gap && signs->priorities) {
        add_label(map, items, LEGEND_POSITIVE, LABEL_POSITIVE);
    }
    if (seen.negative && !gap && signs->priorities) {
        add_label(map, items, LEGEND_NEGATIVE, LABEL_NEGATIVE);
    }
    if (seen.intended && both && signs->priorities) {
        add_label(map, items, LEGEND_NOTE, LABEL_DELIVERY_LONG);
        add_label(map, items, LEGEND_NOTE, LABEL_DESIGN_LONG);
    }
    if (seen.inconsistent && map->show != SHOW_DESIRED && signs->priorities) {
        add_item(
            map, items, LEGEND_INCONSISTENT, GAP_UNSCORED,
            legend_threshold(map, LABEL_CHANNELS_DIFFER, "≥", map->journey->thresholds.spread));
    }
    if (map->analysis->whole.count > 0 && (both || gap)) {
        legend_add_severities(map, items, LEGEND_SEVERITY, seen.unscored);
    }
}

/* The signs of a comparison, those of every map, the severities. */
static int legend_part(const LegendItem *item)
{
    if (item->kind == LEGEND_SEVERITY || item->kind == LEGEND_DOT) {
        return 2;
    }
    return item->kind >= LEGEND_WAS ? 0 : 1;
}

/* The items from first on that belong together. */
static size_t legend_group(const FootLayout *foot, size_t first)
{
    int part = legend_part(&foot->legend[first]);
    size_t count = 0;
    while (first + count < foot->legend_count &&
           legend_part(&foot->legend[first + count]) == part) {
        count++;
    }
    return count;
}

LegendTable legend_measure(const FootLayout *foot)
{
    LegendTable table = {0};
    for (size_t first = 0, count; first < foot->legend_count; first += count) {
        count = legend_group(foot, first);
        size_t lines = (count + 1) / 2;
        for (size_t i = 0; i < count; i++) {
            double *column = &table.column[i / lines];
            *column = MAX(*column, foot->legend[first + i].width);
        }
    }
    table.width = table.column[0] + LEGEND_GAP + table.column[1];
    return table;
}

double legend_place_lines(FootLayout *foot, double width, double y)
{
    double x = MARGIN, middle = y + type_line_height(TYPE_HEADING) / 2;
    for (size_t i = 0; i < foot->legend_count; i++) {
        LegendItem *item = &foot->legend[i];
        if (i > 0 && x + item->width > width - MARGIN) {
            x = MARGIN;
            middle += LEGEND_LINE;
        }
        /* words alone begin where others have their sign */
        double sign = item->kind == LEGEND_NOTE ? LEGEND_SIGN : 0;
        item->x = x - sign;
        item->y = middle;
        x += item->width - sign + LEGEND_GAP;
    }
    return foot->legend_count > 0 ? middle + LEGEND_LINE / 2.0 : y;
}

/* Returns the bottom. */
double legend_place(FootLayout *foot, const LegendTable *table, double start, double y)
{
    double top = y + type_line_height(TYPE_HEADING) / 2;
    for (size_t first = 0, count; first < foot->legend_count; first += count) {
        count = legend_group(foot, first);
        size_t lines = (count + 1) / 2;
        for (size_t i = 0; i < count; i++) {
            LegendItem *item = &foot->legend[first + i];
            item->x = start + (i / lines > 0 ? table->column[0] + LEGEND_GAP : 0);
            item->y = top + (double)(i % lines) * LEGEND_LINE;
        }
        top += (double)lines * LEGEND_LINE + LEGEND_GROUP_GAP;
    }
    return foot->legend_count > 0 ? top - LEGEND_GROUP_GAP - LEGEND_LINE / 2.0 : y;
}
