/* SPDX-License-Identifier: MIT */
/* Glyphs that a font holds in colours, as FreeType draws them: emoji of the system's fonts. */
#include "pdf_pictures.h"

enum { PICTURE_SIZE = 128 }; /* pixels an em, where any size can be had */

void pdf_pictures_init(PdfPictures *pictures, const FontSet *fonts, size_t font)
{
    *pictures = (PdfPictures){0};
    if (FT_Init_FreeType(&pictures->library) != 0) {
        pictures->library = NULL;
        return;
    }
    FT_Face face;
    if (FT_New_Face(pictures->library, font_file(fonts, font), font_face_index(fonts, font),
                    &face) != 0) {
        return;
    }
    bool is_sized = FT_HAS_COLOR(face) &&
                    (face->num_fixed_sizes > 0 ? FT_Select_Size(face, face->num_fixed_sizes - 1)
                                               : FT_Set_Pixel_Sizes(face, 0, PICTURE_SIZE)) == 0;
    if (is_sized) {
        pictures->face = face;
    } else {
        FT_Done_Face(face);
    }
}

void pdf_pictures_clear(PdfPictures *pictures)
{
    if (pictures->face) {
        FT_Done_Face(pictures->face);
    }
    if (pictures->library) {
        FT_Done_FreeType(pictures->library);
    }
}

static bool load_picture(FT_Face face, uint32_t glyph)
{
    if (!face || FT_Load_Glyph(face, glyph, FT_LOAD_COLOR | FT_LOAD_RENDER) != 0) {
        return false;
    }
    const FT_Bitmap *bitmap = &face->glyph->bitmap;
    return bitmap->pixel_mode == FT_PIXEL_MODE_BGRA && bitmap->width > 0 && bitmap->rows > 0;
}

/* Colours and opacity are two images in a PDF; FreeType has blue first, and colours multiplied by
 * opacity. */
static PdfObject write_image(const FT_Bitmap *bitmap, PdfFile *file)
{
    size_t count = (size_t)bitmap->width * bitmap->rows;
    g_autofree guint8 *colours = g_malloc(count * 3);
    g_autofree guint8 *opacities = g_malloc(count);
    for (size_t i = 0; i < count; i++) {
        const guint8 *pixel =
            bitmap->buffer + (ptrdiff_t)(i / bitmap->width) * bitmap->pitch + i % bitmap->width * 4;
        unsigned opacity = pixel[3];
        opacities[i] = (guint8)opacity;
        for (size_t channel = 0; channel < 3; channel++) {
            unsigned value = opacity > 0 ? pixel[2 - channel] * 255u / opacity : 0;
            colours[3 * i + channel] = (guint8)MIN(value, 255);
        }
    }
    g_autofree char *entries =
        g_strdup_printf("/Type/XObject/Subtype/Image/Width %u/Height %u/BitsPerComponent 8",
                        bitmap->width, bitmap->rows);
    g_autofree char *mask_entries = g_strconcat(entries, "/ColorSpace/DeviceGray", NULL);
    PdfObject mask = pdf_object_reserve(file);
    pdf_stream_write(file, mask, mask_entries, opacities, count);
    g_autofree char *image_entries =
        g_strdup_printf("%s/ColorSpace/DeviceRGB/SMask %u 0 R", entries, mask);
    PdfObject image = pdf_object_reserve(file);
    pdf_stream_write(file, image, image_entries, colours, count * 3);
    return image;
}

bool pdf_picture_write(PdfPictures *pictures, uint32_t glyph, PdfFile *file, GString *drawing,
                       GString *images)
{
    if (!load_picture(pictures->face, glyph)) {
        return false;
    }
    const FT_GlyphSlot slot = pictures->face->glyph;
    double scale = 1000.0 / MAX(pictures->face->size->metrics.y_ppem, 1);
    int bottom = slot->bitmap_top - (int)slot->bitmap.rows;
    PdfObject image = write_image(&slot->bitmap, file);
    g_string_append_printf(images, "/I%u %u 0 R", image, image);
    text_append_number(drawing, slot->bitmap.width * scale);
    g_string_append(drawing, " 0 0 ");
    text_append_number(drawing, slot->bitmap.rows * scale);
    g_string_append_c(drawing, ' ');
    text_append_number(drawing, slot->bitmap_left * scale);
    g_string_append_c(drawing, ' ');
    text_append_number(drawing, bottom * scale);
    g_string_append_printf(drawing, " cm /I%u Do\n", image);
    return true;
}
