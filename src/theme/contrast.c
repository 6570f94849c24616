/* SPDX-License-Identifier: MIT */
/* Which inks stand on which grounds, and the warning where one cannot be read there. Used by the
 * pipeline once a journey's or a caller's own colours lie over a theme. */
#include <cjm/theme.h>

static const double least_contrast = 4.5; /* WCAG 2.1, criterion 1.4.3, level AA */

typedef struct ContrastPair {
    ColourRole ink, ground;
} ContrastPair;

#define TEXT_ON(ground)                                                                            \
    {ROLE_INK, ground}, {ROLE_MUTED, ground}, {ROLE_POSITIVE, ground},                             \
    {                                                                                              \
        ROLE_NEGATIVE, ground                                                                      \
    }
#define SEVERITIES_ON(ground)                                                                      \
    {ROLE_MET, ground}, {ROLE_SMALL, ground}, {ROLE_CLEAR, ground},                                \
    {                                                                                              \
        ROLE_SEVERE, ground                                                                        \
    }

static const ContrastPair contrast_pairs[] = {
    {ROLE_FAINT, ROLE_PAPER},
    {ROLE_FAINT, ROLE_BAND},
    TEXT_ON(ROLE_PAPER),
    TEXT_ON(ROLE_BAND),
    TEXT_ON(ROLE_PLAIN_TINT),
    TEXT_ON(ROLE_MET_TINT),
    TEXT_ON(ROLE_SMALL_TINT),
    TEXT_ON(ROLE_CLEAR_TINT),
    TEXT_ON(ROLE_SEVERE_TINT),
    SEVERITIES_ON(ROLE_PAPER),
    SEVERITIES_ON(ROLE_BAND),
    {ROLE_MET, ROLE_MET_TINT},
    {ROLE_SMALL, ROLE_SMALL_TINT},
    {ROLE_CLEAR, ROLE_CLEAR_TINT},
    {ROLE_SEVERE, ROLE_SEVERE_TINT},
    {ROLE_INK, ROLE_AREA},
    {ROLE_MUTED, ROLE_AREA},
    {ROLE_HEADER_INK, ROLE_HEADER},
    {ROLE_HEADER_MUTED, ROLE_HEADER},
};

static void colour_print(Colour colour, char text[8])
{
    g_snprintf(text, 8, "#%02x%02x%02x", colour.red, colour.green, colour.blue);
}

typedef struct ContrastCheck {
    const Colour *colours;
    const char *where; /* appended to the colours: "" or " in dark mode" */
    const ThemeSettings *settings;
    Diagnostics *diagnostics;
} ContrastCheck;

static double pair_contrast(const ContrastCheck *check, const ContrastPair *pair)
{
    return colour_contrast(check->colours[pair->ink], check->colours[pair->ground]);
}

/* At the colour of the two that the settings brought: the ink where they brought both. */
static void pair_warn(const ContrastCheck *check, const ContrastPair *pair, const char *message)
{
    const char *hint = "make one of the two colours lighter or darker";
    const ThemeSettings *settings = check->settings;
    if (settings == NULL || settings->source == NULL) {
        diagnostics_add_plain(check->diagnostics, CODE_LOW_CONTRAST, hint, "%s", message);
        return;
    }
    ColourRole role = settings->given[pair->ink] ? pair->ink : pair->ground;
    g_autofree char *path = g_strdup_printf("%scolours.%s", settings->path, colour_role_name(role));
    diagnostics_add(check->diagnostics, CODE_LOW_CONTRAST, settings->source,
                    settings->given[role] ? settings->colour_spans[role] : settings->span, path,
                    hint, "%s", message);
}

/* Names the pair, and how many other grounds the ink fails on. */
static void pair_report(const ContrastCheck *check, const ContrastPair *pair, size_t others)
{
    char ink[8], ground[8], ratio[G_ASCII_DTOSTR_BUF_SIZE];
    colour_print(check->colours[pair->ink], ink);
    colour_print(check->colours[pair->ground], ground);
    /* Cut, not rounded: 4.46 must not be called 4.5. */
    double cut = (int)(pair_contrast(check, pair) * 10.0) / 10.0;
    g_ascii_formatd(ratio, sizeof ratio, "%.1f", cut);
    g_autoptr(GString) message = g_string_new(NULL);
    g_string_append_printf(message, "%s %s on %s %s%s has a contrast of %s:1, less than 4.5:1",
                           colour_role_name(pair->ink), ink, colour_role_name(pair->ground), ground,
                           check->where, ratio);
    if (others > 0) {
        g_string_append_printf(message, ", and too little on %" G_GSIZE_FORMAT " other %s", others,
                               others == 1 ? "ground" : "grounds");
    }
    pair_warn(check, pair, message->str);
}

/* One warning an ink, about the ground where it is worst: one wrong colour is one problem. */
static void ink_check(const ContrastCheck *check, ColourRole ink)
{
    const ContrastPair *worst = NULL;
    size_t failures = 0;
    for (size_t i = 0; i < G_N_ELEMENTS(contrast_pairs); i++) {
        const ContrastPair *pair = &contrast_pairs[i];
        if (pair->ink != ink || pair_contrast(check, pair) >= least_contrast) {
            continue;
        }
        failures++;
        if (worst == NULL || pair_contrast(check, pair) < pair_contrast(check, worst)) {
            worst = pair;
        }
    }
    if (worst != NULL) {
        pair_report(check, worst, failures - 1);
    }
}

static double least_of_both(PaletteEntry ink, PaletteEntry ground)
{
    double light = colour_contrast(ink.light, ground.light);
    double dark = colour_contrast(ink.dark, ground.dark);
    return MIN(light, dark);
}

bool colour_reads_better(PaletteEntry ink, PaletteEntry other, PaletteEntry ground)
{
    return least_of_both(ink, ground) >= least_of_both(other, ground);
}

static PaletteEntry theme_entry(const Theme *theme, ColourRole role)
{
    return (PaletteEntry){theme->colours[role], theme->dark[role]};
}

/* Of the heat map's own grounds, where numbers are in ink or in paper. Grounds that follow from a
 * severity are not what the settings chose. */
static void heat_check(const ContrastCheck *check, const Theme *theme)
{
    for (int role = ROLE_MET_HEAT; role <= ROLE_SCORE_HEAT; role++) {
        ColourRole ground = (ColourRole)role;
        if (check->settings != NULL && !check->settings->given[ground]) {
            continue;
        }
        bool in_ink =
            colour_reads_better(theme_entry(theme, ROLE_INK), theme_entry(theme, ROLE_PAPER),
                                theme_entry(theme, ground));
        const ContrastPair pair = {in_ink ? ROLE_INK : ROLE_PAPER, ground};
        if (pair_contrast(check, &pair) < least_contrast) {
            pair_report(check, &pair, 0);
        }
    }
}

void theme_check_contrast(const Theme *theme, const ThemeSettings *settings,
                          Diagnostics *diagnostics)
{
    ContrastCheck light = {theme->colours, "", settings, diagnostics};
    ContrastCheck dark = {theme->dark, " in dark mode", settings, diagnostics};
    for (int role = 0; role < ROLE_COUNT; role++) {
        ink_check(&light, (ColourRole)role);
        if (theme->has_dark) {
            ink_check(&dark, (ColourRole)role);
        }
    }
    heat_check(&light, theme);
    if (theme->has_dark) {
        heat_check(&dark, theme);
    }
}
