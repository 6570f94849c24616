/* SPDX-License-Identifier: MIT */
/* Ways from one state to another, whichever way the names in them are written. Used by drawing,
 * layout, compose and reports. */
#include <cjm/locale.h>
#include <cjm/strings.h>

#define LEFT_TO_RIGHT_MARK "\u200e"
#define RIGHT_TO_LEFT_MARK "\u200f"

char *locale_format_way(const Locale *locale, const char *before, const char *after)
{
    const char *arrow = " → ";
    if (locale->right_to_left) {
        arrow = " " RIGHT_TO_LEFT_MARK "←" RIGHT_TO_LEFT_MARK " ";
    } else if (string_has_right_to_left(before) || string_has_right_to_left(after)) {
        arrow = " " LEFT_TO_RIGHT_MARK "→" LEFT_TO_RIGHT_MARK " ";
    }
    return g_strconcat(before, arrow, after, NULL);
}

const char *locale_line_start(const Locale *locale, const char *line)
{
    if (locale->right_to_left) {
        return RIGHT_TO_LEFT_MARK;
    }
    return string_has_right_to_left(line) ? LEFT_TO_RIGHT_MARK : "";
}
