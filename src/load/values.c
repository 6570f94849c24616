/* SPDX-License-Identifier: MIT */
/* Readers of the simple types. Scalars are untyped until here: the key decides, not the look. */
#include <math.h>
#include <string.h>
#include <cjm/strings.h>
#include "keys.h"

static bool read_text(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                      void *field)
{
    (void)rule;
    return read_wording(loader, node, trail, field);
}

static bool read_version(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                         void *field)
{
    /* Checked before all else, since a later version would break every rule here. */
    (void)loader, (void)rule, (void)node, (void)trail, (void)field;
    return true;
}

static bool read_language(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                          void *field)
{
    (void)rule;
    const char *string = read_string(loader, node, trail, "a language tag");
    if (!string) {
        return false;
    }
    if (!language_is_tag(string)) {
        g_autofree char *shown = shorten(string);
        complain(loader, CODE_INVALID_VALUE, node->span, trail,
                 "write a tag such as en, fa or pt-BR", "'%s' is no language tag", shown);
        return false;
    }
    *(const char **)field = string;
    return true;
}

/* Letters and digits of any script, '-', '_', '.'; joiners inside, since Persian words need them.
 */
static bool is_id(const char *text)
{
    bool joined = true; /* neither begins … */
    for (const char *at = text; *at; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        bool joiner = character == 0x200C || character == 0x200D;
        bool letter = g_unichar_isalnum(character) || g_unichar_ismark(character) ||
                      character == '-' || character == '_' || character == '.';
        if ((!letter && !joiner) || (joiner && joined)) {
            return false;
        }
        joined = joiner;
    }
    return !joined; /* … nor ends with a joiner, and is not empty */
}

static bool read_id(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                    void *field)
{
    (void)rule;
    if (node->kind == NODE_SCALAR && !is_id(node->text)) {
        g_autofree char *shown = shorten(node->text);
        complain(loader, CODE_INVALID_ID, first_line(loader, node->span), trail,
                 "an id has letters, digits, '-', '_' and '.'", "'%s' cannot be an id", shown);
        return false;
    }
    const char *string = read_string(loader, node, trail, "an id");
    if (string) {
        *(const char **)field = string;
    }
    return string != NULL;
}

static bool read_choice(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                        void *field)
{
    const char *string = read_string(loader, node, trail, "a word");
    if (!string) {
        return false;
    }
    for (int i = 0; rule->choices[i]; i++) {
        if (g_str_equal(rule->choices[i], string)) {
            int value = rule->first_choice + i;
            memcpy(field, &value, sizeof value); /* an enum, of the size of an int */
            return true;
        }
    }
    g_autofree char *hint =
        hint_nearest(string, rule->choices, g_strv_length((char **)rule->choices));
    g_autofree char *choices = g_strjoinv(", ", (char **)rule->choices);
    g_autofree char *shown = shorten(string);
    complain(loader, CODE_INVALID_VALUE, first_line(loader, node->span), trail, hint,
             "'%s' is not one of %s", shown, choices);
    return false;
}

/* A scalar as a number in the range of the rule. */
static bool read_real(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                      double *ret_value)
{
    if (node->kind != NODE_SCALAR) {
        return complain_type(loader, node, trail, "a number");
    }
    double value;
    if (!number_parse(node->text, &value)) {
        g_autofree char *shown = shorten(node->text);
        g_autofree char *hint = number_hint(node->text);
        complain(loader, CODE_INVALID_NUMBER, first_line(loader, node->span), trail, hint,
                 "'%s' is not a number", shown);
        return false;
    }
    bool ranged = rule->min < rule->max;
    if (ranged && (value < rule->min || value > rule->max)) {
        complain(loader, CODE_INVALID_VALUE, node->span, trail, NULL,
                 "%s must be from %.0f to %.0f, not %s", rule->name, rule->min, rule->max,
                 node->text);
        return false;
    }
    *ret_value = value;
    return true;
}

static bool read_number(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                        void *field)
{
    return read_real(loader, rule, node, trail, field);
}

static bool read_integer(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                         double *ret_value)
{
    double value = 0;
    if (!read_real(loader, rule, node, trail, &value)) {
        return false;
    }
    if (value != floor(value)) {
        complain(loader, CODE_INVALID_VALUE, node->span, trail, NULL, "%s must be a whole number",
                 rule->name);
        return false;
    }
    *ret_value = value;
    return true;
}

static bool read_whole(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                       void *field)
{
    double value;
    if (!read_integer(loader, rule, node, trail, &value)) {
        return false;
    }
    *(int *)field = (int)value;
    return true;
}

static bool read_count(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                       void *field)
{
    double value;
    if (!read_integer(loader, rule, node, trail, &value)) {
        return false;
    }
    *(size_t *)field = (size_t)value;
    return true;
}

static bool is_percent(const char *text)
{
    return g_str_has_suffix(text, "%") || g_str_has_suffix(text, "٪");
}

bool share_parse(const char *text, double *ret_value)
{
    g_autofree char *number = g_strdup(text);
    bool percent = is_percent(text);
    if (percent) {
        *g_utf8_find_prev_char(number, number + strlen(number)) = '\0';
        g_strchomp(number);
    }
    double value;
    if (!number_parse(number, &value)) {
        return false;
    }
    *ret_value = percent ? value / 100 : value;
    return true;
}

