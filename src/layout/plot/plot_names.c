/* SPDX-License-Identifier: MIT */
/* The names of the quadrants in the corners of the plot, in strips of their own above and below the
 * bands, where no dot comes. */
#include "plot_parts.h"

enum { NAME_PADDING = 12, COUNT_ROOM = 8 };

static const struct {
    Label label;
    bool above; /* the bands */
    Align align;
} corners[QUADRANT_COUNT] = {
    [QUADRANT_CONCENTRATE] = {LABEL_CONCENTRATE, true, ALIGN_START},
    [QUADRANT_KEEP_UP] = {LABEL_KEEP_UP, true, ALIGN_END},
    [QUADRANT_LOW_PRIORITY] = {LABEL_LOW_PRIORITY, false, ALIGN_START},
    [QUADRANT_OVERKILL] = {LABEL_OVERKILL, false, ALIGN_END},
};

/* The diagonal's lower area has its corner below. */
static bool stands_above(const PlotSheet *sheet, Quadrant quadrant)
{
    return corners[quadrant].above &&
           !(sheet->quadrants->rule == CROSSHAIR_DIAGONAL && quadrant == QUADRANT_KEEP_UP);
}

static double room_across(const PlotSheet *sheet, Quadrant quadrant)
{
    const Box *frame = &sheet->layout->frame;
    int importance = stands_above(sheet, quadrant) ? IMPORTANCE_MOST : IMPORTANCE_LEAST;
    double boundary = plot_score_x(sheet, quadrants_boundary(sheet->quadrants, importance));
    double width = corners[quadrant].align == ALIGN_START ? boundary - frame->x
                                                          : frame->x + frame->width - boundary;
    return width - 2 * NAME_PADDING;
}

static PlotName measure_name(const PlotSheet *sheet, Quadrant quadrant)
{
    const Map *map = sheet->map;
    PlotName name = {
        .quadrant = quadrant,
        .label = locale_label(&map->locale, corners[quadrant].label),
        .align = corners[quadrant].align,
    };
    g_autofree char *count = locale_format_count(&map->locale, sheet->quadrants->counts[quadrant]);
    name.count = g_string_chunk_insert(sheet->layout->strings, count);
    name.count_width = text_measure(map, name.count, TYPE_STAGE);
    PreparedText text = text_prepare(map, name.label, TYPE_STAGE);
    double room = room_across(sheet, quadrant) - name.count_width - COUNT_ROOM;
    if (room >= paragraph_widest_word(text.paragraph, TYPE_STAGE.size) / TEXT_FILL) {
        name.name = text_wrap(&text, sheet->layout->lines, room);
    }
    return name;
}

void plot_names_measure(const PlotSheet *sheet, double *ret_above, double *ret_below)
{
    PlotLayout *layout = sheet->layout;
    *ret_above = *ret_below = PLOT_STRIP;
    layout->name_count = 0;
    bool diagonal = sheet->quadrants->rule == CROSSHAIR_DIAGONAL;
    for (Quadrant i = 0; i < (diagonal ? QUADRANT_LOW_PRIORITY : QUADRANT_COUNT); i++) {
        PlotName *name = &layout->names[layout->name_count++];
        *name = measure_name(sheet, i);
        double *strip = stands_above(sheet, i) ? ret_above : ret_below;
        *strip = MAX(*strip, name->name.height + PLOT_STRIP - name->name.line_height);
    }
}

void plot_names_place(const PlotSheet *sheet)
{
    PlotLayout *layout = sheet->layout;
    const Box *frame = &layout->frame;
    for (size_t i = 0; i < layout->name_count; i++) {
        PlotName *name = &layout->names[i];
        TextBlock *block = &name->name;
        double inset = (PLOT_STRIP - block->line_height) / 2;
        bool above = stands_above(sheet, name->quadrant);
        block->y = above ? frame->y + inset : frame->y + frame->height - inset - block->height;
        name->count_y = block->y + block->line_height / 2;
        double count_end = frame->x + frame->width - NAME_PADDING;
        if (name->align == ALIGN_START) {
            block->x = frame->x + NAME_PADDING;
            name->count_x = block->x + block->width + COUNT_ROOM;
        } else {
            name->count_x = count_end - name->count_width;
            block->x = name->count_x - COUNT_ROOM;
        }
    }
}
