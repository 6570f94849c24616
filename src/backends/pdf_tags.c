/* SPDX-License-Identifier: MIT */
/* Groups of the scene as PDF structure, links and outline entries. */
#include "pdf.h"

/* NULL: no element of its own. */
static const char *const tags[GROUP_KIND_COUNT] = {
    [GROUP_HEADING] = "H1",   [GROUP_SECTION] = "Sect",     [GROUP_TABLE] = "Table",
    [GROUP_TABLE_ROW] = "TR", [GROUP_COLUMN_HEADER] = "TH", [GROUP_ROW_HEADER] = "TH",
    [GROUP_CELL] = "TD",      [GROUP_CARD] = "Div",         [GROUP_FIGURE] = "Figure",
    [GROUP_LIST] = "L",       [GROUP_LIST_ITEM] = "LI",     [GROUP_PARAGRAPH] = "P",
};

/* Document stands around everything: a link without any structure makes Cairo 1.16 write a broken
 * cross-reference table. */
static const char document_tag[] = "Document";

void pdf_begin_document(cairo_t *cairo)
{
    cairo_tag_begin(cairo, document_tag, NULL);
}

void pdf_end_document(cairo_t *cairo)
{
    cairo_tag_end(cairo, document_tag);
}

static bool may_link(const char *link)
{
    static const char *const schemes[] = {"http://", "https://", "mailto:"};
    for (size_t i = 0; i < G_N_ELEMENTS(schemes); i++) {
        if (g_ascii_strncasecmp(link, schemes[i], strlen(schemes[i])) == 0) {
            return true;
        }
    }
    return false;
}

/* URIs are ASCII in PDF; Cairo reads its attributes with \' and \\ and loses a link with a bare
 * quote without a word. */
static char *link_attributes(const char *link)
{
    GString *attributes = g_string_new("uri='");
    for (const char *p = link; *p; p++) {
        if (*p == '\'' || *p == '\\') {
            g_string_append_c(attributes, '\\');
            g_string_append_c(attributes, *p);
        } else if ((guchar)*p <= ' ' || (guchar)*p >= 0x7F) {
            g_string_append_printf(attributes, "%%%02X", (guchar)*p);
        } else {
            g_string_append_c(attributes, *p);
        }
    }
    g_string_append_c(attributes, '\'');
    return g_string_free(attributes, FALSE);
}

void pdf_begin_group(cairo_t *cairo, const SceneGroup *group)
{
    if (tags[group->kind]) {
        cairo_tag_begin(cairo, tags[group->kind], NULL);
    }
    if (group->link && may_link(group->link)) {
        g_autofree char *attributes = link_attributes(group->link);
        cairo_tag_begin(cairo, CAIRO_TAG_LINK, attributes);
    }
}

void pdf_end_group(cairo_t *cairo, const SceneGroup *group)
{
    if (group->link && may_link(group->link)) {
        cairo_tag_end(cairo, CAIRO_TAG_LINK);
    }
    if (tags[group->kind]) {
        cairo_tag_end(cairo, tags[group->kind]);
    }
}

void pdf_add_outline(cairo_surface_t *surface, const Scene *scene)
{
    SceneView view = scene_view(scene);
    for (guint i = 0; i < scene->items->len; i++) {
        const SceneItem *item = &g_array_index(scene->items, SceneItem, i);
        if (item->kind != SCENE_BEGIN || item->group.kind != GROUP_COLUMN_HEADER ||
            !item->group.label) {
            continue;
        }
        char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];
        g_ascii_formatd(x, sizeof x, "%.2f", (view.x + item->group.x * view.scale) * 0.75);
        g_ascii_formatd(y, sizeof y, "%.2f", (view.y + item->group.y * view.scale) * 0.75);
        g_autofree char *place = g_strdup_printf("page=1 pos=[%s %s]", x, y);
        cairo_pdf_surface_add_outline(surface, CAIRO_PDF_OUTLINE_ROOT, item->group.label, place,
                                      CAIRO_PDF_OUTLINE_FLAG_OPEN);
    }
}
