/* SPDX-License-Identifier: MIT */
/* The promises of the lanes, and of the path over the grid: held against every example in every
 * language, and against random journeys. No edge runs under a card; it leaves and arrives at the
 * border; no two edges lie on each other; no label meets a card or another label. */
#include <math.h>
#include <string.h>

#include <cjm/compose.h>
#include <cjm/load.h>

#include "examples.h"

static const double SLACK = 0.02;

typedef struct Drawn {
    Journey *journey;
    Analysis *analysis;
    CellIndex *cells;
    Map map;
    Flow *flow;
} Drawn;

static Drawn drawn_from(const char *text, gssize length, const char *language, FontSet *fonts)
{
    g_autoptr(GBytes) bytes = g_bytes_new(text, length < 0 ? strlen(text) : (gsize)length);
    g_autoptr(Source) source = source_new("test", bytes);
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    Drawn drawn = {.journey = journey_load(source, diagnostics)};
    g_assert_nonnull(drawn.journey);
    const char *shown = language ? language : drawn.journey->language;
    drawn.analysis = analysis_new(drawn.journey);
    drawn.cells = cell_index_new(drawn.journey);
    drawn.flow = flow_new(drawn.journey);
    drawn.map = (Map){
        .journey = drawn.journey,
        .analysis = drawn.analysis,
        .cells = drawn.cells,
        .fonts = fonts,
        .locale = locale_for(shown, DIGITS_AUTO),
        .language = shown,
    };
    return drawn;
}

static void drawn_clear(Drawn *drawn)
{
    flow_free(drawn->flow);
    cell_index_free(drawn->cells);
    analysis_free(drawn->analysis);
    journey_free(drawn->journey);
}

/* ---- Lines as points. */

typedef struct Point {
    double x, y;
} Point;

static GArray *points_of(const FlowLine *line)
{
    enum { PIECES = 12 };
    GArray *points = g_array_new(FALSE, FALSE, sizeof(Point));
    Point at = {0, 0};
    for (size_t i = 0; i < line->segment_count; i++) {
        const PathSegment *s = &line->segments[i];
        for (int piece = 1; s->operator== PATH_CURVE && piece <= PIECES; piece++) {
            double t = (double)piece / PIECES, u = 1 - t;
            Point point = {
                u * u * u * at.x + 3 * u * u * t * s->x1 + 3 * u * t * t * s->x2 + t * t * t * s->x,
                u * u * u * at.y + 3 * u * u * t * s->y1 + 3 * u * t * t * s->y2 + t * t * t * s->y,
            };
            g_array_append_val(points, point);
        }
        at = (Point){s->x, s->y};
        if (s->operator!= PATH_CURVE) {
            g_array_append_val(points, at);
        }
    }
    Point tip = {line->tip_x, line->tip_y};
    g_array_append_val(points, tip);
    return points;
}

static bool cuts(Point a, Point b, Box box)
{
    double from = 0, to = 1;
    const double start[] = {a.x, a.y}, step[] = {b.x - a.x, b.y - a.y};
    const double low[] = {box.x, box.y}, size[] = {box.width, box.height};
    for (int i = 0; i < 2; i++) {
        if (fabs(step[i]) < 1e-9) {
            if (start[i] <= low[i] || start[i] >= low[i] + size[i]) {
                return false;
            }
            continue;
        }
        double one = (low[i] - start[i]) / step[i], other = (low[i] + size[i] - start[i]) / step[i];
        from = MAX(from, MIN(one, other));
        to = MIN(to, MAX(one, other));
    }
    return to - from > 1e-6;
}

static Box inner(Box box, double by)
{
    return (Box){box.x + by, box.y + by, box.width - 2 * by, box.height - 2 * by};
}

