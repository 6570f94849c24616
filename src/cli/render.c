/* SPDX-License-Identifier: MIT */
/* `cjm render`: each input on its own, from file to picture. */
#include "session.h"

#include <string.h>
#include <unistd.h>
#include <cjm/output.h>

#include "prepare.h"
#include "targets.h"

/* What the options ask for, the same for every input. */
typedef struct RenderJob {
    RenderOptions options;
    BackendOptions backend_options;
    const Backend *backend;
    bool prints; /* --print: a stage instead of a picture */
    enum { PRINT_JOURNEY, PRINT_LAYOUT, PRINT_SCENE } print;
} RenderJob;

/* A format that is made of the layout, not drawn. */
static bool is_export(const RenderJob *job)
{
    return job->backend->draw == NULL;
}

/* The plot has no edges, and always shows the current score. */
static void check_priority(Session *session, const RenderJob *job)
{
    const Arguments *arguments = &session->arguments;
    if (job->options.view != VIEW_PRIORITY) {
        if (option_given(arguments, OPTION_CROSSHAIR)) {
            session_usage_error(session, "add --view priority",
                                "--crosshair is for the priority plot alone");
        }
        return;
    }
    if (option_given(arguments, OPTION_PATH)) {
        session_usage_error(session, NULL, "--path is for grid and flow; the priority plot has no "
                                           "paths");
    }
    if (job->options.show == SHOW_DESIRED || job->options.show == SHOW_GAP) {
        session_usage_error(session, "leave --show out, or use --show current",
                            "--show %s would leave the priority plot without its axis",
                            arguments->values[OPTION_SHOW]);
    }
}

/* Options that would change nothing are more likely a mistake than a wish. */
static bool check_combinations(Session *session, const RenderJob *job)
{
    const Arguments *arguments = &session->arguments;
    size_t errors = session_errors(session);
    if (option_given(arguments, OPTION_SCALE) && strcmp(job->backend->name, "png") != 0) {
        session_usage_error(session, NULL, "--scale is for PNG alone; %s has no pixels",
                            job->backend->name);
    }
    if (job->prints && option_given(arguments, OPTION_OUTPUT) &&
        strcmp(arguments->values[OPTION_OUTPUT], "-") != 0) {
        session_usage_error(session, NULL, "--print goes to standard output, not to '%s'",
                            arguments->values[OPTION_OUTPUT]);
    }
    if (option_given(arguments, OPTION_TEXT) && strcmp(job->backend->name, "svg") != 0) {
        session_usage_error(session, NULL, "--text is for SVG alone");
    }
    if (is_export(job) && job->options.view != VIEW_FLOW && !job->prints) {
        session_usage_error(session, "add --view flow", "%s is for the flow alone",
                            job->backend->name);
    }
    if (is_export(job) && option_given(arguments, OPTION_PAGE)) {
        session_usage_error(session, NULL, "--page is for pictures; %s has no pages",
                            job->backend->name);
    }
    const OptionId flow_only[] = {OPTION_FLOW, OPTION_EDGES, OPTION_DIRECTION};
    for (size_t i = 0; i < G_N_ELEMENTS(flow_only); i++) {
        if (option_given(arguments, flow_only[i]) && job->options.view != VIEW_FLOW) {
            session_usage_error(session, "add --view flow", "--%s is for the flow alone",
                                OPTIONS[flow_only[i]].name);
        }
    }
    if (option_given(arguments, OPTION_PATH) && job->options.view == VIEW_HEATMAP) {
        session_usage_error(session, "the grid and the flow draw paths",
                            "--path is not for the heat map, which draws no steps");
    }
    if (option_given(arguments, OPTION_DIRECTION) && job->options.flow_form != FLOW_GRAPH) {
        session_usage_error(session, "add --flow graph",
                            "--direction is for the graph alone; lanes run across");
    }
    check_priority(session, job);
    return session_errors(session) == errors;
}

