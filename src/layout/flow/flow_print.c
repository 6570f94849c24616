/* SPDX-License-Identifier: MIT */
/* The printed form of the flow's layout, for goldens. */
#include "flow_parts.h"
#include "../print.h"

static void print_segments(GString *out, const FlowLine *line)
{
    static const char letters[] = {
        [PATH_MOVE] = 'M', [PATH_LINE] = 'L', [PATH_CURVE] = 'C', [PATH_CLOSE] = 'Z'};
    g_string_append(out, "   ");
    for (size_t i = 0; i < line->segment_count; i++) {
        const PathSegment *segment = &line->segments[i];
        g_string_append_printf(out, " %c", letters[segment->operator]);
        if (segment->operator== PATH_CURVE) {
            print_numbers(out, (const double[]){segment->x1, segment->y1, segment->x2, segment->y2},
                          4);
        }
        if (segment->operator!= PATH_CLOSE) {
            print_numbers(out, (const double[]){segment->x, segment->y}, 2);
        }
    }
    g_string_append_c(out, '\n');
}

static void print_lines(GString *out, const FlowLayout *layout)
{
    for (size_t i = 0; i < layout->line_count; i++) {
        const FlowLine *line = &layout->flow_lines[i];
        g_string_append_printf(out, "edge %zu strand %zu tip", line->edge, line->strand);
        print_numbers(out, (const double[]){line->tip_x, line->tip_y, line->width}, 3);
        g_string_append_c(out, '\n');
        print_segments(out, line);
    }
    for (size_t i = 0; i < layout->mark_count; i++) {
        const FlowMark *mark = &layout->marks[i];
        g_string_append(out, mark->kind == MARK_HANDOVER ? "handover" : "dead end");
        print_numbers(out, (const double[]){mark->x, mark->y, mark->width}, 3);
        g_string_append_c(out, '\n');
    }
    for (size_t i = 0; i < layout->label_count; i++) {
        g_autofree char *name = g_strdup_printf("label paths[%zu]", layout->labels[i].path);
        print_box(out, name, layout->labels[i].box);
        print_block(out, layout->lines, "text", &layout->labels[i].block);
    }
}

void layout_flow_print(const FlowLayout *layout, const Map *map, GString *out)
{
    g_string_append_printf(out, "flow %s %s\n", layout->form == FLOW_LANES ? "lanes" : "graph",
                           map->language);
    print_box(out, "size", (Box){0, 0, layout->width, layout->height});
    print_title(out, layout->lines, &layout->title);
    for (size_t i = 0; i < layout->stage_count; i++) {
        g_autofree char *name = g_strdup_printf("stage %zu", i);
        print_box(out, name, layout->stage_boxes ? layout->stage_boxes[i] : layout->stages[i].box);
        print_block(out, layout->lines, "name", &layout->stages[i].name);
        print_block(out, layout->lines, "goal", &layout->stages[i].goal);
    }
    for (size_t i = 0; i < layout->row_count; i++) {
        g_autofree char *name = g_strdup_printf("channel %zu", i);
        print_box(out, name, layout->row_boxes[i]);
        print_block(out, layout->lines, "name", &layout->rows[i].name);
    }
    for (size_t i = 0; i < layout->card_count; i++) {
        print_card(out, layout->lines, &layout->cards[i]);
    }
    print_lines(out, layout);
    for (size_t i = 0; i < layout->path_count; i++) {
        g_autofree char *name = g_strdup_printf("path %zu", layout->paths[i].path);
        print_box(out, name, layout->paths[i].chart);
        print_block(out, layout->lines, "name", &layout->paths[i].name);
        print_block(out, layout->lines, "about", &layout->paths[i].about);
    }
    print_foot(out, layout->lines, &layout->foot);
}
