/* SPDX-License-Identifier: MIT */
/* Shapes as PDF operators, in the scene's own pixels, but with y up from the scene's foot: so texts
 * stand upright without a matrix of their own. */
#include "pdf_page.h"

#include <string.h>

static const double points_per_pixel = 0.75; /* 72 to 96 an inch */

/* A rectangle with round corners, whatever its place. */
typedef struct Rounded {
    double width, height, radius;
} Rounded;

static guint rounded_hash(gconstpointer key)
{
    const Rounded *shape = key;
    return g_double_hash(&shape->width) * 31u + g_double_hash(&shape->height) * 7u +
           g_double_hash(&shape->radius);
}

static gboolean rounded_equal(gconstpointer a, gconstpointer b)
{
    const Rounded *one = a, *other = b;
    return one->width == other->width && one->height == other->height &&
           one->radius == other->radius;
}

static void string_free(gpointer string)
{
    g_string_free(string, TRUE);
}

/* Six digits: a page may be scaled much. */
static void append_precise(GString *out, double value)
{
    char digits[G_ASCII_DTOSTR_BUF_SIZE];
    g_string_append(out, g_ascii_formatd(digits, sizeof digits, "%.6f", value));
    g_string_append_c(out, ' ');
}

void pdf_page_init(PdfPage *page, const Scene *scene)
{
    *page = (PdfPage){
        .scene = scene,
        .content = g_string_sized_new(1 << 16),
        .state = {.fill = NO_COLOUR, .stroke = NO_COLOUR, .width = 1},
        .line = g_array_new(FALSE, FALSE, sizeof(PdfWord)),
        .corners = g_hash_table_new_full(rounded_hash, rounded_equal, g_free, string_free),
    };
    pdf_words_init(&page->words, scene->fonts);
    SceneView view = scene_view(scene);
    double foot = view.height - view.y - view.scale * scene->height;
    append_precise(page->content, points_per_pixel * view.scale);
    g_string_append(page->content, "0 0 ");
    append_precise(page->content, points_per_pixel * view.scale);
    append_precise(page->content, points_per_pixel * view.x);
    append_precise(page->content, points_per_pixel * foot);
    g_string_append(page->content, "cm\n");
}

void pdf_page_clear(PdfPage *page)
{
    g_hash_table_destroy(page->corners);
    pdf_words_clear(&page->words);
    g_array_free(page->line, TRUE);
    g_string_free(page->content, TRUE);
}

GString *pdf_page_operators(PdfPage *page)
{
    if (page->in_text) {
        g_string_append(page->content, "ET\n");
        page->in_text = false;
    }
    return page->content;
}

void pdf_append_rectangle(const Scene *scene, const SceneGroup *group, GString *out)
{
    SceneView view = scene_view(scene);
    double left = (view.x + group->x * view.scale) * points_per_pixel;
    double top = (view.height - view.y - group->y * view.scale) * points_per_pixel;
    double scale = view.scale * points_per_pixel;
    const double corners[] = {left, top - group->height * scale, left + group->width * scale, top};
    g_string_append_c(out, '[');
    for (size_t i = 0; i < G_N_ELEMENTS(corners); i++) {
        g_string_append(out, i > 0 ? " " : "");
        text_append_number(out, corners[i]);
    }
    g_string_append_c(out, ']');
}

/* ---- Operators. */

enum { MOST_NUMBERS = 6 };

static void append_operator(GString *out, const char *name, size_t count, const double *numbers)
{
    char line[MOST_NUMBERS * (TEXT_NUMBER_SIZE + 1) + 8];
    size_t length = 0;
    for (size_t i = 0; i < count; i++) {
        length += text_format_number(line + length, numbers[i]);
        line[length++] = ' ';
    }
    while (*name) {
        line[length++] = *name++;
    }
    line[length++] = '\n';
    g_string_append_len(out, line, (gssize)length);
}

