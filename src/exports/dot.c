/* SPDX-License-Identifier: MIT */
/* The flow as Graphviz DOT. Texts of the journey stand in labels alone, where everything that
 * Graphviz would read in them (escapes, entities, HTML) is written as itself. Used by the pipeline.
 */
#include <string.h>

#include <cjm/export.h>
#include <cjm/strings.h>

/* Graphviz counts in points, from the bottom up. */
static const double POINTS = 0.75;

typedef struct DotWriter {
    const Map *map;
    const Flow *flow;
    const FlowLayout *layout;
    const Theme *theme;
    GString *out;
} DotWriter;

/* ---- Values. */

/* XML has no place for these, and Graphviz writes them as they are. */
static bool is_writable(gunichar character)
{
    return character >= 0x20 && character != 0x7f && !(character >= 0x80 && character < 0xa0) &&
           (character & 0xfffe) != 0xfffe;
}

static void append_label(GString *out, const char *text)
{
    for (const char *at = text; *at; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        switch (character) {
        case '"':
            g_string_append(out, "\\\"");
            break;
        case '\\':
            g_string_append(out, "\\\\");
            break;
        case '&':
            g_string_append(out, "&amp;");
            break;
        case '\n':
            g_string_append(out, "\\n");
            break;
        case '\t':
            g_string_append_c(out, ' ');
            break;
        default:
            g_string_append_unichar(out, is_writable(character) ? character : 0xfffd);
        }
    }
}

static void add_label(const DotWriter *writer, const char *name, const char *text)
{
    g_string_append_printf(writer->out, "%s=\"", name);
    append_label(writer->out, text);
    g_string_append_c(writer->out, '"');
}

/* Graphviz 2 writes links into SVG as they stand, so they are made safe for XML here; later
 * versions leave entities alone. */
static void add_link(const DotWriter *writer, const char *link)
{
    if (!text_is_link(link)) {
        return;
    }
    g_string_append(writer->out, ", URL=\"");
    for (const char *at = link; *at; at++) {
        unsigned char byte = (unsigned char)*at;
        if (byte == '&') {
            g_string_append(writer->out, "&amp;");
        } else if (byte <= ' ' || byte >= 0x7f || strchr("\"<>\\^`{|}'", byte)) {
            g_string_append_printf(writer->out, "%%%02X", byte);
        } else {
            g_string_append_c(writer->out, (char)byte);
        }
    }
    g_string_append_c(writer->out, '"');
}

static void add_number(const DotWriter *writer, double value)
{
    char text[G_ASCII_DTOSTR_BUF_SIZE];
    g_ascii_formatd(text, sizeof text, "%.2f", value);
    g_string_append(writer->out, text);
}

static void add_point(const DotWriter *writer, double x, double y)
{
    bool mirror = writer->map->locale.right_to_left;
    add_number(writer, (mirror ? writer->layout->width - x : x) * POINTS);
    g_string_append_c(writer->out, ',');
    add_number(writer, (writer->layout->height - y) * POINTS);
}

static void add_colour(const DotWriter *writer, const char *name, Colour colour)
{
    g_string_append_printf(writer->out, "%s=\"#%02x%02x%02x\"", name, colour.red, colour.green,
                           colour.blue);
}

static void add_role(const DotWriter *writer, const char *name, int role)
{
    add_colour(writer, name, writer->theme->colours[role]);
}

/* ---- The graph and its stages. */

static const char *direction(const DotWriter *writer, bool downwards)
{
    return downwards ? "TB" : writer->map->locale.right_to_left ? "RL" : "LR";
}

static void add_head(const DotWriter *writer, bool downwards)
{
    GString *out = writer->out;
    g_string_append(out, "// The places are cjm's: neato -n2 keeps them, dot lays the graph out "
                         "anew.\ndigraph journey {\n  graph [");
    const char *title = map_text(writer->map, &writer->map->journey->title);
    add_label(writer, "label", title ? title : "");
    g_string_append_printf(out, ", labelloc=t, fontsize=20, fontname=\"Noto Sans\", rankdir=%s, ",
                           direction(writer, downwards));
    add_role(writer, "bgcolor", ROLE_PAPER);
    g_string_append(out, ", ");
    add_role(writer, "fontcolor", ROLE_INK);
    g_string_append(out, ", newrank=true, ranksep=0.6, nodesep=0.3];\n"
                         "  node [shape=box, style=filled, fontname=\"Noto Sans\", fontsize=10, ");
    add_role(writer, "fontcolor", ROLE_INK);
    g_string_append(out, "];\n  edge [fontname=\"Noto Sans\", fontsize=9, arrowsize=0.6, ");
    add_role(writer, "fontcolor", ROLE_INK);
    g_string_append(out, "];\n");
}

