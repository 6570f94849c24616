/* SPDX-License-Identifier: MIT */
/* Everything that one drawing is made from, gathered once: layout, lanes and compose read it. */
#ifndef CJM_MAP_H
#define CJM_MAP_H

#include <cjm/comparison.h>
#include <cjm/locale.h>
#include <cjm/text.h>

/* What the map shows of the scores. CURRENT and DESIRED keep the geometry of BOTH, so that two
 * pictures laid side by side compare. */
typedef enum { SHOW_BOTH, SHOW_CURRENT, SHOW_DESIRED, SHOW_GAP } ShowMode;

typedef struct Map {
    const Journey *journey;
    const Analysis *analysis;
    const Comparison *comparison; /* with states before this one, shown BOTH; NULL: the map of one
                                     state */
    const CellIndex *cells;
    FontSet *fonts;
    Locale locale;
    const char *language; /* the one that is drawn */
    ShowMode show;
    bool tenths;                 /* scores and gaps have decimals: map_needs_tenths */
    double page_ratio;           /* of the page's room, long side ÷ short side; 0: natural size */
    const char *program_version; /* NULL: not printed */
} Map;

/* The wording in the drawn language; NULL when it is not given. */
const char *map_text(const Map *map, const Wording *wording);
/* What a card is headed with: its name, else its action, else its impact; NULL when it has none. */
const char *map_touchpoint_title(const Map *map, const Touchpoint *touchpoint);
const char *map_owner_name(const Map *map, size_t owner);
/* Whether any score is no whole number: then all scores and gaps are drawn with decimals. */
bool map_needs_tenths(const Journey *journey);
/* Of means, and of scores and gaps that are not whole: scale_decimals. */
int map_decimals(const Map *map);
/* A mean, and a signed mean gap. Caller frees. */
char *map_mean(const Map *map, double mean);
char *map_mean_gap(const Map *map, double gap);
/* A score, and a signed gap, as cards and lists write them. Caller frees. */
char *map_score(const Map *map, double score);
char *map_gap(const Map *map, double gap);
/* What stands between the parts of a line: " · ", but "، " where a middle dot reads as a zero. In
 * right-to-left maps a mark keeps two Latin neighbours from joining into one left-to-right run. */
const char *map_separator(const Map *map);
/* Appends a part, after the separator where the text has one already; NULL and "" are none. */
void map_append_part(const Map *map, GString *text, const char *part);
/* The stronger one: "  |  ". */
const char *map_bar(const Map *map);
/* "3 of 4" scored, in one piece; NULL where all are. Caller frees. */
char *map_count_note(const Map *map, const Mean *mean);

/* ---- Of a comparison. */

/* Its first state as a map of its own: where what is gone is read and described. */
Map map_of_before(const Map *map);
/* What became of a touchpoint; NULL on the map of one state. */
const TouchpointChange *map_touchpoint_change(const Map *map, size_t touchpoint);
/* A value on the comparison's axis, and a signed change. Means always have decimals; where scales
 * differ everything has two; small changes of touchpoints have as many as they need. Callers free.
 */
char *map_axis_score(const Map *map, double value, bool mean);
char *map_change(const Map *map, double change, bool mean);
/* "5.0 → 7.0", in reading direction. Caller frees. */
char *map_change_pair(const Map *map, const ScoreChange *change, bool mean);
/* "Like for like +1.7", where that reads differently from the change of the mean; else NULL. Caller
 * frees. */
char *map_kept_change(const Map *map, const GroupChange *group);
/* The trend as far as the drawn decimals tell it: a mean whose change reads as 0 has not changed.
 */
Trend map_trend(const Map *map, const ScoreChange *change, bool mean);
/* Whether any touchpoint has a current score in the first and in the last state. */
bool map_compares_scores(const Map *map);
/* The least change, on the axis, that the map brings out: as wide as a clear gap. */
double map_wide_change(const Map *map);
/* "Spring 2026 → Autumn 2026": from the first state to the last. Caller frees. */
char *map_states_way(const Map *map);

#endif
