/* SPDX-License-Identifier: MIT */
/* What the files of src/load/ share. One Loader lives for one file; a value is read by the reader
 * of its type (keys.h), complains at its own place, and answers false when it is not to be used. */
#ifndef LOAD_LOADER_H
#define LOAD_LOADER_H

#include <cjm/document.h>
#include <cjm/limits.h>
#include <cjm/load.h>

/* ---- Where we are in the document. Lives on the stack; written out only for a complaint. */
typedef struct Trail {
    const struct Trail *parent; /* NULL: the document */
    const char *key;            /* NULL: an item of a list */
    size_t index;
} Trail;

/* ---- names.c: what references are resolved by. */
typedef struct NameIndex {
    const char *noun;       /* "stage", for messages */
    DiagnosticCode unknown; /* CODE_UNKNOWN_STAGE … */
    GHashTable *ids;        /* text → entry + 1 */
    GHashTable *names;      /* text → entry + 1, or AMBIGUOUS */
    GHashTable *folded; /* the same by names without case and space at the ends; grows on demand */
    GPtrArray *candidates; /* every id and name, for "did you mean" */
    GPtrArray *name_texts; /* every name … */
    GArray *name_entries;  /* … and the entry (size_t) that has it */
    guint folded_count;    /* of name_texts, in folded */
    GArray *spans;         /* of Span, one an entry */
    bool incomplete;       /* an entry could not be read: an unknown name may be meant for it */
} NameIndex;

typedef struct Loader {
    const Source *source;
    Diagnostics *diagnostics;
    Journey *journey;
    bool one_language;    /* missing translations count for the drawn language alone … */
    const char *language; /* … which is this one, or the journey's own where it is NULL */
    bool scale_broken;    /* scores cannot be compared with the scale */
    bool owners_listed;
    bool owners_exceeded;  /* complained of once */
    bool persona_alone;    /* the first persona is that of the key `persona` */
    GArray *owners;        /* of Owner: grows where `owners` is absent */
    GArray *personas;      /* of Persona */
    GHashTable *languages; /* of the tags kept in the journey's strings */
    NameIndex stage_names, channel_names, owner_names, touchpoint_names, persona_names;
} Loader;

/* ---- complain.c */
void complain(Loader *loader, DiagnosticCode code, Span span, const Trail *trail, const char *hint,
              const char *format, ...) G_GNUC_PRINTF(6, 7);
/* "expected a list, found a text", unless the node was refused before. Answers false. */
bool complain_type(Loader *loader, const Node *node, const Trail *trail, const char *expected);
/* A word of the file, short enough for a message. Caller frees. */
char *shorten(const char *text);
/* "did you mean 'x'?", or NULL. Caller frees. */
char *hint_nearest(const char *word, const char *const *candidates, size_t count);
/* Whether a key stands between two commas, or before a bracket: the rest of a text that a ','
 * ended.
 */
bool is_stray(const Loader *loader, const NodePair *pair);
/* What to do about a stray key; before: the value that the ',' ended, or NULL. Caller frees. */
char *hint_stray(const Node *key, const Node *before);
/* "a" or "an". */
const char *article_for(const char *noun);
/* The span where it is on one line, else its first character. */
Span first_line(const Loader *loader, Span span);

/* ---- number.c */
/* What to write instead of a text that is no number, or NULL. Caller frees. */
char *number_hint(const char *text);

/* ---- text.c */
bool read_wording(Loader *loader, const Node *node, const Trail *trail, Wording *ret_wording);
/* Complains of more languages than LIMIT_LANGUAGES, which bounds what is quadratic in them. Answers
 * false. */
bool complain_languages(Loader *loader, const Node *node, const Trail *trail);
/* Whether a value that may be a text or a mapping of keys is a text: its keys are languages. */
bool is_wording(const Node *node, const char *const *keys, size_t key_count);
/* One string with the limits checked, or NULL after a complaint. Owned by the journey. */
const char *read_string(Loader *loader, const Node *node, const Trail *trail, const char *expected);
/* A string in the journey's language; an empty one is not given. */
Wording plain_wording(Loader *loader, const char *string, Span span);

/* ---- names.c */
void name_index_init(NameIndex *names, const char *noun, DiagnosticCode unknown);
void name_index_clear(NameIndex *names);
/* Adds the next entry; id may be NULL. An id that another entry has is an error, which leaves this
 * entry to be found by its name alone. */
void name_index_add(Loader *loader, NameIndex *names, const char *id, const Wording *name,
                    const Node *node, const Trail *trail);
bool name_index_find(NameIndex *names, const char *text, size_t *ret_index);
/* An id or a name, exactly or ignoring case; several or none of that name is an error. */
bool read_reference(Loader *loader, NameIndex *names, const Node *node, const Trail *trail,
                    size_t *ret_index);

/* ---- Warnings about the content of a journey. */
void check_touchpoints(Loader *loader);  /* check_touchpoints.c */
void check_places(Loader *loader);       /* check_places.c */
void check_translations(Loader *loader); /* check_translations.c */

#endif
