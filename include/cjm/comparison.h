/* SPDX-License-Identifier: MIT */
/* What changed from one state of a journey to another: touchpoints found again, and how scores,
 * owners, actions and means moved. Computed once for reports, picture and `--fail-on`.
 *
 * States are compared from the first (BEFORE) to the last (AFTER); those between add to courses
 * alone. Where all have the same scale every value here is in its points. Where scales differ every
 * value is on a common axis, 0 the least and 1 the most of its own scale. */
#ifndef CJM_COMPARISON_H
#define CJM_COMPARISON_H

#include <cjm/analysis.h>
#include <cjm/locale.h>

typedef enum { TREND_UNKNOWN, TREND_SAME, TREND_BETTER, TREND_WORSE } Trend;

/* A figure in both states; unless given, the rest means nothing and the trend is unknown. */
typedef struct ScoreChange {
    bool given;
    double before, after;
    double change; /* after − before */
    Trend trend;   /* higher is better; desired: of what customers expect, neither good nor bad */
} ScoreChange;

typedef enum {
    CHANGE_NEW,
    CHANGE_GONE,
    CHANGE_MOVED,  /* to another stage or channel */
    CHANGE_BETTER, /* the current score rose */
    CHANGE_WORSE,
    CHANGE_OWNER,
    CHANGE_ACTION,
    CHANGE_DESIRED, /* customers expect more or less */
    CHANGE_KIND_COUNT
} ChangeKind;

typedef struct TouchpointChange {
    size_t before, after;  /* in BEFORE and AFTER; NONE: it is new, it is gone */
    size_t stage, channel; /* of AFTER; NONE for what is gone together with its stage or channel */
    unsigned kinds;        /* bits 1 << ChangeKind */
    ScoreChange current, desired, gap;
} TouchpointChange;

/* Of a stage, a channel or the whole. */
typedef struct GroupChange {
    size_t before; /* the stage or channel in BEFORE; NONE: it is new, or the whole */
    ScoreChange current, desired, gap; /* of the means, each over its own state's touchpoints */
    ScoreChange kept; /* of the mean current over those that have one in both states: none new,
                         none gone; of those that stand in the group in AFTER */
    size_t kept_count;
} GroupChange;

typedef struct CoursePoint {
    bool given;
    double value; /* a current score, or the mean of a group */
} CoursePoint;

typedef struct Comparison {
    const Analysis *const *states;  /* borrowed: must outlive the comparison; so must the array */
    size_t state_count;             /* two or more */
    const Analysis *before, *after; /* the first and the last of them */
    bool same_scale;
    Scale axis; /* least and most of the values here: a scale, or 0 and 1; without words */

    size_t *owners; /* one each of AFTER's: which of BEFORE it was; NONE: it is new */
    int decimals;   /* the fewest that show every change of a touchpoint's scores and gap */
    TouchpointChange *changes; /* AFTER's touchpoints in their order, then the gone in theirs */
    size_t change_count;
    size_t counts[CHANGE_KIND_COUNT];
    size_t *improved, *worsened; /* into changes: by current, most first; ties: importance, moment
                                    of truth, order of the file */
    size_t improved_count, worsened_count;

    GroupChange whole;
    GroupChange *stages, *channels;      /* one each of AFTER's */
    size_t *gone_stages, *gone_channels; /* BEFORE's that AFTER has not */
    size_t gone_stage_count, gone_channel_count;

    CoursePoint *courses;             /* see comparison_touchpoint_course and others */
    size_t *gone_order, *gone_starts; /* see comparison_gone_in_cell */
} Comparison;

/* Touchpoints are the same by id. Unless both have one, they are the same in the same stage and
 * channel: with the same name; where neither has a name, with the same action; where neither has an
 * action either, by being there. Where that fits several, those of the same owner are the same, and
 * of any owner the rest: in their order where both states have as many of them, else not at all.
 * What is then left alone in its cell in both states, without id and name, is the same with another
 * action. Stages, channels and owners are the same by id or by their name. A name or an action is
 * the same where any language that both files have, or the texts in each file's own language, say
 * the same, however it is typed: text_fold. */
Comparison *comparison_new(const Analysis *const *states, size_t count);
void comparison_free(Comparison *comparison);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Comparison, comparison_free)

/* What a caller does not let pass: bits. */
enum {
    FAIL_ON_WORSE = 1, /* a current score fell */
    FAIL_ON_GAP = 2,   /* a shortfall grew, be it that customers expect more */
    FAIL_ON_LOST = 4,  /* a current score is gone, be it with its touchpoint */
};

/* Adds one error for each touchpoint of which that is so, at its place in AFTER; and warnings where
 * the states have nothing in common, or are not in the order of their dates. */
void comparison_check(const Comparison *comparison, unsigned fail_on, Diagnostics *diagnostics);

static inline bool change_is(const TouchpointChange *change, ChangeKind kind)
{
    return (change->kinds & 1u << kind) != 0;
}

/* How current scores went from state to state: state_count points, borrowed. index: of AFTER's
 * touchpoint, stage or channel. */
const CoursePoint *comparison_touchpoint_course(const Comparison *comparison, size_t touchpoint);
const CoursePoint *comparison_stage_course(const Comparison *comparison, size_t stage);
const CoursePoint *comparison_channel_course(const Comparison *comparison, size_t channel);
const CoursePoint *comparison_whole_course(const Comparison *comparison);

/* What is gone from a cell of AFTER: indices into changes, in BEFORE's order; borrowed. */
const size_t *comparison_gone_in_cell(const Comparison *comparison, size_t stage, size_t channel,
                                      size_t *ret_count);

/* Whether an owner of BEFORE is that one of AFTER; NONE is nobody. */
bool comparison_owner_is_same(const Comparison *comparison, size_t before, size_t after);

/* What a state is called in that language: the first of period, date and file that tells all states
 * apart, else its number. Caller frees. */
char *comparison_state_name(const Comparison *comparison, const Locale *locale,
                            const char *language, size_t state);

/* A score of that state on the axis of the comparison. */
double comparison_value(const Comparison *comparison, size_t state, double score);

#endif
