/* SPDX-License-Identifier: MIT */
/* The PDF back end: one page with real text, structure, links and an outline. Written by ourselves:
 * Cairo 1.16 knows neither language nor alternative texts, gives glyphs a wrong meaning in
 * right-to-left text, and takes twice the time of all the rest. */
#include "backends.h"
#include "pdf_page.h"
#include "pdf_structure.h"

#include <cjm/limits.h>

static const double points_per_pixel = 0.75; /* 72 to 96 an inch */

static bool fits(const SceneView *view, Diagnostics *diagnostics)
{
    double longer = MAX(view->width, view->height) * points_per_pixel;
    if (longer <= LIMIT_PDF_SIDE) {
        return true;
    }
    diagnostics_add_plain(diagnostics, CODE_PICTURE_TOO_LARGE,
                          "--page A0 scales the drawing onto a page; SVG can be larger",
                          "a PDF page can be %d points long, and this drawing is %.0f",
                          LIMIT_PDF_SIDE, longer);
    return false;
}

/* ---- The page. */

static void draw_ground(PdfPage *page)
{
    SceneView view = scene_view(page->scene);
    SceneItem ground = {.kind = SCENE_RECTANGLE};
    ground.rectangle.x = -view.x / view.scale;
    ground.rectangle.y = -view.y / view.scale;
    ground.rectangle.width = view.width / view.scale;
    ground.rectangle.height = view.height / view.scale;
    ground.rectangle.paint = paint_fill(ROLE_PAPER);
    pdf_page_draw_shape(page, &ground);
}

static void draw_items(PdfPage *page, PdfStructure *structure)
{
    const GArray *items = page->scene->items;
    if (page->scene->page_width > 0) {
        pdf_structure_shape(structure);
        draw_ground(page);
    }
    for (guint i = 0; i < items->len; i++) {
        const SceneItem *item = &g_array_index(items, SceneItem, i);
        switch (item->kind) {
        case SCENE_BEGIN:
            pdf_structure_begin(structure, &item->group);
            break;
        case SCENE_END:
            pdf_structure_end(structure);
            break;
        case SCENE_TEXT:
            pdf_structure_text(structure, item->text.language);
            pdf_page_draw_text(page, &item->text);
            break;
        case SCENE_RECTANGLE:
        case SCENE_CIRCLE:
        case SCENE_PATH:
            pdf_structure_shape(structure);
            pdf_page_draw_shape(page, item);
            break;
        }
    }
}

static void write_page(PdfFile *file, PdfPage *page, PdfObject object, PdfObject pages,
                       const GString *entries)
{
    SceneView view = scene_view(page->scene);
    PdfObject content = pdf_object_reserve(file);
    pdf_stream_write(file, content, "", page->content->str, page->content->len);
    g_autoptr(GString) body = g_string_new("<</Type/Page/Parent");
    pdf_append_reference(body, pages);
    g_string_append(body, "/MediaBox[0 0 ");
    text_append_number(body, view.width * points_per_pixel);
    g_string_append_c(body, ' ');
    text_append_number(body, view.height * points_per_pixel);
    g_string_append_printf(body, "]/Contents %u 0 R/Resources<</Font<<", content);
    pdf_fonts_write(&page->words.fonts, file, body);
    g_string_append_printf(body, ">>>>%s>>", entries->str);
    pdf_object_write(file, object, body->str, body->len);
    g_string_printf(body, "<</Type/Pages/Kids[%u 0 R]/Count 1>>", object);
    pdf_object_write(file, pages, body->str, body->len);
}

/* ---- What stands around it. */

