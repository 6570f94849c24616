/* SPDX-License-Identifier: MIT */
/* The key table itself. The walk, the builder, the manual and completion all read it. */
#include <stddef.h>
#include "keys.h"

static const char *const digit_choices[] = {"auto", "latin", "native", NULL};
static const char *const source_choices[] = {"estimated", "measured", "assumed", NULL};
static const char *const effect_choices[] = {"positive", "negative", "neutral", NULL};
static const char *const lane_choices[] = {"text",  "pain",      "opportunity",
                                           "quote", "backstage", NULL};

static const KeyRule rules[] = {
    /* The language comes before all texts, the scale before all scores, names before references. */
    {CONTEXT_JOURNEY, "cjm", &type_version, .help = "format version; absent means 1"},
    {CONTEXT_JOURNEY, "language", &type_language, .offset = offsetof(Journey, language),
     .help = "language of plain strings; sets direction, digits and labels; default en"},
    {CONTEXT_JOURNEY, "digits", &type_choice, .offset = offsetof(Journey, digits),
     .choices = digit_choices, .help = "digits of the drawn numbers; auto: those of the language"},
    {CONTEXT_JOURNEY, "title", &type_text, .required = true, .offset = offsetof(Journey, title),
     .help = "the name of the journey"},
    {CONTEXT_JOURNEY, "subtitle", &type_text, .offset = offsetof(Journey, subtitle),
     .help = "a second line under the title"},
    {CONTEXT_JOURNEY, "persona", &type_persona, .help = "the customer who makes the journey"},
    {CONTEXT_JOURNEY, "personas", &type_personas, .help = "several customers, each with an id"},
    {CONTEXT_JOURNEY, "period", &type_text, .offset = offsetof(Journey, period),
     .help = "when this was true, in words"},
    {CONTEXT_JOURNEY, "date", &type_date, .offset = offsetof(Journey, date),
     .span_offset = offsetof(Journey, date_span),
     .help = "when it was last measured (ISO, Gregorian; drawn by the calendar of the language)"},
    {CONTEXT_JOURNEY, "scale", &type_scale, .help = "the axis of all scores; default 0 to 10"},
    {CONTEXT_JOURNEY, "thresholds", &type_thresholds,
     .help = "from where on a gap is clear or severe, and a stage inconsistent"},
    {CONTEXT_JOURNEY, "policy", &type_policy, .offset = offsetof(Journey, policy),
     .help = "limits that check holds the journey to; its options win"},
    {CONTEXT_JOURNEY, "stages", &type_stages, .required = true, .help = "the columns, in order"},
    {CONTEXT_JOURNEY, "channels", &type_channels, .required = true, .help = "the rows, in order"},
    {CONTEXT_JOURNEY, "owners", &type_owners,
     .help = "who is responsible; without it every name used is an owner"},
    {CONTEXT_JOURNEY, "touchpoints", &type_touchpoints, .required = true,
     .help = "what stands in the cells"},
    {CONTEXT_JOURNEY, "paths", &type_paths, .help = "ways of customers through the touchpoints"},
    {CONTEXT_JOURNEY, "lanes", &type_lanes, .help = "further rows under the grid"},
    {CONTEXT_JOURNEY, "theme", &type_theme, .help = "the colours and fonts of the map"},

    {CONTEXT_PERSONA, "id", &type_id, .offset = offsetof(Persona, id),
     .help = "what paths name the persona by"},
    {CONTEXT_PERSONA, "name", &type_text, .offset = offsetof(Persona, name),
     .help = "the persona's name"},
    {CONTEXT_PERSONA, "role", &type_text, .offset = offsetof(Persona, role),
     .help = "what kind of customer it is"},
    {CONTEXT_PERSONA, "goals", &type_texts, .offset = offsetof(Persona, goals),
     .help = "what the persona wants; a list becomes lines"},
    {CONTEXT_PERSONA, "quote", &type_text, .offset = offsetof(Persona, quote),
     .help = "what the persona says"},

    {CONTEXT_SCALE, "min", &type_number, .offset = offsetof(Scale, min), .min = -1e6, .max = 1e6,
     .help = "the lowest score; default 0"},
    {CONTEXT_SCALE, "max", &type_number, .offset = offsetof(Scale, max), .min = -1e6, .max = 1e6,
     .help = "the highest score; default 10"},
    {CONTEXT_SCALE, "low", &type_text, .offset = offsetof(Scale, low),
     .help = "what the lowest score means"},
    {CONTEXT_SCALE, "high", &type_text, .offset = offsetof(Scale, high),
     .help = "what the highest score means"},

    {CONTEXT_THRESHOLDS, "clear", &type_number, .offset = offsetof(Thresholds, clear), .max = 2e6,
     .help = "points of shortfall from which a gap is clear; default 30 % of the scale"},
    {CONTEXT_THRESHOLDS, "severe", &type_number, .offset = offsetof(Thresholds, severe), .max = 2e6,
     .help = "points of shortfall from which a gap is severe; default 50 %"},
    {CONTEXT_THRESHOLDS, "spread", &type_number, .offset = offsetof(Thresholds, spread), .max = 2e6,
     .help = "points between channels from which a stage is inconsistent; default 40 %"},

    {CONTEXT_POLICY, "max_gap", &type_number, .offset = offsetof(Policy, max_gap),
     .given_offset = offsetof(Policy, has_max_gap), .max = 2e6,
     .help = "points that a touchpoint may fall short"},
    {CONTEXT_POLICY, "max_spread", &type_number, .offset = offsetof(Policy, max_spread),
     .given_offset = offsetof(Policy, has_max_spread), .max = 2e6,
     .help = "points that the channels of a stage may lie apart"},
    {CONTEXT_POLICY, "max_age", &type_age, .offset = offsetof(Policy, max_age_days),
     .given_offset = offsetof(Policy, has_max_age), .help = "how old scores may be"},
    {CONTEXT_POLICY, "min_coverage", &type_share, .offset = offsetof(Policy, min_coverage),
     .given_offset = offsetof(Policy, has_min_coverage),
     .help = "the part of the cells that must have a touchpoint"},
    {CONTEXT_POLICY, "min_answers", &type_count, .offset = offsetof(Policy, min_answers),
     .given_offset = offsetof(Policy, has_min_answers), .max = 1e9,
     .help = "answers that a measured score must rest on"},
    {CONTEXT_POLICY, "max_warnings", &type_count, .offset = offsetof(Policy, max_warnings),
     .given_offset = offsetof(Policy, has_max_warnings), .max = 1e9,
     .help = "warnings that the file may have"},
    {CONTEXT_POLICY, "require", &type_fields, .offset = offsetof(Policy, require),
     .help = "fields that every touchpoint must have: owner, action, impact, current, desired, "
             "intended"},

    {CONTEXT_STAGE, "id", &type_id, .offset = offsetof(Stage, id),
     .help = "what others name the stage by; default its name"},
    {CONTEXT_STAGE, "name", &type_text, .required = true, .offset = offsetof(Stage, name),
     .help = "the heading of the column"},
    {CONTEXT_STAGE, "goal", &type_text, .offset = offsetof(Stage, goal),
     .help = "what the customer wants here"},
    {CONTEXT_STAGE, "description", &type_text, .offset = offsetof(Stage, description),
     .help = "more about the stage"},

    {CONTEXT_CHANNEL, "id", &type_id, .offset = offsetof(Channel, id),
     .help = "what others name the channel by; default its name"},
    {CONTEXT_CHANNEL, "name", &type_text, .required = true, .offset = offsetof(Channel, name),
     .help = "the heading of the row"},
    {CONTEXT_CHANNEL, "icon", &type_icon,
     .help = "the picture beside the name; default: chosen by the name"},
    {CONTEXT_CHANNEL, "description", &type_text, .offset = offsetof(Channel, description),
     .help = "more about the channel"},

    {CONTEXT_OWNER, "id", &type_id, .offset = offsetof(Owner, id),
     .help = "what touchpoints name the owner by; default the name"},
    {CONTEXT_OWNER, "name", &type_text, .required = true, .offset = offsetof(Owner, name),
     .help = "the unit or person"},
    {CONTEXT_OWNER, "colour", &type_colour, .offset = offsetof(Owner, colour),
     .given_offset = offsetof(Owner, has_colour), .help = "the owner's dot"},

    {CONTEXT_TOUCHPOINT, "stage", &type_stage, .required = true,
     .offset = offsetof(Touchpoint, stage), .help = "the column"},
    {CONTEXT_TOUCHPOINT, "channel", &type_channel, .required = true,
     .offset = offsetof(Touchpoint, channel), .help = "the row"},
    {CONTEXT_TOUCHPOINT, "id", &type_id, .offset = offsetof(Touchpoint, id),
     .help = "what paths name the touchpoint by"},
    {CONTEXT_TOUCHPOINT, "name", &type_text, .offset = offsetof(Touchpoint, name),
     .help = "a short title; default the action"},
    {CONTEXT_TOUCHPOINT, "owner", &type_owner, .offset = offsetof(Touchpoint, owner),
     .help = "the unit or person responsible"},
    {CONTEXT_TOUCHPOINT, "action", &type_text, .offset = offsetof(Touchpoint, action),
     .help = "what has to be done there"},
    {CONTEXT_TOUCHPOINT, "impact", &type_impact, .help = "what it does to the experience"},
    {CONTEXT_TOUCHPOINT, "current", &type_score, .offset = offsetof(Touchpoint, current),
     .help = "what customers get"},
    {CONTEXT_TOUCHPOINT, "desired", &type_score, .offset = offsetof(Touchpoint, desired),
     .help = "what customers expect"},
    {CONTEXT_TOUCHPOINT, "intended", &type_score, .offset = offsetof(Touchpoint, intended),
     .help = "what the organisation means to give"},
    {CONTEXT_TOUCHPOINT, "importance", &type_whole, .offset = offsetof(Touchpoint, importance),
     .given_offset = offsetof(Touchpoint, importance_given), .min = 1, .max = 5,
     .help = "how much it matters to the customer; default 3"},
    {CONTEXT_TOUCHPOINT, "moment_of_truth", &type_truth,
     .offset = offsetof(Touchpoint, moment_of_truth), .help = "whether the journey turns here"},
    {CONTEXT_TOUCHPOINT, "quote", &type_text, .offset = offsetof(Touchpoint, quote),
     .help = "what a customer said"},
    {CONTEXT_TOUCHPOINT, "note", &type_text, .offset = offsetof(Touchpoint, note),
     .help = "what else is to be known"},
    {CONTEXT_TOUCHPOINT, "link", &type_link, .offset = offsetof(Touchpoint, link),
     .help = "a page about it: http, https or mailto"},

    {CONTEXT_IMPACT, "text", &type_text, .offset = offsetof(Touchpoint, impact),
     .help = "the effect in words"},
    {CONTEXT_IMPACT, "effect", &type_choice, .offset = offsetof(Touchpoint, effect),
     .choices = effect_choices, .first_choice = EFFECT_POSITIVE,
     .help = "whether the experience gets better or worse by it"},

    {CONTEXT_SCORE, "value", &type_points, .required = true, .offset = offsetof(Score, value),
     .given_offset = offsetof(Score, given), .help = "points on the scale"},
    {CONTEXT_SCORE, "source", &type_choice, .offset = offsetof(Score, source),
     .choices = source_choices, .help = "where the score comes from; default estimated"},
    {CONTEXT_SCORE, "n", &type_count, .offset = offsetof(Score, answers),
     .given_offset = offsetof(Score, has_answers), .max = 1e9, .help = "number of answers"},
    {CONTEXT_SCORE, "low", &type_points, .offset = offsetof(Score, low),
     .help = "lower end of the interval"},
    {CONTEXT_SCORE, "high", &type_points, .offset = offsetof(Score, high),
     .help = "upper end of the interval"},
    {CONTEXT_SCORE, "metric", &type_text, .offset = offsetof(Score, metric),
     .help = "what was measured: CSAT, NPS, CES"},
    {CONTEXT_SCORE, "date", &type_date, .offset = offsetof(Score, date), .help = "when"},

    {CONTEXT_PATH, "id", &type_id, .offset = offsetof(Path, id),
     .help = "what others name the path by; default its name"},
    {CONTEXT_PATH, "name", &type_text, .required = true, .offset = offsetof(Path, name),
     .help = "the name of the way"},
    {CONTEXT_PATH, "persona", &type_path_persona, .offset = offsetof(Path, persona),
     .help = "who goes it"},
    {CONTEXT_PATH, "share", &type_share, .offset = offsetof(Path, share),
     .given_offset = offsetof(Path, has_share), .help = "the part of all customers who go it"},
    {CONTEXT_PATH, "steps", &type_steps, .required = true, .help = "touchpoints, in order"},

    {CONTEXT_LANE, "name", &type_text, .required = true, .offset = offsetof(Lane, name),
     .help = "the heading of the row"},
    {CONTEXT_LANE, "kind", &type_choice, .offset = offsetof(Lane, kind), .choices = lane_choices,
     .help = "what the lane holds; default text"},
    {CONTEXT_LANE, "cells", &type_cells, .help = "for each stage a text or a list of texts"},

    {CONTEXT_THEME, "base", &type_theme_base, .offset = offsetof(ThemeSettings, base),
     .help = "the built-in theme that the rest changes; default light"},
    {CONTEXT_THEME, "colours", &type_theme_colours, .help = "colours by role"},
    {CONTEXT_THEME, "fonts", &type_theme_fonts, .help = "fonts that come before the built-in ones"},

    {CONTEXT_FONTS, "regular", &type_font, .offset = offsetof(ThemeSettings, regular_font),
     .help = "family or file of the text"},
    {CONTEXT_FONTS, "bold", &type_font, .offset = offsetof(ThemeSettings, bold_font),
     .help = "family or file of the headings"},
};

