/* SPDX-License-Identifier: MIT */
/* One path over the grid (--view grid --path ID): its steps run through the gaps between the cells,
 * which widened for it, so that no text is covered. Used by layout.c. */
#include <string.h>

#include "flow_parts.h"
#include "grid_path.h"

static const double PORT_MARGIN = 14; /* CSS pixels: from a card's corners to the first port */

/* ---- From channels to places. */

typedef struct Placing {
    const GridWays *ways;
    const GridLayout *layout;
    const Box *cards; /* by touchpoint */
} Placing;

static double gutter_middle(const Placing *placing, size_t gutter)
{
    const GridLayout *layout = placing->layout;
    if (gutter < layout->stage_count) {
        return layout->columns[gutter].x - layout->column_gaps[gutter] / 2;
    }
    const Box *last = &layout->columns[layout->stage_count - 1];
    return last->x + last->width + layout->column_gaps[gutter] / 2;
}

static double corridor_middle(const Placing *placing, size_t row)
{
    const GridLayout *layout = placing->layout;
    size_t channel = 0;
    while (placing->ways->first_row[channel] < row) {
        channel++;
    }
    if (channel < layout->row_count) {
        return layout->rows[channel].header.y - layout->row_gaps[channel] / 2;
    }
    const Box *last = &layout->rows[layout->row_count - 1].header;
    return last->y + last->height + layout->row_gaps[channel] / 2;
}

static double squeezed(double offset, double need, double room)
{
    return need > room ? offset * room / need : offset;
}

/* x of a vertical leg, y of a horizontal one; card: the one that it touches, if any. */
static double leg_place(const Placing *placing, const RouteLeg *leg, const Box *card)
{
    const GridWays *ways = placing->ways;
    if (leg->channel % 2 == 0) {
        return leg->offset + (leg->vertical ? gutter_middle(placing, leg->channel / 2)
                                            : corridor_middle(placing, leg->channel / 2));
    }
    double need = leg->vertical ? ways->across[leg->channel] : ways->down[leg->channel];
    double size = leg->vertical ? card->width : card->height;
    double middle = leg->vertical ? card->x + size / 2 : card->y + size / 2;
    return middle + squeezed(leg->offset, need, size - 2 * PORT_MARGIN);
}

/* The point where a leg meets the card, `out` from its border. */
static WayPoint port(const RouteLeg *leg, double place, const Box *card, bool towards_higher,
                     double out)
{
    double low = leg->vertical ? card->y : card->x;
    double size = leg->vertical ? card->height : card->width;
    double border = towards_higher ? low + size + out : low - out;
    return leg->vertical ? (WayPoint){.x = place, .y = border}
                         : (WayPoint){.x = border, .y = place};
}

/* Two cards beside or below each other: at a height, or width, that both have; else over a step in
 * the middle of the gap. */
static size_t place_straight(const Placing *placing, const Route *route, const Box *from,
                             const Box *to, WayPoint *points)
{
    const RouteLeg *leg = &route->legs[0];
    double low = leg->vertical ? MAX(from->x, to->x) : MAX(from->y, to->y);
    double high = leg->vertical ? MIN(from->x + from->width, to->x + to->width)
                                : MIN(from->y + from->height, to->y + to->height);
    double start = leg_place(placing, leg, from), end = leg_place(placing, leg, to);
    bool rises = leg->vertical ? to->y > from->y : to->x > from->x;
    if (high - low > 2 * PORT_MARGIN) {
        start = end = CLAMP((start + end) / 2, low + PORT_MARGIN, high - PORT_MARGIN);
    }
    points[0] = port(leg, start, from, rises, 0);
    WayPoint last = port(leg, end, to, !rises, PATH_BADGE_RADIUS);
    if (start == end) {
        points[1] = last;
        return 2;
    }
    double middle_x = (points[0].x + last.x) / 2, middle_y = (points[0].y + last.y) / 2;
    points[1] = leg->vertical ? (WayPoint){points[0].x, middle_y, PATH_CLEARANCE, PATH_CLEARANCE}
                              : (WayPoint){middle_x, points[0].y, PATH_CLEARANCE, PATH_CLEARANCE};
    points[2] = leg->vertical ? (WayPoint){last.x, middle_y, PATH_CLEARANCE, PATH_CLEARANCE}
                              : (WayPoint){middle_x, last.y, PATH_CLEARANCE, PATH_CLEARANCE};
    points[3] = last;
    return 4;
}

static WayPoint corner(const Placing *placing, const RouteLeg *one, const Box *one_card,
                       const RouteLeg *other, const Box *other_card)
{
    const double reach = PATH_CLEARANCE * 2;
    double first = leg_place(placing, one, one_card);
    double second = leg_place(placing, other, other_card);
    return one->vertical ? (WayPoint){first, second, reach, reach}
                         : (WayPoint){second, first, reach, reach};
}

static size_t place_way(const Placing *placing, const Route *route, const Box *from, const Box *to,
                        WayPoint *points)
{
    size_t count = route->leg_count;
    if (count == 1) {
        return place_straight(placing, route, from, to, points);
    }
    const RouteLeg *legs = route->legs;
    size_t from_channel = 2 * (legs[0].vertical ? route->from_row : route->from_column) + 1;
    size_t to_channel = 2 * (legs[count - 1].vertical ? route->to_row : route->to_column) + 1;
    points[0] =
        port(&legs[0], leg_place(placing, &legs[0], from), from, legs[1].channel > from_channel, 0);
    for (size_t i = 1; i < count; i++) {
        points[i] = corner(placing, &legs[i - 1], from, &legs[i], to);
    }
    points[count] = port(&legs[count - 1], leg_place(placing, &legs[count - 1], to), to,
                         legs[count - 2].channel > to_channel, PATH_BADGE_RADIUS);
    return count + 1;
}

