/* SPDX-License-Identifier: MIT */
/* The back ends: whatever the texts, SVG is XML with those texts, PDF and PNG are whole, and the
 * same scene gives the same bytes. */
#include <math.h>
#include <string.h>

#include <cjm/backend.h>
#include <cjm/limits.h>

#include "../../src/backends/xml.h"

typedef struct Fixture {
    FontSet *fonts;
    Scene *scene;
    Diagnostics *diagnostics;
} Fixture;

static const char *const hostile[] = {
    "<script>alert(1)</script>",
    "]]> <![CDATA[ & &amp; &#0; \"quotes\" 'single'",
    "</text></svg><svg onload=alert(1)>",
    "U+FFFE \uFFFE, U+FFFF \uFFFF, \uFDD0 and \x1b[31m \x01 \x7f \xC2\x9B",
    "lone \xED\xA0\x80 surrogate, \xFF, \xC0\x80, truncated \xE2\x82",
    "\u202Ereversed \u2066isolated and never closed",
    "emoji \U0001F469\u200D\U0001F4BB and \U0010FFFF",
    "سلام \u200Cدنیا (abc) ۱۲۳",
    "",
};

static void add_text(Scene *scene, const char *string, double y)
{
    size_t length = strlen(string);
    scene_add_text(scene, &(SceneText){
                              .string = string,
                              .length = length,
                              .x = 20,
                              .baseline = y,
                              .size = 12,
                              .colour = ROLE_INK,
                              .language = "en",
                              .right_to_left = text_is_right_to_left(string, length, false),
                          });
}

static void begin(Scene *scene, GroupKind kind, const char *id, const char *label)
{
    scene_begin_group(scene, &(SceneGroup){.kind = kind, .id = id, .label = label});
}

static Scene *scene_for(FontSet *fonts, const char *theme_name)
{
    Theme theme;
    g_assert_true(theme_find(theme_name, &theme));
    Scene *scene = scene_new(fonts, &theme);
    scene->width = 320;
    scene->height = 240;
    scene->title = "Title & <more>";
    scene->description = "What \"it\" shows";
    scene->language = "en";
    scene->date = "2026-01-02";
    begin(scene, GROUP_DECORATION, NULL, NULL);
    scene_add_rectangle(scene, 0, 0, 320, 240, 0, paint_fill(ROLE_PAPER));
    scene_end(scene);
    begin(scene, GROUP_TABLE, "grid", "Grid");
    scene_begin_group(scene, &(SceneGroup){.kind = GROUP_COLUMN_HEADER,
                                           .id = "stage",
                                           .label = "Stage (one)",
                                           .x = 10,
                                           .y = 10,
                                           .width = 100,
                                           .height = 30});
    add_text(scene, "Stage", 30);
    scene_end(scene);
    scene_begin_group(scene, &(SceneGroup){.kind = GROUP_CARD,
                                           .label = "A card",
                                           .link = "https://example.org/a(b)?x=1&y='2'\\",
                                           .x = 10,
                                           .y = 50,
                                           .width = 100,
                                           .height = 40});
    add_text(scene, "Recognise members", 60);
    scene_end(scene);
    scene_end(scene);
    begin(scene, GROUP_FIGURE, "lane", "A chart");
    ScenePaint pen = {.fill = ROLE_MET_TINT,
                      .stroke = ROLE_MET,
                      .stroke_width = 2,
                      .dash = 3,
                      .space = 2,
                      .round_ends = true};
    scene_add_rectangle(scene, 10, 100, 80, 20, 4, pen);
    scene_add_circle(scene, 120, 110, 8, paint_fill(ROLE_SEVERE));
    const PathSegment segments[] = {
        {.operator= PATH_MOVE, .x = 10, .y = 130}, {.operator= PATH_LINE, .x = 50, .y = 130},
        {.operator= PATH_LINE, .x = 50, .y = 150}, {.operator= PATH_LINE, .x = 60, .y = 155},
        {.operator= PATH_CURVE, .x1 = 70, .y1 = 150, .x2 = 80, .y2 = 140, .x = 90, .y = 150.5},
        {
            .operator= PATH_CLOSE },
        };
    scene_add_path(scene, segments, G_N_ELEMENTS(segments), paint_stroke(ROLE_INK, 1));
    scene_end(scene);
    return scene;
}

