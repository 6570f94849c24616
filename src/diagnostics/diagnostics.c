/* SPDX-License-Identifier: MIT */
/* The list of problems that travels beside every stage. It keeps a bounded number a source, so that
 * a hostile file costs no more than a broken one. */
#include <string.h>

#include <cjm/diagnostics.h>
#include <cjm/limits.h>

enum { LEVEL_COUNT = LEVEL_ERROR + 1 };

/* What is known of one source, in order of first mention. */
typedef struct Tally {
    Source *source; /* owned reference, or NULL for problems of no file */
    size_t kept[LEVEL_COUNT];
    size_t dropped[LEVEL_COUNT];
} Tally;

/* A Diagnostic and what sorting needs. The public struct comes first. */
typedef struct Entry {
    Diagnostic diagnostic;
    size_t tally;   /* index */
    size_t arrival; /* serial number: makes the order stable */
} Entry;

struct Diagnostics {
    GPtrArray *entries; /* of Entry */
    GArray *tallies;    /* of Tally */
    size_t arrivals;
};

static void entry_free(void *data)
{
    Entry *entry = data;
    g_free(entry->diagnostic.message);
    g_free(entry->diagnostic.hint);
    g_free(entry->diagnostic.path);
    g_free(entry);
}

static void tally_clear(void *data)
{
    source_unref(((Tally *)data)->source);
}

Diagnostics *diagnostics_new(void)
{
    Diagnostics *diagnostics = g_new0(Diagnostics, 1);
    diagnostics->entries = g_ptr_array_new_with_free_func(entry_free);
    diagnostics->tallies = g_array_new(FALSE, TRUE, sizeof(Tally));
    g_array_set_clear_func(diagnostics->tallies, tally_clear);
    return diagnostics;
}

void diagnostics_free(Diagnostics *diagnostics)
{
    if (!diagnostics) {
        return;
    }
    g_ptr_array_unref(diagnostics->entries);
    g_array_unref(diagnostics->tallies);
    g_free(diagnostics);
}

static Tally *tally_at(const Diagnostics *diagnostics, size_t index)
{
    return &g_array_index(diagnostics->tallies, Tally, index);
}

/* Backwards, since problems of one source come together. */
static bool find_tally(const Diagnostics *diagnostics, const Source *source, size_t *ret_index)
{
    for (size_t i = diagnostics->tallies->len; i-- > 0;) {
        if (tally_at(diagnostics, i)->source == source) {
            *ret_index = i;
            return true;
        }
    }
    return false;
}

static size_t find_or_add_tally(Diagnostics *diagnostics, const Source *source)
{
    size_t index;
    if (!find_tally(diagnostics, source, &index)) {
        index = diagnostics->tallies->len;
        /* Counting a reference changes nothing that the caller's const protects. */
        Tally tally = {.source = source ? source_ref((Source *)source) : NULL};
        g_array_append_val(diagnostics->tallies, tally);
    }
    return index;
}

static size_t sum(const size_t counts[LEVEL_COUNT])
{
    return counts[LEVEL_NOTE] + counts[LEVEL_WARNING] + counts[LEVEL_ERROR];
}

/* Gives up the last problem of the source that is no error. */
static void drop_lesser(Diagnostics *diagnostics, size_t index)
{
    for (guint i = diagnostics->entries->len; i-- > 0;) {
        const Entry *entry = g_ptr_array_index(diagnostics->entries, i);
        DiagnosticLevel level = entry->diagnostic.level;
        if (entry->tally == index && level != LEVEL_ERROR) {
            tally_at(diagnostics, index)->kept[level]--;
            tally_at(diagnostics, index)->dropped[level]++;
            g_ptr_array_remove_index(diagnostics->entries, i);
            return;
        }
    }
}

/* Room for one more of this level, or false after counting it. */
static bool make_room(Diagnostics *diagnostics, size_t index, DiagnosticLevel level)
{
    Tally *tally = tally_at(diagnostics, index);
    if (!tally->source || sum(tally->kept) < LIMIT_DIAGNOSTICS) {
        return true;
    }
    if (level == LEVEL_ERROR && tally->kept[LEVEL_ERROR] < LIMIT_DIAGNOSTICS) {
        drop_lesser(diagnostics, index);
        return true;
    }
    tally->dropped[level]++;
    return false;
}

static void add(Diagnostics *diagnostics, const Diagnostic *given, const char *format,
                va_list arguments)
{
    size_t index = find_or_add_tally(diagnostics, given->source);
    if (!make_room(diagnostics, index, given->level)) {
        return;
    }
    tally_at(diagnostics, index)->kept[given->level]++;
    Entry *entry = g_new(Entry, 1);
    entry->diagnostic = *given;
    entry->diagnostic.message = g_strdup_vprintf(format, arguments);
    entry->diagnostic.hint = g_strdup(given->hint);
    entry->diagnostic.path = g_strdup(given->path);
    entry->tally = index;
    entry->arrival = diagnostics->arrivals++;
    g_ptr_array_add(diagnostics->entries, entry);
}

void diagnostics_add(Diagnostics *diagnostics, DiagnosticCode code, const Source *source, Span span,
                     const char *path, const char *hint, const char *format, ...)
{
    Diagnostic given = {
        .code = code,
        .level = diagnostic_code_level(code),
        .source = source,
        .has_span = source != NULL,
        .span = span,
        .hint = (char *)hint,
        .path = (char *)path,
    };
    va_list arguments;
    va_start(arguments, format);
    add(diagnostics, &given, format, arguments);
    va_end(arguments);
}

