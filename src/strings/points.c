/* SPDX-License-Identifier: MIT */
/* Points in messages. The gates of a file and of a comparison print them. */
#include <cjm/strings.h>

#include <string.h>

const char *points_print(double points, int decimals, char text[G_ASCII_DTOSTR_BUF_SIZE])
{
    char format[] = "%.0f";
    format[2] = (char)('0' + CLAMP(decimals, 0, 9));
    g_ascii_formatd(text, G_ASCII_DTOSTR_BUF_SIZE, format, points);
    size_t length = strlen(text);
    while (strchr(text, '.') != NULL && (text[length - 1] == '0' || text[length - 1] == '.')) {
        text[--length] = '\0';
    }
    return text;
}
