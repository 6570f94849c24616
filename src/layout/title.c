/* SPDX-License-Identifier: MIT */
/* The title block: title and subtitle at the start, key figures at the far end. Where both do not
 * fit beside each other the figures go below. */
#include "parts.h"

enum {
    WIDTH_MINIMUM = 620, /* narrower than this title block and foot have no room */
    FIGURE_GAP = 30,
    FIGURE_HEIGHT = 54,
    COLUMN_GAP = 40,
    BELOW_TITLE = 4,
    BELOW_BLOCK = 22,
};

static void append_part(GString *text, const char *separator, const char *part)
{
    if (part && *part) {
        g_string_append_printf(text, "%s%s", text->len > 0 ? separator : "", part);
    }
}

/* "Sara · returning shopper"; of several "Ali (student), Mina (owns a shop)" */
static GString *persona_text(const Map *map)
{
    const Journey *journey = map->journey;
    bool several = journey->persona_count > 1;
    GString *text = g_string_new(NULL);
    for (size_t i = 0; i < journey->persona_count; i++) {
        const char *name = map_text(map, &journey->personas[i].name);
        const char *role = map_text(map, &journey->personas[i].role);
        append_part(text, map->locale.list_comma, name);
        if (several && name && role) {
            g_string_append_printf(text, " (%s)", role);
        } else {
            append_part(text, map_separator(map), role);
        }
    }
    return text;
}

/* "Sara · returning shopper | Autumn 2026" */
static char *subtitle_text(const Map *map)
{
    const Journey *journey = map->journey;
    g_autoptr(GString) personas = persona_text(map);
    GString *text = g_string_new(NULL);
    append_part(text, map_bar(map), map_text(map, &journey->subtitle));
    append_part(text, map_bar(map), personas->str);
    if (map->comparison) {
        subtitle_append_states(map, text);
    } else {
        append_part(text, map_bar(map), map_text(map, &journey->period));
    }
    return g_string_free(text, FALSE);
}

static KeyFigure *add_figure(const Map *map, GArray *figures, char *number, Label label, char *note,
                             int colour)
{
    KeyFigure figure = {
        .number = number,
        .label = locale_label(&map->locale, label),
        .note = note,
        .colour = colour,
    };
    figure.width = MAX(text_measure(map, figure.number, TYPE_FIGURE),
                       text_measure(map, figure.label, TYPE_SMALL));
    figure.width = MAX(figure.width, text_measure(map, figure.note, TYPE_PRINT));
    g_array_append_val(figures, figure);
    return &g_array_index(figures, KeyFigure, figures->len - 1);
}

/* The change from the first state of a comparison. */
static void add_change(const Map *map, KeyFigure *figure, const ScoreChange *change)
{
    if (map->comparison) {
        figure_add_change(map, figure, change);
    }
}

static void add_means(const Map *map, GArray *figures)
{
    static const GroupChange none = {0};
    const GroupChange *changes = map->comparison ? &map->comparison->whole : &none;
    const Mean *whole = &map->analysis->whole;
    if (map->show != SHOW_DESIRED) {
        KeyFigure *figure = add_figure(map, figures, map_mean(map, whole->current), LABEL_CURRENT,
                                       map_count_note(map, whole), ROLE_INK);
        add_change(map, figure, &changes->current);
        figure_add_kept(map, figure, changes);
    }
    if (map->show != SHOW_CURRENT) {
        KeyFigure *figure = add_figure(map, figures, map_mean(map, whole->desired), LABEL_DESIRED,
                                       map_count_note(map, whole), ROLE_INK);
        figure->neutral = true;
        add_change(map, figure, &changes->desired);
    }
    if (map->show == SHOW_BOTH || map->show == SHOW_GAP) {
        KeyFigure *figure = add_figure(map, figures, map_mean_gap(map, whole->gap), LABEL_GAP, NULL,
                                       severity_ink(whole->severity));
        add_change(map, figure, &changes->gap);
    }
}

/* Of a comparison, how many touchpoints moved which way; of one state, how full the grid is. */
static void add_counts(const Map *map, GArray *figures)
{
    const Locale *locale = &map->locale;
    const Comparison *comparison = map->comparison;
    char *note = comparison ? figure_new_and_gone(map) : NULL;
    add_figure(map, figures, locale_format_count(locale, map->journey->touchpoint_count),
               LABEL_TOUCHPOINTS, note, ROLE_INK);
    if (!comparison) {
        add_figure(map, figures, locale_format_percent(locale, analysis_coverage(map->analysis)),
                   LABEL_COVERAGE, NULL, ROLE_INK);
        return;
    }
    if (!map_compares_scores(map)) {
        return;
    }
    add_figure(map, figures, locale_format_count(locale, comparison->improved_count),
               LABEL_IMPROVED, NULL, comparison->improved_count > 0 ? ROLE_POSITIVE : ROLE_INK);
    add_figure(map, figures, locale_format_count(locale, comparison->worsened_count),
               LABEL_WORSENED, NULL, comparison->worsened_count > 0 ? ROLE_NEGATIVE : ROLE_INK);
}

