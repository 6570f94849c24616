/* SPDX-License-Identifier: MIT */
/* The lanes form of the flow: stages across, channels as swim lanes, cards at the grid's places.
 * Several cards in a cell stand below each other, so that all cards of the map form one regular
 * grid with free corridors between; the edges get their ways there, then the corridors the widths
 * that the edges ask for. */
#include "flow_lanes.h"

enum {
    GUTTER_CLEARANCE = 26, /* from a card's side to the nearest track: room for an arrow head */
    GUTTER_MINIMUM = 56,
    GUTTER_OUTER = 18, /* before the first and after the last column, without tracks */
    CORRIDOR_CLEARANCE = 15,
    CORRIDOR_MINIMUM = 48, /* between lanes: the padding of both and the gap */
    CORRIDOR_INNER = 28,   /* between cards of one cell */
    CORRIDOR_OUTER = 20,   /* above the first and below the last card, without tracks */
    PORT_MARGIN_Y = 14,    /* ports keep that far from a card's corners */
    PORT_MARGIN_X = 22,
    LOOP_ROOM = 16,         /* beside a card, besides its strands */
    STAGE_BEFORE_CARD = 10, /* a chevron begins that far before its cards: texts align */
};

static void fill_lattice(Lanes *lanes, bool *filled, bool *named, bool *open)
{
    const FlowSheet *sheet = lanes->sheet;
    for (size_t i = 0; i < sheet->map->journey->touchpoint_count; i++) {
        size_t row = lanes->row_of[i];
        size_t place = row * lanes->lattice.columns + lanes_column_of(lanes, i);
        filled[place] = true;
        named[place] = sheet->starts[i] > 0;
        lanes->row_heights[row] = MAX(lanes->row_heights[row], sheet->card_heights[i]);
    }
    for (size_t i = 0; i <= lanes->lattice.rows; i++) {
        open[i] = true;
    }
    lanes->lattice.filled = filled;
    lanes->lattice.named = named;
    lanes->lattice.open = open;
}

/* ---- Edges and dead ends as routes. */

/* Loops lie between their card and the tracks, which stay in the middle of the channel. */
static void make_loop_room(Lanes *lanes)
{
    size_t columns = lanes->lattice.columns, rows = lanes->lattice.rows;
    g_autofree double *gutters = g_new0(double, columns + 1);
    g_autofree double *corridors = g_new0(double, rows + 1);
    for (size_t i = 0; i < lanes->sheet->flow->edge_count; i++) {
        const Route *route = &lanes->routes[i];
        if (route->kind == ROUTE_LOOP) {
            double *gutter = &gutters[route->from_column + 1];
            double *corridor = &corridors[route->from_row];
            *gutter = MAX(*gutter, LOOP_ROOM + route->width);
            *corridor = MAX(*corridor, LOOP_ROOM + route->width);
        }
    }
    for (size_t i = 0; i <= columns; i++) {
        lanes->need_across[2 * i] += 2 * gutters[i];
    }
    for (size_t i = 0; i <= rows; i++) {
        lanes->need_down[2 * i] += 2 * corridors[i];
    }
}

static void make_routes(Lanes *lanes)
{
    const FlowSheet *sheet = lanes->sheet;
    const Flow *flow = sheet->flow;
    for (size_t i = 0; i < flow->edge_count; i++) {
        const FlowEdge *edge = &flow->edges[i];
        lanes->routes[i] = (Route){
            .kind = edge->tail == edge->head ? ROUTE_LOOP : ROUTE_WAY,
            .from_column = lanes_column_of(lanes, edge->tail),
            .from_row = lanes->row_of[edge->tail],
            .to_column = lanes_column_of(lanes, edge->head),
            .to_row = lanes->row_of[edge->head],
            .width = bundle_width(sheet, edge),
            .port_width = bundle_width(sheet, edge),
        };
    }
    for (size_t i = 0; i < flow->dead_end_count; i++) {
        size_t touchpoint = flow->dead_ends[i].touchpoint;
        lanes->routes[flow->edge_count + i] = (Route){
            .kind = ROUTE_STUB,
            .from_column = lanes_column_of(lanes, touchpoint),
            .from_row = lanes->row_of[touchpoint],
            .port_width = 2 * arrow_half_width(2),
        };
    }
    routes_choose(&lanes->lattice, lanes->routes, lanes->route_count);
    routes_assign_tracks(&lanes->lattice, lanes->routes, lanes->route_count, lanes->need_across,
                         lanes->need_down);
    make_loop_room(lanes);
}

