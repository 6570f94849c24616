/* SPDX-License-Identifier: MIT */
/* The report as one HTML file that needs nothing else: no script, nothing fetched, and a policy
 * that says so to the browser. It prints well. */
#include <string.h>

#include "formats.h"
#include "readers.h"

/* Inline-start and -end, so that one sheet serves both directions. */
static const char style_sheet[] =
    "body{margin:2em auto;padding:0 1.5em;max-width:75em;color:#1c2430;background:#fff;"
    "font:15px/1.5 \"Noto Sans\",\"Noto Sans Arabic\",Vazirmatn,system-ui,sans-serif}"
    "h1{font-size:1.7em;margin:0}h2{font-size:1.2em;margin:2em 0 .5em;break-after:avoid}"
    "p{margin:.2em 0 .8em;color:#4a5462}"
    "table{border-collapse:collapse;width:100%}"
    "th,td{padding:.35em .6em;text-align:start;vertical-align:top;"
    "border-block-end:1px solid #d5dae1}"
    "th{background:#eef1f5;font-weight:600}"
    "th.number,td.number{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}"
    "tr{break-inside:avoid}"
    "dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(11em,1fr));gap:.6em;margin:0}"
    "dl div{border-inline-start:3px solid #d5dae1;padding-inline-start:.6em}"
    "dt{color:#4a5462;font-size:.85em}dd{margin:0;font-weight:600}"
    ".severe{color:#a3121f;font-weight:600}.clear{color:#8a4b00;font-weight:600}"
    ".small{color:#5c5300}.met{color:#1c6b37}"
    ".worse{color:#a3121f;font-weight:600}.better{color:#1c6b37}"
    "td.course{color:#4a5462;letter-spacing:.12em;white-space:nowrap}"
    "@media print{@page{size:A4 landscape;margin:12mm}"
    "body{margin:0;padding:0;max-width:none;font-size:10px}"
    "thead{display:table-header-group}th{print-color-adjust:exact}}";

static const char *const tone_classes[TONE_COUNT] = {
    [TONE_PLAIN] = NULL,    [TONE_MET] = "met",       [TONE_SMALL] = "small",
    [TONE_CLEAR] = "clear", [TONE_SEVERE] = "severe", [TONE_BETTER] = "better",
    [TONE_WORSE] = "worse",
};

static void append_escaped(GString *out, const char *text)
{
    for (const char *at = text; *at != '\0'; at++) {
        switch (*at) {
        case '&':
            g_string_append(out, "&amp;");
            break;
        case '<':
            g_string_append(out, "&lt;");
            break;
        case '>':
            g_string_append(out, "&gt;");
            break;
        case '"':
            g_string_append(out, "&quot;");
            break;
        default:
            g_string_append_c(out, *at);
        }
    }
}

static void append_element(GString *out, const char *element, const char *text)
{
    g_string_append_printf(out, "<%s>", element);
    append_escaped(out, text);
    g_string_append_printf(out, "</%s>\n", element);
}

/* The browser runs nothing and loads nothing; of styles it takes ours alone. */
static void append_policy(GString *out)
{
    guint8 digest[32];
    gsize length = sizeof digest;
    g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
    g_checksum_update(checksum, (const guchar *)style_sheet, (gssize)strlen(style_sheet));
    g_checksum_get_digest(checksum, digest, &length);
    g_autofree char *hash = g_base64_encode(digest, length);
    g_string_append_printf(
        out,
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
        "'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'\"/>\n",
        hash);
}

static void append_head(GString *out, const Report *report)
{
    g_string_append(out, "<!DOCTYPE html>\n<html lang=\"");
    append_escaped(out, report->locale.language);
    g_string_append_printf(out, "\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\"/>\n",
                           report->locale.right_to_left ? "rtl" : "ltr");
    append_policy(out);
    g_string_append(out, "<meta name=\"viewport\" content=\"width=device-width\"/>\n");
    append_element(out, "title", report->title);
    g_string_append_printf(out, "<style>%s</style>\n</head>\n<body>\n", style_sheet);
}

