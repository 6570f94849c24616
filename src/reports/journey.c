/* SPDX-License-Identifier: MIT */
/* The head of a report: what journey it is, on which scale, and its figures as a whole. */
#include "sections.h"

static const char *gathering_persona(const Gathering *gathering)
{
    const Journey *journey = gathering->journey;
    return journey->persona_count > 0 ? gathering_text(gathering, &journey->personas[0].name)
                                      : NULL;
}

char *gathering_range(const Gathering *gathering)
{
    const Scale *scale = &gathering->journey->scale;
    const Locale *locale = &gathering->report->locale;
    int most = MAX(scale_decimals(scale), 2);
    int decimals = MAX(decimals_needed(scale->min, 1, most), decimals_needed(scale->max, 1, most));
    g_autofree char *min = locale_format_number(locale, scale->min, decimals, true);
    g_autofree char *max = locale_format_number(locale, scale->max, decimals, true);
    /* The dash is a neutral between numbers: it goes the way of the line. */
    return g_strdup_printf("%s – %s", min, max);
}

/* For programs alone: readers have the title and the summary. */
void sections_add_journey(const Gathering *gathering)
{
    static const ColumnSpec columns[] = {
        {"file", NO_LABEL, CELL_TEXT},
        {"title", NO_LABEL, CELL_TEXT},
        {"subtitle", NO_LABEL, CELL_TEXT},
        {"language", NO_LABEL, CELL_TEXT},
        {"persona", NO_LABEL, CELL_TEXT},
        {"period", NO_LABEL, CELL_TEXT},
        {"date", NO_LABEL, CELL_DATE},
        {"owner", NO_LABEL, CELL_TEXT},
        {"scale_min", NO_LABEL, CELL_POINTS},
        {"scale_max", NO_LABEL, CELL_POINTS},
        {"threshold_clear", NO_LABEL, CELL_POINTS},
        {"threshold_severe", NO_LABEL, CELL_POINTS},
        {"threshold_spread", NO_LABEL, CELL_POINTS},
    };
    const Journey *journey = gathering->journey;
    Report *report = gathering->report;
    ReportTable *table = report_add_table(report, "journey", NULL, NULL);
    table->record = true;
    table_add_columns(report, table, columns, G_N_ELEMENTS(columns));
    table_add_text(report, table, journey->file_name);
    table_add_text(report, table, gathering_text(gathering, &journey->title));
    table_add_text(report, table, gathering_text(gathering, &journey->subtitle));
    table_add_text(report, table, gathering->language);
    table_add_text(report, table, gathering_persona(gathering));
    table_add_text(report, table, gathering_text(gathering, &journey->period));
    table_add_text(report, table, journey->date);
    table_add_text(report, table, gathering_owner(gathering, gathering->owner));
    table_add_number(table, true, journey->scale.min);
    table_add_number(table, true, journey->scale.max);
    table_add_number(table, true, journey->thresholds.clear);
    table_add_number(table, true, journey->thresholds.severe);
    table_add_number(table, true, journey->thresholds.spread);
}

static size_t count_severity(const Analysis *analysis, GapSeverity severity)
{
    size_t count = 0;
    for (size_t i = 0; i < analysis->journey->touchpoint_count; i++) {
        count += analysis->touchpoints[i].severity == severity ? 1 : 0;
    }
    return count;
}

static void add_means(const Gathering *gathering, ReportTable *table)
{
    const Mean *whole = &gathering->analysis->whole;
    bool given = whole->count > 0;
    table_add_number(table, given, whole->current);
    table_add_number(table, given, whole->desired);
    table_add_toned(table, given, whole->gap, severity_tone(whole->severity));
}

void sections_add_summary(const Gathering *gathering)
{
    static const ColumnSpec columns[] = {
        {NULL, LABEL_PERSONA, CELL_TEXT},
        {NULL, LABEL_PERIOD, CELL_TEXT},
        {NULL, LABEL_MEASURED_ON, CELL_DATE},
        {NULL, LABEL_SCALE, CELL_WORD},
        {"stages", LABEL_STAGES_HEAD, CELL_COUNT},
        {"channels", LABEL_CHANNELS_HEAD, CELL_COUNT},
        {"cells", NO_LABEL, CELL_COUNT},
        {"cells_filled", NO_LABEL, CELL_COUNT},
        {"coverage", LABEL_COVERAGE_HEAD, CELL_SHARE},
        {"touchpoints", LABEL_TOUCHPOINTS_HEAD, CELL_COUNT},
        {"scored", LABEL_SCORED, CELL_COUNT},
        {"not_measured", LABEL_NOT_MEASURED_HEAD, CELL_COUNT},
        {"estimated_share", LABEL_ESTIMATED_SHARE, CELL_SHARE},
        {"current", LABEL_CURRENT, CELL_MEAN},
        {"desired", LABEL_DESIRED, CELL_MEAN},
        {"gap", LABEL_GAP, CELL_MEAN_GAP},
        {"severe", LABEL_SEVERE, CELL_COUNT},
        {"clear", LABEL_CLEAR, CELL_COUNT},
        {"small", LABEL_SMALL, CELL_COUNT},
        {"met", LABEL_MET, CELL_COUNT},
    };
    static const GapSeverity severities[] = {GAP_SEVERE, GAP_CLEAR, GAP_SMALL, GAP_MET};
    const Analysis *analysis = gathering->analysis;
    const Journey *journey = gathering->journey;
    Report *report = gathering->report;
    ReportTable *table = report_add_table(report, "summary", report_label(report, LABEL_SUMMARY),
                                          report_label(report, LABEL_GAP_NOTE));
    table->record = true;
    table_add_columns(report, table, columns, G_N_ELEMENTS(columns));
    table_add_text(report, table, gathering_persona(gathering));
    table_add_text(report, table, gathering_text(gathering, &journey->period));
    table_add_text(report, table, journey->date);
    g_autofree char *range = gathering_range(gathering);
    table_add_word(report, table, NULL, range, TONE_PLAIN);
    table_add_number(table, true, (double)journey->stage_count);
    table_add_number(table, true, (double)journey->channel_count);
    table_add_number(table, true, (double)analysis->cells);
    table_add_number(table, true, (double)analysis->cells_filled);
    table_add_number(table, true, analysis_coverage(analysis));
    table_add_number(table, true, (double)journey->touchpoint_count);
    table_add_number(table, true, (double)analysis->scored);
    table_add_number(table, true, (double)analysis->unmeasured);
    table_add_number(table, analysis->scored > 0, analysis_assumption_share(analysis));
    add_means(gathering, table);
    for (size_t i = 0; i < G_N_ELEMENTS(severities); i++) {
        table_add_number(table, true, (double)count_severity(analysis, severities[i]));
    }
}
