/* SPDX-License-Identifier: MIT */
/* `cjm render`: each input on its own, from file to picture. */
#include "session.h"

#include "pictures.h"
#include "prepare.h"

/* What the options ask for, the same for every input. */
typedef struct RenderJob {
    RenderOptions options;
    BackendOptions backend_options;
    TargetFormat format; /* a picture's */
    bool prints;         /* --print: a stage instead of a picture */
    PrintedStage print;
} RenderJob;

/* A format that is made of the layout, not drawn. */
static bool is_export(const RenderJob *job)
{
    return job->format.backend->draw == NULL;
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
        session_usage_error(session, NULL,
                            "--path is for grid and flow; the priority plot has no "
                            "paths");
    }
    if (job->options.show == SHOW_DESIRED || job->options.show == SHOW_GAP) {
        session_usage_error(session, "leave --show out, or use --show current",
                            "--show %s would leave the priority plot without its axis",
                            arguments->values[OPTION_SHOW]);
    }
}

static void check_combinations(Session *session, const RenderJob *job)
{
    const Arguments *arguments = &session->arguments;
    pictures_check_options(session, &job->format, job->prints);
    if (is_export(job) && job->options.view != VIEW_FLOW && !job->prints) {
        session_usage_error(session, "add --view flow", "%s is for the flow alone",
                            job->format.backend->name);
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
}

static bool read_job(Session *session, RenderJob *job)
{
    const Arguments *arguments = &session->arguments;
    *job = (RenderJob){
        .prints = option_given(arguments, OPTION_PRINT),
        .print = (PrintedStage)option_choice(arguments, OPTION_PRINT, PRINT_JOURNEY),
    };
    RenderOptions *options = &job->options;
    pictures_read_options(session, options, &job->backend_options);
    options->view = (View)option_choice(arguments, OPTION_VIEW, VIEW_GRID);
    options->path = arguments->values[OPTION_PATH];
    options->flow_form = (FlowForm)option_choice(arguments, OPTION_FLOW, FLOW_LANES);
    options->edges = (EdgeForm)option_choice(arguments, OPTION_EDGES, EDGES_CURVED);
    options->downwards = option_choice(arguments, OPTION_DIRECTION, 0) == 1;
    options->crosshair = (CrosshairRule)option_choice(arguments, OPTION_CROSSHAIR, CROSSHAIR_SCALE);
    options->show = (ShowMode)option_choice(arguments, OPTION_SHOW, SHOW_BOTH);
    if (targets_choose_format(session, OPTION_FORMAT, &job->format)) {
        check_combinations(session, job);
    }
    return session_errors(session) == 0;
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

static GBytes *make_picture(Session *session, const RenderJob *job, const Journey *journey,
                            FontSet *fonts)
{
    if (is_export(job)) {
        GString *text = g_string_new(NULL);
        pipeline_export_dot(journey, &job->options, fonts, session->diagnostics, text);
        return g_string_free_to_bytes(text);
    }
    g_autoptr(Scene) scene = pipeline_compose(journey, &job->options, fonts, session->diagnostics);
    return scene != NULL
               ? job->format.backend->draw(scene, &job->backend_options, session->diagnostics)
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
        target_write(session, picture, input, target);
    }
}

void render_run(Session *session)
{
    RenderJob job;
    if (!read_job(session, &job)) {
        return;
    }
    g_auto(GStrv) targets = job.prints ? NULL : targets_new(session, &job.format);
    if (targets == NULL && !job.prints) {
        return;
    }
    for (size_t i = 0; i < session->arguments.file_count; i++) {
        const char *input = session->arguments.files[i];
        session_begin_input(session, i, input);
        render_input(session, &job, input, job.prints ? NULL : targets[i]);
    }
}