/* The names of paths may fill the width of a card whose top no edge touches. */
static void measure_strips(Lanes *lanes)
{
    FlowSheet *sheet = lanes->sheet;
    size_t count = sheet->map->journey->touchpoint_count;
    g_autofree bool *touched = g_new0(bool, count);
    for (size_t i = 0; i < sheet->flow->edge_count; i++) {
        const Route *route = &lanes->routes[i];
        const FlowEdge *edge = &sheet->flow->edges[i];
        bool single = route->leg_count == 1;
        size_t legs = route->leg_count;
        if (route->kind == ROUTE_LOOP) {
            touched[edge->tail] = true;
        } else {
            size_t to = single ? 2 * route->to_row : route->legs[1].channel;
            size_t from = single ? 2 * route->from_row : route->legs[legs - 2].channel;
            touched[edge->tail] |= route->legs[0].vertical && to <= 2 * route->from_row;
            touched[edge->head] |= route->legs[legs - 1].vertical && from <= 2 * route->to_row;
        }
    }
    for (size_t i = 0; i < count; i++) {
        if (!touched[i]) {
            sheet->start_widths[i] = sheet->card_width;
        }
        double *strip = &lanes->strips[lanes->row_of[i]];
        *strip = MAX(*strip, flow_starts_height(sheet, i));
    }
}

/* ---- Places. */

static double squeeze(double need, double room)
{
    return need > room ? room / need : 1;
}

static double gutter_width(const Lanes *lanes, size_t gutter)
{
    double need = lanes->need_across[2 * gutter];
    bool outer = gutter == 0 || gutter == lanes->lattice.columns;
    if (outer && need <= 0) {
        return GUTTER_OUTER;
    }
    return MAX(need + 2 * GUTTER_CLEARANCE, GUTTER_MINIMUM);
}

/* Returns where the bands end. */
static double place_columns(Lanes *lanes)
{
    double card = lanes->sheet->card_width;
    double x = MARGIN + lanes->header_width;
    for (size_t i = 0; i <= lanes->lattice.columns; i++) {
        double width = gutter_width(lanes, i);
        lanes->vertical[2 * i] = (Street){x + width / 2, width / 2, 1};
        x += width;
        if (i < lanes->lattice.columns) {
            double room = card - 2 * PORT_MARGIN_X;
            lanes->vertical[2 * i + 1] =
                (Street){x + card / 2, card / 2, squeeze(lanes->need_across[2 * i + 1], room)};
            x += card;
        }
    }
    return MAX(x, sheet_least_width(lanes->sheet->map) - MARGIN);
}

static bool opens_lane(const Lanes *lanes, size_t row, size_t channel)
{
    return lanes->first_row[channel] == row;
}

/* The height of a corridor without the strip of names below it. */
static double corridor_height(const Lanes *lanes, size_t row, bool between_lanes)
{
    double need = lanes->need_down[2 * row];
    bool outer = row == 0 || row == lanes->lattice.rows;
    double least = outer ? CORRIDOR_OUTER : between_lanes ? CORRIDOR_MINIMUM : CORRIDOR_INNER;
    double tracks = need > 0 ? need + 2 * CORRIDOR_CLEARANCE : 0;
    return MAX(tracks + (between_lanes && need > 0 ? GUTTER : 0), least);
}

/* Returns where the last band ends. */
static double place_rows(Lanes *lanes, double y)
{
    size_t channel = 0, channels = lanes->sheet->map->journey->channel_count;
    lanes->band_top[0] = y;
    for (size_t row = 0; row <= lanes->lattice.rows; row++) {
        bool last = row == lanes->lattice.rows;
        bool opens = !last && opens_lane(lanes, row, channel);
        double height = corridor_height(lanes, row, opens);
        lanes->horizontal[2 * row] = (Street){y + height / 2, height / 2, 1};
        if (opens) {
            lanes->band_top[channel] = row == 0 ? y : y + (height + GUTTER) / 2;
            channel++;
        }
        y += height;
        if (!last) {
            y += lanes->strips[row];
            double need = lanes->need_down[2 * row + 1];
            double card = lanes->row_heights[row];
            /* a card may grow a little for its edges before they are squeezed */
            card = MAX(card, MIN(need + 2 * PORT_MARGIN_Y, card * 3));
            lanes->row_heights[row] = card;
            lanes->horizontal[2 * row + 1] =
                (Street){y + card / 2, card / 2, squeeze(need, card - 2 * PORT_MARGIN_Y)};
            y += card;
        }
    }
    lanes->band_top[channels] = y + GUTTER;
    return y;
}

static void place_cards(Lanes *lanes)
{
    FlowSheet *sheet = lanes->sheet;
    for (size_t i = 0; i < sheet->layout->card_count; i++) {
        const Street *column = &lanes->vertical[2 * lanes_column_of(lanes, i) + 1];
        const Street *row = &lanes->horizontal[2 * lanes->row_of[i] + 1];
        sheet->layout->cards[i].box = (Box){column->middle - column->half, row->middle - row->half,
                                            2 * column->half, 2 * row->half};
    }
    flow_cards_place(sheet);
}