static double border_distance(Point point, Box box)
{
    bool inside_x = point.x >= box.x - SLACK && point.x <= box.x + box.width + SLACK;
    bool inside_y = point.y >= box.y - SLACK && point.y <= box.y + box.height + SLACK;
    double dx = MIN(fabs(point.x - box.x), fabs(point.x - box.x - box.width));
    double dy = MIN(fabs(point.y - box.y), fabs(point.y - box.y - box.height));
    if (inside_x && inside_y) {
        return MIN(dx, dy);
    }
    return inside_x ? dy : inside_y ? dx : hypot(dx, dy);
}

static bool meet(Box a, Box b)
{
    return a.x + SLACK < b.x + b.width && b.x + SLACK < a.x + a.width &&
           a.y + SLACK < b.y + b.height && b.y + SLACK < a.y + a.height;
}

/* ---- Promises. */

static void check_line(const FlowLayout *layout, const Flow *flow, const FlowLine *line)
{
    const FlowEdge *edge = &flow->edges[line->edge];
    g_autoptr(GArray) points = points_of(line);
    Point first = g_array_index(points, Point, 0);
    Point tip = g_array_index(points, Point, points->len - 1);
    g_assert_cmpfloat(border_distance(first, layout->cards[edge->tail].box), <, SLACK);
    g_assert_cmpfloat(border_distance(tip, layout->cards[edge->head].box), <, SLACK);
    g_assert_cmpfloat_with_epsilon(hypot(line->direction_x, line->direction_y), 1, 1e-6);
    for (size_t card = 0; card < layout->card_count; card++) {
        Box box = inner(layout->cards[card].box, SLACK);
        for (guint i = 1; i < points->len; i++) {
            g_assert_false(
                cuts(g_array_index(points, Point, i - 1), g_array_index(points, Point, i), box));
        }
    }
    for (guint i = 0; i < points->len; i++) {
        Point point = g_array_index(points, Point, i);
        g_assert_cmpfloat(point.x, >=, 0);
        g_assert_cmpfloat(point.x, <=, layout->width);
        g_assert_cmpfloat(point.y, <=, layout->height);
    }
}

/* Two straight pieces on one line that share more than a point. */
static bool lie_on_each_other(const PathSegment *a, const PathSegment *b)
{
    double length = hypot(a[1].x - a[0].x, a[1].y - a[0].y);
    if (a[1].operator!= PATH_LINE || b[1].operator!= PATH_LINE || length<1) {
        return false;
    }
    double dx = (a[1].x - a[0].x) / length, dy = (a[1].y - a[0].y) / length;
    double from = 0, to = 0;
    for (int i = 0; i < 2; i++) {
        double x = b[i].x - a[0].x, y = b[i].y - a[0].y;
        if (fabs(x * dy - y * dx) > 0.001) {
            return false;
        }
        double along = x * dx + y * dy;
        from = i == 0 ? along : MIN(from, along);
        to = i == 0 ? along : MAX(to, along);
    }
    return MIN(to, length) - MAX(from, 0) > 1;
}

static void check_lines_apart(const FlowLayout *layout)
{
    for (size_t i = 0; i < layout->line_count; i++) {
        for (size_t j = i + 1; j < layout->line_count; j++) {
            const FlowLine *a = &layout->flow_lines[i], *b = &layout->flow_lines[j];
            for (size_t k = 1; k < a->segment_count; k++) {
                for (size_t l = 1; l < b->segment_count; l++) {
                    g_assert_false(lie_on_each_other(&a->segments[k - 1], &b->segments[l - 1]));
                }
            }
        }
    }
}

static void check_labels(const FlowLayout *layout)
{
    for (size_t i = 0; i < layout->label_count; i++) {
        Box box = layout->labels[i].box;
        const TextBlock *block = &layout->labels[i].block;
        g_assert_cmpfloat(block->y, >=, box.y - SLACK);
        g_assert_cmpfloat(block->y + block->height, <=, box.y + box.height + SLACK);
        for (size_t j = 0; j < i; j++) {
            g_assert_false(meet(box, layout->labels[j].box));
        }
        for (size_t j = 0; j < layout->card_count; j++) {
            g_assert_false(meet(box, layout->cards[j].box));
        }
    }
}

