/* SPDX-License-Identifier: MIT */
/* How exactly a comparison is written, chosen once for report, map and gate: what is counted as a
 * change is never printed as none. */
#include <cjm/locale.h>

#include "parts.h"

int comparison_most_decimals(const Comparison *comparison)
{
    return scale_decimals(&comparison->axis) + 2;
}

bool scores_read_apart(double before, double after, int decimals)
{
    return round_half_away(after - before, decimals) != 0 &&
           round_half_away(before, decimals) != round_half_away(after, decimals);
}

static void raise_decimals(Comparison *comparison, const ScoreChange *change)
{
    int most = comparison_most_decimals(comparison);
    if (change->trend != TREND_BETTER && change->trend != TREND_WORSE) {
        return;
    }
    while (comparison->decimals < most &&
           !scores_read_apart(change->before, change->after, comparison->decimals)) {
        comparison->decimals++;
    }
}

void comparison_choose_decimals(Comparison *comparison)
{
    for (size_t i = 0; i < comparison->change_count; i++) {
        const TouchpointChange *change = &comparison->changes[i];
        raise_decimals(comparison, &change->current);
        raise_decimals(comparison, &change->desired);
        raise_decimals(comparison, &change->gap);
    }
}
