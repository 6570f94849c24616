/* SPDX-License-Identifier: MIT */
/* How finely a scale is read: the decimals of its numbers wherever they are written. Used by
 * pictures and reports alike, so that they agree. */
#include <cjm/journey.h>

enum { LEAST_STEPS = 20, MOST_DECIMALS = 9 };

int scale_decimals(const Scale *scale)
{
    double steps = (scale->max - scale->min) * 10;
    int decimals = 1;
    while (decimals < MOST_DECIMALS && !score_exceeds(steps, LEAST_STEPS)) {
        steps *= 10;
        decimals++;
    }
    return decimals;
}
