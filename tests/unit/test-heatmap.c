/* SPDX-License-Identifier: MIT */
/* The heat map's promises, held against every example and against large journeys of chance: each
 * number is its cell's and stands within it, no text is lost, and a hundred by a hundred cells can
 * be read on A3. */
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
    HeatmapLayout *layout;
} Drawn;

typedef struct Wanted {
    const char *language; /* NULL: the journey's own */
    ShowMode show;
    const char *page; /* NULL: natural size */
} Wanted;

static Drawn drawn_new(const char *name, GBytes *bytes, const Wanted *wanted, FontSet *fonts)
{
    g_autoptr(Source) source = source_new(name, bytes);
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    Drawn drawn = {.journey = journey_load(source, diagnostics)};
    g_assert_nonnull(drawn.journey);
    drawn.analysis = analysis_new(drawn.journey);
    drawn.cells = cell_index_new(drawn.journey);
    const char *language = wanted->language ? wanted->language : drawn.journey->language;
    drawn.map = (Map){
        .journey = drawn.journey,
        .analysis = drawn.analysis,
        .cells = drawn.cells,
        .fonts = fonts,
        .locale = locale_for(language, DIGITS_AUTO),
        .language = language,
        .show = wanted->show,
    };
    double width, height;
    if (wanted->page && page_size_find(wanted->page, &width, &height)) {
        drawn.map.page_ratio = page_room_ratio(width, height);
    }
    drawn.layout = layout_heatmap_new(&drawn.map);
    return drawn;
}

static Drawn drawn_from_text(const char *text, const Wanted *wanted, FontSet *fonts)
{
    g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
    return drawn_new("made.cjm.yaml", bytes, wanted, fonts);
}

static void drawn_clear(Drawn *drawn)
{
    layout_heatmap_free(drawn->layout);
    cell_index_free(drawn->cells);
    analysis_free(drawn->analysis);
    journey_free(drawn->journey);
}

static const HeatCell *cell_at(const Drawn *drawn, size_t column, size_t row)
{
    return &drawn->layout->cells[row * drawn->layout->column_count + column];
}

/* ---- What holds for every heat map. */

static double right_of(Box box)
{
    return box.x + box.width;
}

static double bottom_of(Box box)
{
    return box.y + box.height;
}

/* Every character but white space is on some line, in order. */
static void assert_complete(const HeatmapLayout *layout, const TextBlock *block, const char *text)
{
    g_autoptr(GString) drawn = g_string_new(NULL);
    for (size_t i = 0; i < block->count; i++) {
        const TextLine *line = &g_array_index(layout->lines, TextLine, block->first + i);
        g_string_append_len(drawn, line->string, (gssize)line->length);
    }
    g_auto(GStrv) one = g_strsplit_set(drawn->str, " \n", -1);
    g_auto(GStrv) other = g_strsplit_set(text, " \n", -1);
    g_autofree char *left = g_strjoinv("", one), *right = g_strjoinv("", other);
    g_assert_cmpstr(left, ==, right);
}

static void check_columns(const Drawn *drawn)
{
    const HeatmapLayout *layout = drawn->layout;
    for (size_t i = 0; i < layout->column_count; i++) {
        const HeatColumn *column = &layout->columns[i];
        const TextBlock *name = &column->name;
        Box box = column->header;
        if (i > 0) {
            g_assert_cmpfloat(box.x, >=, right_of(layout->columns[i - 1].header));
        }
        if (layout->upwards) {
            g_assert_cmpfloat(name->x - name->height / 2, >=, box.x - SLACK);
            g_assert_cmpfloat(name->x + name->height / 2, <=, right_of(box) + SLACK);
            g_assert_cmpfloat(name->y, <=, bottom_of(box));
            g_assert_cmpfloat(name->y - name->width, >=, box.y - SLACK);
        } else {
            bool mean = column->stage == NONE;
            double start = mean ? name->x - name->width / 2 : name->x;
            g_assert_cmpfloat(start, >=, box.x - SLACK);
            g_assert_cmpfloat(start + name->width, <=, right_of(box) - (mean ? 0 : 12) + SLACK);
            g_assert_cmpfloat(name->y, >=, box.y);
            g_assert_cmpfloat(name->y + name->height, <=, bottom_of(box));
        }
        assert_complete(layout, name,
                        column->stage == NONE
                            ? locale_label(&drawn->map.locale, LABEL_AVERAGE)
                            : map_text(&drawn->map, &drawn->journey->stages[i].name));
    }
}

