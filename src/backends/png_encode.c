/* SPDX-License-Identifier: MIT */
/* PNG by libpng: sRGB, with a resolution and a title, without a time. Cairo's own writer has none
 * of these and takes several times as long. */
#include "png_encode.h"

#include <png.h>

static void append_bytes(png_structp png, png_bytep data, size_t length)
{
    g_byte_array_append(png_get_io_ptr(png), data, (guint)length);
}

static void flush_bytes(png_structp png G_GNUC_UNUSED)
{
}

static void fail(png_structp png, png_const_charp message G_GNUC_UNUSED)
{
    longjmp(png_jmpbuf(png), 1);
}

static void ignore_warning(png_structp png G_GNUC_UNUSED, png_const_charp message G_GNUC_UNUSED)
{
}

static void write_header(png_structp png, png_infop info, const PngImage *image, const char *title)
{
    png_set_IHDR(png, info, image->width, image->height, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_sRGB_gAMA_and_cHRM(png, info, PNG_sRGB_INTENT_PERCEPTUAL);
    png_set_pHYs(png, info, image->pixels_per_metre, image->pixels_per_metre, PNG_RESOLUTION_METER);
    /* Flat areas: no filter and a fast level beat the usual ones in both size and time. */
    png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
    png_set_compression_level(png, 2);
    png_set_compression_buffer_size(png, 1 << 18);
    if (title) {
        char key[] = "Title", none[] = "";
        png_text text = {
            .compression = PNG_ITXT_COMPRESSION_NONE,
            .key = key,
            .text = (char *)title,
            .itxt_length = strlen(title),
            .lang = none,
            .lang_key = none,
        };
        png_set_text(png, info, &text, 1);
    }
    png_write_info(png, info);
}

static void write_rows(png_structp png, const PngImage *image, guchar *row)
{
    for (unsigned y = 0; y < image->height; y++) {
        const guint32 *pixels = (const guint32 *)(const void *)(image->pixels + y * image->stride);
        guchar *byte = row;
        for (unsigned x = 0; x < image->width; x++) {
            *byte++ = (guchar)(pixels[x] >> 16);
            *byte++ = (guchar)(pixels[x] >> 8);
            *byte++ = (guchar)pixels[x];
        }
        png_write_row(png, row);
    }
}

/* libpng jumps back here after an error, so nothing but parameters lives in this frame. */
static bool write_file(png_structp png, png_infop info, const PngImage *image, const char *title,
                       guchar *row)
{
    if (setjmp(png_jmpbuf(png))) {
        return false;
    }
    write_header(png, info, image, title);
    write_rows(png, image, row);
    png_write_end(png, info);
    return true;
}

GBytes *png_encode(const PngImage *image, const char *title)
{
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, fail, ignore_warning);
    png_infop info = png ? png_create_info_struct(png) : NULL;
    GByteArray *bytes = g_byte_array_new();
    g_autofree guchar *row = g_malloc((size_t)image->width * 3);
    bool done = false;
    if (info) {
        png_set_write_fn(png, bytes, append_bytes, flush_bytes);
        done = write_file(png, info, image, title, row);
    }
    png_destroy_write_struct(&png, &info);
    if (!done) {
        g_byte_array_unref(bytes);
        return NULL;
    }
    return g_byte_array_free_to_bytes(bytes);
}
