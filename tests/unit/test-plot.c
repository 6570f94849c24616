/* SPDX-License-Identifier: MIT */
/* The promises of the importance–performance plot, held against every example in three languages,
 * by every rule of the cross-hair and on pages, and against random journeys: each dot stands at its
 * exact score, in the band of its importance and on its own side of the cross-hair; nothing meets
 * anything else; nothing is lost. */
#include <math.h>
#include <string.h>

#include <cjm/compose.h>
#include <cjm/load.h>

#include "examples.h"

static const double SLACK = 0.02;
enum { INSET = 30 }; /* from the frame to the ends of the scale, as plot_parts.h has it */

typedef struct Drawn {
    Journey *journey;
    Analysis *analysis;
    CellIndex *cells;
    Quadrants *quadrants;
    Map map;
    PlotLayout *layout;
} Drawn;

typedef struct Wish {
    const char *language;
    CrosshairRule rule;
    double page_ratio;
    ShowMode show;
} Wish;

static Drawn drawn_from(const char *text, gssize length, const Wish *wish, FontSet *fonts)
{
    g_autoptr(GBytes) bytes = g_bytes_new(text, length < 0 ? strlen(text) : (gsize)length);
    g_autoptr(Source) source = source_new("test", bytes);
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    Drawn drawn = {.journey = journey_load(source, diagnostics)};
    g_assert_nonnull(drawn.journey);
    const char *language = wish->language ? wish->language : drawn.journey->language;
    drawn.analysis = analysis_new(drawn.journey);
    drawn.cells = cell_index_new(drawn.journey);
    drawn.quadrants = quadrants_new(drawn.journey, wish->rule);
    drawn.map = (Map){
        .journey = drawn.journey,
        .analysis = drawn.analysis,
        .cells = drawn.cells,
        .fonts = fonts,
        .locale = locale_for(language, DIGITS_AUTO),
        .language = language,
        .page_ratio = wish->page_ratio,
        .show = wish->show,
        .tenths = map_needs_tenths(drawn.journey),
    };
    drawn.layout = layout_plot_new(&drawn.map, drawn.quadrants);
    return drawn;
}

static void drawn_clear(Drawn *drawn)
{
    layout_plot_free(drawn->layout);
    quadrants_free(drawn->quadrants);
    cell_index_free(drawn->cells);
    analysis_free(drawn->analysis);
    journey_free(drawn->journey);
}

/* ---- Boxes. */

static bool meet(Box a, Box b)
{
    return a.x + SLACK < b.x + b.width && b.x + SLACK < a.x + a.width &&
           a.y + SLACK < b.y + b.height && b.y + SLACK < a.y + a.height;
}

static void assert_inside(Box outer, Box inner)
{
    g_assert_cmpfloat(inner.x, >=, outer.x - SLACK);
    g_assert_cmpfloat(inner.y, >=, outer.y - SLACK);
    g_assert_cmpfloat(inner.x + inner.width, <=, outer.x + outer.width + SLACK);
    g_assert_cmpfloat(inner.y + inner.height, <=, outer.y + outer.height + SLACK);
}

static Box block_box(const TextBlock *block, Align align)
{
    double x = block->x;
    x -= align == ALIGN_END ? block->width : align == ALIGN_MIDDLE ? block->width / 2 : 0;
    return (Box){x, block->y, block->width, block->height};
}

static Box circle_box(const PlotDot *dot)
{
    return (Box){dot->x - dot->radius, dot->y - dot->radius, 2 * dot->radius, 2 * dot->radius};
}

enum { PARTS = 5 };

/* The dot, its star and its texts; returns their number. */
static size_t parts_of(const Drawn *drawn, const PlotDot *dot, Box parts[PARTS])
{
    const TextBlock *const blocks[] = {&dot->title, &dot->gap, &dot->place};
    size_t count = 0;
    parts[count++] = circle_box(dot);
    if (drawn->journey->touchpoints[dot->touchpoint].moment_of_truth) {
        parts[count++] = (Box){dot->star_x - 6, dot->y - 6, 12, 12};
    }
    for (size_t i = 0; i < G_N_ELEMENTS(blocks); i++) {
        if (blocks[i]->count > 0) {
            parts[count++] = block_box(blocks[i], dot->label_before ? ALIGN_END : ALIGN_START);
        }
    }
    return count;
}