static void place_bands(Lanes *lanes, double end)
{
    FlowLayout *layout = lanes->sheet->layout;
    const Journey *journey = lanes->sheet->map->journey;
    layout->row_count = journey->channel_count;
    layout->rows = g_new0(RowLayout, layout->row_count);
    layout->row_boxes = g_new0(Box, layout->row_count);
    for (size_t i = 0; i < layout->row_count; i++) {
        RowLayout *row = &layout->rows[i];
        double top = lanes->band_top[i], height = lanes->band_top[i + 1] - GUTTER - top;
        layout->row_boxes[i] = (Box){MARGIN, top, end - MARGIN, height};
        row->channel = i;
        row->header = (Box){MARGIN, top, lanes->header_width, height};
        row->name = block_new(lanes->sheet->map, layout->lines,
                              map_text(lanes->sheet->map, &journey->channels[i].name), TYPE_HEADING,
                              lanes->header_width - PADDING - ICON_COLUMN);
        row->name.x = MARGIN + PADDING + ICON_COLUMN;
        row->name.y = top + (height - row->name.height) / 2;
        row->content_y = MIN(row->name.y, top + (height - ICON_SIZE) / 2);
    }
}

/* The names of channels may need more than the cards do. */
static void heighten_rows(Lanes *lanes)
{
    const Map *map = lanes->sheet->map;
    for (size_t i = 0; i < map->journey->channel_count; i++) {
        PreparedText name =
            text_prepare(map, map_text(map, &map->journey->channels[i].name), TYPE_HEADING);
        double needed = text_height(&name, lanes->header_width - PADDING - ICON_COLUMN);
        double *height = &lanes->row_heights[lanes->first_row[i]];
        *height = MAX(*height, MAX(needed, (double)ROW_MINIMUM - 20));
    }
}

static void place_stages(Lanes *lanes, double end)
{
    FlowLayout *layout = lanes->sheet->layout;
    size_t count = lanes->lattice.columns;
    g_autofree Box *columns = g_new0(Box, count);
    for (size_t i = 0; i < count; i++) {
        const Street *column = &lanes->vertical[2 * i + 1];
        columns[i].x = column->middle - column->half - STAGE_BEFORE_CARD;
        columns[i].width = end - columns[i].x;
        if (i > 0) {
            columns[i - 1].width = columns[i].x - GUTTER - columns[i - 1].x;
        }
    }
    layout->stage_count = count;
    layout->stages = g_new0(StageLayout, count);
    layout->height =
        stages_place(lanes->sheet->map, layout->lines, columns, layout->height, layout->stages);
}

void flow_layout_lanes(FlowSheet *sheet)
{
    const Journey *journey = sheet->map->journey;
    g_autofree size_t *first_row = g_new0(size_t, journey->channel_count + 1);
    g_autofree size_t *row_of = g_new0(size_t, journey->touchpoint_count);
    g_autofree size_t *first_incident = g_new0(size_t, journey->touchpoint_count + 1);
    g_autofree size_t *incident = g_new0(size_t, 2 * sheet->flow->edge_count + 1);
    Lanes lanes = {.sheet = sheet,
                   .first_row = first_row,
                   .row_of = row_of,
                   .first_incident = first_incident,
                   .incident = incident,
                   .header_width = row_header_choose_width(sheet->map)};
    lanes_find_rows(&lanes);
    size_t rows = lanes.lattice.rows, columns = lanes.lattice.columns;
    g_autofree double *row_heights = g_new0(double, rows);
    g_autofree double *strips = g_new0(double, rows);
    g_autofree bool *filled = g_new0(bool, rows *columns);
    g_autofree bool *named = g_new0(bool, rows *columns);
    g_autofree bool *open = g_new0(bool, rows + 1);
    lanes.row_heights = row_heights;
    lanes.strips = strips;
    fill_lattice(&lanes, filled, named, open);
    heighten_rows(&lanes);

    lanes.route_count = sheet->flow->edge_count + sheet->flow->dead_end_count;
    g_autofree Route *routes = g_new0(Route, lanes.route_count);
    g_autofree double *need_across = g_new0(double, 2 * columns + 1);
    g_autofree double *need_down = g_new0(double, 2 * rows + 1);
    lanes.routes = routes;
    lanes.need_across = need_across;
    lanes.need_down = need_down;
    make_routes(&lanes);
    measure_strips(&lanes);

    g_autofree Street *vertical = g_new0(Street, 2 * columns + 1);
    g_autofree Street *horizontal = g_new0(Street, 2 * rows + 1);
    g_autofree double *band_top = g_new0(double, journey->channel_count + 1);
    lanes.vertical = vertical;
    lanes.horizontal = horizontal;
    lanes.band_top = band_top;
    FlowLayout *layout = sheet->layout;
    double end = place_columns(&lanes);
    layout->width = end + MARGIN;
    layout->height = title_place(sheet->map, layout->lines, layout->width, &layout->title);
    place_stages(&lanes, end);
    layout->height = place_rows(&lanes, layout->height);
    place_bands(&lanes, end);
    place_cards(&lanes);
    lanes_add_edges(&lanes);
}
