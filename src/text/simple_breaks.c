/* SPDX-License-Identifier: MIT */
/* Where lines may break in the texts of everyday: letters, numbers, spaces, and signs where writers
 * put them. For these the rules of Unicode (UAX #14) come down to the table below; everything else
 * is left to Pango, which is the judge in tests/unit/test-breaks.c. */
#include "breaks.h"

typedef enum {
    KIND_EDGE,   /* before the first and after the last character */
    KIND_SPACE,  /* or newline */
    KIND_LETTER, /* and signs that stand like letters */
    KIND_NUMBER,
    KIND_MARK, /* goes with what stands before it; a letter where nothing does */
    KIND_OPEN,
    KIND_QUOTE, /* either way */
    KIND_POINT, /* . , : ; may stand inside a word or a number */
    KIND_CLOSE,
    KIND_PREFIX, /* of numbers */
    KIND_SUFFIX,
    KIND_GLUE, /* a space that holds */
    KIND_HYPHEN,
    KIND_SLASH,
    KIND_DASH,
    KIND_LONG_DASH,
    KIND_OTHER,
} Kind;

static Kind kind_of_ascii(gunichar character)
{
    static const struct {
        const char *characters;
        Kind kind;
    } kinds[] = {
        {" \n", KIND_SPACE},  {"&#@*=_~<>^`", KIND_LETTER},
        {"([{", KIND_OPEN},   {"\"'", KIND_QUOTE},
        {".,:;", KIND_POINT}, {")]}!?", KIND_CLOSE},
        {"%", KIND_SUFFIX},   {"+$", KIND_PREFIX},
        {"-", KIND_HYPHEN},   {"/", KIND_SLASH},
        {"|", KIND_DASH},
    };
    if (g_ascii_isalpha((gchar)character)) {
        return KIND_LETTER;
    }
    if (g_ascii_isdigit((gchar)character)) {
        return KIND_NUMBER;
    }
    for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
        if (strchr(kinds[i].characters, (int)character) != NULL) {
            return kinds[i].kind;
        }
    }
    return KIND_OTHER;
}

static Kind kind_of(gunichar character)
{
    static const struct {
        gunichar first, last;
        Kind kind;
    } ranges[] = {
        {0x00A0, 0x00A0, KIND_GLUE},      {0x00AB, 0x00AB, KIND_QUOTE},
        {0x00B7, 0x00B7, KIND_LETTER},    {0x00BB, 0x00BB, KIND_QUOTE},
        {0x00C0, 0x00D6, KIND_LETTER},    {0x00D7, 0x00F7, KIND_LETTER},
        {0x00F8, 0x024F, KIND_LETTER},    {0x060C, 0x060C, KIND_POINT},
        {0x061B, 0x061B, KIND_CLOSE},     {0x061F, 0x061F, KIND_CLOSE},
        {0x0620, 0x064A, KIND_LETTER},    {0x064B, 0x0652, KIND_MARK},
        {0x0660, 0x0669, KIND_NUMBER},    {0x066A, 0x066A, KIND_SUFFIX},
        {0x066B, 0x066C, KIND_NUMBER},    {0x0671, 0x06D3, KIND_LETTER},
        {0x06F0, 0x06F9, KIND_NUMBER},    {0x200C, 0x200C, KIND_MARK},
        {0x200E, 0x200F, KIND_MARK},      {0x2013, 0x2013, KIND_DASH},
        {0x2014, 0x2014, KIND_LONG_DASH}, {0x2018, 0x2019, KIND_QUOTE},
        {0x201C, 0x201D, KIND_QUOTE},     {0x2026, 0x2026, KIND_CLOSE},
        {0x2039, 0x203A, KIND_QUOTE},     {0x20AC, 0x20AC, KIND_PREFIX},
        {0x2190, 0x2193, KIND_LETTER},    {0x2264, 0x2265, KIND_LETTER},
        {0x2212, 0x2212, KIND_PREFIX},
    };
    if (character < 0x80) {
        return kind_of_ascii(character);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(ranges); i++) {
        if (character >= ranges[i].first && character <= ranges[i].last) {
            return ranges[i].kind;
        }
    }
    return KIND_OTHER;
}

static bool is_word(Kind kind)
{
    return kind == KIND_LETTER || kind == KIND_NUMBER;
}

static bool is_gap(Kind kind)
{
    return kind == KIND_SPACE || kind == KIND_EDGE;
}

/* What a sign does where it stands. */
typedef enum { SIGN_UNKNOWN, SIGN_HOLDS, SIGN_BREAKS } Sign;

