/* SPDX-License-Identifier: MIT */
/* The private set of fonts: where its files are found and in which order they serve. Used by all
 * stages from layout on, through <cjm/text.h>. */
#include "font_set.h"

#ifndef CJM_FONT_FOLDER
#define CJM_FONT_FOLDER "/usr/share/fonts/truetype/noto"
#endif

/* The list of fonts, best first. Noto Sans of 2020 has neither minus nor arrows: Devanagari has
 * the minus in both weights, Math has the arrows and the comparison signs in one. */
typedef struct PrivateFont {
    const char *family;
    const char *files[WEIGHT_COUNT]; /* the same file in both: one weight serves both */
} PrivateFont;

static const PrivateFont private_fonts[] = {
    {"Noto Sans", {[WEIGHT_REGULAR] = "NotoSans-Regular.ttf", [WEIGHT_BOLD] = "NotoSans-Bold.ttf"}},
    {"Noto Sans Arabic",
     {[WEIGHT_REGULAR] = "NotoSansArabic-Regular.ttf", [WEIGHT_BOLD] = "NotoSansArabic-Bold.ttf"}},
    {"Noto Sans Devanagari",
     {[WEIGHT_REGULAR] = "NotoSansDevanagari-Regular.ttf",
      [WEIGHT_BOLD] = "NotoSansDevanagari-Bold.ttf"}},
    {"Noto Sans Math",
     {[WEIGHT_REGULAR] = "NotoSansMath-Regular.ttf", [WEIGHT_BOLD] = "NotoSansMath-Regular.ttf"}},
};

static bool folder_has_fonts(const char *folder)
{
    for (int weight = 0; weight < WEIGHT_COUNT; weight++) {
        g_autofree char *file = g_build_filename(folder, private_fonts[0].files[weight], NULL);
        if (!g_file_test(file, G_FILE_TEST_IS_REGULAR)) {
            return false;
        }
    }
    return true;
}

/* given: by the user, who means these fonts and no others; or NULL. */
static char *find_font_folder(const char *given)
{
    if (given) {
        return folder_has_fonts(given) ? g_strdup(given) : NULL;
    }
    g_autofree char *program = g_file_read_link("/proc/self/exe", NULL);
    if (program) {
        g_autofree char *programs = g_path_get_dirname(program);
        g_autofree char *beside = g_build_filename(programs, "..", "share", "cjm", "fonts", NULL);
        if (folder_has_fonts(beside)) {
            return g_canonicalize_filename(beside, NULL);
        }
    }
    return folder_has_fonts(CJM_FONT_FOLDER) ? g_strdup(CJM_FONT_FOLDER) : NULL;
}

static void add_font(FontSet *fonts, Font *font, FontWeight weight)
{
    size_t index = fonts->fonts->len;
    g_ptr_array_add(fonts->fonts, font);
    g_array_append_val(fonts->order[weight], index);
}

static void add_private_font(FontSet *fonts, const char *folder, const PrivateFont *entry)
{
    bool one_file = strcmp(entry->files[WEIGHT_REGULAR], entry->files[WEIGHT_BOLD]) == 0;
    for (FontWeight weight = 0; weight < WEIGHT_COUNT; weight++) {
        if (one_file && weight > 0) {
            size_t index = fonts->fonts->len - 1;
            g_array_append_val(fonts->order[weight], index);
            continue;
        }
        g_autofree char *file = g_build_filename(folder, entry->files[weight], NULL);
        add_font(fonts, font_new(file, 0, entry->family, weight, false), weight);
    }
}

static bool looks_like_file(const char *name)
{
    return strchr(name, '/') || g_str_has_suffix(name, ".ttf") || g_str_has_suffix(name, ".otf") ||
           g_str_has_suffix(name, ".ttc");
}

/* A family or file that a theme names. */
static bool add_named_font(FontSet *fonts, const char *name, FontWeight weight)
{
    Font *font = looks_like_file(name) ? font_new(name, 0, NULL, weight, false)
                                       : font_find_family(name, weight);
    if (font && font_open(font)) {
        add_font(fonts, font, weight);
        return true;
    }
    font_free(font);
    return false;
}

