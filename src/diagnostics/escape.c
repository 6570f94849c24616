/* SPDX-License-Identifier: MIT */
/* Makes any text safe for a terminal and a log: no raw control, nothing that reorders the line, no
 * line break that could forge a second message. Printers use it for all that a user may have typed.
 */
#include <string.h>
#include <cjm/diagnostics.h>
#include <cjm/strings.h>

static bool is_noncharacter(gunichar character)
{
    return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
}

static bool needs_escape(gunichar character)
{
    return character < 0x20 || (character >= 0x7F && character <= 0x9F) ||
           character_reorders_line(character) || character == 0x2028 || character == 0x2029 ||
           character == 0xFEFF || is_noncharacter(character);
}

static void append_escape(GString *out, gunichar character)
{
    switch (character) {
    case '\n':
        g_string_append(out, "\\n");
        break;
    case '\r':
        g_string_append(out, "\\r");
        break;
    case '\t':
        g_string_append(out, "\\t");
        break;
    default:
        if (character < 0x80) {
            g_string_append_printf(out, "\\x%02x", character);
        } else {
            g_string_append_printf(out, character > 0xFFFF ? "\\U%08x" : "\\u%04x", character);
        }
    }
}

void text_append_escaped(GString *out, const char *text, size_t length)
{
    const char *end = text + length;
    while (text < end) {
        gunichar character = g_utf8_get_char_validated(text, end - text);
        if (*text == '\0') {
            character = 0; /* the validating function takes it for the end of the text */
        }
        if (character >= (gunichar)-2) {
            g_string_append_printf(out, "\\x%02x", (unsigned char)*text);
            text++;
            continue;
        }
        const char *next = character == 0 ? text + 1 : g_utf8_next_char(text);
        if (needs_escape(character)) {
            append_escape(out, character);
        } else {
            g_string_append_len(out, text, next - text);
        }
        text = next;
    }
}
