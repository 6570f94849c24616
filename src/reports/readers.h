/* SPDX-License-Identifier: MIT */
/* What the outputs for readers share: which tables and columns they see, and how a cell reads. For
 * text.c, markdown.c and html.c. */
#ifndef CJM_REPORTS_READERS_H
#define CJM_REPORTS_READERS_H

#include <cjm/report.h>

/* A table has something to say to them: rows, or a note about there being none. */
bool readers_see_table(const ReportTable *table);
/* The columns that have a title and at least one cell with something in it. Array of size_t. */
GArray *readers_columns(const ReportTable *table);
/* In the language's words and digits, without line breaks; "–" where there is nothing. */
char *readers_cell(const Report *report, const ReportColumn *column, const ReportCell *cell);
bool readers_column_is_number(const ReportColumn *column);

#endif
