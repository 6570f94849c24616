/* SPDX-License-Identifier: MIT */
/* What the files of src/text share: fonts opened on demand, the choice of a font for a character,
 * and the cache of shaped words. Private to this folder. */
#ifndef CJM_TEXT_FONT_SET_H
#define CJM_TEXT_FONT_SET_H

#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <cjm/text.h>

typedef struct Font {
    char *file;
    int face_index;
    char *family;
    FontWeight weight;
    bool is_system;
    bool opened; /* tried; face is NULL after a failure */
    hb_face_t *face;
    hb_font_t *font; /* at font scale */
    unsigned units_per_em;
    double space; /* its advance in ems; 0 without one */
} Font;

/* Characters below this bound are looked up in an array. */
enum { NEAR_CHARACTERS = 0x800 };

struct FontSet {
    GPtrArray *fonts;            /* of Font; indices are the public font numbers */
    bool lacks[WEIGHT_COUNT];    /* the font that was named is not found */
    GArray *order[WEIGHT_COUNT]; /* of size_t: the private set, in order of preference */
    guint16 near_fonts[WEIGHT_COUNT][NEAR_CHARACTERS]; /* 1 + font; 0: not yet known */
    GHashTable *far_fonts[WEIGHT_COUNT];               /* character → 1 + font */
    GHashTable *missing;                               /* a set: characters that no font has */
    GHashTable *system_characters; /* what a system font draws → 1 + font; emptied by a report */
    FcConfig *system;              /* NULL until a character needs it */
    bool has_searched_system;
    hb_buffer_t *buffer;        /* reused */
    GArray *segments;           /* of Segment, reused */
    GHashTable *shaped;         /* ShapedWord → itself */
    GHashTable *widths;         /* WordWidth → itself */
    GHashTable *paragraphs;     /* Paragraph → itself */
    GHashTable *subsets;        /* font and characters → the bytes of a font, see subset.c */
    GHashTable *glyph_subsets;  /* font and glyphs → GlyphSubset, see subset_glyphs.c */
    struct PangoLibrary *pango; /* NULL until a text needs it */
    char *missing_library;      /* why it cannot be opened, or NULL */
};

/* ---- font.c */
Font *font_new(const char *file, int face_index, const char *family, FontWeight weight,
               bool is_system);
void font_free(Font *font);
/* Opens the file when that was not tried; false when it is no usable font. */
bool font_open(Font *font);
bool font_has_character(Font *font, gunichar character);
Font *font_set_get(const FontSet *fonts, size_t font);

/* ---- choice.c */
/* The font of a cluster: a base character and what combines with it. Never fails: where no font
 * has the character it is the first one, whose box for missing characters is drawn. */
size_t font_set_choose(FontSet *fonts, const char *cluster, size_t length, FontWeight weight);

/* ---- system.c */
/* A font of the system that has the character; false when there is none. Added when new. */
bool font_set_find_system(FontSet *fonts, gunichar character, FontWeight weight, size_t *ret_font);
/* The file of a family that the user named; NULL when the system has no such family. */
Font *font_find_family(const char *family, FontWeight weight);

/* ---- segments.c */
/* A stretch of one word with one font, script and level. */
typedef struct Segment {
    size_t start, length; /* bytes */
    size_t font;
    hb_script_t script;
    guint8 level; /* odd: right to left */
} Segment;
/* Appends the segments of a word to a GArray of Segment, in logical order. levels: one a byte, or
 * NULL: each script's own direction. */
void font_set_segment(FontSet *fonts, const char *word, size_t length, FontWeight weight,
                      const guint8 *levels, GArray *segments);
/* Combines with the character before it: marks, joiners, variation selectors, and what has no
 * shape of its own. */
bool character_extends(gunichar character);

/* ---- shaped_word.c */
typedef struct ShapedWord {
    size_t font;
    hb_direction_t direction;
    hb_script_t script;
    hb_language_t language;
    guint hash;
    guint32 length;
    const char *string;
    gint64 advance; /* font units */
    guint32 glyph_count;
    ShapedGlyph *glyphs;
} ShapedWord;
const ShapedWord *font_set_shape_word(FontSet *fonts, const char *string, const Segment *segment,
                                      hb_language_t language);
/* The width of a word (no spaces at its ends) in ems. */
double font_set_word_width(FontSet *fonts, const char *word, size_t length, FontWeight weight,
                           hb_language_t language);
/* The same for a text with single spaces between words. */
double font_set_text_width(FontSet *fonts, const char *text, size_t length, FontWeight weight,
                           hb_language_t language);
GHashTable *shaped_words_new(void);
GHashTable *word_widths_new(void);

/* ---- paragraph.c */
GHashTable *paragraphs_new(void);

/* ---- font_tables.c; the font is open */
bool font_has_table(const Font *font, hb_tag_t tag);
bool font_has_outlines(const Font *font);
bool font_may_embed(const Font *font); /* its maker allows it */
GBytes *face_bytes(hb_face_t *face);

/* ---- subset.c */
enum { SUBSETS_KEPT = 64 }; /* a long run of files with rare characters forgets the rest */
GHashTable *subsets_new(void);
/* A font and a set of characters or glyphs, as a key: guint32, the font first. */
GBytes *subset_key(size_t font, const hb_set_t *wanted);
/* What Latin script is written with in most languages. */
void add_latin_characters(hb_set_t *set);

/* ---- subset_glyphs.c */
GHashTable *glyph_subsets_new(void);

#endif
