/* SPDX-License-Identifier: MIT */
/* From source to journey: parses, checks the document against the key table, resolves names, and
 * reports every problem in one run. */
#ifndef CJM_LOAD_H
#define CJM_LOAD_H

#include <cjm/journey.h>
#include <cjm/theme.h>

/* Returns the journey, or NULL when there was at least one error (then diagnostics tell).
 * Warnings about the content (missing owner, empty stage …) are added too. */
Journey *journey_load(Source *source, Diagnostics *diagnostics);

/* The same for a map in one language (NULL: the journey's own): the texts that lack it are warned
 * of, not those that lack another one. */
Journey *journey_load_for(Source *source, const char *language, Diagnostics *diagnostics);

/* A theme file: the same keys as `theme:` in a journey. NULL after an error. */
ThemeSettings *theme_settings_load(Source *source, Diagnostics *diagnostics);

/* A number by the format's rules: ASCII, Persian or Arabic digits, '.' or '٫', an optional sign
 * (+, -, U+2212). No hex, no exponent, no inf; independent of the locale. */
bool number_parse(const char *text, double *ret_value);

/* "60%", "۶۰٪" or "0.6". Not checked to be from 0 to 1. */
bool share_parse(const char *text, double *ret_value);
/* "180", "180d" or "26w", in days. */
bool age_parse(const char *text, int *ret_days);
/* "owner" → REQUIRE_OWNER; else the field meant by it, or NULL. */
bool field_parse(const char *name, unsigned *ret_bit, const char **ret_nearest);

/* The key table as data, for cjm(5), the JSON Schema and completion: calls visit for each key. */
typedef struct KeyInfo {
    const char *context; /* "journey", "stage", "touchpoint" … */
    const char *name;
    const char *type; /* in words */
    bool required;
    const char *help;
} KeyInfo;
void format_visit_keys(void (*visit)(const KeyInfo *key, void *data), void *data);

#endif
