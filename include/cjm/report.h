/* SPDX-License-Identifier: MIT */
/* Answers for people and programs, without a picture. A Report is a neutral model: tables of typed
 * cells in full precision, gathered once. Each output prints it as a whole: the words and digits of
 * the language for readers, stable English keys and plain numbers for programs. */
#ifndef CJM_REPORT_H
#define CJM_REPORT_H

#include <cjm/comparison.h>
#include <cjm/locale.h>

/* What the cells of a column hold, and so how they are printed. */
typedef enum {
    CELL_TEXT,     /* words of the journey's author */
    CELL_NAMES,    /* several such words; programs get an array */
    CELL_WORD,     /* one of ours: `text` for readers, `key` for programs */
    CELL_DATE,     /* ISO date */
    CELL_COUNT,    /* whole number */
    CELL_POINTS,   /* a score, or points that have no sign */
    CELL_MEAN,     /* a mean of scores: readers get one decimal always */
    CELL_GAP,      /* points with a sign */
    CELL_MEAN_GAP, /* the same of means */
    CELL_SHARE,    /* 0–1; readers get percent */
    CELL_TRUTH,    /* true or false; readers get a tick or nothing */
    CELL_COURSE,   /* a score a state, NAN where there is none; programs get an array with nulls,
                      readers a small line of blocks */
} CellKind;

typedef enum {
    TONE_PLAIN,
    TONE_MET,
    TONE_SMALL,
    TONE_CLEAR,
    TONE_SEVERE,
    TONE_BETTER,
    TONE_WORSE,
    TONE_COUNT
} ReportTone;

typedef struct ReportCell {
    bool given;               /* false: "–" for readers, null or an empty field for programs */
    const char *text;         /* TEXT, WORD, DATE */
    const char *key;          /* WORD */
    const char *const *names; /* NAMES, ended by NULL: what readers get */
    const char *const *keys;  /* NAMES: what programs get; NULL: the names */
    const double *course;     /* COURSE */
    size_t course_length;
    double number; /* COUNT, POINTS, MEAN, GAP, SHARE, TRUTH */
    ReportTone tone;
} ReportCell;

typedef struct ReportColumn {
    const char *key;   /* for programs; NULL: for readers alone */
    const char *title; /* for readers; NULL: for programs alone */
    CellKind kind;
} ReportColumn;

/* A record is a table of one row: readers get its cells as a list, programs get an object. */
typedef struct ReportTable {
    const char *key;   /* NULL: for readers alone */
    const char *title; /* NULL: for programs alone */
    const char *note;  /* the formula in words, or NULL */
    bool record;
    ReportColumn *columns;
    size_t column_count;
    GArray *cells; /* of ReportCell, row by row */
} ReportTable;

/* Owns all that it points to: neither journey nor analysis need outlive it. */
typedef struct Report {
    const char *kind; /* the member that names schema and version in JSON: "cjm-report" */
    Locale locale;
    const char *title;
    const char *subtitle; /* or NULL */
    int decimals;         /* of scores, for readers: more than one where the scale is short */
    Scale axis;           /* of courses: from the least to the most */
    GPtrArray *tables;    /* of ReportTable */
    size_t row_table;     /* the table that CSV writes; NONE: the first of several rows */
    GStringChunk *strings;
    GPtrArray *blocks; /* holds every array of names (g_free) */
} Report;

size_t report_table_rows(const ReportTable *table);
const ReportCell *report_table_cell(const ReportTable *table, size_t row, size_t column);
void report_free(Report *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Report, report_free)

typedef struct ReportOptions {
    const char *language; /* --lang or NULL: the journey's own */
    size_t owner;         /* only what this owner has to do; NONE: all */
} ReportOptions;

/* The report of one journey: cjm-report 1, see data/report.schema.json. */
Report *report_new(const Analysis *analysis, const ReportOptions *options);

/* What changed: cjm-compare 1, see data/compare.schema.json. The owner is one of AFTER's: then it
 * is about the touchpoints that are or were his. */
Report *report_compare_new(const Comparison *comparison, const ReportOptions *options);

/* An owner by id, by name in any language, or by name ignoring case. */
bool report_find_owner(const Journey *journey, const char *name, size_t *ret_owner);

/* How outputs may differ; each takes what concerns it. */
typedef struct ReportStyle {
    bool colour;  /* text: with escape sequences */
    size_t width; /* text: columns of the terminal; 0: as many as it takes */
    bool raw;     /* CSV: texts as they are, though a spreadsheet may take one for a formula */
} ReportStyle;

typedef struct ReportFormat {
    const char *name;            /* --format */
    const char *extension;       /* without the dot */
    const char *other_extension; /* or NULL */
    void (*print)(const Report *report, const ReportStyle *style, GString *out);
} ReportFormat;

/* Formats in the order in which help lists them; NULL past the last. */
const ReportFormat *report_format_get(size_t index);
const ReportFormat *report_format_find(const char *name);
const ReportFormat *report_format_find_by_extension(const char *path);

#endif
