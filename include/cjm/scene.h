/* SPDX-License-Identifier: MIT */
/* The display list between compose and the back ends: one ordered list of shapes, lines of text
 * and groups. Groups keep the structure (card, row, heading, link), so that SVG can name things
 * and PDF can be tagged. Order is both paint order and reading order. A back end needs nothing
 * else: no journey, no layout, no theme.
 *
 * Units: CSS pixels, origin at the top left, y down. No angle occurs but the quarter turn of a text
 * that runs upwards. All numbers finite. */
#ifndef CJM_SCENE_H
#define CJM_SCENE_H

#include <cjm/text.h>
#include <cjm/theme.h>

/* No number of a scene lies beyond this: Cairo loops or aborts on some that do. */
#define SCENE_COORDINATE_LIMIT 1e6

typedef enum {
    GROUP_PLAIN,   /* no meaning of its own */
    GROUP_HEADING, /* the title: H1 */
    GROUP_SECTION, /* a part with a name: title block, lists, legend */
    GROUP_TABLE,
    GROUP_TABLE_ROW,
    GROUP_COLUMN_HEADER, /* TH; an entry of the PDF outline */
    GROUP_ROW_HEADER,    /* TH */
    GROUP_CELL,          /* TD */
    GROUP_CARD,          /* a touchpoint inside a cell */
    GROUP_FIGURE,        /* a chart with a text that says what it shows */
    GROUP_LIST,
    GROUP_LIST_ITEM,
    GROUP_PARAGRAPH,
    GROUP_DECORATION, /* hidden from readers, an artifact in PDF */
    GROUP_KIND_COUNT
} GroupKind;

typedef struct SceneGroup {
    GroupKind kind;
    const char *id;    /* unique in the scene; XML name characters; or NULL */
    const char *label; /* accessible name, or NULL */
    const char *link;  /* http, https, mailto; or NULL */
    double x, y, width,
        height; /* of the group, for link rectangles and outline targets; 0 when unknown */
} SceneGroup;

/* Colours are indices into scene->palette; NO_COLOUR paints nothing. The first ROLE_COUNT entries
 * are the theme's roles, further ones are the journey's own colours. */
enum { NO_COLOUR = -1 };
typedef struct ScenePaint {
    int fill;
    int stroke;
    double stroke_width;
    double dash, space; /* dash pattern; 0: solid */
    bool round_ends;    /* caps and joins */
} ScenePaint;

typedef enum { PATH_MOVE, PATH_LINE, PATH_CURVE, PATH_CLOSE } PathOperator;
typedef struct PathSegment {
    PathOperator operator;
    double x1, y1, x2, y2; /* control points of a curve */
    double x, y;           /* end point */
} PathSegment;

/* The part of the line, before it is turned, that stands at x: physical, not by direction. */
typedef enum { ANCHOR_LEFT, ANCHOR_MIDDLE, ANCHOR_RIGHT } Anchor;

typedef struct SceneText {
    const char *string; /* one line, NUL-terminated, logical order */
    size_t length;
    double x, baseline;
    Anchor anchor;
    double size, width; /* width as measured */
    FontWeight weight;
    int colour;
    bool right_to_left; /* base direction of the line */
    bool upwards; /* turned about x, baseline by a quarter: the line's left end is at the bottom */
    const char *language;
} SceneText;

typedef enum {
    SCENE_BEGIN,
    SCENE_END,
    SCENE_RECTANGLE,
    SCENE_CIRCLE,
    SCENE_PATH,
    SCENE_TEXT,
} SceneItemKind;

typedef struct SceneItem {
    SceneItemKind kind;
    union {
        SceneGroup group; /* BEGIN */
        struct {
            double x, y, width, height, radius; /* radius of the corners */
            ScenePaint paint;
        } rectangle;
        struct {
            double x, y, radius;
            ScenePaint paint;
        } circle;
        struct {
            const PathSegment *segments;
            size_t count;
            ScenePaint paint;
        } path;
        SceneText text;
    };
} SceneItem;

typedef struct Scene {
    double width, height;           /* natural size of the drawing */
    double page_width, page_height; /* 0: none; otherwise the drawing is scaled onto this page */
    bool right_to_left;
    const char *language;
    const char *title, *description;         /* accessible name and text; description may be NULL */
    const char *author, *subject, *keywords; /* metadata; may be NULL */
    const char *date;                        /* ISO date or NULL */
    bool has_dark;                           /* theme auto */
    GArray *palette;                         /* of PaletteEntry */
    GArray *items;                           /* of SceneItem, BEGIN and END balanced */
    FontSet *fonts;                          /* borrowed: must outlive the scene */
    GStringChunk *strings;                   /* holds every string above */
    GHashTable *known;                       /* of the strings that stand there once */
    GPtrArray *paths;                        /* holds every segment array */
} Scene;

Scene *scene_new(FontSet *fonts, const Theme *theme);
void scene_free(Scene *scene);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Scene, scene_free)

/* ---- Building (compose and lanes only). Strings are copied. */
const char *scene_string(Scene *scene, const char *string); /* NULL stays NULL */
int scene_colour(Scene *scene, Colour colour); /* index of an own colour, added when new */
/* The same for what lies between two colours of the palette, in both halves of theme `auto`:
 * share 0 is `from`, 1 is `to`. */
int scene_mix(Scene *scene, int from, int to, double share);
void scene_begin_group(Scene *scene, const SceneGroup *group);
void scene_end(Scene *scene);
void scene_add_rectangle(Scene *scene, double x, double y, double width, double height,
                         double radius, ScenePaint paint);
void scene_add_circle(Scene *scene, double x, double y, double radius, ScenePaint paint);
void scene_add_line(Scene *scene, double x1, double y1, double x2, double y2, ScenePaint paint);
void scene_add_path(Scene *scene, const PathSegment *segments, size_t count, ScenePaint paint);
/* string and language are copied; string need not be NUL-terminated. */
void scene_add_text(Scene *scene, const SceneText *text);
/* From a line's left end to the point that it is anchored at, given its width. */
double scene_text_before(const SceneText *text, double width);
ScenePaint paint_fill(int colour);
ScenePaint paint_stroke(int colour, double width);

/* ---- Pages. */
/* "A4" … "A0", "letter", "legal", "tabloid": the page in CSS pixels, portrait; false when unknown.
 */
bool page_size_find(const char *name, double *ret_width, double *ret_height);
const char *const *page_size_names(void);
/* Long side ÷ short side of the room inside the page's margin. */
double page_room_ratio(double page_width, double page_height);
/* Turns the page to suit the drawing, which scene_view centres inside a margin. */
void scene_fit_page(Scene *scene, double page_width, double page_height);
/* How a back end places the drawing: multiply by scale, then add x and y. Size of the result. */
typedef struct SceneView {
    double scale, x, y;
    double width, height;
} SceneView;
SceneView scene_view(const Scene *scene);

/* The printed form for goldens and `render --print scene`. Appends to out. */
void scene_print(const Scene *scene, GString *out);
/* A defect in compose, found early: unbalanced groups, repeated ids, numbers not finite. */
bool scene_is_sound(const Scene *scene, const char **ret_reason);

#endif
