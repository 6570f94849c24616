/* SPDX-License-Identifier: MIT */
/* What layout, lanes and compose share: boxes, wrapped texts, and the pen that puts them into a
 * scene. Lengths are CSS pixels.
 *
 * Coordinates are logical: x runs in reading direction from the reader's start edge (left in
 * English, right in Persian), y runs down. The pen mirrors, once and for everything; nothing else
 * in the program knows of right and left. */
#ifndef CJM_DRAWING_H
#define CJM_DRAWING_H

#include <cjm/map.h>
#include <cjm/scene.h>

typedef struct Box {
    double x, y, width, height;
} Box;

/* A wrapped text. Its lines stand in a GArray of TextLine that the layout owns, from `first` on. */
typedef struct TextBlock {
    size_t first, count;  /* count 0: not there */
    const char *string;   /* the whole text; borrowed from the journey or the layout */
    double x, y;          /* top of the block; x is the edge or the middle that it is aligned to */
    double width, height; /* of the widest line; of all lines */
    double size, line_height;
    FontWeight weight;
} TextBlock;

/* One style of type: every text of the map uses one of a handful (src/drawing/block.c). */
typedef struct TypeStyle {
    double size;
    FontWeight weight;
} TypeStyle;
extern const TypeStyle TYPE_TITLE, TYPE_FIGURE, TYPE_STAGE, TYPE_HEADING, TYPE_CARD, TYPE_BODY,
    TYPE_SUBTITLE, TYPE_SMALL, TYPE_SMALL_BOLD, TYPE_NUMBER, TYPE_PRINT;

double type_line_height(TypeStyle style);

/* A text ready for wrapping at any width: for those that are measured more than once. */
typedef struct PreparedText {
    const char *string;         /* NULL or "": not there; borrowed */
    const Paragraph *paragraph; /* NULL with it */
    TypeStyle style;
} PreparedText;

PreparedText text_prepare(const Map *map, const char *string, TypeStyle style);
/* The height that text_wrap would give, without making lines. */
double text_height(const PreparedText *text, double width);
/* Wraps at width and appends the lines; count 0 where there is no text. */
TextBlock text_wrap(const PreparedText *text, GArray *lines, double width);
/* Both at once. */
TextBlock block_new(const Map *map, GArray *lines, const char *string, TypeStyle style,
                    double width);
double text_measure(const Map *map, const char *string, TypeStyle style);

/* From the end of a card's track to its inner edge: room for the longest number of the scale. */
double card_number_room(const Map *map);
/* The track's length in a card of that width, and the least width of a card with a track. */
double card_track_width(const Map *map, double card_width);
double card_least_width(const Map *map);

typedef enum { ALIGN_START, ALIGN_MIDDLE, ALIGN_END } Align; /* in reading direction */

typedef struct Pen {
    Scene *scene; /* being built */
    const Map *map;
    const GArray *lines; /* of TextLine: the layout's */
    double width;        /* of the drawing: what to mirror about */
    bool mirror;
} Pen;

/* Text. A line's own base direction follows its script: see pen.c. */
void pen_block(const Pen *pen, const TextBlock *block, Align align, int colour);
void pen_text(const Pen *pen, const char *string, double x, double baseline, Align align,
              TypeStyle style, int colour);
/* Lines that run upwards from the bottom, side by side, centred on the block's x; its y is where
 * they begin. Their width is the block's height on the sheet, and the other way round. */
void pen_block_upwards(const Pen *pen, const TextBlock *block, int colour);
/* The same for one line, centred on x, y in both directions. */
void pen_text_upwards(const Pen *pen, const char *string, double x, double y, TypeStyle style,
                      int colour);
/* The baseline that centres a line of that style on y. */
double type_baseline(TypeStyle style, double middle);

