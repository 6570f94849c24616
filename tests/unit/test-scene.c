/* SPDX-License-Identifier: MIT */
/* The scene: its printed form, its pages, and that the check finds each kind of defect. */
#include <math.h>
#include <string.h>

#include <cjm/scene.h>

typedef struct Fixture {
    FontSet *fonts;
    Scene *scene;
} Fixture;

static void set_up(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    fixture->fonts = font_set_new(NULL, NULL, diagnostics);
    g_assert_nonnull(fixture->fonts);
    Theme theme;
    g_assert_true(theme_find("light", &theme));
    fixture->scene = scene_new(fixture->fonts, &theme);
    fixture->scene->width = 200;
    fixture->scene->height = 100;
}

static void tear_down(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    scene_free(fixture->scene);
    font_set_free(fixture->fonts);
}

static void add_text(Scene *scene, const char *string)
{
    scene_add_text(scene, &(SceneText){
                              .string = string,
                              .length = strlen(string),
                              .x = 10,
                              .baseline = 20.125,
                              .size = 13.5,
                              .width = 44.444,
                              .weight = WEIGHT_BOLD,
                              .colour = ROLE_INK,
                              .language = "en",
                          });
}

static void test_print(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    Scene *scene = fixture->scene;
    scene->title = scene_string(scene, "A \"title\"\x1b");
    scene->language = "fa";
    scene->right_to_left = true;
    scene_add_rectangle(scene, 0, 0, 200, 100, 0, paint_fill(ROLE_PAPER));
    scene_begin_group(scene, &(SceneGroup){.kind = GROUP_TABLE_ROW,
                                           .id = "row",
                                           .label = "Row",
                                           .link = "https://example.org/",
                                           .x = 1,
                                           .y = 2,
                                           .width = 3,
                                           .height = 4});
    ScenePaint dashed = paint_stroke(scene_colour(scene, (Colour){1, 2, 255}), 1.5);
    dashed.dash = 4;
    dashed.space = 3;
    dashed.round_ends = true;
    scene_add_line(scene, 0, 1.006, 2, -3.456, dashed);
    scene_begin_group(scene, &(SceneGroup){.kind = GROUP_DECORATION});
    scene_add_circle(scene, 5, 6, 7,
                     (ScenePaint){.fill = ROLE_MET, .stroke = ROLE_LINE, .stroke_width = 1});
    scene_end(scene);
    add_text(scene, "Hello");
    scene_end(scene);
    const char *reason = NULL;
    g_assert_true(scene_is_sound(scene, &reason));
    g_autoptr(GString) out = g_string_new(NULL);
    scene_print(scene, out);
    g_assert_cmpstr(out->str, ==,
                    "scene 200 100 rtl language=\"fa\"\n"
                    "  title=\"A \"title\"\\x1b\"\n"
                    "rectangle 0 0 200 100 fill=paper\n"
                    "table-row id=\"row\" label=\"Row\" link=\"https://example.org/\" box 1 2 3 4\n"
                    "  path stroke=#0102ff width 1.5 dash 4 3 round M 0 1.01 L 2 -3.46\n"
                    "  decoration\n"
                    "    circle 5 6 7 fill=met stroke=line width 1\n"
                    "  end\n"
                    "  text 10 20.13 left size 13.5 width 44.44 bold en fill=ink \"Hello\"\n"
                    "end\n");
}

static void test_strings_and_colours(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    Scene *scene = fixture->scene;
    char text[] = "moves";
    const char *kept = scene_string(scene, text);
    text[0] = 'X';
    g_assert_cmpstr(kept, ==, "moves");
    g_assert_true(scene_string(scene, "moves") == kept);
    g_assert_null(scene_string(scene, NULL));
    int own = scene_colour(scene, (Colour){10, 20, 30});
    g_assert_cmpint(own, >=, ROLE_COUNT);
    g_assert_cmpint(scene_colour(scene, (Colour){10, 20, 30}), ==, own);
    g_assert_cmpint(scene_colour(scene, (Colour){10, 20, 31}), ==, own + 1);
    PathSegment segments[] = {{.operator= PATH_MOVE }, {.operator= PATH_CLOSE } };
    scene_add_path(scene, segments, 2, paint_fill(ROLE_INK));
    segments[0].x = 99; /* the scene has a copy */
    const SceneItem *item = &g_array_index(scene->items, SceneItem, 0);
    g_assert_cmpfloat(item->path.segments[0].x, ==, 0);
    /* A text that goes on behind its length. */
    scene_add_text(scene, &(SceneText){.string = "line and more", .length = 4});
    item = &g_array_index(scene->items, SceneItem, 1);
    g_assert_cmpstr(item->text.string, ==, "line");
}

