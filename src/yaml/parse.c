/* SPDX-License-Identifier: MIT */
/* The one file that sees libyaml: its events become nodes with byte spans. Depth and number are
 * counted event by event, since libyaml itself is quadratic in the depth. */
#include <string.h>
#include <yaml.h>
#include <cjm/limits.h>
#include "parts.h"

/* A collection that is still open. */
typedef struct Frame {
    Node *node;
    guint first_child; /* index into Parse.children */
    bool is_flow;
    bool is_key;
} Frame;

typedef struct Parse {
    const Source *source;
    Diagnostics *diagnostics;
    Document *document;
    yaml_parser_t parser;
    const char *text; /* after the byte order mark */
    size_t start;     /* bytes before text */
    size_t length;
    size_t character; /* a place known both ways: libyaml counts code points, spans count bytes */
    size_t offset;
    Frame frames[LIMIT_DEPTH];
    size_t depth;
    GPtrArray *children; /* of all open collections, innermost last */
    size_t node_count;
    bool done;
} Parse;

/* How many of the next eight bytes, at most limit, are characters of their own before the first
 * that is not. */
static size_t count_plain(const Parse *parse, size_t limit)
{
    guint64 word;
    if (parse->length - parse->offset < sizeof word) {
        return 0;
    }
    memcpy(&word, parse->text + parse->offset, sizeof word);
    guint64 marked = GUINT64_FROM_LE(word) & G_GUINT64_CONSTANT(0x8080808080808080);
    size_t plain = marked == 0 ? sizeof word : (size_t)__builtin_ctzll(marked) / 8;
    return MIN(plain, limit);
}

/* Marks come in the order of the text, so that walking from the last one is linear in all. */
static size_t find_offset(Parse *parse, const yaml_mark_t *mark)
{
    while (parse->character < mark->index && parse->offset < parse->length) {
        size_t step = count_plain(parse, mark->index - parse->character);
        if (step > 0) {
            parse->offset += step;
            parse->character += step;
            continue;
        }
        const char *at = parse->text + parse->offset;
        parse->offset += (size_t)(g_utf8_next_char(at) - at);
        parse->character++;
    }
    while (parse->character > mark->index && parse->offset > 0) {
        do {
            parse->offset--;
        } while (parse->offset > 0 && ((unsigned char)parse->text[parse->offset] & 0xC0) == 0x80);
        parse->character--;
    }
    return parse->start + parse->offset;
}

static Span event_span(Parse *parse, const yaml_event_t *event)
{
    size_t start = find_offset(parse, &event->start_mark);
    size_t end = find_offset(parse, &event->end_mark);
    return (Span){.start = start, .end = MAX(start, end)};
}

/* Stops reading: what is left would cost too much or mean nothing. */
static void stop(Parse *parse)
{
    parse->done = true;
    parse->document->root = NULL;
}

static bool expects_key(const Parse *parse)
{
    if (parse->depth == 0) {
        return false;
    }
    const Frame *frame = &parse->frames[parse->depth - 1];
    return frame->node->kind == NODE_MAPPING &&
           (parse->children->len - frame->first_child) % 2 == 0;
}

static Node *add_node(Parse *parse, Span span)
{
    if (++parse->node_count > LIMIT_NODES) {
        diagnostics_add(parse->diagnostics, CODE_LIMIT, parse->source, span, NULL,
                        "split the journey", "more than %d values and keys in one file",
                        LIMIT_NODES);
        stop(parse);
        return NULL;
    }
    Node *node = storage_add_node(&parse->document->storage);
    node->span = span;
    if (parse->depth == 0) {
        parse->document->root = node;
    } else {
        g_ptr_array_add(parse->children, node);
    }
    return node;
}

static bool ends_property(char character)
{
    return g_ascii_isspace(character) || strchr(",[]{}", character) != NULL;
}

/* Where the anchor or tag stands that an event begins with: the word that starts with sign. */
static Span find_property(const Parse *parse, Span span, char sign)
{
    const char *text = parse->text - parse->start;
    size_t at = span.start;
    bool between_words = true;
    while (at < span.end && !(between_words && text[at] == sign)) {
        between_words = g_ascii_isspace(text[at]);
        at++;
    }
    size_t end = at;
    while (end < span.end && !ends_property(text[end])) {
        end++;
    }
    return end > at ? (Span){.start = at, .end = end} : span;
}

