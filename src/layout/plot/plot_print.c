/* SPDX-License-Identifier: MIT */
/* The printed form of the plot's layout, for goldens. */
#include "plot_parts.h"
#include "../print.h"

static const char *const quadrant_names[] = {
    [QUADRANT_CONCENTRATE] = "concentrate",
    [QUADRANT_KEEP_UP] = "keep up",
    [QUADRANT_LOW_PRIORITY] = "low priority",
    [QUADRANT_OVERKILL] = "overkill",
    [QUADRANT_NONE] = "none",
};

static void print_dot(const PlotLayout *layout, const PlotDot *dot, GString *out)
{
    g_string_append_printf(out, "  dot touchpoints[%zu] %s", dot->touchpoint,
                           quadrant_names[dot->quadrant]);
    print_numbers(out, (const double[]){dot->x, dot->y, dot->radius}, 3);
    g_string_append_c(out, '\n');
    print_box(out, dot->label_before ? "    before" : "    after", dot->box);
    print_block(out, layout->lines, "title", &dot->title);
    print_block(out, layout->lines, "gap", &dot->gap);
    print_block(out, layout->lines, "place", &dot->place);
}

static void print_bands(const PlotLayout *layout, GString *out)
{
    for (size_t i = 0; i < layout->band_count; i++) {
        const PlotBand *band = &layout->bands[i];
        g_autofree char *name = g_strdup_printf("importance %d%s", band->importance,
                                                band->not_given ? " not given" : "");
        print_box(out, name, band->box);
        g_string_append(out, "  boundary");
        print_numbers(out, &band->boundary_x, 1);
        g_string_append_c(out, '\n');
        for (size_t j = 0; j < band->dot_count; j++) {
            print_dot(layout, &layout->dots[band->first_dot + j], out);
        }
    }
}

static void print_axes(const PlotLayout *layout, GString *out)
{
    for (size_t i = 0; i < layout->name_count; i++) {
        const PlotName *name = &layout->names[i];
        g_string_append_printf(out, "quadrant %s %s\n", quadrant_names[name->quadrant],
                               name->count);
        print_block(out, layout->lines, "name", &name->name);
    }
    for (size_t i = 0; i < layout->tick_count; i++) {
        g_string_append_printf(out, "tick %s", layout->ticks[i].text);
        print_numbers(out, (const double[]){layout->ticks[i].x, layout->tick_y}, 2);
        g_string_append_c(out, '\n');
    }
    if (layout->line_current) {
        g_string_append_printf(out, "line %s %s", layout->line_current, layout->line_importance);
        print_numbers(out, &layout->line_y, 1);
        g_string_append_c(out, '\n');
    }
    const TextBlock *const blocks[] = {&layout->axis_up, &layout->axis_across, &layout->low,
                                       &layout->high,    &layout->nothing,     &layout->rule};
    for (size_t i = 0; i < G_N_ELEMENTS(blocks); i++) {
        print_block(out, layout->lines, "axis", blocks[i]);
    }
}

void layout_plot_print(const PlotLayout *layout, const Map *map, GString *out)
{
    g_string_append_printf(out, "plot %s\n", map->language);
    print_box(out, "size", (Box){0, 0, layout->width, layout->height});
    print_title(out, layout->lines, &layout->title);
    print_box(out, "frame", layout->frame);
    print_axes(layout, out);
    print_bands(layout, out);
    print_block(out, layout->lines, "list", &layout->list_head);
    for (size_t i = 0; i < layout->entry_count; i++) {
        g_string_append_printf(out, "  entry touchpoints[%zu]\n", layout->entries[i].touchpoint);
        print_block(out, layout->lines, "title", &layout->entries[i].title);
        print_block(out, layout->lines, "place", &layout->entries[i].place);
    }
    print_foot(out, layout->lines, &layout->foot);
}
