/* SPDX-License-Identifier: MIT */
/* The report for a README or a merge request: GitHub's tables. All that the author wrote is
 * escaped, so that a text is a text and no markup, mention of HTML included. */
#include <string.h>

#include "formats.h"
#include "readers.h"

static void append_escaped(GString *out, const char *text)
{
    for (const char *at = text; *at != '\0'; at++) {
        if (*at == '\n' || *at == '\r') {
            g_string_append_c(out, ' ');
            continue;
        }
        if (strchr("\\`*_{}[]<>#|~$&", *at) != NULL) {
            g_string_append_c(out, '\\');
        }
        g_string_append_c(out, *at);
    }
}

static void append_note(GString *out, const char *note)
{
    if (note != NULL) {
        append_escaped(out, note);
        g_string_append(out, "\n\n");
    }
}

/* Numbers end where the eye compares them, in either direction of writing. */
static const char *rule_of(const Report *report, const ReportColumn *column)
{
    if (!readers_column_is_number(column)) {
        return "---";
    }
    return report->locale.right_to_left ? ":---" : "---:";
}

static void append_record(GString *out, const Report *report, const ReportTable *table,
                          const GArray *columns)
{
    for (guint i = 0; i < columns->len; i++) {
        size_t index = g_array_index(columns, size_t, i);
        const ReportColumn *column = &table->columns[index];
        g_autofree char *text = readers_cell(report, column, report_table_cell(table, 0, index));
        g_string_append(out, "- **");
        append_escaped(out, column->title);
        g_string_append(out, ":** ");
        append_escaped(out, text);
        g_string_append_c(out, '\n');
    }
    g_string_append_c(out, '\n');
}

static void append_rows(GString *out, const Report *report, const ReportTable *table,
                        const GArray *columns)
{
    for (guint i = 0; i < columns->len; i++) {
        g_string_append(out, "| ");
        append_escaped(out, table->columns[g_array_index(columns, size_t, i)].title);
        g_string_append_c(out, ' ');
    }
    g_string_append(out, "|\n");
    for (guint i = 0; i < columns->len; i++) {
        g_string_append_printf(out, "| %s ",
                               rule_of(report, &table->columns[g_array_index(columns, size_t, i)]));
    }
    g_string_append(out, "|\n");
    for (size_t row = 0; row < report_table_rows(table); row++) {
        for (guint i = 0; i < columns->len; i++) {
            size_t index = g_array_index(columns, size_t, i);
            g_autofree char *text =
                readers_cell(report, &table->columns[index], report_table_cell(table, row, index));
            g_string_append(out, "| ");
            append_escaped(out, text);
            g_string_append_c(out, ' ');
        }
        g_string_append(out, "|\n");
    }
    g_string_append_c(out, '\n');
}

void report_print_markdown(const Report *report, const ReportStyle *style, GString *out)
{
    (void)style;
    bool mirrored = report->locale.right_to_left;
    g_string_append(out, mirrored ? "<div dir=\"rtl\">\n\n" : "");
    g_string_append(out, "# ");
    append_escaped(out, report->title);
    g_string_append(out, "\n\n");
    append_note(out, report->subtitle);
    for (guint i = 0; i < report->tables->len; i++) {
        const ReportTable *table = g_ptr_array_index(report->tables, i);
        if (!readers_see_table(table)) {
            continue;
        }
        g_string_append(out, "## ");
        append_escaped(out, table->title);
        g_string_append(out, "\n\n");
        append_note(out, table->note);
        g_autoptr(GArray) columns = readers_columns(table);
        if (table->record) {
            append_record(out, report, table, columns);
        } else if (columns->len > 0) {
            append_rows(out, report, table, columns);
        }
    }
    if (mirrored) {
        g_string_append(out, "</div>\n");
    } else {
        g_string_truncate(out, out->len - 1); /* one line break ends the file */
    }
}