/* ---- Promises. */

static void check_band_boxes(const PlotLayout *layout)
{
    double y = layout->bands[0].box.y;
    g_assert_cmpfloat(y, >=, layout->frame.y);
    for (size_t i = 0; i < layout->band_count; i++) {
        const PlotBand *band = &layout->bands[i];
        g_assert_cmpfloat_with_epsilon(band->box.y, y, SLACK);
        g_assert_cmpfloat(band->box.height, >=, 16);
        y += band->box.height;
        if (i > 0) {
            const PlotBand *above = &layout->bands[i - 1];
            g_assert_true(above->importance > band->importance ||
                          (above->importance == band->importance && band->not_given));
        }
    }
    g_assert_cmpfloat(y, <=, layout->frame.y + layout->frame.height + SLACK);
}

/* Left and right of the upright line, above and below the level one, both by what is drawn. */
static void check_side(const Drawn *drawn, const PlotBand *band, const PlotDot *dot)
{
    const PlotLayout *layout = drawn->layout;
    bool well = dot->quadrant == QUADRANT_KEEP_UP || dot->quadrant == QUADRANT_OVERKILL;
    bool matters = dot->quadrant == QUADRANT_CONCENTRATE || dot->quadrant == QUADRANT_KEEP_UP;
    g_assert_true(well ? dot->x >= band->boundary_x - SLACK : dot->x < band->boundary_x);
    if (drawn->quadrants->rule == CROSSHAIR_DIAGONAL) {
        g_assert_true(matters);
        g_assert_null(layout->line_current);
        return;
    }
    g_assert_nonnull(layout->line_current);
    Box circle = circle_box(dot);
    g_assert_true(matters ? circle.y + circle.height < layout->line_y : circle.y > layout->line_y);
}

static void check_dot(const Drawn *drawn, const PlotBand *band, const PlotDot *dot)
{
    const PlotLayout *layout = drawn->layout;
    const Touchpoint *touchpoint = &drawn->journey->touchpoints[dot->touchpoint];
    const Scale *scale = &drawn->journey->scale;
    double share = (touchpoint->current.value - scale->min) / (scale->max - scale->min);
    double expected = layout->frame.x + INSET + share * (layout->frame.width - 2 * INSET);
    g_assert_true(touchpoint->current.given);
    g_assert_cmpfloat_with_epsilon(dot->x, expected, 1e-6);
    g_assert_cmpint(touchpoint->importance, ==, band->importance);
    g_assert_cmpint(!touchpoint->importance_given, ==, band->not_given);
    g_assert_cmpint(dot->quadrant, ==, drawn->quadrants->of[dot->touchpoint]);
    check_side(drawn, band, dot);
    Box parts[PARTS];
    size_t count = parts_of(drawn, dot, parts);
    for (size_t i = 0; i < count; i++) {
        assert_inside(band->box, parts[i]);
        assert_inside(dot->box, parts[i]);
        for (size_t j = 0; j < i; j++) {
            g_assert_false(meet(parts[i], parts[j]));
        }
    }
    g_assert_cmpuint(dot->title.count, >, 0);
    g_assert_cmpfloat(dot->title.width, <=, 170);
}

/* Every pair of dots of a band; bands do not meet. At one point the later is the less urgent. */
static void check_apart(const Drawn *drawn, const PlotBand *band)
{
    const PlotDot *dots = &drawn->layout->dots[band->first_dot];
    for (size_t i = 0; i < band->dot_count; i++) {
        Box one[PARTS], other[PARTS];
        size_t count = parts_of(drawn, &dots[i], one);
        for (size_t j = 0; j < i; j++) {
            size_t others = parts_of(drawn, &dots[j], other);
            g_assert_true(dots[i].x > dots[j].x || dots[i].y > dots[j].y);
            for (size_t k = 0; k < count * others; k++) {
                g_assert_false(meet(one[k % count], other[k / count]));
            }
        }
    }
}

