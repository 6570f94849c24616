/* SPDX-License-Identifier: MIT */
/* Checks on the bytes alone, in linear time. libyaml would give these problems no place, take
 * minutes over them, or let them through. */
#include <string.h>
#include <cjm/limits.h>
#include "parts.h"

static Span span_of(size_t start, size_t length)
{
    return (Span){.start = start, .end = start + length};
}

static bool starts_with(const char *text, size_t length, const char *bytes, size_t count)
{
    return length >= count && memcmp(text, bytes, count) == 0;
}

/* The name of an encoding that is not UTF-8, by its mark or by the NUL beside the first letter. */
static const char *foreign_encoding(const char *text, size_t length)
{
    if (starts_with(text, length, "\xFF\xFE\0\0", 4) ||
        starts_with(text, length, "\0\0\xFE\xFF", 4) || starts_with(text, length, "\0\0\0", 3)) {
        return "UTF-32";
    }
    if (starts_with(text, length, "\xFF\xFE", 2) || starts_with(text, length, "\xFE\xFF", 2)) {
        return "UTF-16";
    }
    bool nul_beside = length >= 2 && (text[0] == '\0') != (text[1] == '\0');
    if (nul_beside) {
        return length >= 4 && text[2] == '\0' && text[3] == '\0' ? "UTF-32" : "UTF-16";
    }
    return NULL;
}

static bool check_size(const Source *source, size_t length, Diagnostics *diagnostics)
{
    if (length <= LIMIT_INPUT_BYTES) {
        return true;
    }
    diagnostics_add(diagnostics, CODE_LIMIT, source, span_of(0, 0), NULL, "split the journey",
                    "the file has %zu bytes; the limit is %d (16 MiB)", length, LIMIT_INPUT_BYTES);
    return false;
}

/* NUL bytes are left to the check of control characters. */
static bool check_encoding(const Source *source, const char *text, size_t length,
                           Diagnostics *diagnostics)
{
    const char *encoding = foreign_encoding(text, length);
    if (encoding) {
        diagnostics_add(diagnostics, CODE_NOT_UTF8, source, span_of(0, 0), NULL,
                        "save the file as UTF-8", "the file is %s, not UTF-8", encoding);
        return false;
    }
    const char *at = text, *end = text + length;
    while (!g_utf8_validate_len(at, (gsize)(end - at), &at)) {
        if (*at != '\0') {
            diagnostics_add(diagnostics, CODE_NOT_UTF8, source, span_of((size_t)(at - text), 1),
                            NULL, "save the file as UTF-8", "the byte 0x%02X is not UTF-8 here",
                            (unsigned char)*at);
            return false;
        }
        at++;
    }
    return true;
}

/* Line and paragraph separators count too: YAML 1.1 breaks lines at them where no editor does. */
static bool is_control(gunichar character)
{
    return (character < 0x20 && character != '\t' && character != '\n' && character != '\r') ||
           (character >= 0x7F && character <= 0x9F) || character == 0x2028 || character == 0x2029 ||
           character == 0xFEFF || (character & 0xFFFE) == 0xFFFE ||
           (character >= 0xFDD0 && character <= 0xFDEF);
}

bool find_control_character(const char *text, size_t length, size_t *ret_offset,
                            gunichar *ret_character)
{
    const char *at = text, *end = text + length;
    while (at < end) {
        unsigned char byte = (unsigned char)*at;
        if ((byte >= 0x20 && byte < 0x7F) || byte == '\n') {
            at++;
            continue;
        }
        gunichar character = g_utf8_get_char(at);
        if (is_control(character)) {
            *ret_offset = (size_t)(at - text);
            *ret_character = character;
            return true;
        }
        at = g_utf8_next_char(at);
    }
    return false;
}

static const char *describe_control(gunichar character)
{
    switch (character) {
    case 0x2028:
    case 0x2029:
    case 0x85:
        return "break the line with a plain line break";
    case 0xFEFF:
        return "remove it; a byte order mark may stand only at the start of a file";
    default:
        return "remove it";
    }
}

