/* SPDX-License-Identifier: MIT */
/* Glyphs as paths: for SVG with `--text outline`, and for PDF with fonts that cannot be embedded.
 */
#include "font_set.h"

typedef struct OutlinePen {
    GString *out;
    OutlineSyntax syntax;
    double scale;
    double x, y; /* the current point, font units */
} OutlinePen;

static void append_point(OutlinePen *pen, double x, double y)
{
    text_append_number(pen->out, pen->scale * x);
    g_string_append_c(pen->out, ' ');
    text_append_number(pen->out, pen->syntax == OUTLINE_SVG ? -pen->scale * y : pen->scale * y);
}

/* SVG's letter stands before the points, PDF's behind them. */
static void append_points(OutlinePen *pen, char letter, size_t count, const double (*points)[2])
{
    if (pen->syntax == OUTLINE_SVG) {
        g_string_append_c(pen->out, letter);
    }
    for (size_t i = 0; i < count; i++) {
        if (i > 0) {
            g_string_append_c(pen->out, ' ');
        }
        append_point(pen, points[i][0], points[i][1]);
    }
    if (pen->syntax == OUTLINE_PDF) {
        g_string_append_c(pen->out, ' ');
        g_string_append_c(pen->out, g_ascii_tolower(letter));
        g_string_append_c(pen->out, '\n');
    }
    if (count > 0) {
        pen->x = points[count - 1][0];
        pen->y = points[count - 1][1];
    }
}

static void move_to(hb_draw_funcs_t *functions G_GNUC_UNUSED, void *data,
                    hb_draw_state_t *state G_GNUC_UNUSED, float x, float y,
                    void *user G_GNUC_UNUSED)
{
    append_points(data, 'M', 1, (const double[][2]){{(double)x, (double)y}});
}

static void line_to(hb_draw_funcs_t *functions G_GNUC_UNUSED, void *data,
                    hb_draw_state_t *state G_GNUC_UNUSED, float x, float y,
                    void *user G_GNUC_UNUSED)
{
    append_points(data, 'L', 1, (const double[][2]){{(double)x, (double)y}});
}

static void quadratic_to(hb_draw_funcs_t *functions G_GNUC_UNUSED, void *data,
                         hb_draw_state_t *state G_GNUC_UNUSED, float control_x, float control_y,
                         float end_x, float end_y, void *user G_GNUC_UNUSED)
{
    OutlinePen *pen = data;
    double cx = (double)control_x, cy = (double)control_y;
    double x = (double)end_x, y = (double)end_y;
    if (pen->syntax == OUTLINE_SVG) {
        append_points(pen, 'Q', 2, (const double[][2]){{cx, cy}, {x, y}});
        return;
    }
    /* PDF has cubic curves only: two thirds of the way to the control point. */
    append_points(
        pen, 'C', 3,
        (const double[][2]){{pen->x + (cx - pen->x) * 2 / 3, pen->y + (cy - pen->y) * 2 / 3},
                            {x + (cx - x) * 2 / 3, y + (cy - y) * 2 / 3},
                            {x, y}});
}

static void cubic_to(hb_draw_funcs_t *functions G_GNUC_UNUSED, void *data,
                     hb_draw_state_t *state G_GNUC_UNUSED, float x1, float y1, float x2, float y2,
                     float x, float y, void *user G_GNUC_UNUSED)
{
    append_points(data, 'C', 3,
                  (const double[][2]){
                      {(double)x1, (double)y1}, {(double)x2, (double)y2}, {(double)x, (double)y}});
}

static void close_path(hb_draw_funcs_t *functions G_GNUC_UNUSED, void *data,
                       hb_draw_state_t *state G_GNUC_UNUSED, void *user G_GNUC_UNUSED)
{
    OutlinePen *pen = data;
    g_string_append(pen->out, pen->syntax == OUTLINE_SVG ? "Z" : "h\n");
}

static hb_draw_funcs_t *draw_functions_new(void)
{
    hb_draw_funcs_t *functions = hb_draw_funcs_create();
    hb_draw_funcs_set_move_to_func(functions, move_to, NULL, NULL);
    hb_draw_funcs_set_line_to_func(functions, line_to, NULL, NULL);
    hb_draw_funcs_set_quadratic_to_func(functions, quadratic_to, NULL, NULL);
    hb_draw_funcs_set_cubic_to_func(functions, cubic_to, NULL, NULL);
    hb_draw_funcs_set_close_path_func(functions, close_path, NULL, NULL);
    return functions;
}

void font_set_append_outline(FontSet *fonts, size_t font, uint32_t glyph, OutlineSyntax syntax,
                             double scale, GString *out)
{
    Font *source = font_set_get(fonts, font);
    if (!font_open(source)) {
        return;
    }
    OutlinePen pen = {.out = out, .syntax = syntax, .scale = scale};
    hb_draw_funcs_t *functions = draw_functions_new();
    hb_font_get_glyph_shape(source->font, glyph, functions, &pen);
    hb_draw_funcs_destroy(functions);
}
