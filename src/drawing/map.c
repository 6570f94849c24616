/* SPDX-License-Identifier: MIT */
/* Short questions to the map that layout, lanes and compose all ask. */
#include <cjm/map.h>

const char *map_text(const Map *map, const Wording *wording)
{
    const char *text = wording_in(wording, map->language, map->journey->language);
    return text && *text ? text : NULL;
}

const char *map_touchpoint_title(const Map *map, const Touchpoint *touchpoint)
{
    const char *title = map_text(map, &touchpoint->name);
    if (!title) {
        title = map_text(map, &touchpoint->action);
    }
    if (!title) {
        title = map_text(map, &touchpoint->impact);
    }
    return title;
}

const char *map_owner_name(const Map *map, size_t owner)
{
    return owner == NONE ? NULL : map_text(map, &map->journey->owners[owner].name);
}
