/* SPDX-License-Identifier: MIT */
/* Paths as edges: bundles, repeats, handovers, dead ends, and what is assumed without paths. */
#include <string.h>

#include <cjm/flow.h>
#include <cjm/load.h>

static Journey *load(const char *text)
{
    g_autoptr(GBytes) bytes = g_bytes_new_static(text, strlen(text));
    g_autoptr(Source) source = source_new("test", bytes);
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    Journey *journey = journey_load(source, diagnostics);
    g_assert_nonnull(journey);
    return journey;
}

#define HEAD                                                                                       \
    "title: T\n"                                                                                   \
    "stages: [A, B, C]\n"                                                                          \
    "channels: [X, Y]\n"                                                                           \
    "touchpoints:\n"                                                                               \
    "  - {id: a, stage: A, channel: X, owner: O}\n"                                                \
    "  - {id: b, stage: B, channel: X, owner: O}\n"                                                \
    "  - {id: b2, stage: B, channel: Y, owner: P}\n"                                               \
    "  - {id: c, stage: C, channel: Y}\n"

static const FlowEdge *find(const Flow *flow, size_t tail, size_t head)
{
    for (size_t i = 0; i < flow->edge_count; i++) {
        if (flow->edges[i].tail == tail && flow->edges[i].head == head) {
            return &flow->edges[i];
        }
    }
    return NULL;
}

static void test_bundles(void)
{
    g_autoptr(Journey) journey = load(HEAD "paths:\n"
                                           "  - {id: p, name: P, share: 60%, steps: [a, b, c]}\n"
                                           "  - {id: q, name: Q, steps: [a, b, b2]}\n"
                                           "  - {id: r, name: R, share: 0.1, steps: [b, c]}\n");
    g_autoptr(Flow) flow = flow_new(journey);
    g_assert_false(flow->assumed);
    g_assert_cmpuint(flow->edge_count, ==, 3);
    /* in the order in which paths first take them */
    g_assert_cmpuint(flow->edges[0].head, ==, 1);
    g_assert_cmpuint(flow->edges[1].head, ==, 3);
    g_assert_cmpuint(flow->edges[2].head, ==, 2);
    const FlowEdge *shared = find(flow, 0, 1);
    g_assert_cmpuint(shared->strand_count, ==, 2);
    g_assert_cmpuint(flow->strands[shared->first_strand].path, ==, 0);
    g_assert_cmpfloat(flow->strands[shared->first_strand].share, ==, 0.6);
    g_assert_cmpuint(flow->strands[shared->first_strand + 1].path, ==, 1);
    g_assert_cmpfloat(flow->strands[shared->first_strand + 1].share, ==, 0);
    const FlowEdge *second = find(flow, 1, 3);
    g_assert_cmpuint(second->strand_count, ==, 2);
    g_assert_cmpuint(flow->strands[second->first_strand + 1].path, ==, 2);
}

static void test_nothing_is_dropped(void)
{
    g_autoptr(Journey) journey = load(HEAD "paths:\n"
                                           "  - {id: p, name: P, steps: [a, b, a, b, b, c, a]}\n");
    g_autoptr(Flow) flow = flow_new(journey);
    g_assert_cmpuint(flow->edge_count, ==, 5);
    g_assert_cmpuint(flow->strands[find(flow, 0, 1)->first_strand].repeats, ==, 2);
    g_assert_nonnull(find(flow, 1, 1));
    g_assert_true(find(flow, 1, 0)->steps_back);
    g_assert_true(find(flow, 3, 0)->steps_back);
    g_assert_false(find(flow, 0, 1)->steps_back);
    size_t passages = 0;
    for (size_t i = 0; i < flow->strand_count; i++) {
        passages += flow->strands[i].repeats;
    }
    g_assert_cmpuint(passages, ==, 6);
}

static void test_handovers_and_ends(void)
{
    g_autoptr(Journey) journey = load(HEAD "paths:\n"
                                           "  - {id: p, name: P, steps: [a, b, b2, c]}\n"
                                           "  - {id: q, name: Q, steps: [a, b2]}\n"
                                           "  - {id: r, name: R, steps: [a]}\n");
    g_autoptr(Flow) flow = flow_new(journey);
    g_assert_false(find(flow, 0, 1)->changes_channel);
    g_assert_false(find(flow, 0, 1)->changes_owner);
    g_assert_true(find(flow, 1, 2)->changes_channel);
    g_assert_true(find(flow, 1, 2)->changes_owner);
    /* nobody owns c: nothing is handed over to nobody */
    g_assert_false(find(flow, 2, 3)->changes_channel);
    g_assert_false(find(flow, 2, 3)->changes_owner);
    g_assert_cmpuint(flow->dead_end_count, ==, 2);
    g_assert_cmpuint(flow->dead_ends[0].path, ==, 1);
    g_assert_cmpuint(flow->dead_ends[0].touchpoint, ==, 2);
    g_assert_cmpuint(flow->dead_ends[1].path, ==, 2);
    g_assert_cmpuint(flow->dead_ends[1].touchpoint, ==, 0);
}

static void test_assumed(void)
{
    g_autoptr(Journey) journey = load(HEAD);
    g_autoptr(Flow) flow = flow_new(journey);
    g_assert_true(flow->assumed);
    g_assert_nonnull(find(flow, 0, 1));
    g_assert_nonnull(find(flow, 0, 2)); /* or it would hang loose */
    g_assert_nonnull(find(flow, 1, 3));
    g_assert_nonnull(find(flow, 2, 3));
    g_assert_cmpuint(flow->edge_count, ==, 4);
    g_assert_cmpuint(flow->dead_end_count, ==, 0);
    g_assert_cmpuint(flow->strands[0].path, ==, NONE);
}

static void test_nothing_to_join(void)
{
    g_autoptr(Journey) journey = load("title: T\nstages: [A]\nchannels: [X]\ntouchpoints: []\n");
    g_autoptr(Flow) flow = flow_new(journey);
    g_assert_cmpuint(flow->edge_count, ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/flow/bundles", test_bundles);
    g_test_add_func("/flow/nothing-is-dropped", test_nothing_is_dropped);
    g_test_add_func("/flow/handovers-and-ends", test_handovers_and_ends);
    g_test_add_func("/flow/assumed", test_assumed);
    g_test_add_func("/flow/nothing-to-join", test_nothing_to_join);
    return g_test_run();
}
