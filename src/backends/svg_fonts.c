/* SPDX-License-Identifier: MIT */
/* The fonts of the SVG: subsets as data, and the list of families by which a viewer chooses a font
 * for each character just as we did. */
#include "svg.h"

/* Fonts of one family share a CSS family, so that a viewer takes the bold one for bold text. */
static size_t family_number(const SvgDrawing *drawing, size_t index)
{
    const FontSet *fonts = drawing->scene->fonts;
    const char *family = font_family(fonts, font_uses_font(drawing->uses, index));
    for (size_t i = 0; i < index; i++) {
        if (strcmp(font_family(fonts, font_uses_font(drawing->uses, i)), family) == 0) {
            return i;
        }
    }
    return index;
}

/* The range of weights that the font serves: a viewer must not fatten it for bold text when it is
 * what we drew bold text with. */
static const char *weight_range(const SvgDrawing *drawing, size_t index)
{
    bool regular = font_uses_weight(drawing->uses, index, WEIGHT_REGULAR);
    bool bold = font_uses_weight(drawing->uses, index, WEIGHT_BOLD);
    return regular && bold ? "400 700" : bold ? "700" : "400";
}

void svg_append_font_faces(const SvgDrawing *drawing, GString *css)
{
    FontSet *fonts = drawing->scene->fonts;
    size_t count = font_uses_sort(drawing->uses);
    for (size_t i = 0; i < count; i++) {
        g_autoptr(GArray) characters = font_uses_characters(drawing->uses, i);
        g_autoptr(GBytes) subset =
            font_set_subset(fonts, font_uses_font(drawing->uses, i),
                            &g_array_index(characters, gunichar, 0), characters->len);
        if (!subset) {
            continue; /* not ours to embed: the family's own name stands in the list */
        }
        size_t size;
        const guchar *bytes = g_bytes_get_data(subset, &size);
        g_autofree char *encoded = g_base64_encode(bytes, size);
        g_string_append_printf(css, "@font-face{font-family:%s-%zu;font-weight:%s;",
                               drawing->prefix, family_number(drawing, i),
                               weight_range(drawing, i));
        g_string_append(css, "src:url(data:font/ttf;base64,");
        g_string_append_len(css, encoded, (gssize)((size + 2) / 3 * 4));
        g_string_append(css, ")}\n");
    }
}

/* A family name is a list of CSS identifiers, or stands in quotes. */
static void append_family(GString *list, const char *family)
{
    bool plain = g_ascii_isalpha(*family);
    for (const char *p = family; *p && plain; p++) {
        plain = g_ascii_isalnum(*p) || *p == '-' || (*p == ' ' && g_ascii_isalpha(p[1]));
    }
    g_string_append(list, list->len > 0 ? "," : "");
    if (plain) {
        g_string_append(list, family);
        return;
    }
    g_string_append_c(list, '\'');
    for (const char *p = family; *p; p++) {
        if (*p == '\'' || *p == '\\') {
            g_string_append_c(list, '\\');
        }
        g_string_append_c(list, *p);
    }
    g_string_append_c(list, '\'');
}

char *svg_font_families(const SvgDrawing *drawing)
{
    const FontSet *fonts = drawing->scene->fonts;
    GString *list = g_string_new(NULL);
    size_t count = font_uses_sort(drawing->uses);
    for (size_t i = 0; drawing->text_mode == TEXT_EMBED && i < count; i++) {
        if (family_number(drawing, i) == i) {
            g_autofree char *embedded = g_strdup_printf("%s-%zu", drawing->prefix, i);
            append_family(list, embedded);
        }
    }
    for (size_t i = 0; i < count; i++) {
        if (family_number(drawing, i) == i) {
            append_family(list, font_family(fonts, font_uses_font(drawing->uses, i)));
        }
    }
    append_family(list, "sans-serif");
    return g_string_free(list, FALSE);
}
