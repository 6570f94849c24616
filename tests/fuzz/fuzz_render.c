/* SPDX-License-Identifier: MIT */
/* The fuzz target: any bytes, through the whole way from loader to SVG. What it must not do: crash,
 * leak, run long, or make a library complain. Built with libFuzzer for `make fuzz`, and with
 * replay.c for `make check`. */
#include "fuzz_render.h"

#include <cjm/pipeline.h>
#include <cjm/report.h>

enum { FONT_LIFE = 2000 }; /* runs before the fonts' cache of words is thrown away */

static void check_scene(const Scene *scene, Diagnostics *diagnostics)
{
    BackendOptions backend_options = {.text_mode = TEXT_EMBED, .scale = 1};
    g_autoptr(GString) printed = g_string_new(NULL);
    if (scene != NULL) {
        g_autoptr(GBytes) picture = backend_find("svg")->draw(scene, &backend_options, diagnostics);
        g_assert_true(picture != NULL || diagnostics_has_errors(diagnostics));
        scene_print(scene, printed);
    }
}

static void draw_view(const Journey *journey, const RenderOptions *options, FontSet *fonts,
                      Diagnostics *diagnostics)
{
    g_autoptr(Scene) scene = pipeline_compose(journey, options, fonts, diagnostics);
    check_scene(scene, diagnostics);
}

/* In all outputs, and as a picture. */
static void show_comparison(const Comparison *comparison, FontSet *fonts, Diagnostics *diagnostics)
{
    ReportOptions report_options = {.owner = NONE};
    g_autoptr(Report) report = report_compare_new(comparison, &report_options);
    ReportStyle style = {.width = 80};
    for (size_t i = 0; report_format_get(i) != NULL; i++) {
        g_autoptr(GString) printed = g_string_new(NULL);
        report_format_get(i)->print(report, &style, printed);
    }
    RenderOptions options = {0};
    g_autoptr(Scene) scene = pipeline_compare(comparison, &options, fonts, diagnostics);
    check_scene(scene, diagnostics);
    comparison_check(comparison, FAIL_ON_WORSE, diagnostics);
    comparison_check(comparison, FAIL_ON_GAP, diagnostics);
}

/* With itself, where nothing may have changed, and with a journey that shares a few words. */
static void compare(const Journey *journey, Source *source, FontSet *fonts,
                    Diagnostics *diagnostics)
{
    static const char text[] =
        "title: T\nscale: {min: 1, max: 5}\nstages: [Awareness, A]\nchannels: [Store, C]\n"
        "touchpoints:\n  - {id: a, stage: A, channel: C, current: 1, desired: 5}\n"
        "  - {stage: Awareness, channel: Store, action: Refresh the window display, current: 2}\n";
    g_autoptr(Diagnostics) known = diagnostics_new();
    g_autoptr(GBytes) bytes = g_bytes_new_static(text, sizeof text - 1);
    g_autoptr(Source) other_source = source_new("other", bytes);
    g_autoptr(Journey) other = journey_load(other_source, known);
    g_autoptr(Journey) again = journey_load(source, known);
    g_autoptr(Analysis) first = analysis_new(journey);
    g_autoptr(Analysis) second = analysis_new(other);
    g_autoptr(Analysis) third = analysis_new(again);

    const Analysis *same[] = {first, third};
    g_autoptr(Comparison) unchanged = comparison_new(same, 2);
    for (ChangeKind kind = 0; kind < CHANGE_KIND_COUNT; kind++) {
        g_assert_cmpuint(unchanged->counts[kind], ==, 0);
    }
    const Analysis *states[] = {first, second, third};
    bool turned = journey->touchpoint_count % 2 == 1;
    g_autoptr(Comparison) comparison = comparison_new(turned ? states + 1 : states, turned ? 2 : 3);
    show_comparison(comparison, fonts, diagnostics);
}

/* The grid, the grid with a path over it, the priority plot, the heat map, the flow in lanes, and
 * now and then as a graph, which costs a process. */
static void draw(const Journey *journey, FontSet *fonts, Diagnostics *diagnostics)
{
    RenderOptions options = {.show = (ShowMode)(journey->touchpoint_count % 4)};
    pipeline_check(journey, &options, true, fonts, diagnostics);
    g_autoptr(GString) printed = g_string_new(NULL);
    journey_print(journey, printed);
    draw_view(journey, &options, fonts, diagnostics);
    if (journey->path_count > 0) {
        options.path = journey->paths[journey->touchpoint_count % journey->path_count].id;
        draw_view(journey, &options, fonts, diagnostics);
    }
    options.view = VIEW_PRIORITY;
    options.crosshair = (CrosshairRule)(journey->touchpoint_count % 3);
    draw_view(journey, &options, fonts, diagnostics);
    options.view = VIEW_HEATMAP;
    draw_view(journey, &options, fonts, diagnostics);
    options.view = VIEW_FLOW;
    options.edges = (EdgeForm)(journey->touchpoint_count % 3);
    draw_view(journey, &options, fonts, diagnostics);
    if ((journey->touchpoint_count + journey->path_count) % 4 == 1) {
        options.flow_form = FLOW_GRAPH;
        options.downwards = journey->stage_count % 2 == 1;
        draw_view(journey, &options, fonts, diagnostics);
        pipeline_export_dot(journey, &options, fonts, diagnostics, printed);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static FontSet *fonts;
    static unsigned runs;
    g_log_set_always_fatal(G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL | G_LOG_FATAL_MASK);
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    if (runs++ % FONT_LIFE == 0) {
        font_set_free(fonts);
        fonts = font_set_new(NULL, NULL, diagnostics);
        g_assert_nonnull(fonts);
    }
    g_autoptr(GBytes) bytes = g_bytes_new(data, size);
    g_autoptr(Source) source = source_new("fuzz", bytes);
    g_autoptr(Journey) journey = journey_load(source, diagnostics);
    g_assert_true(journey != NULL || diagnostics_has_errors(diagnostics));
    if (journey != NULL) {
        draw(journey, fonts, diagnostics);
        compare(journey, source, fonts, diagnostics);
    }
    diagnostics_sort(diagnostics);
    g_autoptr(GString) printed = g_string_new(NULL);
    DiagnosticStyle style = {.colour = size % 2 == 0};
    diagnostics_print_text(diagnostics, &style, printed);
    diagnostics_print_json(diagnostics, &style, printed);
    return 0;
}
