/* SPDX-License-Identifier: MIT */
/* The bytes of one input and where its lines start, so that a span becomes a line and a column.
 * Everything that reports a problem uses it. */
#include <string.h>
#include <cjm/diagnostics.h>
#include <cjm/limits.h>

struct Source {
    gatomicrefcount references;
    char *name;
    GBytes *bytes;
    const char *text; /* borrowed from bytes */
    size_t length;
    size_t mark;   /* bytes of the byte order mark: 3 or 0 */
    GArray *lines; /* guint32: offset of each line's first byte */
};

static const char byte_order_mark[] = "\xEF\xBB\xBF";

static const char *find_break(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '\n' || text[i] == '\r') {
            return text + i;
        }
    }
    return NULL;
}

/* Lines past the limit of the format are not indexed: such an input is refused as a whole. */
static GArray *index_lines(const char *text, size_t length)
{
    GArray *lines = g_array_new(FALSE, FALSE, sizeof(guint32));
    guint32 start = 0;
    g_array_append_val(lines, start);
    size_t end = MIN(length, (size_t)LIMIT_INPUT_BYTES);
    bool has_returns = memchr(text, '\r', end) != NULL;
    const char *at = text;
    while (at && at < text + end) {
        size_t left = (size_t)(text + end - at);
        at = has_returns ? find_break(at, left) : memchr(at, '\n', left);
        if (at) {
            bool pair = *at == '\r' && at + 1 < text + length && at[1] == '\n';
            at += pair ? 2 : 1;
            start = (guint32)(at - text);
            g_array_append_val(lines, start);
        }
    }
    return lines;
}

Source *source_new(const char *name, GBytes *bytes)
{
    Source *source = g_new0(Source, 1);
    g_atomic_ref_count_init(&source->references);
    source->name = g_strdup(name);
    source->bytes = g_bytes_ref(bytes);
    source->text = g_bytes_get_data(bytes, &source->length);
    if (!source->text) {
        source->text = "";
    }
    size_t mark_length = strlen(byte_order_mark);
    if (source->length >= mark_length && memcmp(source->text, byte_order_mark, mark_length) == 0) {
        source->mark = mark_length;
    }
    source->lines = index_lines(source->text, source->length);
    return source;
}

Source *source_ref(Source *source)
{
    g_atomic_ref_count_inc(&source->references);
    return source;
}

void source_unref(Source *source)
{
    if (!source || !g_atomic_ref_count_dec(&source->references)) {
        return;
    }
    g_free(source->name);
    g_bytes_unref(source->bytes);
    g_array_unref(source->lines);
    g_free(source);
}

const char *source_name(const Source *source)
{
    return source->name;
}

const char *source_text(const Source *source, size_t *ret_length)
{
    *ret_length = source->length;
    return source->text;
}

static size_t find_line(const Source *source, size_t offset)
{
    size_t low = 0, high = source->lines->len;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (g_array_index(source->lines, guint32, middle) <= offset) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low;
}

/* The first byte that a reader sees: a byte order mark has no column. */
static size_t line_start(const Source *source, size_t line)
{
    size_t start = g_array_index(source->lines, guint32, line);
    return line == 0 ? source->mark : start;
}

/* Code points that begin in the range, eight bytes at a time: a file may be one line of 16 MiB. */
static size_t count_characters(const char *text, size_t length)
{
    const guint64 ones = G_GUINT64_CONSTANT(0x0101010101010101);
    size_t count = length;
    size_t i = 0;
    for (; i + 8 <= length; i += 8) {
        guint64 word;
        memcpy(&word, text + i, sizeof word);
        guint64 continuation = (word >> 7) & (~word >> 6) & ones;
        count -= (size_t)((continuation * ones) >> 56);
    }
    for (; i < length; i++) {
        count -= ((unsigned char)text[i] & 0xC0) == 0x80;
    }
    return count;
}

static size_t column_at(const Source *source, size_t line, size_t offset)
{
    size_t start = line_start(source, line);
    return offset <= start ? 1 : 1 + count_characters(source->text + start, offset - start);
}

Place source_place(const Source *source, Span span)
{
    size_t start = MIN(span.start, source->length);
    size_t end = CLAMP(span.end, start, source->length);
    size_t line = find_line(source, start);
    /* A span that ends with its line's break ends on that line, not at the start of the next. */
    size_t end_line = find_line(source, end > start ? end - 1 : end);
    return (Place){
        .line = line + 1,
        .column = column_at(source, line, start),
        .end_line = end_line + 1,
        .end_column = column_at(source, end_line, end),
    };
}

Span source_line_at(const Source *source, size_t offset)
{
    size_t line = find_line(source, MIN(offset, source->length));
    size_t start = line_start(source, line);
    size_t end = source->length;
    if (line + 1 < source->lines->len) {
        end = g_array_index(source->lines, guint32, line + 1);
        while (end > start && (source->text[end - 1] == '\n' || source->text[end - 1] == '\r')) {
            end--;
        }
    }
    return (Span){.start = start, .end = MAX(start, end)};
}
