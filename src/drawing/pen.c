/* SPDX-License-Identifier: MIT */
/* The pen: logical coordinates in, a scene out. The one place where a map is mirrored. */
#include <string.h>

#include <cjm/drawing.h>

static double physical_x(const Pen *pen, double x)
{
    return pen->mirror ? pen->width - x : x;
}

static double physical_left(const Pen *pen, double x, double width)
{
    return pen->mirror ? pen->width - x - width : x;
}

static Anchor physical_anchor(const Pen *pen, Align align)
{
    if (align == ALIGN_MIDDLE) {
        return ANCHOR_MIDDLE;
    }
    return (align == ALIGN_START) != pen->mirror ? ANCHOR_LEFT : ANCHOR_RIGHT;
}

/* In a right-to-left map a text with any right-to-left letter runs that way, also when it opens
 * with a Latin word ("CRM 2.0 …"); elsewhere the first strong letter decides. Numbers alone follow
 * the map, whatever marks they carry. */
static bool base_direction(const Pen *pen, const char *string)
{
    if (!pen->map->locale.right_to_left) {
        return text_is_right_to_left(string, strlen(string), false);
    }
    bool has_letter = false;
    for (const char *p = string; *p; p = g_utf8_next_char(p)) {
        if (g_unichar_isalpha(g_utf8_get_char(p))) {
            has_letter = true;
            if (text_is_right_to_left(p, (size_t)(g_utf8_next_char(p) - p), false)) {
                return true;
            }
        }
    }
    return !has_letter;
}

static void add_line(const Pen *pen, const char *string, size_t length, double x, double baseline,
                     Align align, TypeStyle style, double width, bool right_to_left, int colour)
{
    SceneText text = {
        .string = string,
        .length = length,
        .x = physical_x(pen, x),
        .baseline = baseline,
        .anchor = physical_anchor(pen, align),
        .size = style.size,
        .width = width,
        .weight = style.weight,
        .colour = colour,
        .right_to_left = right_to_left,
        .language = pen->map->language,
    };
    scene_add_text(pen->scene, &text);
}

void pen_block(const Pen *pen, const TextBlock *block, Align align, int colour)
{
    if (block->count == 0) {
        return;
    }
    TypeStyle style = {block->size, block->weight};
    bool right_to_left = base_direction(pen, block->string);
    for (size_t i = 0; i < block->count; i++) {
        const TextLine *line = &g_array_index(pen->lines, TextLine, block->first + i);
        double middle = block->y + block->line_height * ((double)i + 0.5);
        add_line(pen, line->string, line->length, block->x, type_baseline(style, middle), align,
                 style, line->width, right_to_left, colour);
    }
}

void pen_text(const Pen *pen, const char *string, double x, double baseline, Align align,
              TypeStyle style, int colour)
{
    if (!string || !*string) {
        return;
    }
    add_line(pen, string, strlen(string), x, baseline, align, style,
             text_measure(pen->map, string, style), base_direction(pen, string), colour);
}

void pen_rectangle(const Pen *pen, Box box, double radius, ScenePaint paint)
{
    scene_add_rectangle(pen->scene, physical_left(pen, box.x, box.width), box.y, box.width,
                        box.height, radius, paint);
}

void pen_circle(const Pen *pen, double x, double y, double radius, ScenePaint paint)
{
    scene_add_circle(pen->scene, physical_x(pen, x), y, radius, paint);
}

void pen_line(const Pen *pen, double x1, double y1, double x2, double y2, ScenePaint paint)
{
    scene_add_line(pen->scene, physical_x(pen, x1), y1, physical_x(pen, x2), y2, paint);
}

void pen_path(const Pen *pen, const PathSegment *segments, size_t count, ScenePaint paint)
{
    if (!pen->mirror) {
        scene_add_path(pen->scene, segments, count, paint);
        return;
    }
    g_autofree PathSegment *mirrored = g_memdup2(segments, count * sizeof *segments);
    for (size_t i = 0; i < count; i++) {
        mirrored[i].x = physical_x(pen, mirrored[i].x);
        mirrored[i].x1 = physical_x(pen, mirrored[i].x1);
        mirrored[i].x2 = physical_x(pen, mirrored[i].x2);
    }
    scene_add_path(pen->scene, mirrored, count, paint);
}

void pen_icon(const Pen *pen, const PathSegment *segments, size_t count, double x, double y,
              double size, ScenePaint paint)
{
    double left = physical_left(pen, x, size);
    g_autofree PathSegment *placed = g_memdup2(segments, count * sizeof *segments);
    for (size_t i = 0; i < count; i++) {
        placed[i].x += left;
        placed[i].x1 += left;
        placed[i].x2 += left;
        placed[i].y += y;
        placed[i].y1 += y;
        placed[i].y2 += y;
    }
    scene_add_path(pen->scene, placed, count, paint);
}

void pen_begin(const Pen *pen, GroupKind kind, const char *id, const char *label, const char *link,
               Box box)
{
    SceneGroup group = {
        .kind = kind,
        .id = id,
        .label = label,
        .link = link,
        .x = physical_left(pen, box.x, box.width),
        .y = box.y,
        .width = box.width,
        .height = box.height,
    };
    scene_begin_group(pen->scene, &group);
}

void pen_end(const Pen *pen)
{
    scene_end(pen->scene);
}