typedef struct ContextRow {
    const char *name;
    const char *phrase;
} ContextRow;

static const ContextRow contexts[CONTEXT_COUNT] = {
    [CONTEXT_JOURNEY] = {.name = "journey", .phrase = "a journey"},
    [CONTEXT_PERSONA] = {.name = "persona", .phrase = "a persona"},
    [CONTEXT_SCALE] = {.name = "scale", .phrase = "the scale"},
    [CONTEXT_THRESHOLDS] = {.name = "thresholds", .phrase = "the thresholds"},
    [CONTEXT_POLICY] = {.name = "policy", .phrase = "the policy"},
    [CONTEXT_STAGE] = {.name = "stage", .phrase = "a stage"},
    [CONTEXT_CHANNEL] = {.name = "channel", .phrase = "a channel"},
    [CONTEXT_OWNER] = {.name = "owner", .phrase = "an owner"},
    [CONTEXT_TOUCHPOINT] = {.name = "touchpoint", .phrase = "a touchpoint"},
    [CONTEXT_IMPACT] = {.name = "impact", .phrase = "an impact"},
    [CONTEXT_SCORE] = {.name = "score", .phrase = "a score"},
    [CONTEXT_PATH] = {.name = "path", .phrase = "a path"},
    [CONTEXT_LANE] = {.name = "lane", .phrase = "a lane"},
    [CONTEXT_THEME] = {.name = "theme", .phrase = "a theme"},
    [CONTEXT_FONTS] = {.name = "fonts", .phrase = "the fonts"},
};