static void add_named_fonts(FontSet *fonts, const char *regular, const char *bold)
{
    fonts->lacks[WEIGHT_REGULAR] = regular && !add_named_font(fonts, regular, WEIGHT_REGULAR);
    fonts->lacks[WEIGHT_BOLD] = bold && !add_named_font(fonts, bold, WEIGHT_BOLD);
    /* A family has a bold of its own; a file does not know where its bold one lies. */
    if (regular && !bold && !looks_like_file(regular) && !fonts->lacks[WEIGHT_REGULAR]) {
        add_named_font(fonts, regular, WEIGHT_BOLD);
    }
}

static FontSet *font_set_new_empty(void)
{
    FontSet *fonts = g_new0(FontSet, 1);
    fonts->fonts = g_ptr_array_new_with_free_func((GDestroyNotify)font_free);
    for (int weight = 0; weight < WEIGHT_COUNT; weight++) {
        fonts->order[weight] = g_array_new(FALSE, FALSE, sizeof(size_t));
        fonts->far_fonts[weight] = g_hash_table_new(NULL, NULL);
    }
    fonts->missing = g_hash_table_new(NULL, NULL);
    fonts->system_characters = g_hash_table_new(NULL, NULL);
    fonts->buffer = hb_buffer_create();
    fonts->segments = g_array_new(FALSE, FALSE, sizeof(Segment));
    fonts->shaped = shaped_words_new();
    fonts->widths = word_widths_new();
    fonts->paragraphs = paragraphs_new();
    fonts->subsets = subsets_new();
    fonts->glyph_subsets = glyph_subsets_new();
    return fonts;
}

/* The first font of each list draws the box of a missing character, so it must be usable. */
static bool first_fonts_open(const FontSet *fonts, Diagnostics *diagnostics)
{
    for (int weight = 0; weight < WEIGHT_COUNT; weight++) {
        Font *font = font_set_get(fonts, g_array_index(fonts->order[weight], size_t, 0));
        if (!font_open(font)) {
            diagnostics_add_plain(diagnostics, CODE_NO_FONTS, NULL, "\"%s\" is not a usable font",
                                  font->file);
            return false;
        }
    }
    return true;
}

FontSet *font_set_new(const char *regular, const char *bold, Diagnostics *diagnostics)
{
    const char *given = g_getenv("CJM_FONT_DIR");
    given = given && *given ? given : NULL;
    g_autofree char *folder = find_font_folder(given);
    if (!folder) {
        diagnostics_add_plain(diagnostics, CODE_NO_FONTS,
                              "set CJM_FONT_DIR to a folder that holds NotoSans-Regular.ttf and "
                              "NotoSans-Bold.ttf (package fonts-noto-core)",
                              given ? "the fonts of cjm are not in CJM_FONT_DIR, '%s'"
                                    : "the fonts of cjm are not found",
                              given);
        return NULL;
    }
    g_autoptr(FontSet) fonts = font_set_new_empty();
    add_named_fonts(fonts, regular, bold);
    for (size_t i = 0; i < G_N_ELEMENTS(private_fonts); i++) {
        add_private_font(fonts, folder, &private_fonts[i]);
    }
    return first_fonts_open(fonts, diagnostics) ? g_steal_pointer(&fonts) : NULL;
}

bool font_set_lacks(const FontSet *fonts, FontWeight weight)
{
    return fonts->lacks[weight];
}

void font_set_free(FontSet *fonts)
{
    if (!fonts) {
        return;
    }
    g_hash_table_destroy(fonts->paragraphs);
    g_hash_table_destroy(fonts->subsets);
    g_hash_table_destroy(fonts->glyph_subsets);
    g_free(fonts->pango);
    g_free(fonts->missing_library);
    g_hash_table_destroy(fonts->widths);
    g_hash_table_destroy(fonts->shaped);
    g_array_free(fonts->segments, TRUE);
    hb_buffer_destroy(fonts->buffer);
    g_hash_table_destroy(fonts->system_characters);
    g_hash_table_destroy(fonts->missing);
    for (int weight = 0; weight < WEIGHT_COUNT; weight++) {
        g_hash_table_destroy(fonts->far_fonts[weight]);
        g_array_free(fonts->order[weight], TRUE);
    }
    g_ptr_array_free(fonts->fonts, TRUE);
    if (fonts->system) {
        FcConfigDestroy(fonts->system);
    }
    g_free(fonts);
}
