/* SPDX-License-Identifier: MIT */
/* What the checks share. Private to this folder. */
#ifndef CHECKS_PARTS_H
#define CHECKS_PARTS_H

#include <cjm/checks.h>

typedef void (*VisitWording)(const Wording *wording, void *data);

/* Every text that a map shows, in the order of the format. */
void journey_visit_wordings(const Journey *journey, VisitWording visit, void *data);

#endif
