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
    if (g_str_has_prefix(string, "\u200f")) { /* locale_line_start */
        return true;
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

/* A line of that string where the drawing has it: what all texts have in common. */
static SceneText line_of(const Pen *pen, const char *string, size_t length, TypeStyle style,
                         double width, int colour)
{
    return (SceneText){
        .string = string,
        .length = length,
        .size = style.size,
        .width = width,
        .weight = style.weight,
        .colour = colour,
        .language = pen->map->language,
    };
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
        SceneText text = line_of(pen, line->string, line->length, style, line->width, colour);
        text.x = physical_x(pen, block->x);
        text.baseline = type_baseline(style, middle);
        text.anchor = physical_anchor(pen, align);
        text.right_to_left = right_to_left;
        scene_add_text(pen->scene, &text);
    }
}

void pen_text(const Pen *pen, const char *string, double x, double baseline, Align align,
              TypeStyle style, int colour)
{
    if (!string || !*string) {
        return;
    }
    SceneText text =
        line_of(pen, string, strlen(string), style, text_measure(pen->map, string, style), colour);
    text.x = physical_x(pen, x);
    text.baseline = baseline;
    text.anchor = physical_anchor(pen, align);
    text.right_to_left = base_direction(pen, string);
    scene_add_text(pen->scene, &text);
}

/* A turned line looks to the left in every map: its first line is the leftmost. */
void pen_block_upwards(const Pen *pen, const TextBlock *block, int colour)
{
    if (block->count == 0) {
        return;
    }
    TypeStyle style = {block->size, block->weight};
    bool right_to_left = base_direction(pen, block->string);
    double left = physical_x(pen, block->x) - block->height / 2;
    for (size_t i = 0; i < block->count; i++) {
        const TextLine *line = &g_array_index(pen->lines, TextLine, block->first + i);
        SceneText text = line_of(pen, line->string, line->length, style, line->width, colour);
        text.x = type_baseline(style, left + block->line_height * ((double)i + 0.5));
        text.baseline = block->y;
        text.anchor = ANCHOR_LEFT;
        text.right_to_left = right_to_left;
        text.upwards = true;
        scene_add_text(pen->scene, &text);
    }
}

void pen_text_upwards(const Pen *pen, const char *string, double x, double y, TypeStyle style,
                      int colour)
{
    SceneText text =
        line_of(pen, string, strlen(string), style, text_measure(pen->map, string, style), colour);
    text.x = type_baseline(style, physical_x(pen, x));
    text.baseline = y;
    text.anchor = ANCHOR_MIDDLE;
    text.right_to_left = base_direction(pen, string);
    text.upwards = true;
    scene_add_text(pen->scene, &text);
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
