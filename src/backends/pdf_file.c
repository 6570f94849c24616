/* SPDX-License-Identifier: MIT */
/* Writes the file structure of ISO 32000: streams as they come, all other objects in compressed
 * object streams, and a cross-reference stream that finds both. */
#include "pdf_file.h"

#include <string.h>
#include <zlib.h>

/* Where an object is: at an offset of the file, or within an object stream. */
typedef struct PdfPlace {
    bool is_packed;
    guint32 where; /* offset, or the number of the object stream */
    guint32 index; /* in that stream */
} PdfPlace;

/* An object that waits in PdfFile.packed. */
typedef struct PdfWaiting {
    PdfObject object;
    size_t start;
} PdfWaiting;

enum { PACKED_BYTES = 64 * 1024, COMPRESSION_LEVEL = 2 };

void pdf_file_init(PdfFile *file)
{
    *file = (PdfFile){
        .bytes = g_byte_array_new(),
        .places = g_array_new(FALSE, TRUE, sizeof(PdfPlace)),
        .packed = g_string_new(NULL),
        .waiting = g_array_new(FALSE, FALSE, sizeof(PdfWaiting)),
    };
    g_array_set_size(file->places, 1); /* object 0 is the head of the free list */
    /* Four bytes beyond ASCII tell programs that the file is not text. */
    static const char head[] = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
    g_byte_array_append(file->bytes, (const guint8 *)head, sizeof head - 1);
}

PdfObject pdf_object_reserve(PdfFile *file)
{
    g_array_set_size(file->places, file->places->len + 1);
    return file->places->len - 1;
}

static PdfPlace *place_of(PdfFile *file, PdfObject object)
{
    g_assert(object > 0 && object < file->places->len);
    return &g_array_index(file->places, PdfPlace, object);
}

static void append(PdfFile *file, const void *bytes, size_t length)
{
    g_byte_array_append(file->bytes, bytes, (guint)length);
}

/* A window no larger than the data: half of a small stream's time would go into clearing tables. */
static bool compress_bytes(const void *data, size_t length, GByteArray *compressed)
{
    int window = 9;
    while (window < MAX_WBITS && (size_t)1 << window < length) {
        window++;
    }
    z_stream stream = {.next_in = (z_const Bytef *)data, .avail_in = (uInt)length};
    if (deflateInit2(&stream, COMPRESSION_LEVEL, Z_DEFLATED, window, MIN(window - 6, 8),
                     Z_DEFAULT_STRATEGY) != Z_OK) {
        return false;
    }
    g_byte_array_set_size(compressed, (guint)deflateBound(&stream, (uLong)length));
    stream.next_out = compressed->data;
    stream.avail_out = compressed->len;
    bool done = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    g_byte_array_set_size(compressed, (guint)stream.total_out);
    deflateEnd(&stream);
    return done;
}

static void write_stream(PdfFile *file, PdfObject object, const char *filter, const char *entries,
                         const void *data, size_t length)
{
    *place_of(file, object) = (PdfPlace){.where = file->bytes->len};
    g_autofree char *head =
        g_strdup_printf("%u 0 obj\n<</Length %zu%s%s>>\nstream\n", object, length, filter, entries);
    append(file, head, strlen(head));
    append(file, data, length);
    append(file, "\nendstream\nendobj\n", strlen("\nendstream\nendobj\n"));
}

void pdf_stream_write_compressed(PdfFile *file, PdfObject object, const char *entries,
                                 const void *data, size_t length)
{
    write_stream(file, object, "/Filter/FlateDecode", entries, data, length);
}

void pdf_stream_write_plain(PdfFile *file, PdfObject object, const char *entries, const void *data,
                            size_t length)
{
    write_stream(file, object, "", entries, data, length);
}

void pdf_stream_write(PdfFile *file, PdfObject object, const char *entries, const void *data,
                      size_t length)
{
    g_autoptr(GByteArray) compressed = g_byte_array_new();
    if (compress_bytes(data, length, compressed)) {
        pdf_stream_write_compressed(file, object, entries, compressed->data, compressed->len);
    } else {
        pdf_stream_write_plain(file, object, entries, data, length); /* no memory for zlib */
    }
}

/* The objects that wait become one stream: their numbers and places, then their bodies. */
static void write_packed(PdfFile *file)
{
    if (file->waiting->len == 0) {
        return;
    }
    PdfObject stream = pdf_object_reserve(file);
    g_autoptr(GString) content =
        g_string_sized_new(file->packed->len + (gsize)16 * file->waiting->len);
    for (guint i = 0; i < file->waiting->len; i++) {
        const PdfWaiting *waiting = &g_array_index(file->waiting, PdfWaiting, i);
        *place_of(file, waiting->object) =
            (PdfPlace){.is_packed = true, .where = stream, .index = i};
        pdf_append_integer(content, waiting->object);
        g_string_append_c(content, ' ');
        pdf_append_integer(content, (gint64)waiting->start);
        g_string_append_c(content, ' ');
    }
    g_autofree char *entries =
        g_strdup_printf("/Type/ObjStm/N %u/First %zu", file->waiting->len, content->len);
    g_string_append_len(content, file->packed->str, (gssize)file->packed->len);
    g_string_truncate(file->packed, 0);
    g_array_set_size(file->waiting, 0);
    pdf_stream_write(file, stream, entries, content->str, content->len);
}

