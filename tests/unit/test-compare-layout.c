/* SPDX-License-Identifier: MIT */
/* The picture of a comparison: marks where they must be, by places worked out by hand; ghosts in
 * their cells; and in every pair of examples, in each direction, no text over another. */
#include <math.h>
#include <string.h>

#include <cjm/compose.h>
#include <cjm/load.h>

#include "examples.h"

enum { MOST_STATES = 4 };

static const double SLACK = 0.01;

typedef struct Picture {
    Journey *journeys[MOST_STATES];
    Analysis *analyses[MOST_STATES];
    size_t count;
    Comparison *comparison;
    CellIndex *cells;
    FontSet *fonts; /* borrowed */
    Map map;
    GridLayout *layout;
} Picture;

static Journey *load(const char *name, const char *text, gsize length)
{
    g_autoptr(GBytes) bytes = g_bytes_new(text, length);
    g_autoptr(Source) source = source_new(name, bytes);
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    Journey *journey = journey_load(source, diagnostics);
    g_assert_nonnull(journey);
    return journey;
}

/* The journeys are there already. */
static void picture_lay_out(Picture *picture, const char *language, FontSet *fonts)
{
    for (size_t i = 0; i < picture->count; i++) {
        picture->analyses[i] = analysis_new(picture->journeys[i]);
    }
    const Journey *after = picture->journeys[picture->count - 1];
    const Analysis *const *states = (const Analysis *const *)picture->analyses;
    picture->comparison = comparison_new(states, picture->count);
    picture->cells = cell_index_new(after);
    picture->fonts = fonts;
    picture->map = (Map){
        .journey = after,
        .analysis = picture->analyses[picture->count - 1],
        .comparison = picture->comparison,
        .cells = picture->cells,
        .fonts = fonts,
        .locale = locale_for(language, DIGITS_AUTO),
        .language = language,
        .tenths = map_needs_tenths(after),
    };
    picture->layout = layout_grid_new(&picture->map);
}

static void picture_of_texts(Picture *picture, const char *const *texts, size_t count,
                             FontSet *fonts)
{
    *picture = (Picture){.count = count};
    for (size_t i = 0; i < count; i++) {
        picture->journeys[i] = load("t.cjm.yaml", texts[i], strlen(texts[i]));
    }
    picture_lay_out(picture, "en", fonts);
}

static void picture_of_files(Picture *picture, const char *const *paths, size_t count,
                             const char *language, FontSet *fonts)
{
    *picture = (Picture){.count = count};
    for (size_t i = 0; i < count; i++) {
        g_autofree char *text = NULL;
        gsize length;
        g_assert_true(g_file_get_contents(paths[i], &text, &length, NULL));
        picture->journeys[i] = load(paths[i], text, length);
    }
    picture_lay_out(picture, language, fonts);
}

static void picture_clear(Picture *picture)
{
    layout_grid_free(picture->layout);
    cell_index_free(picture->cells);
    comparison_free(picture->comparison);
    for (size_t i = 0; i < picture->count; i++) {
        analysis_free(picture->analyses[i]);
        journey_free(picture->journeys[i]);
    }
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Picture, picture_clear)

/* Stages a and b, channels c and d; the touchpoints follow, an item a line. */
#define HEAD(scale)                                                                                \
    "title: T\n" scale "stages: [{id: a, name: A}, {id: b, name: B}]\n"                            \
    "channels: [{id: c, name: C}, {id: d, name: D}]\ntouchpoints:\n"

/* A track begins 20 after its card and ends 12 + 54 before its end. */
static double track_x(const CardLayout *card, double share)
{
    return card->box.x + 20 + share * (card->box.width - 86);
}