static void check_cards(const FlowLayout *layout)
{
    for (size_t i = 0; i < layout->card_count; i++) {
        const CardLayout *card = &layout->cards[i];
        g_assert_cmpuint(card->touchpoint, ==, i);
        const TextBlock *blocks[] = {&card->owner, &card->title};
        for (size_t j = 0; j < G_N_ELEMENTS(blocks); j++) {
            g_assert_cmpfloat(blocks[j]->y + blocks[j]->height, <=,
                              card->box.y + card->box.height + SLACK);
        }
        for (size_t j = 0; j < i && layout->card_count < 200; j++) {
            g_assert_false(meet(card->box, layout->cards[j].box));
        }
    }
}

static void check_flow(const Drawn *drawn, EdgeForm edges)
{
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    FlowOptions options = {.form = FLOW_LANES, .edges = edges, .emphasis = NONE};
    g_autoptr(FlowLayout) layout = layout_flow_new(&drawn->map, drawn->flow, &options, diagnostics);
    g_assert_cmpuint(layout->line_count, ==, drawn->flow->strand_count);
    for (size_t i = 0; i < layout->line_count; i++) {
        check_line(layout, drawn->flow, &layout->flow_lines[i]);
    }
    if (edges == EDGES_ORTHOGONAL) {
        check_lines_apart(layout);
    }
    check_labels(layout);
    check_cards(layout);
    size_t handovers = 0, dead_ends = 0, expected = 0;
    for (size_t i = 0; i < layout->mark_count; i++) {
        handovers += layout->marks[i].kind == MARK_HANDOVER;
        dead_ends += layout->marks[i].kind == MARK_DEAD_END;
    }
    for (size_t i = 0; i < drawn->flow->edge_count; i++) {
        const FlowEdge *edge = &drawn->flow->edges[i];
        expected += !drawn->flow->assumed && (edge->changes_channel || edge->changes_owner);
    }
    g_assert_cmpuint(handovers, ==, expected);
    g_assert_cmpuint(dead_ends, ==, drawn->flow->dead_end_count);
    g_assert_cmpuint(layout->path_count, ==, drawn->journey->path_count);

    g_autoptr(FlowLayout) again = layout_flow_new(&drawn->map, drawn->flow, &options, diagnostics);
    g_autoptr(GString) one = g_string_new(NULL);
    g_autoptr(GString) other = g_string_new(NULL);
    layout_flow_print(layout, &drawn->map, one);
    layout_flow_print(again, &drawn->map, other);
    g_assert_cmpstr(one->str, ==, other->str);
}

/* The texts of cards stay clear of lines and numbers; what the lines cross is the gaps alone. */
static void check_path(const Drawn *drawn, size_t path)
{
    g_autoptr(GridLayout) layout = layout_grid_with_path(&drawn->map, path);
    const Path *steps = &drawn->journey->paths[path];
    g_assert_nonnull(layout->path);
    g_assert_cmpuint(layout->path->badge_count, ==, steps->step_count);
    g_assert_cmpuint(layout->path->line_count, ==, steps->step_count - 1);
    for (size_t i = 0; i < layout->path->line_count; i++) {
        g_autoptr(GArray) points = points_of(&layout->path->flow_lines[i]);
        for (size_t j = 0; j < layout->cell_count; j++) {
            const CellLayout *cell = &layout->cells[j];
            Box taken = cell->card_count > 0 ? (Box){0} : inner(cell->box, SLACK);
            for (size_t k = 0; k < MAX(cell->card_count, 1); k++) {
                taken = cell->card_count > 0 ? inner(layout->cards[cell->first_card + k].box, SLACK)
                                             : taken;
                for (guint l = 1; l < points->len; l++) {
                    g_assert_false(cuts(g_array_index(points, Point, l - 1),
                                        g_array_index(points, Point, l), taken));
                }
            }
        }
    }
    for (size_t i = 0; i < layout->path->badge_count; i++) {
        for (size_t j = 0; j < layout->card_count; j++) {
            const CardLayout *card = &layout->cards[j];
            const TextBlock *blocks[] = {&card->owner,  &card->title, &card->action,
                                         &card->impact, &card->quote, &card->detail};
            for (size_t k = 0; k < G_N_ELEMENTS(blocks); k++) {
                Box text = {blocks[k]->x, blocks[k]->y, blocks[k]->width, blocks[k]->height};
                g_assert_false(blocks[k]->count > 0 && meet(layout->path->badges[i].box, text));
            }
        }
    }
}

