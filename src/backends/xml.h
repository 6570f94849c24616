/* SPDX-License-Identifier: MIT */
/* Writes XML that is well-formed whatever the texts hold. Every text and attribute of an SVG goes
 * through here. Private to this folder. */
#ifndef CJM_BACKENDS_XML_H
#define CJM_BACKENDS_XML_H

#include <stdbool.h>
#include <glib.h>

typedef struct XmlWriter {
    GString *out;    /* borrowed */
    GPtrArray *open; /* names of the open elements; static strings */
    bool in_tag;     /* the start tag is not closed yet */
    bool has_text;   /* the element holds text: no line break before its end */
} XmlWriter;

void xml_init(XmlWriter *writer, GString *out);
void xml_clear(XmlWriter *writer);

/* Each element starts on a line of its own. name: a static string. */
void xml_begin(XmlWriter *writer, const char *name);
void xml_end(XmlWriter *writer);
void xml_text(XmlWriter *writer, const char *text, size_t length);
/* Of our own making, with nothing to escape: embedded fonts are long. */
void xml_plain_text(XmlWriter *writer, const char *text, size_t length);

/* Elements that another writer made. */
void xml_raw(XmlWriter *writer, const GString *elements);

/* Attributes, directly after xml_begin. */
void xml_attribute(XmlWriter *writer, const char *name, const char *value);
void xml_attribute_number(XmlWriter *writer, const char *name, double value);
/* For a value in parts: name="…, then anything by xml_attribute_append, then xml_attribute_end. */
void xml_attribute_begin(XmlWriter *writer, const char *name);
void xml_attribute_append(XmlWriter *writer, const char *value);
void xml_attribute_end(XmlWriter *writer);

/* Appends text with & < > " ' as entities and without the characters that XML 1.0 forbids. */
void xml_append_escaped(GString *out, const char *text, size_t length);

#endif
