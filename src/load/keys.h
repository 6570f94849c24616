/* SPDX-License-Identifier: MIT */
/* The key table: the one list of all that a file may say. A rule tells the key, the type of its
 * value and the field of the struct that takes it. To add a key: a rule, a field, a test. */
#ifndef LOAD_KEYS_H
#define LOAD_KEYS_H

#include "loader.h"

typedef enum {
    CONTEXT_JOURNEY,
    CONTEXT_PERSONA,
    CONTEXT_SCALE,
    CONTEXT_THRESHOLDS,
    CONTEXT_POLICY,
    CONTEXT_STAGE,
    CONTEXT_CHANNEL,
    CONTEXT_OWNER,
    CONTEXT_TOUCHPOINT,
    CONTEXT_IMPACT,
    CONTEXT_SCORE,
    CONTEXT_PATH,
    CONTEXT_LANE,
    CONTEXT_THEME,
    CONTEXT_FONTS,
    CONTEXT_COUNT,
} Context;

enum { MOST_KEYS = 32 }; /* in one context: keys are also bits of a guint32 */

typedef struct KeyRule KeyRule;

/* Reads a value into its field; false after a complaint, or for a node that was refused. */
typedef bool (*ReadValue)(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                          void *field);

/* A type of value: how it is read and what the manual calls it. */
typedef struct ValueType {
    ReadValue read;
    const char *words;
} ValueType;

struct KeyRule {
    Context context;
    const char *name;
    const ValueType *type;
    bool required;
    size_t offset;              /* of the field in the struct of the context */
    size_t given_offset;        /* of a bool that is set with it; 0: none */
    size_t span_offset;         /* of a Span that takes the place of the value; 0: none */
    double min, max;            /* numbers: the range, both ends included; both 0: any */
    const char *const *choices; /* words, ended by NULL, in the order of the enum … */
    int first_choice;           /* … and the enumerator of the first */
    const char *help;
};

/* The rules of a context: they stand together, in the order in which they are read. */
const KeyRule *context_rules(Context context, size_t *ret_count);
/* "a touchpoint", "the scale": the context in a sentence. */
const char *context_phrase(Context context);
/* The bit of a key in Record.mentioned. */
guint32 context_bit(Context context, const char *name);

/* ---- record.c: a mapping with the keys of a context. */
typedef struct Record {
    guint32 mentioned; /* keys with a value, readable or not */
    guint32 sound;     /* keys whose value was read */
} Record;

/* Checks keys and reads values into target. false when node is no mapping. */
bool record_read(Loader *loader, Context context, const Node *node, const Trail *trail,
                 void *target, Record *ret_record);
/* Complains of a key that stands twice. */
void complain_duplicate(Loader *loader, const Node *key, const Node *first, const Trail *trail);

/* A value that may be a text or a mapping of the context's keys. */
bool is_text_not_record(const Node *node, Context context);

/* ---- lists.c: lists of records, which have much in common. */

/* A list of at most limit items, longer ones cut after a complaint: their number in ret_count. */
bool read_list(Loader *loader, const Node *node, const Trail *trail, size_t limit, const char *noun,
               size_t *ret_count);

/* ---- The types, each in the file of its reader. */
extern const ValueType type_version, type_language, type_choice, type_text, type_id, type_number,
    type_whole, type_count, type_share, type_truth, type_date, type_link,
    type_colour;                                                             /* values.c */
extern const ValueType type_points, type_score, type_scale, type_thresholds; /* score.c */
extern const ValueType type_policy, type_age, type_fields;                   /* policy.c */
extern const ValueType type_stages, type_channels, type_owners, type_icon;   /* lists.c */
extern const ValueType type_persona, type_personas, type_texts;              /* personas.c */
extern const ValueType type_stage, type_channel, type_owner, type_impact, type_touchpoints;
/* touchpoints.c */
extern const ValueType type_paths, type_steps, type_path_persona; /* paths.c */
extern const ValueType type_lanes, type_cells;                    /* lanes.c */
extern const ValueType type_theme, type_theme_base, type_theme_colours, type_theme_fonts,
    type_font; /* theme_keys.c */

#endif