/* Between two roles, in both halves of a theme that has two. */
static void test_mix(void)
{
    Theme theme;
    g_assert_true(theme_find("auto", &theme));
    theme.colours[ROLE_PAPER] = (Colour){255, 255, 255};
    theme.dark[ROLE_PAPER] = (Colour){0, 0, 0};
    theme.colours[ROLE_MET] = (Colour){55, 155, 5};
    theme.dark[ROLE_MET] = (Colour){100, 200, 10};
    g_autoptr(Scene) scene = scene_new(NULL, &theme);
    int mixed = scene_mix(scene, ROLE_PAPER, ROLE_MET, 0.5);
    g_assert_cmpint(mixed, ==, ROLE_COUNT);
    const PaletteEntry *entry = &g_array_index(scene->palette, PaletteEntry, mixed);
    g_assert_cmpint(entry->light.red, ==, 155);
    g_assert_cmpint(entry->light.green, ==, 205);
    g_assert_cmpint(entry->light.blue, ==, 130);
    g_assert_cmpint(entry->dark.red, ==, 50);
    g_assert_cmpint(entry->dark.green, ==, 100);
    g_assert_cmpint(entry->dark.blue, ==, 5);
    g_assert_cmpint(scene_mix(scene, ROLE_PAPER, ROLE_MET, 0.5), ==, mixed);
    g_assert_cmpint(scene_mix(scene, ROLE_PAPER, ROLE_MET, 0.6), ==, mixed + 1);
    /* light alike, dark not: another colour */
    g_assert_cmpint(scene_colour(scene, (Colour){155, 205, 130}), ==, mixed + 2);
}

static void test_upwards(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    Scene *scene = fixture->scene;
    SceneText text = {
        .string = "Up",
        .length = 2,
        .x = 10,
        .baseline = 20,
        .size = 11,
        .width = 14,
        .anchor = ANCHOR_MIDDLE,
        .colour = ROLE_INK,
        .upwards = true,
    };
    scene_add_text(scene, &text);
    const char *reason = NULL;
    g_assert_true(scene_is_sound(scene, &reason));
    g_autoptr(GString) out = g_string_new(NULL);
    scene_print(scene, out);
    g_assert_true(
        g_str_has_suffix(out->str, "text 10 20 middle size 11 width 14 upwards fill=ink \"Up\"\n"));
    g_assert_cmpfloat(scene_text_before(&text, 14), ==, 7);
    text.anchor = ANCHOR_RIGHT;
    g_assert_cmpfloat(scene_text_before(&text, 14), ==, 14);
    text.anchor = ANCHOR_LEFT;
    g_assert_cmpfloat(scene_text_before(&text, 14), ==, 0);
}

/* ---- Each defect is found. */

static void unbalanced(Scene *scene)
{
    scene_begin_group(scene, &(SceneGroup){.kind = GROUP_PLAIN});
}
static void unbegun(Scene *scene)
{
    scene_end(scene);
}
static void repeated_id(Scene *scene)
{
    scene_begin_group(scene, &(SceneGroup){.kind = GROUP_PLAIN, .id = "a"});
    scene_end(scene);
    scene_begin_group(scene, &(SceneGroup){.kind = GROUP_PLAIN, .id = "a"});
    scene_end(scene);
}
static void bad_id(Scene *scene)
{
    scene_begin_group(scene, &(SceneGroup){.kind = GROUP_PLAIN, .id = "1 a"});
    scene_end(scene);
}
static void bad_link(Scene *scene)
{
    scene_begin_group(scene, &(SceneGroup){.kind = GROUP_CARD, .link = "javascript:alert(1)"});
    scene_end(scene);
}
static void bad_box(Scene *scene)
{
    scene_begin_group(scene, &(SceneGroup){.kind = GROUP_CARD, .width = -1});
    scene_end(scene);
}
static void bad_label(Scene *scene)
{
    scene_begin_group(scene, &(SceneGroup){.kind = GROUP_PLAIN, .label = "\xFF"});
    scene_end(scene);
}
static void rectangle_not_finite(Scene *scene)
{
    scene_add_rectangle(scene, NAN, 0, 1, 1, 0, paint_fill(ROLE_INK));
}
static void rectangle_negative(Scene *scene)
{
    scene_add_rectangle(scene, 0, 0, -1, 1, 0, paint_fill(ROLE_INK));
}
static void circle_too_far(Scene *scene)
{
    scene_add_circle(scene, SCENE_COORDINATE_LIMIT * 2, 0, 1, paint_fill(ROLE_INK));
}
static void path_without_start(Scene *scene)
{
    const PathSegment segment = {.operator= PATH_LINE };
    scene_add_path(scene, &segment, 1, paint_fill(ROLE_INK));
}
static void path_not_finite(Scene *scene)
{
    scene_add_line(scene, 0, 0, INFINITY, 0, paint_stroke(ROLE_INK, 1));
}
static void pen_not_finite(Scene *scene)
{
    scene_add_line(scene, 0, 0, 1, 0, paint_stroke(ROLE_INK, NAN));
}
static void unknown_colour(Scene *scene)
{
    scene_add_circle(scene, 0, 0, 1, paint_fill(ROLE_COUNT + 5));
}
static void text_of_two_lines(Scene *scene)
{
    add_text(scene, "a\nb");
}
static void text_not_utf8(Scene *scene)
{
    add_text(scene, "a\xFF");
}
static void text_without_colour(Scene *scene)
{
    scene_add_text(scene, &(SceneText){.string = "a", .length = 1, .colour = NO_COLOUR});
}
static void text_not_finite(Scene *scene)
{
    scene_add_text(scene, &(SceneText){.string = "a", .length = 1, .size = NAN});
}
static void no_size(Scene *scene)
{
    scene->width = 0;
}

