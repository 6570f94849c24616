/* SPDX-License-Identifier: MIT */
/* Colours by role. A theme is a palette with one colour a role; the scene names roles only, so one
 * drawing serves every theme. Built-in: light, dark, print, contrast; `auto` is light with dark as
 * the viewer's preference (SVG). */
#ifndef CJM_THEME_H
#define CJM_THEME_H

#include <stdint.h>
#include <cjm/diagnostics.h>

/* ROLE(identifier, "name"): what the colour means. *_tint are grounds; the rest are inks. */
#define COLOUR_ROLES(ROLE)                                                                         \
    ROLE(PAPER, "paper")           /* the ground of the whole drawing */                           \
    ROLE(INK, "ink")               /* main text */                                                 \
    ROLE(MUTED, "muted")           /* secondary text */                                            \
    ROLE(FAINT, "faint")           /* quiet text in empty cells, small print */                    \
    ROLE(BAND, "band")             /* row headers and lanes */                                     \
    ROLE(LINE, "line")             /* tracks, rules, dashed boxes */                               \
    ROLE(HEADER, "header")         /* stage chevrons */                                            \
    ROLE(HEADER_INK, "header-ink") /* text on them */                                              \
    ROLE(HEADER_MUTED, "header-muted")                                                             \
    ROLE(MET, "met")           /* severity inks: edge, bar, number */                              \
    ROLE(MET_TINT, "met-tint") /* and the card's ground */                                         \
    ROLE(SMALL, "small")                                                                           \
    ROLE(SMALL_TINT, "small-tint")                                                                 \
    ROLE(CLEAR, "clear")                                                                           \
    ROLE(CLEAR_TINT, "clear-tint")                                                                 \
    ROLE(SEVERE, "severe")                                                                         \
    ROLE(SEVERE_TINT, "severe-tint")                                                               \
    ROLE(PLAIN, "plain") /* edge of a card without scores */                                       \
    ROLE(PLAIN_TINT, "plain-tint")                                                                 \
    ROLE(MET_HEAT, "met-heat") /* the heat map's grounds: strong enough to be seen from afar */    \
    ROLE(SMALL_HEAT, "small-heat")                                                                 \
    ROLE(CLEAR_HEAT, "clear-heat")                                                                 \
    ROLE(SEVERE_HEAT, "severe-heat")                                                               \
    ROLE(SCORE_HEAT, "score-heat") /* its ground of the highest scores; lower ones are paler */    \
    ROLE(ACCENT, "accent")         /* moment of truth */                                           \
    ROLE(POSITIVE, "positive")     /* effect signs */                                              \
    ROLE(NEGATIVE, "negative")                                                                     \
    ROLE(AREA, "area")         /* between current and desired */                                   \
    ROLE(SERIES_1, "series-1") /* owners, paths */                                                 \
    ROLE(SERIES_2, "series-2")                                                                     \
    ROLE(SERIES_3, "series-3")                                                                     \
    ROLE(SERIES_4, "series-4")                                                                     \
    ROLE(SERIES_5, "series-5")                                                                     \
    ROLE(SERIES_6, "series-6")                                                                     \
    ROLE(SERIES_7, "series-7")                                                                     \
    ROLE(SERIES_8, "series-8")

#define ROLE_ENUM(identifier, name) ROLE_##identifier,
typedef enum { COLOUR_ROLES(ROLE_ENUM) ROLE_COUNT, ROLE_NONE = -1 } ColourRole;
#undef ROLE_ENUM
enum { SERIES_COUNT = 8 };

typedef struct Colour {
    uint8_t red, green, blue;
} Colour;

/* A colour in both halves of theme `auto`; elsewhere both are the same. */
typedef struct PaletteEntry {
    Colour light, dark;
} PaletteEntry;

typedef struct ThemeFont {
    char *name; /* family or file (absolute, or relative to the file that names it), or NULL */
    Span span;
} ThemeFont;

/* What a `theme:` mapping or a theme file says: a base and some roles of its own. */
struct ThemeSettings {
    char *base; /* name of a built-in theme, or NULL */
    bool given[ROLE_COUNT];
    Colour colours[ROLE_COUNT];
    Span colour_spans[ROLE_COUNT];
    ThemeFont regular_font, bold_font;
    Source *source; /* where it was said, for diagnostics; owned reference, or NULL */
    Span span;
    const char *path; /* what paths of its keys begin with: "theme." in a journey, "" in a theme
                         file; static */
};
typedef struct ThemeSettings ThemeSettings;
ThemeSettings *theme_settings_new(void);
void theme_settings_free(ThemeSettings *settings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ThemeSettings, theme_settings_free)

typedef struct Theme {
    const char *name; /* static */
    Colour colours[ROLE_COUNT];
    bool has_dark; /* `auto`: colours for prefers-color-scheme: dark */
    Colour dark[ROLE_COUNT];
} Theme;

/* The built-in themes, ended by NULL, in the order in which they are listed. */
const char *const *theme_names(void);
const char *theme_description(const char *name);
/* false when there is no theme of that name. */
bool theme_find(const char *name, Theme *ret_theme);
/* Lays the colours of settings over theme; in `auto` over its light half only. The base is the
 * caller's to find first, and fonts are not the theme's: the font set reads them. */
void theme_apply(Theme *theme, const ThemeSettings *settings);
/* Warns of every ink under 4.5:1 (WCAG 2 contrast ratio) on a ground where text has it, naming the
 * worst ground, at the colour in settings (which may be NULL) that makes it so. */
void theme_check_contrast(const Theme *theme, const ThemeSettings *settings,
                          Diagnostics *diagnostics);
Colour colour_mix(Colour from, Colour to, double share); /* share 0 is from, 1 is to */
double colour_contrast(Colour a, Colour b);              /* 1–21, WCAG 2.1 relative luminance */
/* Whether ink is read as well as other on that ground, or better: of both halves the worse counts.
 */
bool colour_reads_better(PaletteEntry ink, PaletteEntry other, PaletteEntry ground);

bool colour_parse(const char *text, Colour *ret_colour); /* "#rrggbb" or "#rgb" */
const char *colour_role_name(ColourRole role);
bool colour_role_find(const char *name, ColourRole *ret_role);

#endif
