/* SPDX-License-Identifier: MIT */
/* Problems as JUnit XML, which every CI server reads: a file is a suite, an error a failed case. A
 * file without errors is a case that passed; what is less than an error is told in its output. */
#include <string.h>

#include "printers.h"

/* XML 1.0 has no place for most controls, not even escaped: they are made visible first. */
static char *safe_markup(const char *text)
{
    g_autoptr(GString) safe = g_string_new(NULL);
    text_append_escaped(safe, text, strlen(text));
    return g_markup_escape_text(safe->str, -1);
}

static void append_sentence(GString *out, const Diagnostic *diagnostic)
{
    g_autofree char *message = safe_markup(diagnostic->message);
    if (diagnostic->has_span) {
        Place place = source_place(diagnostic->source, diagnostic->span);
        g_string_append_printf(out, "%zu:%zu: ", place.line, place.column);
    }
    g_string_append_printf(out, "%s [%s]", message, diagnostic_code_name(diagnostic->code));
}

static void print_failure(const Diagnostic *diagnostic, const char *name, GString *out)
{
    g_autofree char *message = safe_markup(diagnostic->message);
    g_string_append_printf(out, "    <testcase classname=\"%s\" name=\"", name);
    append_sentence(out, diagnostic);
    g_string_append_printf(out, "\">\n      <failure type=\"%s\" message=\"%s\">",
                           diagnostic_code_name(diagnostic->code), message);
    g_string_append_printf(out, "%s:", name);
    append_sentence(out, diagnostic);
    if (diagnostic->hint != NULL) {
        g_autofree char *hint = safe_markup(diagnostic->hint);
        g_string_append_printf(out, "\n%s", hint);
    }
    if (diagnostic->path != NULL) {
        g_autofree char *path = safe_markup(diagnostic->path);
        g_string_append_printf(out, "\nin %s", path);
    }
    g_string_append(out, "</failure>\n    </testcase>\n");
}

static bool belongs(const Diagnostic *diagnostic, const char *input)
{
    return diagnostic->source == NULL ? input == NULL
                                      : g_strcmp0(source_name(diagnostic->source), input) == 0;
}

static void print_success(const Diagnostics *diagnostics, const DiagnosticStyle *style,
                          const char *input, const char *name, GString *out)
{
    g_autoptr(GString) remarks = g_string_new(NULL);
    for (size_t i = 0; i < diagnostics_count(diagnostics); i++) {
        const Diagnostic *diagnostic = diagnostics_get(diagnostics, i);
        if (belongs(diagnostic, input) && diagnostic->level >= style->least) {
            append_sentence(remarks, diagnostic);
            g_string_append_c(remarks, '\n');
        }
    }
    g_string_append_printf(out, "    <testcase classname=\"%s\" name=\"no error\"", name);
    if (remarks->len == 0) {
        g_string_append(out, "/>\n");
        return;
    }
    g_string_append_printf(out, ">\n      <system-out>%s</system-out>\n    </testcase>\n",
                           remarks->str);
}

/* input NULL: problems of no file. */
static void print_suite(const Diagnostics *diagnostics, const DiagnosticStyle *style,
                        const char *input, GString *out)
{
    size_t failures = 0;
    g_autofree char *name = safe_markup(input != NULL ? input : "cjm");
    g_autoptr(GString) cases = g_string_new(NULL);
    for (size_t i = 0; i < diagnostics_count(diagnostics); i++) {
        const Diagnostic *diagnostic = diagnostics_get(diagnostics, i);
        if (diagnostic->level == LEVEL_ERROR && belongs(diagnostic, input)) {
            print_failure(diagnostic, name, cases);
            failures++;
        }
    }
    if (failures == 0 && input == NULL) {
        return;
    }
    if (failures == 0) {
        print_success(diagnostics, style, input, name, cases);
    }
    g_string_append_printf(out,
                           "  <testsuite name=\"%s\" tests=\"%zu\" failures=\"%zu\" errors=\"0\">\n"
                           "%s  </testsuite>\n",
                           name, MAX(failures, (size_t)1), failures, cases->str);
}

void diagnostics_print_junit(const Diagnostics *diagnostics, const DiagnosticStyle *style,
                             GString *out)
{
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    g_string_append(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"cjm\">\n");
    for (size_t i = 0; style->inputs != NULL && style->inputs[i] != NULL; i++) {
        if (g_hash_table_add(seen, (gpointer)style->inputs[i])) {
            print_suite(diagnostics, style, style->inputs[i], out);
        }
    }
    for (size_t i = 0; i < diagnostics_count(diagnostics); i++) {
        const Source *source = diagnostics_get(diagnostics, i)->source;
        if (source != NULL && g_hash_table_add(seen, (gpointer)source_name(source))) {
            print_suite(diagnostics, style, source_name(source), out);
        }
    }
    print_suite(diagnostics, style, NULL, out);
    g_string_append(out, "</testsuites>\n");
}
