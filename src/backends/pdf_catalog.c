/* SPDX-License-Identifier: MIT */
/* The language of a PDF stands in its catalogue, which Cairo 1.16 writes last and without it. So
 * the finished bytes get a few more there; the offsets before it stay true. */
#include "pdf.h"

static const char catalog_start[] = "<< /Type /Catalog\n";
static const char xref_start[] = "\nxref\n";
static const char trailer_start[] = "\nstartxref\n";

/* The last place of needle before end; NULL when there is none. */
static guint8 *find_last(GByteArray *bytes, const guint8 *end, const char *needle)
{
    size_t length = strlen(needle);
    for (const guint8 *p = end - length; p >= bytes->data; p--) {
        if (memcmp(p, needle, length) == 0) {
            return bytes->data + (p - bytes->data);
        }
    }
    return NULL;
}

/* BCP 47 has letters, digits and hyphens only: nothing to escape. */
static bool is_language(const char *language)
{
    if (!language || !*language) {
        return false;
    }
    for (const char *p = language; *p; p++) {
        if (!g_ascii_isalnum(*p) && *p != '-') {
            return false;
        }
    }
    return true;
}

static void insert(GByteArray *bytes, size_t at, const char *text)
{
    size_t length = strlen(text);
    size_t behind = bytes->len - at;
    g_byte_array_set_size(bytes, bytes->len + (guint)length);
    memmove(bytes->data + at + length, bytes->data + at, behind);
    memcpy(bytes->data + at, text, length);
}

void pdf_extend_catalog(GByteArray *pdf, const Scene *scene)
{
    if (pdf->len < 64) {
        return;
    }
    const guint8 *end = pdf->data + pdf->len;
    const guint8 *trailer = find_last(pdf, end, trailer_start);
    const guint8 *xref = trailer ? find_last(pdf, trailer, xref_start) : NULL;
    const guint8 *catalog = xref ? find_last(pdf, xref, catalog_start) : NULL;
    const guint8 *object_end = catalog ? find_last(pdf, xref + 1, "endobj") : NULL;
    /* Only if the catalogue is the last object before the table: then no other offset moves. */
    if (!object_end || object_end < catalog ||
        g_strstr_len((const char *)catalog, object_end - catalog, "endobj")) {
        return;
    }
    guint64 xref_offset = g_ascii_strtoull((const char *)trailer + strlen(trailer_start), NULL, 10);
    if (xref_offset != (guint64)(xref + 1 - pdf->data)) {
        return;
    }
    g_autoptr(GString) entries = g_string_new("   /ViewerPreferences << /DisplayDocTitle true");
    g_string_append(entries, scene->right_to_left ? " /Direction /R2L >>\n" : " >>\n");
    if (is_language(scene->language)) {
        g_string_append_printf(entries, "   /Lang (%s)\n", scene->language);
    }
    size_t at = (size_t)(catalog - pdf->data) + strlen(catalog_start);
    size_t after_trailer = (size_t)(trailer - pdf->data) + strlen(trailer_start);
    g_byte_array_set_size(pdf, (guint)after_trailer);
    g_autofree char *tail =
        g_strdup_printf("%" G_GUINT64_FORMAT "\n%%%%EOF\n", xref_offset + entries->len);
    g_byte_array_append(pdf, (const guint8 *)tail, (guint)strlen(tail));
    insert(pdf, at, entries->str);
}
