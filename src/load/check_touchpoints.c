/* SPDX-License-Identifier: MIT */
/* Warns of touchpoints that lack what a map is read for. For journeys without an error. */
#include "loader.h"

typedef struct FieldCheck {
    const char *key;
    DiagnosticCode code;
    const char *message;
    bool (*lacks)(const Touchpoint *touchpoint);
} FieldCheck;

static bool lacks_owner(const Touchpoint *touchpoint)
{
    return touchpoint->owner == NONE;
}

static bool lacks_action(const Touchpoint *touchpoint)
{
    return !wording_given(&touchpoint->action);
}

static bool lacks_impact(const Touchpoint *touchpoint)
{
    return !wording_given(&touchpoint->impact);
}

static bool lacks_current(const Touchpoint *touchpoint)
{
    return !touchpoint->current.given;
}

static bool lacks_desired(const Touchpoint *touchpoint)
{
    return !touchpoint->desired.given;
}

static const FieldCheck checks[] = {
    {.key = "owner",
     .code = CODE_NO_OWNER,
     .message = "nobody owns this touchpoint",
     .lacks = lacks_owner},
    {.key = "action",
     .code = CODE_NO_ACTION,
     .message = "this touchpoint has no action",
     .lacks = lacks_action},
    {.key = "impact",
     .code = CODE_NO_IMPACT,
     .message = "this touchpoint has no impact",
     .lacks = lacks_impact},
    {.key = "current",
     .code = CODE_NO_CURRENT,
     .message = "this touchpoint has no current score",
     .lacks = lacks_current},
    {.key = "desired",
     .code = CODE_NO_DESIRED,
     .message = "this touchpoint has no desired score",
     .lacks = lacks_desired},
};

static bool is_severe(const Loader *loader, const Touchpoint *touchpoint)
{
    double shortfall = touchpoint->desired.value - touchpoint->current.value;
    return touchpoint_scored(touchpoint) &&
           score_reaches(shortfall, loader->journey->thresholds.severe);
}

static void check_field(Loader *loader, const FieldCheck *check, const Touchpoint *touchpoint,
                        const Trail *trail)
{
    if (check->code == CODE_NO_ACTION && is_severe(loader, touchpoint)) {
        complain(loader, CODE_SEVERE_WITHOUT_ACTION, touchpoint->span, trail,
                 "say what has to be done", "the gap is severe, and there is no action");
        return;
    }
    g_autofree char *hint = g_strdup_printf("add '%s'", check->key);
    complain(loader, check->code, touchpoint->span, trail, hint, "%s", check->message);
}

void check_touchpoints(Loader *loader)
{
    const Journey *journey = loader->journey;
    Trail list = {.key = "touchpoints"};
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        Trail here = {.parent = &list, .index = i};
        for (size_t j = 0; j < G_N_ELEMENTS(checks); j++) {
            if (checks[j].lacks(&journey->touchpoints[i])) {
                check_field(loader, &checks[j], &journey->touchpoints[i], &here);
            }
        }
    }
}