/* Shapes in logical coordinates. */
void pen_rectangle(const Pen *pen, Box box, double radius, ScenePaint paint);
void pen_circle(const Pen *pen, double x, double y, double radius, ScenePaint paint);
void pen_line(const Pen *pen, double x1, double y1, double x2, double y2, ScenePaint paint);
void pen_path(const Pen *pen, const PathSegment *segments, size_t count, ScenePaint paint);
/* A picture of a thing (a phone, a star): placed by its logical box, never mirrored itself. */
void pen_icon(const Pen *pen, const PathSegment *segments, size_t count, double x, double y,
              double size, ScenePaint paint);
void pen_begin(const Pen *pen, GroupKind kind, const char *id, const char *label, const char *link,
               Box box);
void pen_end(const Pen *pen);

/* ---- Signs of the map. x, y is the middle. */
void pen_star(const Pen *pen, double x, double y, double radius, int colour);
void pen_effect(const Pen *pen, double x, double y, Effect effect); /* ▲ or ▼, nothing else */
void pen_link_sign(const Pen *pen, double x, double y, int colour);
void pen_warning(const Pen *pen, double x, double y, int colour);

/* The track of the scale with current (filled), desired (ring), the bar between, intended (tick).
 */
typedef struct Dumbbell {
    double x, y, width; /* of the track; y is its middle */
    double dot;         /* radius */
    bool has_current, has_desired, has_intended, has_was_desired;
    double current, desired, intended;
    double was_desired_x; /* a place, not a score: of a comparison */
    int ink;              /* of bar and ring */
    int ground;           /* inside the ring */
} Dumbbell;
void pen_dumbbell(const Pen *pen, const Scale *scale, const Dumbbell *dumbbell);

/* ---- Signs of a comparison. */

int trend_ink(Trend trend); /* POSITIVE, NEGATIVE, or quiet */
/* A small arrow up or down, "=" where nothing changed, nothing where it is not known. */
void pen_trend(const Pen *pen, double x, double y, Trend trend, int colour);
/* A plus for what is new, an arrow for what moved, a cross for what is gone. */
void pen_status_sign(const Pen *pen, double x, double y, ChangeKind kind, int colour);
/* Where a score was; and from there to where it is, heavier for a wide change. */
void pen_was_mark(const Pen *pen, double x, double y, int colour);
void pen_change_arrow(const Pen *pen, double from, double to, double y, bool wide, int colour);
/* The faint ring where an expectation was. */
void pen_was_desired(const Pen *pen, double x, double y, double radius);
/* How the curve of the first state is stroked. */
ScenePaint curve_before_paint(void);
/* One point a state in reading direction, over the axis; the last one is larger. */
void pen_course(const Pen *pen, Box box, const Scale *axis, const CoursePoint *points, size_t count,
                int colour);

/* A smooth line through points with rising x that never overshoots them (monotone cubic). Appends
 * PATH_CURVE segments to segments (of PathSegment); the first point must be the current one. */
void curve_append(GArray *segments, const double *x, const double *y, size_t count);

/* Ink and ground of a severity. */
int severity_ink(GapSeverity severity);
int severity_tint(GapSeverity severity);
int severity_heat(GapSeverity severity);    /* the stronger ground of the heat map */
double severity_edge(GapSeverity severity); /* width of the card's edge: heavier is worse */
double severity_dot(GapSeverity severity);  /* radius on the plot: larger is worse */
/* One score alone has no severity: the scale is cut into steps, the higher the stronger. */
enum { HEAT_STEPS = 5 };
size_t score_step(const Scale *scale, double score);
int score_heat(Scene *scene, size_t step);
/* Ink or paper: what is easier to read on that ground, in both halves of theme `auto`. */
int readable_ink(const Scene *scene, int ground);
/* What the plot's quadrant stands on that asks for work: pale, since all its texts do too. */
int concentrate_ground(Scene *scene);
int owner_colour(const Pen *pen, size_t owner);
/* How a path is stroked at that width: colour and dash tell paths apart, each alone. */
ScenePaint path_paint(size_t path, double stroke);

#endif
