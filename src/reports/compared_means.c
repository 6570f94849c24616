/* SPDX-License-Identifier: MIT */
/* The means of both states side by side, and the mean of what is in both: new and gone touchpoints
 * move a mean though no customer felt a change. */
#include <math.h>

#include "compared.h"

typedef struct Figure {
    const char *key, *name;
    double before, after; /* NAN: there is none */
    const ScoreChange *change;
    bool neutral;
} Figure;

static void add_figure(const Compared *compared, ReportTable *table, const Figure *figure,
                       size_t before_count, size_t after_count)
{
    table_add_word(compared->report, table, figure->key, figure->name, TONE_PLAIN);
    table_add_number(table, !isnan(figure->before), figure->before);
    table_add_number(table, !isnan(figure->after), figure->after);
    compared_add_difference(compared, table, figure->change, figure->neutral);
    table_add_number(table, true, (double)before_count);
    table_add_number(table, true, (double)after_count);
}

/* "Like for like (touchpoints: 13)" */
static char *name_kept(const Compared *compared, size_t kept)
{
    const Report *report = compared->report;
    g_autofree char *count = locale_format_count(&report->locale, kept);
    return g_strdup_printf("%s (%s: %s)", report_label(report, LABEL_LIKE_FOR_LIKE),
                           report_label(report, LABEL_TOUCHPOINTS), count);
}

static ReportTable *begin_means(const Compared *compared, bool any)
{
    static const ColumnSpec columns[] = {
        {"figure", LABEL_FIGURE, CELL_WORD},
        {"before", LABEL_BEFORE, CELL_MEAN},
        {"after", LABEL_AFTER, CELL_MEAN},
        {"change", LABEL_CHANGE, CELL_MEAN_GAP},
        {"touchpoints_before", NO_LABEL, CELL_COUNT},
        {"touchpoints_after", NO_LABEL, CELL_COUNT},
    };
    Report *report = compared->report;
    ReportTable *table =
        report_add_table(report, "means", any ? report_label(report, LABEL_BEFORE_AND_AFTER) : NULL,
                         report_label(report, LABEL_LIKE_NOTE));
    table_add_columns(report, table, columns, G_N_ELEMENTS(columns));
    return table;
}

void compared_add_means(const Compared *compared)
{
    const Comparison *comparison = compared->comparison;
    const GroupChange *whole = &comparison->whole;
    const Report *report = compared->report;
    const Mean *old = &comparison->before->whole, *new = &comparison->after->whole;
    MeanValues before = compared_mean(compared, compared->before, old);
    MeanValues after = compared_mean(compared, compared->after, new);
    ReportTable *table = begin_means(compared, old->count > 0 || new->count > 0);
    const Figure figures[] = {
        {"current", report_label(report, LABEL_CURRENT), before.current, after.current,
         &whole->current, false},
        {"desired", report_label(report, LABEL_DESIRED), before.desired, after.desired,
         &whole->desired, true},
        {"gap", report_label(report, LABEL_GAP), before.gap, after.gap, &whole->gap, false},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(figures); i++) {
        add_figure(compared, table, &figures[i], old->count, new->count);
    }
    g_autofree char *name = name_kept(compared, whole->kept_count);
    const ScoreChange *kept = &whole->kept;
    Figure like_for_like = {"like_for_like",
                            name,
                            kept->given ? kept->before : NAN,
                            kept->given ? kept->after : NAN,
                            kept,
                            false};
    add_figure(compared, table, &like_for_like, whole->kept_count, whole->kept_count);
}
