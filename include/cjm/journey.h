/* SPDX-License-Identifier: MIT */
/* The journey: what a file says, validated, as plain constant structs. It knows nothing of YAML
 * and nothing of drawing. References are indices into the arrays of the same journey; NONE where
 * there is none. Everything is owned by the Journey. Built only by load/. */
#ifndef CJM_JOURNEY_H
#define CJM_JOURNEY_H

#include <cjm/diagnostics.h>
#include <cjm/theme.h>

#define NONE ((size_t)-1)

/* A text in one or several languages. count 0: not given. */
typedef struct Translation {
    const char *language; /* BCP 47; the journey's own for a plain string */
    const char *string;
} Translation;

typedef struct Wording {
    const Translation *translations;
    size_t count;
    Span span;
} Wording;

typedef enum { DIGITS_AUTO, DIGITS_LATIN, DIGITS_NATIVE } DigitChoice;

typedef enum { SOURCE_ESTIMATED, SOURCE_MEASURED, SOURCE_ASSUMED } ScoreSource;

typedef struct Score {
    bool given;
    double value; /* points of the journey's scale */
    ScoreSource source;
    bool has_answers;
    size_t answers; /* n: number of answers */
    bool has_interval;
    double low, high; /* interval, points */
    Wording metric;
    const char *date; /* ISO date or NULL */
    Span span;
} Score;

typedef enum { EFFECT_NONE, EFFECT_POSITIVE, EFFECT_NEGATIVE, EFFECT_NEUTRAL } Effect;

typedef struct Persona {
    const char *id; /* NULL when not given */
    Wording name, role, quote;
    Wording goals; /* a list is joined by newlines */
    Span span;
} Persona;

typedef struct Stage {
    const char *id; /* the name (in the journey's language) where no id was given */
    Wording name, goal, description;
    Span span;
} Stage;

typedef struct Channel {
    const char *id;
    Wording name, description;
    const char *icon; /* as typed; NULL: chosen by name */
    Span icon_span;
    Span span;
} Channel;

typedef struct Owner {
    const char *id;
    Wording name;
    bool has_colour;
    Colour colour;
    Span span; /* of the first use where `owners` does not list it */
} Owner;

typedef struct Touchpoint {
    const char *id; /* NULL when not given */
    size_t stage, channel;
    size_t owner; /* NONE: nobody */
    Wording name, action, impact;
    Effect effect;
    Score current, desired, intended;
    int importance; /* 1–5; 3 where not given */
    bool importance_given;
    bool moment_of_truth;
    Wording quote, note;
    const char *link; /* NULL or http, https, mailto */
    Span span;
} Touchpoint;

typedef struct Path {
    const char *id;
    Wording name;
    size_t persona; /* index or NONE */
    bool has_share;
    double share;  /* 0–1 */
    size_t *steps; /* touchpoint indices, in order */
    size_t step_count;
    Span span;
} Path;

typedef enum { LANE_TEXT, LANE_PAIN, LANE_OPPORTUNITY, LANE_QUOTE, LANE_BACKSTAGE } LaneKind;

typedef struct LaneCell {
    size_t stage;
    Wording *texts;
    size_t text_count;
} LaneCell;

typedef struct Lane {
    Wording name;
    LaneKind kind;
    LaneCell *cells; /* in stage order, at most one per stage */
    size_t cell_count;
    Span span;
} Lane;

typedef struct Scale {
    double min, max; /* min < max */
    Wording low, high;
} Scale;

/* Where a value stands on it: 0 the least, 1 the most. */
static inline double scale_share(const Scale *scale, double value)
{
    return (value - scale->min) / (scale->max - scale->min);
}

/* The decimals of means and of scores that are not whole: one, and more on a short scale, where a
 * tenth is much; the last one parts the scale into more than twenty steps. */
int scale_decimals(const Scale *scale);

typedef struct Thresholds {
    double clear, severe, spread; /* points of the scale */
} Thresholds;

