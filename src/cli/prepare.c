/* SPDX-License-Identifier: MIT */
/* Fonts of a journey, and the checks that need them. Used by render, check and fonts. */
#include "prepare.h"

#include <cjm/checks.h>

FontSet *theme_fonts(Session *session, const ThemeSettings *settings, FontSet **ret_own)
{
    if (settings == NULL ||
        (settings->regular_font.name == NULL && settings->bold_font.name == NULL)) {
        return session_fonts(session);
    }
    g_autofree char *regular = theme_font_path(settings, settings->regular_font.name);
    g_autofree char *bold = theme_font_path(settings, settings->bold_font.name);
    FontSet *own = font_set_new(regular, bold, session->diagnostics);
    if (own != NULL) {
        *ret_own = own;
    }
    return own;
}

FontSet *journey_fonts(Session *session, const Journey *journey, const RenderOptions *options,
                       FontSet **ret_own)
{
    return theme_fonts(session, pipeline_theme_settings(journey, options), ret_own);
}

static bool strictly(Session *session, size_t errors)
{
    if (option_given(&session->arguments, OPTION_STRICT)) {
        diagnostics_promote_warnings(session->diagnostics);
    }
    return session_errors(session) == errors;
}

bool journey_check_language(Session *session, const Journey *journey, const char *language)
{
    size_t errors = session_errors(session);
    if (language != NULL) {
        check_language(journey, language, session->diagnostics);
    }
    return strictly(session, errors);
}

bool journey_check_glyphs(Session *session, const Journey *journey, const char *language,
                          FontSet *fonts)
{
    size_t errors = session_errors(session);
    check_glyphs(journey, language, fonts, session->diagnostics);
    font_set_report(fonts, session->diagnostics);
    return strictly(session, errors);
}

bool journey_check(Session *session, const Journey *journey, const RenderOptions *options,
                   bool every_language, FontSet *fonts)
{
    size_t errors = session_errors(session);
    pipeline_check(journey, options, every_language, fonts, session->diagnostics);
    return strictly(session, errors);
}
