/* SPDX-License-Identifier: MIT */
/* Chooses an icon and turns its shape into path segments. Used by compose. */
#include <string.h>

#include "shapes.h"

/* How far the handles of a curve stand off to draw a quarter of a circle. */
static const double quarter_handle = 0.5522847498;

static const struct {
    const char *key;
    IconName icon;
} other_keys[] = {
    {"store", ICON_SHOP},
    {"people", ICON_MEETING},
    {"mail", ICON_EMAIL},
    {"post", ICON_LETTER},
    {"call-centre", ICON_CONTACT_CENTRE},
    {"website", ICON_WEB},
    {"mobile", ICON_APP},
    {"calendar", ICON_EVENT},
};

static const char *const all_keys[] = {
    "shop",   "person",         "meeting", "email",       "letter",  "sms",    "chat",     "social",
    "phone",  "contact-centre", "web",     "app",         "atm",     "event",  "other",    "store",
    "people", "mail",           "post",    "call-centre", "website", "mobile", "calendar", NULL,
};

const char *const *icon_keys(void)
{
    return all_keys;
}

static const Icon *icon_find_key(const char *key)
{
    for (size_t i = 0; i < ICON_COUNT; i++) {
        if (strcmp(icon_shapes[i].key, key) == 0) {
            return &icon_shapes[i];
        }
    }
    for (size_t i = 0; i < G_N_ELEMENTS(other_keys); i++) {
        if (strcmp(other_keys[i].key, key) == 0) {
            return &icon_shapes[other_keys[i].icon];
        }
    }
    return NULL;
}

bool icon_is_key(const char *key)
{
    return icon_find_key(key) != NULL;
}

const Icon *icon_find(const char *key, const char *const *names, size_t name_count)
{
    const Icon *icon = key != NULL ? icon_find_key(key) : NULL;
    if (icon != NULL) {
        return icon;
    }
    for (size_t i = 0; i < name_count; i++) {
        IconName name = icon_name_from_text(names[i]);
        if (name != ICON_OTHER) {
            return &icon_shapes[name];
        }
    }
    return &icon_shapes[ICON_OTHER];
}

/* ---- From shapes to segments. */

typedef struct ShapeWriter {
    GArray *segments;
    double scale;
} ShapeWriter;

static void write_point(const ShapeWriter *writer, PathOperator operator, double x, double y)
{
    PathSegment segment = {.operator= operator, .x = x * writer->scale, .y = y * writer->scale};
    g_array_append_val(writer->segments, segment);
}

static void write_curve(const ShapeWriter *writer, const double numbers[6])
{
    double scale = writer->scale;
    PathSegment segment = {
        .operator= PATH_CURVE,
        .x1 = numbers[0] * scale,
        .y1 = numbers[1] * scale,
        .x2 = numbers[2] * scale,
        .y2 = numbers[3] * scale,
        .x = numbers[4] * scale,
        .y = numbers[5] * scale,
    };
    g_array_append_val(writer->segments, segment);
}

static void write_close(const ShapeWriter *writer)
{
    PathSegment segment = {.operator= PATH_CLOSE };
    g_array_append_val(writer->segments, segment);
}

/* A quarter of a circle from (x, y) towards (corner) to (end). */
static void write_corner(const ShapeWriter *writer, double x, double y, double corner_x,
                         double corner_y, double end_x, double end_y)
{
    double numbers[6] = {
        x + (corner_x - x) * quarter_handle,
        y + (corner_y - y) * quarter_handle,
        end_x + (corner_x - end_x) * quarter_handle,
        end_y + (corner_y - end_y) * quarter_handle,
        end_x,
        end_y,
    };
    write_curve(writer, numbers);
}

static void write_rectangle(const ShapeWriter *writer, double x, double y, double width,
                            double height, double radius)
{
    double right = x + width, bottom = y + height;
    write_point(writer, PATH_MOVE, x + radius, y);
    write_point(writer, PATH_LINE, right - radius, y);
    write_corner(writer, right - radius, y, right, y, right, y + radius);
    write_point(writer, PATH_LINE, right, bottom - radius);
    write_corner(writer, right, bottom - radius, right, bottom, right - radius, bottom);
    write_point(writer, PATH_LINE, x + radius, bottom);
    write_corner(writer, x + radius, bottom, x, bottom, x, bottom - radius);
    write_point(writer, PATH_LINE, x, y + radius);
    write_corner(writer, x, y + radius, x, y, x + radius, y);
    write_close(writer);
}

static void write_circle(const ShapeWriter *writer, double x, double y, double radius)
{
    double left = x - radius, right = x + radius, top = y - radius, bottom = y + radius;
    write_point(writer, PATH_MOVE, x, top);
    write_corner(writer, x, top, right, top, right, y);
    write_corner(writer, right, y, right, bottom, x, bottom);
    write_corner(writer, x, bottom, left, bottom, left, y);
    write_corner(writer, left, y, left, top, x, top);
    write_close(writer);
}

static size_t command_number_count(char command)
{
    switch (command) {
    case 'M':
    case 'L':
        return 2;
    case 'O':
        return 3;
    case 'R':
        return 5;
    case 'C':
        return 6;
    default:
        return 0;
    }
}

void icon_append_segments(const Icon *icon, double size, GArray *segments)
{
    ShapeWriter writer = {segments, size / ICON_BOX};
    const char *at = icon->shape;
    while (*at != '\0') {
        char command = *at++;
        double numbers[6] = {0};
        for (size_t i = 0; i < command_number_count(command); i++) {
            char *end = NULL;
            numbers[i] = g_ascii_strtod(at, &end);
            at = end;
        }
        switch (command) {
        case 'M':
            write_point(&writer, PATH_MOVE, numbers[0], numbers[1]);
            break;
        case 'L':
            write_point(&writer, PATH_LINE, numbers[0], numbers[1]);
            break;
        case 'C':
            write_curve(&writer, numbers);
            break;
        case 'O':
            write_circle(&writer, numbers[0], numbers[1], numbers[2]);
            break;
        case 'R':
            write_rectangle(&writer, numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
            break;
        case 'Z':
            write_close(&writer);
            break;
        default: /* the space between two commands */
            break;
        }
    }
}
