/* SPDX-License-Identifier: MIT */
/* The parts of analysis_new, one figure a file, in the order in which they may run: each fills its
 * own fields of an Analysis whose arrays are allocated and zero. */
#ifndef CJM_ANALYSIS_PARTS_H
#define CJM_ANALYSIS_PARTS_H

#include <cjm/analysis.h>

void analysis_compute_gaps(Analysis *analysis);
void analysis_compute_means(Analysis *analysis); /* after gaps */
void analysis_compute_consistency(Analysis *analysis);
void analysis_compute_owners(Analysis *analysis);  /* after gaps */
void analysis_compute_ranking(Analysis *analysis); /* after gaps */
void analysis_compute_coverage(Analysis *analysis);
void analysis_compute_peak_end(Analysis *analysis); /* after means */

#endif
