/* SPDX-License-Identifier: MIT */
/* Problems as data. Every stage adds to a Diagnostics list; only cli/ prints it and derives the
 * exit code from the worst level. A Source keeps the text that the spans point into. */
#ifndef CJM_DIAGNOSTICS_H
#define CJM_DIAGNOSTICS_H

#include <stdbool.h>
#include <stddef.h>
#include <glib.h>

#include <cjm/codes.h>

typedef enum { LEVEL_NOTE, LEVEL_WARNING, LEVEL_ERROR } DiagnosticLevel;

/* A half-open range of bytes in a Source. {0, 0} with no source means "no place". */
typedef struct Span {
    size_t start;
    size_t end;
} Span;

/* ---- Source: the bytes of one input and its line index. Reference-counted, immutable. */
typedef struct Source Source;

/* Takes a reference to bytes. name is what messages show (as the user typed it; "<stdin>"). */
Source *source_new(const char *name, GBytes *bytes);
Source *source_ref(Source *source);
void source_unref(Source *source);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Source, source_unref)

const char *source_name(const Source *source);
const char *source_text(const Source *source, size_t *ret_length); /* not NUL-safe: use length */

/* Lines and columns count from 1, columns in code points; CRLF, LF and CR end a line. */
typedef struct Place {
    size_t line;
    size_t column;
    size_t end_line;
    size_t end_column; /* one past the last code point */
} Place;
Place source_place(const Source *source, Span span);
/* The line (without its end) that holds the byte at offset. */
Span source_line_at(const Source *source, size_t offset);

/* ---- One problem. All strings are owned by the list. */
typedef struct Diagnostic {
    DiagnosticCode code;
    DiagnosticLevel level;
    const Source *source; /* NULL: about no file; the list keeps a reference */
    bool has_span; /* false with a source: about the file as a whole, which the message names */
    Span span;
    char *message; /* one sentence, no full stop at the end */
    char *hint;    /* what to do ("did you mean 'x'?"), or NULL */
    char *path;    /* "touchpoints[3].current", or NULL */
} Diagnostic;

typedef struct Diagnostics Diagnostics;

Diagnostics *diagnostics_new(void);
void diagnostics_free(Diagnostics *diagnostics);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Diagnostics, diagnostics_free)

/* Adds one problem; beyond LIMIT_DIAGNOSTICS of one file it is only counted, but an error takes
 * the place of a warning. Problems of no file are few, and all kept: some decide the exit status.
 * hint and path are copied and may be NULL. The level is the code's own
 * (codes.h). */
void diagnostics_add(Diagnostics *diagnostics, DiagnosticCode code, const Source *source, Span span,
                     const char *path, const char *hint, const char *format, ...)
    G_GNUC_PRINTF(7, 8);
/* The same about a file as a whole. */
void diagnostics_add_file(Diagnostics *diagnostics, DiagnosticCode code, const Source *source,
                          const char *hint, const char *format, ...) G_GNUC_PRINTF(5, 6);
/* The same without a place: about an option, an output, the system. */
void diagnostics_add_plain(Diagnostics *diagnostics, DiagnosticCode code, const char *hint,
                           const char *format, ...) G_GNUC_PRINTF(4, 5);

size_t diagnostics_count(const Diagnostics *diagnostics); /* the ones kept */
const Diagnostic *diagnostics_get(const Diagnostics *diagnostics, size_t index);
size_t diagnostics_count_level(const Diagnostics *diagnostics,
                               DiagnosticLevel level); /* all seen */
/* How many of a source, of that level or worse, were only counted. */
size_t diagnostics_count_more(const Diagnostics *diagnostics, const Source *source,
                              DiagnosticLevel least);
/* Whether one more of that code would be kept: if not, a hint that costs work need not be made. */
bool diagnostics_would_keep(const Diagnostics *diagnostics, DiagnosticCode code,
                            const Source *source);
bool diagnostics_has_errors(const Diagnostics *diagnostics);
/* Stable order: by source in order of first mention, then place, then order of arrival. What is
 * told twice of one place stays once. */
void diagnostics_sort(Diagnostics *diagnostics);
/* --strict: every warning so far becomes an error. */
void diagnostics_promote_warnings(Diagnostics *diagnostics);

/* ---- Codes: stable names, see codes.h. */
const char *diagnostic_code_name(DiagnosticCode code);
DiagnosticLevel diagnostic_code_level(DiagnosticCode code);
const char *diagnostic_code_summary(DiagnosticCode code);
bool diagnostic_code_find(const char *name, DiagnosticCode *ret_code);
/* What the code means, an example that causes it, and its mend; for `cjm explain`. Static text. */
const char *diagnostic_code_explanation(DiagnosticCode code);

/* ---- Printers: text for people, the rest for programs. They append to out. */
typedef enum {
    DIAGNOSTICS_TEXT,
    DIAGNOSTICS_JSON,
    DIAGNOSTICS_GITHUB, /* workflow commands: annotations of GitHub Actions */
    DIAGNOSTICS_SARIF,  /* 2.1.0 */
    DIAGNOSTICS_JUNIT,
} DiagnosticForm;

typedef struct DiagnosticStyle {
    bool colour;               /* text alone */
    DiagnosticLevel least;     /* what is less is not shown; totals count it all the same */
    const char *version;       /* SARIF: of the program; NULL leaves it out */
    const char *const *inputs; /* JUnit: names of all sources, ended by NULL, since files without
                                  a problem are in no diagnostic; or NULL */
} DiagnosticStyle;
void diagnostics_print(const Diagnostics *diagnostics, DiagnosticForm form,
                       const DiagnosticStyle *style, GString *out);
void diagnostics_print_text(const Diagnostics *diagnostics, const DiagnosticStyle *style,
                            GString *out);
void diagnostics_print_json(const Diagnostics *diagnostics, const DiagnosticStyle *style,
                            GString *out);

/* Escapes what may not go to a terminal as it is: control, bidirectional and invisible characters,
 * bytes that are not UTF-8 (\x1b, \u202e). The joiners of Persian words stay. */
void text_append_escaped(GString *out, const char *text, size_t length);
/* The candidate nearest to word, ignoring case, or NULL when none is near; for "did you mean".
 * Edits counted are those of one character: added, lost, changed, or swapped with its neighbour.
 * Candidates are valid UTF-8; NULL among them is skipped. */
const char *text_nearest(const char *word, const char *const *candidates, size_t count);

#endif
