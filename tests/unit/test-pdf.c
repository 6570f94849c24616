/* SPDX-License-Identifier: MIT */
/* PDFs read back by a small reader of their own: every object is where the table says, texts come
 * out as they went in, and hostile ones do no harm. */
#include <string.h>
#include <zlib.h>

#include <cjm/backend.h>

#include "examples.h"

/* ---- A reader. */

/* Objects by number: a dictionary or another value, and the bytes of a stream. */
typedef struct Object {
    GString *body;
    GString *stream; /* inflated; NULL when it has none */
} Object;

typedef struct Reader {
    char *data; /* ended by NUL */
    size_t length;
    GPtrArray *objects; /* of Object; NULL for free numbers */
} Reader;

static void object_free(gpointer data)
{
    Object *object = data;
    if (object) {
        g_string_free(object->body, TRUE);
        if (object->stream) {
            g_string_free(object->stream, TRUE);
        }
        g_free(object);
    }
}

static GString *inflate_bytes(const char *data, size_t length)
{
    GString *out = g_string_new(NULL);
    z_stream stream = {.next_in = (z_const Bytef *)data, .avail_in = (uInt)length};
    g_assert_cmpint(inflateInit(&stream), ==, Z_OK);
    int status = Z_OK;
    while (status == Z_OK) {
        char block[4096];
        stream.next_out = (Bytef *)block;
        stream.avail_out = sizeof block;
        status = inflate(&stream, Z_NO_FLUSH);
        g_string_append_len(out, block, (gssize)(sizeof block - stream.avail_out));
    }
    g_assert_cmpint(status, ==, Z_STREAM_END);
    g_assert_cmpuint(stream.avail_in, ==, 0);
    inflateEnd(&stream);
    return out;
}

/* The integer after a key of a dictionary. */
static guint64 number_after(const char *body, const char *key)
{
    const char *found = strstr(body, key);
    g_assert_nonnull(found);
    return g_ascii_strtoull(found + strlen(key), NULL, 10);
}

/* An object that stands in the file itself. */
static Object *read_object(const Reader *reader, size_t offset, guint number)
{
    g_autofree char *head = g_strdup_printf("%u 0 obj\n", number);
    g_assert_cmpuint(offset, <, reader->length);
    g_assert_true(g_str_has_prefix(reader->data + offset, head));
    const char *body = reader->data + offset + strlen(head);
    const char *stream = g_strstr_len(body, -1, "\nstream\n");
    g_assert_nonnull(stream);
    Object *object = g_new0(Object, 1);
    object->body = g_string_new_len(body, stream - body);
    stream += strlen("\nstream\n");
    size_t length = number_after(object->body->str, "/Length ");
    g_assert_true(g_str_has_prefix(stream + length, "\nendstream\nendobj\n"));
    object->stream = strstr(object->body->str, "/FlateDecode")
                         ? inflate_bytes(stream, length)
                         : g_string_new_len(stream, (gssize)length);
    return object;
}

/* The object that is the index-th of an object stream. */
static Object *read_packed(const Reader *reader, guint stream_number, guint index, guint number)
{
    const Object *stream = g_ptr_array_index(reader->objects, stream_number);
    g_assert_nonnull(stream);
    guint64 count = number_after(stream->body->str, "/N ");
    guint64 first = number_after(stream->body->str, "/First ");
    g_assert_cmpuint(index, <, count);
    char *p = stream->stream->str;
    guint64 start = 0, end = stream->stream->len - first;
    for (guint i = 0; i <= index + 1 && i < count; i++) {
        guint64 own = g_ascii_strtoull(p, &p, 10);
        guint64 offset = g_ascii_strtoull(p, &p, 10);
        if (i == index) {
            g_assert_cmpuint(own, ==, number);
            start = offset;
        } else if (i == index + 1) {
            end = offset;
        }
    }
    g_assert_cmpuint(start, <, end);
    Object *object = g_new0(Object, 1);
    object->body = g_string_new_len(stream->stream->str + first + start, (gssize)(end - start));
    return object;
}

static guint big_endian(const guint8 *bytes, size_t count)
{
    guint value = 0;
    for (size_t i = 0; i < count; i++) {
        value = value << 8 | bytes[i];
    }
    return value;
}

