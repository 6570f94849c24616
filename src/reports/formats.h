/* SPDX-License-Identifier: MIT */
/* The outputs, each in the file of its name. For formats.c. */
#ifndef CJM_REPORTS_FORMATS_H
#define CJM_REPORTS_FORMATS_H

#include <cjm/report.h>

void report_print_text(const Report *report, const ReportStyle *style, GString *out);
void report_print_markdown(const Report *report, const ReportStyle *style, GString *out);
void report_print_html(const Report *report, const ReportStyle *style, GString *out);
void report_print_csv(const Report *report, const ReportStyle *style, GString *out);
void report_print_json(const Report *report, const ReportStyle *style, GString *out);

#endif
