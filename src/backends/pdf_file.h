/* SPDX-License-Identifier: MIT */
/* The bones of a PDF file: numbered objects, streams, the table at the end. Knows nothing of pages.
 * Objects without a stream are packed together and compressed (PDF 1.5). Private to this folder. */
#ifndef CJM_BACKENDS_PDF_FILE_H
#define CJM_BACKENDS_PDF_FILE_H

#include <stdbool.h>
#include <glib.h>

typedef unsigned PdfObject; /* an object's number; 0 is none */

typedef struct PdfFile {
    GByteArray *bytes;
    GArray *places;  /* of PdfPlace, by object number */
    GString *packed; /* objects that wait for their common stream */
    GArray *waiting; /* of PdfWaiting */
} PdfFile;

void pdf_file_init(PdfFile *file);
/* Writes what waits, the table and the trailer; the bytes are the caller's, the rest is cleared. */
GBytes *pdf_file_finish(PdfFile *file, PdfObject catalogue, PdfObject information);

/* A number for an object that is written later. */
PdfObject pdf_object_reserve(PdfFile *file);
/* The body of an object: a dictionary, an array … */
void pdf_object_write(PdfFile *file, PdfObject object, const char *body, size_t length);
/* entries: what its dictionary holds beside length and filter; may be "". */
void pdf_stream_write(PdfFile *file, PdfObject object, const char *entries, const void *data,
                      size_t length);
/* The same with data that zlib has compressed already. */
void pdf_stream_write_compressed(PdfFile *file, PdfObject object, const char *entries,
                                 const void *data, size_t length);

/* ---- Values, appended to any string; by hand, because a large map has hundreds of thousands. */
void pdf_append_integer(GString *out, gint64 value);
void pdf_append_hexadecimal(GString *out, unsigned value, unsigned digits);
/* "12 0 R" with a space before it. */
void pdf_append_reference(GString *out, PdfObject object);
/* A text string: ASCII as it is, everything else in UTF-16. */
void pdf_append_text(GString *out, const char *text);
/* A byte string in parentheses. */
void pdf_append_literal(GString *out, const char *bytes, size_t length);
/* UTF-16BE in hexadecimal, without brackets. */
void pdf_append_utf16(GString *out, const char *text, size_t length);

#endif