static void check_rows(const Drawn *drawn)
{
    const HeatmapLayout *layout = drawn->layout;
    for (size_t i = 0; i < layout->row_count; i++) {
        const HeatRow *row = &layout->rows[i];
        Box box = row->header;
        if (i > 0) {
            g_assert_cmpfloat(box.y, >=, bottom_of(layout->rows[i - 1].header));
        }
        g_assert_cmpfloat(row->name.x, >=, box.x + (layout->icons ? 30 : 0));
        g_assert_cmpfloat(row->name.x + row->name.width, <=, right_of(box) + SLACK);
        /* capitals and descenders; the air of a line may reach out of a dense row */
        double air = row->name.count == 1 ? row->name.line_height * 0.13 : 0;
        g_assert_cmpfloat(row->name.y + air, >=, box.y - SLACK);
        g_assert_cmpfloat(row->name.y + row->name.height - air, <=, bottom_of(box) + SLACK);
        assert_complete(layout, &row->name,
                        row->channel == NONE
                            ? locale_label(&drawn->map.locale, LABEL_AVERAGE)
                            : map_text(&drawn->map, &drawn->journey->channels[i].name));
    }
}

static void check_cells(const Drawn *drawn)
{
    const HeatmapLayout *layout = drawn->layout;
    for (size_t row = 0; row < layout->row_count; row++) {
        for (size_t column = 0; column < layout->column_count; column++) {
            const HeatCell *cell = cell_at(drawn, column, row);
            Box head = layout->columns[column].header, side = layout->rows[row].header;
            g_assert_cmpuint(cell->stage, ==, layout->columns[column].stage);
            g_assert_cmpuint(cell->channel, ==, layout->rows[row].channel);
            g_assert_cmpfloat(cell->box.x, ==, head.x);
            g_assert_cmpfloat(cell->box.width, ==, head.width);
            g_assert_cmpfloat(cell->box.y, ==, side.y);
            g_assert_cmpfloat(cell->box.height, ==, side.height);
            g_assert_cmpfloat(cell->box.y, >=, bottom_of(head));
            g_assert_cmpfloat(cell->box.x, >=, right_of(side));
            g_assert_true((cell->number == NULL) == (cell->mean.total == 0));
            bool turned = layout->means_upwards && cell->channel == NONE;
            double across = turned ? layout->number.size : cell->number_width;
            double down = turned ? cell->number_width : layout->number.size;
            g_assert_cmpfloat(across, <=, cell->box.width - 1);
            g_assert_cmpfloat(down, <=, cell->box.height - 1);
        }
    }
    const HeatCell *last = cell_at(drawn, layout->column_count - 1, layout->row_count - 1);
    g_assert_cmpfloat(right_of(last->box) + 40, ==, layout->width);
    g_assert_cmpfloat(bottom_of(last->box), <, layout->height);
}

static void check_foot(const Drawn *drawn)
{
    const FootLayout *foot = &drawn->layout->foot;
    const HeatRow *last = &drawn->layout->rows[drawn->layout->row_count - 1];
    double below = bottom_of(last->header);
    for (size_t i = 0; i < foot->legend_count; i++) {
        const LegendItem *item = &foot->legend[i];
        g_assert_cmpfloat(item->y - 6, >=, below);
        g_assert_cmpfloat(item->x + item->width, <=, drawn->layout->width - 40 + SLACK);
        for (size_t j = 0; j < i; j++) {
            const LegendItem *other = &foot->legend[j];
            g_assert_true(other->y != item->y || other->x + other->width <= item->x + 26);
        }
    }
    g_assert_cmpuint(foot->priority_count, ==, 0);
    g_assert_cmpfloat(foot->print.y + foot->print.height, <=, drawn->layout->height);
}

