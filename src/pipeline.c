/* SPDX-License-Identifier: MIT */
/* The architecture as code: journey → analysis → layout → scene, with a line in a table for each
 * view. Used by cli/ and the fuzz target. */
#include <cjm/pipeline.h>

#include <string.h>
#include <cjm/checks.h>
#include <cjm/compose.h>
#include <cjm/export.h>

const ThemeSettings *pipeline_theme_settings(const Journey *journey, const RenderOptions *options)
{
    if (options->theme_settings != NULL) {
        return options->theme_settings;
    }
    return options->theme == NULL ? journey->theme : NULL;
}

char *theme_font_path(const ThemeSettings *settings, const char *font)
{
    bool is_relative_file = font != NULL && !g_path_is_absolute(font) &&
                            (strchr(font, '/') != NULL || strchr(font, '.') != NULL);
    if (!is_relative_file || settings->source == NULL) {
        return g_strdup(font);
    }
    g_autofree char *folder = g_path_get_dirname(source_name(settings->source));
    return g_build_filename(folder, font, NULL);
}

/* Themes are named by loaders that know the names, so this one exists. */
static Theme choose_theme(const Journey *journey, const RenderOptions *options)
{
    const ThemeSettings *settings = pipeline_theme_settings(journey, options);
    const char *name = options->theme;
    if (name == NULL && settings != NULL) {
        name = settings->base;
    }
    Theme theme;
    if (!theme_find(name != NULL ? name : "light", &theme)) {
        theme_find("light", &theme);
    }
    if (settings != NULL) {
        theme_apply(&theme, settings);
    }
    return theme;
}

static Map make_map(const Journey *journey, const Analysis *analysis, const CellIndex *cells,
                    const RenderOptions *options, FontSet *fonts)
{
    const char *language = options->language != NULL ? options->language : journey->language;
    double width = options->page_width, height = options->page_height;
    return (Map){
        .page_ratio = width > 0 ? page_room_ratio(width, height) : 0,
        .journey = journey,
        .analysis = analysis,
        .cells = cells,
        .fonts = fonts,
        .locale = locale_for(language, journey->digits),
        .language = language,
        .show = options->show,
        .tenths = map_needs_tenths(journey),
        .program_version = options->program_version,
    };
}

/* The path that options name; NONE without one. false after an error. */
static bool find_path(const Journey *journey, const char *wanted, size_t *ret_path,
                      Diagnostics *diagnostics)
{
    *ret_path = wanted == NULL ? NONE : journey_find_path(journey, wanted);
    if (wanted == NULL || *ret_path != NONE) {
        return true;
    }
    g_autofree const char **ids = g_new0(const char *, journey->path_count + 1);
    for (size_t i = 0; i < journey->path_count; i++) {
        ids[i] = journey->paths[i].id;
    }
    const char *nearest = text_nearest(wanted, ids, journey->path_count);
    g_autofree char *hint = nearest != NULL ? g_strdup_printf("did you mean '%s'?", nearest) : NULL;
    diagnostics_add_plain(diagnostics, CODE_USAGE,
                          journey->path_count == 0 ? "the journey has no `paths`" : hint,
                          "--path names '%s', and %s has no such path", wanted,
                          journey->file_name != NULL ? journey->file_name : "the journey");
    return false;
}

/* Beyond that bound neither viewers nor libraries are to be trusted with a coordinate. */
static bool is_drawable(double width, double height, Diagnostics *diagnostics)
{
    if (MAX(width, height) <= SCENE_COORDINATE_LIMIT) {
        return true;
    }
    diagnostics_add_plain(diagnostics, CODE_PICTURE_TOO_LARGE,
                          "draw the journey as several files, or with shorter texts",
                          "the map would be %.0f by %.0f pixels; the limit is %.0f a side", width,
                          height, SCENE_COORDINATE_LIMIT);
    return false;
}

static FlowOptions flow_options(const RenderOptions *options, size_t path)
{
    return (FlowOptions){
        .form = options->flow_form,
        .edges = options->edges,
        .downwards = options->downwards,
        .emphasis = path,
    };
}

/* Everything that a view needs of one run. */
typedef struct Drawing {
    const Map *map;
    const RenderOptions *options;
    size_t path; /* NONE: none is brought out */
    Diagnostics *diagnostics;
} Drawing;