/* The stages. Returns the outline's object, 0 when it would be empty. */
static PdfObject write_outline(PdfFile *file, const Scene *scene, PdfObject page)
{
    SceneView view = scene_view(scene);
    g_autoptr(GPtrArray) groups = g_ptr_array_new();
    for (guint i = 0; i < scene->items->len; i++) {
        const SceneItem *item = &g_array_index(scene->items, SceneItem, i);
        if (item->kind == SCENE_BEGIN && item->group.kind == GROUP_COLUMN_HEADER &&
            item->group.label) {
            g_ptr_array_add(groups, (gpointer)&item->group);
        }
    }
    if (groups->len == 0) {
        return 0;
    }
    PdfObject outline = pdf_object_reserve(file);
    PdfObject first = pdf_object_reserve(file);
    for (guint i = 1; i < groups->len; i++) {
        pdf_object_reserve(file); /* first + i */
    }
    for (guint i = 0; i < groups->len; i++) {
        const SceneGroup *group = g_ptr_array_index(groups, i);
        g_autoptr(GString) body = g_string_new("<</Title");
        pdf_append_text(body, group->label);
        g_string_append_printf(body, "/Parent %u 0 R/Dest[%u 0 R/XYZ ", outline, page);
        text_append_number(body, (view.x + group->x * view.scale) * points_per_pixel);
        g_string_append_c(body, ' ');
        text_append_number(body, (view.height - view.y - group->y * view.scale) * points_per_pixel);
        g_string_append(body, " null]");
        if (i > 0) {
            g_string_append_printf(body, "/Prev %u 0 R", first + i - 1);
        }
        if (i + 1 < groups->len) {
            g_string_append_printf(body, "/Next %u 0 R", first + i + 1);
        }
        g_string_append(body, ">>");
        pdf_object_write(file, first + i, body->str, body->len);
    }
    g_autofree char *body = g_strdup_printf("<</Type/Outlines/First %u 0 R/Last %u 0 R/Count %u>>",
                                            first, first + groups->len - 1, groups->len);
    pdf_object_write(file, outline, body, strlen(body));
    return outline;
}

/* The clock is never asked: the same input gives the same bytes. */
static char *creation_date(const Scene *scene, const BackendOptions *options)
{
    g_autoptr(GDateTime) time = NULL;
    if (options->has_epoch) {
        time = g_date_time_new_from_unix_utc(options->epoch);
    } else if (scene->date) {
        g_autofree char *midnight = g_strdup_printf("%sT00:00:00Z", scene->date);
        time = g_date_time_new_from_iso8601(midnight, NULL);
    }
    return time ? g_date_time_format(time, "D:%Y%m%d%H%M%SZ") : NULL;
}

static PdfObject write_information(PdfFile *file, const Scene *scene, const BackendOptions *options)
{
    g_autofree char *date = creation_date(scene, options);
    const struct {
        const char *key, *value;
    } entries[] = {
        {"Title", scene->title},       {"Author", scene->author}, {"Subject", scene->subject},
        {"Keywords", scene->keywords}, {"Creator", "cjm"},        {"Producer", "cjm"},
        {"CreationDate", date},        {"ModDate", date},
    };
    g_autoptr(GString) body = g_string_new("<<");
    for (size_t i = 0; i < G_N_ELEMENTS(entries); i++) {
        if (entries[i].value && *entries[i].value) {
            g_string_append_printf(body, "/%s", entries[i].key);
            pdf_append_text(body, entries[i].value);
        }
    }
    g_string_append(body, ">>");
    PdfObject object = pdf_object_reserve(file);
    pdf_object_write(file, object, body->str, body->len);
    return object;
}

static PdfObject write_catalogue(PdfFile *file, const Scene *scene, PdfObject pages,
                                 PdfObject structure, PdfObject outline)
{
    g_autoptr(GString) body = g_string_new("<</Type/Catalog/Pages");
    pdf_append_reference(body, pages);
    if (scene->language) {
        g_string_append(body, "/Lang");
        pdf_append_text(body, scene->language);
    }
    g_string_append_printf(body,
                           "/MarkInfo<</Marked true>>/StructTreeRoot %u 0 R"
                           "/ViewerPreferences<</DisplayDocTitle true%s>>",
                           structure, scene->right_to_left ? "/Direction/R2L" : "");
    if (outline > 0) {
        g_string_append_printf(body, "/Outlines %u 0 R", outline);
    }
    g_string_append(body, ">>");
    PdfObject object = pdf_object_reserve(file);
    pdf_object_write(file, object, body->str, body->len);
    return object;
}

GBytes *pdf_draw(const Scene *scene, const BackendOptions *options, Diagnostics *diagnostics)
{
    SceneView view = scene_view(scene);
    if (!fits(&view, diagnostics)) {
        return NULL;
    }
    PdfFile file;
    PdfPage page;
    PdfStructure structure;
    pdf_file_init(&file);
    pdf_page_init(&page, scene);
    PdfObject pages = pdf_object_reserve(&file);
    PdfObject page_object = pdf_object_reserve(&file);
    pdf_structure_init(&structure, &file, &page, page_object);
    PdfObject root = structure.root;
    draw_items(&page, &structure);
    g_autoptr(GString) entries = g_string_new(NULL);
    pdf_structure_finish(&structure, entries);
    write_page(&file, &page, page_object, pages, entries);
    PdfObject outline = write_outline(&file, scene, page_object);
    PdfObject catalogue = write_catalogue(&file, scene, pages, root, outline);
    PdfObject information = write_information(&file, scene, options);
    pdf_page_clear(&page);
    return pdf_file_finish(&file, catalogue, information);
}