static void test_arrow(void)
{
    static const char *const texts[] = {
        HEAD("") "- {id: x, stage: a, channel: c, action: Pay, current: 2, desired: 7}\n"
                 "- {id: y, stage: b, channel: c, action: Ask, current: 6, desired: 9}\n",
        HEAD("") "- {id: x, stage: a, channel: c, action: Pay, current: 8, desired: 9}\n"
                 "- {id: y, stage: b, channel: c, action: Ask, current: 5, desired: 9}\n",
    };
    g_autoptr(FontSet) fonts = new_fonts();
    g_auto(Picture) picture;
    picture_of_texts(&picture, texts, 2, fonts);
    const CardLayout *up = &picture.layout->cards[0], *down = &picture.layout->cards[1];

    g_assert_true(up->change->has_was && up->change->has_now && up->change->has_was_desired);
    g_assert_cmpfloat_with_epsilon(up->change->was_x, track_x(up, 0.2), SLACK);
    g_assert_cmpfloat_with_epsilon(up->change->now_x, track_x(up, 0.8), SLACK);
    g_assert_cmpfloat_with_epsilon(up->change->was_desired_x, track_x(up, 0.7), SLACK);
    /* over the dumbbell's strip of 28, in the middle of one of 15, 3 nearer to the track */
    g_assert_cmpfloat_with_epsilon(up->change->arrow_y, up->foot_y - 14 - 7.5 + 3, SLACK);
    g_assert_cmpint(up->change->trend, ==, TREND_BETTER);
    g_assert_cmpstr(up->change->number, ==, "+6");
    g_assert_true(up->change->wide); /* 6 of 10 points; a clear gap is 3 */
    g_assert_cmpstr(up->change->notes.string, ==, "Expectation +2");

    g_assert_cmpfloat_with_epsilon(down->change->was_x, track_x(down, 0.6), SLACK);
    g_assert_cmpfloat_with_epsilon(down->change->now_x, track_x(down, 0.5), SLACK);
    g_assert_cmpint(down->change->trend, ==, TREND_WORSE);
    g_assert_cmpstr(down->change->number, ==, "−1");
    g_assert_false(down->change->wide);
    g_assert_cmpfloat(down->change->course.height, ==, 0); /* two states have no course */
}

/* 2 of 1–5 is a quarter of the axis, 5 of 0–10 a half. */
static void test_scales(void)
{
    static const char *const texts[] = {
        HEAD("scale: {min: 1, max: 5}\n") "- {id: x, stage: a, channel: c, action: Pay, current: "
                                          "2, desired: 5}\n",
        HEAD("") "- {id: x, stage: a, channel: c, action: Pay, current: 5, desired: 10}\n",
    };
    g_autoptr(FontSet) fonts = new_fonts();
    g_auto(Picture) picture;
    picture_of_texts(&picture, texts, 2, fonts);
    const CardLayout *card = &picture.layout->cards[0];
    g_assert_cmpfloat_with_epsilon(card->change->was_x, track_x(card, 0.25), SLACK);
    g_assert_cmpfloat_with_epsilon(card->change->now_x, track_x(card, 0.5), SLACK);
    g_assert_cmpstr(card->change->number, ==, "+0.25");
    g_assert_false(card->change->wide);            /* a clear gap is 0.3 of the axis */
    g_assert_false(card->change->has_was_desired); /* the most of both scales */
    g_assert_nonnull(strstr(picture.layout->title.subtitle_text, "Scales differ"));
}

/* A tenth is half of a scale from 0 to 0.2: changes have the decimals of their axis. */
static void test_short_scale(void)
{
    static const char *const texts[] = {
        HEAD("scale: {min: 0, max: 0.2}\n") "- {id: x, stage: a, channel: c, action: Pay, current: "
                                            "0.05, desired: 0.2}\n",
        HEAD("scale: {min: 0, max: 0.2}\n") "- {id: x, stage: a, channel: c, action: Pay, current: "
                                            "0.065, desired: 0.2}\n",
    };
    g_autoptr(FontSet) fonts = new_fonts();
    g_auto(Picture) picture;
    picture_of_texts(&picture, texts, 2, fonts);
    g_assert_cmpstr(picture.layout->cards[0].change->number, ==, "+0.015");
    g_assert_cmpint(picture.layout->cards[0].change->trend, ==, TREND_BETTER);
    g_assert_nonnull(strstr(picture.layout->rows[0].mean_text, "0.065"));
}

