/* SPDX-License-Identifier: MIT */
/* JSON documents, written value by value from the outside in. json-glib does it, opened when the
 * first document begins. Used by the printers of diagnostics and of reports. */
#ifndef CJM_JSON_H
#define CJM_JSON_H

#include <cjm/diagnostics.h>

typedef struct JsonWriter JsonWriter;

/* Adds an error when json-glib cannot be opened. To be asked before work begins whose result is
 * JSON: without the library a writer is NULL, which every function below takes for no document. */
bool json_is_available(Diagnostics *diagnostics);

JsonWriter *json_writer_new(void);
/* Ends the document: appends it to out, indented, with a newline. Frees the writer. */
void json_writer_finish(JsonWriter *writer, GString *out);

/* name: of the member; NULL where the value is the document or stands in an array. */
void json_begin_object(JsonWriter *writer, const char *name);
void json_end_object(JsonWriter *writer);
void json_begin_array(JsonWriter *writer, const char *name);
void json_end_array(JsonWriter *writer);
/* Bytes that are no UTF-8 are replaced: file names may be any bytes, JSON may not. NULL is null. */
void json_add_string(JsonWriter *writer, const char *name, const char *string);
void json_add_count(JsonWriter *writer, const char *name, size_t count);
void json_add_number(JsonWriter *writer, const char *name, double number);
void json_add_truth(JsonWriter *writer, const char *name, bool truth);
void json_add_null(JsonWriter *writer, const char *name);

#endif
