/* SPDX-License-Identifier: MIT */
/* A touchpoint's card: tint, edge, owner, star, texts, dumbbell and gap. */
#include "compose_parts.h"

enum { DOT = 4 };

GapSeverity card_severity(const Map *map, size_t touchpoint)
{
    /* one kind of score alone says nothing of a gap */
    bool alone = map->show == SHOW_CURRENT || map->show == SHOW_DESIRED;
    return alone ? GAP_UNSCORED : map->analysis->touchpoints[touchpoint].severity;
}

/* A straight inner side, so that the edge reads as the card's own border. */
static void compose_edge(const Pen *pen, Box box, double width, int colour)
{
    const double bow = CORNER * 0.4477; /* control points of a quarter circle */
    double x = box.x, y = box.y, bottom = box.y + box.height;
    PathSegment segments[] = {{.operator= PATH_MOVE, .x = x + CORNER, .y = y},
                              {.operator= PATH_CURVE,
                               .x1 = x + bow,
                               .y1 = y,
                               .x2 = x,
                               .y2 = y + bow,
                               .x = x,
                               .y = y + CORNER},
                              {.operator= PATH_LINE, .x = x, .y = bottom - CORNER},
                              {.operator= PATH_CURVE,
                               .x1 = x,
                               .y1 = bottom - bow,
                               .x2 = x + bow,
                               .y2 = bottom,
                               .x = x + CORNER,
                               .y = bottom},
                              {.operator= PATH_CURVE,
                               .x1 = x + width,
                               .y1 = bottom,
                               .x2 = x + width,
                               .y2 = bottom - bow,
                               .x = x + width,
                               .y = bottom - CORNER},
                              {.operator= PATH_LINE, .x = x + width, .y = y + CORNER},
                              {.operator= PATH_CURVE,
                               .x1 = x + width,
                               .y1 = y + bow,
                               .x2 = x + width,
                               .y2 = y,
                               .x = x + CORNER,
                               .y = y},
                              {
                                  .operator= PATH_CLOSE },
    };
    pen_path(pen, segments, G_N_ELEMENTS(segments), paint_fill(colour));
}

/* The flow's cards lie on bands, from which only the tints of wider gaps stand out. */
static int card_ground(const CardLayout *card, GapSeverity severity)
{
    if (card->change) {
        return change_ground(card->change);
    }
    bool quiet = severity == GAP_SMALL || severity == GAP_UNSCORED;
    return card->form != CARD_FULL && quiet ? ROLE_PAPER : severity_tint(severity);
}

/* A card without a gap has no tint, and one of the flow lies on a band: a thin border holds it. */
static void compose_ground(const Pen *pen, const CardLayout *card, GapSeverity severity)
{
    Box box = card->box;
    ScenePaint paint = paint_fill(card_ground(card, severity));
    if (severity == GAP_UNSCORED || card->form != CARD_FULL) {
        paint.stroke = ROLE_LINE;
        paint.stroke_width = 1;
        box = (Box){box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1};
    }
    pen_rectangle(pen, box, CORNER, paint);
}

void compose_card_owner(const Pen *pen, const CardLayout *card, const Touchpoint *touchpoint)
{
    double end = card->box.x + card->box.width - CARD_END;
    double y = card->owner_y;
    if (card->owner.count > 0 && pen->map->analysis->any_owner) {
        double x = card->box.x + CARD_START + DOT;
        if (touchpoint->owner != NONE) {
            pen_circle(pen, x, y, DOT, paint_fill(owner_colour(pen, touchpoint->owner)));
        } else {
            pen_circle(pen, x, y, DOT - 0.6, paint_stroke(ROLE_MUTED, 1.2));
        }
    }
    pen_block(pen, &card->owner, ALIGN_START, ROLE_MUTED);
    if (touchpoint->moment_of_truth) {
        pen_star(pen, end - 7, y, 7.5, ROLE_ACCENT);
        end -= STAR_WIDTH;
    }
    if (touchpoint->link) {
        pen_link_sign(pen, end - 5, y, ROLE_MUTED);
    }
}

static void compose_texts(const Pen *pen, const CardLayout *card, const Touchpoint *touchpoint)
{
    pen_block(pen, &card->title, ALIGN_START, ROLE_INK);
    pen_block(pen, &card->action, ALIGN_START, ROLE_INK);
    if (card->impact.count > 0) {
        pen_effect(pen, card->box.x + CARD_START + 4.5,
                   card->impact.y + card->impact.line_height / 2, touchpoint->effect);
    }
    pen_block(pen, &card->impact, ALIGN_START, ROLE_INK);
    pen_block(pen, &card->quote, ALIGN_START, ROLE_MUTED);
}