static void set_up(Fixture *fixture, gconstpointer data)
{
    fixture->diagnostics = diagnostics_new();
    fixture->fonts = font_set_new(NULL, NULL, fixture->diagnostics);
    g_assert_nonnull(fixture->fonts);
    fixture->scene = scene_for(fixture->fonts, data ? data : "light");
}

static void tear_down(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    scene_free(fixture->scene);
    font_set_free(fixture->fonts);
    diagnostics_free(fixture->diagnostics);
}

static GBytes *draw(Fixture *fixture, const char *format, TextMode mode, double scale)
{
    BackendOptions options = {.text_mode = mode, .scale = scale};
    const Backend *backend = backend_find(format);
    g_assert_nonnull(backend);
    return backend->draw(fixture->scene, &options, fixture->diagnostics);
}

static char *draw_text(Fixture *fixture, TextMode mode)
{
    g_autoptr(GBytes) bytes = draw(fixture, "svg", mode, 1);
    g_assert_nonnull(bytes);
    size_t size;
    const char *text = g_bytes_get_data(bytes, &size);
    return g_strndup(text, size);
}

/* ---- The table. */

static void test_table(void)
{
    size_t count = 0;
    for (const Backend *backend; (backend = backend_get(count)); count++) {
        g_assert_nonnull(backend->name);
        g_assert_nonnull(backend->extension);
        g_assert_nonnull(backend->description);
        g_assert_true(backend->draw || strcmp(backend->name, "dot") == 0); /* an export */
        g_assert_true(backend_find(backend->name) == backend);
        g_autofree char *path = g_strdup_printf("a.b/map.%s", backend->extension);
        g_assert_true(backend_find_by_extension(path) == backend);
    }
    g_assert_cmpuint(count, >=, 4);
    g_assert_null(backend_find("gif"));
    g_assert_null(backend_find(""));
    g_assert_cmpstr(backend_find_by_extension("MAP.SVG")->name, ==, "svg");
    g_assert_null(backend_find_by_extension("map"));
    g_assert_null(backend_find_by_extension("map."));
    g_assert_null(backend_find_by_extension("map.svg/file"));
}

/* ---- XML. */

static void test_xml_escapes(void)
{
    static const struct {
        const char *text, *expected;
    } cases[] = {
        {"plain", "plain"},
        {"a<b>&\"c'", "a&lt;b&gt;&amp;&quot;c&#39;"},
        {"]]>", "]]&gt;"},
        {"tab\tand\nline", "tab\tand\nline"},
        {"\x01\x1b\x7f", ""},
        {"\xC2\x9B\uFFFE\uFFFF\uFDD0\U0001FFFE", ""},
        {"x\xED\xA0\x80y\xFFz", "xyz"},
        {"\xE2\x82", ""},
        {"نیم\u200Cفاصله \U0001F600", "نیم\u200Cفاصله \U0001F600"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GString) out = g_string_new(NULL);
        xml_append_escaped(out, cases[i].text, strlen(cases[i].text));
        g_assert_cmpstr(out->str, ==, cases[i].expected);
    }
    g_autoptr(GString) out = g_string_new(NULL);
    xml_append_escaped(out, "a\0b", 3);
    g_assert_cmpstr(out->str, ==, "ab");
}

static void test_xml_elements(void)
{
    g_autoptr(GString) out = g_string_new(NULL);
    XmlWriter xml;
    xml_init(&xml, out);
    xml_begin(&xml, "a");
    xml_attribute(&xml, "b", "\"'<");
    xml_begin(&xml, "c");
    xml_attribute_number(&xml, "d", -0.5);
    xml_end(&xml);
    xml_begin(&xml, "e");
    xml_text(&xml, "f&", 2);
    xml_end(&xml);
    xml_end(&xml);
    xml_clear(&xml);
    g_assert_cmpstr(out->str, ==, "<a b=\"&quot;&#39;&lt;\">\n<c d=\"-.5\"/>\n<e>f&amp;</e>\n</a>");
}

