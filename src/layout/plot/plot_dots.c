/* SPDX-License-Identifier: MIT */
/* Which touchpoints stand on the plot, in which band, and in which order. */
#include "plot_parts.h"

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

static bool is_next(const PlotLayout *layout, int importance, bool not_given,
                    const GArray *candidates)
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

void plot_dots_collect(const PlotSheet *sheet)
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