static void move_to(GString *out, double x, double y)
{
    append_operator(out, "m", 2, (const double[]){x, y});
}

static void line_to(GString *out, double x, double y)
{
    append_operator(out, "l", 2, (const double[]){x, y});
}

static void curve_to(GString *out, double x1, double y1, double x2, double y2, double x, double y)
{
    append_operator(out, "c", 6, (const double[]){x1, y1, x2, y2, x, y});
}

/* ---- Colours and pens. */

/* Two decimals are too few to tell 256 values apart. */
static void append_colour(PdfPage *page, int colour, const char *name)
{
    Colour own = g_array_index(page->scene->palette, PaletteEntry, colour).light;
    const guint8 parts[] = {own.red, own.green, own.blue};
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
        unsigned thousandths = (parts[i] * 1000u + 127) / 255;
        if (thousandths % 1000 == 0) {
            g_string_append(page->content, thousandths ? "1 " : "0 ");
            continue;
        }
        const char digits[] = {'.', (char)('0' + thousandths / 100),
                               (char)('0' + thousandths / 10 % 10), (char)('0' + thousandths % 10),
                               ' '};
        g_string_append_len(page->content, digits, sizeof digits);
    }
    g_string_append(page->content, name);
}

void pdf_page_set_fill(PdfPage *page, int colour)
{
    if (page->state.fill != colour) {
        append_colour(page, colour, "rg\n");
        page->state.fill = colour;
    }
}

static void set_pen(PdfPage *page, const ScenePaint *paint)
{
    PdfState *state = &page->state;
    GString *out = page->content;
    if (state->stroke != paint->stroke) {
        append_colour(page, paint->stroke, "RG\n");
        state->stroke = paint->stroke;
    }
    if (state->width != paint->stroke_width) {
        append_operator(out, "w", 1, &paint->stroke_width);
        state->width = paint->stroke_width;
    }
    double space = paint->dash > 0 ? paint->space : 0;
    if (state->dash != paint->dash || state->space != space) {
        g_string_append_c(out, '[');
        append_operator(out, "]0 d", paint->dash > 0 ? 2 : 0, (const double[]){paint->dash, space});
        state->dash = paint->dash;
        state->space = space;
    }
    if (state->round_ends != paint->round_ends) {
        g_string_append(out, paint->round_ends ? "1 J 1 j\n" : "0 J 0 j\n");
        state->round_ends = paint->round_ends;
    }
}

static void set_paint(PdfPage *page, const ScenePaint *paint)
{
    if (paint->fill != NO_COLOUR) {
        pdf_page_set_fill(page, paint->fill);
    }
    if (paint->stroke != NO_COLOUR) {
        set_pen(page, paint);
    }
}

static const char *paint_operator(const ScenePaint *paint)
{
    bool fills = paint->fill != NO_COLOUR, strokes = paint->stroke != NO_COLOUR;
    return fills && strokes ? "B\n" : fills ? "f\n" : strokes ? "S\n" : "n\n";
}

/* ---- Shapes. */

/* A curve a corner; a circle is nothing but corners. Off by less than a thousandth of the radius.
 */
static GString *rounded_operators(const Rounded *shape)
{
    GString *out = g_string_new(NULL);
    double width = shape->width, height = -shape->height, radius = shape->radius;
    double bow = radius * (1 - 0.5522847498); /* from the corner to the control point */
    bool has_top = width > 2 * radius, has_side = shape->height > 2 * radius;
    move_to(out, radius, 0);
    if (has_top) {
        line_to(out, width - radius, 0);
    }
    curve_to(out, width - bow, 0, width, -bow, width, -radius);
    if (has_side) {
        line_to(out, width, height + radius);
    }
    curve_to(out, width, height + bow, width - bow, height, width - radius, height);
    if (has_top) {
        line_to(out, radius, height);
    }
    curve_to(out, bow, height, 0, height + bow, 0, height + radius);
    if (has_side) {
        line_to(out, 0, -radius);
    }
    curve_to(out, 0, -bow, bow, 0, radius, 0);
    g_string_append(out, "h ");
    return out;
}

