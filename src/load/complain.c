/* SPDX-License-Identifier: MIT */
/* Problems with their path. Everything that a message needs is made only when it will be kept, so
 * that a file with a million faults is no slower than a right one. */
#include <string.h>
#include "loader.h"

static void append_trail(GString *out, const Trail *trail)
{
    if (!trail) {
        return;
    }
    append_trail(out, trail->parent);
    if (trail->key) {
        g_autofree char *key = shorten(trail->key);
        g_string_append_printf(out, "%s%s", out->len > 0 ? "." : "", key);
    } else {
        g_string_append_printf(out, "[%zu]", trail->index);
    }
}

void complain(Loader *loader, DiagnosticCode code, Span span, const Trail *trail, const char *hint,
              const char *format, ...)
{
    if (!diagnostics_would_keep(loader->diagnostics, code, loader->source)) {
        diagnostics_add(loader->diagnostics, code, loader->source, span, NULL, NULL, "%s", "");
        return;
    }
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *message = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    g_autoptr(GString) path = g_string_new(NULL);
    append_trail(path, trail);
    diagnostics_add(loader->diagnostics, code, loader->source, span,
                    path->len > 0 ? path->str : NULL, hint, "%s", message);
}

static const char *describe_node(const Node *node)
{
    switch (node->kind) {
    case NODE_SEQUENCE:
        return "a list";
    case NODE_MAPPING:
        return "a mapping";
    default:
        return node_is_absent(node) ? "nothing" : "a text";
    }
}

bool complain_type(Loader *loader, const Node *node, const Trail *trail, const char *expected)
{
    if (node->kind != NODE_REFUSED) {
        complain(loader, CODE_WRONG_TYPE, first_line(loader, node->span), trail, NULL,
                 "expected %s, found %s", expected, describe_node(node));
    }
    return false;
}

char *shorten(const char *text)
{
    enum { LONGEST = 60 };
    const char *at = text;
    for (size_t i = 0; i < LONGEST && *at; i++) {
        at = g_utf8_next_char(at);
    }
    g_autofree char *start = g_strndup(text, (gsize)(at - text));
    return g_strconcat(start, *at ? "…" : NULL, NULL);
}

char *hint_nearest(const char *word, const char *const *candidates, size_t count)
{
    const char *nearest = text_nearest(word, candidates, count);
    return nearest ? g_strdup_printf("did you mean '%s'?", nearest) : NULL;
}

bool is_stray(const Loader *loader, const NodePair *pair)
{
    if (!node_is_absent(pair->value)) {
        return false;
    }
    size_t length;
    const char *text = source_text(loader->source, &length);
    size_t at = pair->key->span.end;
    while (at < length && g_ascii_isspace(text[at])) {
        at++;
    }
    return at < length && (text[at] == ',' || text[at] == '}');
}

char *hint_stray(const Node *key, const Node *before)
{
    static const char reason[] = "a ',' ends a value inside { }";
    g_autofree char *joined = before && before->kind == NODE_SCALAR
                                  ? g_strdup_printf("%s.%s", before->text, key->text)
                                  : NULL;
    double number;
    return joined && number_parse(joined, &number)
               ? g_strdup_printf("%s: write %s", reason, joined)
               : g_strdup_printf("%s: put the text in quotes", reason);
}

const char *article_for(const char *noun)
{
    return strchr("aeiou", noun[0]) ? "an" : "a";
}

Span first_line(const Loader *loader, Span span)
{
    size_t length;
    const char *text = source_text(loader->source, &length);
    size_t bytes = MIN(span.end, length) - MIN(span.start, length);
    if (bytes > 0 &&
        (memchr(text + span.start, '\n', bytes) || memchr(text + span.start, '\r', bytes))) {
        return (Span){.start = span.start, .end = span.start + 1};
    }
    return span;
}