/* Takes over the bytes. */
static void reader_init(Reader *reader, GBytes *pdf)
{
    enum { ROW = 7, TAIL = 40 }; /* kind, four bytes of place, two of index */
    *reader = (Reader){.objects = g_ptr_array_new_with_free_func(object_free)};
    const void *bytes = g_bytes_get_data(pdf, &reader->length);
    reader->data = g_malloc0(reader->length + 1);
    memcpy(reader->data, bytes, reader->length);
    g_bytes_unref(pdf);
    g_assert_true(g_str_has_prefix(reader->data, "%PDF-1.7\n"));
    const char *tail = memmem(reader->data + reader->length - TAIL, TAIL, "startxref\n", 10);
    g_assert_nonnull(tail);
    g_assert_true(g_str_has_suffix(tail, "\n%%EOF\n"));
    size_t place = number_after(tail, "startxref\n");
    guint number = (guint)g_ascii_strtoull(reader->data + place, NULL, 10);
    Object *table = read_object(reader, place, number);
    guint size = (guint)number_after(table->body->str, "/Size ");
    g_assert_cmpuint(table->stream->len, ==, (gsize)size * ROW);
    g_ptr_array_set_size(reader->objects, (gint)size);
    for (int kind = 1; kind <= 2; kind++) { /* streams first: they hold the others */
        for (guint i = 0; i < size; i++) {
            const guint8 *row = (const guint8 *)table->stream->str + (gsize)i * ROW;
            guint where = big_endian(row + 1, 4);
            g_assert_cmpuint(row[0], ==, i == 0 ? 0 : CLAMP(row[0], 1, 2));
            if (row[0] == kind) {
                reader->objects->pdata[i] =
                    kind == 1 ? read_object(reader, where, i)
                              : read_packed(reader, where, big_endian(row + 5, 2), i);
            }
        }
    }
    object_free(table);
}

static void reader_clear(Reader *reader)
{
    g_ptr_array_free(reader->objects, TRUE);
    g_free(reader->data);
}

/* The only object whose body holds the text. */
static const Object *find_object(const Reader *reader, const char *text)
{
    const Object *found = NULL;
    for (guint i = 1; i < reader->objects->len; i++) {
        const Object *object = g_ptr_array_index(reader->objects, i);
        if (strstr(object->body->str, text)) {
            g_assert_null(found);
            found = object;
        }
    }
    return found;
}

static const Object *referred(const Reader *reader, const char *body, const char *key)
{
    guint number = (guint)number_after(body, key);
    g_assert_cmpuint(number, <, reader->objects->len);
    return g_ptr_array_index(reader->objects, number);
}

static const Object *page_content(const Reader *reader)
{
    return referred(reader, find_object(reader, "/Type/Page/")->body->str, "/Contents ");
}

static guint count_words(const char *text, const char *word)
{
    guint count = 0;
    for (const char *p = text; (p = strstr(p, word)); p += strlen(word)) {
        count++;
    }
    return count;
}

/* ---- The text of a page, as its fonts tell it. */

static void append_utf16(GString *out, const char *digits, const char *end)
{
    for (const char *p = digits; p + 4 <= end; p += 4) {
        char unit[5] = {p[0], p[1], p[2], p[3], '\0'};
        gunichar character = (gunichar)g_ascii_strtoull(unit, NULL, 16);
        if (character >= 0xD800 && character < 0xDC00) {
            char low[5] = {p[4], p[5], p[6], p[7], '\0'};
            character = 0x10000 + ((character - 0xD800) << 10) +
                        ((gunichar)g_ascii_strtoull(low, NULL, 16) - 0xDC00);
            p += 4;
        }
        g_string_append_unichar(out, character);
    }
}

static void append_code(const Object *meanings, guint8 code, GString *out)
{
    char key[8];
    g_snprintf(key, sizeof key, "\n<%02X><", code);
    const char *found = strstr(meanings->stream->str, key);
    if (found) {
        found += strlen(key);
        append_utf16(out, found, strchr(found, '>'));
    }
}

