/* SPDX-License-Identifier: MIT */
/* A card: the texts of one touchpoint, measured and placed. */
#include "parts.h"

enum { TEXT_GAP = 2, PART_GAP = 3 };

/* In quotation marks, unless the writer has put them. */
static const char *quoted(const Map *map, GStringChunk *strings, const char *quote)
{
    static const char marks[] = "\"'“”„«»‘’‹›";
    if (!quote || g_utf8_strchr(marks, -1, g_utf8_get_char(quote))) {
        return quote;
    }
    bool guillemets = map->locale.right_to_left;
    g_autofree char *text =
        g_strconcat(guillemets ? "«" : "“", quote, guillemets ? "»" : "”", NULL);
    return g_string_chunk_insert(strings, text);
}

/* "Delivery −1 · Design −2": we miss our own standard; our standard misses the customer. */
static const char *detail_text(const Map *map, GStringChunk *strings,
                               const TouchpointFigures *figures)
{
    const struct {
        bool given;
        Label label;
        double value;
    } parts[] = {
        {figures->has_delivery_gap, LABEL_DELIVERY_GAP, figures->delivery_gap},
        {figures->has_design_gap, LABEL_DESIGN_GAP, figures->design_gap},
    };
    g_autoptr(GString) text = g_string_new(NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
        if (!parts[i].given) {
            continue;
        }
        g_autofree char *number = map_gap(map, parts[i].value);
        g_autofree char *part =
            g_strdup_printf("%s %s", locale_label(&map->locale, parts[i].label), number);
        map_append_part(map, text, part);
    }
    return text->len > 0 ? g_string_chunk_insert(strings, text->str) : NULL;
}

static const char *owner_text(const Map *map, const Touchpoint *touchpoint)
{
    if (touchpoint->owner != NONE) {
        return map_owner_name(map, touchpoint->owner);
    }
    return map->analysis->any_owner ? locale_label(&map->locale, LABEL_NO_OWNER) : NULL;
}

/* The signs at the owner's line, or beside the title where there is no owner. */
static void make_room(const Map *map, const Touchpoint *touchpoint, CardTexts *texts)
{
    double signs =
        (touchpoint->moment_of_truth ? STAR_WIDTH : 0) + (touchpoint->link ? LINK_WIDTH : 0);
    bool effect = touchpoint->effect == EFFECT_POSITIVE || touchpoint->effect == EFFECT_NEGATIVE;
    texts->owner_line = texts->owner.string || (signs > 0 && !texts->title.string);
    texts->owner_room = signs + (map->analysis->any_owner ? OWNER_INDENT : 0);
    texts->title_room = texts->owner_line ? 0 : signs;
    texts->impact_room = effect ? SIGN_WIDTH : 0;
}

CardTexts card_texts(const Map *map, GStringChunk *strings, size_t index, CardForm form)
{
    const Touchpoint *touchpoint = &map->journey->touchpoints[index];
    const char *name = map_text(map, &touchpoint->name);
    const char *action = map_text(map, &touchpoint->action);
    bool full = form == CARD_FULL;
    const char *title = full ? name ? name : action : map_touchpoint_title(map, touchpoint);
    CardTexts texts = {
        .owner = text_prepare(map, owner_text(map, touchpoint), TYPE_SMALL),
        .title = text_prepare(map, title, TYPE_CARD),
        .action = text_prepare(map, full && name ? action : NULL, TYPE_BODY),
        .foot = map->analysis->any_score,
    };
    if (form == CARD_WITH_CHANNEL) {
        const Channel *channel = &map->journey->channels[touchpoint->channel];
        texts.channel = text_prepare(map, map_text(map, &channel->name), TYPE_SMALL);
    }
    make_room(map, touchpoint, &texts);
    if (map->comparison) {
        card_texts_compare(map, strings, index, &texts);
    }
    if (!full || map->show == SHOW_GAP) {
        return texts; /* owner, action and gap alone */
    }
    const char *quote = quoted(map, strings, map_text(map, &touchpoint->quote));
    const char *detail = detail_text(map, strings, &map->analysis->touchpoints[index]);
    texts.impact = text_prepare(map, map_text(map, &touchpoint->impact), TYPE_BODY);
    texts.quote = text_prepare(map, quote, TYPE_SMALL);
    texts.detail = text_prepare(map, detail, TYPE_PRINT);
    return texts;
}