static bool read_share(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                       void *field)
{
    (void)rule;
    if (node->kind != NODE_SCALAR) {
        return complain_type(loader, node, trail, "a share such as 60% or 0.6");
    }
    double value;
    bool percent = is_percent(node->text);
    g_autofree char *shown = shorten(node->text);
    if (!share_parse(node->text, &value)) {
        complain(loader, CODE_INVALID_NUMBER, first_line(loader, node->span), trail,
                 "write a share such as 60% or 0.6", "'%s' is not a number", shown);
        return false;
    }
    if (value < 0 || value > 1) {
        g_autofree char *hint = !percent && value > 1 && value <= 100
                                    ? g_strdup_printf("did you mean %s%%?", shown)
                                    : NULL;
        complain(loader, CODE_INVALID_VALUE, node->span, trail, hint,
                 "a share is from 0 to 1, or from 0%% to 100%%, not %s", shown);
        return false;
    }
    *(double *)field = value;
    return true;
}

static bool word_is_one_of(const char *word, const char *const *words)
{
    for (size_t i = 0; words[i]; i++) {
        if (g_ascii_strcasecmp(word, words[i]) == 0) {
            return true;
        }
    }
    return false;
}

static bool read_truth(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                       void *field)
{
    (void)rule;
    static const char *const loosely_true[] = {"yes", "on", "y", NULL};
    static const char *const loosely_false[] = {"no", "off", "n", NULL};
    const char *string = read_string(loader, node, trail, "true or false");
    if (!string) {
        return false;
    }
    bool strict =
        g_ascii_strcasecmp(string, "true") == 0 || g_ascii_strcasecmp(string, "false") == 0;
    bool loose_true = word_is_one_of(string, loosely_true);
    g_autofree char *shown = shorten(string);
    if (!strict && !loose_true && !word_is_one_of(string, loosely_false)) {
        complain(loader, CODE_WRONG_TYPE, first_line(loader, node->span), trail, NULL,
                 "expected true or false, found '%s'", shown);
        return false;
    }
    bool value = strict ? g_ascii_tolower(*string) == 't' : loose_true;
    if (!strict) {
        g_autofree char *hint = g_strdup_printf("write %s", value ? "true" : "false");
        complain(loader, CODE_TRUTH_VALUE, node->span, trail, hint, "'%s' is taken as %s", shown,
                 value ? "true" : "false");
    }
    *(bool *)field = value;
    return true;
}

static bool parse_date(const char *text, int *ret_year)
{
    static const char form[] = "dddd-dd-dd";
    for (size_t i = 0; i <= strlen(form); i++) {
        if (form[i] == 'd' ? !g_ascii_isdigit(text[i]) : text[i] != form[i]) {
            return false;
        }
    }
    *ret_year = atoi(text);
    GDateMonth month = (GDateMonth)atoi(text + 5);
    return g_date_valid_dmy((GDateDay)atoi(text + 8), month, (GDateYear)*ret_year);
}

static bool read_date(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                      void *field)
{
    (void)rule;
    /* A year of another calendar would be taken as long ago by every check of age. */
    enum { EARLIEST_YEAR = 1900 };
    const char *string = read_string(loader, node, trail, "a date");
    if (!string) {
        return false;
    }
    int year = 0;
    bool valid = parse_date(string, &year);
    if (!valid || year < EARLIEST_YEAR) {
        g_autofree char *shown = shorten(string);
        complain(loader, CODE_INVALID_DATE, first_line(loader, node->span), trail,
                 valid ? "dates are Gregorian; `period` takes a date of any calendar"
                       : "write year-month-day, as in 2026-11-22",
                 "'%s' is not a date", shown);
        return false;
    }
    *(const char **)field = string;
    return true;
}

static bool is_link(const char *text)
{
    for (const char *at = text; *at; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        if (g_unichar_isspace(character) || g_unichar_iscntrl(character)) {
            return false;
        }
    }
    return text_is_link(text);
}

static bool read_link(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                      void *field)
{
    (void)rule;
    const char *string = read_string(loader, node, trail, "a link");
    if (!string) {
        return false;
    }
    if (!is_link(string)) {
        g_autofree char *shown = shorten(string);
        complain(loader, CODE_INVALID_LINK, first_line(loader, node->span), trail,
                 "a link begins with https://, http:// or mailto: and has no spaces",
                 "'%s' is not accepted as a link", shown);
        return false;
    }
    *(const char **)field = string;
    return true;
}

static bool read_colour(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                        void *field)
{
    (void)rule;
    const char *string = read_string(loader, node, trail, "a colour");
    Colour colour;
    if (!string) {
        return false;
    }
    if (!colour_parse(string, &colour)) {
        g_autofree char *shown = shorten(string);
        complain(loader, CODE_INVALID_COLOUR, first_line(loader, node->span), trail,
                 "write \"#rrggbb\" in quotes: a bare # begins a comment", "'%s' is not a colour",
                 shown);
        return false;
    }
    *(Colour *)field = colour;
    return true;
}

const ValueType type_version = {.read = read_version, .words = "1"};
const ValueType type_language = {.read = read_language, .words = "language tag"};
const ValueType type_choice = {.read = read_choice, .words = "word"};
const ValueType type_text = {.read = read_text, .words = "text"};
const ValueType type_id = {.read = read_id, .words = "id"};
const ValueType type_number = {.read = read_number, .words = "number"};
const ValueType type_whole = {.read = read_whole, .words = "whole number"};
const ValueType type_count = {.read = read_count, .words = "whole number"};
const ValueType type_share = {.read = read_share, .words = "share: 0–1 or percent"};
const ValueType type_truth = {.read = read_truth, .words = "true or false"};
const ValueType type_date = {.read = read_date, .words = "ISO date"};
const ValueType type_link = {.read = read_link, .words = "http, https or mailto link"};
const ValueType type_colour = {.read = read_colour, .words = "colour #rrggbb"};
