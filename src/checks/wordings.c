/* SPDX-License-Identifier: MIT */
/* The walk over the texts of a journey. Used by the checks of glyphs and language. */
#include "parts.h"

static void visit_structure(const Journey *journey, VisitWording visit, void *data)
{
    visit(&journey->title, data);
    visit(&journey->subtitle, data);
    visit(&journey->period, data);
    for (size_t i = 0; i < journey->persona_count; i++) {
        visit(&journey->personas[i].name, data);
        visit(&journey->personas[i].role, data);
    }
    for (size_t i = 0; i < journey->stage_count; i++) {
        visit(&journey->stages[i].name, data);
        visit(&journey->stages[i].goal, data);
    }
    for (size_t i = 0; i < journey->channel_count; i++) {
        visit(&journey->channels[i].name, data);
    }
    for (size_t i = 0; i < journey->owner_count; i++) {
        visit(&journey->owners[i].name, data);
    }
}

static void visit_contents(const Journey *journey, VisitWording visit, void *data)
{
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        const Touchpoint *touchpoint = &journey->touchpoints[i];
        visit(&touchpoint->name, data);
        visit(&touchpoint->action, data);
        visit(&touchpoint->impact, data);
        visit(&touchpoint->quote, data);
    }
    for (size_t i = 0; i < journey->path_count; i++) {
        visit(&journey->paths[i].name, data);
    }
    for (size_t i = 0; i < journey->lane_count; i++) {
        const Lane *lane = &journey->lanes[i];
        visit(&lane->name, data);
        for (size_t j = 0; j < lane->cell_count; j++) {
            for (size_t k = 0; k < lane->cells[j].text_count; k++) {
                visit(&lane->cells[j].texts[k], data);
            }
        }
    }
}

void journey_visit_wordings(const Journey *journey, VisitWording visit, void *data)
{
    visit_structure(journey, visit, data);
    visit_contents(journey, visit, data);
}