/* "Store · Cashier\nOpen a second\ntill\n−5": channel and owner, what happens, the gap. */
static char *node_label(const DotWriter *writer, const CardLayout *card)
{
    const Map *map = writer->map;
    const Touchpoint *touchpoint = &map->journey->touchpoints[card->touchpoint];
    const TouchpointFigures *figures = &map->analysis->touchpoints[card->touchpoint];
    const char *channel = map_text(map, &map->journey->channels[touchpoint->channel].name);
    const char *owner = map_owner_name(map, touchpoint->owner);
    GString *label = g_string_new(channel);
    g_string_append_printf(label, "%s%s", owner ? " · " : "", owner ? owner : "");
    for (size_t i = 0; i < card->title.count; i++) {
        const TextLine *line =
            &g_array_index(writer->layout->lines, TextLine, card->title.first + i);
        g_string_append_c(label, '\n');
        g_string_append_len(label, line->string, (gssize)line->length);
    }
    if (figures->scored) {
        g_autofree char *gap =
            locale_format_signed(&map->locale, figures->gap, map_decimals(map), true);
        g_string_append_printf(label, "\n%s", gap);
    }
    return g_string_free(label, FALSE);
}

static void add_node(const DotWriter *writer, const CardLayout *card)
{
    const Touchpoint *touchpoint = &writer->map->journey->touchpoints[card->touchpoint];
    GapSeverity severity = writer->map->analysis->touchpoints[card->touchpoint].severity;
    g_autofree char *label = node_label(writer, card);
    g_string_append_printf(writer->out, "    t%zu [", card->touchpoint + 1);
    add_label(writer, "label", label);
    g_string_append(writer->out, ", pos=\"");
    add_point(writer, card->box.x + card->box.width / 2, card->box.y + card->box.height / 2);
    g_string_append(writer->out, "!\", width=");
    add_number(writer, card->box.width * POINTS / 72);
    g_string_append(writer->out, ", height=");
    add_number(writer, card->box.height * POINTS / 72);
    g_string_append(writer->out, ", ");
    add_role(writer, "fillcolor", severity_tint(severity));
    g_string_append(writer->out, ", ");
    add_role(writer, "color", severity_ink(severity));
    g_string_append(writer->out, ", penwidth=");
    add_number(writer, severity_edge(severity) / 2);
    if (touchpoint->link) {
        add_link(writer, touchpoint->link);
    }
    g_string_append(writer->out, "];\n");
}

static void add_stage(const DotWriter *writer, size_t stage)
{
    const Map *map = writer->map;
    const FlowLayout *layout = writer->layout;
    g_string_append_printf(writer->out, "  subgraph cluster_%zu {\n    graph [", stage + 1);
    const char *name = map_text(map, &map->journey->stages[stage].name);
    add_label(writer, "label", name ? name : "");
    if (layout->stage_boxes) {
        const Box *box = &layout->stage_boxes[stage];
        bool mirror = map->locale.right_to_left;
        double left = mirror ? box->x + box->width : box->x;
        g_string_append(writer->out, ", bb=\"");
        add_point(writer, left, box->y + box->height);
        g_string_append_c(writer->out, ',');
        add_point(writer, mirror ? box->x : box->x + box->width, box->y);
        g_string_append_c(writer->out, '"');
    }
    g_string_append(writer->out, ", fontsize=12, style=filled, ");
    add_role(writer, "fillcolor", ROLE_BAND);
    g_string_append(writer->out, ", ");
    add_role(writer, "color", ROLE_BAND);
    g_string_append(writer->out, "];\n");
    for (size_t i = 0; i < layout->card_count; i++) {
        if (map->journey->touchpoints[layout->cards[i].touchpoint].stage == stage) {
            add_node(writer, &layout->cards[i]);
        }
    }
    g_string_append(writer->out, "  }\n");
}

/* Where dot lays the graph out anew, the stages keep their order. */
static void add_order(const DotWriter *writer)
{
    const Journey *journey = writer->map->journey;
    g_autofree size_t *first = g_new(size_t, journey->stage_count);
    for (size_t i = 0; i < journey->stage_count; i++) {
        first[i] = NONE;
    }
    for (size_t i = journey->touchpoint_count; i-- > 0;) {
        first[journey->touchpoints[i].stage] = i;
    }
    size_t before = NONE;
    for (size_t i = 0; i < journey->stage_count; i++) {
        if (before != NONE && first[i] != NONE) {
            g_string_append_printf(writer->out, "  t%zu -> t%zu [style=invis, weight=0];\n",
                                   before + 1, first[i] + 1);
        }
        before = first[i] != NONE ? first[i] : before;
    }
}

