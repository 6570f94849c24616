/* SPDX-License-Identifier: MIT */
/* The layout's promises, held against every example in every language: nothing leaves its box,
 * nothing overlaps, no text is lost. */
#include <math.h>
#include <string.h>

#include <cjm/compose.h>
#include <cjm/load.h>

#include "examples.h"

static const double SLACK = 0.01;

typedef struct Drawn {
    Journey *journey;
    Analysis *analysis;
    CellIndex *cells;
    Map map;
    GridLayout *layout;
} Drawn;

static Drawn drawn_new(const char *path, const char *language, FontSet *fonts, ShowMode show)
{
    char *text;
    gsize length;
    g_assert_true(g_file_get_contents(path, &text, &length, NULL));
    g_autoptr(GBytes) bytes = g_bytes_new_take(text, length);
    g_autoptr(Source) source = source_new(path, bytes);
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    Drawn drawn = {.journey = journey_load(source, diagnostics)};
    g_assert_nonnull(drawn.journey);
    drawn.analysis = analysis_new(drawn.journey);
    drawn.cells = cell_index_new(drawn.journey);
    drawn.map = (Map){
        .journey = drawn.journey,
        .analysis = drawn.analysis,
        .cells = drawn.cells,
        .fonts = fonts,
        .locale = locale_for(language ? language : drawn.journey->language, DIGITS_AUTO),
        .language = language ? language : drawn.journey->language,
        .show = show,
    };
    drawn.layout = layout_grid_new(&drawn.map);
    return drawn;
}

static void drawn_clear(Drawn *drawn)
{
    layout_grid_free(drawn->layout);
    cell_index_free(drawn->cells);
    analysis_free(drawn->analysis);
    journey_free(drawn->journey);
}

static void assert_inside(Box outer, double x, double y, double width, double height)
{
    g_assert_cmpfloat(x, >=, outer.x - SLACK);
    g_assert_cmpfloat(y, >=, outer.y - SLACK);
    g_assert_cmpfloat(x + width, <=, outer.x + outer.width + SLACK);
    g_assert_cmpfloat(y + height, <=, outer.y + outer.height + SLACK);
}

static void assert_block_inside(Box outer, const TextBlock *block)
{
    if (block->count > 0) {
        assert_inside(outer, block->x, block->y, block->width, block->height);
    }
}

/* Every character but white space is on some line, in order. */
static void assert_complete(const GridLayout *layout, const TextBlock *block)
{
    if (block->count == 0) {
        return;
    }
    g_autoptr(GString) drawn = g_string_new(NULL);
    for (size_t i = 0; i < block->count; i++) {
        const TextLine *line = &g_array_index(layout->lines, TextLine, block->first + i);
        for (size_t j = 0; j < line->length; j++) {
            if (!g_ascii_isspace(line->string[j])) {
                g_string_append_c(drawn, line->string[j]);
            }
        }
    }
    g_autoptr(GString) whole = g_string_new(NULL);
    for (const char *p = block->string; *p; p++) {
        if (!g_ascii_isspace(*p)) {
            g_string_append_c(whole, *p);
        }
    }
    g_assert_cmpstr(drawn->str, ==, whole->str);
}

static void check_card(const Drawn *drawn, const CardLayout *card, Box cell)
{
    assert_inside(cell, card->box.x, card->box.y, card->box.width, card->box.height);
    const TextBlock *blocks[] = {&card->owner,  &card->title, &card->action,
                                 &card->impact, &card->quote, &card->detail};
    double below = card->box.y;
    for (size_t i = 0; i < G_N_ELEMENTS(blocks); i++) {
        if (blocks[i]->count == 0) {
            continue;
        }
        assert_block_inside(card->box, blocks[i]);
        assert_complete(drawn->layout, blocks[i]);
        g_assert_cmpfloat(blocks[i]->y, >=, below - SLACK);
        below = blocks[i]->y + blocks[i]->height;
        if (card->foot_y > 0) {
            g_assert_cmpfloat(below, <=, card->foot_y - 7);
        }
    }
}

static void check_cells(const Drawn *drawn)
{
    const GridLayout *layout = drawn->layout;
    size_t cards = 0;
    for (size_t i = 0; i < layout->cell_count; i++) {
        const CellLayout *cell = &layout->cells[i];
        double below = cell->box.y;
        for (size_t j = 0; j < cell->card_count; j++) {
            const CardLayout *card = &layout->cards[cell->first_card + j];
            check_card(drawn, card, cell->box);
            g_assert_cmpfloat(card->box.y, >=, below - SLACK);
            below = card->box.y + card->box.height;
            cards++;
        }
    }
    g_assert_cmpuint(cards, ==, drawn->journey->touchpoint_count);
}