/* Each touchpoint stands on the plot once, or else in the list. */
static void check_complete(const Drawn *drawn)
{
    const PlotLayout *layout = drawn->layout;
    size_t total = drawn->journey->touchpoint_count;
    g_autofree bool *seen = g_new0(bool, total);
    for (size_t i = 0; i < layout->dot_count; i++) {
        g_assert_false(seen[layout->dots[i].touchpoint]);
        seen[layout->dots[i].touchpoint] = true;
    }
    for (size_t i = 0; i < layout->entry_count; i++) {
        size_t touchpoint = layout->entries[i].touchpoint;
        g_assert_false(seen[touchpoint]);
        g_assert_false(drawn->journey->touchpoints[touchpoint].current.given);
        seen[touchpoint] = true;
    }
    g_assert_cmpuint(layout->dot_count + layout->entry_count, ==, total);
    g_assert_cmpint(layout->nothing.count > 0, ==, layout->dot_count == 0);
}

static void check_names(const Drawn *drawn)
{
    const PlotLayout *layout = drawn->layout;
    bool diagonal = drawn->quadrants->rule == CROSSHAIR_DIAGONAL;
    g_assert_cmpuint(layout->name_count, ==, layout->dot_count == 0 ? 0 : diagonal ? 2 : 4);
    double top = layout->bands[0].box.y;
    const PlotBand *last = &layout->bands[layout->band_count - 1];
    for (size_t i = 0; i < layout->name_count; i++) {
        const PlotName *name = &layout->names[i];
        if (name->name.count == 0) {
            continue;
        }
        Box box = block_box(&name->name, name->align);
        assert_inside(layout->frame, box);
        g_assert_true(box.y + box.height <= top + SLACK ||
                      box.y >= last->box.y + last->box.height - SLACK);
        double boundary = box.y < top ? layout->bands[0].boundary_x : last->boundary_x;
        g_assert_true(name->align == ALIGN_START ? box.x + box.width < boundary : box.x > boundary);
    }
}

static void check_around(const Drawn *drawn)
{
    const PlotLayout *layout = drawn->layout;
    Box sheet = {0, 0, layout->width, layout->height};
    const struct {
        const TextBlock *block;
        Align align;
    } blocks[] = {
        {&layout->axis_up, ALIGN_END}, {&layout->axis_across, ALIGN_MIDDLE},
        {&layout->low, ALIGN_START},   {&layout->high, ALIGN_END},
        {&layout->rule, ALIGN_START},  {&layout->nothing, ALIGN_MIDDLE},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(blocks); i++) {
        if (blocks[i].block->count > 0) {
            assert_inside(sheet, block_box(blocks[i].block, blocks[i].align));
        }
    }
    g_assert_cmpuint(layout->tick_count, >=, 2);
    for (size_t i = 1; i < layout->tick_count; i++) {
        const PlotTick *one = &layout->ticks[i - 1], *next = &layout->ticks[i];
        double half = text_measure(&drawn->map, one->text, TYPE_SMALL) / 2;
        g_assert_cmpfloat(one->x + half + text_measure(&drawn->map, next->text, TYPE_SMALL) / 2, <,
                          next->x);
    }
    for (size_t i = 0; i < layout->entry_count; i++) {
        const PlotEntry *entry = &layout->entries[i];
        assert_inside(sheet, block_box(&entry->title, ALIGN_START));
        g_assert_cmpfloat(entry->title.y, >=, layout->rule.y + layout->rule.height);
    }
}