static void test_status(void)
{
    static const char *const texts[] = {
        HEAD("") "- {id: x, stage: a, channel: c, action: Pay, owner: IT, current: 4, desired: 7}\n"
                 "- {id: y, stage: a, channel: d, action: Ask, desired: 7}\n"
                 "- {id: z, stage: b, channel: d, action: Chat, current: 4, desired: 7}\n",
        HEAD("") "- {id: x, stage: b, channel: d, action: Pay, owner: Shop, current: 4, "
                 "desired: 7}\n"
                 "- {id: y, stage: a, channel: d, action: Ask, current: 3, desired: 7}\n"
                 "- {id: z, stage: b, channel: d, action: Call, desired: 7}\n"
                 "- {id: n, stage: b, channel: d, action: New, current: 4, desired: 7}\n",
    };
    static const struct {
        const char *status, *notes;
        Trend trend;
        bool was, now;
    } expected[] = {
        {NULL, "not measured before", TREND_UNKNOWN, false, true},
        {"Moved from A · C", "Owner before: IT", TREND_SAME, true, true},
        {NULL, "not measured now · Other action", TREND_UNKNOWN, true, false},
        {"New", NULL, TREND_UNKNOWN, false, true},
    };
    g_autoptr(FontSet) fonts = new_fonts();
    g_auto(Picture) picture;
    picture_of_texts(&picture, texts, 2, fonts);
    for (size_t i = 0; i < G_N_ELEMENTS(expected); i++) {
        const CardChange *change = picture.layout->cards[i].change;
        g_assert_cmpstr(change->status.string, ==, expected[i].status);
        g_assert_cmpstr(change->notes.string, ==, expected[i].notes);
        g_assert_cmpint(change->trend, ==, expected[i].trend);
        g_assert_true(change->has_was == expected[i].was);
        g_assert_true(change->has_now == expected[i].now);
        g_assert_null(change->number);
    }
}

static void assert_inside(Box outer, Box inner)
{
    g_assert_cmpfloat(inner.x, >=, outer.x - SLACK);
    g_assert_cmpfloat(inner.y, >=, outer.y - SLACK);
    g_assert_cmpfloat(inner.x + inner.width, <=, outer.x + outer.width + SLACK);
    g_assert_cmpfloat(inner.y + inner.height, <=, outer.y + outer.height + SLACK);
}

/* The one with a place stands in its cell, under the card; the other is listed at the foot. */
static void test_gone(void)
{
    static const char *const texts[] = {
        "title: T\nstages: [{id: a, name: A}, {id: b, name: B}]\n"
        "channels: [{id: c, name: C}, {id: d, name: D}]\ntouchpoints:\n"
        "- {id: x, stage: a, channel: c, action: Pay, current: 4, desired: 7}\n"
        "- {id: y, stage: b, channel: c, action: Register, current: 2, desired: 7}\n"
        "- {id: z, stage: b, channel: d, action: Fax, current: 2, desired: 7}\n",
        "title: T\nstages: [{id: a, name: A}, {id: b, name: B}]\n"
        "channels: [{id: c, name: C}]\ntouchpoints:\n"
        "- {id: x, stage: a, channel: c, action: Pay, current: 4, desired: 7}\n"
        "- {id: n, stage: b, channel: c, action: Enter, current: 8, desired: 9}\n",
    };
    g_autoptr(FontSet) fonts = new_fonts();
    g_auto(Picture) picture;
    picture_of_texts(&picture, texts, 2, fonts);
    const GridLayout *layout = picture.layout;
    g_assert_cmpuint(layout->ghost_count, ==, 1);
    const CellLayout *cell = &layout->cells[1];
    g_assert_cmpuint(layout->cells[0].ghost_count, ==, 0);
    g_assert_cmpuint(cell->ghost_count, ==, 1);
    const CardLayout *card = &layout->cards[cell->first_card];
    const CardLayout *ghost = &layout->ghosts[cell->first_ghost];
    g_assert_cmpuint(ghost->touchpoint, ==, 1);
    assert_inside(cell->box, ghost->box);
    /* 8/3 become 6, but what is there twice stays at 4 */
    g_assert_cmpstr(layout->title.figures[3].change, ==, "+3.3 · was 2.7");
    g_assert_cmpstr(layout->title.figures[3].kept, ==, "Like for like 0.0");
    g_assert_cmpfloat_with_epsilon(ghost->box.y, card->box.y + card->box.height + 6, SLACK);
    g_assert_cmpstr(ghost->change->status.string, ==, "Gone");
    g_assert_cmpstr(ghost->title.string, ==, "Register");
    g_assert_cmpstr(ghost->change->notes.string, ==, "last score 2");

    g_assert_cmpuint(layout->foot.change_list_count, ==, 3);
    const ChangeList *gone = &layout->foot.change_lists[2];
    g_assert_cmpint(gone->heading, ==, LABEL_GONE_PLACES);
    g_assert_cmpuint(gone->entry_count, ==, 1);
    g_assert_cmpstr(gone->entries[0].title.string, ==, "Fax");
    g_assert_cmpstr(gone->entries[0].place_text, ==, "B · D");
}

