/* SPDX-License-Identifier: MIT */
/* Every figure of the map, computed once and used by map, report and gate alike. The formulas are
 * those of cjm(5) "FIGURES"; no rounding here: means keep full precision. */
#ifndef CJM_ANALYSIS_H
#define CJM_ANALYSIS_H

#include <cjm/journey.h>

/* Shortfall s = max(0, desired − current): met s = 0, small s < clear, clear s < severe, else
 * severe. UNSCORED where a score is missing. */
typedef enum {
    GAP_UNSCORED,
    GAP_MET,
    GAP_SMALL,
    GAP_CLEAR,
    GAP_SEVERE,
    GAP_SEVERITY_COUNT
} GapSeverity;

typedef struct TouchpointFigures {
    bool scored;      /* current and desired are both given; the next four mean nothing otherwise */
    double gap;       /* current − desired, points (the sign SERVQUAL uses) */
    double shortfall; /* max(0, −gap), points */
    double priority;  /* importance × shortfall */
    GapSeverity severity;
    bool has_delivery_gap;
    double delivery_gap; /* current − intended, points */
    bool has_design_gap;
    double design_gap; /* intended − desired, points */
} TouchpointFigures;

/* Arithmetic means over the touchpoints that have both scores. */
typedef struct Mean {
    size_t count;   /* touchpoints with both scores; 0: there is no mean */
    size_t total;   /* touchpoints in all */
    double current; /* points */
    double desired;
    double gap;           /* current − desired */
    GapSeverity severity; /* of the mean gap */
} Mean;

/* Spread of a stage: highest − lowest of the channels' means of `current` in that stage. */
typedef struct Consistency {
    size_t channels; /* channels with a current score here; below 2 there is no spread */
    double lowest, highest, spread;         /* points */
    size_t lowest_channel, highest_channel; /* NONE when channels is 0 */
    bool inconsistent;                      /* spread ≥ thresholds.spread */
} Consistency;

typedef struct OwnerLoad {
    size_t touchpoints;
    size_t scored;
    size_t severe;
    double shortfall; /* sum, points */
} OwnerLoad;

/* Peak–end of a row of current scores: a path's steps, or the stages' means. Steps without one are
 * passed over; of two scores equally far from the middle the lower counts. */
typedef struct PeakEnd {
    bool given;
    double lowest, highest, last;
    double peak_end; /* (most extreme by distance from the scale's middle + last) ÷ 2 */
    size_t lowest_step, highest_step; /* the first of equals; a stage's index in by_stage */
} PeakEnd;

typedef struct Analysis {
    const Journey *journey;         /* borrowed: must outlive the analysis */
    TouchpointFigures *touchpoints; /* one a touchpoint */
    Mean whole;
    Mean *stages;
    Mean *channels;
    Consistency *consistency; /* one a stage */
    OwnerLoad *owners;
    PeakEnd *paths; /* one a path */
    PeakEnd by_stage;
    size_t cells, cells_filled; /* coverage = cells_filled ÷ cells */
    size_t *ranking;            /* scored touchpoints with a shortfall, most urgent first */
    size_t ranking_count;
    size_t unmeasured; /* touchpoints without both scores */
    size_t scored;
    size_t unmeasured_source; /* scored touchpoints whose current is not `measured` */
    bool any_score;           /* a current or a desired one, also without its counterpart */
    bool any_owner, any_consistency;
} Analysis;

Analysis *analysis_new(const Journey *journey);
void analysis_free(Analysis *analysis);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Analysis, analysis_free)

/* What a mean counts: touchpoints with both scores, which have a gap, or all that have the one. */
typedef enum { MEAN_OF_BOTH, MEAN_OF_CURRENT, MEAN_OF_DESIRED } MeanBasis;

/* A table of means for the heat map: a row a channel and one of all, a column a stage and one of
 * all; row by row. Of one score alone, the other and the gap are 0. Caller frees. */
Mean *analysis_mean_table(const Analysis *analysis, MeanBasis basis);
double analysis_coverage(const Analysis *analysis);         /* 0–1 */
double analysis_assumption_share(const Analysis *analysis); /* 0–1; 0 when nothing is scored */
/* A gap that misses a threshold only in its binary rounding reaches it: 8 − 5.6 is 2.4. */
GapSeverity gap_severity(const Thresholds *thresholds, double gap);

/* What the limits are held against, besides the figures. */
typedef struct GateFacts {
    const char *today; /* ISO date that ages are counted from; wanted where max_age is set */
    size_t warnings;   /* of the file, however many were kept */
} GateFacts;

/* The limits of both; where both set one, the caller's. Fields that one of them requires count. */
Policy policy_merge(const Policy *file, const Policy *caller);
/* Adds one error for each touchpoint, stage or file that breaks a limit, at its place. */
void gate_check(const Analysis *analysis, const Policy *policy, const GateFacts *facts,
                Diagnostics *diagnostics);

#endif
