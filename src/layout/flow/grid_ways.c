/* SPDX-License-Identifier: MIT */
/* The ways of a path over the grid, as channels between the cells, and how wide the gaps must be
 * for them. Chosen before the grid is placed; grid_path.c draws them after. Used by layout.c. */
#include "grid_path.h"

/* CSS pixels. */
static const double GAP_MINIMUM = 42; /* where steps cross a gap from card to card */
static const double GAP_QUIET = 20;   /* between rows where none does */

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
            .width = PATH_STROKE + 2,
            .port_width = 2 * PATH_BADGE_RADIUS,
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
    return MAX(need > 0 ? need + 2 * PATH_CLEARANCE : 0, least);
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