/* Means of a stage and a channel: 4 and 6 become 7 and 6. */
static void test_means(void)
{
    static const char *const texts[] = {
        HEAD("") "- {id: x, stage: a, channel: c, action: Pay, current: 4, desired: 8}\n"
                 "- {id: y, stage: a, channel: d, action: Ask, current: 6, desired: 8}\n",
        HEAD("") "- {id: x, stage: a, channel: c, action: Pay, current: 7, desired: 8}\n"
                 "- {id: y, stage: a, channel: d, action: Ask, current: 6, desired: 8}\n",
    };
    g_autoptr(FontSet) fonts = new_fonts();
    g_auto(Picture) picture;
    picture_of_texts(&picture, texts, 2, fonts);
    const GridLayout *layout = picture.layout;
    g_assert_cmpstr(layout->stages[0].change.string, ==, "+1.5 · 5.0 → 6.5");
    g_assert_cmpint(layout->stages[0].change.trend, ==, TREND_BETTER);
    g_assert_null(layout->stages[1].change.string);
    const RowLayout *row = &layout->rows[0];
    g_assert_cmpstr(row->mean_text, ==, "Average 7.0 · was\u00a04.0");
    g_assert_cmpstr(row->change.string, ==, "+3.0");
    /* a track of 92 that begins 12 + 4 after the header */
    g_assert_cmpfloat_with_epsilon(row->was_x, row->header.x + 16 + 0.4 * 92, SLACK);
    g_assert_cmpfloat_with_epsilon(row->now_x, row->header.x + 16 + 0.7 * 92, SLACK);
    g_assert_cmpstr(layout->rows[1].change.string, ==, "Unchanged");
    g_assert_cmpstr(layout->title.figures[1].number, ==, "1"); /* improved */
    g_assert_cmpstr(layout->title.figures[2].number, ==, "0"); /* worsened */
    g_assert_cmpstr(layout->title.figures[3].change, ==, "+1.5 · was 5.0");
    const ChangeList *lists = layout->foot.change_lists;
    g_assert_cmpuint(lists[0].entry_count, ==, 1);
    g_assert_cmpstr(lists[0].entries[0].number, ==, "+3");
    g_assert_cmpstr(lists[0].entries[0].place_text, ==, "4 → 7 · A · C");
    g_assert_cmpuint(lists[1].entry_count, ==, 0);
    g_assert_cmpstr(lists[1].rest, ==, "Nothing worsened");
}

/* ---- Every pair. */

static Box text_box(const SceneText *text)
{
    double x = text->anchor == ANCHOR_LEFT    ? text->x
               : text->anchor == ANCHOR_RIGHT ? text->x - text->width
                                              : text->x - text->width / 2;
    /* between the heights of small letters: lines of one text may come closer than their accents */
    return (Box){x, text->baseline - text->size * 0.5, text->width, text->size * 0.5};
}

static bool boxes_meet(Box a, Box b)
{
    return a.x < b.x + b.width - SLACK && b.x < a.x + a.width - SLACK &&
           a.y < b.y + b.height - SLACK && b.y < a.y + a.height - SLACK;
}

/* No text lies over another, or beyond the sheet, or beyond the card that it stands in. */
static void check_texts(const Scene *scene)
{
    Box card = {0, 0, scene->width, scene->height};
    const Box sheet = card;
    int depth = 0, card_depth = 0;
    g_autoptr(GArray) boxes = g_array_new(FALSE, FALSE, sizeof(Box));
    for (guint i = 0; i < scene->items->len; i++) {
        const SceneItem *item = &g_array_index(scene->items, SceneItem, i);
        if (item->kind == SCENE_BEGIN) {
            depth++;
            if (item->group.kind == GROUP_CARD) {
                card = (Box){item->group.x, item->group.y, item->group.width, item->group.height};
                card_depth = depth;
            }
        } else if (item->kind == SCENE_END) {
            card = depth == card_depth ? sheet : card;
            depth--;
        } else if (item->kind == SCENE_TEXT) {
            Box box = text_box(&item->text);
            assert_inside(card, box);
            for (guint j = 0; j < boxes->len; j++) {
                if (boxes_meet(box, g_array_index(boxes, Box, j))) {
                    g_error("'%.*s' lies over another text", (int)item->text.length,
                            item->text.string);
                }
            }
            g_array_append_val(boxes, box);
        }
    }
}

