/* SPDX-License-Identifier: MIT */
/* What a card says of its change: ground, signs and words, the arrow from where the score was to
 * where it is, the course; and ghosts, the cards of what is gone. */
#include "../compose_parts.h"

int change_ground(const CardChange *change)
{
    if (!change->wide) {
        return ROLE_BAND;
    }
    return change->trend == TREND_BETTER ? ROLE_MET_TINT : ROLE_SEVERE_TINT;
}

static Box inset_box(Box box, double by)
{
    return (Box){box.x + by, box.y + by, box.width - 2 * by, box.height - 2 * by};
}

/* New cards and wide changes have an outline too: their tint alone would be lost in print. */
void compose_change_ground(const Pen *pen, const CardLayout *card)
{
    const CardChange *change = card->change;
    ScenePaint paint = paint_fill(change_ground(change));
    if (change_is(change->of, CHANGE_NEW)) {
        paint.stroke = ROLE_INK;
        paint.stroke_width = 1.6;
    } else if (change->wide) {
        paint.stroke = trend_ink(change->trend);
        paint.stroke_width = 1;
    }
    pen_rectangle(pen, inset_box(card->box, paint.stroke_width / 2), CORNER, paint);
}

/* What the status is about. */
static ChangeKind status_kind(const TouchpointChange *change)
{
    return change_is(change, CHANGE_NEW)    ? CHANGE_NEW
           : change_is(change, CHANGE_GONE) ? CHANGE_GONE
                                            : CHANGE_MOVED;
}

static int status_ink(const TouchpointChange *change)
{
    return change_is(change, CHANGE_GONE) ? ROLE_MUTED : ROLE_INK;
}

static void compose_status(const Pen *pen, const CardLayout *card)
{
    const CardChange *change = card->change;
    if (change->status.count == 0) {
        return;
    }
    double middle = change->status.y + change->status.line_height / 2;
    int ink = status_ink(change->of);
    pen_status_sign(pen, card->box.x + CARD_START + 4.5, middle, status_kind(change->of), ink);
    pen_block(pen, &change->status, ALIGN_START, ink);
}

/* The strip above the track, and the signed change over the gap. */
static void compose_way(const Pen *pen, const CardLayout *card)
{
    const CardChange *change = card->change;
    int ink = trend_ink(change->trend);
    double end = card->box.x + card->box.width - CARD_END;
    if (change->number) {
        double width = text_measure(pen->map, change->number, TYPE_NUMBER);
        pen_text(pen, change->number, end, type_baseline(TYPE_NUMBER, change->arrow_y), ALIGN_END,
                 TYPE_NUMBER, ink);
        if (width + CHANGE_SIGN <= card_number_room(pen->map)) { /* else plus or minus must do */
            double middle = end - width - CHANGE_SIGN / 2.0 - 1;
            pen_trend(pen, middle, change->arrow_y, change->trend, ink);
        }
    } else if (change->trend == TREND_SAME) {
        pen_trend(pen, end - 4, change->arrow_y, TREND_SAME, ROLE_MUTED);
    }
    if (change->has_was && change->has_now && change->was_x != change->now_x) {
        Trend way = change->now_x > change->was_x ? TREND_BETTER : TREND_WORSE;
        pen_change_arrow(pen, change->was_x, change->now_x, change->arrow_y, change->wide,
                         trend_ink(way));
    } else if (change->has_was && !change->has_now) {
        pen_was_mark(pen, change->was_x, change->arrow_y, ROLE_MUTED);
    }
}

void compose_card_change(const Pen *pen, const CardLayout *card)
{
    const CardChange *change = card->change;
    const Comparison *comparison = pen->map->comparison;
    compose_status(pen, card);
    pen_block(pen, &change->notes, ALIGN_START, ROLE_MUTED);
    if (card->foot_y == 0) {
        return;
    }
    compose_way(pen, card);
    if (change->course.height > 0) {
        pen_course(pen, change->course, &comparison->axis,
                   comparison_touchpoint_course(comparison, card->touchpoint),
                   comparison->state_count, ROLE_MUTED);
    }
}

void compose_ghost(const Pen *pen, const CardLayout *ghost)
{
    Map before = map_of_before(pen->map);
    Pen then = *pen;
    then.map = &before;
    g_autofree char *label = describe_ghost(pen->map, ghost->change->of);
    g_autofree char *id = g_strdup_printf("gone-%zu", ghost->touchpoint + 1);
    pen_begin(pen, GROUP_CARD, id, label, NULL, ghost->box);
    ScenePaint dashed = paint_stroke(ROLE_PLAIN, 1.2);
    dashed.dash = 5;
    dashed.space = 4;
    pen_rectangle(pen, inset_box(ghost->box, 0.6), CORNER, dashed);
    compose_status(pen, ghost);
    compose_card_owner(&then, ghost, &before.journey->touchpoints[ghost->touchpoint]);
    pen_block(&then, &ghost->title, ALIGN_START, ROLE_MUTED);
    pen_block(pen, &ghost->change->notes, ALIGN_START, ROLE_MUTED);
    pen_end(pen);
}
