/* SPDX-License-Identifier: MIT */
/* The foot: a list (where to act first, or the view's own), the legend beside or below it, the
 * small print. */
#include "parts.h"

enum { BEFORE_FOOT = 16, BEFORE_PRINT = 18 };

static void append_state(const Map *map, GString *text)
{
    const Journey *journey = map->journey;
    if (journey->date) {
        g_autofree char *date = locale_format_date(&map->locale, journey->date);
        g_string_append_printf(text, "%s %s", locale_label(&map->locale, LABEL_MEASURED_ON), date);
    }
    if (journey->file_name && *journey->file_name) {
        g_string_append_printf(text, "%s%s", text->len > 0 ? map_bar(map) : "", journey->file_name);
    }
}

static char *print_text(const Map *map)
{
    GString *text = g_string_new(NULL);
    if (map->comparison) {
        print_append_states(map, text);
    } else {
        append_state(map, text);
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
    legend_collect(map, items, signs);
    FootLayout foot = {.legend = (LegendItem *)(void *)items->data, .legend_count = items->len};
    double width = legend_measure(&foot).width;
    for (size_t i = 0; i < items->len; i++) {
        g_free(foot.legend[i].text);
    }
    return width;
}

static bool has_list(const Map *map)
{
    bool gaps = map->show == SHOW_BOTH || map->show == SHOW_GAP;
    return map->comparison || (map->analysis->ranking_count > 0 && gaps);
}

double foot_place(const Map *map, GArray *lines, double width, double top, const FootSigns *signs,
                  FootLayout *foot)
{
    g_autoptr(GArray) items = g_array_new(FALSE, TRUE, sizeof(LegendItem));
    legend_collect(map, items, signs);
    foot->legend_count = items->len;
    foot->legend = (LegendItem *)(void *)g_array_steal(items, NULL);

    double room = width - 2 * MARGIN, y = top + BEFORE_FOOT;
    LegendTable table = legend_measure(foot);
    bool own_list = signs->list_bottom > 0;
    bool list = signs->priorities && has_list(map);
    bool has_room = room >= PRIORITY_MINIMUM + 2 * PRIORITY_GUTTER + table.width;
    bool beside = own_list ? signs->legend_beside : list && has_room;
    double bottom = y;
    if (list) {
        double list_room = beside ? room - table.width - 2 * PRIORITY_GUTTER : room;
        bottom = map->comparison ? change_lists_place(map, lines, foot, y, list_room)
                                 : priorities_place(map, lines, foot, y, list_room);
    }
    double legend_x = beside ? width - MARGIN - table.width : MARGIN;
    double legend_y = list ? bottom + BEFORE_FOOT : y;
    if (beside) {
        legend_y = own_list ? signs->list_top : y;
    }
    double legend_bottom = signs->heat ? legend_place_lines(foot, width, legend_y)
                                       : legend_place(foot, &table, legend_x, legend_y);
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
    change_lists_clear(foot);
    g_free(foot->priorities);
    g_free(foot->legend);
    g_free(foot->print_text);
}
