/* SPDX-License-Identifier: MIT */
/* Elements, marked content, links: what screen readers and converters see of the page. */
#include "pdf_structure.h"

/* An element that is open; written when it ends, because only then its children are known. */
typedef struct PdfElement {
    PdfObject object, parent;
    const char *tag;
    const SceneGroup *group; /* NULL for the document and for helpers */
    PdfObject annotation;    /* of a link */
    GString *children;
} PdfElement;

/* NULL: no element of its own. */
static const char *const tags[GROUP_KIND_COUNT] = {
    [GROUP_HEADING] = "H1",   [GROUP_SECTION] = "Sect",     [GROUP_TABLE] = "Table",
    [GROUP_TABLE_ROW] = "TR", [GROUP_COLUMN_HEADER] = "TH", [GROUP_ROW_HEADER] = "TH",
    [GROUP_CELL] = "TD",      [GROUP_CARD] = "Div",         [GROUP_FIGURE] = "Figure",
    [GROUP_LIST] = "L",       [GROUP_LIST_ITEM] = "LI",     [GROUP_PARAGRAPH] = "P",
};

static PdfElement *innermost(const PdfStructure *structure)
{
    return &g_array_index(structure->open, PdfElement, structure->open->len - 1);
}

static void open_element(PdfStructure *structure, const char *tag, const SceneGroup *group)
{
    PdfElement element = {
        .object = pdf_object_reserve(structure->file),
        .parent = structure->root,
        .tag = tag,
        .group = group,
        .children = g_string_new(NULL),
    };
    if (structure->open->len > 0) {
        PdfElement *parent = innermost(structure);
        element.parent = parent->object;
        pdf_append_reference(parent->children, element.object);
    }
    g_array_append_val(structure->open, element);
}

/* ---- Marks in the page's operators. */

static void close_mark(PdfStructure *structure)
{
    if (structure->mark != MARK_NONE) {
        g_string_append(pdf_page_operators(structure->marked), "EMC\n");
        structure->mark = MARK_NONE;
    }
}

static void mark_artifact(PdfStructure *structure)
{
    if (structure->mark != MARK_ARTIFACT) {
        close_mark(structure);
        g_string_append(pdf_page_operators(structure->marked), "/Artifact BMC\n");
        structure->mark = MARK_ARTIFACT;
    }
}

static void mark_content(PdfStructure *structure, const char *language)
{
    if (structure->mark == MARK_CONTENT && structure->mark_language == language) {
        return;
    }
    close_mark(structure);
    PdfElement *element = innermost(structure);
    guint number = structure->owners->len;
    g_array_append_val(structure->owners, element->object);
    g_string_append_c(element->children, ' ');
    pdf_append_integer(element->children, number);
    GString *content = pdf_page_operators(structure->marked);
    g_string_append_c(content, '/');
    g_string_append(content, language ? "Span" : element->tag);
    g_string_append(content, "<</MCID ");
    pdf_append_integer(content, number);
    if (language) {
        g_string_append(content, "/Lang");
        pdf_append_text(content, language);
    }
    g_string_append(content, ">>BDC\n");
    structure->mark = MARK_CONTENT;
    structure->mark_language = language;
}

void pdf_structure_text(PdfStructure *structure, const char *language)
{
    if (structure->decorations > 0 || structure->levels->len == 0) {
        mark_artifact(structure);
        return;
    }
    bool is_own = g_strcmp0(language, structure->scene->language) == 0;
    mark_content(structure, is_own ? NULL : language);
}

/* Shapes are the look of a text or a table, except where they are what is shown. */
void pdf_structure_shape(PdfStructure *structure)
{
    bool is_figure = structure->decorations == 0 && structure->levels->len > 0 &&
                     strcmp(innermost(structure)->tag, tags[GROUP_FIGURE]) == 0;
    if (is_figure) {
        mark_content(structure, NULL);
    } else {
        mark_artifact(structure);
    }
}

/* ---- Groups. */

void pdf_structure_init(PdfStructure *structure, PdfFile *file, PdfPage *marked, PdfObject page)
{
    *structure = (PdfStructure){
        .file = file,
        .scene = marked->scene,
        .marked = marked,
        .page = page,
        .root = pdf_object_reserve(file),
        .open = g_array_new(FALSE, FALSE, sizeof(PdfElement)),
        .levels = g_array_new(FALSE, FALSE, sizeof(guint)),
        .owners = g_array_new(FALSE, FALSE, sizeof(PdfObject)),
        .links = g_array_new(FALSE, FALSE, sizeof(PdfObject)),
        .annotations = g_array_new(FALSE, FALSE, sizeof(PdfObject)),
    };
    open_element(structure, "Document", NULL);
    structure->document = innermost(structure)->object;
}

static bool may_link(const char *link)
{
    static const char *const schemes[] = {"http://", "https://", "mailto:"};
    for (size_t i = 0; link && i < G_N_ELEMENTS(schemes); i++) {
        if (g_ascii_strncasecmp(link, schemes[i], strlen(schemes[i])) == 0) {
            return true;
        }
    }
    return false;
}

void pdf_structure_begin(PdfStructure *structure, const SceneGroup *group)
{
    guint opened = 0;
    close_mark(structure);
    if (group->kind == GROUP_DECORATION || structure->decorations > 0) {
        structure->decorations++;
        g_array_append_val(structure->levels, opened);
        return;
    }
    if (tags[group->kind]) {
        open_element(structure, tags[group->kind], group);
        opened++;
    }
    if (group->kind == GROUP_LIST_ITEM) {
        open_element(structure, "LBody", NULL);
        opened++;
    }
    if (may_link(group->link) && group->width > 0 && group->height > 0) {
        open_element(structure, "Link", group);
        innermost(structure)->annotation = pdf_object_reserve(structure->file);
        opened++;
    }
    g_array_append_val(structure->levels, opened);
}