static void check_all(const Drawn *drawn)
{
    check_flow(drawn, EDGES_CURVED);
    check_flow(drawn, EDGES_ORTHOGONAL);
    check_flow(drawn, EDGES_STRAIGHT);
    for (size_t i = 0; i < drawn->journey->path_count; i++) {
        check_path(drawn, i);
    }
}

static void check_file(const char *path, FontSet *fonts)
{
    static const char *const languages[] = {NULL, "en", "fa"};
    g_autofree char *text = NULL;
    gsize length;
    g_assert_true(g_file_get_contents(path, &text, &length, NULL));
    for (size_t i = 0; i < G_N_ELEMENTS(languages); i++) {
        Drawn drawn = drawn_from(text, (gssize)length, languages[i], fonts);
        check_all(&drawn);
        drawn_clear(&drawn);
    }
}

static void test_examples(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    for_each_example(check_file, fonts);
}

/* A journey of chance: cells with none to three cards, paths that jump, turn back and stay. */
static char *random_journey(GRand *chance)
{
    GString *text = g_string_new("title: T\nstages: [");
    int stages = g_rand_int_range(chance, 1, 8), channels = g_rand_int_range(chance, 1, 7);
    for (int i = 0; i < stages; i++) {
        g_string_append_printf(text, "%sS%d", i > 0 ? ", " : "", i);
    }
    g_string_append(text, "]\nchannels: [");
    for (int i = 0; i < channels; i++) {
        g_string_append_printf(text, "%sC%d", i > 0 ? ", " : "", i);
    }
    g_string_append(text, "]\ntouchpoints:\n");
    int count = 0;
    for (int stage = 0; stage < stages; stage++) {
        for (int channel = 0; channel < channels; channel++) {
            int cards = g_rand_int_range(chance, -2, 4);
            cards = MAX(cards, stage + channel == 0 ? 1 : 0);
            for (int i = 0; i < cards; i++) {
                g_string_append_printf(text,
                                       "  - {id: t%d, stage: S%d, channel: C%d, owner: O%d, "
                                       "action: Do, current: %d, desired: 8}\n",
                                       count++, stage, channel, g_rand_int_range(chance, 0, 4),
                                       g_rand_int_range(chance, 0, 11));
            }
        }
    }
    g_string_append(text, "paths:\n");
    int paths = g_rand_int_range(chance, 1, 7);
    for (int i = 0; i < paths; i++) {
        g_string_append_printf(text, "  - {id: p%d, name: Path %d, share: 0.%d, steps: [", i, i,
                               g_rand_int_range(chance, 1, 10));
        int steps = g_rand_int_range(chance, 1, 14);
        for (int step = 0; step < steps; step++) {
            g_string_append_printf(text, "%st%d", step > 0 ? ", " : "",
                                   g_rand_int_range(chance, 0, count));
        }
        g_string_append(text, "]}\n");
    }
    return g_string_free(text, FALSE);
}

static void test_random(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    for (guint32 seed = 1; seed <= 60; seed++) {
        g_autoptr(GRand) chance = g_rand_new_with_seed(seed);
        g_autofree char *text = random_journey(chance);
        g_test_message("seed %u", seed);
        Drawn drawn = drawn_from(text, -1, NULL, fonts);
        check_all(&drawn);
        drawn_clear(&drawn);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/flow-lanes/examples", test_examples);
    g_test_add_func("/flow-lanes/random", test_random);
    return g_test_run();
}
