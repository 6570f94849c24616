/* SPDX-License-Identifier: MIT */
/* The printers that only diagnostics_print calls. */
#ifndef CJM_DIAGNOSTICS_PRINTERS_H
#define CJM_DIAGNOSTICS_PRINTERS_H

#include <cjm/diagnostics.h>

void diagnostics_print_github(const Diagnostics *diagnostics, const DiagnosticStyle *style,
                              GString *out);
void diagnostics_print_sarif(const Diagnostics *diagnostics, const DiagnosticStyle *style,
                             GString *out);
void diagnostics_print_junit(const Diagnostics *diagnostics, const DiagnosticStyle *style,
                             GString *out);

#endif