static void check(const Drawn *drawn)
{
    check_columns(drawn);
    check_rows(drawn);
    check_cells(drawn);
    check_foot(drawn);
    Theme theme;
    g_assert_true(theme_find("auto", &theme));
    g_autoptr(Scene) scene = compose_heatmap(&drawn->map, drawn->layout, &theme);
    const char *reason = "";
    g_assert_true(scene_is_sound(scene, &reason));
}

static void check_file(const char *path, FontSet *fonts)
{
    static const char *const languages[] = {NULL, "en", "fa", "ar"};
    static const char *const pages[] = {NULL, "A4"};
    char *text;
    gsize length;
    g_assert_true(g_file_get_contents(path, &text, &length, NULL));
    g_autoptr(GBytes) bytes = g_bytes_new_take(text, length);
    for (size_t i = 0; i < G_N_ELEMENTS(languages); i++) {
        for (size_t j = 0; j < G_N_ELEMENTS(pages); j++) {
            double width = 0;
            for (ShowMode show = SHOW_BOTH; show <= SHOW_GAP; show++) {
                const Wanted wanted = {languages[i], show, pages[j]};
                Drawn drawn = drawn_new(path, bytes, &wanted, fonts);
                check(&drawn);
                if (show == SHOW_BOTH) {
                    width = drawn.layout->width;
                } else if (pages[j] == NULL) {
                    /* pictures laid side by side compare */
                    g_assert_cmpfloat(drawn.layout->width, ==, width);
                }
                drawn_clear(&drawn);
            }
        }
    }
}

static void test_examples(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    for_each_example(check_file, fonts);
}

/* ---- What stands in the cells. */

static const char few[] = "title: t\n"
                          "stages: [One, Two, Three]\n"
                          "channels: [A, B]\n"
                          "touchpoints:\n"
                          "  - {stage: One, channel: A, current: 4, desired: 9}\n"
                          "  - {stage: One, channel: A, current: 6, desired: 8}\n"
                          "  - {stage: One, channel: A, current: 1}\n"
                          "  - {stage: Two, channel: A, desired: 7, moment_of_truth: true}\n"
                          "  - {stage: Two, channel: B, current: 8, desired: 8}\n"
                          "  - {stage: Three, channel: B, current: 9, desired: 8}\n";

static void assert_number(const Drawn *drawn, size_t column, size_t row, const char *number)
{
    g_assert_cmpstr(cell_at(drawn, column, row)->number, ==, number);
}

static void test_numbers(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    Drawn drawn = drawn_from_text(few, &(Wanted){.show = SHOW_BOTH}, fonts);
    g_assert_cmpuint(drawn.layout->column_count, ==, 4);
    g_assert_cmpuint(drawn.layout->row_count, ==, 3);
    assert_number(&drawn, 0, 0, "−3.5"); /* of −5 and −2; the third has one score alone */
    assert_number(&drawn, 1, 0, "–");    /* not measured */
    assert_number(&drawn, 2, 0, NULL);   /* nothing there */
    assert_number(&drawn, 0, 1, NULL);
    assert_number(&drawn, 1, 1, "0.0"); /* one form for all */
    assert_number(&drawn, 2, 1, "+1.0");
    assert_number(&drawn, 3, 0, "−3.5"); /* the edges: of touchpoints, not of cells */
    assert_number(&drawn, 3, 1, "+0.5");
    assert_number(&drawn, 0, 2, "−3.5");
    assert_number(&drawn, 1, 2, "0.0");
    assert_number(&drawn, 3, 2, "−1.5"); /* (−5 −2 +0 +1) ÷ 4 */
    g_assert_cmpint(cell_at(&drawn, 0, 0)->mean.severity, ==, GAP_CLEAR);
    g_assert_true(cell_at(&drawn, 1, 0)->moment);
    g_assert_false(cell_at(&drawn, 1, 1)->moment);
    drawn_clear(&drawn);

    drawn = drawn_from_text(few, &(Wanted){.show = SHOW_CURRENT}, fonts);
    assert_number(&drawn, 0, 0, "3.7"); /* of 4, 6 and 1: all that have this score */
    assert_number(&drawn, 1, 0, "–");
    assert_number(&drawn, 2, 1, "9.0");
    assert_number(&drawn, 3, 2, "5.6"); /* 28 ÷ 5 */
    drawn_clear(&drawn);
    drawn = drawn_from_text(few, &(Wanted){.show = SHOW_DESIRED}, fonts);
    assert_number(&drawn, 0, 0, "8.5");
    assert_number(&drawn, 1, 0, "7.0");
    drawn_clear(&drawn);
    drawn = drawn_from_text(few, &(Wanted){.language = "fa", .show = SHOW_GAP}, fonts);
    assert_number(&drawn, 0, 0, "\u200e−۳٫۵");
    drawn_clear(&drawn);
}