void diagnostics_add_file(Diagnostics *diagnostics, DiagnosticCode code, const Source *source,
                          const char *hint, const char *format, ...)
{
    Diagnostic given = {
        .code = code,
        .level = diagnostic_code_level(code),
        .source = source,
        .hint = (char *)hint,
    };
    va_list arguments;
    va_start(arguments, format);
    add(diagnostics, &given, format, arguments);
    va_end(arguments);
}

void diagnostics_add_plain(Diagnostics *diagnostics, DiagnosticCode code, const char *hint,
                           const char *format, ...)
{
    Diagnostic given = {
        .code = code,
        .level = diagnostic_code_level(code),
        .hint = (char *)hint,
    };
    va_list arguments;
    va_start(arguments, format);
    add(diagnostics, &given, format, arguments);
    va_end(arguments);
}

size_t diagnostics_count(const Diagnostics *diagnostics)
{
    return diagnostics->entries->len;
}

const Diagnostic *diagnostics_get(const Diagnostics *diagnostics, size_t index)
{
    const Entry *entry = g_ptr_array_index(diagnostics->entries, index);
    return &entry->diagnostic;
}

size_t diagnostics_count_level(const Diagnostics *diagnostics, DiagnosticLevel level)
{
    size_t count = 0;
    for (size_t i = 0; i < diagnostics->tallies->len; i++) {
        const Tally *tally = tally_at(diagnostics, i);
        count += tally->kept[level] + tally->dropped[level];
    }
    return count;
}

size_t diagnostics_count_more(const Diagnostics *diagnostics, const Source *source,
                              DiagnosticLevel least)
{
    size_t index;
    size_t count = 0;
    if (find_tally(diagnostics, source, &index)) {
        for (DiagnosticLevel level = least; level <= LEVEL_ERROR; level++) {
            count += tally_at(diagnostics, index)->dropped[level];
        }
    }
    return count;
}

bool diagnostics_would_keep(const Diagnostics *diagnostics, DiagnosticCode code,
                            const Source *source)
{
    size_t index;
    if (!find_tally(diagnostics, source, &index)) {
        return true;
    }
    const Tally *tally = tally_at(diagnostics, index);
    size_t rivals =
        diagnostic_code_level(code) == LEVEL_ERROR ? tally->kept[LEVEL_ERROR] : sum(tally->kept);
    return !source || rivals < LIMIT_DIAGNOSTICS;
}

bool diagnostics_has_errors(const Diagnostics *diagnostics)
{
    return diagnostics_count_level(diagnostics, LEVEL_ERROR) > 0;
}

static int compare_entries(gconstpointer a, gconstpointer b)
{
    const Entry *first = *(const Entry *const *)a;
    const Entry *second = *(const Entry *const *)b;
    if (first->tally != second->tally) {
        return first->tally < second->tally ? -1 : 1;
    }
    if (first->diagnostic.span.start != second->diagnostic.span.start) {
        return first->diagnostic.span.start < second->diagnostic.span.start ? -1 : 1;
    }
    return first->arrival < second->arrival ? -1 : 1;
}

static bool is_repeat(const Entry *one, const Entry *other)
{
    const Diagnostic *first = &one->diagnostic, *second = &other->diagnostic;
    return first->source != NULL && first->code == second->code &&
           first->has_span == second->has_span && first->span.end == second->span.end &&
           strcmp(first->message, second->message) == 0;
}

/* A theme that several journeys wear is checked with each of them. Entries are sorted. */
static void drop_repeats(Diagnostics *diagnostics)
{
    for (guint i = diagnostics->entries->len; i-- > 1;) {
        const Entry *entry = g_ptr_array_index(diagnostics->entries, i);
        for (guint j = i; j-- > 0;) {
            const Entry *before = g_ptr_array_index(diagnostics->entries, j);
            if (before->tally != entry->tally ||
                before->diagnostic.span.start != entry->diagnostic.span.start) {
                break;
            }
            if (is_repeat(before, entry)) {
                tally_at(diagnostics, entry->tally)->kept[entry->diagnostic.level]--;
                g_ptr_array_remove_index(diagnostics->entries, i);
                break;
            }
        }
    }
}

void diagnostics_sort(Diagnostics *diagnostics)
{
    g_ptr_array_sort(diagnostics->entries, compare_entries);
    drop_repeats(diagnostics);
}

void diagnostics_promote_warnings(Diagnostics *diagnostics)
{
    for (guint i = 0; i < diagnostics->entries->len; i++) {
        Entry *entry = g_ptr_array_index(diagnostics->entries, i);
        if (entry->diagnostic.level == LEVEL_WARNING) {
            entry->diagnostic.level = LEVEL_ERROR;
        }
    }
    for (size_t i = 0; i < diagnostics->tallies->len; i++) {
        Tally *tally = tally_at(diagnostics, i);
        tally->kept[LEVEL_ERROR] += tally->kept[LEVEL_WARNING];
        tally->dropped[LEVEL_ERROR] += tally->dropped[LEVEL_WARNING];
        tally->kept[LEVEL_WARNING] = 0;
        tally->dropped[LEVEL_WARNING] = 0;
    }
}