static void check_card(const CardLayout *card)
{
    const CardChange *change = card->change;
    Box room = card->box;
    const TextBlock *blocks[] = {&change->status, &card->owner, &card->title,  &card->action,
                                 &card->impact,   &card->quote, &card->detail, &change->notes};
    double below = room.y;
    for (size_t i = 0; i < G_N_ELEMENTS(blocks); i++) {
        const TextBlock *block = blocks[i];
        if (block->count > 0) {
            assert_inside(room, (Box){block->x, block->y, block->width, block->height});
            g_assert_cmpfloat(block->y, >=, below - SLACK);
            below = block->y + block->height;
        }
    }
    if (card->foot_y > 0) { /* the arrow head is 4 high on either side, the dot 5 */
        g_assert_cmpfloat(below, <=, change->arrow_y - 4);
        g_assert_cmpfloat(change->arrow_y + 4, <=, card->foot_y - 5 - 2.5);
    }
    if (change->course.height > 0) {
        assert_inside(room, change->course);
        g_assert_cmpfloat(change->course.y, >=, card->foot_y + 5 + 2.5);
    }
}

static void check_headers(const GridLayout *layout)
{
    for (size_t i = 0; i < layout->stage_count; i++) {
        const StageLayout *stage = &layout->stages[i];
        const TextBlock *text = &stage->change.text;
        if (text->count > 0) {
            assert_inside(stage->box, (Box){text->x, text->y, text->width, text->height});
        }
        if (stage->course.height > 0) {
            assert_inside(stage->box, stage->course);
        }
    }
    for (size_t i = 0; i < layout->row_count; i++) {
        const RowLayout *row = &layout->rows[i];
        const TextBlock *text = &row->change.text;
        if (text->count > 0) {
            assert_inside(row->header, (Box){text->x, text->y, text->width, text->height});
        }
        if (row->course.height > 0) {
            assert_inside(row->header, row->course);
        }
    }
}

static void check_picture(const char *const *paths, size_t count, const char *language,
                          FontSet *fonts)
{
    g_test_message("%s … %s in %s", paths[0], paths[count - 1], language);
    g_auto(Picture) picture;
    picture_of_files(&picture, paths, count, language, fonts);
    const GridLayout *layout = picture.layout;
    for (size_t i = 0; i < layout->card_count; i++) {
        check_card(&layout->cards[i]);
    }
    size_t gone = 0;
    for (size_t i = 0; i < layout->cell_count; i++) {
        const CellLayout *cell = &layout->cells[i];
        for (size_t j = 0; j < cell->ghost_count; j++) {
            assert_inside(cell->box, layout->ghosts[cell->first_ghost + j].box);
        }
        gone += cell->ghost_count;
    }
    g_assert_cmpuint(gone, ==, layout->ghost_count);
    check_headers(layout);
    Theme theme;
    g_assert_true(theme_find("light", &theme));
    g_autoptr(Scene) scene = compose_grid(&picture.map, layout, &theme);
    const char *reason = NULL;
    g_assert_true(scene_is_sound(scene, &reason));
    check_texts(scene);
}