static void test_defects(Fixture *fixture, gconstpointer data)
{
    const char *reason = NULL;
    g_assert_true(scene_is_sound(fixture->scene, &reason));
    g_assert_null(reason);
    ((void (*)(Scene *))data)(fixture->scene);
    g_assert_false(scene_is_sound(fixture->scene, &reason));
    g_assert_nonnull(reason);
    g_test_message("%s", reason);
}

/* ---- Pages. */

static void test_page_sizes(void)
{
    double width = 0, height = 0;
    g_assert_true(page_size_find("A4", &width, &height));
    g_assert_cmpfloat_with_epsilon(width, 793.7, 0.01);
    g_assert_cmpfloat_with_epsilon(height, 1122.52, 0.01);
    g_assert_true(page_size_find("Letter", &width, &height));
    g_assert_cmpfloat_with_epsilon(width, 816, 1e-9);
    g_assert_false(page_size_find("A44", &width, &height));
    g_assert_cmpfloat_with_epsilon(width, 816, 1e-9);
    size_t count = 0;
    for (const char *const *name = page_size_names(); *name; name++, count++) {
        g_assert_true(page_size_find(*name, &width, &height));
        g_assert_cmpfloat(width, <, height);
    }
    g_assert_cmpuint(count, ==, 9);
}

/* A margin takes as much from the short side as from the long one. */
static void test_room_of_a_page(void)
{
    double margin = 8 * 96 / 25.4;
    g_assert_cmpfloat_with_epsilon(page_room_ratio(100 + 2 * margin, 150 + 2 * margin), 1.5, 1e-9);
    g_assert_cmpfloat_with_epsilon(page_room_ratio(150 + 2 * margin, 100 + 2 * margin), 1.5, 1e-9);
}

static void test_view(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    Scene *scene = fixture->scene;
    SceneView view = scene_view(scene);
    g_assert_cmpfloat(view.scale, ==, 1);
    g_assert_cmpfloat(view.x, ==, 0);
    g_assert_cmpfloat(view.width, ==, 200);
    g_assert_cmpfloat(view.height, ==, 100);
    scene_fit_page(scene, 400, 800); /* turned: the drawing is wider than high */
    view = scene_view(scene);
    g_assert_cmpfloat(view.width, ==, 800);
    g_assert_cmpfloat(view.height, ==, 400);
    g_assert_cmpfloat(view.scale, >, 3);
    g_assert_cmpfloat(view.scale, <, 4);
    /* Centred, inside the page. */
    g_assert_cmpfloat_with_epsilon(2 * view.x + view.scale * 200, 800, 1e-9);
    g_assert_cmpfloat_with_epsilon(2 * view.y + view.scale * 100, 400, 1e-9);
    g_assert_cmpfloat(MIN(view.x, view.y), >, 20);
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        void (*spoil)(Scene *scene);
    } defects[] = {
        {"unbalanced", unbalanced},
        {"unbegun", unbegun},
        {"repeated-id", repeated_id},
        {"bad-id", bad_id},
        {"bad-link", bad_link},
        {"bad-box", bad_box},
        {"bad-label", bad_label},
        {"rectangle-not-finite", rectangle_not_finite},
        {"rectangle-negative", rectangle_negative},
        {"circle-too-far", circle_too_far},
        {"path-without-start", path_without_start},
        {"path-not-finite", path_not_finite},
        {"pen-not-finite", pen_not_finite},
        {"unknown-colour", unknown_colour},
        {"text-of-two-lines", text_of_two_lines},
        {"text-not-utf8", text_not_utf8},
        {"text-without-colour", text_without_colour},
        {"text-not-finite", text_not_finite},
        {"no-size", no_size},
    };
    g_test_init(&argc, &argv, NULL);
    g_test_add("/scene/print", Fixture, NULL, set_up, test_print, tear_down);
    g_test_add("/scene/strings-and-colours", Fixture, NULL, set_up, test_strings_and_colours,
               tear_down);
    g_test_add_func("/scene/mix", test_mix);
    g_test_add("/scene/upwards", Fixture, NULL, set_up, test_upwards, tear_down);
    for (size_t i = 0; i < G_N_ELEMENTS(defects); i++) {
        g_autofree char *path = g_strdup_printf("/scene/defects/%s", defects[i].name);
        g_test_add(path, Fixture, defects[i].spoil, set_up, test_defects, tear_down);
    }
    g_test_add_func("/scene/page-sizes", test_page_sizes);
    g_test_add_func("/scene/room-of-a-page", test_room_of_a_page);
    g_test_add("/scene/view", Fixture, NULL, set_up, test_view, tear_down);
    return g_test_run();
}
