/* SPDX-License-Identifier: MIT */
/* The texts among the edges: the names of paths above the cards where they begin, and how often a
 * path repeats a step. None meets a card or another label. Used by both forms of the flow. */
#include <math.h>

#include "flow_parts.h"

static const TypeStyle TYPE_EDGE = {11, WEIGHT_BOLD};
static const double PILL_PADDING = 5, PILL_HEIGHT = 16;

/* ---- Names where paths begin. */

static double start_height(const FlowSheet *sheet, size_t path)
{
    const Path *begun = &sheet->map->journey->paths[path];
    double width = sheet->start_widths[begun->steps[0]] - START_SAMPLE;
    PreparedText name = text_prepare(sheet->map, map_text(sheet->map, &begun->name), TYPE_EDGE);
    double height = text_height(&name, width);
    return MAX(height, START_LABEL_HEIGHT);
}

double flow_starts_height(const FlowSheet *sheet, size_t touchpoint)
{
    const Journey *journey = sheet->map->journey;
    double height = 0;
    for (size_t i = 0; i < journey->path_count && sheet->starts[touchpoint] > 0; i++) {
        const Path *path = &journey->paths[i];
        if (path->step_count > 0 && path->steps[0] == touchpoint) {
            height += start_height(sheet, i);
        }
    }
    return height > 0 ? height + 4 : 0;
}

void flow_starts_place(FlowSheet *sheet)
{
    const Journey *journey = sheet->map->journey;
    FlowLayout *layout = sheet->layout;
    g_autofree double *bottom = g_new0(double, journey->touchpoint_count);
    for (size_t i = journey->path_count; i-- > 0;) {
        const Path *path = &journey->paths[i];
        if (path->step_count == 0) {
            continue;
        }
        size_t first = path->steps[0];
        const Box *card = &layout->cards[first].box;
        double height = start_height(sheet, i);
        FlowLabel label = {.path = i, .edge = NONE};
        label.text = g_strdup(map_text(sheet->map, &path->name));
        label.block = block_new(sheet->map, layout->lines, label.text, TYPE_EDGE,
                                sheet->start_widths[first] - START_SAMPLE);
        bottom[first] += height;
        label.box =
            (Box){card->x, card->y - 4 - bottom[first], START_SAMPLE + label.block.width, height};
        label.block.x = card->x + START_SAMPLE;
        label.block.y = label.box.y + (height - label.block.height) / 2;
        g_array_append_val(sheet->labels, label);
    }
}

/* ---- How often. */

static bool boxes_meet(Box a, Box b)
{
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height &&
           b.y < a.y + a.height;
}

static bool is_free(const FlowSheet *sheet, Box box)
{
    for (size_t i = 0; i < sheet->labels->len; i++) {
        if (boxes_meet(box, g_array_index(sheet->labels, FlowLabel, i).box)) {
            return false;
        }
    }
    for (size_t i = 0; i < sheet->layout->card_count; i++) {
        if (boxes_meet(box, sheet->layout->cards[i].box)) {
            return false;
        }
    }
    return true;
}

/* Looks along the way, its longest leg first, for a place where the pill meets nothing. */
static bool find_place(const FlowSheet *sheet, const WayPoint *points, size_t count, Box *box)
{
    static const double places[] = {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8};
    size_t longest = 0;
    double length = -1;
    for (size_t i = 0; i + 1 < count; i++) {
        double leg = hypot(points[i + 1].x - points[i].x, points[i + 1].y - points[i].y);
        longest = leg > length ? i : longest;
        length = MAX(leg, length);
    }
    for (size_t turn = 0; turn + 1 < count; turn++) {
        size_t leg = (longest + turn) % (count - 1);
        for (size_t i = 0; i < G_N_ELEMENTS(places); i++) {
            const WayPoint *from = &points[leg], *to = &points[leg + 1];
            box->x = from->x + (to->x - from->x) * places[i] - box->width / 2;
            box->y = from->y + (to->y - from->y) * places[i] - box->height / 2;
            if (is_free(sheet, *box)) {
                return true;
            }
        }
    }
    return false;
}

void flow_add_repeats(FlowSheet *sheet, size_t edge, size_t index, const WayPoint *points,
                      size_t count)
{
    const FlowStrand *strand = &sheet->flow->strands[sheet->flow->edges[edge].first_strand + index];
    if (strand->repeats < 2 || strand->path == NONE) {
        return;
    }
    FlowLabel label = {.path = strand->path, .edge = edge};
    g_autofree char *times = locale_format_count(&sheet->map->locale, strand->repeats);
    g_autofree char *text = g_strdup_printf("%s×", times);
    double width = text_measure(sheet->map, text, TYPE_EDGE) + 1;
    label.box.width = width / TEXT_FILL + 2 * PILL_PADDING;
    label.box.height = PILL_HEIGHT;
    if (!find_place(sheet, points, count, &label.box)) {
        return; /* the legend of the paths counts the steps all the same */
    }
    label.text = g_steal_pointer(&text);
    label.block =
        block_new(sheet->map, sheet->layout->lines, label.text, TYPE_EDGE, width / TEXT_FILL + 1);
    label.block.x = label.box.x + label.box.width / 2;
    label.block.y = label.box.y + (label.box.height - label.block.height) / 2;
    g_array_append_val(sheet->labels, label);
}