/* ---- SVG. */

/* What a parser reads: the texts joined, and how many of each element. */
typedef struct Reading {
    GHashTable *elements;
    GHashTable *ids;
    GString *texts;
} Reading;

static void read_start(GMarkupParseContext *context G_GNUC_UNUSED, const char *element,
                       const char **names, const char **values, gpointer data,
                       GError **error G_GNUC_UNUSED)
{
    Reading *reading = data;
    guint count = GPOINTER_TO_UINT(g_hash_table_lookup(reading->elements, element));
    g_hash_table_insert(reading->elements, g_strdup(element), GUINT_TO_POINTER(count + 1));
    for (size_t i = 0; names[i]; i++) {
        g_assert_false(g_str_has_prefix(names[i], "on"));
        if (strcmp(names[i], "id") == 0) {
            g_assert_true(g_hash_table_add(reading->ids, g_strdup(values[i])));
        }
    }
}

static void read_text(GMarkupParseContext *context, const char *text, gsize length, gpointer data,
                      GError **error G_GNUC_UNUSED)
{
    Reading *reading = data;
    if (strcmp(g_markup_parse_context_get_element(context), "text") == 0) {
        g_string_append_len(reading->texts, text, (gssize)length);
        g_string_append_c(reading->texts, '|');
    }
}

static Reading read_svg(const char *svg)
{
    static const GMarkupParser parser = {.start_element = read_start, .text = read_text};
    Reading reading = {
        .elements = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
        .ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
        .texts = g_string_new(NULL),
    };
    g_autoptr(GMarkupParseContext) context = g_markup_parse_context_new(&parser, 0, &reading, NULL);
    g_autoptr(GError) error = NULL;
    g_assert_true(g_utf8_validate(svg, -1, NULL));
    g_markup_parse_context_parse(context, svg, (gssize)strlen(svg), &error);
    g_assert_no_error(error);
    g_markup_parse_context_end_parse(context, &error);
    g_assert_no_error(error);
    return reading;
}

static guint count_of(const Reading *reading, const char *element)
{
    return GPOINTER_TO_UINT(g_hash_table_lookup(reading->elements, element));
}

static void reading_clear(Reading *reading)
{
    g_hash_table_destroy(reading->elements);
    g_hash_table_destroy(reading->ids);
    g_string_free(reading->texts, TRUE);
}

static void test_svg_hostile(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    Scene *scene = fixture->scene;
    for (size_t i = 0; i < G_N_ELEMENTS(hostile); i++) {
        begin(scene, GROUP_CARD, NULL, hostile[i]);
        add_text(scene, hostile[i], 160);
        scene_end(scene);
    }
    scene->title = hostile[1];
    scene->description = hostile[3];
    for (TextMode mode = TEXT_EMBED; mode <= TEXT_OUTLINE; mode++) {
        g_autofree char *svg = draw_text(fixture, mode);
        Reading reading = read_svg(svg);
        g_assert_cmpuint(count_of(&reading, "script"), ==, 0);
        g_assert_cmpuint(count_of(&reading, "foreignObject"), ==, 0);
        g_assert_cmpuint(count_of(&reading, "svg"), ==, 1);
        if (mode != TEXT_OUTLINE) {
            g_assert_cmpuint(count_of(&reading, "text"), ==, 2 + G_N_ELEMENTS(hostile));
            g_assert_nonnull(strstr(reading.texts->str, "<script>alert(1)</script>|"));
            g_assert_nonnull(strstr(reading.texts->str, "\u202Bسلام \u200Cدنیا (abc) ۱۲۳\u202C|"));
        }
        reading_clear(&reading);
    }
}

static void assert_has(const char *text, const char *part)
{
    if (!strstr(text, part)) {
        g_test_message("%s", text);
        g_error("\"%s\" is not there", part);
    }
}