double card_inner_width(double width)
{
    return width - CARD_START - CARD_END;
}

static double owner_height(const CardTexts *texts, double inner)
{
    if (!texts->owner_line) {
        return 0;
    }
    double height = text_height(&texts->owner, inner - texts->owner_room);
    return MAX(height, type_line_height(TYPE_SMALL)) + PART_GAP;
}

static double status_height(const CardTexts *texts, double inner)
{
    double height = text_height(&texts->status, inner - texts->status_room);
    return height > 0 ? height + PART_GAP : 0;
}

static double channel_height(const CardTexts *texts, double inner)
{
    double height = text_height(&texts->channel, inner - CHANNEL_INDENT);
    return height > 0 ? height + PART_GAP : 0;
}

static double part_height(const PreparedText *text, double width)
{
    double height = text_height(text, width);
    return height > 0 ? height + TEXT_GAP : 0;
}

static double foot_height(const CardTexts *texts)
{
    return texts->above_track + CARD_FOOT + texts->below_track;
}

double card_height(const CardTexts *texts, double width)
{
    double inner = card_inner_width(width);
    double height = CARD_TOP + status_height(texts, inner) + channel_height(texts, inner) +
                    owner_height(texts, inner);
    height += part_height(&texts->title, inner - texts->title_room);
    height += part_height(&texts->action, inner);
    height += part_height(&texts->impact, inner - texts->impact_room);
    height += part_height(&texts->quote, inner);
    height += text_height(&texts->detail, inner) + text_height(&texts->notes, inner);
    return height + (texts->foot ? foot_height(texts) + 6 : CARD_TOP - 2);
}

/* Wraps the text at that place; returns where the next one begins. */
static double place(GArray *lines, const PreparedText *text, double x, double y, double width,
                    TextBlock *block)
{
    *block = text_wrap(text, lines, width);
    block->x = x;
    block->y = y;
    return block->count > 0 ? y + block->height + TEXT_GAP : y;
}

/* Both return their height; cards of the map of one state have neither. */
static double place_status(GArray *lines, const CardTexts *texts, double x, double y, double inner,
                           CardLayout *card)
{
    if (!card->change) {
        return 0;
    }
    place(lines, &texts->status, x + texts->status_room, y, inner - texts->status_room,
          &card->change->status);
    return status_height(texts, inner);
}

static double place_notes(GArray *lines, const CardTexts *texts, double x, double bottom,
                          double inner, CardLayout *card)
{
    if (!card->change) {
        return 0;
    }
    TextBlock *notes = &card->change->notes;
    place(lines, &texts->notes, x, 0, inner, notes);
    notes->y = bottom - notes->height;
    return notes->height;
}

void card_place(const Map *map, GArray *lines, const CardTexts *texts, CardLayout *card)
{
    double inner = card_inner_width(card->box.width);
    double x = card->box.x + CARD_START, y = card->box.y + CARD_TOP;
    double dot = map->analysis->any_owner ? OWNER_INDENT : 0;
    y += place_status(lines, texts, x, y, inner, card);
    place(lines, &texts->channel, x + CHANNEL_INDENT, y, inner - CHANNEL_INDENT, &card->channel);
    y += channel_height(texts, inner);
    card->owner_y = y + type_line_height(TYPE_SMALL) / 2;
    place(lines, &texts->owner, x + dot, y, inner - texts->owner_room, &card->owner);
    y += owner_height(texts, inner);
    y = place(lines, &texts->title, x, y, inner - texts->title_room, &card->title);
    y = place(lines, &texts->action, x, y, inner, &card->action);
    y = place(lines, &texts->impact, x + texts->impact_room, y, inner - texts->impact_room,
              &card->impact);
    place(lines, &texts->quote, x, y, inner, &card->quote);
    /* from the bottom upwards: the dumbbell, so that those of a row stand in line; the detail */
    double bottom = card->box.y + card->box.height - 6;
    card->foot_y = texts->foot ? bottom - texts->below_track - CARD_FOOT / 2.0 : 0;
    bottom -= texts->foot ? foot_height(texts) : 0;
    bottom -= place_notes(lines, texts, x, bottom, inner, card);
    place(lines, &texts->detail, x, 0, inner, &card->detail);
    card->detail.y = bottom - card->detail.height;
    if (map->comparison) { /* not for a ghost */
        card_place_change(map, card);
    }
}
