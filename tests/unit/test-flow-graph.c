/* SPDX-License-Identifier: MIT */
/* The promises of the flow's graph form, held against every example in every language and both
 * directions: stages keep their order, cards stay apart, edges run from border to border and under
 * no card, labels meet nothing. */
#include <math.h>
#include <string.h>

#include <cjm/layout.h>
#include <cjm/limits.h>
#include <cjm/load.h>

#include "examples.h"

static const double SLACK = 0.05;
enum { SAMPLES = 24 };

/* Everything that is hard to draw: a circle within a stage, steps to and fro, self-steps, repeats,
 * a step back over many stages, a way that never comes again, touchpoints that nobody visits. */
static const char *const TANGLE =
    "cjm: 1\ntitle: A tangle\nstages: [One, Two, Empty, Three, Four]\nchannels: [Shop, Phone]\n"
    "touchpoints:\n"
    "  - {id: a, stage: One, channel: Shop, owner: X, action: Begin here, current: 3, desired: 9}\n"
    "  - {id: b, stage: One, channel: Phone, owner: Y, action: Call, current: 3, desired: 4}\n"
    "  - {id: c, stage: One, channel: Shop, owner: X, action: Wait, current: 3, desired: 9}\n"
    "  - {id: d, stage: Two, channel: Phone, owner: Y, action: Hold the line}\n"
    "  - {id: e, stage: Two, channel: Shop, owner: X, action: Ask a question that is much too long "
    "for one line of a card}\n"
    "  - {id: f, stage: Three, channel: Phone, owner: Y, action: Decide}\n"
    "  - {id: g, stage: Four, channel: Shop, owner: X, action: Pay}\n"
    "  - {id: h, stage: Four, channel: Phone, owner: Y, action: Complain}\n"
    "  - {id: i, stage: Two, channel: Phone, owner: Y, action: Nobody comes}\n"
    "paths:\n"
    "  - {id: p, name: The long way round, share: 0.4, steps: [a, b, c, a, b, d, d, d, e, f, g, h, "
    "a, d, g]}\n"
    "  - {id: q, name: Straight, share: 0.3, steps: [a, d, f, g]}\n"
    "  - {id: r, name: To and fro, share: 0.2, steps: [d, e, d, e, d, h, g, h]}\n"
    "  - {id: s, name: Gives up, share: 0.05, steps: [a, b, d, d]}\n"
    "  - {id: t, name: One step, share: 0.03, steps: [i, i]}\n"
    "  - {id: u, name: From the end, share: 0.02, steps: [h, f, e, b, a]}\n";

typedef struct Drawn {
    Journey *journey;
    Analysis *analysis;
    CellIndex *cells;
    Flow *flow;
    Map map;
    FlowLayout *layout;
} Drawn;

static Drawn drawn_new(GBytes *bytes, const char *language, const FlowOptions *options,
                       FontSet *fonts, Diagnostics *diagnostics)
{
    g_autoptr(Source) source = source_new("test", bytes);
    Drawn drawn = {.journey = journey_load(source, diagnostics)};
    g_assert_nonnull(drawn.journey);
    drawn.analysis = analysis_new(drawn.journey);
    drawn.cells = cell_index_new(drawn.journey);
    drawn.flow = flow_new(drawn.journey);
    drawn.map = (Map){
        .journey = drawn.journey,
        .analysis = drawn.analysis,
        .cells = drawn.cells,
        .fonts = fonts,
        .locale = locale_for(language ? language : drawn.journey->language, DIGITS_AUTO),
        .language = language ? language : drawn.journey->language,
    };
    drawn.layout = layout_flow_new(&drawn.map, drawn.flow, options, diagnostics);
    return drawn;
}

static void drawn_clear(Drawn *drawn)
{
    layout_flow_free(drawn->layout);
    flow_free(drawn->flow);
    cell_index_free(drawn->cells);
    analysis_free(drawn->analysis);
    journey_free(drawn->journey);
}

/* ---- Boxes. */

static bool boxes_meet(Box a, Box b)
{
    return a.x + SLACK < b.x + b.width && b.x + SLACK < a.x + a.width &&
           a.y + SLACK < b.y + b.height && b.y + SLACK < a.y + a.height;
}

static bool box_holds(Box outer, Box inner)
{
    return inner.x >= outer.x - SLACK && inner.y >= outer.y - SLACK &&
           inner.x + inner.width <= outer.x + outer.width + SLACK &&
           inner.y + inner.height <= outer.y + outer.height + SLACK;
}

static bool is_inside(Box box, double x, double y)
{
    return x > box.x + SLACK && x < box.x + box.width - SLACK && y > box.y + SLACK &&
           y < box.y + box.height - SLACK;
}

static bool is_on_border(Box box, double x, double y)
{
    Box outer = {box.x - 2 * SLACK, box.y - 2 * SLACK, box.width + 4 * SLACK,
                 box.height + 4 * SLACK};
    return is_inside(outer, x, y) && !is_inside(box, x, y);
}

