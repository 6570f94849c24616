/* SPDX-License-Identifier: MIT */
/* The layout of the importance–performance plot: measures the labels once, chooses the width at which
 * the plot comes out near the page's shape, and candidates everything around it. */
#include <math.h>

#include "plot_parts.h"

enum {
    WIDTH_LEAST = 960,
    WIDTH_MOST = 4800,
    ABOVE_FRAME = 20, /* for the number of the upright line */
    AROUND_PLOT = 330, /* title, axes and foot together, about */
};
static const double WIDTH_GROWTH = 1.15, SCREEN_RATIO = 1.5;
static const double WORTH_GROWING = 0.03; /* of the height */

/* A touchpoint on its way into its band. */
typedef struct Candidate {
    int importance;
    bool not_given;
    double current;
    double priority; /* the more urgent stands above, where both are at one point */
    size_t touchpoint;
} Candidate;

static int compare_candidates(const void *a, const void *b)
{
    const Candidate *first = a, *second = b;
    if (first->importance != second->importance) {
        return second->importance - first->importance;
    }
    if (first->not_given != second->not_given) {
        return first->not_given - second->not_given;
    }
    if (first->current != second->current) {
        return first->current < second->current ? -1 : 1;
    }
    if (first->priority != second->priority) {
        return first->priority > second->priority ? -1 : 1;
    }
    return first->touchpoint < second->touchpoint ? -1 : 1;
}

static GArray *find_candidates(const Map *map)
{
    const Journey *journey = map->journey;
    GArray *candidates = g_array_new(FALSE, TRUE, sizeof(Candidate));
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        const Touchpoint *touchpoint = &journey->touchpoints[i];
        if (touchpoint->current.given) {
            Candidate candidate = {touchpoint->importance, !touchpoint->importance_given,
                           touchpoint->current.value,
                               map->analysis->touchpoints[i].priority, i};
            g_array_append_val(candidates, candidate);
        }
    }
    g_array_sort(candidates, compare_candidates);
    return candidates;
}

static bool is_next(const PlotLayout *layout, int importance, bool not_given, const GArray *candidates)
{
    if (layout->dot_count >= candidates->len) {
        return false;
    }
    const Candidate *candidate = &g_array_index(candidates, Candidate, layout->dot_count);
    return candidate->importance == importance && candidate->not_given == not_given;
}

static void add_band(PlotLayout *layout, int importance, bool not_given, const GArray *candidates)
{
    PlotBand *band = &layout->bands[layout->band_count];
    *band = (PlotBand){
        .importance = importance, .not_given = not_given, .first_dot = layout->dot_count};
    while (is_next(layout, importance, not_given, candidates)) {
        const Candidate *candidate = &g_array_index(candidates, Candidate, layout->dot_count);
        layout->dots[layout->dot_count++].touchpoint = candidate->touchpoint;
        band->dot_count++;
    }
    layout->band_count++;
}

static void collect_dots(const PlotSheet *sheet)
{
    PlotLayout *layout = sheet->layout;
    g_autoptr(GArray) candidates = find_candidates(sheet->map);
    layout->dots = g_new0(PlotDot, candidates->len);
    for (int importance = IMPORTANCE_MOST; importance >= IMPORTANCE_LEAST; importance--) {
        bool given = is_next(layout, importance, false, candidates);
        if (given || importance != IMPORTANCE_MIDDLE) {
            add_band(layout, importance, false, candidates);
        }
        bool not_given = is_next(layout, importance, true, candidates);
        if (not_given || (importance == IMPORTANCE_MIDDLE && !given)) {
            add_band(layout, importance, not_given, candidates);
        }
    }
    for (size_t i = 0; i < layout->dot_count; i++) {
        layout->dots[i].quadrant = sheet->quadrants->of[layout->dots[i].touchpoint];
    }
}

/* How far a drawing is from the page, turned as suits it, or from a screen. */
static double ratio_cost(const Map *map, double ratio)
{
    if (map->page_ratio > 0) {
        return MIN(fabs(log(ratio / map->page_ratio)), fabs(log(ratio * map->page_ratio)));
    }
    return fabs(log(ratio / SCREEN_RATIO));
}

/* Near the page's shape; while the drawing is too high for it, the width that makes it lowest. */
static double choose_width(const PlotSheet *sheet)
{
    PlotLayout *layout = sheet->layout;
    double best = WIDTH_LEAST, best_cost = INFINITY;
    for (double width = WIDTH_LEAST; width <= WIDTH_MOST; width *= WIDTH_GROWTH) {
        layout->frame.width = round(width) - layout->frame.x - MARGIN;
        double height = plot_bands_place(sheet, 0) + AROUND_PLOT;
        double cost = ratio_cost(sheet->map, width / height) + log(width);
        if (cost < best_cost - WORTH_GROWING) {
            best = round(width);
            best_cost = cost;
        }
    }
    return best;
}

static void place_frame(const PlotSheet *sheet)
{
    PlotLayout *layout = sheet->layout;
    Box *frame = &layout->frame;
    frame->width = layout->width - frame->x - MARGIN;
    frame->y = ceil(title_place(sheet->map, layout->lines, layout->width, &layout->title)) +
               ABOVE_FRAME;
    double above = PLOT_STRIP, below = 0;
    if (sheet->quadrants->measured > 0) {
        plot_names_measure(sheet, &above, &below);
    }
    double bottom = plot_bands_place(sheet, frame->y + ceil(above));
    frame->height = bottom + ceil(below) - frame->y;
    plot_names_place(sheet);
}

/* A plot without dots says why. */
static void place_nothing(const PlotSheet *sheet)
{
    PlotLayout *layout = sheet->layout;
    if (layout->dot_count > 0) {
        return;
    }
    const Box *frame = &layout->frame;
    layout->nothing = block_new(sheet->map, layout->lines,
                                locale_label(&sheet->map->locale, LABEL_NO_CURRENT_SCORE),
                                TYPE_SUBTITLE, frame->width / 2);
    layout->nothing.x = frame->x + frame->width / 2;
    layout->nothing.y = frame->y + (frame->height - layout->nothing.height) / 2;
}

PlotLayout *layout_plot_new(const Map *map, const Quadrants *quadrants)
{
    PlotLayout *layout = g_new0(PlotLayout, 1);
    layout->lines = g_array_new(FALSE, FALSE, sizeof(TextLine));
    layout->strings = g_string_chunk_new(1024);
    PlotSheet sheet = {.map = map, .quadrants = quadrants, .layout = layout};
    collect_dots(&sheet);
    layout->frame.x = ceil(MARGIN + plot_axis_measure(&sheet));
    plot_labels_measure(&sheet);
    layout->width = choose_width(&sheet);
    place_frame(&sheet);
    place_nothing(&sheet);
    layout->height = plot_axes_place(&sheet);
    FootSigns signs = {.path = NONE, .dots = true};
    plot_list_place(&sheet, &signs);
    layout->height =
        foot_place(map, layout->lines, layout->width, layout->height, &signs, &layout->foot);
    return layout;
}

void layout_plot_free(PlotLayout *layout)
{
    if (!layout) {
        return;
    }
    title_clear(&layout->title);
    foot_clear(&layout->foot);
    g_free(layout->dots);
    g_free(layout->ticks);
    g_free(layout->entries);
    g_array_free(layout->lines, TRUE);
    g_string_chunk_free(layout->strings);
    g_free(layout);
}