static void test_whole_numbers(void)
{
    static const char text[] = "title: t\n"
                               "stages: [One, Two]\n"
                               "channels: [A]\n"
                               "touchpoints:\n"
                               "  - {stage: One, channel: A, current: 4, desired: 9}\n"
                               "  - {stage: Two, channel: A, current: 6, desired: 8}\n";
    g_autoptr(FontSet) fonts = new_fonts();
    Drawn drawn = drawn_from_text(text, &(Wanted){0}, fonts);
    assert_number(&drawn, 0, 0, "−5");
    assert_number(&drawn, 1, 0, "−2");
    assert_number(&drawn, 2, 0, "−3.5"); /* a mean keeps its decimal */
    drawn_clear(&drawn);
}

static const char *legend_text(const Drawn *drawn, LegendKind kind, size_t index)
{
    for (size_t i = 0; i < drawn->layout->foot.legend_count; i++) {
        const LegendItem *item = &drawn->layout->foot.legend[i];
        if (item->kind == kind && index-- == 0) {
            return item->text;
        }
    }
    return NULL;
}

/* Where a tenth is half of the scale, numbers and legend have the decimals that tell them apart. */
static void test_short_scale(void)
{
    static const char text[] = "title: t\n"
                               "scale: {min: 0, max: 0.2}\n"
                               "stages: [One, Two]\n"
                               "channels: [A]\n"
                               "touchpoints:\n"
                               "  - {stage: One, channel: A, current: 0.05, desired: 0.145}\n"
                               "  - {stage: Two, channel: A, current: 0.085, desired: 0.2}\n";
    static const char *const steps[HEAT_STEPS] = {"0–0.04", "0.04–0.08", "0.08–0.12", "0.12–0.16",
                                                  "0.16–0.2"};
    g_autoptr(FontSet) fonts = new_fonts();
    Drawn drawn = drawn_from_text(text, &(Wanted){.show = SHOW_GAP}, fonts);
    assert_number(&drawn, 0, 0, "−0.095");
    assert_number(&drawn, 1, 0, "−0.115");
    assert_number(&drawn, 2, 0, "−0.105");
    g_assert_cmpint(cell_at(&drawn, 0, 0)->mean.severity, ==, GAP_CLEAR);
    g_assert_cmpint(cell_at(&drawn, 1, 0)->mean.severity, ==, GAP_SEVERE);
    g_assert_cmpstr(legend_text(&drawn, LEGEND_HEAT, 2), ==, "Clear ≥ 0.06");
    g_assert_cmpstr(legend_text(&drawn, LEGEND_HEAT, 3), ==, "Severe ≥ 0.1");
    drawn_clear(&drawn);
    drawn = drawn_from_text(text, &(Wanted){.show = SHOW_CURRENT}, fonts);
    for (size_t i = 0; i < HEAT_STEPS; i++) {
        g_assert_cmpstr(legend_text(&drawn, LEGEND_STEP, i), ==, steps[i]);
    }
    drawn_clear(&drawn);
    drawn = drawn_from_text(few, &(Wanted){.show = SHOW_CURRENT}, fonts);
    g_assert_cmpstr(legend_text(&drawn, LEGEND_STEP, 1), ==, "2–4");
    drawn_clear(&drawn);
}