static void refuse_properties(Parse *parse, Span span, const yaml_char_t *anchor,
                              const yaml_char_t *tag)
{
    if (anchor) {
        diagnostics_add(parse->diagnostics, CODE_ANCHOR, parse->source,
                        find_property(parse, span, '&'), NULL,
                        "remove it, and write the value out where it is needed",
                        "anchors ('&name') are not accepted");
    }
    if (tag) {
        diagnostics_add(
            parse->diagnostics, CODE_TAG, parse->source, find_property(parse, span, '!'), NULL,
            "remove it; the format knows the type of every key", "tags ('!name') are not accepted");
    }
}

static void on_alias(Parse *parse, const yaml_event_t *event)
{
    Span span = event_span(parse, event);
    diagnostics_add(parse->diagnostics, CODE_ANCHOR, parse->source, span, NULL,
                    "write the value out; a name listed under owners: serves where an alias would",
                    "aliases ('*name') are not accepted");
    Node *node = add_node(parse, span);
    if (node) {
        node->kind = NODE_REFUSED;
    }
}

/* Escapes may make what the bytes may not hold. */
static bool check_scalar(Parse *parse, const Node *node)
{
    size_t found;
    gunichar character;
    if (!find_control_character(node->text, node->length, &found, &character)) {
        return true;
    }
    diagnostics_add(parse->diagnostics, CODE_CONTROL_CHARACTER, parse->source, node->span, NULL,
                    "remove its escape", "the text holds the control character U+%04X", character);
    return false;
}

static bool is_merge_key(const Node *node)
{
    return node->plain && g_str_equal(node->text, "<<");
}

static Span trim_span(const Parse *parse, Span span)
{
    const char *text = parse->text - parse->start;
    while (span.end > span.start && g_ascii_isspace(text[span.end - 1])) {
        span.end--;
    }
    return span;
}

static void on_scalar(Parse *parse, const yaml_event_t *event)
{
    bool is_key = expects_key(parse);
    Node *node = add_node(parse, event_span(parse, event));
    if (!node) {
        return;
    }
    yaml_scalar_style_t style = event->data.scalar.style;
    refuse_properties(parse, node->span, event->data.scalar.anchor, event->data.scalar.tag);
    node->kind = NODE_SCALAR;
    node->plain = style == YAML_PLAIN_SCALAR_STYLE;
    node->length = event->data.scalar.length;
    node->text = storage_add_text(&parse->document->storage, (const char *)event->data.scalar.value,
                                  node->length);
    if (style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE) {
        node->span = trim_span(parse, node->span);
    }
    if (style == YAML_DOUBLE_QUOTED_SCALAR_STYLE && !check_scalar(parse, node)) {
        node->kind = NODE_REFUSED;
    } else if (is_key && is_merge_key(node)) {
        diagnostics_add(parse->diagnostics, CODE_ANCHOR, parse->source, node->span, NULL,
                        "write the keys out", "merge keys ('<<') are not accepted");
        node->kind = NODE_REFUSED;
    }
}

static void open_collection(Parse *parse, const yaml_event_t *event, NodeKind kind, bool is_flow)
{
    Span span = event_span(parse, event);
    if (parse->depth == LIMIT_DEPTH) {
        diagnostics_add(parse->diagnostics, CODE_LIMIT, parse->source, span, NULL, NULL,
                        "lists and mappings are nested deeper than %d levels", LIMIT_DEPTH);
        stop(parse);
        return;
    }
    bool is_key = expects_key(parse);
    Node *node = add_node(parse, span);
    if (!node) {
        return;
    }
    node->kind = kind;
    if (is_key) {
        diagnostics_add(parse->diagnostics, CODE_WRONG_TYPE, parse->source, span, NULL,
                        "put a text that begins with '{' or '[' in quotes",
                        "a key must be a text, not a list or a mapping");
    }
    parse->frames[parse->depth++] = (Frame){
        .node = node,
        .first_child = parse->children->len,
        .is_flow = is_flow,
        .is_key = is_key,
    };
}