static void check_scene(const Drawn *drawn)
{
    Theme theme;
    g_assert_true(theme_find("light", &theme));
    g_autoptr(Scene) scene = compose_plot(&drawn->map, drawn->layout, &theme);
    const char *reason = NULL;
    g_assert_true(scene_is_sound(scene, &reason));
    g_autoptr(PlotLayout) again = layout_plot_new(&drawn->map, drawn->quadrants);
    g_autoptr(GString) one = g_string_new(NULL);
    g_autoptr(GString) other = g_string_new(NULL);
    layout_plot_print(drawn->layout, &drawn->map, one);
    layout_plot_print(again, &drawn->map, other);
    g_assert_cmpstr(one->str, ==, other->str);
}

static void check_all(const char *text, gssize length, const Wish *wish, FontSet *fonts)
{
    Drawn drawn = drawn_from(text, length, wish, fonts);
    check_complete(&drawn);
    check_band_boxes(drawn.layout);
    for (size_t i = 0; i < drawn.layout->band_count; i++) {
        const PlotBand *band = &drawn.layout->bands[i];
        for (size_t j = 0; j < band->dot_count; j++) {
            check_dot(&drawn, band, &drawn.layout->dots[band->first_dot + j]);
        }
        check_apart(&drawn, band);
    }
    check_names(&drawn);
    check_around(&drawn);
    check_scene(&drawn);
    drawn_clear(&drawn);
}

/* ---- Journeys. */

static const Wish wishes[] = {
    {NULL, CROSSHAIR_SCALE, 0, SHOW_BOTH},          {"en", CROSSHAIR_MEAN, 1.414, SHOW_BOTH},
    {"fa", CROSSHAIR_DIAGONAL, 0, SHOW_BOTH},       {"ar", CROSSHAIR_MEAN, 0, SHOW_CURRENT},
    {"en", CROSSHAIR_DIAGONAL, 1.29, SHOW_CURRENT},
};

static void check_example(const char *path, FontSet *fonts)
{
    g_autofree char *text = NULL;
    gsize length;
    g_assert_true(g_file_get_contents(path, &text, &length, NULL));
    for (size_t i = 0; i < G_N_ELEMENTS(wishes); i++) {
        g_test_message("wish %zu", i);
        check_all(text, (gssize)length, &wishes[i], fonts);
    }
}

static void test_examples(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    for_each_example(check_example, fonts);
}

static void append_words(GRand *chance, GString *text)
{
    static const char *const words[] = {
        "Open", "a second till",        "at peak", "Waschmaschinenhändler",
        "خرید", "در وب‌سایت", "CRM 2.0", "ok"};
    int count = g_rand_int_range(chance, 1, 7);
    for (int i = 0; i < count; i++) {
        g_string_append_printf(text, "%s%s", i > 0 ? " " : "",
                               words[g_rand_int_range(chance, 0, (gint32)G_N_ELEMENTS(words))]);
    }
}

/* Scores in few places or in many, some missing; importance given or not. */
static char *random_journey(GRand *chance)
{
    static const struct {
        const char *text;
        int min, steps;
        double step;
    } scales[] = {
        {"-1000000, max: -999999.999", -1000000, 10, 0.0001},
        {"0, max: 10", 0, 10, 1},
        {"1, max: 5", 1, 8, 0.5},
        {"-100, max: 100", -100, 20, 10},
        {"-3, max: -1", -3, 20, 0.1},
        {"0, max: 0.3", 0, 3, 0.1},
        {"0, max: 123456", 0, 123456, 1},
    };
    int scale = g_rand_int_range(chance, 0, (gint32)G_N_ELEMENTS(scales));
    GString *text = g_string_new("title: T\nstages: [S]\nchannels: [C, D]\n");
    g_string_append_printf(text, "scale: {min: %s}\ntouchpoints:\n", scales[scale].text);
    int count = g_rand_int_range(chance, 1, 90), spread = g_rand_int_range(chance, 0, 3);
    for (int i = 0; i < count; i++) {
        g_string_append_printf(
            text, "  - {stage: S, channel: %s, name: ", g_rand_boolean(chance) ? "C" : "D");
        append_words(chance, text);
        double values[2];
        for (int j = 0; j < 2; j++) {
            int steps = scales[scale].steps;
            int at = spread == 0 ? steps / 2 : g_rand_int_range(chance, 0, steps + 1);
            values[j] = scales[scale].min + at * scales[scale].step;
        }
        char number[G_ASCII_DTOSTR_BUF_SIZE];
        if (g_rand_int_range(chance, 0, 8) > 0) {
            g_string_append_printf(text, ", current: %s",
                                   g_ascii_formatd(number, sizeof number, "%.4f", values[0]));
        }
        if (g_rand_int_range(chance, 0, 8) > 0) {
            g_string_append_printf(text, ", desired: %s",
                                   g_ascii_formatd(number, sizeof number, "%.4f", values[1]));
        }
        if (g_rand_int_range(chance, 0, 4) > 0) {
            g_string_append_printf(text, ", importance: %d",
                                   spread == 1 ? 4 : g_rand_int_range(chance, 1, 6));
        }
        g_string_append_printf(text, ", moment_of_truth: %s}\n",
                               g_rand_int_range(chance, 0, 6) == 0 ? "true" : "false");
    }
    return g_string_free(text, FALSE);
}

