/* SPDX-License-Identifier: MIT */
/* Importance–performance analysis (Martilla & James 1977): which touchpoints ask for work, because
 * they matter and do badly. Performance is the current score. Where the cross-hair stands decides
 * the answer, so the rule is the caller's choice and is always named beside the result. */
#ifndef CJM_QUADRANTS_H
#define CJM_QUADRANTS_H

#include <cjm/journey.h>

typedef enum {
    CROSSHAIR_SCALE,    /* the middle of the scale, and importance 3 */
    CROSSHAIR_MEAN,     /* the means over the touchpoints that have a current score */
    CROSSHAIR_DIAGONAL, /* importance = performance, each as a part of its range; two areas */
} CrosshairRule;

typedef enum {
    QUADRANT_CONCENTRATE,  /* matters, does badly: "concentrate here" */
    QUADRANT_KEEP_UP,      /* matters, does well */
    QUADRANT_LOW_PRIORITY, /* matters less, does badly */
    QUADRANT_OVERKILL,     /* matters less, does well: "possible overkill" */
    QUADRANT_COUNT,
    QUADRANT_NONE = QUADRANT_COUNT, /* no current score */
} Quadrant;

enum { IMPORTANCE_LEAST = 1, IMPORTANCE_MIDDLE = 3, IMPORTANCE_MOST = 5 };

/* What lies on a line counts as high, also when it misses it by no more than score_tolerance. The
 * diagonal knows CONCENTRATE, left of it, and KEEP_UP alone. */
typedef struct Quadrants {
    CrosshairRule rule;
    double current;    /* points; SCALE and MEAN */
    double importance; /* 1–5; SCALE and MEAN */
    double min, max;   /* of the journey's scale, points */
    Quadrant *of;      /* one a touchpoint */
    size_t counts[QUADRANT_COUNT];
    size_t measured; /* touchpoints with a current score; 0: there is nothing to compare */
} Quadrants;

Quadrants *quadrants_new(const Journey *journey, CrosshairRule rule);
void quadrants_free(Quadrants *quadrants);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Quadrants, quadrants_free)

/* The current score from which on a touchpoint of that importance does well, points. Together
 * with the next it is the whole cross-hair. */
double quadrants_boundary(const Quadrants *quadrants, int importance);
/* Whether that importance counts as high. SCALE and MEAN. */
bool quadrants_is_important(const Quadrants *quadrants, int importance);

#endif
