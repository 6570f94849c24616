/* SPDX-License-Identifier: MIT */
/* The sections of a journey's report, each a table or two. For report.c, which orders them. */
#ifndef CJM_REPORTS_SECTIONS_H
#define CJM_REPORTS_SECTIONS_H

#include "fields.h"

/* journey.c: what the journey is, and its figures as a whole. */
void sections_add_journey(const Gathering *gathering);
void sections_add_summary(const Gathering *gathering);
/* The scale as readers see it: "1 – 5". Caller frees. */
char *gathering_range(const Gathering *gathering);

/* touchpoints.c: tables of touchpoints; all but the last keep silent where they are empty. */
void sections_add_priorities(const Gathering *gathering);
void sections_add_gap_parts(const Gathering *gathering);
void sections_add_not_measured(const Gathering *gathering);
void sections_add_touchpoints(const Gathering *gathering);

/* groups.c: means and sums by stage, channel and owner. */
void sections_add_stages(const Gathering *gathering);
void sections_add_channels(const Gathering *gathering);
void sections_add_owners(const Gathering *gathering);

/* ways.c: what holds along the journey. */
void sections_add_consistency(const Gathering *gathering);
void sections_add_coverage(const Gathering *gathering);
void sections_add_peak_end(const Gathering *gathering);

#endif