const char *context_phrase(Context context)
{
    return contexts[context].phrase;
}

/* Few rules, and contexts stand together: a search each time is cheaper than a table to keep. */
const KeyRule *context_rules(Context context, size_t *ret_count)
{
    size_t first = 0;
    while (rules[first].context != context) {
        first++;
    }
    size_t end = first;
    while (end < G_N_ELEMENTS(rules) && rules[end].context == context) {
        end++;
    }
    *ret_count = end - first;
    return &rules[first];
}

guint32 context_bit(Context context, const char *name)
{
    size_t count;
    const KeyRule *found = context_rules(context, &count);
    for (size_t i = 0; i < count; i++) {
        if (g_str_equal(found[i].name, name)) {
            return (guint32)1 << i;
        }
    }
    return 0;
}

void format_visit_keys(void (*visit)(const KeyInfo *key, void *data), void *data)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rules); i++) {
        const KeyRule *rule = &rules[i];
        g_autofree char *choices = rule->choices ? g_strjoinv(", ", (char **)rule->choices) : NULL;
        KeyInfo info = {
            .context = contexts[rule->context].name,
            .name = rule->name,
            .type = choices ? choices : rule->type->words,
            .required = rule->required,
            .help = rule->help,
        };
        visit(&info, data);
    }
}