void pdf_object_write(PdfFile *file, PdfObject object, const char *body, size_t length)
{
    PdfWaiting waiting = {.object = object, .start = file->packed->len};
    g_array_append_val(file->waiting, waiting);
    g_string_append_len(file->packed, body, (gssize)length);
    g_string_append_c(file->packed, '\n');
    if (file->packed->len > PACKED_BYTES) {
        write_packed(file);
    }
}

static void append_big_endian(GByteArray *table, guint32 value, unsigned bytes)
{
    for (unsigned i = bytes; i-- > 0;) {
        guint8 byte = (guint8)(value >> (8 * i));
        g_byte_array_append(table, &byte, 1);
    }
}

/* One row an object: kind, then offset and generation, or object stream and index. */
static GByteArray *reference_table(const PdfFile *file)
{
    GByteArray *table = g_byte_array_new();
    for (guint i = 0; i < file->places->len; i++) {
        const PdfPlace *place = &g_array_index(file->places, PdfPlace, i);
        append_big_endian(table, i == 0 ? 0 : place->is_packed ? 2 : 1, 1);
        append_big_endian(table, place->where, 4);
        append_big_endian(table, i == 0 ? 65535 : place->index, 2);
    }
    return table;
}

GBytes *pdf_file_finish(PdfFile *file, PdfObject catalogue, PdfObject information)
{
    write_packed(file);
    PdfObject object = pdf_object_reserve(file);
    guint32 offset = file->bytes->len;
    place_of(file, object)->where = offset;
    g_autoptr(GByteArray) table = reference_table(file);
    g_autofree char *hash =
        g_compute_checksum_for_data(G_CHECKSUM_MD5, file->bytes->data, file->bytes->len);
    g_autofree char *entries =
        g_strdup_printf("/Type/XRef/W[1 4 2]/Size %u/Root %u 0 R/Info %u 0 R/ID[<%s><%s>]",
                        file->places->len, catalogue, information, hash, hash);
    pdf_stream_write(file, object, entries, table->data, table->len);
    g_autofree char *tail = g_strdup_printf("startxref\n%u\n%%%%EOF\n", offset);
    append(file, tail, strlen(tail));
    g_array_free(file->places, TRUE);
    g_array_free(file->waiting, TRUE);
    g_string_free(file->packed, TRUE);
    return g_byte_array_free_to_bytes(file->bytes);
}

/* ---- Values. */

void pdf_append_integer(GString *out, gint64 value)
{
    char digits[24];
    size_t at = sizeof digits;
    guint64 rest = value < 0 ? -(guint64)value : (guint64)value;
    do {
        digits[--at] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    if (value < 0) {
        digits[--at] = '-';
    }
    g_string_append_len(out, digits + at, (gssize)(sizeof digits - at));
}

void pdf_append_hexadecimal(GString *out, unsigned value, unsigned digits)
{
    for (unsigned i = digits; i-- > 0;) {
        g_string_append_c(out, "0123456789ABCDEF"[value >> (4 * i) & 15]);
    }
}

void pdf_append_reference(GString *out, PdfObject object)
{
    g_string_append_c(out, ' ');
    pdf_append_integer(out, object);
    g_string_append(out, " 0 R");
}

void pdf_append_literal(GString *out, const char *bytes, size_t length)
{
    g_string_append_c(out, '(');
    for (size_t i = 0; i < length; i++) {
        guchar byte = (guchar)bytes[i];
        if (byte == '(' || byte == ')' || byte == '\\') {
            g_string_append_c(out, '\\');
            g_string_append_c(out, (char)byte);
        } else if (byte < ' ' || byte >= 0x7F) {
            g_string_append_printf(out, "\\%03o", byte);
        } else {
            g_string_append_c(out, (char)byte);
        }
    }
    g_string_append_c(out, ')');
}

void pdf_append_utf16(GString *out, const char *text, size_t length)
{
    for (const char *p = text; p < text + length; p = g_utf8_next_char(p)) {
        gunichar character = g_utf8_get_char(p);
        if (character < 0x10000) {
            pdf_append_hexadecimal(out, character, 4);
        } else {
            character -= 0x10000;
            pdf_append_hexadecimal(out, 0xD800 + (character >> 10), 4);
            pdf_append_hexadecimal(out, 0xDC00 + (character & 0x3FF), 4);
        }
    }
}

void pdf_append_text(GString *out, const char *text)
{
    size_t length = strlen(text);
    if (g_str_is_ascii(text)) {
        pdf_append_literal(out, text, length);
        return;
    }
    g_string_append(out, "<FEFF");
    pdf_append_utf16(out, text, length);
    g_string_append_c(out, '>');
}
