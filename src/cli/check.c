/* SPDX-License-Identifier: MIT */
/* `cjm check`: every problem of the inputs, and the limits of a gate, on standard output. */
#include "session.h"

#include <cjm/analysis.h>
#include <cjm/load.h>

#include "prepare.h"

static bool read_age(Session *session, Policy *limits)
{
    const char *text = session->arguments.values[OPTION_MAX_AGE];
    limits->has_max_age = text != NULL;
    if (text == NULL || age_parse(text, &limits->max_age_days)) {
        return true;
    }
    session_usage_error(session, NULL,
                        "--max-age wants days or weeks such as 180d or 26w, not '%s'", text);
    return false;
}

static bool read_coverage(Session *session, Policy *limits)
{
    const char *text = session->arguments.values[OPTION_MIN_COVERAGE];
    double *share = &limits->min_coverage;
    limits->has_min_coverage = text != NULL;
    if (text == NULL || (g_utf8_validate(text, -1, NULL) && share_parse(text, share) &&
                         *share >= 0 && *share <= 1)) {
        return true;
    }
    session_usage_error(session, NULL, "--min-coverage wants a share such as 60%% or 0.6, not '%s'",
                        text);
    return false;
}

static bool read_count(Session *session, OptionId option, bool *ret_given, size_t *ret_count)
{
    enum { MOST = 1000000000 };
    const char *text = session->arguments.values[option];
    guint64 count = 0;
    *ret_given = text != NULL;
    if (text != NULL && !g_ascii_string_to_unsigned(text, 10, 0, MOST, &count, NULL)) {
        session_usage_error(session, NULL, "--%s wants a whole number, not '%s'",
                            OPTIONS[option].name, text);
        return false;
    }
    *ret_count = (size_t)count;
    return true;
}

static bool read_required(Session *session, Policy *limits)
{
    const char *text = session->arguments.values[OPTION_REQUIRE];
    g_auto(GStrv) words = text != NULL ? g_strsplit(text, ",", -1) : NULL;
    bool good = true;
    for (char **word = words; word != NULL && *word != NULL; word++) {
        unsigned bit = 0;
        const char *nearest = NULL;
        if (field_parse(g_strstrip(*word), &bit, &nearest)) {
            limits->require |= bit;
            continue;
        }
        g_autofree char *hint =
            nearest != NULL ? g_strdup_printf("did you mean '%s'?", nearest) : NULL;
        session_usage_error(session, hint, "--require knows no field '%s'", *word);
        good = false;
    }
    return good;
}

/* Ages are counted from SOURCE_DATE_EPOCH, else from today: the one place that asks the clock. */
static bool read_today(Session *session, char **ret_today)
{
    bool given = false;
    gint64 seconds = g_get_real_time() / G_USEC_PER_SEC;
    if (!session_epoch(session, &given, &seconds)) {
        return false;
    }
    g_autoptr(GDateTime) now = g_date_time_new_from_unix_utc(seconds);
    *ret_today = g_date_time_format(now, "%Y-%m-%d");
    return true;
}

static bool read_limits(Session *session, Policy *limits)
{
    const Arguments *arguments = &session->arguments;
    *limits = (Policy){
        .has_max_gap = option_given(arguments, OPTION_MAX_GAP),
        .max_gap = option_number(arguments, OPTION_MAX_GAP, 0),
        .has_max_spread = option_given(arguments, OPTION_MAX_SPREAD),
        .max_spread = option_number(arguments, OPTION_MAX_SPREAD, 0),
    };
    bool good = read_age(session, limits);
    good = read_coverage(session, limits) && good;
    good =
        read_count(session, OPTION_MIN_ANSWERS, &limits->has_min_answers, &limits->min_answers) &&
        good;
    good = read_count(session, OPTION_MAX_WARNINGS, &limits->has_max_warnings,
                      &limits->max_warnings) &&
           good;
    return read_required(session, limits) && good;
}

static void check_input(Session *session, const char *path, const RenderOptions *options,
                        const Policy *limits, const char *today)
{
    size_t before = diagnostics_count(session->diagnostics);
    size_t warnings = diagnostics_count_level(session->diagnostics, LEVEL_WARNING);
    g_autoptr(Journey) journey = input_load(session, path, true);
    g_autoptr(FontSet) own_fonts = NULL;
    FontSet *fonts = journey != NULL ? journey_fonts(session, journey, options, &own_fonts) : NULL;
    if (fonts == NULL) {
        return;
    }
    session_show_progress(session);
    journey_check(session, journey, options, true, fonts);
    g_autoptr(Analysis) analysis = analysis_new(journey);
    Policy policy = policy_merge(&journey->policy, limits);
    GateFacts facts = {
        .today = today,
        .warnings = diagnostics_count_level(session->diagnostics, LEVEL_WARNING) - warnings,
    };
    gate_check(analysis, &policy, &facts, session->diagnostics);
    if (diagnostics_count(session->diagnostics) == before) {
        session_say(session, "%s: no problem", path);
    }
}

void check_run(Session *session)
{
    RenderOptions options = {.theme = session->arguments.values[OPTION_THEME]};
    Policy limits;
    g_autofree char *today = NULL;
    bool good = read_limits(session, &limits);
    good = read_today(session, &today) && good;
    good = session_theme_file(session, &options.theme_settings) && good;
    if (!good) {
        return;
    }
    if (options.theme_settings != NULL) {
        options.theme = NULL;
    }
    session->diagnostics_are_results = true;
    for (size_t i = 0; i < session->arguments.file_count; i++) {
        session_begin_input(session, i, session->arguments.files[i]);
        check_input(session, session->arguments.files[i], &options, &limits, today);
    }
}
