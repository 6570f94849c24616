/* SPDX-License-Identifier: MIT */
/* One path over the grid (--view grid --path ID): its steps run through the gaps between the cells,
 * which widen for it, so that no text is covered. Ways are chosen before the grid is placed, and
 * drawn after. Used by layout.c. */
#include <string.h>

#include "flow_parts.h"
#include "flow_router.h"
#include "grid_path.h"

/* CSS pixels. */
static const double STROKE = 3;
static const double BADGE_RADIUS = 9;   /* the step's number, half over the card's border */
static const double CLEARANCE = 25;     /* from a card to a track: badge, arrow head, some line */
static const double GAP_MINIMUM = 42;   /* where steps cross a gap from card to card */
static const double GAP_QUIET = 20;     /* between rows where none does */
static const double PORT_MARGIN = 14;

struct GridWays {
    const Map *map;
    size_t path;
    Lattice lattice;
    bool *filled, *open;
    size_t *first_row; /* of each channel; one more at the end */
    size_t *row_of;    /* of each touchpoint */
    Route *routes;     /* one a step after the first */
    size_t count;
    double *across, *down; /* what the tracks need */
};

static void find_rows(GridWays *ways)
{
    const Journey *journey = ways->map->journey;
    size_t row = 0;
    for (size_t channel = 0; channel < journey->channel_count; channel++) {
        size_t deepest = 1;
        ways->first_row[channel] = row;
        for (size_t stage = 0; stage < journey->stage_count; stage++) {
            size_t count;
            const size_t *cards = cell_index_get(ways->map->cells, stage, channel, &count);
            for (size_t i = 0; i < count; i++) {
                ways->row_of[cards[i]] = row + i;
            }
            deepest = MAX(deepest, count);
        }
        row += deepest;
    }
    ways->first_row[journey->channel_count] = row;
    ways->lattice.rows = row;
}

/* Every place counts as taken, the empty ones too: they say "no touchpoint". Only the gaps between
 * channels are open, not those between cards of a cell. */
static void make_lattice(GridWays *ways)
{
    const Journey *journey = ways->map->journey;
    Lattice *lattice = &ways->lattice;
    lattice->columns = journey->stage_count;
    ways->filled = g_new(bool, lattice->rows * lattice->columns);
    ways->open = g_new0(bool, lattice->rows + 1);
    for (size_t i = 0; i < lattice->rows * lattice->columns; i++) {
        ways->filled[i] = true;
    }
    for (size_t i = 0; i <= journey->channel_count; i++) {
        ways->open[ways->first_row[i]] = true;
    }
    lattice->filled = ways->filled;
    lattice->open = ways->open;
}

GridWays *grid_ways_new(const Map *map, size_t path)
{
    if (path == NONE || map->journey->paths[path].step_count == 0) {
        return NULL;
    }
    const Journey *journey = map->journey;
    const Path *steps = &journey->paths[path];
    GridWays *ways = g_new0(GridWays, 1);
    ways->map = map;
    ways->path = path;
    ways->first_row = g_new0(size_t, journey->channel_count + 1);
    ways->row_of = g_new0(size_t, journey->touchpoint_count);
    find_rows(ways);
    make_lattice(ways);
    ways->count = steps->step_count - 1;
    ways->routes = g_new0(Route, ways->count + 1);
    for (size_t i = 0; i < ways->count; i++) {
        size_t from = steps->steps[i], to = steps->steps[i + 1];
        ways->routes[i] = (Route){
            .kind = from == to ? ROUTE_LOOP : ROUTE_WAY,
            .from_column = journey->touchpoints[from].stage,
            .from_row = ways->row_of[from],
            .to_column = journey->touchpoints[to].stage,
            .to_row = ways->row_of[to],
            .width = STROKE + 2,
            .port_width = 2 * BADGE_RADIUS,
        };
    }
    ways->across = g_new0(double, 2 * ways->lattice.columns + 1);
    ways->down = g_new0(double, 2 * ways->lattice.rows + 1);
    routes_choose(&ways->lattice, ways->routes, ways->count);
    routes_assign_tracks(&ways->lattice, ways->routes, ways->count, ways->across, ways->down);
    for (size_t i = 0; i < ways->count; i++) {
        /* a loop stays between the card and the tracks; it asks for a gap */
        double *gutter = &ways->across[2 * ways->routes[i].from_column + 2];
        *gutter = ways->routes[i].kind == ROUTE_LOOP ? MAX(*gutter, 1) : *gutter;
    }
    return ways;
}