/* The number at the foot's end, or what stands for it. Caller frees. */
static char *foot_number(const Map *map, size_t index, bool *ret_quiet)
{
    const Touchpoint *touchpoint = &map->journey->touchpoints[index];
    const TouchpointFigures *figures = &map->analysis->touchpoints[index];
    const Score *alone = map->show == SHOW_CURRENT   ? &touchpoint->current
                         : map->show == SHOW_DESIRED ? &touchpoint->desired
                                                     : NULL;
    if (alone && alone->given) {
        return map_score(map, alone->value);
    }
    if (!alone && figures->scored) {
        return map_gap(map, figures->gap);
    }
    *ret_quiet = true;
    return g_strdup(locale_label(&map->locale, LABEL_NOT_MEASURED));
}

static void compose_foot_line(const Pen *pen, const CardLayout *card, GapSeverity severity)
{
    const Map *map = pen->map;
    const Touchpoint *touchpoint = &map->journey->touchpoints[card->touchpoint];
    Dumbbell dumbbell = {
        .x = card->box.x + CARD_TRACK_START,
        .y = card->foot_y,
        .width = card_track_width(map, card->box.width),
        .dot = 5,
        .has_current = touchpoint->current.given && map->show != SHOW_DESIRED,
        .has_desired = touchpoint->desired.given && map->show != SHOW_CURRENT,
        .has_intended = touchpoint->intended.given && map->show == SHOW_BOTH,
        .current = touchpoint->current.value,
        .desired = touchpoint->desired.value,
        .intended = touchpoint->intended.value,
        .ink = map->show == SHOW_DESIRED ? ROLE_INK : severity_ink(severity),
        .ground = card_ground(card, severity),
        .has_was_desired = card->change && card->change->has_was_desired,
        .was_desired_x = card->change ? card->change->was_desired_x : 0,
    };
    bool quiet = false;
    g_autofree char *number = foot_number(map, card->touchpoint, &quiet);
    double end = card->box.x + card->box.width - CARD_END;
    if (!dumbbell.has_current && !dumbbell.has_desired && !dumbbell.has_intended) {
        pen_text(pen, number, card->box.x + CARD_START, type_baseline(TYPE_SMALL, card->foot_y),
                 ALIGN_START, TYPE_SMALL, ROLE_MUTED);
        return;
    }
    if (quiet) {
        g_free(number);
        number = g_strdup("–");
    }
    pen_dumbbell(pen, &map->journey->scale, &dumbbell);
    bool alone = map->show == SHOW_CURRENT || map->show == SHOW_DESIRED;
    /* in a comparison the change is loud, and the gap is not */
    TypeStyle style = card->change ? TYPE_SMALL : TYPE_NUMBER;
    pen_text(pen, number, end, type_baseline(style, card->foot_y), ALIGN_END, style,
             quiet || card->change ? ROLE_MUTED
             : alone               ? ROLE_INK
                                   : severity_ink(severity));
}

void compose_card(const Pen *pen, const CardLayout *card)
{
    const Touchpoint *touchpoint = &pen->map->journey->touchpoints[card->touchpoint];
    GapSeverity severity = card_severity(pen->map, card->touchpoint);
    g_autofree char *label = card->change ? describe_changed_card(pen->map, card)
                                          : describe_card(pen->map, card->touchpoint);
    g_autofree char *id = g_strdup_printf("touchpoint-%zu", card->touchpoint + 1);
    pen_begin(pen, GROUP_CARD, id, label, touchpoint->link, card->box);
    if (card->change) {
        compose_change_ground(pen, card);
    } else {
        compose_ground(pen, card, severity);
    }
    compose_edge(pen, card->box, severity_edge(severity), severity_ink(severity));
    if (card->channel.count > 0) {
        compose_channel_icon(pen, touchpoint->channel, card->box.x + CARD_START - 1,
                             card->channel.y + card->channel.line_height / 2, 15, ROLE_MUTED);
        pen_block(pen, &card->channel, ALIGN_START, ROLE_MUTED);
    }
    compose_card_owner(pen, card, touchpoint);
    compose_texts(pen, card, touchpoint);
    if (card->foot_y > 0) {
        compose_foot_line(pen, card, severity);
    }
    if (card->change) {
        compose_card_change(pen, card);
    }
    if (pen->map->show == SHOW_BOTH) { /* its room is kept, so that pictures compare */
        pen_block(pen, &card->detail, ALIGN_START, ROLE_MUTED);
    }
    pen_end(pen);
}