static void collect_figures(const Map *map, GArray *figures)
{
    const Analysis *analysis = map->analysis;
    add_counts(map, figures);
    if (analysis->whole.count > 0) {
        add_means(map, figures);
        double assumed = analysis_assumption_share(analysis);
        if (assumed > 0 && map->show != SHOW_DESIRED) {
            add_figure(map, figures, locale_format_percent(&map->locale, assumed), LABEL_ASSUMED,
                       NULL, ROLE_INK);
        }
    }
}

static double figures_width(const TitleLayout *title)
{
    double width = 0;
    for (size_t i = 0; i < title->figure_count; i++) {
        width += title->figures[i].width + (i > 0 ? FIGURE_GAP : 0);
    }
    return width;
}

static void place_figures(TitleLayout *title, double x)
{
    for (size_t i = 0; i < title->figure_count; i++) {
        KeyFigure *figure = &title->figures[i];
        figure->x = x + figure->width / 2;
        x += figure->width + FIGURE_GAP;
    }
}

double title_figures_width(const Map *map)
{
    g_autoptr(GArray) figures = g_array_new(FALSE, TRUE, sizeof(KeyFigure));
    collect_figures(map, figures);
    TitleLayout title = {.figure_count = figures->len};
    title.figures = (KeyFigure *)(void *)g_array_steal(figures, NULL);
    double width = figures_width(&title);
    title_clear(&title);
    return width;
}

double sheet_least_width(const Map *map)
{
    Map both = *map;
    both.show = SHOW_BOTH;
    double least = MAX(WIDTH_MINIMUM, title_figures_width(&both) + 2 * MARGIN);
    return map->comparison ? MAX(least, comparison_least_width(map)) : least;
}

double title_place(const Map *map, GArray *lines, double width, TitleLayout *title)
{
    g_autoptr(GArray) figures = g_array_new(FALSE, TRUE, sizeof(KeyFigure));
    collect_figures(map, figures);
    title->figure_count = figures->len;
    title->figures = (KeyFigure *)(void *)g_array_steal(figures, NULL);

    double room = width - 2 * MARGIN, all_figures = figures_width(title);
    const char *name = map_text(map, &map->journey->title);
    title->subtitle_text = subtitle_text(map);
    double beside = room - all_figures - COLUMN_GAP;
    double needed = MIN(text_measure(map, name, TYPE_TITLE), 420);
    bool below = beside < needed * 1.03;
    double text_width = below ? room : beside;
    place_figures(title, below ? MARGIN : width - MARGIN - all_figures);

    title->title = block_new(map, lines, name, TYPE_TITLE, text_width);
    title->title.x = MARGIN;
    title->title.y = MARGIN - 6;
    title->subtitle = block_new(map, lines, title->subtitle_text, TYPE_SUBTITLE, text_width);
    title->subtitle.x = MARGIN;
    title->subtitle.y = title->title.y + title->title.height + BELOW_TITLE;
    double bottom = title->subtitle.y + title->subtitle.height;
    title->figures_y = below ? bottom + 14 : MARGIN;
    double figures_bottom = title->figures_y + FIGURE_HEIGHT;
    for (size_t i = 0; i < title->figure_count; i++) {
        const KeyFigure *figure = &title->figures[i];
        int notes = (figure->note ? 1 : 0) + (figure->change ? 1 : 0) + (figure->kept ? 1 : 0);
        double notes_bottom =
            title->figures_y + FIGURE_HEIGHT + notes * type_line_height(TYPE_PRINT);
        figures_bottom = MAX(figures_bottom, notes_bottom);
    }
    return MAX(bottom, figures_bottom) + BELOW_BLOCK;
}

void title_clear(TitleLayout *title)
{
    for (size_t i = 0; i < title->figure_count; i++) {
        g_free(title->figures[i].number);
        g_free(title->figures[i].note);
        g_free(title->figures[i].change);
        g_free(title->figures[i].kept);
    }
    g_free(title->figures);
    g_free(title->subtitle_text);
}
