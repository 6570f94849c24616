/* SPDX-License-Identifier: MIT */
/* A card: the texts of one touchpoint, measured and placed. */
#include "parts.h"

enum { TEXT_GAP = 2, PART_GAP = 3 };

CardTexts card_texts(const Map *map, size_t index, CardForm form)
{
    const Touchpoint *touchpoint = &map->journey->touchpoints[index];
    const TouchpointFigures *figures = &map->analysis->touchpoints[index];
    const char *name = map_text(map, &touchpoint->name);
    const char *action = map_text(map, &touchpoint->action);
    bool full = form == CARD_FULL, gap_only = !full || map->show == SHOW_GAP;
    CardTexts texts = {
        .title = full ? name ? name : action : map_touchpoint_title(map, touchpoint),
        .action = full && name ? action : NULL,
        .impact = gap_only ? NULL : map_text(map, &touchpoint->impact),
        .quote = gap_only ? NULL : map_text(map, &touchpoint->quote),
        .foot = map->analysis->any_score,
        .sign = touchpoint->effect == EFFECT_POSITIVE || touchpoint->effect == EFFECT_NEGATIVE,
        .detail = !gap_only && (figures->has_delivery_gap || figures->has_design_gap),
    };
    if (form == CARD_WITH_CHANNEL) {
        texts.channel = map_text(map, &map->journey->channels[touchpoint->channel].name);
    }
    if (touchpoint->owner != NONE) {
        texts.owner = map_owner_name(map, touchpoint->owner);
    } else if (map->analysis->any_owner) {
        texts.owner = locale_label(&map->locale, LABEL_NO_OWNER);
    }
    double signs =
        (touchpoint->moment_of_truth ? STAR_WIDTH : 0) + (touchpoint->link ? LINK_WIDTH : 0);
    /* without an owner the signs stand beside the title */
    texts.owner_line = texts.owner || (signs > 0 && !texts.title);
    texts.owner_room = signs + (map->analysis->any_owner ? OWNER_INDENT : 0);
    texts.title_room = texts.owner_line ? 0 : signs;
    return texts;
}

static double inner_width(double width)
{
    return width - CARD_START - CARD_END;
}

/* In quotation marks, unless the writer has put them. */
static char *quoted(const Map *map, const char *quote)
{
    static const char marks[] = "\"'“”„«»‘’‹›";
    if (g_utf8_strchr(marks, -1, g_utf8_get_char(quote))) {
        return g_strdup(quote);
    }
    bool guillemets = map->locale.right_to_left;
    return g_strdup_printf("%s%s%s", guillemets ? "«" : "“", quote, guillemets ? "»" : "”");
}

static double owner_height(const Map *map, const CardTexts *texts, double inner)
{
    if (!texts->owner_line) {
        return 0;
    }
    double height = block_measure(map, texts->owner, TYPE_SMALL, inner - texts->owner_room);
    return MAX(height, type_line_height(TYPE_SMALL)) + PART_GAP;
}

static double channel_height(const Map *map, const CardTexts *texts, double inner)
{
    if (!texts->channel) {
        return 0;
    }
    return block_measure(map, texts->channel, TYPE_SMALL, inner - CHANNEL_INDENT) + PART_GAP;
}

static double part(double height, double gap)
{
    return height > 0 ? height + gap : 0;
}

double card_height(const Map *map, size_t index, CardForm form, double width)
{
    CardTexts texts = card_texts(map, index, form);
    double inner = inner_width(width);
    double height = CARD_TOP + channel_height(map, &texts, inner) + owner_height(map, &texts, inner);
    height += part(block_measure(map, texts.title, TYPE_CARD, inner - texts.title_room), TEXT_GAP);
    height += part(block_measure(map, texts.action, TYPE_BODY, inner), TEXT_GAP);
    height += part(block_measure(map, texts.impact, TYPE_BODY,
                                 inner - (texts.sign ? SIGN_WIDTH : 0)), TEXT_GAP);
    if (texts.quote) {
        g_autofree char *quote = quoted(map, texts.quote);
        height += part(block_measure(map, quote, TYPE_SMALL, inner), TEXT_GAP);
    }
    height += texts.foot ? CARD_FOOT : 0;
    height += texts.detail ? type_line_height(TYPE_PRINT) : 0;
    return height + (texts.foot ? 6 : CARD_TOP - 2);
}

