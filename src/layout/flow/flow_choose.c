/* SPDX-License-Identifier: MIT */
/* Which channels an edge runs through. A handful of shapes with at most four bends is tried, and
 * the cheapest is taken: linear in the edges, and the same on every run. Used by the layouts of
 * flow_lanes.c and grid_path.c. */
#include <math.h>

#include "flow_router.h"

/* The price of a way in CSS pixels. Distances are those of an average map: what counts is which of
 * two ways is shorter, not by how much. */
static const double COLUMN_STEP_COST = 130, ROW_STEP_COST = 60; /* from a channel to the next */
static const double BEND_COST = 90, CROSSING_COST = 55, SHARING_COST = 12;
/* A step forward leaves at the end side and arrives at the start side where it can. */
static const double WRONG_SIDE_COST = 80;
/* Arriving where others leave, or the reverse, reads badly; company of the same kind less so. */
static const double OPPOSED_COST = 45, COMPANY_COST = 6;
static const double NAMED_COST = 130; /* over the name of a path */
/* Gutters tried between two distant columns: the nearest to either end. */
enum { NEAR = 2 };

typedef struct Chooser {
    const Lattice *lattice;
    size_t width, height;        /* channels each way */
    guint16 *across, *down;      /* runs over each crossing of two channels */
    guint16 *leaving, *arriving; /* edges at each side of each place */
} Chooser;

typedef struct Candidate {
    const Route *route;
    RouteLeg legs[ROUTE_LEGS];
    size_t count;
} Candidate;

static size_t column_channel(size_t column)
{
    return 2 * column + 1;
}

static size_t start_of(const Route *route, bool vertical)
{
    return column_channel(vertical ? route->from_row : route->from_column);
}

static size_t end_of(const Route *route, bool vertical)
{
    return column_channel(vertical ? route->to_row : route->to_column);
}

/* Where leg i ends, counted along it. */
static size_t leg_end(const Route *route, const RouteLeg *legs, size_t count, size_t i)
{
    return i + 1 < count ? legs[i + 1].channel : end_of(route, legs[i].vertical);
}

static size_t leg_begin(const Route *route, const RouteLeg *legs, size_t i)
{
    return i > 0 ? legs[i - 1].channel : start_of(route, legs[i].vertical);
}

static bool is_blocked(const Chooser *chooser, size_t column, size_t row)
{
    const Lattice *lattice = chooser->lattice;
    return column % 2 == 1 && row % 2 == 1 &&
           lattice->filled[row / 2 * lattice->columns + column / 2];
}

/* The price of one leg, INFINITY where a card stands in its way. */
static double leg_cost(const Chooser *chooser, const RouteLeg *leg, size_t begin, size_t end,
                       bool ends_at_card)
{
    if (begin == end) {
        return INFINITY;
    }
    if (!leg->vertical && leg->channel % 2 == 0 && !chooser->lattice->open[leg->channel / 2]) {
        return INFINITY;
    }
    double cost = 0;
    size_t at = begin;
    while (at != end) {
        at = end > begin ? at + 1 : at - 1;
        size_t column = leg->vertical ? leg->channel : at;
        size_t row = leg->vertical ? at : leg->channel;
        cost += leg->vertical ? ROW_STEP_COST : COLUMN_STEP_COST;
        if (at == end && ends_at_card) {
            break;
        }
        if (is_blocked(chooser, column, row)) {
            return INFINITY;
        }
        if (leg->vertical && leg->channel % 2 == 1 && row % 2 == 0 &&
            !chooser->lattice->open[row / 2]) {
            return INFINITY; /* no room for an arrow between these cards */
        }
        size_t place = row * chooser->width + column;
        double crossed = leg->vertical ? chooser->across[place] : chooser->down[place];
        double shared = leg->vertical ? chooser->down[place] : chooser->across[place];
        cost += CROSSING_COST * (at == end ? crossed / 2 : crossed) + SHARING_COST * shared;
    }
    return cost;
}

enum { SIDE_START, SIDE_END, SIDE_TOP, SIDE_BOTTOM, SIDE_COUNT };

/* The side of a place that a leg uses, whose other end lies at `other`. */
static size_t side_index(const Chooser *chooser, size_t column, size_t row, bool vertical,
                         size_t other)
{
    size_t side = vertical ? other > column_channel(row) ? SIDE_BOTTOM : SIDE_TOP
                  : other > column_channel(column) ? SIDE_END
                                                   : SIDE_START;
    return (row * chooser->lattice->columns + column) * SIDE_COUNT + side;
}

static size_t leaving_side(const Chooser *chooser, const Route *route, const RouteLeg *legs,
                           size_t count)
{
    return side_index(chooser, route->from_column, route->from_row, legs[0].vertical,
                      leg_end(route, legs, count, 0));
}

