/* SPDX-License-Identifier: MIT */
/* `cjm check`: every problem of the inputs, and the limits of a gate, on standard output. */
#include "session.h"

#include <string.h>
#include <cjm/analysis.h>
#include <cjm/load.h>

#include "prepare.h"

/* "180", "180d" or "26w". */
static bool read_age(Session *session, GateLimits *limits)
{
    const char *text = session->arguments.values[OPTION_MAX_AGE];
    if (text == NULL) {
        return true;
    }
    size_t length = strlen(text);
    int days = g_str_has_suffix(text, "w") ? 7 : 1;
    bool has_unit = g_str_has_suffix(text, "w") || g_str_has_suffix(text, "d");
    g_autofree char *number = g_strndup(text, has_unit ? length - 1 : length);
    enum { MOST = 100000 };
    guint64 count = 0;
    if (!g_ascii_string_to_unsigned(number, 10, 0, MOST, &count, NULL)) {
        session_usage_error(session, NULL,
                            "--max-age wants days or weeks such as 180d or 26w, not '%s'", text);
        return false;
    }
    limits->has_max_age = true;
    limits->max_age_days = (int)count * days;
    return true;
}

static bool read_required(Session *session, GateLimits *limits)
{
    static const char *const FIELDS[] = {"owner",   "action",  "impact",
                                         "current", "desired", "intended"};
    static const unsigned BITS[] = {REQUIRE_OWNER,   REQUIRE_ACTION,  REQUIRE_IMPACT,
                                    REQUIRE_CURRENT, REQUIRE_DESIRED, REQUIRE_INTENDED};
    const char *text = session->arguments.values[OPTION_REQUIRE];
    g_auto(GStrv) words = text != NULL ? g_strsplit(text, ",", -1) : NULL;
    bool good = true;
    for (char **word = words; word != NULL && *word != NULL; word++) {
        size_t i = 0;
        while (i < G_N_ELEMENTS(FIELDS) && strcmp(FIELDS[i], g_strstrip(*word)) != 0) {
            i++;
        }
        if (i < G_N_ELEMENTS(FIELDS)) {
            limits->require |= BITS[i];
            continue;
        }
        const char *nearest = text_nearest(*word, FIELDS, G_N_ELEMENTS(FIELDS));
        g_autofree char *hint =
            nearest != NULL ? g_strdup_printf("did you mean '%s'?", nearest) : NULL;
        session_usage_error(session, hint, "--require knows no field '%s'", *word);
        good = false;
    }
    return good;
}

/* Ages are counted from SOURCE_DATE_EPOCH, else from today: the one place that asks the clock. */
static bool read_today(Session *session, GateLimits *limits)
{
    bool given = false;
    gint64 seconds = g_get_real_time() / G_USEC_PER_SEC;
    if (!session_epoch(session, &given, &seconds)) {
        return false;
    }
    g_autoptr(GDateTime) now = g_date_time_new_from_unix_utc(seconds);
    g_autofree char *date = g_date_time_format(now, "%Y-%m-%d");
    g_strlcpy(limits->today, date, sizeof limits->today);
    return true;
}

static bool read_limits(Session *session, GateLimits *limits)
{
    const Arguments *arguments = &session->arguments;
    *limits = (GateLimits){
        .has_max_gap = option_given(arguments, OPTION_MAX_GAP),
        .max_gap = option_number(arguments, OPTION_MAX_GAP, 0),
        .has_max_spread = option_given(arguments, OPTION_MAX_SPREAD),
        .max_spread = option_number(arguments, OPTION_MAX_SPREAD, 0),
    };
    bool good = read_age(session, limits);
    good = read_required(session, limits) && good;
    return read_today(session, limits) && good;
}

static void check_input(Session *session, const char *path, const RenderOptions *options,
                        const GateLimits *limits)
{
    size_t before = diagnostics_count(session->diagnostics);
    g_autoptr(Journey) journey = input_load(session, path, true);
    g_autoptr(FontSet) own_fonts = NULL;
    FontSet *fonts = journey != NULL ? journey_fonts(session, journey, options, &own_fonts) : NULL;
    if (fonts == NULL) {
        return;
    }
    session_show_progress(session);
    journey_check(session, journey, options, true, fonts);
    g_autoptr(Analysis) analysis = analysis_new(journey);
    gate_check(analysis, limits, session->diagnostics);
    if (diagnostics_count(session->diagnostics) == before) {
        session_say(session, "%s: no problem", path);
    }
}

void check_run(Session *session)
{
    RenderOptions options = {.theme = session->arguments.values[OPTION_THEME]};
    GateLimits limits;
    bool good = read_limits(session, &limits);
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
        check_input(session, session->arguments.files[i], &options, &limits);
    }
}
