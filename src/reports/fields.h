/* SPDX-License-Identifier: MIT */
/* All that a report can say about one touchpoint, one field a column: tables of touchpoints are
 * lists of fields. Used by the gatherers of src/reports/. */
#ifndef CJM_REPORTS_FIELDS_H
#define CJM_REPORTS_FIELDS_H

#include "build.h"

typedef enum {
    FIELD_INDEX,
    FIELD_ID,
    FIELD_LINE,
    FIELD_RANK,
    FIELD_STAGE,
    FIELD_STAGE_ID,
    FIELD_CHANNEL,
    FIELD_CHANNEL_ID,
    FIELD_NAME,
    FIELD_OWNER,
    FIELD_ACTION,
    FIELD_IMPACT,
    FIELD_EFFECT,
    FIELD_MOMENT_OF_TRUTH,
    FIELD_IMPORTANCE,
    FIELD_CURRENT,
    FIELD_CURRENT_SOURCE,
    FIELD_CURRENT_ANSWERS,
    FIELD_CURRENT_LOW,
    FIELD_CURRENT_HIGH,
    FIELD_CURRENT_METRIC,
    FIELD_CURRENT_DATE,
    FIELD_DESIRED,
    FIELD_DESIRED_SOURCE,
    FIELD_DESIRED_ANSWERS,
    FIELD_INTENDED,
    FIELD_GAP,
    FIELD_SHORTFALL,
    FIELD_SEVERITY,
    FIELD_PRIORITY,
    FIELD_DELIVERY_GAP,
    FIELD_DESIGN_GAP,
    FIELD_MISSING,
    FIELD_QUOTE,
    FIELD_NOTE,
    FIELD_LINK,
    FIELD_COUNT
} FieldId;

/* What filling needs. */
typedef struct Gathering {
    Report *report;
    const Analysis *analysis;
    const Journey *journey;
    const char *language;
    size_t owner;       /* NONE: all */
    const size_t *rank; /* by touchpoint, from 1; 0 where it is not ranked */
} Gathering;

/* A wording in the report's language; NULL when it is not given. */
const char *gathering_text(const Gathering *gathering, const Wording *wording);
const char *gathering_stage(const Gathering *gathering, size_t stage);
const char *gathering_channel(const Gathering *gathering, size_t channel);
const char *gathering_owner(const Gathering *gathering, size_t owner);
/* Name, else action, else impact; NULL when it has none of them. */
const char *gathering_touchpoint(const Gathering *gathering, size_t touchpoint);

/* A table with one row for each touchpoint of the list. */
void fields_add_table(const Gathering *gathering, ReportTable *table, const FieldId *fields,
                      size_t field_count, const size_t *touchpoints, size_t touchpoint_count);

#endif