static Box sheet_of(const FlowLayout *layout)
{
    return (Box){0, 0, layout->width, layout->height};
}

static void check_stages(const Drawn *drawn)
{
    const FlowLayout *layout = drawn->layout;
    for (size_t i = 0; i < layout->stage_count; i++) {
        Box box = layout->stage_boxes[i];
        g_assert_true(box_holds(sheet_of(layout), box));
        g_assert_true(box_holds(sheet_of(layout), layout->stages[i].box));
        if (i > 0) {
            Box before = layout->stage_boxes[i - 1];
            g_assert_true(layout->downwards ? before.y + before.height < box.y
                                            : before.x + before.width < box.x);
        }
    }
}

static void check_cards(const Drawn *drawn)
{
    const FlowLayout *layout = drawn->layout;
    g_assert_cmpuint(layout->card_count, ==, drawn->journey->touchpoint_count);
    for (size_t i = 0; i < layout->card_count; i++) {
        const CardLayout *card = &layout->cards[i];
        size_t stage = drawn->journey->touchpoints[card->touchpoint].stage;
        g_assert_cmpuint(card->touchpoint, ==, i);
        g_assert_true(box_holds(layout->stage_boxes[stage], card->box));
        for (size_t j = 0; j < i; j++) {
            g_assert_false(boxes_meet(card->box, layout->cards[j].box));
        }
    }
}

/* ---- Edges. */

static void check_point(const FlowLayout *layout, double x, double y)
{
    g_assert_true(isfinite(x) && isfinite(y));
    g_assert_true(x > 0 && x < layout->width && y > 0 && y < layout->height);
    for (size_t i = 0; i < layout->card_count; i++) {
        g_assert_false(is_inside(layout->cards[i].box, x, y));
    }
    /* names of paths keep clear of edges; repeats stand on them */
    for (size_t i = 0; i < layout->label_count; i++) {
        g_assert_true(layout->labels[i].edge != NONE || !is_inside(layout->labels[i].box, x, y));
    }
}

static void check_segment(const FlowLayout *layout, double x, double y, const PathSegment *segment)
{
    for (int i = 0; i <= SAMPLES; i++) {
        double t = (double)i / SAMPLES, s = 1 - t;
        if (segment->operator== PATH_CURVE) {
            double a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;
            check_point(layout, a * x + b * segment->x1 + c * segment->x2 + d * segment->x,
                        a * y + b * segment->y1 + c * segment->y2 + d * segment->y);
        } else {
            check_point(layout, s * x + t * segment->x, s * y + t * segment->y);
        }
    }
}

static void check_line(const Drawn *drawn, const FlowLine *line)
{
    const FlowLayout *layout = drawn->layout;
    const FlowEdge *edge = &drawn->flow->edges[line->edge];
    g_assert_cmpuint(line->strand, >=, edge->first_strand);
    g_assert_cmpuint(line->strand, <, edge->first_strand + edge->strand_count);
    g_assert_cmpint(line->segments[0].operator, ==, PATH_MOVE);
    g_assert_true(
        is_on_border(layout->cards[edge->tail].box, line->segments[0].x, line->segments[0].y));
    Box head = layout->cards[edge->head].box;
    g_assert_true(is_on_border(head, line->tip_x, line->tip_y));
    g_assert_true(
        is_inside(head, line->tip_x + line->direction_x, line->tip_y + line->direction_y));
    g_assert_cmpfloat_with_epsilon(hypot(line->direction_x, line->direction_y), 1, 1e-6);
    for (size_t i = 1; i < line->segment_count; i++) {
        const PathSegment *before = &line->segments[i - 1];
        check_segment(layout, before->x, before->y, &line->segments[i]);
    }
    /* the arrow head takes up where the line ends */
    const PathSegment *last = &line->segments[line->segment_count - 1];
    double length = arrow_length(line->width);
    g_assert_cmpfloat_with_epsilon(last->x + line->direction_x * length, line->tip_x, SLACK);
    g_assert_cmpfloat_with_epsilon(last->y + line->direction_y * length, line->tip_y, SLACK);
}

static void check_labels(const Drawn *drawn)
{
    const FlowLayout *layout = drawn->layout;
    for (size_t i = 0; i < layout->label_count; i++) {
        Box box = layout->labels[i].box;
        g_assert_true(box_holds(sheet_of(layout), box));
        for (size_t j = 0; j < layout->card_count; j++) {
            g_assert_false(boxes_meet(box, layout->cards[j].box));
        }
        for (size_t j = 0; j < i; j++) {
            g_assert_false(boxes_meet(box, layout->labels[j].box));
        }
    }
    size_t dead_ends = 0;
    for (size_t i = 0; i < layout->mark_count; i++) {
        check_point(layout, layout->marks[i].x, layout->marks[i].y);
        dead_ends += layout->marks[i].kind == MARK_DEAD_END;
    }
    g_assert_cmpuint(dead_ends, ==, drawn->flow->dead_end_count);
}