/* Only what our content has: literal strings in arrays for TJ, and Tf. Lines end at Td. */
static GString *page_text(const Reader *reader)
{
    GString *text = g_string_new(NULL);
    const Object *page = find_object(reader, "/Type/Page/");
    const Object *meanings = NULL;
    const GString *content = page_content(reader)->stream;
    const char *end = content->str + content->len;
    for (const char *p = content->str; p < end; p++) {
        if (*p == '/' && p[1] == 'F' && g_ascii_isdigit(p[2])) {
            g_autofree char *name = g_strndup(p, strcspn(p, " ") + 1);
            const Object *font = referred(reader, page->body->str, name);
            meanings = referred(reader, font->body->str, "/ToUnicode ");
        } else if (*p == '(') {
            for (p++; *p != ')'; p++) {
                p += *p == '\\';
                append_code(meanings, (guint8)*p, text);
            }
        } else if (g_str_has_prefix(p, " Td\n") && text->len > 0) {
            g_string_append_c(text, '\n');
        }
    }
    return text;
}

/* ---- Scenes. */

static Scene *scene_new_plain(FontSet *fonts)
{
    Theme theme;
    g_assert_true(theme_find("light", &theme));
    Scene *scene = scene_new(fonts, &theme);
    scene->width = 400;
    scene->height = 300;
    scene->title = "Title";
    scene->language = "en";
    return scene;
}

static void begin(Scene *scene, GroupKind kind, const char *label)
{
    scene_begin_group(scene, &(SceneGroup){.kind = kind, .label = label});
}

static void add_text(Scene *scene, const char *string, double y, bool right_to_left)
{
    const SceneText text = {
        .string = string,
        .length = strlen(string),
        .x = 20,
        .baseline = y,
        .size = 12,
        .colour = ROLE_INK,
        .right_to_left = right_to_left,
        .language = "en",
    };
    scene_add_text(scene, &text);
}

static GBytes *draw_with(const Scene *scene, const BackendOptions *options)
{
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    const char *reason = NULL;
    g_assert_true(scene_is_sound(scene, &reason));
    GBytes *pdf = backend_find("pdf")->draw(scene, options, diagnostics);
    g_assert_nonnull(pdf);
    g_assert_cmpuint(diagnostics_count(diagnostics), ==, 0);
    return pdf;
}

static GBytes *draw(const Scene *scene)
{
    return draw_with(scene, &(BackendOptions){.scale = 1});
}

static void read_scene(Reader *reader, const Scene *scene)
{
    reader_init(reader, draw(scene));
}

/* A bit of everything. */
static Scene *scene_new_full(FontSet *fonts)
{
    Scene *scene = scene_new_plain(fonts);
    scene_add_rectangle(scene, 0, 0, 400, 300, 0, paint_fill(ROLE_PAPER));
    begin(scene, GROUP_HEADING, NULL);
    add_text(scene, "Heading", 20, false);
    scene_end(scene);
    begin(scene, GROUP_TABLE, NULL);
    begin(scene, GROUP_TABLE_ROW, NULL);
    for (int i = 0; i < 2; i++) {
        const SceneGroup header = {.kind = GROUP_COLUMN_HEADER,
                                   .label = i == 0 ? "First" : "Zweites (2)",
                                   .x = 100 + 100 * i,
                                   .y = 30,
                                   .width = 100,
                                   .height = 20};
        scene_begin_group(scene, &header);
        add_text(scene, header.label, 40, false);
        scene_end(scene);
    }
    scene_end(scene);
    begin(scene, GROUP_TABLE_ROW, NULL);
    begin(scene, GROUP_ROW_HEADER, NULL);
    add_text(scene, "Row", 60, false);
    scene_end(scene);
    const SceneGroup wide = {.kind = GROUP_CELL, .x = 100, .y = 50, .width = 200, .height = 20};
    scene_begin_group(scene, &wide);
    begin(scene, GROUP_FIGURE, "A chart");
    ScenePaint dashed = paint_stroke(ROLE_INK, 2);
    dashed.dash = 3;
    dashed.space = 2;
    scene_add_line(scene, 10, 10, 90, 90, dashed);
    scene_add_circle(scene, 50, 50, 5, paint_fill(ROLE_MET));
    scene_add_rectangle(scene, 10, 10, 50, 20, 6, paint_fill(ROLE_BAND));
    scene_end(scene);
    scene_end(scene);
    scene_end(scene);
    scene_end(scene);
    return scene;
}