static bool check_control_characters(const Source *source, const char *text, size_t start,
                                     size_t length, Diagnostics *diagnostics)
{
    bool clean = true;
    size_t found;
    gunichar character;
    while (find_control_character(text + start, length - start, &found, &character)) {
        start += found;
        size_t bytes = (size_t)g_unichar_to_utf8(character, NULL);
        diagnostics_add(diagnostics, CODE_CONTROL_CHARACTER, source, span_of(start, bytes), NULL,
                        describe_control(character), "the character U+%04X is not accepted",
                        character);
        start += bytes;
        clean = false;
    }
    return clean;
}

static bool is_blank_or_comment(const char *line, size_t length)
{
    size_t blank = 0;
    while (blank < length && (line[blank] == ' ' || line[blank] == '\t')) {
        blank++;
    }
    return blank == length || line[blank] == '#';
}

/* "%YAML 1.1" or "%YAML 1.2" */
static bool is_version_directive(const char *line, size_t length)
{
    static const char start[] = "%YAML 1.";
    size_t start_length = strlen(start);
    return length > start_length && memcmp(line, start, start_length) == 0 &&
           (line[start_length] == '1' || line[start_length] == '2') &&
           is_blank_or_comment(line + start_length + 1, length - start_length - 1);
}

/* The offset of the line after this one. */
static size_t next_line(const char *text, size_t length, Span line)
{
    size_t next = line.end;
    if (next < length && text[next] == '\r') {
        next++;
    }
    if (next < length && text[next] == '\n') {
        next++;
    }
    return next;
}

static Span line_from(const char *text, size_t length, size_t start)
{
    size_t end = start;
    while (end < length && text[end] != '\n' && text[end] != '\r') {
        end++;
    }
    return (Span){.start = start, .end = end};
}

static void refuse_directive(const Source *source, Span line, Diagnostics *diagnostics)
{
    diagnostics_add(diagnostics, CODE_DIRECTIVE, source, line, NULL,
                    "remove the line; only one, %YAML 1.1 or 1.2, may stand here",
                    "directives are not accepted");
}

/* libyaml compares each %TAG with all before it, so that 40 000 of them cost seconds. */
static bool check_directives(const Source *source, const char *text, size_t start, size_t length,
                             Diagnostics *diagnostics)
{
    bool clean = true;
    bool has_version = false;
    while (start < length) {
        Span line = line_from(text, length, start);
        size_t bytes = line.end - line.start;
        if (text[start] == '%') {
            bool accepted = !has_version && is_version_directive(text + start, bytes);
            if (!accepted) {
                refuse_directive(source, line, diagnostics);
            }
            clean = clean && accepted;
            has_version = true;
        } else if (!is_blank_or_comment(text + start, bytes)) {
            break;
        }
        start = next_line(text, length, line);
    }
    return clean;
}

bool screen_source(const Source *source, Diagnostics *diagnostics)
{
    size_t length;
    const char *text = source_text(source, &length);
    /* Where a reader's text begins: after the byte order mark. */
    size_t start = source_line_at(source, 0).start;
    return check_size(source, length, diagnostics) &&
           check_encoding(source, text, length, diagnostics) &&
           check_control_characters(source, text, start, length, diagnostics) &&
           check_directives(source, text, start, length, diagnostics);
}

void screen_rest(const Source *source, size_t offset, Diagnostics *diagnostics)
{
    size_t length;
    const char *text = source_text(source, &length);
    while (offset < length) {
        Span line = line_from(text, length, offset);
        size_t bytes = line.end - line.start;
        bool is_end_mark = starts_with(text + offset, bytes, "...", 3) &&
                           is_blank_or_comment(text + offset + 3, bytes - 3);
        if (text[offset] == '%') {
            refuse_directive(source, line, diagnostics);
            return;
        }
        if (starts_with(text + offset, bytes, "---", 3)) {
            diagnostics_add(diagnostics, CODE_SECOND_DOCUMENT, source, span_of(offset, 3), NULL,
                            "write each journey into a file of its own",
                            "a second document begins here");
            return;
        }
        if (!is_end_mark && !is_blank_or_comment(text + offset, bytes)) {
            diagnostics_add(diagnostics, CODE_YAML_SYNTAX, source, line, NULL,
                            "check the indentation of this line and of those before it",
                            "nothing may follow the end of the journey");
            return;
        }
        offset = next_line(text, length, line);
    }
}