static void check_bytes(GBytes *bytes, FontSet *fonts)
{
    static const char *const languages[] = {NULL, "fa"};
    for (size_t i = 0; i < 2 * 3 * G_N_ELEMENTS(languages); i++) {
        FlowOptions options = {.form = FLOW_GRAPH,
                               .edges = (EdgeForm)(i / 2 % 3),
                               .downwards = i % 2 == 1,
                               .emphasis = NONE};
        g_autoptr(Diagnostics) diagnostics = diagnostics_new();
        Drawn drawn = drawn_new(bytes, languages[i / 6], &options, fonts, diagnostics);
        g_assert_cmpint(drawn.layout->form, ==, FLOW_GRAPH);
        g_assert_cmpint(drawn.layout->downwards, ==, options.downwards);
        g_assert_cmpuint(drawn.layout->line_count, ==, drawn.flow->strand_count);
        check_stages(&drawn);
        check_cards(&drawn);
        for (size_t j = 0; j < drawn.layout->line_count; j++) {
            check_line(&drawn, &drawn.layout->flow_lines[j]);
        }
        check_labels(&drawn);
        drawn_clear(&drawn);
    }
}

/* ---- Tests. */

static void check_example(const char *path, FontSet *fonts)
{
    char *text;
    gsize length;
    g_assert_true(g_file_get_contents(path, &text, &length, NULL));
    g_autoptr(GBytes) bytes = g_bytes_new_take(text, length);
    check_bytes(bytes, fonts);
}

static void test_examples(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    for_each_example(check_example, fonts);
}

static void test_tangle(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    g_autoptr(GBytes) bytes = g_bytes_new_static(TANGLE, strlen(TANGLE));
    check_bytes(bytes, fonts);
}

/* Paths that a generator makes up: the same ones every time. */
static void test_random(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    for (guint32 seed = 0; seed < 12; seed++) {
        g_autoptr(GRand) random = g_rand_new_with_seed(seed);
        int stages = g_rand_int_range(random, 1, 7), channels = g_rand_int_range(random, 1, 5);
        int touchpoints = g_rand_int_range(random, 1, 25);
        g_autoptr(GString) text = g_string_new("cjm: 1\ntitle: T\nstages: [");
        for (int i = 0; i < stages; i++) {
            g_string_append_printf(text, "%ss%d", i > 0 ? ", " : "", i);
        }
        g_string_append(text, "]\nchannels: [");
        for (int i = 0; i < channels; i++) {
            g_string_append_printf(text, "%sc%d", i > 0 ? ", " : "", i);
        }
        g_string_append(text, "]\ntouchpoints:\n");
        for (int i = 0; i < touchpoints; i++) {
            g_string_append_printf(text, "  - {id: t%d, stage: s%d, channel: c%d, action: A}\n", i,
                                   g_rand_int_range(random, 0, stages),
                                   g_rand_int_range(random, 0, channels));
        }
        g_string_append(text, "paths:\n");
        for (int i = 0; i < 5; i++) {
            g_string_append_printf(text, "  - {id: p%d, name: P%d, steps: [t0", i, i);
            for (int j = g_rand_int_range(random, 1, 12); j > 0; j--) {
                g_string_append_printf(text, ", t%d", g_rand_int_range(random, 0, touchpoints));
            }
            g_string_append(text, "]}\n");
        }
        g_autoptr(GBytes) bytes = g_bytes_new(text->str, text->len);
        check_bytes(bytes, fonts);
    }
}

/* Too much for Graphviz: lanes, with a note. */
static void test_too_large(void)
{
    g_autoptr(GString) text =
        g_string_new("cjm: 1\ntitle: T\nstages: [A]\nchannels: [B]\ntouchpoints:\n");
    for (int i = 0; i <= LIMIT_GRAPH_PLACES; i++) {
        g_string_append_printf(text, "  - {id: t%d, stage: A, channel: B, action: A}\n", i);
    }
    g_autoptr(FontSet) fonts = new_fonts();
    g_autoptr(GBytes) bytes = g_bytes_new(text->str, text->len);
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    FlowOptions options = {.form = FLOW_GRAPH, .emphasis = NONE};
    Drawn drawn = drawn_new(bytes, NULL, &options, fonts, diagnostics);
    g_assert_cmpint(drawn.layout->form, ==, FLOW_LANES);
    bool noted = false;
    for (size_t i = 0; i < diagnostics_count(diagnostics); i++) {
        noted = noted || diagnostics_get(diagnostics, i)->code == CODE_SIMPLE_FLOW;
    }
    g_assert_true(noted);
    drawn_clear(&drawn);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/flow-graph/examples", test_examples);
    g_test_add_func("/flow-graph/tangle", test_tangle);
    g_test_add_func("/flow-graph/random", test_random);
    g_test_add_func("/flow-graph/too-large", test_too_large);
    return g_test_run();
}
