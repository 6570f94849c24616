/* SPDX-License-Identifier: MIT */
/* The map in sentences: accessible names and the document's description. */
#include "compose_parts.h"

static void append(GString *text, const char *separator, const char *part)
{
    if (part && *part) {
        g_string_append_printf(text, "%s%s", text->len > 0 ? separator : "", part);
    }
}

/* Takes the number. */
static void append_score(GString *text, const Map *map, Label label, char *taken)
{
    g_autofree char *number = taken;
    g_string_append_printf(text, "%s%s %s", map->locale.list_comma,
                           locale_label(&map->locale, label), number);
}

char *describe_card(const Map *map, size_t index)
{
    const Journey *journey = map->journey;
    const Touchpoint *touchpoint = &journey->touchpoints[index];
    const TouchpointFigures *figures = &map->analysis->touchpoints[index];
    const char *comma = map->locale.list_comma;
    GString *text = g_string_new(NULL);
    append(text, comma, map_text(map, &journey->stages[touchpoint->stage].name));
    append(text, comma, map_text(map, &journey->channels[touchpoint->channel].name));
    append(text, ": ", map_owner_name(map, touchpoint->owner));
    append(text, comma, map_text(map, &touchpoint->name));
    append(text, comma, map_text(map, &touchpoint->action));
    append(text, comma, map_text(map, &touchpoint->impact));
    if (touchpoint->effect == EFFECT_POSITIVE || touchpoint->effect == EFFECT_NEGATIVE) {
        append(text, comma,
               locale_label(&map->locale, touchpoint->effect == EFFECT_POSITIVE ? LABEL_POSITIVE
                                                                                : LABEL_NEGATIVE));
    }
    if (touchpoint->current.given && map->show != SHOW_DESIRED) {
        append_score(text, map, LABEL_CURRENT, map_score(map, touchpoint->current.value));
    }
    if (touchpoint->desired.given && map->show != SHOW_CURRENT) {
        append_score(text, map, LABEL_DESIRED, map_score(map, touchpoint->desired.value));
    }
    bool gap = map->show == SHOW_BOTH || map->show == SHOW_GAP;
    if (figures->scored && gap) {
        append_score(text, map, LABEL_GAP, map_gap(map, figures->gap));
    } else if (map->analysis->any_score && !figures->scored) {
        append(text, comma, locale_label(&map->locale, LABEL_NOT_MEASURED));
    }
    if (touchpoint->moment_of_truth) {
        append(text, comma, locale_label(&map->locale, LABEL_MOMENT_OF_TRUTH));
    }
    return g_string_free(text, FALSE);
}

char *describe_cell(const Map *map, size_t stage, size_t channel, const Mean *mean)
{
    const Journey *journey = map->journey;
    const Locale *locale = &map->locale;
    const char *comma = locale->list_comma;
    GString *text = g_string_new(NULL);
    if (stage == NONE || channel == NONE) {
        append(text, comma, locale_label(locale, LABEL_AVERAGE));
    }
    append(text, comma, stage == NONE ? NULL : map_text(map, &journey->stages[stage].name));
    append(text, comma, channel == NONE ? NULL : map_text(map, &journey->channels[channel].name));
    if (mean->total == 0) {
        append(text, ": ", locale_label(locale, LABEL_NO_TOUCHPOINT));
        return g_string_free(text, FALSE);
    }
    if (mean->count == 0) {
        append(text, ": ", locale_label(locale, LABEL_NOT_MEASURED));
    }
    int decimals = map_decimals(map);
    if (mean->count > 0 && map->show != SHOW_DESIRED) {
        append_score(text, map, LABEL_CURRENT,
                     locale_format_number(locale, mean->current, decimals, true));
    }
    if (mean->count > 0 && map->show != SHOW_CURRENT) {
        append_score(text, map, LABEL_DESIRED,
                     locale_format_number(locale, mean->desired, decimals, true));
    }
    if (mean->count > 0 && (map->show == SHOW_BOTH || map->show == SHOW_GAP)) {
        append_score(text, map, LABEL_GAP, locale_format_signed(locale, mean->gap, decimals, true));
    }
    append_score(text, map, LABEL_TOUCHPOINTS_HEAD, locale_format_count(locale, mean->total));
    return g_string_free(text, FALSE);
}

char *describe_dot(const Map *map, size_t index)
{
    const Journey *journey = map->journey;
    const Touchpoint *touchpoint = &journey->touchpoints[index];
    const TouchpointFigures *figures = &map->analysis->touchpoints[index];
    const char *comma = map->locale.list_comma;
    GString *text = g_string_new(NULL);
    append(text, comma, map_touchpoint_title(map, touchpoint));
    append(text, comma, map_owner_name(map, touchpoint->owner));
    append(text, comma, map_text(map, &journey->stages[touchpoint->stage].name));
    append(text, comma, map_text(map, &journey->channels[touchpoint->channel].name));
    append_score(text, map, LABEL_IMPORTANCE,
                 locale_format_count(&map->locale, (size_t)touchpoint->importance));
    if (!touchpoint->importance_given) {
        g_string_append_printf(text, " (%s)", locale_label(&map->locale, LABEL_NOT_GIVEN));
    }
    if (touchpoint->current.given) {
        append_score(text, map, LABEL_CURRENT, map_score(map, touchpoint->current.value));
    }
    if (figures->scored && map->show == SHOW_BOTH) {
        append_score(text, map, LABEL_DESIRED, map_score(map, touchpoint->desired.value));
        append_score(text, map, LABEL_GAP, map_gap(map, figures->gap));
    }
    if (touchpoint->moment_of_truth) {
        append(text, comma, locale_label(&map->locale, LABEL_MOMENT_OF_TRUTH));
    }
    return g_string_free(text, FALSE);
}

char *describe_map(const Map *map, Label kind)
{
    const Locale *locale = &map->locale;
    const struct {
        size_t count;
        Label label;
    } counts[] = {
        {map->journey->stage_count, LABEL_STAGES_HEAD},
        {map->journey->channel_count, LABEL_CHANNELS_HEAD},
        {map->journey->touchpoint_count, LABEL_TOUCHPOINTS_HEAD},
    };
    GString *text = g_string_new(locale_label(locale, kind));
    for (size_t i = 0; i < G_N_ELEMENTS(counts); i++) { /* label first: right for one, too */
        append_score(text, map, counts[i].label, locale_format_count(locale, counts[i].count));
    }
    const Mean *whole = &map->analysis->whole;
    if (whole->count > 0 && map->show != SHOW_DESIRED) {
        append_score(text, map, LABEL_CURRENT, map_mean(map, whole->current));
    }
    if (whole->count > 0 && map->show != SHOW_CURRENT) {
        append_score(text, map, LABEL_DESIRED, map_mean(map, whole->desired));
    }
    if (whole->count > 0 && (map->show == SHOW_BOTH || map->show == SHOW_GAP)) {
        append_score(text, map, LABEL_GAP, map_mean_gap(map, whole->gap));
    }
    if (map->comparison) {
        describe_changes(map, text);
    }
    return g_string_free(text, FALSE);
}
