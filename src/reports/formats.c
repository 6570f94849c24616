/* SPDX-License-Identifier: MIT */
/* The table of outputs: a format is a file and a line here. Help, completion and `cjm report` read
 * it. */
#include <string.h>

#include "formats.h"

static const ReportFormat formats[] = {
    {"text", "txt", NULL, report_print_text},
    {"markdown", "md", "markdown", report_print_markdown},
    {"html", "html", "htm", report_print_html},
    {"csv", "csv", NULL, report_print_csv},
    {"json", "json", NULL, report_print_json},
};

const ReportFormat *report_format_get(size_t index)
{
    return index < G_N_ELEMENTS(formats) ? &formats[index] : NULL;
}

const ReportFormat *report_format_find(const char *name)
{
    for (size_t i = 0; i < G_N_ELEMENTS(formats); i++) {
        if (g_ascii_strcasecmp(formats[i].name, name) == 0) {
            return &formats[i];
        }
    }
    return NULL;
}

const ReportFormat *report_format_find_by_extension(const char *path)
{
    const char *dot = strrchr(path, '.');
    for (size_t i = 0; dot != NULL && i < G_N_ELEMENTS(formats); i++) {
        if (g_ascii_strcasecmp(dot + 1, formats[i].extension) == 0 ||
            (formats[i].other_extension != NULL &&
             g_ascii_strcasecmp(dot + 1, formats[i].other_extension) == 0)) {
            return &formats[i];
        }
    }
    return NULL;
}
