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
    const Comparison *comparison; /* with states before this one; NULL: the map of one state */
    const CellIndex *cells;
    FontSet *fonts;
    Locale locale;
    const char *language;        /* the one that is drawn */
    ShowMode show;
    bool tenths;                 /* scores and gaps have a decimal: map_needs_tenths */
    double page_ratio;           /* long side ÷ short side of the page; 0: natural size */
    const char *program_version; /* NULL: not printed */
} Map;

/* The wording in the drawn language; NULL when it is not given. */
const char *map_text(const Map *map, const Wording *wording);
/* What a card is headed with: its name, else its action, else its impact; NULL when it has none. */
const char *map_touchpoint_title(const Map *map, const Touchpoint *touchpoint);
const char *map_owner_name(const Map *map, size_t owner);
/* Whether any score is no whole number: then all scores and gaps are drawn with a decimal. */
bool map_needs_tenths(const Journey *journey);
/* A score, and a signed gap, as cards and lists write them. Caller frees. */
char *map_score(const Map *map, double score);
char *map_gap(const Map *map, double gap);
/* What stands between the parts of a line: " · ", but "، " where a middle dot reads as a zero. In
 * right-to-left maps a mark keeps two Latin neighbours from joining into one left-to-right run. */
const char *map_separator(const Map *map);
/* The stronger one: "  |  ". */
const char *map_bar(const Map *map);
/* "3 of 4" scored, in one piece; NULL where all are. Caller frees. */
char *map_count_note(const Map *map, const Mean *mean);

#endif