static Scene *compose_grid_view(const Drawing *drawing, const Theme *theme)
{
    g_autoptr(GridLayout) layout = layout_grid_with_path(drawing->map, drawing->path);
    bool drawable = is_drawable(layout->width, layout->height, drawing->diagnostics);
    return drawable ? compose_grid(drawing->map, layout, theme) : NULL;
}

static void print_grid_view(const Drawing *drawing, GString *out)
{
    g_autoptr(GridLayout) layout = layout_grid_with_path(drawing->map, drawing->path);
    layout_grid_print(layout, drawing->map, out);
}

static Scene *compose_flow_view(const Drawing *drawing, const Theme *theme)
{
    FlowOptions flow = flow_options(drawing->options, drawing->path);
    g_autoptr(Flow) edges = flow_new(drawing->map->journey);
    g_autoptr(FlowLayout) layout =
        layout_flow_new(drawing->map, edges, &flow, drawing->diagnostics);
    bool drawable = is_drawable(layout->width, layout->height, drawing->diagnostics);
    return drawable ? compose_flow(drawing->map, edges, layout, theme, &flow) : NULL;
}

static void print_flow_view(const Drawing *drawing, GString *out)
{
    FlowOptions flow = flow_options(drawing->options, drawing->path);
    g_autoptr(Flow) edges = flow_new(drawing->map->journey);
    g_autoptr(FlowLayout) layout =
        layout_flow_new(drawing->map, edges, &flow, drawing->diagnostics);
    layout_flow_print(layout, drawing->map, out);
}

static Scene *compose_priority_view(const Drawing *drawing, const Theme *theme)
{
    g_autoptr(Quadrants) quadrants =
        quadrants_new(drawing->map->journey, drawing->options->crosshair);
    g_autoptr(PlotLayout) layout = layout_plot_new(drawing->map, quadrants);
    bool drawable = is_drawable(layout->width, layout->height, drawing->diagnostics);
    return drawable ? compose_plot(drawing->map, layout, theme) : NULL;
}

static void print_priority_view(const Drawing *drawing, GString *out)
{
    g_autoptr(Quadrants) quadrants =
        quadrants_new(drawing->map->journey, drawing->options->crosshair);
    g_autoptr(PlotLayout) layout = layout_plot_new(drawing->map, quadrants);
    layout_plot_print(layout, drawing->map, out);
}

static Scene *compose_heatmap_view(const Drawing *drawing, const Theme *theme)
{
    g_autoptr(HeatmapLayout) layout = layout_heatmap_new(drawing->map);
    bool drawable = is_drawable(layout->width, layout->height, drawing->diagnostics);
    return drawable ? compose_heatmap(drawing->map, layout, theme) : NULL;
}

static void print_heatmap_view(const Drawing *drawing, GString *out)
{
    g_autoptr(HeatmapLayout) layout = layout_heatmap_new(drawing->map);
    layout_heatmap_print(layout, drawing->map, out);
}

/* A view lays out and composes in its own way. NULL from compose after an error. */
static const struct {
    Scene *(*compose)(const Drawing *drawing, const Theme *theme);
    void (*print)(const Drawing *drawing, GString *out); /* the layout */
} views[] = {
    [VIEW_GRID] = {compose_grid_view, print_grid_view},
    [VIEW_FLOW] = {compose_flow_view, print_flow_view},
    [VIEW_PRIORITY] = {compose_priority_view, print_priority_view},
    [VIEW_HEATMAP] = {compose_heatmap_view, print_heatmap_view},
};

/* The scene of a view, on its page. NULL after an error. */
static Scene *compose_drawing(const Drawing *drawing)
{
    const RenderOptions *options = drawing->options;
    Theme theme = choose_theme(drawing->map->journey, options);
    g_autoptr(Scene) scene = views[options->view].compose(drawing, &theme);
    if (scene == NULL || !font_set_is_whole(drawing->map->fonts, drawing->diagnostics)) {
        return NULL;
    }
    if (options->page_width > 0) {
        scene_fit_page(scene, options->page_width, options->page_height);
    }
    const char *reason = NULL;
    if (!scene_is_sound(scene, &reason)) {
        diagnostics_add_plain(drawing->diagnostics, CODE_INTERNAL,
                              "please report this, with the file", "the map is not sound: %s",
                              reason);
        return NULL;
    }
    return g_steal_pointer(&scene);
}

