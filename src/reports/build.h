/* SPDX-License-Identifier: MIT */
/* How reports are made: tables are opened, then filled cell by cell in the order of their columns.
 * For the files of src/reports/ that gather figures. */
#ifndef CJM_REPORTS_BUILD_H
#define CJM_REPORTS_BUILD_H

#include <cjm/report.h>

enum { NO_LABEL = LABEL_COUNT };

/* A column as a constant table has it. */
typedef struct ColumnSpec {
    const char *key;
    int label; /* a Label, or NO_LABEL: for programs alone */
    CellKind kind;
} ColumnSpec;

Report *report_begin(const char *kind, const Locale *locale);
/* A copy that lives as long as the report; NULL stays NULL. */
const char *report_keep(Report *report, const char *text);

/* title and note are kept by the report; NULL as in ReportTable. */
ReportTable *report_add_table(Report *report, const char *key, const char *title, const char *note);
void table_add_column(Report *report, ReportTable *table, const ColumnSpec *spec);
/* The same for readers alone, with a title that is no label. */
void table_add_named_column(Report *report, ReportTable *table, const char *title, CellKind kind);
void table_add_columns(Report *report, ReportTable *table, const ColumnSpec *specs, size_t count);

void table_add_nothing(ReportTable *table);
/* NULL adds nothing; so does given = false. */
void table_add_text(Report *report, ReportTable *table, const char *text);
void table_add_names(Report *report, ReportTable *table, const GPtrArray *names);
/* names for readers, keys for programs. */
void table_add_words(Report *report, ReportTable *table, const GPtrArray *names,
                     const GPtrArray *keys);
/* Takes a copy. */
void table_add_course(Report *report, ReportTable *table, const double *course, size_t length);
void table_add_word(Report *report, ReportTable *table, const char *key, const char *text,
                    ReportTone tone);
void table_add_number(ReportTable *table, bool given, double number);
void table_add_toned(ReportTable *table, bool given, double number, ReportTone tone);

/* "severe", its label and its tone; nothing for what is not scored. */
void table_add_severity(Report *report, ReportTable *table, GapSeverity severity);
ReportTone severity_tone(GapSeverity severity);

/* The label as it stands in the report's language. */
const char *report_label(const Report *report, int label);

#endif