/* libyaml ends a block at the next token; here it ends with its last child. */
static size_t find_end(Parse *parse, const Frame *frame, const yaml_event_t *event)
{
    size_t end = find_offset(parse, &event->end_mark);
    if (frame->is_flow) {
        return end;
    }
    if (parse->children->len > frame->first_child) {
        const Node *last = g_ptr_array_index(parse->children, parse->children->len - 1);
        return last->span.end;
    }
    return frame->node->span.end;
}

static void close_collection(Parse *parse, const yaml_event_t *event)
{
    const Frame *frame = &parse->frames[--parse->depth];
    Node *node = frame->node;
    node->span.end = MAX(node->span.start, find_end(parse, frame, event));
    guint count = parse->children->len - frame->first_child;
    Node **children = count > 0 ? (Node **)parse->children->pdata + frame->first_child : NULL;
    if (node->kind == NODE_MAPPING) {
        storage_set_pairs(&parse->document->storage, node, children, count);
    } else {
        storage_set_items(&parse->document->storage, node, children, count);
    }
    g_ptr_array_set_size(parse->children, (gint)frame->first_child);
    if (frame->is_key) {
        node->kind = NODE_REFUSED;
    }
}

static void on_event(Parse *parse, const yaml_event_t *event)
{
    switch (event->type) {
    case YAML_ALIAS_EVENT:
        on_alias(parse, event);
        break;
    case YAML_SCALAR_EVENT:
        on_scalar(parse, event);
        break;
    case YAML_SEQUENCE_START_EVENT:
        open_collection(parse, event, NODE_SEQUENCE,
                        event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE);
        if (!parse->done) {
            refuse_properties(parse, parse->frames[parse->depth - 1].node->span,
                              event->data.sequence_start.anchor, event->data.sequence_start.tag);
        }
        break;
    case YAML_MAPPING_START_EVENT:
        open_collection(parse, event, NODE_MAPPING,
                        event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE);
        if (!parse->done) {
            refuse_properties(parse, parse->frames[parse->depth - 1].node->span,
                              event->data.mapping_start.anchor, event->data.mapping_start.tag);
        }
        break;
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        close_collection(parse, event);
        break;
    case YAML_DOCUMENT_END_EVENT:
        /* The rest is read without libyaml: its directives could cost seconds. */
        screen_rest(parse->source, find_offset(parse, &event->end_mark), parse->diagnostics);
        parse->done = true;
        break;
    default:
        parse->done = event->type == YAML_STREAM_END_EVENT;
        break;
    }
}

static void report_failure(Parse *parse)
{
    const yaml_parser_t *parser = &parse->parser;
    SyntaxProblem problem = {
        .problem = parser->problem ? parser->problem : "not readable as YAML",
        .offset = parser->error == YAML_READER_ERROR ? parse->start + parser->problem_offset
                                                     : find_offset(parse, &parser->problem_mark),
        .has_context = parser->context != NULL && parser->error != YAML_READER_ERROR,
    };
    if (problem.has_context) {
        problem.context_offset = find_offset(parse, &parser->context_mark);
    }
    explain_syntax(parse->source, &problem, parse->diagnostics);
    stop(parse);
}

static void run(Parse *parse)
{
    yaml_parser_set_encoding(&parse->parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parse->parser, (const unsigned char *)parse->text, parse->length);
    while (!parse->done) {
        yaml_event_t event;
        if (!yaml_parser_parse(&parse->parser, &event)) {
            report_failure(parse);
            return;
        }
        on_event(parse, &event);
        yaml_event_delete(&event);
    }
}

void parse_document(Document *document, Diagnostics *diagnostics)
{
    Parse parse = {
        .source = document->source,
        .diagnostics = diagnostics,
        .document = document,
        .start = source_line_at(document->source, 0).start,
        .children = g_ptr_array_new(),
    };
    size_t length;
    parse.text = source_text(document->source, &length) + parse.start;
    parse.length = length - parse.start;
    if (yaml_parser_initialize(&parse.parser)) {
        run(&parse);
        yaml_parser_delete(&parse.parser);
    }
    g_ptr_array_unref(parse.children);
}
