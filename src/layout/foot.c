/* SPDX-License-Identifier: MIT */
/* The foot: where to act first, the legend, the small print. */
#include "parts.h"

enum {
    PRIORITIES = 6,
    ENTRY_MINIMUM = 230, /* an entry of the list is not narrower */
    ENTRY_GAP = 28,
    ENTRY_BELOW = 10,
    RANK_WIDTH = 22,
    NUMBER_GAP = 10,
    LEGEND_SIGN = 26,
    LEGEND_GAP = 22,
    LEGEND_GROUP_GAP = 6,
    LEGEND_LINE = 24,
    BEFORE_FOOT = 16,
    BELOW_HEADING = 10,
    BEFORE_PRINT = 18,
};

/* ---- Where to act first. */

static char *place_text(const Map *map, const Touchpoint *touchpoint)
{
    const Journey *journey = map->journey;
    const char *owner = map_owner_name(map, touchpoint->owner);
    const char *stage = map_text(map, &journey->stages[touchpoint->stage].name);
    const char *channel = map_text(map, &journey->channels[touchpoint->channel].name);
    const char *separator = map_separator(map);
    return g_strconcat(owner ? owner : "", owner ? separator : "", stage, separator, channel, NULL);
}

/* Wraps one entry; its place follows. */
static PriorityLayout measure_entry(const Map *map, GArray *lines, size_t rank, double text_x,
                                    double width)
{
    size_t index = map->analysis->ranking[rank];
    const Touchpoint *touchpoint = &map->journey->touchpoints[index];
    PriorityLayout entry = {.touchpoint = index};
    g_autofree char *number = locale_format_count(&map->locale, rank + 1);
    entry.rank = g_strdup_printf("%s.", number);
    entry.gap =
        locale_format_signed(&map->locale, map->analysis->touchpoints[index].gap, 1, true);
    entry.place_text = place_text(map, touchpoint);
    double room = width - text_x;
    entry.title = block_new(map, lines, map_touchpoint_title(map, touchpoint),
                            TYPE_SMALL_BOLD, room);
    entry.place = block_new(map, lines, entry.place_text, TYPE_SMALL, room);
    return entry;
}

static double widest_gap(const Map *map, size_t count)
{
    double widest = 0;
    for (size_t i = 0; i < count; i++) {
        double gap = map->analysis->touchpoints[map->analysis->ranking[i]].gap;
        g_autofree char *text = locale_format_signed(&map->locale, gap, 1, true);
        widest = MAX(widest, text_measure(map, text, TYPE_NUMBER));
    }
    return widest;
}

static void place_entry(PriorityLayout *entry, double text_x, double x, double y)
{
    entry->x = x;
    entry->y = y;
    entry->title.x = entry->place.x = x + text_x;
    entry->title.y = y;
    entry->place.y = y + entry->title.height;
}

/* Fills columns downwards, like a list is read; returns the bottom. */
static double place_priorities(const Map *map, GArray *lines, FootLayout *foot, double y,
                               double width)
{
    size_t count = MIN(map->analysis->ranking_count, (size_t)PRIORITIES);
    size_t columns = (size_t)((width + ENTRY_GAP) / (ENTRY_MINIMUM + ENTRY_GAP));
    columns = CLAMP(columns, 1, 3);
    columns = MIN(columns, count);
    size_t per_column = (count + columns - 1) / columns;
    double entry_width = (width - ENTRY_GAP * (double)(columns - 1)) / (double)columns;
    entry_width = MIN(entry_width, 360);
    foot->text_x = RANK_WIDTH + widest_gap(map, count) + NUMBER_GAP;
    foot->heading_y = y;
    foot->priorities = g_new0(PriorityLayout, count);
    foot->priority_count = count;
    double top = y + type_line_height(TYPE_HEADING) + BELOW_HEADING, bottom = top;
    double next = top;
    for (size_t i = 0; i < count; i++) {
        size_t column = i / per_column;
        next = i % per_column == 0 ? top : next;
        PriorityLayout *entry = &foot->priorities[i];
        *entry = measure_entry(map, lines, i, foot->text_x, entry_width);
        place_entry(entry, foot->text_x, MARGIN + (entry_width + ENTRY_GAP) * (double)column, next);
        next += entry->title.height + entry->place.height + ENTRY_BELOW;
        bottom = MAX(bottom, next - ENTRY_BELOW);
    }
    return bottom;
}

/* ---- Legend. */

static void add_item(const Map *map, GArray *items, LegendKind kind, GapSeverity severity,
                     char *text)
{
    LegendItem item = {.kind = kind, .severity = severity, .text = text};
    item.width = LEGEND_SIGN + text_measure(map, text, TYPE_SMALL);
    g_array_append_val(items, item);
}

static void add_label(const Map *map, GArray *items, LegendKind kind, Label label)
{
    add_item(map, items, kind, GAP_UNSCORED, g_strdup(locale_label(&map->locale, label)));
}

/* "Small < 3", "Clear ≥ 3", "Severe ≥ 5": the thresholds in points of the scale. */
static void add_severities(const Map *map, GArray *items)
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
        const char *label = locale_label(&map->locale, rows[i].label);
        bool tenths = round_half_away(rows[i].bound, 1) == rows[i].bound;
        g_autofree char *bound =
            locale_format_number(&map->locale, rows[i].bound, tenths ? 1 : 2, true);
        add_item(map, items, LEGEND_SEVERITY, rows[i].severity,
                 rows[i].sign ? g_strdup_printf("%s %s %s", label, rows[i].sign, bound)
                              : g_strdup(label));
    }
}

