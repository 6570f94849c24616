/* SPDX-License-Identifier: MIT */
/* A small XML writer: the one door between texts and SVG. */
#include "xml.h"

#include <string.h>
#include <cjm/text.h>

void xml_init(XmlWriter *writer, GString *out)
{
    *writer = (XmlWriter){.out = out, .open = g_ptr_array_new()};
}

void xml_clear(XmlWriter *writer)
{
    g_ptr_array_free(writer->open, TRUE);
    *writer = (XmlWriter){0};
}

static void close_tag(XmlWriter *writer)
{
    if (writer->in_tag) {
        g_string_append_c(writer->out, '>');
        writer->in_tag = false;
    }
}

void xml_begin(XmlWriter *writer, const char *name)
{
    close_tag(writer);
    if (writer->out->len > 0) {
        g_string_append_c(writer->out, '\n');
    }
    g_string_append_c(writer->out, '<');
    g_string_append(writer->out, name);
    g_ptr_array_add(writer->open, (gpointer)name);
    writer->in_tag = true;
    writer->has_text = false;
}

void xml_end(XmlWriter *writer)
{
    g_assert(writer->open->len > 0);
    const char *name = g_ptr_array_steal_index(writer->open, writer->open->len - 1);
    if (writer->in_tag) {
        g_string_append(writer->out, "/>");
        writer->in_tag = false;
    } else {
        g_string_append(writer->out, writer->has_text ? "</" : "\n</");
        g_string_append(writer->out, name);
        g_string_append_c(writer->out, '>');
    }
    writer->has_text = false;
}

void xml_text(XmlWriter *writer, const char *text, size_t length)
{
    close_tag(writer);
    xml_append_escaped(writer->out, text, length);
    writer->has_text = true;
}

void xml_plain_text(XmlWriter *writer, const char *text, size_t length)
{
    g_assert(memchr(text, '<', length) == NULL && memchr(text, '&', length) == NULL);
    close_tag(writer);
    g_string_append_len(writer->out, text, (gssize)length);
    writer->has_text = true;
}

void xml_raw(XmlWriter *writer, const GString *elements)
{
    close_tag(writer);
    g_string_append_c(writer->out, '\n');
    g_string_append_len(writer->out, elements->str, (gssize)elements->len);
    writer->has_text = false;
}

void xml_attribute_begin(XmlWriter *writer, const char *name)
{
    g_assert(writer->in_tag);
    g_string_append_c(writer->out, ' ');
    g_string_append(writer->out, name);
    g_string_append(writer->out, "=\"");
}

void xml_attribute_append(XmlWriter *writer, const char *value)
{
    xml_append_escaped(writer->out, value, strlen(value));
}

void xml_attribute_end(XmlWriter *writer)
{
    g_string_append_c(writer->out, '"');
}

void xml_attribute(XmlWriter *writer, const char *name, const char *value)
{
    xml_attribute_begin(writer, name);
    xml_attribute_append(writer, value);
    xml_attribute_end(writer);
}

void xml_attribute_number(XmlWriter *writer, const char *name, double value)
{
    xml_attribute_begin(writer, name);
    text_append_number(writer->out, value);
    xml_attribute_end(writer);
}

static const char *entity(char byte)
{
    switch (byte) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

/* Char of XML 1.0, without what it only discourages (DEL, C1, noncharacters): those draw nothing.
 */
static bool is_allowed(gunichar character)
{
    return character == '\t' || character == '\n' || character == '\r' ||
           (character >= 0x20 && character < 0x7F) || (character >= 0xA0 && character < 0xD800) ||
           (character >= 0xE000 && character <= 0x10FFFF && (character & 0xFFFE) != 0xFFFE &&
            !(character >= 0xFDD0 && character <= 0xFDEF));
}

void xml_append_escaped(GString *out, const char *text, size_t length)
{
    const char *end = text + length;
    const char *copied = text; /* all before it is in out */
    for (const char *p = text, *next; p < end; p = next) {
        next = p + 1;
        const char *replacement = NULL;
        if ((guchar)*p >= 0x80 || (guchar)*p < 0x20 || *p == 0x7F) {
            gunichar character = g_utf8_get_char_validated(p, end - p);
            bool valid = character < (gunichar)-2;
            next = valid ? g_utf8_next_char(p) : p + 1;
            if (valid && is_allowed(character)) {
                continue;
            }
            replacement = "";
        } else {
            replacement = entity(*p);
        }
        if (replacement) {
            g_string_append_len(out, copied, p - copied);
            g_string_append(out, replacement);
            copied = next;
        }
    }
    g_string_append_len(out, copied, end - copied);
}