static void test_svg_form(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    g_autofree char *svg = draw_text(fixture, TEXT_SYSTEM);
    assert_has(svg, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=");
    assert_has(svg, "width=\"320\" height=\"240\" viewBox=\"0 0 320 240\"");
    assert_has(svg, "role=\"graphics-document document\"");
    assert_has(svg, "lang=\"en\" xml:lang=\"en\"");
    assert_has(svg, "font-family=\"Noto Sans,sans-serif\"");
    assert_has(svg, ">Title &amp; &lt;more&gt;</title>");
    assert_has(svg, "role=\"table\" aria-label=\"Grid\"");
    assert_has(svg,
               "<a href=\"https://example.org/a(b)?x=1&amp;y=&#39;2&#39;\\\" rel=\"noopener\">");
    assert_has(svg, "aria-hidden=\"true\"");
    assert_has(svg, "role=\"img\" aria-label=\"A chart\"");
    assert_has(svg, "stroke-width=\"2\" stroke-dasharray=\"3 2\" stroke-linecap=\"round\"");
    assert_has(svg, "d=\"M10 130H50V150L60 155C70 150 80 140 90 150.5Z\"");
    assert_has(svg, ">Recognise members</text>");
    g_assert_null(strstr(svg, "<style"));
    g_assert_null(strstr(svg, "textLength"));
    g_assert_true(g_str_has_suffix(svg, "</svg>\n"));

    g_autofree char *embedded = draw_text(fixture, TEXT_EMBED);
    assert_has(embedded, "@font-face{font-family:c");
    assert_has(embedded, "src:url(data:font/ttf;base64,AAEAAAA");
    g_assert_null(strstr(embedded, "prefers-color-scheme"));

    g_autofree char *outlined = draw_text(fixture, TEXT_OUTLINE);
    g_assert_null(strstr(outlined, "<text"));
    g_assert_null(strstr(outlined, "font"));
    assert_has(outlined, "aria-label=\"Recognise members\"");
    assert_has(outlined, "xlink:href=\"#c");
}

static void add_upwards(Scene *scene, const char *string, bool right_to_left)
{
    scene_add_text(scene, &(SceneText){
                              .string = string,
                              .length = strlen(string),
                              .x = 50,
                              .baseline = 90.5,
                              .size = 12,
                              .colour = ROLE_INK,
                              .right_to_left = right_to_left,
                              .upwards = true,
                          });
}

/* A turned line, in real text and in outlines. */
static void test_svg_upwards(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    add_upwards(fixture->scene, "turned", false);
    add_upwards(fixture->scene, "سلام", true);
    g_autofree char *svg = draw_text(fixture, TEXT_SYSTEM);
    assert_has(svg, "<text x=\"50\" y=\"90.5\" transform=\"rotate(-90 50 90.5)\">turned</text>");
    assert_has(svg, "transform=\"rotate(-90 50 90.5)\">\u202Bسلام\u202C</text>");
    g_autofree char *outlined = draw_text(fixture, TEXT_OUTLINE);
    assert_has(outlined, "aria-label=\"turned\" "
                         "transform=\"translate(50 90.5)rotate(-90)scale(0.012)\"");
}

static void test_svg_dark(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    g_autofree char *svg = draw_text(fixture, TEXT_SYSTEM);
    assert_has(svg, "<style>\n@media (prefers-color-scheme:dark){");
    assert_has(svg, " .f0{fill:#11161f}"); /* the paper */
    assert_has(svg, "class=\"f0\"");
    Reading reading = read_svg(svg);
    reading_clear(&reading);
}

/* Two maps in one page: ids differ where the content does. */
static void test_svg_ids(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    g_autofree char *one = draw_text(fixture, TEXT_EMBED);
    add_text(fixture->scene, "more", 200);
    g_autofree char *other = draw_text(fixture, TEXT_EMBED);
    Reading first = read_svg(one), second = read_svg(other);
    g_assert_cmpuint(g_hash_table_size(first.ids), ==, 6);
    GHashTableIter iterator;
    gpointer id;
    g_hash_table_iter_init(&iterator, first.ids);
    while (g_hash_table_iter_next(&iterator, &id, NULL)) {
        g_assert_false(g_hash_table_contains(second.ids, id));
    }
    reading_clear(&first);
    reading_clear(&second);
}

/* ---- The same bytes, in this process and after others. */

static void test_same_bytes(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    static const char *const formats[] = {"svg", "pdf", "png", "scene"};
    for (size_t i = 0; i < G_N_ELEMENTS(hostile); i++) {
        add_text(fixture->scene, hostile[i], 160 + 10 * (double)i);
    }
    Fixture other;
    set_up(&other, NULL);
    add_text(other.scene, "\u2605 another drawing before \u2192", 20);
    for (size_t i = 0; i < G_N_ELEMENTS(formats); i++) {
        g_autoptr(GBytes) unlike = draw(&other, formats[i], TEXT_EMBED, 1.5);
    }
    scene_free(other.scene);
    other.scene = scene_for(other.fonts, "light");
    for (size_t i = 0; i < G_N_ELEMENTS(hostile); i++) {
        add_text(other.scene, hostile[i], 160 + 10 * (double)i);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(formats); i++) {
        g_autoptr(GBytes) one = draw(fixture, formats[i], TEXT_EMBED, 1.5);
        g_autoptr(GBytes) again = draw(fixture, formats[i], TEXT_EMBED, 1.5);
        g_autoptr(GBytes) later = draw(&other, formats[i], TEXT_EMBED, 1.5);
        g_test_message("%s", formats[i]);
        g_assert_nonnull(one);
        g_assert_true(g_bytes_equal(one, again));
        g_assert_true(g_bytes_equal(one, later));
    }
    tear_down(&other, NULL);
}

/* ---- PDF. */

static bool holds(GBytes *bytes, const char *part)
{
    size_t size;
    const char *data = g_bytes_get_data(bytes, &size);
    return memmem(data, size, part, strlen(part)) != NULL;
}

static void test_pdf_form(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    g_autoptr(GBytes) pdf = draw(fixture, "pdf", TEXT_EMBED, 1);
    g_assert_nonnull(pdf);
    size_t size;
    const char *bytes = g_bytes_get_data(pdf, &size);
    g_assert_true(size > 1000 && memcmp(bytes, "%PDF-1.7\n", 9) == 0);
    g_assert_true(memcmp(bytes + size - 6, "%%EOF\n", 6) == 0);
    g_assert_true(holds(pdf, "/Type/XRef/W[1 4 2]"));
    /* What startxref names is an object. */
    g_autofree char *tail = g_strndup(bytes + size - 40, 40);
    const char *start = strstr(tail, "startxref\n");
    g_assert_nonnull(start);
    guint64 offset = g_ascii_strtoull(start + strlen("startxref\n"), NULL, 10);
    g_assert_cmpuint(offset, <, size);
    g_assert_true(g_ascii_isdigit(bytes[offset]));
    g_assert_cmpint(bytes[offset - 1], ==, '\n');
}

static void test_too_large(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    fixture->scene->width = LIMIT_PDF_SIDE / 0.75 + 1;
    g_assert_null(draw(fixture, "pdf", TEXT_EMBED, 1));
    g_assert_cmpuint(diagnostics_count(fixture->diagnostics), ==, 1);
    const Diagnostic *diagnostic = diagnostics_get(fixture->diagnostics, 0);
    g_assert_cmpint(diagnostic->code, ==, CODE_PICTURE_TOO_LARGE);
    assert_has(diagnostic->hint, "--page");
    fixture->scene->width = LIMIT_PDF_SIDE / 0.75;
    g_autoptr(GBytes) pdf = draw(fixture, "pdf", TEXT_EMBED, 1);
    g_assert_nonnull(pdf);

    fixture->scene->width = 320;
    g_assert_null(draw(fixture, "png", TEXT_EMBED, 200));
    diagnostic = diagnostics_get(fixture->diagnostics, 1);
    g_assert_cmpint(diagnostic->code, ==, CODE_PICTURE_TOO_LARGE);
    assert_has(diagnostic->hint, "--scale 102.39");
    fixture->scene->height = 1;
    g_autoptr(GBytes) png = draw(fixture, "png", TEXT_EMBED, 102.39);
    g_assert_nonnull(png);
}

/* ---- PNG. */

static guint32 big_endian(const guint8 *bytes)
{
    return (guint32)bytes[0] << 24 | (guint32)bytes[1] << 16 | (guint32)bytes[2] << 8 | bytes[3];
}

static void test_png_chunks(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    g_autoptr(GBytes) png = draw(fixture, "png", TEXT_EMBED, 2);
    g_assert_nonnull(png);
    size_t size;
    const guint8 *bytes = g_bytes_get_data(png, &size);
    g_assert_true(memcmp(bytes, "\x89PNG\r\n\x1a\n", 8) == 0);
    g_autoptr(GString) chunks = g_string_new(NULL);
    for (size_t at = 8; at < size; at += 12 + big_endian(bytes + at)) {
        g_assert_cmpuint(at + 12, <=, size);
        g_string_append_printf(chunks, "%.4s ", bytes + at + 4);
        if (memcmp(bytes + at + 4, "IHDR", 4) == 0) {
            g_assert_cmpuint(big_endian(bytes + at + 8), ==, 640);
            g_assert_cmpuint(big_endian(bytes + at + 12), ==, 480);
        } else if (memcmp(bytes + at + 4, "pHYs", 4) == 0) {
            g_assert_cmpuint(big_endian(bytes + at + 8), ==, 7559); /* 192 dpi */
        }
    }
    g_assert_cmpstr(chunks->str, ==, "IHDR gAMA sRGB cHRM pHYs iTXt IDAT IEND ");
}

/* Numbers that would stop Cairo do not get there. */
static void test_bad_numbers(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    static const double bad[] = {(double)NAN, (double)INFINITY, -(double)INFINITY, 1e300, -1e9};
    Scene *scene = fixture->scene;
    for (size_t i = 0; i < G_N_ELEMENTS(bad); i++) {
        scene_add_circle(scene, 10, 10, bad[i], paint_fill(ROLE_INK));
        scene_add_circle(scene, bad[i], 10, 5, paint_fill(ROLE_INK));
        scene_add_rectangle(scene, 0, 0, bad[i], 10, 5, paint_fill(ROLE_INK));
        scene_add_rectangle(scene, 0, 0, 10, 10, bad[i], paint_stroke(ROLE_INK, bad[i]));
        scene_add_line(scene, 0, bad[i], 10, 10, paint_stroke(ROLE_INK, 1));
        add_text(scene, "text", bad[i]);
    }
    static const char *const formats[] = {"svg", "pdf", "png"};
    for (size_t i = 0; i < G_N_ELEMENTS(formats); i++) {
        g_autoptr(GBytes) bytes = draw(fixture, formats[i], TEXT_EMBED, 1);
        g_assert_nonnull(bytes);
        g_assert_false(holds(bytes, "nan"));
        g_assert_false(holds(bytes, "\"inf"));
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/backends/table", test_table);
    g_test_add_func("/backends/xml-escapes", test_xml_escapes);
    g_test_add_func("/backends/xml-elements", test_xml_elements);
    static const struct {
        const char *path, *theme;
        void (*test)(Fixture *fixture, gconstpointer data);
    } tests[] = {
        {"/backends/svg-hostile", "light", test_svg_hostile},
        {"/backends/svg-form", "light", test_svg_form},
        {"/backends/svg-upwards", "light", test_svg_upwards},
        {"/backends/svg-dark", "auto", test_svg_dark},
        {"/backends/svg-ids", "light", test_svg_ids},
        {"/backends/same-bytes", "light", test_same_bytes},
        {"/backends/pdf-form", "light", test_pdf_form},
        {"/backends/too-large", "light", test_too_large},
        {"/backends/png-chunks", "light", test_png_chunks},
        {"/backends/bad-numbers", "light", test_bad_numbers},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(tests); i++) {
        g_test_add(tests[i].path, Fixture, tests[i].theme, set_up, tests[i].test, tear_down);
    }
    return g_test_run();
}
