/* SPDX-License-Identifier: MIT */
/* The sections of a report that list touchpoints: where to act first, the two parts of the gap,
 * what is not measured, and for programs all of them with every figure. */
#include "sections.h"

static bool gathering_takes(const Gathering *gathering, size_t touchpoint)
{
    return gathering->owner == NONE ||
           gathering->journey->touchpoints[touchpoint].owner == gathering->owner;
}

/* The touchpoints that the report is about and that the test accepts, in the order of the file. */
static GArray *select_touchpoints(const Gathering *gathering,
                                  bool (*accepts)(const TouchpointFigures *figures))
{
    GArray *list = g_array_new(FALSE, FALSE, sizeof(size_t));
    for (size_t i = 0; i < gathering->journey->touchpoint_count; i++) {
        if (gathering_takes(gathering, i) && accepts(&gathering->analysis->touchpoints[i])) {
            g_array_append_val(list, i);
        }
    }
    return list;
}

static void add_list(const Gathering *gathering, ReportTable *table, const FieldId *fields,
                     size_t field_count, const GArray *list)
{
    fields_add_table(gathering, table, fields, field_count, (const size_t *)(void *)list->data,
                     list->len);
}

void sections_add_priorities(const Gathering *gathering)
{
    /* The last field depends: an owner need not be told who he is, but why it matters. */
    const FieldId fields[] = {
        FIELD_RANK,      FIELD_INDEX,
        FIELD_ID,        FIELD_STAGE,
        FIELD_CHANNEL,   FIELD_NAME,
        FIELD_CURRENT,   FIELD_DESIRED,
        FIELD_GAP,       FIELD_SEVERITY,
        FIELD_SHORTFALL, FIELD_IMPORTANCE,
        FIELD_PRIORITY,  FIELD_MOMENT_OF_TRUTH,
        FIELD_ACTION,    gathering->owner == NONE ? FIELD_OWNER : FIELD_IMPACT,
    };
    const Analysis *analysis = gathering->analysis;
    Report *report = gathering->report;
    g_autoptr(GArray) list = g_array_new(FALSE, FALSE, sizeof(size_t));
    for (size_t i = 0; i < analysis->ranking_count; i++) {
        if (gathering_takes(gathering, analysis->ranking[i])) {
            g_array_append_val(list, analysis->ranking[i]);
        }
    }
    ReportTable *table = report_add_table(
        report, "priorities", report_label(report, LABEL_ACT_FIRST),
        report_label(report, list->len > 0 ? LABEL_PRIORITY_NOTE : LABEL_NOTHING_TO_DO));
    add_list(gathering, table, fields, G_N_ELEMENTS(fields), list);
}

static bool has_gap_part(const TouchpointFigures *figures)
{
    return figures->has_delivery_gap || figures->has_design_gap;
}

void sections_add_gap_parts(const Gathering *gathering)
{
    static const FieldId fields[] = {
        FIELD_INDEX,   FIELD_ID,           FIELD_STAGE,      FIELD_CHANNEL,
        FIELD_NAME,    FIELD_OWNER,        FIELD_CURRENT,    FIELD_INTENDED,
        FIELD_DESIRED, FIELD_DELIVERY_GAP, FIELD_DESIGN_GAP, FIELD_GAP,
    };
    Report *report = gathering->report;
    g_autoptr(GArray) list = select_touchpoints(gathering, has_gap_part);
    ReportTable *table =
        report_add_table(report, "gap_parts", report_label(report, LABEL_GAP_PARTS),
                         list->len > 0 ? report_label(report, LABEL_PARTS_NOTE) : NULL);
    add_list(gathering, table, fields, G_N_ELEMENTS(fields), list);
}

static bool is_not_measured(const TouchpointFigures *figures)
{
    return !figures->scored;
}

void sections_add_not_measured(const Gathering *gathering)
{
    static const FieldId fields[] = {
        FIELD_INDEX, FIELD_ID,      FIELD_STAGE,   FIELD_CHANNEL, FIELD_NAME,
        FIELD_OWNER, FIELD_MISSING, FIELD_CURRENT, FIELD_DESIRED, FIELD_ACTION,
    };
    Report *report = gathering->report;
    g_autoptr(GArray) list = select_touchpoints(gathering, is_not_measured);
    ReportTable *table = report_add_table(report, "not_measured",
                                          report_label(report, LABEL_NOT_MEASURED_HEAD), NULL);
    add_list(gathering, table, fields, G_N_ELEMENTS(fields), list);
}

static bool is_any(const TouchpointFigures *figures)
{
    (void)figures;
    return true;
}

void sections_add_touchpoints(const Gathering *gathering)
{
    FieldId fields[FIELD_COUNT];
    size_t count = 0;
    for (FieldId field = 0; field < FIELD_COUNT; field++) {
        if (field != FIELD_MISSING) {
            fields[count++] = field;
        }
    }
    Report *report = gathering->report;
    g_autoptr(GArray) list = select_touchpoints(gathering, is_any);
    ReportTable *table = report_add_table(report, "touchpoints", NULL, NULL);
    report->row_table = report->tables->len - 1;
    add_list(gathering, table, fields, count, list);
}