static void check_headers(const Drawn *drawn)
{
    const GridLayout *layout = drawn->layout;
    for (size_t i = 0; i < layout->stage_count; i++) {
        assert_block_inside(layout->stages[i].box, &layout->stages[i].name);
        assert_block_inside(layout->stages[i].box, &layout->stages[i].goal);
        assert_complete(layout, &layout->stages[i].name);
    }
    for (size_t i = 0; i < layout->row_count; i++) {
        assert_block_inside(layout->rows[i].header, &layout->rows[i].name);
        assert_block_inside(layout->rows[i].header, &layout->rows[i].mean);
        assert_complete(layout, &layout->rows[i].name);
    }
    for (size_t i = 0; i < layout->lane_count; i++) {
        const LaneRow *lane = &layout->lanes[i];
        assert_block_inside(lane->header, &lane->name);
        for (size_t j = 0; j < lane->text_count; j++) {
            TextBlock text = lane->texts[j];
            text.y += lane->body.y;
            Box cell = {lane->columns[lane->text_stage[j]].x, lane->body.y,
                        lane->columns[lane->text_stage[j]].width, lane->body.height};
            assert_block_inside(cell, &text);
            assert_complete(layout, &text);
        }
    }
}

static void check_edges(const Drawn *drawn)
{
    const GridLayout *layout = drawn->layout;
    Box sheet = {0, 0, layout->width, layout->height};
    assert_block_inside(sheet, &layout->title.title);
    assert_block_inside(sheet, &layout->title.subtitle);
    assert_complete(layout, &layout->title.title);
    for (size_t i = 0; i < layout->title.figure_count; i++) {
        const KeyFigure *figure = &layout->title.figures[i];
        g_assert_cmpfloat(figure->x - figure->width / 2, >=, 0);
        if (layout->title.figures_y < layout->title.title.y + layout->title.title.height) {
            g_assert_cmpfloat(figure->x - figure->width / 2, >,
                              layout->title.title.x + layout->title.title.width);
        }
    }
    for (size_t i = 0; i < layout->foot.legend_count; i++) {
        const LegendItem *item = &layout->foot.legend[i];
        assert_inside(sheet, item->x, item->y, item->width, 0);
    }
    for (size_t i = 0; i < layout->foot.priority_count; i++) {
        const PriorityLayout *entry = &layout->foot.priorities[i];
        assert_block_inside(sheet, &entry->title);
        assert_block_inside(sheet, &entry->place);
        g_assert_cmpfloat(entry->place.y + entry->place.height, <=, layout->foot.print.y);
    }
}

static void check_file(const char *path, FontSet *fonts)
{
    static const char *const languages[] = {NULL, "en", "fa", "ar"};
    for (size_t i = 0; i < G_N_ELEMENTS(languages); i++) {
        Drawn drawn = drawn_new(path, languages[i], fonts, SHOW_BOTH);
        check_cells(&drawn);
        check_headers(&drawn);
        check_edges(&drawn);
        drawn_clear(&drawn);
    }
}

static void test_examples(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    for_each_example(check_file, fonts);
}

static void check_geometry_of_shows(const char *path, FontSet *fonts)
{
    Drawn both = drawn_new(path, NULL, fonts, SHOW_BOTH);
    static const ShowMode alone[] = {SHOW_CURRENT, SHOW_DESIRED};
    for (size_t i = 0; i < G_N_ELEMENTS(alone); i++) {
        Drawn other = drawn_new(path, NULL, fonts, alone[i]);
        g_assert_cmpfloat(other.layout->width, ==, both.layout->width);
        for (size_t j = 0; j < both.layout->card_count; j++) {
            Box a = both.layout->cards[j].box, b = other.layout->cards[j].box;
            g_assert_cmpfloat(a.x, ==, b.x);
            g_assert_cmpfloat_with_epsilon(a.width, b.width, SLACK);
        }
        drawn_clear(&other);
    }
    drawn_clear(&both);
}

/* Two pictures laid side by side compare only when their cards stand at the same places. */
static void test_shows_compare(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    for_each_example(check_geometry_of_shows, fonts);
}

static void test_curve_never_overshoots(void)
{
    static const double x[] = {0, 10, 20, 30, 40, 50};
    static const double y[] = {5, 5, 9, 1, 1.2, 8};
    g_autoptr(GArray) segments = g_array_new(FALSE, TRUE, sizeof(PathSegment));
    curve_append(segments, x, y, G_N_ELEMENTS(x));
    g_assert_cmpuint(segments->len, ==, G_N_ELEMENTS(x) - 1);
    for (guint i = 0; i < segments->len; i++) {
        const PathSegment *segment = &g_array_index(segments, PathSegment, i);
        double low = MIN(y[i], y[i + 1]), high = MAX(y[i], y[i + 1]);
        for (int step = 0; step <= 100; step++) {
            double t = step / 100.0, u = 1 - t;
            double value = u * u * u * y[i] + 3 * u * u * t * segment->y1 +
                           3 * u * t * t * segment->y2 + t * t * t * segment->y;
            g_assert_cmpfloat(value, >=, low - 1e-9);
            g_assert_cmpfloat(value, <=, high + 1e-9);
        }
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/layout/examples", test_examples);
    g_test_add_func("/layout/shows-compare", test_shows_compare);
    g_test_add_func("/layout/curve-never-overshoots", test_curve_never_overshoots);
    return g_test_run();
}