/* Until Q, the point is where all places are counted from. */
static void begin_at(PdfPage *page, double x, double y)
{
    g_string_append(page->content, "q 1 0 0 1 ");
    append_operator(page->content, "cm", 2, (const double[]){x, page->scene->height - y});
}

/* Equal shapes have equal operators, after a step to their place: quick to write and to compress.
 */
static void draw_rounded(PdfPage *page, double x, double y, const Rounded *shape,
                         const ScenePaint *paint)
{
    const GString *operators = g_hash_table_lookup(page->corners, shape);
    if (!operators) {
        GString *made = rounded_operators(shape);
        g_hash_table_insert(page->corners, g_memdup2(shape, sizeof *shape), made);
        operators = made;
    }
    begin_at(page, x, y);
    g_string_append_len(page->content, operators->str, (gssize)operators->len);
    g_string_append(page->content, paint_operator(paint));
    g_string_append(page->content, "Q\n");
}

static void draw_rectangle(PdfPage *page, const SceneItem *item)
{
    double x = item->rectangle.x, y = item->rectangle.y;
    double width = item->rectangle.width, height = item->rectangle.height;
    double radius = MIN(item->rectangle.radius, MIN(width, height) / 2);
    if (radius > 0) {
        const Rounded shape = {width, height, radius};
        draw_rounded(page, x, y, &shape, &item->rectangle.paint);
        return;
    }
    append_operator(page->content, "re", 4,
                    (const double[]){x, page->scene->height - y - height, width, height});
    g_string_append(page->content, paint_operator(&item->rectangle.paint));
}

static void draw_circle(PdfPage *page, const SceneItem *item)
{
    double radius = item->circle.radius;
    const Rounded shape = {2 * radius, 2 * radius, radius};
    draw_rounded(page, item->circle.x - radius, item->circle.y - radius, &shape,
                 &item->circle.paint);
}

/* Long paths start from their own first point, for the same reason as round corners. */
static void draw_path(PdfPage *page, const SceneItem *item)
{
    enum { LONG = 4 };
    GString *out = page->content;
    bool is_moved = item->path.count >= LONG;
    double left = is_moved ? item->path.segments[0].x : 0;
    double foot = is_moved ? item->path.segments[0].y : page->scene->height;
    if (is_moved) {
        begin_at(page, left, foot);
    }
    for (size_t i = 0; i < item->path.count; i++) {
        const PathSegment *segment = &item->path.segments[i];
        double x = segment->x - left, y = foot - segment->y;
        switch (segment->operator) {
        case PATH_MOVE:
            move_to(out, x, y);
            break;
        case PATH_LINE:
            line_to(out, x, y);
            break;
        case PATH_CURVE:
            curve_to(out, segment->x1 - left, foot - segment->y1, segment->x2 - left,
                     foot - segment->y2, x, y);
            break;
        case PATH_CLOSE:
            g_string_append(out, "h\n");
            break;
        }
    }
    g_string_append(out, paint_operator(&item->path.paint));
    g_string_append(out, is_moved ? "Q\n" : "");
}

void pdf_page_draw_shape(PdfPage *page, const SceneItem *item)
{
    pdf_page_operators(page);
    switch (item->kind) {
    case SCENE_RECTANGLE:
        set_paint(page, &item->rectangle.paint);
        draw_rectangle(page, item);
        break;
    case SCENE_CIRCLE:
        set_paint(page, &item->circle.paint);
        draw_circle(page, item);
        break;
    case SCENE_PATH:
        set_paint(page, &item->path.paint);
        draw_path(page, item);
        break;
    case SCENE_BEGIN:
    case SCENE_END:
    case SCENE_TEXT:
        break;
    }
}