/* Words of the author keep their own direction, whatever stands beside them. */
static void append_cell(GString *out, const Report *report, const ReportColumn *column,
                        const ReportCell *cell)
{
    g_autofree char *text = readers_cell(report, column, cell);
    bool foreign = column->kind == CELL_TEXT && cell->given;
    g_string_append(out, foreign ? "<bdi>" : "");
    append_escaped(out, text);
    g_string_append(out, foreign ? "</bdi>" : "");
}

static void append_classes(GString *out, const ReportColumn *column, ReportTone tone)
{
    const char *kind = readers_column_is_number(column) ? "number"
                       : column->kind == CELL_COURSE    ? "course"
                                                        : "";
    const char *toned = tone_classes[tone] != NULL ? tone_classes[tone] : "";
    if (*kind != '\0' || *toned != '\0') {
        g_string_append_printf(out, " class=\"%s%s%s\"", kind,
                               *kind != '\0' && *toned != '\0' ? " " : "", toned);
    }
}

static void append_record(GString *out, const Report *report, const ReportTable *table,
                          const GArray *columns)
{
    g_string_append(out, "<dl>\n");
    for (guint i = 0; i < columns->len; i++) {
        size_t index = g_array_index(columns, size_t, i);
        const ReportCell *cell = report_table_cell(table, 0, index);
        g_string_append(out, "<div><dt>");
        append_escaped(out, table->columns[index].title);
        g_string_append(out, "</dt><dd");
        append_classes(out, &table->columns[index], cell->tone);
        g_string_append_c(out, '>');
        append_cell(out, report, &table->columns[index], cell);
        g_string_append(out, "</dd></div>\n");
    }
    g_string_append(out, "</dl>\n");
}

static void append_rows(GString *out, const Report *report, const ReportTable *table,
                        const GArray *columns)
{
    g_string_append(out, "<table>\n<thead>\n<tr>");
    for (guint i = 0; i < columns->len; i++) {
        const ReportColumn *column = &table->columns[g_array_index(columns, size_t, i)];
        g_string_append(out, "<th scope=\"col\"");
        append_classes(out, column, TONE_PLAIN);
        g_string_append_c(out, '>');
        append_escaped(out, column->title);
        g_string_append(out, "</th>");
    }
    g_string_append(out, "</tr>\n</thead>\n<tbody>\n");
    for (size_t row = 0; row < report_table_rows(table); row++) {
        g_string_append(out, "<tr>");
        for (guint i = 0; i < columns->len; i++) {
            size_t index = g_array_index(columns, size_t, i);
            const ReportCell *cell = report_table_cell(table, row, index);
            g_string_append(out, "<td");
            append_classes(out, &table->columns[index], cell->tone);
            g_string_append_c(out, '>');
            append_cell(out, report, &table->columns[index], cell);
            g_string_append(out, "</td>");
        }
        g_string_append(out, "</tr>\n");
    }
    g_string_append(out, "</tbody>\n</table>\n");
}

void report_print_html(const Report *report, const ReportStyle *style, GString *out)
{
    (void)style;
    append_head(out, report);
    append_element(out, "h1", report->title);
    if (report->subtitle != NULL) {
        append_element(out, "p", report->subtitle);
    }
    for (guint i = 0; i < report->tables->len; i++) {
        const ReportTable *table = g_ptr_array_index(report->tables, i);
        if (!readers_see_table(table)) {
            continue;
        }
        g_string_append(out, "<section>\n");
        append_element(out, "h2", table->title);
        if (table->note != NULL) {
            append_element(out, "p", table->note);
        }
        g_autoptr(GArray) columns = readers_columns(table);
        if (table->record) {
            append_record(out, report, table, columns);
        } else if (columns->len > 0) {
            append_rows(out, report, table, columns);
        }
        g_string_append(out, "</section>\n");
    }
    g_string_append(out, "</body>\n</html>\n");
}
