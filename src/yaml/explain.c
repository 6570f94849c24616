/* SPDX-License-Identifier: MIT */
/* libyaml's complaints in the words of a person, with the place that has to be mended: an opener
 * that is never closed, not the end of the file. */
#include <string.h>
#include "parts.h"

typedef struct Explanation {
    const char *problem; /* what libyaml's sentence contains */
    DiagnosticCode code;
    bool at_context; /* the fault lies where the construct began */
    const char *message;
    const char *hint;
} Explanation;

static const Explanation explanations[] = {
    {.problem = "could not find expected ':'",
     .code = CODE_YAML_SYNTAX,
     .at_context = true,
     .message = "a ':' is missing after this key",
     .hint = "write key: value, and quote a text that runs over lines"},
    {.problem = "mapping values are not allowed",
     .code = CODE_YAML_SYNTAX,
     .message = "a ':' cannot stand here",
     .hint = "put a text that holds ': ' in quotes, or check the indentation"},
    {.problem = "mapping keys are not allowed",
     .code = CODE_YAML_SYNTAX,
     .message = "a '?' cannot stand here",
     .hint = "put a text that begins with '? ' in quotes"},
    {.problem = "block sequence entries are not allowed",
     .code = CODE_YAML_SYNTAX,
     .message = "a '- ' cannot stand here",
     .hint = "begin the list on a line of its own, or put the text in quotes"},
    {.problem = "did not find expected key",
     .code = CODE_YAML_SYNTAX,
     .message = "a key is expected here",
     .hint = "keys of one mapping stand in one column; check the indentation"},
    {.problem = "did not find expected '-' indicator",
     .code = CODE_YAML_SYNTAX,
     .message = "a list item ('- …') is expected here",
     .hint = "items of one list stand in one column; check the indentation"},
    {.problem = "found unexpected end of stream",
     .code = CODE_YAML_SYNTAX,
     .at_context = true,
     .message = "this quote is never closed",
     .hint = "close it, or write the quote twice inside '…' and as \\\" inside \"…\""},
    {.problem = "found unexpected document indicator",
     .code = CODE_YAML_SYNTAX,
     .at_context = true,
     .message = "this quote is not closed before the '---' or '...' below it",
     .hint = "close it"},
    {.problem = "found unknown escape character",
     .code = CODE_YAML_SYNTAX,
     .message = "no such escape",
     .hint = "inside \"…\" write \\\\ for a backslash, or use '…'"},
    {.problem = "did not find expected hexdecimal number",
     .code = CODE_YAML_SYNTAX,
     .message = "hexadecimal digits are missing in this escape",
     .hint = "inside \"…\" write \\\\ for a backslash, or use '…'"},
    {.problem = "found invalid Unicode character escape code",
     .code = CODE_YAML_SYNTAX,
     .message = "this escape is no character",
     .hint = "write the character itself"},
    {.problem = "found a tab character",
     .code = CODE_YAML_SYNTAX,
     .message = "a tab cannot indent",
     .hint = "indent with spaces"},
    {.problem = "did not find expected comment or line break",
     .code = CODE_YAML_SYNTAX,
     .message = "nothing may follow '|' or '>' on its line",
     .hint = "put a text that begins with '|' or '>' in quotes"},
    {.problem = "indentation indicator equal to 0",
     .code = CODE_YAML_SYNTAX,
     .message = "the indentation of a block cannot be 0",
     .hint = "leave the digit out"},
    {.problem = "did not find expected alphabetic or numeric character",
     .code = CODE_YAML_SYNTAX,
     .message = "a text cannot begin with '&' or '*'",
     .hint = "put the text in quotes"},
    {.problem = "did not find expected node content",
     .code = CODE_YAML_SYNTAX,
     .message = "a value is expected here",
     .hint = "remove the stray sign, or put the text in quotes"},
    {.problem = "tag",
     .code = CODE_TAG,
     .message = "tags are not accepted",
     .hint = "remove the tag, or put a text that begins with '!' in quotes"},
    {.problem = "expected whitespace or line break",
     .code = CODE_TAG,
     .message = "tags are not accepted",
     .hint = "remove the tag, or put a text that begins with '!' in quotes"},
    {.problem = "<document start>",
     .code = CODE_YAML_SYNTAX,
     .message = "'---' is missing after the %YAML line",
     .hint = "remove the %YAML line"},
};

