/* SPDX-License-Identifier: MIT */
/* What holds for the sheet of every view: it has room for all that title and cards say, however
 * long the numbers are. */
#include <string.h>

#include <cjm/heatmap.h>
#include <cjm/load.h>
#include <cjm/metrics.h>
#include <cjm/plot.h>

static const double SLACK = 0.01;
enum { NARROWEST = 620 };

/* Key figures up to seven digits and a decimal beside each other, in a table of two columns. */
static const char large_numbers[] =
    "title: T\n"
    "scale: {min: -1000000, max: 1000000}\n"
    "stages: [A, B]\n"
    "channels: [C]\n"
    "touchpoints:\n"
    "  - {stage: A, channel: C, name: N, desired: 900000.34,\n"
    "     current: {value: 200000.12, source: assumed}}\n"
    "  - {stage: B, channel: C, name: M, current: -123456.78, desired: 1000000}\n"
    "  - {stage: B, channel: C, name: O}\n";

static const char small_numbers[] = "title: T\n"
                                    "stages: [A]\n"
                                    "channels: [C]\n"
                                    "touchpoints:\n"
                                    "  - {stage: A, channel: C, name: N, current: 5, desired: 6}\n";

static void check_title(const TitleLayout *title, double width)
{
    g_assert_cmpfloat(width, >=, NARROWEST - SLACK);
    g_assert_cmpuint(title->figure_count, >=, 3);
    double end = MARGIN;
    for (size_t i = 0; i < title->figure_count; i++) {
        const KeyFigure *figure = &title->figures[i];
        g_assert_cmpfloat(figure->x - figure->width / 2, >=, end - SLACK);
        end = figure->x + figure->width / 2;
    }
    g_assert_cmpfloat(end, <=, width - MARGIN + SLACK);
}

static void check_flow(const Map *map, FlowForm form, bool downwards)
{
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    g_autoptr(Flow) flow = flow_new(map->journey);
    FlowOptions options = {.form = form, .downwards = downwards, .emphasis = NONE};
    g_autoptr(FlowLayout) layout = layout_flow_new(map, flow, &options, diagnostics);
    check_title(&layout->title, layout->width);
}

/* A dumbbell ends before the number after it. */
static void check_cards(const Map *map, const GridLayout *grid)
{
    double room = card_number_room(map);
    for (size_t i = 0; i < grid->card_count; i++) {
        size_t touchpoint = grid->cards[i].touchpoint;
        const Touchpoint *of = &map->journey->touchpoints[touchpoint];
        g_autofree char *gap = map_gap(map, map->analysis->touchpoints[touchpoint].gap);
        g_autofree char *current = map_score(map, of->current.value);
        g_autofree char *desired = map_score(map, of->desired.value);
        g_assert_cmpfloat(text_measure(map, gap, TYPE_NUMBER) + 8, <=, room);
        g_assert_cmpfloat(text_measure(map, current, TYPE_NUMBER) + 8, <=, room);
        g_assert_cmpfloat(text_measure(map, desired, TYPE_NUMBER) + 8, <=, room);
        g_assert_cmpfloat(card_track_width(map, grid->cards[i].box.width), >=, 48);
    }
}

/* Returns the width of the grid. */
static double check_views(const Map *map)
{
    g_autoptr(GridLayout) grid = layout_grid_new(map);
    check_title(&grid->title, grid->width);
    check_cards(map, grid);
    g_autoptr(HeatmapLayout) heatmap = layout_heatmap_new(map);
    check_title(&heatmap->title, heatmap->width);
    g_autoptr(Quadrants) quadrants = quadrants_new(map->journey, CROSSHAIR_SCALE);
    g_autoptr(PlotLayout) plot = layout_plot_new(map, quadrants);
    check_title(&plot->title, plot->width);
    check_flow(map, FLOW_LANES, false);
    check_flow(map, FLOW_GRAPH, false);
    check_flow(map, FLOW_GRAPH, true);
    return grid->width;
}

static void check_journey(const char *text, FontSet *fonts)
{
    static const char *const languages[] = {"en", "fa", "ar"};
    g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
    g_autoptr(Source) source = source_new("made.cjm.yaml", bytes);
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    g_autoptr(Journey) journey = journey_load(source, diagnostics);
    g_assert_nonnull(journey);
    g_autoptr(Analysis) analysis = analysis_new(journey);
    g_autoptr(CellIndex) cells = cell_index_new(journey);
    for (size_t i = 0; i < G_N_ELEMENTS(languages); i++) {
        double width = 0;
        for (ShowMode show = SHOW_BOTH; show <= SHOW_GAP; show++) {
            const Map map = {
                .journey = journey,
                .analysis = analysis,
                .cells = cells,
                .fonts = fonts,
                .locale = locale_for(languages[i], DIGITS_AUTO),
                .language = languages[i],
                .show = show,
                .tenths = map_needs_tenths(journey),
            };
            double shown = check_views(&map);
            /* pictures laid side by side compare */
            g_assert_true(show == SHOW_BOTH || shown == width);
            width = shown;
        }
    }
}

static const char fine_numbers[] =
    "title: T\n"
    "scale: {min: 0, max: 0.002}\n"
    "stages: [A]\n"
    "channels: [C]\n"
    "touchpoints:\n"
    "  - {stage: A, channel: C, name: N, current: 0.00044, desired: 0.00188}\n";

static void test_numbers_have_room(void)
{
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    g_autoptr(FontSet) fonts = font_set_new(NULL, NULL, diagnostics);
    g_assert_nonnull(fonts);
    check_journey(large_numbers, fonts);
    check_journey(small_numbers, fonts);
    check_journey(fine_numbers, fonts);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sheets/numbers-have-room", test_numbers_have_room);
    return g_test_run();
}
