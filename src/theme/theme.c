/* SPDX-License-Identifier: MIT */
/* Finds a built-in theme and lays a journey's own colours over it. Used by the pipeline and by
 * `cjm themes`. */
#include <string.h>

#include <cjm/theme.h>

#include "palettes.h"

typedef struct BuiltInTheme {
    const char *name;
    const char *description;
    const Colour *colours;
    const Colour *dark; /* NULL: one palette for all viewers */
} BuiltInTheme;

static const BuiltInTheme built_in_themes[] = {
    {"light", "dark text on white, the default", palette_light, NULL},
    {"dark", "light text on a dark ground, for screens", palette_dark, NULL},
    {"print", "little ink, safe in shades of grey", palette_print, NULL},
    {"contrast", "black on white, every text at 7:1 or more", palette_contrast, NULL},
    {"auto", "light, or dark where the viewer prefers it (SVG)", palette_light, palette_dark},
};

static const char *const built_in_names[] = {"light", "dark", "print", "contrast", "auto", NULL};

const char *const *theme_names(void)
{
    return built_in_names;
}

static const BuiltInTheme *built_in_find(const char *name)
{
    for (size_t i = 0; i < G_N_ELEMENTS(built_in_themes); i++) {
        if (strcmp(built_in_themes[i].name, name) == 0) {
            return &built_in_themes[i];
        }
    }
    return NULL;
}

const char *theme_description(const char *name)
{
    const BuiltInTheme *built_in = built_in_find(name);
    return built_in != NULL ? built_in->description : NULL;
}

bool theme_find(const char *name, Theme *ret_theme)
{
    const BuiltInTheme *built_in = built_in_find(name);
    if (built_in == NULL) {
        return false;
    }
    const Colour *dark = built_in->dark != NULL ? built_in->dark : built_in->colours;
    ret_theme->name = built_in->name;
    ret_theme->has_dark = built_in->dark != NULL;
    memcpy(ret_theme->colours, built_in->colours, sizeof ret_theme->colours);
    memcpy(ret_theme->dark, dark, sizeof ret_theme->dark);
    return true;
}

/* Own severities are the heat map's too, thinned by the paper where the built-in ones are. */
static void derive_heat(Theme *theme, const ThemeSettings *settings)
{
    static const struct {
        ColourRole ink, heat;
        double share;
    } severities[] = {
        {ROLE_MET, ROLE_MET_HEAT, 0.2},
        {ROLE_SMALL, ROLE_SMALL_HEAT, 0.3},
        {ROLE_CLEAR, ROLE_CLEAR_HEAT, 0.4},
        {ROLE_SEVERE, ROLE_SEVERE_HEAT, 1},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(severities); i++) {
        ColourRole ink = severities[i].ink, heat = severities[i].heat;
        if (settings->given[ink] && !settings->given[heat]) {
            theme->colours[heat] =
                colour_mix(theme->colours[ROLE_PAPER], theme->colours[ink], severities[i].share);
            theme->dark[heat] = theme->has_dark ? theme->dark[heat] : theme->colours[heat];
        }
    }
}

void theme_apply(Theme *theme, const ThemeSettings *settings)
{
    for (int role = 0; role < ROLE_COUNT; role++) {
        if (!settings->given[role]) {
            continue;
        }
        theme->colours[role] = settings->colours[role];
        /* Colours chosen for white paper would not be readable in dark mode, which keeps its own.
         */
        if (!theme->has_dark) {
            theme->dark[role] = settings->colours[role];
        }
    }
    derive_heat(theme, settings);
}