/* ---- Tests. */

/* Reading alone checks offsets, lengths, object streams and compression. */
static void test_objects(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    g_autoptr(Scene) scene = scene_new_full(fonts);
    Reader reader;
    read_scene(&reader, scene);
    for (guint i = 1; i < reader.objects->len; i++) {
        const Object *object = g_ptr_array_index(reader.objects, i);
        g_assert_nonnull(object);
        for (const char *p = object->body->str; (p = strstr(p, " 0 R")); p += 4) {
            const char *number = p;
            while (number > object->body->str && g_ascii_isdigit(number[-1])) {
                number--;
            }
            guint64 target = g_ascii_strtoull(number, NULL, 10);
            g_assert_cmpuint(target, >, 0);
            g_assert_cmpuint(target, <, reader.objects->len);
        }
    }
    reader_clear(&reader);
}

static void test_content(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    g_autoptr(Scene) scene = scene_new_full(fonts);
    Reader reader;
    read_scene(&reader, scene);
    const char *content = page_content(&reader)->stream->str;
    g_assert_cmpuint(count_words(content, "BT\n"), ==, count_words(content, "ET\n"));
    g_assert_cmpuint(count_words(content, "BMC\n") + count_words(content, "BDC\n"), ==,
                     count_words(content, "EMC\n"));
    g_assert_cmpuint(count_words(content, "q 1 0 0 1 "), ==, count_words(content, "Q\n"));
    g_assert_nonnull(strstr(content, "[3 2 ]0 d\n"));
    g_assert_nonnull(strstr(content, "10 290 m\n90 210 l\nS\n")); /* y runs upwards */
    g_assert_nonnull(strstr(content, "0.750000 0 0 0.750000 0.000000 0.000000 cm\n"));
    reader_clear(&reader);
}

static void test_structure(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    g_autoptr(Scene) scene = scene_new_full(fonts);
    Reader reader;
    read_scene(&reader, scene);
    static const char *const texts[] = {
        "/S/Document",
        "/S/H1",
        "/S/Table",
        "/Scope/Row",
        "/ColSpan 2",
        "/Alt(A chart)",
        "/MarkInfo<</Marked true>>",
        "/Lang(en)",
        "/DisplayDocTitle true",
        "/Title(First)",
        "/Title(Zweites \\(2\\))",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_assert_nonnull(find_object(&reader, texts[i]));
    }
    /* Each mark has an owner. */
    const char *content = page_content(&reader)->stream->str;
    g_autofree char *owners = g_strdup(strstr(find_object(&reader, "/Nums[0[")->body->str, "[0["));
    *strchr(owners, ']') = '\0';
    g_assert_cmpuint(count_words(owners, " 0 R"), ==, count_words(content, "/MCID "));
    reader_clear(&reader);
}

static void assert_text(const char *string, bool right_to_left, const char *expected)
{
    g_autoptr(FontSet) fonts = new_fonts();
    g_autoptr(Scene) scene = scene_new_plain(fonts);
    begin(scene, GROUP_PARAGRAPH, NULL);
    add_text(scene, string, 40, right_to_left);
    scene_end(scene);
    Reader reader;
    read_scene(&reader, scene);
    g_autoptr(GString) text = page_text(&reader);
    g_assert_cmpstr(text->str, ==, expected);
    reader_clear(&reader);
}

/* ZWNJ, a no-break space and a minus have meanings of their own; right-to-left text stands as it is
 * seen, a ligature included. */
static void test_texts(void)
{
    static const char *const plain[] = {
        "Plain words",   "(nested (brackets)) and \\back\\slashes\\",
        "é ß ø ﬁ",       "5 − 3 = 2.5",
        "no\u00A0break", "Ελλάδα Москва",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(plain); i++) {
        assert_text(plain[i], false, plain[i]);
    }
    assert_text("سلام", true, "مالس");
    assert_text("می\u200Cرود", true, "دور\u200Cیم");
    assert_text("۱۲۳", true, "۱۲۳");
    assert_text("a (ب) c", false, "a (ب) c");
}

