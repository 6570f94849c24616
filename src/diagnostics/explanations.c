/* SPDX-License-Identifier: MIT */
/* placeholder */
#include <cjm/diagnostics.h>

const char *diagnostic_code_explanation(DiagnosticCode code)
{
    return diagnostic_code_summary(code);
}
