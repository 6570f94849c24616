/* SPDX-License-Identifier: MIT */
/* The life of ThemeSettings: filled by load, kept by the journey or the caller. */
#include <cjm/theme.h>

ThemeSettings *theme_settings_new(void)
{
    ThemeSettings *settings = g_new0(ThemeSettings, 1);
    settings->path = "";
    return settings;
}

void theme_settings_free(ThemeSettings *settings)
{
    if (settings == NULL) {
        return;
    }
    g_free(settings->base);
    g_free(settings->regular_font.name);
    g_free(settings->bold_font.name);
    if (settings->source != NULL) {
        source_unref(settings->source);
    }
    g_free(settings);
}
