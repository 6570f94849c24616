/* SPDX-License-Identifier: MIT */
/* The quadrants of importance and performance. Cross-hair:
 *   scale: current = (min + max) ÷ 2, importance = 3,
 *   mean: the arithmetic means over the touchpoints with a current score,
 *   diagonal: (current − min) ÷ (max − min) = (importance − 1) ÷ 4.
 * Importance that the file does not give counts as 3, as in the priority. */
#include <cjm/quadrants.h>

static void find_crosshair(Quadrants *quadrants, const Journey *journey)
{
    quadrants->current = (quadrants->min + quadrants->max) / 2;
    quadrants->importance = IMPORTANCE_MIDDLE;
    if (quadrants->rule != CROSSHAIR_MEAN || quadrants->measured == 0) {
        return;
    }
    double current = 0, importance = 0;
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        const Touchpoint *touchpoint = &journey->touchpoints[i];
        if (touchpoint->current.given) {
            current += touchpoint->current.value;
            importance += touchpoint->importance;
        }
    }
    quadrants->current = current / (double)quadrants->measured;
    quadrants->importance = importance / (double)quadrants->measured;
}

double quadrants_boundary(const Quadrants *quadrants, int importance)
{
    if (quadrants->rule != CROSSHAIR_DIAGONAL) {
        return quadrants->current;
    }
    double share = (double)(importance - IMPORTANCE_LEAST) / (IMPORTANCE_MOST - IMPORTANCE_LEAST);
    return quadrants->min + share * (quadrants->max - quadrants->min);
}

bool quadrants_is_important(const Quadrants *quadrants, int importance)
{
    return score_reaches(importance, quadrants->importance);
}

static Quadrant find_quadrant(const Quadrants *quadrants, const Touchpoint *touchpoint)
{
    if (!touchpoint->current.given) {
        return QUADRANT_NONE;
    }
    bool does_well = score_reaches(touchpoint->current.value,
                                   quadrants_boundary(quadrants, touchpoint->importance));
    if (quadrants->rule == CROSSHAIR_DIAGONAL ||
        quadrants_is_important(quadrants, touchpoint->importance)) {
        return does_well ? QUADRANT_KEEP_UP : QUADRANT_CONCENTRATE;
    }
    return does_well ? QUADRANT_OVERKILL : QUADRANT_LOW_PRIORITY;
}

Quadrants *quadrants_new(const Journey *journey, CrosshairRule rule)
{
    Quadrants *quadrants = g_new0(Quadrants, 1);
    quadrants->rule = rule;
    quadrants->min = journey->scale.min;
    quadrants->max = journey->scale.max;
    quadrants->of = g_new0(Quadrant, journey->touchpoint_count);
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        quadrants->measured += journey->touchpoints[i].current.given;
    }
    find_crosshair(quadrants, journey);
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        quadrants->of[i] = find_quadrant(quadrants, &journey->touchpoints[i]);
        if (quadrants->of[i] != QUADRANT_NONE) {
            quadrants->counts[quadrants->of[i]]++;
        }
    }
    return quadrants;
}

void quadrants_free(Quadrants *quadrants)
{
    if (quadrants == NULL) {
        return;
    }
    g_free(quadrants->of);
    g_free(quadrants);
}