static size_t arriving_side(const Chooser *chooser, const Route *route, const RouteLeg *legs,
                            size_t count)
{
    return side_index(chooser, route->to_column, route->to_row, legs[count - 1].vertical,
                      leg_begin(route, legs, count - 1));
}

static double sides_cost(const Chooser *chooser, const Candidate *candidate)
{
    size_t from = leaving_side(chooser, candidate->route, candidate->legs, candidate->count);
    size_t to = arriving_side(chooser, candidate->route, candidate->legs, candidate->count);
    const bool *named = chooser->lattice->named;
    double over_name = 0;
    if (named) {
        over_name += from % SIDE_COUNT == SIDE_TOP && named[from / SIDE_COUNT] ? NAMED_COST : 0;
        over_name += to % SIDE_COUNT == SIDE_TOP && named[to / SIDE_COUNT] ? NAMED_COST : 0;
    }
    return over_name + OPPOSED_COST * (chooser->arriving[from] + chooser->leaving[to]) +
           COMPANY_COST * (chooser->leaving[from] + chooser->arriving[to]);
}

static double candidate_cost(const Chooser *chooser, const Candidate *candidate)
{
    const Route *route = candidate->route;
    size_t last = candidate->count - 1;
    double cost = BEND_COST * (double)last + sides_cost(chooser, candidate);
    for (size_t i = 0; i < candidate->count && cost < INFINITY; i++) {
        size_t begin = leg_begin(route, candidate->legs, i);
        size_t end = leg_end(route, candidate->legs, candidate->count, i);
        cost += leg_cost(chooser, &candidate->legs[i], begin, end, i == last);
        bool outer = (i == 0 || i == last) && !candidate->legs[i].vertical;
        if (outer && end < begin && route->to_column > route->from_column) {
            cost += WRONG_SIDE_COST;
        }
    }
    return cost;
}

typedef struct Best {
    const Chooser *chooser;
    Route *route;
    double cost;
} Best;

/* Tries the way through these channels; the first leg is vertical or not, the rest take turns. */
static void try_way(Best *best, bool vertical, const size_t *channels, size_t count)
{
    Candidate candidate = {.route = best->route, .count = count};
    for (size_t i = 0; i < count; i++) {
        candidate.legs[i] = (RouteLeg){.vertical = vertical, .channel = channels[i]};
        vertical = !vertical;
    }
    double cost = candidate_cost(best->chooser, &candidate);
    if (cost < best->cost) {
        best->cost = cost;
        best->route->leg_count = count;
        for (size_t i = 0; i < count; i++) {
            best->route->legs[i] = candidate.legs[i];
        }
    }
}

/* The free channels to turn in between two that hold cards: those near either end; beside them
 * where both are one. Returns their number, at most 2 × NEAR. */
static size_t channels_between(size_t from, size_t to, size_t *ret_channels)
{
    if (from == to) {
        ret_channels[0] = from + 1;
        ret_channels[1] = from - 1;
        return 2;
    }
    size_t low = MIN(from, to) + 1, high = MAX(from, to) - 1, count = 0;
    for (size_t channel = low; channel <= high; channel += 2) {
        if (channel < low + 2 * NEAR || channel + 2 * NEAR > high) {
            ret_channels[count++] = channel;
        }
    }
    return count;
}

/* One turn in a free channel: out, over, in. first_vertical: top or bottom to top or bottom. */
static void try_two_bends(Best *best, bool first_vertical)
{
    const Route *route = best->route;
    size_t from = start_of(route, first_vertical), to = end_of(route, first_vertical);
    size_t channels[2 * NEAR];
    size_t count = channels_between(from, to, channels);
    for (size_t i = 0; i < count; i++) {
        const size_t way[] = {start_of(route, !first_vertical), channels[i],
                              end_of(route, !first_vertical)};
        try_way(best, first_vertical, way, 3);
    }
}

/* The open corridor next to a row, up or down; NONE when there is none that way. */
static size_t corridor_near(const Lattice *lattice, size_t row, bool below)
{
    size_t corridor = below ? row + 1 : row;
    while (!lattice->open[corridor]) {
        if (corridor == (below ? lattice->rows : 0)) {
            return NONE;
        }
        corridor = below ? corridor + 1 : corridor - 1;
    }
    return 2 * corridor;
}

static void try_gutter_and_corridor(Best *best, size_t gutter_from, size_t gutter_to,
                                    size_t corridor)
{
    const Route *route = best->route;
    size_t from_row = start_of(route, true), to_row = end_of(route, true);
    size_t from_column = start_of(route, false), to_column = end_of(route, false);
    const size_t into_top[] = {from_row, gutter_from, corridor, to_column};
    const size_t out_of_top[] = {from_column, corridor, gutter_to, to_row};
    const size_t around[] = {from_row, gutter_from, corridor, gutter_to, to_row};
    try_way(best, false, into_top, 4);
    try_way(best, true, out_of_top, 4);
    try_way(best, false, around, 5);
}

