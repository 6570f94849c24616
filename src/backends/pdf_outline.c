/* SPDX-License-Identifier: MIT */
/* The outline of a PDF: an entry for each stage, which shows its column. */
#include "pdf_page.h"
#include "pdf_parts.h"

static GPtrArray *find_columns(const Scene *scene)
{
    GPtrArray *groups = g_ptr_array_new();
    for (guint i = 0; i < scene->items->len; i++) {
        const SceneItem *item = &g_array_index(scene->items, SceneItem, i);
        if (item->kind == SCENE_BEGIN && item->group.kind == GROUP_COLUMN_HEADER &&
            item->group.label) {
            g_ptr_array_add(groups, (gpointer)&item->group);
        }
    }
    return groups;
}

static void append_place(const Scene *scene, const SceneGroup *group, PdfObject page, GString *out)
{
    double corners[4];
    pdf_page_corners(scene, group, corners);
    g_string_append(out, "/Dest[");
    pdf_append_reference(out, page);
    g_string_append(out, "/XYZ ");
    text_append_number(out, corners[0]);
    g_string_append_c(out, ' ');
    text_append_number(out, corners[3]);
    g_string_append(out, " null]");
}

PdfObject pdf_outline_write(PdfFile *file, const Scene *scene, PdfObject page)
{
    g_autoptr(GPtrArray) groups = find_columns(scene);
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
        g_string_append_printf(body, "/Parent %u 0 R", outline);
        append_place(scene, group, page, body);
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
