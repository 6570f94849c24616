/* SPDX-License-Identifier: MIT */
/* The printed form of what a comparison adds to the layout; nothing on the map of one state. */
#include "../print.h"

/* A name and numbers, indented under what they belong to. */
static void print_places(GString *out, const char *name, const double *numbers, size_t count)
{
    g_string_append_printf(out, "    %s", name);
    print_numbers(out, numbers, count);
    g_string_append_c(out, '\n');
}

static void print_course(GString *out, Box course)
{
    if (course.height > 0) {
        g_string_append(out, "    ");
        print_box(out, "course", course);
    }
}

static const char *trend_name(Trend trend)
{
    static const char *const names[] = {
        [TREND_UNKNOWN] = "unknown",
        [TREND_SAME] = "same",
        [TREND_BETTER] = "better",
        [TREND_WORSE] = "worse",
    };
    return names[trend];
}

void print_card_change(GString *out, const GArray *lines, const CardChange *change)
{
    print_block(out, lines, "status", &change->status);
    print_block(out, lines, "notes", &change->notes);
    if (change->number) {
        g_string_append_printf(out, "    change %s %s%s\n", trend_name(change->trend),
                               change->number, change->wide ? " wide" : "");
    }
    if (change->has_was) {
        print_places(out, "was", (const double[]){change->was_x, change->arrow_y}, 2);
    }
    if (change->has_was && change->has_now) {
        print_places(out, "now", (const double[]){change->now_x, change->arrow_y}, 2);
    }
    if (change->has_was_desired) {
        print_places(out, "was-desired", (const double[]){change->was_desired_x}, 1);
    }
    print_course(out, change->course);
}

static void print_change_line(GString *out, const GArray *lines, const ChangeLine *line)
{
    if (line->text.count > 0) {
        g_autofree char *name = g_strdup_printf("change %s", trend_name(line->trend));
        print_block(out, lines, name, &line->text);
    }
}

void print_stage_change(GString *out, const GArray *lines, const StageLayout *stage)
{
    print_change_line(out, lines, &stage->change);
    print_course(out, stage->course);
}

void print_row_change(GString *out, const GArray *lines, const RowLayout *row)
{
    if (row->arrow_y > 0) {
        print_places(out, "arrow", (const double[]){row->was_x, row->now_x, row->arrow_y}, 3);
    }
    print_change_line(out, lines, &row->change);
    print_course(out, row->course);
}

void print_ghost(GString *out, const GArray *lines, const CardLayout *ghost)
{
    g_autofree char *name = g_strdup_printf("  gone touchpoints[%zu]", ghost->touchpoint);
    print_box(out, name, ghost->box);
    print_card_texts(out, lines, ghost);
}

void print_figure_change(GString *out, const KeyFigure *figure)
{
    if (figure->change) {
        g_string_append_printf(out, "    change %s %s\n", trend_name(figure->trend),
                               figure->change);
    }
    if (figure->kept) {
        g_string_append_printf(out, "    kept %s\n", figure->kept);
    }
}

static void print_entry(GString *out, const GArray *lines, const ChangeEntry *entry)
{
    g_string_append_printf(out, "  entry %s\n", entry->number ? entry->number : "gone");
    print_block(out, lines, "title", &entry->title);
    print_block(out, lines, "place", &entry->place);
}

void print_change_lists(GString *out, const GArray *lines, const FootLayout *foot)
{
    for (size_t i = 0; i < foot->change_list_count; i++) {
        const ChangeList *list = &foot->change_lists[i];
        g_string_append_printf(out, "list %zu", i + 1);
        print_numbers(out, (const double[]){list->x, list->y}, 2);
        g_string_append_c(out, '\n');
        for (size_t j = 0; j < list->entry_count; j++) {
            print_entry(out, lines, &list->entries[j]);
        }
        if (list->rest) {
            g_string_append_printf(out, "  rest %s\n", list->rest);
        }
    }
}