/* "Delivery −1 · Design −2": we miss our own standard; our standard misses the customer. */
static char *detail_text(const Map *map, const TouchpointFigures *figures)
{
    GString *text = g_string_new(NULL);
    const struct {
        bool given;
        Label label;
        double value;
    } parts[] = {
        {figures->has_delivery_gap, LABEL_DELIVERY_GAP, figures->delivery_gap},
        {figures->has_design_gap, LABEL_DESIGN_GAP, figures->design_gap},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
        if (!parts[i].given) {
            continue;
        }
        g_autofree char *number = locale_format_signed(&map->locale, parts[i].value, 1, true);
        g_string_append_printf(text, "%s%s %s", text->len > 0 ? map_separator(map) : "",
                               locale_label(&map->locale, parts[i].label), number);
    }
    return g_string_free(text, FALSE);
}

static double place(TextBlock *block, double x, double y, double gap)
{
    block->x = x;
    block->y = y;
    return block->count > 0 ? y + block->height + gap : y;
}

/* From the bottom of the box upwards: the dumbbell, so that those of a row stand in line, then the
 * detail. */
static void place_foot(const Map *map, GArray *lines, CardLayout *card, const CardTexts *texts)
{
    double bottom = card->box.y + card->box.height - 6;
    card->foot_y = texts->foot ? bottom - CARD_FOOT / 2.0 : 0;
    if (texts->detail) {
        card->detail_text = detail_text(map, &map->analysis->touchpoints[card->touchpoint]);
        card->detail = block_new(map, lines, card->detail_text, TYPE_PRINT,
                                 inner_width(card->box.width));
        place(&card->detail, card->box.x + CARD_START, bottom - CARD_FOOT - card->detail.height, 0);
    }
}

void card_place(const Map *map, GArray *lines, CardLayout *card)
{
    CardTexts texts = card_texts(map, card->touchpoint, card->form);
    double inner = inner_width(card->box.width);
    double x = card->box.x + CARD_START;
    double y = card->box.y + CARD_TOP;
    bool dot = map->analysis->any_owner;
    if (texts.channel) {
        card->channel = block_new(map, lines, texts.channel, TYPE_SMALL, inner - CHANNEL_INDENT);
        y = place(&card->channel, x + CHANNEL_INDENT, y, PART_GAP);
    }
    card->owner_y = y + type_line_height(TYPE_SMALL) / 2;
    if (texts.owner) {
        card->owner = block_new(map, lines, texts.owner, TYPE_SMALL, inner - texts.owner_room);
        place(&card->owner, x + (dot ? OWNER_INDENT : 0), y, 0);
    }
    y += owner_height(map, &texts, inner);
    card->title = block_new(map, lines, texts.title, TYPE_CARD, inner - texts.title_room);
    y = place(&card->title, x, y, TEXT_GAP);
    card->action = block_new(map, lines, texts.action, TYPE_BODY, inner);
    y = place(&card->action, x, y, TEXT_GAP);
    double sign = texts.sign ? SIGN_WIDTH : 0;
    card->impact = block_new(map, lines, texts.impact, TYPE_BODY, inner - sign);
    y = place(&card->impact, x + sign, y, TEXT_GAP);
    if (texts.quote) {
        card->quote_text = quoted(map, texts.quote);
        card->quote = block_new(map, lines, card->quote_text, TYPE_SMALL, inner);
        place(&card->quote, x, y, TEXT_GAP);
    }
    place_foot(map, lines, card, &texts);
}