static void test_random(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    for (guint32 seed = 1; seed <= 80; seed++) {
        g_autoptr(GRand) chance = g_rand_new_with_seed(seed);
        g_autofree char *text = random_journey(chance);
        g_test_message("seed %u", seed);
        check_all(text, -1, &wishes[seed % G_N_ELEMENTS(wishes)], fonts);
    }
}

/* ---- Cases. */

#define HEAD "title: T\nstages: [S]\nchannels: [C]\ntouchpoints:\n"
#define POINT(rest) "  - {stage: S, channel: C, name: N, " rest "}\n"

static void test_one(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    for (size_t i = 0; i < G_N_ELEMENTS(wishes); i++) {
        check_all(HEAD POINT("current: 10, desired: 10, importance: 1"), -1, &wishes[i], fonts);
        check_all(HEAD POINT("current: 0"), -1, &wishes[i], fonts);
        check_all(HEAD "  - {stage: S, channel: C, current: 5}\n", -1, &wishes[i], fonts);
    }
}

static void test_nothing_measured(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    for (size_t i = 0; i < G_N_ELEMENTS(wishes); i++) {
        check_all(HEAD POINT("desired: 8, importance: 5") POINT("importance: 2"), -1, &wishes[i],
                  fonts);
    }
    Drawn drawn =
        drawn_from(HEAD POINT("importance: 2") POINT("importance: 5"), -1, &wishes[0], fonts);
    g_assert_cmpuint(drawn.layout->entries[0].touchpoint, ==,
                     1); /* what matters more stands first */
    drawn_clear(&drawn);
}

/* Forty at one point: pairs where both sides have room, single file where a line stands there. */
static void test_one_point(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    static const char *const points[] = {"current: 8, desired: 9", "current: 5, desired: 9",
                                         "current: 10, desired: 10"};
    for (size_t i = 0; i < G_N_ELEMENTS(points); i++) {
        g_autoptr(GString) text = g_string_new(HEAD);
        for (int j = 0; j < 40; j++) {
            g_string_append_printf(text, "  - {stage: S, channel: C, name: N, importance: 4, %s}\n",
                                   points[i]);
        }
        for (size_t j = 0; j < G_N_ELEMENTS(wishes); j++) {
            check_all(text->str, -1, &wishes[j], fonts);
        }
        Drawn drawn = drawn_from(text->str, -1, &wishes[0], fonts);
        size_t before = 0;
        for (size_t j = 0; j < drawn.layout->dot_count; j++) {
            before += drawn.layout->dots[j].label_before;
        }
        g_assert_cmpuint(before, ==, i == 0 ? 20 : i == 1 ? 0 : 40);
        drawn_clear(&drawn);
    }
}

