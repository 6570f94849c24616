/* SPDX-License-Identifier: MIT */
/* What a language does to a map: direction, digits, signs, and the built-in labels. One table in
 * cjm/labels.h: a language is a column. Nothing here asks the C library's locale. */
#ifndef CJM_LOCALE_H
#define CJM_LOCALE_H

#include <stdbool.h>
#include <glib.h>
#include <cjm/journey.h>

/* LABEL(identifier, English, Persian, Arabic) stands in cjm/labels.h. */
typedef enum {
#define LABEL(identifier, english, persian, arabic) LABEL_##identifier,
#include <cjm/labels.h>
#undef LABEL
    LABEL_COUNT
} Label;

typedef struct Locale {
    const char *language; /* interned; as asked for: "fa", "fa-IR", "en" */
    bool right_to_left;
    bool native_digits;
    gunichar zero;       /* the digit nought: U+0030, U+06F0, U+0660 … */
    const char *decimal; /* ".", "," or "٫" */
    const char *minus;   /* "−" with what keeps it left of the digits: a left-to-right mark before
                            it in right-to-left languages, after it too for Arabic digits */
    const char *percent; /* "%" or "٪" */
    const char *list_comma; /* ", " or "، " */
    bool solar_hijri;       /* dates by the calendar of Iran and Afghanistan */
    int column;             /* of the label table */
} Locale;

Locale locale_for(const char *language, DigitChoice digits);

const char *locale_label(const Locale *locale, Label label);

/* Numbers in the language's digits and signs; half away from zero at `decimals` places. Integers
 * lose their decimals when trim is set (5.0 → "5"). Caller frees. */
char *locale_format_number(const Locale *locale, double value, int decimals, bool trim);
/* The same with a leading minus or plus sign as needed: a gap. 0 has no sign. */
char *locale_format_signed(const Locale *locale, double value, int decimals, bool trim);
char *locale_format_percent(const Locale *locale, double share); /* 0.567 → "57%" */
char *locale_format_count(const Locale *locale, size_t count);
/* The digits of a text (a date) in the language's own; other characters stay. In a right-to-left
 * language hyphens between digits get left-to-right marks, so that year, month, day stay in order.
 */
char *locale_localise_digits(const Locale *locale, const char *text);

/* A date of the journey (ISO, checked) as readers of the language write it. Caller frees. */
char *locale_format_date(const Locale *locale, const char *iso);

/* "before → after", or with " ← " where time runs to the left; marks keep names of the other
 * direction from joining over the arrow, which would turn it round. Caller frees. */
char *locale_format_way(const Locale *locale, const char *before, const char *after);
/* What a line with an arrow begins with, so that it runs with the language whatever its words are.
 */
const char *locale_line_start(const Locale *locale, const char *line);

/* Rounds half away from zero: the rule for every drawn number. */
double round_half_away(double value, int decimals);
/* The fewest decimals, from least to most, that write a number of points as it is. */
int decimals_needed(double value, int least, int most);

#endif