Scene *pipeline_compose(const Journey *journey, const RenderOptions *options, FontSet *fonts,
                        Diagnostics *diagnostics)
{
    size_t path;
    if (!find_path(journey, options->path, &path, diagnostics)) {
        return NULL;
    }
    g_autoptr(Analysis) analysis = analysis_new(journey);
    g_autoptr(CellIndex) cells = cell_index_new(journey);
    Map map = make_map(journey, analysis, cells, options, fonts);
    Drawing drawing = {&map, options, path, diagnostics};
    return compose_drawing(&drawing);
}

static Map make_comparison_map(const Comparison *comparison, const CellIndex *cells,
                               const RenderOptions *options, FontSet *fonts)
{
    Map map = make_map(comparison->after->journey, comparison->after, cells, options, fonts);
    map.comparison = comparison;
    map.show = SHOW_BOTH;
    for (size_t i = 0; i < comparison->state_count; i++) { /* before and after in one form */
        map.tenths = map.tenths || map_needs_tenths(comparison->states[i]->journey);
    }
    return map;
}

Scene *pipeline_compare(const Comparison *comparison, const RenderOptions *options, FontSet *fonts,
                        Diagnostics *diagnostics)
{
    g_autoptr(CellIndex) cells = cell_index_new(comparison->after->journey);
    Map map = make_comparison_map(comparison, cells, options, fonts);
    RenderOptions grid = *options;
    grid.view = VIEW_GRID;
    Drawing drawing = {&map, &grid, NONE, diagnostics};
    return compose_drawing(&drawing);
}

void pipeline_export_dot(const Journey *journey, const RenderOptions *options, FontSet *fonts,
                         Diagnostics *diagnostics, GString *out)
{
    size_t path;
    if (!find_path(journey, options->path, &path, diagnostics)) {
        return;
    }
    Theme theme = choose_theme(journey, options);
    g_autoptr(Analysis) analysis = analysis_new(journey);
    g_autoptr(CellIndex) cells = cell_index_new(journey);
    Map map = make_map(journey, analysis, cells, options, fonts);
    FlowOptions flow = flow_options(options, path);
    g_autoptr(Flow) edges = flow_new(journey);
    g_autoptr(FlowLayout) layout = layout_flow_new(&map, edges, &flow, diagnostics);
    if (font_set_is_whole(fonts, diagnostics)) {
        export_dot(&map, edges, layout, &theme, out);
    }
}

static void print_drawing(const Drawing *drawing, View view, GString *out)
{
    g_autoptr(GString) printed = g_string_new(NULL);
    views[view].print(drawing, printed);
    if (font_set_is_whole(drawing->map->fonts, drawing->diagnostics)) {
        g_string_append_len(out, printed->str, (gssize)printed->len);
    }
}

void pipeline_print_layout(const Journey *journey, const RenderOptions *options, FontSet *fonts,
                           Diagnostics *diagnostics, GString *out)
{
    size_t path;
    if (!find_path(journey, options->path, &path, diagnostics)) {
        return;
    }
    g_autoptr(Analysis) analysis = analysis_new(journey);
    g_autoptr(CellIndex) cells = cell_index_new(journey);
    Map map = make_map(journey, analysis, cells, options, fonts);
    Drawing drawing = {&map, options, path, diagnostics};
    print_drawing(&drawing, options->view, out);
}

void pipeline_print_comparison(const Comparison *comparison, const RenderOptions *options,
                               FontSet *fonts, Diagnostics *diagnostics, GString *out)
{
    g_autoptr(CellIndex) cells = cell_index_new(comparison->after->journey);
    Map map = make_comparison_map(comparison, cells, options, fonts);
    Drawing drawing = {&map, options, NONE, diagnostics};
    print_drawing(&drawing, VIEW_GRID, out);
}

void pipeline_check(const Journey *journey, const RenderOptions *options, bool every_language,
                    FontSet *fonts, Diagnostics *diagnostics)
{
    const char *language = options->language != NULL ? options->language : journey->language;
    check_language(journey, language, diagnostics);
    check_icons(journey, diagnostics);
    check_glyphs(journey, every_language ? NULL : language, fonts, diagnostics);
    font_set_report(fonts, diagnostics);

    const ThemeSettings *settings = pipeline_theme_settings(journey, options);
    if (settings != NULL) {
        Theme theme = choose_theme(journey, options);
        theme_check_contrast(&theme, settings, diagnostics);
        check_fonts(settings, fonts, diagnostics);
    }
}
