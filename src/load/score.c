/* SPDX-License-Identifier: MIT */
/* Scores, the scale that they stand on, and the thresholds in its points. */
#include "keys.h"

/* A number on the scale. A broken scale was complained about; its scores are not to blame. */
static bool read_points(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                        void *field)
{
    double value;
    if (!type_number.read(loader, rule, node, trail, &value)) {
        return false;
    }
    const Scale *scale = &loader->journey->scale;
    if (loader->scale_broken || (value >= scale->min && value <= scale->max)) {
        *(double *)field = value;
        return true;
    }
    char min[G_ASCII_DTOSTR_BUF_SIZE], max[G_ASCII_DTOSTR_BUF_SIZE];
    g_ascii_formatd(min, sizeof min, "%.10g", scale->min);
    g_ascii_formatd(max, sizeof max, "%.10g", scale->max);
    complain(loader, CODE_SCORE_OFF_SCALE, node->span, trail, NULL,
             "%s is off the scale, which runs from %s to %s", node->text, min, max);
    return false;
}

static bool check_interval(Loader *loader, const Record *record, Score *score, const Node *node,
                           const Trail *trail)
{
    guint32 low = context_bit(CONTEXT_SCORE, "low"), high = context_bit(CONTEXT_SCORE, "high");
    guint32 both = low | high;
    if ((record->mentioned & both) != both) {
        if (record->mentioned & both) {
            complain(loader, CODE_INVALID_VALUE, first_line(loader, node->span), trail,
                     "give both ends", "'low' and 'high' go together");
            return false;
        }
        return true;
    }
    if ((record->sound & both) != both) {
        return false;
    }
    if (score->low > score->value || score->value > score->high) {
        complain(loader, CODE_INVALID_VALUE, first_line(loader, node->span), trail,
                 "low ≤ value ≤ high", "the interval does not hold the value");
        return false;
    }
    score->has_interval = true;
    return true;
}

static bool read_score(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                       void *field)
{
    Score score = {.span = node->span};
    if (node->kind == NODE_SCALAR) {
        if (!read_points(loader, rule, node, trail, &score.value)) {
            return false;
        }
        score.given = true;
    } else if (node->kind == NODE_MAPPING) {
        Record record;
        record_read(loader, CONTEXT_SCORE, node, trail, &score, &record);
        score.given = (record.sound & context_bit(CONTEXT_SCORE, "value")) != 0;
        if (!score.given || !check_interval(loader, &record, &score, node, trail)) {
            return false;
        }
    } else {
        return complain_type(loader, node, trail, "a number, or a mapping with 'value'");
    }
    *(Score *)field = score;
    return true;
}

static void set_default_thresholds(Journey *journey)
{
    double range = journey->scale.max - journey->scale.min;
    journey->thresholds = (Thresholds){
        .clear = 0.3 * range,
        .severe = 0.5 * range,
        .spread = 0.4 * range,
    };
}

static bool read_scale(Loader *loader, const KeyRule *rule, const Node *node, const Trail *trail,
                       void *field)
{
    (void)rule, (void)field;
    Scale scale = loader->journey->scale;
    Record record;
    if (!record_read(loader, CONTEXT_SCALE, node, trail, &scale, &record)) {
        loader->scale_broken = true;
        return false;
    }
    guint32 ends = context_bit(CONTEXT_SCALE, "min") | context_bit(CONTEXT_SCALE, "max");
    if ((record.mentioned & ends) != (record.sound & ends)) {
        loader->scale_broken = true;
        return false;
    }
    if (scale.min >= scale.max) {
        complain(loader, CODE_INVALID_SCALE, first_line(loader, node->span), trail,
                 "min must be below max", "the scale has no length");
        loader->scale_broken = true;
        return false;
    }
    loader->journey->scale = scale;
    set_default_thresholds(loader->journey);
    return true;
}

static bool read_thresholds(Loader *loader, const KeyRule *rule, const Node *node,
                            const Trail *trail, void *field)
{
    (void)rule, (void)field;
    Thresholds thresholds = loader->journey->thresholds;
    Record record;
    if (!record_read(loader, CONTEXT_THRESHOLDS, node, trail, &thresholds, &record) ||
        record.mentioned != record.sound || loader->scale_broken) {
        return false;
    }
    if (thresholds.clear > thresholds.severe) {
        complain(loader, CODE_INVALID_VALUE, first_line(loader, node->span), trail,
                 "clear must not be above severe (by default 30 and 50 % of the scale)",
                 "a gap would be severe before it is clear");
        return false;
    }
    loader->journey->thresholds = thresholds;
    return true;
}

const ValueType type_points = {.read = read_points, .words = "points of the scale"};
const ValueType type_score = {.read = read_score, .words = "score"};
const ValueType type_scale = {.read = read_scale, .words = "mapping"};
const ValueType type_thresholds = {.read = read_thresholds, .words = "mapping"};
