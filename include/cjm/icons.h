/* SPDX-License-Identifier: MIT */
/* Icons of channels: stroke paths of our own, drawn like every other path. Never mirrored. */
#ifndef CJM_ICONS_H
#define CJM_ICONS_H

#include <cjm/scene.h>

typedef struct Icon Icon;

/* By key ("phone"), else by the channel's names in any language, else the neutral one. key may be
 * NULL. Never NULL. */
const Icon *icon_find(const char *key, const char *const *names, size_t name_count);
/* Whether `icon:` may say that. */
bool icon_is_key(const char *key);
const char *const *icon_keys(void); /* ended by NULL */
/* Appends the icon's PathSegments, scaled into a box of size × size with its corner at 0, 0. To be
 * stroked with round ends. */
void icon_append_segments(const Icon *icon, double size, GArray *segments);

#endif
