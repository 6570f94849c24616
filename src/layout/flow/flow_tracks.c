/* SPDX-License-Identifier: MIT */
/* Tracks: runs that share a channel are put side by side, in an order that makes their turns cross
 * each other as little as possible, as near to the channel's middle as they can. The order in one
 * channel depends on that in those it meets, so vertical and horizontal channels take turns. Used
 * by the layouts of flow_lanes.c and grid_path.c. */
#include <math.h>
#include <string.h>

#include "flow_router.h"

static const double TRACK_GAP = 5; /* CSS pixels between two bundles */
/* Places along a channel are counted in quarters of a channel's step, so that the two sides of a
 * card lie apart from its middle; an offset of the crossing run refines them. */
enum { QUARTERS = 4 };
static const double REFINEMENT = 1 / 20000.0; /* of a place, one CSS pixel of offset */
/* Beyond this many runs in one tangle the order is not improved: that would be quadratic. */
enum { TANGLE_LIMIT = 600, ROUNDS = 2, SIFTS = 3 };

typedef struct RunEnd {
    int place;        /* quarters along the channel */
    int turn;         /* −1: to lower numbers, +1: to higher ones, 0: at a card */
    size_t neighbour; /* the run that it turns into, or NONE */
    double refined;
} RunEnd;

typedef struct Run {
    size_t route, leg;
    bool vertical;
    size_t channel;
    RunEnd low, high;
    double width, offset;
} Run;

static int side_of_card(size_t channel, bool towards_higher)
{
    return QUARTERS * (int)channel + (towards_higher ? 1 : -1);
}

static int turn_towards(size_t from, size_t to)
{
    return to > from ? 1 : -1;
}

/* Where leg i of a way goes, as channels that it crosses or stops at. */
static void find_ends(const Route *route, size_t i, size_t first_run, Run *run)
{
    const RouteLeg *leg = &route->legs[i];
    bool last = i + 1 == route->leg_count;
    size_t from_card = 2 * (leg->vertical ? route->from_row : route->from_column) + 1;
    size_t to_card = 2 * (leg->vertical ? route->to_row : route->to_column) + 1;
    size_t begin = i > 0 ? route->legs[i - 1].channel : from_card;
    size_t end = !last ? route->legs[i + 1].channel : to_card;
    bool rises = end > begin;
    RunEnd at_begin = {.place = QUARTERS * (int)begin, .neighbour = NONE};
    RunEnd at_end = {.place = QUARTERS * (int)end, .neighbour = NONE};
    if (i == 0) {
        at_begin.place = side_of_card(begin, rises);
    } else {
        size_t before = i > 1 ? route->legs[i - 2].channel
                              : 2 * (leg->vertical ? route->from_column : route->from_row) + 1;
        at_begin.turn = turn_towards(leg->channel, before);
        at_begin.neighbour = first_run + i - 1;
    }
    if (last) {
        at_end.place = side_of_card(end, !rises);
    } else {
        size_t after = i + 2 < route->leg_count
                           ? route->legs[i + 2].channel
                           : 2 * (leg->vertical ? route->to_column : route->to_row) + 1;
        at_end.turn = turn_towards(leg->channel, after);
        at_end.neighbour = first_run + i + 1;
    }
    run->low = rises ? at_begin : at_end;
    run->high = rises ? at_end : at_begin;
}

/* A dead end reaches a little farther than a loop, which turns up around the card's corner: so the
 * loop takes the outermost place on both sides. */
static void find_stub_ends(const Route *route, Run *run)
{
    int reach = route->kind == ROUTE_LOOP ? 1 : 2;
    if (run->vertical) {
        int place = side_of_card(2 * route->from_row + 1, false);
        run->low = (RunEnd){.place = place - reach, .turn = 1, .neighbour = NONE};
        run->high = (RunEnd){.place = place, .neighbour = NONE};
    } else {
        int place = side_of_card(2 * route->from_column + 1, true);
        int turn = route->kind == ROUTE_LOOP ? -1 : 0;
        run->low = (RunEnd){.place = place, .neighbour = NONE};
        run->high = (RunEnd){.place = place + reach, .turn = turn, .neighbour = NONE};
    }
}