/* Of different scores every one stands in the first row that is free: no row above has room. */
static void test_first_row(void)
{
    enum { COUNT = 700, AIR = 10 };
    g_autoptr(FontSet) fonts = new_fonts();
    g_autoptr(GRand) chance = g_rand_new_with_seed(7);
    g_autoptr(GString) text = g_string_new("title: T\nscale: {min: 0, max: 7000}\nstages: [S]\n"
                                           "channels: [C]\ntouchpoints:\n");
    for (int i = 0; i < COUNT; i++) {
        g_string_append_printf(text, "  - {stage: S, channel: C, name: %.*s, current: %d}\n",
                               g_rand_int_range(chance, 1, 20), "Nine hundred and two",
                               (i * 333) % COUNT * 10);
    }
    Drawn drawn = drawn_from(text->str, -1, &wishes[0], fonts);
    const PlotDot *dots = drawn.layout->dots;
    g_assert_cmpuint(drawn.layout->dot_count, ==, COUNT);
    g_autofree double *tops = g_new0(double, COUNT);
    g_autofree double *ends = g_new0(double, COUNT);
    size_t rows = 0;
    for (size_t i = 0; i < COUNT; i++) {
        size_t row = 0;
        while (row < rows && ends[row] > dots[i].box.x) {
            row++;
        }
        if (row == rows) {
            g_assert_true(rows == 0 || dots[i].box.y > tops[rows - 1]);
            tops[rows++] = dots[i].box.y;
        }
        g_assert_cmpfloat_with_epsilon(dots[i].box.y, tops[row], SLACK);
        ends[row] = dots[i].box.x + dots[i].box.width + AIR;
    }
    g_assert_cmpuint(rows, >, 8);
    drawn_clear(&drawn);
}

/* On the line is high, and the label says so by its side; below 3 stands what nobody gave. */
static void test_on_the_line(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    Drawn drawn = drawn_from(HEAD POINT("current: 5, importance: 3") POINT("current: 5")
                                 POINT("current: 4.9, importance: 2"),
                             -1, &wishes[0], fonts);
    const PlotLayout *layout = drawn.layout;
    g_assert_cmpuint(layout->band_count, ==, 6);
    g_assert_cmpint(layout->bands[2].importance, ==, 3);
    g_assert_false(layout->bands[2].not_given);
    g_assert_cmpint(layout->bands[3].importance, ==, 3);
    g_assert_true(layout->bands[3].not_given);
    g_assert_cmpfloat_with_epsilon(layout->line_y,
                                   layout->bands[3].box.y + layout->bands[3].box.height, SLACK);
    for (size_t i = 0; i < 2; i++) {
        g_assert_cmpint(layout->dots[i].quadrant, ==, QUADRANT_KEEP_UP);
        g_assert_cmpfloat_with_epsilon(layout->dots[i].x, layout->bands[0].boundary_x, 1e-9);
        g_assert_false(layout->dots[i].label_before);
    }
    g_assert_cmpint(layout->dots[2].quadrant, ==, QUADRANT_LOW_PRIORITY);
    g_assert_true(layout->dots[2].label_before);
    drawn_clear(&drawn);
}

/* All importance not given: one band for 3, not two. */
static void test_importance_left_out(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    Drawn drawn = drawn_from(HEAD POINT("current: 5") POINT("current: 6"), -1, &wishes[0], fonts);
    g_assert_cmpuint(drawn.layout->band_count, ==, 5);
    g_assert_true(drawn.layout->bands[2].not_given);
    g_assert_cmpuint(drawn.layout->bands[2].dot_count, ==, 2);
    g_assert_cmpuint(drawn.layout->bands[2].note.count, ==, 1);
    drawn_clear(&drawn);
}

