/* SPDX-License-Identifier: MIT */
/* The printed form of the heat map's layout, for goldens. */
#include <cjm/heatmap.h>

#include "../print.h"

static void print_cell(GString *out, const HeatCell *cell)
{
    g_string_append(out, "    cell");
    print_numbers(out,
                  (const double[]){cell->box.x, cell->box.y, cell->box.width, cell->box.height}, 4);
    g_string_append_printf(out, " touchpoints %zu scored %zu", cell->mean.total, cell->mean.count);
    if (cell->number) {
        g_string_append_printf(out, " %s", cell->number);
        print_numbers(out, &cell->number_width, 1);
    }
    g_string_append(out, cell->moment ? " moment\n" : "\n");
}

void layout_heatmap_print(const HeatmapLayout *layout, const Map *map, GString *out)
{
    g_string_append_printf(out, "heatmap %s%s%s%s%s\n", map->language,
                           layout->upwards ? " upwards" : "",
                           layout->means_upwards ? " means-upwards" : "",
                           layout->icons ? " icons" : "", layout->roomy ? " roomy" : "");
    print_box(out, "size", (Box){0, 0, layout->width, layout->height});
    g_string_append(out, "type");
    print_numbers(out, (const double[]){layout->number.size, layout->strong.size}, 2);
    g_string_append_c(out, '\n');
    print_title(out, layout->lines, &layout->title);
    for (size_t i = 0; i < layout->column_count; i++) {
        print_box(out, layout->columns[i].stage == NONE ? "means" : "stage",
                  layout->columns[i].header);
        print_block(out, layout->lines, "name", &layout->columns[i].name);
    }
    for (size_t i = 0; i < layout->row_count; i++) {
        print_box(out, layout->rows[i].channel == NONE ? "means" : "channel",
                  layout->rows[i].header);
        print_block(out, layout->lines, "name", &layout->rows[i].name);
        for (size_t j = 0; j < layout->column_count; j++) {
            print_cell(out, &layout->cells[i * layout->column_count + j]);
        }
    }
    print_foot(out, layout->lines, &layout->foot);
}