static GArray *collect_runs(const Route *routes, size_t count)
{
    GArray *runs = g_array_new(FALSE, TRUE, sizeof(Run));
    for (size_t i = 0; i < count; i++) {
        const Route *route = &routes[i];
        size_t first_run = runs->len;
        for (size_t leg = 0; leg < route->leg_count; leg++) {
            Run run = {
                .route = i,
                .leg = leg,
                .vertical = route->legs[leg].vertical,
                .channel = route->legs[leg].channel,
                .width = route->legs[leg].channel % 2 == 1 ? route->port_width : route->width,
            };
            if (route->kind == ROUTE_WAY) {
                find_ends(route, leg, first_run, &run);
            } else {
                find_stub_ends(route, &run);
            }
            g_array_append_val(runs, run);
        }
    }
    return runs;
}

static void refine(const GArray *runs, RunEnd *end)
{
    end->refined = end->place;
    if (end->neighbour != NONE) {
        end->refined += g_array_index(runs, Run, end->neighbour).offset * REFINEMENT;
    }
}

/* Vertical runs settle first, so they keep apart wherever they might meet; horizontal ones know
 * already where those stand. */
static bool overlap(const Run *a, const Run *b)
{
    if (a->vertical) {
        return a->low.place <= b->high.place && b->low.place <= a->high.place;
    }
    double gap = TRACK_GAP * REFINEMENT;
    return a->low.refined <= b->high.refined + gap && b->low.refined <= a->high.refined + gap;
}

/* What the end of one run says about its order with another: a run that turns away to lower
 * numbers within the other's length would cross it if it lay on higher ones. */
static int end_vote(const RunEnd *end, const Run *other)
{
    if (end->turn == 0) {
        return 0;
    }
    bool inside = end->refined > other->low.refined && end->refined < other->high.refined;
    return inside ? 2 * end->turn : 0;
}

/* Two ends at one crossing, one to each side: the outer ones first, so that neither meets the
 * other's turn. */
static int shared_vote(const RunEnd *a, const RunEnd *b)
{
    return a->place == b->place && a->turn != b->turn ? a->turn - b->turn : 0;
}

/* Below 0: a belongs before b. */
static int vote(const Run *a, const Run *b)
{
    return end_vote(&a->low, b) + end_vote(&a->high, b) - end_vote(&b->low, a) -
           end_vote(&b->high, a) + shared_vote(&a->low, &b->high) + shared_vote(&a->high, &b->low) +
           shared_vote(&a->low, &b->low) + shared_vote(&a->high, &b->high);
}

static gint by_channel(gconstpointer a, gconstpointer b, gpointer data)
{
    const Run *first = (const Run *)data + *(const size_t *)a;
    const Run *second = (const Run *)data + *(const size_t *)b;
    if (first->channel != second->channel) {
        return first->channel < second->channel ? -1 : 1;
    }
    double difference = first->vertical ? first->low.place - second->low.place
                                        : first->low.refined - second->low.refined;
    if (difference < 0 || difference > 0) {
        return difference < 0 ? -1 : 1;
    }
    return *(const size_t *)a < *(const size_t *)b ? -1 : 1;
}

static gint by_turns(gconstpointer a, gconstpointer b, gpointer data)
{
    const Run *first = (const Run *)data + *(const size_t *)a;
    const Run *second = (const Run *)data + *(const size_t *)b;
    int difference = first->low.turn + first->high.turn - second->low.turn - second->high.turn;
    if (difference != 0) {
        return difference;
    }
    return *(const size_t *)a < *(const size_t *)b ? -1 : 1;
}

/* Moves each run of the tangle to the place where the fewest others object. */
static void sift(const Run *runs, size_t *order, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t moved = order[i], best = i;
        int cost = 0, lowest = 0;
        for (size_t to = i; to-- > 0;) {
            const Run *other = &runs[order[to]];
            cost += overlap(&runs[moved], other) ? vote(&runs[moved], other) : 0;
            if (cost < lowest) {
                lowest = cost;
                best = to;
            }
        }
        cost = 0;
        for (size_t to = i + 1; to < count; to++) {
            const Run *other = &runs[order[to]];
            cost -= overlap(&runs[moved], other) ? vote(&runs[moved], other) : 0;
            if (cost < lowest) {
                lowest = cost;
                best = to;
            }
        }
        if (best < i) {
            memmove(&order[best + 1], &order[best], (i - best) * sizeof *order);
        } else if (best > i) {
            memmove(&order[i], &order[i + 1], (best - i) * sizeof *order);
        }
        order[best] = moved;
    }
}

