/* SPDX-License-Identifier: MIT */
/* Title, author and date of a PDF, in its information dictionary and as XMP. The clock is never
 * asked: the same input gives the same bytes. */
#include "pdf_parts.h"
#include "xml.h"

static const char program[] = "cjm";

/* NULL when no date is known. */
static char *creation_date(const Scene *scene, const BackendOptions *options, const char *format)
{
    g_autoptr(GDateTime) time = NULL;
    if (options->has_epoch) {
        time = g_date_time_new_from_unix_utc(options->epoch);
    } else if (scene->date) {
        g_autofree char *midnight = g_strdup_printf("%sT00:00:00Z", scene->date);
        time = g_date_time_new_from_iso8601(midnight, NULL);
    }
    bool is_known = time && g_date_time_get_year(time) <= 9999;
    return is_known ? g_date_time_format(time, format) : NULL;
}

PdfObject pdf_information_write(PdfFile *file, const Scene *scene, const BackendOptions *options)
{
    g_autofree char *date = creation_date(scene, options, "D:%Y%m%d%H%M%SZ");
    const struct {
        const char *key, *value;
    } entries[] = {
        {"Title", scene->title},       {"Author", scene->author}, {"Subject", scene->subject},
        {"Keywords", scene->keywords}, {"Creator", program},      {"Producer", program},
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

/* ---- XMP. */

static void write_element(XmlWriter *xml, const char *name, const char *text)
{
    if (text && *text) {
        xml_begin(xml, name);
        xml_text(xml, text, strlen(text));
        xml_end(xml);
    }
}

/* A list of one entry; kind: rdf:Alt (by language), rdf:Bag or rdf:Seq. */
static void write_list(XmlWriter *xml, const char *name, const char *kind, const char *text)
{
    if (!text || !*text) {
        return;
    }
    xml_begin(xml, name);
    xml_begin(xml, kind);
    xml_begin(xml, "rdf:li");
    if (strcmp(kind, "rdf:Alt") == 0) {
        xml_attribute(xml, "xml:lang", "x-default");
    }
    xml_text(xml, text, strlen(text));
    xml_end(xml);
    xml_end(xml);
    xml_end(xml);
}

static void write_description(XmlWriter *xml, const Scene *scene, const char *date)
{
    xml_begin(xml, "rdf:Description");
    xml_attribute(xml, "rdf:about", "");
    xml_attribute(xml, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
    xml_attribute(xml, "xmlns:pdf", "http://ns.adobe.com/pdf/1.3/");
    xml_attribute(xml, "xmlns:xmp", "http://ns.adobe.com/xap/1.0/");
    write_element(xml, "dc:format", "application/pdf");
    write_list(xml, "dc:title", "rdf:Alt", scene->title);
    write_list(xml, "dc:creator", "rdf:Seq", scene->author);
    write_list(xml, "dc:description", "rdf:Alt", scene->subject);
    write_list(xml, "dc:language", "rdf:Bag", scene->language);
    write_element(xml, "pdf:Keywords", scene->keywords);
    write_element(xml, "pdf:Producer", program);
    write_element(xml, "xmp:CreatorTool", program);
    write_element(xml, "xmp:CreateDate", date);
    write_element(xml, "xmp:ModifyDate", date);
    xml_end(xml);
}

PdfObject pdf_xmp_write(PdfFile *file, const Scene *scene, const BackendOptions *options)
{
    g_autofree char *date = creation_date(scene, options, "%Y-%m-%dT%H:%M:%SZ");
    g_autoptr(GString) packet =
        g_string_new("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>");
    XmlWriter xml;
    xml_init(&xml, packet);
    xml_begin(&xml, "x:xmpmeta");
    xml_attribute(&xml, "xmlns:x", "adobe:ns:meta/");
    xml_begin(&xml, "rdf:RDF");
    xml_attribute(&xml, "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    write_description(&xml, scene, date);
    xml_end(&xml);
    xml_end(&xml);
    xml_clear(&xml);
    g_string_append(packet, "\n<?xpacket end=\"r\"?>");
    PdfObject object = pdf_object_reserve(file);
    pdf_stream_write_plain(file, object, "/Type/Metadata/Subtype/XML", packet->str, packet->len);
    return object;
}