/* A turned line has a matrix and a text object of its own; the next one stands level again. */
static void test_upwards(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    g_autoptr(Scene) scene = scene_new_plain(fonts);
    begin(scene, GROUP_PARAGRAPH, NULL);
    add_text(scene, "Before", 40, false);
    static const char *const turned[] = {"Turned words", "سلام"};
    for (size_t i = 0; i < G_N_ELEMENTS(turned); i++) {
        scene_add_text(scene, &(SceneText){
                                  .string = turned[i],
                                  .length = strlen(turned[i]),
                                  .x = 50,
                                  .baseline = 100,
                                  .size = 12,
                                  .colour = ROLE_INK,
                                  .right_to_left = i == 1,
                                  .language = "en",
                                  .upwards = true,
                              });
    }
    add_text(scene, "after", 60, false);
    scene_end(scene);
    Reader reader;
    read_scene(&reader, scene);
    const char *content = page_content(&reader)->stream->str;
    g_autofree char *matrix = g_strdup_printf("BT\n0 1 -1 0 50 %.0f Tm\n", scene->height - 100);
    g_assert_cmpuint(count_words(content, matrix), ==, 2);
    g_assert_cmpuint(count_words(content, " Tm\n"), ==, 2);
    g_assert_cmpuint(count_words(content, "BT\n"), ==, 4);
    g_assert_cmpuint(count_words(content, "ET\n"), ==, 4);
    g_autoptr(GString) text = page_text(&reader);
    g_assert_cmpstr(text->str, ==, "BeforeTurned wordsمالس\nafter");
    reader_clear(&reader);
}

/* More characters than one part of a font has codes. */
static void test_many_characters(void)
{
    g_autoptr(GString) many = g_string_new(NULL);
    for (gunichar character = 0x100; character < 0x250; character++) {
        g_string_append_unichar(many, character);
    }
    assert_text(many->str, false, many->str);
    g_autoptr(FontSet) fonts = new_fonts();
    g_autoptr(Scene) scene = scene_new_plain(fonts);
    add_text(scene, many->str, 40, false);
    Reader reader;
    read_scene(&reader, scene);
    g_assert_nonnull(strstr(page_content(&reader)->stream->str, "/F0x1 12 Tf\n"));
    reader_clear(&reader);
}

static void add_link(Scene *scene, const char *link, const char *label)
{
    const SceneGroup group = {.kind = GROUP_CARD,
                              .label = label,
                              .link = link,
                              .x = 10,
                              .y = 20,
                              .width = 100,
                              .height = 50};
    scene_begin_group(scene, &group);
    add_text(scene, "Link", 40, false);
    scene_end(scene);
}

static void test_links(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    g_autoptr(Scene) scene = scene_new_plain(fonts);
    add_link(scene, "https://example.org/a(b)\\c?q=\"é\"&x=1 2", "Where (it) goes");
    Reader reader;
    read_scene(&reader, scene);
    const char *note = find_object(&reader, "/Subtype/Link")->body->str;
    g_assert_nonnull(strstr(note, "/URI(https://example.org/a\\(b\\)\\\\c?q=\"%C3%A9\"&x=1%202)"));
    g_assert_nonnull(strstr(note, "/Contents(Where \\(it\\) goes)"));
    g_assert_nonnull(strstr(note, "/Rect[7.5 172.5 82.5 210]"));
    g_assert_nonnull(find_object(&reader, "/S/Link"));
    reader_clear(&reader);
}

/* scene_is_sound refuses them earlier; the back end does so by itself. */
static void test_bad_links(void)
{
    static const char *const links[] = {"javascript:app.alert(1)", "file:///etc/passwd", "x", ""};
    g_autoptr(FontSet) fonts = new_fonts();
    for (size_t i = 0; i < G_N_ELEMENTS(links); i++) {
        g_autoptr(Scene) scene = scene_new_plain(fonts);
        g_autoptr(Diagnostics) diagnostics = diagnostics_new();
        add_link(scene, links[i], NULL);
        Reader reader;
        reader_init(&reader, backend_find("pdf")->draw(scene, &(BackendOptions){0}, diagnostics));
        g_assert_null(find_object(&reader, "/Annot"));
        g_assert_null(find_object(&reader, "/URI"));
        reader_clear(&reader);
    }
}