/* Without a mean there are no edges, and nobody is told of severities. */
static void test_no_scores(void)
{
    static const char text[] = "title: t\n"
                               "stages: [One, Two]\n"
                               "channels: [A]\n"
                               "touchpoints:\n"
                               "  - {stage: One, channel: A, current: 4}\n";
    g_autoptr(FontSet) fonts = new_fonts();
    Drawn drawn = drawn_from_text(text, &(Wanted){0}, fonts);
    g_assert_cmpuint(drawn.layout->column_count, ==, 2);
    g_assert_cmpuint(drawn.layout->row_count, ==, 1);
    assert_number(&drawn, 0, 0, "–");
    assert_number(&drawn, 1, 0, NULL);
    g_assert_cmpuint(drawn.layout->foot.legend_count, ==, 2);
    check(&drawn);
    drawn_clear(&drawn);
}

/* ---- Colours. */

static void test_steps_of_the_scale(void)
{
    const Scale scale = {.min = 0, .max = 10}, negative = {.min = -5, .max = 5};
    g_assert_cmpuint(score_step(&scale, 0), ==, 0);
    g_assert_cmpuint(score_step(&scale, 1.99), ==, 0);
    g_assert_cmpuint(score_step(&scale, 2), ==, 1);
    g_assert_cmpuint(score_step(&scale, 5), ==, 2);
    g_assert_cmpuint(score_step(&scale, 10), ==, 4);
    g_assert_cmpuint(score_step(&negative, -5), ==, 0);
    g_assert_cmpuint(score_step(&negative, 0), ==, 2);
    g_assert_cmpuint(score_step(&negative, 3), ==, 4);
    /* 0.3 ÷ 0.5 × 5 is 2.9999999999999996 */
    const Scale small = {.min = 0, .max = 0.5};
    g_assert_cmpuint(score_step(&small, 0.1 + 0.2), ==, 3);
}

/* WCAG 2.1: 4.5:1, in theme contrast 7:1, in both halves of theme auto. */
static void test_numbers_can_be_read(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    for (const char *const *name = theme_names(); *name != NULL; name++) {
        Theme theme;
        g_assert_true(theme_find(*name, &theme));
        g_autoptr(Scene) scene = scene_new(fonts, &theme);
        double least = strcmp(*name, "contrast") == 0 ? 7.0 : 4.5;
        GArray *grounds = g_array_new(FALSE, FALSE, sizeof(int));
        for (GapSeverity severity = GAP_UNSCORED; severity < GAP_SEVERITY_COUNT; severity++) {
            int ground = severity_heat(severity);
            g_array_append_val(grounds, ground);
        }
        for (size_t step = 0; step < HEAT_STEPS; step++) {
            int ground = score_heat(scene, step);
            g_array_append_val(grounds, ground);
        }
        for (guint i = 0; i < grounds->len; i++) {
            int ground = g_array_index(grounds, int, i);
            PaletteEntry paper = g_array_index(scene->palette, PaletteEntry, ground);
            PaletteEntry ink =
                g_array_index(scene->palette, PaletteEntry, readable_ink(scene, ground));
            g_test_message("%s, ground %u: %.2f, %.2f", *name, i,
                           colour_contrast(ink.light, paper.light),
                           colour_contrast(ink.dark, paper.dark));
            g_assert_cmpfloat(colour_contrast(ink.light, paper.light), >=, least);
            g_assert_cmpfloat(colour_contrast(ink.dark, paper.dark), >=, least);
        }
        g_array_free(grounds, TRUE);
    }
}

/* ---- Large tables. */