/* The page's first entry in the parent tree is its own, the links' follow. */
static void write_annotation(PdfStructure *structure, const PdfElement *element)
{
    g_autoptr(GString) uri = g_string_new(NULL);
    for (const char *p = element->group->link; *p; p++) {
        if ((guchar)*p <= ' ' || (guchar)*p >= 0x7F) {
            g_string_append_printf(uri, "%%%02X", (guchar)*p); /* URIs are ASCII */
        } else {
            g_string_append_c(uri, *p);
        }
    }
    g_array_append_val(structure->links, element->object);
    g_autoptr(GString) body = g_string_new("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect");
    pdf_append_rectangle(structure->scene, element->group, body);
    g_string_append_printf(body, "/StructParent %u/A<</S/URI/URI", structure->links->len);
    pdf_append_literal(body, uri->str, uri->len);
    g_string_append(body, ">>/Contents");
    pdf_append_text(body, element->group->label ? element->group->label : uri->str);
    g_string_append(body, ">>");
    pdf_object_write(structure->file, element->annotation, body->str, body->len);
    g_array_append_val(structure->annotations, element->annotation);
}

static void append_attributes(const PdfStructure *structure, const PdfElement *element,
                              GString *body)
{
    const SceneGroup *group = element->group;
    if (!group || strcmp(element->tag, "Link") == 0) {
        return;
    }
    if (group->kind == GROUP_COLUMN_HEADER || group->kind == GROUP_ROW_HEADER) {
        g_string_append_printf(body, "/A<</O/Table/Scope/%s>>",
                               group->kind == GROUP_COLUMN_HEADER ? "Column" : "Row");
    }
    if (group->kind == GROUP_FIGURE && group->width > 0 && group->height > 0) {
        g_string_append(body, "/A<</O/Layout/BBox");
        pdf_append_rectangle(structure->scene, group, body);
        g_string_append(body, ">>");
    }
    /* What holds text says it itself. */
    if (group->label && group->kind == GROUP_FIGURE) {
        g_string_append(body, "/Alt");
        pdf_append_text(body, group->label);
    }
}

static void close_element(PdfStructure *structure)
{
    PdfElement element = *innermost(structure);
    if (element.annotation > 0) {
        write_annotation(structure, &element);
        g_string_append_printf(element.children, "<</Type/OBJR/Obj %u 0 R>>", element.annotation);
    }
    g_autoptr(GString) body = g_string_new("<</Type/StructElem/S/");
    g_string_append(body, element.tag);
    g_string_append(body, "/P");
    pdf_append_reference(body, element.parent);
    g_string_append(body, "/Pg");
    pdf_append_reference(body, structure->page);
    g_string_append(body, "/K[");
    g_string_append_len(body, element.children->str, (gssize)element.children->len);
    g_string_append_c(body, ']');
    append_attributes(structure, &element, body);
    g_string_append(body, ">>");
    pdf_object_write(structure->file, element.object, body->str, body->len);
    g_string_free(element.children, TRUE);
    g_array_set_size(structure->open, structure->open->len - 1);
}

void pdf_structure_end(PdfStructure *structure)
{
    close_mark(structure);
    guint opened = g_array_index(structure->levels, guint, structure->levels->len - 1);
    g_array_set_size(structure->levels, structure->levels->len - 1);
    if (structure->decorations > 0) {
        structure->decorations--;
    }
    for (; opened > 0; opened--) {
        close_element(structure);
    }
}

/* ---- The end. */

static void append_references(GString *out, const GArray *objects)
{
    for (guint i = 0; i < objects->len; i++) {
        pdf_append_reference(out, g_array_index(objects, PdfObject, i));
    }
}

static void write_root(PdfStructure *structure)
{
    g_autoptr(GString) body = g_string_new("<</Nums[0[");
    append_references(body, structure->owners);
    g_string_append_c(body, ']');
    for (guint i = 0; i < structure->links->len; i++) {
        g_string_append_printf(body, " %u %u 0 R", i + 1,
                               g_array_index(structure->links, PdfObject, i));
    }
    g_string_append(body, "]>>");
    PdfObject tree = pdf_object_reserve(structure->file);
    pdf_object_write(structure->file, tree, body->str, body->len);
    g_string_printf(body,
                    "<</Type/StructTreeRoot/K[%u 0 R]/ParentTree %u 0 R/ParentTreeNextKey %u>>",
                    structure->document, tree, structure->links->len + 1);
    pdf_object_write(structure->file, structure->root, body->str, body->len);
}

void pdf_structure_finish(PdfStructure *structure, GString *page_entries)
{
    close_mark(structure);
    close_element(structure);
    write_root(structure);
    g_string_append(page_entries, "/StructParents 0/Tabs/S");
    if (structure->annotations->len > 0) {
        g_string_append(page_entries, "/Annots[");
        append_references(page_entries, structure->annotations);
        g_string_append_c(page_entries, ']');
    }
    g_array_free(structure->open, TRUE);
    g_array_free(structure->levels, TRUE);
    g_array_free(structure->owners, TRUE);
    g_array_free(structure->links, TRUE);
    g_array_free(structure->annotations, TRUE);
}
