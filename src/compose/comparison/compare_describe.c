/* SPDX-License-Identifier: MIT */
/* Changes in words, for those who hear the map: no sign and no colour needed. */
#include "../compose_parts.h"

static void append(const Map *map, GString *text, const char *words)
{
    if (words && *words) {
        g_string_append_printf(text, "%s%s", text->len > 0 ? map->locale.list_comma : "", words);
    }
}

/* "Improved +6 (2 → 8)" */
static void append_score(const Map *map, GString *text, const ScoreChange *change, bool mean)
{
    Trend trend = map_trend(map, change, mean);
    if (trend == TREND_SAME) {
        append(map, text, locale_label(&map->locale, LABEL_UNCHANGED));
    } else if (trend != TREND_UNKNOWN) {
        g_autofree char *number = map_change(map, change->change, mean);
        g_autofree char *pair = map_change_pair(map, change, mean);
        Label label = trend == TREND_BETTER ? LABEL_IMPROVED_BY : LABEL_WORSENED_BY;
        g_autofree char *words =
            g_strdup_printf("%s %s (%s)", locale_label(&map->locale, label), number, pair);
        append(map, text, words);
    }
}

/* Status and notes are sentences already. */
char *describe_changed_card(const Map *map, const CardLayout *card)
{
    const CardChange *change = card->change;
    g_autofree char *now = describe_card(map, card->touchpoint);
    GString *text = g_string_new(now);
    append(map, text, change->status.string);
    append_score(map, text, &change->of->current, false);
    append(map, text, change->notes.string);
    return g_string_free(text, FALSE);
}

static void append_count(const Map *map, GString *text, Label label, size_t count)
{
    g_autofree char *number = locale_format_count(&map->locale, count);
    g_autofree char *words = g_strdup_printf("%s: %s", locale_label(&map->locale, label), number);
    append(map, text, words);
}

void describe_changes(const Map *map, GString *text)
{
    const Comparison *comparison = map->comparison;
    g_autofree char *states = map_states_way(map);
    append(map, text, states);
    append_score(map, text, &comparison->whole.current, true);
    append_count(map, text, LABEL_IMPROVED, comparison->improved_count);
    append_count(map, text, LABEL_WORSENED, comparison->worsened_count);
    append_count(map, text, LABEL_NEW_COUNT, comparison->counts[CHANGE_NEW]);
    append_count(map, text, LABEL_GONE_COUNT, comparison->counts[CHANGE_GONE]);
}

char *describe_ghost(const Map *map, const TouchpointChange *change)
{
    Map before = map_of_before(map);
    g_autofree char *card = describe_card(&before, change->before);
    return g_strdup_printf("%s: %s", locale_label(&map->locale, LABEL_CHANGED_GONE), card);
}
