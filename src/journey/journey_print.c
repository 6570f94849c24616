/* SPDX-License-Identifier: MIT */
/* The journey as text, one fact a line, with everything in it: for goldens and for a look at what a
 * file was understood to say. References show the index and the id. */
#include <string.h>
#include <cjm/journey.h>
#include <cjm/theme.h>

static const char *const digit_names[] = {
    [DIGITS_AUTO] = "auto",
    [DIGITS_LATIN] = "latin",
    [DIGITS_NATIVE] = "native",
};
static const char *const source_names[] = {
    [SOURCE_ESTIMATED] = "estimated",
    [SOURCE_MEASURED] = "measured",
    [SOURCE_ASSUMED] = "assumed",
};
static const char *const effect_names[] = {
    [EFFECT_NONE] = "none",
    [EFFECT_POSITIVE] = "positive",
    [EFFECT_NEGATIVE] = "negative",
    [EFFECT_NEUTRAL] = "neutral",
};
static const char *const lane_names[] = {
    [LANE_TEXT] = "text",   [LANE_PAIN] = "pain",           [LANE_OPPORTUNITY] = "opportunity",
    [LANE_QUOTE] = "quote", [LANE_BACKSTAGE] = "backstage",
};

static void append_number(GString *out, double number)
{
    char text[G_ASCII_DTOSTR_BUF_SIZE];
    g_string_append(out, g_ascii_formatd(text, sizeof text, "%.10g", number));
}

static void append_quoted(GString *out, const char *string)
{
    g_string_append_c(out, '"');
    for (const char *at = string; *at;) {
        size_t length = strcspn(at, "\"\\");
        text_append_escaped(out, at, length);
        at += length;
        if (*at) {
            g_string_append_printf(out, "\\%c", *at++);
        }
    }
    g_string_append_c(out, '"');
}

static void print_string(GString *out, const char *key, const char *string)
{
    if (string) {
        g_string_append_printf(out, "  %s ", key);
        append_quoted(out, string);
        g_string_append_c(out, '\n');
    }
}

static void print_wording(GString *out, const char *key, const Wording *wording)
{
    if (!wording_given(wording)) {
        return;
    }
    g_string_append_printf(out, "  %s", key);
    for (size_t i = 0; i < wording->count; i++) {
        g_string_append_printf(out, " %s ", wording->translations[i].language);
        append_quoted(out, wording->translations[i].string);
    }
    g_string_append_c(out, '\n');
}

static void print_reference(GString *out, const char *key, size_t index, const char *id)
{
    g_string_append_printf(out, "  %s %zu ", key, index);
    append_quoted(out, id ? id : "");
    g_string_append_c(out, '\n');
}

static void print_score(GString *out, const char *key, const Score *score)
{
    if (!score->given) {
        return;
    }
    g_string_append_printf(out, "  %s ", key);
    append_number(out, score->value);
    g_string_append_printf(out, " %s", source_names[score->source]);
    if (score->has_answers) {
        g_string_append_printf(out, " n %zu", score->answers);
    }
    if (score->has_interval) {
        g_string_append(out, " from ");
        append_number(out, score->low);
        g_string_append(out, " to ");
        append_number(out, score->high);
    }
    if (score->date) {
        g_string_append_printf(out, " on %s", score->date);
    }
    g_string_append_c(out, '\n');
    g_autofree char *metric = g_strdup_printf("%s metric", key);
    print_wording(out, metric, &score->metric);
}

static void print_theme(const ThemeSettings *theme, GString *out)
{
    g_string_append(out, "theme\n");
    print_string(out, "base", theme->base);
    print_string(out, "regular", theme->regular_font.name);
    print_string(out, "bold", theme->bold_font.name);
    for (int role = 0; role < ROLE_COUNT; role++) {
        if (theme->given[role]) {
            Colour colour = theme->colours[role];
            g_string_append_printf(out, "  %s #%02x%02x%02x\n", colour_role_name((ColourRole)role),
                                   colour.red, colour.green, colour.blue);
        }
    }
}

static void print_head(const Journey *journey, GString *out)
{
    g_string_append(out, "journey\n");
    print_string(out, "file", journey->file_name);
    g_string_append_printf(out, "  language %s\n  digits %s\n", journey->language,
                           digit_names[journey->digits]);
    print_wording(out, "title", &journey->title);
    print_wording(out, "subtitle", &journey->subtitle);
    print_wording(out, "period", &journey->period);
    if (journey->date) {
        g_string_append_printf(out, "  date %s\n", journey->date);
    }
    g_string_append(out, "  scale ");
    append_number(out, journey->scale.min);
    g_string_append(out, " to ");
    append_number(out, journey->scale.max);
    g_string_append(out, "\n  clear ");
    append_number(out, journey->thresholds.clear);
    g_string_append(out, "\n  severe ");
    append_number(out, journey->thresholds.severe);
    g_string_append(out, "\n  spread ");
    append_number(out, journey->thresholds.spread);
    g_string_append_c(out, '\n');
    print_wording(out, "low", &journey->scale.low);
    print_wording(out, "high", &journey->scale.high);
    if (journey->theme) {
        print_theme(journey->theme, out);
    }
}

