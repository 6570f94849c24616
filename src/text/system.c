/* SPDX-License-Identifier: MIT */
/* The system's fonts, through fontconfig: the last resort, because reading its configuration costs
 * more than drawing a map, and because the answer differs from machine to machine. */
#include "font_set.h"

static bool pattern_file(FcPattern *pattern, char **ret_file, int *ret_index, char **ret_family)
{
    FcChar8 *file = NULL;
    FcChar8 *family = NULL;
    int index = 0;
    if (FcPatternGetString(pattern, FC_FILE, 0, &file) != FcResultMatch) {
        return false;
    }
    FcPatternGetInteger(pattern, FC_INDEX, 0, &index);
    FcPatternGetString(pattern, FC_FAMILY, 0, &family);
    *ret_file = (char *)file;
    *ret_index = index & 0xFFFF; /* the upper half names an instance of a variable font */
    *ret_family = family ? (char *)family : (char *)"unnamed";
    return true;
}

static FcPattern *match(FcConfig *config, FcPattern *wanted)
{
    FcConfigSubstitute(config, wanted, FcMatchPattern);
    FcDefaultSubstitute(wanted);
    FcResult result;
    FcPattern *found = FcFontMatch(config, wanted, &result);
    FcPatternDestroy(wanted);
    return found;
}

static FcPattern *match_character(FcConfig *config, gunichar character, FontWeight weight)
{
    FcCharSet *characters = FcCharSetCreate();
    FcCharSetAddChar(characters, character);
    FcPattern *wanted = FcPatternCreate();
    FcPatternAddCharSet(wanted, FC_CHARSET, characters);
    FcPatternAddString(wanted, FC_FAMILY, (const FcChar8 *)"sans-serif");
    FcPatternAddInteger(wanted, FC_WEIGHT,
                        weight == WEIGHT_BOLD ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
    FcCharSetDestroy(characters);
    FcPattern *found = match(config, wanted);
    FcCharSet *covered = NULL;
    if (found && (FcPatternGetCharSet(found, FC_CHARSET, 0, &covered) != FcResultMatch ||
                  !FcCharSetHasChar(covered, character))) {
        FcPatternDestroy(found);
        found = NULL;
    }
    return found;
}

static bool find_loaded(const FontSet *fonts, const char *file, int index, size_t *ret_font)
{
    for (guint i = 0; i < fonts->fonts->len; i++) {
        const Font *font = font_set_get(fonts, i);
        if (font->is_system && font->face_index == index && strcmp(font->file, file) == 0) {
            *ret_font = i;
            return true;
        }
    }
    return false;
}

bool font_set_find_system(FontSet *fonts, gunichar character, FontWeight weight, size_t *ret_font)
{
    if (!fonts->has_searched_system) {
        fonts->has_searched_system = true;
        fonts->system = FcInitLoadConfigAndFonts();
    }
    if (!fonts->system) {
        return false;
    }
    FcPattern *found = match_character(fonts->system, character, weight);
    if (!found) {
        return false;
    }
    char *file, *family;
    int index;
    bool ok = false;
    if (pattern_file(found, &file, &index, &family)) {
        ok = find_loaded(fonts, file, index, ret_font);
        if (!ok && fonts->fonts->len < G_MAXUINT16 - 1) {
            g_ptr_array_add(fonts->fonts, font_new(file, index, family, weight, true));
            *ret_font = fonts->fonts->len - 1;
            ok = true;
        }
        ok = ok && font_has_character(font_set_get(fonts, *ret_font), character);
    }
    FcPatternDestroy(found);
    return ok;
}

Font *font_find_family(const char *family, FontWeight weight)
{
    FcConfig *config = FcInitLoadConfigAndFonts();
    if (!config) {
        return NULL;
    }
    FcPattern *wanted = FcPatternCreate();
    FcPatternAddString(wanted, FC_FAMILY, (const FcChar8 *)family);
    FcPatternAddInteger(wanted, FC_WEIGHT,
                        weight == WEIGHT_BOLD ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
    FcPattern *found = match(config, wanted);
    Font *font = NULL;
    char *file, *name;
    int index;
    /* fontconfig always finds something: only the family that was asked for counts. */
    if (found && pattern_file(found, &file, &index, &name) &&
        g_ascii_strcasecmp(name, family) == 0) {
        font = font_new(file, index, name, weight, false);
    }
    if (found) {
        FcPatternDestroy(found);
    }
    FcConfigDestroy(config);
    return font;
}
