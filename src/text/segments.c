/* SPDX-License-Identifier: MIT */
/* A word cut into stretches of one font, one script and one direction: what HarfBuzz shapes at
 * once. */
#include "font_set.h"

static const char *cluster_end(const char *p, const char *end)
{
    p = g_utf8_next_char(p);
    while (p < end && character_extends(g_utf8_get_char(p))) {
        p = g_utf8_next_char(p);
    }
    return p;
}

static bool is_neutral(hb_script_t script)
{
    return script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED ||
           script == HB_SCRIPT_UNKNOWN;
}

static guint8 natural_level(hb_script_t script)
{
    return hb_script_get_horizontal_direction(script) == HB_DIRECTION_RTL;
}

/* Whether the cluster joins the segment; settles the segment's script when it does. */
static bool segment_takes(Segment *segment, const Segment *cluster)
{
    if (segment->font != cluster->font || segment->level != cluster->level) {
        return false;
    }
    if (is_neutral(segment->script)) {
        segment->script = cluster->script;
        return true;
    }
    return is_neutral(cluster->script) || segment->script == cluster->script;
}

void font_set_segment(FontSet *fonts, const char *word, size_t length, FontWeight weight,
                      const guint8 *levels, GArray *segments)
{
    hb_unicode_funcs_t *unicode = hb_unicode_funcs_get_default();
    const char *end = word + length;
    guint first = segments->len;
    for (const char *p = word, *next; p < end; p = next) {
        next = cluster_end(p, end);
        Segment cluster = {
            .start = (size_t)(p - word),
            .length = (size_t)(next - p),
            .font = font_set_choose(fonts, p, (size_t)(next - p), weight),
            .script = hb_unicode_script(unicode, g_utf8_get_char(p)),
            .level = levels ? levels[p - word] : 0,
        };
        Segment *last =
            segments->len > first ? &g_array_index(segments, Segment, segments->len - 1) : NULL;
        if (last && segment_takes(last, &cluster)) {
            last->length += cluster.length;
        } else {
            g_array_append_val(segments, cluster);
        }
    }
    for (guint i = first; i < segments->len; i++) {
        Segment *segment = &g_array_index(segments, Segment, i);
        if (is_neutral(segment->script)) {
            segment->script = HB_SCRIPT_LATIN; /* numbers and signs alone: one plan less to make */
        }
        if (!levels) {
            segment->level = natural_level(segment->script);
        }
    }
}