typedef struct Seen {
    bool intended, moment, positive, negative;
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
    }
    return seen;
}

static void add_flow_signs(const Map *map, GArray *items, const FootSigns *signs)
{
    if (signs->path != NONE) {
        const Path *path = &map->journey->paths[signs->path];
        g_autofree char *share = path->has_share ? locale_format_percent(&map->locale, path->share)
                                                 : NULL;
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

static void collect_legend(const Map *map, GArray *items, const FootSigns *signs)
{
    Seen seen = what_is_drawn(map);
    bool both = map->show == SHOW_BOTH, gap = map->show == SHOW_GAP;
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
    if (map->analysis->whole.count > 0 && (both || gap)) {
        add_severities(map, items);
    }
}

/* The legend is a table of two columns, read downwards: the signs, then the severities. */
typedef struct LegendTable {
    double column[2]; /* widths */
    double width;
} LegendTable;

/* The items from first on that belong together. */
static size_t legend_group(const FootLayout *foot, size_t first)
{
    bool severity = foot->legend[first].kind == LEGEND_SEVERITY;
    size_t count = 0;
    while (first + count < foot->legend_count &&
           (foot->legend[first + count].kind == LEGEND_SEVERITY) == severity) {
        count++;
    }
    return count;
}

static LegendTable measure_legend(const FootLayout *foot)
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

/* Returns the bottom. */
static double place_legend(FootLayout *foot, const LegendTable *table, double start, double y)
{
    double top = y + type_line_height(TYPE_HEADING) / 2;
    for (size_t first = 0, count; first < foot->legend_count; first += count) {
        count = legend_group(foot, first);
        size_t lines = (count + 1) / 2;
        for (size_t i = 0; i < count; i++) {
            LegendItem *item = &foot->legend[first + i];
            item->x = start + (double)(i / lines) * (table->column[0] + LEGEND_GAP);
            item->y = top + (double)(i % lines) * LEGEND_LINE;
        }
        top += (double)lines * LEGEND_LINE + LEGEND_GROUP_GAP;
    }
    return foot->legend_count > 0 ? top - LEGEND_GROUP_GAP - LEGEND_LINE / 2.0 : y;
}

/* ---- Small print. */

static char *print_text(const Map *map)
{
    const Journey *journey = map->journey;
    GString *text = g_string_new(NULL);
    if (journey->date) {
        g_autofree char *date = locale_localise_digits(&map->locale, journey->date);
        g_string_append_printf(text, "%s %s", locale_label(&map->locale, LABEL_MEASURED_ON), date);
    }
    if (journey->file_name && *journey->file_name) {
        g_string_append_printf(text, "%s%s", text->len > 0 ? map_bar(map) : "", journey->file_name);
    }
    if (map->program_version) {
        g_string_append_printf(text, "%scjm %s", text->len > 0 ? map_bar(map) : "",
                               map->program_version);
    }
    return g_string_free(text, FALSE);
}

double foot_legend_width(const Map *map, const FootSigns *signs)
{
    g_autoptr(GArray) items = g_array_new(FALSE, TRUE, sizeof(LegendItem));
    collect_legend(map, items, signs);
    FootLayout foot = {.legend = (LegendItem *)(void *)items->data, .legend_count = items->len};
    double width = measure_legend(&foot).width;
    for (size_t i = 0; i < items->len; i++) {
        g_free(foot.legend[i].text);
    }
    return width;
}

double foot_place(const Map *map, GArray *lines, double width, double top, const FootSigns *signs,
                  FootLayout *foot)
{
    g_autoptr(GArray) items = g_array_new(FALSE, TRUE, sizeof(LegendItem));
    collect_legend(map, items, signs);
    foot->legend_count = items->len;
    foot->legend = (LegendItem *)(void *)g_array_steal(items, NULL);

    double room = width - 2 * MARGIN, y = top + BEFORE_FOOT;
    LegendTable table = measure_legend(foot);
    bool own_list = signs->list_bottom > 0;
    bool list = signs->priorities && map->analysis->ranking_count > 0 &&
                (map->show == SHOW_BOTH || map->show == SHOW_GAP);
    bool has_room = room >= ENTRY_MINIMUM + 2 * ENTRY_GAP + table.width;
    bool beside = own_list ? signs->legend_beside : list && has_room;
    double bottom = y;
    if (list) {
        bottom = place_priorities(map, lines, foot, y,
                                  beside ? room - table.width - 2 * ENTRY_GAP : room);
    }
    double legend_x = beside ? width - MARGIN - table.width : MARGIN;
    double legend_y = beside ? own_list ? signs->list_top : y : list ? bottom + BEFORE_FOOT : y;
    double legend_bottom = place_legend(foot, &table, legend_x, legend_y);
    if (own_list) {
        bottom = MAX(bottom, signs->list_bottom);
    }
    bottom = MAX(bottom, legend_bottom) + BEFORE_PRINT;

    foot->print_text = print_text(map);
    foot->print = block_new(map, lines, foot->print_text, TYPE_PRINT, room);
    foot->print.x = MARGIN;
    foot->print.y = bottom;
    return bottom + foot->print.height + MARGIN * 0.75;
}

void foot_clear(FootLayout *foot)
{
    for (size_t i = 0; i < foot->priority_count; i++) {
        g_free(foot->priorities[i].rank);
        g_free(foot->priorities[i].gap);
        g_free(foot->priorities[i].place_text);
    }
    for (size_t i = 0; i < foot->legend_count; i++) {
        g_free(foot->legend[i].text);
    }
    g_free(foot->priorities);
    g_free(foot->legend);
    g_free(foot->print_text);
}
