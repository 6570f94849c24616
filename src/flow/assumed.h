/* SPDX-License-Identifier: MIT */
/* The steps that are assumed where a journey has no paths. Private to src/flow. */
#ifndef CJM_FLOW_ASSUMED_H
#define CJM_FLOW_ASSUMED_H

#include <cjm/journey.h>

typedef void (*AssumedStep)(void *target, size_t tail, size_t head);

/* Calls step for every assumed step, in stage order. */
void assumed_steps_each(const Journey *journey, AssumedStep step, void *target);

#endif
