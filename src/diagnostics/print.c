/* SPDX-License-Identifier: MIT */
/* Chooses the printer of a form. The command line calls it. */
#include "printers.h"

void diagnostics_print(const Diagnostics *diagnostics, DiagnosticForm form,
                       const DiagnosticStyle *style, GString *out)
{
    switch (form) {
    case DIAGNOSTICS_TEXT:
        diagnostics_print_text(diagnostics, style, out);
        break;
    case DIAGNOSTICS_JSON:
        diagnostics_print_json(diagnostics, style, out);
        break;
    case DIAGNOSTICS_GITHUB:
        diagnostics_print_github(diagnostics, style, out);
        break;
    case DIAGNOSTICS_SARIF:
        diagnostics_print_sarif(diagnostics, style, out);
        break;
    case DIAGNOSTICS_JUNIT:
        diagnostics_print_junit(diagnostics, style, out);
        break;
    }
}
