/* SPDX-License-Identifier: MIT */
/* Glyphs as SVG path data, for `--text outline`. */
#include "font_set.h"

typedef struct OutlinePen {
    GString *out;
    double scale, x, y; /* glyph units, y up → drawing, y down */
} OutlinePen;

static void append_point(const OutlinePen *pen, float x, float y)
{
    text_append_number(pen->out, pen->x + pen->scale * (double)x);
    g_string_append_c(pen->out, ' ');
    text_append_number(pen->out, pen->y - pen->scale * (double)y);
}

static void move_to(hb_draw_funcs_t *functions G_GNUC_UNUSED, void *data,
                    hb_draw_state_t *state G_GNUC_UNUSED, float x, float y,
                    void *user G_GNUC_UNUSED)
{
    const OutlinePen *pen = data;
    g_string_append_c(pen->out, 'M');
    append_point(pen, x, y);
}

static void line_to(hb_draw_funcs_t *functions G_GNUC_UNUSED, void *data,
                    hb_draw_state_t *state G_GNUC_UNUSED, float x, float y,
                    void *user G_GNUC_UNUSED)
{
    const OutlinePen *pen = data;
    g_string_append_c(pen->out, 'L');
    append_point(pen, x, y);
}

static void quadratic_to(hb_draw_funcs_t *functions G_GNUC_UNUSED, void *data,
                         hb_draw_state_t *state G_GNUC_UNUSED, float control_x, float control_y,
                         float x, float y, void *user G_GNUC_UNUSED)
{
    const OutlinePen *pen = data;
    g_string_append_c(pen->out, 'Q');
    append_point(pen, control_x, control_y);
    g_string_append_c(pen->out, ' ');
    append_point(pen, x, y);
}

static void cubic_to(hb_draw_funcs_t *functions G_GNUC_UNUSED, void *data,
                     hb_draw_state_t *state G_GNUC_UNUSED, float x1, float y1, float x2, float y2,
                     float x, float y, void *user G_GNUC_UNUSED)
{
    const OutlinePen *pen = data;
    g_string_append_c(pen->out, 'C');
    append_point(pen, x1, y1);
    g_string_append_c(pen->out, ' ');
    append_point(pen, x2, y2);
    g_string_append_c(pen->out, ' ');
    append_point(pen, x, y);
}

static void close_path(hb_draw_funcs_t *functions G_GNUC_UNUSED, void *data,
                       hb_draw_state_t *state G_GNUC_UNUSED, void *user G_GNUC_UNUSED)
{
    const OutlinePen *pen = data;
    g_string_append_c(pen->out, 'Z');
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

void font_set_append_outline(FontSet *fonts, size_t font, uint32_t glyph, double scale, double x,
                             double y, GString *out)
{
    Font *source = font_set_get(fonts, font);
    if (!font_open(source)) {
        return;
    }
    OutlinePen pen = {.out = out, .scale = scale, .x = x, .y = y};
    hb_draw_funcs_t *functions = draw_functions_new();
    hb_font_get_glyph_shape(source->font, glyph, functions, &pen);
    hb_draw_funcs_destroy(functions);
}