static void test_metadata(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    g_autoptr(Scene) scene = scene_new_plain(fonts);
    scene->title = "خرید (1) \\ & <b>";
    scene->author = "Ann (Lee) \\";
    scene->subject = "\U0001F600";
    scene->date = "2026-03-04";
    scene->right_to_left = true;
    Reader reader;
    read_scene(&reader, scene);
    const char *information = find_object(&reader, "/Producer(cjm)")->body->str;
    g_assert_nonnull(strstr(information, "/Title<FEFF062E06310"
                                         "6CC062F"));
    g_assert_nonnull(strstr(information, "/Author(Ann \\(Lee\\) \\\\)"));
    g_assert_nonnull(strstr(information, "/Subject<FEFFD83DDE00>"));
    g_assert_nonnull(strstr(information, "/CreationDate(D:20260304000000Z)"));
    g_assert_nonnull(find_object(&reader, "/Direction/R2L"));
    const char *xmp = find_object(&reader, "/Subtype/XML")->stream->str;
    g_assert_nonnull(strstr(xmp, "خرید (1) \\ &amp; &lt;b&gt;"));
    g_assert_nonnull(strstr(xmp, "2026-03-04T00:00:00Z"));
    reader_clear(&reader);

    scene->date = NULL;
    reader_init(&reader, draw(scene));
    g_assert_null(find_object(&reader, "/CreationDate"));
    reader_clear(&reader);
    reader_init(&reader, draw_with(scene, &(BackendOptions){.has_epoch = true, .epoch = 86400}));
    g_assert_nonnull(find_object(&reader, "/CreationDate(D:19700102000000Z)"));
    reader_clear(&reader);
}

static void test_same_bytes(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    g_autoptr(Scene) scene = scene_new_full(fonts);
    g_autoptr(GBytes) first = draw(scene);
    g_autoptr(FontSet) used = new_fonts();
    g_autoptr(Scene) other = scene_new_plain(used);
    add_text(other, "Something else سلام Ω ≠", 30, false);
    g_bytes_unref(draw(other));
    g_autoptr(Scene) again = scene_new_full(used);
    g_autoptr(GBytes) second = draw(again);
    g_assert_true(g_bytes_equal(first, second));
    g_autoptr(GBytes) different = draw(other);
    g_assert_false(g_bytes_equal(first, different));
}

static void test_pages(void)
{
    g_autoptr(FontSet) fonts = new_fonts();
    g_autoptr(Scene) scene = scene_new_plain(fonts);
    scene->width = 19200; /* 14 400 points: the most */
    g_bytes_unref(draw(scene));
    scene->width = 19202;
    g_autoptr(Diagnostics) diagnostics = diagnostics_new();
    g_assert_null(backend_find("pdf")->draw(scene, &(BackendOptions){0}, diagnostics));
    g_assert_cmpint(diagnostics_get(diagnostics, 0)->code, ==, CODE_PICTURE_TOO_LARGE);
    double width, height;
    g_assert_true(page_size_find("A4", &width, &height));
    scene_fit_page(scene, width, height);
    Reader reader;
    read_scene(&reader, scene);
    g_assert_nonnull(find_object(&reader, "/MediaBox[0 0 841.89 595.28]"));
    reader_clear(&reader);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/pdf/objects", test_objects);
    g_test_add_func("/pdf/content", test_content);
    g_test_add_func("/pdf/structure", test_structure);
    g_test_add_func("/pdf/texts", test_texts);
    g_test_add_func("/pdf/upwards", test_upwards);
    g_test_add_func("/pdf/many-characters", test_many_characters);
    g_test_add_func("/pdf/links", test_links);
    g_test_add_func("/pdf/bad-links", test_bad_links);
    g_test_add_func("/pdf/metadata", test_metadata);
    g_test_add_func("/pdf/same-bytes", test_same_bytes);
    g_test_add_func("/pdf/pages", test_pages);
    return g_test_run();
}