static void test_pairs(void)
{
    static const char *const sets[][MOST_STATES] = {
        {"examples/online-shop/before.cjm.yaml", "examples/online-shop/after.cjm.yaml"},
        {"examples/online-shop/after.cjm.yaml", "examples/online-shop/before.cjm.yaml"},
        {"examples/online-shop/after.cjm.yaml", "examples/online-shop/after.cjm.yaml"},
        {"examples/online-shop/before.cjm.yaml", "examples/shoe-store/shoe-store.cjm.yaml"},
        {"examples/bank-onboarding/bank-onboarding.cjm.yaml",
         "examples/software-vendor/software-vendor.cjm.yaml"},
        {"examples/clinic-visit/clinic-visit.cjm.yaml",
         "examples/restaurant-chain/restaurant-chain.cjm.yaml"},
        {"examples/no-scores/workshop.cjm.yaml",
         "examples/insurance-claim/insurance-claim.cjm.yaml"},
        {"examples/insurance-claim/insurance-claim.cjm.yaml",
         "examples/no-scores/workshop.cjm.yaml"},
        {"examples/torture/negative-scale.cjm.yaml", "examples/torture/long-texts.cjm.yaml"},
        {"examples/torture/four-in-a-cell.cjm.yaml", "examples/torture/rtl-mixed.cjm.yaml"},
        {"examples/torture/one-stage-one-channel.cjm.yaml",
         "examples/torture/one-stage-one-channel.cjm.yaml"},
        {"tests/golden/states/quarter-1.cjm.yaml", "tests/golden/states/five-points.cjm.yaml"},
        {"tests/golden/states/quarter-1.cjm.yaml", "tests/golden/states/quarter-2.cjm.yaml",
         "tests/golden/states/quarter-3.cjm.yaml", "tests/golden/states/quarter-4.cjm.yaml"},
        {"examples/bicycle-repair/q1.cjm.yaml", "examples/bicycle-repair/q2.cjm.yaml",
         "examples/bicycle-repair/q3.cjm.yaml", "examples/bicycle-repair/q4.cjm.yaml"},
    };
    static const char *const languages[] = {"en", "fa", "ar"};
    g_autoptr(FontSet) fonts = new_fonts();
    for (size_t i = 0; i < G_N_ELEMENTS(sets); i++) {
        size_t count = 0;
        while (count < MOST_STATES && sets[i][count] != NULL) {
            count++;
        }
        for (size_t j = 0; j < G_N_ELEMENTS(languages); j++) {
            check_picture(sets[i], count, languages[j], fonts);
        }
    }
}

/* Where nothing compares no list says that nothing became worse. */
static void test_nothing_compares(void)
{
    static const char *const texts[] = {
        HEAD("") "- {id: x, stage: a, channel: c, action: Pay, desired: 8}\n",
        HEAD("") "- {id: x, stage: a, channel: c, action: Pay, current: 4, desired: 8}\n",
    };
    g_autoptr(FontSet) fonts = new_fonts();
    g_auto(Picture) picture;
    picture_of_texts(&picture, texts, 2, fonts);
    const FootLayout *foot = &picture.layout->foot;
    g_assert_cmpuint(foot->change_list_count, ==, 1);
    g_assert_cmpstr(foot->change_lists[0].rest, ==, "No touchpoint has a score in both states");
    g_assert_cmpstr(picture.layout->title.figures[1].label, ==, "Current"); /* not "improved" */
}

/* In a right-to-left map the arrow between two Latin names points to the second as well: marks hold
 * them apart, and the line runs with the map. */
static void test_right_to_left(void)
{
    static const char *const paths[] = {
        "examples/bicycle-repair/q1.cjm.yaml",
        "examples/bicycle-repair/q4.cjm.yaml",
    };
    g_autoptr(FontSet) fonts = new_fonts();
    g_auto(Picture) picture;
    picture_of_files(&picture, paths, 2, "fa", fonts);
    const char *subtitle = picture.layout->title.subtitle_text;
    g_assert_true(g_str_has_prefix(subtitle, "\u200f"));
    g_assert_nonnull(strstr(subtitle, "Q1 2026 \u200f←\u200f Q4 2026"));
    Theme theme;
    g_assert_true(theme_find("light", &theme));
    g_autoptr(Scene) scene = compose_grid(&picture.map, picture.layout, &theme);
    size_t found = 0;
    for (guint i = 0; i < scene->items->len; i++) {
        const SceneItem *item = &g_array_index(scene->items, SceneItem, i);
        if (item->kind == SCENE_TEXT && strstr(item->text.string, "←")) {
            g_assert_true(item->text.right_to_left);
            found++;
        }
    }
    g_assert_cmpuint(found, >, 3);
}

