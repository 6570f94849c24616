/* SPDX-License-Identifier: MIT */
/* The PDF back end: one page with real text, structure, links and an outline. Written by ourselves:
 * Cairo 1.16 knows neither language nor alternative texts, gives glyphs a wrong meaning in
 * right-to-left text, and takes twice the time of all the rest. */
#include "backends.h"
#include "pdf_page.h"
#include "pdf_parts.h"
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

static PdfObject write_catalogue(PdfFile *file, const Scene *scene, PdfObject pages,
                                 PdfObject structure, PdfObject outline, PdfObject metadata)
{
    g_autoptr(GString) body = g_string_new("<</Type/Catalog/Pages");
    pdf_append_reference(body, pages);
    if (scene->language) {
        g_string_append(body, "/Lang");
        pdf_append_text(body, scene->language);
    }
    g_string_append_printf(body,
                           "/MarkInfo<</Marked true>>/StructTreeRoot %u 0 R/Metadata %u 0 R"
                           "/ViewerPreferences<</DisplayDocTitle true%s>>",
                           structure, metadata, scene->right_to_left ? "/Direction/R2L" : "");
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
    PdfObject outline = pdf_outline_write(&file, scene, page_object);
    PdfObject metadata = pdf_xmp_write(&file, scene, options);
    PdfObject catalogue = write_catalogue(&file, scene, pages, root, outline, metadata);
    PdfObject information = pdf_information_write(&file, scene, options);
    pdf_page_clear(&page);
    return pdf_file_finish(&file, catalogue, information);
}