static void print_people(const Journey *journey, GString *out)
{
    for (size_t i = 0; i < journey->persona_count; i++) {
        const Persona *persona = &journey->personas[i];
        g_string_append_printf(out, "persona %zu\n", i);
        print_string(out, "id", persona->id);
        print_wording(out, "name", &persona->name);
        print_wording(out, "role", &persona->role);
        print_wording(out, "goals", &persona->goals);
        print_wording(out, "quote", &persona->quote);
    }
    for (size_t i = 0; i < journey->owner_count; i++) {
        const Owner *owner = &journey->owners[i];
        g_string_append_printf(out, "owner %zu\n", i);
        print_string(out, "id", owner->id);
        print_wording(out, "name", &owner->name);
        if (owner->has_colour) {
            g_string_append_printf(out, "  colour #%02x%02x%02x\n", owner->colour.red,
                                   owner->colour.green, owner->colour.blue);
        }
    }
}

static void print_axes(const Journey *journey, GString *out)
{
    for (size_t i = 0; i < journey->stage_count; i++) {
        const Stage *stage = &journey->stages[i];
        g_string_append_printf(out, "stage %zu\n", i);
        print_string(out, "id", stage->id);
        print_wording(out, "name", &stage->name);
        print_wording(out, "goal", &stage->goal);
        print_wording(out, "description", &stage->description);
    }
    for (size_t i = 0; i < journey->channel_count; i++) {
        const Channel *channel = &journey->channels[i];
        g_string_append_printf(out, "channel %zu\n", i);
        print_string(out, "id", channel->id);
        print_wording(out, "name", &channel->name);
        print_string(out, "icon", channel->icon);
        print_wording(out, "description", &channel->description);
    }
}

static void print_touchpoint(const Journey *journey, size_t index, GString *out)
{
    const Touchpoint *touchpoint = &journey->touchpoints[index];
    g_string_append_printf(out, "touchpoint %zu\n", index);
    print_string(out, "id", touchpoint->id);
    print_reference(out, "stage", touchpoint->stage, journey->stages[touchpoint->stage].id);
    print_reference(out, "channel", touchpoint->channel, journey->channels[touchpoint->channel].id);
    if (touchpoint->owner != NONE) {
        print_reference(out, "owner", touchpoint->owner, journey->owners[touchpoint->owner].id);
    }
    print_wording(out, "name", &touchpoint->name);
    print_wording(out, "action", &touchpoint->action);
    print_wording(out, "impact", &touchpoint->impact);
    if (touchpoint->effect != EFFECT_NONE) {
        g_string_append_printf(out, "  effect %s\n", effect_names[touchpoint->effect]);
    }
    print_score(out, "current", &touchpoint->current);
    print_score(out, "desired", &touchpoint->desired);
    print_score(out, "intended", &touchpoint->intended);
    g_string_append_printf(out, "  importance %d%s\n", touchpoint->importance,
                           touchpoint->importance_given ? "" : " by default");
    if (touchpoint->moment_of_truth) {
        g_string_append(out, "  moment of truth\n");
    }
    print_wording(out, "quote", &touchpoint->quote);
    print_wording(out, "note", &touchpoint->note);
    print_string(out, "link", touchpoint->link);
}

static void print_path(const Journey *journey, size_t index, GString *out)
{
    const Path *path = &journey->paths[index];
    g_string_append_printf(out, "path %zu\n", index);
    print_string(out, "id", path->id);
    print_wording(out, "name", &path->name);
    if (path->persona != NONE) {
        print_reference(out, "persona", path->persona, journey->personas[path->persona].id);
    }
    if (path->has_share) {
        g_string_append(out, "  share ");
        append_number(out, path->share);
        g_string_append_c(out, '\n');
    }
    for (size_t i = 0; i < path->step_count; i++) {
        print_reference(out, "step", path->steps[i], journey->touchpoints[path->steps[i]].id);
    }
}

static void print_lane(const Journey *journey, size_t index, GString *out)
{
    const Lane *lane = &journey->lanes[index];
    g_string_append_printf(out, "lane %zu\n  kind %s\n", index, lane_names[lane->kind]);
    print_wording(out, "name", &lane->name);
    for (size_t i = 0; i < lane->cell_count; i++) {
        const LaneCell *cell = &lane->cells[i];
        print_reference(out, "stage", cell->stage, journey->stages[cell->stage].id);
        for (size_t j = 0; j < cell->text_count; j++) {
            print_wording(out, "text", &cell->texts[j]);
        }
    }
}

static void print_limit(GString *out, const char *key, bool given, double number)
{
    if (given) {
        g_string_append_printf(out, "  %s ", key);
        append_number(out, number);
        g_string_append_c(out, '\n');
    }
}

static void print_policy(const Journey *journey, GString *out)
{
    const Policy *policy = &journey->policy;
    size_t before = out->len;
    print_limit(out, "max_gap", policy->has_max_gap, policy->max_gap);
    print_limit(out, "max_spread", policy->has_max_spread, policy->max_spread);
    print_limit(out, "max_age", policy->has_max_age, policy->max_age_days);
    print_limit(out, "min_coverage", policy->has_min_coverage, policy->min_coverage);
    print_limit(out, "min_answers", policy->has_min_answers, (double)policy->min_answers);
    print_limit(out, "max_warnings", policy->has_max_warnings, (double)policy->max_warnings);
    print_limit(out, "require", policy->require != 0, policy->require);
    if (out->len > before) {
        g_string_insert(out, (gssize)before, "policy\n");
    }
}

void journey_print(const Journey *journey, GString *out)
{
    print_head(journey, out);
    print_policy(journey, out);
    print_people(journey, out);
    print_axes(journey, out);
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        print_touchpoint(journey, i, out);
    }
    for (size_t i = 0; i < journey->path_count; i++) {
        print_path(journey, i, out);
    }
    for (size_t i = 0; i < journey->lane_count; i++) {
        print_lane(journey, i, out);
    }
}
