/* SPDX-License-Identifier: MIT */
/* Warns of icons that do not exist: the channel's name chooses one then. Used by the pipeline. */
#include <cjm/checks.h>

static void report_icon(const Journey *journey, size_t index, Diagnostics *diagnostics)
{
    const Channel *channel = &journey->channels[index];
    const char *const *keys = icon_keys();
    const char *nearest = text_nearest(channel->icon, keys, g_strv_length((char **)keys));
    g_autofree char *hint = nearest != NULL
                                ? g_strdup_printf("did you mean '%s'?", nearest)
                                : g_strdup("`cjm explain unknown-icon` lists the icons");
    g_autofree char *path = g_strdup_printf("channels[%" G_GSIZE_FORMAT "].icon", index);
    diagnostics_add(diagnostics, CODE_UNKNOWN_ICON, journey->source, channel->icon_span, path, hint,
                    "there is no icon '%s'; the channel's name chooses one", channel->icon);
}

void check_icons(const Journey *journey, Diagnostics *diagnostics)
{
    for (size_t i = 0; i < journey->channel_count; i++) {
        const char *icon = journey->channels[i].icon;
        if (icon != NULL && !icon_is_key(icon)) {
            report_icon(journey, i, diagnostics);
        }
    }
}