/* ---- Edges: one a strand. */

static void add_line(const DotWriter *writer, double x1, double y1, double x2, double y2, double x,
                     double y)
{
    const double points[] = {x1, y1, x2, y2, x, y};
    for (size_t i = 0; i < G_N_ELEMENTS(points); i += 2) {
        g_string_append_c(writer->out, ' ');
        add_point(writer, points[i], points[i + 1]);
    }
}

/* "e,x,y x,y x,y …": the tip, then Béziers. */
static void add_curve(const DotWriter *writer, const FlowLine *line)
{
    g_string_append(writer->out, ", pos=\"e,");
    add_point(writer, line->tip_x, line->tip_y);
    double x = 0, y = 0;
    for (size_t i = 0; i < line->segment_count; i++) {
        const PathSegment *segment = &line->segments[i];
        if (segment->operator== PATH_MOVE) {
            g_string_append_c(writer->out, ' ');
            add_point(writer, segment->x, segment->y);
        } else if (segment->operator== PATH_CURVE) {
            add_line(writer, segment->x1, segment->y1, segment->x2, segment->y2, segment->x,
                     segment->y);
        } else {
            add_line(writer, x + (segment->x - x) / 3, y + (segment->y - y) / 3,
                     x + (segment->x - x) * 2 / 3, y + (segment->y - y) * 2 / 3, segment->x,
                     segment->y);
        }
        x = segment->x;
        y = segment->y;
    }
    g_string_append_c(writer->out, '"');
}

/* What tells a path apart, with its share: only where it begins, as in the picture. */
static char *edge_label(const DotWriter *writer, const FlowEdge *edge, const FlowStrand *strand)
{
    if (strand->path == NONE) {
        return NULL;
    }
    const Path *path = &writer->map->journey->paths[strand->path];
    GString *label = g_string_new(NULL);
    bool is_first =
        edge->tail == path->steps[0] && path->step_count > 1 && edge->head == path->steps[1];
    if (is_first) {
        const char *name = map_text(writer->map, &path->name);
        g_string_append(label, name ? name : path->id);
    }
    if (strand->repeats > 1) {
        g_autofree char *times = locale_format_count(&writer->map->locale, strand->repeats);
        g_string_append_printf(label, "%s%s×", label->len > 0 ? " " : "", times);
    }
    return g_string_free(label, label->len == 0);
}

/* The nearest that DOT has to a dash. */
static const char *line_style(const ScenePaint *paint)
{
    return paint->dash <= 0 ? "solid" : paint->dash < 1.3 * paint->space ? "dotted" : "dashed";
}

static void add_edge(const DotWriter *writer, const FlowLine *line)
{
    const FlowEdge *edge = &writer->flow->edges[line->edge];
    const FlowStrand *strand = &writer->flow->strands[line->strand];
    ScenePaint paint = strand->path == NONE ? paint_stroke(ROLE_MUTED, line->width)
                                            : path_paint(strand->path, line->width);
    g_autofree char *label = edge_label(writer, edge, strand);
    g_string_append_printf(writer->out, "  t%zu -> t%zu [", edge->tail + 1, edge->head + 1);
    add_role(writer, "color", paint.stroke);
    g_string_append_printf(writer->out, ", style=%s, penwidth=", line_style(&paint));
    add_number(writer, line->width * POINTS);
    if (edge->steps_back) {
        g_string_append(writer->out, ", constraint=false");
    }
    if (label) {
        g_string_append(writer->out, ", ");
        add_label(writer, "label", label);
    }
    add_curve(writer, line);
    g_string_append(writer->out, "];\n");
}

void export_dot(const Map *map, const Flow *flow, const FlowLayout *layout, const Theme *theme,
                GString *out)
{
    DotWriter writer = {map, flow, layout, theme, out};
    add_head(&writer, layout->downwards);
    for (size_t i = 0; i < map->journey->stage_count; i++) {
        add_stage(&writer, i);
    }
    add_order(&writer);
    for (size_t i = 0; i < layout->line_count; i++) {
        add_edge(&writer, &layout->flow_lines[i]);
    }
    g_string_append(out, "}\n");
}