static void try_many_bends(Best *best)
{
    const Route *route = best->route;
    const Lattice *lattice = best->chooser->lattice;
    size_t from = start_of(route, false), to = end_of(route, false);
    const size_t corridors[] = {
        corridor_near(lattice, route->from_row, true),
        corridor_near(lattice, route->from_row, false),
        corridor_near(lattice, route->to_row, true),
        corridor_near(lattice, route->to_row, false),
    };
    for (size_t i = 0; i < G_N_ELEMENTS(corridors); i++) {
        for (size_t side = 0; side < 4 && corridors[i] != NONE; side++) {
            try_gutter_and_corridor(best, side & 1 ? from - 1 : from + 1,
                                    side & 2 ? to + 1 : to - 1, corridors[i]);
        }
    }
}

static void choose_way(const Chooser *chooser, Route *route)
{
    Best best = {chooser, route, INFINITY};
    size_t from_row = start_of(route, true), to_row = end_of(route, true);
    size_t from_column = start_of(route, false), to_column = end_of(route, false);
    if (from_row == to_row) {
        try_way(&best, false, &from_row, 1);
    } else if (from_column == to_column) {
        try_way(&best, true, &from_column, 1);
    } else {
        try_way(&best, false, (const size_t[]){from_row, to_column}, 2);
        try_way(&best, true, (const size_t[]){from_column, to_row}, 2);
    }
    if (best.cost < INFINITY && route->leg_count == 1) {
        return; /* nothing is better than a straight line */
    }
    try_two_bends(&best, false);
    try_two_bends(&best, true);
    try_many_bends(&best);
}

static void count_way(const Chooser *chooser, const Route *route)
{
    chooser->leaving[leaving_side(chooser, route, route->legs, route->leg_count)]++;
    chooser->arriving[arriving_side(chooser, route, route->legs, route->leg_count)]++;
    for (size_t i = 0; i < route->leg_count; i++) {
        const RouteLeg *leg = &route->legs[i];
        size_t begin = leg_begin(route, route->legs, i);
        size_t end = leg_end(route, route->legs, route->leg_count, i);
        for (size_t at = MIN(begin, end); at <= MAX(begin, end); at++) {
            size_t place = leg->vertical ? at * chooser->width + leg->channel
                                         : leg->channel * chooser->width + at;
            guint16 *runs = leg->vertical ? chooser->down : chooser->across;
            runs[place] = (guint16)MIN(runs[place] + 1, G_MAXUINT16);
        }
    }
}

static double distance(const Route *route)
{
    return fabs((double)route->from_column - (double)route->to_column) * COLUMN_STEP_COST +
           fabs((double)route->from_row - (double)route->to_row) * ROW_STEP_COST;
}

static gint by_distance(gconstpointer a, gconstpointer b, gpointer routes)
{
    size_t first = *(const size_t *)a, second = *(const size_t *)b;
    double difference =
        distance((const Route *)routes + first) - distance((const Route *)routes + second);
    if (difference < 0 || difference > 0) {
        return difference < 0 ? -1 : 1;
    }
    return first < second ? -1 : first > second;
}

void routes_choose(const Lattice *lattice, Route *routes, size_t count)
{
    Chooser chooser = {
        .lattice = lattice,
        .width = 2 * lattice->columns + 1,
        .height = 2 * lattice->rows + 1,
    };
    g_autofree guint16 *across = g_new0(guint16, chooser.width * chooser.height);
    g_autofree guint16 *down = g_new0(guint16, chooser.width * chooser.height);
    size_t sides = SIDE_COUNT * lattice->columns * lattice->rows;
    g_autofree guint16 *leaving = g_new0(guint16, sides);
    g_autofree guint16 *arriving = g_new0(guint16, sides);
    chooser.leaving = leaving;
    chooser.arriving = arriving;
    chooser.across = across;
    chooser.down = down;
    g_autofree size_t *order = g_new(size_t, count + 1);
    for (size_t i = 0; i < count; i++) {
        order[i] = i;
    }
    g_qsort_with_data(order, (gint)count, sizeof *order, by_distance, routes);
    for (size_t i = 0; i < count; i++) {
        Route *route = &routes[order[i]];
        if (route->kind == ROUTE_WAY) {
            choose_way(&chooser, route);
            count_way(&chooser, route);
        } else {
            route->legs[1] =
                (RouteLeg){.vertical = true, .channel = column_channel(route->from_column)};
            route->legs[0] = (RouteLeg){.channel = column_channel(route->from_row)};
            route->leg_count = route->kind == ROUTE_LOOP ? 2 : 1;
            chooser.leaving[side_index(&chooser, route->from_column, route->from_row, false,
                                       G_MAXSIZE)]++;
        }
    }
}