void grid_ways_free(GridWays *ways)
{
    if (!ways) {
        return;
    }
    g_free(ways->filled);
    g_free(ways->open);
    g_free(ways->first_row);
    g_free(ways->row_of);
    g_free(ways->routes);
    g_free(ways->across);
    g_free(ways->down);
    g_free(ways);
}

/* ---- How wide the gaps must be. */

static double gap(double need, double least)
{
    return MAX(need > 0 ? need + 2 * CLEARANCE : 0, least);
}

/* All rows keep the same distance where they can: it is set by whether any step uses a top. */
static bool uses_tops(const GridWays *ways)
{
    for (size_t i = 0; i < ways->count; i++) {
        const Route *route = &ways->routes[i];
        bool top = route->legs[0].vertical || route->legs[route->leg_count - 1].vertical;
        if (route->kind == ROUTE_WAY && top) {
            return true;
        }
    }
    return false;
}

double grid_ways_column_gap(const GridWays *ways, size_t gutter)
{
    bool outer = gutter == 0 || gutter == ways->lattice.columns;
    double need = ways->across[2 * gutter];
    return outer && need <= 0 ? 0 : gap(need, GAP_MINIMUM);
}

double grid_ways_row_gap(const GridWays *ways, size_t channel)
{
    bool outer = channel == 0 || channel == ways->map->journey->channel_count;
    double need = ways->down[2 * ways->first_row[channel]];
    return outer && need <= 0 ? 0 : gap(need, uses_tops(ways) ? GAP_MINIMUM : GAP_QUIET);
}

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
    WayPoint last = port(leg, end, to, !rises, BADGE_RADIUS);
    if (start == end) {
        points[1] = last;
        return 2;
    }
    double middle_x = (points[0].x + last.x) / 2, middle_y = (points[0].y + last.y) / 2;
    points[1] = leg->vertical
                    ? (WayPoint){points[0].x, middle_y, CLEARANCE, CLEARANCE}
                    : (WayPoint){middle_x, points[0].y, CLEARANCE, CLEARANCE};
    points[2] = leg->vertical ? (WayPoint){last.x, middle_y, CLEARANCE, CLEARANCE}
                              : (WayPoint){middle_x, last.y, CLEARANCE, CLEARANCE};
    points[3] = last;
    return 4;
}

static WayPoint corner(const Placing *placing, const RouteLeg *one, const Box *one_card,
                       const RouteLeg *other, const Box *other_card)
{
    const double reach = CLEARANCE * 2;
    double first = leg_place(placing, one, one_card), second = leg_place(placing, other, other_card);
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
    points[0] = port(&legs[0], leg_place(placing, &legs[0], from), from,
                     legs[1].channel > from_channel, 0);
    for (size_t i = 1; i < count; i++) {
        points[i] = corner(placing, &legs[i - 1], from, &legs[i], to);
    }
    points[count] = port(&legs[count - 1], leg_place(placing, &legs[count - 1], to), to,
                         legs[count - 2].channel > to_channel, BADGE_RADIUS);
    return count + 1;
}

/* Out at the end side and in again, below the other steps: cards above and below may be near. */
static size_t place_loop(const Box *card, WayPoint *points)
{
    const double height = 26;
    double side = card->x + card->width, out = side + CLEARANCE - 1;
    double low = card->y + card->height - 10, high = low - height;
    const WayPoint loop[] = {
        {side, low, 0, 0},
        {out, low, height / 2, height / 2},
        {out, high, height / 2, height / 2},
        {side + BADGE_RADIUS, high, 0, 0},
    };
    memcpy(points, loop, sizeof loop);
    return G_N_ELEMENTS(loop);
}

/* ---- The layout's part. */

static Box badge_box(WayPoint end, double direction_x, double direction_y)
{
    double x = end.x + direction_x * BADGE_RADIUS, y = end.y + direction_y * BADGE_RADIUS;
    return (Box){x - BADGE_RADIUS, y - BADGE_RADIUS, 2 * BADGE_RADIUS, 2 * BADGE_RADIUS};
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
        strokes[i] = STROKE;
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
