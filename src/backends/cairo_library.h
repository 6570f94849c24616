/* SPDX-License-Identifier: MIT */
/* Cairo's functions, opened for PNG alone: it brings X11 along, which no other run should pay for.
 * Private to this folder. */
#ifndef CJM_BACKENDS_CAIRO_LIBRARY_H
#define CJM_BACKENDS_CAIRO_LIBRARY_H

#include <cairo-ft.h>
#include <cjm/library.h>

#define CAIRO_FUNCTIONS(FUNCTION)                                                                  \
    FUNCTION(cairo_arc)                                                                            \
    FUNCTION(cairo_close_path)                                                                     \
    FUNCTION(cairo_create)                                                                         \
    FUNCTION(cairo_curve_to)                                                                       \
    FUNCTION(cairo_destroy)                                                                        \
    FUNCTION(cairo_fill_preserve)                                                                  \
    FUNCTION(cairo_font_face_destroy)                                                              \
    FUNCTION(cairo_font_face_set_user_data)                                                        \
    FUNCTION(cairo_font_options_create)                                                            \
    FUNCTION(cairo_font_options_destroy)                                                           \
    FUNCTION(cairo_font_options_set_antialias)                                                     \
    FUNCTION(cairo_font_options_set_hint_metrics)                                                  \
    FUNCTION(cairo_font_options_set_hint_style)                                                    \
    FUNCTION(cairo_ft_font_face_create_for_ft_face)                                                \
    FUNCTION(cairo_image_surface_create)                                                           \
    FUNCTION(cairo_image_surface_get_data)                                                         \
    FUNCTION(cairo_image_surface_get_height)                                                       \
    FUNCTION(cairo_image_surface_get_stride)                                                       \
    FUNCTION(cairo_image_surface_get_width)                                                        \
    FUNCTION(cairo_line_to)                                                                        \
    FUNCTION(cairo_matrix_init_scale)                                                              \
    FUNCTION(cairo_matrix_rotate)                                                                  \
    FUNCTION(cairo_move_to)                                                                        \
    FUNCTION(cairo_new_path)                                                                       \
    FUNCTION(cairo_new_sub_path)                                                                   \
    FUNCTION(cairo_paint)                                                                          \
    FUNCTION(cairo_rectangle)                                                                      \
    FUNCTION(cairo_scale)                                                                          \
    FUNCTION(cairo_set_dash)                                                                       \
    FUNCTION(cairo_set_font_face)                                                                  \
    FUNCTION(cairo_set_font_matrix)                                                                \
    FUNCTION(cairo_set_font_options)                                                               \
    FUNCTION(cairo_set_line_cap)                                                                   \
    FUNCTION(cairo_set_line_join)                                                                  \
    FUNCTION(cairo_set_line_width)                                                                 \
    FUNCTION(cairo_set_source_rgb)                                                                 \
    FUNCTION(cairo_show_glyphs)                                                                    \
    FUNCTION(cairo_status_to_string)                                                               \
    FUNCTION(cairo_stroke_preserve)                                                                \
    FUNCTION(cairo_surface_destroy)                                                                \
    FUNCTION(cairo_surface_flush)                                                                  \
    FUNCTION(cairo_surface_mark_dirty)                                                             \
    FUNCTION(cairo_surface_status)                                                                 \
    FUNCTION(cairo_translate)                                                                      \
    FUNCTION(cairo_user_to_device)                                                                 \
    FUNCTION(cairo_user_to_device_distance)

LIBRARY_TABLE(CairoLibrary, CAIRO_FUNCTIONS)

#endif
