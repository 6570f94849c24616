/* SPDX-License-Identifier: MIT */
/* The sections of a report about the way through the journey: how alike the channels of a stage
 * are, which cells are empty, and where the way has its peak and its end. */
#include "sections.h"

static const char *channel_or_null(const Gathering *gathering, size_t channel)
{
    return channel != NONE ? gathering_channel(gathering, channel) : NULL;
}

static void add_consistency(const Gathering *gathering, ReportTable *table, size_t stage)
{
    const Consistency *consistency = &gathering->analysis->consistency[stage];
    Report *report = gathering->report;
    bool comparable = consistency->channels >= 2;
    table_add_text(report, table, gathering_stage(gathering, stage));
    table_add_number(table, true, (double)consistency->channels);
    table_add_number(table, comparable, consistency->lowest);
    table_add_text(report, table,
                   comparable ? channel_or_null(gathering, consistency->lowest_channel) : NULL);
    table_add_number(table, comparable, consistency->highest);
    table_add_text(report, table,
                   comparable ? channel_or_null(gathering, consistency->highest_channel) : NULL);
    table_add_toned(table, comparable, consistency->spread,
                    consistency->inconsistent ? TONE_SEVERE : TONE_PLAIN);
    table_add_number(table, comparable, consistency->inconsistent ? 1 : 0);
    if (comparable && consistency->inconsistent) {
        table_add_word(report, table, NULL, report_label(report, LABEL_INCONSISTENT), TONE_SEVERE);
    } else {
        table_add_nothing(table);
    }
}

void sections_add_consistency(const Gathering *gathering)
{
    static const ColumnSpec columns[] = {
        {"stage", LABEL_STAGE, CELL_TEXT},     {"channels", NO_LABEL, CELL_COUNT},
        {"lowest", LABEL_LOWEST, CELL_MEAN},   {"lowest_channel", LABEL_CHANNEL, CELL_TEXT},
        {"highest", LABEL_HIGHEST, CELL_MEAN}, {"highest_channel", LABEL_CHANNEL, CELL_TEXT},
        {"spread", LABEL_SPREAD, CELL_MEAN},   {"inconsistent", NO_LABEL, CELL_TRUTH},
        {NULL, LABEL_CONSISTENCY, CELL_WORD},
    };
    Report *report = gathering->report;
    bool any = gathering->analysis->any_consistency;
    ReportTable *table = report_add_table(report, "consistency",
                                          any ? report_label(report, LABEL_CONSISTENCY) : NULL,
                                          report_label(report, LABEL_SPREAD_NOTE));
    table_add_columns(report, table, columns, G_N_ELEMENTS(columns));
    for (size_t i = 0; i < gathering->journey->stage_count; i++) {
        add_consistency(gathering, table, i);
    }
}

/* The channels of a stage that have no touchpoint there. */
static GPtrArray *empty_channels(const Gathering *gathering, const CellIndex *cells, size_t stage)
{
    GPtrArray *names = g_ptr_array_new();
    for (size_t i = 0; i < gathering->journey->channel_count; i++) {
        size_t count = 0;
        cell_index_get(cells, stage, i, &count);
        if (count == 0) {
            g_ptr_array_add(names, (gpointer)gathering_channel(gathering, i));
        }
    }
    return names;
}

void sections_add_coverage(const Gathering *gathering)
{
    static const ColumnSpec columns[] = {
        {"stage", LABEL_STAGE, CELL_TEXT},
        {"filled", LABEL_CHANNELS_HEAD, CELL_COUNT},
        {"coverage", LABEL_COVERAGE_HEAD, CELL_SHARE},
        {"empty_channels", LABEL_EMPTY_CELLS, CELL_NAMES},
    };
    const Journey *journey = gathering->journey;
    Report *report = gathering->report;
    g_autoptr(CellIndex) cells = cell_index_new(journey);
    ReportTable *table =
        report_add_table(report, "coverage", report_label(report, LABEL_COVERAGE_HEAD), NULL);
    table_add_columns(report, table, columns, G_N_ELEMENTS(columns));
    for (size_t i = 0; i < journey->stage_count; i++) {
        g_autoptr(GPtrArray) names = empty_channels(gathering, cells, i);
        size_t filled = journey->channel_count - names->len;
        table_add_text(report, table, gathering_stage(gathering, i));
        table_add_number(table, true, (double)filled);
        table_add_number(table, true, (double)filled / (double)journey->channel_count);
        table_add_names(report, table, names);
    }
}

/* lowest and highest stand where; NULL where the place has no name of its own. */
static void add_peak_end(const Gathering *gathering, ReportTable *table, const char *name,
                         const PeakEnd *figures, const char *lowest, const char *highest)
{
    Report *report = gathering->report;
    table_add_text(report, table, name);
    table_add_number(table, figures->given, figures->lowest);
    table_add_text(report, table, figures->given ? lowest : NULL);
    table_add_number(table, figures->given, figures->highest);
    table_add_text(report, table, figures->given ? highest : NULL);
    table_add_number(table, figures->given, figures->last);
    table_add_number(table, figures->given, figures->peak_end);
}

/* "Paying, Store" */
static char *describe_step(const Gathering *gathering, const Path *path, size_t step)
{
    const Touchpoint *touchpoint = &gathering->journey->touchpoints[path->steps[step]];
    return g_strconcat(gathering_stage(gathering, touchpoint->stage),
                       gathering->report->locale.list_comma,
                       gathering_channel(gathering, touchpoint->channel), NULL);
}

static void add_path(const Gathering *gathering, ReportTable *table, size_t index)
{
    const Path *path = &gathering->journey->paths[index];
    const PeakEnd *figures = &gathering->analysis->paths[index];
    const char *name = gathering_text(gathering, &path->name);
    if (!figures->given) {
        add_peak_end(gathering, table, name, figures, NULL, NULL);
        return;
    }
    g_autofree char *lowest = describe_step(gathering, path, figures->lowest_step);
    g_autofree char *highest = describe_step(gathering, path, figures->highest_step);
    add_peak_end(gathering, table, name, figures, lowest, highest);
}

void sections_add_peak_end(const Gathering *gathering)
{
    static const ColumnSpec columns[] = {
        {"path", LABEL_PATH, CELL_TEXT},
        {"lowest", LABEL_LOWEST, CELL_MEAN},
        {"lowest_at", LABEL_WHERE, CELL_TEXT},
        {"highest", LABEL_HIGHEST, CELL_MEAN},
        {"highest_at", LABEL_WHERE, CELL_TEXT},
        {"end", LABEL_END, CELL_MEAN},
        {"peak_end_mean", LABEL_PEAK_END_MEAN, CELL_MEAN},
    };
    const Journey *journey = gathering->journey;
    const PeakEnd *by_stage = &gathering->analysis->by_stage;
    Report *report = gathering->report;
    bool by_path = journey->path_count > 0;
    g_autofree char *note =
        locale_localise_digits(&report->locale, report_label(report, LABEL_PEAK_END_NOTE));
    ReportTable *table = report_add_table(
        report, "peak_end",
        by_path || by_stage->given ? report_label(report, LABEL_PEAK_AND_END) : NULL, note);
    table_add_columns(report, table, columns, G_N_ELEMENTS(columns));
    for (size_t i = 0; i < journey->path_count; i++) {
        add_path(gathering, table, i);
    }
    if (!by_path && by_stage->given) {
        add_peak_end(gathering, table, NULL, by_stage,
                     gathering_stage(gathering, by_stage->lowest_step),
                     gathering_stage(gathering, by_stage->highest_step));
    }
}
