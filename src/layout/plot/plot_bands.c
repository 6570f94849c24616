/* SPDX-License-Identifier: MIT */
/* The bands of the plot: each dot at its exact score, dots with their labels packed into rows. */
#include <math.h>

#include "plot_parts.h"

enum { BAND_PADDING = 9, BAND_EMPTY = 26, ROW_GAP = 8, PAIR_AIR = 3 };
static const double WORTH_PAIRING = 0.75; /* of the height */

typedef struct BandRow {
    double height; /* of its highest one */
    double y;
} BandRow;

/* What takes a place in a row: a dot with its label, or a pair of dots at one point, one label
 * after and one before them, the second a little lower. */
typedef struct Seat {
    Box box;
    size_t first, second; /* dots; second NONE: alone */
    double lower;         /* the second, by so much */
    size_t row;
} Seat;

double plot_score_x(const PlotSheet *sheet, double score)
{
    double share = scale_share(&sheet->map->journey->scale, score);
    return sheet->layout->frame.x + PLOT_INSET +
           share * (sheet->layout->frame.width - 2 * PLOT_INSET);
}

/* Which ends of its side of the cross-hair a label may reach. */
static void label_limits(const PlotSheet *sheet, const PlotBand *band, const PlotDot *dot,
                         double *ret_low, double *ret_high)
{
    const Box *frame = &sheet->layout->frame;
    bool does_well = dot->quadrant == QUADRANT_KEEP_UP || dot->quadrant == QUADRANT_OVERKILL;
    *ret_low = does_well ? band->boundary_x + LABEL_AIR / 2.0 : frame->x + LABEL_AIR;
    *ret_high =
        does_well ? frame->x + frame->width - LABEL_AIR : band->boundary_x - LABEL_AIR / 2.0;
}

/* Of the box, with the label at that side of the dot. */
static double box_start(const PlotDot *dot, bool before)
{
    return before ? dot->x + DOT_ROOM - dot->box.width : dot->x - DOT_ROOM;
}

static void set_side(PlotDot *dot, bool before)
{
    dot->label_before = before;
    dot->box.x = box_start(dot, before);
}

/* After the dot, in reading direction, unless that leaves the dot's side of the cross-hair, or else
 * the frame, and before it does not. */
static void place_across(const PlotSheet *sheet, const PlotBand *band, PlotDot *dot)
{
    const Journey *journey = sheet->map->journey;
    const Box *frame = &sheet->layout->frame;
    double low, high;
    dot->x = plot_score_x(sheet, journey->touchpoints[dot->touchpoint].current.value);
    label_limits(sheet, band, dot, &low, &high);
    double end = box_start(dot, false) + dot->box.width;
    bool fits_before = box_start(dot, true) >= low;
    set_side(dot, end > high && (fits_before || end > frame->x + frame->width));
}

/* ---- Seats. */

static bool may_pair(const PlotSheet *sheet, const PlotBand *band, const PlotDot *first,
                     const PlotDot *second)
{
    double low, high;
    label_limits(sheet, band, second, &low, &high);
    return second->x == first->x && !first->label_before && !second->label_before &&
           box_start(second, true) >= low;
}

static Seat seat_pair(const PlotDot *dots, size_t first, size_t second)
{
    const PlotDot *upper = &dots[first], *lower = &dots[second];
    double line = upper->title.line_height;
    double drop = upper->radius + lower->radius + PAIR_AIR;
    /* between the tops of their boxes, not their middles */
    drop += MAX(upper->radius, line / 2) - MAX(lower->radius, line / 2);
    double end = upper->box.x + upper->box.width;
    return (Seat){
        .box = {lower->box.x, 0, end - lower->box.x,
                MAX(upper->box.height, drop + lower->box.height)},
        .first = first,
        .second = second,
        .lower = drop,
    };
}

