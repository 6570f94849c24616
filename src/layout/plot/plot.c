/* SPDX-License-Identifier: MIT */
/* The layout of the importance–performance plot: measures the labels once, chooses the width at
 * which the plot comes out near the page's shape, and places everything around it. */
#include <math.h>

#include "plot_parts.h"

enum {
    WIDTH_LEAST = 960,
    WIDTH_MOST = 4800,
    ABOVE_FRAME = 20,  /* for the number of the upright line */
    AROUND_PLOT = 440, /* title, axes and foot together, about */
};
static const double WIDTH_GROWTH = 1.15, SCREEN_RATIO = 1.5;
static const double WORTH_GROWING = 0.97; /* of the sheet */

/* How large a sheet of that ratio must be to hold the drawing, lying or standing: the smaller, the
 * larger is the print. A screen lies. */
static double lying_size(double ratio, double width, double height)
{
    return MAX(width / ratio, height);
}

static double standing_size(double ratio, double width, double height)
{
    return MAX(width, height / ratio);
}

static double sheet_size(const Map *map, double width, double height)
{
    if (map->page_ratio <= 0) {
        return lying_size(SCREEN_RATIO, width, height);
    }
    return MIN(lying_size(map->page_ratio, width, height),
               standing_size(map->page_ratio, width, height));
}

/* What a page has to spare beside the drawing. */
static double fill_page(const Map *map, double width, double height)
{
    double ratio = map->page_ratio;
    if (ratio <= 0) {
        return width;
    }
    bool lies = lying_size(ratio, width, height) <= standing_size(ratio, width, height);
    return MAX(width, floor(lies ? height * ratio : height / ratio));
}

/* The narrowest of those with which the print comes out about as large as can be. */
static double choose_width(const PlotSheet *sheet)
{
    PlotLayout *layout = sheet->layout;
    double least = MAX(WIDTH_LEAST, ceil(sheet_least_width(sheet->map)));
    double best = least, best_height = 0, best_size = INFINITY;
    for (double width = least; width <= WIDTH_MOST; width *= WIDTH_GROWTH) {
        layout->frame.width = round(width) - layout->frame.x - MARGIN;
        double height = plot_bands_place(sheet, 0) + AROUND_PLOT;
        double size = sheet_size(sheet->map, width, height);
        if (size < best_size * WORTH_GROWING) {
            best = round(width);
            best_height = height;
            best_size = size;
        }
    }
    return fill_page(sheet->map, best, best_height);
}

static void place_frame(const PlotSheet *sheet)
{
    PlotLayout *layout = sheet->layout;
    Box *frame = &layout->frame;
    frame->width = layout->width - frame->x - MARGIN;
    frame->y =
        ceil(title_place(sheet->map, layout->lines, layout->width, &layout->title)) + ABOVE_FRAME;
    double above = PLOT_STRIP, below = 0;
    if (sheet->quadrants->measured > 0) {
        plot_names_measure(sheet, &above, &below);
    }
    double bottom = plot_bands_place(sheet, frame->y + ceil(above));
    frame->height = bottom + ceil(below) - frame->y;
    plot_names_place(sheet);
}

/* A plot without dots says why. */
static void place_nothing(const PlotSheet *sheet)
{
    PlotLayout *layout = sheet->layout;
    if (layout->dot_count > 0) {
        return;
    }
    const Box *frame = &layout->frame;
    layout->nothing = block_new(sheet->map, layout->lines,
                                locale_label(&sheet->map->locale, LABEL_NO_CURRENT_SCORE),
                                TYPE_SUBTITLE, frame->width / 2);
    layout->nothing.x = frame->x + frame->width / 2;
    layout->nothing.y = frame->y + (frame->height - layout->nothing.height) / 2;
}

PlotLayout *layout_plot_new(const Map *map, const Quadrants *quadrants)
{
    PlotLayout *layout = g_new0(PlotLayout, 1);
    layout->lines = g_array_new(FALSE, FALSE, sizeof(TextLine));
    layout->strings = g_string_chunk_new(1024);
    PlotSheet sheet = {.map = map, .quadrants = quadrants, .layout = layout};
    plot_dots_collect(&sheet);
    layout->frame.x = ceil(MARGIN + plot_axis_measure(&sheet));
    plot_labels_measure(&sheet);
    layout->width = choose_width(&sheet);
    place_frame(&sheet);
    place_nothing(&sheet);
    layout->height = plot_axes_place(&sheet);
    FootSigns signs = {.path = NONE, .dots = true};
    plot_list_place(&sheet, &signs);
    layout->height =
        foot_place(map, layout->lines, layout->width, layout->height, &signs, &layout->foot);
    return layout;
}

void layout_plot_free(PlotLayout *layout)
{
    if (!layout) {
        return;
    }
    title_clear(&layout->title);
    foot_clear(&layout->foot);
    g_free(layout->dots);
    g_free(layout->ticks);
    g_free(layout->entries);
    g_array_free(layout->lines, TRUE);
    g_string_chunk_free(layout->strings);
    g_free(layout);
}
