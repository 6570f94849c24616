/* SPDX-License-Identifier: MIT */
/* compare-pictures A.png B.png: prints the mean difference of their channels in thousandths of full
 * scale, and fails when the sizes differ by more than a pixel or a picture is blank. For the tests.
 */
#include <cairo.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* The picture on white, as it would be printed. */
static cairo_surface_t *read_picture(const char *path, int *ret_width, int *ret_height)
{
    cairo_surface_t *read = cairo_image_surface_create_from_png(path);
    if (cairo_surface_status(read) != CAIRO_STATUS_SUCCESS) {
        fprintf(stderr, "cannot read %s\n", path);
        exit(2);
    }
    *ret_width = cairo_image_surface_get_width(read);
    *ret_height = cairo_image_surface_get_height(read);
    cairo_surface_t *flat = cairo_image_surface_create(CAIRO_FORMAT_RGB24, *ret_width, *ret_height);
    cairo_t *cairo = cairo_create(flat);
    cairo_set_source_rgb(cairo, 1, 1, 1);
    cairo_paint(cairo);
    cairo_set_source_surface(cairo, read, 0, 0);
    cairo_paint(cairo);
    cairo_destroy(cairo);
    cairo_surface_destroy(read);
    cairo_surface_flush(flat);
    return flat;
}

static const uint8_t *row_of(cairo_surface_t *picture, int y)
{
    return cairo_image_surface_get_data(picture) + y * cairo_image_surface_get_stride(picture);
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fprintf(stderr, "usage: compare-pictures A.png B.png\n");
        return 2;
    }
    int widths[2], heights[2];
    cairo_surface_t *pictures[2];
    for (int i = 0; i < 2; i++) {
        pictures[i] = read_picture(argv[i + 1], &widths[i], &heights[i]);
    }
    if (abs(widths[0] - widths[1]) > 1 || abs(heights[0] - heights[1]) > 1) {
        printf("sizes differ: %d×%d and %d×%d\n", widths[0], heights[0], widths[1], heights[1]);
        return 1;
    }
    int width = widths[0] < widths[1] ? widths[0] : widths[1];
    int height = heights[0] < heights[1] ? heights[0] : heights[1];
    double difference = 0, ink[2] = {0, 0};
    for (int y = 0; y < height; y++) {
        const uint8_t *a = row_of(pictures[0], y), *b = row_of(pictures[1], y);
        for (int x = 0; x < width * 4; x++) {
            if (x % 4 == 3) {
                continue;
            }
            difference += abs(a[x] - b[x]);
            ink[0] += 255 - a[x];
            ink[1] += 255 - b[x];
        }
    }
    double full = (double)width * height * 3 * 255;
    printf("%.2f\n", difference / full * 1000);
    cairo_surface_destroy(pictures[0]);
    cairo_surface_destroy(pictures[1]);
    return ink[0] / full < 0.001 || ink[1] / full < 0.001;
}