/* The number over the upright line stands on the side of the ticks where the line is. */
static void test_short_scale(void)
{
    static const char text[] =
        "title: T\nscale: {min: 0, max: 1}\nstages: [S]\nchannels: [C]\n"
        "touchpoints:\n" POINT("current: 0.6, desired: 0.735") POINT("current: 0.71");
    g_autoptr(FontSet) fonts = new_fonts();
    Drawn drawn = drawn_from(text, -1, &(Wish){.rule = CROSSHAIR_MEAN}, fonts);
    const PlotLayout *layout = drawn.layout;
    g_assert_cmpstr(layout->line_current, ==, "0.66"); /* of 0.655 */
    g_assert_cmpstr(layout->line_importance, ==, "3.0");
    g_assert_nonnull(strstr(layout->rule.string, "Current 0.66"));
    g_assert_cmpstr(layout->dots[0].gap.string, ==, "−0.14");
    drawn_clear(&drawn);
    drawn = drawn_from(HEAD POINT("current: 5") POINT("current: 5.5"), -1,
                       &(Wish){.rule = CROSSHAIR_MEAN}, fonts);
    g_assert_cmpstr(drawn.layout->line_current, ==, "5.3"); /* of 5.25 */
    drawn_clear(&drawn);
}

/* At one point the more urgent stands above. */
static void test_order(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    Drawn drawn = drawn_from(HEAD POINT("current: 8, desired: 8") POINT("current: 8, desired: 10")
                                 POINT("current: 8, desired: 9"),
                             -1, &wishes[0], fonts);
    static const size_t expected[] = {1, 2, 0};
    for (size_t i = 0; i < 3; i++) {
        g_assert_cmpuint(drawn.layout->dots[i].touchpoint, ==, expected[i]);
        g_assert_true(i == 0 || drawn.layout->dots[i].y > drawn.layout->dots[i - 1].y);
    }
    drawn_clear(&drawn);
}

static void assert_contrast(const Scene *scene, int ink, int ground, double least)
{
    PaletteEntry above = g_array_index(scene->palette, PaletteEntry, ink);
    PaletteEntry below = g_array_index(scene->palette, PaletteEntry, ground);
    g_test_message("role %d: %.2f, %.2f", ink, colour_contrast(above.light, below.light),
                   colour_contrast(above.dark, below.dark));
    g_assert_cmpfloat(colour_contrast(above.light, below.light), >=, least);
    g_assert_cmpfloat(colour_contrast(above.dark, below.dark), >=, least);
}

/* WCAG 2.1 on the tinted quadrant: texts 4.5:1, in theme contrast 7:1; dots and stars 3:1. */
static void test_texts_can_be_read(void)
{
    static const int texts[] = {ROLE_INK, ROLE_MUTED};
    static const int marks[] = {ROLE_MET,    ROLE_SMALL, ROLE_CLEAR,
                                ROLE_SEVERE, ROLE_PLAIN, ROLE_ACCENT};
    g_autoptr(FontSet) fonts = new_fonts();
    for (const char *const *name = theme_names(); *name != NULL; name++) {
        Theme theme;
        g_assert_true(theme_find(*name, &theme));
        g_autoptr(Scene) scene = scene_new(fonts, &theme);
        int ground = concentrate_ground(scene);
        g_test_message("%s", *name);
        for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
            assert_contrast(scene, texts[i], ground, strcmp(*name, "contrast") == 0 ? 7.0 : 4.5);
        }
        for (size_t i = 0; i < G_N_ELEMENTS(marks); i++) {
            assert_contrast(scene, marks[i], ground, 3.0);
        }
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/plot/examples", test_examples);
    g_test_add_func("/plot/random", test_random);
    g_test_add_func("/plot/one", test_one);
    g_test_add_func("/plot/nothing-measured", test_nothing_measured);
    g_test_add_func("/plot/one-point", test_one_point);
    g_test_add_func("/plot/first-row", test_first_row);
    g_test_add_func("/plot/on-the-line", test_on_the_line);
    g_test_add_func("/plot/importance-left-out", test_importance_left_out);
    g_test_add_func("/plot/short-scale", test_short_scale);
    g_test_add_func("/plot/texts-can-be-read", test_texts_can_be_read);
    g_test_add_func("/plot/order", test_order);
    return g_test_run();
}
