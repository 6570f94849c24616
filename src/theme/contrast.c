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

static void pair_check(const ContrastPair *pair, const Colour *colours, const char *where,
                       const ThemeSettings *settings, Diagnostics *diagnostics)
{
    double contrast = colour_contrast(colours[pair->ink], colours[pair->ground]);
    if (contrast >= least_contrast) {
        return;
    }
    char ink[8], ground[8], ratio[G_ASCII_DTOSTR_BUF_SIZE];
    colour_print(colours[pair->ink], ink);
    colour_print(colours[pair->ground], ground);
    /* Cut, not rounded: 4.46 must not be called 4.5. */
    g_ascii_formatd(ratio, sizeof ratio, "%.1f", (int)(contrast * 10.0) / 10.0);
    g_autofree char *message = g_strdup_printf(
        "%s %s on %s %s%s has a contrast of %s:1, less than 4.5:1", colour_role_name(pair->ink),
        ink, colour_role_name(pair->ground), ground, where, ratio);
    const char *hint = "make one of the two colours lighter or darker";
    if (settings != NULL && settings->source != NULL) {
        diagnostics_add(diagnostics, CODE_LOW_CONTRAST, settings->source, settings->span, "theme",
                        hint, "%s", message);
    } else {
        diagnostics_add_plain(diagnostics, CODE_LOW_CONTRAST, hint, "%s", message);
    }
}

void theme_check_contrast(const Theme *theme, const ThemeSettings *settings,
                          Diagnostics *diagnostics)
{
    for (size_t i = 0; i < G_N_ELEMENTS(contrast_pairs); i++) {
        pair_check(&contrast_pairs[i], theme->colours, "", settings, diagnostics);
        if (theme->has_dark) {
            pair_check(&contrast_pairs[i], theme->dark, " in dark mode", settings, diagnostics);
        }
    }
}