/* A change that is listed is never written as none; a mean's may be, and is then called so. */
static void test_small_change(void)
{
    static const char *const texts[] = {
        HEAD("") "- {id: x, stage: a, channel: c, action: Pay, current: 5, desired: 8}\n",
        HEAD("") "- {id: x, stage: a, channel: c, action: Pay, current: 5.04, desired: 8}\n",
    };
    g_autoptr(FontSet) fonts = new_fonts();
    g_auto(Picture) picture;
    picture_of_texts(&picture, texts, 2, fonts);
    const CardChange *change = picture.layout->cards[0].change;
    g_assert_cmpint(change->trend, ==, TREND_BETTER);
    g_assert_cmpstr(change->number, ==, "+0.04");
    const ChangeList *improved = &picture.layout->foot.change_lists[0];
    g_assert_cmpuint(improved->entry_count, ==, 1);
    g_assert_cmpstr(improved->entries[0].number, ==, "+0.04");
    g_assert_cmpstr(improved->entries[0].place_text, ==, "5.00 → 5.04 · A · C");
    g_assert_cmpstr(picture.layout->stages[0].change.string, ==, "Unchanged");
}

/* In a left-to-right map Persian names turn neither "3 → 8" nor the states round. */
static void test_left_to_right(void)
{
    static const char *const texts[] = {
        "title: نقشه\nperiod: بهار\nstages: [پرداخت]\nchannels: [وب]\ntouchpoints:\n"
        "- {id: x, stage: پرداخت, channel: وب, current: 3, desired: 9}\n",
        "title: نقشه\nperiod: پاییز\nstages: [پرداخت]\nchannels: [وب]\ntouchpoints:\n"
        "- {id: x, stage: پرداخت, channel: وب, current: 8, desired: 9}\n",
    };
    g_autoptr(FontSet) fonts = new_fonts();
    g_auto(Picture) picture;
    picture_of_texts(&picture, texts, 2, fonts);
    g_assert_cmpstr(picture.layout->title.subtitle_text, ==, "\u200eبهار \u200e→\u200e پاییز");
    Theme theme;
    g_assert_true(theme_find("light", &theme));
    g_autoptr(Scene) scene = compose_grid(&picture.map, picture.layout, &theme);
    size_t found = 0;
    for (guint i = 0; i < scene->items->len; i++) {
        const SceneItem *item = &g_array_index(scene->items, SceneItem, i);
        if (item->kind == SCENE_TEXT && strstr(item->text.string, "→")) {
            g_assert_false(item->text.right_to_left);
            found++;
        }
    }
    g_assert_cmpuint(found, >=, 3); /* the states, the stage's means, the entry of the list */
}

/* Between three states and more there is a course, on one scale for all. */
static void test_courses(void)
{
    static const char *const paths[] = {
        "tests/golden/states/quarter-1.cjm.yaml",
        "tests/golden/states/quarter-2.cjm.yaml",
        "tests/golden/states/quarter-4.cjm.yaml",
    };
    g_autoptr(FontSet) fonts = new_fonts();
    g_auto(Picture) picture;
    picture_of_files(&picture, paths, 3, "en", fonts);
    const GridLayout *layout = picture.layout;
    for (size_t i = 0; i < layout->card_count; i++) {
        Box course = layout->cards[i].change->course;
        g_assert_cmpfloat(course.width, ==, 2 * 24 + 6); /* two steps, and a dot at each end */
        g_assert_cmpfloat(course.height, ==, 26);
        g_assert_cmpfloat_with_epsilon(course.x, layout->cards[i].box.x + 20, SLACK);
    }
    g_assert_cmpfloat(layout->stages[0].course.height, ==, 26);
    g_assert_cmpfloat(layout->rows[0].course.height, ==, 26);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/compare-layout/arrow", test_arrow);
    g_test_add_func("/compare-layout/scales", test_scales);
    g_test_add_func("/compare-layout/short-scale", test_short_scale);
    g_test_add_func("/compare-layout/status", test_status);
    g_test_add_func("/compare-layout/gone", test_gone);
    g_test_add_func("/compare-layout/means", test_means);
    g_test_add_func("/compare-layout/courses", test_courses);
    g_test_add_func("/compare-layout/nothing-compares", test_nothing_compares);
    g_test_add_func("/compare-layout/right-to-left", test_right_to_left);
    g_test_add_func("/compare-layout/left-to-right", test_left_to_right);
    g_test_add_func("/compare-layout/small-change", test_small_change);
    g_test_add_func("/compare-layout/pairs", test_pairs);
    return g_test_run();
}
