/* SPDX-License-Identifier: MIT */
#include <cjm/journey.h>
void journey_print(const Journey *journey, GString *out)
{
    g_string_append_printf(out, "journey %zu\n", journey->touchpoint_count);
}
