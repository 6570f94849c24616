/* SPDX-License-Identifier: MIT */
/* The list of codes.h as a table. */
#include <cjm/diagnostics.h>

typedef struct CodeRow {
    const char *name;
    DiagnosticLevel level;
    const char *summary;
} CodeRow;

#define CODE_ROW(identifier, code_name, code_level, code_summary)                                  \
    [CODE_##identifier] = {.name = code_name, .level = code_level, .summary = code_summary},
static const CodeRow rows[CODE_COUNT] = {DIAGNOSTIC_CODES(CODE_ROW)};
#undef CODE_ROW

const char *diagnostic_code_name(DiagnosticCode code)
{
    return rows[code].name;
}

DiagnosticLevel diagnostic_code_level(DiagnosticCode code)
{
    return rows[code].level;
}

const char *diagnostic_code_summary(DiagnosticCode code)
{
    return rows[code].summary;
}

bool diagnostic_code_find(const char *name, DiagnosticCode *ret_code)
{
    for (DiagnosticCode code = 0; code < CODE_COUNT; code++) {
        if (g_str_equal(rows[code].name, name)) {
            *ret_code = code;
            return true;
        }
    }
    return false;
}