static double distance_between(const Run *a, const Run *b)
{
    return (a->width + b->width) / 2 + TRACK_GAP;
}

/* Packs the runs from both sides and takes the mean: each stays clear of the others, and lies as
 * near to the middle as its crowd allows. Returns the width of all. */
static double pack(Run *runs, const size_t *order, size_t count)
{
    g_autofree double *from_low = g_new0(double, count);
    g_autofree double *from_high = g_new0(double, count);
    double total = 0;
    for (size_t i = 0; i < count; i++) {
        const Run *run = &runs[order[i]];
        from_low[i] = run->width / 2;
        for (size_t j = 0; j < i; j++) {
            if (overlap(run, &runs[order[j]])) {
                from_low[i] =
                    MAX(from_low[i], from_low[j] + distance_between(run, &runs[order[j]]));
            }
        }
        total = MAX(total, from_low[i] + run->width / 2);
    }
    for (size_t i = count; i-- > 0;) {
        const Run *run = &runs[order[i]];
        from_high[i] = total - run->width / 2;
        for (size_t j = i + 1; j < count; j++) {
            if (overlap(run, &runs[order[j]])) {
                from_high[i] =
                    MIN(from_high[i], from_high[j] - distance_between(run, &runs[order[j]]));
            }
        }
    }
    for (size_t i = 0; i < count; i++) {
        runs[order[i]].offset = (from_low[i] + from_high[i] - total) / 2;
    }
    return total;
}

static double settle_tangle(Run *runs, size_t *order, size_t count)
{
    g_qsort_with_data(order, (gint)count, sizeof *order, by_turns, runs);
    for (size_t i = 0; i < SIFTS && count <= TANGLE_LIMIT; i++) {
        sift(runs, order, count);
    }
    return pack(runs, order, count);
}

/* Settles all channels of one direction: splits each into tangles of runs that overlap. */
static void settle(GArray *array, bool vertical, double *needed)
{
    Run *runs = (Run *)(void *)array->data;
    g_autofree size_t *order = g_new(size_t, array->len + 1);
    size_t count = 0;
    for (size_t i = 0; i < array->len; i++) {
        if (runs[i].vertical == vertical) {
            refine(array, &runs[i].low);
            refine(array, &runs[i].high);
            if (runs[i].low.refined > runs[i].high.refined) {
                /* cannot be: a run is longer than any offset; kept for the sake of the order */
                runs[i].high.refined = runs[i].low.refined;
            }
            order[count++] = i;
        }
    }
    g_qsort_with_data(order, (gint)count, sizeof *order, by_channel, runs);
    size_t first = 0;
    while (first < count) {
        size_t channel = runs[order[first]].channel, end = first + 1;
        Run reach = runs[order[first]];
        while (end < count && runs[order[end]].channel == channel &&
               overlap(&reach, &runs[order[end]])) {
            const Run *next = &runs[order[end++]];
            bool farther = vertical ? next->high.place > reach.high.place
                                    : next->high.refined > reach.high.refined;
            reach.high = farther ? next->high : reach.high;
        }
        double width = settle_tangle(runs, order + first, end - first);
        needed[channel] = MAX(needed[channel], width);
        first = end;
    }
}

void routes_assign_tracks(const Lattice *lattice, Route *routes, size_t count, double *vertical,
                          double *horizontal)
{
    g_autoptr(GArray) runs = collect_runs(routes, count);
    for (size_t round = 0; round < ROUNDS; round++) {
        memset(vertical, 0, (2 * lattice->columns + 1) * sizeof *vertical);
        memset(horizontal, 0, (2 * lattice->rows + 1) * sizeof *horizontal);
        settle(runs, true, vertical);
        settle(runs, false, horizontal);
    }
    for (size_t i = 0; i < runs->len; i++) {
        const Run *run = &g_array_index(runs, Run, i);
        routes[run->route].legs[run->leg].offset = run->offset;
    }
}
