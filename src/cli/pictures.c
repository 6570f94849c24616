/* SPDX-License-Identifier: MIT */
/* What `cjm render` and `cjm compare` share: the options of pictures. */
#include "pictures.h"

#include <string.h>

bool pictures_read_options(Session *session, RenderOptions *ret_options,
                           BackendOptions *ret_backend_options)
{
    const Arguments *arguments = &session->arguments;
    RenderOptions options = {
        .theme = arguments->values[OPTION_THEME],
        .program_version = CJM_VERSION,
    };
    BackendOptions backend_options = {
        .text_mode = (TextMode)option_choice(arguments, OPTION_TEXT, TEXT_EMBED),
        .scale = option_number(arguments, OPTION_SCALE, 1),
    };
    if (option_given(arguments, OPTION_PAGE)) {
        page_size_find(arguments->values[OPTION_PAGE], &options.page_width, &options.page_height);
    }
    bool good = session_language(session, &options.language);
    good = session_theme_file(session, &options.theme_settings) && good;
    good = session_epoch(session, &backend_options.has_epoch, &backend_options.epoch) && good;
    if (options.theme_settings != NULL) {
        options.theme = NULL;
    }
    if (good) {
        *ret_options = options;
        *ret_backend_options = backend_options;
    }
    return good;
}

void pictures_check_print(Session *session)
{
    const char *output = session->arguments.values[OPTION_OUTPUT];
    if (output != NULL && strcmp(output, "-") != 0) {
        session_usage_error(session, NULL, "--print goes to standard output, not to '%s'", output);
    }
}

void pictures_check_options(Session *session, const TargetFormat *format, bool prints)
{
    const Arguments *arguments = &session->arguments;
    const char *name = target_format_name(format);
    if (option_given(arguments, OPTION_SCALE) && strcmp(name, "png") != 0) {
        session_usage_error(session, NULL, "--scale is for PNG alone; %s has no pixels", name);
    }
    if (prints) {
        pictures_check_print(session);
    }
    if (option_given(arguments, OPTION_TEXT) && strcmp(name, "svg") != 0) {
        session_usage_error(session, NULL, "--text is for SVG alone");
    }
    bool drawn = format->backend != NULL && format->backend->draw != NULL;
    if (option_given(arguments, OPTION_PAGE) && !drawn) {
        session_usage_error(session, NULL, "--page is for pictures; %s has no pages", name);
    }
    if (option_given(arguments, OPTION_THEME) && format->backend == NULL) {
        session_usage_error(session, NULL, "--theme is for pictures; %s has no colours of one",
                            name);
    }
}