static GArray *find_seats(const PlotSheet *sheet, const PlotBand *band, bool pairs)
{
    PlotDot *dots = sheet->layout->dots;
    size_t end = band->first_dot + band->dot_count;
    GArray *seats = g_array_new(FALSE, TRUE, sizeof(Seat));
    for (size_t i = band->first_dot; i < end; i++) {
        place_across(sheet, band, &dots[i]);
    }
    for (size_t i = band->first_dot; i < end; i++) {
        Seat seat = {.box = dots[i].box, .first = i, .second = NONE};
        if (pairs && i + 1 < end && may_pair(sheet, band, &dots[i], &dots[i + 1])) {
            set_side(&dots[i + 1], true);
            seat = seat_pair(dots, i, i + 1);
            i++;
        }
        g_array_append_val(seats, seat);
    }
    return seats;
}

/* ---- Rows. */

/* Gives every seat the first row that has room, and at one point a row below the last; returns the
 * rows. Seats come by the x of their dots, which their boxes hold: so just those meet nothing in a
 * row that begin past its end. */
static GArray *find_rows(const PlotDot *dots, GArray *seats)
{
    GArray *rows = g_array_new(FALSE, TRUE, sizeof(BandRow));
    g_autoptr(RowEnds) ends = row_ends_new(seats->len);
    double last_x = -INFINITY;
    for (guint i = 0; i < seats->len; i++) {
        Seat *seat = &g_array_index(seats, Seat, i);
        bool same_point = dots[seat->first].x <= last_x;
        size_t below = same_point ? g_array_index(seats, Seat, i - 1).row + 1 : 0;
        last_x = dots[seat->first].x;
        seat->row = row_ends_find(ends, below, seat->box.x);
        if (seat->row == NONE) {
            seat->row = rows->len;
            g_array_set_size(rows, rows->len + 1);
        }
        row_ends_set(ends, seat->row, seat->box.x + seat->box.width + LABEL_AIR);
        BandRow *taken = &g_array_index(rows, BandRow, seat->row);
        taken->height = MAX(taken->height, seat->box.height);
    }
    return rows;
}

/* Sets the rows' places below y; returns where they end. */
static double place_rows(const GArray *rows, double y)
{
    for (guint i = 0; i < rows->len; i++) {
        BandRow *row = &g_array_index(rows, BandRow, i);
        row->y = y;
        y += row->height + ROW_GAP;
    }
    return rows->len > 0 ? y - ROW_GAP : y;
}

static double place_band(const PlotSheet *sheet, const PlotBand *band, bool pairs, double y)
{
    PlotDot *dots = sheet->layout->dots;
    g_autoptr(GArray) seats = find_seats(sheet, band, pairs);
    g_autoptr(GArray) rows = find_rows(dots, seats);
    double bottom = place_rows(rows, y + BAND_PADDING) + BAND_PADDING;
    for (guint i = 0; i < seats->len; i++) {
        const Seat *seat = &g_array_index(seats, Seat, i);
        double top = g_array_index(rows, BandRow, seat->row).y;
        dots[seat->first].box.y = top;
        if (seat->second != NONE) {
            dots[seat->second].box.y = top + seat->lower;
        }
    }
    return MAX(ceil(bottom), y + BAND_EMPTY);
}

/* Pairs save height where many touchpoints have one score; where they save little a single column
 * of labels reads better. */
double plot_bands_place(const PlotSheet *sheet, double y)
{
    PlotLayout *layout = sheet->layout;
    for (size_t i = 0; i < layout->band_count; i++) {
        PlotBand *band = &layout->bands[i];
        double boundary = quadrants_boundary(sheet->quadrants, band->importance);
        band->boundary_x = plot_score_x(sheet, boundary);
        double paired = place_band(sheet, band, true, y);
        double bottom = place_band(sheet, band, false, y);
        if (paired - y < (bottom - y) * WORTH_PAIRING) {
            bottom = place_band(sheet, band, true, y);
        }
        band->box = (Box){layout->frame.x, y, layout->frame.width, bottom - y};
        y = bottom;
    }
    for (size_t i = 0; i < layout->dot_count; i++) {
        plot_label_place(sheet, &layout->dots[i]);
    }
    return y;
}