/* Out at the end side and in again, below the other steps: cards above and below may be near. */
static size_t place_loop(const Box *card, WayPoint *points)
{
    const double height = 26;
    double side = card->x + card->width, out = side + PATH_CLEARANCE - 1;
    double low = card->y + card->height - 10, high = low - height;
    const WayPoint loop[] = {
        {side, low, 0, 0},
        {out, low, height / 2, height / 2},
        {out, high, height / 2, height / 2},
        {side + PATH_BADGE_RADIUS, high, 0, 0},
    };
    memcpy(points, loop, sizeof loop);
    return G_N_ELEMENTS(loop);
}

/* ---- The layout's part. */

static Box badge_box(WayPoint end, double direction_x, double direction_y)
{
    double x = end.x + direction_x * PATH_BADGE_RADIUS, y = end.y + direction_y * PATH_BADGE_RADIUS;
    double radius = PATH_BADGE_RADIUS;
    return (Box){x - radius, y - radius, 2 * radius, 2 * radius};
}

static void add_badge(GridPath *path, const Map *map, Box box)
{
    PathBadge *badge = &path->badges[path->badge_count++];
    badge->box = box;
    badge->number = locale_format_count(&map->locale, path->badge_count);
}

/* A flow of one strand a step, so that the ways are drawn as the flow draws its own. */
static Flow *steps_as_flow(const GridWays *ways)
{
    const Journey *journey = ways->map->journey;
    const Path *path = &journey->paths[ways->path];
    Flow *flow = g_new0(Flow, 1);
    flow->edges = g_new0(FlowEdge, ways->count + 1);
    flow->strands = g_new0(FlowStrand, ways->count + 1);
    flow->edge_count = flow->strand_count = ways->count;
    for (size_t i = 0; i < ways->count; i++) {
        const Touchpoint *from = &journey->touchpoints[path->steps[i]];
        const Touchpoint *to = &journey->touchpoints[path->steps[i + 1]];
        flow->strands[i] = (FlowStrand){.path = ways->path, .repeats = 1};
        flow->edges[i] = (FlowEdge){
            .tail = path->steps[i],
            .head = path->steps[i + 1],
            .first_strand = i,
            .strand_count = 1,
            .changes_channel = from->channel != to->channel,
            .changes_owner = from->owner != NONE && to->owner != NONE && from->owner != to->owner,
        };
    }
    return flow;
}

static void place_steps(const Placing *placing, FlowSheet *sheet, GridPath *path)
{
    const GridWays *ways = placing->ways;
    const Path *steps = &ways->map->journey->paths[ways->path];
    const Box *first = &placing->cards[steps->steps[0]];
    add_badge(path, ways->map, badge_box((WayPoint){.x = first->x, .y = first->y}, 0, 0));
    for (size_t i = 0; i < ways->count; i++) {
        const Route *route = &ways->routes[i];
        const Box *from = &placing->cards[steps->steps[i]];
        const Box *to = &placing->cards[steps->steps[i + 1]];
        WayPoint points[ROUTE_LEGS + 1];
        size_t count = route->kind == ROUTE_LOOP ? place_loop(to, points)
                                                 : place_way(placing, route, from, to, points);
        flow_add_way(sheet, i, points, count, 1);
        const FlowLine *line =
            &g_array_index(sheet->flow_lines, FlowLine, sheet->flow_lines->len - 1);
        add_badge(path, ways->map,
                  badge_box(points[count - 1], line->direction_x, line->direction_y));
    }
}

GridPath *grid_path_new(const GridWays *ways, const GridLayout *layout)
{
    const Journey *journey = ways->map->journey;
    g_autofree Box *cards = g_new0(Box, journey->touchpoint_count);
    for (size_t i = 0; i < layout->card_count; i++) {
        cards[layout->cards[i].touchpoint] = layout->cards[i].box;
    }
    g_autoptr(Flow) flow = steps_as_flow(ways);
    g_autofree double *strokes = g_new0(double, ways->count + 1);
    for (size_t i = 0; i < ways->count; i++) {
        strokes[i] = PATH_STROKE;
    }
    FlowLayout none = {0};
    FlowOptions options = {.edges = EDGES_CURVED, .emphasis = NONE};
    FlowSheet sheet = {
        .map = ways->map,
        .flow = flow,
        .options = &options,
        .layout = &none,
        .strand_widths = strokes,
        .flow_lines = g_array_new(FALSE, TRUE, sizeof(FlowLine)),
        .labels = g_array_new(FALSE, TRUE, sizeof(FlowLabel)),
        .marks = g_array_new(FALSE, TRUE, sizeof(FlowMark)),
    };
    GridPath *path = g_new0(GridPath, 1);
    path->path = ways->path;
    path->badges = g_new0(PathBadge, ways->count + 1);
    Placing placing = {ways, layout, cards};
    place_steps(&placing, &sheet, path);
    path->line_count = sheet.flow_lines->len;
    path->flow_lines = (FlowLine *)(void *)g_array_free(sheet.flow_lines, FALSE);
    path->mark_count = sheet.marks->len;
    path->marks = (FlowMark *)(void *)g_array_free(sheet.marks, FALSE);
    g_array_free(sheet.labels, TRUE);
    return path;
}

void grid_path_free(GridPath *path)
{
    if (!path) {
        return;
    }
    for (size_t i = 0; i < path->line_count; i++) {
        g_free(path->flow_lines[i].segments);
    }
    for (size_t i = 0; i < path->badge_count; i++) {
        g_free(path->badges[i].number);
    }
    g_free(path->flow_lines);
    g_free(path->marks);
    g_free(path->badges);
    g_free(path);
}
