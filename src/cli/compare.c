/* SPDX-License-Identifier: MIT */
/* `cjm compare`: what changed from one state of a journey to another, as a report or a picture. */
#include "session.h"

#include "pictures.h"
#include "prepare.h"
#include "reports.h"

/* What the options ask for. */
typedef struct CompareJob {
    RenderOptions options;
    BackendOptions backend_options;
    TargetFormat format;
    unsigned fail_on; /* the choices of --fail-on, in their order */
    bool prints;      /* --print: a stage instead of the result */
    PrintedStage print;
} CompareJob;

static bool is_report(const CompareJob *job)
{
    return job->format.report != NULL; /* not of --print */
}

static void check_owner(Session *session, const CompareJob *job)
{
    const Arguments *arguments = &session->arguments;
    if (!option_given(arguments, OPTION_OWNER)) {
        return;
    }
    if (job->format.report == NULL) {
        session_usage_error(session, NULL, "--owner is for reports; a picture shows all owners");
    }
    if (option_given(arguments, OPTION_FAIL_ON)) {
        session_usage_error(session, NULL, "--fail-on is about all owners; leave --owner out");
    }
}

/* A stage of the picture has no format, and goes nowhere but to standard output. */
static void check_print(Session *session, const CompareJob *job)
{
    pictures_check_print(session);
    check_owner(session, job);
    if (job->print == PRINT_JOURNEY) {
        session_usage_error(session, NULL, "--print journey is for one journey");
    }
}

static bool read_job(Session *session, CompareJob *job)
{
    const Arguments *arguments = &session->arguments;
    *job = (CompareJob){
        .prints = option_given(arguments, OPTION_PRINT),
        .print = (PrintedStage)option_choice(arguments, OPTION_PRINT, PRINT_JOURNEY),
    };
    job->fail_on = option_list(arguments, OPTION_FAIL_ON);
    pictures_read_options(session, &job->options, &job->backend_options);
    if (job->prints) {
        check_print(session, job);
    } else if (targets_choose_format(session, OPTION_COMPARE_FORMAT, &job->format)) {
        pictures_check_options(session, &job->format, false);
        reports_check_options(session, &job->format);
        check_owner(session, job);
    }
    return session_errors(session) == 0;
}

/* All of them, so that one run tells every problem. false after an error. */
static bool load_states(Session *session, Journey **journeys)
{
    bool good = true;
    for (size_t i = 0; i < session->arguments.file_count; i++) {
        session_begin_input(session, i, session->arguments.files[i]);
        journeys[i] = input_load(session, session->arguments.files[i], false);
        good = journeys[i] != NULL && good;
    }
    return good;
}

static void print_stage(Session *session, const CompareJob *job, const Comparison *comparison,
                        FontSet *fonts)
{
    if (job->print == PRINT_LAYOUT) {
        pipeline_print_comparison(comparison, &job->options, fonts, session->diagnostics,
                                  session->results);
        return;
    }
    g_autoptr(Scene) scene =
        pipeline_compare(comparison, &job->options, fonts, session->diagnostics);
    if (scene != NULL) {
        scene_print(scene, session->results);
    }
}

/* What is gone, moved or was another's is drawn in words of the first state. */
static bool check_drawn(Session *session, const CompareJob *job, const Comparison *comparison,
                        FontSet *fonts)
{
    const Journey *before = comparison->before->journey, *after = comparison->after->journey;
    const char *language = job->options.language != NULL ? job->options.language : after->language;
    bool good = journey_check_glyphs(session, before, language, fonts);
    return journey_check(session, after, &job->options, false, fonts) && good;
}

static void draw_comparison(Session *session, const CompareJob *job, const Comparison *comparison,
                            const char *name, const char *target)
{
    const Journey *after = comparison->after->journey;
    size_t errors = session_errors(session);
    g_autoptr(FontSet) own_fonts = NULL;
    FontSet *fonts = journey_fonts(session, after, &job->options, &own_fonts);
    if (fonts == NULL || !check_drawn(session, job, comparison, fonts)) {
        return;
    }
    session_show_progress(session);
    if (job->prints) {
        print_stage(session, job, comparison, fonts);
        return;
    }
    g_autoptr(Scene) scene =
        pipeline_compare(comparison, &job->options, fonts, session->diagnostics);
    g_autoptr(GBytes) picture =
        scene != NULL
            ? job->format.backend->draw(scene, &job->backend_options, session->diagnostics)
            : NULL;
    if (picture != NULL && session_errors(session) == errors) {
        target_write(session, picture, name, target);
    }
}

static void report_comparison(Session *session, const CompareJob *job, const Comparison *comparison,
                              const char *name, const char *target)
{
    ReportOptions options = {.language = job->options.language};
    if (reports_find_owner(session, comparison->after->journey, &options.owner)) {
        g_autoptr(Report) report = report_compare_new(comparison, &options);
        reports_write(session, report, &job->format, name, target);
    }
}

/* A report takes words of every state; what is drawn is checked where it is drawn. */
static bool check_languages(Session *session, const CompareJob *job, const Comparison *comparison)
{
    size_t count = comparison->state_count - (is_report(job) ? 0 : 1);
    bool good = true;
    for (size_t i = 0; i < count; i++) {
        good = journey_check_language(session, comparison->states[i]->journey,
                                      job->options.language) &&
               good;
    }
    return good;
}

/* The reader needs the result all the more where the gate lets nothing pass. */
static void compare_states(Session *session, const CompareJob *job, const Analysis *const *states,
                           size_t count, const char *target)
{
    const char *name = session->arguments.files[count - 1];
    g_autoptr(Comparison) comparison = comparison_new(states, count);
    if (!check_languages(session, job, comparison)) {
        return;
    }
    if (is_report(job)) {
        report_comparison(session, job, comparison, name, target);
    } else {
        draw_comparison(session, job, comparison, name, target);
    }
    comparison_check(comparison, job->fail_on, session->diagnostics);
    if (option_given(&session->arguments, OPTION_STRICT)) {
        diagnostics_promote_warnings(session->diagnostics);
    }
}

void compare_run(Session *session)
{
    CompareJob job;
    if (!read_job(session, &job)) {
        return;
    }
    g_autofree char *target = job.prints ? NULL : target_new(session, &job.format);
    if (target == NULL && !job.prints) {
        return;
    }
    size_t count = session->arguments.file_count;
    g_autoptr(GPtrArray) journeys = g_ptr_array_new_with_free_func((GDestroyNotify)journey_free);
    g_autoptr(GPtrArray) states = g_ptr_array_new_with_free_func((GDestroyNotify)analysis_free);
    g_ptr_array_set_size(journeys, (int)count);
    if (!load_states(session, (Journey **)journeys->pdata)) {
        return;
    }
    session_show_progress(session);
    for (size_t i = 0; i < count; i++) {
        g_ptr_array_add(states, analysis_new(g_ptr_array_index(journeys, i)));
    }
    compare_states(session, &job, (const Analysis *const *)states->pdata, count, target);
}