/* Cells filled by chance; decimals: of the scores. */
static char *journey_of_chance(size_t stages, size_t channels, bool decimals, const char *language)
{
    bool persian = strcmp(language, "fa") == 0;
    g_autoptr(GRand) chance = g_rand_new_with_seed(100);
    GString *text = g_string_new(NULL);
    g_string_append_printf(text, "title: Large\nlanguage: %s\nstages:\n", language);
    for (size_t i = 0; i < stages; i++) {
        g_string_append_printf(text, "  - {id: s%zu, name: '%s %zu'}\n", i,
                               persian ? "گفتگو در شبکه‌های اجتماعی"
                                       : "Ask for a longer warranty",
                               i + 1);
    }
    g_string_append(text, "channels:\n");
    for (size_t i = 0; i < channels; i++) {
        g_string_append_printf(text, "  - {id: c%zu, name: '%s %zu'}\n", i,
                               persian ? "مرکز پاسخ‌گویی" : "Contact centre of town",
                               i + 1);
    }
    g_string_append(text, "touchpoints:\n");
    for (size_t i = 0; i < stages * channels; i++) {
        if (g_rand_int_range(chance, 0, 10) < 3) {
            continue;
        }
        int current = g_rand_int_range(chance, 0, 11), desired = g_rand_int_range(chance, 5, 11);
        int tenth = decimals && current < 10 ? g_rand_int_range(chance, 0, 10) : 0;
        g_string_append_printf(text,
                               "  - {stage: s%zu, channel: c%zu, current: %d.%d, desired: %d}\n",
                               i % stages, i / stages, current, tenth, desired);
    }
    return g_string_free(text, FALSE);
}

/* The size of the numbers in print, in points. */
static double printed_type(const Drawn *drawn, const char *page)
{
    double width = 0, height = 0;
    g_assert_true(page_size_find(page, &width, &height));
    Scene scene = {.width = drawn->layout->width, .height = drawn->layout->height};
    scene_fit_page(&scene, width, height);
    return drawn->layout->number.size * scene_view(&scene).scale * 0.75;
}

static bool has_legend(const Drawn *drawn, Label label)
{
    const char *text = locale_label(&drawn->map.locale, label);
    for (size_t i = 0; i < drawn->layout->foot.legend_count; i++) {
        if (strcmp(drawn->layout->foot.legend[i].text, text) == 0) {
            return true;
        }
    }
    return false;
}

/* A hundred by a hundred on one A3 page, in numbers of five points. */
static void test_hundred_by_hundred(void)
{
    static const char *const languages[] = {"en", "fa"};
    g_autoptr(FontSet) fonts = new_fonts();
    for (size_t i = 0; i < G_N_ELEMENTS(languages); i++) {
        for (int decimals = 0; decimals < 2; decimals++) {
            g_autofree char *text = journey_of_chance(100, 100, decimals, languages[i]);
            Drawn drawn = drawn_from_text(text, &(Wanted){.page = "A3"}, fonts);
            g_test_message("%s: %.2f points", languages[i], printed_type(&drawn, "A3"));
            g_assert_cmpfloat(printed_type(&drawn, "A3"), >=, 5.0);
            g_assert_cmpfloat(printed_type(&drawn, "A3"), <, 7.0);
            g_assert_true(drawn.layout->upwards && drawn.layout->means_upwards);
            g_assert_true(has_legend(&drawn, LABEL_CELL_MEANS_ROUNDED) == decimals);
            g_assert_null(strstr(cell_at(&drawn, 1, 1)->number, drawn.map.locale.decimal));
            g_assert_nonnull(strstr(cell_at(&drawn, 100, 1)->number, drawn.map.locale.decimal));
            check(&drawn);
            drawn_clear(&drawn);
        }
    }
}

/* Tables of many shapes keep all promises, and the page is filled: one side or a bound of the cells
 * is reached. */
