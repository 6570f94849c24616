/* SPDX-License-Identifier: MIT */
/* `cjm fonts`: the fonts that draw journeys, with their files. */
#include "session.h"

#include <string.h>
#include <cjm/checks.h>

#include "prepare.h"

static void append_fonts(Session *session, const FontSet *fonts)
{
    for (size_t i = 0; i < font_set_count(fonts); i++) {
        g_string_append_printf(session->results, "%-28s %-8s %-7s ", font_family(fonts, i),
                               font_weight(fonts, i) == WEIGHT_BOLD ? "bold" : "regular",
                               font_is_system(fonts, i) ? "system" : "own");
        text_append_escaped(session->results, font_file(fonts, i), strlen(font_file(fonts, i)));
        g_string_append_c(session->results, '\n');
    }
}

/* Composing a map loads every font that it needs. */
static void list_for_journey(Session *session, const char *path, const RenderOptions *options)
{
    g_autoptr(Journey) journey = input_load(session, path, true);
    g_autoptr(FontSet) own_fonts = NULL;
    FontSet *fonts = journey != NULL ? journey_fonts(session, journey, options, &own_fonts) : NULL;
    if (fonts == NULL) {
        return;
    }
    journey_check(session, journey, options, true, fonts);
    g_autoptr(Scene) scene = pipeline_compose(journey, options, fonts, session->diagnostics);
    if (own_fonts != NULL) {
        append_fonts(session, own_fonts);
    }
}

static void list_for_theme(Session *session, const ThemeSettings *settings)
{
    g_autoptr(FontSet) own_fonts = NULL;
    const FontSet *fonts = theme_fonts(session, settings, &own_fonts);
    if (fonts != NULL) {
        check_fonts(settings, fonts, session->diagnostics);
        append_fonts(session, fonts);
    }
}

void fonts_run(Session *session)
{
    RenderOptions options = {.theme = session->arguments.values[OPTION_THEME]};
    if (!session_theme_file(session, &options.theme_settings)) {
        return;
    }
    if (options.theme_settings != NULL) {
        options.theme = NULL;
    }
    if (session->arguments.file_count == 0) {
        list_for_theme(session, options.theme_settings);
        return;
    }
    for (size_t i = 0; i < session->arguments.file_count; i++) {
        list_for_journey(session, session->arguments.files[i], &options);
    }
    /* Not asked for when every journey brought fonts of its own. */
    if (session->fonts != NULL) {
        append_fonts(session, session->fonts);
    }
}