static void add_at(const Source *source, size_t offset, const Explanation *explanation,
                   Diagnostics *diagnostics)
{
    size_t length;
    source_text(source, &length);
    Span span = {.start = offset, .end = MIN(offset + 1, length)};
    diagnostics_add(diagnostics, explanation->code, source, span, NULL, explanation->hint, "%s",
                    explanation->message);
}

/* The last comment between two places, quoted texts passed over; false where there is none. */
static bool find_comment(const char *text, size_t from, size_t to, size_t *ret_offset)
{
    bool found = false;
    char quote = '\0';
    for (size_t at = from; at < to; at++) {
        bool starts = at > from && strchr(" \t\r\n[{,", text[at - 1]);
        if (quote != '\0') {
            at += quote == '"' && text[at] == '\\' ? 1 : 0;
            quote = text[at] == quote ? '\0' : quote;
        } else if (starts && (text[at] == '"' || text[at] == '\'')) {
            quote = text[at];
        } else if (starts && text[at] == '#') {
            *ret_offset = at;
            found = true;
            while (at + 1 < to && text[at + 1] != '\n') {
                at++;
            }
        }
    }
    return found;
}

/* A bracket that is open where something else was met. */
static void explain_bracket(const Source *source, const SyntaxProblem *problem,
                            Diagnostics *diagnostics)
{
    size_t length;
    const char *text = source_text(source, &length);
    size_t opener = MIN(problem->context_offset, length - 1);
    Span at_opener = {.start = opener, .end = opener + 1};
    char bracket = text[opener];
    char closer = bracket == '[' ? ']' : '}';
    g_autoptr(GString) comment = g_string_new(NULL);
    size_t sign;
    if (find_comment(text, opener, MIN(problem->offset, length), &sign)) {
        Place at = source_place(source, (Span){.start = sign, .end = sign + 1});
        g_string_printf(comment,
                        "the '#' at line %zu, column %zu begins a comment: put its text in quotes",
                        at.line, at.column);
    }
    if (problem->offset >= length) {
        g_autofree char *hint =
            comment->len > 0 ? g_strdup(comment->str) : g_strdup_printf("add the '%c'", closer);
        diagnostics_add(diagnostics, CODE_YAML_SYNTAX, source, at_opener, NULL, hint,
                        "this '%c' is never closed", bracket);
        return;
    }
    Place place = source_place(source, at_opener);
    g_autofree char *hint =
        g_strdup_printf("the '%c' at line %zu, column %zu is still open%s%s", bracket, place.line,
                        place.column, comment->len > 0 ? "; " : "", comment->str);
    Span span = {.start = problem->offset, .end = problem->offset + 1};
    diagnostics_add(diagnostics, CODE_YAML_SYNTAX, source, span, NULL, hint,
                    "a ',' or a '%c' is expected here", closer);
}

/* A character that YAML keeps for itself. */
static void explain_character(const Source *source, const SyntaxProblem *problem,
                              Diagnostics *diagnostics)
{
    size_t length;
    const char *text = source_text(source, &length);
    char character = problem->offset < length ? text[problem->offset] : ' ';
    if (character == '\t') {
        Explanation tab = {.code = CODE_YAML_SYNTAX,
                           .message = "a tab cannot indent",
                           .hint = "indent with spaces"};
        add_at(source, problem->offset, &tab, diagnostics);
        return;
    }
    Span span = {.start = problem->offset, .end = MIN(problem->offset + 1, length)};
    diagnostics_add(diagnostics, CODE_YAML_SYNTAX, source, span, NULL, "put the text in quotes",
                    "a text cannot begin with '%c'", character);
}

void explain_syntax(const Source *source, const SyntaxProblem *problem, Diagnostics *diagnostics)
{
    if (problem->has_context &&
        (strstr(problem->problem, "',' or ']'") || strstr(problem->problem, "',' or '}'"))) {
        explain_bracket(source, problem, diagnostics);
        return;
    }
    if (strstr(problem->problem, "cannot start any token")) {
        explain_character(source, problem, diagnostics);
        return;
    }
    for (size_t i = 0; i < G_N_ELEMENTS(explanations); i++) {
        const Explanation *explanation = &explanations[i];
        if (strstr(problem->problem, explanation->problem)) {
            bool at_context = explanation->at_context && problem->has_context;
            size_t offset = at_context ? problem->context_offset : problem->offset;
            add_at(source, offset, explanation, diagnostics);
            return;
        }
    }
    Explanation unknown = {.code = CODE_YAML_SYNTAX, .message = problem->problem};
    add_at(source, problem->offset, &unknown, diagnostics);
}
