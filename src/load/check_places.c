/* SPDX-License-Identifier: MIT */
/* Warns of stages and channels where no touchpoint stands. For journeys without an error. */
#include "loader.h"

void check_places(Loader *loader)
{
    const Journey *journey = loader->journey;
    g_autofree bool *stage_used = g_new0(bool, journey->stage_count);
    g_autofree bool *channel_used = g_new0(bool, journey->channel_count);
    for (size_t i = 0; i < journey->touchpoint_count; i++) {
        stage_used[journey->touchpoints[i].stage] = true;
        channel_used[journey->touchpoints[i].channel] = true;
    }
    Trail stages = {.key = "stages"};
    for (size_t i = 0; i < journey->stage_count; i++) {
        const Stage *stage = &journey->stages[i];
        Trail here = {.parent = &stages, .index = i};
        if (!stage_used[i]) {
            g_autofree char *shown = shorten(stage->id);
            complain(loader, CODE_EMPTY_STAGE, stage->span, &here, NULL,
                     "the stage '%s' has no touchpoint", shown);
        }
    }
    Trail channels = {.key = "channels"};
    for (size_t i = 0; i < journey->channel_count; i++) {
        const Channel *channel = &journey->channels[i];
        Trail here = {.parent = &channels, .index = i};
        if (!channel_used[i]) {
            g_autofree char *shown = shorten(channel->id);
            complain(loader, CODE_EMPTY_CHANNEL, channel->span, &here, NULL,
                     "the channel '%s' has no touchpoint", shown);
        }
    }
}
