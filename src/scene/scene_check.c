/* SPDX-License-Identifier: MIT */
/* What every back end may take for granted about a scene. A failure is a defect in compose; tests
 * and the fuzz target call this on each scene. */
#include <math.h>
#include <cjm/scene.h>
#include <cjm/strings.h>

static bool is_number(double value)
{
    return isfinite(value) && fabs(value) <= SCENE_COORDINATE_LIMIT;
}

static bool is_length(double value)
{
    return is_number(value) && value >= 0;
}

static bool is_colour(const Scene *scene, int colour)
{
    return colour >= NO_COLOUR && colour < (int)scene->palette->len;
}

static bool is_paint(const Scene *scene, const ScenePaint *paint)
{
    return is_colour(scene, paint->fill) && is_colour(scene, paint->stroke) &&
           is_length(paint->stroke_width) && is_length(paint->dash) && is_length(paint->space);
}

static bool is_name(const char *id)
{
    if (!g_ascii_isalpha(*id) && *id != '_') {
        return false;
    }
    for (const char *p = id; *p; p++) {
        if (!g_ascii_isalnum(*p) && !strchr("_-.", *p)) {
            return false;
        }
    }
    return true;
}

/* Each check returns what is wrong, or NULL. */

static const char *check_group(const SceneGroup *group, GHashTable *ids)
{
    if (group->id && !is_name(group->id)) {
        return "an id is no XML name";
    }
    if (group->id && !g_hash_table_add(ids, (char *)group->id)) {
        return "an id is repeated";
    }
    if (group->link && !text_is_link(group->link)) {
        return "a link is not http, https or mailto";
    }
    if (!is_number(group->x) || !is_number(group->y) || !is_length(group->width) ||
        !is_length(group->height)) {
        return "a group has a bad box";
    }
    return group->label && !g_utf8_validate(group->label, -1, NULL) ? "a label is not UTF-8" : NULL;
}

static const char *check_path(const Scene *scene, const SceneItem *item)
{
    const PathSegment *segments = item->path.segments;
    if (item->path.count == 0 || segments[0].operator!= PATH_MOVE) {
        return "a path does not start with a move";
    }
    for (size_t i = 0; i < item->path.count; i++) {
        const PathSegment *segment = &segments[i];
        if (!is_number(segment->x) || !is_number(segment->y) || !is_number(segment->x1) ||
            !is_number(segment->y1) || !is_number(segment->x2) || !is_number(segment->y2)) {
            return "a path has a bad number";
        }
    }
    return is_paint(scene, &item->path.paint) ? NULL : "a path has a bad paint";
}

static const char *check_text(const Scene *scene, const SceneText *text)
{
    if (!is_number(text->x) || !is_number(text->baseline) || !is_length(text->size) ||
        !is_length(text->width)) {
        return "a text has a bad number";
    }
    if (strlen(text->string) != text->length ||
        !g_utf8_validate(text->string, (gssize)text->length, NULL)) {
        return "a text is not UTF-8";
    }
    if (strpbrk(text->string, "\n\r\t")) {
        return "a text is not one line";
    }
    return text->colour == NO_COLOUR || !is_colour(scene, text->colour) ? "a text has a bad colour"
                                                                        : NULL;
}

static const char *check_item(const Scene *scene, const SceneItem *item, GHashTable *ids)
{
    switch (item->kind) {
    case SCENE_BEGIN:
        return check_group(&item->group, ids);
    case SCENE_RECTANGLE:
        return is_number(item->rectangle.x) && is_number(item->rectangle.y) &&
                       is_length(item->rectangle.width) && is_length(item->rectangle.height) &&
                       is_length(item->rectangle.radius) && is_paint(scene, &item->rectangle.paint)
                   ? NULL
                   : "a rectangle has a bad number or paint";
    case SCENE_CIRCLE:
        return is_number(item->circle.x) && is_number(item->circle.y) &&
                       is_length(item->circle.radius) && is_paint(scene, &item->circle.paint)
                   ? NULL
                   : "a circle has a bad number or paint";
    case SCENE_PATH:
        return check_path(scene, item);
    case SCENE_TEXT:
        return check_text(scene, &item->text);
    case SCENE_END:
        break;
    }
    return NULL;
}

bool scene_is_sound(const Scene *scene, const char **ret_reason)
{
    g_autoptr(GHashTable) ids = g_hash_table_new(text_hash, g_str_equal);
    const char *reason = NULL;
    gint64 depth = 0;
    if (!(scene->width > 0) || !is_number(scene->width) || !(scene->height > 0) ||
        !is_number(scene->height)) {
        reason = "the drawing has no size";
    }
    for (guint i = 0; i < scene->items->len && !reason; i++) {
        const SceneItem *item = &g_array_index(scene->items, SceneItem, i);
        depth += item->kind == SCENE_BEGIN;
        depth -= item->kind == SCENE_END;
        reason = depth < 0 ? "a group ends that did not begin" : check_item(scene, item, ids);
    }
    if (!reason && depth > 0) {
        reason = "a group does not end";
    }
    if (reason) {
        *ret_reason = reason;
    }
    return !reason;
}