static bool read_job(Session *session, RenderJob *job)
{
    const Arguments *arguments = &session->arguments;
    *job = (RenderJob){
        .options =
            {
                .view = (View)option_choice(arguments, OPTION_VIEW, VIEW_GRID),
                .path = arguments->values[OPTION_PATH],
                .flow_form = (FlowForm)option_choice(arguments, OPTION_FLOW, FLOW_LANES),
                .edges = (EdgeForm)option_choice(arguments, OPTION_EDGES, EDGES_CURVED),
                .downwards = option_choice(arguments, OPTION_DIRECTION, 0) == 1,
                .crosshair =
                    (CrosshairRule)option_choice(arguments, OPTION_CROSSHAIR, CROSSHAIR_SCALE),
                .show = (ShowMode)option_choice(arguments, OPTION_SHOW, SHOW_BOTH),
                .theme = arguments->values[OPTION_THEME],
                .program_version = CJM_VERSION,
            },
        .backend_options =
            {
                .text_mode = (TextMode)option_choice(arguments, OPTION_TEXT, TEXT_EMBED),
                .scale = option_number(arguments, OPTION_SCALE, 1),
            },
        .prints = option_given(arguments, OPTION_PRINT),
        .print = option_choice(arguments, OPTION_PRINT, PRINT_JOURNEY),
    };
    if (option_given(arguments, OPTION_PAGE)) {
        page_size_find(arguments->values[OPTION_PAGE], &job->options.page_width,
                       &job->options.page_height);
    }
    bool good = session_language(session, &job->options.language);
    good = session_theme_file(session, &job->options.theme_settings) && good;
    good = session_epoch(session, &job->backend_options.has_epoch, &job->backend_options.epoch) &&
           good;
    if (job->options.theme_settings != NULL) {
        job->options.theme = NULL;
    }
    job->backend = targets_choose_backend(session);
    return job->backend != NULL && check_combinations(session, job) && good;
}

static void print_stage(Session *session, const RenderJob *job, const Journey *journey,
                        FontSet *fonts)
{
    if (job->print == PRINT_JOURNEY) {
        journey_print(journey, session->results);
    } else if (job->print == PRINT_LAYOUT) {
        pipeline_print_layout(journey, &job->options, fonts, session->diagnostics,
                              session->results);
    } else {
        g_autoptr(Scene) scene =
            pipeline_compose(journey, &job->options, fonts, session->diagnostics);
        if (scene != NULL) {
            scene_print(scene, session->results);
        }
    }
}

static void write_picture(Session *session, GBytes *picture, const char *input, const char *target)
{
    if (strcmp(target, "-") == 0) {
        session->reader_left = !output_write_descriptor(STDOUT_FILENO, "standard output", picture,
                                                        session->diagnostics);
        return;
    }
    if (output_write_file(target, picture, session->diagnostics)) {
        session_say(session, "%s: %s, %" G_GSIZE_FORMAT " bytes", input, target,
                    g_bytes_get_size(picture));
        session_say_written(session, target);
    }
}

static GBytes *make_picture(Session *session, const RenderJob *job, const Journey *journey,
                            FontSet *fonts)
{
    if (is_export(job)) {
        GString *text = g_string_new(NULL);
        pipeline_export_dot(journey, &job->options, fonts, session->diagnostics, text);
        return g_string_free_to_bytes(text);
    }
    g_autoptr(Scene) scene = pipeline_compose(journey, &job->options, fonts, session->diagnostics);
    return scene != NULL ? job->backend->draw(scene, &job->backend_options, session->diagnostics)
                         : NULL;
}

static void render_input(Session *session, const RenderJob *job, const char *input,
                         const char *target)
{
    g_autoptr(Journey) journey = input_load(session, input, false);
    if (journey == NULL) {
        return;
    }
    session_show_progress(session);
    g_autoptr(FontSet) own_fonts = NULL;
    FontSet *fonts = journey_fonts(session, journey, &job->options, &own_fonts);
    size_t errors = session_errors(session);
    if (fonts == NULL || !journey_check(session, journey, &job->options, false, fonts)) {
        return;
    }
    session_show_progress(session);
    if (job->prints) {
        print_stage(session, job, journey, fonts);
        return;
    }
    g_autoptr(GBytes) picture = make_picture(session, job, journey, fonts);
    if (picture != NULL && session_errors(session) == errors) {
        write_picture(session, picture, input, target);
    }
}

void render_run(Session *session)
{
    RenderJob job;
    if (!read_job(session, &job)) {
        return;
    }
    g_auto(GStrv) targets = targets_new(session, job.backend, job.prints);
    for (size_t i = 0; targets != NULL && i < session->arguments.file_count; i++) {
        session_begin_input(session, i, session->arguments.files[i]);
        render_input(session, &job, session->arguments.files[i], targets[i]);
    }
}