/* Fields that a touchpoint may be required to have. */
enum {
    REQUIRE_OWNER = 1,
    REQUIRE_ACTION = 2,
    REQUIRE_IMPACT = 4,
    REQUIRE_CURRENT = 8,
    REQUIRE_DESIRED = 16,
    REQUIRE_INTENDED = 32,
};

/* Limits that `cjm check` holds a journey to; what is not set is not checked. */
typedef struct Policy {
    unsigned require; /* bits of REQUIRE_… (first, since the key table takes offset 0 for none) */
    bool has_max_gap;
    double max_gap; /* points of shortfall */
    bool has_max_spread;
    double max_spread; /* points */
    bool has_max_age;
    int max_age_days;
    bool has_min_coverage;
    double min_coverage; /* 0–1 */
    bool has_min_answers;
    size_t min_answers; /* of a measured score */
    bool has_max_warnings;
    size_t max_warnings; /* of the file */
} Policy;

typedef struct Journey {
    Source *source;       /* owned reference */
    char *file_name;      /* base name of the source, no folder; UTF-8 */
    const char *language; /* BCP 47 tag, default "en" */
    DigitChoice digits;
    Wording title, subtitle, period;
    const char *date; /* ISO date or NULL */
    Span date_span;
    Scale scale;
    Thresholds thresholds;
    Policy policy;
    ThemeSettings *theme; /* NULL when the file has none; owned */

    Persona *personas;
    size_t persona_count;
    Stage *stages;
    size_t stage_count;
    Channel *channels;
    size_t channel_count;
    Owner *owners;
    size_t owner_count;
    Touchpoint *touchpoints;
    size_t touchpoint_count;
    Path *paths;
    size_t path_count;
    Lane *lanes;
    size_t lane_count;

    GStringChunk *strings; /* holds every string above */
    GPtrArray *blocks;     /* holds every Translation array (g_free) */
} Journey;

Journey *journey_new(Source *source);
void journey_free(Journey *journey);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Journey, journey_free)

/* "fa", "pt-BR", "zh-Hant-TW": a subset of BCP 47 that holds all that is written in practice. */
bool language_is_tag(const char *text);
/* Same primary subtag, ignoring case: "fa" and "fa-IR". */
bool language_matches(const char *a, const char *b);

/* The text in language, else in the journey's language, else the first one given; NULL when the
 * wording is not given. "fa" and "fa-IR" match each other by their primary subtag. */
const char *wording_in(const Wording *wording, const char *language, const char *journey_language);
bool wording_has_language(const Wording *wording, const char *language);
static inline bool wording_given(const Wording *wording)
{
    return wording->count > 0;
}
/* Both current and desired are given: what gaps and means count. */
static inline bool touchpoint_scored(const Touchpoint *touchpoint)
{
    return touchpoint->current.given && touchpoint->desired.given;
}

/* Scores are decimal, doubles are binary: 8 − 5.6 is stored a little above 2.4, and a sum may end
 * a little below. So differences of scores reach a threshold when they miss it by no more than
 * this many points. */
static const double score_tolerance = 1e-9;

static inline bool score_reaches(double points, double threshold)
{
    return points >= threshold - score_tolerance;
}

static inline bool score_exceeds(double points, double threshold)
{
    return points > threshold + score_tolerance;
}

/* The path of that id, else of that name in any language; NONE when there is none. */
size_t journey_find_path(const Journey *journey, const char *wanted);

/* Touchpoints by cell, in file order: an index built once for layout, analysis and reports. */
typedef struct CellIndex CellIndex;
CellIndex *cell_index_new(const Journey *journey);
void cell_index_free(CellIndex *index);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CellIndex, cell_index_free)
/* Indices of the touchpoints in a cell; the array is borrowed. */
const size_t *cell_index_get(const CellIndex *index, size_t stage, size_t channel,
                             size_t *ret_count);

/* The printed form of the model, for goldens and `render --print journey`. Appends to out. */
void journey_print(const Journey *journey, GString *out);

#endif
