/* SPDX-License-Identifier: MIT */
/* The one list of diagnostic codes: name, level, summary. Names are stable: never renamed, never
 * reused. Each has an explanation in src/diagnostics/explanations.c and a case in tests. */
#ifndef CJM_CODES_H
#define CJM_CODES_H

#define DIAGNOSTIC_CODES(CODE)                                                                     \
    /* the file as bytes and as YAML */                                                            \
    CODE(NOT_UTF8, "not-utf8", LEVEL_ERROR, "the file is not valid UTF-8")                         \
    CODE(YAML_SYNTAX, "yaml-syntax", LEVEL_ERROR, "the file is not valid YAML")                    \
    CODE(CONTROL_CHARACTER, "control-character", LEVEL_ERROR, "a control character in a text")     \
    CODE(EMPTY_DOCUMENT, "empty-document", LEVEL_ERROR, "the file holds no journey")               \
    CODE(SECOND_DOCUMENT, "second-document", LEVEL_ERROR, "a second YAML document in one file")    \
    CODE(ANCHOR, "anchor", LEVEL_ERROR, "anchors, aliases and merge keys are not accepted")        \
    CODE(TAG, "tag", LEVEL_ERROR, "YAML tags are not accepted")                                    \
    CODE(DIRECTIVE, "directive", LEVEL_ERROR, "directives other than %YAML are not accepted")      \
    CODE(LIMIT, "limit", LEVEL_ERROR, "a limit of the format is exceeded")                         \
    /* the document against the format */                                                          \
    CODE(DUPLICATE_KEY, "duplicate-key", LEVEL_ERROR, "a key stands twice in one mapping")         \
    CODE(UNKNOWN_KEY, "unknown-key", LEVEL_ERROR, "a key that the format does not know")           \
    CODE(WRONG_TYPE, "wrong-type", LEVEL_ERROR, "a value of the wrong type")                       \
    CODE(MISSING_KEY, "missing-key", LEVEL_ERROR, "a required key is missing")                     \
    CODE(INVALID_VALUE, "invalid-value", LEVEL_ERROR, "a value that the key does not allow")       \
    CODE(INVALID_NUMBER, "invalid-number", LEVEL_ERROR, "not a finite number")                     \
    CODE(UNKNOWN_VERSION, "unknown-version", LEVEL_ERROR, "a format version that is not known")    \
    CODE(INVALID_ID, "invalid-id", LEVEL_ERROR, "an id with characters that ids may not have")     \
    CODE(DUPLICATE_ID, "duplicate-id", LEVEL_ERROR, "an id is used twice")                         \
    CODE(INVALID_LINK, "invalid-link", LEVEL_ERROR, "a link that is not http, https or mailto")    \
    CODE(INVALID_DATE, "invalid-date", LEVEL_ERROR, "not a date of the form 2026-11-22")           \
    CODE(INVALID_COLOUR, "invalid-colour", LEVEL_ERROR, "not a colour of the form #rrggbb")        \
    CODE(NO_STAGES, "no-stages", LEVEL_ERROR, "the journey has no stages")                         \
    CODE(NO_CHANNELS, "no-channels", LEVEL_ERROR, "the journey has no channels")                   \
    CODE(UNKNOWN_STAGE, "unknown-stage", LEVEL_ERROR, "a stage that the journey does not have")    \
    CODE(UNKNOWN_CHANNEL, "unknown-channel", LEVEL_ERROR,                                          \
         "a channel that the journey does not have")                                               \
    CODE(UNKNOWN_OWNER, "unknown-owner", LEVEL_ERROR, "an owner that is not in owners")            \
    CODE(UNKNOWN_STEP, "unknown-step", LEVEL_ERROR, "a step that names no touchpoint")             \
    CODE(UNKNOWN_PERSONA, "unknown-persona", LEVEL_ERROR, "a persona that is not in personas")     \
    CODE(AMBIGUOUS_NAME, "ambiguous-name", LEVEL_ERROR, "a name that fits more than one")          \
    CODE(SCORE_OFF_SCALE, "score-off-scale", LEVEL_ERROR, "a score outside the scale")             \
    CODE(INVALID_SCALE, "invalid-scale", LEVEL_ERROR, "a scale whose min is not below its max")    \
    CODE(UNKNOWN_THEME, "unknown-theme", LEVEL_ERROR, "a theme that does not exist")               \
    /* drawn all the same */                                                                       \
    CODE(NO_OWNER, "no-owner", LEVEL_WARNING, "a touchpoint without owner")                        \
    CODE(NO_ACTION, "no-action", LEVEL_WARNING, "a touchpoint without action")                     \
    CODE(NO_IMPACT, "no-impact", LEVEL_WARNING, "a touchpoint without impact")                     \
    CODE(NO_CURRENT, "no-current", LEVEL_WARNING, "a touchpoint without current score")            \
    CODE(NO_DESIRED, "no-desired", LEVEL_WARNING, "a touchpoint without desired score")            \
    CODE(EMPTY_STAGE, "empty-stage", LEVEL_WARNING, "a stage without any touchpoint")              \
    CODE(EMPTY_CHANNEL, "empty-channel", LEVEL_WARNING, "a channel without any touchpoint")        \
    CODE(MISSING_TRANSLATION, "missing-translation", LEVEL_WARNING, "a text lacks a language")     \
    CODE(SEVERE_WITHOUT_ACTION, "severe-without-action", LEVEL_WARNING,                            \
         "a severe gap without an action")                                                         \
    CODE(BIDI_CONTROL, "bidi-control", LEVEL_WARNING, "a character that reorders the line")        \
    CODE(TRUTH_VALUE, "truth-value", LEVEL_WARNING, "yes or no where true or false is meant")      \
    CODE(MISSING_GLYPH, "missing-glyph", LEVEL_WARNING, "a character that no font can draw")       \
    CODE(MISSING_LANGUAGE, "missing-language", LEVEL_WARNING,                                      \
         "a language that no text of the file has")                                                \
    CODE(UNKNOWN_ICON, "unknown-icon", LEVEL_WARNING, "an icon that does not exist")               \
    CODE(UNKNOWN_FONT, "unknown-font", LEVEL_WARNING, "a theme's font that is not found")          \
    CODE(LOW_CONTRAST, "low-contrast", LEVEL_WARNING, "text and ground are too alike")             \
    /* the gate: limits set by the caller */                                                       \
    CODE(GAP_LIMIT, "gap-limit", LEVEL_ERROR, "a gap beyond --max-gap")                            \
    CODE(SPREAD_LIMIT, "spread-limit", LEVEL_ERROR, "a spread beyond --max-spread")                \
    CODE(COVERAGE_LIMIT, "coverage-limit", LEVEL_ERROR, "a coverage below --min-coverage")         \
    CODE(ANSWERS_LIMIT, "answers-limit", LEVEL_ERROR,                                              \
         "a measured score with fewer answers than --min-answers")                                 \
    CODE(WARNINGS_LIMIT, "warnings-limit", LEVEL_ERROR, "more warnings than --max-warnings")       \
    CODE(AGE_LIMIT, "age-limit", LEVEL_ERROR, "scores older than --max-age")                       \
    CODE(REQUIRED_FIELD, "required-field", LEVEL_ERROR, "a field that --require asks for")         \
    CODE(GOT_WORSE, "got-worse", LEVEL_ERROR, "a current score fell, under --fail-on worse")       \
    CODE(SCORE_LOST, "score-lost", LEVEL_ERROR, "a current score is gone, under --fail-on lost")   \
    CODE(NOTHING_SHARED, "nothing-shared", LEVEL_WARNING,                                          \
         "files that are compared and have no touchpoint in common")                               \
    CODE(NOT_IN_ORDER, "not-in-order", LEVEL_WARNING,                                              \
         "files that are compared and not in the order of their dates")                            \
    CODE(GAP_GREW, "gap-grew", LEVEL_ERROR, "a gap grew, under --fail-on gap")                     \
    /* outputs and the system */                                                                   \
    CODE(PICTURE_TOO_LARGE, "picture-too-large", LEVEL_ERROR,                                      \
         "the picture exceeds a format's size")                                                    \
    CODE(NO_FONTS, "no-fonts", LEVEL_ERROR, "the program's fonts are not found")                   \
    CODE(CANNOT_READ, "cannot-read", LEVEL_ERROR, "an input cannot be read")                       \
    CODE(CANNOT_WRITE, "cannot-write", LEVEL_ERROR, "an output cannot be written")                 \
    CODE(MISSING_LIBRARY, "missing-library", LEVEL_ERROR, "a shared library cannot be opened")     \
    CODE(USAGE, "usage", LEVEL_ERROR, "wrong use of the command line")                             \
    CODE(INTERNAL, "internal", LEVEL_ERROR, "a defect in cjm itself")                              \
    CODE(SYSTEM_FONT, "system-font", LEVEL_NOTE, "a character is drawn with a system font")        \
    CODE(SIMPLE_FLOW, "simple-flow", LEVEL_NOTE, "a flow is drawn more simply than asked for")

#define CODE_ENUM(identifier, name, level, summary) CODE_##identifier,
typedef enum { DIAGNOSTIC_CODES(CODE_ENUM) CODE_COUNT } DiagnosticCode;
#undef CODE_ENUM

#endif
