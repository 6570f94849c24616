/* SPDX-License-Identifier: MIT */
/* Monotone cubic interpolation (Fritsch and Carlson, SIAM J. Numer. Anal. 17, 1980): a smooth line
 * that never rises above or falls below the points it joins. Used by the experience lane. */
#include <math.h>

#include <cjm/drawing.h>

/* A tangent of zero at every local extremum keeps the curve inside the data. */
static double inner_tangent(double before, double after)
{
    if (before * after <= 0) {
        return 0;
    }
    double tangent = (before + after) / 2;
    double bound = 3 * MIN(fabs(before), fabs(after));
    return fabs(tangent) > bound ? copysign(bound, tangent) : tangent;
}

void curve_append(GArray *segments, const double *x, const double *y, size_t count)
{
    if (count < 2) {
        return;
    }
    g_autofree double *slope = g_new(double, count);
    g_autofree double *tangent = g_new(double, count);
    for (size_t i = 0; i + 1 < count; i++) {
        slope[i] = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
    }
    tangent[0] = slope[0];
    tangent[count - 1] = slope[count - 2];
    for (size_t i = 1; i + 1 < count; i++) {
        tangent[i] = inner_tangent(slope[i - 1], slope[i]);
    }
    for (size_t i = 0; i + 1 < count; i++) {
        double third = (x[i + 1] - x[i]) / 3;
        PathSegment segment = {
            .operator= PATH_CURVE,
            .x1 = x[i] + third,
            .y1 = y[i] + tangent[i] * third,
            .x2 = x[i + 1] - third,
            .y2 = y[i + 1] - tangent[i + 1] * third,
            .x = x[i + 1],
            .y = y[i + 1],
        };
        g_array_append_val(segments, segment);
    }
}
