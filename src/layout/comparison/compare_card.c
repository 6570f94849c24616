/* SPDX-License-Identifier: MIT */
/* What a card of a comparison has besides: whether it is new or moved, what else changed, and
 * around its track where the score was, the arrow to where it is, and its course. */
#include <math.h>

#include "../parts.h"

/* "Moved from Payment · Website": of stage and channel those that are others now. */
static char *moved_text(const Map *map, const TouchpointChange *change)
{
    const Comparison *comparison = map->comparison;
    const Journey *before = comparison->before->journey;
    const Touchpoint *old = &before->touchpoints[change->before];
    g_autoptr(GString) places = g_string_new(NULL);
    if (comparison->stages[change->stage].before != old->stage) {
        map_append_part(
            map, places,
            wording_in(&before->stages[old->stage].name, map->language, before->language));
    }
    if (comparison->channels[change->channel].before != old->channel) {
        map_append_part(
            map, places,
            wording_in(&before->channels[old->channel].name, map->language, before->language));
    }
    return g_strdup_printf("%s %s", locale_label(&map->locale, LABEL_MOVED_FROM), places->str);
}

static char *status_text(const Map *map, const TouchpointChange *change)
{
    if (change_is(change, CHANGE_NEW)) {
        return g_strdup(locale_label(&map->locale, LABEL_CHANGED_NEW));
    }
    return change_is(change, CHANGE_MOVED) ? moved_text(map, change) : NULL;
}

static void append_measured(const Map *map, GString *notes, const Score *old, const Score *new)
{
    if (old->given == new->given) {
        return;
    }
    map_append_part(map, notes,
                    locale_label(&map->locale,
                                 new->given ? LABEL_NOT_MEASURED_BEFORE : LABEL_NOT_MEASURED_NOW));
}

static void append_owner(const Map *map, GString *notes, const Journey *before, size_t owner)
{
    const char *name =
        owner == NONE ? locale_label(&map->locale, LABEL_NO_OWNER)
                      : wording_in(&before->owners[owner].name, map->language, before->language);
    g_autofree char *words =
        g_strdup_printf("%s: %s", locale_label(&map->locale, LABEL_OWNER_BEFORE), name);
    map_append_part(map, notes, words);
}

/* "Owner before: IT · Other action · Expectation +1" */
static GString *notes_text(const Map *map, const TouchpointChange *change)
{
    GString *notes = g_string_new(NULL);
    if (change->before == NONE) {
        return notes;
    }
    const Journey *before = map->comparison->before->journey;
    const Touchpoint *old = &before->touchpoints[change->before];
    append_measured(map, notes, &old->current, &map->journey->touchpoints[change->after].current);
    if (change_is(change, CHANGE_OWNER)) {
        append_owner(map, notes, before, old->owner);
    }
    if (change_is(change, CHANGE_ACTION)) {
        map_append_part(map, notes, locale_label(&map->locale, LABEL_CHANGED_ACTION));
    }
    if (change_is(change, CHANGE_DESIRED)) {
        g_autofree char *number = map_change(map, change->desired.change, false);
        g_autofree char *words =
            g_strdup_printf("%s %s", locale_label(&map->locale, LABEL_EXPECTATION), number);
        map_append_part(map, notes, words);
    }
    return notes;
}

bool has_course(const Map *map)
{
    return map->comparison && map->comparison->state_count > 2;
}

Box course_box(const Map *map, double x, double y, double room)
{
    double width = COURSE_STEP * (double)(map->comparison->state_count - 1) + 6;
    return (Box){x, y, MIN(width, room), COURSE_HEIGHT};
}

void card_texts_compare(const Map *map, GStringChunk *strings, size_t touchpoint, CardTexts *texts)
{
    const TouchpointChange *change = map_touchpoint_change(map, touchpoint);
    g_autofree char *status = status_text(map, change);
    g_autoptr(GString) notes = notes_text(map, change);
    if (status) {
        const char *kept = g_string_chunk_insert(strings, status);
        texts->status = text_prepare(map, kept, TYPE_SMALL_BOLD);
    }
    texts->status_room = CHANGE_SIGN;
    texts->notes = text_prepare(map, g_string_chunk_insert(strings, notes->str), TYPE_PRINT);
    texts->above_track = CHANGE_STRIP;
    texts->below_track = has_course(map) ? COURSE_STRIP : 0;
}

bool change_is_wide(const Map *map, const ScoreChange *change)
{
    return change->given && score_reaches(fabs(change->change), map_wide_change(map));
}

static double on_track(const Map *map, const CardLayout *card, double value)
{
    double share = scale_share(&map->comparison->axis, value);
    return card->box.x + CARD_TRACK_START + share * card_track_width(map, card->box.width);
}

/* Where a score of that state stands on the track; false where there is none. */
static bool find_place(const Map *map, const CardLayout *card, size_t state, const Score *score,
                       double *ret_x)
{
    if (score->given) {
        *ret_x = on_track(map, card, comparison_value(map->comparison, state, score->value));
    }
    return score->given;
}

static void place_marks(const Map *map, const CardLayout *card, CardChange *change)
{
    const Comparison *comparison = map->comparison;
    const Touchpoint *new = &comparison->after->journey->touchpoints[change->of->after];
    change->has_now =
        find_place(map, card, comparison->state_count - 1, &new->current, &change->now_x);
    if (change->of->before == NONE) {
        return;
    }
    const Touchpoint *old = &comparison->before->journey->touchpoints[change->of->before];
    change->has_was = find_place(map, card, 0, &old->current, &change->was_x);
    if (change_is(change->of, CHANGE_DESIRED)) {
        change->has_was_desired = find_place(map, card, 0, &old->desired, &change->was_desired_x);
    }
}

void card_place_change(const Map *map, CardLayout *card)
{
    CardChange *change = card->change;
    change->of = map_touchpoint_change(map, card->touchpoint);
    const ScoreChange *current = &change->of->current;
    change->trend = map_trend(map, current, false);
    bool moves = change->trend == TREND_BETTER || change->trend == TREND_WORSE;
    change->wide = moves && change_is_wide(map, current);
    change->number = moves ? map_change(map, current->change, false) : NULL;
    if (card->foot_y == 0) {
        return;
    }
    change->arrow_y = card->foot_y - CARD_FOOT / 2.0 - CHANGE_STRIP / 2.0 + 3;
    place_marks(map, card, change);
    if (has_course(map)) {
        change->course =
            course_box(map, card->box.x + CARD_TRACK_START, card->foot_y + CARD_FOOT / 2.0,
                       card_track_width(map, card->box.width));
    }
}

void comparison_attach(const Map *map, GridLayout *layout)
{
    if (!map->comparison) {
        return;
    }
    size_t cards = map->journey->touchpoint_count;
    size_t ghosts = map->comparison->change_count - cards;
    layout->changes = g_new0(CardChange, cards + ghosts);
    layout->ghosts = g_new0(CardLayout, ghosts);
    for (size_t i = 0; i < cards; i++) {
        layout->cards[i].change = &layout->changes[i];
    }
    for (size_t i = 0; i < ghosts; i++) {
        layout->ghosts[i].change = &layout->changes[cards + i];
    }
}

void comparison_detach(GridLayout *layout)
{
    for (size_t i = 0; layout->changes && i < layout->card_count; i++) {
        g_free(layout->changes[i].number);
    }
    g_free(layout->changes);
    g_free(layout->ghosts);
}
