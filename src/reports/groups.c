/* SPDX-License-Identifier: MIT */
/* The sections of a report with means by stage and by channel, and the load of each owner. */
#include "sections.h"

static void add_mean(const Gathering *gathering, ReportTable *table, const char *id,
                     const char *name, const Mean *mean)
{
    bool given = mean->count > 0;
    table_add_text(gathering->report, table, id);
    table_add_text(gathering->report, table, name);
    table_add_number(table, true, (double)mean->total);
    table_add_number(table, true, (double)mean->count);
    table_add_number(table, given, mean->current);
    table_add_number(table, given, mean->desired);
    table_add_toned(table, given, mean->gap, severity_tone(mean->severity));
    table_add_severity(gathering->report, table, mean->severity);
}

static ReportTable *add_mean_table(const Gathering *gathering, const char *key, Label title,
                                   const char *name_key, Label name)
{
    const ColumnSpec columns[] = {
        {"id", NO_LABEL, CELL_TEXT},
        {name_key, (int)name, CELL_TEXT},
        {"touchpoints", LABEL_TOUCHPOINTS_HEAD, CELL_COUNT},
        {"scored", LABEL_SCORED, CELL_COUNT},
        {"current", LABEL_CURRENT, CELL_MEAN},
        {"desired", LABEL_DESIRED, CELL_MEAN},
        {"gap", LABEL_GAP, CELL_MEAN_GAP},
        {"severity", LABEL_SEVERITY, CELL_WORD},
    };
    Report *report = gathering->report;
    ReportTable *table = report_add_table(report, key, locale_label(&report->locale, title), NULL);
    table_add_columns(report, table, columns, G_N_ELEMENTS(columns));
    return table;
}

void sections_add_stages(const Gathering *gathering)
{
    ReportTable *table = add_mean_table(gathering, "stages", LABEL_BY_STAGE, "stage", LABEL_STAGE);
    for (size_t i = 0; i < gathering->journey->stage_count; i++) {
        add_mean(gathering, table, gathering->journey->stages[i].id, gathering_stage(gathering, i),
                 &gathering->analysis->stages[i]);
    }
}

void sections_add_channels(const Gathering *gathering)
{
    ReportTable *table =
        add_mean_table(gathering, "channels", LABEL_BY_CHANNEL, "channel", LABEL_CHANNEL);
    for (size_t i = 0; i < gathering->journey->channel_count; i++) {
        add_mean(gathering, table, gathering->journey->channels[i].id,
                 gathering_channel(gathering, i), &gathering->analysis->channels[i]);
    }
}

/* What nobody owns: it would be lost between the lists. */
static OwnerLoad load_of_nobody(const Analysis *analysis)
{
    OwnerLoad load = {0};
    for (size_t i = 0; i < analysis->journey->touchpoint_count; i++) {
        if (analysis->journey->touchpoints[i].owner == NONE) {
            const TouchpointFigures *figures = &analysis->touchpoints[i];
            load.touchpoints++;
            load.scored += figures->scored ? 1 : 0;
            load.severe += figures->severity == GAP_SEVERE ? 1 : 0;
            load.shortfall += figures->shortfall;
        }
    }
    return load;
}

static void add_load(const Gathering *gathering, ReportTable *table, const char *id,
                     const char *name, const OwnerLoad *load)
{
    table_add_text(gathering->report, table, id);
    table_add_text(gathering->report, table, name);
    table_add_number(table, true, (double)load->touchpoints);
    table_add_number(table, true, (double)load->scored);
    table_add_number(table, true, (double)load->severe);
    table_add_number(table, load->scored > 0, load->shortfall);
}

void sections_add_owners(const Gathering *gathering)
{
    static const ColumnSpec columns[] = {
        {"id", NO_LABEL, CELL_TEXT},
        {"owner", LABEL_OWNER, CELL_TEXT},
        {"touchpoints", LABEL_TOUCHPOINTS_HEAD, CELL_COUNT},
        {"scored", LABEL_SCORED, CELL_COUNT},
        {"severe", LABEL_SEVERE, CELL_COUNT},
        {"shortfall", LABEL_SHORTFALL, CELL_POINTS},
    };
    const Journey *journey = gathering->journey;
    Report *report = gathering->report;
    ReportTable *table =
        report_add_table(report, "owners", report_label(report, LABEL_BY_OWNER), NULL);
    table_add_columns(report, table, columns, G_N_ELEMENTS(columns));
    for (size_t i = 0; i < journey->owner_count; i++) {
        if (gathering->owner == NONE || gathering->owner == i) {
            add_load(gathering, table, journey->owners[i].id, gathering_owner(gathering, i),
                     &gathering->analysis->owners[i]);
        }
    }
    OwnerLoad nobody = load_of_nobody(gathering->analysis);
    if (gathering->owner == NONE && nobody.touchpoints > 0) {
        add_load(gathering, table, NULL, NULL, &nobody);
    }
}