static Sign judge_joiner(Kind before, Kind kind, Kind after)
{
    if (is_gap(before) && is_gap(after) && kind != KIND_SLASH) {
        return SIGN_HOLDS;
    }
    if (!is_word(before) || kind == KIND_LONG_DASH) {
        return SIGN_UNKNOWN;
    }
    if (after == KIND_LETTER) {
        return SIGN_BREAKS;
    }
    if (after != KIND_NUMBER) {
        return SIGN_UNKNOWN;
    }
    if (kind == KIND_DASH) {
        return SIGN_BREAKS;
    }
    return before == KIND_NUMBER ? SIGN_HOLDS : SIGN_UNKNOWN; /* a date, a fraction */
}

static Sign judge(Kind before, Kind kind, Kind after)
{
    bool holds = false;
    switch (kind) {
    case KIND_EDGE:
    case KIND_SPACE:
    case KIND_LETTER:
    case KIND_NUMBER:
        holds = true;
        break;
    case KIND_OPEN:
        holds = (is_gap(before) || before == KIND_OPEN) && (is_word(after) || after == KIND_OPEN);
        break;
    case KIND_QUOTE:
        holds = is_word(before) || is_word(after) ||
                ((before == KIND_CLOSE || before == KIND_POINT || before == KIND_SUFFIX) &&
                 is_gap(after));
        break;
    case KIND_SUFFIX:
        holds =
            (before == KIND_NUMBER || is_gap(before)) &&
            (is_gap(after) || after == KIND_CLOSE || after == KIND_POINT || after == KIND_QUOTE);
        break;
    case KIND_GLUE:
        holds = is_word(before) && is_word(after);
        break;
    case KIND_POINT:
        holds = is_gap(after) || after == KIND_QUOTE || after == KIND_CLOSE
                    ? is_word(before) || before == KIND_CLOSE || before == KIND_QUOTE ||
                          before == KIND_SUFFIX
                : after == KIND_LETTER ? is_word(before)
                                       : before == KIND_NUMBER && after == KIND_NUMBER;
        break;
    case KIND_CLOSE:
        holds =
            (is_word(before) || before == KIND_CLOSE || before == KIND_POINT ||
             before == KIND_QUOTE) &&
            (is_gap(after) || after == KIND_CLOSE || after == KIND_POINT || after == KIND_QUOTE);
        break;
    case KIND_PREFIX:
        holds = (is_gap(before) && (is_gap(after) || after == KIND_NUMBER)) ||
                (before == KIND_LETTER && after == KIND_NUMBER);
        break;
    case KIND_HYPHEN:
    case KIND_SLASH:
    case KIND_DASH:
    case KIND_LONG_DASH:
        return judge_joiner(before, kind, after);
    case KIND_MARK:
    case KIND_OTHER:
        break;
    }
    return holds ? SIGN_HOLDS : SIGN_UNKNOWN;
}

/* Signs that may hold together though a space stands between them. */
static bool reaches_over(Kind before, Kind kind)
{
    return (before == KIND_QUOTE && kind == KIND_OPEN) ||
           (before == KIND_LONG_DASH && kind == KIND_LONG_DASH);
}

/* The kind of the next character; p is moved behind it and its marks. */
static Kind take(const char **p, Kind before)
{
    if (**p == '\0') {
        return KIND_EDGE;
    }
    Kind kind = kind_of(g_utf8_get_char(*p));
    *p = g_utf8_next_char(*p);
    if (kind == KIND_MARK) {
        kind = is_gap(before) ? KIND_LETTER : KIND_OTHER;
    }
    while (kind != KIND_SPACE && **p != '\0' && kind_of(g_utf8_get_char(*p)) == KIND_MARK) {
        *p = g_utf8_next_char(*p);
    }
    return kind;
}

bool text_has_simple_clusters(const char *text, size_t length)
{
    for (const char *p = text; p < text + length; p = g_utf8_next_char(p)) {
        if (kind_of(g_utf8_get_char(p)) == KIND_OTHER) {
            return false;
        }
    }
    return true;
}

bool text_find_simple_breaks(const char *text, GArray *breaks)
{
    const char *end = text;
    Kind before = KIND_EDGE, before_space = KIND_EDGE;
    for (Kind kind = take(&end, KIND_EDGE); kind != KIND_EDGE;) {
        size_t at = (size_t)(end - text);
        Kind after = take(&end, kind);
        Sign sign = judge(before, kind, after);
        if (sign == SIGN_UNKNOWN || (before == KIND_SPACE && reaches_over(before_space, kind))) {
            return false;
        }
        if (kind == KIND_SPACE || sign == SIGN_BREAKS) {
            g_array_append_val(breaks, at);
        }
        before_space = kind != KIND_SPACE ? kind : before_space;
        before = kind;
        kind = after;
    }
    return true;
}