static void test_shapes(void)
{
    static const struct {
        size_t stages, channels;
    } shapes[] = {{1, 40}, {40, 1}, {2, 2}, {12, 12}, {20, 8}, {25, 25}, {8, 60}, {200, 3}};
    static const char *const pages[] = {NULL, "A4", "A0"};
    g_autoptr(FontSet) fonts = new_fonts();
    for (size_t i = 0; i < G_N_ELEMENTS(shapes); i++) {
        g_autofree char *text = journey_of_chance(shapes[i].stages, shapes[i].channels, true, "en");
        for (size_t j = 0; j < G_N_ELEMENTS(pages); j++) {
            g_test_message("%zu × %zu", shapes[i].stages, shapes[i].channels);
            Drawn drawn = drawn_from_text(text, &(Wanted){.page = pages[j]}, fonts);
            check(&drawn);
            g_assert_cmpfloat(drawn.layout->number.size, >=, 11);
            g_assert_cmpfloat(drawn.layout->number.size, <=, 14);
            drawn_clear(&drawn);
        }
    }
}

/* Names that nobody should write: columns and rows grow, nothing is clipped. */
static void test_long_names(void)
{
    g_autofree char *word = g_strnfill(300, 'w');
    g_autoptr(GString) many = g_string_new("many");
    while (many->len < 1500) {
        g_string_append(many, " words");
    }
    const char *const names[] = {word, many->str, "short"};
    GString *text = g_string_new("title: t\nstages:\n");
    for (size_t i = 0; i < 12; i++) {
        g_string_append_printf(text, "  - {id: s%zu, name: '%s'}\n", i, names[i % 3]);
    }
    g_string_append(text, "channels:\n");
    for (size_t i = 0; i < 3; i++) {
        g_string_append_printf(text, "  - {id: c%zu, name: '%s'}\n", i, names[i]);
    }
    g_string_append(text, "touchpoints:\n  - {stage: s1, channel: c1, current: 4, desired: 9}\n");
    g_autofree char *yaml = g_string_free(text, FALSE);
    g_autoptr(FontSet) fonts = new_fonts();
    static const char *const languages[] = {"en", "fa"};
    for (size_t i = 0; i < G_N_ELEMENTS(languages); i++) {
        Drawn drawn = drawn_from_text(yaml, &(Wanted){.language = languages[i]}, fonts);
        g_assert_true(drawn.layout->upwards);
        check(&drawn);
        drawn_clear(&drawn);
    }
}

/* A page never makes the numbers smaller than the natural form of the same table would be on it. */
static void test_page_costs_nothing(void)
{
    static const char *const pages[] = {"A4", "A3", "letter"};
    g_autoptr(FontSet) fonts = new_fonts();
    g_autofree char *text = journey_of_chance(30, 12, true, "en");
    for (size_t i = 0; i < G_N_ELEMENTS(pages); i++) {
        Drawn natural = drawn_from_text(text, &(Wanted){0}, fonts);
        Drawn fitted = drawn_from_text(text, &(Wanted){.page = pages[i]}, fonts);
        g_assert_cmpfloat(printed_type(&fitted, pages[i]), >=,
                          printed_type(&natural, pages[i]) * 0.99);
        g_assert_cmpfloat(cell_at(&fitted, 0, 0)->box.height, >,
                          cell_at(&natural, 0, 0)->box.height);
        drawn_clear(&natural);
        drawn_clear(&fitted);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/heatmap/examples", test_examples);
    g_test_add_func("/heatmap/numbers", test_numbers);
    g_test_add_func("/heatmap/whole-numbers", test_whole_numbers);
    g_test_add_func("/heatmap/short-scale", test_short_scale);
    g_test_add_func("/heatmap/no-scores", test_no_scores);
    g_test_add_func("/heatmap/steps-of-the-scale", test_steps_of_the_scale);
    g_test_add_func("/heatmap/numbers-can-be-read", test_numbers_can_be_read);
    g_test_add_func("/heatmap/hundred-by-hundred", test_hundred_by_hundred);
    g_test_add_func("/heatmap/shapes", test_shapes);
    g_test_add_func("/heatmap/long-names", test_long_names);
    g_test_add_func("/heatmap/page-costs-nothing", test_page_costs_nothing);
    return g_test_run();
}
